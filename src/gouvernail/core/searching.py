"""The text that search looks in: everything that an item says, folded."""

from collections.abc import Iterator

from gouvernail.core.folding import fold
from gouvernail.core.plan import Item

PROSE = (
    "description", "findings", "ambition", "rationale", "working_group", "governance", "participation",
    "revised_deadline_reason", "achieved", "remaining", "obstacles", "support", "resources", "staff", "priority",
)  # fmt: skip
LISTS = (
    "political_leads", "administrative_leads", "departments", "contributing_departments", "agents", "partners",
    "aims", "methods", "means", "evaluation", "plans", "domains", "tags",
)  # fmt: skip


def search_text(item: Item) -> str:
    """Folded text: label, code and title on the first line, the rest of the sheet on the second."""
    head = fold(" ".join(part for part in (item.label, item.code_text, item.code, item.title) if part))
    return f"{head}\n{fold(' '.join(_rest(item)))}"


def text_said(*parts: str | None) -> str:
    """The same for what is said of an item: all of it is the rest, there is no title."""
    return f"\n{fold(' '.join(part for part in parts if part))}"


def words(text: str) -> tuple[str, ...]:
    """The words of a search box, as `search_text` writes them; all must be found."""
    return tuple(fold(text).split())


def _rest(item: Item) -> Iterator[str]:
    yield from (text for name in PROSE if (text := getattr(item, name)))
    for name in LISTS:
        yield from getattr(item, name)
    for deadline in (item.deadline, item.revised_deadline, item.start):
        if deadline:
            yield deadline.text
    if item.status and item.status.text:
        yield item.status.text
    yield from (part for line in item.budget for part in (line.text, line.article, line.funder) if part)
    yield from (indicator.text for indicator in item.indicators)
