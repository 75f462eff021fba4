"""A state in a cell or on a line: a word, a sign that a legend explains, a rate, prose that begins with one."""

import re
from dataclasses import replace

from gouvernail.core.folding import fold
from gouvernail.core.problems import Source
from gouvernail.core.recognise.legend import colour_named
from gouvernail.core.recognise.sign_legend import sign_of
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.words import PENDING
from gouvernail.core.status_typos import misspelt_status
from gouvernail.core.statuses import StatusReading, leading_status, read_status
from gouvernail.core.vocabulary import StatusValue

_WITH_PERCENT = re.compile(r"\(?\b(\d{1,3})\s*%\)?")
_PERCENT = re.compile(r"^\s*(\d{1,3})(?:[.,]\d+)?\s*(%|pour ?cent|pct)?\s*$")
_LONGEST_NAME = 4
"""Words of a text that may be a state of which nobody knows the name; a longer one is prose."""


def percent(text: str) -> int | None:
    """`45 %` as 45; a number without its sign counts only where a column says that it is one."""
    found = _PERCENT.match(text)
    return int(found[1]) if found and found[2] and int(found[1]) <= 100 else None


def put_first_line(tree: Tree, node: Node, text: str, source: Source) -> str:
    """A state on the first line of a cell; what follows it, or the whole text where there is none."""
    first, _, rest = text.strip().partition("\n")
    reading = read_status(first)
    if reading is None or (reading.status.value is None and not reading.recurring):
        return text
    put_status(tree, node, first, source)
    return rest


def put_status(tree: Tree, node: Node, text: str, source: Source) -> None:
    """A state, or prose that begins with one; a word that is in no table is kept and reported."""
    if PENDING.search(fold(text)):
        node.pending = True
        node.touch()
        if len(text.split()) > 6:
            node.add_text("description", text)
        return
    text = _without_rate(node, text)
    if not text:
        return
    reading = _explained(tree, text) or read_status(text)
    if reading is not None and reading.status.value is None and not reading.recurring:
        headed = leading_status(text)
        if headed is None and len(text.split()) > _LONGEST_NAME:
            node.add_text("achieved", text)
            return
        if headed is not None and headed[1]:
            node.add_text("achieved", text)
        reading = headed[0] if headed is not None else _meant(tree, text, source) or reading
    if reading is None:
        return
    node.status = reading.status
    node.recurring = node.recurring or reading.recurring
    if reading.status.value is None and not reading.recurring:
        tree.problem(
            "status-unknown", f"L'état « {text} » n'est pas dans la table des états ; il est gardé tel quel.", source
        )
    node.touch()


def _without_rate(node: Node, text: str) -> str:
    """The text without its percentage, which is the progress; nothing where it was all that the text said."""
    alone = percent(text)
    if alone is not None:
        node.progress = alone
        return ""
    share = _WITH_PERCENT.search(text)
    if share is None or int(share[1]) > 100:
        return text
    node.progress = int(share[1])
    text = f"{text[: share.start()]} {text[share.end() :]}".strip(" -–:,")
    # `réalisé à 50 %` is no end: the share says it all.
    return "" if re.fullmatch(r"\w+\s+(?:à|a|aan|zu)", text) else text


def _explained(tree: Tree, text: str) -> StatusReading | None:
    """What the legend says of a sign, of letters or of the name of a colour."""
    meaning = tree.legend.get(sign_of(text)) or tree.legend.get(colour_named(text) or "")
    if meaning is None or meaning.field != "status":
        return None
    said = read_status(meaning.text)
    return None if said is None else StatusReading(replace(said.status, text=text.strip()), said.recurring)


def _meant(tree: Tree, text: str, source: Source) -> StatusReading | None:
    """A state typed with an error, which is said."""
    meant = misspelt_status(text)
    if meant is not None and meant.status.value is not None:
        tree.problem(
            "status-misspelt",
            f"L'état « {text} » n'est pas dans la table des états ; il est lu comme « {_SAID[meant.status.value]} ».",
            source,
        )
    return meant


_SAID = {
    StatusValue.TO_PLAN: "à planifier",
    StatusValue.NOT_STARTED: "non commencée",
    StatusValue.IN_PROGRESS: "en cours",
    StatusValue.WAITING: "en attente",
    StatusValue.BLOCKED: "bloquée",
    StatusValue.DONE: "terminée",
    StatusValue.ABANDONED: "abandonnée",
}
