"""Ninth set, Word: a mid-term evaluation with colours, words and crosses, and the programme before it as an annex."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.fourth_values import Node
from tests.cases.unseen.ninth_word_shapes import heads, labelled, lines, plant, points, prose, small
from tests.cases.unseen.ninth_word_values import plan, said
from tests.cases.unseen.tree import Tree

FONTAVESNE = """
# {1} Être une commune qui gère ses deniers et son patrimoine en bon père de famille
## {1.1} Connaître et entretenir notre patrimoine bâti
- {1.1.1} Établir un carnet de santé pour chacun des 43 bâtiments | s=Patrimoine | w=31/12/2026 | t=orange | d=39\
 bâtiments visités, fiches encodées dans la base | r=Les quatre églises
- {1.1.2} Vendre les trois presbytères inoccupés | s=Patrimoine; Finances | w=2027 | t=orange | d=Estimation du\
 notaire reçue | r=Désaffectation par l'évêché puis mise en vente publique
- {1.1.3} Désamianter l'ancien abattoir | s=Travaux | w=T2 2026 | t=vert | d=Chantier terminé en mai 2026 | r=
- {1.1.5} Regrouper les ateliers sur le site de la Croisette | s=Travaux; Patrimoine | w=fin 2029 | t=rouge | d= |\
 r=Le permis a fait l'objet d'un recours
## {1.2} Dégager des marges
- {1.2.1} Renégocier le portefeuille d'assurances avec l'appui d'un courtier-conseil | s=Finances | w=janvier 2026 |\
 t=vert | d=Prime globale réduite de 11 % | r=
- {1.2.2} Facturer l'occupation privative du domaine public | s=Finances; Police administrative | w=1er trimestre\
 2027 | t=orange | d=Règlement voté le 15 décembre 2025 | r=Recensement des terrasses et échafaudages
- {1.2.3} Réviser le règlement-redevance sur les documents administratifs | s=Finances; Population | w=2026 | t=gris\
 | d= | r=
- {1.2.4} Instaurer un contrôle interne sur les recettes de caisse | s=Direction financière | w=annuel | t=orange |\
 d=Deux guichets audités sur cinq | r=Piscine, bibliothèque et académie
## {1.3} Décider sur la base de chiffres
- {1.3.1} Tenir un tableau de bord mensuel des dépenses d'énergie | s=Énergie | w=mensuel | t=vert | d=Tableau\
 présenté au Collège depuis mars 2025 | r=
- {1.3.2} Réaliser un plan de gestion actualisé jusqu'en 2032 | s=Direction financière | w=octobre 2026 | t=orange |\
 d=Hypothèses arrêtées avec le CRAC | r=Passage au Conseil
# {2} Être une commune où chacun trouve un logement, une école et un emploi à sa mesure
## {2.1} Faciliter l'accès au logement
- {2.1.1} Mettre en œuvre la taxe sur les immeubles inoccupés avec l'aide des données des distributeurs d'eau |\
 l=Ch. Vanhoye | s=Logement | w=2025-2026 | t=Réalisé | %=100 % | i=Nombre d'immeubles remis sur le marché
- {2.1.2} Construire huit logements intergénérationnels rue des Écoles | l=Ch. Vanhoye | s=Logement; CPAS |\
 w=12/2028 | t=En cours | %=35 % | i=Nombre de logements réceptionnés
- {2.1.3} Accompagner les copropriétés dans la rénovation de leurs communs | l=Ch. Vanhoye | s=Logement | w=courant\
 2027 | t=Pas commencé | %=0 % | i=Nombre de copropriétés accompagnées; Montant des primes
- {2.1.4} Organiser un salon du logement tous les deux ans | l=Ch. Vanhoye | s=Logement | w=mai 2027 | t=Planifié |\
 %=10 % | i=Nombre de visiteurs
## {2.2} Faire grandir nos écoles
- {2.2.1} Reconstruire l'implantation de Bois-Madame | l=I. Sottiaux | s=Enseignement; Patrimoine | w=rentrée 2027 |\
 t=En cours | %=60 % | i=État du chantier
- {2.2.2} Généraliser le potager pédagogique | l=I. Sottiaux | s=Enseignement | w=juin 2026 | t=Réalisé | %=100 % |\
 i=Nombre d'écoles équipées
- {2.2.3} Engager une coordinatrice pédagogique pour les quatre directions | l=I. Sottiaux | s=Enseignement | w=1er\
 septembre 2026 | t=Terminé | %=100 % | i=Taux d'occupation du poste
- {2.2.4} Organiser une étude dirigée gratuite jusqu'à 17 h | l=I. Sottiaux; Ch. Vanhoye | s=Accueil temps libre |\
 w=chaque année | t=En cours | %=50 % | i=Nombre d'élèves inscrits
