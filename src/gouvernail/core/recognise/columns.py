"""What each column of a table holds: by its header words, by its content, and by its position, weighed together."""

import re
from collections.abc import Mapping, Sequence

from gouvernail.core.codes import read_code
from gouvernail.core.deadlines import deadline_likeness
from gouvernail.core.folding import fold
from gouvernail.core.recognise.column_contents import (
    by_content,
    departments_that_answer,
    not_contradicted,
    sums_of_others,
    told_by_values,
    with_actions,
)
from gouvernail.core.recognise.crossed_columns import crossed
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.grouped_columns import item_column
from gouvernail.core.recognise.header_labels import header_label, is_all_label
from gouvernail.core.recognise.header_typos import misspelt_header
from gouvernail.core.recognise.periods import PERIOD, period_columns, period_of, with_years
from gouvernail.core.recognise.profiles import Profile, fits, is_code, is_coded_title, is_people
from gouvernail.core.recognise.ranked_rows import KIND, PARENT
from gouvernail.core.recognise.rival_columns import codes_apart, settled
from gouvernail.core.recognise.row_lines import scale_of
from gouvernail.core.recognise.said_by_value import is_state
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.recognise.wider_columns import BUCKET, objectives_over_actions

_WHEN = (None, "deadline", "start", "duration", PERIOD)
"""What may stand over the years of a planning."""
_PARTED = re.compile(r"(?<=[^\W\d_])-[ ]*\n[ ]*(?=[^\W\d_A-ZÀ-Ý])")
_YEAR = re.compile(r"(?<!\d)20\d\d(?![\d/-])")
_CURRENCY = re.compile(r"€|\beur", re.IGNORECASE)
_LONGEST_CUT = 4
"""Words of a header that may end with the point of a word that is cut."""
_ALL = 0.8
_STATES = 3
SHIFTS = (0, -1, 1, -2, 2)
_SHIFT_COST = 0.7
"""What moving a header must gain: several columns that fit better, never one doubtful cell."""


def is_header(row: RowPiece) -> bool:
    """Whether most filled cells of a row are words that name fields, and none is content."""
    told = {column: row.cells[column].text for column in row.filled}
    periods = period_columns(told) or _two_years(told)
    cells = _without_states([text for column, text in told.items() if column not in periods])
    if len(cells) < 2 or any(len(text) > 90 or _is_sentence(text) for text in cells):
        return False
    if not _are_labels(cells):
        return False
    if any(map(names_an_item, cells)):
        return False
    contents = sum(map(_is_content, cells))
    # One state is what a row says, beside a date.
    dated = any(is_code(text) or deadline_likeness(text) > 0.9 for text in cells)
    contents += sum(map(is_state, cells)) if dated else 0
    return contents <= 0.25 * len(cells)


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "!")) and len(text.split()) > _LONGEST_CUT


def _without_states(texts: Sequence[str]) -> list[str]:
    """Three states side by side are headers of columns of crosses, whatever else the row says."""
    states = [text for text in texts if is_state(text)]
    return [text for text in texts if text not in states] if len(set(map(fold, states))) >= _STATES else list(texts)


def _two_years(told: Mapping[int, str]) -> frozenset[int]:
    """Two years that follow each other, as they stand over their parts."""
    years = [at for at, text in told.items() if (period_of(text) or (0, 0))[0] and text.strip().isdigit()]
    return frozenset(years) if len(years) == 2 and int(told[years[1]]) == int(told[years[0]]) + 1 else frozenset()


def are_periods(row: RowPiece) -> bool:
    """Whether a row holds nothing but the years, quarters or months of the columns under it."""
    told = {column: row.cells[column].text for column in row.filled}
    return len(told) > 1 and len(period_columns(told)) == len(told)


def names_an_item(text: str) -> bool:
    """What names an item, and so no column: a code with its word or its title, a line that says what to do."""
    reading = read_code(text)
    named = reading is not None and reading.code is not None and reading.level_word is not None
    doing = len(text.split()) > 1 and begins_like_an_action(text) and not is_all_label(text)
    return named or is_coded_title(text) or doing


