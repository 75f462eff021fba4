"""Ninth set: its documents, pages and mails; the other half of the set is in books and presentations."""

from tests.cases.case import Maker
from tests.cases.unseen import (
    ninth_pages,
    ninth_pages_long,
    ninth_word,
    ninth_word_axes,
    ninth_word_cpas,
    ninth_word_mail,
    ninth_word_midterm,
    ninth_word_outline,
    ninth_word_site,
    ninth_word_writer,
)

NINTH_WORD: tuple[Maker, ...] = (
    *(*ninth_word.ALL, *ninth_word_cpas.ALL, *ninth_word_midterm.ALL, *ninth_word_outline.ALL, *ninth_word_axes.ALL),
    *(*ninth_word_writer.ALL, *ninth_pages_long.ALL, *ninth_pages.ALL, *ninth_word_mail.ALL, *ninth_word_site.ALL),
)
