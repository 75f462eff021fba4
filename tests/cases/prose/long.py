"""Long plans whose chapters have different habits, with much around them.

`python -m tests.cases.prose.long [FIRST LAST]` reads those of some numbers. One tree of sixty to a hundred and fifty
items; every chapter shows its actions in a way of its own (bullets, tables, sheets, headings with labels,
sentences), between contents, forewords, examples, annexes that repeat titles.
"""

import argparse
import random
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cases.blocks import Block, Box, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, case
from tests.cases.prose import bank, long_bank
from tests.cases.prose.around_long import after, before, never
from tests.cases.prose.growing import Item, walk
from tests.cases.prose.habits import ACTION, AXIS, OO, SO
from tests.cases.prose.particulars import fill
from tests.cases.scoring import Score, score

_AXES = (("Axe", AXIS), ("Objectif", SO), ("Fiche action", ACTION))
_SCHEMES = (
    (("Objectif stratégique", SO), ("Objectif opérationnel", OO), ("Action", ACTION)),
    (("OS", SO), ("OO", OO), ("Action", ACTION)),
    _AXES,
    (("Ambition", SO), ("Orientation", OO), ("Fiche", ACTION)),
    (("Défi", SO), ("Objectif opérationnel", OO), ("Projet", ACTION)),
    (("Axe stratégique", AXIS), ("Objectif stratégique", SO), ("Mesure", ACTION)),
    (("Enjeu", SO), ("Objectif", OO), ("Action", ACTION)),
    (("Strategisches Ziel", SO), ("Operatives Ziel", OO), ("Maßnahme", ACTION)),
)
_CODES = ("1 : ", "1. ", "1 – ", "n° 1 : ", "I : ", "A. ", "gaps1 : ", "flat1 : ", "before1. ", "beforeI. ")
HABITS = (
    *("bullets", "brackets", "table", "sheets", "pair_sheets", "titled_sheets", "labels", "run_labels", "bold_labels"),
    *("numbered", "sentences", "grouped_table", "side_labels", "label_bullets", "own_headings"),
)
BEFORE = ("contents", "foreword", "diagnosis", "swot_table", "announced", "method", "example", "previous", "organigram")
AFTER = ("conclusion", "evaluation", "glossary_table", "budget_annex", "by_service", "members", "calendar")


@dataclass(frozen=True, slots=True)
class Book:
    seed: int
    scheme: int
    code: str
    titles: str
    doing: bool
    habits: tuple[str, ...]
    bare: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    form: str

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        return _SCHEMES[self.scheme]


def any_book(seed: int) -> Book:
    """Habits drawn by chance."""
    chance = random.Random(seed * 7919 + 13)
    scheme = chance.randrange(len(_SCHEMES))
    habits = tuple(chance.sample(HABITS, chance.choice((1, 2, 2, 3, 4))))
    before_ = tuple(name for name in BEFORE if chance.random() < 0.3)
    after_ = tuple(name for name in AFTER if chance.random() < 0.3)
    # What stands over mere « objectifs » is an axis only by its word.
    bare = ("", "", "middle") if scheme == _SCHEMES.index(_AXES) else ("", "", "", "", "widest", "middle")
    return Book(
        seed,
        scheme,
        chance.choice(_CODES),
        chance.choice(("style", "style", "bold", "capitals")),
        chance.random() < 0.6,
        habits,
        chance.choice(bare),
        before_,
        after_,
        chance.choice(("docx", "docx", "odt", "html", "md", "pdf")),
    )


def grown(book: Book) -> list[Item]:
    chance = random.Random(book.seed)
    (wide, wide_level), (middle, middle_level), (word, _) = book.words
    names = iter(long_bank.titles(chance, doing=book.doing))
    below = iter(chance.sample(long_bank.OPERATIONAL, len(long_bank.OPERATIONAL)))
    roots = [Item(title, wide_level, word=wide) for title in chance.sample(long_bank.STRATEGIC, chance.randint(3, 6))]
    most = chance.choice((4, 5, 7))
    for root in roots:
        for _ in range(chance.randint(2, 3)):
            part = Item(next(below), middle_level, word=middle, rank=1, above=root)
            root.parts.append(part)
            for _ in range(chance.randint(3, most)):
                action = Item(next(names), ACTION, word=word, rank=2, above=part)
                fill(action.said, action.told, chance)
                part.parts.append(action)
    _number(book, roots)
    return roots


