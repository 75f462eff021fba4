"""Seventh set, workbooks: the contract of a Brussels administration, and actions that name their objective by code."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker
from tests.cases.formats import workbook
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.seventh_values import due, said
from tests.cases.unseen.tree import Tree

ANSELME = """
# {1} Une commune qui rend service
## {1.1} Réduire les files aux guichets
- {P-101} Installer des bornes de retrait des documents d'identité | Échevine de l'État civil | Démographie | Samira\
 Belkadi | 01/02/2026 | 30/11/2026 | | En cours | 60 | 25000 | 140000
- {P-102} Ouvrir un guichet multilingue le samedi | Échevine de l'État civil | Démographie | Samira Belkadi |\
 01/01/2026 | 31/03/2026 | | Terminé | 100 | 42000 |
- {P-103} Reprendre la prise de rendez-vous par téléphone | Échevine de l'État civil | Démographie | Tom Verlaeken |\
 01/09/2026 | 31/12/2026 | 31/03/2027 | En cours | 20 | 18000 |
## {1.2} Communiquer dans un langage clair
- {P-104} Récrire cent lettres types en français et en néerlandais | Bourgmestre | Communication | Aline Potvin |\
 15/01/2026 | 30/06/2027 | | En cours | 35 | 15000 |
- {P-105} Former les agents d'accueil au langage clair | Bourgmestre | GRH | Joris Smedts | 01/03/2026 | 31/12/2026 |\
 | En cours | 50 | 8500 |
- {P-106} Publier le journal communal en lecture facile | Bourgmestre | Communication | Aline Potvin | 01/01/2027 |\
 continu | | À démarrer | 0 | 12000 |
# {2} Une commune verte malgré sa densité
## {2.1} Rafraîchir les quartiers
- {P-201} Déminéraliser huit cours d'école | Échevin de l'Environnement | Espaces verts | Wim De Backer-Lho |\
 01/04/2026 | août 2028 | | en cours | 25 | | 960000
- {P-202} Poser des fontaines à boire dans les parcs | Échevin de l'Environnement | Espaces verts | Wim De Backer-Lho\
 | 01/03/2026 | 30/06/2026 | | Terminé | 100 | | 54000
- {P-203} Créer une forêt miniature square de l'Olivier | Échevin de l'Environnement | Espaces verts | Nadège Fourneau\
 | 01/11/2026 | 31/03/2027 | | En attente | 5 | | 31000
## {2.2} Rénover le bâti communal
- {P-204} Rénover l'enveloppe de la maison communale | Échevine des Travaux | Bâtiments | Rachid Amrani-Louis |\
 01/09/2025 | 31/12/2029 | | En cours | 10 | | 4200000
- {P-205} Équiper douze toits de panneaux solaires | Échevine des Travaux | Bâtiments | Rachid Amrani-Louis |\
 01/01/2026 | 30/09/2027 | 31/03/2028 | En cours | 40 | | 610000
- {P-206} Supprimer le gaz dans les crèches | Échevine des Travaux | Bâtiments | Nadège Fourneau | 01/01/2028 | fin\
 2030 | | À démarrer | 0 | | 380000
# {3} Une commune qui protège et qui relie
## {3.1} Accompagner les familles et les jeunes
- {P-301} Ouvrir quarante places de crèche rue du Cygne | Échevine de la Petite enfance | Petite enfance | Lieve Coene\
 | 01/06/2025 | 01/09/2027 | | En cours | 55 | 120000 | 2850000
- {P-302} Créer un bus des devoirs | Échevine de l'Instruction | Enseignement | Hugo Marneffe-Diaz | 01/09/2026 |\
 30/06/2027 | | En cours | 15 | 46000 |
- {P-303} Prolonger l'ouverture de la plaine de jeux couverte | Échevin de la Jeunesse | Jeunesse | Hugo Marneffe-Diaz\
 | 01/04/2026 | 30/04/2026 | | Terminé | 100 | 9000 |
