"""Layouts D and E: slides that outline a programme, and one small table for each action."""

from pathlib import Path

from tests.cases import content
from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker, case
from tests.cases.content import PLACES, Filler, Node, Said, nodes
from tests.cases.formats import opendocument, pdf, slides, text, word
from tests.cases.formats.slides import Slide

WHAT = ("pluriannuel, sur six ans", "évolutif et modulable", "présenté au Conseil, qui en prend acte")
AGENDA = "Qu'est-ce qu'un PST ?"


def outline(seed: int, where: str) -> list[Node]:
    """A plan with a number missing, numbering that restarts per track, and confusions in some codes."""
    roots = content.plan(seed, where, inside=2, outside=2)
    for track in ("internal", "external"):
        content.number(content.with_track(roots, track), skip=("1.2",))
    for rank, node in enumerate(nodes(roots)):
        if node.level == "operational_objective":
            node.written = (
                f"OO{node.number}",
                f"0O{node.number}",
                f"00{node.number}",
                f"OO{node.number.replace('1', 'l', 1)}",
            )[rank % 4]
        elif node.level == "strategic_objective":
            node.written = f"OS{node.number}"
    return roots


def deck(roots: list[Node]) -> list[Slide]:
    """Introduction, then for each objective its findings, ambition and slides, whose titles are said again."""
    show = [Slide("Programme stratégique transversal", (Para("Séance du Conseil communal"),), "Dire bonjour à tous.")]
    show.append(Slide(AGENDA, tuple(Bullet(line) for line in WHAT)))
    for rank, root in enumerate(roots):
        if not rank or roots[rank - 1].track != root.track:
            show.append(Slide("VOLET INTERNE" if root.track == "internal" else "VOLET EXTERNE"))
        title = f"{root.written} : {root.title}"
        why: list[Block] = [Bullet("Constats"), *(Bullet(line, "-", 1) for line in root.findings)]
        show.append(
            Slide(title, (*why, Bullet("Ambitions"), *(Bullet(line, "-", 1) for line in root.ambition)), "Insister.")
        )
        for number, objective in enumerate(root.children):
            lines: list[Block] = [Bullet(f"{objective.written}. {objective.title}")]
            for action in objective.children:
                lines.append(Bullet(action.title, "-", 1))
                lines += [Bullet(step.title, "o", 2) for step in action.children]
            show.append(Slide(title + (" (suite)" if number else ""), tuple(lines)))
    return [*show, Slide("Merci de votre attention", (Para("Des questions ?"),))]


OUTLINE_NEVER = (
    AGENDA,
    *WHAT,
    "Constats",
    "Ambitions",
    "Merci de votre attention",
    "Des questions ?",
    "VOLET INTERNE",
    "Dire bonjour à tous.",
)


def _outline_tree(roots: list[Node]) -> dict:
    tree = content.expected(roots)
    for item in tree["items"]:  # type: ignore[attr-defined]
        if item["level"] in ("action", "step"):
            item["code"] = None
    return tree


def slides_powerpoint(folder: Path) -> Case:
    roots = outline(51, "montbreuil")
    path = folder / "d_slides_notes.pptx"
    slides.write_slides(deck(roots), path, footer="PST 2024-2030")
    never = (*OUTLINE_NEVER, *roots[0].findings)
    return case(
        path,
        "D",
        _outline_tree(roots),
        "titles repeated, 0 for O, l for 1, 1.2 missing, notes, slide numbers",
        never=never,
    )


def slides_impress(folder: Path) -> Case:
    roots = outline(52, "orvaux")
    path = folder / "d_slides_impress.odp"
    opendocument.write_slides(deck(roots), path)
    return case(path, "D", _outline_tree(roots), "the same shape in ODP, lists nested by hand", never=OUTLINE_NEVER)


def slides_pdf(folder: Path) -> Case:
    roots = outline(53, "saintaubry")
    blocks: list[Block] = []
    for slide in deck(roots):
        blocks += [Head(slide.title, 2), *slide.blocks, Break()]
    path = folder / "d_slides.pdf"
    pdf.write_pdf(blocks[:-1], path, footer="Saint-Aubry – PST", slides=True, size=16)
    return case(
        path,
        "D",
        _outline_tree(roots),
        "slides printed as PDF, titles repeated",
        never=(*OUTLINE_NEVER, "Saint-Aubry – PST"),
    )


def slides_text(folder: Path) -> Case:
    """A transcript of slides: titles on lines of their own, page numbers, bullets of several sorts."""
    roots = outline(54, "montbreuil")
    blocks: list[Block] = []
    for rank, slide in enumerate(deck(roots), 1):
        blocks += [Para(slide.title), *slide.blocks, Para(str(rank)), Break()]
    path = folder / "d_slides_transcript.txt"
    path.write_text(text.plain(blocks), encoding="utf-16")
    return case(
        path, "D", _outline_tree(roots), "UTF-16, page numbers alone on a line, form feeds", never=OUTLINE_NEVER
    )


# E: one table for each action


def cards(seed: int, where: str) -> list[Node]:
    """A single layer of objectives; its actions have aims, methods, means, measures and a pilot."""
    roots = content.plan(seed, where, inside=2, outside=1)
    for root in roots:
        root.track = None
        root.children = [action for objective in root.children for action in objective.children][:5]
        for node in root.walk():
            node.track = None
        for action in root.children:
            action.parent = root
    content.number(roots)
    place, filler, actions = PLACES[where], Filler(seed, PLACES[where]), nodes(roots, "action")
    filler.people(actions, "agents", place.agents, (" / ", "\n"), 0.2)
    filler.people(actions, "partners", place.partners, ("\n", ", "), 0.3)
    filler.from_bank(actions, "deadline", content.DEADLINES, 0.9)
    for action in actions:
        measures = action.indicators or (
            ["Nombre de participants", "Satisfaction des usagers"] if len(action.title) % 3 else []
        )
        if measures:
            action.said["evaluation"] = Said("\n".join(f"- {line}" for line in measures), measures)
    return roots


