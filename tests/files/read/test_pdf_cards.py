"""Cards side by side, bullets that are drawn, pages on their side, packed tables without ruling lines."""

from pathlib import Path

import pytest

from tests.files.read.printed import PAGE, printed
from tests.files.read.shapes import shapes, table

TITLES = ("Ouvrir un guichet", "Placer des bancs")
CARD = "[*{}* \\ Service : Travaux \\ Échéance : 2026]"


@pytest.mark.parametrize("look", ["stroke: 0.5pt", 'fill: rgb("#dde6f0")'])
def test_cards_side_by_side_are_read_one_after_the_other(look: str, tmp_path: Path) -> None:
    cards = ", ".join(f"rect(width: 100%, inset: 8pt, {look}){CARD.format(title)}" for title in TITLES)
    found = shapes(printed(f"{PAGE}*Nos actions*\n\n#grid(columns: 2, gutter: 12pt, {cards})", tmp_path))
    told = [("p", "Service : Travaux"), ("p", "Échéance : 2026")]
    assert found[1:] == [("p", TITLES[0]), *told, ("p", TITLES[1]), *told]


def test_bullets_that_are_drawn(tmp_path: Path) -> None:
    entries = "".join(
        f"#grid(columns: (10pt, 1fr), align: horizon, circle(radius: 1.6pt, fill: black), [{title}])\n"
        for title in TITLES
    )
    found = shapes(printed(PAGE + entries, tmp_path))
    assert found == [("li", 0, "•", title) for title in TITLES]


@pytest.mark.parametrize("angle", ["90deg", "-90deg"])
def test_a_table_on_its_side(angle: str, tmp_path: Path) -> None:
    rows = [["Action", "Service"], *([title, "Travaux"] for title in TITLES)]
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    document = printed(f"{PAGE}#rotate({angle}, reflow: true, table(columns: 2, {cells}))", tmp_path)
    assert [[cell.text for cell in row.cells] for row in table(document).rows] == rows


def test_packed_rows_begin_where_most_cells_begin_something(tmp_path: Path) -> None:
    """No space between rows; titles of groups over columns, numbers before titles, a service of two lines."""
    long = "Construire une crèche dans le quartier des Tanneries, avec une cour arborée et un local"
    rows = [
        ["N°", "Action", "Service", "Échéance"],
        ["1.1", long, "Service de la petite enfance", "fin 2027"],
        ["1.2", "Ouvrir un accueil", "Enseignement", "septembre 2026"],
        ["1.3", "Soutenir les accueillantes par une prime d'installation", "Petite enfance", "chaque année"],
    ]
    cells = ", ".join(f"[*{cell}*]" if at == 0 else f"[{cell}]" for at, row in enumerate(rows) for cell in row)
    source = (
        f"{PAGE}#set par(leading: 0.65em)\n#table(columns: (9mm, 60mm, 26mm, 30mm), stroke: none, "
        f"inset: (x: 2pt, y: 0.325em), {cells})"
    )
    assert [[cell.text for cell in row.cells] for row in table(printed(source, tmp_path)).rows] == [
        [cell.replace("'", "’") for cell in row] for row in rows
    ]
