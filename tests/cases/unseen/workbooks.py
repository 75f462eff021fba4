"""Workbooks and separated values: a sheet a department, colours with a legend, columns per year, exports of tools."""

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument, text, workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.bank import flat, plan
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Tree, due, euros, money, state, turn

DEPARTMENTS = ("Travaux", "Population", "Finances et RH", "Affaires sociales", "Environnement", "Culture et sports")


def one_sheet_a_department(folder: Path) -> Case:
    """Six sheets of the same columns (one hidden column each), preceded by a summary with totals and formulas."""
    roots = plan("accueil", "personnel", "proprete", "mobilite", "solidarite", "culture", "economie")
    tree = Tree()
    for aim in (aim for root in roots for aim in root.walk() if aim.level != ACTION):
        tree.aim(aim, code=aim.number)
    actions = flat(roots)
    path = folder / "montillier_book_departments.xlsx"
    book: Any = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": datetime.datetime(2025, 1, 2), "author": "Secrétariat"})
    percent, day = book.add_format({"num_format": "0%"}), book.add_format({"num_format": "dd/mm/yyyy"})
    bold = book.add_format({"bold": True, "bg_color": "#D9E1F2"})
    summary = book.add_worksheet("Synthèse")
    summary.write(0, 0, "PST de Montillier – tableau de bord au 31/12/2026", bold)
    for place, name in enumerate(("Service", "Nombre d'actions", "Terminées", "Avancement moyen")):
        summary.write(2, place, name, bold)
    head = ("N°", "Objectif stratégique", "Objectif opérationnel", "Action", "Agent responsable", "Remarque interne")
    head += ("Échéance", "Statut", "% d'avancement")
    people = ("Ch. Nandrin", "R. Defays", "A. Ouali", "G. Lejeune", "T. Bossut")
    dues = (datetime.date(2026, 6, 30), "2027", "Permanent", datetime.date(2027, 12, 31), "Fin 2028")
    for rank, department in enumerate(DEPARTMENTS):
        page = book.add_worksheet(department)
        page.write(0, 0, f"Service {department}", bold)
        page.set_column(5, 5, 20, None, {"hidden": True})
        for place, name in enumerate(head):
            page.write(2, place, name, bold)
        mine = actions[rank :: len(DEPARTMENTS)]
        for line, action in enumerate(mine, 3):
            objective = action.above
            assert objective is not None
            assert objective.above is not None
            place = line + rank
            when, share, how = turn(dues, place), (place * 20) % 101, turn(("En cours", "Non entamé", "Réalisé"), place)
            cells = (action.number, f"{objective.above.number}. {objective.above.title}")
            cells += (f"{objective.number} {objective.title}", action.title, turn(people, place), "à revoir avec le DG")
            for column, value in enumerate(cells):
                page.write_string(line, column, value)
            if isinstance(when, datetime.date):
                page.write_datetime(line, 6, datetime.datetime.combine(when, datetime.time()), day)
                told = {"text": when.strftime("%d/%m/%Y"), "start": when.isoformat(), "end": when.isoformat()}
            else:
                page.write_string(line, 6, when)
                told = due(when) or {}
            page.write_string(line, 7, how)
            page.write_number(line, 8, share / 100, percent)
            tree.aim(
                action,
                code=action.number,
                agents=[turn(people, place)],
                deadline=told,
                status=state(how),
                progress=share,
            )
        page.write(len(mine) + 3, 3, "Total du service", bold)
        page.write_formula(len(mine) + 3, 8, f"=AVERAGE(I4:I{len(mine) + 3})", percent, 0.47)
        summary.write(3 + rank, 0, department)
        summary.write_formula(3 + rank, 1, f"=COUNTA('{department}'!D4:D{len(mine) + 3})", None, len(mine))
        summary.write_number(3 + rank, 2, rank)
        summary.write_formula(3 + rank, 3, f"='{department}'!I{len(mine) + 4}", percent, 0.47)
    summary.write(3 + len(DEPARTMENTS), 0, "TOTAL", bold)
    summary.write_formula(3 + len(DEPARTMENTS), 1, "=SUM(B4:B9)", None, len(actions))
    book.close()
    never = (*DEPARTMENTS, "Total du service", "TOTAL", "Synthèse", "Nombre d'actions")
    return tree.case(path, "I", "a sheet a department, summary and totals, hidden column, percent cells", never=never)


