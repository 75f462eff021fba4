"""Corrections applied to a draft: a pure function that loses no text, makes no orphan and keeps every id.

A correction that names something that is no longer there changes nothing and is told (`correction-void`): a file read
again may have lost what somebody corrected in it.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
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
    Split,
    WordMeans,
    field_value,
    nonspace,
)
from gouvernail.core.file_wide import mean_word, rename
from gouvernail.core.folding import fold
from gouvernail.core.item_texts import absorb, whole_text
from gouvernail.core.plan import Coverage, Draft, Item, Placement, Skipped, Unplaced
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import ProgrammeKind, SkipReason

SURE = Decimal(1)
VOID = "Une correction de cette relecture ne s'applique plus : ce qu'elle corrigeait n'est plus dans le document."


class Void(Exception):
    """The correction has nothing to act on."""


def apply(draft: Draft, corrections: Iterable[Correction]) -> Draft:
    """The draft with these corrections made, in order. Ids are kept; no text is lost."""
    tree = Correcting(draft)
    for correction in corrections:
        tree.make(correction)
    return tree.draft()


class Correcting:
    """A draft opened for corrections: items by id, the order of the children of each, and the account of its text."""

    def __init__(self, draft: Draft) -> None:
        self.original = draft
        self.plan = draft.plan
        self.items = {item.id: item for item in draft.plan.items}
        self.children: dict[str | None, list[str]] = {}
        for item in draft.plan.items:
            self.children.setdefault(item.parent if item.parent in self.items else None, []).append(item.id)
        self.unplaced = list(draft.unplaced)
        self.skipped = list(draft.skipped)
        self.problems = list(draft.problems)
        self.placed_gain = self.skipped_gain = 0

    def make(self, correction: Correction) -> None:
        try:
            ACTS[type(correction)](self, correction)
        except Void:
            self.problems.append(Problem("correction-void", VOID))

    def draft(self) -> Draft:
        items = tuple(self.items[name] for name in self.in_order(None))
        return replace(
            self.original,
            plan=replace(self.plan, items=self._tied(items)),
            unplaced=tuple(self.unplaced),
            skipped=tuple(self.skipped),
            problems=tuple(self.problems),
            coverage=self._coverage(),
        )

    # ------------------------------------------------------------------------------------------------- the tree

    def in_order(self, top: str | None) -> list[str]:
        """The branch under an item (all of it for `None`), parents first, without the item itself."""
        found: list[str] = []
        waiting = self.children.get(top, [])[::-1]
        while waiting:
            name = waiting.pop()
            found.append(name)
            waiting += self.children.get(name, [])[::-1]
        return found

    def item(self, name: str) -> Item:
        if name not in self.items:
            raise Void
        return self.items[name]

    def rank(self, name: str) -> int:
        return self.items[name].level.rank

    def parent(self, name: str) -> str | None:
        above = self.items[name].parent
        return above if above in self.items else None

    def put(self, name: str, parent: str | None, after: str | None = None, *, first: bool = False) -> None:
        """The item leaves where it stands and goes under `parent`; never into its own branch."""
        above: str | None = parent
        while above is not None:
            if above == name:
                raise Void
            above = self.parent(above)
        old = self.children.get(self.parent(name), [])
        if name in old:
            old.remove(name)
        siblings = self.children.setdefault(parent, [])
        place = siblings.index(after) + 1 if after in siblings else len(siblings)
        siblings.insert(0 if first else place, name)
        self.items[name] = replace(self.items[name], parent=parent)

    def sure(self, name: str, **changes: Any) -> None:
        """The item with these changes, looked at by somebody."""
        self.items[name] = replace(self.items[name], confidence=SURE, **changes)

    def take_text(self, text: str, source: Source) -> None:
        """The text is no longer left out or without a place."""
        for kept in (self.unplaced, self.skipped):
            for each in kept:
                if each.text == text and each.source == source:
                    kept.remove(each)  # type: ignore[arg-type]  # it comes from this very list
                    self.placed_gain += nonspace(text)
                    self.skipped_gain -= nonspace(text) if isinstance(each, Skipped) else 0
                    return
        raise Void

    def drop(self, name: str) -> None:
        """The item leaves the tree; its children take its place."""
        item = self.items[name]
        siblings = self.children[self.parent(name)]
        at = siblings.index(name)
        below = self.children.pop(name, [])
        siblings[at : at + 1] = below
        for child in below:
            self.items[child] = replace(self.items[child], parent=self.parent(name))
        del self.items[item.id]

    # ------------------------------------------------------------------------------------------- what it becomes

    def _tied(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Without ties to items that are gone; a link keeps its words."""
        if len(self.items) >= len(self.original.plan.items) and self.items.keys() >= {
            item.id for item in self.original.plan.items
        }:
            return items
        self.plan = replace(
            self.plan,
            principles=tuple(
                replace(each, programme=each.programme if each.programme in self.items else None)
                for each in self.plan.principles
            ),
        )
        return tuple(self._tied_item(item) for item in items)

    def _tied_item(self, item: Item) -> Item:
        placed = tuple(each for each in item.also_under if each.parent in self.items)
        links = tuple(replace(each, item=each.item if each.item in self.items else None) for each in item.links)
        if placed == item.also_under and links == item.links:
            return item
        return replace(item, also_under=placed, links=links)

    def _coverage(self) -> Coverage:
        """The shares after what was put in and taken out; still one in all."""
        before = self.original.coverage
        if not before.characters or not (self.placed_gain or self.skipped_gain):
            return before
        placed = min(1.0, max(0.0, before.placed + self.placed_gain / before.characters))
        skipped = min(1.0 - placed, max(0.0, before.skipped + self.skipped_gain / before.characters))
        placed, skipped = round(placed, 4), round(skipped, 4)
        return replace(before, placed=placed, skipped=skipped, unplaced=round(max(0.0, 1 - placed - skipped), 4))