- {2.2.6} Remplacer les manuels par un prêt de tablettes en sixième primaire | l=I. Sottiaux | s=Enseignement |\
 w=2028 | t=Abandonné | %=5 % | i=Nombre de tablettes
## {2.3} Soutenir l'emploi local
- {2.3.1} Organiser une bourse aux jobs étudiants | l=P. Mbayo | s=Jeunesse | w=tous les ans | t=En cours | %=40 % |\
 i=Nombre d'étudiants placés
- {2.3.2} Insérer des clauses sociales dans tous les marchés de travaux de plus de 50.000 € | l=P. Mbayo | s=Marchés\
 publics | w=fin 2025 | t=Réalisé | %=100 % | i=Part des marchés concernés
- {2.3.3} Accueillir une antenne de la mission régionale | l=P. Mbayo | s=CPAS | w=mars-27 | t=Reporté | %=15 % |\
 i=Nombre de demandeurs d'emploi reçus
# {3} Être une commune qui prépare son territoire au climat de demain
## {3.1} Ralentir l'eau
- {3.1.1} Créer trois bassins d'orage végétalisés sur le plateau | s=Environnement | a=W. Tilman | c=560.000 € |\
 w=2026-2028 | t=EC
- {3.1.2} Subsidier la désimperméabilisation des allées privées | s=Environnement | a=W. Tilman | c=20.000 € | w=1er\
 sem. 2027 | t=NC
- {3.1.3} Imposer une citerne tampon dans les permis de lotir | s=Urbanisme | a=E. Goffaux | w=T3 2025 | t=F
- {3.1.4} Replanter 12 km de haies sur talus avec les agriculteurs | s=Environnement; Ruralité | a=W. Tilman; B.\
 Houyoux | c=48.000 € | w=novembre 2027 | t=EC
## {3.2} Rafraîchir les rues et les cours
- {3.2.1} Débétonner la cour de l'école des Tilleuls | s=Travaux | a=N. Verlinden | c=145 k€ | w=août 2026 | t=F
- {3.2.2} Installer six fontaines à eau potable | s=Travaux | a=N. Verlinden | c=27.000 € | w=30.06.2027 | t=EC
- {3.2.3} Planter un îlot de fraîcheur sur le parking de l'Europe | s=Travaux; Environnement | a=N. Verlinden |\
 c=210.000 € | w=2029 | t=NC
- {3.2.4} Cartographier les îlots de chaleur avec l'université | s=Urbanisme | a=E. Goffaux | w=septembre 2025 | t=F
## {3.3} Se déplacer sans sa voiture
- {3.3.1} Ouvrir une maison du vélo dans l'ancienne recette de la gare | s=Mobilité | a=A. Lison | c=95.000 € |\
 w=04/2027 | t=EC
- {3.3.2} Négocier une desserte de bus en soirée vers la ville | s=Mobilité | a=A. Lison | w=à définir | t=NC
- {3.3.3} Mettre quatre voitures partagées à disposition des habitants | s=Mobilité; Énergie | a=A. Lison | c=16.800\
 €/an | w=2e semestre 2026 | t=EC
- {3.3.4} Créer un pédibus par école | s=Mobilité | a=A. Lison | w=automne 2026 | t=AB
# {4} Être une commune sûre et conviviale, qui soigne ses espaces publics et ses fêtes
## {4.1} Rassurer
- {4.1.1} Étendre le réseau de caméras aux trois entrées de la N58 | s=Police administrative | w=2027 | t=en cours |\
 n=Subside obtenu (40 %), marché en préparation
- {4.1.2} Relancer les partenariats locaux de prévention dans les cinq quartiers | s=Police administrative |\
 w=permanent | t=lancé | n=Trois quartiers actifs. Manque de volontaires à la Hutte.
- {4.1.3} Actualiser le plan général d'urgence et d'intervention | s=PLANU | w=juin 2025 | t=finalisé | n=Exercice\
 grandeur nature le 14 juin
## {4.2} Embellir
- {4.2.1} Rénover le kiosque et ses abords | s=Travaux; Culture | w=2026 | t=finalisé | n=
- {4.2.2} Enlever les publicités abandonnées en bord de chaussée | s=Urbanisme | w=continu | t=en cours | n=112\
 panneaux en deux ans
- {4.2.3} Remplacer les sapins par une illumination sobre du beffroi | s=Travaux | w=décembre 2025 | t=abandonné |\
 n=Le Collège y a renoncé le 6 octobre
## {4.3} Fêter
- {4.3.1} Classer la ducasse au patrimoine immatériel de la Fédération | s=Culture | w=2027-2028 | t=en attente |\
 n=Dossier déposé
- {4.3.2} Acheter 5.000 gobelets réutilisables frappés aux armes de la commune | s=Fêtes | w=mars 2025 | t=finalisé\
 | n=
