"""Four times as long a document takes about four times as long, and what holds no plan ends soon."""

import time
from collections.abc import Callable

import pytest

from benchmarks import large_documents
from gouvernail.core.document import Document
from gouvernail.core.plan import Draft
from gouvernail.core.recognise import recognise
from gouvernail.files.read.text import document_from_text

SMALL = 100
GROWTH = 4
BOUND = 9
"""Four would be linear, sixteen quadratic; the machine that runs the tests has other work."""


def outline(actions: int) -> Document:
    return document_from_text("\n".join(large_documents.outline_lines(actions)), "essai.txt")


def seconds(document: Document) -> tuple[float, Draft]:
    """CPU of the quickest of three readings."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        draft = recognise(document)
        spent.append(time.process_time() - start)
    return min(spent), draft


@pytest.mark.parametrize(
    "make",
    [outline, large_documents.headed, large_documents.wide, large_documents.repeated],
    ids=["outline", "headed", "wide", "repeated"],
)
def test_time_grows_with_length_and_not_with_its_square(make: Callable[[int], Document]) -> None:
    seconds(make(SMALL))
    small, few = seconds(make(SMALL))
    large, many = seconds(make(GROWTH * SMALL))
    assert len(many.plan.items) == pytest.approx(GROWTH * len(few.plan.items), rel=0.05)
    assert large < BOUND * small


@pytest.mark.parametrize("size", [20_000, 80_000])
def test_very_long_paragraphs_and_cells_end_soon(size: int) -> None:
    spent, _ = seconds(large_documents.long_paragraphs(size))
    assert spent < 6


def test_lines_without_a_plan_end_soon() -> None:
    spent, draft = seconds(large_documents.junk(10_000))
    assert draft.plan.items == ()
    assert spent < 6
