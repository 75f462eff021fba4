"""Eighth set, Word: the tables of a commune with its objectives as rows, and the project sheets of a CPAS."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.eighth_values import said
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.tree import Tree

VALBOISART = """
# {1} Être une administration qui travaille en équipe et qui le fait savoir
## {1.1} Organiser la circulation de l'information entre les services
- {1.1.a} Tenir une réunion de coordination tous les lundis | C. Harmignelle | Secrétariat | Directeur général |\
 permanent | Opérationnel
- {1.1.b} Installer un agenda partagé pour les salles et les véhicules | C. Harmignelle | Informatique | P. Lodomer |\
 31/03/2026 | Réalisé
- {1.1.c} Rédiger un lexique des sigles à l'usage des nouveaux agents | C. Harmignelle | GRH | S. Quertin | Fin 2026\
 | En cours
## {1.2} Prévenir les risques au travail
- {1.2.a} Actualiser l'analyse de risques des ateliers | M. Vandrepol | SIPP | Conseillère en prévention | juin 2026\
 | en cours
- {1.2.b} Remplacer les vêtements de signalisation | M. Vandrepol | Travaux | F. Glaudot | 2e trimestre 2026 | Réalisé
- {1.2.c} Proposer une vaccination contre la grippe à tout le personnel | C. Harmignelle | GRH | S. Quertin | chaque\
 automne | En cours
# {2} Être une commune qui prend soin de ses chemins, de ses places et de ses ponts
## {2.1} Entretenir le réseau de voiries communales
- {2.1.a} Enduire douze kilomètres de chemins agricoles par an | D. Roussel-Thiry | Travaux | F. Glaudot | annuel |\
 En cours
- {2.1.b} Refaire le pont du Moulin à Eau | D. Roussel-Thiry | Travaux | Bureau d'études | 2028 | Pas encore lancé
- {2.1.c} Curer les fossés des quatre sections | D. Roussel-Thiry | Travaux |\
 F. Glaudot & A. Delwart | 31/10/2027 | En cours
- {2.1.d} Relever l'état des trottoirs rue par rue | D. Roussel-Thiry | Urbanisme | | à définir |
## {2.2} Rendre les places plus accueillantes
- {2.2.a} Replanter la place du Jeu de Balle | N. Ostrelle | Plantations | G. Pirnaux | novembre 2026 | À planifier
- {2.2.b} Ôter les bacs en béton devant l'église | N. Ostrelle | Plantations | G. Pirnaux | T1 2026 | Réalisé
- {2.2.c} Poser dix bancs le long de l'ancienne ligne vicinale | N. Ostrelle | Travaux | F. Glaudot | 30/06/2027 |\
 Mis en veille
# {3} Être une commune où l'on apprend à tout âge
## {3.1} Soutenir l'école de village
- {3.1.a} Ouvrir une classe d'immersion en troisième maternelle | V. Cornelune | Enseignement | Direction d'école |\
 1er septembre 2027 | Reste à lancer
- {3.1.b} Équiper la cour d'un préau | V. Cornelune | Bâtiments | E. Massoz | août 2026 | Bloqué
- {3.1.c} Remplacer les tableaux à craie | V. Cornelune | Bâtiments | E. Massoz | 2025-2027 | En cours
## {3.2} Ouvrir la bibliothèque à d'autres publics
- {3.2.a} Créer une tournée de livres à domicile | V. Cornelune | Bibliothèque | J. Wauthoz | mars 2026 | Réalisé
- {3.2.b} Prêter des jeux de société | V. Cornelune | Bibliothèque | J. Wauthoz | mars 2027 | À planifier
- {3.2.c} Accueillir un café des langues | V. Cornelune | Bibliothèque | J. Wauthoz | chaque mois | En cours
# {4} Être une commune qui économise l'énergie et la ressource en eau
## {4.1} Diminuer les consommations des bâtiments
- {4.1.a} Sous-compter l'électricité de la maison communale | N. Ostrelle | Énergie | A. Delwart | 31/12/2025 |\
 Réalisé
- {4.1.b} Isoler les combles du presbytère de Ostelle-le-Bois | N. Ostrelle | Bâtiments | E. Massoz | Début 2028 | À\
 planifier
- {4.1.c} Poser des robinets à bouton-poussoir dans les écoles | N. Ostrelle | Bâtiments | E. Massoz | 2026 |\
 Abandonné
## {4.2} Récupérer l'eau de pluie
- {4.2.a} Placer une citerne de trente mille litres au dépôt | D. Roussel-Thiry | Travaux | F. Glaudot | 3e trimestre\
 2027 | Non commencé
