"""A long PST in Word, typed by three people: headings, prose, fiches in lines, in one paragraph and in small tables."""

from pathlib import Path

from tests.cases.blocks import Contents
from tests.cases.case import Case
from tests.cases.unseen.tenth_a_values import Node, Writing, goals, outline, some, sums, walk, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# Cells of an action: mandataires | services | partenaires | échéance | budget | indicateur | ODD.
_PLAN = """
# {1} Être une commune qui offre un cadre de vie sûr, propre et apaisé à toutes les générations | external
## {1.1} Sécuriser les déplacements à pied et à vélo dans les quatre villages
- {1.1.1} Aménager une liaison cyclo-piétonne entre Tervoigne et le hameau des Six-Fontaines | Échevin de la Mobilité
 | Service Travaux | SPW Mobilité + GAL des Trois Vallons | fin 2028 | 640.000 € | Nombre de mètres aménagés | 11
- {1.1.2} Placer des effets de porte aux entrées d'agglomération | Échevin de la Mobilité | Service Travaux |
 | 30/06/2027 | 85.000 € | | 3, 11
- {1.1.3} Organiser des rangs scolaires à pied dans chaque implantation | Échevine de l'Enseignement
 | Service Enseignement | Associations de parents | récurrent | | Nombre d'enfants inscrits |
## {1.2} Maintenir la propreté de l'espace public
- {1.2.1} Remplacer les poubelles publiques par un modèle sélectif | Bourgmestre | Service Environnement
 | Intercommunale de gestion des déchets | 2027 | 32.000 € | Tonnage collecté | 12
- {1.2.2} Recruter un second agent constatateur | Bourgmestre | Service du Personnel | | mars 2027 | 48.500 € | |
- {1.2.3} Lutter contre les dépôts clandestins au moyen de caméras mobiles | Bourgmestre | Service Environnement
 | Zone de police des Hauts-Plateaux | T2 2027 | 14.200 € | Nombre de procès-verbaux dressés | 12, 16
## {1.3} Garantir un habitat de qualité
- {1.3.1} Lever les taxes sur les logements inoccupés de manière systématique | Échevin du Logement
 | Service Logement + Service Finances | | récurrent | | Nombre de logements remis sur le marché | 11
- {1.3.2} Créer six logements de transit dans l'ancien presbytère de Borlais | Échevin du Logement | Service Logement
 | Société de logement Le Foyer des Vallons | 31/12/2029 | 1.150.000 € | Nombre de logements créés | 1, 11
# {2} Être une commune qui soutient son tissu local, ses producteurs et ses associations | external
## {2.1} Dynamiser le commerce de proximité
- {2.1.1} Instaurer une prime à l'installation dans les cellules vides du centre | Échevine de l'Économie
 | Service Développement local | ADL des Vallons | 01/2027 | 25.000 € | Taux de cellules vides | 8
- {2.1.2} Réaménager la place du Marché | Échevine de l'Économie + Échevin de la Mobilité | Service Travaux
 | Union des commerçants | 2029 | 1.480.000 € | | 8, 11
- {2.1.3} Relancer le marché hebdomadaire du vendredi soir | Échevine de l'Économie | Service Développement local
 | Union des commerçants | mai 2026 | 6.000 € | Nombre d'emplacements occupés | 8
## {2.2} Encourager les circuits courts
- {2.2.1} Installer un distributeur de produits locaux à la gare | Échevine de l'Économie
 | Service Développement local
 | Coopérative Au Champ Voisin | fin 2026 | 18.000 € | | 2, 12
- {2.2.2} Introduire une clause « produits de saison » dans le marché des repas scolaires
 | Échevine de l'Enseignement | Service Marchés publics | | septembre 2026 | | Part des produits locaux | 2, 12
## {2.3} Faciliter la vie associative
- {2.3.1} Mettre en ligne un agenda partagé des manifestations | Échevine de la Culture | Service Communication
 | Centre culturel | 1er semestre 2027 | 4.500 € | Nombre d'événements encodés |
- {2.3.2} Rénover la salle des fêtes d'Ansoumont (sanitaires, chauffage, acoustique) | Échevin des Bâtiments
 | Service Bâtiments | ASBL Ansou-Fêtes | 31/10/2028 | 390.000 € | |
- {2.3.3} Simplifier la demande de matériel aux ouvriers communaux | Échevin des Bâtiments | Service Travaux
 | | 2026 | | Délai moyen de réponse |
# {3} Être une commune durable, préparée au climat de demain | external
## {3.1} Réduire de moitié les consommations d'énergie des bâtiments communaux
- {3.1.1} Isoler l'école communale de Borlais | Échevin de l'Énergie | Service Bâtiments | Écopasseur
 | décembre 2027 | 520.000 € | Consommation en kWh par m² | 7, 13
- {3.1.2} Passer l'ensemble de l'éclairage public au LED | Échevin de l'Énergie | Service Travaux
 | Gestionnaire de réseau | 2029 | 210.000 € | | 7
- {3.1.3} Installer des panneaux photovoltaïques sur le hall omnisports | Échevin de l'Énergie | Service Bâtiments
 | Coopérative Vallons Soleil | T3 2027 | 96.000 € | Production annuelle en kWh | 7
## {3.2} Protéger l'eau et la biodiversité
- {3.2.1} Planter cinq kilomètres de haies avec les agriculteurs | Échevin de l'Agriculture | Service Environnement
 | Contrat de rivière + Parc naturel | 2026-2030 | 40.000 € | Nombre de mètres plantés | 15
- {3.2.2} Aménager trois zones d'immersion temporaire sur le ru de Vaulx | Échevin de l'Agriculture | Service Travaux
 | Cellule GISER | fin 2029 | 275.000 € | Nombre de mètres cubes retenus | 13, 15
- {3.2.3} Végétaliser les cimetières | Échevin de l'Agriculture | Service Environnement | | récurrent | 7.500 € | | 15
## {3.3} Accompagner les ménages dans la rénovation
- {3.3.1} Ouvrir un guichet de la rénovation un samedi par mois | Échevin de l'Énergie | Service Logement
 | Guichet énergie Wallonie | octobre 2026 | | Nombre de visiteurs | 7
- {3.3.2} Négocier un achat groupé d'isolants biosourcés | Échevin de l'Énergie | Service Logement | | mi-2028 | | |
# {4} Être une commune attentive aux plus fragiles, en synergie avec le CPAS | external
## {4.1} Accueillir la petite enfance
- {4.1.1} Ouvrir une crèche de 21 places à Ansoumont | Échevine de l'Enfance | Service Enfance | ONE | août 2028
 | 870.000 € | Nombre de places créées | 4, 5
- {4.1.2} Harmoniser les tarifs de l'accueil extrascolaire | Échevine de l'Enfance | Service Enfance |
 | 01/09/2026 | | | 10
## {4.2} Permettre aux aînés de vieillir chez eux
- {4.2.1} Créer un service de petits travaux à domicile | Présidente du CPAS | Service Aînés | CPAS de Tervoigne
 | 2027 | 22.000 € | Nombre d'interventions | 3
- {4.2.2} Cartographier les personnes isolées en cas de canicule | Présidente du CPAS | Service Aînés
 | CPAS de Tervoigne + Zone de secours | juin 2026 | | | 3, 13
- {4.2.3} Organiser un taxi social le jour du marché | Présidente du CPAS | Service Mobilité | | Permanent
 | 9.800 € | |
## {4.3} Lutter contre le non-recours aux droits
- {4.3.1} Tenir une permanence sociale mensuelle dans chaque village | Présidente du CPAS | Service social
 | | récurrent | | Nombre de personnes reçues | 1
- {4.3.2} Former les agents d'accueil à l'orientation sociale | Présidente du CPAS | Service du Personnel
 | CPAS de Tervoigne
 | T4 2026 | 3.200 € | Nombre d'agents formés | 1, 10
# {5} Être une administration accessible, proche et efficace | internal
## {5.1} Moderniser l'accueil du citoyen
- {5.1.1} Instaurer la prise de rendez-vous en ligne | Bourgmestre | Service Population | | mars 2026 | 5.400 € |
 Part des rendez-vous pris en ligne |
- {5.1.2} Rendre l'hôtel de ville accessible aux personnes à mobilité réduite | Échevin des Bâtiments
 | Service Bâtiments
 | Accès Partout ASBL | 2028 | 145.000 € | | 10
- {5.1.3} Réécrire les courriers types en langage clair | Bourgmestre | Service Communication | | d'ici fin 2027 | | |
## {5.2} Simplifier les procédures internes
- {5.2.1} Déployer la gestion électronique du courrier entrant | Bourgmestre | Secrétariat + Service informatique
 | | 30/09/2026
 | 27.000 € | Délai moyen de traitement |
- {5.2.2} Rédiger un vade-mecum des marchés publics | Bourgmestre | Service Marchés publics | | 1er semestre 2026
 | | |
# {6} Être une administration qui prend soin de ses agents et gère ses moyens avec rigueur | internal
## {6.1} Développer une politique moderne de ressources humaines
- {6.1.1} Généraliser les entretiens d'évaluation annuels | Bourgmestre | Service du Personnel | | annuel | |
 Taux d'entretiens réalisés | 8
- {6.1.2} Élaborer un plan de formation triennal | Bourgmestre | Service du Personnel | CRF | 15/01/2027
 | 12.000 € | | 4
- {6.1.3} Mettre en place un parrainage des nouveaux engagés | Bourgmestre | Service du Personnel | | début 2027 | | |
## {6.2} Maîtriser les finances communales
- {6.2.1} Tenir un tableau de bord trimestriel des subsides | Échevin des Finances | Service Finances | | T1 2026 | |
 Montant des subsides obtenus |
- {6.2.2} Réviser les contrats d'assurance en marché conjoint | Échevin des Finances | Service Marchés publics
 | CPAS de Tervoigne | décembre 2026 | | |
"""
_LABELS = ("Mandataire", "Service", "Partenaires", "Échéance", "Budget", "Indicateur", "ODD")
_OTHERS = {  # the second author changed words from one chapter to the next
    "3": ("Resp. politique", "Service", "Partenaires", "Délai", "Budget", "Indicateur", "ODD"),
    "4": ("Mandataire", "Serv. pilote", "Avec", "Echéance", "Budget estimé", "Indicateur", "ODD"),
}
_TALK = (
    "Le Collège souhaite concrétiser cette action en concertation avec les riverains et les comités de quartier.",
    "Cette action prolonge le travail entamé sous la mandature précédente.",
    "Le diagnostic a mis en évidence une attente forte de la population, à laquelle cette action répond.",
    "Un groupe de travail réunissant les services concernés sera constitué au premier trimestre.",
)


