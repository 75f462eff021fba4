"""A draft as text for people: its tree, counts, problems with their place, and the account of the document's text."""

from collections import Counter
from collections.abc import Iterator

from gouvernail.core.coverage import percentages
from gouvernail.core.plan import Coverage, Draft, Item, Plan
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import (
    LEVEL_LABELS,
    LEVEL_LABELS_PLURAL,
    LEVEL_ORDER,
    PRINCIPLE_LABELS,
    PROGRAMME_KIND_LABELS,
    SKIP_REASON_LABELS,
    TRACK_LABELS,
)

LAYOUT_LABELS = {
    "wide-table": "tableau large",
    "glued-transcript": "diapositives ou tableau de bord collés en paragraphes",
    "headings-prose": "titres, texte et listes",
    "slide-outline": "plan de diapositives",
    "action-sheets": "fiches actions",
    "own-workbook": "classeur Gouvernail",
}
_SHOWN = 80


def draft_tree(draft: Draft) -> str:
    """The whole draft, one line per item, indented under its parent. Ends with a newline."""
    parts = (_head(draft.plan), _items(draft.plan), _principles(draft.plan), _problems(draft), _account(draft))
    return "\n\n".join("\n".join(part) for part in map(list, parts) if part) + "\n"


def counts_line(plan: Plan) -> str:
    """`1 objectif stratégique, 5 objectifs opérationnels, 18 actions`."""
    counts = Counter(item.level for item in plan.items)
    named = [
        f"{counts[level]} {(LEVEL_LABELS if counts[level] == 1 else LEVEL_LABELS_PLURAL)[level].lower()}"
        for level in LEVEL_ORDER
        if counts[level]
    ]
    return ", ".join(named)


def place(source: Source) -> str:
    """`l. 12`, or whatever else is known of the place; empty when nothing is."""
    return f"l. {source.line}" if source.line is not None and source.sheet is None else str(source)


def _head(plan: Plan) -> Iterator[str]:
    kind = PROGRAMME_KIND_LABELS[plan.kind] if plan.kind is not None else None
    yield plan.title or kind or "Programme sans titre"
    facts = [kind if plan.title else None, ", ".join(plan.organisations) or None]
    if any(facts):
        yield " — ".join(fact for fact in facts if fact)
    yield counts_line(plan)


def _items(plan: Plan) -> Iterator[str]:
    depths: dict[str, int] = {}
    tracks: dict[str, object] = {}
    for item in plan.items:
        depth = depths[item.parent] + 1 if item.parent in depths else 0
        depths[item.id], tracks[item.id] = depth, item.track
        yield "  " * depth + _item(item, inherited=tracks.get(item.parent or ""))


def _item(item: Item, *, inherited: object) -> str:
    name = item.label or LEVEL_LABELS[item.level]
    head = f"{name} {item.code}" if item.code else name
    notes = []
    if item.track is not None and item.track is not inherited:
        notes.append(TRACK_LABELS[item.track].lower())
    if item.programme_kind is not None:
        notes.append(PROGRAMME_KIND_LABELS[item.programme_kind])
    if item.deadline is not None:
        notes.append(f"échéance : {item.deadline.text}")
    if item.also_under:
        notes.append(f"aussi sous {len(item.also_under)} autre(s)")
    if place(item.source):
        notes.append(place(item.source))
    return f"{head} · {item.title}" + (f"  [{' ; '.join(notes)}]" if notes else "")


def _principles(plan: Plan) -> Iterator[str]:
    if plan.principles:
        yield "Énoncés hors de l'arbre"
    for principle in plan.principles:
        yield f"  {PRINCIPLE_LABELS[principle.kind]} · {_short(principle.text)}"


def _problems(draft: Draft) -> Iterator[str]:
    if draft.problems:
        count = len(draft.problems)
        yield f"{count} {'point' if count == 1 else 'points'} à vérifier"
    for problem in draft.problems:
        yield f"  {_placed(problem)}{problem.message} ({problem.code})"


def _placed(problem: Problem) -> str:
    return f"{place(problem.source)} : " if place(problem.source) else ""


def _account(draft: Draft) -> Iterator[str]:
    yield _coverage(draft.coverage)
    reasons = Counter(skipped.reason for skipped in draft.skipped)
    for reason, count in reasons.items():
        named = "passage" if count == 1 else "passages"
        yield f"  laissé de côté : {SKIP_REASON_LABELS[reason].lower()} ({count} {named})"
    for unplaced in draft.unplaced:
        yield f"  sans place : {_short(unplaced.text)} ({place(unplaced.source)})"
    for layout in draft.layouts:
        name = LAYOUT_LABELS.get(layout.layout, layout.layout)
        yield f"  mise en page : {name}, {place(layout.start)} à {place(layout.end)} (vraisemblance {layout.score:.0%})"


def _coverage(coverage: Coverage) -> str:
    shares = zip(("placés", "laissés de côté", "sans place"), percentages(coverage), strict=True)
    told = ", ".join(f"{share} % {name}".replace(".", ",") for name, share in shares)
    return f"{coverage.characters} caractères : {told}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"
