"""ODT: a CPAS's plan in one table per operational objective; actions are numbered through, their steps in a cell."""

from pathlib import Path

from tests.cases.blocks import Block, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.opendocument import write_text
from tests.cases.unseen.eleventh_b_values import Node, outline, several
from tests.cases.unseen.fifteenth_b_values import state, when
from tests.cases.unseen.tree import ACTION, STEP, Thing, Tree

_PLAN = """
* Être un CPAS qui va vers ceux qui ne demandent rien
+ Lutter contre le non-recours aux droits
- Tenir des permanences dans les villages | Responsable du service social | Commune | T2 2026 | En cours
| Nombre de permanences
. Choisir trois salles accessibles
. Former deux assistantes sociales à l'accueil mobile
. Annoncer les permanences dans le bulletin
- Croiser les données du statut BIM | Directrice générale | Mutualités | fin 2026 | Bloqué | Nombre de droits ouverts
- Éditer un guide des aides | Chargée de communication | | mars 2026 | Terminé | Nombre de guides distribués
+ Soutenir les ménages endettés
- Renforcer la médiation de dettes | Médiatrice de dettes | | 2026 | En cours | Nombre de dossiers suivis
. Engager un juriste à mi-temps
. Ouvrir une soirée par mois
- Animer un groupe d'appui à la gestion du budget | Médiatrice de dettes | Service provincial | Permanent
| En cours | Taux de participation
* Être un CPAS qui remet les personnes en mouvement
+ Accompagner vers l'emploi
- Signer dix conventions d'article 60 avec des entreprises | Agent d'insertion | Forem | 2028 | En cours
| Nombre de conventions
- Créer un atelier de réparation de vélos | Agent d'insertion | Commune | sept. 2027 | À planifier
| Nombre de stagiaires
. Trouver un local
. Acquérir l'outillage
. Recruter l'encadrant
- Organiser un atelier de remise à niveau numérique | Agent d'insertion | Bibliothèque | Permanent | En cours
| Nombre de participants
+ Accompagner les jeunes
- Élaborer un projet individualisé avec chaque étudiant | Responsable du service social | | Permanent | En cours
| Part des étudiants suivis
- Proposer six logements de transit aux jeunes | Responsable du logement | AIS | 2029 | À planifier
| Nombre de jeunes logés
* Être un CPAS où l'on vieillit dignement
+ Maintenir à domicile
- Livrer des repas sept jours sur sept | Responsable du domicile | | janvier 2027 | En cours | Nombre de repas livrés
. Acheter une camionnette réfrigérée
. Adapter les horaires des livreurs
- Engager deux aides ménagères | Responsable du domicile | | 2026 | Terminé | Heures prestées
- Prêter du matériel paramédical | Responsable du domicile | Croix-Rouge | Permanent | En cours | Nombre de prêts
+ Ouvrir la maison de repos sur le village
- Créer un jardin partagé | Directrice de la maison de repos | École communale | juin 2027 | À démarrer
| Nombre d'activités
- Rénover l'aile ancienne | Directrice de la maison de repos | AVIQ | 2030 | En attente | Nombre de chambres rénovées
. Introduire la demande de subside
. Désigner l'architecte
- Former le personnel aux troubles de la mémoire | Directrice de la maison de repos | | T4 2027 | En cours
| Part du personnel formé
* Être un CPAS bien géré
+ Développer les synergies avec la commune
- Fusionner les services informatiques | Directrice générale | Commune | 2027 | En cours | Nombre de contrats communs
- Passer des marchés publics conjoints | Directeur financier | Commune | Permanent | En cours
| Nombre de marchés conjoints
"""
_HEADS = (
    "N°",
    "Action",
    "Étapes de mise en œuvre",
    "Agent responsable",
    "Partenaires",
    "Échéance",
    "Statut",
    "Indicateur",
)
_NEVER = (
    *_HEADS[1:],
    "Mot de la présidente",
    "Méthode",
    "Programme stratégique transversal du CPAS de Bellorne",
    "Adoption",
)


def bellorne_odt_welfare(folder: Path) -> Case:
    path = folder / "bellorne_odt_welfare.odt"
    plan = outline(_PLAN, action="agent partner due state measure")
    actions = [node for node in plan if node.level == ACTION]
    blocks: list[Block] = [
        Head("Programme stratégique transversal du CPAS de Bellorne"),
        Head("Mot de la présidente", 2),
        Para("Ce programme est le fruit d'un an de rencontres avec nos bénéficiaires, nos équipes et nos partenaires."),
        Head("Méthode", 2),
        Para("Les actions sont numérotées de A1 à A" + f"{len(actions)}, sans lien avec les objectifs."),
    ]
    for node in plan:
        if node.level == "strategic_objective":
            blocks.append(Head(f"Objectif stratégique {node.code} : {node.title}", 2))
        elif node.level == "operational_objective":
            blocks += [Head(f"Objectif opérationnel {node.code} : {node.title}", 3), _table(node, actions)]
    blocks += [
        Head("Adoption", 2),
        Para("Adopté par le Conseil de l'action sociale en séance du 24 juin 2025, après concertation."),
    ]
    write_text(blocks, path, header="CPAS de Bellorne – PST 2025-2030", footer="Page")
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node, actions))
    return tree.case(path, "A", "un tableau par OO, numéros continus, étapes dans une cellule", never=_NEVER)


def _table(means: Node, actions: list[Node]) -> Grid:
    rows = [row(*_HEADS, bold=True)]
    for action in means.below:
        steps = "\n".join(f"{'abcdef'[step.number - 1]}) {step.title}" for step in action.below)
        said = [action.says(name) for name in ("agent", "partner", "due", "state", "measure")]
        rows.append(row(f"A{actions.index(action) + 1}", action.title, steps, *said))
    return Grid(tuple(rows))


def _expected(node: Node, actions: list[Node]) -> Thing:
    if node.level == STEP:
        return {}
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "code": f"A{actions.index(node) + 1}",
        "code_not_scored": True,
        "agents": [node.says("agent")],
        "partners": several(node.says("partner")),
        "deadline": when(node.says("due")),
        "status": state(node.says("state")),
        "indicators": [{"text": node.says("measure")}],
    }
