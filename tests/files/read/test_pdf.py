"""PDF files set by Typst, read back block by block."""

import json
from pathlib import Path

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from gouvernail.core.document import Heading, Table
from gouvernail.files.limits import Limits
from gouvernail.files.read import UnreadableFile, read
from tests.files.read.printed import PAGE, PROSE, printed
from tests.files.read.shapes import asides, shapes, spans, table


def test_headings_paragraphs_and_lists(tmp_path: Path) -> None:
    source = (
        f"{PAGE}#set par(justify: true)\n= Axe un\n{PROSE}{PROSE}\n\n== Objectif\n- Action longue : {PROSE}\n"
        "  - Étape\n- Deux\n+ premier\n+ second\n"
    )
    document = printed(source, tmp_path)
    assert shapes(document) == [
        ("h", 1, "Axe un"),
        ("p", (PROSE + PROSE).strip()),
        ("h", 2, "Objectif"),
        ("li", 0, "•", f"Action longue : {PROSE}".strip()),
        ("li", 1, "‣", "Étape"),
        ("li", 0, "•", "Deux"),
        ("li", 0, "1.", "premier"),
        ("li", 0, "2.", "second"),
    ]
    first = document.blocks[0].where
    assert (first.page, first.box is not None and 50 < first.box[0] < 60) == (1, True)


def test_sizes_give_levels_where_the_file_has_no_tags(tmp_path: Path) -> None:
    source = (
        f"{PAGE}#text(20pt)[Programme]\n\n#text(14pt)[Objectif A]\n\n{PROSE}\n\n#text(14pt)[Objectif B]\n\n"
        f"*En gras*\n\n{PROSE}"
    )
    document = printed(source, tmp_path)
    found = [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]
    assert found == [(1, "Programme"), (2, "Objectif A"), (2, "Objectif B")]
    assert [block.text for block in document.blocks if getattr(block, "bold", False)] == ["En gras"]


RULED = (
    "#table(columns: (2fr, 1fr, 1fr, 1fr), table.cell(rowspan: 2)[Action], table.cell(colspan: 2)[Pilotes], [Date],"
    ' [Élu], [Service], [Fin], table.cell(fill: rgb("#ffc000"))[Rénover la salle communale et ses abords immédiats], '
    "[Jean Dupont \\ Marie Petit], [Travaux], [2027])"
)


def test_ruled_tables_with_merged_cells_and_colours(tmp_path: Path) -> None:
    document = printed(f"{PAGE}{PROSE}\n{RULED}\nAprès", tmp_path)
    found = table(document)
    assert shapes(document) == [
        ("p", PROSE.strip()),
        (
            "table",
            ["Action", "Pilotes", "Date"],
            ["Élu", "Service", "Fin"],
            ["Rénover la salle communale et ses abords immédiats", "Jean Dupont\nMarie Petit", "Travaux", "2027"],
        ),
        ("p", "Après"),
    ]
    assert spans(found) == {"Action": (1, 2), "Pilotes": (2, 1)}
    assert found.rows[2].cells[0].fill == "FFC000"


def test_a_table_over_several_pages_is_one_with_one_header_and_whole_rows(tmp_path: Path) -> None:
    rows = "".join(f"[{number}.1], [{PROSE * 3}], [20{number % 80 + 10}]," for number in range(30))
    source = f"{PAGE}#table(columns: (1fr, 6fr, 1fr), table.header[Code][Action][Fin], {rows})"
    document = printed(source, tmp_path)
    assert len([block for block in document.blocks if isinstance(block, Table)]) == 1
    found = table(document)
    assert found.header_rows == 1
    assert [row.cells[0].text for row in found.rows] == ["Code", *(f"{number}.1" for number in range(30))]
    assert {row.cells[1].text for row in found.rows[1:]} == {(PROSE * 3).strip()}
    assert found.rows[-1].where.page == 5


@pytest.mark.parametrize("stroke", ["none", "(x, y) => (top: 0.5pt, bottom: 0.5pt)"])
def test_tables_without_upright_lines(tmp_path: Path, stroke: str) -> None:
    rows = "".join(
        f"[1.{n}], [Créer un service numéro {n} pour les habitants des villages voisins], [Travaux],"
        for n in range(1, 7)
    )
    document = printed(
        f"{PAGE}{PROSE}\n#table(columns: (1fr, 3fr, 2fr), stroke: {stroke}, [Code], [Action], [Service], {rows})\n",
        tmp_path,
    )
    title = "Créer un service numéro {} pour les habitants des villages voisins"
    expected = [["Code", "Action", "Service"], *([f"1.{n}", title.format(n), "Travaux"] for n in range(1, 7))]
    assert shapes(document)[1] == ("table", *expected)


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    source = f"{PAGE}#set page(columns: 2)\n= Gauche\n{PROSE * 8}\n#colbreak()\n= Droite\n{PROSE * 7}\n\nFin"
    document = printed(source, tmp_path)
    assert shapes(document) == [
        ("h", 1, "Gauche"),
        ("p", (PROSE * 8).strip()),
        ("h", 1, "Droite"),
        ("p", (PROSE * 7).strip()),
        ("p", "Fin"),
    ]


