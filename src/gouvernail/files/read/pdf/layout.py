"""The lines of a zone outside ruled tables → text, and tables that only white space separates."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from gouvernail.files.read.pdf.gutters import Segment, Span, lined_up, placed, segments_of, span_of, strips_of
from gouvernail.files.read.pdf.marks import Box, Line
from gouvernail.files.read.pdf.rows import Cut, row_groups, separators_of

_WIDE_GAP = 1.5
_LEAST_GAP = 7.0
_FAR = 3.2
_ROWS_OF_TABLE = 3
_ROWS_BETWEEN_RULES = 2
_STRIPS_OF_SHORT = 2
_AFTER_MARKER = 40.0
_LINES_OF_PROSE = 3
_LARGER = 2.0
_AT_ONE_PLACE = 4.0
_MARKER = re.compile(r"[^\w\s]|o|\(?\d{1,3}[.)°]|\(?[a-zA-Z][.)]|[\d.]{2,8}|[IVXivx]{1,4}[.)]")


@dataclass(slots=True)
class Text:
    """Lines to be read one under the other."""

    lines: list[Line]


@dataclass(slots=True)
class Piece:
    """What one row has in one column, and over how many columns it goes."""

    column: int
    lines: list[Line]
    colspan: int = 1


@dataclass(slots=True)
class Aligned:
    """A table without upright lines. `edges` are the left and right ends of its columns, `strips` what is between."""

    rows: list[list[Piece]]
    edges: list[Span]
    strips: list[Span]


def regions_of(lines: Sequence[Line], rules: Sequence[Box], hint: Sequence[Span] = ()) -> list[Text | Aligned]:
    """What the lines of a zone are, in reading order. `hint`: gutters of the table that ended the last page."""
    found: list[Text | Aligned] = []
    plain: list[Line] = []
    at = 0
    while at < len(lines):
        run = _of_one_table(_run(lines, at))
        region = _table(run, rules, hint if not found else ()) if run else None
        if region is None:
            plain.append(lines[at])
            at += 1
            continue
        if plain and _heads_columns(plain[-1], run[0], region) and (headed := _table([plain[-1], *run], rules, ())):
            region = headed
            plain.pop()
        found += [Text(plain)] if plain else []
        plain = []
        found.append(region)
        at += len(run)
    return [*found, Text(plain)] if plain else found


# ------------------------------------------------------------------------------------------------------------- runs


def gaps_of(line: Line) -> list[Span]:
    """The wide gaps between the words of a line; what follows a bullet or the number of a list is no column."""
    least = max(_LEAST_GAP, _WIDE_GAP * line.size)
    return [
        (one.box.x1, other.box.x0)
        for at, (one, other) in enumerate(itertools.pairwise(line.words))
        if other.box.x0 - one.box.x1 >= (_AFTER_MARKER if at == 0 and _MARKER.fullmatch(one.text) else least)
    ]


def _segments(line: Line, *, apart: bool = False) -> list[Segment]:
    """`apart`: the number at the head of a line may be a cell of its own."""
    marker = (
        not apart and len(line.words) > 1 and bool(_MARKER.fullmatch(line.words[0].text)) and not _marker_apart(line)
    )
    return segments_of(line, marker)


def _marker_apart(line: Line) -> bool:
    return line.words[1].box.x0 - line.words[0].box.x1 >= _AFTER_MARKER


def _run(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines from `start` on that may be one table: most of them in several pieces, under one another."""
    if not gaps_of(lines[start]) and not _beside_next(lines, start) and not _share_gap(lines[start : start + 3]):
        return []
    run = [lines[start]]
    free = _free_in(lines[start])
    for line in lines[start + 1 :]:
        if line.box.top - run[-1].box.top > _FAR * max(line.size, run[-1].size) + run[-1].box.height:
            break
        if not gaps_of(line) and line.size > median(one.size for one in run) + _LARGER:
            break
        if len(_segments(line)) > 1:
            left = _still_free(free, line)
            if not left and len(run) >= _ROWS_OF_TABLE:
                break
            free = left or _free_in(line)
        run.append(line)
        if _is_prose(run, free):
            del run[-next(n for n in range(_LINES_OF_PROSE, 0, -1) if _crosses(run[-n], free)) :]
            break
    while len(run) > 1 and not gaps_of(run[-1]) and (_is_far(run) or _crosses(run[-1], free)):
        run.pop()
    return run


