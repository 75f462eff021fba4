"""DOCX: a French communauté de communes's catalogue, each action a small table of two columns."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.word import WordFile
from tests.cases.unseen.eleventh_b_values import Node, outline, several, spaced, tell, when
from tests.cases.unseen.thirteenth_b_values import indicators, joined
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Thing, Tree, money

_PLAN = """
* Un territoire où il fait bon vivre et travailler | Le Pays d'Autremarche gagne des habitants mais perd des commerces.
+ Redynamiser les centres-bourgs
- Lancer une opération programmée de l'habitat | Repérer et rénover 180 logements vacants ou indignes dans les cinq
~ bourgs-centres. | Service Habitat | Département ; Agence nationale de l'habitat | 2026-2030 | 640000 | Logements
~ rénovés
~ | Engagée
. Étude pré-opérationnelle
. Signature de la convention
. Ouverture de la maison de l'habitat
- Créer une foncière de commerces | Acheter, rénover et louer des cellules commerciales à loyer progressif.
~ | Développement économique | Chambre de commerce ; Banque des territoires | fin 2027 | 900000
~ | Cellules rouvertes ; taux de vacance | À lancer
- Piétonniser la place du Foirail un samedi sur deux | Expérimenter avant aménagement définitif. | Service Voirie
~ | Commune de Montrevel-le-Bas | juin 2026 | 15000 | Fréquentation mesurée | Terminée
+ Accueillir et accompagner les entreprises
- Aménager la zone d'activité des Quatre-Vents | Douze lots viabilisés, sans nouvelle consommation d'espace agricole.
~ | Développement économique | Région | T4 2028 | 2350000 | Lots vendus ; emplois créés | En cours
. Acquisition de la friche
. Dépollution
. Viabilisation
- Ouvrir un tiers-lieu à l'ancienne gare | Vingt postes de travail, un atelier partagé et une salle de formation.
~ | Service Numérique | Association Les Ateliers du Rail | septembre 2026 | 410000 | Taux d'occupation | En cours
- Animer un réseau de repreneurs | Mettre en relation cédants et repreneurs deux fois l'an. | Développement économique
~ | Chambre de métiers | en continu | 8000 | Transmissions accompagnées | Engagée
+ Promouvoir un tourisme de nature
- Baliser la boucle cyclable des étangs | 62 km, onze communes, quatre aires de pause. | Office de tourisme
~ | Département | mai 2027 | 185000 | Kilomètres balisés | En cours
- Rénover le camping intercommunal | Passage en écolabel et huit hébergements insolites. | Office de tourisme
~ | Région | 1er semestre 2028 | 720000 | Nuitées | À lancer
* Des services de qualité pour chaque âge de la vie | Un quart des habitants vit à plus de vingt minutes d'un médecin.
+ Soutenir les familles et la jeunesse
- Construire une micro-crèche à Saint-Ambreuil | Douze places, horaires élargis. | Petite enfance
~ | Caisse d'allocations familiales | août 2027 | 680000 | Places créées | En cours
- Harmoniser les tarifs des centres de loisirs | Un barème unique selon le quotient familial. | Enfance-jeunesse | |
~ 01/09/2026 | | Familles concernées | Engagée
- Créer un passeport mobilité pour les 15-25 ans | Réduction sur le bus, le train et la location de vélos.
~ | Service Mobilités | Région | 2027 | 36000 | Passeports délivrés | À lancer
- Ouvrir une ludothèque itinérante | Un camion, seize haltes, deux ludothécaires. | Enfance-jeunesse
~ | Familles rurales d'Autremarche | mars 2026 | 54000 | Nombre d'emprunts | Terminée
+ Garantir l'accès aux soins
- Achever la maison de santé pluridisciplinaire | Neuf cabinets et un logement d'interne. | Service Santé
~ | Agence régionale de santé | T2 2026 | 1480000 | Praticiens installés | En cours
- Salarier deux médecins généralistes | Centre de santé intercommunal avec antenne. | Service Santé
~ | Agence régionale de santé ; hôpital de Vernaison-sur-Aube | 2026 | 260000 | Patients suivis | Suspendue
- Organiser un bus de dépistage | Quatre tournées par an. | Service Santé | Mutualités | annuel | 12000
~ | Personnes dépistées | Engagée
+ Ouvrir la culture et le sport à tous
- Mettre en réseau les sept médiathèques | Carte unique, navette hebdomadaire, logiciel commun. | Service Culture
~ | Département | fin 2026 | 95000 | Inscrits actifs | En cours
. Choix du logiciel
. Formation des bénévoles
- Rénover le bassin d'apprentissage de la natation | Étanchéité, traitement d'air et vestiaires. | Service Sports
~ | Éducation nationale | août 2028 | 1120000 | Élèves sachant nager | À lancer
- Créer une école de musique à horaires adaptés | Partenariat avec quatre collèges. | Service Culture | Collèges | 2029
~ | 75000 | Élèves inscrits | Abandonnée
* Une collectivité qui prend sa part de la transition | Les transports et le bâtiment font 71 % de nos émissions.
+ Consommer moins d'énergie et en produire
- Rénover l'éclairage des zones d'activité | 420 points lumineux en LED, extinction de 23 h à 5 h. | Service Bâtiments
~ | Syndicat d'énergie | octobre 2026 | 240000 | Consommation en kWh | En cours
- Solariser cinq toitures intercommunales | Autoconsommation collective avec les communes. | Service Bâtiments
~ | Syndicat d'énergie | 2028 | 510000 | Puissance installée | À lancer
- Conseiller gratuitement les ménages qui rénovent | Deux conseillers, permanences dans les mairies. | Service Habitat
~ | Espace conseil France Rénov' | permanent | 88000 | Ménages conseillés | Engagée
+ Réduire et valoriser les déchets
- Distribuer 3 000 composteurs | Avec une formation d'une heure. | Service Déchets | Syndicat de traitement | 31/12/2026
~ | 105000 | Foyers équipés | En cours
- Passer à la redevance incitative | Levée comptée, deux ans d'essai à blanc. | Service Déchets | | janvier 2029
~ | 320000 | Kilogrammes par habitant | À lancer
- Ouvrir une ressourcerie | Chantier d'insertion de huit personnes. | Service Déchets | Association Seconde Main
~ | avril 2026 | 150000 | Tonnes détournées | Terminée
+ Protéger l'eau et les milieux
- Restaurer neuf kilomètres de ripisylve | Plantation et mise en défens, avec les riverains. | Service Environnement
~ | Agence de l'eau ; syndicat de rivière | 2027-2029 | 275000 | Linéaire restauré | À lancer
- Réaliser l'atlas de la biodiversité | Inventaires participatifs dans toutes les communes. | Service Environnement
~ | Office français de la biodiversité | décembre 2026 | 68000 | Espèces recensées | En cours
"""

_STATES = {
    "Engagée": "in_progress",
    "En cours": "in_progress",
    "À lancer": "not_started",
    "Terminée": "done",
    "Suspendue": "waiting",
    "Abandonnée": "abandoned",
}
_SHADE = {1: "FCE4D6", 2: "E2EFDA", 3: "DDEBF7"}
_NEVER = (
    *(
        "Description",
        "Service pilote",
        "Partenaires",
        "Calendrier",
        "Coût prévisionnel",
        "Indicateurs de suivi",
        "Avancement",
    ),
    "Étapes",
    "Mode d'emploi du catalogue",
    "Vos contacts",
    "Table des actions",
    "Le mot du président",
    "Direction générale des services",
    "Récapitulatif financier",
)


def autremarche_word_catalogue(folder: Path) -> Case:
    path = folder / "autremarche_word_catalogue.docx"
    plan = outline(joined(_PLAN), aim="talk", action="talk who partners due cost signs state")
    actions = [node for node in plan if node.level == ACTION]
    ranks = {id(node): rank for rank, node in enumerate(actions, 1)}

    def expected(node: Node) -> Thing:
        if node.level == STEP:
            return {}
        return _expected(node, ranks.get(id(node), 0))

    file = WordFile()
    file.furniture(
        "Communauté de communes du Pays d'Autremarche", "Projet de territoire 2026-2032 – Catalogue des actions –"
    )
    blocks = _front(actions, ranks)
    for node in plan:
        if node.level == ACTION:
            blocks += [_sheet(node, ranks[id(node)]), Para("")]
        elif node.level != STEP:
            blocks += _heads(node)
    file.write([*blocks, *_back(plan)], path)
    return tell(Tree(), plan, expected).case(
        path, "E", "une petite table par action, étapes dans une case", never=_NEVER
    )


def _expected(node: Node, rank: int) -> Thing:
    if node.level != ACTION:
        return {"code": node.code, "description": node.says("talk")}
    cost, state = node.says("cost"), node.says("state")
    return {
        "code": str(rank),
        "description": node.says("talk"),
        "departments": [node.says("who")],
        "partners": several(node.says("partners")),
        "deadline": when(node.says("due")),
        "budget": [money(int(cost))] if cost else [],
        "budget_kind_also_ok": bool(cost) or None,
        "indicators": indicators(node.says("signs")),
        "status": {"value": _STATES[state], "text": state},
    }


def _front(actions: list[Node], ranks: dict[int, int]) -> list[Block]:
    return [
        Para("PAYS D'AUTREMARCHE", bold=True, center=True),
        Para("Projet de territoire 2026-2032", bold=True, center=True),
        Para("Catalogue des actions – édition de mars 2026", center=True),
        Break(),
        Head("Le mot du président", 1),
        Para(
            "Élaboré avec les vingt-trois communes et plus de quatre cents habitants, ce catalogue rend lisible ce "
            "que nous "
            "ferons d'ici 2032. Il sera mis à jour chaque printemps."
        ),
        Head("Mode d'emploi du catalogue", 1),
        Para(
            "Chaque action tient dans un encadré : ce que l'on fait, qui pilote, avec qui, quand, pour quel coût, et "
            "comment on "
            "saura que c'est réussi. Les coûts sont ceux de toute la période, hors taxes."
        ),
        Para(
            "Avancement : « À lancer », rien n'a commencé ; « Engagée », l'action a démarré et dure toute la période "
            "; « En "
            "cours », elle a démarré et a une fin ; « Suspendue », « Terminée », « Abandonnée » parlent d'elles-mêmes."
        ),
        Head("Table des actions", 1),
        Contents(
            tuple((f"Action {ranks[id(node)]} – {node.title}", 5 + rank // 2, 0) for rank, node in enumerate(actions))
        ),
        Break(),
    ]


def _heads(node: Node) -> list[Block]:
    if node.level == SO:
        return [Head(f"Ambition {node.code} – {node.title}", 1), Para(node.says("talk"))]
    assert node.level == OO
    return [Head(f"Objectif {node.code} – {node.title}", 2)]


def _sheet(node: Node, rank: int) -> Grid:
    top = node
    while top.above:
        top = top.above
    cost = node.says("cost")
    lines = [
        ("Description", node.says("talk")),
        ("Service pilote", node.says("who")),
        ("Partenaires", "\n".join(several(node.says("partners"))) or "–"),
        ("Calendrier", node.says("due")),
        ("Coût prévisionnel", spaced(int(cost)) if cost else "–"),
        ("Indicateurs de suivi", "\n".join(several(node.says("signs")))),
        ("Avancement", node.says("state")),
    ]
    if node.below:
        lines.insert(4, ("Étapes", "\n".join(f"{step.number}. {step.title}" for step in node.below)))
    title = Box(f"Action {rank} – {node.title}", span=2, fill=_SHADE[top.number], bold=True)
    return Grid(((title,), *(row(Box(name, bold=True), told) for name, told in lines)), header=0, widths=(1.0, 3.0))


def _back(plan: list[Node]) -> list[Block]:
    rows = [row("Ambition", "Nombre d'actions", "Coût prévisionnel", bold=True)]
    for aim in (node for node in plan if node.level == SO):
        inside = [action for objective in aim.below for action in objective.below]
        total = sum(int(action.says("cost") or 0) for action in inside)
        rows.append(row(f"Ambition {aim.code}", str(len(inside)), spaced(total)))
    return [
        Break(),
        Head("Récapitulatif financier", 1),
        Grid(tuple(rows)),
        Head("Vos contacts", 1),
        Para("Direction générale des services : 4, rue du Chemin-Vert, Montrevel-le-Bas – contact@autremarche.example"),
    ]
