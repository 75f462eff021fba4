"""Corrections applied to a draft: a pure function that loses no text, makes no orphan and keeps every id.

A correction that names something that is no longer there changes nothing and is told (`correction-void`): a file read
again may have lost what somebody corrected in it.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from gouvernail.core.codes import read_code
from gouvernail.core.corrections import (
    FIELDS,
    AddText,
    ChangeLevel,
    ColumnIs,
    Confirm,
    Correction,
    Decide,
    Fate,
    Merge,
    NameIs,
    NotAnItem,
    PlanIs,
    Reorder,
    Reparent,
    RestoreText,
    SetField,
    SheetIs,
    SkipText,
    Split,
    WordMeans,
    field_value,
    nonspace,
)
from gouvernail.core.file_wide import mean_word, rename
from gouvernail.core.folding import fold
from gouvernail.core.item_texts import absorb, whole_text
from gouvernail.core.open_draft import SURE, Gains, OpenDraft, Void
from gouvernail.core.plan import Draft, Item, Placement, Skipped, Unplaced
from gouvernail.core.problems import Problem
from gouvernail.core.vocabulary import Level, ProgrammeKind, SkipReason

VOID = "Une correction de cette relecture ne s'applique plus : ce qu'elle corrigeait n'est plus dans le document."


def apply(draft: Draft, corrections: Iterable[Correction]) -> Draft:
    """The draft with these corrections made, in order. Ids are kept; no text is lost."""
    return apply_after(draft, corrections)[0]


def apply_after(draft: Draft, corrections: Iterable[Correction], gains: Gains | None = None) -> tuple[Draft, Gains]:
    """The same after others that were made before, with the account that they left: made one after the other or all at
    once, corrections give the same draft."""
    tree = OpenDraft(draft, gains)
    for correction in corrections:
        try:
            ACTS[type(correction)](tree, correction)
        except Void:
            tree.problems.append(Problem("correction-void", VOID))
    return tree.draft(), tree.gains()


# --------------------------------------------------------------------------------------------------------- each act


def _change_level(tree: OpenDraft, made: ChangeLevel) -> None:
    item = tree.item(made.item)
    before = item.level.rank
    _relevel(tree, item, made.level)
    if made.level.rank < before:
        _widen(tree, item.id)
    elif made.level.rank > before:
        _deepen(tree, item.id)


def _relevel(tree: OpenDraft, item: Item, level: Level) -> None:
    """Another level has another name: the one that the document gave, `Action`, would belie it."""
    tree.sure(item.id, level=level, label=item.label if level is item.level else None)


def _widen(tree: OpenDraft, name: str) -> None:
    """Up to the first parent that is wider. What follows in the document and is deeper belongs to it now."""
    later: list[str] = []
    anchor, parent = name, tree.parent(name)
    while True:
        siblings = tree.children[parent]
        later += siblings[siblings.index(anchor) + 1 :]
        if parent is None or tree.rank(parent) < tree.rank(name):
            break
        anchor, parent = parent, tree.parent(parent)
    if anchor != name:
        tree.put(name, parent, anchor)
    _follow(tree, name, later, parent)


def _follow(tree: OpenDraft, name: str, later: list[str], parent: str | None) -> None:
    """Deeper items go under `name`, up to the first that is not; that one and the next stand after it."""
    after, taken = name, True
    for each in later:
        taken = taken and tree.rank(each) > tree.rank(name)
        if taken:
            tree.put(each, name)
        elif tree.parent(each) != parent:
            tree.put(each, parent, after)
            after = each


def _deepen(tree: OpenDraft, name: str) -> None:
    """Under the nearest wider item above it; its children that are not deeper stay beside it."""
    parent = tree.parent(name)
    siblings = tree.children[parent]
    place = siblings.index(name)
    below = siblings[place - 1 : place]
    while below and tree.rank(below[-1]) < tree.rank(name):
        parent = below[-1]
        below = tree.children.get(parent, [])
    if parent != tree.parent(name):
        tree.put(name, parent)
    after = name
    for child in list(tree.children.get(name, ())):
        if tree.rank(child) <= tree.rank(name):
            tree.put(child, parent, after)
            after = child
        elif after != name:
            tree.put(child, after)


def _reparent(tree: OpenDraft, made: Reparent) -> None:
    item = tree.item(made.item)
    if made.parent is not None:
        tree.item(made.parent)
    tree.put(item.id, made.parent, made.after)
    _relevel(tree, tree.items[item.id], made.level or item.level)
    placed = tuple(each for each in tree.items[item.id].also_under if each.parent != made.parent)
    tree.items[item.id] = replace(tree.items[item.id], also_under=placed)


def _reorder(tree: OpenDraft, made: Reorder) -> None:
    item = tree.item(made.item)
    siblings = tree.children[tree.parent(item.id)]
    at = siblings.index(item.id)
    siblings.insert(min(max(at + made.by, 0), len(siblings) - 1), siblings.pop(at))


def _merge(tree: OpenDraft, made: Merge) -> None:
    item, into = tree.item(made.item), tree.item(made.into)
    if item.id == into.id or into.id in tree.in_order(item.id):
        raise Void
    tree.items[into.id] = replace(absorb(into, item, joined=made.joined), confidence=SURE)
    for child in list(tree.children.get(item.id, ())):
        tree.put(child, into.id)
    kept: dict[str, Placement] = {each.parent: each for each in (*into.also_under, *item.also_under)}
    placements = tuple(each for each in kept.values() if each.parent not in (into.id, tree.parent(into.id)))
    tree.items[into.id] = replace(tree.items[into.id], also_under=placements)
    tree.drop(item.id)


def _split(tree: OpenDraft, made: Split) -> None:
    item = tree.item(made.item)
    first, second = item.title[: made.at].strip(), item.title[made.at :].strip()
    if not first or not second or made.new in tree.items or made.at < 0:
        raise Void
    reading = read_code(second)
    coded = reading is not None and reading.code is not None and reading.rest.strip() and second.endswith(reading.rest)
    code_text = second[: -len(reading.rest)].strip() if coded and reading else None
    tree.sure(item.id, title=first)
    tree.items[made.new] = Item(
        id=made.new,
        level=item.level,
        title=reading.rest.strip() if coded and reading else second,
        parent=item.parent,
        code=reading.code if coded and reading else None,
        code_text=code_text,
        track=item.track,
        confidence=SURE,
        source=item.source,
    )
    tree.put(made.new, tree.parent(item.id), item.id)


def _not_an_item(tree: OpenDraft, made: NotAnItem) -> None:
    item = tree.item(made.item)
    text = whole_text(item)
    if made.fate is Fate.SKIPPED:
        tree.skipped.append(Skipped(text, SkipReason.OUTSIDE_PLAN, item.source))
        tree.skipped_gain += nonspace(text)
    else:
        tree.unplaced.append(Unplaced(text, item.source))
    tree.placed_gain -= nonspace(text)
    tree.drop(item.id)


def _set_field(tree: OpenDraft, made: SetField) -> None:
    item = tree.item(made.item)
    try:
        value = field_value(made.field, made.value)
    except ValueError as error:
        raise Void from error
    if made.field not in FIELDS or (made.field == "title" and not str(value or "").strip()):
        raise Void
    tree.sure(item.id, **{made.field: value})


def _confirm(tree: OpenDraft, made: Confirm) -> None:
    tree.sure(tree.item(made.item).id)


def _restore(tree: OpenDraft, made: RestoreText) -> None:
    if made.new in tree.items or (made.parent is not None and made.parent not in tree.items):
        raise Void
    tree.take_text(made.text, made.source)
    title, _, more = made.text.strip().partition("\n")
    tree.items[made.new] = Item(
        id=made.new,
        level=made.level,
        title=title.strip() or "?",
        parent=made.parent,
        description=more.strip() or None,
        confidence=SURE,
        source=made.source,
    )
    tree.put(made.new, made.parent, made.after)


def _add_text(tree: OpenDraft, made: AddText) -> None:
    item = tree.item(made.item)
    tree.take_text(made.text, made.source)
    told = [part for part in (item.description, made.text) if part]
    tree.items[item.id] = replace(item, description="\n".join(told))


def _skip_text(tree: OpenDraft, made: SkipText) -> None:
    for each in tree.unplaced:
        if (each.text, each.source) == (made.text, made.source):
            tree.unplaced.remove(each)
            tree.skipped.append(Skipped(made.text, SkipReason.OUTSIDE_PLAN, made.source))
            tree.skipped_gain += nonspace(made.text)
            return
    raise Void


def _word_means(tree: OpenDraft, made: WordMeans) -> None:
    for name, item in tree.items.items():
        tree.items[name] = mean_word(item, made)
    word = fold(made.word)
    tree.problems = [
        each
        for each in tree.problems
        if each.code not in ("status-unknown", "status-misspelt") or f"« {word} »" not in fold(each.message)
    ]


def _name_is(tree: OpenDraft, made: NameIs) -> None:
    for name, item in tree.items.items():
        tree.items[name] = rename(item, made)


def _plan_is(tree: OpenDraft, made: PlanIs) -> None:
    if made.field == "title":
        tree.plan = replace(tree.plan, title=str(made.value).strip() or None if made.value else None)
    elif made.field == "kind" and (made.value is None or made.value in set(ProgrammeKind)):
        tree.plan = replace(tree.plan, kind=ProgrammeKind(made.value) if made.value else None)
    else:
        raise Void


def _nothing(tree: OpenDraft, made: object) -> None:
    """Acts elsewhere: on the reading of the file, or on what is written."""


ACTS: dict[type[Any], Callable[[OpenDraft, Any], None]] = {
    ChangeLevel: _change_level,
    Reparent: _reparent,
    Reorder: _reorder,
    Merge: _merge,
    Split: _split,
    NotAnItem: _not_an_item,
    SetField: _set_field,
    Confirm: _confirm,
    RestoreText: _restore,
    AddText: _add_text,
    SkipText: _skip_text,
    WordMeans: _word_means,
    NameIs: _name_is,
    PlanIs: _plan_is,
    ColumnIs: _nothing,
    SheetIs: _nothing,
    Decide: _nothing,
}
