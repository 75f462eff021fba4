"""Fifth set: how its authors write dates and states, and what a careful person reads in them."""

import re

from tests.cases.unseen import fourth_values
from tests.cases.unseen.fourth_values import NONE
from tests.cases.unseen.tree import Thing

_RECURRING = (
    *("permanent", "récurrent", "en continu", "continu", "annuel", "chaque année", "tous les ans", "au fil de l'eau"),
    *("jaarlijks", "doorlopend", "permanente", "fortlaufend", "jährlich", "laufend", "toute l'année"),
)
_UNSAID = (*NONE, "?", "à convenir", "à voir", "te bepalen", "noch offen", "xx", "à planifier avec le collège", "ncd")
_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            *(
                "janv jan",
                "févr fév febr feb",
                "mars mrt mär",
                "avr apr",
                "mai mei",
                "juin jun",
                "juil jul",
                "août aug",
            ),
            *("sept sep", "oct okt", "nov", "déc dec dez"),
        ),
        1,
    )
    for name in names.split()
}
_LEADS = re.compile(
    r"^(?:pour|courant|avant|d'ici|au plus tard|bis|tegen|in|vers|échéance)(?: le| la)? ", re.IGNORECASE
)


def due(text: str) -> Thing | None:
    """What is understood of a deadline; a wording that is not foreseen is a mistake of the document's writer."""
    low = text.strip().lower()
    if low in _UNSAID:
        return None
    if low in _RECURRING:
        return {"text": text, "recurring": True}
    low = _LEADS.sub("", low)
    if found := re.fullmatch(r"(\d\d?)[-/.](\d\d?)[-/.](\d\d|\d{4})", low):
        day, month, year = (int(one) for one in found.groups())
        year += 2000 if year < 100 else 0
        return {"text": text, **dict.fromkeys(("start", "end"), f"{year}-{month:02d}-{day:02d}")}
    if (found := re.fullmatch(r"(\w+)\.?[- ](\d\d|\d{4})", low)) and found[1] in _MONTHS:
        year = found[2] if len(found[2]) == 4 else f"20{found[2]}"
        low = f"{_MONTHS[found[1]]:02d}/{year}"
    elif found := re.fullmatch(r"(\d{4})[/ -][tq](\d)", low):
        low = f"t{found[2]} {found[1]}"
    elif found := re.fullmatch(r"[tq](\d)[/-](\d{4})", low):
        low = f"t{found[1]} {found[2]}"
    elif found := re.fullmatch(r"(\d)(?:er?|e|ème|de|\.) (?:sem\.?|semestre|halbjahr) (\d{4})", low):
        low = f"s{found[1]} {found[2]}"
    elif found := re.fullmatch(r"(\d)(?:er?|e|ème|de|\.) (?:trim\.?|trimestre|quartal|kwartaal) (\d{4})", low):
        low = f"t{found[1]} {found[2]}"
    elif found := re.fullmatch(r"de (\d{4}) à (\d{4})", low):
        low = f"{found[1]}-{found[2]}"
    told = fourth_values.due(low)
    return told and {**told, "text": text}


_STATES = {
    "to_plan": "à planifier|a planifier|planifié|prévu|à programmer|à lancer|geplant|gepland",
    "not_started": (
        "non commencé|non comencé|non démarré|pas encore démarré|pas commencé|non entamé|à démarrer"
        "|noch nicht gestartet|nog niet opgestart|pas débuté|à faire|non débuté"
    ),
    "in_progress": (
        "en cours|en cour|en-cours|encours|en cours de réalisation|lancé|démarré|engagé|läuft|loopt|in uitvoering"
        "|partiellement réalisé|commencé|en bonne voie"
    ),
    "waiting": "en attente|en suspens|reporté|reportée|suspendu|in de wacht|postposé",
    "blocked": "bloqué|bloquée|blocage",
    "done": (
        "réalisé|réalisée|realisé|terminé|terminée|termine|fait|finalisé|clôturé|achevé|umgesetzt|afgewerkt|ok, terminé"
    ),
    "abandoned": "abandonné|abandonnée|annulé|aufgegeben|geschrapt",
}


def state(text: str) -> Thing | None:
    """The state that a word says, its typing errors included."""
    low = text.strip().lower()
    if low in _UNSAID:
        return None
    return {"value": next(value for value, words in _STATES.items() if low in words.split("|")), "text": text}
