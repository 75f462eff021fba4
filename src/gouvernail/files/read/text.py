"""Plain text → `Document`: paragraphs, list entries, headings and tables, each with its line. It guesses nothing else.

One line gives one block, so that what was typed on separate lines stays separate: joining wrapped lines is a guess,
and guesses are the business of `core/recognise`. Runs of lines with tabs (or with a regular `;` or `|`) are tables,
with their empty cells, because the column of a cell is all that says what it means.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gouvernail.core.bullets import BULLETS
from gouvernail.core.document import Block, Cell, Document, Heading, ListItem, Paragraph, Row, Table
from gouvernail.core.problems import Source
from gouvernail.files import pasted_cells
from gouvernail.files.markup import fragments, has_tags, plain

TAB_WIDTH = 4
_QUOTED = re.compile(r"[ ]{0,3}>(?:[ ]?>)*(?:[ ]|$|(?=\S))")
_LEAST_QUOTED = 3
_BULLET = rf"[{BULLETS}→›*–—‒-]"
_MARKER = re.compile(
    rf"(?P<marker>{_BULLET}(?:\s+{_BULLET})?|o(?=\s+[A-ZÀ-Ý])|\(?\d{{1,3}}\)|\d{{1,3}}[.°](?!\d)|\(?[a-z]\)|[A-Z]\)|[a-z]\.(?=\s)"
    rf"|(?:[ivx]{{1,4}}|[IVX]{{1,4}})\))(?P<gap>\s*)(?P<text>\S.*)$"
)
_NEEDS_GAP = frozenset("*–—‒›-")
_HASHES = re.compile(r"(#{1,6})\s+(\S.*?)\s*#*$")
_TABBED_ENTRY = re.compile(
    rf"\s*(?:(?P<bullet>{_BULLET}|o|\d{{1,3}}[.)]|[a-z][.)])|(?:[A-Z]{{0,3}}\.?[\dIVX]{{1,4}}|[A-Z])(?:[.\-]\w{{1,3}})*[.)]?)"
    r"\t+[^\t]+$"
)
_UNDERLINE = re.compile(r"(?P<sign>[=-])(?P=sign){2,}")
_LEAST_RULE = 0.6
_RULE = re.compile(r"[|:\s]*-{3,}[-|:\s]*$|[=_*~]{3,}$")


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    page: int | None
    raw: str
    blank_before: int
    underlined: int = 0
    """The level of heading that a rule under the line gives it: `===` the first, `---` the second."""

    @property
    def where(self) -> Source:
        return Source(line=self.number, page=self.page)

    @property
    def indent(self) -> int:
        lead = self.raw[: len(self.raw) - len(self.raw.lstrip())]
        return len(lead.expandtabs(TAB_WIDTH))


def document_from_text(text: str, name: str) -> Document:
    """The blocks of a text file. Lines count from 1; a form feed starts a new page."""
    raw = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").split("\n")
    lines = list(_lines(_unquoted(raw)))
    return Document(blocks=tuple(_blocks(lines)), name=name, lines=tuple(raw))


def _unquoted(raw: list[str]) -> list[str]:
    """The lines without the marks with which a mail quotes another one, where several have them."""
    quoted = [_QUOTED.match(line) for line in raw]
    if sum(found is not None for found in quoted) < _LEAST_QUOTED:
        return raw
    return [line if found is None else line[found.end() :] for line, found in zip(raw, quoted, strict=True)]


def _lines(raw: list[str]) -> Iterator[_Line]:
    """Lines that hold something. Page numbers are known only where the file marks its pages."""
    paged = any("\f" in line for line in raw)
    page, blank, taken = 1, 0, 0
    for number, line in enumerate(raw, start=1):
        page += line.count("\f")
        if number <= taken:
            continue
        rows = pasted_cells.joined(raw, number - 1)
        if rows > 1:
            taken = number + rows - 1
            line = "\n".join(raw[number - 1 : taken])
        line = line.replace("\f", "")
        if not line.strip() or (_RULE.match(line.strip()) and "|" not in line):
            blank += 1
            continue
        yield _Line(number, page if paged else None, line.rstrip("\n"), blank, _rule_under(raw, number - 1))
        blank = 0


def _rule_under(raw: list[str], at: int) -> int:
    """The level of the heading that a line is when the next one is a rule about as long as it; 0 where it is none."""
    if at + 1 >= len(raw) or raw[at][:1].isspace() or "|" in raw[at] or _MARKER.match(raw[at]):
        return 0
    rule = _UNDERLINE.fullmatch(raw[at + 1].rstrip())
    if rule is None or len(raw[at + 1].strip()) < _LEAST_RULE * len(raw[at].strip()):
        return 0
    return 1 if rule["sign"] == "=" else 2


def _blocks(lines: list[_Line]) -> Iterator[Block]:
    position, bold = 0, _Bold()
    depths = _Depths()
    listed = 0
    while position < len(lines):
        end, separator = _table_end(lines, position) if position >= listed else (position, "")
        if end > position and separator == "\t" and _is_a_list(lines[position:end]):
            listed = end
            continue
        if end > position:
            yield _table(lines[position:end], separator)
            depths.reset()
        else:
            yield from _text_blocks(lines[position], bold, depths)
            end = position + 1
        position = end


# ---------------------------------------------------------------------------------------------------------- tables


def _table_end(lines: list[_Line], start: int) -> tuple[int, str]:
    """Where the table that begins at `start` ends, and its separator; `start` itself when there is none."""
    for separator, accepts in (("\t", _has_cells), ("|", _is_piped), (";", _is_listed)):
        end = start
        while end < len(lines) and accepts(lines[end].raw) and (end == start or lines[end].blank_before == 0):
            end += 1
        if end > start and (separator == "\t" or _regular([line.raw for line in lines[start:end]], separator)):
            return end, separator
    return start, ""


def _is_a_list(lines: list[_Line]) -> bool:
    """Whether the only tabs of several lines stand after bullets, numbers and codes, as copied lists have them."""
    found = [_TABBED_ENTRY.match(line.raw) for line in lines]
    return len(lines) > 1 and all(found) and sum(one is not None and one["bullet"] is not None for one in found) > 0


def _has_cells(raw: str) -> bool:
    """A tab after the first word separates cells; tabs before it only indent, unless others follow."""
    return "\t" in raw.lstrip() or raw.rstrip(" ").endswith("\t")


def _is_piped(raw: str) -> bool:
    return raw.count("|") >= 1 and not _MARKER.match(raw.strip())


def _is_listed(raw: str) -> bool:
    return raw.count(";") >= 2 and not _MARKER.match(raw.strip())


def _regular(rows: list[str], separator: str) -> bool:
    """Prose holds semicolons and bars too; a table holds as many in every row."""
    counts = [re.sub(r'"[^"]*"', "", row).count(separator) for row in rows]
    return len(rows) >= 3 and counts.count(max(counts, key=counts.count)) >= 0.7 * len(rows)


def _table(lines: list[_Line], separator: str) -> Table:
    rows = [
        Row(tuple(_cell(text, line.where) for text in _split_row(line.raw, separator)), line.where)
        for line in lines
        if not (separator == "|" and _RULE.match(line.raw.strip()))
    ]
    return Table(tuple(rows), where=lines[0].where, blank_before=lines[0].blank_before)


def _split_row(raw: str, separator: str) -> list[str]:
    if separator == "|":
        return [part.strip() for part in raw.strip().removeprefix("|").removesuffix("|").split("|")]
    if separator == ";" and '"' in raw:
        return next(csv.reader(io.StringIO(raw), delimiter=";"), [])
    return pasted_cells.split(raw) if separator == "\t" else raw.split(separator)


def _cell(text: str, where: Source) -> Cell:
    text = text.strip()
    if not text:
        return Cell(where=where)
    if has_tags(text):
        return Cell(tuple(_cell_blocks(text, where)), where=where)
    clean, bold = _unbold(plain(text))
    return Cell((Paragraph(clean, where=where, bold=bold),) if clean else (), where=where)


def _cell_blocks(text: str, where: Source) -> Iterator[Paragraph | ListItem]:
    for fragment in fragments(text):
        if fragment.entry:
            yield ListItem(fragment.text, "•", fragment.depth, where)
        else:
            yield Paragraph(fragment.text, where)


# ------------------------------------------------------------------------------------------------------------ text


class _Bold:
    """Bold stars may open on one line and close on a later one."""

    def __init__(self) -> None:
        self.open = False

    def strip(self, text: str) -> tuple[str, bool]:
        """The text without stars, and whether all of it is bold."""
        if self.open and "**" not in text:
            return text, True
        if self.open:
            head, _, tail = text.partition("**")
            self.open = tail.count("**") % 2 == 1
            return (head + tail.replace("**", "")).strip(), not tail.strip()
        if text.count("**") % 2 == 1:
            self.open = True
            return text.replace("**", "").strip(), text.strip().startswith("**")
        return _unbold(text)


def _unbold(text: str) -> tuple[str, bool]:
    if "**" not in text:
        return text, False
    inner = re.sub(r"\*\*.*?\*\*", "", text)
    return text.replace("**", "").strip(), not inner.strip(" :;.,")


class _Depths:
    """Nesting of list entries: each deeper indent opens a level, each shallower one closes some."""

    def __init__(self) -> None:
        self._indents: list[int] = []

    def reset(self) -> None:
        self._indents = []

    def depth(self, indent: int) -> int:
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1]:
            self._indents.append(indent)
        return len(self._indents) - 1


def _text_blocks(line: _Line, bold: _Bold, depths: _Depths) -> Iterator[Block]:
    if has_tags(line.raw):
        for number, fragment in enumerate(fragments(line.raw)):
            blank = line.blank_before if number == 0 else 1
            if fragment.entry:
                yield ListItem(fragment.text, "•", fragment.depth, line.where, blank_before=blank)
            else:
                yield Paragraph(fragment.text, line.where, blank_before=blank)
        return
    if line.underlined:
        depths.reset()
        text, strong = bold.strip(plain(line.raw.strip()))
        yield Heading(text, line.underlined, line.where, strong)
        return
    hashes = _HASHES.match(line.raw.strip())
    if hashes:
        depths.reset()
        text, strong = bold.strip(plain(hashes[2]))
        yield Heading(text, len(hashes[1]), line.where, strong)
        return
    # Stars are taken off first: `**a**` must not read as a list entry marked `*`.
    text, strong = bold.strip(line.raw.strip())
    entry = _entry(text, line, strong, depths)
    if entry is None and line.indent == 0 and line.blank_before:
        depths.reset()
    block = entry or Paragraph(_spaces(plain(text)), line.where, line.indent, line.blank_before, strong)
    if block.text:
        yield block


def _entry(text: str, line: _Line, strong: bool, depths: _Depths) -> ListItem | None:
    found = _MARKER.match(text)
    if not found or (found["marker"][0] in _NEEDS_GAP and not found["gap"] and not _glued_dash(found)):
        return None
    # `1.Titre` is an entry; `1.2 Titre` and `30.06.2024` are not: the pattern wants no digit after the dot.
    marker = found["marker"].split()[-1]
    entry = ListItem(_spaces(plain(found["text"])), marker, 0, line.where, line.indent, line.blank_before, strong)
    return replace(entry, depth=depths.depth(line.indent))


def _glued_dash(found: re.Match[str]) -> bool:
    """`-Créer un service` is an entry typed without its space; `-5 %` and `*` notes are not."""
    return found["marker"] in "–—-" and found["text"][0].isalpha()


def _spaces(text: str) -> str:
    return " ".join(text.split())
