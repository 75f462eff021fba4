"""What each row of a table is: header, group, total, note or item; and the table cut into blocks at its headers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gouvernail.core.codes import CodeReading, code_path, read_code
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.recognise.columns import are_periods, are_years, header_fields, is_header, names_an_item
from gouvernail.core.recognise.count_rows import set_counts_apart
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.legend import MARK, names_a_colour
from gouvernail.core.recognise.paired_rows import paired
from gouvernail.core.recognise.placeholders import asks_to_be_filled
from gouvernail.core.recognise.said_by_value import is_state
from gouvernail.core.recognise.shaped_header import fills_gaps, shaped_header
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.recognise.words import LEGEND
from gouvernail.core.vocabulary import Level

_TOTAL = re.compile(
    r"^(?:s/t(?:ot(?:al)?)?|ss?[-. ]{1,2}tot(?:al|aux)?|tot\.?|sous[- ]?totaux|sous[- ]?total|totaux|total|"
    r"totale|totaal|subtotaal|summe|zwischensumme|gesamtsumme|"
    r"montant total|moyennes?(?= |$)(?! \w+ (?:de|des|d')\b)|gemiddelde|durchschnitt|nombre (?:d'|de |total)\w*)\b"
)
_COUNT = re.compile(
    r"^\(?\d+ (?:actions?|objectifs?|projets?|fiches?|mesures?|lignes?|sous-actions?|elements?|taches?|etapes?|acties?|"
    r"maatregel(?:en)?|doelstelling(?:en)?|massnahmen?|ziele?|projekte?|aktion(?:en)?)\)?$"
)
_TALLY = re.compile(r"^(?:\d{1,3} ?[A-Z]{1,3}(?:[\s,;/·|-]+|$)){2,}$")
"""`4 F 5 C 1 P`: how many are in each state."""
_NOTE = re.compile(
    r"^(?:consignes?|exemples?|instructions?|mode d'emploi|mise a jour|mis a jour(?: le)?|date de mise a jour|version|"
    r"aide|imprime le|extrait le|etat au|situation au|source|legende)\s*(?::|$|\d)"
)
_FIGURE = re.compile(r"^[\d\s.,'%€/-]*\d[\d\s.,'%€/-]*(?:eur|euros?|k€|actions?)?$")
_LONGEST_FIGURE = 20
_ASIDE = re.compile(r"^(?:\*+|\(\*+\)|nb ?:|n\.b\.)")
_LONGEST_TOTAL = 6
_SUMMED = 2
"""The word for a sum stands first in its row, or right after a code or an empty place."""
_LONGEST_MEANING = 8
_COVERED = 2


@dataclass(slots=True)
class Block:
    """A header (or none) and the rows under it; the table's title, totals, notes and legends apart."""

    header: list[RowPiece] = field(default_factory=list)
    rows: list[RowPiece] = field(default_factory=list)
    beside: list[RowPiece] = field(default_factory=list)
    legend: list[RowPiece] = field(default_factory=list)
    title: list[RowPiece] = field(default_factory=list)
    particulars: dict[int, list[RowPiece]] = field(default_factory=dict)
    """What rows say of the objective above them, by how many rows of the block stand before."""


