"""Indicators as a list: what is shown of each, by what they are narrowed, sorted and grouped."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any

from gouvernail.core.folding import fold
from gouvernail.core.indicators import Reach, is_qualitative
from gouvernail.core.vocabulary import INDICATOR_KIND_LABELS, IndicatorKind
from gouvernail.queries.beside import funder_key
from gouvernail.queries.catalogue import Catalogue, Column, Condition
from gouvernail.queries.columns import Kind, titled
from gouvernail.queries.grouping import Place
from gouvernail.queries.indicators import Shown

Take = Callable[[Shown], Any]


class Lacking(StrEnum):
    """What an indicator should have and has not."""

    BASELINE = "baseline"
    TARGET = "target"
    VALUE = "value"
    UNIT = "unit"
    FREQUENCY = "frequency"


LACKING: Mapping[Lacking, tuple[str, Callable[[Shown], bool]]] = {
    Lacking.BASELINE: ("Sans valeur de départ", lambda row: row.indicator.baseline is None),
    Lacking.TARGET: ("Sans cible", lambda row: not row.indicator.targets),
    Lacking.VALUE: ("Jamais mesuré", lambda row: not row.indicator.values),
    Lacking.UNIT: ("Sans unité", lambda row: row.indicator.unit is None),
    Lacking.FREQUENCY: ("Sans fréquence de mesure", lambda row: row.indicator.frequency is None),
}
RATES: tuple[tuple[Reach, str, Callable[[Decimal], bool]], ...] = (
    (Reach.REACHED, "Cible atteinte", lambda percent: percent == 100),
    (Reach.HALF, "Entre 50 et 99 %", lambda percent: percent >= 50),
    (Reach.BEGUN, "Entre 1 et 49 %", lambda percent: percent > 0),
    (Reach.STILL, "Au départ (0 %)", lambda percent: percent <= 0),
)
"""The first that holds is how far an indicator is."""
AGES = ((92, "3mois", "Moins de trois mois"), (366, "1an", "Moins d’un an"), (10**6, "plus", "Plus d’un an"))


def lacking(row: Shown) -> list[Lacking]:
    """What is missing of an indicator; one that speaks in words needs neither a start nor a target in figures."""
    free = {Lacking.BASELINE, Lacking.TARGET, Lacking.UNIT} if is_qualitative(row.indicator) else set()
    return [what for what, (_label, lacks) in LACKING.items() if what not in free and lacks(row)]


def _target(row: Shown) -> Decimal | None:
    return row.overall.target.value if row.overall.target else None


def _people(row: Shown, *roles: str) -> dict[str, str]:
    return {tag.uid: tag.name for tag in row.row.people if not roles or tag.role in roles}


def _said(names: Iterable[str]) -> str | None:
    return ", ".join(names) or None


def _last(row: Shown) -> Any:
    last = row.last
    return None if last is None else last.value if last.value is not None else last.text


def _number(take: Take) -> Take:
    """What to sort by: a figure, and nothing for words."""

    def order(row: Shown) -> Any:
        value = take(row)
        return value if isinstance(value, Decimal) else None

    return order


def _mean(rows: Sequence[Shown]) -> Decimal | None:
    """The mean of the rates that can be computed."""
    known = [row.overall.percent for row in rows if row.overall.percent is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


KINDS = {kind.value: place for place, kind in enumerate(IndicatorKind)}


def _columns() -> Iterable[Column]:
    yield Column("item", "Fiche", Kind.TEXT, lambda row: titled(row.row), lambda row: row.rank)
    yield Column("programme", "Programme", Kind.TEXT, lambda row: row.programme or None)
    yield Column(
        "objective", "Objectif stratégique", Kind.TEXT, lambda row: titled(row.objective),
        lambda row: row.rank if row.objective else None,
    )  # fmt: skip
    yield Column(
        "kind", "Type", Kind.WORD, lambda row: row.indicator.kind, lambda row: KINDS.get(row.indicator.kind or ""),
        table="indicator",
    )  # fmt: skip
    yield Column("unit", "Unité", Kind.TEXT, lambda row: row.indicator.unit)
    yield Column("baseline", "Valeur de départ", Kind.NUMBER, lambda row: row.indicator.baseline)
    yield Column("target", "Dernière cible", Kind.NUMBER, _target)
    yield Column("rate", "Taux d’ensemble", Kind.PERCENT, lambda row: row.overall.percent, total=_mean)
    yield Column("year", "Taux de l’année", Kind.PERCENT, lambda row: row.year.percent)
    yield Column("last", "Dernière valeur", Kind.NUMBER, _last, _number(_last))
    yield Column("measured", "Mesuré le", Kind.DAY, lambda row: row.last.date if row.last else None)
    yield Column("silence", "Jours depuis la dernière valeur", Kind.NUMBER, lambda row: row.silent)
    yield Column("due", "Prochaine valeur", Kind.DAY, lambda row: row.due)
    yield Column("frequency", "Fréquence", Kind.TEXT, lambda row: row.indicator.frequency)
    yield Column("people", "Personnes", Kind.TEXT, lambda row: _said(_people(row).values()))
    yield Column("agents", "Porteurs", Kind.TEXT, lambda row: _said(_people(row, "agent").values()))
    yield Column(
        "departments", "Services", Kind.TEXT, lambda row: _said(dict.fromkeys(tag.name for tag in row.row.departments))
    )
    yield Column("lacking", "Manque", Kind.TEXT, lambda row: _said(LACKING[what][0] for what in lacking(row)))


def _named(value: str | None, label: str | None = None, order: Any = None) -> list[Place]:
    said = label or value
    return [Place(value, said, fold(said) if order is None else order)] if value and said else []


def _kind(row: Shown) -> list[Place]:
    kind = row.indicator.kind
    return [Place(kind.value, INDICATOR_KIND_LABELS[kind], KINDS[kind.value])] if kind else []


def _unit(row: Shown) -> list[Place]:
    unit = row.indicator.unit
    return _named(funder_key(unit), unit) if unit else []


def _rate(row: Shown) -> list[Place]:
    percent = row.overall.percent
    if percent is None:
        return []
    at, (name, label, _) = next((at, each) for at, each in enumerate(RATES) if each[2](percent))
    return [Place(name.value, label, at)]


def _due(row: Shown) -> list[Place]:
    if row.overdue:
        return [Place("late", "Valeur attendue", 0)]
    return [Place("later", "À jour", 1)] if row.due else []


def _fresh(row: Shown) -> list[Place]:
    if row.silent is None:
        return []
    most, name, label = next(each for each in AGES if row.silent < each[0])
    return [Place(name, label, most)]


def _row(row: Any, rank: Any = None) -> list[Place]:
    return [Place(row.uid, titled(row) or "", fold(titled(row) or "") if rank is None else rank)] if row else []


def _lacking(row: Shown) -> list[Place]:
    order = list(Lacking)
    return [Place(what.value, LACKING[what][0], order.index(what)) for what in lacking(row)]


def _conditions() -> Iterable[Condition]:
    yield Condition("kind", "Type", _kind, "Type inconnu", everything="Tous")
    yield Condition("rate", "Taux", _rate, "Pas calculable", known=frozenset({*Reach, "none"}))
    yield Condition("due", "Calendrier", _due, "Sans calendrier", known=frozenset({"late", "later", "none"}))
    yield Condition("fresh", "Dernière valeur", _fresh, "Jamais mesuré", everything="Toutes")
    yield Condition("missing", "À compléter", _lacking, known=frozenset(Lacking))
    yield Condition("objective", "Objectif", lambda row: _row(row.objective, row.rank), "Sans objectif stratégique")
    yield Condition(
        "person", "Personne", lambda row: [Place(u, n, fold(n)) for u, n in _people(row).items()], "Sans responsable",
        everything="Toutes",
    )  # fmt: skip
    yield Condition(
        "department", "Service", lambda row: [Place(tag.uid, tag.name, fold(tag.name)) for tag in row.row.departments],
        "Sans service", everything="Tous",
    )  # fmt: skip
    yield Condition("unit", "Unité", _unit, "Sans unité", everything="Toutes")
    yield Condition("item", "Fiche", lambda row: _row(row.row, row.rank), field=False)
    yield Condition("programme", "Programme", lambda row: _named(row.item.programme_uid, row.programme))


def _text(row: Shown) -> str:
    parts = (row.indicator.text, row.indicator.unit, row.row.code, row.row.title, *_people(row).values())
    return " ".join(part for part in parts if part)


INDICATORS = Catalogue(
    columns={each.name: each for each in _columns()},
    usual=("rate", "year", "last", "due"),
    conditions={each.name: each for each in _conditions()},
    text=_text,
    title=Column("title", "Indicateur", Kind.TEXT, lambda row: row.indicator.text),
)
