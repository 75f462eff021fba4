"""How a value of the plan must look in a document to read."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum

from gouvernail.core import vocabulary as words
from gouvernail.core.amounts import format_amount
from gouvernail.core.deadlines import format_date
from gouvernail.core.document import Block, Document, ListItem, Paragraph, Table
from gouvernail.core.plan import Plan
from gouvernail.core.report.labels import PRINCIPLE_LABELS_PLURAL
from gouvernail.core.report.words import DIRECTION_LABELS, number
from tests.core.report.plans import leaves

LABELS = (
    words.LEVEL_LABELS,
    words.TRACK_LABELS,
    words.PROGRAMME_KIND_LABELS,
    words.STATUS_LABELS,
    words.HEALTH_LABELS,
    words.PROGRESS_FROM_LABELS,
    words.PRECISION_LABELS,
    words.BUDGET_KIND_LABELS,
    words.BUDGET_STAGE_LABELS,
    words.INDICATOR_KIND_LABELS,
    words.LINK_KIND_LABELS,
    PRINCIPLE_LABELS_PLURAL,
    DIRECTION_LABELS,
)
PLAIN_YES = {"recurring": ("récurrent", "récurrente"), "unknown": ("à fixer",), "pending": ("à confirmer",)}


def wordings(path: tuple[str, ...], value: object) -> tuple[str, ...]:
    """The texts of which one at least must stand in the document."""
    if isinstance(value, bool):
        return PLAIN_YES[path[-1]]
    if isinstance(value, Enum):
        for labels in LABELS:
            if value in labels:
                return (labels[value],)
        raise AssertionError(f"no word for {value!r}")
    if isinstance(value, date):
        return (format_date(value),)
    if isinstance(value, Decimal):
        return number(value), format_amount(value), f"{round(value * 100)}\u00a0%"
    return (str(value),)


def squeezed(text: str) -> str:
    """Without spaces, line ends, hyphens and case: what a page breaks is whole again."""
    return "".join(char for char in text.casefold() if not char.isspace() and char not in "-\u00ad\u2010\x02\ufffe")


def missing(plan: Plan, text: str) -> list[tuple[tuple[str, ...], object]]:
    """The values of a plan that a text does not hold, each with the fields that lead to it."""
    full = squeezed(text)
    return [
        (path, value)
        for path, value in leaves(plan)
        if not any(squeezed(wording) in full for wording in wordings(path, value))
    ]


def texts(document: Document) -> Iterator[str]:
    """Every text of a document as a writer shows it: codes and labels included."""
    for block in document.blocks:
        yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield block.caption or ""
        for row in block.rows:
            for cell in row.cells:
                for inner in cell.blocks:
                    yield from _texts(inner)
    elif isinstance(block, Paragraph):
        yield f"{block.label or ''} {block.text}"
    elif isinstance(block, ListItem):
        yield block.text
    else:
        yield f"{getattr(block, 'marker', None) or ''} {getattr(block, 'text', None) or getattr(block, 'alt', '')}"


def missing_cells(plan: Plan, cells: list[object]) -> list[tuple[tuple[str, ...], object]]:
    """The values of a plan that no cell holds: dates and numbers as values, the rest as text."""
    texts_held = squeezed("\n".join(cell for cell in cells if isinstance(cell, str)))
    values_held = {cell for cell in cells if isinstance(cell, date | Decimal | int)}

    def held(path: tuple[str, ...], value: object) -> bool:
        if isinstance(value, bool):
            return "oui" in texts_held
        if isinstance(value, date | Decimal) or path[-1] in {"progress", "year"}:
            return value in values_held or path == ("period",)
        if isinstance(value, int) and value in values_held:
            return True
        return any(squeezed(wording) in texts_held for wording in wordings(path, value))

    return [(path, value) for path, value in leaves(plan) if not held(path, value)]
