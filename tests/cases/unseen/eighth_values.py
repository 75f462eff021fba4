"""Eighth set: how its authors write dates and states, and what a careful person reads in the cells of a line."""

import re
from dataclasses import replace
from typing import Any

from tests.cases.unseen import seventh_values
from tests.cases.unseen.fourth_values import Node
from tests.cases.unseen.seventh_values import money
from tests.cases.unseen.tree import Thing

_UNSAID = ("selon les subsides", "printemps 2028", "été 2028", "en fonction du budget", "sans délai", "noch zu klären")
_RECURRING = (
    "chaque mois",
    "chaque semaine",
    "tous les ans en mai",
    "à chaque rentrée",
    "regelmäßig",
    "chaque automne",
)


def due(text: str) -> Thing | None:
    """What is understood of a deadline; a wording that is not foreseen is a mistake of the document's writer."""
    low = re.sub(r"\s+", " ", text.strip().lower())
    if low in _UNSAID:
        return None
    if low in _RECURRING:
        return {"text": text, "recurring": True}
    low = re.sub(r" (?:au plus tard|maximum|max\.|\(\?\))$", "", low)
    told = seventh_values.due(low)
    return told and {**told, "text": text}


_STATES = {
    "to_plan": "à inscrire au planning|reste à planifier|noch zu planen",
    "not_started": "pas encore lancé|reste à lancer|nicht gestartet|non initié|pas lancé",
    "in_progress": "en route|en phase de réalisation|läuft|in bearbeitung",
    "waiting": "mis en veille|pausiert|gelé|en stand-by",
    "blocked": "à l'arrêt, bloqué|blockiert|bloqué (recours)",
    "done": "opérationnel|mené à bien|fertig",
    "abandoned": "retiré|verworfen|renoncé",
}


def state(text: str) -> Thing | None:
    """The state that a word says."""
    low = text.strip().lower()
    for value, words in _STATES.items():
        if low in words.split("|"):
            return {"value": value, "text": text}
    return seventh_values.state(text)


def said(node: Node) -> dict[str, Any]:
    """What the cells of a line say, by their usual names; what a document tells otherwise it overrides."""
    plain = replace(node, cells={name: cell for name, cell in node.cells.items() if name not in ("when", "told")})
    told = seventh_values.said(plain) | {"deadline": due(node["when"])}
    told["status"] = state(node["told"]) if node["told"] not in ("", "/", "-") else None
    return {name: value for name, value in told.items() if value}


__all__ = ("due", "money", "said", "state")