def _of_one_table(run: list[Line]) -> list[Line]:
    """The run down to a line alone that ends its table: what follows has a header again, or more gutters or others."""
    several = [len(_segments(line)) > 1 for line in run]
    for at in range(2, len(run) - 1):
        if several[at] or not several[at + 1] or not several[:at].count(True):
            continue
        title = at
        while title > 1 and not several[title - 1] and _is_alike(run[title - 1], run[at]):
            title -= 1
        above, below = run[:title], run[at + 1 :]
        end = next((n for n, line in enumerate(below) if n > 1 and not several[at + 1 + n] and line.bold), len(below))
        if _headed_anew(run[0], below[0]) or _other_gutters(above, below[:end]):
            return above
    return run


def _is_alike(line: Line, other: Line) -> bool:
    return line.bold == other.bold and abs(line.size - other.size) < 0.6


def _headed_anew(header: Line, line: Line) -> bool:
    """Whether a line has the words of the header again."""
    return len(header.words) > 1 and header.text == line.text


def _other_gutters(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether two parts have more columns each alone than together."""
    parts = [[_segments(line, apart=True) for line in part] for part in (above, below)]
    if any(sum(len(row) > 1 for row in part) < 2 for part in parts):
        return False
    counts = [len(strips_of(part)) for part in parts]
    return len(strips_of([*parts[0], *parts[1]])) < min(counts)


def _share_gap(lines: Sequence[Line]) -> bool:
    """Whether lines leave one gap free together that is too narrow to be told in a single one."""
    if len(lines) < _ROWS_OF_TABLE or len(_segments(lines[0])) < 2:
        return False
    free = _free_in(lines[0], apart=True)[1:-1]
    for line in lines[1:]:
        free = [
            (max(a, c), min(b, d))
            for a, b in free
            for c, d in _free_in(line, apart=True)[1:-1]
            if min(b, d) > max(a, c)
        ]
    return any(right - left >= 0.7 * lines[0].size for left, right in free)


def _free_in(line: Line, *, apart: bool = False) -> list[Span]:
    spans = [span_of(segment) for segment in _segments(line, apart=apart)]
    return [(-1e9, spans[0][0]), *((one[1], other[0]) for one, other in itertools.pairwise(spans)), (spans[-1][1], 1e9)]


def _still_free(gutters: list[Span], line: Line) -> list[Span]:
    """The parts of the gutters that the line does not write over, between words of the table."""
    free = [
        (max(left, start), min(right, end))
        for left, right in gutters
        for start, end in _free_in(line)
        if min(right, end) - max(left, start) >= 4
    ]
    return free if any(left > -1e8 and right < 1e8 for left, right in free) else []


def _beside_next(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line stands beside this one rather than below: cells in the middle of the height of a row."""
    if at + 1 >= len(lines):
        return False
    one, other = sorted((lines[at].box, lines[at + 1].box), key=lambda box: box.x0)
    return abs(one.top - other.top) < 0.8 * lines[at].size and other.x0 - one.x1 >= _WIDE_GAP * lines[at].size


def _crosses(line: Line, free: Sequence[Span]) -> bool:
    inner = [(left, right) for left, right in free if left > -1e8 and right < 1e8]
    spans = [span_of(segment) for segment in _segments(line, apart=True)]
    return any(start < left and end > right for start, end in spans for left, right in inner)


def _is_prose(run: Sequence[Line], free: Sequence[Span]) -> bool:
    """Whether the last lines are a paragraph over the whole width: they go on from one to the next."""
    last = run[-_LINES_OF_PROSE:]
    if len(last) < _LINES_OF_PROSE or any(gaps_of(line) for line in last):
        return False
    return sum(_crosses(line, free) for line in last) >= 2 and sum(line.text[:1].islower() for line in last) >= 1


def _is_far(run: list[Line]) -> bool:
    return run[-1].box.top - run[-2].box.top > 1.9 * run[-1].size


def _heads_columns(line: Line, first: Line, table: Aligned) -> bool:
    """Whether a lone line right above a table stands over some of its columns, the first aside."""
    near = first.box.top - line.box.top < _FAR * line.size
    return (
        near and line.box.x0 > table.strips[0][1] - 1 and line.box.x1 < table.edges[-1][1] and line.bold == first.bold
    )


# ---------------------------------------------------------------------------------------------------------- regions


def _table(run: list[Line], rules: Sequence[Box], hint: Sequence[Span]) -> Aligned | None:
    apart = _numbers_apart(run, hint)
    rows = [_cells(line, apart=apart) for line in run]
    strips = _hinted(rows, hint) or strips_of(rows)
    least = _ROWS_BETWEEN_RULES if separators_of(run, rules, least=1) else _ROWS_OF_TABLE
    both = sum(len(row) > 1 for row in rows)
    beside = sum(_beside_next(run, at) for at in range(len(run)))
    if len(strips) >= _STRIPS_OF_SHORT and beside == 0:
        least = min(least, _ROWS_BETWEEN_RULES)
    if not strips or both + beside < least or len(run) < least or not _aligned(rows, strips):
        return None
    middles = [(left + right) / 2 for left, right in strips]
    starts = [min(line.box.x0 for line in run) - 1, *middles]
    ends = [*middles, max(line.box.x1 for line in run) + 1]
    cut = {id(line): row for line, row in zip(run, rows, strict=True)}
    groups = row_groups(run, cut, strips, rules)
    return Aligned(
        [_pieces(group, cut, strips) for group in groups], list(zip(starts, ends, strict=True)), list(strips)
    )


def _numbers_apart(run: list[Line], hint: Sequence[Span]) -> bool:
    """Whether numbers before titles have a column of their own: the header has, or the lines that go on stand right."""
    headed = [line for line in run if _numbered(line)]
    if len(headed) < 2:
        return False
    rows = [_cells(line, apart=True) for line in run]
    if _hinted(rows, hint):
        return True
    number = min(line.words[0].box.x0 for line in headed)
    text = _usual_place([line.words[1].box.x0 for line in headed])
    first = [span_of(segment) for segment in next((row for row in rows if len(row) > 1), rows[0])]
    return abs(first[0][0] - number) < _AT_ONE_PLACE * 3 and any(
        abs(start - text) < _AT_ONE_PLACE for start, _ in first[1:] if start > number + _AT_ONE_PLACE
    )


def _usual_place(places: list[float]) -> float:
    return max(places, key=lambda place: sum(abs(other - place) < _AT_ONE_PLACE for other in places))


def _cells(line: Line, *, apart: bool) -> list[Segment]:
    """The segments of a line; with `apart`, the number at its head is one, however near what follows stands."""
    if not apart or not _numbered(line):
        return _segments(line, apart=apart)
    return [line.words[:1], *segments_of(Line(line.words[1:], line.page), False)]


def _numbered(line: Line) -> bool:
    return (
        len(line.words) > 1
        and any(map(str.isalnum, line.words[0].text))
        and bool(_MARKER.fullmatch(line.words[0].text))
    )


def _hinted(rows: list[list[Segment]], hint: Sequence[Span]) -> list[Span]:
    """The strips of the page before, where nearly all lines in several pieces leave them free."""
    several = [[span_of(segment) for segment in row] for row in rows if len(row) > 1]
    if not hint or not several:
        return []
    clear = sum(not any(s < (a + b) / 2 < e for s, e in row for a, b in hint) for row in several)
    own = strips_of(rows)
    return list(hint) if clear >= 0.9 * len(several) and len(own) <= len(hint) else []


def _aligned(rows: list[list[Segment]], strips: Sequence[Span]) -> bool:
    """Cells of a column start at one place (or end at one, as numbers do); words that happen to be apart do not."""
    columns: dict[int, list[Span]] = {}
    for row in rows:
        for first, last, segment in placed(row, strips):
            if first == last:
                columns.setdefault(first, []).append(span_of(segment))
    return sum(len(spans) > 1 and lined_up(spans) for spans in columns.values()) >= 2


def _pieces(group: Sequence[Line], cut: Cut, strips: Sequence[Span]) -> list[Piece]:
    """A row as its cells; what runs over gutters spans their columns, unless another line has words there."""
    found: dict[int, Piece] = {}
    for line in group:
        by_column: dict[int, tuple[int, Segment]] = {}
        for first, last, segment in placed(cut[id(line)], strips):
            known = by_column.get(first, (last, []))
            by_column[first] = (max(known[0], last), known[1] + segment)
        for column, (last, words) in by_column.items():
            piece = found.setdefault(column, Piece(column, []))
            piece.lines.append(Line(words, line.page))
            piece.colspan = max(piece.colspan, last - column + 1)
    return _filled(found, len(strips) + 1)


def _filled(found: dict[int, Piece], count: int) -> list[Piece]:
    row: list[Piece] = []
    at = 0
    while at < count:
        piece = found.get(at, Piece(at, []))
        following = min((column for column in found if column > at), default=count)
        piece.colspan = min(piece.colspan, following - at)
        row.append(piece)
        at += piece.colspan
    return row
