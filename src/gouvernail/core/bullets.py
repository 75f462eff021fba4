"""Bullets as people see them: the signs of symbol fonts as plain characters, and bullets that were typed by hand."""

import re

_SYMBOLS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖", "\uf0e0": "→", "\uf0e8": "➔",
    "\uf02d": "-", "\uf0a8": "□", "\uf071": "□", "\uf06f": "□", "\uf06c": "●", "\uf06e": "■", "\uf0fe": "☑",
    "\uf0a1": "○", "\uf075": "♦", "\uf0d2": "➢", "\uf0b0": "°", "\uf0be": "–", "\uf0df": "←", "\uf0f0": "⇨",
}  # fmt: skip
BULLETS = "•◦▪▫■□●○‣∙·▶►▸▹▷➢➣➤➔➜➝⇒⇨✓✔✗✦✱❖♦◆◇◊⬥⁃☞☛★☆❯\uf0b7\uf0a7\uf0fc\uf0d8\uf076\uf09e\uf0e0"
"""Signs that begin an entry wherever they stand first; arrows, stars and dashes do so before a space only."""
_SYMBOL_FONTS = ("wingdings", "symbol", "webdings", "zapf")
_TYPED = re.compile(
    rf"(?P<marker>[{BULLETS}]|[→*–—‒›-](?=\s)|o(?=\s+[A-ZÀ-Ý]))\s*(?P<text>\S.*)$",
    re.DOTALL,
)


_TYPED_NUMBER = re.compile(
    r"(?P<marker>\(?\d{1,3}\)|\d{1,3}[.°](?!\d)|\(?[a-z]\)|[A-Z]\)|[a-z]\.(?=\s)|(?:[ivx]{1,4}|[IVX]{1,4})\))\s*(?P<text>\S.*)$",
    re.DOTALL,
)


def shown_bullet(char: str, font: str = "") -> str:
    """A bullet as displayed: symbol fonts put their signs where other fonts have letters."""
    char = char.strip()[:1] or "•"
    if any(name in font.lower() for name in _SYMBOL_FONTS) and ord(char) < 0x100 and char not in "-–•":
        char = chr(0xF000 + ord(char))
    if "\ue000" <= char <= "\uf8ff":
        return _SYMBOLS.get(char, "•")
    return char


def shown_text(text: str) -> str:
    """Text without the private characters of symbol fonts."""
    return "".join(_SYMBOLS.get(char, "") if "\ue000" <= char <= "\uf8ff" else char for char in text)


def typed_bullet(text: str) -> tuple[str, str] | None:
    """(bullet, text) of a line that begins with a bullet typed by hand; a dash needs a space after it."""
    found = _TYPED.match(text)
    return (shown_bullet(found["marker"]), found["text"].strip()) if found else None


def typed_number(text: str) -> tuple[str, str] | None:
    """(number, text) of a line that begins with the number or letter of a list: `1.`, `2)`, `a)`; `1.2` is a code."""
    found = _TYPED_NUMBER.match(text)
    return (found["marker"], found["text"].strip()) if found else None
