"""The lines of a zone outside ruled tables → text, and tables that only white space separates."""

from collections.abc import Sequence
from dataclasses import dataclass

from gouvernail.files.read.pdf.gutters import Segment, Span, lined_up, placed, segments_of, span_of, strips_of
from gouvernail.files.read.pdf.marks import Box, Line
from gouvernail.files.read.pdf.rows import Cut, row_groups, separators_of
from gouvernail.files.read.pdf.runs import FAR, MARKER, ROWS_OF_TABLE, beside_next, of_one_table, pieces_of, run_from

_ROWS_BETWEEN_RULES = 2
_STRIPS_OF_SHORT = 2
_AT_ONE_PLACE = 4.0


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
        run = of_one_table(run_from(lines, at))
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


def _heads_columns(line: Line, first: Line, table: Aligned) -> bool:
    """Whether a lone line right above a table stands over some of its columns, the first aside."""
    near = first.box.top - line.box.top < FAR * line.size
    return (
        near and line.box.x0 > table.strips[0][1] - 1 and line.box.x1 < table.edges[-1][1] and line.bold == first.bold
    )


# ---------------------------------------------------------------------------------------------------------- regions


def _table(run: list[Line], rules: Sequence[Box], hint: Sequence[Span]) -> Aligned | None:
    apart = _numbers_apart(run, hint)
    rows = [_cells(line, apart=apart) for line in run]
    strips = _hinted(rows, hint) or strips_of(rows)
    least = _ROWS_BETWEEN_RULES if separators_of(run, rules, least=1) else ROWS_OF_TABLE
    both = sum(len(row) > 1 for row in rows)
    beside = sum(beside_next(run, at) for at in range(len(run)))
    if (len(strips) >= _STRIPS_OF_SHORT and beside == 0) or all(map(_bold_label, rows)):
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


def _bold_label(row: list[Segment]) -> bool:
    """A label in bold, and beside it what it says."""
    return len(row) == 2 and all(word.bold for word in row[0]) and not any(word.bold for word in row[1])


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
        return pieces_of(line, apart=apart)
    return [line.words[:1], *segments_of(Line(line.words[1:], line.page), False)]


def _numbered(line: Line) -> bool:
    return (
        len(line.words) > 1 and any(map(str.isalnum, line.words[0].text)) and bool(MARKER.fullmatch(line.words[0].text))
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
