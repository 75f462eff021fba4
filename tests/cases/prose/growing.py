"""The plan of the bank as a tree in the levels and codes of a way."""

import random
from dataclasses import dataclass, field
from typing import Any

from tests.cases.prose import bank, particulars
from tests.cases.prose.habits import ACTION, AXIS, SCHEMES, SO, Way


@dataclass(slots=True)
class Item:
    title: str
    level: str
    code: str = ""
    word: str = ""
    rank: int = 0
    above: "Item | None" = None
    parts: list["Item"] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)


def grown(way: Way) -> list[Item]:
    """The plan of the bank in the levels of the way, with some of its branches left out."""
    chance = random.Random(way.seed)
    scheme = SCHEMES[way.scheme]
    roots: list[Item] = []
    objective = below = Item("", SO)
    for line in bank.WILLS.strip().splitlines():
        mark, text = (line[0], line[2:]) if line[0] in ">-" else ("", line)
        doing, noun = text.split("|")
        rank = ("", ">", "-").index(mark)
        offset = int(len(scheme) == 4)
        title = (doing, noun)[(way.wording if rank == 2 else way.objectives) == "noun"]
        if rank == 0:
            objective = below = Item(title, scheme[offset][1], rank=offset)
            if offset:
                objective.above = Item(_AXES[len(roots) % len(_AXES)], AXIS, rank=0, parts=[objective])
            roots.append(objective.above or objective)
        elif rank == 1 and len(scheme) > 2:
            below = Item(title, scheme[1 + offset][1], rank=1 + offset, above=objective)
            objective.parts.append(below)
        elif rank == 2:
            below.parts.append(Item(title, ACTION, rank=len(scheme) - 1, above=below))
    roots = chance.sample(roots, chance.randint(3, len(roots)))
    _number(way, roots)
    for item in walk(roots):
        item.word = scheme[item.rank][0]
        if item.level == ACTION and way.particulars != "none":
            particulars.fill(item.said, item.told, chance)
    return roots


def walk(items: list[Item]) -> list[Item]:
    return [each for item in items for each in (item, *walk(item.parts))]


_AXES = ("Vivre ensemble", "Servir", "Transmettre", "Partager", "Entreprendre")
STEPS = ("Consulter les riverains", "Désigner l'auteur de projet", "Attribuer le marché")
FINDINGS = ("Les infrastructures sont vieillissantes", "La demande augmente chaque année")
INDICATORS = ("Nombre de participants", "Taux de satisfaction des usagers")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def _number(way: Way, roots: list[Item]) -> None:
    flat = way.code.startswith("flat")
    shape = (
        way.code.split()[1]
        if way.code.startswith("n°")
        else way.code.removeprefix("flat").removeprefix("glued").strip(" :.–-)/")
    )
    for one, root in enumerate(roots, start=1):
        root.code = {"I": _ROMANS[one - 1], "A": "ABCDEFGH"[one - 1]}.get(
            shape, str(one).zfill(2 if shape == "01" else 1)
        )
        _number_under(root, flat=flat)


def _number_under(item: Item, *, flat: bool) -> None:
    """Codes that go on those of the item above; or, where they are flat, begin again below each."""
    for rank, part in enumerate(item.parts, start=1):
        part.code = str(rank) if flat else f"{item.code}.{rank}"
        _number_under(part, flat=flat)
