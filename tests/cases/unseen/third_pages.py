"""Third set, pages: a brochure for the public, a wide printed table, a deliberation, two presentations."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, TextBox, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf, slides
from tests.cases.formats.slides import Slide
from tests.cases.unseen.third_bank import STEPS, goals, tree_of
from tests.cases.unseen.third_values import LEGAL, MAYOR, Turns, due, line, spaced, state
from tests.cases.unseen.tree import Tree


def brochure(folder: Path) -> Case:
    """PDF for the public: the word of a level on one line and its title on the next, questions for fields."""
    roots = goals("enfance", "culture", "economie")
    turns = Turns(
        when=("fin 2027", "2028", "en continu", "septembre 2026"),
        who=("les écoles", "la Province, les associations", "le CPAS"),
        box=("Le saviez-vous ? Notre commune compte 47 associations actives.", "412 enfants dans nos écoles !"),
    )
    tree = Tree()
    blocks: list[Block] = [
        Para("ROSELMONT", center=True, bold=True),
        Para("Notre programme stratégique pour 2024-2030", center=True),
        Para("Édition toutes-boîtes", center=True),
        Break(),
        Head("Le mot du bourgmestre"),
        *(Para(text) for text in MAYOR),
        Head("Au sommaire"),
        Contents(tuple((root.title, 3 + place, 0) for place, root in enumerate(roots))),
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        blocks += [Break(), Head(f"Objectif stratégique {root.number}"), Head(root.title, 2), TextBox(turns("box"))]
        blocks.append(Para("Parce que la vie de nos villages se construit avec celles et ceux qui y habitent."))
        for part in root.parts:
            tree.aim(part, code=part.number)
            blocks += [Para(f"Objectif opérationnel {part.number}"), Para(part.title, bold=True)]
            for one in part.parts:
                when, who = turns("when"), turns("who")
                blocks += [Bullet(one.title, "▸"), Para(f"Pour quand ? {when} – Avec qui ? {who}")]
                tree.aim(one, deadline=due(when), partners=who.split(", "))
    blocks += [
        Break(),
        Head("Restez informés"),
        Para("Le programme complet est disponible à l'accueil de la maison communale."),
        Para("Éditeur responsable : le Collège communal de Roselmont, place de l'Abreuvoir 1"),
    ]
    path = folder / "roselmont_pdf_brochure.pdf"
    pdf.write_pdf(blocks, path, header="Roselmont – PST 2024-2030", footer="Page", size=11)
    never = ("Le mot du bourgmestre", "Au sommaire", "Restez informés", *turns.lists["box"])
    return tree.case(path, "C", "word and title of a level on two lines, questions for fields, boxes", never=never)


def printed_table(folder: Path) -> Case:
    """PDF on its side: one table over many pages, banner rows, an amount with its subsidy, legend below."""
    roots = goals("climat", "route", "service", "enfance", "culture")
    turns = Turns(
        who=("Bourgmestre", "Échevin des Travaux", "Échevine de l'Environnement"),
        service=("Service Travaux", "Service Environnement", "Service Enseignement"),
        when=("T2 2026", "mi-2027", "2026-2030", "Récurrent", "30/09/2027", "fin juin 2026", "à déterminer"),
        told=("EN COURS", "RÉALISÉ", "à planifier"),
    )
    costs = (15000, 0, 240000, 6500, 0, 75000)
    tree = Tree()
    head = ("Réf.", "Action", "Mandataire", "Service", "Échéance", "Coût estimé", "Subside", "État")
    lines = [tuple(Box(words, fill="E7E6E6", bold=True) for words in head)]
    place = 0
    for root in roots:
        tree.aim(root, code=root.number)
        lines.append((Box(f"OBJECTIF STRATÉGIQUE {root.number} – {root.title}", span=8, fill="A9D08E", bold=True),))
        for part in root.parts:
            tree.aim(part, code=part.number)
            lines.append((Box(f"Objectif opérationnel {part.number} – {part.title}", span=8, fill="E2EFDA"),))
            for one in part.parts:
                who, service, when, told = turns("who"), turns("service"), turns("when"), turns("told")
                cost = costs[place % len(costs)]
                place += 1
                shown = (spaced(cost), "60 %" if cost > 50000 else "–") if cost else ("B.O.", "–")
                lines.append(row(one.number, one.title, who, service, when, *shown, told))
                tree.aim(
                    one,
                    code=one.number,
                    political_leads=[who],
                    departments=[service],
                    deadline=due(when),
                    budget=[line(cost)] if cost else [],
                    budget_kind_also_ok=True,
                    status=state(told),
                )
    blocks: list[Block] = [
        Para("Commune de Pontacellier", bold=True),
        Para("PST 2025-2030 – Tableau général des actions – situation au 1er mars 2026", bold=True),
        Grid(tuple(lines), widths=(0.7, 4, 1.7, 1.7, 1.3, 1.2, 0.9, 1.1)),
        Para("B.O. : à charge du budget ordinaire. Les montants sont des estimations TVA comprise."),
        Para("Validé par le CODIR le 24/03/2026"),
    ]
    path = folder / "pontacellier_pdf_table.pdf"
    pdf.write_pdf(blocks, path, header="Tableau général", footer="Administration communale", landscape=True, size=8)
    never = ("Réf", "Validé par le CODIR le 24/03/2026", "Tableau général")
    return tree.case(path, "A", "one printed table over several pages with banner rows", never=never)


def deliberation(folder: Path) -> Case:
    """PDF of a council decision: recitals, articles, the plan as a numbered list with dates in brackets."""
    roots = goals("solidaire", "service", "budget")
    turns = Turns(when=("2027", "fin 2027", "1er semestre 2027", "T4 2027"))
    tree = Tree()
    blocks: list[Block] = [
        Para("PROVINCE DE L'ORNE-ET-SAVE – ARRONDISSEMENT DE VALLOMBRY", center=True),
        Para("EXTRAIT DU REGISTRE AUX DÉLIBÉRATIONS DU CONSEIL COMMUNAL", center=True, bold=True),
        Para("Séance publique du 1er septembre 2025"),
        Para("Présents : L. Marchandise, bourgmestre-président ; F. Toussaint, Ch. Bodart, échevins ; 14 conseillers"),
        Para("Point 7. Programme stratégique transversal 2024-2030 – Prise d'acte", bold=True),
        Para("Le Conseil communal,"),
        *(Para(text) for text in LEGAL),
        Para("Après en avoir délibéré,"),
        Para("PREND ACTE", center=True, bold=True),
        Para("Article 1er – Du programme stratégique transversal 2024-2030, tel qu'il suit :"),
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        blocks.append(Para(f"{root.number}. Objectif stratégique : {root.title}", bold=True))
        for part in root.parts:
            tree.aim(part, code=part.number)
            blocks.append(Para(f"{part.number}. Objectif opérationnel : {part.title}"))
            for one in part.parts:
                when = turns("when")
                blocks.append(Para(f"{one.number}. {one.title} (échéance : {when}) ;"))
                said = f"{one.title} (échéance : {when})"
                tree.aim(one, code=one.number, title_also_ok=[said], deadline=due(when))
    blocks += [
        Para("Article 2 – La présente délibération est publiée sur le site internet de la commune."),
        Para("Article 3 – Copie en est transmise au directeur financier."),
        Para("Par le Conseil,"),
        Para("Le Directeur général, (s) B. Noël – Le Bourgmestre, (s) L. Marchandise"),
        Para("Pour extrait conforme"),
    ]
    path = folder / "vallombry_pdf_deliberation.pdf"
    pdf.write_pdf(blocks, path, footer="Conseil communal du 1er septembre 2025", hyphenate=True)
    never = (
        "Pour extrait conforme",
        "La présente délibération est publiée sur le site internet de la commune.",
        *LEGAL,
    )
    return tree.case(path, "G", "recitals and articles around a numbered list with dates in brackets", never=never)


def slides_with_tables(folder: Path) -> Case:
    """Presentation to the Council: a slide opens each objective, one slide with a table per operational objective."""
    roots = goals("route", "climat", "economie")
    turns = Turns(
        who=("Travaux", "Mobilité", "Énergie", "ADL"),
        when=("2027", "fin 2027", "en continu", "mars 2027"),
        told=("En cours", "Réalisé", "À démarrer"),
    )
    tree = Tree()
    agenda = ("Rappel de la démarche", "Nos objectifs", "Calendrier", "Questions")
    show = [
        Slide("Programme stratégique transversal 2024-2030", (Para("Conseil communal – 25 août 2025"),)),
        Slide("Ordre du jour", tuple(Bullet(words) for words in agenda)),
        Slide("Rappel de la démarche", (Bullet("12 ateliers, 86 participants"), Bullet("Validé par le Collège"))),
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        found = (Bullet("Constats"), Bullet("Une demande en hausse", depth=1), Bullet("Des moyens dispersés", depth=1))
        show.append(Slide(f"OS {root.number} – {root.title}", found, notes="Laisser la parole à l'échevin."))
        for part in root.parts:
            tree.aim(part, code=part.number)
            lines = [row("Action", "Service", "Échéance", "État")]
            for one in part.parts:
                who, when, told = turns("who"), turns("when"), turns("told")
                lines.append(row(one.title, who, when, told))
                tree.aim(one, departments=[who], deadline=due(when), status=state(told))
            show.append(Slide(f"OO {part.number} – {part.title}", (Grid(tuple(lines)),)))
    show += [
        Slide("Calendrier", (Bullet("Septembre 2025 : publication"), Bullet("2027 : évaluation à mi-législature"))),
        Slide("Merci pour votre attention", (Para("Des questions ?"),)),
    ]
    path = folder / "hautesalves_deck_tables.pptx"
    slides.write_slides(show, path, footer="Commune de Hautes-Alves")
    never = (*agenda, "Merci pour votre attention", "Une demande en hausse", "12 ateliers, 86 participants", "Constats")
    return tree.case(path, "D", "a table per slide under slides that open each objective, findings", never=never)


def slides_with_steps(folder: Path) -> Case:
    """Presentation to the staff: objectives, actions and their steps as bullets in three depths."""
    roots = tree_of(STEPS)
    tree = Tree()
    show = [
        Slide("PST, volet interne et participation", (Para("Réunion du personnel du 5 février 2026"),)),
        Slide("Pourquoi ce projet ?", (Bullet("Une administration qui change"), Bullet("Des habitants impliqués"))),
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        for part in root.parts:
            tree.aim(part, code=part.number)
            bullets: list[Block] = [Bullet(f"OO{part.number} : {part.title}")]
            for one in part.parts:
                tree.aim(one)
                bullets.append(Bullet(one.title, depth=1))
                for step in one.parts:
                    tree.aim(step)
                    bullets.append(Bullet(step.title, depth=2))
            show.append(Slide(f"OS{root.number} : {root.title}", tuple(bullets)))
    show += [Slide("Et maintenant ?", (Bullet("Chaque service désigne un référent"), Bullet("Premier bilan en juin")))]
    path = folder / "ivernoy_deck_steps.pptx"
    slides.write_slides(show, path, footer="Administration d'Ivernoy")
    never = ("Pourquoi ce projet ?", "Une administration qui change", "Premier bilan en juin", "Et maintenant ?")
    return tree.case(path, "D", "bullets in three depths, a title repeated on each slide", never=never)


ALL: tuple[Maker, ...] = (brochure, printed_table, deliberation, slides_with_tables, slides_with_steps)