- {4.2.b} Accorder une prime à la citerne | N. Ostrelle | Finances | Receveuse | janvier 2026 | Réalisé
"""


def rows(folder: Path) -> Case:
    """Landscape tables, one for each strategic objective: the objective is the first row of each."""
    roots = outline(VALBOISART, "lead service agent when told")
    tree = Tree()
    blocks: list[Block] = [
        Para("Administration communale de Valboisart", bold=True, center=True),
        Para("P.S.T. 2025 – 2030", bold=True, center=True),
        Para("Version 3 – actualisée par le Collège du 7 septembre 2026", center=True),
        Head("Préambule"),
        Para(
            "Le présent document remplace la version adoptée en août 2025. Les actions ajoutées depuis lors ne sont "
            "pas signalées ; celles qui sont abandonnées restent dans le tableau pour mémoire. La colonne « Situation "
            "» a été complétée par les services entre le 15 juin et le 31 août 2026."
        ),
        Head("Nos valeurs"),
        Bullet("Le respect"),
        Bullet("La disponibilité"),
        Bullet("La rigueur"),
        Head("Tableaux"),
    ]
    head = row(
        *("N°", "Actions à mener", "Mandataire", "Service pilote", "Personne ressource", "Délai", "Situation"),
        bold=True,
    )
    for root in roots:
        plant(tree, root)
        lines = [(Box(f"OS {root.code}. {root.title}", span=7, bold=True, fill="C6E0B4"),), head]
        for part in root.parts:
            plant(tree, part)
            mark = "O.O." if part.code != "3.1" else "OO"
            lines.append((Box(f"{mark} {part.code} – {part.title}", span=7, fill="E2EFDA"),))
            for one in part.parts:
                lines.append(row(one.code, one.title, *(cell.replace(" & ", "\n") for cell in one.cells.values())))
                plant(tree, one, **said(one))
            if part.code == "2.1":
                lines.append(head)  # the page ended here in an older version
        if root.code == "2":
            lines.append((Box("N.B. : le plan d'investissement communal figure à l'annexe 2.", span=7),))
        blocks.append(Grid(tuple(lines), header=0))
    blocks += [Head("Annexes"), Bullet("Annexe 1 : organigramme"), Bullet("Annexe 2 : plan d'investissement communal")]
    file = word.WordFile(landscape=True)
    file.furniture("Commune de Valboisart", "PST 2025-2030 – v. 3 – page")
    path = folder / "valboisart_word_rows.docx"
    file.write(blocks, path)
    never = (
        "Préambule",
        "Nos valeurs",
        "Tableaux",
        "Annexes",
        "Le respect",
        "Annexe 1 : organigramme",
        "Actions à mener",
    )
    return tree.case(path, "A", "objectives of both levels as rows, the header below the first of them", never=never)


BONCOURTIL = """
# {1} Garantir à chacun l'accès à ses droits
## {1.1} Simplifier les démarches des usagers
- {1} Créer un bureau d'accueil unique au rez-de-chaussée | Mme Astrid Collignard | Service social général | Julie\
 Sernelle | janvier 2026 | 31 décembre 2026 | 45.000 € | Nombre de personnes accueillies | Régie des quartiers | En\
 cours
- {2} Rédiger un dépliant en six langues sur l'aide sociale | Mme Astrid Collignard | Cellule communication | Naïm\
 Berroua | mars 2026 | juin 2026 | 2.800 € | Nombre de dépliants distribués | Centre d'intégration | Réalisé
- {3} Accepter les demandes par formulaire électronique | M. Luc Fernelmont-Gaye | Informatique | Kevin Stordeur |\
 2027 | Fin 2027 | 12.500 € | Part des demandes introduites en ligne | | À planifier
## {1.2} Lutter contre le surendettement
- {4} Doubler les permanences de médiation de dettes | M. Luc Fernelmont-Gaye | Médiation de dettes | Paola Restini |\
 février 2026 | permanent | 61.000 € | Délai moyen du premier rendez-vous ; Nombre de dossiers ouverts | | En cours
- {5} Animer des ateliers budget dans les écoles de promotion sociale | M. Luc Fernelmont-Gaye | Médiation de dettes\
 | Paola Restini | septembre 2026 | juin 2028 | 3.400 € | Nombre de participants | École industrielle | Pas encore\
 lancé
# {2} Accompagner les personnes vers l'emploi et la formation
## {2.1} Diversifier les parcours d'insertion
- {6} Ouvrir un atelier de réparation de vélos | M. Youssef Lambrechtin | Insertion | Corentin Havaux | avril 2026 |\
 30 septembre 2027 | 78.000 € | Nombre de stagiaires ; Taux de sortie positive | Maison de l'emploi, Atelier cyclo |\
 En cours