def blocks_of(rows: Sequence[RowPiece], declared: int = 0) -> list[Block]:
    """Cut at headers. Group rows that stand between a header's rows or above it belong to what follows.

    `declared` is how many rows the file itself declares as header.
    """
    blocks = [Block()]
    before: RowPiece | None = None
    again = 0
    shaped = None if declared or any(map(is_header, rows)) else shaped_header(rows)
    for at, row in enumerate(rows):
        if not row.filled:
            continue
        last = blocks[-1]
        again = _again(row, last, again)
        if again:
            last.title.append(row)
            before = row
            continue
        upper = before if before in last.header[-1:] and not last.rows else None
        if _goes_on(row, upper) or (upper is not None and (are_periods(row) or fills_gaps(row, upper))):
            last.header.append(row)
        elif _is_in_legend(row, last, before) or (is_legend(row) and (len(row.filled) <= 2 or _is_painted(row))):
            last.legend.append(row)
        elif is_total(row) or is_note(row):
            last.beside.append(row)
        elif (
            is_header(row)
            or at == shaped
            or (at < declared and len(row.filled) > 1)
            or _is_upper(row, last)
            or (are_years(row) and is_header(next((below for below in rows[at + 1 :] if below.filled), row)))
        ):
            if last.rows and (not last.header or any(not is_group(known) for known in last.rows)):
                blocks.append(Block())
            blocks[-1].header.append(row)
        else:
            last.rows.append(row)
        before = row
    for block in blocks:
        titles = title_of_items(block)
        set_counts_apart(block, titles)
        block.rows = [part for row in block.rows for part in paired(row, titles)]
    return blocks


def _again(row: RowPiece, block: Block, seen: int) -> int:
    """How many lines of the block's own header stand here again, as at the top of a page, `seen` of them above; where a
    group ends above it, the header is that of what follows.
    """
    begins = seen == 0 and block.rows and not is_group(block.rows[-1])
    if not (begins or seen) or seen >= len(block.header):
        return 0
    return seen + 1 if _words(row) == _words(block.header[seen]) else 0


def _words(row: RowPiece) -> list[tuple[int, str]]:
    return [(at, fold(row.cells[at].text)) for at in row.filled]


def title_of_items(block: Block) -> int | None:
    """The column whose header says that actions stand in it."""
    fields = header_fields(block.header) if block.header else {}
    return next((at for at, field in fields.items() if field in ("level:action", "title")), None)


def _goes_on(row: RowPiece, header: RowPiece | None) -> bool:
    """Whether the row is the lower line of a header: one of that header's merged cells reaches down into it."""
    if header is None:
        return False
    heads = {id(header.cells[at]) for at in header.filled}
    return any(cell.covered_from_above and id(cell.origin) in heads for cell in row.cells)


def _is_upper(row: RowPiece, block: Block) -> bool:
    """A merged header line (`Pilotes | Ressources`) above the real one."""
    if block.rows or block.header:
        return False
    texts = [row.cells[column].text for column in row.filled]
    labels = all(len(text) < 40 and label_of(text) is not None for text in texts)
    return len(texts) >= 2 and labels and not any(map(names_an_item, texts))


def is_group(row: RowPiece) -> bool:
    """One text, or a coded title beside which only codes stand, or a code alone beside its title."""
    if row.goes_on:
        return False
    texts = told(row)
    if len(texts) <= 1:
        return not row.is_item
    head = read_code(texts[0])
    if head is None:
        return False
    if head.rest and _stands_over_sums(row, head, texts):
        return True
    if not head.rest:
        worded = head.level_word is not None or head.label is not None
        return len(texts) == 2 and len(texts[1]) > 8 and (worded or stands_over(row, head))
    others = [read_code(text) for text in texts[1:]]
    return all(other is not None and not other.rest for other in others)


def _stands_over_sums(row: RowPiece, head: CodeReading, texts: Sequence[str]) -> bool:
    """An objective beside which only figures stand: the sums and averages of what is below it."""
    named = head.level_word is not None and head.level_word.rank < Level.ACTION.rank
    set_off = row.cells[row.filled[0]].bold and not any(row.cells[at].bold for at in row.filled[1:])
    return (named or set_off) and all(map(is_figure, texts[1:]))


def is_figure(text: str) -> bool:
    """`12`, `37 %`, `125.000 €`: what may be a sum, an average or a count."""
    return len(text) < _LONGEST_FIGURE and _FIGURE.match(fold(text)) is not None