# --------------------------------------------------------------------------------------------------------- each act


def _change_level(tree: Correcting, made: ChangeLevel) -> None:
    item = tree.item(made.item)
    before = item.level.rank
    tree.sure(item.id, level=made.level)
    if made.level.rank < before:
        _widen(tree, item.id)
    elif made.level.rank > before:
        _deepen(tree, item.id)


def _widen(tree: Correcting, name: str) -> None:
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


def _follow(tree: Correcting, name: str, later: list[str], parent: str | None) -> None:
    """Deeper items go under `name`, up to the first that is not; that one and the next stand after it."""
    after, taken = name, True
    for each in later:
        taken = taken and tree.rank(each) > tree.rank(name)
        if taken:
            tree.put(each, name)
        elif tree.parent(each) != parent:
            tree.put(each, parent, after)
            after = each


def _deepen(tree: Correcting, name: str) -> None:
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


def _reparent(tree: Correcting, made: Reparent) -> None:
    item = tree.item(made.item)
    if made.parent is not None:
        tree.item(made.parent)
    tree.put(item.id, made.parent, made.after)
    tree.sure(item.id, **({"level": made.level} if made.level is not None else {}))
    placed = tuple(each for each in tree.items[item.id].also_under if each.parent != made.parent)
    tree.items[item.id] = replace(tree.items[item.id], also_under=placed)


def _reorder(tree: Correcting, made: Reorder) -> None:
    item = tree.item(made.item)
    siblings = tree.children[tree.parent(item.id)]
    at = siblings.index(item.id)
    siblings.insert(min(max(at + made.by, 0), len(siblings) - 1), siblings.pop(at))


def _merge(tree: Correcting, made: Merge) -> None:
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


def _split(tree: Correcting, made: Split) -> None:
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


def _not_an_item(tree: Correcting, made: NotAnItem) -> None:
    item = tree.item(made.item)
    text = whole_text(item)
    if made.fate is Fate.SKIPPED:
        tree.skipped.append(Skipped(text, SkipReason.OUTSIDE_PLAN, item.source))
        tree.skipped_gain += nonspace(text)
    else:
        tree.unplaced.append(Unplaced(text, item.source))
    tree.placed_gain -= nonspace(text)
    tree.drop(item.id)


def _set_field(tree: Correcting, made: SetField) -> None:
    item = tree.item(made.item)
    try:
        value = field_value(made.field, made.value)
    except ValueError as error:
        raise Void from error
    if made.field not in FIELDS or (made.field == "title" and not str(value or "").strip()):
        raise Void
    tree.sure(item.id, **{made.field: value})


def _confirm(tree: Correcting, made: Confirm) -> None:
    tree.sure(tree.item(made.item).id)


def _restore(tree: Correcting, made: RestoreText) -> None:
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


def _add_text(tree: Correcting, made: AddText) -> None:
    item = tree.item(made.item)
    tree.take_text(made.text, made.source)
    told = [part for part in (item.description, made.text) if part]
    tree.items[item.id] = replace(item, description="\n".join(told))


def _word_means(tree: Correcting, made: WordMeans) -> None:
    for name, item in tree.items.items():
        tree.items[name] = mean_word(item, made)
    word = fold(made.word)
    tree.problems = [
        each for each in tree.problems if each.code != "status-unknown" or f"« {word} »" not in fold(each.message)
    ]


def _name_is(tree: Correcting, made: NameIs) -> None:
    for name, item in tree.items.items():
        tree.items[name] = rename(item, made)


def _plan_is(tree: Correcting, made: PlanIs) -> None:
    if made.field == "title":
        tree.plan = replace(tree.plan, title=str(made.value).strip() or None if made.value else None)
    elif made.field == "kind" and (made.value is None or made.value in set(ProgrammeKind)):
        tree.plan = replace(tree.plan, kind=ProgrammeKind(made.value) if made.value else None)
    else:
        raise Void


def _nothing(tree: Correcting, made: object) -> None:
    """Acts elsewhere: on the reading of the file, or on what is written."""


ACTS: dict[type[Any], Callable[[Correcting, Any], None]] = {
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
    WordMeans: _word_means,
    NameIs: _name_is,
    PlanIs: _plan_is,
    ColumnIs: _nothing,
    Decide: _nothing,
}
