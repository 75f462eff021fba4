"""How well the cases are understood may rise, never fall back: floors under what was reached.

A format whose reader is not there (or refuses the file) is left out. In PDF files the reader decides as much as the
recognisers: they have floors of their own.
"""

from functools import cache
from statistics import mean

import pytest

from gouvernail.files.read import UnreadableFile
from tests.cases.case import Case
from tests.cases.generate import cases
from tests.cases.measure import draft_of
from tests.cases.scoring import Score, score

F1, PARENTS, FIELDS = 0.99, 0.99, 0.98
"""Averages of all that are no PDF files."""
LEAST_F1, LEAST_FIELDS = 0.95, 0.95
"""Under which no case that is no PDF file may be."""
PDF_F1, PDF_PARENTS, PDF_FIELDS = 0.98, 0.98, 0.97


@cache
def scored(name: str) -> Score | None:
    """The score of the case of that name; `None` where its file cannot be read yet."""
    (case,) = (case for case in cases() if case.name == name)
    try:
        return score(draft_of(case), case.expected)
    except UnreadableFile:
        return None


def _scores(*, pdf: bool) -> list[Score]:
    found = (scored(case.name) for case in cases() if (case.format == "pdf") is pdf)
    return [one for one in found if one is not None]


def _fields(scores: list[Score]) -> float:
    return mean(one.fields for one in scores if one.fields is not None)


@pytest.mark.parametrize("case", [case for case in cases() if case.format != "pdf"], ids=lambda case: case.name)
def test_a_case_is_understood(case: Case) -> None:
    found = scored(case.name)
    if found is None:
        pytest.skip("no reader for this format yet")
    assert found.f1 >= LEAST_F1
    assert found.parents >= PARENTS
    assert found.fields is None or found.fields >= LEAST_FIELDS
    assert found.spurious == []


def test_the_averages_are_kept() -> None:
    scores = _scores(pdf=False)
    assert len(scores) >= 35
    assert mean(one.f1 for one in scores) >= F1
    assert mean(one.parents for one in scores) >= PARENTS
    assert _fields(scores) >= FIELDS


def test_the_averages_of_pdf_files_are_kept() -> None:
    scores = _scores(pdf=True)
    if not scores:
        pytest.skip("no reader of PDF files yet")
    assert mean(one.f1 for one in scores) >= PDF_F1
    assert mean(one.parents for one in scores) >= PDF_PARENTS
    assert _fields(scores) >= PDF_FIELDS
    assert [text for one in scores for text in one.spurious] == []
