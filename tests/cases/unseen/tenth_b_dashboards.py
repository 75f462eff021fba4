"""Dashboards of an intercommunal body: one sheet for each ambition, a synthesis before, a legend of the weather."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.tenth_b_values import Book, below, grow, outline
from tests.cases.unseen.tree import Tree

_PLAN = """
Sécuriser l'alimentation en eau du territoire | M. Delhaye | Garantir une eau de qualité, même en période de sécheresse.
 Diversifier les ressources
  Forage de secours de Grand-Vivier | V. Simonis | Production | 30/06/2028 | 30/06/2029 | 🌧 | 20 % | | 1450000
  | Recours d'un riverain devant le Conseil d'Etat
  Interconnexion des réseaux nord et sud | V. Simonis | Production | fin 2027 | | ☀ | 45 % | 12000 | 2300000 |
  Étude prospective des besoins en eau à l'horizon 2050 | L. Wéry | Études | T2 2026 | | ☀ | 100 % | 48000 |
  | Rapport présenté au CA
 Réduire les pertes
  Sectorisation de la distribution | O. Maka | Distribution | 2027 | | ⛅ | 60 % | | 320000 |
  Remplacement de 45 km de conduites en fonte grise | O. Maka | Distribution | 2025-2030 | | ☀ | 30 % | | 6750000 |
  Déploiement des compteurs communicants | O. Maka | Distribution | Fin 2026 | 31/12/2028 | 🌧 | 15 % | | 1980000
  | Fournisseur défaillant
  Brigade de recherche de fuites | C. Bastin | Distribution | 01/04/2026 | | ☀ | 100 % | 130000 | | 2 agents engagés
Valoriser les déchets comme des ressources | P. Ghislain | Moins de 90 kg d'ordures ménagères par habitant en 2030.
 Moderniser les recyparcs
  Reconstruction du recyparc de Morveau | E. Leroy | Infrastructures | mi-2027 | | ⛅ | 35 % | | 2100000
  | Sol à dépolluer
  Contrôle d'accès par carte d'identité | E. Leroy | Infrastructures | 1er trim. 2026 | | ☀ | 100 % | | 85000 |
  Zone de réemploi dans chaque recyparc | J. Hautier | Ressources | 2028 | | ☀ | 25 % | 36000 | |
 Trier mieux les organiques
  Généralisation de la collecte en conteneurs à puce | J. Hautier | Collectes | S2 2026 | | ☀ | 80 % | 240000 | |
  Unité de biométhanisation | E. Leroy | Infrastructures | 2029 | 2030 | 🌧 | 10 % | | 9800000 | Tarif de rachat inconnu
  Compostage collectif en quartier dense | J. Hautier | Ressources | 2026 à 2028 | | ⛅ | 40 % | 18500 | |
  Collecte des langes chez les accueillantes | S. Nivelle | Collectes | 09/2026 | | ⏸ | 0 % | 9000 |
  | En pause : décision régionale
 Prévenir
  Caravane zéro déchet dans les écoles | S. Nivelle | Communication | annuel | | ☀ | | 22000 | | 41 classes vues
  Prêt de vaisselle aux comités de quartier | S. Nivelle | Communication | Début 2026 | | ☀ | 100 % | 5400 | |
Développer des parcs d'activité exemplaires | A. Quoilin | Accueillir l'entreprise sans artificialiser davantage.
 Requalifier l'existant
  Réhabilitation de la friche des Câbleries | F. Massin | Développement économique | Fin 2029 | | ⛅ | 20 % | | 5400000
  Plan de gestion différenciée de 7 zonings | F. Massin | Développement économique | T1 2027 | | ☀ | 55 % | 64000 | |
  Boucle de chaleur du parc des Trois-Bonniers | G. Rouvroy | Énergie | 31/12/2027 | | 🌧 | 10 % | | 3100000
  | Étude à refaire
 Accompagner les entreprises
  Guichet d'accompagnement à la transition énergétique | G. Rouvroy | Énergie | 2026 | | ☀ | 90 % | 75000 | |
  Hall relais pour jeunes entreprises artisanales | F. Massin | Développement économique | 2e semestre 2027 | | ☀
  | 50 % | | 1650000 |
  Club des entreprises du parc Nord | F. Massin | Développement économique | permanent | | ☀ | | 3000 | |
  Navette de bus aux heures de pause | T. Onkelin | Mobilité | T4 2026 | | ⏸ | 5 % | 140000 | | Négociation en cours
Être une intercommunale attractive et transparente | B. Saroléa | Une équipe fière de son service, des comptes lisibles.
 Prendre soin des équipes
  Analyse des risques psychosociaux | H. Lebeau | RH | 30/11/2026 | | ☀ | 70 % | 15000 | |
  Refonte des parcours d'accueil des nouveaux agents | H. Lebeau | RH | T3 2026 | | ⛅ | 50 % | | |
  Vestiaires mixtes au dépôt de collecte | E. Leroy | Infrastructures | 2027 | | ☀ | 30 % | | 410000 |
 Rendre des comptes
  Rapport d'activité accessible à tous | S. Nivelle | Communication | juin 2026 | | ☀ | 100 % | 11000 | |
  Portail de données ouvertes | R. Zeimes | Informatique | mi-2028 | | ⛅ | 15 % | 27000 | |
  Audit interne de la commande publique | R. Zeimes | Direction générale | 15/10/2026 | | ☀ | 85 % | | |
