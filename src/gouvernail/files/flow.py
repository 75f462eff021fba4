"""Running text as readers find it → blocks with their place, within the limits: one way for all formats.

What stands on a line of its own stays a block of its own. Each block has a rank in the document (`line`), so that two
places are never the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from gouvernail.core.bullets import shown_text, typed_bullet, typed_number
from gouvernail.core.document import (
    Aside,
    AsideKind,
    Block,
    Cell,
    Document,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Row,
    Table,
)
from gouvernail.core.problems import Problem, Source
from gouvernail.files.limits import Limits
from gouvernail.files.refusal import too_big

_INDENT = 2
_DEEPEST = 9


@dataclass(slots=True)
class _Account:
    """What the flow of a document and those of its cells share."""

    limits: Limits
    line: int = 0
    characters: int = 0
    asides: list[Aside] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


class Flow:
    """Takes text in reading order and gives a document. `cell()` opens a flow for the inside of a table cell."""

    def __init__(self, limits: Limits, account: _Account | None = None) -> None:
        self._account = account or _Account(limits)
        self._inside = account is not None
        self._gap = 0
        self._indents: list[int] = []
        self.blocks: list[Block] = []

    # ---------------------------------------------------------------------------------------------------- place

    @property
    def page(self) -> int | None:
        return self._account.page

    @page.setter
    def page(self, page: int | None) -> None:
        self._account.page = page

    def where(self) -> Source:
        """The place of the next thing to be said; two calls give two places."""
        self._account.line += 1
        if self._account.line > self._account.limits.max_blocks:
            raise too_big(f"il contient plus de {self._account.limits.max_blocks} paragraphes et cellules")
        return Source(page=self._account.page, line=self._account.line, box=self._account.box)

    def at(self, page: int | None, box: tuple[float, float, float, float] | None) -> None:
        """Where on which page the next things stand."""
        self._account.page, self._account.box = page, box

    def here(self) -> Source:
        """The place of what was said last."""
        return Source(page=self._account.page, line=self._account.line or None)

    # ----------------------------------------------------------------------------------------------------- text

    def heading(self, text: str, level: int, *, bold: bool = False) -> None:
        """A declared title. Inside a cell it is a bold paragraph: cells have no headings."""
        clean = self._clean(text.replace("\n", " "))
        if not clean:
            return
        self._indents.clear()
        if self._inside:
            self.blocks.append(Paragraph(clean, self.where(), bold=True))
        else:
            self.blocks.append(Heading(clean, max(1, min(level, _DEEPEST)), self.where(), bold))
        self._gap = 0

    def paragraph(self, text: str, *, bold: bool = False, indent: int = 0) -> None:
        """Each line is a block; a bullet or number typed by hand makes it a list entry. No text is a blank line."""
        lines = [clean for line in text.split("\n") if (clean := self._clean(line))]
        if not lines:
            self._gap += 1
        for number, line in enumerate(lines):
            # Inside a cell a number may be the code of an item: it stays in the text.
            bullet = typed_bullet(line) or (None if self._inside else typed_number(line))
            if bullet is not None:
                self._item(bullet[1], bullet[0], self._typed_depth(indent), bold)
                continue
            blank = 0 if number else self._gap + 1
            if not number and not indent:
                self._indents.clear()
            self.blocks.append(Paragraph(line, self.where(), indent, blank, bold))
            self._gap = 0

    def item(self, text: str, marker: str, depth: int, *, bold: bool = False) -> None:
        """A list entry as displayed. Its further lines are paragraphs set in under it."""
        lines = [clean for line in text.split("\n") if (clean := self._clean(line))]
        depth = max(0, min(depth, self._account.limits.max_depth))
        for number, line in enumerate(lines):
            if number:
                self.blocks.append(Paragraph(line, self.where(), _INDENT * (depth + 1), 0, bold))
            else:
                self._item(line, marker, depth, bold)

    def figure(self, alt: str) -> None:
        """The text equivalent of a picture."""
        clean = self._clean(alt.replace("\n", " "))
        if clean and not self._inside:
            self.blocks.append(Figure(clean, where=self.where()))

    def aside(self, kind: AsideKind, text: str, where: Source | None = None) -> None:
        """A text that is kept apart, once if the same comes back."""
        clean = self._clean(text.replace("\n", " "))
        if clean and not (self._account.asides and self._account.asides[-1].text == clean):
            self._account.asides.append(Aside(kind, clean, where or self.here()))

    def problem(self, code: str, message: str, where: Source | None = None) -> None:
        """Something to tell, once."""
        if all(known.code != code for known in self._account.problems):
            self._account.problems.append(Problem(code, message, where or Source()))

    def _item(self, text: str, marker: str, depth: int, bold: bool) -> None:
        follows = bool(self.blocks) and isinstance(self.blocks[-1], ListItem)
        blank = self._gap + (0 if follows else 1)
        self.blocks.append(ListItem(text, marker, depth, self.where(), _INDENT * depth, blank, bold))
        self._gap = 0

    def _typed_depth(self, indent: int) -> int:
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1]:
            self._indents.append(indent)
        return len(self._indents) - 1

    def _clean(self, text: str) -> str:
        """White space counts once; control characters and signs of symbol fonts are no text."""
        self._account.characters += len(text)
        if self._account.characters > self._account.limits.max_characters:
            raise too_big("son texte dépasse ce qu'un programme contient")
        clean = " ".join(text.split()) if self._inside or "\t" not in text else _tabbed(text)
        if not clean.replace("\t", " ").isprintable():
            kept = (char for char in clean if char.isprintable() or char == "\t" or "\ue000" <= char <= "\uf8ff")
            clean = _tabbed(shown_text("".join(kept)))
        return clean

    # --------------------------------------------------------------------------------------------------- tables

    def cell(self) -> "Flow":
        """A flow for the inside of a cell."""
        return Flow(self._account.limits, self._account)

    def cell_blocks(self) -> tuple[Paragraph | ListItem, ...]:
        """What a flow opened by `cell` took, without the spacing that only running text has."""
        kept = [replace(block, blank_before=0) for block in self.blocks if isinstance(block, Paragraph | ListItem)]
        if len(kept) == 1 and isinstance(kept[0], ListItem) and any(map(str.isdigit, kept[0].marker)):
            # A lone number in a cell numbers the row, not a list inside it.
            alone = kept[0]
            return (Paragraph(f"{alone.marker} {alone.text}", alone.where, bold=alone.bold),)
        return tuple(kept)

    def table(self, rows: Sequence[Row], *, header_rows: int = 0, caption: str | None = None) -> None:
        """A table; inside a cell, its rows as lines: a cell holds no table."""
        if not any(cell.blocks for row in rows for cell in row.cells):
            return
        if self._inside:
            self.blocks += self._rows_as_lines(rows)
        else:
            blank, first = self._gap + 1, rows[0].where
            where = Source(page=first.page, line=first.line)
            self.blocks.append(Table(tuple(rows), where, header_rows, caption, blank))
        self._gap = 0
        self._indents.clear()

    def _rows_as_lines(self, rows: Iterable[Row]) -> Iterable[Paragraph]:
        for row in rows:
            texts = [cell.text.replace("\n", " ; ") for cell in row.cells if cell.blocks]
            separator = " : " if len(texts) == 2 and not texts[0].endswith(":") and len(row.cells) == 2 else " | "
            if texts:
                yield Paragraph(separator.join(texts), row.where)

    def document(self, name: str, *, title: str | None = None, language: str | None = None) -> Document:
        """All that was taken."""
        account = self._account
        return Document(
            tuple(self.blocks),
            title=(title or "").strip() or None,
            language=(language or "").strip() or None,
            name=name,
            asides=tuple(account.asides),
            problems=tuple(account.problems),
        )


def blank_cell(where: Source, colspan: int = 1) -> Cell:
    """A cell that holds nothing."""
    return Cell((), colspan=colspan, where=where)


def _tabbed(text: str) -> str:
    """White space counts once, but for tabs between words: they part what stands side by side on a line."""
    return "\t".join(part for piece in text.split("\t") if (part := " ".join(piece.split())))
