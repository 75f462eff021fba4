"""Sixth set, Word: a whole programme with a table under each objective, and the sheets of a CPAS."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.sixth_values import due, money, state
from tests.cases.unseen.tree import Tree

SARTHELMONT = """
# {1} Être une commune où l'on grandit et où l'on vieillit bien
## {1.1} Donner à chaque enfant une place d'accueil
- {1.1.1} Construire une crèche de 21 places à Jausse-le-Ry | A. Delvigne | Bâtiments | 2026 (étude) puis fin 2028\
 (travaux) | BE : 1.450.000 €
- {1.1.2} Ouvrir les garderies scolaires jusqu'à 18 h 30 | A. Delvigne | Enseignement | 1er septembre 2026 | BO :\
 18.000 €
- {1.1.3} Engager une coordinatrice de l'accueil temps libre à mi-temps | A. Delvigne | Personnel | mars 2026 | BO :\
 31.500 €
- {1.1.4} Mutualiser les plaines de vacances avec Lavennes | A. Delvigne, B. Hocquet | ATL | chaque été | Moyens\
 propres
## {1.2} Rompre l'isolement des aînés
- {1.2.1} Relancer le conseil consultatif communal des aînés | B. Hocquet | Affaires sociales | juin 2026 | Moyens\
 propres
- {1.2.2} Organiser un taxi social le mardi et le jeudi | B. Hocquet | CPAS | 2e semestre 2026 | BO : 12.000 €
- {1.2.3} Installer la télévigilance chez cent personnes | B. Hocquet | CPAS | 2027-2029 | BO : 7.500 €
## {1.3} Soutenir les clubs et les associations
- {1.3.1} Établir un cadastre des subventions en nature | L. Ravet | Sports et associations | fin 2026 | Moyens\
 propres
- {1.3.2} Remplacer l'éclairage du terrain de football de Sarthelmont | L. Ravet | Bâtiments | T2 2027 | BE : 86.000 €
- {1.3.3} Créer un guichet unique pour l'organisation d'événements | L. Ravet | Sports et associations | 2026 | BO :\
 2.500 €
# {2} Être une commune qui protège ses paysages et s'adapte au climat
## {2.1} Retenir l'eau là où elle tombe
- {2.1.1} Créer trois zones d'immersion temporaire sur le Ry d'Ave | P. Cordonnier | Environnement | 2030 | BE :\
 540.000 €
- {2.1.2} Désimperméabiliser la place du Vieux Marché | P. Cordonnier | Travaux | 2028 | BE : 320.000 €
- {2.1.3} Distribuer deux cents récupérateurs d'eau de pluie | P. Cordonnier | Environnement | avril 2027 | BO :\
 9.000 €
## {2.2} Diminuer de moitié la facture d'énergie des bâtiments
- {2.2.1} Placer un système de télérelève dans dix bâtiments | C. Stassart | Énergie | décembre 2026 | BE : 24.000 €
- {2.2.2} Isoler la salle des fêtes de Bierlaine | C. Stassart | Bâtiments | 2027 | BE : 198.000 €
- {2.2.3} Remplacer les luminaires par des LED | C. Stassart | Travaux | 2026-2029 | Via le gestionnaire de réseau
- {2.2.4} Apprendre les bons gestes aux utilisateurs des locaux | C. Stassart | Énergie | En permanence | Moyens\
 propres
## {2.3} Faire de la propreté l'affaire de tous
- {2.3.1} Recruter un agent constatateur | P. Cordonnier | Personnel | T1 2026 | BO : 44.000 €
- {2.3.2} Poser des caméras mobiles sur les lieux de dépôts clandestins | P. Cordonnier | Environnement | octobre\
 2026 | BE : 15.000 €
- {2.3.3} Organiser deux nettoyages de printemps avec les écoles | P. Cordonnier | Environnement | Deux fois par an |\
 BO : 1.200 €
# {3} Être une commune où l'on circule en confiance
## {3.1} Apaiser les centres des villages
- {3.1.1} Étendre les zones 30 aux cinq villages | V. Lemoine-Tayart | Mobilité | 31/12/2026 | BO : 6.000 €
- {3.1.2} Refaire les trottoirs de la rue des Combattants | V. Lemoine-Tayart | Travaux | 2029 | BE : 410.000 €
- {3.1.3} Sécuriser la traversée de la N912 | V. Lemoine-Tayart | Mobilité | à convenir | À charge de la Région
## {3.2} Relier les villages sans voiture
- {3.2.1} Aménager l'ancienne ligne vicinale en voie verte | V. Lemoine-Tayart, P. Cordonnier | Mobilité | 2028 | BE\
 : 275.000 €
