"""The planning that an engineer of the works keeps in a workbook: a column a quarter, letters in coloured cells."""

import datetime
from pathlib import Path

import xlsxwriter

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import listed, rows
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree

# A | title | pilot service | agents | quarters of preparation | quarters of work (first-last, counted below)
_PLAN = """
V interne
OS I.1 | Disposer d'une administration bien organisée
OO I.1.1 | Moderniser les outils de travail
A 001 | Migrer la messagerie vers le nuage | Informatique | B. Saroléa | 25.2-25.3 | 25.4-26.1
A 002 | Déployer la gestion électronique du courrier | Secrétariat | V. Noiset | 25.4-26.1 | 26.2-26.4
A 003 | Remplacer la centrale téléphonique | Informatique | B. Saroléa | 26.3-26.3 | 26.4-26.4
A 004 | Renouveler les ordinateurs portables | Informatique | B. Saroléa | 27.1-27.1 | 27.2-27.3
OO I.1.2 | Veiller au bien-être des agents
A 005 | Réaliser une enquête sur la charge psychosociale | Ressources humaines | L. Grandgagnage | 25.3-25.4 | 26.1-26.2
A 006 | Réaménager le réfectoire | Bâtiments | O. Pirnay | 26.1-26.3 | 26.4-27.1
A 007 | Mettre en place un parcours d'intégration | Ressources humaines | L. Grandgagnage | | 25.4-26.2
A 008 | Revoir l'évaluation du personnel | Ressources humaines | L. Grandgagnage ; V. Noiset | 27.1-27.4 | 28.1-28.2
OS I.2 | Gérer nos bâtiments en bons propriétaires
OO I.2.1 | Réduire les consommations d'énergie
A 009 | Placer des compteurs communicants | Énergie | F. Delhalle | 25.2-25.2 | 25.3-26.2
A 010 | Isoler l'hôtel de ville | Bâtiments | O. Pirnay | 26.1-27.2 | 27.3-28.4
A 011 | Installer des panneaux sur le dépôt | Énergie | F. Delhalle | 26.2-26.3 | 26.4-27.1
A 012 | Passer l'éclairage des halls en LED | Énergie | F. Delhalle | | 25.3-25.4
OO I.2.2 | Rendre les bâtiments accessibles
A 013 | Installer un ascenseur à l'hôtel de ville | Bâtiments | O. Pirnay | 27.1-27.4 | 28.1-29.1
A 014 | Adapter les toilettes de trois salles | Bâtiments | O. Pirnay | 26.4-26.4 | 27.1-27.4
A 015 | Signaler les bureaux en caractères lisibles | Secrétariat | V. Noiset | | 26.1-26.1
V externe
OS E.1 | Faciliter les déplacements de tous
OO E.1.1 | Sécuriser les modes doux
A 101 | Créer la piste cyclable de la gare à Ronvaux | Mobilité | K. Thunus | 25.3-26.2 | 26.3-27.4
A 102 | Poser des arceaux à vélos devant les écoles | Mobilité | K. Thunus | 25.2-25.2 | 25.3-25.3
A 103 | Étendre la zone 30 du centre | Mobilité | K. Thunus | 26.1-26.1 | 26.2-26.3
A 104 | Baliser un réseau de sentiers | Tourisme | Y. Collard-Pons | 26.2-26.4 | 27.1-27.3
OO E.1.2 | Mieux organiser le stationnement
A 105 | Réaliser un plan de stationnement | Mobilité | K. Thunus | 26.1-26.2 | 26.3-27.2
A 106 | Aménager un parking de covoiturage | Voirie | A. Wuidart | 27.2-27.4 | 28.1-28.3
A 107 | Équiper deux places pour la recharge rapide | Énergie | F. Delhalle | 26.1-26.1 | 26.2-26.4
OS E.2 | Offrir un cadre de vie agréable
OO E.2.1 | Embellir les places et les parcs
A 108 | Réaménager la place du Pilori | Voirie | A. Wuidart ; K. Thunus | 25.4-27.1 | 27.2-28.4
A 109 | Planter un verger communal | Espaces verts | R. Bastogne-Lejeune | 25.3-25.3 | 25.4-25.4
A 110 | Rénover la plaine de jeux des Tanneurs | Espaces verts | R. Bastogne-Lejeune | 26.1-26.2 | 26.3-26.4
A 111 | Verduriser les cimetières | Espaces verts | R. Bastogne-Lejeune | 25.4-26.1 | 26.2-29.4
OO E.2.2 | Soutenir le commerce du centre
A 112 | Lancer un appel à projets pour les vitrines vides | Commerce | J. Tilmant | 25.4-25.4 | 26.1-26.4
A 113 | Créer un marché du vendredi soir | Commerce | J. Tilmant | 26.1-26.1 | 26.2-26.3
A 114 | Revoir le règlement des terrasses | Commerce | J. Tilmant | | 25.4-26.1
OO E.2.3 | Lutter contre le bruit et la poussière
A 115 | Cartographier les plaintes des riverains | Environnement | C. Nihoul | 25.3-25.4 | 26.1-26.2
A 116 | Conclure une charte avec la carrière | Environnement | C. Nihoul | 26.1-26.3 | 26.4-27.2
A 117 | Planter une haie le long du zoning | Espaces verts | R. Bastogne-Lejeune | 27.3-27.3 | 27.4-28.1
"""
_QUARTERS = [(year, rank) for year in range(2025, 2031) for rank in range(1, 5)]
_LAST = {1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31"}
_FIRST = {1: "01-01", 2: "04-01", 3: "07-01", 4: "10-01"}


def _bar(text: str) -> list[tuple[int, int]]:
    """The quarters of `25.2-26.1`."""
    if not text:
        return []
    first, last = ((2000 + int(one[:2]), int(one[3])) for one in text.split("-"))
    return [one for one in _QUARTERS if first <= one <= last]


def _quarter(one: tuple[int, int]) -> Thing:
    year, rank = one
    days = {"start": f"{year}-{_FIRST[rank]}", "end": f"{year}-{_LAST[rank]}"}
    return {"text": f"T{rank} {year}", **days, "precision": "quarter"}


def _track(mark: str) -> str:
    return "internal" if mark.endswith("interne") else "external"


def esnoye_book_quarters(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    path = folder / "esnoye_book_quarters.xlsx"
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": datetime.datetime(2025, 1, 2), "author": "Bureau d'études"})
    plain = book.add_format({"border": 1, "text_wrap": True, "valign": "vcenter"})
    head = book.add_format({"border": 1, "bold": True, "align": "center", "bg_color": "#D0D0D0"})
    title = book.add_format({"bold": True, "font_size": 16})
    high = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3864"})
    low = book.add_format({"bold": True, "bg_color": "#BDD7EE"})
    marks = {
        "P": book.add_format({"border": 1, "align": "center", "bg_color": "#FFE699"}),
        "R": book.add_format({"border": 1, "align": "center", "bg_color": "#A9D08E"}),
    }
    read = book.add_worksheet("Mode d'emploi")
    for rank, text in enumerate(
        (
            "Commune d'Esnoye – planning du PST 2025-2030",
            "Tenu par le bureau d'études, mis à jour à chaque réunion du CODIR. Version du 12 mai 2025.",
            "P = préparation (étude, dossier, marché public)",
            "R = réalisation (chantier, mise en service)",
            "L'échéance d'une action est la fin du dernier trimestre marqué.",
            "Un onglet par volet. Ne pas insérer de colonnes : la macro du CODIR s'y perd.",
        )
    ):
        read.write(rank * 2, 0, text, title if not rank else None)
    sheet, row, track, above, goal, counts = read, 0, "", "", "", [0] * len(_QUARTERS)

    def closed() -> None:
        if sheet is not read:
            sheet.write(row, 3, "Actions en chantier (R)", head)
            for place, number in enumerate(counts):
                sheet.write_number(row, 4 + place, number, head)

    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "V":
            closed()
            counts = [0] * len(_QUARTERS)
            track = _track(line.mark)
            sheet = book.add_worksheet(f"Volet {number}")
            sheet.set_column(0, 0, 6)
            sheet.set_column(1, 1, 48)
            sheet.set_column(2, 3, 20)
            sheet.set_column(4, 27, 3.4)
            sheet.write(0, 0, f"PST 2025-2030 – Volet {number}", title)
            for column, name in enumerate(("Réf.", "Action", "Service pilote", "Agent")):
                sheet.merge_range(2, column, 3, column, name, head)
            for place, year in enumerate(range(2025, 2031)):
                sheet.merge_range(2, 4 + place * 4, 2, 7 + place * 4, year, head)
            for place, (_, quarter) in enumerate(_QUARTERS):
                sheet.write(3, 4 + place, f"T{quarter}", head)
            sheet.freeze_panes(4, 2)
            row = 4
            continue
        if kind in ("OS", "OO"):
            word = "Objectif stratégique" if kind == "OS" else "Objectif opérationnel"
            sheet.merge_range(row, 0, row, 27, f"{word} {number} – {line[0]}", high if kind == "OS" else low)
            if kind == "OS":
                above = tree.add(SO, line[0], code=number, track=track)
            else:
                goal = tree.add(OO, line[0], above, code=number, track=track)
            row += 1
            continue
        for column, text in enumerate((number, line[0], line[1], ", ".join(listed(line[2])))):
            sheet.write_string(row, column, text, plain)
        bars = dict.fromkeys(_bar(line[3]), "P") | dict.fromkeys(_bar(line[4]), "R")
        for place, one in enumerate(_QUARTERS):
            if one in bars:
                sheet.write(row, 4 + place, bars[one], marks[bars[one]])
                counts[place] += bars[one] == "R"
            else:
                sheet.write_blank(row, 4 + place, None, plain)
        first, last = min(bars), max(bars)
        tree.add(
            *(ACTION, line[0], goal), code=number, track=track, departments=[line[1]], agents=listed(line[2]),
            start=_quarter(first), deadline=_quarter(last),
        )  # fmt: skip
        row += 1
    closed()
    book.close()
    never = ("Mode d'emploi", "Actions en chantier (R)", "Réf.", "P = préparation (étude, dossier, marché public)")
    traps = "a column a quarter under merged years; the bar of letters in coloured cells says when an action ends"
    return tree.case(path, "A", traps, never=never)