## {3.2} Lutter contre le non-recours
- {P-304} Envoyer une équipe mobile dans les logements sociaux | Président du CPAS | Action sociale | Mireille\
 Okito-Baert | 01/02/2026 | 31/12/2027 | | En cours | 45 | 88000 |
- {P-305} Attribuer automatiquement la réduction de précompte | Échevin des Finances | Finances | Geert Van Immelen |\
 01/01/2027 | 31/12/2027 | | À démarrer | 0 | |
- {P-306} Ouvrir une maison des aidants avec la commune voisine | Président du CPAS | Action sociale | Mireille\
 Okito-Baert | 01/01/2026 | 30/06/2028 | | Annulé | 10 | 60000 |
# {4} Une administration qui se transforme
## {4.1} Attirer et garder les talents
- {P-401} Lancer une campagne de recrutement bilingue | Échevin du Personnel | GRH | Joris Smedts | 01/10/2025 |\
 31/03/2026 | | Terminé | 100 | 27000 |
- {P-402} Instaurer un parrainage des nouveaux agents | Échevin du Personnel | GRH | Joris Smedts | 01/01/2026 |\
 continu | | En cours | 50 | |
- {P-403} Rénover la cantine du personnel | Échevine des Travaux | Bâtiments | Rachid Amrani-Louis | 01/01/2027 | T4\
 2027 | | À démarrer | 0 | | 95000
## {4.2} Gérer par projet
- {P-404} Créer un bureau des projets | Bourgmestre | Secrétariat communal | Aline Potvin | 01/09/2025 | 31/12/2025 |\
 | Terminé | 100 | |
- {P-405} Relier chaque projet à un article budgétaire | Échevin des Finances | Finances | Geert Van Immelen |\
 01/01/2026 | 31/10/2026 | 31/01/2027 | En cours | 70 | |
- {P-406} Réaliser un audit des subsides | Échevin des Finances | Finances | Geert Van Immelen | 01/03/2026 |\
 31/12/2026 | | En attente | 5 | 22000 |
"""
LIGHTS = {"Terminé": "A6E3A1", "En cours": "FFE699", "En attente": "F8CBAD", "À démarrer": "D9D9D9", "Annulé": "BFBFBF"}


def _day(text: str) -> Box:
    parts = text.split("/")
    return Box(value=date(*map(int, reversed(parts))), form="date") if len(parts) == 3 else Box(text)


def _sum(text: str) -> Box:
    return Box(value=Decimal(text), form="money") if text else Box()


def contract(folder: Path) -> Case:
    """A Brussels commune: one row a project, objectives repeated, real dates, coloured states, a help sheet."""
    roots = outline(ANSELME, "lead service agent start when revised told rate bo be")
    tree = Tree()
    head = (
        *("N° projet", "Objectif stratégique", "Objectif opérationnel", "Projet", "Membre du Collège", "Service"),
        *("Chef de projet", "Début", "Échéance initiale", "Échéance revue", "Statut", "% d'avancement"),
        *("Budget ordinaire", "Budget extraordinaire", "Mise à jour"),
    )
    lines = [
        row("Contrat d'administration 2025-2030 – Commune de Saint-Anselme-lez-Bruxelles", bold=True),
        row("Dernière mise à jour :", Box(value=date(2026, 9, 14), form="date")),
        (),
        tuple(Box(name, bold=True, fill="1F4E78") for name in head),
    ]
    for root in roots:
        plant(tree, root)
        for part in root.parts:
            plant(tree, part)
            for one in part.parts:
                above = (Box(f"OS{root.code} {root.title}"), Box(f"OO{part.code} {part.title}"))
                who = (Box(one["lead"]), Box(one["service"]), Box(one["agent"]))
                days = (_day(one["start"]), _day(one["when"]), _day(one["revised"]) if one["revised"] else Box())
                how = (
                    Box(one["told"], fill=LIGHTS[one["told"].capitalize()]),
                    Box(value=int(one["rate"]), form="percent"),
                )
                money = (_sum(one["bo"]), _sum(one["be"]), Box(value=date(2026, 9, 1), form="date"))
                lines.append((Box(one.code), *above, Box(one.title), *who, *days, *how, *money))
                plant(tree, one, code_not_scored=True, **said(one))
    lists = Grid((row("Statuts", "Services", bold=True), *(row(word, "") for word in LIGHTS)))
    helps = Grid(
        (
            row("Mode d'emploi", bold=True),
            row("Filtrez d'abord sur votre service, puis complétez les colonnes H à L."),
            row("N'ajoutez pas de ligne : demandez un numéro au bureau des projets."),
        )
    )
    path = folder / "saintanselme_book_contract.xlsx"
    sheets = (Sheet("Aide", helps), Sheet("Projets", Grid(tuple(lines))), Sheet("Listes", lists, hidden=True))
    workbook.write_sheets(list(sheets), path)
    never = ("Mode d'emploi", "Dernière mise à jour :", "Statuts", "Services", "Chef de projet", helps.rows[2][0].text)
    return tree.case(path, "I", "objectives repeated with OS1 glued, revised dates, numbers of records", never=never)


MOUSTRELLE = """
# {1} Être une commune qui soigne son accueil et ses services
## {1.1} Faciliter les démarches
- {1.1.1} Regrouper population et état civil à un seul guichet | G. Dufrasne-Kech | Population | 30/06/26 | Réalisé |\
 Ouverture le 8 juin
