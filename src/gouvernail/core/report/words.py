"""Values of a plan as French text for a report: deadlines, money, indicators, links. Pure, no layout."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from gouvernail.core.amounts import format_amount
from gouvernail.core.deadlines import format_date
from gouvernail.core.plan import (
    BudgetLine,
    Deadline,
    DeadlinePart,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
    Item,
    Link,
    Placement,
    Plan,
)
from gouvernail.core.report.labels import COLON, NBSP, SEMICOLON
from gouvernail.core.vocabulary import (
    BUDGET_KIND_LABELS,
    BUDGET_STAGE_LABELS,
    HEALTH_LABELS,
    INDICATOR_KIND_LABELS,
    LINK_KIND_LABELS,
    PRECISION_LABELS,
    PROGRAMME_KIND_LABELS,
    STATUS_LABELS,
    BudgetStage,
    Direction,
)

DIRECTION_LABELS = {Direction.UP: "à la hausse", Direction.DOWN: "à la baisse", Direction.HOLD: "à maintenir"}

ById = Mapping[str, Item]


def named(item: Item) -> str:
    """The code and title of an item, on one line."""
    return f"{item.code}{NBSP}{item.title}" if item.code else item.title


def number(value: Decimal) -> str:
    """A measure as read in French: decimal comma, thousands apart, no needless zeros."""
    text = f"{value.normalize():f}" if value else "0"
    whole, _, decimals = text.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits):,}".replace(",", NBSP)
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"


def money(amount: Decimal | None) -> str:
    """An amount, or a dash where none is known."""
    return "–" if amount is None else format_amount(amount)


def enumeration(parts: Sequence[str]) -> str:
    """`a`, `a et b`, `a, b et c`; nothing for nothing."""
    return " et ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def span(start: date | None, end: date | None) -> str | None:
    """`du 1er août 2019 au 31 août 2019`, one day, an open end, or nothing."""
    if start and end:
        return format_date(start) if start == end else f"du {format_date(start)} au {format_date(end)}"
    if start:
        return f"à partir du {format_date(start)}"
    return f"jusqu'au {format_date(end)}" if end else None


def deadline_understood(deadline: Deadline) -> str:
    """The dates of the whole deadline, its precision, and whether it recurs or is still to be fixed."""
    dates = span(deadline.start, deadline.end)
    if dates and deadline.precision:
        dates = f"{dates} ({PRECISION_LABELS[deadline.precision]})"
    marks = [dates, "récurrent" if deadline.recurring else None, "à fixer" if deadline.unknown else None]
    return SEMICOLON.join(mark for mark in marks if mark)


def deadline_line(deadline: Deadline) -> str:
    """The wording, then what was understood where that says more."""
    understood = deadline_understood(deadline)
    if not understood or understood.casefold() in {deadline.text.casefold(), f"{deadline.text.casefold()} (au jour)"}:
        return deadline.text
    return f"{deadline.text} — {understood}"


def deadline_part_line(part: DeadlinePart) -> str:
    """`(1) et (3) : du 1er janvier 2019 au 31 décembre 2019 (étapes 1 et 3)`."""
    marks = [
        span(part.start, part.end),
        "récurrent" if part.recurring else None,
        "à fixer" if part.unknown else None,
    ]
    said = SEMICOLON.join(mark for mark in marks if mark) or "sans date"
    if part.steps:
        said = f"{said} ({_steps(part.steps)})"
    return f"{part.label}{COLON}{said}" if part.label else said


def _steps(steps: Iterable[int]) -> str:
    numbers = [str(step) for step in steps]
    return f"{'étape' if len(numbers) == 1 else 'étapes'}{NBSP}{enumeration(numbers)}"


def status_line(item: Item) -> str | None:
    """The state, and the document's word where it differs."""
    if item.status is None:
        return None
    label = STATUS_LABELS[item.status.value] if item.status.value else None
    return _with_word(label, item.status.text)


