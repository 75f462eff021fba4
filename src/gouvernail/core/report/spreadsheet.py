"""A whole programme as tables to work on: one row an item with typed values, then what an item has several of.

Each table is tied to the items by their identifier. Dates, numbers and amounts are values, never text; what people
wrote stands beside what was understood of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from gouvernail.core.deadlines import format_date
from gouvernail.core.document import Block, Cell, Column, Document, Heading, Paragraph, Row, Table
from gouvernail.core.plan import Deadline, Indicator, Item, Plan
from gouvernail.core.report.columns import DEADLINES, YES, Key, Value, item_columns, word
from gouvernail.core.report.labels import FIELD_LABELS, LevelLabels
from gouvernail.core.report.notice import notice
from gouvernail.core.report.programme import programme_owner, programme_title
from gouvernail.core.report.totals import shares
from gouvernail.core.report.words import DIRECTION_LABELS
from gouvernail.core.vocabulary import (
    BUDGET_KIND_LABELS,
    BUDGET_STAGE_LABELS,
    INDICATOR_KIND_LABELS,
    LINK_KIND_LABELS,
    PRINCIPLE_LABELS,
)

_TEXT = Column(width=40)
_SHORT = Column(width=16)
_ITEM_HEAD = (("Code", Column(width=9)), ("Intitulé de l'élément", Column(width=44)))
_ID_HEAD = (("Identifiant de l'élément", _SHORT),)
Head = Sequence[tuple[str, Column]]
Values = Sequence[Value]


def programme_table(
    plan: Plan,
    *,
    today: date,
    title: str | None = None,
    organisation: str | None = None,
    version_note: str | None = None,
    level_labels: LevelLabels | None = None,
) -> Document:
    """The complete programme as tables, then a notice in words. Parameters as those of `programme_report`.

    Tables of items, budget and indicators; and, where there are any, of measures, parts of deadlines, ties, principles.
    """
    title, owner = title or programme_title(plan), organisation or programme_owner(plan)
    blocks: list[Block] = [_items(plan, level_labels), _budget(plan), _indicators(plan)]
    blocks += [
        table for table in (_measures(plan), _parts(plan), _ties(plan), _principles(plan)) if len(table.rows) > 1
    ]
    blocks.append(Heading("Notice"))
    blocks += notice(plan, title=title, organisation=owner, version_note=version_note, today=today)
    return Document(tuple(blocks), title=title, language=plan.language or "fr", author=owner, issued=today)


def _table(caption: str, head: Head, rows: Iterable[Values]) -> Table:
    header = Row(tuple(Cell.of(name) for name, _ in head))
    body = (Row(tuple(_cell(value) for value in row)) for row in rows)
    return Table((header, *body), header_rows=1, caption=caption, columns=tuple(column for _, column in head))


def _cell(value: Value) -> Cell:
    if value is None:
        return Cell()
    if isinstance(value, str):
        return Cell.of(value)
    text = format_date(value) if isinstance(value, date) else str(value)
    return Cell((Paragraph(text),), value=value)


def _items(plan: Plan, level_labels: LevelLabels | None) -> Table:
    columns = list(item_columns(plan, level_labels))
    rows = ([column.take(item) for column in columns] for item in plan.items)
    return _table("Programme", [(column.name, column.column) for column in columns], rows)


def _of_items(plan: Plan, caption: str, head: Head, rows: Iterable[tuple[Item, Values]]) -> Table:
    """A table whose rows each belong to an item: its code and title first, its identifier last."""
    named = ((item.code, item.title, *values, item.id) for item, values in rows)
    return _table(caption, (*_ITEM_HEAD, *head, *_ID_HEAD), named)


def _budget(plan: Plan) -> Table:
    head = (
        ("Nature", _choice(BUDGET_KIND_LABELS, 15)),
        ("Montant", Column("money", 16)),
        ("Article", _SHORT),
        ("Exercice", Column("number", 9)),
        ("Stade", _choice(BUDGET_STAGE_LABELS, 12)),
        ("Financement", Column(width=22)),
        ("État du financement", Column(width=20)),
        ("Texte", _TEXT),
    )
    rows = (
        (
            item,
            (
                word(BUDGET_KIND_LABELS, line.kind),
                line.amount,
                line.article,
                line.year,
                BUDGET_STAGE_LABELS[line.stage],
                line.funder,
                line.funding_status,
                line.text,
            ),
        )
        for item in plan.items
        for line in item.budget
    )
    return _of_items(plan, "Budget", head, rows)


def _choice(labels: Mapping[Key, str], width: float) -> Column:
    return Column(width=width, choices=tuple(labels.values()))


def _each_indicator(plan: Plan) -> Iterator[tuple[Item, Indicator]]:
    return ((item, indicator) for item in plan.items for indicator in item.indicators)


def _indicators(plan: Plan) -> Table:
    head = (
        ("Indicateur", _TEXT),
        ("Type", _choice(INDICATOR_KIND_LABELS, 14)),
        ("Unité", _SHORT),
        ("Sens", _choice(DIRECTION_LABELS, 13)),
        ("Valeur de départ", Column("number", 14)),
        ("Dernière cible", Column("number", 14)),
        ("Dernière valeur", Column("number", 14)),
        ("Date de la dernière valeur", Column("date", 14)),
        ("Fréquence", _SHORT),
    )
    return _of_items(plan, "Indicateurs", head, ((item, _indicator(one)) for item, one in _each_indicator(plan)))


def _indicator(one: Indicator) -> Values:
    target = max(one.targets, key=lambda target: target.year, default=None)
    value = max(one.values, key=lambda value: value.date, default=None)
    return (
        one.text,
        word(INDICATOR_KIND_LABELS, one.kind),
        one.unit,
        word(DIRECTION_LABELS, one.direction),
        one.baseline,
        target.value if target else None,
        value.value if value else None,
        value.date if value else None,
        one.frequency,
    )


def _measures(plan: Plan) -> Table:
    """One row for each target and each value of each indicator."""
    head = (
        ("Indicateur", _TEXT),
        ("Mesure", Column(width=10, choices=("Cible", "Valeur"))),
        ("Année", Column("number", 9)),
        ("Date", Column("date", 13)),
        ("Chiffre", Column("number", 12)),
        ("Texte", Column(width=30)),
        ("Source", Column(width=24)),
        ("Commentaire", _TEXT),
    )
    return _of_items(
        plan, "Mesures", head, ((item, row) for item, one in _each_indicator(plan) for row in _measured(one))
    )


def _measured(one: Indicator) -> Iterator[Values]:
    for target in one.targets:
        yield one.text, "Cible", target.year, None, target.value, target.text, None, None
    for value in one.values:
        yield (
            one.text,
            "Valeur",
            value.date.year,
            value.date,
            value.value,
            value.text,
            value.source,
            value.comment,
        )


def _parts(plan: Plan) -> Table:
    """One row for each part of a deadline that has several."""
    head = (
        ("Champ", Column(width=16)),
        ("Texte de l'échéance", _TEXT),
        ("Partie", Column(width=24)),
        ("Étapes visées", _SHORT),
        ("Premier jour", Column("date", 13)),
        ("Dernier jour", Column("date", 13)),
        ("Récurrente", Column(width=11)),
        ("À fixer", Column(width=9)),
    )
    return _of_items(plan, "Échéances", head, ((item, row) for item in plan.items for row in _deadline_parts(item)))


def _deadline_parts(item: Item) -> Iterator[Values]:
    for name in DEADLINES:
        deadline: Deadline | None = getattr(item, name)
        for part in deadline.parts if deadline else ():
            yield (
                FIELD_LABELS[name],
                deadline.text if deadline else None,
                part.label,
                ", ".join(str(step) for step in part.steps) or None,
                part.start,
                part.end,
                YES if part.recurring else None,
                YES if part.unknown else None,
            )


def _ties(plan: Plan) -> Table:
    """Links between items, and the parents of shared items with the part of each."""
    head = (
        ("Lien", Column(width=20)),
        ("Code visé", Column(width=12)),
        ("Intitulé visé", _TEXT),
        ("Part (%)", Column("number", 10)),
        ("Précision", _TEXT),
        ("Identifiant visé", _SHORT),
    )
    return _of_items(plan, "Liens", head, ((item, row) for item in plan.items for row in _tied(plan, item)))


def _tied(plan: Plan, item: Item) -> Iterator[Values]:
    by_id = plan.by_id()
    for link in item.links:
        target = by_id.get(link.item) if link.item else None
        code = link.code or (target.code if target else None)
        yield LINK_KIND_LABELS[link.kind], code, target.title if target else None, None, link.text, link.item
    if not item.also_under:
        return
    stated = {place.parent for place in item.also_under if place.share is not None}
    for parent_id, part in shares(item).items():
        parent = by_id.get(parent_id) if parent_id else None
        kind = "Parent principal" if parent_id == item.parent else FIELD_LABELS["also_under"]
        percentage = (Decimal(part.numerator) * 100 / Decimal(part.denominator)).normalize()
        note = None if parent_id in stated or (parent_id == item.parent and stated) else "part égale, non précisée"
        yield kind, parent.code if parent else None, parent.title if parent else None, percentage, note, parent_id


def _principles(plan: Plan) -> Table:
    by_id = plan.by_id()
    head = (
        ("Nature", _choice(PRINCIPLE_LABELS, 24)),
        ("Texte", Column(width=80)),
        ("Programme", Column(width=30)),
        ("Place dans le document", Column(width=24)),
        ("Identifiant du programme", _SHORT),
    )
    rows = (
        (
            PRINCIPLE_LABELS[one.kind],
            one.text,
            by_id[one.programme].title if one.programme in by_id else None,
            str(one.source) or None,
            one.programme,
        )
        for one in plan.principles
    )
    return _table("Principes", head, rows)
