"""Plain text becomes blocks that keep text, structure and place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.document import Heading, ListItem, Paragraph, Table
from gouvernail.files.read import UnreadableFile, read
from gouvernail.files.read.text import document_from_text


def blocks(text: str) -> list[object]:
    return list(document_from_text(text, "essai.txt").blocks)


def test_each_line_is_a_block_with_its_line_indent_and_blank_lines() -> None:
    first, second, third = blocks("Un\nDeux\n\n\n   Trois")
    assert isinstance(first, Paragraph)
    assert isinstance(third, Paragraph)
    assert [block.where.line for block in (first, second, third)] == [1, 2, 5]  # type: ignore[attr-defined]
    assert (third.indent, third.blank_before) == (3, 2)


@pytest.mark.parametrize(
    ("line", "marker", "text"),
    [
        ("• Créer", "•", "Créer"),
        ("- Créer", "-", "Créer"),
        ("– Créer", "–", "Créer"),
        ("-Créer", "-", "Créer"),
        ("- ✓ Créer", "✓", "Créer"),
        ("➔ Créer", "➔", "Créer"),
        ("* Créer", "*", "Créer"),
        ("1. Créer", "1.", "Créer"),
        ("1.Créer", "1.", "Créer"),
        ("2) Créer", "2)", "Créer"),
        ("(3) Créer", "(3)", "Créer"),
        ("4° Créer", "4°", "Créer"),
        ("a) Créer", "a)", "Créer"),
        ("iv) Créer", "iv)", "Créer"),
        ("o Créer", "o", "Créer"),
        ("\uf0b7 Créer", "\uf0b7", "Créer"),
    ],
)
def test_list_markers(line: str, marker: str, text: str) -> None:
    (block,) = blocks(line)
    assert isinstance(block, ListItem)
    assert (block.marker, block.text) == (marker, text)


@pytest.mark.parametrize("line", ["-5 % de déchets", "1.2 Créer", "30.06.2026", "*note", "A. Dupont", "2026 : année"])
def test_what_is_no_list_entry(line: str) -> None:
    (block,) = blocks(line)
    assert isinstance(block, Paragraph)
    assert block.text == line


def test_nesting_follows_the_indent() -> None:
    found = blocks("- a\n  - b\n    - c\n  - d\n- e")
    assert [block.depth for block in found if isinstance(block, ListItem)] == [0, 1, 2, 1, 0]


def test_bold_may_span_lines_and_stars_go() -> None:
    one, two, three, four = blocks("**Un titre\nsur deux lignes**\nsuite\n- **Objet :** du texte")
    assert [block.bold for block in (one, two, three)] == [True, True, False]  # type: ignore[attr-defined]
    assert isinstance(four, ListItem)
    assert (four.text, four.bold) == ("Objet : du texte", False)


def test_markdown_headings_superscripts_and_italics() -> None:
    heading, paragraph = blocks("## Volet *interne*\nLe 1^{er} temps")
    assert heading == Heading("Volet interne", 2, heading.where)  # type: ignore[attr-defined]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "Le 1er temps"


def test_tabs_make_a_table_that_keeps_its_empty_cells() -> None:
    (table,) = blocks("\tA\t\tB\t\nC\t\t\t\t")
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["", "A", "", "B", ""], ["C", "", "", "", ""]]
    assert [row.where.line for row in table.rows] == [1, 2]


def test_a_tab_that_only_indents_makes_no_table() -> None:
    (block,) = blocks("\tUn paragraphe en retrait")
    assert isinstance(block, Paragraph)


def test_semicolons_and_bars_make_tables_only_where_they_are_regular() -> None:
    (table,) = blocks('a;b;c\n1;"x;y";3\n4;5;6')
    assert isinstance(table, Table)
    assert table.rows[1].cells[1].text == "x;y"
    (piped,) = blocks("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |")
    assert isinstance(piped, Table)
    assert [cell.text for cell in piped.rows[1].cells] == ["1", "2"]
    assert all(isinstance(block, Paragraph) for block in blocks("Voici ; un ; texte\nsans ; colonnes\naucune"))


def test_html_inside_a_cell_becomes_blocks_even_unclosed() -> None:
    (table,) = blocks('But\t<p>Un &amp; deux</p> <ul style="x">• a• b<p>3.1 c</p> <ul>• d')
    assert isinstance(table, Table)
    cell = table.rows[0].cells[1]
    assert [(block.text, isinstance(block, ListItem)) for block in cell.blocks] == [
        ("Un & deux", False),
        ("a", True),
        ("b", True),
        ("3.1 c", False),
        ("d", True),
    ]


def test_pages_are_counted_where_the_file_marks_them() -> None:
    found = blocks("un\n\fdeux\n\ftrois")
    assert [block.where.page for block in found] == [1, 2, 3]  # type: ignore[attr-defined]
    assert blocks("un")[0].where.page is None  # type: ignore[attr-defined]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings(encoding: str) -> None:
    data = "Échéance : août, 5 € à l’œuvre".encode(encoding)
    assert read(data, "essai.txt").lines == ("Échéance : août, 5 € à l’œuvre",)


def test_latin_1_with_bytes_that_windows_does_not_know() -> None:
    assert read(b"\xc9t\xe9 \x81\x8d", "essai.txt").lines[0].startswith("Été")


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.txt", "est vide"),
        (b" \n\t ", "a.txt", "est vide"),
        (b"\xef\xbb\xbf", "a.txt", "est vide"),
        (bytes(range(256)) * 20, "a.txt", "binaires"),
        (b"\x7fELF" + b"\x00" * 20, "a", "programme"),
    ],
)
def test_what_cannot_be_read_is_refused_in_french(data: bytes, name: str, words: str) -> None:
    with pytest.raises(UnreadableFile, match=words):
        read(data, name)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_no_text_is_lost_and_nothing_raises(text: str) -> None:
    document = document_from_text(text, "essai.txt")
    kept = "".join(block for block, _ in document.texts())
    letters = [char for char in text if char.isalpha() and char.isascii()]
    # Tags and markers may go; words stay.
    if "<" not in text and "^" not in text and "&" not in text:
        assert sum(char.isalpha() and char.isascii() for char in kept) >= len(letters) - len(text.splitlines()) - 1
