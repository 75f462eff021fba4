"""Seventh set, PDF: slides for a public meeting, and the joint plan of synergies of a commune and its CPAS."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.seventh_values import said
from tests.cases.unseen.tree import AXIS, Tree

CLAIRVIGNIES = """
# {1} Être une commune qui se développe harmonieusement | 38 % de logements construits après 1990, peu d'appartements.\
 | Accueillir sans se perdre.
## {1.1} Maîtriser l'urbanisation
- Adopter un schéma de développement communal | 2028
- Exiger des espaces verts dans tout projet de plus de dix logements | permanent
- Racheter la ferme de la Tour | 2027
## {1.2} Créer du logement pour les jeunes
- Proposer dix parcelles à prix modéré | 2029
- Ouvrir une agence immobilière sociale avec les voisins | fin 2026
# {2} Être une commune qui bouge et qui respire | Deux pistes cyclables discontinues ; 14.000 véhicules par jour sur\
 la chaussée. | Donner le choix à chacun.
## {2.1} Développer les alternatives à la voiture
- Créer un parking de covoiturage au rond-point sud | septembre 2026
- Cofinancer l'abonnement de bus des étudiants | chaque année
- Acquérir deux voitures partagées | T2 2027
## {2.2} Sécuriser les usagers faibles
- Construire une passerelle cyclo-piétonne sur la Vigne | 2030
- Éclairer les passages pour piétons de la chaussée | décembre 2026
## {2.3} Améliorer la qualité de l'air
- Installer six capteurs de particules | mars 2026
- Remplacer les chaudières au mazout des bâtiments publics | 2026-2030
# {3} Être une commune qui soutient ceux qui entreprennent | 640 indépendants, 11 cellules vides au centre. | Faire\
 revivre la Grand-Rue.
## {3.1} Redynamiser le centre
- Offrir un loyer réduit la première année | juin 2026
- Rénover le pavage de la Grand-Rue | 2029
- Animer la place chaque premier samedi | permanent
## {3.2} Aider les agriculteurs
- Ouvrir un hall relais agricole | 2028
- Organiser une ferme ouverte par an | annuel
# {4} Être une administration qui rend des comptes | 71 agents, quatre sites, des logiciels vieillissants. | Faire\
 simple et le montrer.
## {4.1} Rendre l'information accessible
- Publier les données ouvertes de la commune | 2027
- Réaliser une version facile à lire du PST | avril 2026
## {4.2} Travailler mieux ensemble
- Regrouper les services techniques sur un seul site | fin 2028
- Créer un intranet pour tous les agents | T3 2026
- Fixer des objectifs annuels à chaque service | janvier 2027
"""


def slides(folder: Path) -> Case:
    """Slides printed as PDF: a slide for each strategic objective (findings, ambition), one for each of its parts."""
    roots = outline(CLAIRVIGNIES, "now aim")
    for root in roots:
        for one in root.actions:
            one.cells = {"when": one["now"]}
    tree = Tree()
    blocks: list[Block] = [
        Head("Le PST de Clairvignies en un coup d'œil"),
        Para("Soirée citoyenne du 9 octobre 2025 – salle du Prieuré"),
        Break(),
        Head("Au programme ce soir"),
        Bullet("Qu'est-ce qu'un PST ?"),
        Bullet("Nos quatre objectifs stratégiques"),
        Bullet("Vos questions"),
        Break(),
        Head("Qu'est-ce qu'un PST ?"),
        Bullet("Un outil de planification sur six ans", mark="✓"),
        Bullet("Deux volets : interne et externe", mark="✓"),
        Bullet("Une évaluation à mi-parcours", mark="✓"),
    ]
    for root in roots:
        plant(tree, root)
        blocks += [Break(), Head(f"OS {root.code} : {root.title}"), Para("Constats", bold=True), Bullet(root["now"])]
        blocks += [Para("Ambition", bold=True), Bullet(root["aim"])]
        for part in root.parts:
            plant(tree, part)
            word = "00" if part.code == "2.1" else "OO "
            blocks += [Break(), Head(f"OS {root.code} : {root.title}", 3), Head(f"{word}{part.code} : {part.title}", 2)]
            for one in part.parts:
                tail = f"({one['when']})"
                blocks.append(Bullet(f"{one.title} {tail}", mark="➢"))
                plant(tree, one, title_also_ok=[f"{one.title} {tail}"], **said(one))
    blocks += [Break(), Head("Merci de votre attention"), Para("pst@clairvignies.example – 019/00.00.00")]
    path = folder / "clairvignies_pdf_slides.pdf"
    pdf.write_pdf(blocks, path, footer="Commune de Clairvignies", slides=True, size=16)
    never = ("Au programme ce soir", "Vos questions", "Qu'est-ce qu'un PST ?", "Constats", "Merci de votre attention")
    return tree.case(
        path, "D", "the objective again over each slide, a zero for an O, the year in brackets", never=never
    )


ORIAMONT = """
! {A} Gestion des ressources humaines
# {A1} Harmoniser les pratiques de gestion du personnel
- {A1.1} Rédiger un règlement de travail commun aux deux administrations | Commune | Véronique Halloy | T2/2026 |\
 Réalisé | Sécurité juridique
- {A1.2} Mettre en place une procédure de recrutement unique | Commune | Véronique Halloy | T4/2026 | En exécution |\
 Gain de temps estimé à 0,3 ETP
- {A1.3} Constituer une réserve commune d'employés d'administration | CPAS | Cédric Moinil | T1/2027 | À programmer |\
 Continuité du service
