"""Ninth set, documents: how tired coordinators write dates, states and sums, and what these say."""

import calendar
import re
from decimal import Decimal
from typing import Any

from tests.cases.unseen.fourth_values import Node, outline
from tests.cases.unseen.tree import Thing

KEYS = {
    **{"s": "service", "l": "lead", "a": "agent", "p": "partner", "w": "when", "b": "start", "t": "told", "c": "cost"},
    **{"bo": "bo", "be": "be", "i": "index", "from": "base", "to": "target", "o": "odd", "d": "done", "r": "left"},
    **{"n": "note", "%": "rate", "x": "track", "fte": "fte", "q": "prior", "f": "funder"},
}


def plan(text: str) -> list[Node]:
    """An outline whose cells are named by a letter: `- {1.1} Title | s=Travaux; Énergie | w=fin 2026`."""
    roots = outline(text, " ".join(map(str, range(20))))
    for node in (one for root in roots for one in root.walk()):
        told = [cell.partition("=") for cell in node.cells.values()]
        node.cells = {KEYS[key]: value for key, _, value in told}
    return roots


def many(node: Node, name: str) -> list[str]:
    """What a cell names: several, with `; ` between them."""
    return [part for part in node[name].split("; ") if part]


NOBODY = ("à désigner", "/", "-", "?", "à compléter", "n.c.", "à définir", "noch offen")
_RECURRING = (
    *("permanent", "récurrent", "annuel", "continu", "en continu", "chaque année", "tous les ans", "permanente"),
    *("chaque trimestre", "chaque mois", "mensuel", "au fil de l'eau, chaque année", "action récurrente", "continue"),
    *("laufend", "jährlich", "dauerhaft", "jedes jahr", "2 x par an", "2026 puis chaque année", "2027 puis annuel"),
)
_UNSAID = (
    *("", "/", "-", "?", "à définir", "à fixer", "à préciser", "à compléter", "toute la législature", "législature"),
    *("rentrée 2026", "rentrée 2027", "printemps 2027", "été 2027", "automne 2026", "dès 2026", "dès 2027", "n.c."),
    *("selon subsides", "après le schéma directeur", "fin de mandature", "offen", "frühjahr 2027", "herbst 2026"),
    *("dès que possible", "en fonction du cadre", "fin de législature", "hiver 2027-2028", "mandat", "voir oo 2.1"),
)
_MONTHS = {
    name: month
    for names in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jan fevrier x avril x x juillet aout x octobre nov. decembre",
    )
    for month, name in enumerate(names.split(), 1)
}
_PARTS = {
    **dict.fromkeys(("fin", "ende"), (10, 12)),
    **dict.fromkeys(("début", "anfang"), (1, 3)),
    **dict.fromkeys(("mi", "mitte"), (5, 8)),
    **dict.fromkeys(("courant", "dans le courant de"), (1, 12)),
}
_BEFORE = re.compile(
    r"^(?:d'ici(?: à| la| le)?|au plus tard(?: le| en)?|pour(?: le| la)?|avant|prévu pour|échéance :|bis) "
)


def _span(year: str, first: int, last: int) -> tuple[str, str]:
    full = year if len(year) == 4 else f"20{year}"
    return f"{full}-{first:02d}-01", f"{full}-{last:02d}-{calendar.monthrange(int(full), last)[1]:02d}"


def due(text: str) -> Thing | None:
    """What is understood of a deadline; a wording that is not foreseen is a mistake of the document's writer."""
    low = re.sub(r"\s+", " ", text.strip().lower())
    if low in _UNSAID:
        return None
    if low in _RECURRING:
        return {"text": text, "recurring": True}
    low = _BEFORE.sub("", re.sub(r" (?:\([^)]*\)|au plus tard|max\.?)$", "", low))
    if found := re.fullmatch(r"(\d\d?)[/.](\d\d?)[/.](\d\d|\d{4})", low):
        year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
        span = (f"{year}-{int(found[2]):02d}-{int(found[1]):02d}",) * 2
    elif (found := re.fullmatch(r"(\d\d?)(?:er|\.)? (\w+) (\d{4})", low)) and found[2] in _MONTHS:
        span = (f"{found[3]}-{_MONTHS[found[2]]:02d}-{int(found[1]):02d}",) * 2
    elif found := re.fullmatch(r"(\d\d?)/(\d{4})", low):
        span = _span(found[2], int(found[1]), int(found[1]))
    elif found := re.fullmatch(r"(fin|début|mi|courant|ende|anfang|mitte)[ -](\d{4})", low):
        span = _span(found[2], *_PARTS[found[1]])
    elif (found := re.fullmatch(r"([\wéûü]+)\.?[ -](\d{4}|\d\d)", low)) and found[1] in _MONTHS:
        span = _span(found[2], _MONTHS[found[1]], _MONTHS[found[1]])
    elif found := re.fullmatch(r"(?:[tq](\d)[ /-]?|(\d)(?:er|e|è|ème|eme|\.)? ?(?:trim\w*|quartal)\.? )(\d{4})", low):
        quarter = int(found[1] or found[2])
        span = _span(found[3], quarter * 3 - 2, quarter * 3)
    elif found := re.fullmatch(r"dernier trimestre (\d{4})", low):
        span = _span(found[1], 10, 12)
    elif found := re.fullmatch(r"(?:s(\d)[ /-]?|(\d)(?:er|e|è|ème|\.)? ?(?:sem\w*|halbjahr)\.? )(\d{4})", low):
        half = int(found[1] or found[2])
        span = _span(found[3], half * 6 - 5, half * 6)
    elif found := re.fullmatch(r"(\d{4})(?: ?(?:[-–/à>→]|bis) ?(\d{4}))?", low):
        span = (f"{found[1]}-01-01", f"{found[2] or found[1]}-12-31")
    else:
        raise ValueError(text)
    return {"text": text, "start": span[0], "end": span[1]}


