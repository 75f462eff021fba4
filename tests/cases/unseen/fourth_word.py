"""Fourth set, Word: a French projet d'administration, tables that ask questions, a joint plan, a German programme."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, TextBox, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.fourth_values import due, money, names, outline, plant, state
from tests.cases.unseen.tree import AXIS, Tree

ROCHESEREIN = """
# {1} Mieux travailler ensemble
## {1.1} Décloisonner les services
- {1.1.1} Créer un rendez-vous mensuel des responsables de service | Direction générale | Claude Vassenet | tous les\
 services | 2026 | Temps des agents
+ fixer le calendrier des rencontres
+ désigner un animateur tournant
- {1.1.2} Proposer une journée d'immersion dans un autre service | Ressources humaines | Claude Vassenet |\
 représentants du personnel | en continu | Sans coût
+ recenser les volontaires
+ organiser les dix premières immersions
- {1.1.3} Mettre en ligne un annuaire des compétences | Systèmes d'information | | Ressources humaines | 2e semestre\
 2026 | 4 500 €
+ rédiger le cahier des charges
## {1.2} Fluidifier l'information interne
- {1.2.1} Rédiger une charte d'usage de la messagerie | Communication | Inès Ourdouille | | juin 2026 | Sans coût
+ réunir un groupe de douze agents
+ tester la charte pendant deux mois
- {1.2.2} Installer des écrans d'information dans les ateliers et les écoles | Communication | Inès Ourdouille |\
 Systèmes d'information | 2027 | 22 000 €
# {2} Prendre soin des agents
## {2.1} Accueillir et fidéliser
- {2.1.1} Remettre un livret d'accueil et désigner un tuteur pour chaque arrivant | Ressources humaines | Solange\
 Pruvosteau | | 30/09/2026 | 3 200 €
+ mettre à jour le livret
+ former vingt tuteurs
- {2.1.2} Réviser le régime indemnitaire des métiers en tension | Ressources humaines | Solange Pruvosteau |\
 Finances | 2027 | 180 000 €
- {2.1.3} Fêter les départs en retraite et les médaillés du travail | Cabinet du maire | | amicale du personnel |\
 chaque année | 6 000 €
## {2.2} Prévenir l'usure professionnelle
- {2.2.1} Acquérir des exosquelettes pour les équipes de propreté | Moyens généraux | Farid Belkessam | médecine de\
 prévention | T1 2027 | 31 500 €
+ comparer trois modèles avec les agents
+ évaluer l'usage après six mois
- {2.2.2} Former les encadrants au repérage de l'épuisement | Ressources humaines | Solange Pruvosteau | centre de\
 gestion | 2026-2028 | 12 000 €
- {2.2.3} Aménager une salle de repos au centre technique | Bâtiments | Farid Belkessam | | mi-2027 | 45 000 €
# {3} Rendre un service public exemplaire
## {3.1} Simplifier la vie des usagers
- {3.1.1} Regrouper l'état civil, l'enfance et les sports dans un accueil unique | Accueil et citoyenneté | Maud\
 Tressignies | Bâtiments | fin 2028 | 260 000 €
+ étudier les flux de visiteurs
+ former les agents à la polyvalence
+ déménager les trois équipes
- {3.1.2} Répondre aux courriers en langage clair | Accueil et citoyenneté | Maud Tressignies | association\
 d'usagers | 2026 | 2 500 €
## {3.2} Réduire l'empreinte de l'administration
- {3.2.1} Bannir la vaisselle jetable des réceptions | Moyens généraux | | | 2025 | Sans coût
- {3.2.2} Convertir un tiers du parc automobile à l'électrique | Moyens généraux | Farid Belkessam | syndicat\
 d'énergie | 2030 | 410 000 €
