"""What the colours of cells mean, where a legend says so: `cellule orangée = à confirmer`. Signs: `sign_legend`.

A colour without a legend means nothing, and neither does a legend without a word that the tables know.
"""

import colorsys
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.words import PENDING
from gouvernail.core.statuses import read_status

_NAMES = (
    ("orange", r"orange\w*|oranje|saumon"),
    ("red", r"rouges?|rood|rode|rot\w*"),
    ("yellow", r"jaunes?|geel|gele|gelb\w*"),
    ("green", r"verte?s?|groen\w*|grun\w*"),
    ("blue", r"bleue?s?|bleute\w*|blauw\w*|blau\w*"),
    ("purple", r"mauves?|violet\w*|paars\w*|lila"),
    ("pink", r"roses?|roze"),
    ("grey", r"grise?s?|grisee?s?|grijs|grijze|grau\w*"),
)
COLOURS = frozenset(name for name, _ in _NAMES)
_COLOUR = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _NAMES))
_HUES = ((15, "red"), (42, "orange"), (70, "yellow"), (170, "green"), (260, "blue"), (300, "purple"), (340, "pink"))
NO_FILL = "fill:"
"""The key of what a legend says of cells without a colour, and the head of the keys of its fills."""
_COLOURS = 4
"""Two fills, each with the name of its colour."""
_LEAST_SATURATION = 0.12
_LONGEST = 40
_IN_BRACKETS = re.compile(r"\(([^()]{3,30})\)\W*$")
"""The word of the table behind one's own: `Ça coince (bloqué)`."""
_TALK = re.compile(r"^(?:c'est|est|das ist|dit is) (?:deja )?")
_NOT_YET = re.compile(r"^(?:pas encore|toujours pas) ")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a colour says of an item: a field (`pending` or `status`) and its text."""

    field: str
    text: str


def colour_of(fill: str | None) -> str | None:
    """The name of a fill such as `F4B183`; `None` for white, black and what is no colour."""
    if fill is None or not re.fullmatch(r"[0-9A-Fa-f]{6}", fill):
        return None
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < _LEAST_SATURATION:
        return "grey" if 0.3 < value < 0.97 else None
    return next((name for limit, name in _HUES if hue * 360 < limit), "red")


MARK = re.compile(r"^(?:x{1,3}|v|o|●|■|✓|✔|★|\*{1,3}|[+-]{1,3}|\(\*\)|!+)(?: ?[:=]|$)")
"""A mark that a legend explains."""


def names_a_colour(text: str) -> bool:
    return bool(_COLOUR.search(fold(text)))


def meanings(texts: Iterable[str]) -> dict[str, Meaning]:
    """Colour → meaning, from the lines of legends."""
    found: dict[str, Meaning] = {}
    for text in texts:
        folded = fold(text)
        colours = list(_COLOUR.finditer(folded))
        ends = [*(colour.start() for colour in colours), len(folded)][1:]
        for colour, end in zip(colours, ends, strict=True):
            meaning = _meaning(folded[colour.end() : end])
            if meaning is not None and colour.lastgroup is not None:
                found.setdefault(colour.lastgroup, meaning)
    return found


def _meaning(words: str) -> Meaning | None:
    text = words.strip(" :=-–>;,.()")
    if PENDING.search(text):
        return Meaning("pending", text)
    text = re.sub(r"^(?:actions?|projets?|lignes?|cellules?|cases?) ", "", text)
    if len(text) >= _LONGEST:
        return None
    inside = _IN_BRACKETS.search(words)
    said = (text, _TALK.sub("", text), _NOT_YET.sub("non ", text), inside[1].strip() if inside is not None else "")
    states = (one for one in said if (reading := read_status(one)) is not None and reading.status.value is not None)
    return next((Meaning("status", one) for one in states), None)


def fills_in(rows: Iterable[RowPiece]) -> dict[str, Meaning]:
    """The legend inside a table: a coloured cell that holds its meaning, or stands right before or behind it. Each fill
    has its meaning, and so has the name of its colour; a line without a fill says what no colour means.
    """
    found: dict[str, Meaning] = {}
    for row in rows:
        if len(row.filled) == 1 and not any(cell.fill for cell in row.cells) and len(found) >= _COLOURS:
            bare = _meaning(fold(row.cells[row.filled[0]].text))
            if bare is not None and not names_a_colour(row.cells[row.filled[0]].text):
                found.setdefault(NO_FILL, bare)
        for at, cell in enumerate(row.cells):
            colour = colour_of(cell.fill)
            following = row.cells[at + 1].text if at + 1 < len(row.cells) else ""
            before = row.cells[at - 1] if at else None
            behind = before.text if before is not None and not before.fill else ""
            meaning = _meaning(fold(cell.text or following or behind)) if colour else None
            if colour is not None and meaning is not None:
                found.setdefault(_exact(cell.fill), meaning)
                found.setdefault(colour, meaning)
    return found


def meaning_of(fill: str | None, legend: Mapping[str, Meaning]) -> Meaning | None:
    """What the legend says of a fill: of this very one, else of its colour."""
    colour = colour_of(fill)
    return None if colour is None else legend.get(_exact(fill)) or legend.get(colour)


def _exact(fill: str | None) -> str:
    return f"{NO_FILL}{(fill or '').upper()}"


def colour_named(text: str) -> str | None:
    """The colour that a short text names and nothing else: `gelb`, `feu vert`; `None` for any other text."""
    found = _ONLY_COLOUR.fullmatch(fold(text)) if len(text) < 24 else None
    return next((name for name, told in found.groupdict().items() if told), None) if found is not None else None


_ONLY_COLOUR = re.compile(
    r"\W*(?:(?:en|feu|couleur|pastille|licht|ampel|case|cellule|fond)\W+)?(?:"
    + "|".join(rf"(?P<{name}>{words})" for name, words in _NAMES)
    + r")\W*"
)
