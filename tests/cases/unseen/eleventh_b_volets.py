"""ODS: the strategic plan of a CPAS, a sheet for each volet, a block for each lever, filled in with what is missing."""

from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case
from tests.cases.formats.opendocument import write_sheets
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.eleventh_b_values import Node, outline, several, tell, when
from tests.cases.unseen.tree import ACTION, Thing, Tree

_PLAN = """
= interne
* Une équipe formée, soutenue et reconnue
+ Garantir à chaque travailleur un cadre clair
- Mettre à jour les descriptions de fonction | Resp. RH | Syndicats | juin 2025 | Nombre de fiches à jour | 8
- Écrire une charte du télétravail social | DG | Syndicats | 01/10/2025 | Charte adoptée | 8
- Évaluer chaque agent tous les deux ans | Resp. RH | | permanent | % d'agents évalués | 8
+ Prévenir l'épuisement professionnel
- Organiser des intervisions mensuelles entre travailleurs sociaux | Resp. service social | Centre de santé mentale
| permanent | Nombre d'intervisions | 3 ; 8
- Désigner une personne de confiance supplémentaire | DG | SIPP | T1 2026 | Personne formée | 3
- Réaménager les bureaux de permanence pour plus de sécurité | Économe | Police locale | fin 2026
| Nombre d'incidents signalés | 3 ; 16
* Un CPAS efficace et bien équipé
+ Mutualiser ce qui peut l'être avec la commune
- Fusionner les deux services informatiques | DG | Commune | 01/01/2027 | Service unique en place | 17
- Passer les marchés de fournitures ensemble | Économe | Commune | 2026 | Nombre de marchés conjoints | 12
- Partager un conseiller en prévention | DG | Commune | mars 2026 | Convention signée | 3
+ Numériser le dossier social
- Acquérir un logiciel social interconnecté avec la BCSS | Informaticien | Fournisseur | T4 2026
| Logiciel en production | 16
- Scanner les dossiers actifs | Secrétariat | Atelier protégé Le Chêne | 2027 | Nombre de dossiers scannés |
= externe
* Un accès aux droits pour tous
+ Aller vers les publics qui ne demandent rien
- Tenir une permanence mensuelle dans chaque village | Resp. service social | Comités de village ; PCS | sept. 2025
| Nombre de personnes reçues | 1 ; 10
- Créer un bus social itinérant | Coord. PCS | Relais social | 2028 | Nombre d'arrêts desservis | 1 ; 10
- Informer les indépendants en difficulté | Juriste | Guichet d'entreprises | T2 2026 | Nombre de dossiers ouverts | 1
+ Lutter contre la fracture numérique
- Ouvrir un espace public numérique à la résidence | Animateur EPN | Bibliothèque | oct. 2025
| Heures d'ouverture par semaine | 4 ; 10
- Prêter des ordinateurs reconditionnés | Animateur EPN | Ressourcerie | permanent | Nombre de prêts | 10 ; 12
* Un toit et de l'énergie pour chacun
+ Augmenter le nombre de logements accessibles
- Créer six logements d'insertion dans l'ancienne cure | Économe | Fabrique d'église ; SLSP | 2029
| Logements créés | 1 ; 11
- Capter quinze logements privés par l'AIS | Resp. logement | AIS | fin 2028 | Logements captés | 11
- Accompagner le « Housing first » pour cinq personnes | Resp. logement | Relais social | permanent
| Personnes suivies | 1 ; 11
+ Réduire la facture énergétique des ménages précaires
- Former des tuteurs énergie | Tutrice énergie | Guichet énergie | mai 2026 | Nombre de visites à domicile | 7
- Lancer un achat groupé de pellets | Tutrice énergie | Commune | annuel | Nombre de ménages participants | 7 ; 1
- Isoler douze toitures par le fonds social | Économe | Entreprise de formation par le travail | 2027-2028
| Toitures isolées | 7 ; 13
* Un parcours vers l'emploi et la formation
+ Multiplier les portes d'entrée vers l'emploi
- Doubler le nombre de contrats article 60 en entreprise privée | Agent d'insertion | FOREM ; Entreprises locales
| fin 2027 | Contrats signés | 8
- Ouvrir un atelier de cuisine de collectivité | Agent d'insertion | Maison de repos | mi-2026 | Stagiaires par an
| 8 ; 2
- Créer une école de conduite sociale | Coord. insertion | CPAS voisins | T3 2027 | Permis obtenus | 8 ; 10
+ Retirer les freins à la mise au travail
- Réserver quatre places de crèche aux parents en formation | Coord. insertion | ONE ; Crèche Les Lutins
| 01/09/2026 | Places réservées | 5
- Financer des cours de français du soir | Coord. insertion | Promotion sociale | permanent | Heures de cours | 4
* Vieillir bien à Thieuvelle
+ Rester chez soi plus longtemps
- Étendre le service de repas à domicile au week-end | Resp. aînés | Cuisine centrale | févr. 2026 | Repas livrés
| 2 ; 3
- Installer cinquante dispositifs de télévigilance | Resp. aînés | Mutualités | fin 2026 | Dispositifs placés | 3
- Créer un service de petit bricolage | Resp. aînés | Article 27 | 2027 | Interventions par an |
+ Faire de la maison de repos un lieu de vie
- Ouvrir la cafétéria aux habitants du quartier | Directrice MR | Comité des familles | avril 2026
| Visiteurs par semaine | 3
- Aménager un jardin thérapeutique | Directrice MR | Service des plantations | T2 2027 | Jardin accessible | 3 ; 15
- Adopter le modèle « Tubbe » dans deux unités | Directrice MR | Fondation | 2028 | Unités concernées | 3
"""

