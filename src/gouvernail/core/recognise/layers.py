"""The layers of a text: lines of one look (a heading's level, bold lines, a shape of number, a depth of list).

A layer is one rung of the plan where its lines hold one another regularly; which one follows from the whole document.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gouvernail.core.codes import code_path
from gouvernail.core.deadlines import split_inline_deadline
from gouvernail.core.folding import fold
from gouvernail.core.recognise.fielded import has_fields
from gouvernail.core.recognise.fields import LIST_FIELDS, TEXT_FIELDS
from gouvernail.core.recognise.marking_labels import is_short
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.title_tails import particulars
from gouvernail.core.recognise.verbs import reads_like_an_action
from gouvernail.core.ticks import ticked_head

_HEAD = re.compile(
    r"^(?P<mark>(?:[A-Z]|[IVX]{1,5}|\d{1,2})(?:[.\-/](?:[IVX]{1,4}|[A-Za-z]|\d{1,2}))*+)\s?(?P<sign>[.):–—-])\s+(?=\S)"
)
_TITLE_WORDS = 30
_ENTRY_WORDS = 60
_PROSE_FIELDS = LIST_FIELDS | TEXT_FIELDS
_COMMITMENT = re.compile(
    r"^(?:nous|on|le college|la commune|la ville|l'administration|le cpas|la province|we|wij|wir|de gemeente|"
    r"die gemeinde)\b"
)

Key = tuple[int, int, int, str]


@dataclass(slots=True)
class Layer:
    """Lines of one look, in order."""

    key: Key
    at: list[int] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    @property
    def is_list(self) -> bool:
        return self.key[0] == _LIST

    @property
    def is_plain(self) -> bool:
        """Whether nothing sets its lines off from prose but that they are no sentences."""
        return self.key[0] == _LINE and self.key[1] == _PLAIN

    @property
    def is_numbered(self) -> bool:
        """Whether its lines carry numbers of several parts."""
        return self.key[0] == _LINE and self.key[1] == 1 and self.key[2] > 1

    @property
    def doing(self) -> float:
        """The share of its lines that say that something will be done."""
        return sum(says_what_to_do(title) for title in self.titles) / len(self.titles)

    @property
    def distinct(self) -> float:
        return len({fold(title) for title in self.titles}) / len(self.titles)


_HEADING, _LINE, _LIST = 0, 1, 2
_SHORT, _PLAIN = 3, 4
_SHORT_KEY, _PLAIN_KEY = (_LINE, _SHORT, 0, "short"), (_LINE, _PLAIN, 0, "plain")


def says_what_to_do(text: str) -> bool:
    """A verb, a noun for one, or a commitment as political declarations make them (`Nous créerons ...`)."""
    return reads_like_an_action(text) or bool(_COMMITMENT.match(fold(text))) or split_inline_deadline(text) is not None


def layers_of(marked: Sequence[Marked]) -> list[Layer]:
    """All layers of the pieces, the widest first: headings by level, then lines the rarest first, then lists."""
    found: dict[Key, Layer] = {}
    coded = any(one.sign is Sign.NUMBER and one.depth > 1 for one in marked)
    indented = not any(one.piece.kind is Kind.HEADING for one in marked) and any(map(_is_indented, marked))
    for at, one in enumerate(marked):
        key = key_of(one, coded=coded)
        if key == _PLAIN_KEY and _opens_a_list(marked, at):
            key = _SHORT_KEY
        if indented and key is not None and key[0] == _LINE and key[1] in (_SHORT, _PLAIN):
            key = (_LINE, _SHORT, one.piece.indent, "indented")
        if key is not None and not (at and _awaits_its_title(marked[at - 1])):
            layer = found.setdefault(key, Layer(key))
            layer.at.append(at)
            layer.titles.append(_title_of(one))
    return sorted(found.values(), key=_width)


def _is_indented(one: Marked) -> bool:
    return one.piece.kind is Kind.PARAGRAPH and one.piece.indent > 0 and one.sign in (Sign.PROSE, Sign.HEADING)


def _title_of(one: Marked) -> str:
    if one.reading is not None and one.reading.rest:
        return one.reading.rest
    box = ticked_head(one.piece.text)
    if box is not None:
        return box[1]
    head = head_of(one.piece)
    return one.piece.text[head.end() :] if head is not None else one.piece.text


def fielded(layer: Layer, marked: Sequence[Marked]) -> float:
    """The share of its lines under which fields of an action are named: who, until when, for how much."""
    return sum(has_fields(at, marked) for at in layer.at) / max(1, len(layer.at))


def _awaits_its_title(one: Marked) -> bool:
    """Whether a line holds only the code of an item, or the name of a field: the next one is its title or value."""
    if one.sign is Sign.FIELD and not one.value and not one.heads and one.field not in _PROSE_FIELDS:
        return True
    return one.sign in (Sign.LEVEL, Sign.NUMBER) and one.reading is not None and not one.reading.rest


def _width(layer: Layer) -> tuple[int, ...]:
    group, first, second, _ = layer.key
    if group == _LINE:
        return (group, second if layer.key[3] == "indented" else 0, len(layer.at), layer.at[0])
    return (group, first, second, layer.at[0])


def key_of(one: Marked, *, coded: bool = False) -> Key | None:
    """What a line looks like; nothing for prose, names of fields, announcements and tables.

    Where the document is `coded` (`1.1`, `1.1.1`), the numbers of its lists are codes of one part.
    """
    piece = one.piece
    if one.sign not in (Sign.HEADING, Sign.NUMBER, Sign.ENTRY, Sign.PROSE) or not piece.text:
        return None
    words = len(piece.text.split())
    if piece.kind is Kind.ENTRY and one.sign is Sign.PROSE and particulars(piece.text):
        return None
    if piece.kind is Kind.ENTRY and not (coded and one.sign is Sign.NUMBER):
        return (_LIST, piece.depth, 0, _shape(piece.marker)) if words <= _ENTRY_WORDS else None
    if words > _TITLE_WORDS or piece.text.rstrip().endswith((":", ";")):
        return None
    if piece.kind is Kind.HEADING:
        return (_HEADING, piece.level, one.depth if one.sign is Sign.NUMBER else 0, "")
    if piece.kind in (Kind.PARAGRAPH, Kind.ENTRY):
        return _key_of_line(one, piece)
    return None


def _key_of_line(one: Marked, piece: Piece) -> Key | None:
    if particulars(piece.text):
        return None
    head = _HEAD.match(piece.text)
    if one.sign is Sign.NUMBER and one.reading is not None and one.reading.code:
        path = code_path(one.reading.code)
        shape = head["sign"] if head is not None and len(path) == 1 else piece.marker[-1:] if len(path) == 1 else ""
        return (_LINE, 1, len(path), f"n{_shape(path[0])}{shape}")
    if head is not None:
        parts = re.split(r"[.\-/]", head["mark"])
        return (_LINE, 1, len(parts), f"n{_shape(parts[0])}{head['sign'] if len(parts) == 1 else ''}")
    if re.search(r"[.!]$", piece.text.rstrip()):
        return None
    if piece.bold:
        return (_LINE, 2, 0, "capitals" if piece.text.isupper() else "bold")
    if piece.text.isupper():
        return (_LINE, 2, 0, "capitals")
    return _SHORT_KEY if one.sign is Sign.HEADING else _PLAIN_KEY


def _opens_a_list(marked: Sequence[Marked], at: int) -> bool:
    """Whether a short line stands between two lists: copied text has no blank line between a list and a title."""
    around = (marked[at - 1 : at], marked[at + 1 : at + 2])
    return is_short(marked[at].piece) and all(one and one[0].sign is Sign.ENTRY for one in around)


def head_of(piece: Piece) -> re.Match[str] | None:
    """The lone letter or figure before the title of a line (`A. Habiter`, `II) Bouger`)."""
    return _HEAD.match(piece.text) if piece.kind in (Kind.PARAGRAPH, Kind.HEADING) else None


def _shape(marker: str) -> str:
    """`1.`, `a)`, `IV.` without what they count; all bullets are alike."""
    bare = marker.strip()
    if re.fullmatch(r"[IVX]+[.)]?", bare):
        return "I"
    if not re.search(r"\w", bare) or bare == "o":
        return "-"
    return re.sub(r"[a-z]", "a", re.sub(r"[A-Z]", "A", re.sub(r"\d+", "1", bare)))


def holders(layer: Layer, below: Sequence[int], walls: Sequence[int]) -> dict[int, list[int]]:
    """Line of the layer → the lines among `below` that follow it before its next line or a line of `walls`."""
    bounds = sorted({*layer.at, *walls})
    found: dict[int, list[int]] = {at: [] for at in layer.at}
    position, current = 0, None
    for line in sorted(below):
        while position < len(bounds) and bounds[position] <= line:
            current = bounds[position] if bounds[position] in found else None
            position += 1
        if current is not None and current != line:
            found[current].append(line)
    return found
