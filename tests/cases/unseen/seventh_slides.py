"""Seventh set, presentations: signs of progress before bullets for the Codir, a slide for each action of a CPAS."""

from pathlib import Path

from tests.cases.blocks import Bullet, Para
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument, slides
from tests.cases.formats.slides import Slide
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.seventh_values import said
from tests.cases.unseen.tree import Tree

ROCHEBRUME = """
# {1} Rochebrume, une ville qui protège ses habitants
## {1.1} Prévenir les risques
- Actualiser la cartographie des coulées de boue | Environnement | juin 2026 | Terminé
- Installer un système d'alerte par sirène | Planification d'urgence | fin 2027 | En cours
- Former cent citoyens relais | Planification d'urgence | 2028 | À planifier
- Acquérir deux groupes électrogènes | Travaux | T1 2026 | Terminé
## {1.2} Garantir la tranquillité
- Engager trois gardiens de la paix | Prévention | mars 2026 | Terminé
- Fermer le square de nuit | Prévention | septembre 2026 | En cours
- Créer une brigade de l'environnement | Environnement | 2027 | À planifier
# {2} Rochebrume, une ville qui se réinvente
## {2.1} Reconvertir les friches
- Dépolluer le site des Laminoirs | Urbanisme | 2030 | En cours
- Bâtir une halle sportive sur le site de la Cokerie | Sports | fin 2029 | À planifier
- Vendre l'ancien hôtel des postes | Patrimoine | décembre 2026 | En difficulté
## {2.2} Rénover les quartiers
- Réhabiliter quatre cents façades | Logement | 2026-2030 | En cours
- Planter la rue des Forges | Travaux | novembre 2026 | En cours
- Installer douze terrasses éphémères | Commerce | mai 2026 | Terminé
## {2.3} Attirer les étudiants et les jeunes ménages
- Ouvrir une résidence de soixante chambres | Logement | septembre 2029 | À planifier
- Accorder une prime à l'acquisition | Logement | janvier 2027 | À planifier
# {3} Rochebrume, une ville qui émancipe
## {3.1} Donner toutes les chances à l'école
- Dédoubler les classes de première primaire | Enseignement | septembre 2027 | En cours
- Offrir le matériel scolaire | Enseignement | chaque rentrée | En cours
- Rénover l'école du Plateau | Travaux | 2028 | En difficulté
## {3.2} Ouvrir la culture à tous
- Instaurer un pass culture à dix euros | Culture | T3 2026 | Terminé
- Exposer l'art dans les vitrines vides | Culture | permanent | En cours
# {4} Rochebrume, une administration agile
## {4.1} Numériser sans exclure
- Ouvrir un comptoir d'aide numérique | Population | février 2026 | Terminé
- Remplacer le logiciel des taxes | Finances | T4 2027 | En cours
- Archiver tous les dossiers de marchés en ligne | Marchés publics | 2028 | À planifier
## {4.2} Libérer les énergies
- Expérimenter la semaine de quatre jours au service Travaux | Personnel | avril 2027 | À planifier
- Créer un laboratoire d'idées interne | Direction générale | mars 2026 | Terminé
"""
SIGNS = {"Terminé": "✔", "En cours": "►", "À planifier": "○", "En difficulté": "✖"}


def codir(folder: Path) -> Case:
    """PPTX for the Codir: a slide for each objective, nested bullets, a sign of progress before each action."""
    roots = outline(ROCHEBRUME, "service when told")
    tree = Tree()
    pages = [
        Slide("PST 2025-2030 : revue de septembre", (Para("Ville de Rochebrume – Codir du 22 septembre 2026"),)),
        Slide(
            "Légende",
            (
                Bullet("✔ : terminé"),
                Bullet("► : en cours"),
                Bullet("○ : à planifier"),
                Bullet("✖ : en difficulté, bloqué"),
            ),
        ),
    ]
    values = {"Terminé": "done", "En cours": "in_progress", "À planifier": "to_plan", "En difficulté": "blocked"}
    for root in roots:
        plant(tree, root)
        lines: list[Bullet] = []
        for part in root.parts:
            plant(tree, part)
            lines.append(Bullet(f"OO {part.code} {part.title}"))
            for one in part.parts:
                tail = f"({one['service']}, {one['when']})"
                lines.append(Bullet(f"{SIGNS[one['told']]} {one.title} {tail}", depth=1))
                word = one.cells.pop("told")
                told = {**said(one), "status": {"value": values[word], "text": SIGNS[word]}}
                plant(tree, one, title_also_ok=[f"{one.title} {tail}"], **told)
        note = "Ne pas lire toutes les puces ; insister sur les croix."
        pages.append(Slide(f"OS {root.code}. {root.title}", tuple(lines), notes=note))
    pages.append(Slide("Décisions attendues", (Bullet("Arbitrer le dossier de l'hôtel des postes"), Bullet("Divers"))))
    path = folder / "rochebrume_deck_codir.pptx"
    slides.write_slides(pages, path, footer="Ville de Rochebrume")
    never = ("Légende", "Décisions attendues", "Divers", "✔ : terminé", "PST 2025-2030 : revue de septembre")
    return tree.case(path, "D", "signs of a legend before actions, department and date in brackets", never=never)


