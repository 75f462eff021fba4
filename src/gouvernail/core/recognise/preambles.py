"""What stands above the header of a table and names no item: its title, its date, who exported it, instructions."""

import re

from gouvernail.core.codes import read_code
from gouvernail.core.deadlines import deadline_likeness
from gouvernail.core.folding import fold
from gouvernail.core.recognise.context import named_track, track_of
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.particulars import particular_of
from gouvernail.core.recognise.row_kinds import Block, is_group, title_of_items, told
from gouvernail.core.recognise.row_lines import scale_told
from gouvernail.core.recognise.titles import content_words
from gouvernail.core.recognise.verbs import reads_like_an_action
from gouvernail.core.recognise.words import DOMAIN, is_table_title, names_a_plan

_WIDER = ("level:axis", "level:strategic_objective", "level:operational_objective")
_AUTHORITY = re.compile(
    r"^(?:(?:la |l')?(?:administration communale|commune|ville|cpas|c\.p\.a\.s\.|province|intercommunale|zone|regie)"
    r" (?:et (?:le )?cpas )?(?:de|du|des|d'|l')|gemeente\b|stad\b|ocmw\b|stadt\b|osz\b|provincie\b)"
)
_ADOPTED = re.compile(
    r"^(?:vu|approuve|adopte|valide|arrete|presente|pris (?:pour )?acte|prend acte|ainsi (?:fait|delibere)|fait a|vom|"
    r"goedgekeurd|vastgesteld|genehmigt|beschlossen|document (?:etabli|approuve|valide))e?s?\b"
)
_SIGNED = re.compile(
    r"\(s\.?\)|^(?:(?:par|pour) le (?:college|conseil)\b.*\| ?)?(?:le |la |l')?(?:directeur|directrice|bourgmestre|"
    r"president|presidente|secretaire|burgemeester|burgermeister|generaldirektor)\w*(?: general[e]?)?(?: f\.f\.)?,? *\|"
)
_SIGNER = re.compile(
    r"^(?:(?:par|pour|au nom de?|namens|fur) .{2,40}?,? )?(?:le |la |l'|de |het |der |die )?(?:directeurs?|directrice|"
    r"bourgmestre|maire|president|presidente|secretaire|greffiere?|receveu(?:r|se)|echevine?|algemeen directeur|"
    r"burgemeester|voorzitter|burgermeister|generaldirektor|vorsitzende)\w*"
    r"(?: (?:general|generale|communal|communale|du cpas|du conseil|financier|financiere|f\.f\.|a\.i\.))*,?\s*[(\n]"
)
"""One who signs, and the name below the function; two or more stand side by side."""
_SENTENCE = re.compile(r"[.!?]$")
_LONGEST_PAIR = 60
_LONGEST_UNIT = 8
"""Words of a line that says in what the sums of a table are: `Montants en milliers d'euros`."""


def set_preamble_apart(blocks: list[Block]) -> None:
    """Rows above the first header go beside the table, unless they open a group, a volet or a domain."""
    if len(blocks) < 2 or blocks[0].header or not blocks[1].header:
        return
    first = blocks[0]
    coded = [at for at, row in enumerate(first.rows) if _opens_something(told(row))]
    above = first.rows[: coded[0]] if coded else []
    apart = [
        row
        for at, row in enumerate(first.rows)
        if at < len(above) or (_is_preamble(row) and not (coded and particular_of(row)))
    ]
    if any(_opens_something(told(row)) for block in blocks[1:] for row in block.rows if is_group(row)):
        apart += [
            row for row in first.rows if row not in apart and (_says_its_sheet(row) or _is_above_legend(row, first))
        ]
    first.rows = [row for row in first.rows if row not in apart]
    first.title.extend(apart)


def _says_its_sheet(row: RowPiece) -> bool:
    """Whether a lone line says again what its sheet is called, and names no objective of those below."""
    texts, sheet = told(row), content_words(row.where.sheet or "")
    return len(texts) == 1 and not _opens_something(texts) and bool(sheet) and sheet <= content_words(texts[0])


def _is_above_legend(row: RowPiece, block: Block) -> bool:
    """Whether a line without a code stands above the legend, which stands above the header: a remark on the table."""
    place = row.where.row
    legend = block.legend[0].where.row if block.legend else None
    return place is not None and legend is not None and place < legend and not _opens_something(told(row))


def set_closing_apart(block: Block) -> None:
    """Lines under the last row that open nothing: who adopted the plan and when, in a table whose items have codes."""
    coded = sum(_has_code(row) for row in block.rows)
    while block.rows and _is_signed(told(block.rows[-1])) and not _has_code(block.rows[-1]):
        block.beside.append(block.rows.pop())
    title = title_of_items(block)
    while block.rows and len(texts := told(block.rows[-1])) == 1:
        if title is not None and block.rows[-1].filled[0] > title:
            return
        if _opens_something(texts) or _has_code(block.rows[-1]) or reads_like_an_action(texts[0]):
            return
        if coded < 0.6 * (len(block.rows) - 1) and not _ADOPTED.match(fold(texts[0])):
            return
        block.beside.append(block.rows.pop())


def _is_signed(texts: list[str]) -> bool:
    if len(texts) > 1 and all(_SIGNER.match(re.sub(r"[^\S\n]+", " ", _folded_lines(text))) for text in texts):
        return True
    return bool(_SIGNED.search(fold(" | ".join(texts))))


def _folded_lines(text: str) -> str:
    return "\n".join(map(fold, text.split("\n")))


def _has_code(row: RowPiece) -> bool:
    readings = (read_code(row.cells[at].text) for at in row.filled[:2])
    return any(reading is not None and reading.code is not None for reading in readings)


def has_levels(fields: dict[int, str]) -> bool:
    """Whether the columns of the table name the objectives: then a line above them names none."""
    return any(name in _WIDER for name in fields.values())


def set_titles_apart(block: Block) -> None:
    """Lines without a code above columns that name the objectives are the title of the table."""
    apart = [row for row in block.rows if not _opens_something(told(row))]
    block.rows = [row for row in block.rows if row not in apart]
    block.title.extend(apart)


def _is_preamble(row: RowPiece) -> bool:
    texts = told(row)
    if not texts or _opens_something(texts):
        return False
    if len(texts) > 1:
        return all(len(text) <= _LONGEST_PAIR for text in texts) and not read_code(texts[0])
    text = texts[0]
    if scale_told(text) and len(text.split()) <= _LONGEST_UNIT:
        return True
    if is_table_title(text) or names_a_plan(text) or _AUTHORITY.match(fold(text)):
        return named_track(text) is None
    return deadline_likeness(text) > 0.5 or bool(_SENTENCE.search(text.strip()))


def _opens_something(texts: list[str]) -> bool:
    if not texts:
        return False
    reading = read_code(texts[0])
    if reading is not None and (reading.level_word is not None or reading.label is not None):
        return True
    return track_of(texts[0]) is not None or named_track(texts[0]) is not None or bool(DOMAIN.match(fold(texts[0])))
