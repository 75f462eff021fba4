"""Seventh set, PDF: the wide table of a commune with articles of the budget, and the report of a CPAS."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.seventh_values import money, said
from tests.cases.unseen.tree import Tree

WARSENNES = """
# {1} Être une administration communale organisée, motivée et à l'écoute
## {1.1} Clarifier le rôle de chacun
- {1.1.1} Rédiger un organigramme fonctionnel et l'afficher dans tous les bâtiments | X. Dellicour | Direction\
 générale | Directrice générale | août-26 | |
- {1.1.2} Décrire les fonctions des soixante-huit agents | X. Dellicour | Personnel | Resp. GRH & Directrice générale\
 | 2e trim. 2027 | |
- {1.1.3} Réunir les chefs de service chaque quinzaine | X. Dellicour | Direction générale | Directrice générale |\
 Récurrent | |
## {1.2} Renforcer les compétences
- {1.2.1} Organiser une formation à la rédaction administrative | X. Dellicour | Personnel | Resp. GRH | Fin 2026 |\
 6.500 € (104/123-17) |
- {1.2.2} Accorder deux jours de formation par an à chaque ouvrier | W. Lamy-Tassin | Travaux | Chef des travaux |\
 annuel | 9.000 € à l'article 421/123-17 |
## {1.3} Donner aux agents les outils de leur métier
- {1.3.1} Renouveler le parc informatique en trois phases | R. Mostade | Informatique | Conseiller informatique |\
 2026-2028 | | 96.000 € (104/742-53)
- {1.3.2} Acheter une camionnette atelier | W. Lamy-Tassin | Travaux | Chef des travaux | mars-27 | | 48.000 €\
 (421/743-52)
- {1.3.3} Numériser les permis d'urbanisme depuis 1962 | O. Cuvellier | Urbanisme | Archiviste | 4e trim. 2028 |\
 22.000 € à l'article 930/123-06 |
# {2} Être une commune où chacun trouve sa place
## {2.1} Créer du lien entre les habitants
- {2.1.1} Ouvrir un café citoyen à la gare de Warsennes | E. Bouillet | Cohésion sociale | Cheffe de projet PCS |\
 juin-26 | 4.200 € (84010/124-02) | 35.000 € (124/724-60)
- {2.1.2} Financer les fêtes de voisins | E. Bouillet | Cohésion sociale | Cheffe de projet PCS | Récurrent | 3.000 €\
 (762/332-02) |
- {2.1.3} Organiser un accueil des nouveaux habitants | X. Dellicour | Population | Agent d'accueil | annuel | 1.500 €\
 (105/123-16) |
## {2.2} Soutenir les personnes porteuses d'un handicap
- {2.2.1} Désigner un référent handicontact | E. Bouillet | Cohésion sociale | Directrice générale | janv-26 | |
- {2.2.2} Rendre la salle des mariages accessible | W. Lamy-Tassin | Travaux | Chef des travaux | Fin 2028 | | 72.000\
 € (104/723-60)
- {2.2.3} Installer une balançoire adaptée à la plaine du Sart | W. Lamy-Tassin | Travaux | Chef des travaux | mai-27\
 | | 11.500 € (761/725-60)
# {3} Être une commune qui investit dans ses infrastructures
## {3.1} Remettre à niveau les voiries et l'égouttage
- {3.1.1} Rénover la rue Haute entre l'église et le cimetière | W. Lamy-Tassin | Travaux | Agent technique | 3e trim.\
 2029 | | 640.000 € (421/731-60)
- {3.1.2} Égoutter le hameau des Quatre-Bras | W. Lamy-Tassin | Travaux | Agent technique | 2030 | | 1.150.000 €\
 (877/732-60)
- {3.1.3} Tenir un cadastre des nids-de-poule en ligne | R. Mostade | Informatique | Conseiller informatique | oct-26\
 | 2.800 € (104/123-13) |
## {3.2} Offrir des équipements sportifs et culturels
- {3.2.1} Reconstruire les vestiaires du football | Q. Pirlet | Sports | Agent technique | Fin 2027 | | 510.000 €\
 (764/722-60)
- {3.2.2} Insonoriser la salle de la Jeunesse | Q. Pirlet | Sports | Agent technique | sept-26 | | 27.500 € (762/724-60)
- {3.2.3} Acquérir une scène mobile avec deux communes voisines | Q. Pirlet | Culture | Animatrice culturelle | 1er\
 trim. 2028 | | 18.000 € (762/744-51)
# {4} Être une commune nourricière et durable
## {4.1} Protéger la ressource en eau
- {4.1.1} Restaurer les berges du Warsin | O. Cuvellier | Environnement | Conseillère en environnement | 2e trim. 2028\
 | | 88.000 € (482/735-60)
- {4.1.2} Contrôler les citernes à mazout gratuitement | O. Cuvellier | Environnement | Conseillère en environnement |\
 avr-27 | 7.500 € (879/124-06) |
## {4.2} Manger local
- {4.2.1} Créer un marché hebdomadaire de producteurs | E. Bouillet | Économie | Agent de développement | mai-26 |\
 2.000 € (520/124-48) |