- {7} Négocier vingt places de stage avec les commerçants | M. Youssef Lambrechtin | Insertion | Maud Pirenne-Lys |\
 mai 2026 | mai 2027 | | Nombre de conventions signées | Association des commerçants | En attente
- {8} Offrir un bilan de compétences à tout nouveau bénéficiaire | M. Youssef Lambrechtin | Insertion | Maud\
 Pirenne-Lys | janvier 2027 | permanent | 19.000 € | Nombre de bilans | | À planifier
## {2.2} Lever les freins à l'emploi
- {9} Réserver six lits de crèche aux parents en formation | Mme Astrid Collignard | Petite enfance | Sandrine\
 Dolhaye | septembre 2026 | septembre 2027 | 33.600 € | Taux d'occupation des lits | | Bloqué
- {10} Avancer le coût du permis de conduire | M. Youssef Lambrechtin | Service social général | Julie Sernelle |\
 2026 | 31/12/2028 | 15.000 € | Nombre de permis obtenus | Auto-école agréée | En cours
# {3} Bien vieillir dans notre commune
## {3.1} Adapter la résidence du Tilleul
- {11} Réaménager le cantou | Mme Berthe Lonnoy-Pâques | Maison de repos | Infirmière en chef | octobre 2025 | mars\
 2028 | 420.000 € | Nombre de chambres réaménagées | Région | En cours
- {12} Former l'ensemble du personnel soignant à l'approche Montessori | Mme Berthe Lonnoy-Pâques | Maison de repos |\
 Directrice de la résidence | janvier 2026 | fin 2026 | 9.750 € | Nombre d'agents formés | Haute école | Réalisé
- {13} Aménager un potager surélevé pour les résidents | Mme Berthe Lonnoy-Pâques | Maison de repos | Ergothérapeute\
 | 2027 | juin 2027 | 4.100 € | Nombre de bacs installés | | Non commencé
## {3.2} Soutenir le maintien à domicile
- {14} Étendre la distribution des repas au dimanche | Mme Berthe Lonnoy-Pâques | Aide aux familles | Thierry Malvaux\
 | juillet 2026 | 1er janvier 2027 | 27.000 € | Nombre de repas livrés le dimanche | | En cours
- {15} Prêter du matériel de soins | M. Luc Fernelmont-Gaye | Aide aux familles | Thierry Malvaux | février 2026 | T4\
 2026 | 8.200 € | Nombre de prêts | Mutualités | Abandonné
"""


def projects(folder: Path) -> Case:
    """A CPAS: a table for each project, whose objectives are written again in each, below a foreword."""
    roots = outline(BONCOURTIL, "lead service agent start when cost index partner told")
    tree = Tree()
    blocks: list[Block] = [
        Head("CPAS de Boncourtil"),
        Para("Programme stratégique transversal 2025-2030 : les quinze fiches projets"),
        Para("Adopté par le Conseil de l'action sociale en séance du 28 août 2025, fiches revues le 1er octobre 2026"),
        Break(),
        Head("Le mot de la présidente", 2),
        Para(
            "Trois grands objectifs, six chantiers, quinze projets : le Conseil a voulu un programme court et tenable."
        ),
        Head("Les fiches", 2),
    ]
    for root in roots:
        plant(tree, root)
        for part in root.parts:
            plant(tree, part)
            for one in part.parts:
                lines = [
                    (Box(f"FICHE PROJET N° {one.code}", span=2, bold=True, fill="F4B084"),),
                    row("Intitulé du projet", one.title),
                    row("Objectif stratégique", f"{root.code}. {root.title}"),
                    row("Objectif opérationnel", f"{part.code}. {part.title}"),
                    row("Mandataire référent", one["lead"]),
                    row("Service porteur", one["service"]),
                    row("Chef·fe de projet", one["agent"]),
                    row("Date de début", one["start"]),
                    row("Date de fin", one["when"]),
                    row("Coût estimé", one["cost"] or "à estimer"),
                    row("Indicateur(s)", one["index"].replace(" ; ", "\n")),
                    row("Partenaire(s) extérieur(s)", one["partner"].replace(", ", "\n") or "/"),
                    row("État au 01/10/2026", one["told"]),
                ]
                blocks.append(Grid(tuple(lines), header=0))
                plant(tree, one, **said(one))
    file = word.WordFile()
    file.furniture("CPAS de Boncourtil", "Fiches projets")
    path = folder / "boncourtil_word_projects.docx"
    file.write(blocks, path)
    never = ("Le mot de la présidente", "Les fiches", "Date de début", "Coût estimé", "CPAS de Boncourtil")
    return tree.case(
        path, "E", "objectives only as rows of the sheets, first and last days, sums, indicators", never=never
    )


ALL: tuple[Maker, ...] = (rows, projects)
