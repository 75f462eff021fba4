"""A draft opened for corrections: its tree as something to move in, and the account of its text."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from gouvernail.core.corrections import nonspace
from gouvernail.core.coverage import coverage_of
from gouvernail.core.plan import Coverage, Draft, Item, Skipped
from gouvernail.core.problems import Source

SURE = Decimal(1)


class Void(Exception):
    """The correction has nothing to act on."""


@dataclass(frozen=True, slots=True)
class Gains:
    """What corrections did to the account of the text since it was `read`: characters put in the plan, left out."""

    read: Coverage
    placed: int = 0
    skipped: int = 0


class OpenDraft:
    """A draft opened for corrections: items by id, the order of the children of each, and the account of its text."""

    def __init__(self, draft: Draft, gains: Gains | None = None) -> None:
        self.original = draft
        self.read = gains.read if gains else draft.coverage
        self.plan = draft.plan
        self.items = {item.id: item for item in draft.plan.items}
        self.children: dict[str | None, list[str]] = {}
        for item in draft.plan.items:
            self.children.setdefault(item.parent if item.parent in self.items else None, []).append(item.id)
        self.unplaced = list(draft.unplaced)
        self.skipped = list(draft.skipped)
        self.problems = list(draft.problems)
        self.placed_gain, self.skipped_gain = (gains.placed, gains.skipped) if gains else (0, 0)

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

    def gains(self) -> Gains:
        return Gains(self.read, self.placed_gain, self.skipped_gain)

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
        before = self.read
        if not before.characters or not (self.placed_gain or self.skipped_gain):
            return before
        placed = min(1.0, max(0.0, before.placed + self.placed_gain / before.characters))
        skipped = min(1.0 - placed, max(0.0, before.skipped + self.skipped_gain / before.characters))
        return coverage_of(before.characters, placed, max(0.0, 1 - round(placed, 4) - round(skipped, 4)))