- {4.2.2} Planter un verger communautaire | O. Cuvellier | Environnement | Conseillère en environnement | nov-26 | |\
 6.800 € (766/721-60)
- {4.2.3} Réserver un lot local dans les marchés de repas scolaires | Q. Pirlet | Enseignement | Coordinatrice ATL |\
 Récurrent | |
"""
VOLETS = (
    ("VOLET INTERNE", "internal", "FONCTIONNEMENT DE L'ADMINISTRATION", slice(0, 1)),
    ("VOLET EXTERNE", "external", "DÉVELOPPEMENT DES POLITIQUES", slice(1, 4)),
)


def _lines(text: str, kind: str) -> list[dict[str, object]]:
    sum_, _, article = text.rstrip(")").replace(" à l'article ", " (").partition(" (")
    return money(sum_, kind, article) if text else []


def articles(folder: Path) -> Case:
    """Landscape table printed for the Council: header of two rows, a table for each volet, sums with their article."""
    roots = outline(WARSENNES, "lead service agent when bo be")
    tree = Tree()
    head = (
        (
            *(Box("N°", down=2, bold=True), Box("Objectifs et actions", down=2, bold=True)),
            *(Box("Porteurs", span=3, bold=True), Box("Échéance", down=2, bold=True)),
            Box("Moyens budgétaires", span=2, bold=True),
        ),
        row("Politique", "Service", "Agent", "Ordinaire", "Extraordinaire", bold=True),
    )
    blocks: list[Block] = [
        Para("Commune de Warsennes", bold=True),
        Para("Programme stratégique transversal 2025-2030 – présenté au Conseil communal du 27 août 2025", bold=True),
    ]
    for title, track, domain, part_of in VOLETS:
        lines = list(head)
        for root in roots[part_of]:
            plant(tree, root, track=track)
            lines.append((Box(f"OS {root.code}. {root.title}", span=8, bold=True, fill="BDD7EE"),))
            for part in root.parts:
                plant(tree, part, track=track)
                lines.append((Box(f"OO {part.code}. {part.title}", span=8, fill="DEEAF6"),))
                for one in part.parts:
                    lines.append(
                        row(one.code, one.title, *(cell.replace(" & ", "\n") or "/" for cell in one.cells.values()))
                    )
                    told = {name: value for name, value in said(one).items() if name != "budget"}
                    sums = [*_lines(one["bo"], "ordinary"), *_lines(one["be"], "extraordinary")]
                    plant(tree, one, track=track, budget=sums, **told)
        widths = (0.7, 4.2, 1.4, 1.6, 1.7, 1.3, 1.6, 1.8)
        blocks += [Head(f"{title} : {domain}", 2), Grid(tuple(lines), header=2, widths=widths)]
    blocks.append(Para("« / » : sans incidence budgétaire ou à prévoir dans un budget ultérieur."))
    path = folder / "warsennes_pdf_articles.pdf"
    pdf.write_pdf(blocks, path, header="PST de Warsennes", footer="Annexe à la délibération", landscape=True, size=9)
    never = ("Objectifs et actions", "Porteurs", "Moyens budgétaires", "Commune de Warsennes")
    return tree.case(
        path, "A", "header of two rows on each page, a table for each volet, articles in two ways", never=never
    )


FAYOUL = """
# {1} Un CPAS proche des gens
## {1.1} Faciliter l'accès à nos services
- {1.1.1} Ouvrir une antenne à la maison médicale de Petit-Fayoul | Service social de première ligne | terminée | 100\
 % | décembre 2025 | L'antenne reçoit le mardi et le vendredi depuis le 2 décembre 2025. | Évaluer la fréquentation\
 après un an.
- {1.1.2} Réécrire les courriers aux bénéficiaires dans un langage simple | Secrétariat | en cours | 60 % | décembre\
 2026 | Vingt-six modèles sur quarante-trois sont réécrits et testés. | Réécrire les modèles de l'aide médicale.
- {1.1.3} Installer une boucle magnétique à l'accueil | Travaux | non commencée | 0 % | mars 2027 | | Demander trois\
 offres.
## {1.2} Aller vers les publics isolés
- {1.2.1} Visiter chaque personne de plus de quatre-vingts ans | Coordination seniors | en cours | 45 % | juin 2027 |\
 187 visites ont été réalisées par deux agentes et six bénévoles. | Visiter les hameaux du sud.
- {1.2.2} Organiser des maraudes en période de grand froid | Service social de première ligne | en cours | 50 % |\
 chaque hiver | Trois sorties par semaine entre décembre et février. | Former de nouveaux bénévoles.
# {2} Un CPAS qui accompagne vers l'autonomie
## {2.1} Soutenir l'insertion des jeunes
- {2.1.1} Créer une cellule jeunes de dix-huit à vingt-cinq ans | Insertion socioprofessionnelle | terminée | 100 % |\
 septembre 2025 | Deux assistants sociaux suivent cinquante-quatre jeunes. |
