"""The eleventh set: workbooks, an export, decks and a page of a wiki.

Choices of reading where two people could differ, made before any measure:

- « Ambition » or « Défi » over « Objectif », « Levier » over « Objectif de progrès », `Beleidsdoelstelling` over
  `Actieplan`, `Strategisches Ziel` over `Operatives Ziel`: strategic, operational. « Axe » over « Orientation » over
  an operation, « Priorité » over a measure: a strategic objective (single layer) and its actions, the axis above
  where there is one. A volet is a track, no item.
- Objectives that two sheets name are one. Lettered rows and `Deelactie` are steps; the letters are not scored, nor
  are the numbers of the investment plan, of the sheet « Finances », of tickets, nor those that run through the
  measures.
- A colour, a letter or a word in capitals is the state that its legend says. « Projet à l'étude », « Marché attribué
  » are not scored; typing errors in states are read as they were meant, « Réalisé (2025) » is done. 0 % is not
  scored.
- « été 2027 » is no deadline that is scored; « annuel », « permanent », « chaque année », `laufend`, `jährlich`
  recur. The last day is the deadline; starts are not scored.
- « Mandataire », « Membre du Collège », `Politisch verantwortlich` are political leads, the function as good as the
  name; « Chef de projet », « Qui ? », « Agent », `Toegewezen aan` agents; « Maître d'ouvrage » and funders are not
  scored.
- Sums by year are in thousands, a line for each year; totals are none; either kind of budget is right. A budget of
  which a part is a grant is not scored. Codes of another plan, priorities, trends, remarks, places, votes are not
  scored.
- Particulars in brackets and dots of votes behind a title may stay in it. Quotes of the workshops are neither
  required nor wrong.
"""

from tests.cases.case import Maker
from tests.cases.unseen.eleventh_b_copil import ambrelys_book_copil
from tests.cases.unseen.eleventh_b_dpc import perwolin_book_dpc
from tests.cases.unseen.eleventh_b_dutch import lindeveld_export_dutch
from tests.cases.unseen.eleventh_b_german import eichenscheid_wiki_german
from tests.cases.unseen.eleventh_b_midterm import orchimelle_deck_midterm
from tests.cases.unseen.eleventh_b_ppi import valmandre_book_ppi
from tests.cases.unseen.eleventh_b_services import saintamelin_book_services
from tests.cases.unseen.eleventh_b_steps import vaucelmont_book_steps
from tests.cases.unseen.eleventh_b_volets import thieuvelle_calc_volets
from tests.cases.unseen.eleventh_b_workshop import hauteaulne_deck_workshop

MAKERS: tuple[Maker, ...] = (
    vaucelmont_book_steps,
    saintamelin_book_services,
    ambrelys_book_copil,
    valmandre_book_ppi,
    perwolin_book_dpc,
    thieuvelle_calc_volets,
    lindeveld_export_dutch,
    orchimelle_deck_midterm,
    hauteaulne_deck_workshop,
    eichenscheid_wiki_german,
)
