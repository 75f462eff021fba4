"""The workbook of a finance officer: a sheet a year, in which an action comes back while it lasts."""

import datetime
from pathlib import Path

import xlsxwriter

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree

# A | title | department | agent | deadline | year and credits (o ordinary, e extraordinary) | state | to be confirmed
_PLAN = """
OS A | Être une ville où l'on circule sans danger
OO A.1 | Sécuriser les abords des écoles
A A.1.1 | Poser des radars préventifs | Mobilité | H. Lescot | T4 2025 | 2025 e18000 | Réalisé |
A A.1.2 | Aménager une dépose-minute à l'école des Prés | Voirie | G. Fastrez | 31/08/2026 | 2026 e145000 | En cours |
A A.1.3 | Créer deux rues scolaires | Mobilité | H. Lescot | T3 2027 | 2026 o4000 ; 2027 o6000 | En cours | oui
A A.1.4 | Former les brigadiers bénévoles | Prévention | D. Maréchal-Roy | Récurrent | 2025 o900 ; 2026 o900 ; 2027 o950
+ | En cours |
OO A.2 | Entretenir le réseau routier
A A.2.1 | Dresser le relevé visuel des voiries | Voirie | G. Fastrez | 30/09/2025 | 2025 o22000 | Réalisé |
A A.2.2 | Réfectionner la chaussée de Wez | Voirie | G. Fastrez | 2028 | 2027 e410000 ; 2028 e390000 | À planifier |
A A.2.3 | Remplacer les passerelles du canal | Voirie | G. Fastrez | 2030 | 2029 e260000 ; 2030 e240000
+ | À planifier | oui
A A.2.4 | Marquer les passages pour piétons | Voirie | S. Hupin | T2 2026 | 2026 o31000 | À planifier |
OS B | Être une ville qui soutient les familles
OO B.1 | Accueillir la petite enfance
A B.1.1 | Agrandir la crèche Les Libellules | Petite enfance | M. Vandoorselaer | 30/06/2028
+ | 2026 e60000 ; 2027 e720000 ; 2028 e150000 | En cours |
A B.1.2 | Ouvrir une halte-garderie à Bougnies-Bas | Petite enfance | M. Vandoorselaer | T1 2027 | 2027 o48000
+ | À planifier |
A B.1.3 | Réviser le règlement des crèches | Petite enfance | M. Vandoorselaer | 31/12/2025 | 2025 | Réalisé |
OO B.2 | Occuper utilement les jeunes
A B.2.1 | Recruter trente étudiants pendant l'été | Jeunesse | I. Quenon | Récurrent | 2026 o36000 ; 2027 o36500
+ ; 2028 o37000 | En cours |
A B.2.2 | Construire une piste de skate | Sports | T. Blampain | T2 2029 | 2028 e35000 ; 2029 e185000 | À planifier |
A B.2.3 | Subventionner le permis théorique | Jeunesse | I. Quenon | T4 2026 | 2026 o12500 | En attente |
A B.2.4 | Rénover la salle de boxe | Sports | T. Blampain | T3 2026 | 2025 e9000 ; 2026 e88000 | En cours |
OO B.3 | Mieux accompagner les aînés
A B.3.1 | Créer une ligne d'écoute | Aînés | P. Wiame | T1 2026 | 2026 o3200 | En cours |
A B.3.2 | Adapter la salle des fêtes aux malentendants | Bâtiments | R. Cornez | T4 2027 | 2027 e27000 | À planifier |
A B.3.3 | Offrir un contrôle des détecteurs de fumée | Aînés | P. Wiame | 15/11/2025 | 2025 o2600 | Réalisé |
OS C | Être une ville attentive au climat
OO C.1 | Produire notre énergie
A C.1.1 | Installer des panneaux sur le hall omnisports | Énergie | N. Debouge | T2 2027 | 2026 o5000 ; 2027 e205000
+ | À planifier |
A C.1.2 | Fonder une communauté d'énergie | Énergie | N. Debouge | T4 2028 | 2028 o15000 | À planifier | oui
A C.1.3 | Étudier un réseau de chaleur au centre | Énergie | N. Debouge | 30/06/2026 | 2025 o40000 ; 2026 o20000
+ | En cours |
OO C.2 | Économiser l'eau
A C.2.1 | Récupérer l'eau de pluie à l'arsenal | Bâtiments | R. Cornez | T3 2026 | 2026 e39000 | À planifier |
A C.2.2 | Remplacer les robinets des écoles | Bâtiments | R. Cornez | T3 2025 | 2025 o14500 | Réalisé |
A C.2.3 | Octroyer une prime pour les citernes | Environnement | A. Jadot-Simonet | 2030 | 2029 o20000 ; 2030 o20000
+ | À planifier |
OS D | Être une administration exemplaire
OO D.1 | Rendre compte aux citoyens
A D.1.1 | Publier un rapport annuel illustré | Communication | E. Gallez | Récurrent
+ | 2026 o7000 ; 2027 o7000 ; 2028 o7000
+ ; 2029 o7500 ; 2030 o7500 | En cours |
A D.1.2 | Diffuser les séances du Conseil | Communication | E. Gallez | T4 2025 | 2025 e16500 | Réalisé |
A D.1.3 | Créer un budget participatif | Participation | L. Honorez | T2 2028 | 2027 o3000 ; 2028 o60000
+ | À planifier | oui
OO D.2 | Professionnaliser nos services
A D.2.1 | Remplacer le logiciel comptable | Finances | V. Carlier-Dupré | 01/01/2027 | 2026 e52000 ; 2027 o11000
+ | En cours |
A D.2.2 | Instaurer des entretiens de carrière | Personnel | C. Moureau | T3 2026 | 2026 | À planifier |
A D.2.3 | Certifier le service des Étrangers | Population | F. Liénard | T4 2029 | 2029 o18000 | À planifier |
A D.2.4 | Créer une centrale d'achats avec le CPAS | Finances | V. Carlier-Dupré | T1 2026 | 2025 ; 2026 | En attente |
"""
_YEARS = range(2025, 2031)
_COLUMNS = ("N°", "Action", "Service gestionnaire", "Agent en charge", "Échéance")
_LAST = ("État", "À confirmer par le Collège")