- {2.1.2} Proposer un coup de pouce pour le permis de conduire | Insertion socioprofessionnelle | en cours | 30 % |\
 fin 2027 | Onze jeunes ont reçu une aide de 500 €. | Conclure une convention avec une auto-école.
- {2.1.3} Ouvrir un kot tremplin | Logement | bloquée | 15 % | septembre 2028 | L'immeuble a été acquis. | Attendre\
 l'issue du recours d'un voisin.
## {2.2} Développer l'économie sociale
- {2.2.1} Lancer une équipe de repassage à domicile | Titres-services | abandonnée | 0 % | 2027 | L'étude de marché a\
 conclu à un risque trop élevé. |
- {2.2.2} Former douze stagiaires en menuiserie par an | Insertion socioprofessionnelle | en cours | 75 % | annuel |\
 Neuf stagiaires en 2026. | Remplacer la scie à format.
# {3} Un CPAS qui prend soin de ses aînés
## {3.1} Moderniser la résidence Les Érables
- {3.1.1} Transformer seize chambres doubles en chambres individuelles | Maison de repos | en cours | 55 % | mars 2028\
 | L'aile nord est terminée. | Vider l'aile sud en janvier 2027.
- {3.1.2} Créer un jardin thérapeutique | Maison de repos | terminée | 100 % | mai 2026 | Le jardin a été inauguré le\
 22 mai 2026. |
- {3.1.3} Adapter les menus avec une diététicienne | Cuisine | en cours | 80 % | octobre 2026 | Une diététicienne est\
 engagée à quart temps. | Revoir les textures modifiées.
## {3.2} Aider à rester chez soi
- {3.2.1} Livrer les repas sept jours sur sept | Cuisine | en cours | 50 % | janvier 2027 | Livraison du samedi depuis\
 avril. | Engager un chauffeur pour le dimanche.
- {3.2.2} Créer un service de garde de nuit | Aide familiale | non commencée | 0 % | 2029 | | Étudier le financement.
# {4} Un CPAS qui se donne les moyens
## {4.1} Soigner les équipes
- {4.1.1} Équilibrer le nombre de dossiers par assistant social | Direction | en cours | 40 % | décembre 2026 |\
 Moyenne ramenée de 118 à 96 dossiers. | Recruter un mi-temps.
- {4.1.2} Offrir une supervision à chaque équipe | Ressources humaines | terminée | 100 % | juin 2026 | Quatre équipes\
 supervisées. |
## {4.2} Renforcer les synergies avec la Commune
- {4.2.1} Fusionner les services informatiques | Direction | en attente | 20 % | janvier 2028 | Un audit commun a été\
 réalisé. | Attendre la décision des deux conseils.
- {4.2.2} Partager un conseiller en prévention | Ressources humaines | terminée | 100 % | janvier 2026 | Convention\
 signée le 14 janvier 2026. |
"""


def blocks_of_lines(folder: Path) -> Case:
    """A report at mid-term: for each action its title in bold, a line of particulars, done and left to do as prose."""
    roots = outline(FAYOUL, "service told rate when done left")
    tree = Tree()
    blocks: list[Block] = [
        Head("CPAS de Haut-Fayoul"),
        Para("Rapport d'exécution du programme stratégique transversal – période 2025-2026", bold=True),
        Para("Approuvé par le Conseil de l'action sociale du 22 octobre 2026"),
        Head("Avertissement", 2),
        Para("Les taux d'avancement sont estimés par les responsables de service et validés par le Codir."),
        Head("Synthèse", 2),
        Bullet("5 actions terminées"),
        Bullet("9 actions en cours"),
        Bullet("1 action abandonnée"),
        Break(),
    ]
    for root in roots:
        plant(tree, root)
        blocks.append(Head(f"Objectif stratégique {root.code} – {root.title}"))
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"Objectif opérationnel {part.code} – {part.title}", 2))
            for one in part.parts:
                plant(tree, one, **said(one))
                line = f"Service : {one['service']} | Statut : {one['told']} | Avancement : {one['rate']}"
                blocks += [Para(f"Action {one.code} – {one.title}", bold=True), Para(line)]
                blocks.append(Para(f"Échéance : {one['when']}"))
                blocks += [Para("Échéance revue : juin 2029")] if one["told"] == "bloquée" else []
                blocks += [Para(f"Réalisé : {one['done']}")] if one["done"] else []
                blocks += [Para(f"Reste à faire : {one['left']}")] if one["left"] else []
    blocks += [Head("Conclusion", 2), Para("Le Conseil remercie les équipes pour le travail accompli.")]
    path = folder / "hautfayoul_pdf_report.pdf"
    pdf.write_pdf(blocks, path, header="CPAS de Haut-Fayoul – Rapport d'exécution", footer="octobre 2026", size=10.5)
    never = ("Avertissement", "Synthèse", "Conclusion", "5 actions terminées", "1 action abandonnée")
    return tree.case(path, "F", "a line of particulars between bars, done and left to do as sentences", never=never)


ALL: tuple[Maker, ...] = (articles, blocks_of_lines)