+ dimensionner les bornes
- {3.2.3} Réutiliser les eaux de la piscine pour le nettoyage des rues | Propreté | | Sports | début 2028 | 38 000 €
"""
WHY = (
    "Les groupes de travail ont souvent exprimé le sentiment de découvrir trop tard ce que font les autres.",
    "L'enquête de mars 2025 montre que quatre agents sur dix attendent un progrès sur ce point.",
    "Cette action prolonge une expérience menée depuis deux ans dans une partie des services.",
)
SUCCESS = ("Satisfaction des agents mesurée chaque automne", "Bilan présenté au comité social territorial")


def administration(folder: Path) -> Case:
    """French town: orientations, objectives, sheets as headings with labels in bold, reasons and bullets under them."""
    roots = outline(ROCHESEREIN, "service lead partner when cost")
    tree = Tree()
    blocks: list[Block] = [
        Para("Ville de Rocheserein", center=True, bold=True),
        Para("PROJET D'ADMINISTRATION 2025-2030", center=True, bold=True),
        Para("« Ensemble, un service public vivant »", center=True),
        Break(),
        Para("SOMMAIRE", bold=True),
        Contents(
            (
                ("Le mot du directeur général des services", 3, 0),
                ("Comment ce projet a été construit", 4, 0),
                *((f"Orientation {root.code} : {root.title}", 5 + place * 6, 0) for place, root in enumerate(roots)),
                *((f"Objectif {part.code} : {part.title}", 6, 1) for part in roots[0].parts),
                ("Annexes", 24, 0),
            )
        ),
        Break(),
        Head("Le mot du directeur général des services"),
        Para("Un projet d'administration n'est pas un projet politique : il dit comment nous voulons travailler."),
        Para("Il est né de vos idées. Merci aux 137 agents qui ont pris part aux ateliers."),
        Head("Comment ce projet a été construit"),
        Bullet("Janvier 2025 : lancement par le comité de pilotage"),
        Bullet("Mars à mai 2025 : douze ateliers dans tous les services"),
        Bullet("Juin 2025 : arbitrages de la direction générale"),
    ]
    steps, place = [], 0
    for root in roots:
        plant(tree, root)
        blocks += [Break(), Head(f"Orientation {root.code} : {root.title}")]
        blocks.append(Para("Ce que nous voulons : que chaque agent sache pourquoi et avec qui il agit."))
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"Objectif {part.code} : {part.title}", 2))
            for one in part.parts:
                blocks += [
                    Head(f"Fiche action {one.code} – {one.title}", 3),
                    Para("Pourquoi cette action ?", bold=True),
                    Para(WHY[place % len(WHY)]),
                ]
                if one.parts:
                    blocks.append(Para("Étapes de mise en œuvre", bold=True))
                    blocks += [Bullet(step.title, "-") for step in one.parts]
                    steps += [step.title for step in one.parts]
                blocks.append(Para(f"Service pilote : {one['service']}"))
                if one["lead"]:
                    blocks.append(Para(f"Élu référent : {one['lead']}"))
                blocks += [Para(f"Partenaires : {one['partner']}")] if one["partner"] else []
                blocks += [Para(f"Échéance : {one['when']}"), Para(f"Moyens : {one['cost']}")]
                if place % 3 == 0:
                    blocks += [Para("Critères de réussite", bold=True), *(Bullet(text) for text in SUCCESS)]
                place += 1
                plant(
                    tree,
                    one,
                    departments=[one["service"]],
                    political_leads=names(one["lead"]),
                    partners=names(one["partner"]),
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                )
    blocks += [
        Break(),
        Head("Annexes"),
        Head("Annexe 1. Composition du comité de pilotage", 2),
        Bullet("le maire et l'adjointe au personnel"),
        Bullet("le directeur général des services"),
        Bullet("deux représentants de chaque organisation syndicale"),
        Head("Annexe 2. Calendrier de suivi", 2),
        Grid((row("Quand", "Quoi"), row("Chaque trimestre", "Point du comité de pilotage"), row("2028", "Bilan"))),
        Para("Projet présenté au comité social territorial le 18 septembre 2025"),
    ]
    file = word.WordFile()
    file.furniture("Projet d'administration – Ville de Rocheserein", "Page")
    path = folder / "rocheserein_word_project.docx"
    file.write(blocks, path)
    never = (*SUCCESS, "Annexes", "Pourquoi cette action ?", "Juin 2025 : arbitrages de la direction générale")
    never += ("le maire et l'adjointe au personnel", "Étapes de mise en œuvre", "Composition du comité de pilotage")
    return tree.case(path, "E", "French sheets as headings with labels, reasons, steps", never=never, free=tuple(steps))


PIERREFONTENELLE = """
# Pierrefontenelle, une commune qui soutient ses forces vives
## Redynamiser le commerce de proximité
- Octroyer une prime à l'installation dans les rez-de-chaussée vides | ADL | Commerçants ; Région | 2026 | 25.000\
 €/an | En cours
