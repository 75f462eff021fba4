"""Texts that a cell would alter."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.cells import cell_blocks
from gouvernail.core.document import Cell
from gouvernail.core.workbook import exact, kinds
from gouvernail.core.workbook.exact import Place
from gouvernail.core.workbook.kinds import cell_text

PLACE = Place("Programme", "a1", "", "Description")


def kept(value: object) -> object:
    """The value that its rows on the sheet give back, as a file brings their cells."""
    cells = [cell_text(Cell(cell_blocks(row[4]))) for row in exact.rows(PLACE, value)]
    return exact.parse("".join(map(exact.piece, cells)))


@given(st.text() | st.lists(st.text()))
def test_any_text_and_any_list_is_kept_exactly(value):
    assert kept(value) == (tuple(value) if isinstance(value, list) else value)


def test_long_texts_are_kept_in_pieces_that_cells_can_hold():
    text = "🌳 et " * 20_000
    assert kept(text) == text
    assert max(len(row[4].encode("utf-16-le")) // 2 for row in exact.rows(PLACE, text)) < 32_767


@pytest.mark.parametrize("damaged", ["", "n'importe quoi", '"coupé', "[1, 2]", "{}", "12", "[" * 100_000, "9" * 5_000])
def test_what_was_damaged_is_nothing(damaged):
    assert exact.parse(damaged) is None


@given(st.text(min_size=1, max_size=30))
def test_a_text_that_fits_reads_back_as_it_is(text):
    if exact.fits(text):
        assert cell_text(Cell(cell_blocks(text))) == text


def test_a_text_that_somebody_changed_is_theirs():
    changed = Cell(cell_blocks("trois espaces"))
    assert exact.restored(kinds.text(), changed, "deux  espaces") == "trois espaces"
    assert exact.restored(kinds.text(), Cell(cell_blocks("deux espaces")), "deux  espaces") == "deux  espaces"


def test_what_no_file_may_hold_is_counted():
    assert exact.clean("a\x00b\ud800") == ("ab", 2)
    assert exact.clean(("a\x07", "b")) == (("a", "b"), 1)


def test_the_form_on_the_sheet_is_plain_json():
    (row,) = exact.rows(PLACE, "a  b")
    assert json.loads(exact.piece(row[4])) == "a  b"
