"""The first half of the thirteenth set: each of ten towns has its own maker, tool and readers."""

from tests.cases.case import Maker
from tests.cases.unseen import (
    thirteenth_a_catalogue,
    thirteenth_a_cpas,
    thirteenth_a_dutch,
    thirteenth_a_forms,
    thirteenth_a_german,
    thirteenth_a_leaflet,
    thirteenth_a_narrative,
    thirteenth_a_planner,
    thirteenth_a_quarters,
    thirteenth_a_years,
)

MAKERS: tuple[Maker, ...] = (
    thirteenth_a_forms.chaumelle_word_forms,
    thirteenth_a_narrative.montrelle_word_narrative,
    thirteenth_a_quarters.esnoye_book_quarters,
    thirteenth_a_years.harvengies_book_years,
    thirteenth_a_catalogue.vaulnes_pdf_catalogue,
    thirteenth_a_leaflet.prelaurin_pdf_leaflet,
    thirteenth_a_german.rauenfels_deck_german,
    thirteenth_a_dutch.oosterlake_page_accordion,
    thirteenth_a_cpas.lambremont_writer_cpas,
    thirteenth_a_planner.saintorval_export_planner,
)