"""
_NAMES = ("agents", "departments", "deadline", "-", "-", "progress", "budget:ordinary", "budget:extraordinary")
_HEADER = (
    "Réf.",
    "Projet",
    "Chef de projet",
    "Direction",
    "Échéance\ninitiale",
    "Échéance\nrevue",
    "Météo",
    "Avance-\nment",
    "Budget\nordinaire",
    "Budget extra-\nordinaire",
    "Points d'attention",
)
_LEGEND = "☀ tout va bien   ⛅ à surveiller   🌧 en difficulté   ⏸ en pause"
_WIDTHS = (8, 44, 16, 20, 13, 13, 8, 9, 13, 15, 34)
_SHORT = ("Eau", "Déchets", "Parcs d'activité", "Organisation")


def _sheet(book: Book, top_cells: tuple[str, str, str], number: str, short: str) -> object:
    """The head of a sheet: labels on the left, what they say beside them."""
    page = book.sheet(f"{number}. {short}", _WIDTHS)
    title, person, aim = top_cells
    book.band(
        page, 0, 0, 10, "Plan stratégique 2025-2030 d'OMBRÉLIA – tableau de bord", bold=True, font_color="#5B5B5B"
    )
    for row, (label, text) in enumerate(
        ((f"Ambition {number}", title), ("Adm. référent", person), ("Cible 2030", aim), ("Arrêté au", "30/09/2026")), 2
    ):
        book.put(page, row, 0, label, bold=True)
        if label == "Arrêté au":
            book.put(page, row, 1, text, align="left")
        else:
            book.band(page, row, 1, 6, text, bold=row == 2)
    book.line(page, 7, _HEADER, bold=True, border=1, bg_color="#E2EFDA", align="center")
    return page


def ombrevaux_book_dashboards(folder: Path) -> Case:
    path = folder / "ombrevaux_book_dashboards.xlsx"
    nodes = outline(_PLAN)
    tops = [node for node in nodes if not node.depth]
    book = Book(path, "Cellule stratégie")
    page = book.sheet("Synthèse", (12, 50, 12, 16, 18))
    book.band(page, 0, 0, 4, "OMBRÉLIA SCRL – Comité de pilotage du 20 octobre 2026", bold=True, font_size=14)
    book.line(page, 2, ("Ambition", "", "Projets", "Avancement moyen", "Budget total"), bold=True, border=1)
    for row, top in enumerate(tops, 3):
        projects = [node for node in nodes if node.depth == 2 and node.above and node.above.above is top]
        told = [int(node.cell(5).rstrip(" %")) for node in projects if node.cell(5)]
        sums = sum(int(node.cell(place) or 0) for node in projects for place in (6, 7))
        book.line(page, row, (f"A{top.number}", _SHORT[top.rank - 1]), border=1)
        book.number(page, row, 2, len(projects), "0", border=1)
        book.number(page, row, 3, sum(told) / len(told) / 100, "0%", border=1)
        book.number(page, row, 4, sums, '#,##0 "€"', border=1)
    book.put(page, 9, 0, "Légende", bold=True)
    book.band(page, 9, 1, 4, _LEGEND)
    tree = Tree()
    for top in tops:
        page = _sheet(book, (top.title, top.cell(0), top.cell(1)), top.number, _SHORT[top.rank - 1])
        grow(tree, [top], ("political_leads",), coded=(0,))
        row = 8
        for site, aim in enumerate(below(nodes, top)):
            letter = "ABC"[site]
            mark = " : " if top.rank < 3 else " – "
            book.band(
                page,
                row,
                0,
                10,
                f"Chantier {top.number}{letter}{mark}{aim.title}",
                bold=True,
                bg_color="#F2F2F2",
                border=1,
            )
            row += 1
            tree.add("operational_objective", aim.title, top.title, code=f"{top.number}{letter}")
            for node in below(nodes, aim):
                code = f"{top.number}{letter}{node.rank}"
                book.line(page, row, (code, node.title, *node.cells[:5]), border=1)
                if node.cell(5):
                    book.number(page, row, 7, int(node.cell(5).rstrip(" %")) / 100, "0%", border=1)
                for place in (6, 7):
                    if node.cell(place):
                        book.number(page, row, place + 2, int(node.cell(place)), '#,##0 "€"', border=1)
                book.put(page, row, 10, node.cell(8), border=1)
                grow(tree, [node], _NAMES, code=code)
                row += 1
        book.put(page, row, 1, "Sous-total de l'ambition", bold=True)
        for place in (6, 7):
            held = [node for node in nodes if node.depth == 2 and node.above and node.above.above is top]
            told_sum = sum(int(node.cell(place) or 0) for node in held)
            book.number(page, row, place + 2, told_sum, '#,##0 "€"', bold=True)
        book.band(page, row + 2, 0, 10, f"Légende : {_LEGEND}", italic=True)
        page.freeze_panes(8, 2)
        page.set_landscape()
    page = book.sheet("Glossaire", (18, 70))
    for row, line in enumerate(
        (("CA", "Conseil d'administration"), ("Adm. référent", "Administrateur qui suit l'ambition"))
    ):
        book.line(page, row, line)
    book.close()
    never = (
        "Avancement moyen",
        "Légende",
        "Sous-total de l'ambition",
        "Adm. référent",
        "Cible 2030",
        "Points d'attention",
    )
    return tree.case(
        path,
        "B",
        "one sheet for each ambition, whose title stands beside its label; works in merged rows; weather signs",
        never=(*never, "Conseil d'administration", "OMBRÉLIA SCRL – Comité de pilotage du 20 octobre 2026"),
    )
