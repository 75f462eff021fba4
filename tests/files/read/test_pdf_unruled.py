"""Tables of PDF files without any ruling line: columns and rows told by white space."""

from pathlib import Path

import pytest

from tests.files.read.printed import PAGE, PROSE, SENTENCES, printed, told
from tests.files.read.shapes import shapes, table

TITLES = [sentence.rstrip(".") for sentence in SENTENCES]
ROWS = [
    [
        f"{k}.{j}",
        TITLES[(k + j) % 4] if j % 2 else "Placer des bancs",
        "Travaux" if j % 3 else "",
        str(k * j * 1000),
        mark,
    ]
    for k in (1, 2)
    for j, mark in zip(range(1, 6), "x x x", strict=True)
]


def cells(rows: list[list[str]]) -> str:
    return ", ".join(f"[{cell}]" for row in rows for cell in row)


@pytest.mark.parametrize("inset", ["5pt", "(x: 5pt, y: 0.325em)"])
@pytest.mark.parametrize("align", ["top", "horizon"])
def test_ragged_cells_numbers_in_the_middle_and_headers_of_two_lines(tmp_path: Path, inset: str, align: str) -> None:
    """With space between rows, and without any; cells at the top of their row, and in the middle of its height."""
    if align == "horizon" and inset != "5pt":
        pytest.skip("nothing tells such rows apart")
    header, budget = "[*N°*], [*Action*], [*Service*], [*Budget*], [*Subside*]", "Budget"
    if align == "top":
        header, budget = header.replace("Budget", "Budget \\ prévu"), "Budget prévu"
    rows = [[cell.strip() for cell in row] for row in ROWS]
    source = (
        f"{PAGE}{PROSE}\n\n#set table(align: (x, _) => (left, left, left, center, center).at(x) + {align})\n"
        f"#table(columns: (auto, 3fr, 1fr, 1.2fr, 1fr), inset: {inset}, stroke: none, table.header({header}), "
        f"{cells(rows)})\n\n{PROSE}{PROSE}"
    )
    found = shapes(printed(source, tmp_path))
    assert found[0] == ("p", PROSE.strip())
    assert found[1] == ("table", ["N°", "Action", "Service", budget, "Subside"], *rows)
    assert found[2:] == [("p", (PROSE + PROSE).strip())]


def test_titles_of_groups_run_over_all_columns(tmp_path: Path) -> None:
    group = "Objectif opérationnel : rendre le fonctionnement des services plus lisible pour tous les habitants"
    rows = "".join(f"[Action {n}. Rénover la salle communale du village], [J. Dupont], [Travaux]," for n in range(4))
    source = (
        f"{PAGE}#table(columns: (2fr, 1fr, 1fr), stroke: none, [*Actions*], [*Élu*], [*Service*],"
        f" table.cell(colspan: 3)[*{group}*], {rows} table.cell(colspan: 3)[*{group} bis*], {rows})"
    )
    found = table(printed(source, tmp_path))
    assert [row.cells[0].text for row in found.rows if len(row.cells) < 3] == [group, f"{group} bis"]
    assert {tuple(cell.text for cell in row.cells[1:]) for row in found.rows if len(row.cells) == 3} == {
        ("Élu", "Service"),
        ("J. Dupont", "Travaux"),
    }


@pytest.mark.parametrize("flipped", ["false", "true"])
def test_over_pages_rows_are_whole_and_the_header_is_there_once(tmp_path: Path, flipped: str) -> None:
    rows = [[str(n), told(2 + n % 4, n), "Travaux" if n % 2 else "Population et CPAS", "2027"] for n in range(1, 26)]
    source = (
        f"{PAGE}#set page(flipped: {flipped})\n= Plan\n#table(columns: (auto, 4fr, 1.4fr, 1fr), stroke: none, "
        f"table.header([*N°*], [*Action*], [*Service*], [*Échéance*]), {cells(rows)})\nFin du tableau."
    )
    document = printed(source, tmp_path)
    assert shapes(document)[1:] == [
        ("table", ["N°", "Action", "Service", "Échéance"], *rows),
        ("p", "Fin du tableau."),
    ]
    assert (table(document).header_rows, table(document).rows[-1].where.page) == (1, 3)


MORE = [["Échéance", "2027"], ["Description", told(4)]]


def test_labels_beside_what_they_say(tmp_path: Path) -> None:
    sheets = [[f"Action {n}", told(1, n)] for n in range(3)]
    source = PAGE + "".join(
        f"#grid(columns: (4cm, 1fr), row-gutter: 8pt, {cells([sheet, *MORE])})\n#v(1em)\n" for sheet in sheets
    )
    (_, *rows) = shapes(printed(source, tmp_path))[0]
    assert rows == [row for sheet in sheets for row in (sheet, *MORE)]


def test_numbers_of_a_list_are_no_column(tmp_path: Path) -> None:
    source = f"{PAGE}" + "".join(f"+ {sentence}\n" for sentence in SENTENCES)
    assert [shape[0] for shape in shapes(printed(source, tmp_path))] == ["li"] * 4
