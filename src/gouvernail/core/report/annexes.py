"""What stands around the tree: the principles that a plan states, and where each item comes from."""

from collections.abc import Iterator
from dataclasses import replace

from gouvernail.core.document import Block, Cell, Column, Heading, ListItem, Paragraph, Row, Table
from gouvernail.core.plan import Item, Plan
from gouvernail.core.problems import NOWHERE, Source
from gouvernail.core.report.labels import COLON, NBSP, PRINCIPLE_LABELS_PLURAL, LevelLabels
from gouvernail.core.report.words import ById, named
from gouvernail.core.vocabulary import LEVEL_LABELS, PRINCIPLE_LABELS


def principles(plan: Plan) -> Iterator[Block]:
    """The chapter `Principes`: one list for each kind, for each programme that the plan holds."""
    if not plan.principles:
        return
    by_id = plan.by_id()
    yield Heading("Principes")
    for programme in dict.fromkeys(principle.programme for principle in plan.principles):
        if programme is not None:
            yield Heading(_name(programme, by_id), level=2, listed=False)
        own = [principle for principle in plan.principles if principle.programme == programme]
        for kind in dict.fromkeys(principle.kind for principle in own):
            yield Heading(PRINCIPLE_LABELS_PLURAL[kind], level=2 if programme is None else 3, listed=False)
            yield from (ListItem(principle.text, marker="–") for principle in own if principle.kind is kind)


def _name(item_id: str, by_id: ById) -> str:
    return named(by_id[item_id]) if item_id in by_id else item_id


def provenance(plan: Plan, level_labels: LevelLabels | None = None) -> Iterator[Block]:
    """The annex that ties each item to its stable identifier and to its place in the document it was read from."""
    if not plan.items:
        return
    yield Heading("Annexe. Provenance des éléments")
    only_file = _only_file(plan)
    yield Paragraph(_introduction(plan, only_file), role="note")
    words = {**LEVEL_LABELS, **(level_labels or {})}
    head = ("Élément", "Code tel qu'écrit", "Place dans le document", "Confiance", "Identifiant")
    rows = [head, *(_row(item, words, only_file) for item in plan.items), *_principle_rows(plan, only_file)]
    kept = [at for at in range(len(head)) if at == 0 or any(row[at] for row in rows[1:])]
    widths = [(0.46, 0.15, 0.14, 0.1, 0.15)[at] for at in kept]
    yield Table(
        tuple(Row(tuple(Cell.of(row[at]) for at in kept)) for row in rows),
        header_rows=1,
        caption="Provenance et identifiants",
        widths=tuple(width / sum(widths) for width in widths),
        columns=tuple(Column() for _ in kept),
        role="fine",
    )


def _only_file(plan: Plan) -> str | None:
    """The one file that everything was read from, which is then named once; `None` when there are several or none."""
    places = [*(item.source for item in plan.items), *(principle.source for principle in plan.principles)]
    files = {place.file for place in places if place != NOWHERE}
    return files.pop() if len(files) == 1 else None


def _introduction(plan: Plan, only_file: str | None) -> str:
    said = ["Chaque élément garde un identifiant stable et, s'il a été lu dans un document, la place où il s'y trouve."]
    if only_file:
        said.append(f"Document lu{COLON}{only_file}.")
    if plan.language:
        said.append(f"Langue du document{COLON}{plan.language}.")
    return " ".join(said)


def _place(source: Source, only_file: str | None) -> str:
    place = str(replace(source, file=None) if only_file else source)
    return f"{place[:1].upper()}{place[1:]}"


def _row(item: Item, words: LevelLabels, only_file: str | None) -> tuple[str, ...]:
    """The authority's word for the level; the document's own word stands in the heading of the item."""
    return (
        f"{words[item.level]}{COLON}{named(item)}",
        item.code_text or "",
        _place(item.source, only_file),
        f"{round(item.confidence * 100)}{NBSP}%" if item.confidence is not None else "",
        item.id,
    )


def _principle_rows(plan: Plan, only_file: str | None) -> Iterator[tuple[str, ...]]:
    for principle in plan.principles:
        if principle.source != NOWHERE:
            name = f"{PRINCIPLE_LABELS[principle.kind]}{COLON}{principle.text}"
            yield name, "", _place(principle.source, only_file), "", ""
