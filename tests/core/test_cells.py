"""Sparse cells with merged ranges as rows, counters and bullets as displayed."""

from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.bullets import shown_bullet, typed_bullet, typed_number
from gouvernail.core.cells import SheetRow, cell_blocks, merged_rows
from gouvernail.core.counters import numeral
from gouvernail.core.document import Cell, ListItem

BIG = 100_000


def row(number: int, **cells: str) -> SheetRow:
    """`row(3, c2="x")`: row 3 with a text in its second column."""
    return SheetRow(number, {int(name[1:]): Cell(cell_blocks(text)) for name, text in cells.items()})


def test_spans_count_only_rows_that_are_kept() -> None:
    rows = merged_rows([row(1, c1="a", c2="b"), row(5, c2="c"), row(9, c1="d")], [(1, 1, 8, 1)], "S", most=BIG)
    assert [[(cell.text, cell.rowspan) for cell in one.cells] for one in rows] == [
        [("a", 2), ("b", 1)],
        [("c", 1)],
        [("d", 1), ("", 1)],
    ]
    assert [one.where.row for one in rows] == [1, 5, 9]


@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), min_size=1, max_size=15, unique=True),
    st.lists(st.tuples(*[st.integers(1, 7)] * 4), max_size=4),
)
def test_every_place_is_covered_once(places: list[tuple[int, int]], merges: list[tuple[int, int, int, int]]) -> None:
    by_row: dict[int, dict[int, Cell]] = {}
    for number, column in places:
        by_row.setdefault(number, {})[column] = Cell(cell_blocks("x"))
    sound = [(a, b, max(a, c), max(b, d)) for a, b, c, d in merges]
    apart = [one for at, one in enumerate(sound) if not any(overlap(one, other) for other in sound[:at])]
    rows = merged_rows([SheetRow(n, by_row[n]) for n in sorted(by_row)], apart, None, most=BIG)
    width = max(column for _, column in places)
    assert sum(cell.colspan * cell.rowspan for one in rows for cell in one.cells) == width * len(rows)


def overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def test_a_bullet_makes_an_entry_and_a_number_stays() -> None:
    blocks = cell_blocks("1. un\n  • deux\n- trois\n-5 %\n\n")
    assert [(isinstance(block, ListItem), block.text) for block in blocks] == [
        (False, "1. un"),
        (True, "deux"),
        (True, "trois"),
        (False, "-5 %"),
    ]


def test_bullets_and_numbers() -> None:
    assert [
        shown_bullet(char, font) for char, font in (("\uf0b7", "Symbol"), ("§", "Wingdings"), ("o", "Courier New"))
    ] == [
        "•",
        "▪",
        "o",
    ]
    assert typed_bullet("– Créer") == ("–", "Créer")
    assert typed_bullet("-5 %") is None
    assert [typed_bullet(f"{sign} Créer") for sign in "▸▹◆☞➜"] == [(sign, "Créer") for sign in "▸▹◆☞➜"]
    assert typed_number("a) Créer") == ("a)", "Créer")
    assert typed_number("1.2 Créer") is None
    assert typed_number("2025. Créer") is None


def test_counters() -> None:
    kinds = ("decimal", "decimal-zero", "lower-letter", "upper-letter", "lower-roman", "upper-roman", "chicago")
    assert [numeral(4, kind) for kind in kinds] == ["4", "04", "d", "D", "iv", "IV", "4"]
    assert [numeral(27, "lower-letter"), numeral(0, "upper-roman"), numeral(1994, "upper-roman")] == [
        "aa",
        "0",
        "MCMXCIV",
    ]
