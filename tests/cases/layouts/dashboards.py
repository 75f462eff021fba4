"""Layouts B, F and J: follow-up tables of a dashboard, of a mid-term evaluation, and of a printed list with crosses."""

from pathlib import Path

from tests.cases import content
from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker, case
from tests.cases.content import PLACES, Filler, Node, Said, nodes
from tests.cases.formats import opendocument, pdf, web, word, workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.layouts.columns import Column, cells, headers, says

DONE = (
    "Le cahier des charges a été approuvé par le Conseil du 28 avril ; trois offres sont parvenues au service.",
    "Deux réunions avec les riverains ont eu lieu. 64 personnes y ont participé.",
    "Convention signée avec l'intercommunale, premier versement reçu.",
    "Un premier tronçon a été réalisé en régie : 450 m sur 1.200 m.",
)
LEFT = (
    "Attribuer le marché et fixer le calendrier du chantier.",
    "Obtenir l'accord du fonctionnaire délégué, puis relancer l'auteur de projet.",
    "Communiquer les résultats au personnel et au CPAS.",
)
YEARS = tuple(content.when(str(y), f"{y}-01-01", f"{y}-12-31") for y in (2026, 2027, 2028, 2030))
STARTS = tuple(content.when(str(y), f"{y}-01-01", f"{y}-12-31") for y in (2025, 2026))
BOARD = (
    "political_leads",
    "administrative_leads",
    "status",
    "achieved",
    "remaining",
    "partners",
    "start",
    "deadline",
    "budget",
)


def board(seed: int, where: str) -> list[Node]:
    """A plan without operational level: priorities, and the actions that carry them out, with their follow-up."""
    roots = content.plan(seed, where, inside=0, outside=3, steps=False)
    for root in roots:
        root.track = None
        root.children = [action for objective in root.children for action in objective.children]
        for action in root.children:
            action.parent, action.track = root, None
    content.number(roots)
    place, filler, actions = PLACES[where], Filler(seed, PLACES[where]), nodes(roots, "action")
    filler.people(actions, "political_leads", place.elected, (" / ", "\n"), 0.2)
    filler.people(actions, "administrative_leads", place.agents, (" / ",), 0.1)
    filler.people(actions, "partners", place.partners, (", ", "\n"), 0.4)
    filler.from_bank(actions, "status", content.STATES)
    filler.from_bank(actions, "achieved", tuple(Said(text, text) for text in DONE), 0.7)
    filler.from_bank(actions, "remaining", tuple(Said(text, text) for text in LEFT), 0.6)
    filler.from_bank(actions, "start", STARTS)
    filler.from_bank(actions, "deadline", YEARS, 0.8)
    filler.amounts(actions, None, 0.5, content.AMOUNTS[:3])
    return roots


def _state(node: Node) -> str:
    """The state and its prose in one cell, as people fill it in."""
    return "\n".join(part for part in (node.write("status"), node.write("achieved")) if part)


BOARD_COLUMNS = [
    Column("Intitulé de l'action", lambda node: node.title, width=3),
    Column("Resp. politique", says("political_leads"), width=1.3),
    Column("Resp. administratif", says("administrative_leads"), width=1.3),
    Column("État d'avancement", _state, width=3),
    Column("Ce qu'il reste à faire", says("remaining"), width=2),
    Column("Intervenants extérieurs", says("partners"), width=1.5),
    Column("Début", says("start"), "Calendrier", 0.7),
    Column("Fin", says("deadline"), "Calendrier", 0.7),
    Column("Budget", says("budget"), width=1.1),
]


def board_word(folder: Path) -> Case:
    roots = board(21, "montbreuil")
    entries = tuple((f"Priorité {root.number} : {root.title}", 2 + rank, 0) for rank, root in enumerate(roots))
    blocks: list[Block] = [Head("Tableau de bord de la Déclaration de politique communale"), Contents(entries)]
    for root in roots:
        blocks += [
            Break(),
            Head(f"Priorité {root.number} : {root.title}", 2),
            Para(root.findings[0], comment="À reformuler ?"),
            Grid((*headers(BOARD_COLUMNS), *(cells(action, BOARD_COLUMNS) for action in root.children)), 2),
        ]
    path = folder / "b_word_dashboard.docx"
    file = word.WordFile(landscape=True)
    file.furniture("Tableau de bord DPC", "Collège du 14 mai 2025")
    file.write(blocks, path)
    never = (
        "Tableau de bord DPC",
        "Collège du 14 mai 2025",
        "Calendrier",
        "Début",
        "Intitulé de l'action",
        "À reformuler ?",
    )
    return case(
        path,
        "B",
        content.expected(roots, BOARD, codes=False),
        "contents, comments, state word and prose in a cell",
        never=never,
    )


