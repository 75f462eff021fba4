"""How the authors of the twelfth set's second half write: their outlines, dates, states and sums.

Outlines and French dates are those of the eleventh set; what is new stands here.
"""

import re

from tests.cases.unseen.eleventh_b_values import Node, judged, outline, several, spaced, tell, when
from tests.cases.unseen.tree import Thing, euros, money

__all__ = ["Node", "cost", "due_dutch", "euros", "judged", "outline", "several", "spaced", "tell", "when"]

_DUTCH = (
    (r"^eind (\d{4})$", r"fin \1"),
    (r"^begin (\d{4})$", r"début \1"),
    (r"^midden (\d{4})$", r"mi-\1"),
    (r"^(\d)(?:ste|de) kwartaal (\d{4})$", r"T\1 \2"),
    (r"^(\d)(?:ste|de) semester (\d{4})$", r"\1e semestre \2"),
)


def due_dutch(text: str) -> Thing | None:
    """What a careful reader sees in a deadline of a Flemish page, with the words that stand there."""
    if text in ("doorlopend", "jaarlijks"):
        return {"text": text, "recurring": True}
    french = text
    for dutch, same in _DUTCH:
        french = re.sub(dutch, same, french)
    found = when(french)
    return found and found | {"text": text}


def cost(text: str) -> Thing:
    """The budget fields of a sum in euros written in digits; the documents do not say of which kind it is."""
    return {"budget": [money(int(text))], "budget_kind_also_ok": True} if text.isdigit() else {}