AIMS = ("Simplifier le travail quotidien", "Être plus proche de la population")
NAMES = (
    "Objectifs visés",
    "Étapes et modalités",
    "Pilote",
    "Partenaires",
    "Moyens nécessaires",
    "Échéance",
    "Indicateurs d'évaluation",
)
CARD_NEVER = (*NAMES, *AIMS, "Sommaire", "Recenser les besoins", "Deux réunions de travail et 2 500 €")


def card(action: Node) -> Grid:
    methods = "\n".join(["- Recenser les besoins", "- Rédiger une proposition", "- La soumettre au comité de pilotage"])
    values = ("\n".join(f"- {aim}" for aim in AIMS), methods, action.write("agents"), action.write("partners"))
    values += ("Deux réunions de travail et 2 500 €", action.write("deadline"), action.write("evaluation"))
    rows = [row(Box(name, bold=True), value) for name, value in zip(NAMES, values, strict=True)]
    return Grid(tuple(rows), 0, (1, 3))


def _card_blocks(roots: list[Node], *, cut: bool) -> list[Block]:
    """Code and title above each table; with `cut`, some sheets go on in a second table called "suite"."""
    blocks: list[Block] = []
    for root in roots:
        blocks.append(Head(f"OBJECTIF {root.number} : {root.title.upper()}", 1))
        for rank, action in enumerate(root.children):
            blocks += [Head(f"FICHE ACTION {action.number}", 3), Para(action.title, bold=True)]
            grid = card(action)
            if cut and rank % 3 == 1:
                first, second = Grid(grid.rows[:3], 0, (1, 3)), Grid(grid.rows[3:], 0, (1, 3))
                blocks += [first, Break(), Head(f"FICHE ACTION {action.number} (suite)", 3), second]
            else:
                blocks.append(grid)
            for step in action.children:
                blocks.append(Para(f"{step.number} {step.title}", bold=True))
            blocks.append(Break())
    return blocks


def _card_tree(roots: list[Node]) -> dict:
    tree = content.expected(roots, ("agents", "partners", "deadline", "evaluation"))
    for item in tree["items"]:  # type: ignore[attr-defined]
        if item["level"] == "step":
            del item["code_not_scored"]
    return tree


def cards_word(folder: Path) -> Case:
    roots = cards(55, "orvaux")
    entries = tuple((action.title, 4 + rank, 1) for rank, action in enumerate(nodes(roots, "action")))
    blocks: list[Block] = [
        Head("Projet d'administration 2025-2030"),
        Para("Sommaire", bold=True),
        Contents(entries),
        Break(),
    ]
    path = folder / "e_word_cards.docx"
    file = word.WordFile()
    file.furniture("Projet d'administration – Orvaux", "Fiches actions")
    file.write([*blocks, *_card_blocks(roots, cut=True)], path)
    never = (*CARD_NEVER, "Projet d'administration – Orvaux", "Fiches actions")
    return case(
        path,
        "E",
        _card_tree(roots),
        "sheets cut in two (suite), headings in capitals, contents, empty evaluation",
        never=never,
    )


def cards_nested(folder: Path) -> Case:
    """Each sheet is one big table that holds the code, the title, and the rows in a table of its own."""
    roots = cards(56, "montbreuil")
    for action in nodes(roots, "action"):
        action.children = []
    blocks: list[Block] = []
    for root in roots:
        blocks.append(Head(f"Objectif {root.number} – {root.title}", 1))
        for action in root.children:
            top = row(Box(f"Fiche {action.number}", bold=True), Box(action.title, bold=True))
            blocks.append(Grid((top, (Box("", span=2, inner=card(action)),)), 0, (1, 4)))
    path = folder / "e_word_nested.docx"
    word.WordFile().write(blocks, path)
    return case(path, "E", _card_tree(roots), "nested tables, code and title in cells", never=CARD_NEVER)


def cards_pdf(folder: Path) -> Case:
    roots = cards(57, "saintaubry")
    path = folder / "e_pdf_cards.pdf"
    blocks: list[Block] = [Para("Projet d'administration", bold=True), *_card_blocks(roots, cut=False)]
    pdf.write_pdf(blocks[:-1], path, header="Saint-Aubry et son CPAS", footer="Fiches", size=10)
    return case(
        path,
        "E",
        _card_tree(roots),
        "one sheet a page, running lines",
        never=(*CARD_NEVER, "Saint-Aubry et son CPAS", "Fiches"),
    )


def cards_odt(folder: Path) -> Case:
    roots = cards(58, "orvaux")
    path = folder / "e_odt_cards.odt"
    opendocument.write_text(_card_blocks(roots, cut=True), path, header="Commune d'Orvaux", footer="Page")
    return case(path, "E", _card_tree(roots), "sheets in ODT, cut in two", never=(*CARD_NEVER, "Commune d'Orvaux"))


ALL: tuple[Maker, ...] = (
    *(slides_powerpoint, slides_impress, slides_pdf, slides_text),
    *(cards_word, cards_nested, cards_pdf, cards_odt),
)