COLOURS = {"C6EFCE": "done", "FFEB9C": "in_progress", "FFC7CE": "blocked", "D9D9D9": "abandoned"}
COLOUR_WORDS = {"C6EFCE": "Terminé", "FFEB9C": "En cours", "FFC7CE": "Bloqué", "D9D9D9": "Abandonné"}


def colours_and_notes(folder: Path) -> Case:
    """The status is only the colour of the action, explained below; two header rows, dates typed as text, notes."""
    roots = plan("numerique", "securite", "energie", "jeunesse")
    tree, lines, place = Tree(), [], 0
    head = (
        row("Programme stratégique de Tournebride – suivi", "", "", "", "", "", bold=True),
        row(Box("Action", span=2), Box("Pilotage", span=2), Box("Temps et moyens", span=2)),
        row("Code", "Intitulé", "Échevin(e)", "Service", "Pour quand ?", "Budget extraordinaire", bold=True),
    )
    for root in roots:
        tree.aim(root, code=root.number)
        lines.append(row(Box(f"OS{root.number} – {root.title.upper()}", span=6, fill="1F4E78", bold=True)))
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            lines.append(row(Box(f"OO{objective.number} – {objective.title}", span=6, fill="9DC3E6", bold=True)))
            for action in objective.parts:
                place += 1
                colour = turn(list(COLOURS), place)
                when = turn(("30/06/2026", "juin 2026", "31.12.2026", "2026-2030", "à fixer"), place)
                lead, service = (
                    turn(("D. Cravatte", "I. Mottet"), place),
                    turn(("Travaux", "Enseignement", "IT"), place),
                )
                cost = 7500 * place if place % 2 else None
                lines.append(
                    row(
                        action.number,
                        Box(action.title, fill=colour, note="Vu en Collège le 4 mai" if place % 7 == 0 else None),
                        *(lead, service, when),
                        Box(value=Decimal(cost), form="money") if cost else "",
                    )
                )
                tree.aim(
                    action,
                    code=action.number,
                    political_leads=[lead],
                    departments=[service],
                    deadline=due(when),
                    status={"value": COLOURS[colour], "text": COLOUR_WORDS[colour]},
                    budget=[money(cost, kind="extraordinary")] if cost else [],
                )
    legend = [row("", ""), row("Légende des couleurs", bold=True)]
    legend += [row(Box("", fill=colour), word) for colour, word in COLOUR_WORDS.items()]
    path = folder / "tournebride_book_colours.xlsx"
    workbook.write_sheets([Sheet("Suivi", Grid((*head, *lines, *legend), header=3))], path)
    never = (*COLOUR_WORDS.values(), "Légende des couleurs", "Pilotage", "Temps et moyens")
    never += ("Programme stratégique de Tournebride – suivi",)
    return tree.case(path, "A", "status by colour only, merged header of two rows, notes, dates as text", never=never)


YEARS = tuple(range(2025, 2031))