def test_words_cut_at_the_end_of_a_line_are_made_whole(tmp_path: Path) -> None:
    source = (
        f"{PAGE}#set par(justify: true)\n#set text(hyphenate: true)\n#box(width: 5cm)[{PROSE * 2}]\n\n"
        f"Un porte-à-faux\n\n#box(width: 2.5cm)[Voici le porte-à-\\ faux vu de très près]"
    )
    text = " ".join(str(one[-1]) for one in shapes(printed(source, tmp_path)))
    assert text == f"{PROSE * 2}Un porte-à-faux Voici le porte-à-faux vu de très près"


def test_running_lines_and_page_numbers_stand_apart_but_not_titles_of_slides(tmp_path: Path) -> None:
    source = (
        "#set page(width: 28cm, height: 16cm, margin: 2cm, header: text(9pt)[Plan de Valfleuri], footer: context "
        "text(9pt)[Page #counter(page).display() / 4])\n#set text(size: 16pt)\n"
        "#for n in range(1, 5) [#text(26pt)[Objectif 1]\n\n- Action #n dans les villages\n#pagebreak(weak: true)]"
    )
    document = printed(source, tmp_path)
    assert shapes(document) == [
        piece
        for n in range(1, 5)
        for piece in (("h", 1, "Objectif 1"), ("li", 0, "•", f"Action {n} dans les villages"))
    ]
    assert asides(document)[:2] == [("page-header", "Plan de Valfleuri"), ("page-number", "Page 1 / 4")]


def test_a_page_that_is_turned_reads_as_it_looks(tmp_path: Path) -> None:
    """Landscape pages are often upright ones that the file says to turn."""
    source = (
        "#set page(width: 21cm, height: 29.7cm, margin: 2cm)\n"
        f"#rotate(-90deg, reflow: true)[#box(width: 24cm)[{RULED}]]"
    )
    (tmp_path / "page.typ").write_text(source, encoding="utf-8")
    made = PdfDocument(typst.compile(str(tmp_path / "page.typ")))
    made[0].set_rotation(90)
    made.save(tmp_path / "turned.pdf")
    made.close()
    document = read((tmp_path / "turned.pdf").read_bytes(), "turned.pdf")
    assert shapes(document)[0][1:3] == (["Action", "Pilotes", "Date"], ["Élu", "Service", "Fin"])


def test_a_picture_of_a_page_is_told(tmp_path: Path) -> None:
    (tmp_path / "scan.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="500"><rect width="400" height="500"/></svg>'
    )
    with pytest.raises(UnreadableFile, match=r"images.*scanner.*reconnaissance de caractères"):
        printed(f'{PAGE}#image("scan.svg")', tmp_path)


def test_too_many_pages_are_refused_before_any_is_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="30 pages, pour 20 au plus"):
        printed(f"{PAGE}" + "x\n#pagebreak()\n" * 29 + "x", tmp_path, Limits(max_pages=20))


WORDS = st.lists(
    st.sampled_from(["école", "parc", "rue", "salle", "maison", "eau", "forêt", "vélo"]), min_size=1, max_size=12
)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=2, max_size=8))
def test_any_ruled_table_is_read_back(tmp_path_factory: pytest.TempPathFactory, rows: list[list[list[str]]]) -> None:
    texts = [[" ".join(words) for words in row] for row in rows]
    cells = ", ".join(f"[{text}]" for row in texts for text in row)
    document = printed(f"{PAGE}Avant\n#table(columns: 3, {cells})", tmp_path_factory.mktemp("pdf"))
    assert shapes(document)[1] == ("table", *texts), json.dumps(texts)


def test_lines_of_a_table_of_contents_stand_apart(tmp_path: Path) -> None:
    document = printed(f"{PAGE}#outline(title: none)\n= Un axe\n{PROSE}\n= Un autre\n{PROSE}", tmp_path)
    assert shapes(document) == [("h", 1, "Un axe"), ("p", PROSE.strip()), ("h", 1, "Un autre"), ("p", PROSE.strip())]
    assert [text.split(" .")[0] for kind, text in asides(document) if kind == "navigation"] == ["Un axe", "Un autre"]


def test_a_small_table_between_ruling_lines(tmp_path: Path) -> None:
    stroke = "(x, y) => (top: 0.5pt, bottom: 0.5pt)"
    cells = "[Code], [Intitulé], [Actions], [2], [Accueil], [52]"
    source = f"{PAGE}{PROSE}\n#table(columns: (1fr, 3fr, 1fr), stroke: {stroke}, {cells})"
    assert shapes(printed(source, tmp_path))[1:] == [("table", ["Code", "Intitulé", "Actions"], ["2", "Accueil", "52"])]
