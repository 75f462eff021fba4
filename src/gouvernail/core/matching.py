"""Which items of a document that is read again are which items of the programme: by id, code, title and place."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from gouvernail.core.folding import fold

ALIKE = 0.6
"""From this similarity of titles on, the same place in the document means the same item, reworded."""


@dataclass(frozen=True, slots=True)
class Known:
    """What one side knows of an item: `id` and `parent` are of that side. For stored items, title, code and parent are
    those that the document gave last time, so that what somebody edited since is still recognised."""

    id: str
    parent: str | None
    level: str
    code: str | None
    title: str
    line: int | None = None


Key = Callable[[Known], object]


class Matching:
    """Pairs new items with stored ones, surest signs first; each is taken once."""

    def __init__(self, stored: Sequence[Known], new: Sequence[Known], sure: Container[str] = ()) -> None:
        self.stored, self.new, self.sure = stored, new, sure
        self.pairs: dict[str, str] = {}
        self.taken: set[str] = set()
        self.folded = {id(each): fold(each.title) for each in (*stored, *new)}
        # A code says who somebody is only where no sibling bears it too (lost list counters number everything "1.").
        self.telling = _telling(stored) | _telling(new)

    def run(self) -> dict[str, str]:
        """New id → stored id. What is not in it is new, or has vanished."""
        by_id = {each.id: each for each in self.stored}
        for each in self.new:
            if each.id in by_id and (each.id in self.sure or by_id[each.id].level == each.level):
                self._pair(each, by_id[each.id])
        before = -1
        while before < len(self.pairs) < len(self.new):
            before = len(self.pairs)
            self._siblings()
            self._anywhere()
        self._places()
        return self.pairs

    def _pair(self, new: Known, stored: Known) -> None:
        self.pairs[new.id] = stored.id
        self.taken.add(stored.id)

    def _free_stored(self) -> Iterable[Known]:
        return (each for each in self.stored if each.id not in self.taken)

    def _free_new(self) -> Iterable[Known]:
        return (each for each in self.new if each.id not in self.pairs)

    def _siblings(self) -> None:
        """Same parent and level: same code and title, then same title, then same code. Parents come before children."""
        for sign in (
            lambda each: (each.code, self.folded[id(each)]),
            lambda each: self.folded[id(each)],
            lambda each: each.code if id(each) in self.telling else None,
        ):
            self._by_parent(sign)

    def _by_parent(self, sign: Key) -> None:
        free: dict[object, list[Known]] = defaultdict(list)
        for each in self._free_stored():
            if sign(each) is not None:
                free[each.parent, each.level, sign(each)].append(each)
        for each in self._free_new():
            if each.parent is not None and each.parent not in self.pairs:
                continue
            parent = None if each.parent is None else self.pairs[each.parent]
            same = free.get((parent, each.level, sign(each)))
            if same and sign(each) is not None:
                self._pair(each, same.pop(0))

    def _anywhere(self) -> None:
        """Moved under another parent: the same code and title, or the same title, if each side has only one."""
        self._unique(lambda each: (each.level, each.code, self.folded[id(each)]))
        self._unique(lambda each: (each.level, self.folded[id(each)]))

    def _unique(self, sign: Key) -> None:
        stored, new = _groups(self._free_stored(), sign), _groups(self._free_new(), sign)
        for key, found in new.items():
            if len(found) == 1 and len(stored.get(key, ())) == 1:
                self._pair(found[0], stored[key][0])

    def _places(self) -> None:
        """Reworded where it stood: same parent and level, and the most alike title, beyond doubt."""
        for each in list(self._free_new()):
            if each.parent is not None and each.parent not in self.pairs:
                continue
            parent = None if each.parent is None else self.pairs[each.parent]
            near = [one for one in self._free_stored() if (one.parent, one.level) == (parent, each.level)]
            best = max(near, key=lambda one: (self._alike(each, one), one.line == each.line), default=None)
            if best is not None and self._alike(each, best) >= ALIKE:
                self._pair(each, best)

    def _alike(self, one: Known, other: Known) -> float:
        return SequenceMatcher(None, self.folded[id(one)], self.folded[id(other)]).ratio()


def match(stored: Sequence[Known], new: Sequence[Known], sure: Container[str] = ()) -> dict[str, str]:
    """New id → stored id, for items (parents before children) of one programme.

    `sure` are ids that say who an item is even where its level has changed.
    """
    return Matching(stored, new, sure).run()


def _groups(items: Iterable[Known], sign: Key) -> dict[object, list[Known]]:
    found: dict[object, list[Known]] = defaultdict(list)
    for each in items:
        found[sign(each)].append(each)
    return found


def _telling(items: Iterable[Known]) -> set[int]:
    siblings = _groups(items, lambda each: (each.parent, each.level, each.code))
    return {id(found[0]) for found in siblings.values() if len(found) == 1}