def are_years(row: RowPiece) -> bool:
    """Whether a row holds nothing but years, which stand over the parts of each in the header below."""
    told = [row.cells[column].text for column in row.filled]
    return bool(told) and all((period_of(text) or (0, 0))[0] for text in told)


def _is_content(text: str) -> bool:
    """A code, a date or names; two capitals in a label that is all understood are no name (`Strategisches Ziel`)."""
    people = is_people(text) > 0.9 and not is_all_label(text)
    # The number of a ticket or of a record; a year may head a column.
    if text.strip().lstrip("#").isdigit() and period_of(text) is None:
        return True
    return is_code(text) or deadline_likeness(text) > 0.9 or people


def _are_labels(texts: Sequence[str]) -> bool:
    """Whether two texts at least, and half of them, name fields; given up as soon as too many do not."""
    others = 0
    for text in texts:
        others += header_label(text) is None
        if others > 0.5 * len(texts):
            return False
    return len(texts) - others >= 2


def header_fields(rows: Sequence[RowPiece]) -> dict[int, str]:
    """Column → field of a header of one or more rows. A lower cell says more than the merged cell above it."""
    width = max(len(row.cells) for row in rows)
    found: dict[int, str] = {}
    periods = period_columns(header_words(rows))
    for column in range(width):
        texts = _header_texts(rows, column)
        if column in periods and all(header_label(text) in _WHEN for text in texts[:-1]):
            found[column] = PERIOD
            continue
        for text in (*reversed(texts), " ".join(texts)):
            label = header_label(text)
            if label is not None:
                found[column] = label
                break
        else:
            meant = misspelt_header(texts[-1]) if texts else None
            if meant is not None and meant[0] not in found.values():
                found[column] = meant[0]
    return found


def _header_texts(rows: Sequence[RowPiece], column: int) -> list[str]:
    """What stands over a column, from above, each merged cell once."""
    shown = (row.cells[column].shown for row in rows if column < len(row.cells))
    return list(dict.fromkeys(map(unbroken, (text for text in shown if text))))


def unbroken(text: str) -> str:
    """A header whose word is parted at the end of a line as one word, where that is one: `Avance-` over `ment`."""
    whole = _PARTED.sub("", text)
    return whole if whole != text and header_label(whole) is not None else text


def header_words(rows: Sequence[RowPiece]) -> dict[int, str]:
    """Column → the words right above its content; a part of a year with the year that stands over it."""
    width = max((len(row.cells) for row in rows), default=0)
    texts = {column: _header_texts(rows, column) for column in range(width)}
    return with_years({column: [" ".join(text.split()) for text in words] for column, words in texts.items() if words})


def header_scales(rows: Sequence[RowPiece], columns: Mapping[int, str], whole: str) -> dict[int, str]:
    """Column of money → the thousands or millions in which it is, by any line of its header; `whole` is that of all
    sums of the table, which a header that names a unit leaves aside.
    """
    found: dict[int, str] = {}
    for at, name in columns.items():
        if name.rpartition(".")[2].startswith("budget"):
            header = " ".join(_header_texts(rows, at))
            found[at] = scale_of(header) or ("" if _CURRENCY.search(header) else whole)
    return found


def header_years(words: Mapping[int, str], columns: Mapping[int, str]) -> dict[int, int]:
    """Column of money → the year that its header names: `Budget 2026`."""
    found = {at: _YEAR.search(text) for at, text in words.items() if columns.get(at, "").startswith("budget")}
    return {at: int(year[0]) for at, year in found.items() if year is not None}


def align(fields: dict[int, str], profiles: Sequence[Profile]) -> tuple[int, float]:
    """By how many columns the content stands beside its header, and how well it agrees then (-1..1)."""

    def agreement(shift: int) -> float:
        pairs = [(field, column + shift) for column, field in fields.items()]
        told = [fits(field, profiles[at]) for field, at in pairs if 0 <= at < len(profiles)]
        lost = sum(not 0 <= at < len(profiles) for _, at in pairs)
        return sum(told) - 0.3 * lost

    best = max(SHIFTS, key=lambda shift: (agreement(shift) - _SHIFT_COST * (shift != 0), -abs(shift)))
    return best, agreement(best) / max(1, len(fields))


