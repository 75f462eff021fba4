"""Any tree, laid out in any way, in any format: what a reader must give back, as far as the layout carries it.

A `Shape` says how many objectives, actions and steps there are, what they say, which layout, which format, and which of
the words that authorities use; `written(shape, folder)` makes the file and the tree that is in it.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cases import content
from tests.cases.blocks import Block, Box, Bullet, Grid, Head, Para
from tests.cases.case import Case, case
from tests.cases.content import PLACES, Node, Said, nodes
from tests.cases.formats import opendocument, pdf, web, word, workbook
from tests.cases.formats.text import markdown, plain, separated
from tests.cases.formats.workbook import Sheet

TITLE = "Programme stratégique transversal 2024-2030"


@dataclass(frozen=True, slots=True)
class Shape:
    """`tree`: for each strategic objective, for each operational one, how many actions it has (one at least)."""

    tree: tuple[tuple[int, ...], ...]
    seed: int
    layout: str
    form: str

    def __str__(self) -> str:
        return f"{self.layout} in {self.form}, {self.tree}, seed {self.seed}"


def grown(shape: Shape) -> tuple[list[Node], random.Random]:
    """The tree with titles of the themes, no title twice, and fields on its actions."""
    chance = random.Random(shape.seed)
    place = PLACES[chance.choice(sorted(PLACES))]
    bank = content.nodes(
        content.parse(content.themes.INTERNAL, place, None) + content.parse(content.themes.EXTERNAL, place, None)
    )
    titles = {level: [node.title for node in bank if node.level == level] for level in content.LEVELS.values()}
    for choices in titles.values():
        chance.shuffle(choices)
    roots: list[Node] = []
    for objectives in shape.tree:
        root = Node("strategic_objective", titles["strategic_objective"].pop())
        roots.append(root)
        for actions in objectives:
            below = Node("operational_objective", titles["operational_objective"].pop(), parent=root)
            root.children.append(below)
            below.children += [Node("action", titles["action"].pop(), parent=below) for _ in range(actions)]
    content.number(roots)
    filler = content.Filler(shape.seed, place)
    acts = nodes(roots, "action")
    filler.from_bank(acts, "status", content.STATES, 0.8)
    filler.from_bank(acts, "deadline", _plain_deadlines(), 0.8)
    filler.from_bank(acts, "departments", tuple(Said(name, [name]) for name in place.departments), 0.8)
    filler.from_bank(acts, "budget", content.AMOUNTS[:3], 0.5)
    return roots, chance


def _plain_deadlines() -> content.Bank:
    return tuple(each for each in content.DEADLINES if "(" not in each.text and not each.value["unknown"])  # type: ignore[index]


# --- Words that authorities put over a column or before a value ---

HEADS = {
    "strategic_objective": ("Objectif stratégique", "Objectifs stratégiques", "OS", "Objectif stratégique (OS)"),
    "operational_objective": ("Objectif opérationnel", "Objectifs opérationnels", "OO", "Objectif opérationnel (OO)"),
    "action": (
        *("Action", "Actions", "Intitulé de l'action", "Actions à mener", "Projet / action", "Libellé de l'action"),
        *("Actions concrètes", "Mesures", "Fiche action", "Actions prévues"),
    ),
    "status": (
        *("État", "Statut", "État d'avancement", "Avancement", "Situation", "Stade", "Où en est-on ?"),
        *("Situation actuelle", "Suivi", "État de l'action"),
    ),
    "deadline": (
        *("Échéance", "Délai", "Échéances", "Délai de réalisation", "Date d'échéance", "Pour quand ?", "Timing"),
        *("Calendrier", "Planning", "Terme", "Fin prévue", "Quand ?", "Délai d'exécution", "Échéance prévue"),
    ),
    "departments": (
        *(
            "Service",
            "Service pilote",
            "Service responsable",
            "Service en charge",
            "Service porteur",
            "Service traitant",
        ),
        *("Service gestionnaire", "Service(s)", "Service concerné", "Direction / service", "Services concernés"),
    ),
    "budget": (
        *("Budget", "Budget estimé", "Coût estimé", "Montant", "Budget (€)", "Coût", "Estimation budgétaire"),
        *("Impact budgétaire", "Montant estimé (EUR)", "Budget prévu", "Moyens financiers", "Coût (en €)"),
    ),
}
FIELDS = ("status", "deadline", "departments", "budget")


def heads(chance: random.Random, *names: str) -> dict[str, str]:
    return {name: chance.choice(HEADS[name]) for name in names}


# --- Layouts: the blocks, and the fields that they carry ---

Laid = tuple[list[Block], tuple[str, ...], bool]
"""Blocks, fields that they carry, whether the codes of actions are written."""


def headings(roots: list[Node], chance: random.Random) -> Laid:
    """Objectives as headings with their word and number, actions as bullets."""
    told: list[Block] = []
    long_ = chance.random() < 0.5
    mark = chance.choice(("•", "-", "–"))
    for root in roots:
        told.append(Head(f"{'Objectif stratégique' if long_ else 'OS'} {root.number} : {root.title}", 1))
        for below in root.children:
            told.append(Head(f"{'Objectif opérationnel' if long_ else 'OO'} {below.number} : {below.title}", 2))
            told += [Bullet(action.title, mark) for action in below.children]
    return told, (), False


def lines(roots: list[Node], chance: random.Random) -> Laid:
    """Everything in paragraphs, told by its word and number only."""
    told: list[Block] = []
    joint = chance.choice((" : ", ". ", " – ", " - "))
    for root in roots:
        told.append(Para(f"OS {root.number}{joint}{root.title}", bold=True))
        for below in root.children:
            told.append(Para(f"OO {below.number}{joint}{below.title}", bold=True))
            told += [Para(f"Action {action.number}{joint}{action.title}") for action in below.children]
    return told, (), True


def sheets(roots: list[Node], chance: random.Random) -> Laid:
    """A heading for each action, its particulars as label and value below."""
    told: list[Block] = []
    labels = heads(chance, *FIELDS)
    labels = {name: label.removesuffix(" ?") for name, label in labels.items()}
    listed = chance.random() < 0.4
    for root in roots:
        told.append(Head(f"Objectif stratégique {root.number} : {root.title}", 1))
        for below in root.children:
            told.append(Head(f"Objectif opérationnel {below.number} : {below.title}", 2))
            for action in below.children:
                told.append(Head(f"Action {action.number} : {action.title}", 3))
                for name in FIELDS:
                    if name in action.said:
                        line = f"{labels[name]} : {action.write(name)}"
                        told.append(Bullet(line, "-") if listed else Para(line))
    return told, FIELDS, True


def boxes(roots: list[Node], chance: random.Random) -> Laid:
    """A small table of two columns for each action, under the headings of its objectives."""
    told: list[Block] = []
    labels = heads(chance, *FIELDS)
    for root in roots:
        told.append(Head(f"Objectif stratégique {root.number} : {root.title}", 1))
        for below in root.children:
            told.append(Head(f"Objectif opérationnel {below.number} : {below.title}", 2))
            for action in below.children:
                rows = [(Box("Action", bold=True), Box(f"{action.number} {action.title}"))]
                rows += [(Box(labels[name], bold=True), Box(action.write(name) or "/")) for name in FIELDS]
                told += [Grid(tuple(rows), header=0, widths=(1, 3)), Para("")]
    return told, FIELDS, True


def _columns(chance: random.Random) -> tuple[dict[str, str], list[str]]:
    order = list(FIELDS)
    chance.shuffle(order)
    return heads(chance, *HEADS), order


def _cells(action: Node, order: list[str], none: str) -> list[Box]:
    return [Box(action.write(name) or none) for name in order]


def table_each(roots: list[Node], chance: random.Random) -> Laid:
    """A table of actions under each operational objective."""
    told: list[Block] = []
    words, order = _columns(chance)
    none = chance.choice(("", "/", "-"))
    coded = chance.random() < 0.6
    for root in roots:
        told.append(Head(f"OS {root.number}. {root.title}", 1))
        for below in root.children:
            told.append(Head(f"OO {below.number}. {below.title}", 2))
            rows = [tuple(Box(words[name], bold=True) for name in ("action", *order))]
            for action in below.children:
                title = f"{action.number} {action.title}" if coded else action.title
                rows.append((Box(title), *_cells(action, order, none)))
            told += [Grid(tuple(rows), widths=(4, *(1.5 for _ in order))), Para("")]
    return told, FIELDS, coded


def wide(roots: list[Node], chance: random.Random) -> Laid:
    """One table; the objectives in its first columns: merged, repeated, or written when they change."""
    words, order = _columns(chance)
    none = chance.choice(("", "/", "-"))
    how = chance.choice(("merged", "repeated", "changed"))
    rows = [tuple(Box(words[name], bold=True) for name in (*LEVELS, *order))]
    for root in roots:
        size = sum(len(below.children) for below in root.children)
        for place, below in enumerate(root.children):
            for rank, action in enumerate(below.children):
                row: list[Box] = []
                first, top = not rank, not rank and not place
                for fresh, node, down in ((top, root, size), (first, below, len(below.children))):
                    text = f"{node.number}. {node.title}"
                    if how == "merged" and fresh:
                        row.append(Box(text, down=down))
                    elif how != "merged":
                        row.append(Box(text if fresh or how == "repeated" else ""))
                rows.append((*row, Box(f"{action.number}. {action.title}"), *_cells(action, order, none)))
    return [Grid(tuple(rows), widths=(2, 2, 3, *(1.2 for _ in order)))], FIELDS, True


LEVELS = ("strategic_objective", "operational_objective", "action")


def level_rows(roots: list[Node], chance: random.Random) -> Laid:
    """One table; each objective is a row over its whole width."""
    words, order = _columns(chance)
    none = chance.choice(("", "/", "-"))
    rows = [tuple(Box(words[name], bold=True) for name in ("action", *order))]
    span = len(order) + 1
    for root in roots:
        rows.append((Box(f"Objectif stratégique {root.number} : {root.title}", span=span, bold=True),))
        for below in root.children:
            rows.append((Box(f"Objectif opérationnel {below.number} : {below.title}", span=span, bold=True),))
            rows += [
                (Box(f"{action.number} {action.title}"), *_cells(action, order, none)) for action in below.children
            ]
    return [Grid(tuple(rows), widths=(4, *(1.5 for _ in order)))], FIELDS, True


LAYOUTS: dict[str, Callable[[list[Node], random.Random], Laid]] = {
    each.__name__: each for each in (headings, lines, sheets, boxes, table_each, wide, level_rows)
}
TABLES = ("wide", "level_rows")
TEXTS = ("docx", "odt", "html", "md", "txt", "pdf")
BOOKS = ("xlsx", "ods", "csv")
# Markdown and plain text have no merged cells, and a text file no tables of their own.
FORMS = {
    layout: (*TEXTS, *BOOKS) if layout in TABLES else tuple(f for f in TEXTS if f != "txt" or layout != "boxes")
    for layout in LAYOUTS
}


def written(shape: Shape, folder: Path) -> Case:
    roots, chance = grown(shape)
    blocks, carried, coded = LAYOUTS[shape.layout](roots, chance)
    path = folder / f"trip.{shape.form}"
    _write([Para(TITLE, bold=True), *blocks] if shape.form not in BOOKS else blocks, path)
    tree: dict[str, Any] = content.expected(roots, carried, tracks=False)
    for item in tree["items"]:
        if item["level"] == "action" and not coded:
            item["code"] = None
    return case(path, shape.layout, tree, str(shape))


def _write(blocks: list[Block], path: Path) -> None:
    match path.suffix:
        case ".docx":
            word.WordFile(landscape=True).write(blocks, path)
        case ".odt":
            opendocument.write_text(blocks, path, header="", footer="Page")
        case ".html":
            path.write_text(web.page(blocks[1:], title=TITLE))
        case ".md":
            path.write_text(markdown(blocks))
        case ".txt":
            path.write_text(plain(blocks))
        case ".pdf":
            pdf.write_pdf(blocks, path, footer="Plan", landscape=True, size=9)
        case ".xlsx":
            workbook.write_sheets([Sheet("Plan", _grid(blocks))], path)
        case ".ods":
            opendocument.write_sheets([Sheet("Plan", _grid(blocks))], path)
        case _:
            rows = [[box.text if box else "" for box in line] for line in content_rows(_grid(blocks))]
            path.write_text(separated(rows, ";"))


def _grid(blocks: list[Block]) -> Grid:
    return next(block for block in blocks if isinstance(block, Grid))


def content_rows(grid: Grid) -> list[list[Box | None]]:
    from tests.cases.blocks import placed

    return placed(grid)
