"""The sheets of what an item has several of: money, indicators, measures, parts of deadlines, ties, documents."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gouvernail.core.plan import Deadline, Indicator, Item, Plan
from gouvernail.core.report.labels import FIELD_LABELS
from gouvernail.core.report.totals import shares
from gouvernail.core.report.words import DIRECTION_LABELS, named
from gouvernail.core.vocabulary import (
    BUDGET_KIND_LABELS,
    BUDGET_STAGE_LABELS,
    INDICATOR_KIND_LABELS,
    LINK_KIND_LABELS,
    PRINCIPLE_LABELS,
    BudgetStage,
)
from gouvernail.core.workbook import kinds
from gouvernail.core.workbook.item_columns import DEADLINES, source_columns
from gouvernail.core.workbook.kinds import Kind

PLACEMENT = "placement"
HOME = "home"
SHARED = "indicator"
TARGET, MEASURE = "target", "value"
TIES: dict[Any, str] = {
    **LINK_KIND_LABELS,
    PLACEMENT: FIELD_LABELS["also_under"],
    HOME: "Parent principal",
    SHARED: "Indicateur partagé",
}
Values = Mapping[str, Any]
Row = tuple[Item | None, Values]


@dataclass(frozen=True, slots=True)
class RecordColumn:
    """A column of such a sheet. Keys that begin with `?` only help people to read it, and are not taken back."""

    name: str
    key: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """`fields` are the fields of an item, or keys of parts of them, that live on the sheet."""

    name: str
    fields: tuple[str, ...]
    columns: tuple[RecordColumn, ...]
    rows: Callable[[Plan], Iterator[Row]]
    of_items: bool = True


def _sheet(
    name: str, fields: tuple[str, ...], rows: Callable[[Plan], Iterator[Row]], *own: RecordColumn
) -> RecordSheet:
    """A sheet whose rows each belong to an item: its code and title first, its identifier last."""
    head = (
        RecordColumn("Code", "?code", kinds.text(9)),
        RecordColumn("Intitulé de l'élément", "?title", kinds.text(44)),
    )
    tail = (
        RecordColumn("N°", "number", kinds.whole(6)),
        RecordColumn("Identifiant de l'élément", "item", kinds.text(8)),
    )
    return RecordSheet(name, fields, (*head, *own, *tail), rows)


def _column(name: str, key: str, kind: Kind) -> RecordColumn:
    return RecordColumn(name, key, kind)


def numbered(sheet: RecordSheet, plan: Plan) -> Iterator[Row]:
    """The rows of the sheet with what ties each to its item. Rows of one item are numbered from 1."""
    counted: dict[str, int] = {}
    for item, values in sheet.rows(plan):
        name = item.id if item else ""
        counted[name] = counted.get(name, 0) + 1
        tie = {"?code": item.code, "?title": item.title, "item": item.id} if item else {}
        yield item, {"number": counted[name], **values, **tie}


# --------------------------------------------------------------------------------------------------------------- money


def _budget_rows(plan: Plan) -> Iterator[Row]:
    return ((item, _held(line)) for item in plan.items for line in item.budget)


def _held(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


BUDGET = _sheet(
    "Budget",
    ("budget",),
    _budget_rows,
    _column("Nature", "kind", kinds.choice(BUDGET_KIND_LABELS, 15)),
    _column("Montant", "amount", kinds.money()),
    _column("Article", "article", kinds.text(16)),
    _column("Exercice", "year", kinds.whole()),
    _column("Stade", "stage", kinds.choice(BUDGET_STAGE_LABELS, 12)),
    _column("Financement", "funder", kinds.text(22)),
    _column("État du financement", "funding_status", kinds.text(20)),
    _column("Texte", "text", kinds.text(40)),
)
NO_STAGE = BudgetStage.PLANNED

# ---------------------------------------------------------------------------------------------------------- indicators


def _indicator_rows(plan: Plan) -> Iterator[Row]:
    return ((item, {**_held(one), **_latest(one)}) for item in plan.items for one in item.indicators)


def _latest(one: Indicator) -> dict[str, Any]:
    target = max(one.targets, key=lambda target: target.year, default=None)
    value = max(one.values, key=lambda value: value.date, default=None)
    return {
        "?target": target.value if target else None,
        "?value": value.value if value else None,
        "?date": value.date if value else None,
    }


INDICATORS = _sheet(
    "Indicateurs",
    ("indicators",),
    _indicator_rows,
    _column("Indicateur", "text", kinds.text(40)),
    _column("Type", "kind", kinds.choice(INDICATOR_KIND_LABELS, 14)),
    _column("Unité", "unit", kinds.text(16)),
    _column("Sens", "direction", kinds.choice(DIRECTION_LABELS, 13)),
    _column("Valeur de départ", "baseline", kinds.number(14)),
    _column("Dernière cible", "?target", kinds.number(14)),
    _column("Dernière valeur", "?value", kinds.number(14)),
    _column("Date de la dernière valeur", "?date", kinds.day(14)),
    _column("Fréquence", "frequency", kinds.text(16)),
)


def _measure_rows(plan: Plan) -> Iterator[Row]:
    """One row for each target and each value of each indicator."""
    for item in plan.items:
        for number, one in enumerate(item.indicators, start=1):
            tie = {"indicator": number, "?indicator": one.text}
            for target in one.targets:
                yield item, {**tie, "what": TARGET, **_held(target)}
            for value in one.values:
                yield item, {**tie, "what": MEASURE, "year": value.date.year, **_held(value)}


MEASURES = _sheet(
    "Mesures",
    ("indicators",),
    _measure_rows,
    _column("Indicateur", "?indicator", kinds.text(40)),
    _column("Mesure", "what", kinds.choice({TARGET: "Cible", MEASURE: "Valeur"}, 10)),
    _column("Année", "year", kinds.whole()),
    _column("Date", "date", kinds.day()),
    _column("Chiffre", "value", kinds.number(12)),
    _column("Texte", "text", kinds.text(30)),
    _column("Source", "source", kinds.text(24)),
    _column("Commentaire", "comment", kinds.text(40)),
    _column("N° de l'indicateur", "indicator", kinds.whole(10)),
)

# ----------------------------------------------------------------------------------------------------------- deadlines


def _part_rows(plan: Plan) -> Iterator[Row]:
    """One row for each part of a deadline that has several."""
    for item in plan.items:
        for name in DEADLINES:
            deadline: Deadline | None = getattr(item, name)
            for part in deadline.parts if deadline else ():
                yield item, {"field": name, "?text": deadline.text if deadline else None, **_held(part)}


PARTS = _sheet(
    "Échéances",
    tuple(f"{name}.parts" for name in DEADLINES),
    _part_rows,
    _column("Champ", "field", kinds.choice({name: FIELD_LABELS[name] for name in DEADLINES}, 16)),
    _column("Texte de l'échéance", "?text", kinds.text(40)),
    _column("Partie", "label", kinds.text(24)),
    _column("Étapes visées", "steps", kinds.steps()),
    _column("Premier jour", "start", kinds.day()),
    _column("Dernier jour", "end", kinds.day()),
    _column("Récurrente", "recurring", kinds.yes_no(blank=False)),
    _column("À fixer", "unknown", kinds.yes_no(9, blank=False)),
)

# ---------------------------------------------------------------------------------------------------------------- ties


def _tie_rows(plan: Plan) -> Iterator[Row]:
    """Links between items, and the parents of shared items with the part of each."""
    by_id = plan.by_id()

    def name_of(target: str | None) -> str | None:
        return named(by_id[target]) if target in by_id else None

    homes = {one.key: item for item in plan.items for one in item.indicators if one.key}
    for item in plan.items:
        for each in item.shared_indicators:
            home = homes.get(each.key)
            yield (
                item,
                {
                    "kind": SHARED,
                    "code": home.code if home else None,
                    "?target": named(home) if home else None,
                    "text": each.text,
                    "target": f"{home.id if home else ''}{BETWEEN}{each.key}",
                },
            )
        for link in item.links:
            yield (
                item,
                {
                    "kind": link.kind,
                    "code": link.code,
                    "?target": name_of(link.item),
                    "text": link.text,
                    "target": link.item,
                },
            )
        parts = shares(item) if item.also_under else {}
        if parts:
            part = _percentage(parts[item.parent])
            yield item, {"kind": HOME, "?target": name_of(item.parent), "?part": part, "target": item.parent}
        for place in item.also_under:
            yield (
                item,
                {
                    "kind": PLACEMENT,
                    "code": by_id[place.parent].code if place.parent in by_id else None,
                    "?target": name_of(place.parent),
                    "share": place.share,
                    "?part": _percentage(parts[place.parent]),
                    "target": place.parent,
                },
            )


BETWEEN = "/"
"""Between the item whose own a shared indicator is, and the key of that."""


def _percentage(part: Any) -> Decimal:
    return round(Decimal(part.numerator) * 100 / Decimal(part.denominator), 2).normalize()


LINKS = _sheet(
    "Liens",
    ("links", "also_under", "shared_indicators"),
    _tie_rows,
    _column("Lien", "kind", kinds.choice(TIES, 20)),
    _column("Code visé", "code", kinds.text(12)),
    _column("Élément visé", "?target", kinds.text(44)),
    _column("Part (%)", "share", kinds.part()),
    _column("Part calculée (%)", "?part", kinds.number(10)),
    _column("Précision", "text", kinds.text(40)),
    _column("Identifiant visé", "target", kinds.text(8)),
)


def _document_rows(plan: Plan) -> Iterator[Row]:
    return ((item, _held(one)) for item in plan.items for one in item.documents)


DOCUMENTS = _sheet(
    "Documents",
    ("documents",),
    _document_rows,
    _column("Document", "title", kinds.text(44)),
    _column("Adresse", "url", kinds.text(50)),
)

# ---------------------------------------------------------------------------------------------------------- principles


def _principle_rows(plan: Plan) -> Iterator[Row]:
    by_id = plan.by_id()
    for one in plan.principles:
        place = {key: getattr(one.source, name) for _, key, name, _ in source_columns()}
        above = by_id[one.programme].title if one.programme in by_id else None
        yield None, {"kind": one.kind, "text": one.text, "?programme": above, "programme": one.programme, **place}


PRINCIPLES = RecordSheet(
    "Principes",
    ("principles",),
    (
        _column("Nature", "kind", kinds.choice(PRINCIPLE_LABELS, 24)),
        _column("Texte", "text", kinds.text(80)),
        _column("Programme", "?programme", kinds.text(30)),
        *(_column(header, key, kind) for header, key, _, kind in source_columns()),
        _column("N°", "number", kinds.whole(6)),
        _column("Identifiant du programme", "programme", kinds.text(8)),
    ),
    _principle_rows,
    of_items=False,
)
RECORDS = (BUDGET, INDICATORS, MEASURES, PARTS, LINKS, DOCUMENTS, PRINCIPLES)
