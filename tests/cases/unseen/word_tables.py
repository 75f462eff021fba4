"""Word tables: missions of a CPAS in merged cells, action sheets with boxes to tick, minutes, a mid-term evaluation."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.bank import plan
from tests.cases.unseen.tree import ACTION, SO, Tree, due, euros, money, state, turn

MISSIONS = {
    "Accueillir et informer": (
        ("Réaménager la salle d'attente", "Accueil", "2026", "Lancé"),
        ("Éditer un guide des aides en six langues", "Service social", "fin 2026", "Non commencé"),
        ("Tenir une permanence sociale à Fays", "Service social", "Permanent", "En cours"),
    ),
    "Insérer par l'emploi": (
        ("Doubler le nombre d'articles 60 mis à disposition de tiers", "Insertion", "2025-2027", "En cours"),
        ("Créer un atelier de réparation de vélos", "Insertion", "mi-2027", "À planifier"),
        ("Passer convention avec deux entreprises de formation", "Insertion", "30/06/2026", "Terminé"),
        ("Organiser un salon local de l'emploi", "Insertion", "Récurrent", "En cours"),
    ),
    "Loger dignement": (
        ("Rénover les cinq logements d'urgence", "Logement", "2028", "Bloqué"),
        ("Désigner une référente contre les expulsions", "Logement", "15/09/2025", "Réalisé"),
        ("Constituer un stock de meubles de première nécessité", "Logement", "2026", "À planifier"),
    ),
    "Accompagner le grand âge": (
        ("Ouvrir une unité pour personnes désorientées", "Maison de repos", "2030", "Non commencé"),
        ("Certifier la cuisine de la maison de repos", "Cuisine", "2027", "En cours"),
        ("Recruter une ergothérapeute à mi-temps", "Maison de repos", "fin 2026", "Annulé"),
        ("Fêter les centenaires avec les écoles", "Animation", "chaque année", "En cours"),
    ),
    "Gérer sainement": (
        ("Passer à la comptabilité analytique", "Finances", "2027", "Reporté"),
        ("Mutualiser le service informatique avec la commune", "Direction générale", "2026 à 2028", "Lancé"),
        ("Digitaliser les dossiers sociaux", "Informatique", "T3 2027", "Prévu"),
    ),
}


def missions(folder: Path) -> Case:
    """A CPAS: the mission stands in a merged first column, its projects beside it, the responsible person last."""
    tree, lines, place = Tree(), [], 0
    for mission, projects in MISSIONS.items():
        tree.add(SO, mission)
        for rank, (title, service, when, how) in enumerate(projects):
            place += 1
            agent = turn(("M. Thonet", "L. Herbiet", "Y. Collard", "N. Ziane"), place)
            cells = (title, service, agent, when, how)
            lines.append(row(*((Box(mission, down=len(projects), bold=True), *cells) if not rank else cells)))
            tree.add(
                ACTION, title, mission, departments=[service], agents=[agent], deadline=due(when), status=state(how)
            )
    head = row("Missions", "Projets", "Service", "Agent référent", "Échéance", "Situation", bold=True)
    blocks: list[Block] = [
        Para("CPAS de Waremby – Programme stratégique transversal 2025-2030", bold=True),
        Para("Adopté par le Conseil de l'action sociale le 26 août 2025 après concertation avec la commune."),
        Grid((head, *lines)),
        Para("Légende : RI = revenu d'intégration ; MR = maison de repos."),
    ]
    path = folder / "waremby_cpas_missions.docx"
    file = word.WordFile(landscape=True)
    file.furniture("CPAS de Waremby", "Page")
    file.write(blocks, path)
    return tree.case(
        path, "A", "merged first column, missions and projects", never=("Missions", "Projets", "Situation")
    )


def _ticks(words: tuple[str, ...], chosen: str) -> str:
    return "   ".join(f"{'☒' if word == chosen else '☐'} {word}" for word in words)


STATES = ("Non commencé", "En cours", "Terminé", "Abandonné")
GOALS = (3, 4, 7, 11, 13, 16)


def ticked_sheets(folder: Path) -> Case:
    """One table an action, objectives repeated on each; status, volet and goals are boxes that are ticked."""
    roots = plan("solidarite", "energie")
    tree = Tree()
    blocks: list[Block] = [Para("FICHES ACTIONS DU PST – COMMUNE DE BOISVERT", bold=True)]
    place = 0
    for root in roots:
        tree.aim(root, code=root.number, track="external")
        for objective in root.parts:
            tree.aim(objective, code=objective.number, track="external")
            for action in objective.parts:
                place += 1
                when, how = turn(("2026", "2027", "Fin 2028", "30/06/2026"), place), turn(STATES, place * 3)
                lead, service = (
                    turn(("V. Marchal", "O. Saive"), place),
                    turn(("Urbanisme", "Plan de cohésion sociale"), place),
                )
                partners = turn((["Agence immobilière sociale"], ["Province", "Maison de l'énergie"], []), place)
                goals = sorted({turn(GOALS, place), turn(GOALS, place * 2 + 1)})
                cost = 1500 * place
                blocks += [
                    Head(f"Fiche action {action.number}", 2),
                    Grid(
                        (
                            row(Box(action.title, span=2, bold=True, fill="DDEEDD")),
                            row("Objectif stratégique", f"{root.number}. {root.title}"),
                            row("Objectif opérationnel", f"{objective.number}. {objective.title}"),
                            row("Volet", _ticks(("interne", "externe"), "externe")),
                            row("Mandataire", lead),
                            row("Service gestionnaire", service),
                            row("Partenaires", ", ".join(partners) or "/"),
                            row("Échéance", when),
                            row("État d'avancement", _ticks(STATES, how)),
                            row("Budget", f"{euros(cost, ' ')} (extraordinaire)"),
                            row("ODD", "  ".join(f"{'☒' if goal in goals else '☐'} {goal}" for goal in range(1, 18))),
                        ),
                        header=0,
                        widths=(1.0, 3.0),
                    ),
                    Break(),
                ]
                tree.aim(
                    action,
                    code=action.number,
                    track="external",
                    political_leads=[lead],
                    departments=[service],
                    partners=partners,
                    deadline=due(when),
                    status=state(how),
                    budget=[money(cost, kind="extraordinary")],
                    sdgs=goals,
                )
    path = folder / "boisvert_word_ticked.docx"
    file = word.WordFile()
    file.furniture("Boisvert – fiches actions", "Page")
    file.write(blocks, path)
    return tree.case(path, "E", "boxes to tick for status, volet and goals; objectives inside each sheet")


MINUTES = {
    "Améliorer l'accueil du public": (
        ("Repeindre le hall", "P. Lenaerts", "juin 2026", "En cours"),
        ("Revoir les heures d'ouverture", "DG", "fin 2026", "À démarrer"),
        ("Former deux agents d'accueil à l'anglais", "N. Kalenga", "2026", "Terminé"),
    ),
    "Mieux communiquer": (
        ("Refondre le site internet", "Cellule communication", "décembre 2027", "En cours"),
        ("Envoyer une lettre d'information mensuelle", "Cellule communication", "Permanent", "En cours"),
        ("Installer trois panneaux lumineux", "Travaux", "T3 2027", "En attente"),
    ),
    "Sécuriser les marchés publics": (
        ("Rédiger un vade-mecum interne", "Juriste", "30/06/2026", "Réalisé"),
        ("Instaurer une réunion mensuelle de planification", "DG + DF", "Récurrent", "En cours"),
    ),
    "Entretenir le patrimoine": (
        ("Dresser l'inventaire des toitures", "B. Fontaine", "2026", "Non commencé"),
        ("Rénover la salle du Conseil", "Travaux", "2028", "Non commencé"),
        ("Vendre le presbytère de Longpré", "DF", "2027", "Abandonné"),
    ),
}


def minutes(folder: Path) -> Case:
    """Minutes of the management committee, with people present, points of the agenda and one follow-up table."""
    tree, lines = Tree(), []
    for objective, actions in MINUTES.items():
        tree.add(SO, objective)
        for rank, (title, who, when, how) in enumerate(actions):
            lines.append(row(objective if not rank else "", title, who, when, how))
            people = [who] if who[1] == "." else []
            tree.add(ACTION, title, objective, agents=people, deadline=due(when), status=state(how))
    blocks: list[Block] = [
        Para("PROCÈS-VERBAL DU COMITÉ DE DIRECTION DU 3 FÉVRIER 2026", bold=True),
        Para("Présents : P. Lenaerts, N. Kalenga, B. Fontaine. Excusée : la directrice financière."),
        Para("1. Approbation du procès-verbal précédent", bold=True),
        Para("Approuvé sans remarque."),
        Para("2. Suivi du PST", bold=True),
        Para("Le comité parcourt le tableau de suivi :"),
        Grid((row("Objectif", "Action", "Qui", "Quand", "Statut", bold=True), *lines)),
        Para("3. Divers", bold=True),
        Bullet("La photocopieuse du deuxième étage est en panne."),
        Bullet("Prochaine réunion : le 3 mars 2026 à 9 h."),
        Para("La séance est levée à 11 h 40."),
    ]
    path = folder / "vieuxsart_word_minutes.docx"
    file = word.WordFile()
    file.write(blocks, path)
    never = ("Divers", "Approbation du procès-verbal précédent", "Suivi du PST", "Approuvé sans remarque.")
    never += ("La photocopieuse du deuxième étage est en panne.", "Objectif", "Qui", "Quand")
    return tree.case(path, "L", "minutes with a table filled on change, single layer of objectives", never=never)


def _bar(share: int) -> str:
    return "▓" * (share // 10) + "░" * (10 - share // 10) + f" {share} %"


def mid_term(folder: Path) -> Case:
    """Mid-term evaluation: bars typed with their figure, smileys with a legend, two texts on each action."""
    roots = plan("mobilite", "jeunesse", "culture")
    tree = Tree()
    legend = ("😊 conforme au calendrier", "😐 léger retard", "☹ difficulté majeure")
    blocks: list[Block] = [
        Head("Évaluation à mi-législature du PST 2018-2024", 1),
        Para("Commune de Haute-Vesdrelle – rapport du Collège au Conseil, décembre 2021"),
        Para("Légende :", bold=True),
        *(Para(text) for text in legend),
    ]
    done = ("Le marché est attribué et le chantier a commencé.", "Les contacts sont pris avec les partenaires.", "")
    rest = ("Réceptionner les travaux.", "Obtenir la promesse ferme de subside.", "Relancer le dossier au Collège.")
    place = 0
    for root in roots:
        tree.aim(root, code=root.number)
        blocks.append(Head(f"Objectif stratégique {root.number} : {root.title}", 2))
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            lines = [row(Box(f"OO {objective.number} : {objective.title}", span=5, bold=True, fill="EEEEEE"))]
            for action in objective.parts:
                place += 1
                share, face = (place * 30) % 110, turn(("😊", "😐", "☹"), place)
                made, left = turn(done, place), turn(rest, place * 2)
                lines.append(row(f"{action.number} {action.title}", _bar(share), face, made, left))
                tree.aim(action, code=action.number, progress=share, achieved=made, remaining=left)
            head = row("Actions", "Avancement", "Météo", "Ce qui a été réalisé", "Ce qu'il reste à faire", bold=True)
            blocks.append(Grid((head, *lines)))
    blocks += [Head("Conclusion", 2), Para("Le Collège remercie l'ensemble des agents pour le travail accompli.")]
    path = folder / "vesdrelle_word_midterm.docx"
    file = word.WordFile(landscape=True)
    file.furniture("Haute-Vesdrelle", "Évaluation")
    file.write(blocks, path)
    never = (*legend, "Légende", "Conclusion", "Météo", "Avancement")
    return tree.case(
        path, "F", "bars typed as characters, smileys with a legend, objective inside the table", never=never
    )


ALL: tuple[Maker, ...] = (missions, ticked_sheets, minutes, mid_term)
