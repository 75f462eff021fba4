"""A sheet arranged as people think: what, who, when, means, follow-up. What is known is shown; the rest is offered."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse

from gouvernail.core.numbering import levels_under
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import BudgetLine
from gouvernail.core.problems import Problem
from gouvernail.core.vocabulary import BudgetKind, BudgetStage, Level, StatusValue
from gouvernail.models import Ruling
from gouvernail.queries.items import Sheet
from gouvernail.queries.mine import StepShown
from gouvernail.services.refusals import Invalid
from gouvernail.web import drawings, figures, words
from gouvernail.web.facts import fact_of, hidden_values, missing_facts, sections, without_hidden
from gouvernail.web.rows import Rows, shared_parts, term_of_programme
from gouvernail.web.update_reading import boxes

STATUS_CHOICES = tuple(StatusValue)


@dataclass(frozen=True, slots=True)
class BudgetTotal:
    """A sum of lines of one kind and stage. `unknown` counts the lines without an amount, which are not in `amount`."""

    label: str
    amount: Decimal | None
    unknown: int


def sheet_context(
    found: Sheet, *, today: date, typed: Mapping[str, str] | None = None, refusal: Invalid | None = None
) -> dict[str, object]:
    """What the sheet's templates need."""
    words.speak(found.head.preferences)
    hidden, missing = hidden_values(found), missing_facts(found)
    found = without_hidden(found)
    item = found.item
    shows_progress = found.head.preferences.shows(item.level, "progress")
    rows = Rows(found.children, today=today, term=term_of_programme(found.head, today), away=found.away)
    return {
        "sheet": found,
        "item": item,
        "head": found.head,
        "is_action": item.level in {Level.ACTION, Level.STEP},
        "level_word": item.label
        or found.head.level_labels.get(item.level.value)
        or words.word("level", item.level.value),
        "sections": sections(found),
        "title_fact": fact_of(found, "title"),
        "budget_totals": budget_totals(item.budget),
        "line": _strip(found, rows, today),
        "children": children_html(found, rows),
        "below": below(found),
        "progress": figures.progress_told(found.here) if shows_progress else None,
        "branch_health": figures.health_told(found.here),
        "silence": figures.silence_words(found.here, today),
        "silent": figures.silent_told(found.here, today),
        "shared_parts": shared_parts(rows.term, today),
        "form": form_values(found, typed),
        "errors": errors_by_field(refusal),
        "statuses": STATUS_CHOICES,
        "hidden_values": hidden,
        "missing": missing,
        "steps": steps_of(found),
        "ticked": boxes(typed),
        "may_share_indicators": found.may_write and found.head.preferences.shows(item.level, "indicators"),
        "shows_progress": shows_progress and found.here.drawn is None,
        "waits": sum(each.ruling == Ruling.WAITING for each in found.follow_ups),
        "may_validate": Verb.VALIDATE_UPDATE in found.verbs,
    }


def _strip(found: Sheet, rows: Rows, today: date) -> drawings.Strip | None:
    item = found.item
    planned = item.deadline or item.start or item.revised_deadline or item.recurring
    if planned or item.effective_start or item.effective_end:
        return drawings.item_strip(item, rows.term, today, late=found.late)
    return None if item.level in {Level.ACTION, Level.STEP} else drawings.branch_strip(rows)


def children_html(found: Sheet, rows: Rows) -> object:
    """Steps of an action as a list, the branch of an objective as a tree."""
    if not found.children:
        return ""
    concrete = all(row.level in {Level.ACTION.value, Level.STEP.value} for row in found.children)
    return rows.list_html() if concrete else rows.tree_html(narrowed=False, acts=found.may_write)


def below(found: Sheet) -> dict[str, str] | None:
    """What is first offered to be added under the item: the level of what it holds, else the next one."""
    levels = levels_under(found.item.level)
    if not levels:
        return None
    held = {Level(row.level) for row in found.children if not row.shared}
    usual = Level.ACTION if found.item.level is Level.OPERATIONAL_OBJECTIVE else levels[0]
    level = next((each for each in levels if each in held), usual)
    href = f"{reverse('web:item-new', args=[found.head.uid])}?sous={found.item.id}&dans=fiche&niveau={level.value}"
    return {"href": href, "label": found.head.level_labels[level.value].lower()}


def budget_totals(lines: Sequence[BudgetLine]) -> list[BudgetTotal]:
    """Totals by kind and stage, computed from the lines; a line without an amount is counted, never taken for zero."""
    grouped: dict[tuple[BudgetStage, BudgetKind | None], list[BudgetLine]] = defaultdict(list)
    for line in lines:
        grouped[line.stage, line.kind].append(line)
    return [_total(stage, kind, group) for (stage, kind), group in grouped.items()]


def _total(stage: BudgetStage, kind: BudgetKind | None, lines: Sequence[BudgetLine]) -> BudgetTotal:
    known = [line.amount for line in lines if line.amount is not None]
    name = words.word("budget_kind", kind.value).lower() if kind else ""
    label = ", ".join(part for part in (words.word("budget_stage", stage.value).lower(), name) if part)
    return BudgetTotal(label, sum(known, Decimal(0)) if known else None, len(lines) - len(known))


def form_values(found: Sheet, typed: Mapping[str, str] | None) -> dict[str, str]:
    """What the follow-up form shows: what was typed, else what is stored."""
    item = found.item
    status = item.status.value.value if item.status and item.status.value else ""
    progress = "" if item.progress is None else str(item.progress)
    asked = next((each for each in found.follow_ups if each.ruling == Ruling.WAITING), None)
    if asked and Verb.VALIDATE_UPDATE not in found.verbs:  # Who said something that waits goes on from there.
        status, progress = asked.status or "", "" if asked.progress is None else str(asked.progress)
    stored = {
        "status": status,
        "status_before": status,
        "progress": progress,
        "progress_before": progress,
        "note": "",
        "version": str(found.version),
    }
    return stored | {name: typed[name] for name in stored if typed and name in typed}


def steps_of(found: Sheet) -> list[StepShown]:
    """The steps of an action, to be ticked with its update."""
    if found.item.level is not Level.ACTION:
        return []
    return [
        StepShown(row.uid, row.code, row.title, row.status == StatusValue.DONE)
        for row in found.children
        if row.level == Level.STEP and not row.shared and row.status != StatusValue.ABANDONED
    ]


def errors_by_field(refusal: Invalid | None) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in refusal.problems if refusal else ():
        found[problem.source.field or "form"].append(problem)
    return dict(found)