def columns_per_year(folder: Path) -> Case:
    """Targets of one indicator and the extraordinary budget, each in six columns of years; subtotals of objectives."""
    roots = plan("economie", "proprete", "finances")
    tree, lines, place = Tree(), [], 0
    head = (
        row("N°", "Libellé", "Service", "Indicateur", Box("Cibles", span=6), Box("Budget extraordinaire (€)", span=6)),
        row("", "", "", "", *(str(year) for year in YEARS), *(str(year) for year in YEARS), bold=True),
    )
    names = ("Nombre de participants", "Surface traitée (m²)", "Part des dossiers traités à temps")
    for root in roots:
        tree.aim(root, code=root.number)
        lines.append(row(f"OS {root.number}", root.title, *([""] * 14), bold=True))
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            lines.append(row(f"OO {objective.number}", objective.title, *([""] * 14), bold=True))
            sums = [0] * 6
            for action in objective.parts:
                place += 1
                costs = [5000 * place if (place + year) % 3 == 0 else 0 for year in YEARS]
                sums = [one + other for one, other in zip(sums, costs, strict=True)]
                targets = [Box(value=10 * (place + rank)) for rank in range(6)]
                service = turn(("ADL", "Environnement", "Finances"), place)
                indicator = turn(names, place)
                amounts = [Box(value=Decimal(cost), form="money") if cost else Box() for cost in costs]
                lines.append(row(action.number, action.title, service, indicator, *targets, *amounts))
                spent = [money(c, kind="extraordinary", year=y) for c, y in zip(costs, YEARS, strict=True) if c]
                tree.aim(
                    action,
                    code=action.number,
                    departments=[service],
                    indicators=[{"text": indicator}],
                    budget=spent,
                )
            totals = [Box(value=Decimal(total), form="money", bold=True) for total in sums]
            lines.append(row("", f"Sous-total OO {objective.number}", *([""] * 8), *totals))
    lines.append(row("", "TOTAL GÉNÉRAL", *([""] * 14), bold=True))
    path = folder / "bellefosse_calc_years.ods"
    opendocument.write_sheets([Sheet("PST", Grid((*head, *lines), header=2))], path)
    never = ("TOTAL GÉNÉRAL", *(f"Sous-total OO {aim.number}" for aim in flat(roots, OO)), *names)
    return tree.case(path, "A", "targets and budgets in columns of years, subtotals", never=never)


TERRITORY = {
    "Un territoire de proximité": {
        "Conforter les services publics": (
            "Labelliser deux espaces France Services",
            "Mettre en réseau les médiathèques",
            "Ouvrir un centre de santé pluridisciplinaire",
        ),
        "Faciliter les mobilités du quotidien": (
            "Déployer douze bornes de recharge",
            "Créer un service de transport à la demande",
            "Aménager une aire de covoiturage à l'échangeur",
        ),
    },
    "Un territoire en transition": {
        "Préserver l'eau et les milieux": (
            "Protéger les captages de la vallée de l'Aure",
            "Restaurer la continuité écologique du Vivier",
        ),
        "Réduire et valoriser les déchets": (
            "Généraliser le tri à la source des biodéchets",
            "Construire une ressourcerie",
            "Passer à la redevance incitative",
        ),
        "Rénover le parc bâti": (
            "Animer la plateforme de rénovation énergétique",
            "Rénover le gymnase intercommunal",
        ),
    },
    "Un territoire attractif": {
        "Accueillir les entreprises": (
            "Requalifier la zone d'activités des Grands Champs",
            "Créer un espace de travail partagé",
            "Accompagner la reprise des commerces, cafés et restaurants",
        ),
        "Faire rayonner le patrimoine": (
            "Inscrire le pays d'art et d'histoire au label",
            "Éclairer les remparts",
        ),
    },
}


