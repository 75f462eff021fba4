"""The first half of the fourteenth set: documents of Walloon and Brussels authorities, as they publish or send them."""

from tests.cases.case import Maker
from tests.cases.unseen import (
    fourteenth_a_board,
    fourteenth_a_fiches,
    fourteenth_a_register,
    fourteenth_a_review,
    fourteenth_a_sheets,
    fourteenth_a_site,
    fourteenth_a_slides,
    fourteenth_a_utility,
    fourteenth_a_welfare,
    fourteenth_a_wide,
)

MAKERS: tuple[Maker, ...] = (
    fourteenth_a_wide.ourthelle_word_wide,
    fourteenth_a_welfare.wamprelle_word_cpas,
    fourteenth_a_fiches.grandmesnoy_word_fiches,
    fourteenth_a_slides.clairbois_pdf_slides,
    fourteenth_a_board.sambrecourt_pdf_board,
    fourteenth_a_utility.intermeuval_pdf_axes,
    fourteenth_a_sheets.herbaumont_book_sheets,
    fourteenth_a_register.berimont_book_register,
    fourteenth_a_review.rochelleau_writer_review,
    fourteenth_a_site.evermael_site_plan,
)
