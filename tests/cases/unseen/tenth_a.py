"""The documents of the tenth set that are written: word processing, paper, a page and a deliberation."""

from tests.cases.case import Maker
from tests.cases.unseen import (
    tenth_a_act,
    tenth_a_brochure,
    tenth_a_dutch,
    tenth_a_fiches,
    tenth_a_german,
    tenth_a_joint,
    tenth_a_midterm,
    tenth_a_page,
    tenth_a_pst,
    tenth_a_sheets,
)

MAKERS: tuple[Maker, ...] = (
    *tenth_a_pst.MAKERS,
    *tenth_a_fiches.MAKERS,
    *tenth_a_midterm.MAKERS,
    *tenth_a_joint.MAKERS,
    *tenth_a_german.MAKERS,
    *tenth_a_brochure.MAKERS,
    *tenth_a_dutch.MAKERS,
    *tenth_a_sheets.MAKERS,
    *tenth_a_page.MAKERS,
    *tenth_a_act.MAKERS,
)
