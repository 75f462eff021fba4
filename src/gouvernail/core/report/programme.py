"""A whole programme as a document to read: cover, summary, principles, tree, annex."""

from datetime import date

from gouvernail.core.document import Document
from gouvernail.core.plan import Plan
from gouvernail.core.report.annexes import principles, provenance
from gouvernail.core.report.labels import LevelLabels
from gouvernail.core.report.progress import progress_told
from gouvernail.core.report.summary import cover, summary
from gouvernail.core.report.totals import is_late
from gouvernail.core.report.tree import tree
from gouvernail.core.report.words import programme_owner, programme_title
from gouvernail.core.vocabulary import Level


def programme_report(
    plan: Plan,
    *,
    today: date,
    title: str | None = None,
    organisation: str | None = None,
    version_note: str | None = None,
    level_labels: LevelLabels | None = None,
) -> Document:
    """The complete programme, as it stands on `today`: every field that is known of every item.

    `title` and `organisation` replace those of the plan; `version_note` is printed on the cover; `level_labels` are the
    authority's own words for the levels.
    """
    title, owner = title or programme_title(plan), organisation or programme_owner(plan)
    late = frozenset(
        item.id for item in plan.items if item.level.rank >= Level.ACTION.rank and is_late(item, today=today)
    )
    progress = progress_told(plan)
    return Document(
        blocks=(
            *cover(plan, today=today, title=title, organisation=owner, note=version_note),
            *summary(plan, today=today, level_labels=level_labels, progress=progress.whole),
            *principles(plan),
            *tree(plan, late=late, level_labels=level_labels, progress=progress.items),
            *provenance(plan, level_labels),
        ),
        title=title,
        language=plan.language or "fr",
        author=owner,
        issued=today,
    )
