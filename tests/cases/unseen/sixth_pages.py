"""Sixth set, PDF: a programme printed from Word, and a brochure of a French agglomeration."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.sixth_values import due, money
from tests.cases.unseen.tree import AXIS, Tree

FRASNELLE = """
# {1} Être une commune qui offre des services de qualité à ses citoyens
## {1.1} Accueillir le citoyen dans de bonnes conditions
- Réaménager l'accueil de la maison communale | Bourgmestre, Échevin des Travaux | Travaux | 2027 | 125.000 €
- Mettre en place un système de gestion des files | Bourgmestre | Population | juin 2026 | 18.500 €
- Prévoir une permanence du soir une fois par mois | Bourgmestre | Population | janvier 2026 | /
## {1.2} Développer l'administration en ligne
- Intégrer les formulaires de l'e-guichet régional | Échevine de l'Informatique | Informatique | 2026 | 4.200 €
- Numériser les registres d'état civil antérieurs à 1950 | Échevine de l'Informatique | Population | 2026-2028 |\
 36.000 €
- Former les seniors à l'usage de l'e-guichet | Échevine de l'Informatique | EPN | récurrent | 1.500 €
## {1.3} Motiver le personnel communal
- Établir un règlement d'ordre intérieur du télétravail | Bourgmestre | GRH | 31/12/2025 | /
- Organiser une journée annuelle de découverte des métiers | Bourgmestre | GRH | annuel | 2.000 €
- Octroyer des chèques-repas de 8 € | Bourgmestre | GRH | janvier 2027 | 95.000 €
# {2} Être une commune où il fait bon se loger
## {2.1} Lutter contre les logements vides
- Recenser les logements inoccupés | Échevine du Logement | Logement | fin 2026 | /
- Conclure une convention avec les opérateurs immobiliers | Échevine du Logement | Logement | 2027 | /
## {2.2} Diversifier l'offre
- Créer six logements tremplins pour jeunes ménages | Échevine du Logement | Logement | 2029 | 780.000 €
- Étudier la faisabilité d'un habitat intergénérationnel | Échevine du Logement, Président du CPAS | Urbanisme | T4\
 2027 | 24.000 €
- Imposer 10 % de logements accessibles dans les lotissements | Échevin de l'Urbanisme | Urbanisme | permanent | /
# {3} Être une commune qui soutient sa jeunesse
## {3.1} Offrir des espaces aux jeunes
- Construire un pumptrack à Frasnelle-Gare | Échevine de la Jeunesse | Sports | mai 2027 | 140.000 €
- Mettre à disposition un local de répétition | Échevine de la Jeunesse | Culture | septembre 2026 | 7.500 €
- Rénover le local scout de Ghoy-le-Mont | Échevin des Travaux | Travaux | 2028 | 66.000 €
## {3.2} Associer les jeunes aux décisions
- Élire un conseil communal des jeunes | Échevine de la Jeunesse | | octobre 2026 | 3.000 €
- Consulter les élèves sur les menus des cantines | Échevin de l'Enseignement | Enseignement | deux fois par an | /
# {4} Être une commune durable
## {4.1} Atteindre la neutralité énergétique des bâtiments
- Engager un conseiller en énergie | Échevin de l'Énergie | GRH | mars 2026 | 58.000 €
- Remplacer les châssis de la salle Le Foyer | Échevin des Travaux | Travaux | 2027 | 47.000 €
- Installer une chaufferie au bois à l'école du Centre | Échevin de l'Énergie | Travaux | 2026 (étude), fin 2028\
 (chantier) | 385.000 €
## {4.2} Favoriser la biodiversité
- Convertir dix hectares de pelouses en prés fleuris | Échevine de l'Environnement | Plantations | 2026-2030 | 12.000\
 €
- Créer une trame noire le long de la Rhonelle | Échevine de l'Environnement | Environnement | 2028 | 29.000 €
- Distribuer des plants indigènes à la Sainte-Catherine | Échevine de l'Environnement | Plantations | chaque année |\
 2.500 €
## {4.3} Tendre vers le zéro déchet
- Équiper les manifestations de vaisselle réutilisable | Échevine de l'Environnement | Logistique | avril 2026 |\
 11.000 €
