"""The drawing of the term line is well-formed, safe, and allowed by a strict policy: `core/term_line_svg.py`."""

from datetime import date

import pytest
from lxml import etree

from gouvernail.core.plan import Deadline
from gouvernail.core.term_line import Due, Term, TermLine, Timing, gathered, term_line, today_on
from gouvernail.core.term_line_svg import large, shared_parts, small
from gouvernail.core.vocabulary import Precision

TERM = Term(date(2024, 12, 2), date(2030, 12, 1))
TODAY = date(2026, 7, 1)
YEAR = Deadline("2027", date(2027, 1, 1), date(2027, 12, 31), Precision.YEAR)


def line(**fields: object) -> TermLine:
    return term_line(Timing(**fields), TERM, TODAY)  # type: ignore[arg-type]


LINES = [
    line(),
    line(deadline=YEAR),
    line(deadline=YEAR, revised=Deadline("2029", date(2029, 1, 1), date(2029, 12, 31), Precision.YEAR), late=True),
    line(deadline=Deadline("Permanent", recurring=True), effective_start=date(2025, 3, 1), done=True),
    line(deadline=Deadline("30/06/2027", date(2027, 6, 30), date(2027, 6, 30), Precision.DAY)),
    line(start=Deadline("2026", date(2026, 1, 1), date(2026, 12, 31)), deadline=YEAR),
    gathered([Due(date(2027, 6, 30)), Due(date(2026, 1, 1), late=True)], TERM, TODAY),
]


@pytest.mark.parametrize("drawn", LINES)
def test_drawings_are_well_formed_named_and_without_inline_style(drawn: TermLine):
    for text in (small(drawn), large(drawn)):
        root = etree.fromstring(text)
        assert root.get("role") == "img"
        assert root.get("aria-label") == drawn.text
        assert "style" not in {name for element in root.iter() for name in element.attrib}


@pytest.mark.parametrize("drawn", LINES)
def test_the_two_large_drawings_of_a_page_share_no_identifier(drawn: TermLine):
    def ids(text: str) -> set[str]:
        return {element.get("id", "") for element in etree.fromstring(text).iter()} - {""}

    assert not ids(large(drawn, name="w")) & ids(large(drawn, name="n"))


def test_words_of_a_document_cannot_break_out_of_the_drawing():
    nasty = line(deadline=Deadline('"><script>alert(1)</script>', unknown=True))
    for text in (small(nasty), large(nasty)):
        assert "<script" not in text
        etree.fromstring(text)


def test_the_years_of_the_term_are_written():
    root = etree.fromstring(large(line()))
    words = [element.text for element in root.iter("{*}text")]
    assert [word for word in words if word and word.isdigit()] == ["2025", "2026", "2027", "2028", "2029", "2030"]
    assert words[-1] == "aujourd'hui"


def test_small_strips_refer_to_the_parts_that_the_page_holds_once():
    shared = etree.fromstring(shared_parts(TERM, today_on(TERM, TODAY)))
    held = {element.get("id") for element in shared.iter()}
    assert {"tl-grid", "tl-fade-plan", "tl-fade-late", "tl-fade-done"} <= held
    assert '<use href="#tl-grid"/>' in small(line())