def health_line(item: Item) -> str | None:
    return f"{HEALTH_LABELS[item.health.value]}{_after(item.health.text)}" if item.health else None


def _with_word(label: str | None, word: str | None) -> str:
    if label is None:
        return word or "non précisé"
    return label if word is None or word.casefold() == label.casefold() else f"{label} («{NBSP}{word}{NBSP}»)"


def _after(text: str | None) -> str:
    return f" — {text}" if text else ""


def budget_line(line: BudgetLine) -> str:
    """`Ordinaire : 52 000 €, article 1041/123-48, exercice 2020, prévu — libellé`."""
    kind = BUDGET_KIND_LABELS[line.kind] if line.kind else "Sans précision"
    said = [
        format_amount(line.amount) if line.amount is not None else "montant non précisé",
        f"article{NBSP}{line.article}" if line.article else None,
        f"exercice{NBSP}{line.year}" if line.year is not None else None,
        BUDGET_STAGE_LABELS[line.stage].lower() if line.stage is not BudgetStage.PLANNED else None,
        f"financement{COLON}{line.funder}" if line.funder else None,
        f"({line.funding_status})" if line.funding_status else None,
    ]
    return f"{kind}{COLON}{', '.join(part for part in said if part)}{_after(line.text)}".replace(", (", " (")


def indicator_lines(indicator: Indicator) -> tuple[str, ...]:
    """The indicator and what defines it, then a line for each target and each value."""
    said = [
        INDICATOR_KIND_LABELS[indicator.kind].lower() if indicator.kind else None,
        f"unité{COLON}{indicator.unit}" if indicator.unit else None,
        DIRECTION_LABELS[indicator.direction] if indicator.direction else None,
        f"valeur de départ{COLON}{number(indicator.baseline)}" if indicator.baseline is not None else None,
        f"relevé{COLON}{indicator.frequency}" if indicator.frequency else None,
    ]
    marks = ", ".join(part for part in said if part)
    first = f"{indicator.text} ({marks})" if marks else indicator.text
    targets = tuple(target_line(target, indicator.unit) for target in indicator.targets)
    return (first, *targets, *(value_line(value, indicator.unit) for value in indicator.values))


def target_line(target: IndicatorTarget, unit: str | None) -> str:
    return f"Cible {target.year}{COLON}{_measure(target.value, unit, target.text)}"


def value_line(value: IndicatorValue, unit: str | None) -> str:
    said = f"Au {format_date(value.date)}{COLON}{_measure(value.value, unit, value.text)}"
    if value.source:
        said = f"{said} (source{COLON}{value.source})"
    return f"{said}{_after(value.comment)}"


def _measure(value: Decimal | None, unit: str | None, text: str | None) -> str:
    if value is None:
        return text or "non précisé"
    shown = f"{number(value)}{NBSP}{unit}" if unit else number(value)
    return f"{shown}{_after(text)}"


def link_line(link: Link, by_id: ById) -> str:
    """`Dépend de : 3.3 Titre — précision`."""
    target = by_id.get(link.item) if link.item else None
    names = [link.code if target is None or link.code != target.code else None, named(target) if target else link.item]
    shown = " ".join(name for name in names if name) or "non précisé"
    return f"{LINK_KIND_LABELS[link.kind]}{COLON}{shown}{_after(link.text)}"


def placement_line(place: Placement, by_id: ById) -> str:
    """`2.1 Titre (part : 50 %)`."""
    parent = by_id.get(place.parent)
    shown = named(parent) if parent else place.parent
    return f"{shown} (part{COLON}{number(place.share)}{NBSP}%)" if place.share is not None else shown


def programme_title(plan: Plan) -> str:
    """The title of the plan, else the name of its kind."""
    return plan.title or (PROGRAMME_KIND_LABELS[plan.kind] if plan.kind else "Programme")


def programme_owner(plan: Plan) -> str | None:
    """The authorities of the plan, on one line."""
    return enumeration(plan.organisations) or None
