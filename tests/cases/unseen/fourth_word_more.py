"""Fourth set, more of word processors: a table per objective in Writer, actions as a list inside a cell."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument, word
from tests.cases.unseen.fourth_values import due, money, names, outline, plant, state
from tests.cases.unseen.tree import OO, Tree

WANFONTAINE = """
# {1} Garantir une administration efficace et proche du citoyen
## {1.1} Repenser l'organisation des services
- {1.1.1} Actualiser l'organigramme et le diffuser | Directeur général | Secrétariat | 2025 | | réalisé | Approuvé\
 le 4 novembre 2025
- {1.1.2} Rédiger les procédures des tâches sensibles | Directeur général | Tous les services | fin 2027 | | en\
 cours |
- {1.1.3} Installer une gestion électronique du courrier | Directeur général | Secrétariat | T2 2026 | 7.800 € | en\
 cours | Marché attribué
## {1.2} Améliorer les conditions de travail
- {1.2.1} Remplacer le chauffage de la maison communale | Échevin des Travaux | Travaux | 2027 | 130.000 € | à\
 planifier | Voir aussi 2.2.1
- {1.2.2} Fournir des vêtements de travail adaptés aux saisons | Échevin des Travaux | Travaux | annuel | 5.500 € |\
 en cours |
## {1.3} Informer
- {1.3.1} Refaire le bulletin communal avec une page par village | Bourgmestre | Communication | mars 2026 | 9.000 €\
 | réalisé |
- {1.3.2} Envoyer une alerte SMS lors des coupures d'eau | Bourgmestre | Communication | 2026 | | en attente |\
 Convention en négociation
# {2} Offrir un cadre de vie sain, sûr et durable
## {2.1} Sécuriser nos voiries
- {2.1.1} Poser des coussins berlinois rue des Carriers | Échevin des Travaux | Travaux | juin 2026 | 12.400 € |\
 réalisé |
- {2.1.2} Rénover le pont du Grand Ry | Échevin des Travaux | Travaux | 2028 | 650.000 € | à planifier | PIC 2025-2027
- {2.1.3} Entretenir les filets d'eau par tronçons | Échevin des Travaux | Travaux | Récurrent | 40.000 € | en cours |
## {2.2} Économiser les ressources
- {2.2.1} Réaliser l'audit énergétique de six bâtiments | Échevine de l'Énergie | Énergie | fin 2025 | 14.000 € |\
 réalisé |
- {2.2.2} Récupérer l'eau de pluie au dépôt | Échevine de l'Énergie | Travaux | 2026 | 6.300 € | |
- {2.2.3} Soutenir les achats groupés de pellets | Échevine de l'Énergie | Énergie | permanent | | en cours |
## {2.3} Protéger la nature
- {2.3.1} Acquérir la parcelle du marais de Wanferée | Échevine de l'Environnement | Environnement | 2027 | 22.000 €\
 | abandonné | Vente annulée
- {2.3.2} Former les ouvriers à la gestion différenciée | Échevine de l'Environnement | Environnement | 2026 | 1.900\
 € | à planifier |
# {3} Favoriser le vivre ensemble
- {3.a} Ouvrir un café-tricot à la salle Saint-Hubert | Présidente du CPAS | Cohésion sociale | 2025 | 600 € |\
 réalisé |
- {3.b} Organiser l'accueil des nouveaux habitants chaque automne | Bourgmestre | Population | chaque année | 1.500\
 € | en cours |
- {3.c} Soutenir le jumelage avec la ville de Saint-Aubrac | Bourgmestre | Culture | continu | 3.000 € | en cours |
- {3.d} Créer une grainothèque à la bibliothèque | Échevine de la Culture | Culture | S1 2027 | 400 € | à planifier |
# {4} Soutenir l'école et la jeunesse
## {4.1} Investir dans nos écoles
- {4.1.1} Agrandir le réfectoire de l'école des Érables | Échevin de l'Enseignement | Travaux | 2029 | 390.000 € | à\
 planifier |
