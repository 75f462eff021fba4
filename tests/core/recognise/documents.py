"""Small documents for the tests of the recognisers, as lines of text, and their trees as one line per item."""

from gouvernail.core.plan import Draft, Item
from gouvernail.core.recognise import recognise
from gouvernail.files.read.text import document_from_text

MARKS = {
    "axis": "AX",
    "strategic_objective": "OS",
    "operational_objective": "OO",
    "action": "A",
    "step": "E",
}


def draft_of(text: str) -> Draft:
    return recognise(document_from_text(text, "essai.txt"))


def tree_of(text: str) -> list[str]:
    """`OS 1 Titre`, indented by two spaces under its parent."""
    items = draft_of(text).plan.items
    depths: dict[str, int] = {}
    lines = []
    for item in items:
        depths[item.id] = depths[item.parent] + 1 if item.parent else 0
        code = f" {item.code}" if item.code else ""
        lines.append(f"{'  ' * depths[item.id]}{MARKS[item.level.value]}{code} {item.title}")
    return lines


def item_of(text: str, title: str) -> Item:
    (item,) = (item for item in draft_of(text).plan.items if item.title == title)
    return item