def french_tool_export(folder: Path) -> Case:
    """Export of the tool of a French community of communes: semicolons, Windows letters, parents repeated, quotes."""
    tree = Tree()
    rows = [["Réf.", "Ambition", "Orientation", "Fiche action", "Élu référent", "Direction pilote", "Statut"]]
    rows[0] += [
        "Avancement (%)",
        "Date de début",
        "Date de fin prévisionnelle",
        "Coût HT (€)",
        "Partenaires",
        "Commentaire",
    ]
    place = 0
    for rank, (ambition, directions) in enumerate(TERRITORY.items(), 1):
        tree.add(SO, ambition, code=str(rank))
        for number, (direction, sheets) in enumerate(directions.items(), 1):
            tree.add(OO, direction, ambition, code=f"{rank}.{number}")
            for title in sheets:
                place += 1
                lead, pilot = (
                    turn(("Mme Cazenave", "M. Orliac", "M. Ferrière"), place),
                    turn(("DGA Technique", "Pôle Eau"), place),
                )
                how, share = turn(("EN COURS", "TERMINÉ", "À planifier", "Suspendu"), place), (place * 15) % 100
                end = turn(("31/12/2027", "30/06/2026"), place)
                partners = turn((["Région", "ADEME"], [], ["Agence de l'eau"]), place)
                cost = 12500 * place
                rows.append(
                    [
                        *(
                            f"FA{place:02d}",
                            f"{rank} - {ambition}",
                            f"{rank}.{number} - {direction}",
                            title,
                            lead,
                            pilot,
                        ),
                        *(how, str(share), "01/01/2025", end, euros(cost, " ", ",00"), " / ".join(partners)),
                        'Voir "note technique"; à actualiser' if place % 4 == 0 else "",
                    ]
                )
                tree.add(
                    ACTION,
                    title,
                    direction,
                    code=f"FA{place:02d}",
                    code_not_scored=True,
                    political_leads=[lead],
                    departments=[pilot],
                    deadline=due(end),
                    status=state(how),
                    progress=share,
                    partners=partners,
                    budget=[money(cost)],
                    budget_kind_also_ok=True,
                )
    path = folder / "aure_export_fiches.csv"
    path.write_bytes(text.separated(rows, ";").encode("cp1252"))
    never = ("Réf.", "Ambition", "Orientation", "Fiche action", "Commentaire")
    return tree.case(
        path, "H", "French words of the levels, cp1252, semicolons inside quotes, parents repeated", never=never
    )


GERMAN = {
    "Lebenswerte Dörfer gestalten": {
        "Die Dorfkerne beleben": (
            "Den Kirchplatz in Ellental neu gestalten",
            "Leerstehende Gebäude erfassen",
            "Ein Dorfhaus in Niederbach einrichten",
        ),
        "Sicher unterwegs sein": (
            "Tempo 30 vor allen Schulen einführen",
            "Den Radweg nach Lautersfeld ausbauen",
        ),
    },
    "Eine bürgernahe Verwaltung sein": {
        "Dienste digital anbieten": (
            "Einen Online-Schalter eröffnen",
            "Die Gemeinderatssitzungen im Internet übertragen",
            "Baugenehmigungen elektronisch bearbeiten",
        ),
        "Personal gewinnen und halten": (
            "Ein Weiterbildungskonzept erstellen",
            "Telearbeit regeln",
        ),
    },
    "Natur und Klima schützen": {
        "Energie sparen": (
            "Das Rathaus dämmen",
            "Die Straßenbeleuchtung auf LED umstellen",
            "Eine Energieberatung anbieten",
        ),
        "Wälder erhalten": (
            "Den Gemeindewald klimafest aufforsten",
            "Einen Waldlehrpfad anlegen",
        ),
    },
}


