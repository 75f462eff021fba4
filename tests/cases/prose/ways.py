"""One plan written in many ordinary ways of prose: whatever the way, the same tree must be read.

`written(way, folder)` makes the file and the tree that is in it.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.cases.blocks import Block, Bullet, Head, Para
from tests.cases.case import Case, case
from tests.cases.formats import opendocument, pdf, web, word
from tests.cases.formats.text import markdown, plain
from tests.cases.prose import around, bank, particulars
from tests.cases.prose.growing import FINDINGS, INDICATORS, STEPS, Item, grown, walk
from tests.cases.prose.habits import ACTION, AXIS, CHOICES, SCHEMES, Way, any_way, mended

__all__ = ["CHOICES", "Way", "any_way", "mended", "written"]


def head_of(item: Item, way: Way) -> str:
    """The title of an objective as its line shows it."""
    sign = sign_of(way)
    title = f"« {item.title} »" if way.layout == "quotes" else item.title
    if way.code.startswith("none"):
        return f"{item.word}{sign}{title}" if item.word else title
    number = f"n° {item.code}" if way.code.startswith("n°") else item.code
    glue = "" if way.code.startswith("glued") else " "
    return f"{item.word}{glue}{number}{sign}{title}".strip()


def sign_of(way: Way) -> str:
    return way.code[len(way.code.rstrip(" :.–-)/")) :]


def blocks_of(way: Way, roots: list[Item]) -> list[Block]:
    told: list[Block] = []
    running = 0
    for item in walk(roots):
        if item.level != ACTION:
            head = head_of(item, way)
            if way.layout == "below":
                told += [_title(head[: -len(item.title)].rstrip(" :.–-)/"), item.rank, way), Para(item.title)]
            else:
                told.append(_title(head, item.rank, way))
            if way.extra == "findings" and item.rank == 0:
                told += [Para("Constats :", bold=way.titles == "bold"), *(Bullet(line, "-") for line in FINDINGS)]
            if (
                way.reasons in ("objectives", "everywhere") and item.parts and item.rank == 0
            ) or way.reasons == "everywhere":
                told.append(Para(bank.REASONS[len(told) % len(bank.REASONS)]))
            if way.announced and item.parts and item.parts[0].level == ACTION:
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
    sign = sign_of(way)
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
    if way.extra == "steps" and place % 2 == 0:
        told += [Bullet(step, "o", 1) for step in STEPS]
    if way.extra == "indicators" and way.actions in ("worded", "bold_word", "coded"):
        told += [Para("Indicateurs :"), *(Bullet(line, "-") for line in INDICATORS)]
    if way.reasons == "everywhere" and way.actions in ("worded", "bold_word", "coded"):
        told.append(Para(bank.REASONS[running % len(bank.REASONS)]))
    return told


def _numbered(line: str, mark: str, way: Way, item: Item) -> Block:
    auto = ("numbered", 0, f"g{item.above.code if item.above else ''}") if way.form == "docx" else None
    return Bullet(line, mark, auto=auto)


def expected(way: Way, roots: list[Item]) -> dict[str, Any]:
    items: list[dict[str, Any]] = []
    scored = way.code.startswith(("1", "glued")) and SCHEMES[way.scheme][0][0]
    for item in walk(roots):
        above = item.above
        while above is not None and above.level == AXIS:
            above = above.above
        told: dict[str, Any] = {"level": item.level, "title": item.title, "parent": above.title if above else None}
        if scored and item.level not in (ACTION, AXIS):
            told["code"] = item.code
        if scored and item.level == ACTION and way.actions in ("worded", "coded"):
            told["code"] = item.code
        told |= {name: value for name, value in item.told.items() if name in particulars.kept(way.particulars)}
        tail = particulars.laid(way.particulars, item.title, item.said)[0]
        if item.level == ACTION and tail != item.title:
            told["title_also_ok"] = [tail]
        if way.extra == "indicators" and item.level == ACTION and way.actions in ("worded", "bold_word", "coded"):
            told["indicators"] = list(INDICATORS)
        if "budget" in told:
            told["budget_kind_also_ok"] = True
        items.append(told)
        if way.extra == "steps" and item.level == ACTION and item.above and item.above.parts.index(item) % 2 == 0:
            items += [{"level": "step", "title": step, "parent": item.title} for step in STEPS]
    return {"source": "", "items": items, "must_not_be_items": []}


TITLE = "Programme stratégique transversal 2025-2030"


def written(way: Way, folder: Path) -> Case:
    roots = grown(way)
    told = [*around.before(way.before, roots, way), *blocks_of(way, roots), *around.after(way.after, way)]
    path = folder / f"way.{way.form}"
    write([Para(TITLE, bold=True), Para("Commune d'Orvaux-la-Chaussée"), *told], path)
    return case(path, way.scheme, expected(way, roots), str(way), never=tuple(around.never(way)))


def _as_markdown(blocks: list[Block]) -> list[Block]:
    """The blocks as one types them in Markdown: a blank line between a list and what follows, no `o` for a bullet."""
    told: list[Block] = []
    for block in blocks:
        if isinstance(block, Para) and told and isinstance(told[-1], Bullet):
            told.append(Para(""))
        told.append(replace(block, mark="-") if isinstance(block, Bullet) and block.mark == "o" else block)
    return told


def write(blocks: list[Block], path: Path) -> None:
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
