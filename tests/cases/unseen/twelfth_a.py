"""The first half of the twelfth set: ten documents as authorities publish them or mail them round."""

from tests.cases.case import Maker
from tests.cases.unseen import (
    twelfth_a_annex,
    twelfth_a_cards,
    twelfth_a_chapters,
    twelfth_a_deck,
    twelfth_a_departments,
    twelfth_a_dpc,
    twelfth_a_export,
    twelfth_a_joint,
    twelfth_a_mail,
    twelfth_a_platform,
)

MAKERS: tuple[Maker, ...] = (
    twelfth_a_chapters.orchevaux_word_chapters,
    twelfth_a_departments.malmoncelle_book_departments,
    twelfth_a_cards.saintaulry_pdf_cards,
    twelfth_a_annex.hennevoye_pdf_annex,
    twelfth_a_platform.woluvelle_site_platform,
    twelfth_a_joint.buetgersvenn_calc_joint,
    twelfth_a_deck.thimonsart_deck_midterm,
    twelfth_a_dpc.vierzelles_word_dpc,
    twelfth_a_mail.lonchenee_mail_cpas,
    twelfth_a_export.heuvelzande_export_tool,
)