def board_sheets(folder: Path) -> Case:
    """One sheet for each priority: its title in the first cell, its leads on lines of their own, totals at the end."""
    roots = board(22, "orvaux")
    sheets = []
    for root in roots:
        rows = [
            row(Box(f"PRIORITÉ {root.number}", bold=True), Box(root.title, span=8, bold=True)),
            row("Mise à jour :", "02/06/2025"),
            row(),
            *headers(BOARD_COLUMNS),
        ]
        for action in root.children:
            rows += [cells(action, BOARD_COLUMNS), row()]
        rows.append(row("TOTAL PRIORITÉ", "", "", "", "", "", "", "", "61.750,50 €"))
        sheets.append(Sheet(f"P{root.number}", Grid(tuple(rows), 5)))
    path = folder / "b_sheets_per_priority.xlsx"
    workbook.write_sheets(sheets, path)
    never = ("TOTAL PRIORITÉ", "Mise à jour :", "Calendrier", "Intitulé de l'action")
    traps = "one sheet per objective, title apart from its word, empty rows, totals"
    return case(path, "B", content.expected(roots, BOARD, codes=False), traps, never=never)


# F: mid-term evaluation


def midterm(seed: int, where: str, *, inside: int = 1) -> list[Node]:
    roots = content.plan(seed, where, inside=inside, outside=inside, steps=False)
    actions, filler = nodes(roots, "action"), Filler(seed, PLACES[where])
    filler.from_bank(actions, "status", content.STATES, 0.5)
    stated = [action for action in actions if "status" not in action.said]
    filler.from_bank(stated, "achieved", tuple(Said(text, text) for text in DONE), 0.8)
    for action in actions:
        if action.indicators:
            action.said["indicators"] = Said(action.indicators[0], action.indicators[:1])
    return roots


def _paired(objective: Node) -> tuple[Box, ...]:
    """Actions, indicators and progress of an objective in one row: numbered lists that answer each other."""
    actions = objective.children
    titles = [f"{rank}. {action.title}" for rank, action in enumerate(actions, 1)]
    measures = [f"{rank}. {a.write('indicators')}" for rank, a in enumerate(actions, 1) if "indicators" in a.said]
    states = [
        f"{rank}. {a.write('status') or a.write('achieved')}"
        for rank, a in enumerate(actions, 1)
        if "status" in a.said or "achieved" in a.said
    ]
    return row("\n".join(titles), "\n".join(measures) or "/", "\n".join(states))


MIDTERM = ("status", "achieved", "indicators")
MIDTERM_HEADER = ("Actions", "Indicateurs", "État d'avancement")


def _midterm_blocks(roots: list[Node]) -> list[Block]:
    blocks: list[Block] = [Head("Évaluation à mi-législature")]
    for root in roots:
        blocks.append(Head(f"OS {root.number}. {root.title}", 2))
        for objective in root.children:
            blocks += [
                Head(f"OO {objective.number}. {objective.title}", 3),
                Grid((row(*MIDTERM_HEADER, bold=True), _paired(objective)), 1, (3, 2, 3)),
            ]
    return blocks


def _action_codes_off(tree: dict) -> dict:
    """The numbers inside the cells restart in each: they may be kept or not."""
    for item in tree["items"]:
        if item["level"] == "action":
            item["code_not_scored"] = True
    return tree


def midterm_word(folder: Path) -> Case:
    roots = midterm(23, "saintaubry")
    path = folder / "f_word_midterm.docx"
    file = word.WordFile()
    file.furniture("CPAS et commune de Saint-Aubry", "Mi-législature")
    file.write(_midterm_blocks(roots), path)
    never = (*MIDTERM_HEADER, "Mi-législature", "CPAS et commune de Saint-Aubry")
    traps = "numbered lists paired across three cells, numbers missing on one side"
    tree = _action_codes_off(content.expected(roots, MIDTERM, tracks=False))
    return case(path, "F", tree, traps, never=never)


def midterm_pdf(folder: Path) -> Case:
    roots = midterm(24, "orvaux", inside=2)
    path = folder / "f_pdf_midterm.pdf"
    pdf.write_pdf(_midterm_blocks(roots), path, header="Orvaux-la-Chaussée", footer="Évaluation 2027", size=13)
    never = (*MIDTERM_HEADER, "Orvaux-la-Chaussée", "Évaluation 2027")
    tree = _action_codes_off(content.expected(roots, MIDTERM, tracks=False))
    return case(path, "F", tree, "paired lists in cells that wrap, split over pages", never=never)