- {1.1.2} Installer une borne pour les personnes malentendantes | G. Dufrasne-Kech | Population | fin 2026 | En cours\
 | Commande passée
- {1.1.3} Imprimer les permis de conduire sur place | G. Dufrasne-Kech | Population | 15/01/27 | a planifier |
## {1.2} Tenir les citoyens informés
- {1.2.1} Lancer une infolettre mensuelle | P. Ostaer | Communication | mensuel | En cours | 812 abonnés
- {1.2.2} Placer six valves dans les hameaux | P. Ostaer | Travaux | 30/09/26 | Réalisé |
- {1.2.3} Présenter le budget en dessins | P. Ostaer | Finances | janvier 2027 | À planifier |
# {2} Être une commune qui entretient son patrimoine
## {2.1} Remettre les voiries en état
- {2.1.1} Réfectionner la rue du Calvaire | J.-L. Brisson | Travaux | 31/10/27 | En cours | Adjudication en mai
- {2.1.2} Acheter une rampe de salage | J.-L. Brisson | Travaux | novembre 2026 | en cours |
- {2.1.3} Inspecter tous les ponts | J.-L. Brisson | Travaux | 2028 | À planifier |
- {2.1.4} Stabiliser le talus de la Grimpette | J.-L. Brisson | Travaux | 31/12/26 | Bloqué | Litige avec un riverain
## {2.2} Restaurer le petit patrimoine
- {2.2.1} Repeindre les cinq potales | V. Cantillon | Patrimoine | été 2027 | À planifier | Avec le cercle d'histoire
- {2.2.2} Restaurer l'horloge du clocher | V. Cantillon | Patrimoine | 21/07/26 | Réalisé |
- {2.2.3} Classer les archives de la justice de paix | V. Cantillon | Archives | 2029 | En cours |
# {3} Être une commune où les générations se rencontrent
## {3.1} Soutenir les parents
- {3.1.1} Ouvrir une maison des parents le mercredi | N. Wéry-Latour | ATL | septembre 2026 | Réalisé |
- {3.1.2} Prolonger la garderie jusqu'à 18 h | N. Wéry-Latour | ATL | 01/09/27 | À planifier |
- {3.1.3} Créer une donnerie de puériculture | N. Wéry-Latour | CPAS | T2 2027 | En cours |
## {3.2} Entourer les aînés
- {3.2.1} Servir un repas mensuel dans chaque village | N. Wéry-Latour | CPAS | tous les mois | En cours |
- {3.2.2} Former des visiteurs à domicile | N. Wéry-Latour | CPAS | mars 2027 | À planifier |
- {3.2.3} Aménager un terrain de pétanque intergénérationnel | V. Cantillon | Travaux | 30/05/26 | Abandonné | Pas de\
 terrain disponible
