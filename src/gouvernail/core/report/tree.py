"""The tree of a programme as headings, sheets and tables, in the authority's own order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from gouvernail.core.document import Block, Cell, Column, Heading, Paragraph, Row, Table
from gouvernail.core.plan import Item, Plan
from gouvernail.core.report.labels import NBSP, LevelLabels, counted, level_word
from gouvernail.core.report.sheets import known_fields, sheet
from gouvernail.core.report.words import ById, deadline_line, named, number, status_line
from gouvernail.core.vocabulary import PROGRAMME_KIND_LABELS, TRACK_LABELS, Level, Track

_IN_TABLE = frozenset({"political_leads", "departments", "deadline", "status"})
"""Fields that the table of a step's parent shows whole."""
_CAPTIONS = {
    frozenset({Level.ACTION}): "Vue d'ensemble des actions",
    frozenset({Level.STEP}): "Vue d'ensemble des étapes",
    frozenset({Level.ACTION, Level.STEP}): "Vue d'ensemble des actions et des étapes",
}
NOTHING_TOLD: Mapping[str, str] = {}
_ELSEWHERE = "Éléments sans place dans l'arbre"


@dataclass(slots=True)
class _Walk:
    """What the walk through the tree needs, and the ids that it has shown."""

    children: dict[str | None, list[Item]]
    by_id: ById
    late: frozenset[str]
    level_labels: LevelLabels | None
    progress: Mapping[str, str]
    shown: set[str] = field(default_factory=set)


def tree(
    plan: Plan,
    *,
    late: frozenset[str],
    level_labels: LevelLabels | None = None,
    progress: Mapping[str, str] = NOTHING_TOLD,
) -> list[Block]:
    """Headings from level 1 on; every item exactly once in full, shared ones under their home parent. `progress`: what
    is said of it, by id."""
    walk = _Walk(plan.children(), plan.by_id(), late, level_labels, progress)
    roots = [item for item in plan.items if item.parent is None or item.parent not in walk.by_id]
    blocks: list[Block] = []
    tracks = list(dict.fromkeys(root.track for root in roots if root.track))
    if len(tracks) < 2 or all(root.level is Level.AXIS for root in roots):
        blocks += _sections(walk, roots, 1, tracks[0] if len(tracks) == 1 and len(roots) > 1 else None)
    else:
        blocks += _by_track(walk, roots, tracks)
    lost = [item for item in plan.items if item.id not in walk.shown]
    if lost:
        blocks += [Heading(_ELSEWHERE), *(block for item in lost for block in _once(walk, item))]
    return blocks


def _by_track(walk: _Walk, roots: list[Item], tracks: list[Track]) -> Iterator[Block]:
    for track in tracks:
        yield Heading(TRACK_LABELS[track])
        yield from _sections(walk, [root for root in roots if root.track is track], 2, track)
    others = [root for root in roots if root.track is None]
    if others:
        yield Heading("Sans volet")
        yield from _sections(walk, others, 2, None)


def _once(walk: _Walk, item: Item) -> Iterator[Block]:
    if item.id not in walk.shown:
        yield from _section(walk, item, 2, None)


def _sections(walk: _Walk, items: list[Item], depth: int, track: Track | None) -> Iterator[Block]:
    for item in items:
        yield from _section(walk, item, depth, track)


def _section(walk: _Walk, item: Item, depth: int, track: Track | None) -> Iterator[Block]:
    """One item in full, then what stands under it. `track` is the one that the reader already knows of."""
    walk.shown.add(item.id)
    below = {child.id: child for child in walk.children.get(item.id, ())}.values()
    listed = [child for child in below if child.level in {Level.ACTION, Level.STEP}]
    yield Heading(item.title, level=depth, marker=item.code, listed=item.level.rank < Level.ACTION.rank)
    yield Paragraph(_meta(walk, item, list(below), track), role="meta")
    found = sheet(item, walk.by_id, progress=walk.progress.get(item.id, ""))
    if found:
        yield found
    if listed:
        yield children_table(walk, item, listed)
    for child in below:
        if child.id in walk.shown or child.parent != item.id:
            continue
        if child in listed and not _needs_section(walk, child, item):
            walk.shown.add(child.id)
        else:
            yield from _section(walk, child, depth + 1, item.track or track)


def _needs_section(walk: _Walk, child: Item, parent: Item) -> bool:
    """Whether the table of its parent says less than is known of the child."""
    known = known_fields(child)
    if walk.children.get(child.id) or (child.track and child.track is not parent.track) or child.programme_kind:
        return True
    if child.level is Level.ACTION:
        return bool(known)
    return bool(known - _IN_TABLE) or bool(child.deadline and child.deadline.parts)


def _meta(walk: _Walk, item: Item, below: list[Item], track: Track | None) -> str:
    """What it is, and how many of what stands right under it: `Objectif stratégique · 4 objectifs opérationnels`."""
    said = [level_word(item, walk.level_labels)]
    if item.programme_kind:
        said.append(PROGRAMME_KIND_LABELS[item.programme_kind])
    if item.track and item.track is not track:
        said.append(TRACK_LABELS[item.track].lower())
    for level in Level:
        many = sum(1 for child in below if child.level is level)
        if many:
            said.append(counted(many, level, walk.level_labels))
    if item.id in walk.late:
        said.append("en retard")
    return f"{NBSP}· ".join(said)


def children_table(walk: _Walk, parent: Item, listed: list[Item]) -> Table:
    """The overview of actions or steps: columns that nobody fills are left out."""
    columns = [
        ("Code", 0.07),
        ("Intitulé", 0.38),
        ("Responsable", 0.15),
        ("Service", 0.14),
        ("Échéance", 0.14),
        ("État", 0.12),
    ]
    rows = [_overview(walk, parent, child) for child in listed]
    kept = [at for at in range(len(columns)) if at == 1 or any(row[at] for row in rows)]
    widths = [columns[at][1] for at in kept]
    return Table(
        tuple(Row(tuple(Cell.of(row[at]) for at in kept)) for row in ([name for name, _ in columns], *rows)),
        header_rows=1,
        caption=_CAPTIONS[frozenset(child.level for child in listed)],
        widths=tuple(width / sum(widths) for width in widths),
        columns=tuple(Column() for _ in kept),
    )


def _overview(walk: _Walk, parent: Item, child: Item) -> list[str]:
    deadline = child.revised_deadline or child.deadline
    state = status_line(child) or ""
    if child.id in walk.late:
        state = f"{state}, en retard" if state else "En retard"
    whole = child.level is Level.STEP
    return [
        child.code or "",
        f"{child.title}{_shared(walk, parent, child)}",
        "\n".join(child.political_leads or child.administrative_leads or child.agents),
        "\n".join(child.departments),
        (deadline_line(deadline) if whole else deadline.text) if deadline else "",
        state,
    ]


def _shared(walk: _Walk, parent: Item, child: Item) -> str:
    """What the row of a shared item says: its part here, and where its sheet stands."""
    places = [place for place in child.also_under if place.parent == parent.id]
    if not places or child.parent == parent.id:
        return ""
    home = walk.by_id.get(child.parent or "")
    part = f"{NBSP}: {number(places[0].share)}{NBSP}%" if places[0].share is not None else ""
    where = f", fiche sous «{NBSP}{named(home)}{NBSP}»" if home else ""
    return f" (partagée{part}{where})"
