"""Layout A: wide tables with two-row headers, as Word, spreadsheet, PDF and copied text."""

from pathlib import Path

from tests.cases import content
from tests.cases.blocks import Block, Box, Break, Grid, Head, Para, row
from tests.cases.case import Case, Maker, case
from tests.cases.content import PLACES, Filler, Node, nodes, with_track
from tests.cases.formats import opendocument, pdf, text, word, workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.layouts.columns import Column, budget, cells, headers, percent, real_amount, real_date, says

MARKS = (" / ", "\n", ", ")
ORANGE = "F4B183"


def furnished(seed: int, where: str, *, inside: int = 2, outside: int = 2) -> tuple[list[Node], Filler]:
    """A plan whose actions have people, a deadline, some money, and steps numbered inside their titles."""
    roots = content.plan(seed, where, inside=inside, outside=outside)
    place, filler = PLACES[where], Filler(seed, PLACES[where])
    actions = nodes(roots, "action")
    filler.people(actions, "political_leads", place.elected, (*MARKS, " et "), 0.3)
    filler.people(actions, "departments", place.departments, (" / ", "\n"), 0.3)
    filler.people(actions, "agents", place.agents, MARKS, 0.2)
    filler.from_bank(actions, "deadline", content.DEADLINES)
    half = filler.chance.sample(actions, len(actions) // 2)
    filler.amounts(half, "ordinary", 0.6)
    filler.amounts([action for action in actions if action not in half], "extraordinary", 0.4)
    content.steps_in_titles(roots)
    return roots, filler


def table_rows(
    roots: list[Node],
    columns: list[Column],
    *,
    words: tuple[str, str] = ("Objectif stratégique", "Objectif opérationnel"),
    shift: int = 0,
) -> list[tuple[Box, ...]]:
    """Group rows for the objectives, a row for each action; all but the group rows pushed right by `shift` places."""
    rows: list[tuple[Box, ...]] = []
    for node in nodes(roots):
        if node.level in ("strategic_objective", "operational_objective"):
            word_ = words[node.level == "operational_objective"]
            rows.append((Box(f"{word_} {node.written or node.number} : {node.title}", span=len(columns), bold=True),))
        elif node.level == "action":
            pending = "pending" in node.said
            rows.append(tuple(Box() for _ in range(shift)) + cells(node, columns, ORANGE if pending else None))
    return rows


COLUMNS = [
    Column("Actions", lambda node: f"Action {node.written or node.number}. {node.title}", width=4),
    Column("Politique en charge", says("political_leads", "/"), "Pilotes", 1.3),
    Column("Service en charge", says("departments", "/"), "Pilotes", 1.3),
    Column("Agent en charge", says("agents", "/"), "Pilotes", 1.3),
    Column("Échéance", says("deadline", "/"), width=1.5),
    Column("Budget ordinaire", budget("ordinary"), "Ressources à mobiliser", 1.4),
    Column("Budget extraordinaire", budget("extraordinary"), "Ressources à mobiliser", 1.4),
    Column("RH", lambda node: "/", "Ressources à mobiliser", 0.5),
]
CARRIED = ("political_leads", "departments", "agents", "deadline", "budget")
HEADERS = ("Pilotes", "Ressources à mobiliser", "Politique en charge", "Échéance", "Actions")


def word_wide(folder: Path) -> Case:
    roots, filler = furnished(11, "montbreuil")
    actions = nodes(roots, "action")
    for action in filler.chance.sample(actions, 4):
        action.said["pending"] = content.Said("", True)
    changed = next(action for action in actions if not action.children)
    legend = "Légende : cellule orangée = en attente de confirmation par le Collège communal"
    blocks: list[Block] = [Para("PROGRAMME STRATÉGIQUE TRANSVERSAL 2024-2030", bold=True, center=True)]
    for track, title in (
        ("internal", "VOLET INTERNE : ADMINISTRATION GÉNÉRALE"),
        ("external", "VOLET EXTERNE : POLITIQUES"),
    ):
        own = with_track(roots, track)
        columns = [
            Column(c.header, _tracked(changed, c.fill) if c.header == "Actions" else c.fill, c.group, c.width)
            for c in COLUMNS
        ]
        blocks += [
            Head(title, 1),
            Grid((*headers(columns), *table_rows(own, columns)), 2, tuple(c.width for c in columns)),
        ]
    path = folder / "a_word_wide.docx"
    file = word.WordFile(landscape=True)
    file.furniture("Commune de Montbreuil-lez-Ardoise – PST", "Document de travail du 12 mai 2025 – page")
    file.write([*blocks, Para(legend)], path)
    traps = "header merged over two rows, legend colour, tracked change in a title, steps in titles, numbering restarts"
    never = (*HEADERS, legend, "Commune de Montbreuil-lez-Ardoise – PST", "Document de travail du 12 mai 2025 – page")
    return case(path, "A", content.expected(roots, (*CARRIED, "pending")), traps, never=never)


def _tracked(changed: Node, fill):  # type: ignore[no-untyped-def]
    """The same cell, with its title corrected under tracked changes in one row."""

    def tracked(node: Node) -> str:
        if node is not changed:
            return fill(node)
        first, rest = node.title.split(" ", 1)
        return f"Action {node.number}. [[-Envisager de]][[+{first}]] {rest}[[- si les moyens le permettent]]"

    return tracked


def ods_wide(folder: Path) -> Case:
    """Columns in an order of their own; in the second sheet the rows stand one place to the right of the header."""
    roots, _ = furnished(12, "orvaux")
    columns = [
        Column("Échéances", says("deadline"), "Planification"),
        Column("N°", lambda node: node.number, "Planification"),
        Column("Projets et actions", lambda node: node.title),
        Column("Mandataire(s)", says("political_leads"), "Intervenants"),
        Column("Porteur(s) de projet", says("agents"), "Intervenants"),
        Column("Service gestionnaire", says("departments"), "Intervenants"),
        Column("Extraordinaire", budget("extraordinary", "-"), "Moyens financiers"),
        Column("Ordinaire", budget("ordinary", "-"), "Moyens financiers"),
    ]
    sheets = []
    for track, name, shift in (("internal", "VI", 0), ("external", "VE", 1)):
        own = with_track(roots, track)
        title = "Volet interne" if track == "internal" else "Volet externe"
        rows = [row(f"PST 2025-2030 – {title}"), row(), *headers(columns)]
        body = table_rows(own, columns, words=("O.S.", "O.O."), shift=shift)
        for rank, line in enumerate(body):
            rows.append(line)
            if rank % 9 == 8:
                rows += [row(), *headers(columns)]
        sheets.append(Sheet(name, Grid(tuple(rows), 4)))
    path = folder / "a_ods_shifted.ods"
    opendocument.write_sheets(sheets, path)
    traps = (
        "columns in another order, one column shift in the second sheet, header repeated, empty rows, codes in a column"
    )
    never = ("Planification", "Intervenants", "Moyens financiers", "Projets et actions", "Mandataire(s)", "Ordinaire")
    return case(path, "A", content.expected(roots, CARRIED), traps, never=never)


def workbook_wide(folder: Path) -> Case:
    """Objectives in cells merged downwards, real dates and amounts, totals, a hidden row and a hidden sheet."""
    roots = content.plan(13, "saintaubry", inside=2, outside=2, steps=False)
    place, filler = PLACES["saintaubry"], Filler(13, PLACES["saintaubry"])
    actions = nodes(roots, "action")
    filler.people(actions, "political_leads", place.elected, MARKS, 0.3)
    filler.people(actions, "departments", place.departments, (" / ", "\n"), 0.2)
    filler.from_bank(actions, "deadline", content.DATES, 0.8)
    filler.from_bank(actions, "status", content.STATES)
    filler.from_bank(actions, "progress", tuple(content.Said(f"{n} %", n) for n in (5, 10, 35, 50, 80, 100)), 0.7)
    single = tuple(
        said for said in content.AMOUNTS if said.text[-1] in "€R" and len(said.value) == 1 and "a" not in said.text
    )  # type: ignore[arg-type]
    filler.amounts(actions[::2], "ordinary", 0.7, single)
    filler.amounts(actions[1::2], "extraordinary", 0.5, single)
    columns = [
        Column("Objectif stratégique", lambda node: ""),
        Column("Objectif opérationnel", lambda node: ""),
        Column("Action", lambda node: f"{node.number} {node.title}"),
        Column("Échevin·e responsable", says("political_leads")),
        Column("Service pilote", says("departments")),
        Column("Date limite", real_date("deadline")),
        Column("Statut", says("status")),
        Column("% réalisé", percent),
        Column("Montant ordinaire", real_amount("ordinary"), "Budget"),
        Column("Montant extraordinaire", real_amount("extraordinary"), "Budget"),
    ]
    sheets = [
        Sheet("Lisez-moi", Grid((row("Mode d'emploi"), row("Complétez une ligne par action, ne fusionnez rien."))))
    ]
    for track, name in (("internal", "Volet interne"), ("external", "Volet externe")):
        own = with_track(roots, track)
        rows: list[tuple[Box, ...]] = [row(f"Suivi du PST – {name}", bold=True), *headers(columns)]
        hidden = set()
        for root in own:
            rows += _merged(root, columns, len(rows), hidden if track == "internal" else None)
            total = Box("Total", bold=True, span=8)
            rows.append((total, *(Box("1.000,00 €", value=1000, formula=f"=SUM({c}4:{c}{len(rows)})") for c in "IJ")))
        sheets.append(Sheet(name, Grid(tuple(rows), 3, hidden=frozenset(hidden)), hidden=track == "external"))
    for node in nodes(with_track(roots, "external")):
        node.hidden = True
    states = ("Statuts possibles", *(said.text for said in content.STATES[:5]))
    sheets.append(Sheet("Listes", Grid(tuple(row(word_) for word_ in states))))
    path = folder / "a_workbook_merged.xlsx"
    workbook.write_sheets(sheets, path)
    traps = "objectives merged downwards, totals with formulas, notes, a hidden row, a hidden sheet, lists of choices"
    never = (
        "Total",
        "Budget",
        "Mode d'emploi",
        "Statuts possibles",
        "Statut",
        "Réalisée",
        "Listes",
        "Montant ordinaire",
    )
    carried = ("political_leads", "departments", "deadline", "status", "progress", "budget")
    return case(path, "A", content.expected(roots, carried), traps, never=never)


def _merged(root: Node, columns: list[Column], first: int, hidden: set[int] | None) -> list[tuple[Box, ...]]:
    rows: list[tuple[Box, ...]] = []
    count = len(nodes([root], "action"))
    for o, objective in enumerate(root.children):
        for a, action in enumerate(objective.children):
            line = cells(action, columns)[2:]
            if a == 1 and o == 1 and hidden is not None:
                hidden.add(first + len(rows))
                action.hidden = True
            if a == 0:
                note = "Formulation revue en réunion du 4 avril" if o == 0 else None
                line = (Box(f"OO {objective.number} {objective.title}", down=len(objective.children), note=note), *line)
                if o == 0:
                    line = (Box(f"OS {root.number}. {root.title}", down=count), *line)
            rows.append(line)
    return rows


def pdf_wide(folder: Path) -> Case:
    """Many pages of a ruled table whose rows are split by the page ends, under a header said again on each page."""
    roots, _ = furnished(14, "montbreuil")
    blocks: list[Block] = [Head("Programme stratégique transversal 2024-2030", 1)]
    for track, title in (("internal", "Volet interne"), ("external", "Volet externe")):
        grid = Grid(
            (*headers(COLUMNS), *table_rows(with_track(roots, track), COLUMNS)),
            2,
            tuple(min(c.width, 2) for c in COLUMNS),
        )
        blocks += [Head(title, 2), grid]
    path = folder / "a_pdf_ruled.pdf"
    pdf.write_pdf(
        blocks, path, header="Montbreuil-lez-Ardoise", footer="PST – version du 3 juin 2025", landscape=True, size=10.5
    )
    never = (*HEADERS, "Montbreuil-lez-Ardoise", "PST – version du 3 juin 2025", "Volet interne")
    traps = "rows split over pages, header repeated on each page, running header and footer, narrow columns"
    return case(path, "A", content.expected(roots, CARRIED), traps, never=never)


def pdf_unruled(folder: Path) -> Case:
    """The same without lines: only positions tell the columns."""
    roots, _ = furnished(15, "saintaubry", inside=1, outside=1)
    columns = [COLUMNS[0], *(Column(c.header, c.fill, "", c.width) for c in COLUMNS[1:5])]
    blocks: list[Block] = []
    for track, title in (("internal", "VOLET INTERNE"), ("external", "VOLET EXTERNE")):
        grid = Grid(
            (*headers(columns), *table_rows(with_track(roots, track), columns)), 1, (3, 1.4, 1.5, 1.4, 1.6), False
        )
        blocks += [Head(title, 1), grid, Break()]
    path = folder / "a_pdf_unruled.pdf"
    pdf.write_pdf(blocks[:-1], path, header="Commune de Saint-Aubry", footer="Plan d'actions", landscape=True, size=9)
    carried = ("political_leads", "departments", "agents", "deadline")
    never = (*HEADERS, "Commune de Saint-Aubry", "Plan d'actions")
    return case(
        path, "A", content.expected(roots, carried), "no ruling lines, wrapped cells, repeated header", never=never
    )


def text_wide(folder: Path) -> Case:
    """A table copied as text: tabs, second table shifted, confusions in codes, glued names."""
    roots, _ = furnished(16, "montbreuil")
    for action in nodes(roots, "action"):
        chance = content.dice(action.title)
        if chance.random() < 0.25:
            action.written = action.number.replace("1", "l", 1)
        names = action.said["political_leads"]
        if len(names.value) > 1 and chance.random() < 0.5:  # type: ignore[arg-type]
            action.said["political_leads"] = content.said_list(list(names.value), " ")  # type: ignore[call-overload]
    blocks: list[Block] = []
    for track, title, shift in (("internal", "VOLET INTERNE", 0), ("external", "VOLET EXTERNE", 1)):
        own = with_track(roots, track)
        for root in own:
            grid = Grid((*headers(COLUMNS), *table_rows([root], COLUMNS, shift=shift)), 2)
            blocks += [Para(title), Para("OBJECTIFS ET ACTIONS"), grid, Para("PST Montbreuil-lez-Ardoise – page")]
    path = folder / "a_text_tabs.txt"
    path.write_text(text.plain(blocks), encoding="utf-8")
    traps = "tabs only, columns shifted by one in the second half, l for 1 in codes, two names apart by a mere space"
    never = (*HEADERS, "OBJECTIFS ET ACTIONS", "PST Montbreuil-lez-Ardoise – page", "VOLET INTERNE")
    return case(path, "A", content.expected(roots, CARRIED), traps, never=never)


ALL: tuple[Maker, ...] = (word_wide, ods_wide, workbook_wide, pdf_wide, pdf_unruled, text_wide)
