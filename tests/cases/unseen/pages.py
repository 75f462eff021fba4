"""PDF files and slides: action sheets over page ends, a brochure, a wide unruled table, decks of a consultant."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf, slides
from tests.cases.formats.slides import Slide
from tests.cases.unseen.bank import plan
from tests.cases.unseen.tree import ACTION, AXIS, OO, SO, STEP, Tree, due, euros, money, state, turn


def sheets_over_pages(folder: Path) -> Case:
    """Exported from Word: contents, running headers, action sheets of two columns that break over the ends of pages."""
    roots = plan("personnel", "solidarite", "securite")
    tree, place = Tree(), 0
    entries = [(f"OS {root.number} {root.title}", 3 + 4 * rank, 0) for rank, root in enumerate(roots)]
    blocks: list[Block] = [
        Head("Programme stratégique transversal 2025-2030"),
        Para("Commune de Longchêne – fiches détaillées"),
        Break(),
        Para("Table des matières", bold=True),
        Contents(tuple(entries)),
        Break(),
    ]
    aims = (
        "Répondre à une demande récurrente des habitants.",
        "Respecter une obligation légale.",
        "Réduire les coûts.",
    )
    for root in roots:
        tree.aim(root, code=root.number)
        blocks.append(Head(f"Objectif stratégique {root.number} : {root.title}", 2))
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            blocks.append(Head(f"Objectif opérationnel {objective.number} : {objective.title}", 3))
            for action in objective.parts:
                place += 1
                agent, service = (
                    turn(("K. Delhez", "W. Simonis"), place),
                    turn(("GRH", "Action sociale", "Travaux"), place),
                )
                when, how = (
                    turn(("2026", "fin 2026", "décembre 2027", "Permanent"), place),
                    turn(("En cours", "À planifier"), place),
                )
                cost, measure = 3000 * place, turn(("Nombre de bénéficiaires", "Délai moyen de réponse"), place)
                blocks.append(
                    Grid(
                        (
                            row(Box(f"Action {action.number} – {action.title}", span=2, bold=True, fill="DDE6F0")),
                            row("Description", turn(aims, place)),
                            row("Service porteur", service),
                            row("Agent en charge", agent),
                            row("Échéance", when),
                            row("Statut", how),
                            row("Indicateur de réalisation", measure),
                            row("Budget ordinaire", euros(cost, " ")),
                        ),
                        header=0,
                        widths=(1.0, 2.6),
                    )
                )
                blocks.append(Para(" "))
                tree.aim(
                    action,
                    code=action.number,
                    agents=[agent],
                    departments=[service],
                    deadline=due(when),
                    status=state(how),
                    indicators=[{"text": measure}],
                    budget=[money(cost, kind="ordinary")],
                )
    path = folder / "longchene_pdf_sheets.pdf"
    pdf.write_pdf(blocks, path, header="Commune de Longchêne | PST 2025-2030", footer="Administration communale")
    never = ("Table des matières", "Description", "Service porteur", "Commune de Longchêne | PST 2025-2030")
    return tree.case(path, "E", "sheets over page ends, contents, running headers", never=never)


def slides_as_pdf(folder: Path) -> Case:
    """Slides of a consultant as PDF: dividers, findings, a slide each operational objective, « suite »."""
    roots = plan("mobilite", "energie", "jeunesse", "culture")
    tree = Tree()
    blocks: list[Block] = [
        Head("Vers un nouveau PST"),
        Para("Commune de Roselies-la-Neuve – présentation au Conseil"),
        Break(),
        Head("Au menu", 2),
        *(Bullet(text) for text in ("Rappel du cadre", "Nos objectifs", "Questions et réponses")),
        Break(),
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        blocks += [Head(f"OS {root.number}"), Head(root.title, 2), Break()]
        blocks += [Head(f"OS {root.number} – Constats", 2), Bullet("Des attentes fortes exprimées lors de l'enquête")]
        blocks += [Bullet("Des moyens humains limités"), Break()]
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            for part, actions in (("", objective.parts[:2]), (" (suite)", objective.parts[2:])):
                if not actions:
                    continue
                blocks.append(Head(f"OO {objective.number} – {objective.title}{part}", 2))
                for action in actions:
                    tree.aim(action)
                    blocks.append(Bullet(action.title))
                blocks.append(Break())
    blocks += [Head("Merci de votre attention"), Para("Vos questions ?")]
    path = folder / "roselies_pdf_slides.pdf"
    pdf.write_pdf(blocks, path, footer="Cabinet Horizons & Cie", slides=True, size=16)
    never = ("Au menu", "Rappel du cadre", "Nos objectifs", "Questions et réponses", "Merci de votre attention")
    never += ("Des moyens humains limités", "Des attentes fortes exprimées lors de l'enquête", "Vos questions ?")
    return tree.case(path, "D", "slides, titles that go on, findings, agenda and thanks", never=never)


def unruled_and_annexes(folder: Path) -> Case:
    """A wide table without ruling lines over several pages, group rows inside, followed by annexes that are lists."""
    roots = plan("proprete", "mobilite", "economie", "numerique")
    tree, place = Tree(), 0
    lines = []
    for root in roots:
        tree.aim(root, code=root.number)
        lines.append(row(f"OS {root.number}", Box(root.title, span=4, bold=True)))
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            lines.append(row(f"OO {objective.number}", Box(objective.title, span=4, bold=True)))
            for action in objective.parts:
                place += 1
                when, how = (
                    turn(("2026", "2027", "T3 2027", "2025-2027"), place),
                    turn(("En cours", "Réalisé", "Non entamé"), place),
                )
                service = turn(("Travaux", "Environnement", "ADL"), place)
                lines.append(row(action.number, action.title, service, when, how))
                tree.aim(action, code=action.number, departments=[service], deadline=due(when), status=state(how))
    committee = ("La bourgmestre", "Le directeur général", "La présidente du CPAS", "Le coordinateur du PST")
    buildings = ("École du Centre", "Hall omnisports", "Maison rurale", "Ancienne gendarmerie", "Presbytère")
    blocks: list[Block] = [
        Head("Plan d'action de la commune de Fleurival"),
        Grid(
            (row("Réf.", "Intitulé", "Service", "Délai", "État", bold=True), *lines),
            ruled=False,
            widths=(1, 5, 2, 2, 2),
        ),
        Head("Annexe 1 : composition du comité de pilotage", 2),
        *(Bullet(text) for text in committee),
        Head("Annexe 2 : liste des bâtiments communaux", 2),
        *(Bullet(f"{rank}. {text}", "") for rank, text in enumerate(buildings, 1)),
    ]
    path = folder / "fleurival_pdf_unruled.pdf"
    pdf.write_pdf(blocks, path, header="Fleurival", footer="Plan d'action", landscape=True)
    never = (*committee, *buildings, "Intitulé", "Annexe 1 : composition du comité de pilotage")
    return tree.case(path, "A", "no ruling lines, group rows, annexes that are lists", never=never)


BROCHURE = {
    "Vivre en bonne santé": {
        "Faciliter l'accès aux soins": (
            ("Créer une maison de santé à Bourg-Saint-Elme", "Ouverture espérée avec six praticiens."),
            ("Attirer de jeunes médecins par des bourses", "Trois bourses par an."),
        ),
        "Prévenir plutôt que guérir": (
            ("Mettre en place un contrat local de santé", "Avec l'agence régionale."),
            ("Proposer le sport sur ordonnance", "Un éducateur par bassin de vie."),
        ),
    },
    "Produire et manger local": {
        "Installer de nouveaux agriculteurs": (
            ("Constituer une réserve foncière", "Trente hectares visés."),
            ("Créer un espace-test maraîcher", "Deux places dès l'ouverture."),
        ),
        "Rapprocher champs et assiettes": (
            ("Construire une légumerie", "Pour les cantines des collèges."),
            ("Lancer un défi des familles", "Soixante familles la première année."),
        ),
    },
    "Découvrir et s'épanouir": {
        "Offrir la culture à tous les âges": (
            ("Rénover le cinéma Le Rex", "Deux salles accessibles."),
            ("Créer un passeport culture pour les collégiens", "Douze sorties par an."),
            ("Développer l'éveil musical", "Dans toutes les crèches."),
        ),
        "Valoriser la rivière": (
            ("Aménager une plage verte", "Baignade surveillée en juillet et août."),
            ("Ouvrir un parcours de canoë", "Huit kilomètres balisés."),
        ),
    },
}


def territory_brochure(folder: Path) -> Case:
    """A French « projet de territoire » in two hyphenated columns: ambitions, orientations, numbered sheets."""
    tree, number = Tree(), 0
    blocks: list[Block] = [
        Head("Projet de territoire 2026-2032"),
        Para(
            "Communauté de communes du Val d'Elme. Édito de la présidente : ensemble, nous dessinons l'avenir.",
            bold=False,
        ),
    ]
    for rank, (ambition, directions) in enumerate(BROCHURE.items(), 1):
        tree.add(SO, ambition, code=str(rank))
        blocks += [
            Head(f"Ambition {rank} : {ambition}", 2),
            Para("Une ambition partagée par les vingt-trois communes."),
        ]
        for order, (direction, sheets) in enumerate(directions.items(), 1):
            tree.add(OO, direction, ambition, code=f"{rank}.{order}")
            blocks.append(Head(f"Orientation {rank}.{order} : {direction}", 3))
            for title, prose in sheets:
                number += 1
                tree.add(ACTION, title, direction, code=str(number))
                blocks += [Head(f"Fiche action n° {number} – {title}", 4), Para(prose)]
    path = folder / "valdelme_pdf_brochure.pdf"
    pdf.write_pdf(blocks, path, header="Val d'Elme", footer="Projet de territoire", columns=2, hyphenate=True, size=11)
    never = ("Projet de territoire 2026-2032", "Une ambition partagée par les vingt-trois communes.")
    return tree.case(
        path, "C", "two hyphenated columns, French words of the levels, sheets numbered throughout", never=never
    )


WORKS = {
    "Collecter moins, valoriser plus": {
        "Réduire les déchets à la source": (
            "Distribuer des composteurs de quartier",
            "Accompagner vingt écoles vers le zéro déchet",
            "Lancer une filière de réemploi des langes",
        ),
        "Moderniser les recyparcs": (
            "Reconstruire le recyparc de Marcinvaux",
            "Installer le contrôle d'accès par badge",
            "Ouvrir le dimanche matin en été",
        ),
    },
    "Assainir et protéger l'eau": {
        "Étendre le réseau d'égouttage": (
            "Poser le collecteur de la Haute-Molinée",
            "Réhabiliter la station d'épuration de Trivières-le-Sec",
        ),
        "Connaître les ouvrages": (
            "Inspecter 60 km de conduites par caméra",
            "Tenir un cadastre numérique des ouvrages",
        ),
    },
    "Développer l'emploi durable": {
        "Offrir des espaces aux entreprises": (
            "Viabiliser huit hectares au parc des Ardoisières",
            "Convertir la friche Lambotte en hall-relais",
            "Équiper les parcs de bornes de recharge",
        ),
        "Accompagner les communes": (
            "Créer une centrale d'achat de véhicules électriques",
            "Mettre à disposition un conseiller en énergie",
        ),
    },
}


def works_deck(folder: Path) -> Case:
    """The deck of an intercommunal body: axes on dividers, a slide a measure with the table of its « chantiers »."""
    tree, place = Tree(), 0
    deck = [
        Slide("Plan stratégique 2026-2028 – SUDVALIS", (Para("Assemblée générale du 18 décembre 2025"),)),
        Slide("Ordre du jour", (Bullet("Contexte"), Bullet("Nos axes"), Bullet("Calendrier"))),
    ]
    for rank, (axis, measures) in enumerate(WORKS.items(), 1):
        tree.add(AXIS, axis, code=str(rank))
        deck.append(Slide(f"Axe {rank}", (Para(axis),), notes="Laisser parler le président."))
        for order, (measure, works) in enumerate(measures.items(), 1):
            tree.add(SO, measure, code=f"{rank}.{order}")
            lines = [row("Chantier", "Service pilote", "Échéance", "Budget")]
            for title in works:
                place += 1
                pilot, when = (
                    turn(("Direction technique", "Pôle Territoire"), place),
                    turn(("2026", "fin 2026", "2027", "2028"), place),
                )
                cost = 45000 * place
                lines.append(row(title, pilot, when, euros(cost, " ")))
                tree.add(
                    ACTION,
                    title,
                    measure,
                    departments=[pilot],
                    deadline=due(when),
                    budget=[money(cost)],
                    budget_kind_also_ok=True,
                )
            deck.append(
                Slide(f"Mesure {rank}.{order} : {measure}", (Grid(tuple(lines)),), boxes=("Source : SUDVALIS, 2025",))
            )
    deck.append(Slide("Merci !", (Para("Des questions ?"),)))
    path = folder / "sudvalis_deck_works.pptx"
    slides.write_slides(deck, path, footer="SUDVALIS – Plan stratégique")
    never = (
        "Ordre du jour",
        "Contexte",
        "Nos axes",
        "Calendrier",
        "Merci !",
        "Des questions ?",
        "Source : SUDVALIS, 2025",
    )
    return tree.case(path, "D", "axes, measures and works; a table on each slide, notes and sources", never=never)


def projects_deck(folder: Path) -> Case:
    """Slides of bullets with the particulars in brackets, steps below, a free box that says the objective."""
    roots = plan("finances", "securite", "accueil")
    tree, place = Tree(), 0
    first = ("consulter les services", "rédiger le cahier des charges", "présenter au Collège")
    deck = [Slide("PST 2024-2030", (Para("Ville de Grandmesnil-Haut"), Para("Comité de pilotage du 9 octobre 2025")))]
    for root in roots:
        tree.aim(root, code=root.number)
        deck.append(Slide(f"Objectif stratégique n° {root.number}", (Para(root.title),)))
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            lines: list[Block] = []
            for action in objective.parts:
                place += 1
                when = turn(("2026", "2027", "fin 2026", "mars 2028"), place)
                lines.append(Bullet(f"{action.title} – {when}"))
                tree.aim(action, deadline=due(when), title_also_ok=[f"{action.title} – {when}"])
                if place % 4 == 0:
                    for text in first:
                        lines.append(Bullet(text, depth=1))
                        tree.add(STEP, text, action.title)
            deck.append(Slide(f"OO {objective.number} {objective.title}", tuple(lines), boxes=(f"OS {root.number}",)))
    deck.append(
        Slide("Calendrier des prochaines réunions", (Bullet("Collège : 16 octobre"), Bullet("Conseil : 30 octobre")))
    )
    path = folder / "grandmesnil_deck_bullets.pptx"
    slides.write_slides(deck, path, footer="Grandmesnil-Haut")
    never = ("Calendrier des prochaines réunions", "Collège : 16 octobre", "Conseil : 30 octobre", "PST 2024-2030")
    return tree.case(path, "D", "particulars after a dash, steps as second bullets, a calendar at the end", never=never)


ALL: tuple[Maker, ...] = (
    sheets_over_pages,
    slides_as_pdf,
    unruled_and_annexes,
    territory_brochure,
    works_deck,
    projects_deck,
)
