"""Layout P, the pages of a municipal site, and documents in German and in Dutch."""

from pathlib import Path

from tests.cases import content, themes
from tests.cases.blocks import Block, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker, case
from tests.cases.content import PLACES, Filler, Node, Said, nodes
from tests.cases.formats import text, web, word
from tests.cases.layouts.headings import MEET, objective_blocks, prose_plan, without_codes

# P: a municipal site


def site_page(folder: Path) -> Case:
    roots = prose_plan(47, "montbreuil", steps=True)
    entries = tuple((root.title, 1, 0) for root in roots)
    blocks: list[Block] = [
        Contents(entries),
        Para("Le Conseil communal a pris acte du programme le 1er septembre 2025."),
    ]
    for root in roots:
        blocks.append(Head(root.title, 1, shown=f"Objectif stratégique {root.number} :"))
        for objective in root.children:
            blocks += [Head(objective.title, 2, shown=f"OO {objective.number} -"), *objective_blocks(objective)]
    path = folder / "p_web_page.html"
    path.write_text(web.page(blocks, title="Notre programme stratégique"), encoding="utf-8")
    tree = without_codes(content.expected(roots, tracks=False), "action", "step")
    return case(
        path,
        "P",
        tree,
        "menus, cookies, share links, page contents, scripts",
        never=(*web.NOISE, MEET, "Sur cette page"),
    )


def site_accordion(folder: Path) -> Case:
    """A page made of `div`s, where objectives are set in bold and actions stand in small tables."""
    roots = prose_plan(48, "orvaux", steps=False)
    filler, actions = Filler(48, PLACES["orvaux"]), nodes(roots, "action")
    filler.from_bank(actions, "status", content.STATES)
    filler.from_bank(actions, "deadline", content.DEADLINES)
    blocks: list[Block] = []
    for root in roots:
        blocks.append(Head(root.title, 1, shown=f"OS{root.number}"))
        for objective in root.children:
            lines = [
                row(action.title, action.write("deadline"), action.write("status")) for action in objective.children
            ]
            blocks += [
                Para(f"OO{objective.number} {objective.title}", bold=True),
                Grid((row("Action", "Échéance", "Situation"), *lines)),
            ]
    path = folder / "p_web_accordion.html"
    path.write_text(
        web.page(blocks, title="PST : où en sommes-nous ?", semantic=False),
        encoding="latin-1",
        errors="xmlcharrefreplace",
    )
    data = path.read_bytes().replace(b'charset="utf-8"', b'charset="iso-8859-1"')
    path.write_bytes(data)
    tree = without_codes(content.expected(roots, ("status", "deadline"), tracks=False), "action")
    return case(
        path,
        "P",
        tree,
        "no semantic elements, declared Latin 1, glued codes, many tables",
        never=(*web.NOISE, "Situation", "Échéance"),
    )


# Other languages


def _foreign(source: str, code: str) -> list[Node]:
    roots = content.parse(source, PLACES["montbreuil"], None)
    content.number(roots)
    bank = {
        "de": (
            content.state("In Arbeit", "in_progress"),
            content.state("Erledigt", "done"),
            content.state("Nicht begonnen", "not_started"),
        ),
        "nl": (
            content.state("Lopend", "in_progress"),
            content.state("Afgerond", "done"),
            content.state("Niet gestart", "not_started"),
        ),
    }[code]
    filler, actions = Filler(49, PLACES["montbreuil"]), nodes(roots, "action")
    filler.from_bank(actions, "status", bank)
    filler.from_bank(actions, "deadline", content.DATES)
    return roots


def german_word(folder: Path) -> Case:
    roots = _foreign(themes.GERMAN, "de")
    blocks: list[Block] = [Para("Strategisches Querschnittsprogramm der Gemeinde", bold=True)]
    for root in roots:
        blocks.append(Head(root.title, 1, shown=f"Strategisches Ziel {root.number}:"))
        for objective in root.children:
            blocks.append(Head(objective.title, 2, shown=f"Operatives Ziel {objective.number}:"))
            head = row("Maßnahme", "Zuständiger Dienst", "Frist", "Stand", bold=True)
            lines = [
                row(f"Maßnahme {a.number} {a.title}", "Bauamt", a.write("deadline"), a.write("status"))
                for a in objective.children
            ]
            blocks.append(Grid((head, *lines)))
    for action in nodes(roots, "action"):
        action.said["departments"] = Said("Bauamt", ["Bauamt"])
    path = folder / "c_word_german.docx"
    file = word.WordFile()
    file.furniture("Gemeinde Neuenthal", "Seite")
    file.write(blocks, path)
    tree = content.expected(roots, ("status", "deadline", "departments"), tracks=False)
    return case(
        path,
        "C",
        tree,
        "German words for levels, columns and states",
        never=("Maßnahme", "Frist", "Stand", "Gemeinde Neuenthal"),
    )


def dutch_text(folder: Path) -> Case:
    roots = _foreign(themes.DUTCH, "nl")
    blocks: list[Block] = [Para("Strategisch meerjarenplan 2026-2031")]
    for root in roots:
        blocks.append(Head(root.title, 1, shown=f"Strategische doelstelling {root.number}:"))
        for objective in root.children:
            blocks.append(Head(objective.title, 2, shown=f"Operationele doelstelling {objective.number}:"))
            blocks += [Bullet(f"Actie {action.number}: {action.title}", "-") for action in objective.children]
    path = folder / "c_markdown_dutch.md"
    path.write_text(text.markdown(blocks), encoding="utf-8")
    tree = content.expected(roots, tracks=False)
    return case(path, "C", tree, "Dutch words for levels, Markdown", never=("Strategisch meerjarenplan 2026-2031",))


ALL: tuple[Maker, ...] = (site_page, site_accordion, german_word, dutch_text)
