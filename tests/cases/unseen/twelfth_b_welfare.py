"""DOCX: the landscape table of a CPAS, whose objectives are cells merged over the rows of their actions."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Bullet, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.word import WordFile
from tests.cases.unseen.tree import ACTION, SO, Thing, Tree, money
from tests.cases.unseen.twelfth_b_values import Node, euros, judged, outline, several, tell, when

_PLAN = """
* Lutter contre la pauvreté et l'exclusion
+ Repérer et aller vers ceux qui ne demandent rien
- Engager un travailleur social de rue | Service social général | Plan de cohésion sociale | 31/03/2026 | 58000 |
| Personnes rencontrées | Terminé
- Tenir une permanence dans chaque village | Service social général | Commune | permanent | | | Permanences tenues
| En cours
- Rédiger un guide des aides en langage clair | Communication | Croix Bleue d'Ardevoz | fin 2026 | 4500 |
| Guides distribués | En cours
- Vérifier automatiquement le droit au tarif social | Service énergie | | 2027 | | | Ménages informés | Non commencé
+ Aider à se nourrir dignement
- Ouvrir une épicerie sociale | Service social général | Croix Bleue d'Ardevoz ; Banque alimentaire | juin 2027
| 32000 | 115000 | Clients inscrits | En cours
- Cuisiner en groupe avec les invendus | Insertion sociale | Écoles | annuel | 2800 | | Ateliers organisés | En cours
- Cultiver un potager collectif à la Sapinière | Insertion sociale | Commune | avril 2026 | 3500 | 9000
| Kilos récoltés | Terminé
+ Prévenir le surendettement
- Doubler les heures de médiation de dettes | Médiation de dettes | | janvier 2027 | 29000 | | Dossiers ouverts
| Non commencé
- Animer des ateliers « budget » dans les écoles | Médiation de dettes | Écoles | 2027 | 1500 | | Élèves touchés
| En attente
* Permettre à chacun de vivre dans un logement décent
+ Disposer de logements d'urgence et de transit
- Aménager deux logements de transit rue Basse | Logement ; Service technique | Région | 30/09/2027 | | 285000
| Familles hébergées | En cours
- Acheter du mobilier de première nécessité | Logement | Ressourcerie | 2026 | 7500 | | Logements équipés | Terminé
- Conclure une convention avec l'abri de nuit de Lorvezée | Logement | Ville de Lorvezée | T4 2026 | 12000 |
| Nuitées | En cours
+ Réduire les factures d'énergie
- Visiter trois cents ménages avec un tuteur énergie | Service énergie | | fin 2028 | 41000 | | Visites réalisées
| En cours
- Prêter des appareils économes | Service énergie | | permanent | 2000 | 6500 | Appareils prêtés | En cours
- Isoler les logements du CPAS | Service technique | Région | 2029 | | 340000 | Logements isolés | Non commencé
* Bien vieillir à Ardevoz
+ Soutenir le maintien à domicile
- Étendre la livraison de repas au week-end | Aide aux familles | | mars 2026 | 26000 | | Repas livrés | Terminé
- Engager deux aides-ménagères | Aide aux familles | | T1 2027 | 64000 | | Heures prestées | En cours
- Créer un service de taxi social avec des bénévoles | Aide aux familles | Commune ; Mutualités | 2027 | 8000 |
| Trajets | Bloqué
- Prêter du matériel paramédical | Aide aux familles | Mutualités | permanent | 1200 | | Prêts | En cours
+ Ouvrir la maison de repos sur le village
- Rénover la cafétéria de la résidence Les Genêts | Résidence Les Genêts ; Service technique | | août 2027 | | 96000
| Visiteurs | En cours
- Accueillir une classe maternelle chaque semaine | Résidence Les Genêts | Écoles | annuel | | | Rencontres | En cours
- Créer un jardin pour les personnes désorientées | Résidence Les Genêts | Fondation | mi-2028 | | 47000
| Résidents qui y vont | Non commencé
- Former tout le personnel à la bientraitance | Résidence Les Genêts | | 31/12/2027 | 14000 | | Agents formés | En cours
* Accompagner vers l'emploi et la formation
+ Préparer à l'emploi
- Ouvrir un atelier de remise en confiance | Insertion socioprofessionnelle | Forem | septembre 2026 | 18000 |
| Participants | Terminé
- Payer le permis de conduire théorique | Insertion socioprofessionnelle | | annuel | 5000 | | Permis obtenus | En cours
- Créer une blanchisserie d'économie sociale | Insertion socioprofessionnelle | Région | 2029 | 35000 | 210000
| Postes créés | En attente
+ Travailler avec les employeurs
- Organiser une journée des entreprises | Insertion socioprofessionnelle | ADL | octobre 2026 | 2500 |
| Entreprises présentes | Terminé
- Désigner un jobcoach | Insertion socioprofessionnelle | | T2 2026 | 54000 | | Contrats signés | Terminé
* Être un CPAS efficace, où il fait bon travailler
+ Travailler avec la commune
- Fusionner les services informatiques | Direction générale | Commune | 01/01/2027 | | 22000 | | En cours
- Organiser un accueil commun | Direction générale | Commune | 2028 | | 38000 | Délai d'attente | Non commencé
- Regrouper les marchés de fournitures | Finances | Commune | permanent | | | Économies réalisées | En cours
+ Prendre soin des équipes
- Offrir une supervision aux travailleurs sociaux | Ressources humaines | | permanent | 9000 | | Séances | En cours
- Sécuriser l'accueil du public | Service technique | Zone de police | mai 2026 | | 16500 | Incidents | Terminé
- Instaurer une demi-journée sans rendez-vous | Ressources humaines | | 2026 | | | | Abandonné
"""
_STATES = {
    "Terminé": "done",
    "En cours": "in_progress",
    "Non commencé": "not_started",
    "En attente": "waiting",
    "Bloqué": "blocked",
    "Abandonné": "abandoned",
}
_GROUPS = (("Objectifs", 2), ("Actions", 1), ("Qui ?", 2), ("Quand ?", 1), ("Budget", 2), ("Suivi", 2))
_HEADS = (
    *("Objectif stratégique", "Objectif opérationnel", "Action", "Service porteur", "Partenaires", "Échéance"),
    *("Ordinaire", "Extraordinaire", "Indicateur", "État"),
)
_MISSIONS = (
    "Assurer à chacun une vie conforme à la dignité humaine",
    "Écouter sans juger",
    "Agir avec la personne et non à sa place",
)
_INTRO = (
    "Le Conseil de l'action sociale a adopté le présent programme le 27 août 2025, après la réunion du comité de "
    "concertation Commune-CPAS du 19 août 2025.",
    "Le tableau donne l'état des actions à la date du 30 juin 2026.",
)


def ardevoz_word_welfare(folder: Path) -> Case:
    path = folder / "ardevoz_word_welfare.docx"
    plan = outline(_PLAN, action="department partner due ordinary extra indicator state")
    word = WordFile(landscape=True)
    word.furniture("CPAS d'Ardevoz – Programme stratégique transversal 2025-2030", "Direction générale – page")
    word.write(_blocks(plan), path)
    tree = tell(Tree(), plan, _expected)
    never = (
        *(*_HEADS[2:], *_MISSIONS, *_INTRO, "Nos missions", "Nos objectifs et nos actions", "Total", "Composition"),
        *(name for name, _ in _GROUPS),
    )
    return tree.case(path, "A", "cells merged over rows, a header of two rows, both kinds of budget", never=never)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    sums = (("ordinary", node.says("ordinary")), ("extraordinary", node.says("extra")))
    return {
        "departments": several(node.says("department")),
        "partners": several(node.says("partner")),
        "deadline": when(node.says("due")),
        "budget": [money(int(amount), kind=kind) for kind, amount in sums if amount],
        "indicators": [{"text": node.says("indicator")}] if node.says("indicator") else [],
        "status": judged(node.says("state"), _STATES),
    }


def _blocks(plan: list[Node]) -> list[Block]:
    return [
        Head("Centre public d'action sociale d'Ardevoz"),
        Para("Programme stratégique transversal 2025-2030", bold=True),
        *(Para(text) for text in _INTRO),
        Head("Nos missions", 2),
        *(Bullet(text) for text in _MISSIONS),
        Head("Nos objectifs et nos actions", 2),
        _table(plan),
        Head("Composition", 2),
        Para(
            "Comité de pilotage : le Président, la Directrice générale, les chefs de service et un délégué du Collège."
        ),
        Para("Personne de contact : secrétariat du CPAS, rue de l'Hospice 12, 7997 Ardevoz"),
    ]


def _table(plan: list[Node]) -> Grid:
    rows: list[tuple[Box, ...]] = [
        tuple(Box(name, span=span, bold=True, fill="F4B183") for name, span in _GROUPS),
        tuple(Box(name, bold=True, fill="FBE5D6") for name in _HEADS),
    ]
    totals = [0, 0]
    for aim in (node for node in plan if node.level == SO):
        first = [Box(f"{aim.code}. {aim.title}", down=sum(len(means.below) for means in aim.below), bold=True)]
        for means in aim.below:
            second = [Box(f"{means.code}. {means.title}", down=len(means.below))]
            for action in means.below:
                rows.append((*first, *second, *_cells(action)))
                first, second = [], []
                for place, name in enumerate(("ordinary", "extra")):
                    totals[place] += int(action.says(name) or 0)
    total = (Box("Total", span=6, bold=True), *(Box(euros(amount), bold=True) for amount in totals), Box(), Box())
    return Grid((*rows, total), header=2)


def _cells(node: Node) -> tuple[Box, ...]:
    return row(
        node.title,
        "\n".join(several(node.says("department"))),
        "\n".join(several(node.says("partner"))) or "/",
        node.says("due"),
        *(euros(int(node.says(name))) if node.says(name) else "/" for name in ("ordinary", "extra")),
        node.says("indicator") or "/",
        node.says("state"),
    )
