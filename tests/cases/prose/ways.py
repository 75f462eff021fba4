"""One plan written in many ordinary ways of prose: whatever the way, the same tree must be read.

A `Way` is a choice of habits (words of the levels, codes, look of the titles, lists, particulars, what stands around
the plan); `written(way, folder)` makes the file and the tree that is in it.
"""

import random
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from tests.cases.blocks import Block, Bullet, Head, Para
from tests.cases.case import Case, case
from tests.cases.formats import opendocument, pdf, web, word
from tests.cases.formats.text import markdown, plain
from tests.cases.prose import around, bank, particulars

_SO, _OO, _ACTION, _AXIS = "strategic_objective", "operational_objective", "action", "axis"

SCHEMES: dict[str, tuple[tuple[str, str], ...]] = {
    "os_oo_action": (("Objectif stratégique", _SO), ("Objectif opérationnel", _OO), ("Action", _ACTION)),
    "os_oo_a": (("OS", _SO), ("OO", _OO), ("A", _ACTION)),
    "os_oo_fiche": (("Objectif stratégique", _SO), ("Objectif opérationnel", _OO), ("Fiche action", _ACTION)),
    "axe_objectif_action": (("Axe", _AXIS), ("Objectif", _SO), ("Action", _ACTION)),
    "axe_mesure_chantier": (("Axe", _AXIS), ("Mesure", _SO), ("Chantier", _ACTION)),
    "axe_projet": (("Axe", _AXIS), ("Objectif stratégique", _SO), ("Projet", _ACTION)),
    "enjeu_objectif_action": (("Enjeu", _SO), ("Objectif opérationnel", _OO), ("Action", _ACTION)),
    "defi_levier_action": (("Défi", _SO), ("Levier", _OO), ("Action", _ACTION)),
    "ambition_orientation_fiche": (("Ambition", _SO), ("Orientation", _OO), ("Fiche", _ACTION)),
    "cap_engagement_action": (("Cap", _SO), ("Engagement", _OO), ("Action", _ACTION)),
    "priorite_chantier_mesure": (("Priorité", _SO), ("Chantier", _OO), ("Mesure", _ACTION)),
    "thematique_objectif_action": (("Thématique", _AXIS), ("Objectif", _SO), ("Action", _ACTION)),
    "volet_objectif_action": (("Volet", _AXIS), ("Objectif", _SO), ("Action", _ACTION)),
    "objectif_action": (("Objectif", _SO), ("Action", _ACTION)),
    "priorite_projet": (("Priorité", _SO), ("Projet", _ACTION)),
    "axe_action": (("Axe", _AXIS), ("Action", _ACTION)),
    "engagement_action": (("Engagement", _SO), ("Action", _ACTION)),
    "three": (("", _SO), ("", _OO), ("", _ACTION)),
    "two": (("", _SO), ("", _ACTION)),
}
"""The words of the levels from the widest to the narrowest, and what they are."""

CHOICES: dict[str, tuple[str, ...]] = {
    "scheme": tuple(SCHEMES),
    "code": ("1 : ", "1. ", "1 - ", "1 – ", "n° 1 : ", "I : ", "I. ", "A. ", "none : "),
    "titles": ("style", "bold", "capitals", "plain"),
    "wording": ("doing", "noun"),
    "objectives": ("doing", "noun"),
    "actions": ("bullets", "dashes", "numbers", "running", "letters", "worded", "coded", "lines", "bold_word"),
    "announced": ("", "", "Actions :", "Actions à mener :", "Nos actions", "Pour y parvenir, nous allons :"),
    "particulars": ("none", "none", *particulars.WAYS),
    "reasons": ("none", "none", "objectives", "everywhere"),
    "before": ("none", "none", *around.BEFORE),
    "after": ("none", "none", *around.AFTER),
    "form": ("docx", "docx", "odt", "html", "md", "txt", "pdf"),
}


@dataclass(frozen=True, slots=True)
class Way:
    scheme: str = "os_oo_action"
    code: str = "1 : "
    titles: str = "style"
    wording: str = "doing"
    objectives: str = "doing"
    actions: str = "bullets"
    announced: str = ""
    particulars: str = "none"
    reasons: str = "none"
    before: str = "none"
    after: str = "none"
    form: str = "docx"
    seed: int = 0

    def __str__(self) -> str:
        plain_way = Way()
        told = [
            f"{each.name}={getattr(self, each.name)!r}"
            for each in fields(self)
            if getattr(self, each.name) != getattr(plain_way, each.name)
        ]
        return f"Way({', '.join(told)})"


