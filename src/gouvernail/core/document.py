"""A document as a sequence of blocks that keep text, structure and place, and guess nothing.

Readers make it from files, `recognise` finds plans in it, `report` makes it from plans, writers turn it into files.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from gouvernail.core.problems import NOWHERE, Problem, Source


@dataclass(frozen=True, slots=True)
class Heading:
    """A title that the file itself declares as one; `level` 1 is the widest.

    `marker` and `listed` are for writers: the code shown apart before the text (`2.1`), and whether the table of
    contents holds it.
    """

    text: str
    level: int = 1
    where: Source = NOWHERE
    bold: bool = False
    marker: str | None = None
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text that is in one style, for writers."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text. `blank_before` counts empty lines above it, `indent` the leading columns of a text file.

    `role` and `label` are for writers. Roles: `body`, `lead`, `meta`, `note`, and, at the head of a document, the
    lines of its cover: `cover-owner`, `cover-title`, `cover-meta`, `cover-note`.
    `label` is set before the text: `Partenaires`. `spans` cut the text where its style changes; none where it has one.
    """

    text: str
    where: Source = NOWHERE
    indent: int = 0
    blank_before: int = 0
    bold: bool = False
    role: str = "body"
    label: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ListItem:
    """A list entry. `marker` is what was displayed (`•`, `-`, `1.`, `a)`), `depth` its nesting from 0.

    `spans` as in a paragraph.
    """

    text: str
    marker: str = "-"
    depth: int = 0
    where: Source = NOWHERE
    indent: int = 0
    blank_before: int = 0
    bold: bool = False
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: the blocks inside it, and a typed `value` where the file holds a real date or number.

    `fill` is a colour as `RRGGBB`, `note` the comment pinned to the cell. A cell covered by a merged one is absent from
    its row.
    """

    blocks: tuple["Paragraph | ListItem", ...] = ()
    value: date | Decimal | int | bool | None = None
    colspan: int = 1
    rowspan: int = 1
    fill: str | None = None
    where: Source = NOWHERE
    note: str | None = None

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)

    @classmethod
    def of(cls, text: str, **more: object) -> "Cell":
        """A cell holding one paragraph, or nothing when the text is empty."""
        where = more.get("where", NOWHERE)
        assert isinstance(where, Source)
        blocks = (Paragraph(text, where=where),) if text else ()
        return cls(blocks=blocks, **more)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right. `hidden` rows are those that a spreadsheet does not show (hidden or filtered out)."""

    cells: tuple[Cell, ...]
    where: Source = NOWHERE
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds, for writers: its `kind` (`text`, `date`, `money`, `number`, `percent`) and closed choices.

    `width` is in characters of a spreadsheet, `None` to let the writer choose.
    """

    kind: str = "text"
    width: float | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. `header_rows` and `caption` are set by writers and by files that declare them.

    `columns` and `role` are for writers. A table of role `sheet` has two cells a row: the name of a group and what it
    holds; it is laid out as terms and their content. `widths` are shares of the page width. `hidden` tables are those
    of a sheet that the workbook does not show.
    """

    rows: tuple[Row, ...]
    where: Source = NOWHERE
    header_rows: int = 0
    caption: str | None = None
    blank_before: int = 0
    widths: tuple[float, ...] = ()
    columns: tuple[Column, ...] = ()
    role: str = "data"
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture: SVG made by `report`, or only its text equivalent when read from a file."""

    alt: str
    svg: str | None = None
    where: Source = NOWHERE


class AsideKind(StrEnum):
    """Why a text stands apart from the content."""

    PAGE_HEADER = "page-header"
    PAGE_FOOTER = "page-footer"
    PAGE_NUMBER = "page-number"
    FOOTNOTE = "footnote"
    SPEAKER_NOTE = "speaker-note"
    COMMENT = "comment"
    DELETED = "deleted"
    HIDDEN = "hidden"
    NAVIGATION = "navigation"
    BOOKMARK = "bookmark"


@dataclass(frozen=True, slots=True)
class Aside:
    """A text of the file that is no part of its running content, kept so that nothing is lost."""

    kind: AsideKind
    text: str
    where: Source = NOWHERE


Block = Heading | Paragraph | ListItem | Table | Figure


@dataclass(frozen=True, slots=True)
class Document:
    """`title` and `language` (BCP 47) as the file declares them; `lines` the raw lines of a text file, else empty.

    `author` (the organisation) and `issued` (the day whose state it shows) are for writers. `asides` is what the reader
    kept apart from the content, `problems` what it could not take over (macros, limits reached). `pages` are the width
    and height in points of each page, where the file fixes them (PDF): what `Source.box` counts in.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    language: str | None = None
    name: str | None = None
    lines: tuple[str, ...] = ()
    author: str | None = None
    issued: date | None = None
    asides: tuple[Aside, ...] = ()
    problems: tuple[Problem, ...] = ()
    pages: tuple[tuple[float, float], ...] = ()

    def texts(self) -> Iterator[tuple[str, Source]]:
        """Every piece of text with its place, in reading order: what coverage is counted on."""
        for block in self.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    for cell in row.cells:
                        for inner in cell.blocks:
                            yield inner.text, inner.where
            elif isinstance(block, Figure):
                yield block.alt, block.where
            else:
                yield block.text, block.where