- {3.2.2} Placer des abris pour vélos près de chaque arrêt de bus | V. Lemoine-Tayart | Travaux | juin 2027 | BE :\
 38.000 €
# {4} Être une administration qui inspire confiance
## {4.1} Améliorer l'accueil et les délais
- {4.1.1} Instaurer la prise de rendez-vous en ligne | É. Ronveaux | Population | janvier 2026 | BO : 3.400 €
- {4.1.2} Afficher les délais de traitement sur le site | É. Ronveaux | Communication | fin mai 2026 | Moyens propres
- {4.1.3} Déménager le service urbanisme au rez-de-chaussée | É. Ronveaux | Bâtiments | 2027 | BE : 55.000 €
## {4.2} Former, reconnaître et garder nos agents
- {4.2.1} Adopter un règlement de télétravail | É. Ronveaux | Personnel | 1er trimestre 2026 | Moyens propres
- {4.2.2} Réaliser une analyse des risques psychosociaux | É. Ronveaux | Personnel | 2027 | BO : 11.000 €
- {4.2.3} Préparer la succession des cinq chefs de service proches de la pension | É. Ronveaux | Direction générale |\
 2026-2030 | Moyens propres
"""
VOLETS = (
    ("external", "VOLET EXTERNE – Développement des politiques", 3),
    ("internal", "VOLET INTERNE – Administration générale", 1),
)


def programme(folder: Path) -> Case:
    """The usual programme in Word: foreword, contents, two volets, headings, a table under each objective."""
    roots = outline(SARTHELMONT, "lead service when means")
    tree = Tree()
    entries = [("Le mot du Bourgmestre", 3, 0), ("Le PST, de quoi parle-t-on ?", 4, 0)]
    for place, root in enumerate(roots):
        entries.append((f"OBJECTIF STRATÉGIQUE N° {root.code} – {root.title}", 5 + 3 * place, 0))
        entries += [(f"O.O. {part.code}. {part.title}", 5 + 3 * place, 1) for part in root.parts]
    blocks: list[Block] = [
        Para("COMMUNE DE SARTHELMONT", bold=True, center=True),
        Para("Programme stratégique transversal 2025-2030", bold=True, center=True),
        Para("Pris en acte par le Conseil communal en séance du 26 août 2025", center=True),
        Break(),
        Para("Table des matières", bold=True),
        Contents(tuple(entries)),
        Break(),
        Head("Le mot du Bourgmestre"),
        Para(
            "Chères Sarthelmontoises, chers Sarthelmontois, voici la feuille de route que le Collège s'est donnée "
            "pour les six années à venir. Elle est ambitieuse et réaliste à la fois. Elle a été écrite avec nos agents."
        ),
        Para("Étienne Ronveaux, Bourgmestre"),
        Head("Le PST, de quoi parle-t-on ?"),
        Para(
            "Le décret du 19 juillet 2018 impose à chaque commune de se doter d'un programme stratégique transversal. "
            "Il comprend des objectifs stratégiques, des objectifs opérationnels et des actions."
        ),
        Bullet("BO : budget ordinaire"),
        Bullet("BE : budget extraordinaire"),
        Break(),
    ]
    place = 0
    for track, title, count in VOLETS:
        blocks.append(Head(title))
        for root in roots[place : place + count]:
            plant(tree, root, track=track)
            blocks.append(Head(f"OBJECTIF STRATÉGIQUE N° {root.code} – {root.title}", 2))
            for part in root.parts:
                plant(tree, part, track=track)
                blocks.append(Head(f"O.O. {part.code}. {part.title}", 3))
                lines = [
                    row("N°", "Actions à mener", "Mandataire(s)", "Service moteur", "Calendrier", "Moyens", bold=True)
                ]
                for one in part.parts:
                    lines.append(row(one.code, one.title, *(one[name] for name in one.cells)))
                    kind = {"BO": "ordinary", "BE": "extraordinary"}.get(one["means"][:2])
                    plant(
                        tree,
                        one,
                        track=track,
                        political_leads=names(one["lead"]),
                        departments=names(one["service"]),
                        deadline=due(one["when"]),
                        budget=money(one["means"], kind),
                    )
                blocks.append(Grid(tuple(lines)))
        place += count
    blocks += [
        Head("Évaluation"),
        Para("Le PST fera l'objet d'une évaluation à mi-législature et au terme de celle-ci, présentée au Conseil."),
        Para("Par le Collège : la Directrice générale, N. Thibaut-Lorge – le Bourgmestre, É. Ronveaux"),
    ]
    file = word.WordFile()
    file.furniture("Sarthelmont – PST 2025-2030", "Page")
    path = folder / "sarthelmont_word_programme.docx"
    file.write(blocks, path)
    never = (
        "Le mot du Bourgmestre",
        "Le PST, de quoi parle-t-on ?",
        "Évaluation",
        "Actions à mener",
        "Table des matières",
    )
    return tree.case(
        path, "A", "contents, foreword, two volets, BO and BE before the sums, volets numbered on", never=never
    )


BROCQUEVAL = """
# {1} Le CPAS de Brocqueval accompagne chacun vers l'autonomie
## {1.1} Faciliter l'accès aux droits
- {1} Permanence sociale décentralisée à la cité du Moulin | S. Vandormael | Service social | Une permanence\
 hebdomadaire est tenue dans un local prêté par la société de logement. | Société de logement | 03/2026 | 12/2026 |\
 2.400,00 € | 831/124-02 | Nombre de visites | Entamée
