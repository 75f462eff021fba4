"""A second set, written once the first figures were known, before any mending: other habits of the same writers."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument, pdf, slides, text, word, workbook
from tests.cases.formats.slides import Slide
from tests.cases.formats.workbook import Sheet
from tests.cases.unseen.bank import flat, parse, plan
from tests.cases.unseen.tree import ACTION, AXIS, OO, SO, STEP, Tree, due, euros, money, state, turn


def roman_numbers(folder: Path) -> Case:
    """Word counts by itself in Roman figures and letters; a sentence of presentation under each objective."""
    roots = plan("energie", "culture", "securite")
    tree = Tree()
    blocks: list[Block] = [
        Head("Programme stratégique transversal de Vieux-Moulin", 1),
        Para("Adopté le 2 septembre 2025."),
    ]
    for root, figure in zip(roots, ("I", "II", "III"), strict=True):
        tree.aim(root, code=figure)
        blocks += [
            Head(root.title, 2, auto=("plan", 0, "")),
            Para("Cette politique concerne tous les habitants de l'entité."),
        ]
        for rank, objective in enumerate(root.parts, 1):
            tree.aim(objective, code=f"{figure}.{rank}")
            blocks.append(Head(objective.title, 3, auto=("plan", 1, "")))
            for letter, action in zip("abcdef", objective.parts, strict=False):
                tree.aim(action, code=letter, code_not_scored=True)
                blocks.append(Bullet(f"{action.title}.", auto=("plan", 2, "")))
    path = folder / "vieuxmoulin_word_roman.docx"
    listing = [
        ("upperRoman", "Objectif stratégique %1 :"),
        ("decimal", "Objectif opérationnel %1.%2 :"),
        ("lowerLetter", "%3)"),
    ]
    file = word.WordFile(listings={"plan": listing})
    file.furniture("Vieux-Moulin", "PST")
    file.write(blocks, path)
    return tree.case(path, "C", "automatic Roman figures and letters", never=("Adopté le 2 septembre 2025.",))


def stakes_and_projects(folder: Path) -> Case:
    """A stake in a merged first column, its projects, chiefs, two date columns and a share; a weather sign."""
    roots = plan("proprete", "jeunesse", "economie", "securite")
    tree, lines, place = Tree(), [row("Suivi des projets – Ville de Quatre-Rives", bold=True)], 0
    lines.append(row("Enjeu", "Projet", "Chef de projet", "Service", "Début", "Fin", "% réalisé", "Météo", bold=True))
    for root in roots:
        actions = flat([root])
        tree.add(SO, root.title)
        for rank, action in enumerate(actions):
            place += 1
            agent, service, share = (
                turn(("B. Noirhomme", "P. Etienne"), place),
                turn(("Travaux", "Jeunesse"), place),
                place * 5 % 101,
            )
            end = turn(("30/06/2026", "31/12/2027"), place)
            cells = (
                action.title,
                agent,
                service,
                "01/01/2025",
                end,
                Box(value=share, form="percent"),
                turn("☀⛅🌧", place),
            )
            lines.append(row(*((Box(root.title, down=len(actions)), *cells) if not rank else cells)))
            tree.add(
                ACTION,
                action.title,
                root.title,
                agents=[agent],
                departments=[service],
                deadline=due(end),
                progress=share,
            )
    path = folder / "quatrerives_book_stakes.xlsx"
    workbook.write_sheets([Sheet("Projets", Grid(tuple(lines), header=2))], path)
    never = ("Enjeu", "Projet", "Suivi des projets – Ville de Quatre-Rives")
    return tree.case(path, "A", "stakes and projects, a line before the header, weather signs", never=never)


def merged_over_pages(folder: Path) -> Case:
    """PDF: the operational objective in a merged column that goes over the end of a page; an OS is a row of its own."""
    roots = plan("mobilite", "solidarite", "personnel")
    tree, place, lines = Tree(), 0, []
    for root in roots:
        tree.aim(root, code=root.number)
        lines.append(row(Box(f"OS {root.number} : {root.title}", span=5, bold=True, fill="CCCCCC")))
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            for rank, action in enumerate(objective.parts):
                place += 1
                when, lead = turn(("2026", "2027", "Fin 2028"), place), turn(("Échevine Lamoral", "Bourgmestre"), place)
                how = turn(("En cours", "Terminé", "À planifier"), place)
                cells = (f"{action.number} {action.title}", lead, when, how)
                first = Box(f"OO {objective.number} {objective.title}", down=len(objective.parts))
                lines.append(row(*((first, *cells) if not rank else cells)))
                tree.aim(action, code=action.number, deadline=due(when), status=state(how))
    head = row("Objectif opérationnel", "Action", "Responsable politique", "Échéance", "Statut", bold=True)
    blocks: list[Block] = [Head("PST de Bas-Warneau"), Grid((head, *lines), widths=(3, 5, 2, 1.5, 1.5))]
    path = folder / "baswarneau_pdf_merged.pdf"
    pdf.write_pdf(blocks, path, header="PST – Bas-Warneau", footer="Version du 1er mai 2026", landscape=True)
    return tree.case(
        path, "A", "merged column over page ends", never=("Échéance", "PST – Bas-Warneau", "PST de Bas-Warneau")
    )


def quarters_ticked(folder: Path) -> Case:
    """A chart of quarters: crosses in columns T1 2026 .. T4 2027 say when; groups are rows of their own."""
    roots = plan("numerique", "finances", "accueil")
    tree, place = Tree(), 0
    quarters = [f"T{quarter} {year}" for year in (2026, 2027) for quarter in range(1, 5)]
    lines = [row("N°", "Actions", "Pilote", *quarters, "Remarques", bold=True)]
    for root in roots:
        tree.aim(root, code=root.number)
        lines.append(row(Box(f"Objectif stratégique {root.number} : {root.title}", span=12, bold=True)))
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            lines.append(row(Box(f"Objectif opérationnel {objective.number} : {objective.title}", span=12)))
            for action in objective.parts:
                place += 1
                start = place % 6
                crosses = ["x" if start <= rank <= start + place % 3 else "" for rank in range(8)]
                lines.append(
                    row(action.number, action.title, "S. Quoilin", *crosses, "à confirmer" if place % 5 == 0 else "")
                )
                tree.aim(action, code=action.number, agents=["S. Quoilin"])
    path = folder / "courtil_calc_quarters.ods"
    opendocument.write_sheets([Sheet("Planning", Grid(tuple(lines)))], path)
    return tree.case(path, "J", "crosses in columns of quarters", never=("Actions", "Remarques", "à confirmer"))


def slashes(folder: Path) -> Case:
    """Notes typed in a text file: codes with slashes, particulars in square brackets, lines of dashes."""
    roots = plan("economie", "energie")
    tree, place = Tree(), 0
    lines = ["NOTE AU COLLEGE - PST 2025-2030 - commune de Petit-Fays", "=" * 50, ""]
    for root in roots:
        tree.aim(root, code=root.number)
        lines += [f"OS{root.number} : {root.title}", "-" * 50]
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            lines.append(f"OO{objective.number.replace('.', '/')} : {objective.title}")
            for action in objective.parts:
                place += 1
                when, service = turn(("2026", "2028", "permanent"), place), turn(("Travaux", "ADL"), place)
                lines.append(f"  * {action.title} [service : {service} ; échéance : {when}]")
                also = [f"{action.title} [service : {service} ; échéance : {when}]"]
                tree.aim(action, departments=[service], deadline=due(when), title_also_ok=also)
            lines.append("")
    lines += ["Annexes : néant", "Le Directeur général"]
    path = folder / "petitfays_note.txt"
    path.write_bytes("\r\n".join(lines).encode("cp1252"))
    return tree.case(
        path, "G", "slashes in codes, particulars in square brackets", never=("Annexes : néant", "Le Directeur général")
    )


def three_columns_of_parents(folder: Path) -> Case:
    """A CSV with title lines first, commas, an axis, an objective and a sub-objective beside each action."""
    tree, place = Tree(), 0
    rows = [["Plan communal de Sainte-Aude-la-Vallée", *[""] * 7], [""] * 8]
    rows.append(
        [
            "Axe",
            "Objectif",
            "Sous-objectif",
            "Action",
            "Responsable administratif",
            "Délai",
            "Taux d'avancement",
            "Coût",
        ]
    )
    for axis, names in (("Bien vivre", ("proprete", "solidarite")), ("Bien gérer", ("finances", "numerique"))):
        tree.add(AXIS, axis)
        for root in plan(*names):
            tree.add(SO, root.title)
            for objective in root.parts:
                tree.add(OO, objective.title, root.title)
                for action in objective.parts:
                    place += 1
                    when, share, cost = turn(("2026", "décembre 2027", ""), place), f"{place * 10 % 110} %", 800 * place
                    rows.append(
                        [axis, root.title, objective.title, action.title, "Mme Wilkin", when, share, euros(cost)]
                    )
                    tree.add(
                        ACTION,
                        action.title,
                        objective.title,
                        deadline=due(when),
                        progress=place * 10 % 110,
                        budget=[money(cost)],
                        budget_kind_also_ok=True,
                    )
    path = folder / "sainteaude_axes.csv"
    path.write_bytes(b"\xef\xbb\xbf" + text.separated(rows, ",").encode())
    never = ("Plan communal de Sainte-Aude-la-Vallée", "Axe", "Sous-objectif")
    return tree.case(path, "H", "axis, objective and sub-objective in columns, title lines first", never=never)


def slide_tables(folder: Path) -> Case:
    """A slide an objective with a table of all its actions; the operational objective only where it changes."""
    roots = plan("accueil", "culture", "mobilite")
    tree, place = Tree(), 0
    deck = [
        Slide("Notre PST en un coup d'œil", (Para("Commune de Rixhe – réunion publique"),)),
        Slide("Pourquoi un PST ?", (Bullet("C'est la loi"),)),
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        lines = [row("Objectif opérationnel", "Action", "Quand ?", "Où en est-on ?")]
        for objective in root.parts:
            tree.aim(objective)
            for rank, action in enumerate(objective.parts):
                place += 1
                when, how = turn(("2026", "2027", "Récurrent"), place), turn(("En cours", "Réalisé", "À venir"), place)
                lines.append(row(objective.title if not rank else "", action.title, when, how))
                tree.aim(action, deadline=due(when), status=state(how))
        deck.append(Slide(f"OS{root.number} – {root.title}", (Grid(tuple(lines)),)))
    deck.append(Slide("À vous la parole", (Para("Vos questions"),)))
    path = folder / "rixhe_deck_tables.pptx"
    slides.write_slides(deck, path, footer="Rixhe")
    never = ("Pourquoi un PST ?", "C'est la loi", "À vous la parole", "Quand ?", "Où en est-on ?")
    return tree.case(path, "D", "a table on each slide, filled only on change", never=never)


GERMAN = """
Eine familienfreundliche Gemeinde werden
> Die Kinderbetreuung ausbauen
- Eine Krippe in Oberwies eröffnen
- Die Betreuungszeiten verlängern
> Jugendliche beteiligen
- Einen Jugendrat gründen
- Einen Skatepark bauen
Den Wirtschaftsstandort stärken
> Betriebe ansiedeln
- Das Gewerbegebiet Nord erschließen
- Einen Gründerpreis ausschreiben
> Den Tourismus fördern
- Einen Wohnmobilstellplatz anlegen
- Wanderwege neu beschildern
- Einen Bauernmarkt veranstalten
"""


def german_page(folder: Path) -> Case:
    """A German page of a site: levels in headings, actions as items of lists with the state in brackets."""
    tree, place, out = Tree(), 0, []
    for root in parse(GERMAN):
        tree.aim(root, code=root.number)
        out.append(f"<h2>Strategisches Ziel {root.number}: {root.title}</h2>")
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            out.append(f"<h3>Operatives Ziel {objective.number}: {objective.title}</h3><ol>")
            for action in objective.parts:
                place += 1
                how = turn(("in Umsetzung", "abgeschlossen", "geplant"), place)
                out.append(f"<li><p>{action.title} <em>({how})</em></p></li>")
                tree.aim(action, status=state(how), title_also_ok=[f"{action.title} ({how})"])
            out.append("</ol>")
    page = (
        '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Gemeinde Oberwies</title></head><body>'
        '<div class="cookie">Diese Website verwendet Cookies <button>Zustimmen</button></div><header><nav><ul>'
        '<li><a href="/">Startseite</a></li><li><a href="/r">Rathaus</a></li></ul></nav></header><main>'
        f"<h1>Unser strategisches Programm</h1><p>Stand: Mai 2026</p>{''.join(out)}</main>"
        "<footer><ul><li>Impressum</li><li>Datenschutz</li></ul></footer></body></html>"
    )
    path = folder / "oberwies_page.html"
    path.write_text(page, encoding="utf-8")
    return tree.case(
        path,
        "P",
        "German, state in brackets after the title",
        never=("Startseite", "Impressum", "Zustimmen", "Stand: Mai 2026"),
    )


def steps_with_dates(folder: Path) -> Case:
    """ODT: projects as headings, then labelled lines and a list of steps called « Étapes » with their own dates."""
    roots = plan("solidarite", "numerique")
    tree, place = Tree(), 0
    blocks: list[Block] = [
        Head("Plan stratégique du CPAS de Linchamps", 1),
        Head("Introduction", 2),
        Para("Le CPAS veut être proche des gens."),
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        blocks.append(Head(f"Objectif stratégique {root.number} – {root.title}", 2))
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            blocks.append(Head(f"Objectif opérationnel {objective.number} – {objective.title}", 3))
            for action in objective.parts:
                place += 1
                agent, when = turn(("C. Vilvorde", "I. Hanssens"), place), turn(("2026", "mi-2027", "mars 2028"), place)
                partners = turn((["Commune"], ["Commune", "Maison de l'emploi"], ["Croix-Bleue"]), place)
                cost = 2000 * place
                blocks += [
                    Head(f"Action {action.number} : {action.title}", 4),
                    Para(f"Agent responsable : {agent}"),
                    Para(f"Partenaires : {', '.join(partners)}"),
                    Para(f"Échéance : {when}"),
                    Para(f"Budget : {euros(cost)} à l'ordinaire"),
                ]
                tree.aim(
                    action,
                    code=action.number,
                    agents=[agent],
                    partners=partners,
                    deadline=due(when),
                    budget=[money(cost, kind="ordinary")],
                )
                if place % 3 == 0:
                    blocks.append(Para("Étapes :"))
                    for step in ("prendre les contacts utiles", "rédiger la convention"):
                        blocks.append(Bullet(step, "-", 0))
                        tree.add(STEP, step, action.title)
    path = folder / "linchamps_writer_steps.odt"
    opendocument.write_text(blocks, path, header="CPAS de Linchamps", footer="Page")
    never = ("Introduction", "Étapes", "Plan stratégique du CPAS de Linchamps")
    return tree.case(path, "C", "labelled lines under headings, steps after a word", never=never)


ALL: tuple[Maker, ...] = (
    *(roman_numbers, stakes_and_projects, merged_over_pages, quarters_ticked, slashes),
    *(three_columns_of_parents, slide_tables, german_page, steps_with_dates),
)
