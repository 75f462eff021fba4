"""What a value says of its field, where its label is partly or doubly understood.

`Suivi : En cours` is a state although `Suivi` may head a prose; `Délai d'aboutissement : T2 2027` is a deadline
although one word of the label is unknown. A label alone decides only when it is wholly understood and means one thing.
"""

import re

from gouvernail.core.amounts import amount_likeness
from gouvernail.core.deadlines import deadline_likeness
from gouvernail.core.recognise.labels import Label, label_of
from gouvernail.core.statuses import read_status

SOFT_FIELDS = frozenset(("evaluation", "findings", "description", "achieved"))
"""Fields of prose whose labels also head a column or a line of states: `Suivi`, `Situation actuelle`, `Bilan`."""
_HALF = 0.5
_MOST_WORDS = 5
_LONGEST_STATE = 40


def label_with_value(head: str, value: str) -> Label | None:
    """The field of a line `head : value`: what its label says where that is understood, else what both agree on."""
    label = label_of(head)
    if label is None or not value.strip():
        return label
    if label.field in SOFT_FIELDS and is_state(value):
        return Label("status", 1.0)
    if (
        label.strength < 1
        and len(head.split()) <= _MOST_WORDS
        and label.strength >= _HALF
        and agrees(label.field, value)
    ):
        return Label(label.field, 1.0)
    return label


def agrees(field: str, value: str) -> bool:
    """Whether the whole value is of the grammar of the field: a date, an amount, a state, a rate."""
    if field in ("deadline", "start", "revised_deadline", "effective_start", "effective_end"):
        return deadline_likeness(value) >= 0.95
    if field.startswith("budget"):
        return amount_likeness(value) >= 0.9 and any(char.isdigit() for char in value)
    if field == "progress":
        return re.fullmatch(r"\d{1,3}\s?%", value.strip()) is not None
    return field == "status" and is_state(value)


def is_state(value: str) -> bool:
    reading = read_status(value) if len(value) < _LONGEST_STATE else None
    return reading is not None and reading.status.value is not None