- Organiser un marché de producteurs le vendredi soir | ADL | Producteurs | mai 2026 | 4.000 € | Réalisé
- Instaurer un chèque commerce pour les nouveaux mariés et les naissances | Population | ADL | 2027 | 6.500 € | prévu
## Attirer des entreprises respectueuses du territoire
- Équiper le parc d'activités du Bois Robert en fibre optique | Travaux | Opérateurs | fin 2026 | 85.000 € | En cours
- Créer un espace de travail partagé dans l'ancienne gare | ADL | Intercommunale | 2028 | 310.000 € | à planifier
- Recenser les bâtiments industriels inoccupés | Urbanisme | | T4 2025 | / | Réalisé
- Tenir un petit-déjeuner des entreprises deux fois par an | ADL | | Récurrent | 1.800 € | En cours
## Faire du tourisme un levier
- Rénover le gîte communal du Vieux Lavoir | Tourisme | CGT | 2027 | 140.000 € | à planifier
- Éditer une carte des balades en trois langues | Tourisme | Maison du tourisme | mars 2026 | 7.200 € | finalisé
- Placer des panneaux d'interprétation sur la ligne de crête | Tourisme | DNF ; cercle d'histoire | | 9.000 € |\
 Reporté
# Pierrefontenelle, une commune verte et sobre
## Économiser l'énergie
- Éteindre l'éclairage public de minuit à cinq heures | Énergie | GRD | 2025 | / | Réalisé
- Isoler les combles des trois salles de village | Bâtiments | UREBA | mi-2027 | 96.000 € | En cours
- Installer une chaufferie au bois pour l'école et l'église | Bâtiments | Fabrique d'église | 2029 | 480.000 € | à\
 planifier
## Préserver l'eau et la nature
- Restaurer dix mares agricoles | Environnement | Contrat de rivière ; agriculteurs | 2026-2028 | 18.000 € | En cours
- Supprimer les points de rejet d'eaux usées dans la Fontenelle | Travaux | SPGE | 2030 | | à planifier
- Adopter un plan de fauchage tardif | Environnement | SPW | juin 2025 | / | clôturé
- Distribuer des arbres à la Sainte-Catherine | Environnement | Cercle horticole | chaque année | 2.500 € | En cours
## Mieux gérer les déchets
- Placer des points d'apport volontaire pour les langes | Environnement | Intercommunale | T2 2027 | 12.000 € | à\
 planifier
- Organiser un grand nettoyage de printemps | Environnement | Écoles ; scouts | chaque année | 900 € | En cours
# Pierrefontenelle, une commune solidaire entre les générations
## Accompagner les aînés
- Offrir un service de petits travaux à domicile | CPAS | Titres-services | 2026 | 15.000 € | En cours
- Créer un conseil consultatif communal des aînés | Affaires sociales | | septembre 2025 | / | Réalisé
- Construire huit logements adaptés rue des Marronniers | Logement | Société de logement | 2029 | 1.150.000 € | à\
 planifier
