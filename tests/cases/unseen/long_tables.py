"""Long or dense tables: the level in a column, steps numbered inside a cell, cells pasted from a spreadsheet."""

from pathlib import Path

from tests.cases.blocks import Box, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word, workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.bank import THEMES, plan
from tests.cases.unseen.tree import ACTION, STEP, Tree, due, euros, money, state, turn

KINDS = {"strategic_objective": "OS", "operational_objective": "OO", "action": "Action"}
FIRST = ("désigner un chef de projet pour", "établir le budget de")


def level_in_a_column(folder: Path) -> Case:
    """Two hundred rows: the level and the number of the parent stand in columns; instructions before, lists after."""
    roots = plan(*THEMES)
    tree, place, lines = Tree(), 0, []
    for aim in (aim for root in roots for aim in root.walk()):
        above = aim.above.number if aim.above else ""
        if aim.level != ACTION:
            lines.append(row(KINDS[aim.level], aim.number, above, aim.title, *([""] * 5)))
            tree.aim(aim, code=aim.number)
            continue
        place += 1
        when, how = (
            turn(("2026", "2027", "31/12/2027", "T3 2027", "Permanent"), place),
            turn(("En cours", "Prévu", "Clôturé"), place),
        )
        service, agent, share = (
            turn(("Travaux", "ADL", "Accueil"), place),
            turn(("E. Piron", "H. Saidi"), place),
            (place * 10) % 100,
        )
        told = Box(value=share, form="percent")
        lines.append(row(KINDS[ACTION], aim.number, above, aim.title, service, agent, when, how, told))
        tree.aim(
            aim,
            code=aim.number,
            departments=[service],
            agents=[agent],
            deadline=due(when),
            status=state(how),
            progress=share,
        )
        if place % 4 == 0:
            for rank, words in enumerate(FIRST, 1):
                step = f"{words} l'action {aim.number}".capitalize()
                number = f"{aim.number}.{rank}"
                lines.append(row("Tâche", number, aim.number, step, "", agent, "", "", ""))
                tree.add(STEP, step, aim.title, code=number, code_not_scored=True, agents=[agent])
    names = ("Type", "N°", "N° parent", "Intitulé", "Service", "Agent", "Échéance", "Statut", "Avancement")
    advice = (
        "Mode d'emploi",
        "Ne pas insérer de colonne.",
        "Une ligne par objectif, action ou tâche.",
        "Utiliser les listes.",
    )
    lists = ("Types", "OS", "OO", "Action", "Tâche", "Statuts", "En cours", "Prévu", "Clôturé")
    path = folder / "pontillas_book_levels.xlsx"
    pages = [
        Sheet("Lisez-moi", Grid(tuple(row(text) for text in advice), header=0)),
        Sheet("Données", Grid((row(*names, bold=True), *lines))),
        Sheet("Listes", Grid(tuple(row(text) for text in lists), header=0), hidden=True),
    ]
    workbook.write_sheets(pages, path)
    never = (*advice, *lists, *names)
    return tree.case(
        path, "O", "level and parent in columns, instructions, hidden lists, two hundred rows", never=never
    )


DENSE = (
    (
        "Doter la commune d'un plan de communication",
        ("engager un chargé de communication", "écrire le plan", "le faire approuver"),
    ),
    ("Rénover l'éclairage du hall", ("réaliser l'audit", "passer le marché")),
    ("Créer une centrale de mobilité", ("signer la convention", "recruter les chauffeurs bénévoles")),
    ("Refondre le règlement de travail", ("consulter les syndicats", "adapter le texte", "informer le personnel")),
    ("Sauver la chapelle Saint-Roch", ("stabiliser le clocher", "restaurer les vitraux")),
    ("Mutualiser les achats avec le CPAS", ("lister les contrats", "aligner les échéances")),
)
AIMS = (("Administrer autrement", "Communiquer et organiser"), ("Valoriser les lieux", "Rénover et relier"))


