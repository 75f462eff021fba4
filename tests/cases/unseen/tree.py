"""The expected tree of an unseen document, and the values that it shows: what is written, and what it says."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.cases.case import Case
from tests.cases.unseen.bank import Aim

Thing = dict[str, Any]
SO, OO, ACTION, STEP, AXIS = "strategic_objective", "operational_objective", "action", "step", "axis"


class Tree:
    """Items in the order of the document; parents are given by their title."""

    def __init__(self) -> None:
        self.items: list[Thing] = []

    def add(self, level: str, title: str, parent: str | None = None, **fields: Any) -> str:
        told = {name: value for name, value in fields.items() if value not in (None, "", [], {})}
        self.items.append({"level": level, "title": title, "parent": parent, **told})
        return title

    def aim(self, aim: Aim, **fields: Any) -> str:
        return self.add(aim.level, aim.title, aim.above.title if aim.above else None, **fields)

    def case(
        self, path: Path, layout: str, traps: str, *, never: tuple[str, ...] = (), free: tuple[str, ...] = ()
    ) -> Case:
        expected = {
            "source": path.name,
            "items": self.items,
            "must_not_be_items": list(never),
            "optional_items": list(free),
        }
        return Case(path.stem, layout, path.suffix[1:], path, expected, traps)


_DUE = {
    "30/06/2026": ("2026-06-30", "2026-06-30"),
    "31/12/2027": ("2027-12-31", "2027-12-31"),
    "15/09/2025": ("2025-09-15", "2025-09-15"),
    "31.12.2026": ("2026-12-31", "2026-12-31"),
    "juin 2026": ("2026-06-01", "2026-06-30"),
    "décembre 2027": ("2027-12-01", "2027-12-31"),
    "mars 2028": ("2028-03-01", "2028-03-31"),
    "2026": ("2026-01-01", "2026-12-31"),
    "2027": ("2027-01-01", "2027-12-31"),
    "2028": ("2028-01-01", "2028-12-31"),
    "2029": ("2029-01-01", "2029-12-31"),
    "2030": ("2030-01-01", "2030-12-31"),
    "fin 2026": ("2026-10-01", "2026-12-31"),
    "Fin 2028": ("2028-10-01", "2028-12-31"),
    "Début 2027": ("2027-01-01", "2027-03-31"),
    "mi-2027": ("2027-05-01", "2027-08-31"),
    "2e trimestre 2026": ("2026-04-01", "2026-06-30"),
    "T3 2027": ("2027-07-01", "2027-09-30"),
    "1er semestre 2028": ("2028-01-01", "2028-06-30"),
    "2025-2027": ("2025-01-01", "2027-12-31"),
    "2026-2030": ("2026-01-01", "2030-12-31"),
    "2026 à 2028": ("2026-01-01", "2028-12-31"),
    "Ende 2026": ("2026-10-01", "2026-12-31"),
    "2. Quartal 2027": ("2027-04-01", "2027-06-30"),
    "Juni 2028": ("2028-06-01", "2028-06-30"),
    "eind 2027": ("2027-10-01", "2027-12-31"),
    "juni 2026": ("2026-06-01", "2026-06-30"),
    "eerste semester 2028": ("2028-01-01", "2028-06-30"),
}
_RECURRING = ("Permanent", "Récurrent", "permanent", "chaque année", "Continu", "laufend", "doorlopend")
_NONE = ("", "/", "à fixer", "-")
_STATE = {
    "to_plan": ("À planifier", "Planifié", "geplant", "Prévu"),
    "not_started": ("Non commencé", "Non entamé", "À venir", "noch nicht begonnen", "nog niet gestart", "À démarrer"),
    "in_progress": ("En cours", "en cours", "Entamé", "Lancé", "in Umsetzung", "lopend", "in uitvoering", "EN COURS"),
    "waiting": ("En attente", "Reporté", "Suspendu", "zurückgestellt"),
    "blocked": ("Bloqué", "Blocage"),
    "done": ("Terminé", "Réalisé", "Clôturé", "terminé", "fait", "abgeschlossen", "afgerond", "TERMINÉ"),
    "abandoned": ("Abandonné", "Annulé"),
}


def due(text: str) -> Thing | None:
    """The deadline that a careful reader sees in a text; nothing where there is none."""
    if text in _NONE:
        return None
    if text in _RECURRING:
        return {"text": text, "recurring": True}
    start, end = _DUE[text]
    return {"text": text, "start": start, "end": end}


def state(text: str) -> Thing | None:
    if text in _NONE:
        return None
    return {"value": next(value for value, words in _STATE.items() if text in words), "text": text}


def money(amount: int, *, kind: str | None = None, year: int | None = None, article: str | None = None) -> Thing:
    return {"kind": kind, "amount": f"{amount}.00", "article": article, "year": year}


def euros(amount: int, thousands: str = ".", tail: str = " €") -> str:
    return f"{amount:,}".replace(",", thousands) + tail


def turn(values: Sequence[Any], place: int) -> Any:
    """The value of a place in a list that begins again."""
    return values[place % len(values)]
