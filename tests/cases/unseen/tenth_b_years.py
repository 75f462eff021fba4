"""The yearly evaluation of a French communauté: a column for the credits and one for the works of each year."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.tenth_b_values import Book, Node, below, grow, outline, state
from tests.cases.unseen.tree import ACTION, AXIS, SO, Tree, money

_PLAN = """
Un territoire qui attire et qui produit
 Conforter le commerce et l'artisanat des bourgs
  Créer une aide à la reprise des derniers commerces | Mme Tessier | Éco. | CCI, Région | 40 | 60 | 60
  | Règlement voté le 21/03 | 5 dossiers aidés | En cours | Poursuivre
  Requalifier la zone artisanale du Pré-Long | M. Brossard | Éco. / Technique | Département, État (DETR) | 0 | 350 | 800
  | - | Maîtrise d'oeuvre choisie | En cours | Travaux en 2026
  Animer un réseau de boutiques à l'essai | Mme Tessier | Éco. | Communes | 12 | 12 | 12
  | 2 boutiques | 4 boutiques dont 3 pérennisées | En cours | Poursuivre
 Développer une agriculture de proximité
  Installer un abattoir mobile | M. Vauquelin | Éco. | Chambre d'agriculture | 25 | 0 | 0
  | Étude rendue, modèle non viable | | Abandonné | -
  Approvisionner les cantines en produits locaux à 50 % | M. Vauquelin | Scolaire | Groupement de producteurs | 8
  | 8 | 10
  | 22 % | 37 % | En cours | Renforcer
  Créer un espace-test agricole | M. Vauquelin | Éco. | SAFER, lycée agricole | 0 | 15 | 120
  | Foncier repéré | Convention signée | En cours | Poursuivre
 Faire du canal un atout touristique
  Aménager la halte fluviale de Chaudrenoy | M. Brossard | Tourisme | VNF, Région | 180 | 420 | 0
  | Travaux lancés en octobre | Livrée en juin 2025 | Terminé | Évaluer la fréquentation
  Baliser une boucle cyclable de 38 km | Mme Rieux | Tourisme | Département | 30 | 45 | 0 | 20 km | 38 km | Terminé | -
  Éditer une carte touristique bilingue | Mme Rieux | Tourisme | Office de tourisme | 6 | 0 | 6 | 8.000 ex. |
  | Terminé | Rééditer
Un territoire solidaire
 Garantir l'accès aux soins
  Construire une maison de santé à Varnay | Mme Hoareau | Solidarités | ARS, Région, commune de Varnay | 60 | 1200 | 900
  | Permis obtenu | Gros oeuvre achevé | En cours | Livraison fin 2026
  Accueillir des internes en médecine | Mme Hoareau | Solidarités | CHU, communes | 4 | 9 | 9 | 1 interne
  | 3 internes | En cours | -
  Mettre en place un bus santé | Mme Hoareau | Solidarités | CPTS | 0 | 0 | 75 | | Cahier des charges rédigé
  | À planifier | Consulter
 Accompagner les familles
  Ouvrir un multi-accueil de 20 berceaux à Lignoy | M. Kermadec | Petite enfance | CAF, PMI | 250 | 640 | 90
  | Chantier ouvert | Ouvert le 1er septembre | Terminé | -
  Généraliser le relais petite enfance itinérant | M. Kermadec | Petite enfance | CAF | 20 | 22 | 22 | 8 communes
  | 14 communes
  | En cours | Couvrir les 19 communes
  Créer un lieu d'accueil pour adolescents | M. Kermadec | Jeunesse | Fédération d'éducation populaire | 0 | 10 | 35
  | | Local trouvé, animateur à recruter | Suspendu | Arbitrage budgétaire
  Adopter un projet éducatif de territoire | M. Kermadec | Jeunesse | Éducation nationale | 0 | 5 | 0 | Diagnostic
  | Signé le 4/07
  | Terminé | -
 Faire vivre la culture dans les dix-neuf communes
  Mettre en réseau les onze bibliothèques | Mme Rieux | Culture | Médiathèque départementale | 35 | 35 | 40
  | Logiciel commun | Carte unique | En cours | Navette entre sites
  Accueillir une résidence d'artistes chaque année | Mme Rieux | Culture | DRAC | 15 | 15 | 15
  | Compagnie Les Allumettes
  | Compagnie du Gué | En cours | Poursuivre
  Doter l'école de musique de locaux adaptés | Mme Rieux | Culture / Technique | Département | 0 | 30 | 600 |
  | Programme validé
  | En cours | Concours d'architectes
