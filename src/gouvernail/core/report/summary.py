"""The cover and the summary of a programme: what it holds, in words, tables and two drawings."""

from collections.abc import Iterator, Sequence
from datetime import date

from gouvernail.core.deadlines import format_date
from gouvernail.core.document import Block, Cell, Column, Heading, Paragraph, Row, Table
from gouvernail.core.plan import Item, Plan
from gouvernail.core.report.figures import STATUS_ORDER, status_figure, status_name, years_figure
from gouvernail.core.report.labels import COLON, NBSP, LevelLabels, counted
from gouvernail.core.report.totals import Counts, Sums, counts, grand_total, last_day, totals_by_item
from gouvernail.core.report.words import enumeration, money, span
from gouvernail.core.vocabulary import (
    BUDGET_KIND_LABELS,
    BUDGET_STAGE_LABELS,
    PROGRAMME_KIND_LABELS,
    BudgetKind,
    BudgetStage,
    Level,
    StatusValue,
)

_KINDS: tuple[BudgetKind | None, ...] = (BudgetKind.ORDINARY, BudgetKind.EXTRAORDINARY, None)


def cover(plan: Plan, *, today: date, title: str, organisation: str | None, note: str | None) -> list[Block]:
    """The lines of the cover, in order: owners, title, kind, period, day, note on the version."""
    kind = PROGRAMME_KIND_LABELS[plan.kind] if plan.kind else None
    lines = [
        Paragraph(organisation, role="cover-owner") if organisation else None,
        Paragraph(title, role="cover-title"),
        Paragraph(kind, role="cover-meta") if kind and kind.casefold() not in title.casefold() else None,
        Paragraph(f"Période {span(*plan.period)}", role="cover-meta") if plan.period else None,
        Paragraph(f"État au {format_date(today)}", role="cover-meta"),
        Paragraph(note, role="cover-note") if note else None,
    ]
    return [line for line in lines if line]


def summary(plan: Plan, *, today: date, level_labels: LevelLabels | None = None, progress: str = "") -> Iterator[Block]:
    """The chapter `Synthèse`. `progress`: what is said of that of the programme."""
    found = counts(plan, today=today)
    yield Heading("Synthèse")
    yield Paragraph(_what_it_holds(found, level_labels), role="lead")
    if found.actions:
        yield Paragraph(_where_it_stands(found, today))
        if progress:
            yield Paragraph(progress, label="Avancement du programme")
        yield from _states(found)
        yield _known(found)
    yield from _deadlines(plan)
    yield from _money(plan)
    yield from _objectives(plan, today, level_labels)


def _what_it_holds(found: Counts, level_labels: LevelLabels | None) -> str:
    parts = [counted(many, level, level_labels) for level, many in found.levels.items() if many]
    return f"Le programme compte {enumeration(parts)}." if parts else "Le programme ne compte encore aucun élément."


def _where_it_stands(found: Counts, today: date) -> str:
    parts = [
        f"{found.statuses[value]}{NBSP}{_state_words(value, found.statuses[value])}"
        for value in STATUS_ORDER
        if found.statuses.get(value)
    ]
    late = {0: "Aucune n'est en retard", 1: "Une action est en retard"}.get(
        found.late, f"{found.late}{NBSP}sont en retard"
    )
    return (
        f"Au {format_date(today)}, sur {counted(found.actions, Level.ACTION)}{COLON}{enumeration(parts)}. "
        f"{late} (dernier jour de l'échéance passé, action ni terminée, ni abandonnée, ni récurrente)."
    )


def _state_words(value: StatusValue | None, many: int) -> str:
    if value is None:
        return "sans état précisé"
    name = status_name(value).lower()
    return name if many == 1 or name[:2] in {"à ", "en"} else " ".join(_feminine_plural(word) for word in name.split())


def _feminine_plural(word: str) -> str:
    return word if word == "non" else f"{word}s"


def _states(found: Counts) -> Iterator[Block]:
    rows = [(status_name(value), found.statuses[value]) for value in STATUS_ORDER if found.statuses.get(value)]
    figure = status_figure(found.statuses)
    if figure is None:
        return
    yield figure
    yield _table(
        "Répartition des actions par état",
        ("État", "Actions", "Part"),
        [(name, str(many), _percent(many, found.actions)) for name, many in rows],
        total=("Total", str(found.actions), f"100{NBSP}%"),
        kinds=("text", "number", "percent"),
    )


def _percent(many: int, total: int) -> str:
    return f"{round(100 * many / total)}{NBSP}%"


def _known(found: Counts) -> Table:
    facts = (
        ("Échéance datée ou récurrente", found.with_deadline),
        ("Responsable ou agent désigné", found.with_lead),
        ("Service désigné", found.with_department),
        ("Montant budgétaire", found.with_amount),
    )
    return _table(
        "Ce que le programme dit de ses actions",
        ("Renseignement", "Avec", "Sans", "Part renseignée"),
        [(name, str(many), str(found.actions - many), _percent(many, found.actions)) for name, many in facts],
        kinds=("text", "number", "number", "percent"),
    )