# {4} Être une commune sobre en énergie
## {4.1} Consommer moins
- {4.1.1} Couper le chauffage des salles le lundi | S. Hontoir | Énergie | 01/11/25 | Réalisé |
- {4.1.2} Remplacer les fenêtres de l'école du Haut | S. Hontoir | Travaux | 31/08/28 | En cours | Dossier UREBA déposé
- {4.1.3} Acheter trois véhicules électriques d'occasion | S. Hontoir | Travaux | 2027 | À planifier |
## {4.2} Produire et partager
- {4.2.1} Poser une turbine au moulin banal | S. Hontoir | Énergie | 2030 | À planifier | Étude à financer
- {4.2.2} Vendre le bois de chauffage en circuit court | S. Hontoir | Forêts | chaque hiver | En cours |
# {5} Être une administration prévoyante
## {5.1} Préparer les départs
- {5.1.1} Établir la pyramide des âges | B. Lemlyn | Personnel | 31/03/26 | Réalisé |
- {5.1.2} Prévoir un tuilage de trois mois par fonction | B. Lemlyn | Personnel | permanent | En cours |
- {5.1.3} Rédiger quinze fiches de procédure | B. Lemlyn | Secrétariat | 30/11/27 | En cours | 4/15
## {5.2} Se protéger
- {5.2.1} Adopter une charte informatique | B. Lemlyn | Secrétariat | 28/02/26 | Réalisé |
- {5.2.2} Souscrire une assurance cyber | B. Lemlyn | Finances | décembre 2026 | En attente | Offres trop chères
- {5.2.3} Tester le plan d'urgence une fois par an | B. Lemlyn | Plan d'urgence | annuel | En cours |
"""


def two_sheets(folder: Path) -> Case:
    """The objectives on one sheet, the actions on another that names their operational objective by its code only."""
    roots = outline(MOUSTRELLE, "lead service when told note")
    tree = Tree()
    aims = [row("Type", "Code", "Libellé", bold=True)]
    lines = [row("Code OO", "N° action", "Action", "Échevin", "Service", "Pour quand", "Statut", "Remarque", bold=True)]
    for root in roots:
        plant(tree, root)
        aims.append(row("Objectif stratégique", root.code, root.title))
        for part in root.parts:
            plant(tree, part)
            aims.append(row("Objectif opérationnel", part.code, part.title))
            for one in part.parts:
                when = one["when"]
                day = due(when) if when.count("/") == 2 else None
                shown = Box(value=date.fromisoformat(day["end"]), form="date") if day else Box(when)
                before = row(part.code, one.code, one.title, one["lead"], one["service"])
                lines.append((*before, shown, Box(one["told"]), Box(one["note"])))
                plant(tree, one, **said(one))
    told = [value["value"] for item in tree.items if (value := item.get("status"))]
    counts = Grid(
        (
            row("Statut", "Nombre", bold=True),
            (Box("Réalisé"), Box(value=told.count("done"))),
            (Box("En cours"), Box(value=told.count("in_progress"))),
            (Box("À planifier"), Box(value=told.count("to_plan"))),
        )
    )
    path = folder / "moustrelle_book_two_sheets.xlsx"
    sheets = (Sheet("Objectifs", Grid(tuple(aims))), Sheet("Actions", Grid(tuple(lines))), Sheet("Stat", counts))
    workbook.write_sheets(list(sheets), path)
    never = ("Libellé", "Pour quand", "Remarque", "Nombre", "Code OO")
    return tree.case(path, "O", "actions on a sheet of their own that names the objective by code only", never=never)


ALL: tuple[Maker, ...] = (contract, two_sheets)
