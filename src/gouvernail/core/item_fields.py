"""The fields of an item as people edit them: their kind, their parts, which are edited together, and who may.

A *door* is what is opened on a sheet: one field, or a few that are only understood together (code and title).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gouvernail.core.permissions import Verb
from gouvernail.core.plan import BudgetLine, DocumentLink, Indicator, IndicatorTarget, IndicatorValue, Link
from gouvernail.core.vocabulary import (
    BUDGET_KIND_LABELS,
    BUDGET_STAGE_LABELS,
    HEALTH_LABELS,
    INDICATOR_KIND_LABELS,
    LINK_KIND_LABELS,
    PROGRESS_FROM_LABELS,
    SDG_LABELS,
    STATUS_LABELS,
    TRACK_LABELS,
    Direction,
)


class Kind(StrEnum):
    """How a value is typed and shown."""

    TEXT = "text"
    PROSE = "prose"
    DEADLINE = "deadline"
    DAY = "day"
    YES_NO = "yes_no"
    NUMBER = "number"
    MONEY = "money"
    WHOLE = "whole"
    YEAR = "year"
    PERCENT = "percent"
    CHOICE = "choice"
    STATUS = "status"
    HEALTH = "health"
    GOALS = "goals"
    NAMES = "names"
    LINES = "lines"
    ITEM = "item"
    ADDRESS = "address"
    ROWS = "rows"


DIRECTION_LABELS = {Direction.UP: "Monter", Direction.DOWN: "Baisser", Direction.HOLD: "Se maintenir"}


@dataclass(frozen=True, slots=True)
class Part:
    """One column of a field of several rows. `rows` are the parts of rows within the row (targets of an indicator);
    `usual` is chosen in a row that does not say otherwise."""

    name: str
    label: str
    kind: Kind = Kind.TEXT
    choices: Mapping[Any, str] | None = None
    required: bool = False
    usual: str = ""
    rows: "tuple[Part, ...]" = ()
    record: type | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of `core.plan.Item`. `verbs`: any of them allows to write it. `parts` and `record` make its rows."""

    name: str
    kind: Kind
    verbs: frozenset[Verb]
    choices: Mapping[Any, str] | None = None
    parts: tuple[Part, ...] = ()
    record: type | None = None
    register: str | None = None
    """Which known names are offered: `people`, `departments`, `partners`, or the kind of a word."""


WRITE = frozenset({Verb.WRITE_ITEM})
FOLLOW = frozenset({Verb.WRITE_ITEM, Verb.FOLLOW_UP})
BUDGET_PARTS = (
    Part("text", "Libellé"),
    Part("amount", "Montant", Kind.MONEY),
    Part("kind", "Service", Kind.CHOICE, BUDGET_KIND_LABELS),
    Part("stage", "Stade", Kind.CHOICE, BUDGET_STAGE_LABELS, required=True, usual="planned"),
    Part("article", "Article"),
    Part("year", "Année", Kind.YEAR),
    Part("funder", "Financement"),
    Part("funding_status", "État du financement"),
)
TARGET_PARTS = (
    Part("year", "Année", Kind.YEAR, required=True),
    Part("value", "Cible", Kind.NUMBER),
    Part("text", "En mots"),
)
VALUE_PARTS = (
    Part("date", "Date", Kind.DAY, required=True),
    Part("value", "Valeur", Kind.NUMBER),
    Part("text", "En mots"),
    Part("source", "Source"),
    Part("comment", "Commentaire"),
)
INDICATOR_PARTS = (
    Part("text", "Indicateur", required=True),
    Part("kind", "Type", Kind.CHOICE, INDICATOR_KIND_LABELS),
    Part("unit", "Unité"),
    Part("direction", "Sens voulu", Kind.CHOICE, DIRECTION_LABELS),
    Part("baseline", "Valeur de départ", Kind.NUMBER),
    Part("frequency", "Fréquence de mesure"),
    Part("targets", "Cibles", Kind.ROWS, rows=TARGET_PARTS, record=IndicatorTarget),
    Part("values", "Valeurs mesurées", Kind.ROWS, rows=VALUE_PARTS, record=IndicatorValue),
)
LINK_PARTS = (
    Part("kind", "Lien", Kind.CHOICE, LINK_KIND_LABELS, required=True),
    Part("item", "Fiche", Kind.ITEM),
    Part("text", "Précision"),
)
DOCUMENT_PARTS = (Part("title", "Titre", required=True), Part("url", "Adresse", Kind.ADDRESS))