def _deadlines(plan: Plan) -> Iterator[Block]:
    years: dict[int, int] = {}
    for action in plan.at(Level.ACTION):
        day = last_day(action)
        if day:
            years[day.year] = years.get(day.year, 0) + 1
    figure = years_figure(years)
    if figure:
        yield Heading("Échéances des actions", level=2, listed=False)
        yield figure


def _money(plan: Plan) -> Iterator[Block]:
    total = grand_total(plan)
    if not total.amounts and not total.without_amount:
        return
    yield Heading("Moyens budgétaires", level=2, listed=False)
    stages = [stage for stage in BudgetStage if total.of_stage(stage) is not None]
    kinds = [kind for kind in _KINDS if any(total.amount(stage, kind) is not None for stage in stages)]
    if stages:
        yield _table(
            "Total des lignes budgétaires",
            ("", *(BUDGET_KIND_LABELS[kind] if kind else "Sans précision" for kind in kinds), "Total"),
            [_stage_row(total, stage, kinds) for stage in stages],
            kinds=("text", *("money" for _ in kinds), "money"),
        )
    yield Paragraph(_money_note(total), role="note")


def _stage_row(total: Sums, stage: BudgetStage, kinds: list[BudgetKind | None]) -> tuple[str, ...]:
    return (
        BUDGET_STAGE_LABELS[stage],
        *(money(total.amount(stage, kind)) for kind in kinds),
        money(total.of_stage(stage)),
    )


def _money_note(total: Sums) -> str:
    note = "Chaque ligne est comptée une fois ; les éléments abandonnés ne sont pas comptés."
    if not total.without_amount:
        return note.replace(" ;", f"{NBSP};")
    costs = "un coût est cité" if total.without_amount == 1 else f"{total.without_amount} coûts sont cités"
    return f"{note} En outre, {costs} sans montant.".replace(" ;", f"{NBSP};")


def _objectives(plan: Plan, today: date, level_labels: LevelLabels | None) -> Iterator[Block]:
    """One row for each of the widest objectives that are not axes: its actions and its money."""
    level = next(
        (level for level in (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE) if any(plan.at(level))), None
    )
    if level is None or not any(plan.at(Level.ACTION)):
        return
    totals, below = totals_by_item(plan), _actions_below(plan)
    yield Heading("Par objectif", level=2, listed=False)
    with_money = any(totals[item.id].of_stage(BudgetStage.PLANNED) is not None for item in plan.at(level))
    head = ("Code", "Intitulé", "Actions", "Terminées", "En cours", *(("Prévu",) if with_money else ()))
    table = _table(
        "Actions et moyens prévus par objectif",
        head,
        [_objective_row(item, below[item.id], totals[item.id], with_money) for item in plan.at(level)],
        kinds=("text", "text", "number", "number", "number", *(("money",) if with_money else ())),
        widths=(0.08, 0.46, 0.1, 0.12, 0.1, 0.14) if with_money else (0.08, 0.56, 0.12, 0.12, 0.12),
    )
    yield table
    if any(item.also_under for item in plan.items):
        yield Paragraph(
            "Une action partagée figure sous chacun de ses objectifs ; son budget y est compté selon sa part, et une "
            "seule fois dans le total général.".replace(" ;", f"{NBSP};"),
            role="note",
        )


def _objective_row(item: Item, actions: list[Item], sums: Sums, with_money: bool) -> tuple[str, ...]:
    states = [action.status.value if action.status else None for action in actions]
    row = (
        item.code or "",
        item.title,
        str(len(actions)),
        str(states.count(StatusValue.DONE)),
        str(states.count(StatusValue.IN_PROGRESS)),
    )
    return (*row, money(sums.of_stage(BudgetStage.PLANNED))) if with_money else row


def _actions_below(plan: Plan) -> dict[str, list[Item]]:
    """For each item, the actions under it at any depth, shared ones included, each once."""
    children = plan.children()
    found: dict[str, list[Item]] = {}
    for item in plan.items:
        seen: dict[str, Item] = {}
        waiting = list(children.get(item.id, ()))
        while waiting:
            child = waiting.pop(0)
            if child.id not in seen:
                seen[child.id] = child
                waiting += children.get(child.id, ())
        found[item.id] = [child for child in seen.values() if child.level is Level.ACTION]
    return found


def _table(
    caption: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    kinds: Sequence[str],
    total: Sequence[str] | None = None,
    widths: Sequence[float] = (),
) -> Table:
    body = [*rows, total] if total else list(rows)
    return Table(
        tuple(Row(tuple(_text(text, bold=row is total) for text in row)) for row in (head, *body)),
        header_rows=1,
        caption=caption,
        columns=tuple(Column(kind) for kind in kinds),
        widths=tuple(widths),
    )


def _text(text: str, *, bold: bool) -> Cell:
    return Cell((Paragraph(text, bold=bold),)) if text else Cell()
