"""The first half of the eleventh set: documents of word processors, PDF, a page and a pasted text."""

from tests.cases.case import Maker
from tests.cases.unseen import (
    eleventh_a_axes,
    eleventh_a_brochure,
    eleventh_a_cpas,
    eleventh_a_directions,
    eleventh_a_dutch,
    eleventh_a_german,
    eleventh_a_leads,
    eleventh_a_midterm,
    eleventh_a_pasted,
    eleventh_a_tables,
)

MAKERS: tuple[Maker, ...] = (
    eleventh_a_leads.braivelle_word_bold_leads,
    eleventh_a_tables.marchelle_word_small_tables,
    eleventh_a_cpas.froidmont_word_cpas_note,
    eleventh_a_directions.lorzanne_word_directions,
    eleventh_a_german.weiskirch_writer_programm,
    eleventh_a_brochure.joncheroy_pdf_brochure,
    eleventh_a_axes.intervaldor_pdf_axes,
    eleventh_a_midterm.rocheval_pdf_midterm,
    eleventh_a_dutch.westerdonk_page_meerjarenplan,
    eleventh_a_pasted.sorbiers_pasted_projet,
)