SARTOVILLE = """
# {1} Sartoville, un CPAS qui ouvre des portes
## {1.1} Lutter contre la fracture numérique
- {1.1.1} Équiper la salle d'attente de deux ordinateurs | Accueil | Ludivine Crasset | juin 2026 | Terminé | 100
- {1.1.2} Accompagner cent usagers dans leurs démarches en ligne | Insertion | Ludivine Crasset | 31/12/2027 | En\
 cours | 35
- {1.1.3} Prêter des téléphones reconditionnés | Insertion | Benoît Maréchal-Dias | 2028 | À planifier | 0
## {1.2} Favoriser la participation
- {1.2.1} Créer un conseil des usagers | Direction | Aurélien Pochet | septembre 2026 | En cours | 60
- {1.2.2} Publier un bulletin écrit par les bénéficiaires | Communication | Ludivine Crasset | chaque trimestre | En\
 cours | 50
- {1.2.3} Inviter les usagers à la rédaction du PST | Direction | | mai 2025 | Terminé | 100
# {2} Sartoville, un CPAS qui loge et qui nourrit
## {2.1} Multiplier les solutions de logement
- {2.1.1} Acquérir trois studios de transit | Patrimoine | Gisèle Tamburini | 2029 | En cours | 30
- {2.1.2} Adhérer à une agence immobilière sociale | Direction | Aurélien Pochet | mars 2026 | Terminé | 100
- {2.1.3} Rénover la maison d'accueil | Patrimoine | Gisèle Tamburini | fin 2028 | Reporté | 10
## {2.2} Assurer un repas chaud par jour
- {2.2.1} Ouvrir un restaurant social le midi | Cuisine | Benoît Maréchal-Dias | T1 2027 | En cours | 45
- {2.2.2} Récupérer les invendus de six magasins | Cuisine | Benoît Maréchal-Dias | avril 2026 | Terminé | 100
- {2.2.3} Donner des cours de cuisine à petit budget | Cuisine | | permanent | En cours | 50
# {3} Sartoville, un CPAS bien organisé
## {3.1} Simplifier le travail social
- {3.1.1} Créer un modèle unique de rapport social | Service social | Nadia Ferrand-Coët | T2 2026 | Terminé | 100
- {3.1.2} Planifier les visites à domicile par quartier | Service social | Nadia Ferrand-Coët | octobre 2026 | En\
 cours | 70
- {3.1.3} Numériser les anciens dossiers | Archives | Nadia Ferrand-Coët | 2027-2029 | À planifier | 0
## {3.2} Prévenir l'épuisement
- {3.2.1} Instaurer une demi-journée sans rendez-vous | Service social | Nadia Ferrand-Coët | février 2026 | Terminé |\
 100
- {3.2.2} Proposer un accompagnement psychologique | Ressources humaines | Aurélien Pochet | permanent | En cours | 50
- {3.2.3} Rénover la salle de repos | Patrimoine | Gisèle Tamburini | novembre 2027 | À planifier | 0
"""


def one_a_slide(folder: Path) -> Case:
    """ODP of a CPAS: a slide that lists what an objective holds, then a slide of labels and answers for each action."""
    roots = outline(SARTOVILLE, "service agent when told rate")
    tree = Tree()
    pages = [
        Slide("CPAS de Sartoville", (Para("PST : point d'étape au 30 septembre 2026"),)),
        Slide("Ordre du jour", (Bullet("Rappel du cadre"), Bullet("Les actions une par une"), Bullet("Débat"))),
    ]
    for root in roots:
        plant(tree, root)
        listed = tuple(Bullet(f"Objectif opérationnel {part.code} : {part.title}") for part in root.parts)
        pages.append(Slide(f"Objectif stratégique {root.code} : {root.title}", listed))
        for part in root.parts:
            plant(tree, part)
            for one in part.parts:
                plant(tree, one, **said(one))
                lines = (
                    Para(f"Objectif opérationnel {part.code} : {part.title}"),
                    Bullet(f"Service : {one['service']}"),
                    Bullet(f"Agent responsable : {one['agent'] or 'à désigner'}"),
                    Bullet(f"Délai : {one['when']}"),
                    Bullet(f"État : {one['told']}"),
                    Bullet(f"Avancement : {one['rate']} %"),
                )
                pages.append(Slide(f"Action {one.code} : {one.title}", lines))
    pages.append(Slide("Merci !", (Para("Des questions ?"),)))
    path = folder / "sartoville_deck_actions.odp"
    opendocument.write_slides(pages, path)
    never = ("Ordre du jour", "Rappel du cadre", "Débat", "Merci !", "Des questions ?", "CPAS de Sartoville")
    return tree.case(
        path, "O", "a slide for each action, its objective named on each, a list of objectives", never=never
    )


ALL: tuple[Maker, ...] = (codir, one_a_slide)