Un territoire qui prépare demain
 Réussir la transition énergétique
  Rénover énergétiquement les trois gymnases | M. Brossard | Technique | ADEME, syndicat d'énergie | 400 | 900 | 700
  | Gymnase de Lignoy | Gymnase de Varnay | En cours | Chaudrenoy en 2026
  Ouvrir une maison de la rénovation de l'habitat | Mme Sauvageot | Habitat | Anah, Région | 55 | 70 | 70
  | 210 contacts | 388 contacts, 64 chantiers | En cours | Poursuivre
  Établir un schéma directeur des énergies renouvelables | Mme Sauvageot | Urbanisme | Syndicat d'énergie | 38 | 12 | 0
  | Marché attribué | Approuvé en décembre | Terminé | Traduire dans le PLUi
  Équiper les parkings d'ombrières solaires | M. Brossard | Technique | | 0 | 0 | 150 | | Non retenu au budget
  | Reporté | 2027
 Préserver l'eau et les milieux
  Restaurer la continuité écologique de la Sermaise | M. Vauquelin | GEMAPI | Agence de l'eau, syndicat de rivière
  | 90 | 160 | 120
  | 2 seuils effacés | 3 seuils effacés | En cours | Dernier seuil
  Réutiliser les eaux traitées de la station de Lignoy | M. Vauquelin | Eau | Agence de l'eau | 0 | 18 | 0 |
  | Étude refusée par l'ARS
  | Bloqué | Recours gracieux
  Planter 10 km de haies bocagères | M. Vauquelin | GEMAPI | Agriculteurs, collège de Varnay | 14 | 22 | 22 | 3,2 km
  | 4,1 km
  | En cours | Poursuivre
 Se déplacer autrement
  Lancer un transport à la demande | Mme Sauvageot | Mobilités | Région | 0 | 85 | 130 | Étude
  | Service ouvert le 2/09 | En cours
  | Étendre au samedi
  Aménager six aires de covoiturage | Mme Sauvageot | Mobilités / Technique | Département | 45 | 45 | 45 | 2 aires
  | 2 aires
  | En cours | 2 dernières aires