def _number(book: Book, roots: list[Item]) -> None:
    shape = book.code.removeprefix("gaps").removeprefix("flat").removeprefix("before").removeprefix("n° ")[0]
    step = 2 if book.code.startswith("gaps") else 1
    for at, root in enumerate(roots):
        root.code = {"I": ("I", "II", "III", "IV", "V", "VI")[at], "A": "ABCDEF"[at]}.get(shape, str(1 + at * step))
        for rank, part in enumerate(root.parts, start=1):
            part.code = str(rank) if book.code.startswith("flat") else f"{root.code}.{rank}"
            for place, action in enumerate(part.parts, start=1):
                action.code = str(place) if book.code.startswith("flat") else f"{part.code}.{place}"


def head_of(item: Item, book: Book) -> str:
    """The title of an objective as its line shows it."""
    code = book.code.removeprefix("gaps").removeprefix("flat")
    bare = {"widest": 0, "middle": 1}.get(book.bare) == item.rank and not code.startswith("n°")
    if code.startswith("before") and not bare:
        return f"{item.code}{code.removeprefix('before')[1:].rstrip()} {item.word} : {item.title}"
    sign = code.removeprefix("before").removeprefix("n° ")[1:]
    if bare:
        return f"{item.code}{sign if sign.strip() else ' – '}{item.title}"
    number = f"n° {item.code}" if code.startswith("n°") else item.code
    return f"{item.word} {number}{sign if sign.strip() != '.' or not number[-1].isalpha() else ' – '}{item.title}"


def title_of(text: str, rank: int, book: Book) -> Block:
    if book.titles == "style":
        return Head(text, rank + 1)
    return Para(text.upper() if book.titles == "capitals" and rank == 0 else text, bold=True)


_NAMES = ("Service pilote", "Échéance", "État d'avancement", "Budget")


def _values(item: Item) -> tuple[str, str, str, str]:
    said = item.said
    return said["department"], said["deadline"], said["status"], said["amount"]


def _pairs(item: Item) -> list[tuple[str, str]]:
    return list(zip(_NAMES, _values(item), strict=True))


def _tail(item: Item) -> str:
    return f"{item.title} ({item.said['department']}, {item.said['deadline']})"


def _date(item: Item) -> str:
    return item.said["deadline"]


def _headed(item: Item, book: Book) -> Block:
    text = f"{item.word} {item.code} : {item.title}"
    return Head(text, 3) if book.titles == "style" else Para(text, bold=True)


def told_of(part: Item, habit: str, book: Book) -> list[Block]:
    """The actions of an objective."""
    one: list[Block] = []
    match habit:
        case "bullets":
            return [Bullet(action.title, "•") for action in part.parts]
        case "brackets":
            return [Bullet(_tail(action), "-") for action in part.parts]
        case "numbered":
            return [Bullet(_tail(action), f"{at}.", auto=_auto(part, book)) for at, action in enumerate(part.parts, 1)]
        case "table":
            head = row("N°", part.parts[0].word, *_NAMES, bold=True)
            return [Grid((head, *(row(action.code, action.title, *_values(action)) for action in part.parts)))]
        case "grouped_table":
            head = row(part.parts[0].word, *_NAMES, bold=True)
            return [Grid((head, *(row(action.title, *_values(action)) for action in part.parts)))]
        case "sheets":
            for action in part.parts:
                rows = [row(f"{action.word} {action.code}", action.title), *(row(*pair) for pair in _pairs(action))]
                one += [Grid(tuple(rows), header=0), Para("")]
        case "titled_sheets":
            for action in part.parts:
                rows = [row("Intitulé", action.title), *(row(*pair) for pair in _pairs(action))]
                one += [Para(f"{action.word} {action.code}", bold=True), Grid(tuple(rows), header=0)]
        case "pair_sheets":
            for action in part.parts:
                (a, b), (c, d), (e, f), (g, h) = _pairs(action)
                rows = [
                    row(f"{action.word} {action.code}", Box(action.title, span=3)),
                    row(a, b, c, d),
                    row(e, f, g, h),
                ]
                one.append(Grid(tuple(rows), header=0))
        case "labels" | "bold_labels":
            for action in part.parts:
                one += [_headed(action, book), *(Para(f"{name} : {value}") for name, value in _pairs(action))]
        case "own_headings":
            for action in part.parts:
                one.append(_headed(action, book))
                for name, value in _pairs(action):
                    one += [Para(name, bold=True), Para(value)]
        case "label_bullets":
            for action in part.parts:
                one += [_headed(action, book), *(Bullet(f"{name} : {value}", "-") for name, value in _pairs(action))]
        case "run_labels":
            for action in part.parts:
                one += [_headed(action, book), Para(" – ".join(f"{name} : {value}" for name, value in _pairs(action)))]
        case "side_labels":
            for action in part.parts:
                rows = [row(*_NAMES[:3], bold=True), row(*_values(action)[:3])]
                one += [_headed(action, book), Grid(tuple(rows))]
        case _:
            for action in part.parts:
                name = action.said["department"].removeprefix("Service ")
                one += [
                    _headed(action, book),
                    Para(f"Cette action est portée par le service {name} et sera finalisée pour {_date(action)}."),
                ]
    return one


