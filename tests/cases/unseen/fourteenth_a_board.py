"""A town follows its declaration of policy: a landscape table printed as PDF, a band for each of its priorities."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import paper, words
from tests.cases.unseen.eleventh_a_values import Row, listed, rows, state, when
from tests.cases.unseen.fourteenth_a_values import budget
from tests.cases.unseen.tree import ACTION, SO, Tree

# A | title | elected | administrative lead | state | done | left | start | end | budget
_PLAN = """
O 1 | Offrir un cadre de vie propre et apaisé dans tous les quartiers
A | Établir un cadastre des dépôts sauvages et le tenir à jour | J. Malbrouck | V. Pinchart | Réalisé | Cadastre
+ dressé en mai 2025 à partir des constats de la brigade. Quarante-deux points noirs y figurent. | | 2025 | 2025 |
A | Placer des caméras mobiles aux points noirs | J. Malbrouck | V. Pinchart | En cours | Trois caméras acquises,
+ règlement approuvé par le Conseil en octobre. | Obtenir l'avis du chef de corps sur six emplacements. | 2025 | 2027
+ | 45.000 €
A | Engager deux éco-cantonniers pour le nettoyage de proximité | J. Malbrouck | D. Feron | Réalisé | Entrée en
+ fonction le 1er mars 2026. | | 2025 | 2026 | 92.000 €
A | Renouveler les parterres du boulevard avec des plantes vivaces | J. Malbrouck | D. Feron | En cours | Moitié
+ nord plantée à l'automne. | Planter la moitié sud et adapter l'arrosage. | 2025 | 2027 | 30.000 €
A | Mettre en place une médiation de voisinage avec des bénévoles formés | L. Ansiaux | K. Berthe | Non entamé | |
+ Lancer l'appel aux bénévoles. | 2027 | 2028 | 5.000 €
O 2 | Renforcer la sécurité et le sentiment de sécurité
A | Réorganiser les tournées des gardiens de la paix en soirée | B. Sacré | K. Berthe | Réalisé | Nouvel horaire
+ appliqué depuis janvier 2026, évaluation positive du service. | | 2025 | 2026 |
A | Améliorer l'éclairage des quatre tunnels sous voie | B. Sacré | M. Tilmans | En cours | Tunnels de la Gare et du
+ Parc équipés en LED. | Commander les luminaires des deux derniers tunnels. | 2025 | 2027 | 68.000 €
A | Créer un conseil de prévention associant écoles, police et éducateurs | B. Sacré | K. Berthe | En attente |
+ Premier contact pris avec la zone de police. | Attendre la désignation du nouveau chef de corps. | 2026 | 2027 |
A | Équiper les passages pour piétons proches des écoles de marquages lumineux | B. Sacré; J. Malbrouck | M. Tilmans
+ | Non entamé | | Choisir les dix premiers passages. | 2027 | 2029 | 110.000 €
O 3 | Soutenir le commerce, l'artisanat et l'emploi local
A | Ouvrir une boutique d'essai rue Grande | E. Quertinmont | O. Lardinois | Réalisé | Deux porteurs de projet s'y
+ sont succédé. Le bail est prolongé d'un an. | | 2025 | 2026 | 24.000 €
A | Simplifier l'autorisation des terrasses et des enseignes | E. Quertinmont | O. Lardinois | En cours | Formulaire
+ unique mis en ligne. | Adapter le règlement-redevance. | 2025 | 2026 |
A | Organiser un marché nocturne en juillet et en août | E. Quertinmont | C. Rasquin | Abandonné | L'édition de 2025
+ n'a réuni que six exposants. | | 2025 | 2026 | 12.000 €
A | Accompagner les demandeurs d'emploi de longue durée par des chantiers formatifs | L. Ansiaux | F. Hotton | En
+ cours | Un premier groupe de huit stagiaires a rénové la salle de quartier. | Signer la convention avec le centre de
+ formation pour le deuxième groupe. | 2026 | 2028 | 75.000 €
O 4 | Garantir un logement décent à tous
A | Rénover cinquante logements sociaux au quartier des Charbonnages | L. Ansiaux | M. Tilmans | En cours |
+ Vingt-deux logements livrés. | Désigner l'entreprise de la phase 2. | 2025 | 2029 | 3.400.000 €
A | Reprendre en gestion les logements inoccupés de longue durée | L. Ansiaux | F. Hotton | Bloqué | Trois dossiers
+ introduits. | Régler le litige avec un propriétaire devant le juge de paix. | 2026 | 2029 |
A | Créer un abri de nuit de douze lits | L. Ansiaux | F. Hotton | Réalisé | Ouvert le 15 novembre 2025 dans
+ l'ancienne caserne. | | 2025 | 2025 | 180.000 €
O 5 | Donner à chaque enfant les mêmes chances
A | Réduire le coût des garderies pour les familles monoparentales | N. Voituron | S. Jadoul | Réalisé | Tarif à 1 €
+ par jour voté en juin 2025. | | 2025 | 2025 | 35.000 €
A | Distribuer un potage gratuit dans les onze implantations scolaires | N. Voituron | S. Jadoul | En cours | Huit
+ implantations servies. | Équiper la cuisine des trois dernières. | 2025 | 2027 | 28.000 €
A | Remplacer les châssis et la chaudière de l'école des Érables | N. Voituron | M. Tilmans | Non entamé | |
+ Attendre l'accord de subvention. | 2027 | 2028 | 620.000 €
A | Ouvrir une école de devoirs au quartier du Halage | N. Voituron | K. Berthe | En cours | Local trouvé et aménagé
+ par les ouvriers communaux. | Recruter une coordinatrice. | 2026 | 2026 | 40.000 €
A | Mettre sur pied un conseil communal des enfants | N. Voituron | S. Jadoul | Réalisé | Seize enfants élus, quatre
+ séances tenues. | | 2025 | 2026 | 3.000 €
O 6 | Faire de la culture et du sport des lieux de rencontre
A | Rénover la toiture et les gradins du théâtre communal | P. Delaruelle | M. Tilmans | En cours | Toiture refaite.
+ | Attribuer le marché des gradins. | 2025 | 2028 | 1.150.000 €
A | Proposer un abonnement unique piscine, bibliothèque et musée | P. Delaruelle | C. Rasquin | Non entamé | |
+ Comparer les logiciels de billetterie. | 2028 | 2029 | 15.000 €
A | Créer une piste d'athlétisme de quatre couloirs | P. Delaruelle | M. Tilmans | En attente | Avant-projet
+ approuvé par le Collège. | Obtenir la promesse de subside d'Infrasports. | 2026 | 2030 | 980.000 €
A | Soutenir les fêtes de quartier par un prêt gratuit de matériel | P. Delaruelle; J. Malbrouck | D. Feron |
+ Réalisé | Soixante-trois prêts en 2025. | | 2025 | 2025 |
O 7 | Stabiliser les finances et moderniser le service au public
A | Ne pas augmenter les additionnels pendant toute la législature | A. Preud'homme | H. Zicot | En cours | Taux
+ inchangés en 2025 et en 2026. | Confirmer le choix lors de chaque budget. | 2025 | 2030 |
A | Mettre en ligne toutes les demandes d'extraits et de certificats | A. Preud'homme | R. Cambier | Réalisé |
+ Vingt-six documents disponibles. | | 2025 | 2026 | 19.500 €
A | Introduire la gestion par projets dans les directions | A. Preud'homme | T. Wéry | En cours | Douze chefs de
+ projet formés. | Choisir un outil de suivi commun. | 2025 | 2027 | 14.000 €
A | Fusionner les ateliers communaux et ceux du CPAS | A. Preud'homme; L. Ansiaux | T. Wéry | Bloqué | Étude de
+ faisabilité reçue. | Trouver un terrain d'accord sur le statut des ouvriers. | 2026 | 2028 | 250.000 €
A | Renégocier les contrats d'assurance et de téléphonie | A. Preud'homme | H. Zicot | Réalisé | Gain annuel estimé
+ à un dixième de la dépense. | | 2025 | 2026 |
O 8 | Associer les citoyens aux décisions et faire de la transparence une habitude
A | Publier, dans les quinze jours, le procès-verbal des séances publiques du Conseil et les réponses aux questions
+ orales | A. Preud'homme | R. Cambier | En cours | Les procès-verbaux sont en ligne depuis mars 2025. | Ajouter les
+ questions orales et un moteur de recherche. | 2025 | 2026 |
A | Réunir, dans chaque quartier concerné, les riverains avant tout chantier de voirie de plus de trois semaines |
+ J. Malbrouck; A. Preud'homme | M. Tilmans | En cours | Neuf réunions tenues, compte rendu remis aux participants. |
+ Rédiger une méthode commune aux services Voirie et Communication. | 2025 | 2030 | 8.000 €
A | Doter les comités de quartier d'une enveloppe de fonctionnement et d'un correspondant au sein de
+ l'administration | A. Preud'homme | K. Berthe | Réalisé | Quatorze comités reconnus et quatorze correspondants
+ désignés ; enveloppe liquidée en une fois. | | 2025 | 2026 | 21.000 €
A | Mener une enquête de satisfaction auprès des usagers des guichets et en communiquer les résultats | N. Voituron
+ | R. Cambier | Non entamé | | Désigner le bureau d'enquête, si possible avec la Province. | 2027 | 2028 | 18.000 €
"""

_HEAD = (
    *("Action à mener", "Responsable politique", "Responsable administratif", "État", "Réalisations à ce jour"),
    *("Ce qu'il reste à faire", "Date début", "Date fin", "Budget"),
)
_FILLS = {"Réalisé": "D5E8D4", "En cours": "FFF2CC", "Bloqué": "F8CECC", "Abandonné": "D9D9D9"}


def _line(line: Row) -> str:
    cells = []
    for place in range(9):
        shown = " \\ ".join(quoted(name) for name in listed(line[place])) if place == 1 else quoted(line[place])
        fill = f'fill: rgb("#{_FILLS[line[place]]}")' if place == 3 and line[place] in _FILLS else ""
        cells.append(f"table.cell({fill})[{shown if line[place] else ''}]")
    return ", ".join(cells)


def sambrecourt_pdf_board(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    above = ""
    body = []
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "O":
            band = words(f"Objectif prioritaire {number} : {line[0]}", bold=True, size=8.5, fill="FFFFFF")
            body.append(f'table.cell(colspan: 9, fill: rgb("#7B2D43"))[{band}]')
            above = tree.add(SO, line[0], code=number)
        else:
            body.append(_line(line))
            title, elected, lead, said, done, left, start, end, cost = (line[place] for place in range(9))
            tree.add(
                *(ACTION, title, above),
                political_leads=listed(elected), administrative_leads=[lead], status=state(said), achieved=done,
                remaining=left, start=when(start), deadline=when(end), budget=budget(cost),
                budget_kind_also_ok=bool(cost) or None,
            )  # fmt: skip
    head = ", ".join(f'table.cell(fill: rgb("#E8D5DB"))[{words(text, bold=True)}]' for text in _HEAD)
    source = [
        words("Ville de Sambrecourt", size=15, bold=True),
        words("Déclaration de politique communale 2024-2030 – Tableau de bord", size=13, bold=True),
        quoted(
            "Situation arrêtée au 30 juin 2026. Le tableau est tenu par les responsables de service, validé par le "
            "comité de direction, puis présenté au Collège en séance spéciale."
        ),
        "#table(columns: (2.6fr, 1.25fr, 1.25fr, 1fr, 2.5fr, 2.3fr, 0.7fr, 0.7fr, 1.25fr), stroke: 0.4pt, "
        f"inset: 4pt, table.header({head}), {', '.join(body)})",
        words("Légende : vert = réalisé ; jaune = en cours ; rouge = bloqué ; gris = abandonné.", size=7),
    ]
    path = folder / "sambrecourt_pdf_board.pdf"
    paper(
        *(source, path),
        page='paper: "a4", flipped: true, margin: 1.2cm',
        size=7.5,
        footer="Sambrecourt – tableau de bord de la DPC – juin 2026",
    )
    traps = "a band for each objective, names one above the other, empty cells, a coloured state and a legend"
    return tree.case(path, "B", traps, never=("Action à mener", "Légende", "Date début", *_HEAD[3:6]))