def _credits(cell: str) -> dict[int, tuple[str, int]]:
    """What a year holds: `o` or `e` and the sum; nothing for a year without credits."""
    told = {}
    for part in cell.split(";"):
        year, _, credit = part.strip().partition(" ")
        told[int(year)] = (credit[:1], int(credit[1:] or 0))
    return told


def harvengies_book_years(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    above = goal = ""
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            above = tree.add(SO, line[0], code=number)
        elif kind == "OO":
            goal = tree.add(OO, line[0], above, code=number)
        else:
            budget: list[Thing] = [
                {
                    "kind": "ordinary" if sort == "o" else "extraordinary",
                    "amount": f"{amount}.00",
                    "article": None,
                    "year": year,
                }
                for year, (sort, amount) in _credits(line[4]).items()
                if sort
            ]
            tree.add(
                *(ACTION, line[0], goal), code=number, departments=[line[1]], agents=[line[2]],
                deadline=when(line[3]), budget=budget, status=state(line[5]), pending=bool(line[6]) or None,
            )  # fmt: skip
    path = folder / "harvengies_book_years.xlsx"
    _write(plan, path)
    never = ("Total de l'année", "Récapitulatif", "Accueil", "Total", "Action", "Ordinaire", "Extraordinaire")
    traps = "an action stands in the sheet of each year that it lasts: one action, with the credits of all its years"
    return tree.case(path, "A", traps, never=never)


def _write(plan: list, path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": datetime.datetime(2025, 1, 2), "author": "Recette"})
    cell = {"border": 1, "text_wrap": True, "valign": "top"}
    forms = {
        "text": book.add_format(cell),
        "date": book.add_format({**cell, "num_format": "dd/mm/yyyy", "align": "left"}),
        "money": book.add_format({**cell, "num_format": "#,##0"}),
        "head": book.add_format({**cell, "bold": True, "bg_color": "#FFD966"}),
        "OS": book.add_format({**cell, "bold": True, "bg_color": "#7F6000", "font_color": "#FFFFFF"}),
        "OO": book.add_format({**cell, "bold": True, "italic": True, "bg_color": "#FFF2CC"}),
        "title": book.add_format({"bold": True, "font_size": 15}),
        "total": book.add_format({**cell, "bold": True, "num_format": "#,##0"}),
    }
    home = book.add_worksheet("Accueil")
    home.write(0, 0, "Ville de Harvengies – Programme stratégique transversal 2024-2030", forms["title"])
    home.write(2, 0, "Suivi par tranche annuelle : un onglet par exercice budgétaire.")
    home.write(3, 0, "Une action qui court sur plusieurs années figure dans l'onglet de chacune d'elles.")
    home.write(
        4, 0, "Les crédits sont ceux du plan pluriannuel, en euros. Personne de contact : la Directrice financière."
    )
    sums = {}
    for year in _YEARS:
        sums[year] = _year(book.add_worksheet(str(year)), plan, year, forms)
    page = book.add_worksheet("Récapitulatif")
    page.set_column(0, 3, 18)
    for c, name in enumerate(("Exercice", "Ordinaire", "Extraordinaire", "Total")):
        page.write(0, c, name, forms["head"])
    for r, year in enumerate(_YEARS, 1):
        for c, value in enumerate((year, sums[year]["o"], sums[year]["e"], sum(sums[year].values()))):
            page.write_number(r, c, value, forms["money"] if c else forms["text"])
    book.close()


def _year(page: xlsxwriter.worksheet.Worksheet, plan: list, year: int, forms: dict) -> dict[str, int]:
    """The sheet of a year, with the objectives that have an action in it."""
    for column, width in enumerate((8, 46, 20, 20, 13, 14, 16, 13, 14)):
        page.set_column(column, column, width)
    page.write(0, 0, f"PST 2024-2030 – Tranche annuelle {year}", forms["title"])
    heads = (*_COLUMNS, f"Crédit ordinaire {year} (€)", f"Crédit extraordinaire {year} (€)", *_LAST)
    for column, name in enumerate(heads):
        page.write(2, column, name, forms["head"])
    page.freeze_panes(3, 0)
    sums, at, waiting = {"o": 0, "e": 0}, 3, []
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind in ("OS", "OO"):
            waiting = (
                [(kind, number, line[0])]
                if kind == "OS"
                else [*(w for w in waiting if w[0] == "OS"), (kind, number, line[0])]
            )
            continue
        credits = _credits(line[4])
        if year not in credits:
            continue
        for level, code, title in waiting:
            page.merge_range(at, 0, at, len(heads) - 1, f"{level} {code} – {title}", forms[level])
            at += 1
        waiting = []
        sort, amount = credits[year]
        for column, text in enumerate((number, *line.cells[:3])):
            page.write_string(at, column, text, forms["text"])
        if "/" in line[3]:
            day, month, whole = map(int, line[3].split("/"))
            page.write_datetime(at, 4, datetime.datetime(whole, month, day), forms["date"])
        else:
            page.write_string(at, 4, line[3], forms["text"])
        for column, which in ((5, "o"), (6, "e")):
            if sort == which:
                page.write_number(at, column, amount, forms["money"])
                sums[which] += amount
            else:
                page.write_blank(at, column, None, forms["text"])
        page.write_string(at, 7, line[5], forms["text"])
        page.write(at, 8, line[6] or None, forms["text"])
        at += 1
    page.merge_range(at, 0, at, 4, "Total de l'année", forms["total"])
    for column, which in ((5, "o"), (6, "e")):
        page.write_number(at, column, sums[which], forms["total"])
    return sums
