"""Tables of text, whatever separates, quotes and encodes them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.files.limits import Limits
from gouvernail.files.read import UnreadableFile, read
from gouvernail.files.read.separated import document_from_separated, separator_of
from tests.files.read.shapes import shapes, table

ROWS = [["Réf", "Action", "Début"], ["1", "Créer, puis suivre", "2025"], ["2", "Fermer", "2026"]]


def written(rows: list[list[str]], separator: str) -> str:
    memory = io.StringIO()
    csv.writer(memory, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return memory.getvalue()


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "mac_roman", "cp850"])
def test_any_separator_and_encoding(separator: str, encoding: str) -> None:
    assert shapes(read(written(ROWS, separator).encode(encoding), "plan.csv")) == [("table", *ROWS)]


def test_quoted_cells_hold_lines_and_lines_are_counted() -> None:
    document = read(b'Action;Note\n"un\ndeux";x\n;\ntrois;y\n', "plan.csv")
    assert shapes(document) == [("table", ["Action", "Note"], ["un\ndeux", "x"], ["trois", "y"])]
    assert [(row.where.row, row.where.line) for row in table(document).rows] == [(1, 1), (2, 2), (3, 5)]


def test_a_declared_separator_and_bars_around_rows() -> None:
    assert shapes(read(b"sep=;\na;b\n1;2\n", "p.csv")) == [("table", ["a", "b"], ["1", "2"])]
    piped = b"| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |  |\n"
    assert shapes(read(piped, "p.csv")) == [("table", ["a", "b"], ["1", "2"], ["3", ""])]


def test_pieces_of_html_in_cells_are_lines() -> None:
    document = read(b"id;texte\n1;<p>Un</p><ul><li>deux</li></ul>\n2;x\n", "p.csv")
    assert table(document).rows[1].cells[1].text == "Un\ndeux"


def test_prose_is_no_table() -> None:
    text = "Une phrase, puis une autre, et encore.\nUne deuxième ligne.\nFin, ou presque."
    assert separator_of(text) is None
    assert [one[0] for one in shapes(read(text.encode(), "notes.csv"))] == ["p", "p", "p"]


def test_a_table_saved_with_the_name_of_a_workbook_is_read() -> None:
    assert shapes(read(written(ROWS, ";").encode(), "plan.xls")) == [("table", *ROWS)]


def test_too_many_cells_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="cellules"):
        read(b"a;b\n" * 200, "p.csv", Limits(max_cells=300))


TEXTS = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="<>"), max_size=8
)


@given(
    st.lists(
        st.lists(TEXTS.filter(lambda text: not text.startswith("-")), min_size=3, max_size=3), min_size=1, max_size=6
    )
)
def test_what_is_written_is_read_back(rows: list[list[str]]) -> None:
    rows = [["x", *row, "y"] for row in rows]
    found = document_from_separated(written(rows, ";"), "p.csv", Limits(), ";").blocks
    kept = [["".join(block.text for block in cell.blocks) for cell in row.cells] for row in found[0].rows]  # type: ignore[union-attr]
    bullets = "•◦▪■●○‣·▶►➢➤➔⇒✓✔❖♦"
    assert [[text.lstrip(bullets) for text in row] for row in kept] == [
        [text.lstrip(bullets) for text in row] for row in rows
    ]
