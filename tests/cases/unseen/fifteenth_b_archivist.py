"""PDF: an archivist's projet d'administration, where each paragraph has its number, the preamble's and annex's too."""

from pathlib import Path

from tests.cases.blocks import Block, Bullet, Head, Para
from tests.cases.case import Case
from tests.cases.formats.pdf import write_pdf
from tests.cases.unseen.eleventh_b_values import Node, outline
from tests.cases.unseen.fifteenth_b_values import state, when
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Thing, Tree

_PLAN = """
* Mieux travailler ensemble
+ Faire circuler l'information
- Publier une lettre interne mensuelle | Chargée de communication | Permanent | En cours
- Créer un annuaire des agents | Responsable informatique | juin 2026 | Réalisé
. Photographier les agents volontaires
. Relier l'annuaire au téléphone
- Tenir une réunion de service chaque mois | Directeurs de pôle | Permanent | En cours
+ Partager les projets
- Nommer un chef de projet par projet transversal | Directrice générale des services | 2026 | En cours
- Former les cadres à la conduite de projet | Directrice des ressources humaines | 1er semestre 2027 | À démarrer
. Rédiger le cahier des charges
. Choisir l'organisme
. Évaluer la première session
* Prendre soin des agents
+ Prévenir l'usure professionnelle
- Établir le plan de prévention des troubles musculaires | Conseillère de prévention | fin 2026 | En cours
. Observer les postes des agents de collecte
. Acheter les aides à la manutention
- Ouvrir une permanence d'écoute | Directrice des ressources humaines | mars 2027 | À démarrer
- Proposer un bilan de mi-carrière | Directrice des ressources humaines | 2028 | À démarrer
+ Reconnaître le travail accompli
- Réviser le régime indemnitaire | Directrice des ressources humaines | 2027 | Reporté
- Organiser une journée des agents | Chargée de communication | Chaque année | En cours
* Garder la mémoire de la collectivité
+ Classer et conserver
- Adopter un plan de classement commun | Archiviste | septembre 2026 | En cours
. Recenser les dossiers par service
. Faire valider les délais de conservation
- Aménager un dépôt aux normes | Responsable du patrimoine bâti | 2028 | En attente
- Numériser les registres de délibérations | Archiviste | 2027 | En cours
+ Transmettre les savoirs
- Interroger les agents qui partent à la retraite | Archiviste | Permanent | En cours
- Écrire une fiche pour chaque procédure sensible | Directeurs de pôle | fin 2027 | À démarrer
* Rendre un service de proximité
+ Accueillir partout de la même façon
- Ouvrir deux points d'accueil dans les bourgs | Responsable de l'accueil | 2027 | En cours
- Écrire une charte de l'accueil | Responsable de l'accueil | mai 2026 | Réalisé
+ Répondre dans les délais
- Enregistrer tout le courrier dans un seul outil | Responsable informatique | octobre 2026 | En cours
- Mesurer les délais chaque trimestre | Contrôleuse de gestion | Permanent | En cours
"""
_LABEL = {SO: "Orientation", OO: "Objectif", ACTION: "Action", STEP: "Étape"}
_PREAMBLE = (
    "Le présent projet a été élaboré de janvier à septembre 2025 par quatre groupes de travail.",
    "Il a été présenté au comité social territorial le 6 octobre 2025.",
    "Sa numérotation est continue : toute référence doit citer le numéro complet.",
)
_ANNEX = (
    "Composition des groupes de travail : voir le dossier 2025/W/114.",
    "Comptes rendus des réunions : voir le dossier 2025/W/115.",
)
_NEVER = ("Préambule", "Annexe", "Projet d'administration 2026-2029", *_PREAMBLE, *_ANNEX)


def ormoissan_pdf_archivist(folder: Path) -> Case:
    path = folder / "ormoissan_pdf_archivist.pdf"
    plan = outline(_PLAN, action="agent due state")
    blocks: list[Block] = [
        Head("Projet d'administration 2026-2029"),
        Para("Communauté de communes d'Ormoissan-en-Vallage – cote 2025/W/113"),
        Head("0. Préambule", 2),
        *(Para(f"0.{rank}. {text}") for rank, text in enumerate(_PREAMBLE, 1)),
    ]
    for node in plan:
        blocks += _written(node)
    blocks += [Head("A. Annexe", 2), *(Para(f"A.{rank}. {text}") for rank, text in enumerate(_ANNEX, 1))]
    write_pdf(blocks, path, header="Projet d'administration", footer="Cote 2025/W/113", size=10.5)
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "O", "tout est numéroté, préambule et annexe compris ; mentions sous l'action", never=_NEVER)


def _written(node: Node) -> list[Block]:
    line = f"{node.code}. {_LABEL[node.level]} : {node.title}"
    if node.level in (SO, OO):
        return [Head(line, 2 if node.level == SO else 3)]
    if node.level == STEP:
        return [Para(line)]
    said = (("Pilote", "agent"), ("Échéance", "due"), ("État", "state"))
    return [Para(line, bold=True), *(Bullet(f"{name} : {node.says(key)}", mark="–") for name, key in said)]


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "code": node.code,
        "agents": [node.says("agent")],
        "deadline": when(node.says("due")),
        "status": state(node.says("state")),
    }
