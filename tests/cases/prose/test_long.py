"""Long plans whose chapters have different habits are read as the tree that they are."""

from pathlib import Path

import pytest

from tests.cases.prose.long import any_book, cost, scored

FEW_LINES = 0.08
"""What one or two lines in a hundred cost, or a value in some of them."""


@pytest.mark.parametrize("seed", [2, 4, 8, 13, 21, 30, 36, 42, 55, 64, 77])
def test_a_long_plan_is_read_as_it_is(seed: int, tmp_path: Path) -> None:
    book = any_book(seed)
    found = scored(book, tmp_path)
    assert cost(found) <= FEW_LINES, f"{book}: {found}"
    assert not found.spurious
