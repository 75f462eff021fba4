"""A mail of a social centre's director: objectives in capitals, actions in a few words, a quoted mail."""

import textwrap
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | service | deadline | state | done | left
_PLAN = """
OS 1 | Être un CPAS qui ouvre ses portes et simplifie les démarches
OO 1.1 | Améliorer l'accueil des usagers
A 1.1.1 | Réaménager la salle d'attente et les bureaux d'entretien | Service technique | 30/06/2026 | réalisé | Les
+ travaux ont été réceptionnés le 12 juin. |
A 1.1.2 | Recevoir sur rendez-vous trois jours par semaine | Service social | 2026 | en cours | Deux jours sont
+ ouverts depuis septembre. | Ouvrir le jeudi dès que le poste vacant est pourvu.
A 1.1.3 | Traduire les documents d'accueil en quatre langues | Service social | mars 2027 | non entamé | | Demander
+ trois devis.
A 1.1.4 | Mesurer chaque année la satisfaction des usagers | Secrétariat | chaque année | en cours | L'enquête de 2026
+ a reçu 184 réponses. | Présenter les résultats au Conseil.
OO 1.2 | Lutter contre le non-recours aux droits
A 1.2.1 | Tenir une permanence dans les trois villages du sud | Service social | septembre 2026 | réalisé | Les trois
+ permanences fonctionnent un mardi sur deux. |
A 1.2.2 | Former les partenaires de première ligne à l'orientation | Service social | 1er semestre 2027 | en cours |
+ Une première journée a réuni 22 personnes. | Organiser deux autres journées.
A 1.2.3 | Envoyer un courrier aux ménages qui ont droit au tarif social | Service énergie | fin 2026 | en cours | Le
+ fichier est prêt. | Obtenir l'avis du délégué à la protection des données.
OS 2 | Être un CPAS qui aide chacun à retrouver son autonomie
OO 2.1 | Insérer par le travail et la formation
A 2.1.1 | Conclure dix nouvelles conventions de mise à l'emploi | Service d'insertion | 31/12/2027 | en cours | Six
+ conventions sont signées. | Démarcher les entreprises du parc d'activités.
A 2.1.2 | Créer un atelier de couture et de retouche | Service d'insertion | octobre 2026 | réalisé | L'atelier occupe
+ cinq stagiaires. |
A 2.1.3 | Proposer un module de permis de conduire théorique | Service d'insertion | 2e trimestre 2027 | non entamé |
+ | Trouver un formateur agréé.
A 2.1.4 | Ouvrir un potager d'insertion | Service d'insertion | avril 2027 | en attente | Le terrain est promis par la
+ commune. | Attendre la signature du bail.
OO 2.2 | Prévenir le surendettement et les coupures d'énergie
A 2.2.1 | Engager un second médiateur de dettes | Direction | 31/03/2026 | réalisé | La médiatrice est entrée en
+ fonction le 1er mars. |
A 2.2.2 | Organiser des ateliers de gestion du budget | Médiation de dettes | permanent | en cours | Huit ateliers ont
+ eu lieu cette année. | Renouveler le cycle en 2027.
A 2.2.3 | Visiter soixante logements pour réduire les factures | Service énergie | 2028 | en cours | Vingt-sept
+ visites sont faites. | Recruter un tuteur énergie.
OO 2.3 | Offrir un toit aux plus fragiles
A 2.3.1 | Créer deux logements d'urgence | Service technique | 2028 | bloqué | Le permis a été refusé. | Introduire un
+ recours ou changer de bâtiment.
A 2.3.2 | Accompagner les locataires pendant la première année | Service logement | permanent | en cours | Quatorze
+ ménages sont suivis. | Écrire la procédure.
A 2.3.3 | Rénover les quatre studios de la rue Basse | Service technique | 3e trimestre 2027 | en cours | Deux studios
+ sont terminés. | Commander les cuisines des deux autres.
OS 3 | Être un CPAS qui accompagne le grand âge
OO 3.1 | Permettre de vivre chez soi
A 3.1.1 | Étendre les repas à domicile au dimanche | Aide à domicile | janvier 2027 | en cours | Le marché est
+ attribué. | Constituer les tournées.
A 3.1.2 | Équiper les aides familiales d'un téléphone | Aide à domicile | 31/12/2025 | réalisé | Les dix-neuf aides
+ sont équipées. |
A 3.1.3 | Créer un service de garde à domicile la nuit | Aide à domicile | 2029 | abandonné | L'étude montre un coût
+ de 210.000 € par an. |
OO 3.2 | Améliorer la vie à la résidence Les Hirondelles
A 3.2.1 | Aménager un jardin sécurisé | Résidence | mai 2027 | en cours | Le plan est approuvé par le conseil des
+ résidents. | Planter et poser la clôture.
A 3.2.2 | Remplacer trente lits | Résidence | fin 2027 | en cours | Douze lits sont livrés. | Passer la seconde
+ commande.
A 3.2.3 | Former toute l'équipe à l'accompagnement de la démence | Résidence | 2028 | en cours | Dix-sept agents sur
+ quarante-deux sont formés. | Prévoir deux sessions par an.
A 3.2.4 | Ouvrir le restaurant aux aînés du quartier | Résidence | juin 2026 | réalisé | Le restaurant sert une
+ vingtaine de repas par semaine. |
OS 4 | Être un employeur attentif et un gestionnaire prudent
OO 4.1 | Prendre soin du personnel
A 4.1.1 | Réaliser une analyse des risques psychosociaux | Ressources humaines | 30/09/2026 | réalisé | Le rapport a
+ été présenté au comité de concertation de base. |
A 4.1.2 | Instaurer une réunion d'équipe mensuelle dans chaque service | Direction | permanent | en cours | Cinq
+ services sur sept s'y tiennent. | Relancer les deux autres.
A 4.1.3 | Revoir les descriptions de fonction | Ressources humaines | fin 2027 | en attente | La méthode est arrêtée.
+ | Attendre la décision sur le statut commun.
OO 4.2 | Travailler avec la commune
A 4.2.1 | Créer un service informatique commun | Direction | 2e semestre 2027 | en cours | La convention est rédigée.
+ | La soumettre aux deux Conseils.
A 4.2.2 | Partager un conseiller en prévention | Direction | 1er janvier 2026 | réalisé | La désignation est
+ effective. |
A 4.2.3 | Harmoniser les règlements de travail | Ressources humaines | 2029 | non entamé | | Réunir les organisations
+ syndicales.
"""

