"""DOCX: a rescue zone's policy programme, whose text sets the objectives and whose annexes list the actions."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.word import WordFile
from tests.cases.unseen.eleventh_b_values import Node, outline, several, spaced, tell, when
from tests.cases.unseen.thirteenth_b_values import begins, indicators, joined
from tests.cases.unseen.tree import ACTION, SO, Thing, Tree, money

_PLAN = """
* Garantir l'aide adéquate la plus rapide sur tout le territoire | La zone couvre quatorze communes et 612 km². Le délai
~ moyen d'arrivée du premier engin est de 11 min 20 s ; il dépasse 15 minutes dans les villages du plateau.
+ Réduire les délais d'intervention dans les zones peu couvertes
- Ouvrir un poste avancé à Bois-le-Prieur | Direction Opérations | 2026 | 2028 | 1450000 | Part de la population
~ atteinte
~ en moins de 15 minutes
- Revoir la règle de départ avec la centrale d'urgence | Direction Opérations | janv. 2026 | juin 2026 | |
- Équiper les véhicules d'un guidage relié à la centrale | Cellule TIC | 2026 | T2 2027 | 96000 | Véhicules équipés
- Cartographier les accès difficiles et les points d'eau | Cellule Planification | 2025 | fin 2026 | 18000 | Points
~ relevés
+ Assurer un effectif disponible de jour comme de nuit
- Recruter vingt-quatre pompiers volontaires | Direction RH | 2026 | 2028 | 240000 | Nombre d'engagements
- Conclure des accords de disponibilité avec les employeurs | Direction RH | T1 2026 | 31/12/2027 | | Accords signés
- Passer six volontaires en cadre professionnel par an | Direction RH | 2026 | 2031 | 1980000 |
- Simplifier l'encodage des disponibilités sur téléphone | Cellule TIC | 2025 | mars 2026 | 12500 | Taux d'utilisation
+ Maintenir une aide médicale urgente de qualité
- Ouvrir un troisième départ ambulance à Marsenne | Service AMU | 2027 | T3 2027 | 310000 | Délai moyen d'arrivée
- Former quatorze secouristes-ambulanciers | Service AMU | 2026 | 2027 | 42000 | Brevets obtenus
- Renouveler les moniteurs défibrillateurs | Service AMU | 2026 | fin 2026 | 154000 | Appareils remplacés
* Prévenir les risques avec les communes, les citoyens et les entreprises | 1 847 avis de prévention ont été rendus en
~ 2024, dont 22 % hors délai. Une habitation sur trois n'a pas de détecteur de fumée en état.
+ Rendre les avis de prévention dans les délais
- Engager deux préventionnistes | Service Prévention | 2026 | sept. 2026 | 148000 | Part des avis rendus en 30 jours
- Mettre en place un guichet électronique des demandes | Service Prévention ; Cellule TIC | 2026 | T1 2027 | 35000 |
- Uniformiser les prescriptions entre les cinq postes | Service Prévention | 2025 | 30/06/2026 | | Fiches types validées
+ Faire de chaque citoyen un acteur de sa sécurité
- Visiter 600 habitations par an à la demande des occupants | Conseillers en prévention incendie | 2026 | 2031 | 45000
~ | Visites réalisées
- Distribuer 5 000 détecteurs de fumée aux ménages précarisés | Conseillers en prévention incendie | 2026 | 2029 | 60000
~ | Détecteurs posés
- Ouvrir les postes au public une fois par an | Communication | 2026 | 2031 | 15000 | Nombre de visiteurs
- Animer un module « sécurité incendie » en cinquième primaire | Communication | sept. 2026 | 2031 | 9000 | Classes
~ touchées
+ Préparer la zone aux risques émergents
- Acquérir un conteneur « feux de batteries » | Direction Logistique | 2027 | fin 2027 | 88000 | Mise en service
- Constituer une équipe « feux de végétation » | Direction Opérations | 2026 | T2 2026 | 27000 | Agents formés
- Établir des plans particuliers pour les douze sites Seveso et assimilés | Cellule Planification | 2026 | 2028 |
~ | Plans testés
* Disposer d'un personnel formé, en sécurité et reconnu | La zone compte 84 professionnels, 391 volontaires et 38
~ administratifs. L'enquête de 2024 montre un besoin de formation continue mieux répartie.
+ Former en continu et au plus près des postes
- Construire une plateforme d'exercice à feux réels | Direction Logistique | 2027 | 2029 | 720000 | Heures d'exercice
- Certifier douze instructeurs internes | Centre de formation | 2026 | T4 2027 | 30000 | Instructeurs certifiés
- Mettre en ligne les modules théoriques | Centre de formation | 2026 | déc. 2026 | 8000 | Modules disponibles
+ Protéger la santé des intervenants
- Doter chaque poste d'un circuit de décontamination | SIPPT | 2026 | 2027 | 125000 | Postes équipés
- Fournir un second jeu de tenues d'intervention | Direction Logistique | 2026 | 2028 | 410000 | Agents équipés
- Créer une équipe de soutien par les pairs | SIPPT | 2025 | mai 2026 | 6000 | Interventions de l'équipe
+ Fidéliser les volontaires
- Fixer un parcours d'accueil de deux ans | Direction RH | 2026 | fin 2026 | | Départs avant trois ans
- Organiser une journée annuelle de reconnaissance | Communication | 2026 | 2031 | 18000 |
* Gérer les moyens de manière durable et transparente | Les dotations communales couvrent 52 % des recettes. Le parc
~ roulant a onze ans d'âge moyen.
+ Moderniser le patrimoine et le parc roulant
- Remplacer quatre autopompes | Direction Logistique | 2026 | 2030 | 2160000 | Âge moyen du parc
- Rénover l'enveloppe du poste de Hardimont | Direction Logistique | 2027 | 2028 | 390000 | Consommation du bâtiment
- Installer des panneaux solaires sur trois postes | Direction Logistique | 2026 | T3 2027 | 165000 | Part autoproduite
+ Piloter la zone par les résultats
- Publier un rapport annuel accessible à tous | Secrétariat de zone | 2026 | 2031 | 5000 | Date de publication
- Installer un contrôle de gestion | Comptabilité spéciale | 2026 | 31/12/2026 | 62000 |
- Tenir un tableau de bord trimestriel pour le Collège de zone | Secrétariat de zone | T2 2026 | T4 2026 | | Tableaux
~ présentés
"""

_HEADS = ("OO", "N°", "Action", "Service responsable", "Début", "Fin", "Coût estimé", "Indicateur")
_POSTS = (
    ("Marsenne", "32", "96"),
    ("Hardimont", "24", "88"),
    ("Trois-Chênes", "16", "79"),
    ("Vaux-la-Grande", "12", "68"),
)
_WORDS = (
    ("AMU", "Aide médicale urgente"),
    ("OO, OS", "Objectif opérationnel, objectif stratégique"),
    ("PPPG", "Programme pluriannuel de politique générale"),
    ("SIPPT", "Service interne de prévention et de protection au travail"),
)
_NEVER = (
    *_HEADS[2:],
    *(name for name, *_ in _POSTS),
    *(word for _, word in _WORDS),
    "Mot du Commandant de zone",
    "La zone en bref",
    "Effectifs par poste",
    "Glossaire",
    "Interventions par an",
    "Le respect, la solidarité, la disponibilité, la rigueur.",
    "Total de l'annexe",
)


def sevrine_word_rescue(folder: Path) -> Case:
    path = folder / "sevrine_word_rescue.docx"
    plan = outline(joined(_PLAN), aim="finding", action="who start end cost sign")
    file = WordFile()
    file.furniture(
        "Zone de secours Haute-Sévrine",
        "Programme pluriannuel de politique générale 2026-2031 – Conseil de zone du 18/11/2025",
    )
    aims = [node for node in plan if node.level == SO]
    blocks = [*_front(aims), *(block for aim in aims for block in _objective(aim)), *_execution(), Break()]
    blocks += [block for aim in aims for block in _annex(aim)]
    file.write([*blocks, *_other_annexes()], path)
    # The objectives stand in the text, their actions in the annexes.
    return tell(Tree(), plan, _expected).case(
        path, "A", "objectifs dans le texte, actions en annexe par code", never=_NEVER
    )


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code, "findings": node.says("finding")}
    cost = node.says("cost")
    return {
        "code": node.code,
        "departments": several(node.says("who")),
        "start": begins(node.says("start")),
        "deadline": when(node.says("end")),
        "budget": [money(int(cost))] if cost else [],
        "budget_kind_also_ok": bool(cost) or None,
        "indicators": indicators(node.says("sign")),
    }


def _front(aims: list[Node]) -> list[Block]:
    entries: list[tuple[str, int, int]] = [("Mot du Commandant de zone", 3, 0), ("1. La zone en bref", 4, 0)]
    entries.append(("2. Nos objectifs pour 2026-2031", 5, 0))
    for rank, aim in enumerate(aims):
        entries.append((f"Objectif stratégique {aim.code} : {aim.title}", 5 + rank, 1))
    entries += [("3. Exécution et suivi", 9, 0), ("Annexes 1 à 4 : plans d'action", 10, 0)]
    entries += [("Annexe 5 : effectifs par poste", 15, 0), ("Annexe 6 : glossaire", 16, 0)]
    return [
        Para("ZONE DE SECOURS HAUTE-SÉVRINE", bold=True, center=True),
        Para("Programme pluriannuel de politique générale", bold=True, center=True),
        Para("2026 – 2031", center=True),
        Para("Adopté par le Conseil de zone le 18 novembre 2025", center=True),
        Break(),
        Para("Table des matières", bold=True),
        Contents(tuple(entries)),
        Break(),
        Head("Mot du Commandant de zone", 1),
        Para(
            "Chaque jour, des femmes et des hommes de notre zone portent secours à leurs voisins. Ce programme dit "
            "où nous "
            "voulons être en 2031, avec quels moyens, et comment nous en rendrons compte aux quatorze communes."
        ),
        Head("1. La zone en bref", 1),
        Grid(
            (
                row("Population", "118 400 habitants"),
                row("Interventions par an", "9 260, dont 6 870 ambulances"),
                row("Budget ordinaire 2025", "17,9 millions d'euros"),
            ),
            header=0,
        ),
        Para("Nos valeurs", bold=True),
        Bullet("Le respect, la solidarité, la disponibilité, la rigueur."),
        Head("2. Nos objectifs pour 2026-2031", 1),
        Para(
            "Le programme retient quatre objectifs stratégiques (OS), déclinés en objectifs opérationnels (OO). Les "
            "actions, "
            "avec leur responsable et leur coût, figurent dans les annexes 1 à 4, une par objectif stratégique."
        ),
    ]


def _objective(aim: Node) -> list[Block]:
    return [
        Head(f"Objectif stratégique {aim.code} : {aim.title}", 2),
        Para(aim.says("finding")),
        Para("Cet objectif se décline comme suit :"),
        *(Bullet(f"OO {node.code} – {node.title}") for node in aim.below),
        Para(f"Voir annexe {aim.code} pour le plan d'action."),
    ]


def _execution() -> list[Block]:
    return [
        Head("3. Exécution et suivi", 1),
        Para(
            "Le programme est évalué chaque année par le Conseil de zone, sur la base d'un rapport du Commandant. Il "
            "est mis en "
            "œuvre par des plans d'action annuels joints au budget."
        ),
    ]


def _annex(aim: Node) -> list[Block]:
    rows = [row(*_HEADS, bold=True)]
    total = 0
    for node in aim.below:
        for rank, action in enumerate(node.below):
            cost = int(action.says("cost") or 0)
            total += cost
            cells = (
                *(action.code, action.title, "\n".join(several(action.says("who"))), action.says("start")),
                *(action.says("end"), spaced(cost) if cost else "-", action.says("sign") or "-"),
            )
            first = (Box(f"OO {node.code}", down=len(node.below), bold=True),) if rank == 0 else ()
            rows.append((*first, *row(*cells)))
    rows.append((Box("Total de l'annexe", span=6, bold=True), Box(spaced(total), bold=True), Box()))
    return [
        Head(f"Annexe {aim.code} – Plan d'action de l'objectif stratégique {aim.code}", 1),
        Grid(tuple(rows)),
        Para("Coûts estimés sur la durée du programme, hors indexation. « - » : sans coût propre ou sans indicateur."),
    ]


def _other_annexes() -> list[Block]:
    posts = (row("Poste", "Professionnels", "Volontaires", bold=True), *(row(*line) for line in _POSTS))
    return [
        Head("Annexe 5 – Effectifs par poste", 1),
        Grid(posts),
        Head("Annexe 6 – Glossaire", 1),
        Grid(tuple(row(*line) for line in _WORDS), header=0),
    ]
