"""Seventh set: how its authors write dates, states and sums, and what a careful person reads in the cells of a line."""

import re
from typing import Any

from tests.cases.unseen import sixth_values
from tests.cases.unseen.fourth_values import NONE, Node, names
from tests.cases.unseen.tree import Thing

_RECURRING = (
    *("chaque trimestre", "tout au long de la législature", "mesure permanente", "annuelle", "permanente", "ongoing"),
    *("chaque hiver", "tous les deux ans", "récurrente", "continue", "ganzjährig", "laufend", "alle zwei jahre"),
    *("chaque rentrée", "chaque printemps", "une fois par an", "mensuel", "tous les mois"),
)
_UNSAID = ("à déterminer", "noch festzulegen", "nihil", "néant", "sans objet", "selon budget", "à discuter")
_NUMBERED = re.compile(r"(\d)(?:er|e|ème|ère)? ?(trim|sem)\w*\.? ?(?:de )?(\d{4})")


def due(text: str) -> Thing | None:
    """What is understood of a deadline; a wording that is not foreseen is a mistake of the document's writer."""
    low = re.sub(r"\s+", " ", text.strip().lower())
    if low in _UNSAID:
        return None
    if low in _RECURRING:
        return {"text": text, "recurring": True}
    low = re.sub(r"^(?:au plus tard|échéance|pour|fin prévue)(?: :| le| la)? |^d'ici(?: à| le)? ", "", low)
    if found := _NUMBERED.fullmatch(low):
        low = f"{found[2][0]}{found[1]} {found[3]}"
    if found := re.fullmatch(r"(\d)\. (halbjahr|quartal) (\d{4})", low):
        low = f"{'s' if found[2] == 'halbjahr' else 't'}{found[1]} {found[3]}"
    if found := re.fullmatch(r"de (\w+) à (\w+ \d{4})", low):
        low = found[2]
    told = sixth_values.due(low)
    return told and {**told, "text": text}


_STATES = {
    "to_plan": "à programmer|projet à planifier|in planung|planifiée|à planifier",
    "not_started": "à démarrer|non démarrée|noch nicht begonnen|pas encore commencé|non commencée",
    "in_progress": "en cours de mise en œuvre|en chantier|en exécution|in arbeit|laufend|démarré|initié|engagée",
    "waiting": "en attente|mise en attente|reportée à plus tard|ajourné|in wartestellung|différée",
    "blocked": "à l'arrêt (blocage)|bloqué|bloquée",
    "done": "réalisé|exécutée|exécuté|terminée|finalisé|erledigt|concrétisé|livré|100 % réalisé",
    "abandoned": "abandon|ne sera pas concrétisée|abandonnée|supprimée|annulé",
}


def state(text: str) -> Thing | None:
    """The state that a word says."""
    low = text.strip().lower()
    for value, words in _STATES.items():
        if low in words.split("|"):
            return {"value": value, "text": text}
    return sixth_values.state(text)


def money(text: str, kind: str | None = None, article: str | None = None) -> list[Thing]:
    """The budget line of one sum; nothing where there is no sum in it."""
    lines = sixth_values.money(text, kind) if text.lower() not in _UNSAID else []
    return [{**line, "article": article} for line in lines]


def said(node: Node) -> dict[str, Any]:
    """What the cells of a line say, by their usual names; what a document tells otherwise it overrides."""
    rate = node["rate"].rstrip(" %")
    told: dict[str, Any] = {
        "political_leads": names(node["lead"], ", ", " et ", " & "),
        "agents": names(node["agent"], ", ", " & "),
        "departments": names(node["service"], ", ", " & "),
        "partners": names(node["partner"], ", "),
        "deadline": due(node["when"]),
        "status": state(node["told"]) if node["told"] not in NONE else None,
        "progress": int(rate) if rate not in ("", "0") else None,
        "indicators": [{"text": text} for text in names(node["index"], " ; ")],
        "sdgs": [int(word) for word in re.findall(r"\d+", node["odd"])],
        "achieved": node["done"],
        "remaining": node["left"],
    }
    if node["cost"]:
        told |= {"budget": money(node["cost"]), "budget_kind_also_ok": True}
    if node["bo"] or node["be"]:
        told["budget"] = [*money(node["bo"], "ordinary"), *money(node["be"], "extraordinary")]
    return {name: value for name, value in told.items() if value}