_TOP = """De : Françoise Delmée <direction@cpas-lonchenee.example>
Envoyé : vendredi 6 novembre 2026 17:42
À : Membres du Bureau permanent ; Comité de direction
Cc : Secrétariat
Objet : PST du CPAS : où en sommes-nous avant le Bureau du 12 ?

Bonjour à toutes et tous,

Comme promis lundi, voici l'état de notre programme stratégique transversal au 31 octobre, service par service. Merci
aux responsables qui m'ont répondu dans les temps (il en manquait deux, je ne citerai personne...).

Je vous propose d'en discuter au Bureau permanent du jeudi 12 novembre, de 16 à 17 heures. Lisez surtout ce qui est
bloqué ou en attente : c'est là que j'ai besoin de vous.

Pour mémoire, on note : réalisé, en cours, en attente, bloqué, non entamé, abandonné.
"""
_END = """
Voilà pour le tour complet. Si une information vous semble fausse, dites-le-moi avant mardi midi.

Bon week-end,

Françoise

--
Françoise Delmée
Directrice générale
CPAS de Lonchenée - rue des Écoles 14 - 0000 Lonchenée
Tél. 000/12 34 56

Ce message et ses annexes sont destinés aux seules personnes citées ci-dessus. Pensez à l'environnement
avant d'imprimer.

> Le 2 novembre 2026 à 09:15, Marc Vanwersch <president@cpas-lonchenee.example> a écrit :
> Bonjour Françoise,
> Peux-tu nous envoyer l'état du PST avant le prochain Bureau ? Merci d'avance.
> Marc
"""


def _wrapped(text: str) -> list[str]:
    """The lines of a text as a mail program cuts them."""
    return textwrap.wrap(text, 88, subsequent_indent="  ", break_on_hyphens=False)


def lonchenee_mail_cpas(folder: Path) -> Case:
    tree, lines = Tree(), [_TOP]
    above = goal = ""
    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            lines += ["", *textwrap.wrap(f"OBJECTIF STRATÉGIQUE {number} : {line[0].upper()}", 100), "=" * 60]
            above = tree.add(SO, line[0], code=number)
        elif kind == "OO":
            lines += ["", f"Objectif opérationnel {number} : {line[0]}", "-" * 60]
            goal = tree.add(OO, line[0], above, code=number)
        else:
            title, service, deadline, said, done, left = (line[place] for place in range(6))
            lines += _wrapped(f"- {number} {title} ({service}, échéance : {deadline}) : {said}.")
            lines += _wrapped(f"  Fait : {done}") if done else []
            lines += _wrapped(f"  Reste à faire : {left}") if left else []
            tree.add(
                *(ACTION, title, goal),
                code=number,
                departments=[service],
                deadline=when(deadline),
                status=state(said),
                achieved=done,
                remaining=left,
            )
    lines.append(_END)
    path = folder / "lonchenee_mail_cpas.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    never = ("Bon week-end", "Françoise Delmée", "Directrice générale", "Bonjour à toutes et tous", "Bonjour Françoise")
    return tree.case(
        path, "outline", "service, date and state behind the title, cut lines, a signature, a quoted mail", never=never
    )
