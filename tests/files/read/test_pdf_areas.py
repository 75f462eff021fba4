"""Areas alone beside text, labels at half the height of what they head, and what only seems to run along pages."""

from pathlib import Path

import pytest

from tests.files.read.printed import PAGE, printed
from tests.files.read.shapes import shapes, table

BAND = r"*DÉFI 2* \ Un village \ où l'on roule \ moins vite \ chaque jour"
TEXT = r"""*Projet 7* \ Élargir le trottoir de la rue Haute

Les piétons y marchent sur la chaussée \ depuis la fermeture du sentier.

*Porteur* \ Service Voirie"""


@pytest.mark.parametrize("look", ["stroke: 0.5pt", 'fill: rgb("#dde6f0")', "radius: 4pt, stroke: 0.5pt"])
@pytest.mark.parametrize("on_the_left", [True, False])
@pytest.mark.parametrize("paper", ["", '#set page(fill: rgb("#f4f1e8"))\n'])
def test_an_area_beside_text_is_read_apart(look: str, on_the_left: bool, paper: str, tmp_path: Path) -> None:
    band = f"rect(width: 100%, height: 60mm, inset: 8pt, {look})[{BAND}]"
    cells, widths = (f"{band}, [{TEXT}]", "40mm, 1fr") if on_the_left else (f"[{TEXT}], {band}", "1fr, 40mm")
    found = shapes(printed(f"{PAGE}{paper}#grid(columns: ({widths}), gutter: 10pt, {cells})", tmp_path))
    texts = " ".join(str(one[-1]) for one in found)
    area = "DÉFI 2 Un village où l’on roule moins vite chaque jour"
    assert area in texts
    assert texts.startswith(area) is on_the_left
    assert "Projet 7 Élargir le trottoir de la rue Haute Les piétons y marchent sur la chaussée" in texts


def test_what_stands_below_an_area_and_beside_nothing_is_read_after_both(tmp_path: Path) -> None:
    band = f'rect(width: 100%, height: 40mm, inset: 8pt, fill: rgb("#dde6f0"))[{BAND}]'
    source = f"{PAGE}#grid(columns: (40mm, 1fr), gutter: 10pt, {band}, [{TEXT}])\n\n*Suite*"
    assert shapes(printed(source, tmp_path))[-1][-1] == "Suite"


def test_what_stands_above_an_area_and_beside_nothing_is_read_before_both(tmp_path: Path) -> None:
    band = f'rect(width: 100%, height: 40mm, inset: 8pt, fill: rgb("#dde6f0"))[{BAND}]'
    source = f"{PAGE}#align(right)[*Avant*]\n\n#grid(columns: (1fr, 40mm), gutter: 10pt, [{TEXT}], {band})"
    assert shapes(printed(source, tmp_path))[0][-1] == "Avant"


def test_a_coloured_column_of_a_table_is_no_area(tmp_path: Path) -> None:
    rows = [("Ouvrir un guichet", "Accueil"), ("Placer des bancs", "Travaux"), ("Tailler les haies", "Espaces verts")]
    words = [
        f"place(dx: {x}mm, dy: {8 * at + 2}mm)[{cell}]"
        for at, row in enumerate(rows)
        for x, cell in zip((2, 70), row, strict=True)
    ]
    area = 'place(rect(width: 50mm, height: 26mm, fill: rgb("#dde6f0")))'
    source = PAGE + "".join(f"#{one}\n" for one in (area, *words))
    assert [tuple(cell.text for cell in row.cells) for row in table(printed(source, tmp_path)).rows] == rows


TITLES = (
    ("novembre 2027", "Creuser un bassin sous la place du Marché"),
    ("fin 2028", "Border de saules les berges de la rivière"),
    ("2029", "Poser une passerelle"),
    ("tous les ans", "Nettoyer à pied les chemins creux avec les deux écoles des hameaux du haut"),
)


@pytest.mark.parametrize("room", ["22mm", "34mm"])
def test_labels_at_half_the_height_of_their_titles(room: str, tmp_path: Path) -> None:
    badges = [
        f'grid(columns: ({room}, 38mm), align: horizon, box(fill: rgb("#ddeeff"), inset: 3pt)[#text(7pt)[*{when}*]], '
        f"[{title}])"
        for when, title in TITLES
    ]
    found = table(printed(PAGE + "#v(4mm)\n".join(f"#{one}\n" for one in badges), tmp_path))
    assert [tuple(cell.text for cell in row.cells) for row in found.rows] == list(TITLES)


def test_a_line_of_the_text_that_comes_back_at_one_height_runs_along_no_page(tmp_path: Path) -> None:
    pages = [
        f"Action {at} : {title} \\ {title} \\ b) Échéance : 2028 \\ c) Service : {title}"
        for at, (_, title) in enumerate(TITLES[:3])
    ]
    header = "#set page(header: [Régie du Val])\n"
    document = printed(PAGE + header + "\n#pagebreak()\n".join(pages), tmp_path)
    texts = [str(one[-1]) for one in shapes(document)]
    assert " ".join(texts).count("Échéance : 2028") == len(pages)
    assert not any("Régie" in text for text in texts)