def _joined(text: str, by: str = ", ") -> str:
    return by.join(some(text))


def _lines(doc: Writing, action: Node, place: int) -> None:
    """The first author: a heading, a sentence, and a line a label; labels without content are left out."""
    doc.head(f"Action {action.code} : {action.title}", 4)
    doc.say(_TALK[place % len(_TALK)])
    for rank, label in enumerate(_LABELS):
        if value := _joined(action.cell(rank)):
            doc.say(f"**{label}{'s' if rank < 2 and '+' in action.cell(rank) else ''} :** {value}")


def _paragraph(doc: Writing, action: Node, labels: tuple[str, ...]) -> None:
    """The second author: the title in bold, then everything in one indented line."""
    doc.say(f"**{action.code}. {action.title}**")
    told = [f"{label} : {_joined(action.cell(rank))}" for rank, label in enumerate(labels) if action.cell(rank)]
    doc.say(" – ".join(told), "List Paragraph" if "List Paragraph" in doc.document.styles else None, size=9.5)


def _table(doc: Writing, action: Node) -> None:
    """The third author, for the inner track: a heading and a little table with all its labels."""
    doc.head(f"{action.code} {action.title}", 4)
    rows = [(label, _joined(action.cell(rank), "\n") or "/") for rank, label in enumerate(_LABELS)]
    doc.grid(*rows)


