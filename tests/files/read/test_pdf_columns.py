"""Text set in columns: columns are read one after the other, and are told from tables."""

from pathlib import Path

import pytest

from tests.files.read.printed import PAGE, printed, told
from tests.files.read.shapes import Shape, shapes

JUSTIFIED = f"{PAGE}#set par(justify: true)\n#set text(hyphenate: true, costs: (widow: 0%, orphan: 0%))\n"


def chapter(number: int) -> tuple[str, list[Shape]]:
    """Source and shapes: short headings, paragraphs, a list."""
    first, last = told(3, number), told(5, number + 1)
    tasks = [f"Créer un guichet numéro {number} pour les habitants des villages", f"Réviser le règlement {number}"]
    source = f"*Constat {number}*\n\n{first}\n\n" + "".join(f"- {task}\n" for task in tasks) + f"\n{last}\n\n"
    entries: list[Shape] = [("li", 0, "•", task) for task in tasks]
    return source, [("p", f"Constat {number}"), ("p", first), *entries, ("p", last)]


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("gutter", [11, 24])
def test_bands_of_columns_under_titles_over_the_whole_width(tmp_path: Path, columns: int, gutter: int) -> None:
    """Each band fills its columns; words are cut, paragraphs go on in the next column."""
    source, expected = f"{JUSTIFIED}#set page(height: 60cm)\n", []
    for band in (1, 2):
        made = [chapter(number) for number in range(band, band + columns)]
        text, height = "".join(part for part, _ in made), 9.6 if columns == 2 else 17
        source += f"= Axe {band}\n#block(height: {height}cm)[#columns({columns}, gutter: {gutter}pt)[{text}]]\n"
        expected += [("h", 1, f"Axe {band}"), *(shape for _, of_chapter in made for shape in of_chapter)]
    found = shapes(printed(source, tmp_path))
    assert whole(found) == whole(expected)


def whole(found: list[Shape]) -> list[Shape]:
    """Paragraphs one after the other put together: whether one goes on at the top of a column is not at stake here."""
    merged: list[Shape] = []
    for one in found:
        if merged and one[0] == merged[-1][0] == "p" and len(str(one[1])) > 30 and len(str(merged[-1][1])) > 30:
            merged[-1] = ("p", f"{merged[-1][1]} {one[1]}")
        else:
            merged.append(one)
    return merged


NUMBERS = (
    "#table(columns: 2, stroke: none, [*Année*], [*Budget*], [2025], [12.000 €], [2026], [8.500 €], "
    "[2027], [110.000 €], [2028], [1.000 €])"
)


@pytest.mark.parametrize("first", [True, False])
def test_a_table_beside_prose(tmp_path: Path, first: bool) -> None:
    prose = told(6)
    parts = f"[{NUMBERS}], [{prose}]" if first else f"[{prose}], [{NUMBERS}]"
    widths = "1fr, 2fr" if first else "2fr, 1fr"
    source = f"{PAGE}= Finances\n#grid(columns: ({widths}), gutter: 18pt, {parts})\n\n{told(3, 2)}"
    rows = [["Année", "Budget"], ["2025", "12.000 €"], ["2026", "8.500 €"], ["2027", "110.000 €"], ["2028", "1.000 €"]]
    beside: list[Shape] = [("table", *rows), ("p", prose)]
    assert shapes(printed(source, tmp_path)) == [
        ("h", 1, "Finances"),
        *(beside if first else reversed(beside)),
        ("p", told(3, 2)),
    ]


def test_two_lists_side_by_side_on_a_slide(tmp_path: Path) -> None:
    source = (
        '#set page(paper: "presentation-16-9", margin: 2cm)\n#set text(lang: "fr", size: 18pt)\n'
        "#text(32pt)[Objectif 1]\n\n#columns(2)[*Constats*\n- Les bâtiments vieillissent\n- La gare est loin\n"
        "- Les jeunes partent\n#colbreak()\n*Actions*\n- Rénover la salle des fêtes\n"
        "- Créer une ligne de bus vers la gare\n- Ouvrir un local]"
    )
    assert [shape[-1] for shape in shapes(printed(source, tmp_path))] == [
        "Objectif 1",
        *("Constats", "Les bâtiments vieillissent", "La gare est loin", "Les jeunes partent"),
        *(
            "Actions",
            "Rénover la salle des fêtes",
            "Créer une ligne de bus vers la gare",
            "Ouvrir un local",
        ),
    ]


def test_nested_bullets_of_slides(tmp_path: Path) -> None:
    source = '#set page(paper: "presentation-16-9", margin: 2cm)\n#set text(lang: "fr", size: 20pt)\n' + "".join(
        f"#text(32pt)[Objectif {n}]\n\n- Objectif opérationnel {n}.1\n  - Créer un guichet pour les habitants du "
        f"village qui n'en ont plus depuis longtemps\n    - Réunir les services\n  - Rénover la salle\n#pagebreak()\n"
        for n in (1, 2, 3)
    )
    long = "Créer un guichet pour les habitants du village qui n’en ont plus depuis longtemps"
    assert shapes(printed(source, tmp_path)) == [
        shape
        for n in (1, 2, 3)
        for shape in (
            ("h", 1, f"Objectif {n}"),
            ("li", 0, "•", f"Objectif opérationnel {n}.1"),
            ("li", 1, "‣", long),
            ("li", 2, "–", "Réunir les services"),
            ("li", 1, "‣", "Rénover la salle"),
        )
    ]


def test_a_last_page_with_one_column_is_read_as_the_others_are(tmp_path: Path) -> None:
    actions = [f"Créer un guichet numéro {n} pour les habitants des villages voisins de la commune" for n in range(46)]
    source = f"{PAGE}#set page(columns: 2)\n{told(12)}\n\n" + "".join(f"- {action}\n" for action in actions)
    found = shapes(printed(source, tmp_path))
    assert found == [("p", told(12)), *(("li", 0, "•", action) for action in actions)]


@pytest.mark.parametrize("inset", ["5pt", "(x: 5pt, y: 0.325em)"])
def test_two_wide_columns_of_cells_are_a_table(tmp_path: Path, inset: str) -> None:
    rows = [[told(1, n), told(2, n + 1)] for n in range(8)]
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    source = (
        f"{PAGE}#table(columns: (1fr, 1fr), inset: {inset}, stroke: none, "
        f"table.header([*Action*], [*Description*]), {cells})"
    )
    assert shapes(printed(source, tmp_path)) == [("table", ["Action", "Description"], *rows)]
