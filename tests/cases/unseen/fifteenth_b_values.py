"""How the authors of this set write: dates, states and amounts, read as an attentive reader would."""

from tests.cases.unseen import fourteenth_b_values
from tests.cases.unseen.eleventh_b_values import Node
from tests.cases.unseen.tree import Thing

_RECURRING = ("Récurrent", "annuel", "Chaque année", "Permanent", "Continu", "doorlopend", "jaarlijks")
STATES = {
    "Terminé": "done",
    "Réalisé": "done",
    "En cours": "in_progress",
    "Lancé": "in_progress",
    "À démarrer": "not_started",
    "Non commencé": "not_started",
    "À planifier": "to_plan",
    "En attente": "waiting",
    "Reporté": "waiting",
    "Bloqué": "blocked",
    "Abandonné": "abandoned",
    "afgerond": "done",
    "lopend": "in_progress",
    "nog niet gestart": "not_started",
    "gepland": "to_plan",
    "uitgesteld": "waiting",
}


def when(text: str) -> Thing | None:
    """The deadline that a careful reader sees in a text; nothing where there is none."""
    if text in _RECURRING:
        return {"text": text, "recurring": True}
    return None if text == "/" else fourteenth_b_values.when(text)


def state(text: str) -> Thing | None:
    """The state that a word tells; nothing where the cell is empty."""
    return {"value": STATES[text], "text": text} if text else None


def spent(kind: str | None, text: str) -> list[Thing]:
    """A budget line of an outline's whole number of euros; none for an empty text."""
    return [{"kind": kind, "amount": f"{int(text)}.00", "article": None, "year": None}] if text else []


def top(node: Node) -> Node:
    """The node that stands highest above another."""
    return top(node.above) if node.above else node
