"""A list of people in a spreadsheet: columns known by the words of their header, in any order; all problems at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gouvernail.core.document import Document, ListItem, Paragraph, Table
from gouvernail.core.email_addresses import is_plausible, normal
from gouvernail.core.folding import fold
from gouvernail.core.problems import Problem, Source

NAME, FIRST, LAST, EMAIL, DEPARTMENT, FUNCTION = "name", "first", "last", "email", "department", "function"
WORDS: dict[str, tuple[str, ...]] = {
    NAME: (
        "nom complet", "nom et prenom", "nom prenom", "prenom nom", "prenom et nom", "nom, prenom", "personne", "agent",
        "full name", "naam en voornaam", "collaborateur", "membre du personnel",
    ),
    FIRST: ("prenom", "prenoms", "first name", "voornaam"),
    LAST: ("nom", "nom de famille", "last name", "surname", "name", "naam", "achternaam"),
    EMAIL: (
        "courriel", "mail", "e-mail", "email", "adresse mail", "adresse e-mail", "adresse email", "adresse courriel",
        "adresse de courriel", "adresse electronique", "adresse de messagerie", "e-mailadres",
    ),
    DEPARTMENT: ("service", "departement", "direction", "cellule", "unite", "department", "dienst", "afdeling"),
    FUNCTION: ("fonction", "role", "poste", "titre", "grade", "function", "functie", "job title"),
}  # fmt: skip
"""By column: the words that announce it, folded."""
LABELS = {
    NAME: "Nom", FIRST: "Prénom", LAST: "Nom de famille", EMAIL: "Courriel", DEPARTMENT: "Service",
    FUNCTION: "Fonction",
}  # fmt: skip
HEAD_ROWS = 20
"""Where the header is looked for."""
MOST = 1000
LONGEST = 300
NO_HEADER = (
    "Aucune ligne d'en-tête n'a été reconnue : il faut une colonne « Nom » (avec « Prénom » à côté, si vous voulez), "
    "et si possible « Courriel », « Service » et « Fonction »."
)


@dataclass(frozen=True, slots=True)
class Line:
    """One person as the list says, with the number of the line. What is not said is empty."""

    number: int
    name: str
    email: str = ""
    department: str = ""
    function: str = ""


@dataclass(frozen=True, slots=True)
class PeopleSheet:
    """`columns` gives the header that each known column had; `unused` those that were not understood."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]
    columns: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()


Cells = Sequence[str]


def read(document: Document) -> PeopleSheet:
    """The people in a document: of the first table that has a header; of lines cut at tabs or semicolons otherwise."""
    for rows in _tables(document):
        for at, (_number, cells) in enumerate(rows[:HEAD_ROWS]):
            known = columns_of(cells)
            if known:
                return _read(rows[at + 1 :], known, cells)
    return PeopleSheet((), (Problem("people-sheet", NO_HEADER),))


def columns_of(cells: Cells) -> dict[str, int]:
    """Which column is where; empty when it is no header. A name alone with nothing beside it is one too."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        word = fold(cell).strip(" :*")
        kind = next((kind for kind, words in WORDS.items() if word in words), None)
        if kind is not None and kind not in found:
            found[kind] = place
    return found if NAME in found or LAST in found else {}


def _tables(document: Document) -> Iterator[list[tuple[int, Cells]]]:
    loose: list[tuple[int, Cells]] = []
    for block in document.blocks:
        if isinstance(block, Table) and not block.hidden:
            yield [
                (row.where.row or row.where.line or number, [" ".join(cell.text.split()) for cell in row.cells])
                for number, row in enumerate(block.rows, start=1)
            ]
        elif isinstance(block, Paragraph | ListItem):
            for text in block.text.splitlines():
                cut = "\t" if "\t" in text else ";" if ";" in text else ","
                loose.append((block.where.line or len(loose) + 1, [part.strip() for part in text.split(cut)]))
    if loose:
        yield loose


def _read(rows: Iterable[tuple[int, Cells]], known: dict[str, int], head: Cells) -> PeopleSheet:
    lines: list[Line] = []
    problems: list[Problem] = []
    first_with: dict[tuple[str, str], int] = {}
    for number, cells in rows:
        given = {kind: cells[place].strip() if place < len(cells) else "" for kind, place in known.items()}
        if not any(given.values()):
            continue
        line = _line(number, given)
        wrong = list(_wrong(line, given))
        for what, key in (("nom", fold(line.name)), ("courriel", line.email)):
            if key and (before := first_with.setdefault((what, key), number)) != number:
                wrong.append(f"Même {what} que la ligne {before} : une des deux est de trop.")
        problems += [Problem("people-sheet", text, Source(row=number)) for text in wrong]
        if not wrong:
            lines.append(line)
    if len(lines) > MOST:
        problems.append(Problem("people-sheet", f"{MOST} personnes au plus à la fois : coupez la liste en deux."))
        lines = []
    if not lines and not problems:
        problems.append(Problem("people-sheet", "Personne sous l'en-tête : la liste est vide."))
    unused = tuple(cell for place, cell in enumerate(head) if cell.strip() and place not in known.values())
    return PeopleSheet(tuple(lines), tuple(problems), tuple((kind, head[at]) for kind, at in known.items()), unused)


def _line(number: int, given: dict[str, str]) -> Line:
    whole = given.get(NAME, "") or " ".join(part for part in (given.get(FIRST, ""), given.get(LAST, "")) if part)
    last, comma, first = whole.partition(",")
    if comma and first.strip() and "," not in first:
        whole = f"{first.strip()} {last.strip()}"
    return Line(
        number,
        " ".join(whole.split()),
        normal(given.get(EMAIL, "")),
        " ".join(given.get(DEPARTMENT, "").split()),
        " ".join(given.get(FUNCTION, "").split()),
    )


def _wrong(line: Line, given: dict[str, str]) -> Iterator[str]:
    if not any(map(str.isalnum, line.name)):
        yield "Le nom manque."
    elif LAST in given and FIRST in given and NAME not in given and not given[LAST]:
        yield "Le nom de famille manque."
    if line.email and not is_plausible(line.email):
        yield f"« {line.email} » n'est pas une adresse de courriel."
    for text in (line.name, line.department, line.function):
        if len(text) > LONGEST:
            yield f"« {text[:40]}… » est trop long : {LONGEST} caractères au plus."
