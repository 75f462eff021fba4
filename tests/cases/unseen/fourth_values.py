"""Fourth set: plans as outlines that hold their values on the line, and what a careful person reads in these values."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from tests.cases.unseen.tree import ACTION, AXIS, OO, SO, STEP, Thing, Tree

MARKS = {"!": AXIS, "#": SO, "##": OO, "-": ACTION, "+": STEP}
RANKS = {level: rank for rank, level in enumerate(MARKS.values())}


@dataclass(slots=True)
class Node:
    """One line of an outline; `code` is what stands in braces, the cells are named by the document."""

    level: str
    code: str
    title: str
    cells: dict[str, str]
    above: "Node | None" = None
    parts: list["Node"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")

    def walk(self) -> Iterator["Node"]:
        yield self
        for part in self.parts:
            yield from part.walk()

    @property
    def actions(self) -> list["Node"]:
        return [node for node in self.walk() if node.level == ACTION]


def outline(text: str, names: str = "") -> list[Node]:
    """`!` an axis, `#` a strategic objective, `##` an operational one, `-` an action, `+` a step; `|` between cells.

    A level may be left out: the node then stands under the nearest one that is higher.
    """
    roots: list[Node] = []
    last: list[Node] = []
    for line in text.strip().splitlines():
        mark, _, rest = line.strip().partition(" ")
        head, *cells = (part.strip() for part in rest.split("|"))
        found = re.match(r"\{(.*?)\} ?(.*)", head)
        code, title = found.groups() if found else ("", head)
        node = Node(MARKS[mark], code, title, dict(zip(names.split(), cells, strict=False)))
        last = [one for one in last if RANKS[one.level] < RANKS[node.level]]
        node.above = last[-1] if last else None
        (node.above.parts if node.above else roots).append(node)
        last.append(node)
    return roots


def plant(tree: Tree, node: Node, **fields: Any) -> str:
    """Adds a node to the expected tree, under its nearest parent that is no axis."""
    above = node.above
    parent = above.title if above and above.level != AXIS else None
    fields.setdefault("code", node.code)
    return tree.add(node.level, node.title, parent, **fields)


_MONTHS = {
    name: month
    for names in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "januari februari maart april mei juni juli augustus september oktober november december",
    )
    for month, name in enumerate(names.split(), 1)
}
_PARTS = {
    **dict.fromkeys(("fin", "ende", "eind"), (10, 12)),
    **dict.fromkeys(("début", "anfang", "begin"), (1, 3)),
    **dict.fromkeys(("mi", "mitte", "midden"), (5, 8)),
}
RECURRING = (
    *("Permanent", "permanent", "Récurrent", "récurrent", "en continu", "En continu", "continu", "chaque année"),
    *("annuel", "laufend", "jährlich", "doorlopend", "jaarlijks", "Chaque année", "tous les ans"),
)
NONE = ("", "/", "-", "–", "à définir", "à fixer", "à préciser", "n.c.", "offen", "nog te bepalen")
_STATES = {
    "to_plan": ("À planifier", "à planifier", "Planifié", "prévu", "Prévu", "geplant", "Geplant", "gepland"),
    "not_started": (
        *("Non commencé", "non commencé", "Non entamé", "non entamé", "Pas démarré", "À démarrer", "à démarrer"),
        *("noch nicht begonnen", "Nicht begonnen", "nog niet gestart", "niet gestart", "Non démarrée"),
    ),
    "in_progress": (
        *("En cours", "en cours", "EN COURS", "Entamé", "entamé", "lancé", "Lancé", "In Arbeit", "in Arbeit"),
        *("in Umsetzung", "lopend", "in uitvoering", "Engagée"),
    ),
    "waiting": ("Reporté", "reporté", "Postposé", "En attente", "en attente", "Suspendu", "zurückgestellt"),
    "blocked": ("Bloqué", "bloqué", "BLOQUÉ"),
    "done": (
        *("Réalisé", "réalisé", "Terminé", "terminé", "TERMINÉ", "Clôturé", "clôturé", "finalisé", "Fait"),
        *("abgeschlossen", "Abgeschlossen", "afgerond", "Achevée"),
    ),
    "abandoned": ("Abandonné", "abandonné", "Annulé", "annulé", "Abandonnée"),
}


def _day(year: str, month: int, day: int | None = None) -> str:
    return f"{year}-{month:02d}-{day or calendar.monthrange(int(year), month)[1]:02d}"


def due(text: str) -> Thing | None:
    """What is understood of a deadline; a wording that is not foreseen is a mistake of the document's writer."""
    if text in NONE:
        return None
    if text in RECURRING:
        return {"text": text, "recurring": True}
    low = text.lower()
    if found := re.fullmatch(r"(\d\d)[/.](\d\d)[/.](\d{4})", low):
        day, month, year = found.groups()
        span = (f"{year}-{month}-{day}",) * 2
    elif found := re.fullmatch(r"(\d\d)/(\d{4})", low):
        span = _months(found[2], int(found[1]), int(found[1]))
    elif (found := re.fullmatch(r"(\w+)[ -](\d{4})", low)) and found[1] in _PARTS:
        span = _months(found[2], *_PARTS[found[1]])
    elif found and found[1] in _MONTHS:
        span = _months(found[2], _MONTHS[found[1]], _MONTHS[found[1]])
    elif found := re.fullmatch(r"(?:[tq](\d)|(\d)(?:er|e|ème|\.)? (?:trimestre|quartal|kwartaal|trim\.)) (\d{4})", low):
        quarter = int(found[1] or found[2])
        span = _months(found[3], quarter * 3 - 2, quarter * 3)
    elif found := re.fullmatch(r"(?:s(\d)|(\d)(?:er|e|\.)? (?:semestre|halbjahr|semester)) (\d{4})", low):
        half = int(found[1] or found[2])
        span = _months(found[3], half * 6 - 5, half * 6)
    elif found := re.fullmatch(r"(\d{4})(?: ?[-–à] ?(\d{4}))?", low):
        span = (f"{found[1]}-01-01", f"{found[2] or found[1]}-12-31")
    else:
        raise ValueError(text)
    return {"text": text, "start": span[0], "end": span[1]}


def _months(year: str, first: int, last: int) -> tuple[str, str]:
    return _day(year, first, 1), _day(year, last)


def state(text: str) -> Thing | None:
    if text in NONE:
        return None
    return {"value": next(value for value, words in _STATES.items() if text in words), "text": text}


def money(text: str, kind: str | None = None, **more: Any) -> list[Thing]:
    """The budget line of an amount such as `12.500 €` or `1 200,50 EUR`; nothing where there is no figure."""
    figures = re.sub(r"[^\d,]", "", text).replace(",", ".")
    return (
        [{"kind": kind, "amount": f"{Decimal(figures):.2f}", "article": None, "year": None} | more] if figures else []
    )


def names(text: str, *marks: str) -> list[str]:
    """The names of a cell; `/` and dashes are nobody."""
    parts = [text]
    for mark in marks or (", ",):
        parts = [piece for part in parts for piece in part.split(mark)]
    return [part.strip() for part in parts if part.strip() not in NONE]