def any_way(seed: int) -> Way:
    """Habits drawn by chance, those that nobody would join set right."""
    chance = random.Random(seed)
    way = {name: chance.choice(choices) for name, choices in CHOICES.items()}
    return Way(**mended(way), seed=seed)


def mended(way: dict[str, str]) -> dict[str, str]:
    """Habits that go together: what has no word has a look, what has no code cannot be told by it."""
    wordless = way["scheme"] in ("two", "three")
    if (wordless and way["titles"] == "plain") or (way["code"].startswith("none") and way["titles"] == "plain"):
        way["titles"] = "bold"
    if wordless and way["code"].startswith("n°"):
        way["code"] = "1. "
    if wordless and way["actions"] in ("worded", "bold_word"):
        way["actions"] = "bullets"
    if way["scheme"] == "os_oo_a" and way["code"].startswith("none"):
        way["scheme"] = "os_oo_action"
    if way["actions"] == "coded" and not way["code"].startswith("1"):
        way["actions"] = "bullets"
    if way["actions"] == "lines" and (way["particulars"] in ("labels", "sentence") or way["reasons"] == "everywhere"):
        way["particulars"], way["reasons"] = "none", "none"
    if way["titles"] in ("bold", "capitals") and way["form"] == "txt":
        way["titles"] = "capitals"
    if way["form"] == "txt" and way["titles"] == "style" and way["code"].startswith("none"):
        way["titles"] = "capitals"
    if way["form"] == "txt" and wordless:
        way["titles"] = "capitals"
    if way["actions"] not in ("bullets", "dashes", "numbers", "letters", "running") and way["announced"].endswith(":"):
        way["announced"] = ""
    return way


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
    objective = below = Item("", _SO)
    for line in bank.WILLS.strip().splitlines():
        mark, text = (line[0], line[2:]) if line[0] in ">-" else ("", line)
        doing, noun = text.split("|")
        rank = ("", ">", "-").index(mark)
        title = (doing, noun)[(way.wording if rank == 2 else way.objectives) == "noun"]
        if rank == 0:
            objective = below = Item(title, scheme[0][1], rank=0)
            roots.append(objective)
        elif rank == 1 and len(scheme) == 3:
            below = Item(title, scheme[1][1], rank=1, above=objective)
            objective.parts.append(below)
        elif rank == 2:
            below.parts.append(Item(title, _ACTION, rank=len(scheme) - 1, above=below))
    roots = chance.sample(roots, chance.randint(3, len(roots)))
    _number(way, roots)
    for item in walk(roots):
        item.word = scheme[item.rank][0]
        if item.level == _ACTION and way.particulars != "none":
            particulars.fill(item.said, item.told, chance)
    return roots


def walk(items: list[Item]) -> list[Item]:
    return [each for item in items for each in (item, *walk(item.parts))]


_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def _number(way: Way, roots: list[Item]) -> None:
    shape = way.code.split()[1] if way.code.startswith("n°") else way.code.strip(" :.–-")
    for one, root in enumerate(roots, start=1):
        root.code = {"I": _ROMANS[one - 1], "A": "ABCDEFGH"[one - 1]}.get(shape, str(one))
        _number_under(root)


def _number_under(item: Item) -> None:
    for rank, part in enumerate(item.parts, start=1):
        part.code = f"{item.code}.{rank}"
        _number_under(part)


def head_of(item: Item, way: Way) -> str:
    """The title of an objective as its line shows it."""
    sign = way.code[len(way.code.rstrip(" :.–-")) :]
    if way.code.startswith("none"):
        return f"{item.word}{sign}{item.title}" if item.word else item.title
    number = f"n° {item.code}" if way.code.startswith("n°") else item.code
    return f"{item.word} {number}{sign}{item.title}".strip()


def blocks_of(way: Way, roots: list[Item]) -> list[Block]:
    told: list[Block] = []
    running = 0
    for item in walk(roots):
        if item.level != _ACTION:
            told.append(_title(head_of(item, way), item.rank, way))
            if (
                way.reasons in ("objectives", "everywhere") and item.parts and item.rank == 0
            ) or way.reasons == "everywhere":
                told.append(Para(bank.REASONS[len(told) % len(bank.REASONS)]))
            if way.announced and item.parts and item.parts[0].level == _ACTION:
                told.append(Para(way.announced))
            continue
        running += 1
        told += _action(item, running, way)
    return told


def _title(text: str, rank: int, way: Way) -> Block:
    if way.titles == "style":
        return Head(text, rank + 1)
    if way.titles == "capitals" and (rank == 0 or way.form != "txt"):
        return Para(text.upper() if rank == 0 else text, bold=way.form != "txt")
    return Para(text, bold=way.titles != "plain")