## Ouvrir la culture à tous
- Étendre l'horaire de la bibliothèque au dimanche matin | Culture | | 2026 | 8.000 € | En attente
- Lancer un festival des granges | Culture | Centre culturel ; comités de village | 2027 | 20.000 € | à planifier
- Numériser les cartes postales anciennes | Culture | Cercle d'histoire | | 1.500 € | Abandonné
## Soutenir les associations
- Simplifier le dossier de demande de subside | Secrétariat | | début 2026 | / | Réalisé
- Prêter du matériel de fête sur réservation en ligne | Festivités | Associations | 2026 | 11.000 € | En cours
## Développer la participation citoyenne
# Pierrefontenelle, une administration accueillante et performante
## Soigner l'accueil
- Aménager un guichet accessible aux personnes en chaise roulante | Bâtiments | | 31/12/2026 | 19.500 € | En cours
- Décrocher le label « Handycity » | Affaires sociales | | 2028 | / | à planifier
## Renforcer les compétences
- Adopter un plan de formation pluriannuel | Personnel | Province | 2026 | 14.000 €/an | En cours
- Désigner un référent informatique dans chaque service | Informatique | | 2025 | / | Réalisé
- Organiser une mise au vert annuelle des chefs de service | Direction générale | | annuel | 2.000 € | En cours
## Assurer une gestion saine
- Établir un tableau de bord budgétaire trimestriel | Finances | | 2026 | / | En cours
- Vendre les parcelles forestières isolées | Patrimoine | Notaire ; DNF | 2027 | | à planifier
- Recourir aux centrales d'achat pour les fournitures | Marchés publics | Province | permanent | / | En cours
"""


def questions(folder: Path) -> Case:
    """One table per operational objective whose columns are questions; Word numbers the objectives by itself."""
    roots = outline(PIERREFONTENELLE, "who with when cost told")
    listing = {"plan": [("decimal", "OS %1."), ("decimal", "OO %1.%2."), ("decimal", "%3.")]}
    tree = Tree()
    blocks: list[Block] = [
        Para("COMMUNE DE PIERREFONTENELLE", center=True, bold=True),
        Para("Programme stratégique transversal – législature 2024-2030", center=True, bold=True),
        Para("Le Conseil communal en a pris acte le 28 août 2025 (point 4).", center=True),
        Break(),
        Head("Introduction"),
        Para(
            "Le PST est un outil de gouvernance. Il sera évalué à mi-parcours, en 2027, et au terme de la législature."
        ),
        Para("Pour chaque action, nous avons voulu répondre à cinq questions simples."),
        TextBox("47 réunions, 212 idées reçues des habitants, 35 actions retenues"),
        Head("Nos valeurs", 2),
        Bullet("la proximité"),
        Bullet("la transparence"),
        Bullet("l'équité entre les villages"),
        Break(),
        Head("Le plan d'action"),
    ]
    for place, root in enumerate(roots, 1):
        plant(tree, root, code=str(place))
        blocks.append(Head(root.title, 1, auto=("plan", 0, ""), shown=f"OS {place}."))
        for rank, part in enumerate(root.parts, 1):
            plant(tree, part, code=f"{place}.{rank}")
            blocks.append(Head(part.title, 2, auto=("plan", 1, ""), shown=f"OO {place}.{rank}."))
            if not part.parts:
                blocks.append(Para("Le contenu de cet objectif sera précisé après l'appel à idées du printemps 2026."))
                continue
            head = ("", "Quoi ?", "Qui ?", "Avec qui ?", "Pour quand ?", "Combien ?", "Où en est-on ?")
            lines = [tuple(Box(text, bold=True, fill="F4B183") for text in head)]
            for number, one in enumerate(part.parts, 1):
                partners = one["with"].replace(" ; ", "\n")
                lines.append(row(f"{number}.", one.title, one["who"], partners, one["when"], one["cost"], one["told"]))
                plant(
                    tree,
                    one,
                    code=str(number),
                    code_not_scored=True,
                    departments=[one["who"]],
                    partners=names(one["with"], " ; "),
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    status=state(one["told"]),
                )
            blocks.append(Grid(tuple(lines)))
    blocks += [
        Head("Gouvernance et suivi"),
        Para("Un comité de suivi se réunit chaque trimestre. Il est composé du Collège et du comité de direction."),
        Head("Abréviations"),
        Grid((row("ADL", "Agence de développement local"), row("GRD", "Gestionnaire de réseau")), header=0),
        Para("Pour le Collège : la Directrice générale, N. Pasquasy – le Bourgmestre, Ph. Ghislenghaut"),
    ]
    file = word.WordFile(landscape=True, listings=listing)
    file.furniture("PST 2024-2030 – Commune de Pierrefontenelle", "Page")
    path = folder / "pierrefontenelle_word_questions.docx"
    file.write(blocks, path)
    never = ("la proximité", "Nos valeurs", "Gouvernance et suivi", "Abréviations", "Introduction", "Quoi ?")
    return tree.case(path, "A", "questions as headers, objectives numbered by Word, one without action", never=never)


VALDORMEAU = """
! {1} Ressources humaines
# {1} Mener une politique du personnel commune aux deux administrations
## {1.1} Harmoniser les statuts et les pratiques
- {1} Adopter un règlement de travail unique | Y. Desmanet | R. Coulombier | 2026 | Nouvelle | En cours
- {2} Aligner les cadres et les échelles de traitement | Y. Desmanet | R. Coulombier | 2028 | Nouvelle | À planifier
- {3} Organiser ensemble les examens de recrutement | Y. Desmanet | | en continu | Existante | En cours
## {1.2} Mutualiser la formation
- {4} Établir un plan de formation conjoint | Y. Desmanet | F. Bataglini | 30/06/2026 | Nouvelle | Réalisé
- {5} Former les agents des deux accueils à la gestion de l'agressivité | | F. Bataglini | 2026 | Nouvelle | En cours
! {2} Informatique et gestion documentaire
# {2} Disposer d'un service informatique partagé et sûr
## {2.1} Mettre les moyens en commun
- {6} Engager un responsable informatique pour les deux administrations | S. Wauquez | R. Coulombier | T1 2026 |\
 Nouvelle | Terminé