# {A2} Partager les compétences rares
- {A2.1} Engager une juriste au service des deux institutions | CPAS | Cédric Moinil | T3/2026 | Réalisé | 28.000 €\
 par an
- {A2.2} Désigner un seul délégué à la protection des données | Commune | Thibaut Onclin | T1/2026 | Réalisé | 9.400 €\
 par an
- {A2.3} Former ensemble les équipes à l'accueil difficile | CPAS | Cédric Moinil | Récurrent | En exécution |\
 Meilleure cohésion
! {B} Finances, achats et patrimoine
# {B1} Acheter ensemble
- {B1.1} Lancer un marché conjoint d'assurances | Commune | Patricia Snoeck-Dive | T4/2027 | À programmer | 15.000 €\
 par an
- {B1.2} Créer un magasin commun de fournitures de bureau | Commune | Patricia Snoeck-Dive | T2/2026 | Ajourné |\
 Manque de place
- {B1.3} Conclure un marché conjoint de mazout et de pellets | CPAS | Fabian Rasquin | T3/2026 | Réalisé | 4 % sur les\
 prix
- {B1.4} Réviser ensemble la flotte de véhicules | Commune | Fabian Rasquin | T2/2028 | À programmer | Deux véhicules\
 de moins
# {B2} Occuper mieux les bâtiments
- {B2.1} Installer le service social dans l'ancienne justice de paix | CPAS | Fabian Rasquin | T4/2029 | En exécution\
 | Suppression d'une location
- {B2.2} Ouvrir la salle du CPAS aux réunions communales | CPAS | Fabian Rasquin | T1/2026 | Réalisé | Néant
- {B2.3} Confier l'entretien des deux sièges à une seule équipe | Commune | Patricia Snoeck-Dive | T3/2027 | À\
 programmer | 0,5 ETP
! {C} Informatique et communication
# {C1} Unifier les systèmes
- {C1.1} Fusionner les deux réseaux informatiques | Commune | Thibaut Onclin | T2/2027 | En exécution | 12.000 € par an
- {C1.2} Adopter un logiciel unique de gestion du courrier | Commune | Thibaut Onclin | T4/2026 | En exécution |\
 Traçabilité
- {C1.3} Mutualiser les sauvegardes | CPAS | Thibaut Onclin | T3/2026 | Bloqué | Ligne trop lente
# {C2} Parler d'une seule voix
- {C2.1} Réserver quatre pages au CPAS dans le bulletin communal | Commune | Mélissa Van Gysel | Récurrent | En\
 exécution | Visibilité
- {C2.2} Refaire un site internet commun | Commune | Mélissa Van Gysel | T1/2028 | À programmer | 7.500 €
- {C2.3} Instaurer une charte graphique partagée | CPAS | Mélissa Van Gysel | T2/2026 | Annulé | Avis négatif du\
 Bureau permanent
! {D} Services à la population
# {D1} Coordonner l'action sociale
- {D1.1} Créer un guichet social unique au rez-de-chaussée | CPAS | Joëlle Tasiaux | T3/2028 | En exécution |\
 Orientation plus rapide
- {D1.2} Fusionner le plan de cohésion sociale et le service jeunesse | Commune | Joëlle Tasiaux | T1/2027 | À\
 programmer | 1 ETP réaffecté
- {D1.3} Dresser un cadastre commun des aides | CPAS | Joëlle Tasiaux | T4/2026 | Réalisé | Moins de doubles aides
"""


def synergies(folder: Path) -> Case:
    """Joint plan of synergies: domains, objectives, a table under each with who leads and the expected gain."""
    roots = outline(ORIAMONT, "owner agent when told gain")
    tree = Tree()
    blocks: list[Block] = [
        Para("Commune d'Oriamont – CPAS d'Oriamont", bold=True, center=True),
        Para("Programme commun de synergies 2025-2030", bold=True, center=True),
        Para("Rapport annuel conjoint des deux directeurs généraux – exercice 2026", center=True),
        Head("Cadre légal", 2),
        Para(
            "En application des articles L1122-11 du CDLD et 26bis de la loi organique, le présent rapport dresse "
            "l'état des synergies existantes et à développer. Il est annexé aux budgets des deux institutions."
        ),
    ]
    head = row("Code", "Synergie", "Pilote", "Agent traitant", "Échéance", "État", "Gain attendu", bold=True)
    for domain in roots:
        tree.add(AXIS, domain.title, code=domain.code)
        blocks.append(Head(f"Domaine {domain.code}. {domain.title}"))
        for goal in domain.parts:
            plant(tree, goal)
            lines = [head]
            for one in goal.parts:
                lines.append(row(one.code, one.title, *one.cells.values()))
                plant(tree, one, **said(one))
            widths = (0.8, 4.0, 1.3, 1.9, 1.3, 1.5, 2.2)
            blocks += [Head(f"Objectif {goal.code} – {goal.title}", 2), Grid(tuple(lines), widths=widths)]
    signs = Grid(
        ((Box("Pour la Commune"), Box("Pour le CPAS")), (Box("La directrice générale"), Box("Le directeur général")))
    )
    blocks += [Head("Signatures", 2), signs]
    path = folder / "oriamont_pdf_synergies.pdf"
    pdf.write_pdf(blocks, path, header="Synergies Commune-CPAS", footer="Oriamont", size=9.5)
    never = ("Cadre légal", "Signatures", "Pour la Commune", "Gain attendu", "La directrice générale")
    return tree.case(
        path, "A", "letters and figures as codes, domains over a single layer, sums among the gains", never=never
    )


ALL: tuple[Maker, ...] = (slides, synergies)
