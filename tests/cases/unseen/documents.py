"""All unseen documents, written once per process into a temporary folder."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.unseen import (
    eighth_acts,
    eighth_books,
    eighth_exports,
    eighth_pages,
    eighth_sheets,
    eighth_sites,
    eighth_slides,
    eighth_word,
    eighth_word_prose,
    eighth_writings,
    eleventh_a,
    eleventh_b,
    fifteenth_a,
    fifteenth_b,
    fifth_books,
    fifth_pages,
    fifth_schedule,
    fifth_slides,
    fifth_word,
    fifth_word_more,
    fifth_writer,
    fifth_writings,
    fourteenth_a,
    fourteenth_b,
    fourth_books,
    fourth_pages,
    fourth_word,
    fourth_word_more,
    fourth_writings,
    long_tables,
    ninth_books_writings,
    ninth_writings,
    other_habits,
    pages,
    seventh_books,
    seventh_exports,
    seventh_pages,
    seventh_sheets,
    seventh_sites,
    seventh_slides,
    seventh_word,
    seventh_word_lists,
    seventh_word_tables,
    seventh_writings,
    sixth_books,
    sixth_exports,
    sixth_pages,
    sixth_sheets,
    sixth_word,
    sixth_word_lists,
    sixth_word_prose,
    sixth_writer,
    sixth_writings,
    tenth_a,
    tenth_b,
    third_books,
    third_pages,
    third_word,
    third_word_more,
    third_writings,
    thirteenth_a,
    thirteenth_b,
    twelfth_a,
    twelfth_b,
    word_plans,
    word_tables,
    workbooks,
    writings,
)

MAKERS: tuple[Maker, ...] = (
    *(*word_plans.ALL, *word_tables.ALL, *workbooks.ALL),
    *(*pages.ALL, *writings.ALL, *long_tables.ALL),
)

SECOND: tuple[Maker, ...] = other_habits.ALL
THIRD: tuple[Maker, ...] = (
    *(*third_word.ALL, *third_word_more.ALL, *third_books.ALL),
    *(*third_pages.ALL, *third_writings.ALL),
)
FOURTH: tuple[Maker, ...] = (
    *(*fourth_books.ALL, *fourth_word.ALL, *fourth_word_more.ALL),
    *(*fourth_pages.ALL, *fourth_writings.ALL),
)
FIFTH: tuple[Maker, ...] = (
    *(*fifth_word.ALL, *fifth_word_more.ALL, *fifth_writer.ALL, *fifth_books.ALL, *fifth_schedule.ALL),
    *(*fifth_pages.ALL, *fifth_slides.ALL, *fifth_writings.ALL),
)
SIXTH: tuple[Maker, ...] = (
    *(*sixth_word.ALL, *sixth_word_prose.ALL, *sixth_word_lists.ALL, *sixth_writer.ALL),
    *(*sixth_books.ALL, *sixth_exports.ALL, *sixth_pages.ALL, *sixth_sheets.ALL, *sixth_writings.ALL),
)
SEVENTH: tuple[Maker, ...] = (
    *(*seventh_word.ALL, *seventh_word_lists.ALL, *seventh_word_tables.ALL, *seventh_books.ALL, *seventh_exports.ALL),
    *(*seventh_pages.ALL, *seventh_sheets.ALL, *seventh_slides.ALL, *seventh_sites.ALL, *seventh_writings.ALL),
)
EIGHTH: tuple[Maker, ...] = (
    *(*eighth_word.ALL, *eighth_word_prose.ALL, *eighth_acts.ALL, *eighth_books.ALL, *eighth_exports.ALL),
    *(*eighth_pages.ALL, *eighth_sheets.ALL, *eighth_slides.ALL, *eighth_sites.ALL, *eighth_writings.ALL),
)
NINTH: tuple[Maker, ...] = (*ninth_writings.NINTH_WORD, *ninth_books_writings.NINTH_BOOKS)
TENTH: tuple[Maker, ...] = (*tenth_a.MAKERS, *tenth_b.MAKERS)
ELEVENTH: tuple[Maker, ...] = (*eleventh_a.MAKERS, *eleventh_b.MAKERS)
TWELFTH: tuple[Maker, ...] = (*twelfth_a.MAKERS, *twelfth_b.MAKERS)
THIRTEENTH: tuple[Maker, ...] = (*thirteenth_a.MAKERS, *thirteenth_b.MAKERS)
FOURTEENTH: tuple[Maker, ...] = (*fourteenth_a.MAKERS, *fourteenth_b.MAKERS)
FIFTEENTH: tuple[Maker, ...] = (*fifteenth_a.MAKERS, *fifteenth_b.MAKERS)
HELD_OUT = frozenset(
    (
        *("beloeuil_site_accordion", "bleharon_board_export", "sudvalis_deck_works"),
        *("montillier_book_departments", "saintroch_word_dense", "sart_word_boxes"),
    )
)
"""Drawn at random before the first measure: what they hold is not described to those who mend the recognisers."""


def write_documents(folder: Path, makers: tuple[Maker, ...] = MAKERS) -> list[Case]:
    """Writes every file into `folder`; the same bytes each time."""
    return sorted((make(folder) for make in makers), key=lambda made: made.name)


LATER: dict[str, tuple[Maker, ...]] = {
    "second": SECOND,
    "third": THIRD,
    "fourth": FOURTH,
    "fifth": FIFTH,
    "sixth": SIXTH,
    "seventh": SEVENTH,
    "eighth": EIGHTH,
    "ninth": NINTH,
    "tenth": TENTH,
    "eleventh": ELEVENTH,
    "twelfth": TWELFTH,
    "thirteenth": THIRTEENTH,
    "fourteenth": FOURTEENTH,
    "fifteenth": FIFTEENTH,
}
"""Each was written after the set before it was mended, by somebody who had seen neither the recognisers nor what was
mended: the sixth as a new customer would hand over on the first day, the seventh and eighth by authorities of every
kind, the ninth longer and untidier, the tenth to fifteenth as plans are published and circulate."""


@cache
def documents() -> list[Case]:
    """The first set, frozen before the first measure."""
    return write_documents(_folder())


@cache
def later_set(name: str) -> list[Case]:
    """One of `LATER`."""
    return write_documents(_folder(), LATER[name])


def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="gouvernail-unseen-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