def _before(doc: Writing, plan: list[Node]) -> None:
    doc.say("Commune de Tervoigne", size=16, center=True)
    doc.say("**PROGRAMME STRATÉGIQUE TRANSVERSAL**", size=24, center=True, color="1F4E79")
    doc.say("2024 – 2030", size=18, center=True)
    doc.say("Présenté au Conseil communal du 26 août 2025", center=True)
    doc.leaf()
    doc.say("**Table des matières**", size=14)
    entries, page = [("Le mot de la Bourgmestre", 3, 0), ("Notre méthode", 4, 0), ("Volet externe", 6, 0)], 6
    for node in plan:
        if node.code == "5":
            entries.append(("Volet interne", page + 2, 0))
        page += 2
        entries.append((f"OS {node.code}. {node.title}", page, 1))
        entries += [(f"OO {below.code}. {below.title}", page + 1, 2) for below in node.below]
    doc._block(Contents((*entries, ("Récapitulatif budgétaire", page + 3, 0), ("Glossaire", page + 4, 0))))
    doc.leaf()
    doc.head("Le mot de la Bourgmestre", 1)
    doc.say("Chères Tervoignoises, chers Tervoignois,")
    doc.say(
        "Le document que vous tenez entre les mains est notre feuille de route pour six ans. Il traduit en actes la "
        "Déclaration de politique communale que le Conseil a votée en février. Six objectifs stratégiques, seize "
        "objectifs opérationnels, une quarantaine d'actions : autant d'engagements que nous évaluerons avec vous."
    )
    doc.say("Je remercie l'ensemble du personnel pour son enthousiasme.")
    doc.say("Votre Bourgmestre")
    doc.head("Notre méthode", 1)
    doc.say("Le PST est un outil de gouvernance^1^. Il se décline en trois niveaux :")
    for text in (
        "les objectifs stratégiques (OS), qui disent la commune que nous voulons être ;",
        "les objectifs opérationnels (OO), qui disent comment y arriver ;",
        "les actions, concrètes et mesurables.",
    ):
        doc.bullet(text)
    doc.say("Il a été construit en quatre étapes :")
    for text in (
        "diagnostic par les services (janvier-mars 2025) ;",
        "trois ateliers avec le Comité de direction ;",
        "une consultation en ligne (412 réponses) ;",
        "arbitrage par le Collège en juillet 2025.",
    ):
        doc.bullet(text)


