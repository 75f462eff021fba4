"""Sixth set: how its authors write dates, states and sums, and what a careful person reads in them."""

import calendar
import re
from typing import Any

from tests.cases.unseen import fifth_values, fourth_values
from tests.cases.unseen.fourth_values import NONE
from tests.cases.unseen.tree import Thing

_RECURRING = (
    *("permanent", "récurrent", "en continu", "continu", "annuel", "chaque année", "tous les ans", "annuellement"),
    *("action permanente", "en permanence", "deux fois par an", "dauerhaft", "jährlich", "fortlaufend", "chaque été"),
)
_UNSAID = (
    *(
        *NONE,
        "?",
        "à convenir",
        "à voir",
        "à planifier",
        "selon subsides",
        "fin de législature",
        "pm",
        "nc",
        "été 2027",
    ),
    *("législature", "dès que possible", "offen", "à confirmer", "printemps 2027", "automne 2026", "mandature"),
)
_MONTHS = {
    name: month
    for names in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "januar februar märz april mai juni juli august september oktober november dezember",
    )
    for month, name in enumerate(names.split(), 1)
}


def due(text: str) -> Thing | None:
    """What is understood of a deadline, of several dates in one cell too: the last day of the last one counts."""
    low = re.sub(r"\s+", " ", text.strip().lower())
    if low in _UNSAID:
        return None
    if low in _RECURRING:
        return {"text": text, "recurring": True}
    pieces = [piece for piece in re.split(r" ?\([^)]*\),? ?(?:puis |et )?|, puis ", low) if piece]
    if len(pieces) > 1:
        told = [part for part in map(due, pieces) if part]
        return {"text": text, "start": told[0].get("start"), "end": told[-1].get("end")}
    low = re.sub(r"^(?:pour|d'ici|au plus tard|avant|vers|courant|bis)(?: le| la| au)? ", "", pieces[0])
    if (found := re.fullmatch(r"(\d\d?)(?:er|\.)? (\w+) (\d{4})", low)) and found[2] in _MONTHS:
        day = f"{found[3]}-{_MONTHS[found[2]]:02d}-{int(found[1]):02d}"
        return {"text": text, "start": day, "end": day}
    if (found := re.fullmatch(r"(début|mi|fin)[ -](\w+) (\d{4})", low)) and found[2] in _MONTHS:
        month, year = _MONTHS[found[2]], int(found[3])
        first, last = {"début": (1, 10), "mi": (11, 20), "fin": (21, calendar.monthrange(year, month)[1])}[found[1]]
        return {"text": text, "start": f"{year}-{month:02d}-{first:02d}", "end": f"{year}-{month:02d}-{last:02d}"}
    if found := re.fullmatch(r"([tqs])(\d)[ /-](\d\d|\d{4})", low):
        low = f"{found[1]}{found[2]} {found[3] if len(found[3]) == 4 else '20' + found[3]}"
    if found := re.fullmatch(r"(\d)e? ?sem\.? (\d{4})", low):
        low = f"s{found[1]} {found[2]}"
    if found := re.fullmatch(r"(\d{4}) ?(?:→|>|/) ?(\d{4})", low):
        low = f"{found[1]}-{found[2]}"
    told_once = fifth_values.due(low)
    return told_once and {**told_once, "text": text}


_STATES = {
    "to_plan": "a plannifier|à programmer|à planifier|prévu|planifié|prévue|geplant|planifiée",
    "not_started": (
        "à entamer|pas encore entamé|non débutée|pas entamé|non entamée|non commencée|à démarrer|pas commencée"
        "|a démarrer|a démarer|a faire|noch nicht gestartet|non entamé|non commencé|à commencer|non débuté"
    ),
    "in_progress": (
        "entamée|en cours d'exécution|lancée|ec|en cour|in umsetzung|démarrée|en cours|entamé|lancé|en bonne voie"
        "|commencée|en cours de réalisation"
    ),
    "waiting": "en attente|postposée|suspendue|reportée|zurückgestellt|suspendu|reporté|en pause|postposé",
    "blocked": "bloquée|bloqué|blocage",
    "done": "réalisée|terminée|clôturée|terminé|réalisé|terminié|achevée|abgeschlossen|fait|finalisée|clôturé|finalisé",
    "abandoned": "abandonnée|annulée|abandonné|annulé|arrêtée",
}


def state(text: str) -> Thing | None:
    """The state that a word says, its typing errors included."""
    low = text.strip().lower()
    if low in NONE:
        return None
    for value, words in _STATES.items():
        if low in words.split("|"):
            return {"value": value, "text": text}
    return fifth_values.state(text)


def money(text: str, kind: str | None = None, **more: Any) -> list[Thing]:
    """The budget line of one sum, `k€` and `M€` included; nothing where there is no euro in it."""
    if found := re.fullmatch(r"(?:± ?|env\. )?([\d,]+) ([kM])€", text):
        sum_ = float(found[1].replace(",", ".")) * {"k": 1e3, "M": 1e6}[found[2]]
        return [{"kind": kind, "amount": f"{sum_:.2f}", "article": None, "year": None} | more]
    return fourth_values.money(text, kind, **more)
