"""The small marks that converters leave inside plain text: HTML in cells, bold and italic stars, `1^{er}`."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_TAG = re.compile(
    r"</?(?:p|ul|ol|li|br|div|span|b|i|strong|em|u|sup|sub|a|font|table|tr|td|th|h[1-6])\b[^<>]*>", re.IGNORECASE
)
_SUPERSCRIPT = re.compile(r"\^\{([^{}]*)\}")
_ITALIC = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_BULLETS = "•◦▪■●‣∙·"
_BLOCK_TAGS = frozenset({"p", "ul", "ol", "li", "br", "div", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True)
class Fragment:
    """A block of text inside a cell: a paragraph, or a list entry at some depth."""

    text: str
    entry: bool = False
    depth: int = 0


def has_tags(text: str) -> bool:
    """Whether the text holds HTML (and not merely a `<` sign)."""
    return "<" in text and _TAG.search(text) is not None


def plain(text: str) -> str:
    """Text without superscript braces and italic stars; bold stars are the caller's."""
    if "^{" in text:
        text = _SUPERSCRIPT.sub(r"\1", text)
    if "*" in text:
        text = _ITALIC.sub(r"\1", text)
    return text


def fragments(text: str) -> list[Fragment]:
    """The blocks of a piece of HTML, in order, however badly its tags are closed."""
    parser = _Fragments()
    parser.feed(text)
    parser.close()
    parser.end_block()
    return parser.found


class _Fragments(HTMLParser):
    """Splits at block tags and at bullets inside lists; styles and inline tags are dropped."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Fragment] = []
        self._text: list[str] = []
        self._depth = 0
        self._entry = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCK_TAGS:
            self.end_block()
        if tag in ("ul", "ol"):
            self._depth += 1
        # A paragraph after an unclosed list ends the list: nothing else closes it in what converters write.
        if tag == "p":
            self._depth = 0
        self._entry = tag in ("li", "ul", "ol") or (self._entry and tag not in ("p", "div"))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCK_TAGS:
            self.end_block()
        if tag in ("ul", "ol"):
            self._depth = max(0, self._depth - 1)
            self._entry = self._depth > 0

    def handle_data(self, data: str) -> None:
        pieces = re.split(f"[{_BULLETS}]", data) if self._depth else [data]
        for position, piece in enumerate(pieces):
            if position:
                self.end_block()
            self._text.append(piece)

    def end_block(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text = []
        if text:
            self.found.append(Fragment(plain(text), self._entry and self._depth > 0, max(0, self._depth - 1)))
