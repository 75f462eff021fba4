"""The plan of the banks as a tree in the levels and codes of a way, its actions with what they say."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.cases import content, themes
from tests.cases.books.habits import ACTION, AXIS, OO, SCHEMES, SO, Way
from tests.cases.books.values import Row, said
from tests.cases.content import PLACES
from tests.cases.prose import bank

STEPS = (
    *("Désigner un groupe de travail", "Rédiger le cahier des charges", "Consulter les riverains"),
    *("Passer le marché", "Former les agents", "Évaluer après un an", "Demander trois offres"),
)


@dataclass(slots=True)
class Item:
    title: str
    level: str
    word: str = ""
    code: str = ""
    above: "Item | None" = None
    parts: list["Item"] = field(default_factory=list)
    row: Row = field(default_factory=lambda: Row(0))
    steps: list[str] = field(default_factory=list)

    def under(self) -> list["Item"]:
        """Its actions, in order."""
        return [self] if not self.parts else [one for part in self.parts for one in part.under()]

    def walk(self) -> Iterator["Item"]:
        yield self
        for part in self.parts:
            yield from part.walk()

    @property
    def is_action(self) -> bool:
        return self.level == ACTION

    def at(self, rank: int) -> "Item":
        """The item above it (or itself) so many levels from the root."""
        line = [self]
        while line[-1].above is not None:
            line.append(line[-1].above)
        return line[::-1][rank]


def _bank() -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """(strategic, [(operational, [action])]) of all banks."""
    found: list[tuple[str, list[tuple[str, list[str]]]]] = []
    for text in (themes.INTERNAL, themes.EXTERNAL):
        for root in content.parse(text, PLACES["orvaux"], None):
            found.append((root.title, [(one.title, [act.title for act in one.children]) for one in root.children]))
    for line in bank.WILLS.strip().splitlines():
        title = line.lstrip(">- ").split("|")[0]
        if line.startswith(">"):
            found[-1][1].append((title, []))
        elif line.startswith("-"):
            found[-1][1][-1][1].append(title)
        else:
            found.append((title, []))
    return found


def grown(way: Way) -> list[Item]:
    chance = random.Random(way.seed)
    chosen = _bank()
    chance.shuffle(chosen)
    words = SCHEMES[way.scheme]
    roots = []
    for title, below in chosen[: chance.randrange(4, 11)]:
        root = Item(title, words[0][1], words[0][0])
        roots.append(root)
        if len(words) == 2:
            root.parts = [Item(act, ACTION, words[1][0], above=root) for _, acts in below for act in acts]
            continue
        for name, acts in below:
            middle = Item(name, words[1][1], words[1][0], above=root)
            middle.parts = [Item(act, ACTION, words[2][0], above=middle) for act in acts]
            root.parts += [middle] if middle.parts else []
    roots = [root for root in roots if root.parts]
    _number(roots, way)
    for rank, act in enumerate((act for root in roots for act in root.under()), start=1):
        act.row = said(way, rank, chance)
        if way.steps != "none" and chance.random() < 0.4:
            act.steps = chance.sample(STEPS, chance.choice((2, 3)))
    return roots


def _number(items: list[Item], way: Way, before: str = "") -> None:
    joint = "-" if way.code == "dashed" else "."
    for rank, item in enumerate(items, start=1):
        item.code = f"{before}{joint}{rank}" if before else f"{rank}"
        _number(item.parts, way, item.code)


def parent_of(item: Item) -> Item | None:
    above = item.above
    while above is not None and above.level == AXIS:
        above = above.above
    return above


__all__ = ["ACTION", "OO", "SO", "STEPS", "Item", "grown", "parent_of"]