- {7} Regrouper les serveurs dans une seule salle | S. Wauquez | | fin 2026 | Nouvelle | En cours
- {8} Conclure un contrat unique de maintenance des copieurs | S. Wauquez | H. Lievrouw | 2025 | Existante | Réalisé
## {2.2} Protéger les données
- {9} Désigner un conseiller en sécurité commun | S. Wauquez | H. Lievrouw | 2025 | Existante | Réalisé
- {10} Organiser une campagne de sensibilisation à l'hameçonnage | S. Wauquez | H. Lievrouw | chaque année |\
 Nouvelle | En cours
! {3} Achats, bâtiments et logistique
# {3} Acheter mieux et gérer les bâtiments ensemble
## {3.1} Grouper les marchés
- {11} Lancer un marché conjoint de fournitures de bureau | B. Philippart de Roux | H. Lievrouw | mi-2026 |\
 Existante | En cours
- {12} Acheter l'énergie en commun | B. Philippart de Roux | | Permanent | Existante | En cours
- {13} Intégrer des clauses sociales dans les marchés de travaux | B. Philippart de Roux | | 2027 | Nouvelle | Non\
 commencé
## {3.2} Optimiser l'occupation des locaux
- {14} Transférer les ouvriers du CPAS au hall technique communal | D. Jacquemain | R. Coulombier | 2027 | Nouvelle\
 | À planifier
- {15} Ouvrir l'antenne sociale de Haute-Dormeau dans l'ancienne école | D. Jacquemain | C. Zerghe | septembre 2026\
 | Nouvelle | En cours
! {4} Action sociale et cohésion
# {4} Offrir aux habitants des services sociaux coordonnés
## {4.1} Agir dès l'enfance
- {16} Coordonner les accueils extrascolaires et la halte-garderie | E. Noirfalise | C. Zerghe | 2026-2028 |\
 Nouvelle | En cours
- {17} Distribuer des fournitures scolaires aux ménages précarisés | | C. Zerghe | chaque année | Existante | En cours
- {18} Créer un lieu de rencontre parents-enfants | E. Noirfalise | C. Zerghe | 2027 | Nouvelle | Non commencé
## {4.2} Soutenir le logement
- {19} Tenir un cadastre des logements inoccupés | E. Noirfalise | C. Zerghe | 2026 | Nouvelle | En cours
- {20} Affecter deux presbytères au logement d'urgence | D. Jacquemain | C. Zerghe | 2029 | Nouvelle | À planifier
"""


def joint(folder: Path) -> Case:
    """Commune and CPAS together: a domain above each objective, two columns of people, existing and new synergies."""
    roots = outline(VALDORMEAU, "commune cpas when kind told")
    tree = Tree()
    blocks: list[Block] = [
        Para("COMMUNE ET CPAS DE VAL-D'ORMEAU", center=True, bold=True),
        Para("Programme stratégique transversal commun 2025-2030", center=True, bold=True),
        Para("Volet des synergies", center=True),
        Para("Présenté au comité de concertation Commune-CPAS du 2 juillet 2025", center=True),
        Break(),
        Head("1. Préambule"),
        Para("Depuis 2019, la Commune et le CPAS partagent un bâtiment et plusieurs services."),
        Para("Le présent programme a été écrit par les deux comités de direction réunis."),
        Head("2. Bilan des synergies 2019-2024"),
        Grid(
            (
                row("Année", "Synergies réalisées", "Économie estimée", bold=True),
                row("2021", "3", "12.400 €"),
                row("2023", "5", "31.000 €"),
            )
        ),
        Head("3. Programme"),
    ]
    for axis in roots:
        tree.add(AXIS, axis.title, code=axis.code)
        blocks.append(Head(f"Domaine {axis.code} : {axis.title}", 2))
        for root in axis.parts:
            plant(tree, root)
            blocks.append(Para(f"Objectif stratégique {root.code} – {root.title}", bold=True))
            for part in root.parts:
                plant(tree, part)
                two = [Box("Actions", span=2, down=2, bold=True), Box("Référents", span=2, bold=True)]
                two += [Box(text, down=2, bold=True) for text in ("Échéance", "Synergie", "État")]
                title = Box(f"Objectif opérationnel {part.code} – {part.title}", span=7, fill="DDEBF7")
                lines = [(title,), tuple(two), row("Commune", "CPAS", bold=True)]
                for one in part.parts:
                    cells = (one[name] or "/" for name in ("commune", "cpas", "when", "kind", "told"))
                    lines.append(row(one.code, one.title, *cells))
                    plant(
                        tree,
                        one,
                        agents=[name for name in (one["commune"], one["cpas"]) if name],
                        deadline=due(one["when"]),
                        status=state(one["told"]),
                    )
                blocks.append(Grid(tuple(lines), header=0))
    blocks += [
        Head("4. Suivi"),
        Para("Les deux directeurs généraux font rapport chaque année au comité de concertation (article 26bis)."),
        Para("Fait à Val-d'Ormeau, le 2 juillet 2025"),
        Grid((row("Pour la Commune,\nG. Arnoldussen", "Pour le CPAS,\nJ. Kirschfink"),), header=0, ruled=False),
    ]
    file = word.WordFile()
    file.furniture("PST commun – Commune et CPAS de Val-d'Ormeau", "Page")
    path = folder / "valdormeau_word_joint.docx"
    file.write(blocks, path)
    never = (
        "Préambule",
        "Référents",
        "Bilan des synergies 2019-2024",
        "Fait à Val-d'Ormeau, le 2 juillet 2025",
        "Suivi",
    )
    return tree.case(
        path, "A", "domains as axes, the objective in the table, two referents under one header", never=never
    )


KALLENFELD = """
# {1} Kallenfeld ist eine lebendige und familienfreundliche Gemeinde
## {1.1} Die Betreuung von Kindern ausbauen
- {1.1.1} Zwei Tagesmütterhäuser einrichten | Schöffin R. Lentzmann | Soziales | TMD | Ende 2026 | 60.000 € | in\
 Umsetzung