def _listed() -> Iterable[Field]:
    for name in ("title", "code", "label", "working_group", "governance", "participation", "priority", "staff"):
        yield Field(name, Kind.TEXT, WRITE)
    for name in ("description", "findings", "ambition", "rationale", "resources", "revised_deadline_reason"):
        yield Field(name, Kind.PROSE, WRITE)
    for name in ("achieved", "remaining", "obstacles", "support"):
        yield Field(name, Kind.PROSE, FOLLOW)
    for name in ("aims", "methods", "means", "evaluation"):
        yield Field(name, Kind.LINES, WRITE)
    for name in ("start", "deadline", "revised_deadline"):
        yield Field(name, Kind.DEADLINE, WRITE)
    for name in ("effective_start", "effective_end"):
        yield Field(name, Kind.DAY, FOLLOW)
    for name in ("recurring", "pending"):
        yield Field(name, Kind.YES_NO, WRITE)
    for name in ("fte", "weight"):
        yield Field(name, Kind.NUMBER, WRITE)
    yield Field("progress", Kind.PERCENT, FOLLOW)
    yield Field("progress_from", Kind.CHOICE, WRITE, PROGRESS_FROM_LABELS)
    yield Field("status", Kind.STATUS, FOLLOW, STATUS_LABELS)
    yield Field("health", Kind.HEALTH, FOLLOW, HEALTH_LABELS)
    yield Field("track", Kind.CHOICE, WRITE, TRACK_LABELS)
    yield Field("sdgs", Kind.GOALS, WRITE, SDG_LABELS)
    yield from _named()
    yield Field("budget", Kind.ROWS, WRITE | {Verb.WRITE_BUDGET}, parts=BUDGET_PARTS, record=BudgetLine)
    yield Field("indicators", Kind.ROWS, WRITE, parts=INDICATOR_PARTS, record=Indicator)
    yield Field("links", Kind.ROWS, WRITE, parts=LINK_PARTS, record=Link)
    yield Field("documents", Kind.ROWS, WRITE, parts=DOCUMENT_PARTS, record=DocumentLink)


def _named() -> Iterable[Field]:
    yield Field("agents", Kind.NAMES, WRITE | {Verb.ASSIGN_OWNER}, register="people")
    for name in ("political_leads", "administrative_leads"):
        yield Field(name, Kind.NAMES, WRITE, register="people")
    for name in ("departments", "contributing_departments"):
        yield Field(name, Kind.NAMES, WRITE, register="departments")
    yield Field("partners", Kind.NAMES, WRITE, register="partners")
    for name, kind in (("plans", "sector_plan"), ("domains", "domain"), ("tags", "tag")):
        yield Field(name, Kind.NAMES, WRITE, register=kind)


FIELDS = {field.name: field for field in _listed()}
TOGETHER = {"title": ("title", "code", "label"), "revised_deadline": ("revised_deadline", "revised_deadline_reason")}
"""Doors of several fields; every other field has a door of its own."""
_BEHIND = {name for door, names in TOGETHER.items() for name in names if name != door}
DOORS = {name: TOGETHER.get(name, (name,)) for name in FIELDS if name not in _BEHIND}


def may_write(name: str, verbs: frozenset[Verb]) -> bool:
    """Whether somebody who has these verbs on an item may write the field."""
    return name in FIELDS and not FIELDS[name].verbs.isdisjoint(verbs)
