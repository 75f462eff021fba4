"""Layouts H, L and O: flat CSV with group rows, columns filled only on change, one sheet for each level."""

from pathlib import Path

from tests.cases import content
from tests.cases.blocks import Block, Box, Break, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker, case
from tests.cases.content import PLACES, Filler, Node, Said, nodes, with_track
from tests.cases.formats import opendocument, word, workbook
from tests.cases.formats.text import separated
from tests.cases.formats.workbook import Sheet

RECURRING = Said("Permanent", {"value": "in_progress", "text": "Permanent"})
INITIALS = ("EG", "HT", "LM", "LP")


def flat(seed: int, where: str, *, steps: bool = False) -> list[Node]:
    roots = content.plan(seed, where, inside=1, outside=2, steps=steps)
    place, filler, actions = PLACES[where], Filler(seed, PLACES[where]), nodes(roots, "action")
    filler.people(actions, "political_leads", place.elected, (", ",), 0.2)
    filler.people(actions, "agents", INITIALS, ("/", ", "), 0.2)
    filler.people(actions, "departments", place.departments, (", ",), 0.3)
    filler.from_bank(actions, "status", (*content.STATES, RECURRING, RECURRING))
    filler.from_bank(actions, "progress", tuple(Said(f"{n}%", n) for n in (10, 25, 50, 75, 90)), 0.6)
    filler.from_bank(actions, "deadline", content.DATES, 0.8)
    filler.from_bank(actions, "sdgs", content.SDG_CELLS, 0.7)
    return roots


CELLS = ("sdgs", "n.a.", "status", "progress", "deadline")
FLAT = ("political_leads", "agents", "departments", "status", "progress", "deadline", "sdgs")


def csv_groups(folder: Path) -> Case:
    """Separator `|`, Windows encoding, group rows with only their first cell, partners mixed into the departments."""
    roots = flat(31, "orvaux")
    head = [
        "N°",
        "Action",
        "",
        "(n.a.)",
        "ODD",
        "RH",
        "État",
        "%",
        "Échéance",
        "Mandataire",
        "Agent pilote",
        "Services",
    ]
    rows = [["PLAN STRATÉGIQUE TRANSVERSAL - ORVAUX", *[""] * 11], head]
    for node in nodes(roots):
        if node.level != "action":
            word_ = "Objectif stratégique" if node.level == "strategic_objective" else "Objectif opérationnel"
            rows.append([f"{word_} {node.number} : {node.title}", *[""] * 11])
            continue
        who = [node.write(name) for name in ("political_leads", "agents", "departments")]
        rows.append([node.number, node.title, "", "", *(node.write(name) for name in CELLS), *who])
    rows += [["", "Nombre d'actions", "", "", "", "", str(len(nodes(roots, "action"))), "", "", "", "", ""]]
    path = folder / "h_csv_groups.csv"
    path.write_bytes(separated(rows, "|").encode("cp1252"))
    tree = content.expected(roots, FLAT, tracks=False)
    for item in tree["items"]:  # type: ignore[attr-defined]
        item["departments_or_partners"] = True
    never = ("Nombre d'actions", "Action", "Agent pilote", "PLAN STRATÉGIQUE TRANSVERSAL - ORVAUX")
    return case(
        path, "H", tree, "cp1252, group rows, Permanent as a state, goals with commas, initials, a count", never=never
    )


def csv_repeated(folder: Path) -> Case:
    """Separator `;`, BOM, parents repeated on each row, line breaks inside quoted cells."""
    roots = flat(32, "saintaubry")
    head = ["OS", "OO", "Actions", "Type", "Mandataires", "Agents", "Services porteurs", "Partenaires"]
    rows = [[*head, "Etat avancement", "Échéance", "ODDS"]]
    for action in nodes(roots, "action"):
        above = action.parent
        assert above is not None
        assert above.parent is not None
        rows.append(
            [f"{above.parent.number}. {above.parent.title}", f"{above.number}. {above.title}", action.title, "Projet"]
            + [action.write(n).replace(", ", "\n") for n in ("political_leads", "agents", "departments")]
            + ["", action.write("status"), action.write("deadline"), action.write("sdgs")]
        )
    path = folder / "h_csv_repeated.csv"
    path.write_bytes(separated(rows, ";").encode("utf-8-sig"))
    tree = content.expected(roots, tuple(name for name in FLAT if name != "progress"), tracks=False)
    for item in tree["items"]:  # type: ignore[attr-defined]
        if item["level"] == "action":
            item["code"] = None
    return case(path, "H", tree, "BOM, parents repeated, line breaks in cells", never=("Projet", "OS", "Actions"))


def filled_on_change(folder: Path) -> Case:
    """Objectives written once, above subtotals and with a filtered row; three columns of codes apart from titles."""
    roots = flat(33, "montbreuil")
    rows = [
        row(
            "Réf. OS",
            "Objectif stratégique",
            "Réf. OO",
            "Objectif opérationnel",
            "Réf.",
            "Action",
            "Pilote",
            "Délai",
            "État",
        )
    ]
    hidden = set()
    for root in roots:
        for objective in root.children:
            for rank, action in enumerate(objective.children):
                first = rank == 0
                top = first and objective is root.children[0]
                if rank == 2:
                    hidden.add(len(rows))
                    action.hidden = True
                rows.append(
                    row(
                        *((root.number, root.title) if top else ("", "")),
                        *((objective.number, objective.title) if first else ("", "")),
                        *(action.number, action.title, action.write("departments")),
                        *(action.write("deadline"), action.write("status")),
                    )
                )
        rows.append(
            row("", "", "", Box("Sous-total", bold=True), "", f"{len(nodes([root], 'action'))} actions", "", "", "")
        )
    path = folder / "l_sheet_on_change.xlsx"
    workbook.write_sheets([Sheet("PST", Grid(tuple(rows), 1, hidden=frozenset(hidden)))], path)
    tree = content.expected(roots, ("departments", "deadline", "status"), tracks=False)
    return case(
        path, "L", tree, "filled only on change, subtotals, filtered rows", never=("Sous-total", "Réf.", "Délai")
    )


