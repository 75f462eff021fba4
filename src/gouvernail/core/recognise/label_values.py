"""Values that stand on the line below the name of their field, as in lists of terms and cards of web pages.

`Statut` over `Réalisé`: the second line would name a field too, were it not the value of the first.
"""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.recognise.labels import Label, label_of
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.statuses import read_status

_LONGEST = 12


def with_values_below(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; a line below the lone name of a field that says its value names no field itself."""
    found = list(marked)
    for at in range(1, len(found)):
        name, one = found[at - 1], found[at]
        if one.sign is not Sign.FIELD or one.value:
            continue
        if _is_value_of(name, one) or _is_badge(name, one, found[at + 1 : at + 2]):
            found[at] = replace(one, sign=Sign.PROSE, field=None, heads=False)
    return found


def _is_value_of(name: Marked, one: Marked) -> bool:
    if name.sign is not Sign.FIELD or name.value or name.heads or name.piece.kind is Kind.ENTRY:
        return False
    if one.piece.kind is not Kind.PARAGRAPH or len(one.piece.text.split()) > _LONGEST:
        return False
    if name.piece.text.rstrip().endswith(":") and not one.piece.text.rstrip().endswith(":"):
        return True
    if (name.piece.bold or name.piece.kind is Kind.HEADING) and not one.piece.bold:
        return True
    if name.field == "status":
        state = read_status(one.piece.text)
        return state is not None and state.status.value is not None
    label = label_of(one.piece.text)
    # `Direction` over **Direction des ressources humaines**: the second is no other name of the field.
    return label is not None and label.field == name.field and (label.strength < 1 or one.piece.bold)


def _is_badge(title: Marked, one: Marked, after: Sequence[Marked]) -> bool:
    """`Réalisé` right below a title and right above the name of a field: the state of a card, and no empty field."""
    if title.sign not in (Sign.LEVEL, Sign.NUMBER) and title.piece.kind is not Kind.HEADING:
        return False
    if one.piece.bold or one.piece.kind is not Kind.PARAGRAPH or one.piece.text.rstrip().endswith(":"):
        return False
    state = read_status(one.piece.text)
    return state is not None and state.status.value is not None and bool(after) and after[0].sign is Sign.FIELD


def lone_name(piece: Piece) -> Label | None:
    """The field that a line names and does nothing else; nothing where it says more."""
    return label_alone(piece.text) if piece.kind is not Kind.TABLE else None


def label_alone(text: str) -> Label | None:
    """The field that a text names and does nothing else; nothing where it says more."""
    label = label_of(text.strip()) if not text.partition(":")[2].strip() else None
    return label if label is not None and label.strength == 1.0 else None
