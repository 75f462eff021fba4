"""Markdown → `Document`: headings, nested lists, tables, each with its line. Wrapped lines are joined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from gouvernail.core.document import Block, Cell, Document, Heading, ListItem, Paragraph, Row, Table
from gouvernail.core.problems import NOWHERE, Source
from gouvernail.files.limits import Limits
from gouvernail.files.markup import fragments, has_tags
from gouvernail.files.refusal import too_big

_INDENT = 2
_TYPED_BULLET = re.compile(r"^([ \t]*)[–•▪●◦](?=[ \t]+\S)", re.MULTILINE)
"""Bullets that a word processor typed, which Markdown does not know: it would join their lines into one."""


def document_from_markdown(text: str, name: str, limits: Limits) -> Document:
    """The blocks of a Markdown text. Raises `UnreadableFile` beyond the limits."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    if len(text) > limits.max_characters:
        raise too_big("son texte dépasse ce qu'un programme contient")
    body, shift, title = _without_front_matter(text)
    parser = MarkdownIt("commonmark", {"maxNesting": limits.max_depth, "html": True}).enable("table")
    tokens = parser.parse(_TYPED_BULLET.sub(r"\1-", body))
    reader = _Reader(shift)
    reader.read(tokens)
    if len(reader.blocks) > limits.max_blocks:
        raise too_big(f"il contient plus de {limits.max_blocks} paragraphes")
    return Document(tuple(reader.blocks), title=title, name=name, lines=tuple(text.split("\n")))


def _without_front_matter(text: str) -> tuple[str, int, str | None]:
    """The text after `---` lines that describe it, how many lines they took, and the title that they give."""
    lines = text.split("\n")
    if lines[0].strip() != "---" or "---" not in (line.strip() for line in lines[1:60]):
        return text, 0, None
    end = next(at for at, line in enumerate(lines[1:], start=1) if line.strip() == "---")
    found = (line.partition(":")[2].strip(" \"'") for line in lines[1:end] if line.lower().startswith("title:"))
    return "\n".join(lines[end + 1 :]), end + 1, next(found, None) or None


@dataclass(slots=True)
class _List:
    """A list that is open: its next number, or `None` for bullets."""

    number: int | None
    sign: str


@dataclass(slots=True)
class _Reader:
    """Turns the tokens of the parser into blocks."""

    shift: int
    blocks: list[Block] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    marker: str | None = None
    level: int = 0
    rows: list[Row] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    in_cell: bool = False
    where: Source = NOWHERE

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            match token.type:
                case "heading_open":
                    self.level = int(token.tag[1])
                case "heading_close":
                    self.level = 0
                case "bullet_list_open":
                    self.lists.append(_List(None, token.markup or "-"))
                case "ordered_list_open":
                    self.lists.append(_List(int(token.attrs.get("start", 1)), token.markup or "."))
                case "bullet_list_close" | "ordered_list_close":
                    self.lists.pop()
                case "list_item_open":
                    self._entry()
                case "inline":
                    self._inline(token)
                case "fence" | "code_block" | "html_block":
                    self._raw(token)
                case _:
                    self._table(token)

    def _entry(self) -> None:
        opened = self.lists[-1]
        if opened.number is None:
            self.marker = opened.sign
        else:
            self.marker = f"{opened.number}{opened.sign}"
            opened.number += 1

    def _where(self, token: Token) -> Source:
        return Source(line=token.map[0] + 1 + self.shift if token.map else None)

    def _table(self, token: Token) -> None:
        match token.type:
            case "table_open":
                self.rows = []
            case "tr_open":
                self.cells, self.where = [], self._where(token)
            case "th_open" | "td_open":
                self.in_cell = True
            case "th_close" | "td_close":
                self.in_cell = False
            case "tr_close":
                self.rows.append(Row(tuple(self.cells), self.where))
            case "table_close":
                where = self.rows[0].where
                self.blocks.append(Table(tuple(self.rows), where, 1, blank_before=1))

    def _inline(self, token: Token) -> None:
        if self.in_cell:
            blocks = tuple(Paragraph(text, self.where, bold=bold) for text, bold in _lines(token))
            self.cells.append(Cell(blocks, where=self.where))
            return
        where = self._where(token)
        for number, (text, bold) in enumerate(_lines(token)):
            self._text(text, bold, where, first=number == 0)

    def _text(self, text: str, bold: bool, where: Source, *, first: bool) -> None:
        depth = len(self.lists) - 1
        if self.level:
            self.blocks.append(Heading(text, self.level, where, bold))
        elif self.marker is not None:
            blank = 0 if self.blocks and isinstance(self.blocks[-1], ListItem) else 1
            self.blocks.append(ListItem(text, self.marker, depth, where, _INDENT * depth, blank, bold))
            self.marker = None
        else:
            indent = _INDENT * (depth + 1) if self.lists else 0
            self.blocks.append(Paragraph(text, where, indent, int(first), bold))

    def _raw(self, token: Token) -> None:
        """Code and pieces of HTML, line by line: nothing is lost."""
        where = self._where(token)
        if token.type == "html_block" and has_tags(token.content):
            texts = [one.text for one in fragments(token.content)]
        elif token.type == "html_block" and token.content.lstrip().startswith("<!--"):
            texts = []
        else:
            texts = [" ".join(line.split()) for line in token.content.split("\n")]
        for number, text in enumerate(text for text in texts if text):
            self._text(text, False, where, first=number == 0)


def _lines(token: Token) -> list[tuple[str, bool]]:
    """The lines of a paragraph: wrapped lines joined, hard breaks and lines that begin with a bold label apart."""
    lines: list[list[tuple[str, bool]]] = [[]]
    strong = 0
    children = token.children or []
    for at, child in enumerate(children):
        strong += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
        if child.type == "hardbreak" or (child.type == "softbreak" and _begins_bold(children, at + 1)):
            lines.append([])
        elif child.type == "softbreak":
            lines[-1].append((" ", bool(strong)))
        elif child.type == "html_inline" and child.content.lower().startswith("<br"):
            lines.append([])
        elif child.type in ("text", "code_inline") or child.type == "image":
            lines[-1].append((child.content, bool(strong)))
    found = []
    for line in lines:
        text = " ".join("".join(piece for piece, _ in line).split())
        if text:
            found.append((text, all(bold for piece, bold in line if piece.strip(" :"))))
    return found


def _begins_bold(children: Sequence[Token], at: int) -> bool:
    following = [child for child in children[at : at + 3] if child.type != "text" or child.content]
    return bool(following) and following[0].type == "strong_open"
