"""The first half of the fifteenth set: documents of Belgian and French authorities, as they publish or send them."""

from tests.cases.case import Maker
from tests.cases.unseen import (
    fifteenth_a_balance,
    fifteenth_a_deck,
    fifteenth_a_dutch,
    fifteenth_a_german,
    fifteenth_a_project,
    fifteenth_a_province,
    fifteenth_a_tables,
    fifteenth_a_welfare,
)

MAKERS: tuple[Maker, ...] = (
    fifteenth_a_project.serene_word_project,
    fifteenth_a_tables.bierleux_word_tables,
    fifteenth_a_german.hochwalden_pdf_cards,
    fifteenth_a_welfare.molenrive_pdf_welfare,
    fifteenth_a_dutch.wesselbeke_book_register,
    fifteenth_a_balance.fontenelle_book_balance,
    fifteenth_a_province.hautelesse_site_province,
    fifteenth_a_deck.tourmaline_slides_council,
)