# J: a cross under the state

CROSSES = (("À agender", "to_plan"), ("En cours", "in_progress"), ("Finalisé", "done"), ("Annulé", "abandoned"))


def crossed(seed: int, where: str) -> tuple[list[Node], list[Column]]:
    roots = content.plan(seed, where, inside=1, outside=2, steps=False)
    filler, actions = Filler(seed, PLACES[where]), nodes(roots, "action")
    filler.from_bank(actions, "status", tuple(content.state(word_, value) for word_, value in CROSSES))
    filler.from_bank(actions, "deadline", content.DATES, 0.8)
    filler.people(actions, "departments", PLACES[where].departments, (" / ",), 0.0)

    def cross(word_: str, sign: str):  # type: ignore[no-untyped-def]
        return lambda node: sign if node.write("status") == word_ else ""

    columns = [
        Column("Réf.", lambda node: node.number, width=0.7),
        Column("Intitulé", lambda node: node.title, width=4),
        *(Column(word_, cross(word_, "X"), "État", 0.8) for word_, _ in CROSSES),
        Column("Échéance", says("deadline"), width=1),
        Column("Gestionnaire", says("departments"), width=1.5),
    ]
    return roots, columns


def _crossed_rows(roots: list[Node], columns: list[Column]) -> list[tuple[Box, ...]]:
    rows: list[tuple[Box, ...]] = [*headers(columns)]
    for node in nodes(roots):
        if node.level == "action":
            rows.append(cells(node, columns))
        else:
            word_ = "OS" if node.level == "strategic_objective" else "OO"
            rows.append(
                row(Box(f"{word_} {node.number}", bold=True), Box(node.title, span=len(columns) - 1, bold=True))
            )
    count = len(nodes(roots, "action"))
    rows.append(row("", f"Total : {count} actions", "4", "5", "6", "3", "", ""))
    return rows


def crossed_pdf(folder: Path) -> Case:
    roots, columns = crossed(25, "montbreuil")
    path = folder / "j_pdf_crosses.pdf"
    grid = Grid(tuple(_crossed_rows(roots, columns)), 2, tuple(column.width for column in columns))
    legend = Para("Légende : X = état au jour de l'impression")
    pdf.write_pdf(
        [Head("Tableau de bord du PST"), grid, legend], path, footer="Imprimé le 05/05/2025", landscape=True, size=9
    )
    never = ("État", "Finalisé", "Réf.", "Intitulé", legend.text, f"Total : {len(nodes(roots, 'action'))} actions")
    tree = content.expected(roots, ("deadline", "departments", "status"), tracks=False)
    return case(path, "J", tree, "state by the column of a cross, codes apart from titles, totals, legend", never=never)


def crossed_html(folder: Path) -> Case:
    roots, columns = crossed(26, "orvaux")
    path = folder / "j_web_crosses.html"
    grid = Grid(tuple(_crossed_rows(roots, columns)), 2)
    blocks: list[Block] = [Para("Situation des actions au 5 mai 2025."), grid, Bullet("X : état de l'action")]
    path.write_text(web.page(blocks, title="Où en est le PST ?", semantic=False), encoding="utf-8")
    never = (*web.NOISE, "État", "Finalisé", "X : état de l'action", "Où en est le PST ?")
    tree = content.expected(roots, ("deadline", "departments", "status"), tracks=False)
    return case(path, "J", tree, "crosses in an HTML table, two-row header, page noise in divs", never=never)


def crossed_ods(folder: Path) -> Case:
    roots, columns = crossed(27, "saintaubry")
    path = folder / "j_ods_crosses.ods"
    rows = [
        tuple(box if box.text != "X" else Box("●", fill="A9D08E") for box in line)
        for line in _crossed_rows(roots, columns)
    ]
    opendocument.write_sheets([Sheet("Tableau de bord", Grid(tuple(rows), 2))], path)
    tree = content.expected(roots, ("deadline", "departments", "status"), tracks=False)
    never = ("État", "Réf.", "Intitulé", f"Total : {len(nodes(roots, 'action'))} actions")
    return case(path, "J", tree, "a filled dot instead of a cross", never=never)


ALL: tuple[Maker, ...] = (
    *(board_word, board_sheets, midterm_word, midterm_pdf),
    *(crossed_pdf, crossed_html, crossed_ods),
)