- {4.1.2} Équiper chaque classe d'un tableau interactif | Échevin de l'Enseignement | Enseignement | 2026-2028 |\
 54.000 € | en cours | 11 classes sur 26
- {4.1.3} Instaurer une heure de devoirs encadrée | Échevin de l'Enseignement | Enseignement | septembre 2026 |\
 8.200 € | à planifier |
## {4.2} Occuper les jeunes
- {4.2.1} Construire un terrain de basket à trois | Échevin de l'Enseignement | Travaux | mi-2027 | 47.000 € | à\
 planifier |
- {4.2.2} Engager une éducatrice de rue | Présidente du CPAS | Cohésion sociale | début 2026 | 52.000 € | en cours |
"""


def writer(folder: Path) -> Case:
    """ODT: a table for each strategic objective, the operational ones in merged rows; the third has none of these."""
    roots = outline(WANFONTAINE, "lead service when cost told note")
    tree = Tree()
    blocks: list[Block] = [
        Para("ADMINISTRATION COMMUNALE DE WANFONTAINE"),
        Para("PST 2025-2030 – document de travail du comité de direction, version 6"),
        Head("Sommaire"),
        Contents(tuple((f"Objectif stratégique {root.code}", 3 + place, 0) for place, root in enumerate(roots))),
        Head("Avertissement"),
        Para("Les budgets indiqués sont des estimations et ne préjugent pas du vote des crédits par le Conseil."),
        Para("Les lignes sans budget sont réalisées avec les moyens existants."),
    ]
    for root in roots:
        plant(tree, root)
        head = ("N°", "Action", "Mandataire", "Service", "Délai", "Budget", "Avancement", "Remarques")
        lines = [tuple(Box(text) for text in head)]
        for part in root.parts:
            if part.level == OO:
                plant(tree, part)
                lines.append((Box(f"O.O. {part.code} {part.title}", span=8),))
            for one in part.actions:
                cells = (one[name] for name in ("lead", "service", "when", "cost", "told", "note"))
                lines.append(row(one.code, one.title, *cells))
                plant(
                    tree,
                    one,
                    political_leads=[one["lead"]],
                    departments=[one["service"]],
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    status=state(one["told"]),
                )
        blocks += [Head(f"O.S. {root.code} {root.title}"), Grid(tuple(lines)), Para("")]
    blocks += [
        Head("Annexe : liste des plans et règlements cités"),
        Bullet("Plan d'investissement communal"),
        Bullet("Plan d'action pour l'énergie durable et le climat"),
        Bullet("Règlement relatif aux salles communales"),
        Para("Prochaine mise à jour : réunion du CODIR du 9 mars 2026."),
    ]
    path = folder / "wanfontaine_writer_tables.odt"
    opendocument.write_text(blocks, path, header="PST Wanfontaine – version 6", footer="Document de travail – page")
    never = ("Avertissement", "Plan d'investissement communal", "Règlement relatif aux salles communales", "Action")
    return tree.case(path, "A", "operational objectives in merged rows, one objective without any", never=never)


ESQUERMINE = """
# {I} Une intercommunale au service de ses communes associées
## {I.1} Renforcer la relation avec les communes | Direction générale
- Organiser une rencontre annuelle avec chaque Collège | chaque année
- Désigner un gestionnaire unique par commune | juin 2026
- Publier un catalogue des services et de leurs tarifs | fin 2026
## {I.2} Proposer de nouveaux métiers | Bureau d'études
- Créer une cellule d'aide aux marchés publics | 2026
- Offrir un service de conseil en mobilité | 2027
- Étudier la reprise de la gestion des cimetières | T3 2027
- Mettre un drone à la disposition des services d'urbanisme | 2028
# {II} Une intercommunale qui prépare le territoire de demain
## {II.1} Reconvertir les friches | Développement territorial
- Assainir le site de l'ancienne sucrerie | 2029
- Dresser l'inventaire des friches de moins d'un hectare | T4 2025
- Négocier l'acquisition du site des Forges du Val | 2027
## {II.2} Accompagner la transition énergétique | Énergie
- Constituer une communauté d'énergie sur le parc du Levant | 2026-2028
- Auditer trente bâtiments communaux par an | Récurrent
- Recruter deux conseillers en énergie | début 2026
## {II.3} Gérer l'eau autrement | Bureau d'études ; Environnement
- Cartographier les axes de ruissellement | 2026
- Creuser trois bassins d'orage en amont des villages | 2030
# {III} Une intercommunale bien gérée où il fait bon travailler
## {III.1} Digitaliser nos processus | Informatique
- Remplacer le logiciel de gestion des projets | S1 2026
- Archiver les dossiers papier clôturés | 2025-2028
- Passer à la signature électronique qualifiée | 31/12/2025
## {III.2} Développer les talents | Ressources humaines
- Instaurer un parcours d'intégration de trois mois | mars 2026
- Réviser la politique de télétravail | 2026
- Ouvrir un programme de mentorat | 2027
## {III.3} Réduire notre propre empreinte | Logistique
- Électrifier la flotte de service | 2030
- Supprimer les bouteilles en plastique du siège | 2025
- Isoler la façade nord du siège | mi-2028
"""


def cells(folder: Path) -> Case:
    """Intercommunal body: beside each operational objective one cell holds all its actions, another their dates."""
    roots = outline(ESQUERMINE, "when")
    tree = Tree()
    blocks: list[Block] = [
        Para("INTERCOMMUNALE ESQUERMINE-DÉVELOPPEMENT", center=True, bold=True),
        Para("Plan stratégique 2026-2030", center=True, bold=True),
        Para("Assemblée générale du 17 décembre 2025 – point 3 de l'ordre du jour", center=True),
        Break(),
        Head("1. L'intercommunale en bref"),
        Bullet("18 communes associées"),
        Bullet("74 équivalents temps plein"),
        Bullet("six métiers, du bureau d'études à la gestion de parcs d'activités"),
        Head("2. Méthode d'élaboration"),
        Para("Le plan a été préparé par le comité de direction avec l'appui d'un consultant, puis soumis au CA."),
        Head("3. Les objectifs et les actions"),
    ]
    for root in roots:
        plant(tree, root)
        blocks.append(Head(f"Objectif stratégique {root.code} – {root.title}", 2))
        lines = [row("Objectifs opérationnels", "Actions", "Échéances", "Service responsable", bold=True)]
        for part in root.parts:
            services = names(part["when"], " ; ")
            plant(tree, part, departments=services)
            actions = "\n".join(f"{rank}. {one.title}" for rank, one in enumerate(part.parts, 1))
            dates = "\n".join(f"{rank}. {one['when']}" for rank, one in enumerate(part.parts, 1))
            lines.append(row(f"{part.code} {part.title}", actions, dates, "\n".join(services)))
            for rank, one in enumerate(part.parts, 1):
                plant(tree, one, code=str(rank), code_not_scored=True, deadline=due(one["when"]))
        blocks.append(Grid(tuple(lines)))
    blocks += [
        Head("4. Moyens"),
        Para("Le plan financier pluriannuel est joint en annexe. Il sera revu lors de chaque évaluation annuelle."),
        Head("5. Évaluation"),
        Para("Conformément au Code, le plan est évalué chaque année par l'assemblée générale du second semestre."),
        Para("Le Directeur, T. Vanherreweghe-Lison\tLa Présidente, M.-C. Duquesnoit"),
    ]
    file = word.WordFile()
    file.furniture("Esquermine-Développement – Plan stratégique 2026-2030", "page")
    path = folder / "esquermine_word_cells.docx"
    file.write(blocks, path)
    never = ("18 communes associées", "Méthode d'élaboration", "Moyens", "Évaluation", "Échéances")
    return tree.case(path, "F", "all the actions of an objective in one cell, their dates in another", never=never)


ALL: tuple[Maker, ...] = (writer, cells)