- {1.1.2} Die Schulkantinen auf regionale Produkte umstellen | Schöffin R. Lentzmann | Unterricht | Landwirte,\
 Schulen | September 2026 | 8.000 € | geplant
- {1.1.3} Ferienlager in allen Dörfern anbieten | | Jugend | Jugendbüro | jährlich | 12.500 € | in Umsetzung
## {1.2} Das Vereinsleben fördern
- {1.2.1} Die Turnhalle in Oberkall energetisch sanieren | Schöffe P. Hönnscheid | Bauamt | | 2028 | 720.000 € |\
 geplant
- {1.2.2} Einen Leitfaden für Veranstalter herausgeben | Bürgermeister | Kultur | | 2. Quartal 2026 | 1.500 € |\
 abgeschlossen
- {1.2.3} Das Musikfest der Grenzregion unterstützen | Bürgermeister | Kultur | Musikverband | 2027 | 15.000 € |\
 noch nicht begonnen
# {2} Kallenfeld schützt seine Landschaft und nutzt seine Ressourcen
## {2.1} Erneuerbare Energien nutzen
- {2.1.1} Photovoltaikanlagen auf vier Gemeindedächern errichten | Schöffe P. Hönnscheid | Bauamt |\
 Energiegenossenschaft | 30.06.2027 | 145.000 € | in Umsetzung
- {2.1.2} Die Straßenbeleuchtung auf LED umrüsten | Schöffe P. Hönnscheid | Bauamt | Netzbetreiber | 2026 | 210.000\
 € | abgeschlossen
- {2.1.3} Eine Energieberatung im Rathaus anbieten | | Umwelt | | laufend | | in Umsetzung
## {2.2} Wald und Gewässer erhalten
- {2.2.1} Borkenkäferflächen mit Mischwald aufforsten | Schöffe M. Veithen-Rother | Forst | Forstamt | 2025-2030 |\
 95.000 € | in Umsetzung
- {2.2.2} Das Ufer der Kall auf zwei Kilometern renaturieren | Schöffe M. Veithen-Rother | Umwelt | Flussvertrag |\
 Mitte 2028 | | zurückgestellt