- {2} Refonte de la brochure des aides | M. Oger | Secrétariat | Rédaction en langage clair et tirage de 2.000\
 exemplaires. | Asbl Mots Simples | 01/2026 | 06/2026 | 3.100,00 € | 104/123-06 | Nombre de brochures distribuées |\
 Réalisée
- {3} Enquête sociale à domicile sur tablette | T. Philippot | Informatique | Les travailleurs sociaux encodent chez\
 le bénéficiaire. | | 09/2026 | 06/2027 | 9.800,00 € | 104/742-53 | Délai moyen de décision | À entamer
## {1.2} Activer les compétences
- {4} Atelier de conduite de chariots élévateurs | G. Nihoul-Bastin | Insertion | Deux sessions de dix jours par an\
 avec attestation. | Centre de compétence ; Forem | 02/2026 | Récurrent | 14.000,00 € | 8451/124-48 | Taux de\
 réussite | Entamée
- {5} Table de conversation en français | G. Nihoul-Bastin | Insertion | Rencontres du jeudi animées par des\
 bénévoles. | Bibliothèque communale | 10/2025 | Récurrent | | | Nombre de participants | Entamée
- {6} Potager d'insertion de la rue des Jardins | R. Quévrain | Insertion | Trente ares cultivés, dont la récolte va\
 aux repas à domicile. | Asbl Terre en Vue ; Ferme du Hazoir | 03/2026 | 10/2027 | 21.500,00 € | 8451/721-56 | Kilos\
 récoltés | Suspendue
# {2} Le CPAS de Brocqueval permet de bien vieillir chez soi
## {2.1} Renforcer l'aide à domicile
- {7} Engagement de deux aides familiales | M. Oger | Aide à domicile | Recrutement sur réserve, contrats à 30\
 heures. | | 01/2026 | 04/2026 | 68.000,00 € | 8441/111-02 | Heures prestées | Réalisée
- {8} Repas préparés en circuit court | R. Quévrain | Cuisine centrale | Révision du marché de denrées et formation\
 du chef. | Coopérative Le Panier du Canton | 05/2026 | 12/2027 | | | Part des denrées locales | Entamée
- {9} Ergothérapeute mutualisé | M. Oger | Aide à domicile | Une demi-journée par semaine, partagée avec trois CPAS.\
 | CPAS d'Orvance ; CPAS de Lobières | 01/2027 | 12/2028 | 16.000,00 € | 8441/122-04 | Logements visités | À entamer
## {2.2} Rénover la résidence Les Glycines
- {10} Remplacement de l'appel infirmier | T. Philippot | Service technique | Système sans fil relié aux téléphones\
 du personnel. | | 06/2026 | 03/2027 | 74.000,00 € | 8341/724-60 | Mise en service | Entamée
- {11} Jardin sensoriel pour l'unité protégée | T. Philippot | Service technique | Boucle fermée de 80 mètres, bacs\
 surélevés. | Lycée horticole | 2028 | 2029 | 35.000,00 € | 8341/725-60 | | À entamer
- {12} Cafétéria ouverte au quartier | S. Vandormael | Résidence | Ouverture trois après-midi par semaine. | Comité\
 de quartier | 04/2026 | 09/2026 | | | Nombre de visiteurs | Réalisée
