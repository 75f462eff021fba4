"""The tenth set: workbooks, exports, decks and a pasted table."""

from tests.cases.case import Maker
from tests.cases.unseen.tenth_b_council import tilvaux_deck_council
from tests.cases.unseen.tenth_b_dashboards import ombrevaux_book_dashboards
from tests.cases.unseen.tenth_b_departments import fraisebois_book_departments
from tests.cases.unseen.tenth_b_dutch import kwartelhove_calc_dutch
from tests.cases.unseen.tenth_b_export import meuzelle_export_tool
from tests.cases.unseen.tenth_b_followup import brelancourt_book_followup
from tests.cases.unseen.tenth_b_mail import wiesenscheid_mail_german
from tests.cases.unseen.tenth_b_projects import ardreval_deck_projects
from tests.cases.unseen.tenth_b_stacked import orvelle_cpas_book_stacked
from tests.cases.unseen.tenth_b_years import chaudrenoy_book_years

MAKERS: tuple[Maker, ...] = (
    tilvaux_deck_council,
    ombrevaux_book_dashboards,
    fraisebois_book_departments,
    kwartelhove_calc_dutch,
    meuzelle_export_tool,
    brelancourt_book_followup,
    wiesenscheid_mail_german,
    ardreval_deck_projects,
    orvelle_cpas_book_stacked,
    chaudrenoy_book_years,
)