def mapped(
    fields: dict[int, str], profiles: Sequence[Profile], words: Mapping[int, str] | None = None
) -> dict[int, str]:
    """Column of the content → field: the header moved to where its content is, and what no header names.

    `words` are those right above each column. A column of crosses under the word of a state is `status=word`.
    """
    shift, _ = align(fields, profiles)
    found = {
        column + shift: field
        for column, field in fields.items()
        if 0 <= column + shift < len(profiles) and field not in (KIND, PARENT, BUCKET)
    }
    named = {column + shift: text for column, text in (words or {}).items()}
    found |= sums_of_others(found, named, profiles)
    found = codes_apart(found, profiles)
    found = objectives_over_actions(departments_that_answer(found, profiles), profiles, named)
    found = _with_codes(found, profiles) | crossed(words or {}, fields, shift, profiles)
    found = told_by_values(with_actions(not_contradicted(found, profiles), named), profiles)
    found = settled(_planned_or_spent(found, named, profiles), named, profiles)
    if not any(field.startswith("level:") or field == "title" for field in found.values()):
        guessed = found | by_content(found, profiles)
        item = item_column(guessed, profiles)
        free = [column for column in range(len(profiles)) if column not in found and profiles[column].filled]
        if item is None and free:
            item = max(free, key=lambda column: _title_weight(profiles[column]))
        if item is not None:
            found[item] = "level:action"
    return found | by_content(found, profiles)


def _with_codes(found: dict[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """Which level each column of codes belongs to. `OO` may head titles, or codes: the content says which."""
    coded = {at for at, field in found.items() if field.startswith("level:") and profiles[at].code >= 0.6}
    coded |= _named_apart(found, profiles)
    titled = {at: field for at, field in found.items() if field.startswith("level:") and at not in coded}
    named = dict(found)
    for at in coded:
        own = found[at] in titled.values()
        named[at] = f"{found[at].removeprefix('level:')}.code" if own else "code"
    if len(set(titled.values())) > 1:
        for at, field in found.items():
            beside = titled.get(at + 1) or titled.get(at - 1)
            name = f"{beside.removeprefix('level:')}.code" if beside else None
            if (
                field == "code"
                and name is not None
                and name not in named.values()
                and _may_code(at, name, titled, profiles)
            ):
                named[at] = name
    return named


def _named_apart(found: Mapping[int, str], profiles: Sequence[Profile]) -> set[int]:
    """`Fiche | Intitulé`: one word a row, all different, beside the titles in words, is what the actions are called."""
    titles = [at for at, field in found.items() if field == "title" and profiles[at].words >= 2]
    return {
        at
        for at, field in found.items()
        if field == "level:action" and titles and 0 < profiles[at].words <= 1.3 and profiles[at].numbered >= 0.6
    }


def _may_code(at: int, name: str, titled: Mapping[int, str], profiles: Sequence[Profile]) -> bool:
    """Codes that differ where the titles beside them are the same are not theirs."""
    level = f"level:{name.removesuffix('.code')}"
    beside = next(column for column, field in titled.items() if field == level)
    return profiles[at].distinct <= 1.25 * max(1, profiles[beside].distinct)


def _planned_or_spent(
    found: Mapping[int, str], words: Mapping[int, str], profiles: Sequence[Profile]
) -> dict[int, str]:
    """Crosses under one or two years are a planning too; amounts under years are what is spent in each."""
    named = dict(found)
    for at, text in words.items():
        seen = profiles[at] if 0 <= at < len(profiles) else None
        if seen is None or period_of(text) is None:
            continue
        if found.get(at) in (None, "deadline") and seen.filled and seen.crosses >= _ALL:
            named[at] = PERIOD
        elif found.get(at) == PERIOD and seen.amount >= _ALL > seen.crosses and seen.filled:
            named[at] = "budget"
    return named


def _title_weight(column: Profile) -> float:
    return 3 * column.coded_title + 2 * column.title + min(1.0, column.words / 10) - column.person - column.deadline