def _after(doc: Writing, plan: list[Node]) -> None:
    doc.leaf()
    doc.head("Récapitulatif budgétaire", 1)
    rows: list[tuple[str, ...]] = [("Objectif stratégique", "Nombre d'actions", "Budget estimé")]
    whole = 0.0
    for node in plan:
        actions = [below for below in walk(node.below) if below.mark == "-"]
        amount = sum(float(line["amount"]) for below in actions for line in sums(below.cell(4)))
        whole += amount
        rows.append((f"OS {node.code}", str(len(actions)), f"{amount:,.0f} €".replace(",", ".")))
    doc.grid(*rows, ("Total général", "", f"{whole:,.0f} €".replace(",", ".")), header=1)
    doc.say("Les montants sont donnés à titre indicatif et seront inscrits aux budgets successifs.^2^")
    doc.head("Glossaire", 1)
    for short, long in (
        ("ADL", "Agence de développement local"),
        ("CRF", "Conseil régional de la formation"),
        ("ODD", "Objectifs de développement durable de l'ONU"),
        ("ONE", "Office de la naissance et de l'enfance"),
        ("UREBA", "subvention pour l'utilisation rationnelle de l'énergie dans les bâtiments"),
    ):
        doc.say(f"**{short}** : {long}")
    doc.say("Fait à Tervoigne, en séance du Collège du 14 juillet 2025.")
    doc.say("Par le Collège,")
    doc.say("La Directrice générale,\tLa Bourgmestre,")


def tervoigne_word_pst(folder: Path) -> Case:
    path, plan, tree = folder / "tervoigne_word_pst.docx", outline(_PLAN), Tree()
    notes = ("Article L1123-27 du Code de la démocratie locale.", "Hors dépenses de personnel.")
    doc = Writing(notes=notes)
    doc.furniture("Commune de Tervoigne – PST 2024-2030", "Version présentée au Conseil communal – page")
    _before(doc, plan)
    place = 0
    for os in plan:
        if os.code in ("1", "5"):
            doc.leaf()
            track = "EXTERNE – Les politiques communales" if os.code == "1" else "INTERNE – L'administration"
            doc.head(f"VOLET {track}", 1)
        doc.head(f"Objectif stratégique {os.code} : {os.title}", 2)
        tree.add(SO, os.title, code=os.code, track=os.cell(0))
        if os.code in ("1", "2", "5"):
            doc.say("**Constats**")
            doc.say("Les ateliers ont montré que les habitants tiennent à leur village mais en attendent davantage.")
        for oo in os.below:
            if os.code in ("3", "4"):
                mark = " –" if os.code == "3" else ""
                doc.say(f"**OO {oo.code}.{mark} {oo.title}**", size=12, color="2E74B5")
            else:
                doc.head(f"Objectif opérationnel {oo.code} : {oo.title}", 3)
            tree.add(OO, oo.title, os.title, code=oo.code, track=os.cell(0))
            for action in oo.below:
                place += 1
                if os.code in ("1", "2"):
                    _lines(doc, action, place)
                elif os.code in ("3", "4"):
                    _paragraph(doc, action, _OTHERS[os.code])
                else:
                    _table(doc, action)
                tree.add(
                    *(ACTION, action.title, oo.title),
                    code=action.code,
                    track=os.cell(0),
                    political_leads=some(action.cell(0)),
                    departments=some(action.cell(1)),
                    partners=some(action.cell(2)),
                    deadline=when(action.cell(3)),
                    budget=sums(action.cell(4)),
                    budget_kind_also_ok=True,
                    indicators=some(action.cell(5)),
                    sdgs=goals(action.cell(6)),
                )
    _after(doc, plan)
    doc.write([], path)
    never = (
        *("Le mot de la Bourgmestre", "Notre méthode", "Récapitulatif budgétaire", "Glossaire", "Total général"),
        *("Constats", "Table des matières", "diagnostic par les services (janvier-mars 2025)", "ADL", "ODD"),
    )
    return tree.case(path, "C", "three authors, footnotes, foreword, recap of budgets, glossary", never=never)


MAKERS = (tervoigne_word_pst,)
