"""Third set, spreadsheets: a sheet per objective, one long merged sheet, columns in steps, crosses, an export."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument, text, workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.third_bank import GERMAN, NOUNS, goals, tree_of
from tests.cases.unseen.third_values import Turns, due, line, state
from tests.cases.unseen.tree import AXIS, SO, Thing, Tree

HEAD = (
    *("N°", "Actions", "Échevin", "Service pilote", "Services associés"),
    *("Échéance", "Statut", "Avancement", "Remarques"),
)
SWAPPED = (*HEAD[:2], HEAD[3], HEAD[2], *HEAD[4:])
LEVELS = ("Volet", "Objectif stratégique", "Objectif opérationnel", "Action")


def sheet_per_objective(folder: Path) -> Case:
    """A sheet for each strategic objective between a manual, a summary and the lists of the drop-downs."""
    roots = goals("service", "budget", "climat", "route")
    turns = Turns(
        who=("Dubuisson", "Lambiotte", "Dubuisson, Rahier", "Rahier"),
        service=("Travaux", "Population", "Finances", "Environnement"),
        other=("Secrétariat", "", "CPAS", ""),
        when=("31/12/2026", "T4 2027", "en continu", "1er semestre 2027", "2028"),
        told=("en cours", "réalisé", "non entamé", "postposé", "en cours"),
        rate=("50", "100", "0", "20", "80"),
        note=("Attente de l'avis du SPW", "", "Voir délibération du 3 mars", ""),
    )
    tree = Tree()
    manual = (
        "Mode d'emploi du tableau de suivi",
        "1. Chaque pilote met à jour ses lignes avant le 15 du mois.",
        "2. Ne pas modifier les colonnes grisées.",
        "3. Utiliser les listes déroulantes pour le statut.",
    )
    sheets = [Sheet("Lisez-moi", Grid(tuple(row(words) for words in manual), header=0))]
    counts = [row("Objectif", "Nombre d'actions", "Terminées", "Taux", bold=True)]
    counts += [row(f"OS {root.number}", Box(value=9), Box(value=2), Box(value=22, form="percent")) for root in roots]
    counts.append(row("Total PST", Box(value=36, formula="=SUM(B2:B5)"), Box(value=8), Box(value=22, form="percent")))
    sheets.append(Sheet("Synthèse", Grid(tuple(counts))))
    for root in roots:
        tree.aim(root, code=root.number)
        swapped = root.number == "3"  # whoever made this sheet put the service first
        head = SWAPPED if swapped else HEAD
        rows = [
            (Box("COMMUNE DE FRAINEVAL – PST 2024-2030 – TABLEAU DE SUIVI", span=9, bold=True),),
            (Box(f"OS {root.number}. {root.title}", span=9, fill="1F4E79", bold=True),),
            row(""),
            tuple(Box(words, fill="BFBFBF", bold=True) for words in head),
        ]
        for part in root.parts:
            tree.aim(part, code=part.number)
            rows += [row("")] if part.number.endswith(".2") else []
            rows.append((Box(f"OO {part.number}. {part.title}", span=9, fill="9DC3E6", bold=True),))
            for one in part.parts:
                who, service, when, told, rate = (turns(name) for name in ("who", "service", "when", "told", "rate"))
                day = Box(value=date(2026, 12, 31), form="date") if when == "31/12/2026" else Box(when)
                people = (service, who) if swapped else (who, service)
                progress = (told, Box(value=int(rate), form="percent"), turns("note"))
                number = "" if one is root.parts[-1].parts[-1] else one.number  # added later, never numbered
                rows.append(row(number, one.title, *people, turns("other"), day, *progress))
                tree.aim(
                    one,
                    code=number,
                    political_leads=who.split(", "),
                    departments=[service],
                    deadline=due(when),
                    status=state(told),
                    progress=int(rate),
                )
        rows += [row(""), row("Légende :"), row("En vert", "action terminée"), row("En rouge", "action en retard")]
        sheets.append(Sheet(f"OS{root.number}", Grid(tuple(rows), header=0)))
    lists = ("Statuts", "non entamé", "en cours", "réalisé", "postposé", "abandonné")
    sheets.append(Sheet("Listes", Grid(tuple(row(words) for words in lists), header=0)))
    path = folder / "fraineval_book_sheets.xlsx"
    workbook.write_sheets(sheets, path)
    never = (
        "Légende :",
        "action terminée",
        "Total PST",
        "Statuts",
        "en cours",
        "postposé",
        *(words.lstrip("123. ").rstrip(".") for words in manual),
    )
    return tree.case(path, "A", "a sheet per objective, banner rows, manual, summary, lists, legend", never=never)


def long_merged_sheet(folder: Path) -> Case:
    """One sheet of the whole plan: volet, objectives merged downwards, years under two kinds of budget, total."""
    inside, outside = goals("service", "equipe", "budget"), goals("climat", "route", "enfance", "culture", first=4)
    turns = Turns(goal=("11, 13", "16", "8 et 12", "", "3, 10, 11"), funder=("SPW", "Fonds propres", "Province", ""))
    funds = ((0, 2500, 2), (2, 150000, 3), None, (1, 8000, 2), None, (3, 42500, 1), (0, 500, 1))
    tree = Tree()
    rows = [
        (Box("Programme stratégique transversal – commune de Hautregard-sur-Lhomalle", span=10, bold=True),),
        (
            *(
                Box(words, down=2, bold=True)
                for words in ("Volet", "Objectif stratégique", "Objectif opérationnel", "Action")
            ),
            *(Box("Budget ordinaire", span=2, bold=True), Box("Budget extraordinaire", span=2, bold=True)),
            *(Box(words, down=2, bold=True) for words in ("Source de financement", "ODD")),
        ),
        tuple(Box(value=year, bold=True) for year in (2026, 2027, 2026, 2027)),
    ]
    columns = (("ordinary", 2026), ("ordinary", 2027), ("extraordinary", 2026), ("extraordinary", 2027))
    place = 0
    for roots, name, track in ((inside, "Volet interne", "internal"), (outside, "Volet externe", "external")):
        lead: list[Box] = [Box(name, down=sum(len(part.parts) for root in roots for part in root.parts), bold=True)]
        for root in roots:
            tree.aim(root, code=root.number, track=track)
            lead.append(Box(f"OS.{root.number} - {root.title}", down=sum(len(part.parts) for part in root.parts)))
            for part in root.parts:
                tree.aim(part, code=part.number, track=track)
                lead.append(Box(f"OO.{part.number} - {part.title}", down=len(part.parts)))
                for one in part.parts:
                    place += 1
                    plan = funds[place % len(funds)]
                    cells, budget = [Box() for _ in columns], []
                    for column in range(plan[0], min(plan[0] + plan[2], 4)) if plan else ():
                        kind, year = columns[column]
                        cells[column] = Box(value=Decimal(plan[1]), form="money")
                        budget.append(line(plan[1], kind, year))
                    aims = turns("goal")
                    rows.append((*lead, Box(f"A.{one.number} - {one.title}"), *cells, Box(turns("funder")), Box(aims)))
                    lead = []
                    sdgs = [int(word) for word in aims.replace(" et", ",").split(", ") if word]
                    tree.aim(one, code=one.number, track=track, budget=budget, sdgs=sdgs)
    total = (Box("TOTAL", span=4, bold=True), *(Box(value=Decimal(99000), form="money") for _ in columns), Box(), Box())
    rows.append(total)
    path = folder / "hautregard_book_merged.xlsx"
    workbook.write_sheets([Sheet("PST", Grid(tuple(rows), header=3))], path)
    traps = "all parents merged downwards, years under two kinds of budget, a total"
    return tree.case(path, "I", traps, never=("TOTAL", "Volet interne", "Budget ordinaire"))


def columns_in_steps(folder: Path) -> Case:
    """German-speaking authority: each level begins one column further to the right."""
    roots = tree_of(GERMAN)
    turns = Turns(
        service=("Bürgerdienst", "Bauamt", "Personaldienst", "Soziales"),
        when=("Ende 2028", "31.12.2027", "fortlaufend", "3. Quartal 2026", "September 2027"),
        told=("In Arbeit", "noch nicht begonnen", "Abgeschlossen"),
        note=("", "Zuschuss beantragt", ""),
    )
    tree = Tree()
    rows = [
        row("Gemeinde Wiesenbach – Transversales Strategisches Programm 2025-2030", bold=True),
        row("Stand: 14. April 2026"),
        row(""),
        row(
            "Strategisches Ziel",
            "Operatives Ziel",
            "Maßnahme",
            "Zuständige Dienststelle",
            "Frist",
            "Stand",
            "Bemerkungen",
        ),
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        rows.append(row(f"{root.number}. {root.title}", bold=True))
        for part in root.parts:
            tree.aim(part, code=part.number)
            rows.append(row("", f"{part.number} {part.title}"))
            for one in part.parts:
                service, when, told = turns("service"), turns("when"), turns("told")
                rows.append(row("", "", f"{one.number} {one.title}", service, when, told, turns("note")))
                tree.aim(one, code=one.number, departments=[service], deadline=due(when), status=state(told))
    rows += [
        row(""),
        row("Legende:", "In Arbeit = Arbeiten haben begonnen"),
        row("", "Vom Gemeinderat zur Kenntnis genommen"),
    ]
    path = folder / "wiesenbach_calc_steps.ods"
    opendocument.write_sheets([Sheet("Programm", Grid(tuple(rows), header=0))], path)
    traps = "German, each level one column further right"
    return tree.case(
        path,
        "B",
        traps,
        never=(
            "Legende",
            "In Arbeit = Arbeiten haben begonnen",
            "Strategisches Ziel",
            "Stand: 14. April 2026",
            "Maßnahme",
        ),
    )


def crosses(folder: Path) -> Case:
    """CPAS: all levels in one column told apart by the code beside them, the state as a cross, done and left to do."""
    roots = goals("solidaire", "equipe", "service")
    turns = Turns(
        who=("Anne-Lise Godfrin", "Tom Waucquez", "Rita Semal"),
        when=("déc-27", "06/2028", "tous les ans", "fin 2027", "2027"),
        told=("En cours", "Réalisé", "Non commencé", "En cours", "Abandonné"),
        done=(
            "Trois réunions ont eu lieu.",
            "Le service fonctionne depuis avril.",
            "",
            "Cahier des charges rédigé.",
            "",
        ),
        left=("Désigner un prestataire.", "", "Tout reste à faire.", "Attribuer le marché.", ""),
    )
    tree = Tree()
    states = ("Réalisé", "En cours", "Non commencé", "Abandonné")
    rows = [
        (Box("CPAS de Monceau-les-Haies – PST – suivi annuel", span=10, bold=True),),
        (
            *(Box(words, down=2, bold=True) for words in ("Code", "Intitulé", "Agent traitant", "Délai")),
            Box("État au 31/12/2026", span=4, bold=True),
            *(Box(words, down=2, bold=True) for words in ("Ce qui a été réalisé", "Ce qu'il reste à faire")),
        ),
        row(*states, bold=True),
    ]
    for root in roots:
        letter = "ABC"[int(root.number) - 1]
        tree.aim(root, code=letter)
        rows.append(row(letter, root.title.upper(), bold=True))
        for rank, part in enumerate(root.parts, 1):
            tree.aim(part, code=f"{letter}.{rank}")
            rows.append(row(f"{letter}.{rank}", part.title, bold=True))
            for one, small in zip(part.parts, "abcdef", strict=False):
                who, when, told, done, left = (turns(name) for name in ("who", "when", "told", "done", "left"))
                marks = ["x" if told == words else "" for words in states]
                rows.append(row(f"{letter}.{rank}.{small}", one.title, who, when, *marks, done, left))
                fields: Thing = {"deadline": due(when), "status": state(told), "achieved": done, "remaining": left}
                tree.aim(one, code=f"{letter}.{rank}.{small}", agents=[who], **fields)
    rows.append(row("", "Nombre d'actions", "", "", "7", "13", "7", "6", bold=True))
    path = folder / "monceau_book_crosses.xlsx"
    workbook.write_sheets([Sheet("Suivi 2026", Grid(tuple(rows), header=3))], path)
    traps = "levels only by the code in front, capitals, state as a cross under a two-row header"
    return tree.case(path, "J", traps, never=("Nombre d'actions", "Réalisé", "État au 31/12/2026"))


def export(folder: Path) -> Case:
    """French communauté: one line per project, in the code page of an old Excel, semicolons."""
    roots = tree_of(NOUNS["ville"])
    turns = Turns(
        who=("Patricia Vernhes", "Loïc Andrieux", "Samira Cazals"),
        lead=("Michel Bessière", "Élodie Tarrade"),
        end=("31/12/2026", "30/09/2027", "", "31.12.2027"),
        told=("Engagée", "Non débutée", "Achevée", "Abandonnée"),
        cost=("125 000,00 €", "", "48 500,50 €", "2 300 000,00 €"),
        funder=("DETR", "Région (40 %)", "", "DSIL, Département"),
        goal=("11", "13 ; 15", "3", ""),
    )
    amount = {"125 000,00 €": "125000", "48 500,50 €": "48500.50", "2 300 000,00 €": "2300000"}
    axes = ("Vivre", "Vivre", "Accompagner", "Accompagner", "Administrer")
    tree = Tree()
    head = "N° fiche;Axe;Objectif;Intitulé du projet;État;Chef de projet;Élu référent;Fin prévue;Coût;Financeurs;ODD"
    rows = [["Export du 03/02/2026", *[""] * 10], head.split(";")]
    place = 0
    for root, axis in zip(roots, axes, strict=True):
        if axis not in [item["title"] for item in tree.items]:
            tree.add(AXIS, axis)
        tree.add(SO, root.title)
        for one in root.parts:
            place += 1
            who, lead, end, told = turns("who"), turns("lead"), turns("end"), turns("told")
            cost, aims = turns("cost"), turns("goal")
            known = (f"F{place:02d}", axis, root.title, one.title, told, who, lead, end, cost, turns("funder"), aims)
            rows.append(list(known))
            tree.aim(
                one,
                code=f"F{place:02d}",
                code_not_scored=True,
                status=state(told),
                agents=[who],
                political_leads=[lead],
                deadline=due(end),
                budget=[line(amount[cost])] if cost else [],
                budget_kind_also_ok=True,
                sdgs=[int(word) for word in aims.split(" ; ") if word],
            )
    rows.append(["Total", *[""] * 7, "9 893 940,00 €", "", ""])
    path = folder / "valsorelle_export.csv"
    path.write_bytes(text.separated(rows, ";").encode("cp1252"))
    return tree.case(path, "H", "old code page, an axis above a single layer of objectives", never=("Total",))


ALL: tuple[Maker, ...] = (sheet_per_objective, long_merged_sheet, columns_in_steps, crosses, export)
