"""A plan as CSV for spreadsheets and open data: one row per item, in reading order.

Semicolons and a byte order mark, as the spreadsheets of French-speaking offices expect. Several values of a cell stand
on lines of their own. Unknown is an empty cell.
"""

import csv
import io
from collections.abc import Callable, Iterable

from gouvernail.core.plan import Deadline, Item, Plan
from gouvernail.core.vocabulary import LEVEL_LABELS, STATUS_LABELS, TRACK_LABELS

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def plan_to_csv(plan: Plan) -> bytes:
    """The items of a plan as UTF-8 CSV with a header row."""
    codes = {item.id: item.code or item.title for item in plan.items}
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([*COLUMNS, "Élément supérieur"])
    for item in plan.items:
        values = [give(item) for give in COLUMNS.values()] + [codes.get(item.parent or "")]
        writer.writerow([as_text(value) for value in values])
    return text.getvalue().encode("utf-8-sig")


def as_text(value: str | int | None) -> str:
    """The cell; text that a spreadsheet would take for a formula is marked as text."""
    if value is None:
        return ""
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def lines(values: Iterable[str]) -> str | None:
    return "\n".join(values) or None


def deadline_day(deadline: Deadline | None, end: str) -> str | None:
    day = getattr(deadline, end) if deadline else None
    return day.isoformat() if day else None


def status_words(item: Item) -> str | None:
    if item.status is None:
        return None
    return STATUS_LABELS[item.status.value] if item.status.value else item.status.text


COLUMNS: dict[str, Callable[[Item], str | int | None]] = {
    "Identifiant": lambda item: item.id,
    "Niveau": lambda item: item.label or LEVEL_LABELS[item.level],
    "Volet": lambda item: TRACK_LABELS[item.track] if item.track else None,
    "Code": lambda item: item.code,
    "Titre": lambda item: item.title,
    "Description": lambda item: item.description,
    "État": status_words,
    "Avancement (%)": lambda item: item.progress,
    "Échéance": lambda item: item.deadline.text if item.deadline else None,
    "Échéance, premier jour": lambda item: deadline_day(item.deadline, "start"),
    "Échéance, dernier jour": lambda item: deadline_day(item.deadline, "end"),
    "Échéance revue": lambda item: item.revised_deadline.text if item.revised_deadline else None,
    "Échéance revue, dernier jour": lambda item: deadline_day(item.revised_deadline, "end"),
    "Récurrente": lambda item: "oui" if item.recurring else None,
    "Responsables politiques": lambda item: lines(item.political_leads),
    "Services": lambda item: lines(item.departments),
    "Services associés": lambda item: lines(item.contributing_departments),
    "Fonctions": lambda item: lines(dict.fromkeys((*item.administrative_leads, *item.agents))),
    "Partenaires": lambda item: lines(item.partners),
    "Objectifs de développement durable": lambda item: lines(map(str, item.sdgs)),
    "Plans sectoriels": lambda item: lines(item.plans),
}