def _auto(part: Item, book: Book) -> tuple[str, int, str] | None:
    return ("numbered", 0, f"g{part.code}{part.title}") if book.form == "docx" else None


_KEPT = {
    "bullets": (),
    "brackets": ("departments", "deadline"),
    "numbered": ("departments", "deadline"),
    "sentences": ("departments", "deadline"),
    "side_labels": ("departments", "deadline", "status"),
}
_EVERY = ("departments", "deadline", "status", "budget")


def habit_of(at: int, book: Book) -> str:
    return book.habits[at % len(book.habits)]


def blocks_of(book: Book, roots: list[Item]) -> list[Block]:
    told: list[Block] = []
    for at, root in enumerate(roots):
        told.append(title_of(head_of(root, book), 0, book))
        if at % 2 == 0:
            told.append(Para(bank.REASONS[at % len(bank.REASONS)]))
        for part in root.parts:
            told += [title_of(head_of(part, book), 1, book), *told_of(part, habit_of(at, book), book)]
    return told


def expected(book: Book, roots: list[Item]) -> dict[str, Any]:
    items: list[dict[str, Any]] = []
    for at, root in enumerate(roots):
        habit = habit_of(at, book)
        for item in walk([root]):
            above = item.above if item.above is not None and item.above.level != AXIS else None
            told: dict[str, Any] = {"level": item.level, "title": item.title, "parent": above.title if above else None}
            if item.level == ACTION:
                told |= {name: value for name, value in item.told.items() if name in _KEPT.get(habit, _EVERY)}
                told["title_also_ok"] = [_tail(item)] if habit in ("brackets", "numbered") else []
            elif item.level != AXIS and not book.bare:
                told["code"] = item.code
            if "budget" in told:
                told["budget_kind_also_ok"] = True
            items.append(told)
    return {"source": "", "items": items, "must_not_be_items": []}


TITLE = "Programme stratégique transversal 2025-2030"


def written(book: Book, folder: Path) -> Case:
    from tests.cases.prose.ways import write

    roots = grown(book)
    told: list[Block] = [Para(TITLE, bold=True), Para("Commune d'Orvaux-la-Chaussée")]
    for name in book.before:
        told += before(name, roots, book)
    told += blocks_of(book, roots)
    for name in book.after:
        told += after(name, roots, book)
    path = folder / f"book.{book.form}"
    write(told, path)
    return case(path, "long", expected(book, roots), str(book), never=tuple(never(book)))


def scored(book: Book, folder: Path) -> Score:
    from tests.cases.measure import draft_of

    made = written(book, folder)
    return score(draft_of(made), made.expected)


def cost(found: Score) -> float:
    told = [found.f1, found.parents, *([found.fields] if found.fields is not None else [])]
    return 1 - min(told) + 0.2 * bool(found.spurious)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", nargs="?", type=int, default=0)
    parser.add_argument("last", nargs="?", type=int, default=60)
    asked = parser.parse_args()
    wrong: Counter[str] = Counter()
    drawn: Counter[str] = Counter()
    costs: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(asked.first, asked.last):
            book = any_book(seed)
            found = scored(book, Path(folder))
            costs.append(cost(found))
            habits = (*book.habits, *book.before, *book.after, book.code, book.form, book.bare, book.words[0][0])
            drawn.update(habits)
            if costs[-1] > 0:
                wrong.update(habits)
                told = f"{found.f1:.2f} {found.parents:.2f} {found.fields or 0:.2f} {found.spurious[:2]}"
                print(f"{costs[-1]:.2f} {told} {found.bad_fields} {book}")
    for name, count in sorted(wrong.items(), key=lambda pair: -pair[1] / drawn[pair[0]])[:14]:
        print(f"{count}/{drawn[name]} {name}")
    right, far = sum(one == 0 for one in costs), sum(one > 0.1 for one in costs)
    print(f"{len(costs)} books: {right} read as they are, {far} far from it")


if __name__ == "__main__":
    main()