def _action(item: Item, running: int, way: Way) -> list[Block]:
    place = item.above.parts.index(item) if item.above is not None else 0
    line, below = particulars.laid(way.particulars, item.title, item.said)
    sign = way.code[len(way.code.rstrip(" :.–-")) :]
    first: Block
    match way.actions:
        case "bullets":
            first = Bullet(line, "•")
        case "dashes":
            first = Bullet(line, "-")
        case "numbers":
            first = _numbered(line, f"{place + 1}.", way, item)
        case "running":
            first = Para(f"{running}. {line}")
        case "letters":
            first = Para(f"{'abcdefghij'[place % 10]}) {line}")
        case "worded":
            first = _title(
                f"{item.word} {item.code}{sign}{line}"
                if not way.code.startswith("none")
                else f"{item.word}{sign}{line}",
                item.rank,
                way,
            )
        case "bold_word":
            first = Para(f"{item.word} {running}{sign if not way.code.startswith('none') else ' : '}{line}", bold=True)
        case "coded":
            first = Para(f"{item.code} {line}")
        case _:
            first = Para(line)
    nested = isinstance(first, Bullet)
    told = [first, *(replace(one, depth=int(nested)) if isinstance(one, Bullet) else one for one in below)]
    if way.reasons == "everywhere" and way.actions in ("worded", "bold_word", "coded"):
        told.append(Para(bank.REASONS[running % len(bank.REASONS)]))
    return told


def _numbered(line: str, mark: str, way: Way, item: Item) -> Block:
    auto = ("numbered", 0, f"g{item.above.code if item.above else ''}") if way.form == "docx" else None
    return Bullet(line, mark, auto=auto)


def expected(way: Way, roots: list[Item]) -> dict[str, Any]:
    items: list[dict[str, Any]] = []
    scored = way.code.startswith("1") and SCHEMES[way.scheme][0][0]
    for item in walk(roots):
        above = item.above
        while above is not None and above.level == _AXIS:
            above = above.above
        told: dict[str, Any] = {"level": item.level, "title": item.title, "parent": above.title if above else None}
        if scored and item.level not in (_ACTION, _AXIS):
            told["code"] = item.code
        if scored and item.level == _ACTION and way.actions in ("worded", "coded"):
            told["code"] = item.code
        told |= {name: value for name, value in item.told.items() if name in particulars.kept(way.particulars)}
        tail = particulars.laid(way.particulars, item.title, item.said)[0]
        if item.level == _ACTION and tail != item.title:
            told["title_also_ok"] = [tail]
        if "budget" in told:
            told["budget_kind_also_ok"] = True
        items.append(told)
    return {"source": "", "items": items, "must_not_be_items": []}


TITLE = "Programme stratégique transversal 2025-2030"


def written(way: Way, folder: Path) -> Case:
    roots = grown(way)
    told = [*around.before(way.before, roots, way), *blocks_of(way, roots), *around.after(way.after, way)]
    path = folder / f"way.{way.form}"
    _write([Para(TITLE, bold=True), Para("Commune d'Orvaux-la-Chaussée"), *told], path)
    return case(path, way.scheme, expected(way, roots), str(way), never=tuple(around.never(way)))


def _as_markdown(blocks: list[Block]) -> list[Block]:
    """The blocks as one types them in Markdown: a blank line between a list and what follows, no `o` for a bullet."""
    told: list[Block] = []
    for block in blocks:
        if isinstance(block, Para) and told and isinstance(told[-1], Bullet):
            told.append(Para(""))
        told.append(replace(block, mark="-") if isinstance(block, Bullet) and block.mark == "o" else block)
    return told


def _write(blocks: list[Block], path: Path) -> None:
    match path.suffix:
        case ".docx":
            file = word.WordFile(listings={"numbered": [("decimal", "%1.")]})
            file.furniture("Commune d'Orvaux-la-Chaussée – PST 2025-2030", "Page")
            file.write(blocks, path)
        case ".odt":
            opendocument.write_text(blocks, path, header="PST 2025-2030", footer="Page")
        case ".html":
            path.write_text(web.page(blocks[1:], title=TITLE))
        case ".md":
            path.write_text(markdown(_as_markdown(blocks)))
        case ".txt":
            path.write_text(plain(blocks))
        case _:
            pdf.write_pdf(blocks, path, header="Commune d'Orvaux-la-Chaussée", footer="PST 2025-2030")
