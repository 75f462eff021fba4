"""Prose as people write it: a small part of Markdown, read strictly and shown safely (decision record 0012).

Bold `**so**`, italic `*so*`, lists (`- `, `1. `), links `[words](https://...)`. Nothing else means anything: the texts
of documents were not written in it, and an asterisk or a dash in them must stay what it is. HTML is text as well.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.emphasis import tokenize as _emphasis
from markdown_it.token import Token

from gouvernail.core.document import Span

SAFE_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)
_UNSAFE_LINK = re.compile(r"\[([^\[\]\n]*)\]\((?!\s*(?:https?://|mailto:))(?:[^()\n]|\([^()\n]*\))*\)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_MARKED = re.compile(r"\*|\]\(|^\s*(?:-|\d{1,3}\.)[ \t]|\\", re.MULTILINE)
_NO_LIST = re.compile(r"^([ \t]*)(?:([*+])(?=[ \t])|(\d{4,9})\.|(\d{1,9})(?=\)))", re.MULTILINE)


def sanitised(text: str) -> str:
    """What is kept of a typed text: no control or direction characters, no link but to the web or an address."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    plain = _UNSAFE_LINK.sub(r"\1", plain)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in plain.split("\n"))).strip()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of prose without its marks. `marker` begins an entry of a list (`–`, `2.`), `depth` is its level there;
    `spans` cut it where it becomes bold or italic, none where it is neither.
    """

    text: str
    marker: str | None = None
    depth: int = 0
    spans: tuple[Span, ...] = ()


def is_marked(text: str) -> bool:
    """Whether anything in the text may be a mark; most texts have none and are quick."""
    return _MARKED.search(text) is not None


@lru_cache(maxsize=2048)
def to_html(text: str) -> str:
    """The prose as safe HTML: paragraphs, lists, bold, italic, links; everything else escaped."""
    rendered: str = _reader().render(_as_marked(text))
    return rendered.strip()


def plain(text: str) -> str:
    """The words alone, line by line: for searches, short notes and files that know no formatting."""
    if not is_marked(text):
        return text
    return "\n".join(f"{line.marker} {line.text}" if line.marker else line.text for line in lines(text))


def as_read(text: str) -> str:
    """The words alone, with the address that each link goes to: for comparing texts, where nothing may be hidden."""
    if not is_marked(text):
        return text
    found = lines(text, addresses=True)
    return "\n".join(f"{line.marker} {line.text}" if line.marker else line.text for line in found)


def lines(text: str, *, addresses: bool = False) -> Iterator[Line]:
    """Every line that says something, without marks, the entries of lists with theirs; links with their addresses where
    these are asked for."""
    counters: list[int | None] = []
    marker: str | None = None
    for token in _reader().parse(_as_marked(text)):
        match token.type:
            case "bullet_list_open":
                counters.append(None)
            case "ordered_list_open":
                counters.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                counters.pop()
            case "list_item_open":
                number = counters[-1]
                marker = "–" if number is None else f"{number}."
                if number is not None:
                    counters[-1] = number + 1
            case "inline":
                for spans in _spans(token, addresses=addresses):
                    words = "".join(each.text for each in spans)
                    if words:
                        styled = any(each.bold or each.italic for each in spans)
                        yield Line(words, marker, max(len(counters) - 1, 0), spans if styled else ())
                        marker = None


def _as_marked(text: str) -> str:
    """What looks like a list to Markdown and not to people is escaped: a note after an asterisk, a year, `1)`."""

    def escaped(found: re.Match[str]) -> str:
        space, sign, year, number = found.groups()
        if sign:
            return f"{space}\\{sign}"
        return f"{space}{year}\\." if year else f"{space}{number}\\"

    return _NO_LIST.sub(escaped, text)


def _spans(token: Token, *, addresses: bool) -> Iterator[tuple[Span, ...]]:
    """The lines of a paragraph, without the space around them, each cut where its style changes."""
    line: list[Span] = []
    bold = italic = 0
    address = ""
    for child in token.children or ():
        bold += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
        italic += {"em_open": 1, "em_close": -1}.get(child.type, 0)
        if child.type in {"softbreak", "hardbreak"}:
            yield _trimmed(line)
            line = []
        elif child.type == "link_open":
            address = str(child.attrGet("href") or "")
        elif child.type == "link_close" and addresses:
            line.append(Span(f" ({address})", bool(bold), bool(italic)))
        elif child.content:
            line.append(Span(child.content, bool(bold), bool(italic)))
    yield _trimmed(line)


def _trimmed(line: list[Span]) -> tuple[Span, ...]:
    if line:
        line[0] = replace(line[0], text=line[0].text.lstrip())
        line[-1] = replace(line[-1], text=line[-1].text.rstrip())
    return tuple(each for each in line if each.text)


def _stars_only(state: StateInline, silent: bool) -> bool:
    """Emphasis by asterisks that touch a word on one side only: `2*3*4`, `snake_case` and `* note` stay as they are."""
    if state.src[state.pos] != "*":
        return False
    end = state.pos
    while end < state.posMax and state.src[end] == "*":
        end += 1
    before, after = state.src[state.pos - 1 : state.pos], state.src[end : end + 1]
    if end - state.pos > 3 or (before.isalnum() and after.isalnum()):
        return False
    return _emphasis(state, silent)


def _checked(address: str) -> bool:
    return SAFE_ADDRESS.fullmatch(address) is not None


@lru_cache(maxsize=1)
def _reader() -> MarkdownIt:
    reader = MarkdownIt("zero", {"html": False, "breaks": True, "linkify": False})
    reader.enable(["list", "emphasis", "link", "escape", "newline", "balance_pairs", "fragments_join"], True)
    reader.inline.ruler.at("emphasis", _stars_only)
    reader.validateLink = _checked  # type: ignore[assignment, method-assign]
    reader.add_render_rule("link_open", _link_open)
    return reader


def _link_open(self: object, tokens: list[Token], at: int, options: object, env: object) -> str:
    address = str(tokens[at].attrGet("href") or "")
    return f'<a href="{escape(address, quote=True)}" rel="nofollow noopener noreferrer">'
