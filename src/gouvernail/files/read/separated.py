"""CSV, TSV and their cousins → `Document`: one table, whatever separates its cells."""

import csv
import io
import re
from collections import Counter
from itertools import islice

from gouvernail.core.cells import cell_blocks
from gouvernail.core.document import Cell, Document, ListItem, Paragraph, Row, Table
from gouvernail.core.problems import Source
from gouvernail.files.limits import Limits
from gouvernail.files.markup import fragments, has_tags
from gouvernail.files.refusal import damaged, too_big

_SEPARATORS = ";\t,|"
_SAMPLE_ROWS = 60
_SAMPLE = 200_000
_DECLARED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_RULE = re.compile(r"[\s|:+-]*-{3,}[\s|:+-]*$")
_MOST_FIELD = 1_000_000


def separator_of(text: str) -> str | None:
    """What separates the cells: declared (`sep=;`), or the sign that gives rows of one width; `None` if none does."""
    declared = _DECLARED.match(text)
    if declared:
        return declared[1]
    scores = {sign: score for sign in _SEPARATORS if (score := _regularity(text[:_SAMPLE], sign)) > 0}
    return max(scores, key=lambda sign: scores[sign]) if scores else None


def _regularity(text: str, sign: str) -> float:
    """The share of rows of the usual width, a little more for wide rows; 0 where rows have one cell or differ."""
    try:
        rows = [
            row for row in islice(csv.reader(io.StringIO(text, newline=""), delimiter=sign), _SAMPLE_ROWS) if any(row)
        ]
    except csv.Error:
        return 0.0
    # A sample cut in the middle of a row says nothing of its last one.
    rows = rows[:-1] if len(text) == _SAMPLE and len(rows) > 2 else rows
    if not rows:
        return 0.0
    width, times = Counter(map(len, rows)).most_common(1)[0]
    share = times / len(rows)
    if width < 2 or share < 0.6:
        return 0.0
    return share + min(width, 40) / 200 - (0.3 if sign == "," and _is_prose(rows) else 0.0)


def _is_prose(rows: list[list[str]]) -> bool:
    """Commas of sentences are followed by a space."""
    after = [cell for row in rows for cell in row[1:] if cell.strip()]
    return bool(after) and sum(cell.startswith(" ") for cell in after) > 0.5 * len(after)


def document_from_separated(text: str, name: str, limits: Limits, separator: str | None = None) -> Document:
    """The rows with their lines; quoted cells may hold several lines.

    Raises `UnreadableFile` beyond the limits.
    """
    separator = separator or separator_of(text) or ";"
    declared = _DECLARED.match(text)
    shift = 1 if declared else 0
    records = _records(text[declared.end() :] if declared else text, separator, limits, shift)
    columns = _used_columns(records)
    rows = tuple(_row(values, columns, number, line) for number, (line, values) in enumerate(records, start=1))
    lines = tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return Document((Table(rows, rows[0].where),) if rows and columns else (), name=name, lines=lines)


def _records(text: str, separator: str, limits: Limits, shift: int) -> list[tuple[int, list[str]]]:
    """(line, values) of the rows that hold something."""
    csv.field_size_limit(_MOST_FIELD)
    # Line ends are kept as they are: `\r` alone ends a row for the oldest programs, and quoted ones are text.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    found: list[tuple[int, list[str]]] = []
    line, cells = 1 + shift, 0
    try:
        for values in reader:
            filled = sum(bool(value.strip()) for value in values)
            if filled and not (separator == "|" and all(not value.strip() or _RULE.match(value) for value in values)):
                found.append((line, values))
                cells += filled
            if cells > limits.max_cells:
                raise too_big(f"il contient plus de {limits.max_cells} cellules remplies")
            line = reader.line_num + 1 + shift
    except csv.Error as error:
        raise damaged("une de ses cellules est démesurée ou son texte contient des caractères interdits") from error
    return found


def _used_columns(records: list[tuple[int, list[str]]]) -> range:
    """From the first to the last column that any row fills: bars around rows leave empty ones at both ends."""
    used = {at for _, values in records for at, value in enumerate(values) if value.strip()}
    return range(min(used), max(used) + 1) if used else range(0)


def _row(values: list[str], columns: range, number: int, line: int) -> Row:
    where = Source(row=number, line=line)
    texts = (values[at] if at < len(values) else "" for at in columns)
    return Row(tuple(Cell(_blocks(text, where), where=where) for text in texts), where)


def _blocks(text: str, where: Source) -> tuple[Paragraph | ListItem, ...]:
    """Exports of web platforms hold pieces of HTML in their cells."""
    if not has_tags(text):
        return cell_blocks(text, where)
    return tuple(
        ListItem(one.text, "•", one.depth, where) if one.entry else Paragraph(one.text, where)
        for one in fragments(text)
    )
