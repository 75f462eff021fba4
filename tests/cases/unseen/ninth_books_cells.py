"""Ninth set, workbooks: a French communauté whose cells hold several actions each, with a planning on another sheet."""

from pathlib import Path

from tests.cases.blocks import Box
from tests.cases.case import Case, Maker
from tests.cases.unseen.fourth_values import Node, outline, plant
from tests.cases.unseen.ninth_books_values import Line, Page, cell, due, heads, money, write_book
from tests.cases.unseen.tree import Tree

HAUTSORGNON = """
# {1} Un territoire qui nourrit et se nourrit
## {1.1} Préserver les terres et installer des paysans | 212 exploitants, dont la moitié a plus de 55 ans | Mme\
 Aubrac-Dutilh | Développement
- Créer une veille foncière avec la Safer et les notaires | 2026 | 12
- Acheter deux fermes en portage pour de jeunes maraîchers | fin 2028 | 340
- Ouvrir un espace-test agricole de trois hectares à Chantemerle | mars 2027 | 85
## {1.2} Approvisionner nos cantines | 1.900 repas par jour dans 14 cuisines | M. Peyrolle | Éducation-jeunesse
- Construire une légumerie intercommunale | 2029 | 1 250
- Passer un marché alloti par produit et non plus par fournisseur | septembre 2026 | -
- Former les cuisiniers aux protéines végétales | annuel | 6
- Peser les restes dans chaque réfectoire | T1 2027 | 4
## {1.3} Faire connaître les produits du coin | | Mme Aubrac-Dutilh | Tourisme
- Éditer une carte des fermes ouvertes à la vente | juin 2026 | 3,5
- Réunir producteurs et restaurateurs deux fois l'an | récurrent | 1
- Réhabiliter la halle aux grains de Sorgnac | 2030 | 780
# {2} Un territoire où l'on se soigne et s'entraide
## {2.1} Attirer et garder des soignants | Désert médical depuis 2019 | M. Tassigny | Cohésion sociale
- Salarier deux médecins au centre de santé | 01/09/2026 | 210
- Rénover le logement des internes au-dessus de la poste | T2 2026 | 64
- Installer une cabine de téléconsultation à Vergnolles | 2026 | 18
- Signer le contrat local de santé avec l'agence régionale | 31/12/2026 | -
## {2.2} Accompagner le grand âge | Un habitant sur six a plus de 75 ans | Mme Loubeyre | CIAS
- Reprendre en régie le portage des repas | 01/01/2027 | 145
- Créer une équipe mobile d'adaptation du logement | 2027 | 52
- Ouvrir une halte de répit pour les aidants le jeudi | octobre 2026 | 9
## {2.3} Soutenir les familles | | M. Peyrolle | Éducation-jeunesse
- Fusionner les deux relais petite enfance | janvier 2027 | -
- Agrandir la crèche de Sorgnac de dix berceaux | 2028 | 410
- Mettre en place un lieu d'accueil enfants-parents itinérant | avril 2027 | 22
- Harmoniser les tarifs des accueils de loisirs sur le quotient familial | septembre 2027 | 60
# {3} Un territoire sobre et adapté au climat de demain
## {3.1} Économiser l'eau | Deux étés d'arrêt des prélèvements | M. Cazeneuve-Roux | Cycle de l'eau
- Réparer les fuites sur le réseau de la vallée haute (rendement : 62 %) | 2026-2029 | 1 900
- Poser des compteurs de secteur | fin 2027 | 175
- Adopter une tarification saisonnière | 2028 | -
- Récupérer l'eau des toitures du centre aquatique | mai 2027 | 38
## {3.2} Se déplacer autrement | 81 % des trajets en voiture | Mme Vidalenc | Mobilités
- Lancer une ligne de covoiturage entre Sorgnac et la gare de Brives-les-Eaux | T3 2026 | 47
- Aménager 18 km de voie verte sur l'ancienne ligne de chemin de fer | 2030 | 2 600
- Louer des vélos électriques de longue durée | avril 2026 | 55
- Déployer le transport à la demande les jours de marché | permanent | 70
## {3.3} Rénover et produire | | M. Cazeneuve-Roux | Patrimoine
- Financer un conseiller rénovation pour 200 ménages par an | annuel | 48
- Équiper d'ombrières le parking du siège | 2027 | 390
- Baisser à 19 °C et programmer le chauffage des gymnases | octobre 2026 | 11
- Étudier une chaufferie bois mutualisée avec le lycée | 1er semestre 2027 | 30
# {4} Une communauté qui tient ses promesses
## {4.1} Renouer avec les communes | | Le Président | Direction générale
- Recevoir chaque maire une heure par an, sans ordre du jour | annuel | -
- Partager un secrétariat de mairie volant | 01/03/2027 | 96
- Publier un pacte de gouvernance lisible | juin 2026 | 2
## {4.2} Donner les moyens aux agents | Huit postes vacants | M. Estribeau | Ressources internes
- Refondre le régime indemnitaire | 01/01/2027 | 120
- Déployer le télétravail à deux jours | mars 2026 | 8
- Constituer un vivier de saisonniers avec les communes voisines | avril 2027 | -
- Reprendre le plan de formation, tombé en désuétude | T4 2026 | 25
## {4.3} Rendre les comptes lisibles | | M. Estribeau | Ressources internes
- Présenter un budget vert | décembre 2026 | -
- Programmer les investissements sur six ans | fin 2026 | -
- Cartographier les subventions versées aux associations | 2026 | -
"""


