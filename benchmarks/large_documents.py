"""Documents of any size for measuring: the outline of a programme as text, a wide table, an export by columns, junk."""

from decimal import Decimal

from gouvernail.core.document import Cell, Document, Heading, ListItem, Paragraph, Row, Table
from gouvernail.core.problems import Source

VERBS = ("Créer", "Rénover", "Organiser", "Étendre", "Numériser", "Soutenir", "Planter", "Former")
THINGS = ("le sentier", "la salle", "le marché", "un réseau", "les archives", "la ferme", "une haie", "les agents")
PLACES = ("du Moulin", "de la gare", "du hameau", "des bords de l'eau", "du quartier nord", "de l'école")
HEADER = ("N°", "Action", "Échevin", "Service", "Échéance", "Budget ordinaire", "État", "Avancement", "Remarques")
STATES = ("En cours", "Terminé", "À planifier", "En attente")


def title(number: int) -> str:
    """A title that no other number has."""
    verb, thing, place = (words[number // step % len(words)] for words, step in ((VERBS, 1), (THINGS, 8), (PLACES, 64)))
    return f"{verb} {thing} {place}, lot {number}"


def outline_lines(actions: int) -> list[str]:
    """Coded objectives in a text, ten actions under each operational one, ten of these under each strategic one."""
    lines = ["PROGRAMME STRATÉGIQUE TRANSVERSAL", ""]
    for number in range(actions):
        if number % 100 == 0:
            lines += ["", f"Objectif stratégique {number // 100 + 1} : Être une commune qui {title(number).lower()}"]
        if number % 10 == 0:
            code = f"{number // 100 + 1}.{number // 10 % 10 + 1}"
            lines += ["", f"OO {code} : {title(number)} pour tous", "", "Actions :"]
        lines.append(f"- {title(number)} ;")
    return lines


def headed(actions: int) -> Document:
    """The same with the headings and bullets that a word processor declares, and codes down to the action."""
    blocks: list[Heading | ListItem | Paragraph] = []
    for number in range(actions):
        line = Source(line=len(blocks) + 1)
        if number % 100 == 0:
            blocks.append(Heading(f"OS {number // 100 + 1} {title(number)} partout", 1, line))
        if number % 10 == 0:
            blocks.append(Heading(f"OO {number // 100 + 1}.{number // 10 % 10 + 1} {title(number)} pour tous", 2, line))
        code = f"{number // 100 + 1}.{number // 10 % 10 + 1}.{number % 10 + 1}"
        blocks.append(Heading(f"Action {code} {title(number)}", 3, line))
        blocks.append(Paragraph(f"Échéance : fin {2025 + number % 6}", Source(line=line.line)))
        blocks.append(ListItem(f"Préparer le dossier {number}", "•", 0, line))
    return Document(tuple(blocks))


def wide(rows: int) -> Document:
    """A table with a header, group rows for the objectives, and nine columns."""
    lines = [list(HEADER)]
    for number in range(rows):
        if number % 10 == 0:
            lines.append(["", f"OO {number // 10 + 1} : {title(number)} pour tous"] + [""] * 7)
        lines.append(_cells(number))
    return _table(lines)


def _cells(number: int) -> list[str]:
    return [
        f"{number // 10 + 1}.{number % 10 + 1}",
        title(number),
        f"{chr(65 + number % 20)}. Delvaux",
        f"Service {PLACES[number % 6].split()[-1]}",
        f"{number % 12 + 1:02d}/{2025 + number % 6}",
        f"{1000 * (number % 50 + 1)},00 €",
        STATES[number % 4],
        f"{number % 101} %",
        f"Point {number} vu avec le service le {number % 28 + 1}/03/2026",
    ]


def repeated(rows: int) -> Document:
    """A sheet where each row repeats its objectives in columns of their own."""
    lines = [["Objectif stratégique", "Objectif opérationnel", *HEADER[1:]]]
    for number in range(rows):
        above = [f"OS {number // 100 + 1} {title(number // 100)} partout", f"{title(number // 10)} pour tous"]
        lines.append([*above, *_cells(number)[1:]])
    return _table(lines)


def _table(lines: list[list[str]]) -> Document:
    rows = tuple(
        Row(tuple(Cell.of(text, where=Source(row=at)) for text in line), Source(row=at))
        for at, line in enumerate(lines, start=1)
    )
    return Document((Table(rows, Source(row=1)),))


def junk(lines: int) -> Document:
    """Paragraphs that hold no plan: figures, fragments, half-numbers."""
    texts = (
        "3.14 15 92",
        "abc; def: ghi",
        "- x",
        "1.",
        "(a) b (c)",
        "....",
        "12/2025 et 2 000 €",
        "Le chat dort.",
        "A B",
    )
    return Document(
        tuple(
            Paragraph(f"{texts[at % len(texts)]} {at * 7919 % 1000}", Source(line=at + 1), blank_before=at % 2)
            for at in range(lines)
        )
    )


def long_paragraphs(characters: int) -> Document:
    """An objective with one very long paragraph, and one very long cell."""
    long = " ".join(
        f"{title(at)} avec A. Delvaux, pour {Decimal(at)} € en {2020 + at % 9} ;" for at in range(characters // 60)
    )
    table = _table([["Action", "Responsable", "Échéance"], ["Créer un parc", long, "2026"], [long, "A. Delvaux", long]])
    return Document((Heading("OS 1 Être une commune verte"), Paragraph(long), ListItem(long), *table.blocks))