_HEADS = ("Objectifs de progrès", "Actions", "Qui ?", "Avec qui ?", "Pour quand ?", "Comment mesurer ?", "ODD")
_NEVER = (
    *_HEADS,
    "Volet interne",
    "Volet externe",
    "Plan stratégique du CPAS de Thieuvelle",
    "Adopté par le Conseil de l'action sociale du 9 juillet 2025",
    "Pas de pauvreté",
    "Banque-carrefour de la sécurité sociale",
    "La Présidente",
)
_BLUE, _PALE = "B4C7DC", "DEE6EF"


def thieuvelle_calc_volets(folder: Path) -> Case:
    path = folder / "thieuvelle_calc_volets.ods"
    plan = outline(_PLAN, action="agent partners due indicator goals")
    volets = [node for node in plan if node.above is None]
    sheets = [Sheet("Présentation", _front())]
    for volet, first in zip(volets, (1, 1 + len(volets[0].below)), strict=True):
        sheets.append(Sheet(f"Volet {volet.title}", _volet(volet, first)))
    sheets.append(Sheet("ODD et sigles", _legend()))
    write_sheets(sheets, path)
    tree = Tree()
    tell(tree, (node for node in plan if node.above), _expected)
    return tree.case(path, "A", "une feuille par volet, un tableau par levier, cellules fusionnées", never=_NEVER)


def _top(node: Node) -> Node:
    while node.above:
        node = node.above
    return node


def _expected(node: Node) -> Thing:
    told: Thing = {"track": {"interne": "internal", "externe": "external"}[_top(node).title]}
    if node.level != ACTION:
        return told
    return told | {
        "agents": [node.says("agent")],
        "partners": several(node.says("partners")),
        "deadline": when(node.says("due")),
        "indicators": [{"text": node.says("indicator")}],
        "sdgs": [int(goal) for goal in several(node.says("goals"))],
    }


def _front() -> Grid:
    return Grid(
        (
            row("Plan stratégique du CPAS de Thieuvelle", bold=True),
            row("2025-2030"),
            row("Adopté par le Conseil de l'action sociale du 9 juillet 2025"),
            row(""),
            row(
                "Ce plan a été préparé par trente-deux membres du personnel réunis en ateliers. Chaque levier porte "
                "un constat, des objectifs de progrès et des actions. Les moyens sont ceux du plan de gestion."
            ),
            row(""),
            row("La Présidente", "Le Directeur général"),
            row("M.-Cl. Verhaeren", "Ph. Ansiaux"),
        ),
        header=0,
    )


_FINDINGS = (
    "Constat : 11 départs en deux ans, une absence de longue durée sur huit.",
    "Constat : trois logiciels qui ne se parlent pas.",
    "Constat : un habitant sur cinq qui a droit au tarif social ne le demande pas.",
    "Constat : le loyer moyen a augmenté de 17 % en cinq ans.",
    "Constat : 214 bénéficiaires du RIS, dont 71 de moins de 25 ans.",
    "Constat : les plus de 80 ans seront 900 en 2030.",
)


def _volet(volet: Node, first: int) -> Grid:
    rows = [row(Box(f"Volet {volet.title}", span=7, bold=True)), row("")]
    for number, lever in enumerate(volet.below, first):
        rows.append(row(Box(f"LEVIER {number} : {lever.title}", span=7, fill=_BLUE, bold=True)))
        rows.append(row(Box(_FINDINGS[number - 1], span=7)))
        rows.append(row(*(Box(head, fill=_PALE, bold=True) for head in _HEADS)))
        for means in lever.below:
            for place, node in enumerate(means.below):
                cells = [Box(node.title), Box(node.says("agent")), Box(" - ".join(several(node.says("partners"))))]
                cells += [Box(node.says("due")), Box(node.says("indicator"))]
                cells.append(Box(", ".join(several(node.says("goals")))))
                lead = [Box(means.title, down=len(means.below), bold=True)] if place == 0 else []
                rows.append((*lead, *cells))
        rows.append(row(""))
    return Grid(tuple(rows), header=0)


def _legend() -> Grid:
    pairs = (
        ("1", "Pas de pauvreté"),
        ("3", "Bonne santé et bien-être"),
        ("10", "Inégalités réduites"),
        ("BCSS", "Banque-carrefour de la sécurité sociale"),
        ("EPN", "Espace public numérique"),
        ("RIS", "Revenu d'intégration sociale"),
    )
    return Grid((row("Sigle ou ODD", "Signification", bold=True), *(row(*pair) for pair in pairs)), header=1)
