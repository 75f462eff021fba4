"""A town's follow-up book: a sheet for each part, objectives as bands, what is done and what is left, a summary."""

import datetime
from collections import Counter
from pathlib import Path

from tests.cases.blocks import Box, Grid
from tests.cases.case import Case
from tests.cases.formats.workbook import Sheet, write_sheets
from tests.cases.unseen.eleventh_a_values import rows, state, when
from tests.cases.unseen.fourteenth_a_values import planned
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | agent | deadline | state | progress | achieved | remaining
_PLAN = """
V internal | Volet interne
OS 1 | Être une administration qui maîtrise ses finances et ses bâtiments
OO 1.1 | Suivre de près les dépenses et les recettes
A 1.1.1 | Établir un tableau de bord trimestriel des dépenses | Directrice financière | 31/03/2026 | Terminé | 100 |
+ Le tableau est présenté au Collège depuis janvier 2026. |
A 1.1.2 | Réviser l'ensemble des règlements-taxes | Chef du service Taxes | 31/12/2026 | En cours | 60 | Dix-huit
+ règlements sur trente sont relus. | Les douze derniers règlements et le vote du Conseil.
A 1.1.3 | Recouvrer les créances de plus de deux ans | Chef du service Taxes | 30/06/2027 | En cours | 25 | Le fichier
+ des débiteurs est à jour. | Désigner un huissier par marché public.
OO 1.2 | Entretenir le patrimoine selon un plan
A 1.2.1 | Dresser le carnet d'entretien des quarante bâtiments | Responsable du patrimoine | 30/09/2026 | En cours | 45
+ |
+ Dix-huit carnets sont rédigés. | Visiter les écoles pendant les vacances.
A 1.2.2 | Vendre l'ancienne maison du garde | Responsable du patrimoine | 31/12/2026 | Bloqué | 10 | L'estimation du
+ notaire est reçue. | Régler le droit de passage avec le voisin.
A 1.2.3 | Remplacer la chaudière de l'académie | Conseiller en énergie | 31/10/2027 | À planifier | 0 | | Rédiger le
+ cahier des charges.
OS 2 | Être un employeur qui prépare l'avenir
OO 2.1 | Anticiper les départs à la retraite
A 2.1.1 | Tenir à jour une pyramide des âges par service | Responsable RH | 31/12/2025 | Terminé | 100 | La pyramide est
+ jointe au rapport annuel. |
A 2.1.2 | Organiser un tuilage de trois mois pour les fonctions uniques | Responsable RH | 31/12/2028 | En cours | 30 |
+ Deux tuilages ont eu lieu au service Population. | Étendre le principe aux services techniques.
V external | Volet externe
OS 3 | Être une ville où l'on apprend et où l'on se cultive
OO 3.1 | Donner à chaque école un cadre digne
A 3.1.1 | Agrandir l'école des Quatre-Vents | Ingénieur communal | 31/08/2028 | En cours | 40 | Le permis est délivré et
+ le marché attribué. | Exécuter le gros œuvre.
A 3.1.2 | Rénover les sanitaires de six implantations | Responsable du patrimoine | 31/08/2026 | En cours | 66 | Quatre
+ implantations sont rénovées. | Les écoles du Centre et de Vaux-Haut.
A 3.1.3 | Équiper les classes de tableaux interactifs | Coordinatrice pédagogique | 30/06/2026 | Abandonné | 0 | |
+ Projet
+ remplacé par la réparation des ordinateurs.
OO 3.2 | Ouvrir la culture à tous les publics
A 3.2.1 | Installer la bibliothèque dans l'ancienne brasserie | Bibliothécaire en chef | 31/12/2029 | Non entamé | 0 | |
+ Introduire la demande de subvention.
A 3.2.2 | Proposer une saison de spectacles dans les villages | Animatrice culturelle | 31/12/2026 | En cours | 80 | Six
+ spectacles sur huit sont programmés. | Trouver une salle à Lesvaux.
OS 4 | Être une ville sûre, propre et conviviale
OO 4.1 | Tenir les espaces publics propres
A 4.1.1 | Placer des bulles à verre enterrées dans quatre quartiers | Écoconseiller | 30/06/2027 | En attente | 20 | Les
+ emplacements sont choisis. | Obtenir l'accord de l'intercommunale.
A 4.1.2 | Créer une brigade de propreté de six agents | Chef de voirie | 31/03/2026 | Terminé | 100 | La brigade tourne
+ depuis le 1er mars. |
A 4.1.3 | Poursuivre les dépôts clandestins avec des caméras mobiles | Agente sanctionnatrice | 31/12/2026 | En cours |
+ 50
+ | Deux caméras sont en service. | Former un deuxième agent constatateur.
OO 4.2 | Apaiser la circulation
A 4.2.1 | Créer une zone 30 dans chaque centre de village | Conseiller en mobilité | 31/12/2028 | En cours | 35 | Trois
+ zones sur neuf sont créées. | Les six autres, à raison de deux par an.
A 4.2.2 | Réaménager le carrefour de la Potence | Ingénieur communal | 31/12/2027 | À planifier | 5 | Les comptages sont
+ faits. | Signer la convention avec la Région.
"""