def stands_over(row: RowPiece, code: CodeReading) -> bool:
    """Whether what stands beside a bare number names an objective of that number, or covers the rest of the row."""
    cell = row.cells[row.filled[-1]]
    named = read_code(cell.text)
    if named is not None and named.code is not None and named.level_word is not Level.ACTION and named.rest:
        return (named.level_word or named.label) is not None and code_path(named.code) == code_path(code.code or "")
    covered = sum(other.origin is cell and not other.covered_from_above for other in row.cells)
    return covered >= _COVERED and row.cells[-1].origin is cell


def told(row: RowPiece) -> list[str]:
    """The texts of a row that say something, and no mere count of what stands under it (`11 actions`)."""
    texts = [row.cells[column].text for column in row.filled]
    said = [text for text in texts if not says_nothing(text)]
    counts = [len(text) < 40 and bool(_COUNT.match(fold(text)) or _TALLY.match(text)) for text in said]
    return [text for text, counted in zip(said, counts, strict=True) if not counted] if len(said) > 1 else said


def is_total(row: RowPiece) -> bool:
    """`Total`, `Sous-total`, `12 actions`: sums of what stands above, never an item."""
    texts = [row.cells[column].text for column in row.filled[:_SUMMED]]
    # `Sous-total OS 1 : 7 actions, dont 2 terminées`: what stands before the colon says what the row is.
    heads = [text.partition(":")[0].strip() if _TOTAL.match(fold(text)) else text for text in texts]
    short = [fold(text) for text in heads if len(text) < 60 and len(text.split()) <= _LONGEST_TOTAL]
    if not any(_TOTAL.match(text) for text in short):
        return any(_COUNT.match(text) for text in short) and not any(_is_code(text) for text in texts)
    return not any(begins_like_an_action(text) or _is_coded_title(text) for text in texts)


def is_note(row: RowPiece) -> bool:
    """Instructions, an example to follow, the date of the state: what the first cell says of the table itself."""
    if not row.filled:
        return False
    text = fold(row.cells[row.filled[0]].text[:80])
    alone = len(row.filled) == 1
    first = row.cells[row.filled[0]]
    starred = alone and bool(first.entries) and first.entries[0][1] and row.filled[0] == 0
    if starred and not first.bold and not begins_like_an_action(first.text) and not _is_code(first.text):
        return True
    return bool(_NOTE.match(text)) or (alone and (bool(_ASIDE.match(text)) or asks_to_be_filled(text)))


def is_legend(row: RowPiece) -> bool:
    """A row that says what marks and colours mean."""
    return bool(row.filled) and bool(LEGEND.match(fold(row.cells[row.filled[0]].text[:80])))


def _is_painted(row: RowPiece) -> bool:
    """Whether all but the first of its cells are words on a colour: `Légende : | Réalisé | En cours | Bloqué`."""
    cells = [row.cells[at] for at in row.filled[1:]]
    return len(cells) > 1 and all(cell.fill and is_state(cell.text) for cell in cells)


def _is_code(text: str) -> bool:
    reading = read_code(text)
    return reading is not None and reading.code is not None


def _is_in_legend(row: RowPiece, block: Block, before: RowPiece | None) -> bool:
    """A short row right under one of the legend: what a colour or a mark means, never a code nor a full row."""
    if before is None or before not in block.legend[-1:] or len(row.filled) > 2:
        return False
    texts = [row.cells[at].text for at in row.filled]
    if any(
        len(text.split()) > _LONGEST_MEANING or _is_code(text) or (_is_label(text) and not is_state(text))
        for text in texts
    ):
        return False
    coloured = any(cell.fill for cell in row.cells)
    words = [*texts, " ".join(texts)]
    known = any(MARK.match(fold(text)) or names_a_colour(text) or is_state(text) for text in words)
    return coloured or known or (len(texts) == 2 and len(texts[0].split()) <= 2)


def _is_label(text: str) -> bool:
    label = label_of(text)
    return label is not None and label.strength == 1


def _is_coded_title(text: str) -> bool:
    reading = read_code(text)
    return reading is not None and reading.code is not None and len(reading.rest.split()) > 2
