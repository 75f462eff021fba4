"""Ninth set: the workbooks, sheets and tables of one of its two authors."""

from tests.cases.case import Maker
from tests.cases.unseen import (
    ninth_books,
    ninth_books_cells,
    ninth_books_crosses,
    ninth_books_dutch,
    ninth_books_services,
    ninth_sheets,
    ninth_sheets_deck,
    ninth_sheets_export,
    ninth_sheets_printed,
    ninth_sheets_word,
)

NINTH_BOOKS: tuple[Maker, ...] = (
    *(*ninth_books.ALL, *ninth_books_crosses.ALL, *ninth_books_services.ALL, *ninth_books_cells.ALL),
    *(*ninth_books_dutch.ALL, *ninth_sheets.ALL, *ninth_sheets_export.ALL, *ninth_sheets_deck.ALL),
    *(*ninth_sheets_printed.ALL, *ninth_sheets_word.ALL),
)