# {3} Le CPAS de Brocqueval travaille mieux avec la commune
## {3.1} Grouper les achats et les métiers
- {13} Marché conjoint de téléphonie | H. Lacroix-Mahy | Marchés publics | Un seul cahier des charges, deux bons de\
 commande. | Commune de Brocqueval | 02/2026 | 12/2026 | | | Économie réalisée | Entamée
- {14} Service commun de prévention au travail | H. Lacroix-Mahy | Ressources humaines | Un conseiller en prévention\
 de niveau 2 pour les deux institutions. | Commune de Brocqueval | 01/2027 | 06/2027 | 29.000,00 € | 104/111-01 |\
 Signature de la convention | À entamer
- {15} Archives déposées dans le dépôt communal | H. Lacroix-Mahy | Secrétariat | Tri préalable avec l'archiviste\
 provincial. | Commune de Brocqueval | 2026 | 2027 | | | Mètres linéaires triés | Abandonnée
## {3.2} Rendre compte ensemble
- {16} Rapport annuel unique sur les synergies | S. Vandormael | Direction générale | Un document, deux séances\
 conjointes. | Commune de Brocqueval | 09/2026 | Récurrent | | | | Entamée
- {17} Tableau de bord financier trimestriel partagé | D. Jaumotte | Recette | Indicateurs communs aux deux\
 directeurs financiers. | Commune de Brocqueval | 01/2026 | 03/2026 | | | Tableaux publiés | Réalisée
"""
SHEET = (
    ("Description", "about"),
    ("Pilote (personne)", "agent"),
    ("Service responsable", "service"),
    ("Partenaires externes", "partner"),
    ("Début des travaux", "start"),
    ("Terme prévu", "when"),
    ("Inscription budgétaire", "cost"),
    ("Indicateur(s)", "index"),
    ("État au 30/09/2026", "told"),
)


def sheets(folder: Path) -> Case:
    """A CPAS: a sheet for each action; the objectives stand only in the first rows of the sheets."""
    roots = outline(BROCQUEVAL, "agent service about partner start when sum article index told")
    tree = Tree()
    blocks: list[Block] = [
        Para("CPAS DE BROCQUEVAL", bold=True),
        Head("PST 2025-2030 – Recueil des fiches actions"),
        Para("Adopté par le Conseil de l'action sociale du 2 septembre 2025. Mise à jour : 30 septembre 2026."),
        Para(
            "Chaque fiche reprend l'objectif stratégique (OS) et l'objectif opérationnel (OO) auxquels l'action répond."
        ),
    ]
    for root in roots:
        plant(tree, root)
        for part in root.parts:
            plant(tree, part)
            for one in part.parts:
                cost = f"{one['sum']} – article {one['article']}" if one["sum"] else "Pas de crédit spécifique"
                partners = one["partner"].replace(" ; ", "\n")
                told = {**one.cells, "cost": cost, "partner": partners}
                lines = [
                    (
                        Box(f"Fiche action n° {one.code}", bold=True, fill="DEEAF6"),
                        Box(one.title, bold=True, fill="DEEAF6"),
                    ),
                    row("Objectif stratégique", f"OS {root.code} – {root.title}"),
                    row("Objectif opérationnel", f"OO {part.code} – {part.title}"),
                    *(row(label, told[name]) for label, name in SHEET),
                ]
                blocks += [Grid(tuple(lines), header=0), *([Break()] if int(one.code) % 2 == 0 else [])]
                budget = money(one["sum"], article=one["article"]) if one["sum"] else []
                plant(
                    tree,
                    one,
                    agents=names(one["agent"]),
                    departments=names(one["service"]),
                    partners=names(one["partner"], " ; "),
                    deadline=due(one["when"]),
                    budget=budget,
                    budget_kind_also_ok=True,
                    indicators=[{"text": text} for text in names(one["index"])],
                    status=state(one["told"]),
                )
    file = word.WordFile()
    file.furniture("CPAS de Brocqueval – Fiches actions", "p.")
    path = folder / "brocqueval_word_sheets.docx"
    file.write(blocks, path)
    never = ("PST 2025-2030 – Recueil des fiches actions", "Description", "Objectif stratégique", "Terme prévu")
    return tree.case(path, "E", "objectives only as rows of the sheets, article behind the sum", never=never)


ALL: tuple[Maker, ...] = (programme, sheets)