def dense_cells(folder: Path) -> Case:
    """The objective in a merged first column, steps numbered inside the action's cell, several amounts in one cell."""
    tree, lines, place = Tree(), [], 0
    for rank, (aim, objective) in enumerate(AIMS, 1):
        tree.add("strategic_objective", aim, code=str(rank))
        tree.add("operational_objective", objective, aim, code=f"{rank}.1")
        for order, (title, steps) in enumerate(DENSE[3 * rank - 3 : 3 * rank], 1):
            place += 1
            said = "\n".join([title, *(f"{number}) {step}" for number, step in enumerate(steps, 1))])
            leads = turn((["L. Bister"], ["L. Bister", "Ph. Jacot"]), place)
            when, costs = turn(("2026", "2027", "fin 2026"), place), (4000 * place, 1500 * place)
            article = f"{1040 + place}/123-48"
            paid = f"{euros(costs[0])} à l'article {article} Frais\n{euros(costs[1])}"
            cells = (f"{rank}.1.{order}", said, "\n".join(leads), "Secrétariat", when, paid, "/")
            first = (Box(f"OS {rank}\n{aim}", down=3, bold=True), Box(f"OO {rank}.1\n{objective}", down=3))
            lines.append(row(*(first if order == 1 else ()), *cells))
            tree.add(
                ACTION,
                f"{title} {' '.join(f'{number}) {step}' for number, step in enumerate(steps, 1))}",
                objective,
                title_lead=title,
                code=f"{rank}.1.{order}",
                political_leads=leads,
                departments=["Secrétariat"],
                deadline=due(when),
                budget=[money(costs[0], kind="ordinary", article=article), money(costs[1], kind="ordinary")],
            )
            whole = tree.items[-1]["title"]
            for step in steps:
                tree.add(STEP, step, whole, optional=True)
    top = row("Objectif stratégique", "Objectif opérationnel", Box("Action", span=2), Box("Pilotes", span=2))
    top += row("Échéance", Box("Budget", span=2))
    second = row(
        "", "", "N°", "Intitulé et étapes", "Mandataire(s)", "Service", "", "Ordinaire", "Extraordinaire", bold=True
    )
    path = folder / "saintroch_word_dense.docx"
    file = word.WordFile(landscape=True)
    file.furniture("Commune de Saint-Roch-sur-Mehaigne", "Page")
    file.write(
        [
            Head("PST – tableau des actions"),
            Para("Situation au 1er octobre 2025"),
            Grid((top, second, *lines), header=2),
        ],
        path,
    )
    never = ("Pilotes", "Intitulé et étapes", "Mandataire(s)", "PST – tableau des actions")
    return tree.case(
        path, "A", "objectives in two merged columns, steps inside cells, several amounts in a cell", never=never
    )


def pasted_cells(folder: Path) -> Case:
    """Cells copied from a spreadsheet into a text field: tabs, quotes around cells of two lines, rows of groups."""
    roots = plan("culture", "jeunesse", "accueil")
    tree, place = Tree(), 0
    lines = ["Ville de Neuf-Pont\t\t\t\t", "Suivi du PST\t\t\t\tÉdition du 04/02/2026", "\t\t\t\t"]
    lines.append("Code\tLibellé\tGestionnaire\tFin prévue\tÉtat")
    for root in roots:
        tree.aim(root, code=root.number)
        lines.append(f"OS {root.number}\t{root.title}\t\t\t{len(root.walk()) - 1} lignes")
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            lines.append(f"OO {objective.number}\t{objective.title}\t\t\t")
            for action in objective.parts:
                place += 1
                when, how = (
                    turn(("2026", "décembre 2027", "/", "2026-2030"), place),
                    turn(("En cours", "Réalisé", "En attente"), place),
                )
                words = action.title.split(" ")
                title = f'"{" ".join(words[:3])}\n{" ".join(words[3:])}"' if place % 5 == 0 else action.title
                lines.append(f"{action.number}\t{title}\t{turn(('Culture', 'Enseignement'), place)}\t{when}\t{how}")
                service = turn(("Culture", "Enseignement"), place)
                tree.aim(action, code=action.number, departments=[service], deadline=due(when), status=state(how))
    path = folder / "neufpont_pasted_cells.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    never = ("Ville de Neuf-Pont", "Suivi du PST", "Libellé", "Gestionnaire")
    return tree.case(path, "A", "tabs, quoted cells of two lines, title rows, counts on group rows", never=never)


ALL: tuple[Maker, ...] = (level_in_a_column, dense_cells, pasted_cells)