- {4.3.3} Ouvrir les budgets participatifs aux fêtes de quartier | s=Participation | w=annuel | t=en cours | n=9\
 projets en 2026
# {5} Être une commune qui informe, qui consulte et qui rend accessibles ses services
## {5.1} Informer sans noyer
- Refondre le site communal selon les règles d'accessibilité | s=Communication | w=septembre 2026 | t=terminé | n=Le\
 site a été mis en ligne le 2 septembre. 61 % des pages ont été supprimées.
- Remplacer les valves d'affichage vandalisées | s=Travaux | w=T2 2027 | t=en cours | n=Quatre valves sur neuf sont\
 en place.
- Envoyer une lettre électronique mensuelle par quartier | s=Communication | w=chaque mois | t=suspendu | n=L'agent\
 qui en était chargé a quitté l'administration et n'a pas été remplacé.
- Installer un écran d'information dans chaque salle d'attente | s=Informatique | w=2028 | t=non commencé | n=
## {5.2} Consulter avant de décider
- Réunir un panel citoyen sur l'avenir des églises | s=Participation | w=mai 2026 | t=terminé | n=Vingt-quatre\
 citoyens tirés au sort ont rendu un avis en six points.
- Publier l'ordre du jour du Conseil en langage simple | s=Secrétariat | w=permanent | t=en cours | n=
- Doter chaque conseil de quartier d'une enveloppe de 3.000 € | s=Participation; Finances | w=annuel | t=en cours |\
 n=Sept conseils sur huit ont utilisé leur enveloppe.
- Permettre l'interpellation du Collège par formulaire | s=Secrétariat; Informatique | w=fin 2025 | t=abandonné |\
 n=Fait double emploi avec l'interpellation prévue par le Code.
## {5.3} Accueillir tout le monde
- Mettre aux normes l'ascenseur de la maison communale | s=Patrimoine | w=03/2027 | t=en cours | n=Commande passée\
 en août.
- Former un agent par service au facile à lire et à comprendre | s=GRH | w=2026-2027 | t=en cours | n=11 agents\
 formés.