def german_book(folder: Path) -> Case:
    """A German-speaking commune: written only on change, umlauts, German words for status and dates."""
    tree, place = Tree(), 0
    lines = [row("Strategisches Programm der Gemeinde Ellental 2025–2030", bold=True), row("")]
    names = ("Strategisches Ziel", "Operatives Ziel", "Nr.", "Maßnahme", "Federführender Dienst", "Partner")
    lines.append(row(*names, "Frist", "Stand der Umsetzung", "Kosten", bold=True))
    for rank, (goal, aims) in enumerate(GERMAN.items(), 1):
        tree.add(SO, goal, code=str(rank))
        first = f"{rank}. {goal}"
        for number, (aim, steps) in enumerate(aims.items(), 1):
            tree.add(OO, aim, goal, code=f"{rank}.{number}")
            second = f"{rank}.{number} {aim}"
            for order, title in enumerate(steps, 1):
                place += 1
                service = turn(("Bauamt", "Sekretariat", "Forstamt"), place)
                partners = turn((["Wallonische Region"], [], ["ÖSHZ", "Schulen"]), place)
                when = turn(("Ende 2026", "2027", "2. Quartal 2027", "laufend", "Juni 2028"), place)
                how = turn(("in Umsetzung", "geplant", "abgeschlossen", "noch nicht begonnen", "zurückgestellt"), place)
                cost, code = 4000 * place, f"{rank}.{number}.{order}"
                lines.append(row(first, second, code, title, service, ", ".join(partners), when, how, euros(cost)))
                first = second = ""
                tree.add(
                    ACTION,
                    title,
                    aim,
                    code=code,
                    departments=[service],
                    partners=partners,
                    deadline=due(when),
                    status=state(how),
                    budget=[money(cost)],
                    budget_kind_also_ok=True,
                )
    path = folder / "ellental_calc_german.ods"
    opendocument.write_sheets([Sheet("Programm", Grid(tuple(lines), header=3))], path)
    return tree.case(
        path, "L", "German, filled only on change, umlauts", never=("Strategisches Ziel", "Maßnahme", "Frist")
    )


BUCKETS = ("Propreté", "Vie scolaire", "Seniors", "Bâtiments")
TASKS = (
    ("Installer des canisettes dans le parc", "Commander;Poser;Communiquer"),
    ("Former les animateurs de la plaine de vacances", ""),
    ("Créer un annuaire des services d'aide à domicile", "Collecter les données;Mettre en page"),
    ("Remplacer les châssis de l'école de Bléharon", ""),
    ("Recruter deux balayeurs", ""),
    ("Généraliser les gourdes à l'école", "Choisir le modèle;Distribuer"),
    ("Organiser une semaine de la mémoire", ""),
    ("Raccorder la salle des fêtes à la fibre", ""),
    ("Nettoyer les avaloirs de la rue Basse", ""),
    ("Renouveler le mobilier des classes maternelles", "Faire l'inventaire;Passer commande;Réceptionner"),
    ("Proposer un transport vers le marché", ""),
    ("Poser un ascenseur à la bibliothèque", ""),
)


def task_board(folder: Path) -> Case:
    """A task board exported to a workbook: buckets are the objectives, checklists the steps, progress is a word."""
    tree = Tree()
    for bucket in BUCKETS:
        tree.add(SO, bucket)
    lines = [row("Nom du plan", "PST Bléharon"), row("Date de l'exportation", "12/01/2026"), row("")]
    head = (
        "ID de tâche",
        "Nom de la tâche",
        "Nom du compartiment",
        "Progression",
        "Priorité",
        "Attribué à",
        "Date d'échéance",
    )
    lines.append(row(*head, "Éléments de la liste de contrôle", "Étiquettes", bold=True))
    for place, (title, checks) in enumerate(TASKS):
        bucket = BUCKETS[place % 4]
        how = turn(("Non commencé", "En cours", "Terminé"), place)
        when = turn(("30/06/2026", "31/12/2027", ""), place)
        agent = turn(("Nadia Brisbois", "Luc Thirion"), place)
        cells = (f"kZ{place:03d}q", title, bucket, how, "Moyenne", agent, when, checks, "PST")
        lines.append(row(*cells))
        tree.add(ACTION, title, bucket, agents=[agent], deadline=due(when), status=state(how))
        for check in filter(None, checks.split(";")):
            tree.add(STEP, check, title, optional=True)
    path = folder / "bleharon_board_export.xlsx"
    workbook.write_sheets([Sheet("Tâches", Grid(tuple(lines), header=4))], path)
    never = ("Nom du plan", "PST Bléharon", "Date de l'exportation", "Moyenne", "Nom du compartiment")
    return tree.case(path, "L", "buckets as objectives in no order, lines before the header", never=never)


ALL: tuple[Maker, ...] = (
    one_sheet_a_department,
    colours_and_notes,
    columns_per_year,
    french_tool_export,
    german_book,
    task_board,
)