def filled_ods(folder: Path) -> Case:
    """The same in ODS, with steps in a column of their own and the volet in the first."""
    roots = flat(34, "orvaux", steps=True)
    head = row(
        "Volet", "Objectifs strat.", "Objectifs op.", "Projets", "Sous-actions", "Responsable politique", "Avancement"
    )
    rows = [row(), head]
    seen: set[str] = set()

    def once(text: str) -> str:
        shown = "" if text in seen else text
        seen.add(text)
        return shown

    for root in roots:
        for objective in root.children:
            for action in objective.children:
                for rank, step in enumerate(action.children or [None]):
                    volet = "Volet interne" if root.track == "internal" else "Volet externe"
                    lead = [once(volet), once(root.title), once(objective.title), "" if rank else action.title]
                    state = ("", "") if rank else (action.write("political_leads"), action.write("status"))
                    rows.append(row(*lead, step.title if step else "", *state))
    path = folder / "l_ods_on_change.ods"
    opendocument.write_sheets([Sheet("Suivi", Grid(tuple(rows), 2))], path)
    tree = content.expected(roots, ("political_leads", "status"), codes=False)
    return case(
        path,
        "L",
        tree,
        "no codes, header words that vary, steps in a column",
        never=("Volet", "Sous-actions", "Volet interne"),
    )


def sheet_per_level(folder: Path) -> Case:
    """A sheet of contents, then one for each level, tied by the code of the parent."""
    roots = flat(35, "saintaubry", steps=True)
    contents = [
        row("Sommaire"),
        row("Feuille", "Contenu"),
        row("OS", "Objectifs stratégiques"),
        row("OO", "Objectifs opérationnels"),
    ]
    contents += [row("Actions", "Actions et responsables"), row("Tâches", "Tâches")]
    sheets = [Sheet("Sommaire", Grid(tuple(contents), 2))]
    plan = (
        ("OS", "strategic_objective", ("Code", "Intitulé")),
        ("OO", "operational_objective", ("Code", "OS parent", "Intitulé")),
        ("Actions", "action", ("Code", "OO parent", "Intitulé", "Mandataire", "Service", "Échéance", "État")),
        ("Tâches", "step", ("Code", "Action parente", "Intitulé")),
    )
    for name, level, head in plan:
        rows = [row(*head, bold=True)]
        for node in nodes(roots, level):
            line = [node.number, *([node.parent.number] if node.parent else []), node.title]
            if level == "action":
                line += [node.write(field) for field in ("political_leads", "departments", "deadline", "status")]
            rows.append(row(*line))
        sheets.append(Sheet(name, Grid(tuple(rows), 1)))
    path = folder / "o_sheet_per_level.xlsx"
    workbook.write_sheets(sheets, path)
    tree = content.expected(roots, ("political_leads", "departments", "deadline", "status"), tracks=False)
    never = ("Sommaire", "Objectifs stratégiques", "Actions et responsables", "Intitulé", "OS parent")
    return case(path, "O", tree, "a sheet for each level, tied by code; a sheet of contents", never=never)


WORDS = {
    "strategic_objective": "Objectif stratégique",
    "operational_objective": "Objectif opérationnel",
    "action": "Fiche action",
}


def page_per_item(folder: Path) -> Case:
    """A page for each objective and each action, all with headings of the same depth, after a table of contents."""
    roots = with_track(flat(36, "montbreuil"), "external")[:1]
    entries, blocks = [], []
    for page, node in enumerate(nodes(roots), 3):
        title = f"{WORDS[node.level]} {node.number} : {node.title}"
        entries.append((title, page, 0))
        body: list[Block] = [Head(title, 2)]
        if node.level == "operational_objective" and node.prose:
            body.append(Para(node.prose))
        if node.level == "action":
            for word_, name in (
                ("Mandataire", "political_leads"),
                ("Service pilote", "departments"),
                ("Échéance", "deadline"),
            ):
                body.append(Para(f"{word_} : {node.write(name) or '-'}"))
        blocks += [*body, Break()]
    path = folder / "o_word_pages.docx"
    file = word.WordFile()
    file.furniture("Montbreuil-lez-Ardoise | PST 2025-2030", "www.montbreuil.example")
    file.write(
        [
            Head("Programme stratégique transversal"),
            Head("Table des matières", 2),
            Contents(tuple(entries)),
            Break(),
            *blocks,
        ],
        path,
    )
    tree = content.expected(roots, ("political_leads", "departments", "deadline"), tracks=False)
    never = ("Table des matières", "www.montbreuil.example", "Montbreuil-lez-Ardoise | PST 2025-2030")
    return case(
        path, "O", tree, "three kinds under headings of one depth, contents that repeat every title", never=never
    )


ALL: tuple[Maker, ...] = (csv_groups, csv_repeated, filled_on_change, filled_ods, sheet_per_level, page_per_item)