_HEADER = (
    *("N°", "Action", "Agent en charge", "Échéance", "État", "Taux d'avancement", "Ce qui a été réalisé"),
    "Ce qu'il reste à faire",
)


def _day(text: str) -> datetime.date:
    day, month, year = (int(part) for part in text.split("/"))
    return datetime.date(year, month, day)


def fontenelle_book_balance(folder: Path) -> Case:
    tree = Tree()
    sheets: dict[str, list[tuple[Box, ...]]] = {}
    states: dict[str, Counter[str]] = {}
    name = track = above = goal = ""
    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "V":
            track, name = number, line[0]
            title = f"Ville de Fontenelle-la-Vaux – PST 2025-2030 – {name} – Suivi au 30 avril 2026"
            sheets[name] = [(Box(title, span=len(_HEADER), bold=True),)]
            sheets[name].append(tuple(Box(text, fill="D9D9D9", bold=True) for text in _HEADER))
            states[name] = Counter()
        elif kind == "OS":
            above = tree.add(SO, line[0], code=number, track=track)
            text = f"OBJECTIF STRATÉGIQUE {number} : {line[0]}"
            sheets[name].append((Box(text, span=len(_HEADER), fill="F4B084", bold=True),))
        elif kind == "OO":
            goal = tree.add(OO, line[0], above, code=number, track=track)
            text = f"Objectif opérationnel {number} : {line[0]}"
            sheets[name].append((Box(text, span=len(_HEADER), fill="FCE4D6", bold=True),))
        else:
            title, agent, due, said, progress, done, left = (line[rank] for rank in range(7))
            tree.add(
                *(ACTION, title, goal),
                code=number, track=track, agents=[agent], deadline=when(due), status=planned(said) or state(said),
                progress=int(progress), achieved=done, remaining=left,
            )  # fmt: skip
            states[name][said] += 1
            cells = (
                *(Box(number), Box(title), Box(agent), Box(value=_day(due), form="date"), Box(said)),
                *(Box(value=int(progress), form="percent"), Box(done), Box(left)),
            )
            sheets[name].append(cells)
    guide = (
        "Ville de Fontenelle-la-Vaux",
        "Tableau de suivi du programme stratégique transversal 2025-2030",
        "Mode d'emploi",
        "Chaque agent en charge complète les colonnes État, Taux d'avancement et les deux suivantes avant le 30 avril.",
        "États possibles : À planifier, Non entamé, En cours, En attente, Bloqué, Terminé, Abandonné",
        "Ne pas ajouter de colonne. Pour toute question : cellule PST, poste 214.",
    )
    words = ("À planifier", "Non entamé", "En cours", "En attente", "Bloqué", "Terminé", "Abandonné")
    summary = [tuple(Box(text, bold=True) for text in ("État", *states, "Total"))]
    for word in words:
        counts = [states[part][word] for part in states]
        summary.append((Box(word), *(Box(value=count) for count in [*counts, sum(counts)])))
    counts = [sum(states[part].values()) for part in states]
    summary.append((Box("Nombre d'actions", bold=True), *(Box(value=count) for count in [*counts, sum(counts)])))
    path = folder / "fontenelle_book_balance.xlsx"
    write_sheets(
        [
            Sheet("Mode d'emploi", Grid(tuple((Box(text),) for text in guide), header=0)),
            *(Sheet(part, Grid(tuple(lines), header=2)) for part, lines in sheets.items()),
            Sheet("Synthèse", Grid(tuple(summary))),
        ],
        path,
    )
    never = ("Mode d'emploi", "Synthèse", "Nombre d'actions", "En cours", "Action")
    return tree.case(path, "B", "a sheet for each part; objectives as bands; a summary that counts states", never=never)