- Poser des bulles enterrées dans le centre | Échevin des Travaux | Travaux | T2 2028 | 84.000 €
# {5} Être une commune où l'on se déplace aisément
## {5.1} Sécuriser les déplacements
- Créer des trottoirs à la rue du Pavé | Échevin des Travaux | Travaux | 2030 | 520.000 €
- Installer des feux intelligents à la traversée de Ghoy | Échevin de la Mobilité | Mobilité | T1 2027 | 33.000 €
- Réviser le plan de circulation du centre | Échevin de la Mobilité | Mobilité | fin 2027 | 19.000 €
## {5.2} Encourager le vélo
- Doubler le nombre d'arceaux | Échevin de la Mobilité | Mobilité | juillet 2026 | 5.600 €
- Organiser des brevets du cycliste en cinquième primaire | Échevin de l'Enseignement | Police | annuel | 900 €
"""


def printed(folder: Path) -> Case:
    """A Word programme saved as PDF: contents, foreword, a table for each operational objective, rows over pages."""
    roots = outline(FRASNELLE, "lead service when cost")
    tree = Tree()
    entries = [("Avant-propos", 2, 0), ("Le cadre légal", 3, 0)]
    for place, root in enumerate(roots):
        entries.append((f"Objectif stratégique {root.code} : {root.title}", 4 + place, 0))
        entries += [(f"Objectif opérationnel {part.code} : {part.title}", 4 + place, 1) for part in root.parts]
    blocks: list[Block] = [
        Para("Administration communale de Frasnelle", bold=True, center=True),
        Para("P.S.T. 2025 - 2030", bold=True, center=True),
        Para("Version présentée au Conseil communal du 1er septembre 2025", center=True),
        Break(),
        Head("Sommaire", 2),
        Contents(tuple(entries)),
        Break(),
        Head("Avant-propos", 2),
        Para(
            "Madame, Monsieur, le Collège a le plaisir de vous présenter le deuxième PST de notre commune. Il a été "
            "préparé par le Comité de direction à partir de la déclaration de politique communale. Chaque action "
            "a été pesée au regard de nos moyens. Bonne lecture !"
        ),
        Para("Le Bourgmestre, Guy Vanbelleghem-Roy"),
        Head("Le cadre légal", 2),
        Para(
            "L'article L1123-27 du CDLD prévoit que le PST est un outil de gouvernance pluriannuel qui reprend la "
            "stratégie développée par le Collège pour atteindre les objectifs qu'il s'est fixés."
        ),
        Break(),
    ]
    head = ("Action", "Responsable(s) politique(s)", "Service pilote", "Échéance", "Budget estimé")
    for root in roots:
        plant(tree, root)
        blocks.append(Head(f"Objectif stratégique {root.code} : {root.title}"))
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"Objectif opérationnel {part.code} : {part.title}", 3))
            lines = [row(*head, bold=True)]
            for rank, one in enumerate(part.parts, 1):
                cells = {**one.cells, "lead": one["lead"].replace(", ", "\n")}
                lines.append(row(f"{part.code}.{rank} {one.title}", *cells.values()))
                plant(
                    tree,
                    one,
                    code=f"{part.code}.{rank}",
                    political_leads=names(one["lead"]),
                    departments=names(one["service"]),
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                )
            blocks.append(Grid(tuple(lines), widths=(3.6, 2.0, 1.3, 1.4, 1.2)))
    blocks += [
        Head("Suivi et évaluation", 2),
        Para("Le PST est évalué à mi-mandat et en fin de mandat. Il peut être actualisé à tout moment."),
    ]
    path = folder / "frasnelle_pdf_printed.pdf"
    pdf.write_pdf(blocks, path, header="Frasnelle – PST 2025-2030", footer="Administration communale de Frasnelle")
    never = ("Sommaire", "Avant-propos", "Le cadre légal", "Suivi et évaluation", "Responsable(s) politique(s)")
    return tree.case(path, "A", "contents, a table under each objective, code and title in one cell", never=never)


VALHOUYETTE = """
! {1} Un territoire attractif | Nos six pôles d'activité emploient 21 000 personnes.
# {1.1} Soutenir l'emploi de demain
- {1} Aménager la friche de la Verrerie | 2026-2030
- {2} Créer un hôtel d'entreprises dédié au bois | fin 2028
- {3} Accompagner cinquante reconversions par an | en continu
# {1.2} Rayonner par la culture et le tourisme
- {4} Ouvrir un centre d'interprétation de la vallée | juin 2029
- {5} Soutenir un festival des arts de la rue | chaque année
- {6} Unifier la signalétique des sentiers | 2027
! {2} Un territoire équilibré | Un habitant sur quatre vit à plus de vingt minutes d'un service essentiel.
# {2.1} Rapprocher les services
- {7} Déployer trois maisons itinérantes | T3 2026
- {8} Conforter les médiathèques de bourg | 2026-2029
- {9} Équiper chaque mairie d'une cabine de téléconsultation | 2028
# {2.2} Renouveler l'habitat
- {10} Réhabiliter 300 logements vacants | 2030
- {11} Créer une maison de l'habitat | septembre 2026
- {12} Accueillir dignement les gens du voyage | 2027
# {2.3} Se déplacer sans voiture
- {13} Renforcer la ligne express vers la métropole | 2e semestre 2027
- {14} Créer 40 kilomètres d'itinéraires cyclables | 2030
- {15} Ouvrir un service de covoiturage domicile-travail | mars 2026
! {3} Un territoire durable | Les débits d'étiage ont reculé d'un tiers en vingt ans.
# {3.1} Gérer la ressource en eau
- {16} Interconnecter les réseaux du nord et du sud | 2030
- {17} Renaturer la Houyette en traversée de ville | 2028
- {18} Réutiliser les eaux traitées pour l'arrosage | T2 2027
# {3.2} Devenir un territoire à énergie positive
- {19} Réaliser un schéma directeur des énergies | décembre 2026
- {20} Développer trois réseaux de chaleur | 2026 (études) puis 2030 (mise en service)
- {21} Équiper les parkings d'ombrières solaires | 2029
! {4} Un territoire qui fait équipe | L'agglomération compte désormais 47 communes.
# {4.1} Associer les communes et les habitants
- {22} Réunir chaque semestre l'assemblée des maires | permanent
- {23} Créer un conseil de développement renouvelé | avril 2026
- {24} Publier un rapport citoyen annuel | annuel
"""


def brochure(folder: Path) -> Case:
    """A brochure: a page for each axis with its sentence of context, objectives as headings, actions with an arrow."""
    roots = outline(VALHOUYETTE, "when")
    tree = Tree()
    blocks: list[Block] = [
        Head("Val-d'Houyette Agglomération"),
        Para("Projet de territoire 2026-2032 : 4 axes, 8 objectifs, 24 actions", bold=True),
        Para("Adopté par le conseil communautaire le 11 décembre 2025"),
        Break(),
        Head("Édito"),
        Para(
            "Après dix-huit mois de travail, de visites et de débats, notre agglomération se dote d'un cap commun. "
            "Merci aux 1 900 habitants qui ont répondu à l'enquête."
        ),
        Para("La présidente"),
        Head("Les chiffres clés", 2),
        Bullet("47 communes"),
        Bullet("86 000 habitants"),
        Bullet("1 140 agents"),
    ]
    for axis in roots:
        tree.add(AXIS, axis.title, code=axis.code)
        blocks += [Break(), Head(f"Axe {axis.code}. {axis.title}"), Para(axis["when"])]
        for goal in axis.parts:
            plant(tree, goal)
            blocks.append(Head(f"Objectif {goal.code} – {goal.title}", 2))
            for one in goal.parts:
                tail = f"– {one['when']}"
                blocks.append(Bullet(f"Action {one.code} : {one.title} {tail}", mark="→"))
                plant(tree, one, title_also_ok=[f"{one.title} {tail}"], deadline=due(one["when"]))
    blocks += [
        Break(),
        Head("Et après ?"),
        Para("Un comité de suivi se réunira chaque trimestre. Le bilan sera présenté en conseil communautaire."),
        Para(
            "Directrice de la publication : la présidente – Rédaction : direction de la stratégie – Impression : régie"
        ),
    ]
    path = folder / "valhouyette_pdf_brochure.pdf"
    pdf.write_pdf(blocks, path, header="Projet de territoire", footer="Val-d'Houyette Agglomération", size=11)
    never = ("Édito", "Les chiffres clés", "Et après ?", "47 communes", "1 140 agents")
    return tree.case(path, "D", "a page for each axis, the date after a dash, actions numbered throughout", never=never)


ALL: tuple[Maker, ...] = (printed, brochure)