- {2.2.3} Trinkwasserbrunnen an den Wanderwegen aufstellen | | Bauamt | Tourismusagentur | 2027 | 9.800 € | geplant
# {3} Kallenfeld hat eine bürgernahe Verwaltung
## {3.1} Dienste digital und persönlich anbieten
- {3.1.1} Ein Online-Portal für Bauanträge freischalten | Bürgermeister | Urbanismus | | Anfang 2027 | 22.000 € | in\
 Umsetzung
- {3.1.2} Einmal im Monat samstags öffnen | Bürgermeister | Einwohnerdienst | | 2025 | | abgeschlossen
## {3.2} Das Personal stärken
- {3.2.1} Jedem Mitarbeiter zwei Weiterbildungstage im Jahr ermöglichen | Bürgermeister | Personal | Provinzschule |\
 laufend | 7.000 € | in Umsetzung
- {3.2.2} Einen Sozialraum im Bauhof einrichten | Schöffe P. Hönnscheid | Bauamt | | 1. Halbjahr 2026 | 28.000 € |\
 abgeschlossen
- {3.2.3} Das Gleitzeitsystem überarbeiten | | Personal | | offen | | noch nicht begonnen
"""


def german(folder: Path) -> Case:
    """German-speaking commune: a heading for each measure, a small table of particulars under it, costs per chapter."""
    roots = outline(KALLENFELD, "lead service partner when cost told")
    tree = Tree()
    blocks: list[Block] = [
        Para("GEMEINDE KALLENFELD", center=True, bold=True),
        Para("Strategisches Entwicklungsprogramm 2025-2030", center=True, bold=True),
        Break(),
        Para("Inhaltsverzeichnis", bold=True),
        Contents(
            (
                ("Vorwort des Bürgermeisters", 3, 0),
                *((f"Strategisches Ziel {root.code}: {root.title}", 4 + 3 * n, 0) for n, root in enumerate(roots)),
                ("Anhang: Abkürzungen", 14, 0),
            )
        ),
        Break(),
        Head("Vorwort des Bürgermeisters"),
        Para("Liebe Mitbürgerinnen und Mitbürger, dieses Programm ist unser Kompass für die kommenden Jahre."),
        Para("Es wurde vom Gemeindekollegium am 11. August 2025 verabschiedet und wird jährlich überprüft."),
    ]
    for root in roots:
        plant(tree, root)
        blocks.append(Head(f"Strategisches Ziel {root.code}: {root.title}"))
        blocks.append(Para("Ausgangslage: Die Bevölkerung wächst, und die Erwartungen an die Gemeinde wachsen mit."))
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"Operatives Ziel {part.code}: {part.title}", 2))
            for one in part.parts:
                blocks.append(Head(f"Maßnahme {one.code}: {one.title}", 3))
                told = (
                    ("Politisch verantwortlich", one["lead"]),
                    ("Zuständiger Dienst", one["service"]),
                    ("Partner", one["partner"]),
                    ("Frist", one["when"]),
                    ("Geschätzte Kosten", one["cost"]),
                    ("Stand der Umsetzung", one["told"]),
                )
                lines = [row(Box(name, bold=True), text or "–") for name, text in told]
                blocks.append(Grid(tuple(lines), header=0))
                plant(
                    tree,
                    one,
                    political_leads=names(one["lead"]),
                    departments=[one["service"]],
                    partners=names(one["partner"]),
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    status=state(one["told"]),
                )
            total = sum(int(money(one["cost"])[0]["amount"][:-3]) for one in part.parts if one["cost"])
            shown = f"{total:,}".replace(",", ".")
            blocks.append(Para(f"Summe der geschätzten Kosten für das Ziel {part.code}: {shown} €"))
    blocks += [
        Head("Anhang: Abkürzungen"),
        Grid((row("TMD", "Tagesmütterdienst"), row("LED", "Leuchtdiode")), header=0),
        Para("Für das Kollegium: Der Generaldirektor, K. Wiesemes-Thaler – Der Bürgermeister, A. Zwickenpflug"),
    ]
    file = word.WordFile()
    file.furniture("Gemeinde Kallenfeld – Strategisches Entwicklungsprogramm", "Seite")
    path = folder / "kallenfeld_word_german.docx"
    file.write(blocks, path)
    never = ("Vorwort des Bürgermeisters", "Anhang: Abkürzungen", "Inhaltsverzeichnis", "Stand der Umsetzung")
    return tree.case(path, "E", "German, a heading and a table of two columns for each measure, sums", never=never)


ALL: tuple[Maker, ...] = (administration, questions, joint, german)
