"""The progress of each item of a report, and of the whole, each with the sentence that says how it came about.

The figures are those of the pages (`core/progress.py`); so are the sentences (`core/figure_words.py`).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from gouvernail.core.figure_words import drawn_words, rolled_words
from gouvernail.core.plan import Item, Plan
from gouvernail.core.progress import Branch, Drawn, Part, branch_of, drawn_of, own_percent, part_of_branch
from gouvernail.core.progress import shown as whole_number
from gouvernail.core.report.labels import NBSP
from gouvernail.core.report.totals import is_recurring
from gouvernail.core.vocabulary import Level, StatusValue


@dataclass(frozen=True, slots=True)
class Told:
    """`items`: by id, what is said of each that says or draws something. `whole`: of the programme; empty without
    actions."""

    items: Mapping[str, str]
    whole: str


def progress_told(plan: Plan) -> Told:
    """What is said of the progress of a plan; a shared item counts at home."""
    steps: dict[str | None, list[Item]] = defaultdict(list)
    for step in plan.at(Level.STEP):
        steps[step.parent].append(step)
    parts: dict[str | None, list[Part]] = defaultdict(list)
    told: dict[str, str] = {}
    known = {item.id for item in plan.items}
    for item in reversed(plan.items):
        parent = item.parent if item.parent in known else None
        if item.level is Level.STEP:
            said = _own(item, None)
        elif item.level is Level.ACTION:
            drawn = drawn_of(item, steps[item.id])
            said = _own(item, drawn)
            parts[parent].append(Part(_percent(item, drawn), _status(item), is_recurring(item), item.weight))
        else:
            branch = branch_of(reversed(parts[item.id]))
            own = _percent(item, None)
            if _status(item) is StatusValue.DONE:
                said = _line(own, f"terminé, donc à 100{NBSP}%")
            else:
                said = _own(item, None) or (_drawn_from(branch) if parts[item.id] else "")
            if parts[item.id] or own is not None:
                parts[parent].append(part_of_branch(own, _status(item), is_recurring(item), item.weight, branch))
        if said:
            told[item.id] = said
    return Told(told, _drawn_from(branch_of(reversed(parts[None]))) if parts[None] else "")


def _status(item: Item) -> StatusValue | None:
    return item.status.value if item.status else None


def _percent(item: Item, drawn: Drawn | None) -> Decimal | None:
    return own_percent(drawn.percent if drawn else item.progress, _status(item))


def _own(item: Item, drawn: Drawn | None) -> str:
    percent = _percent(item, drawn)
    if _status(item) is StatusValue.DONE and (drawn is None or drawn.percent != percent):
        return _line(percent, f"terminée, donc à 100{NBSP}%") if item.progress is not None or drawn else ""
    if drawn is not None:
        return _line(drawn.percent, drawn_words(drawn))
    return _line(percent, "saisi à la main") if item.progress is not None else ""


def _drawn_from(branch: Branch) -> str:
    said = rolled_words(branch)
    return _line(branch.rolled.percent if branch.rolled else None, said)


def _line(percent: Decimal | None, said: str) -> str:
    return said if percent is None else f"{whole_number(percent)}{NBSP}% ({said})"