def _line(part: Node, above: Line) -> Line:
    """One row for an operational objective: its actions, dates and sums are lines of three cells."""
    marks = ("• ", "- ", "– ")
    mark = marks[int(part.code[0]) % 3]
    lines = {name: "\n".join(one[name] for one in part.parts) for name in ("when", "sum")}
    acts = "\n".join(f"{mark}{one.title}" for one in part.parts)
    goal = Box(f"{part.code} {part.title}", fill="FFF2CC")
    words = [Box(acts), cell(part["elected"]), Box(part["lead"]), Box(lines["when"]), Box(lines["sum"])]
    note = "à valider en bureau" if part.code in ("2.1", "3.2") else ""
    return (*above, goal, Box(part["stake"]), *words, Box(note))


def _planning(roots: list[Node]) -> Page:
    """The year in quarters: some of the same actions once more, with crosses."""
    lines: list[Line] = [
        (Box("PLANNING 2026", bold=True),),
        heads(("Obj.", "Action", "T1", "T2", "T3", "T4"), "FFE699"),
    ]
    quarters = {"juin 2026": 2, "T2 2026": 2, "avril 2026": 2, "mars 2026": 1, "T3 2026": 3, "septembre 2026": 3}
    quarters |= {"octobre 2026": 4, "T4 2026": 4, "décembre 2026": 4, "fin 2026": 4}
    for root in roots:
        for one in root.actions:
            if last := quarters.get(one["when"]):
                assert one.above is not None
                crosses = [Box("X" if last - 1 <= quarter <= last else "") for quarter in range(1, 5)]
                lines.append((Box(one.above.code), Box(one.title), *crosses))
    return Page("Planning 2026", tuple(lines), widths={1: 60})


def cells_of_actions(folder: Path) -> Case:
    """A French communauté: orientations merged downwards, a row for each objective, its actions in one cell."""
    roots = outline(HAUTSORGNON, "one two three")
    tree = Tree()
    head = ("Orientation", "Objectif opérationnel", "Enjeux / constats", "Actions", "Élu·e référent·e", "Direction")
    lines: list[Line] = [
        (Box("Communauté de communes du Haut-Sorgnon", span=9, bold=True),),
        (Box("PROJET DE TERRITOIRE 2026-2032 : feuille de route de l'administration", span=9),),
        (Box("v. 12 - après séminaire des DGA", span=9),),
        (),
        heads((*head, "Échéance", "Coût prév. en k€", "Remarques"), "FFE699"),
    ]
    for root in roots:
        plant(tree, root)
        above: Line = (Box(f"Orientation {root.code}\n{root.title}", down=len(root.parts), bold=True, fill="FFD966"),)
        for part in root.parts:
            names = dict(zip(("stake", "elected", "lead"), part.cells.values(), strict=True))
            part.cells = names
            plant(tree, part, findings=names["stake"])
            for one in part.parts:
                one.cells = dict(zip(("when", "sum"), one.cells.values(), strict=True))
                cost = money(f"{one['sum']} k€") if one["sum"] != "-" else []
                plant(tree, one, deadline=due(one["when"]), budget=cost, budget_kind_also_ok=True)
            lines.append(_line(part, above))
            above = ()
        lines.append((Box(), Box(f"Nombre d'actions : {len(root.actions)}")))
    lines.append((Box("TOTAL"), Box("43 actions pour 9,1 M€")))
    helps = ("Paramètres", "Élus", "Mme Aubrac-Dutilh", "M. Peyrolle", "M. Tassigny", "Mme Loubeyre")
    legend = ("Une action par ligne dans la cellule (Alt+Entrée)", "Montants hors taxes, en milliers d'euros")
    pages = [
        Page("Feuille de route", tuple(lines), filter_row=4, widths={1: 30, 2: 26, 3: 70}),
        _planning(roots),
        Page("Consignes", tuple((Box(text),) for text in legend)),
        Page("param", tuple((Box(text),) for text in helps), hidden=True),
    ]
    path = folder / "hautsorgnon_book_cells.xlsx"
    write_book(pages, path, "DGS")
    never = (*legend, "PLANNING 2026", "TOTAL", "43 actions pour 9,1 M€", "Paramètres", "Nombre d'actions : 10")
    traps = "several actions in one cell, dates and sums line by line in thousands, some actions again in a planning"
    return tree.case(path, "F", traps, never=never)


ALL: tuple[Maker, ...] = (cells_of_actions,)