"""
_TITLE = "PROJET DE TERRITOIRE 2024-2030 – ÉVALUATION ANNUELLE DES FICHES ACTION"
_UNDER = "Communauté de communes du Pays chaudrenois – document présenté au conseil communautaire du 5 février 2026"
_NOTES = (
    "Les crédits sont en milliers d'euros (k€) HT, toutes sections confondues.",
    "Une fiche n'est comptée « Terminé » que lorsque la commission compétente l'a constaté.",
)


def _total(book: Book, page: object, row: int, label: str, held: list[Node]) -> None:
    book.band(page, row, 0, 6, label, bold=True, align="right", bg_color="#FFF2CC", border=1)
    for year in range(3):
        book.number(
            page, row, 7 + year, sum(int(n.cell(3 + year)) for n in held), "#,##0", bold=True, bg_color="#FFF2CC"
        )


def _header(book: Book, page: object) -> None:
    made = {"bold": True, "border": 1, "bg_color": "#C6E0B4", "align": "center"}
    single = (
        "Axe",
        "Objectif",
        "Fiche",
        "Intitulé de la fiche action",
        "Élu référent",
        "Service pilote",
        "Partenaires",
    )
    for place, text in enumerate(single):
        book.band(page, 4, place, place, text, down=1, **made)
    book.band(page, 4, 7, 9, "Crédits inscrits (k€)", **made)
    book.line(page, 5, ("2024", "2025", "2026"), 7, **made)
    book.band(page, 4, 10, 11, "Réalisations", **made)
    book.line(page, 5, ("2024", "2025"), 10, **made)
    book.band(page, 4, 12, 12, "État au\n31/12/2025", down=1, **made)
    book.band(page, 4, 13, 13, "Suites à donner", down=1, **made)


def chaudrenoy_book_years(folder: Path) -> Case:
    path = folder / "chaudrenoy_book_years.xlsx"
    nodes = outline(_PLAN)
    fiches = [node for node in nodes if node.depth == 2]
    book = Book(path, "Direction générale des services")
    page = book.sheet("Évaluation 2025", (20, 24, 7, 40, 14, 16, 22, 9, 9, 9, 26, 26, 12, 22))
    book.band(page, 0, 0, 13, _TITLE, bold=True, font_size=14, align="center")
    book.band(page, 1, 0, 13, _UNDER, italic=True, align="center")
    _header(book, page)
    tree, row, made = Tree(), 6, {"border": 1}
    for axis in (node for node in nodes if not node.depth):
        tree.add(AXIS, axis.title, code=axis.number)
        aims = below(nodes, axis)
        held = [node for node in fiches if node.above in aims]
        book.band(page, row, 0, 0, f"AXE {axis.number}\n{axis.title}", down=len(held) - 1, bold=True, **made)
        for aim in aims:
            sheets = below(nodes, aim)
            book.band(page, row, 1, 1, f"{aim.number} {aim.title}", down=len(sheets) - 1, **made)
            tree.add(SO, aim.title, code=aim.number)
            for node in sheets:
                rank = fiches.index(node) + 1
                book.line(page, row, (f"{rank:02}", node.title, *node.cells[:3]), 2, **made)
                years = {2024 + year: int(node.cell(3 + year)) for year in range(3)}
                for place, amount in enumerate(years.values(), 7):
                    if amount:
                        book.number(page, row, place, amount, "#,##0", **made)
                    else:
                        book.put(page, row, place, "", **made)
                book.line(page, row, node.cells[6:], 10, **made)
                grow(
                    tree,
                    [node],
                    ("political_leads", "departments", "partners"),
                    levels=(AXIS, SO, ACTION),
                    code_not_scored=True,
                    status=state(node.cell(8)),
                    budget=[money(amount * 1000, year=year) for year, amount in years.items() if amount],
                )
                row += 1
        _total(book, page, row, f"Sous-total axe {axis.number}", held)
        row += 1
    _total(book, page, row, "TOTAL DU PROJET DE TERRITOIRE", fiches)
    for rank, note in enumerate(_NOTES, 1):
        book.put(page, row + 1 + rank, 0, f"({rank}) {note}")
    page.freeze_panes(6, 4)
    page.repeat_rows(4, 5)
    page = book.sheet("Indicateurs de contexte", (44, 12, 12, 12))
    for row, line in enumerate(
        (
            ("Indicateur", "2020", "2022", "2024"),
            ("Population municipale", "21 480", "21 655", "21 702"),
            ("Médecins généralistes en exercice", "17", "14", "13"),
            ("Taux de vacance commerciale", "14 %", "15 %", "13 %"),
        )
    ):
        book.line(page, row, line, bold=not row, border=1)
    book.close()
    totals = tuple(f"Sous-total axe {rank}" for rank in (1, 2, 3))
    return tree.case(
        path,
        "A",
        "a header of two rows with years under groups; axes and aims merged down; sums in thousands; sub-totals; notes",
        never=(
            _TITLE,
            _UNDER,
            *_NOTES,
            *totals,
            "TOTAL DU PROJET DE TERRITOIRE",
            "Population municipale",
            "Suites à donner",
        ),
    )
