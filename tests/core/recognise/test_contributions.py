"""One plan that several departments wrote in their own shapes is one tree, whatever stands around and between them.

Metamorphic: nothing is known of the draws but what all of them must give.
"""

from typing import Any

import pytest

from gouvernail.core.document import ListItem, Paragraph
from gouvernail.core.plan import Item

from .contributions import contribution
from .tables import draft_of, heading, item_of

SEEDS, AT_ONCE = 240, 20


def missed(seed: int) -> list[str]:
    """What was not read as it was written."""
    drawn = contribution(seed)
    items = draft_of(*drawn.blocks).plan.items
    titles = {item.id: item.title for item in items}
    read = [(item.level.value, item.title, titles.get(item.parent or "")) for item in items]
    wrong = [f"{mark} {line}" for mark, one, other in (("-", drawn.tree, read), ("+", read, drawn.tree)) for line in one
             if line not in other]  # fmt: skip
    by_title = {item.title: item for item in items}
    for action in drawn.actions:
        found = _said(by_title[action.title]) if action.title in by_title else {}
        for name, value in action.said.items():
            if found and found[name] != value:
                wrong.append(f"{action.title}: {name} {found[name]} instead of {value}")
    return wrong


def _said(item: Item) -> dict[str, Any]:
    return {
        "departments": list(item.departments),
        "agents": list(item.agents),
        "deadline": item.deadline.end.isoformat() if item.deadline and item.deadline.end else None,
        "status": item.status.value.value if item.status and item.status.value else None,
        "indicators": [indicator.text for indicator in item.indicators],
    }


@pytest.mark.parametrize("first", range(0, SEEDS, AT_ONCE))
def test_each_hand_is_read(first: int) -> None:
    wrong = {seed: told for seed in range(first, first + AT_ONCE) if (told := missed(seed))}
    assert wrong == {}


@pytest.mark.parametrize(
    ("alone", "departments"), [("Travaux", ["Travaux", "Environnement"]), ("Finances", ["Travaux et Environnement"])]
)
def test_two_departments_are_two_where_one_is_said_alone(alone: str, departments: list[str]) -> None:
    blocks = [
        heading("OS 1 : Une cité qui s'entretient", 1),
        heading("OO 1.1 : Réparer sans attendre", 2),
        ListItem("Relever les fuites du réseau"),
        Paragraph("Service pilote : Travaux et Environnement"),
        ListItem("Repeindre les grilles du parc"),
        Paragraph(f"Service pilote : {alone}"),
    ]
    assert list(item_of("Relever les fuites du réseau", *blocks).departments) == departments