"""
COLOURS = {
    "vert": ("70AD47", "done"),
    "orange": ("FFC000", "in_progress"),
    "rouge": ("FF0000", "blocked"),
    "gris": ("A6A6A6", "not_started"),
}
MONEY = (
    "N°=code|Action=title|Service(s)=service|Échéance initiale=when|État=colour|Réalisé à ce "
    "jour=done|Reste à faire=left"
)
SCHOOL = (
    "Code=code|Projet / action=title|Échevin(e)=lead|Service pilote=service|Indicateur(s)=index|"
    "Terme=when|Avancement=rate|Situation=told"
)
FEAST = "Action=title|Réf.=code|Pilote=service|Délai=when|État=told|Remarques=note"


def crossed(tree: Tree, nodes: list[Node]) -> list[tuple[Box, ...]]:
    """Rows whose state is the column of a cross: not begun, running, finished, given up."""
    out = []
    for node in nodes:
        own = said(node, "service", "agent", "cost", "when") | {"status": {"value": "", "text": "X"}}
        own["status"]["value"] = {"NC": "not_started", "EC": "in_progress", "F": "done", "AB": "abandoned"}[
            node["told"]
        ]
        plant(tree, node, **own)
        told = (node.code, node.title, node["service"].replace("; ", ", "), node["agent"].replace("; ", " & "))
        marks = ("X" if mark == node["told"] else "" for mark in ("NC", "EC", "F", "AB"))
        out.append(row(*told, node["when"], node["cost"], *marks))
    return out


def fontavesne(folder: Path) -> Case:
    """Landscape: a column of colours with a legend, then words and rates, then crosses, then other columns again."""
    money, school, climate, feast, told = plan(FONTAVESNE)
    tree = Tree()
    blocks: list[Block] = [
        Para("Ville de Fontavesne", bold=True),
        Head("Programme stratégique transversal : évaluation à mi-parcours"),
        Para("Rapport du Comité de direction au Collège communal – 9 novembre 2026"),
        Head("A. Introduction"),
        *prose(
            """
            Le présent rapport est établi en exécution de l'article L1123-27 du Code de la démocratie locale. Les\
 quatre\
 départements ont été invités à compléter leurs tableaux avant le 30 septembre. Le département « Climat et mobilité »\
 a repris la présentation de l'ancien PST ; il n'a pas été possible d'harmoniser.
            Sur 53 actions, 15 sont terminées et 4 abandonnées.
            """
        ),
        Head("B. Légende des tableaux de l'OS 1"),
        Grid(
            (
                (Box(fill="70AD47"), Box("Action réalisée")),
                (Box(fill="FFC000"), Box("Action en cours")),
                (Box(fill="FF0000"), Box("Action bloquée")),
                (Box(fill="A6A6A6"), Box("Action non commencée")),
            ),
            header=0,
        ),
        Break(),
        Head("C. Évaluation par objectif"),
    ]
    plant(tree, money)
    blocks.append(Head(f"Objectif stratégique 1 – {money.title}", 2))
    for part in money.parts:
        plant(tree, part)
        found = []
        for one in part.parts:
            fill, value = COLOURS[one["told"]]
            cells = lines(tree, [one], MONEY, join=", ", status={"value": value, "text": ""})[0]
            found.append((*cells[:4], Box(fill=fill), *cells[5:]))
        blocks += [Head(f"OO {part.code} : {part.title}", 3), Grid((heads(MONEY, "D9E2F3"), *found))]
    plant(tree, school)
    blocks += [Break(), Head(f"Objectif stratégique 2 – {school.title}", 2)]
    rows = [heads(SCHOOL)]
    for part in school.parts:
        plant(tree, part)
        rows.append((Box(f"{part.code}. {part.title}", span=8, bold=True, fill="EDEDED"),))
        rows += lines(tree, part.parts, SCHOOL)
        if part.code == "2.2":
            rows += [row("2.2.5", "(fusionnée avec 2.2.1)", "", "", "", "", "", ""), heads(SCHOOL)]
    blocks.append(Grid(tuple(rows)))
    plant(tree, climate)
    blocks += [Break(), Head(f"Objectif stratégique 3 – {climate.title}", 2)]
    labels = ("N°", "Actions", "Service", "Agent traitant", "Pour", "Budget estimé")
    for part in climate.parts:
        plant(tree, part)
        top = (*(Box(label, down=2, bold=True) for label in labels), Box("État d'avancement", span=4, bold=True))
        marks = row("Non commencé", "En cours", "Finalisé", "Abandonné", bold=True)
        blocks.append(Para(f"Objectif opérationnel {part.code} {part.title}", bold=True))
        blocks.append(Grid((top, marks, *crossed(tree, part.parts)), header=2))
    plant(tree, feast)
    blocks += [Break(), Head(f"Objectif stratégique 4 – {feast.title}", 2)]
    for part in feast.parts:
        plant(tree, part)
        band = (Box(f"Objectif opérationnel {part.code} – {part.title}", span=6, bold=True, fill="FBE5D6"),)
        blocks.append(Grid((band, heads(FEAST), *lines(tree, part.parts, FEAST, join=" / ")), header=2))
    plant(tree, told)
    blocks += [Break(), Head(f"Objectif stratégique 5 – {told.title}", 2), Para("(texte du service Communication)")]
    for part in told.parts:
        plant(tree, part)
        blocks.append(Para(f"Objectif opérationnel {part.code} – {part.title}", bold=True))
        for one in part.parts:
            blocks.append(Para(f"• Action : {one.title}"))
            blocks += [
                Para(text) for text in labelled(tree, one, "Pilote=service|Échéance=when|État=told", between=" – ")
            ]
            blocks += prose(one["note"])
    blocks += [
        Break(),
        Head("D. Conclusions du Comité de direction"),
        *points(
            """
            le taux de réalisation est conforme à ce qui était attendu ;
            les actions 1.1.5 et 3.3.2 dépendent de tiers ;
            trois actions sont proposées à l'abandon.
            """
        ),
        Head("Annexe : rappel de l'évaluation finale du PST 2018-2024"),
        Para("Pour mémoire, tableau présenté au Conseil communal du 27 mai 2024."),
        small(
            "Objectif|Action|Résultat",
            "Une administration proche|Rénover la salle des mariages|Terminé en 2021",
            "Une administration proche|Installer le wifi dans les salles communales|Terminé en 2020",
            "Une commune verte|Adopter le plan Maya|Terminé en 2019",
            "Une commune verte|Supprimer les pesticides dans les cimetières|Terminé en 2022",
            "Une commune sportive|Couvrir la piscine extérieure|Abandonné",
        ),
    ]
    file = word.WordFile(landscape=True)
    file.furniture("Ville de Fontavesne – PST 2024-2030", "Évaluation à mi-parcours – page")
    path = folder / "fontavesne_word_midterm.docx"
    file.write(blocks, path)
    never = (
        *("A. Introduction", "Action réalisée", "Action bloquée", "D. Conclusions du Comité de direction"),
        *(
            "Rénover la salle des mariages",
            "Couvrir la piscine extérieure",
            "Adopter le plan Maya",
            "Une commune verte",
        ),
        *("Une administration proche", "trois actions sont proposées à l'abandon", "(fusionnée avec 2.2.1)"),
    )
    return tree.case(path, "F", "states as colours, words, crosses; the evaluation of the plan before it", never=never)


ALL: tuple[Maker, ...] = (fontavesne,)