_STATES = {
    "to_plan": (
        "à planifier|a programmer|a planifier|à programmer|prévu|prévue|planifié|geplant|à agender|planifiée|in planung"
    ),
    "not_started": (
        "non commencé|non commencée|non entamé|pas commencé|pas encore commencé|pas démarré|à démarrer|à venir"
        "|non débuté|noch nicht begonnen|non démarré|pas entamé"
    ),
    "in_progress": (
        "en cours|en cour|encours|e.c.|entamé|lancé|en cours de réalisation|démarré|en bonne voie|in umsetzung|läuft"
        "|in arbeit|engagé|entamée|en cours d'exécution|lancée"
    ),
    "waiting": "en attente|reporté|postposé|suspendu|en pause|zurückgestellt|reportée|postposée|suspendue",
    "blocked": "bloqué|blocage|bloquée|blockiert",
    "done": (
        "réalisé|réalisée|terminé|terminée|clôturé|finalisé|fait|ok, fait|abgeschlossen|erledigt|achevé|rélisé|100%"
        "|clôturée|finalisée"
    ),
    "abandoned": "abandonné|annulé|abandonnée|arrêté|aufgegeben|annulée",
}


def state(text: str) -> Thing | None:
    """The state that a word says, its typing errors included."""
    low = text.strip().lower()
    if low in ("", "/", "-", "?", "à compléter"):
        return None
    return {"value": next(value for value, words in _STATES.items() if low in words.split("|")), "text": text}


_SUM = re.compile(
    r"(\d{1,3}(?:[ .]\d{3})+|\d+)(?:,(\d+))? ?(k€|K€|M€|€|EUR|euros?|Euro)(?:[^;€]*?(\d{3,5}/\d{3}-\d{2}))?"
)


def money(text: str, kind: str | None = None) -> list[Thing]:
    """The budget lines of a text: each sum that it holds, with its article; nothing where there is no sum."""
    lines = []
    for whole, cents, unit, article in _SUM.findall(text):
        amount = Decimal(re.sub(r"[ .]", "", whole) + "." + (cents or "0"))
        amount *= {"k€": 1000, "K€": 1000, "M€": 1000000}.get(unit, 1)
        lines.append({"kind": kind, "amount": f"{amount:.2f}", "article": article or None, "year": None})
    return lines


def said(node: Node, *shown: str) -> dict[str, Any]:
    """What the cells of a line say, by their usual names, of those that its chapter shows."""
    cells = {name: cell for name, cell in node.cells.items() if name in shown}
    shows = Node(node.level, node.code, node.title, cells)
    rate = shows["rate"].rstrip(" %")
    told: dict[str, Any] = {
        **{
            field: [one for one in many(shows, name) if one not in NOBODY]
            for field, name in (
                *(("political_leads", "lead"), ("agents", "agent"), ("departments", "service")),
                ("partners", "partner"),
            )
        },
        "deadline": due(shows["when"]),
        "status": state(shows["told"]),
        "progress": int(rate) if rate not in ("", "0") else None,
        "indicators": [{"text": text} for text in many(shows, "index")],
        "sdgs": [int(word) for word in re.findall(r"\d+", shows["odd"])],
        "achieved": shows["done"],
        "remaining": shows["left"],
    }
    if money(shows["cost"]):
        told |= {"budget": money(shows["cost"]), "budget_kind_also_ok": True}
    if both := [*money(shows["bo"], "ordinary"), *money(shows["be"], "extraordinary")]:
        told["budget"] = both
    return {name: value for name, value in told.items() if value}
