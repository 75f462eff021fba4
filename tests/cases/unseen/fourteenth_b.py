"""The fourteenth set, second part: what circulates inside an authority during the term.

An evaluation at mid-term, a finance officer's list, a steering committee's workbook, a department's own plan, the
annex of a council's act, programmes in German and Dutch, a plan of two houses, a page of a site, a deck.

Choices of reading where two people could differ, made before any measure:

- A volet is a track, no item. « Axe » over « Objectif » over an action or commitment: an axis and a single layer of
  strategic objectives. `Beleidsdoelstelling` over `Actieplan`: strategic, operational. The department's plan has a
  single layer of objectives too; its bullets under « Étapes » and the lettered rows of the workbook are steps, whose
  letters are not scored.
- « Échéance prévue » is the deadline, « Échéance revue » the revised one; « Timing » and `Frist` are deadlines.
  « Permanent », « Chaque année », « en continu », `laufend`, `jährlich`, `doorlopend`, `jaarlijks` recur.
- « Non entamée », « À démarrer », « À venir », `noch nicht begonnen`, `nog niet gestart`: not started; `geplant`,
  `gepland`: to plan; « Suspendu(e) », « En attente », `zurückgestellt`, `uitgesteld`: waiting. 0 % is a progress.
- « – » under « fait » or « reste à faire » says nothing; « Rien, ... » is a text like another.
- « Mandataire », « Échevin », « Élu(e) référent(e) » are political leads; « Pilote » is the agent, the function as good
  as the name; two pilots of one cell are two agents. `Zuständig` and `Verantwoordelijke dienst` are departments.
- A sum of a year is a budget line of that year with its article; totals, subtotals and recapitulations are none, an
  empty cell neither. The site does not say whether a budget is ordinary or extraordinary: either is right. The Dutch
  table of costs by goal is no budget that is expected, nor the sum inside a commitment's title.
- The sentence under a commitment of the site and under an `Actie` describes it; comments of the committee and findings
  of an objective are not scored.
- « Engagement n° 12 » has the code 12. Tables that only count, decisions of a committee, next steps and conclusions
  are no items.
"""

from tests.cases.case import Maker
from tests.cases.unseen.fourteenth_b_annex import montvenne_pdf_annex
from tests.cases.unseen.fourteenth_b_budget import brassinoy_book_budget
from tests.cases.unseen.fourteenth_b_deck import lierneval_deck_college
from tests.cases.unseen.fourteenth_b_department import florimbourg_word_department
from tests.cases.unseen.fourteenth_b_dutch import oosterdamme_word_dutch
from tests.cases.unseen.fourteenth_b_followup import valnoisse_book_followup
from tests.cases.unseen.fourteenth_b_german import elsterath_pdf_german
from tests.cases.unseen.fourteenth_b_joint import estrimont_odt_joint
from tests.cases.unseen.fourteenth_b_midterm import herimaux_word_midterm
from tests.cases.unseen.fourteenth_b_site import saintaubrac_site_mandate

MAKERS: tuple[Maker, ...] = (
    herimaux_word_midterm,
    brassinoy_book_budget,
    valnoisse_book_followup,
    florimbourg_word_department,
    montvenne_pdf_annex,
    elsterath_pdf_german,
    oosterdamme_word_dutch,
    estrimont_odt_joint,
    saintaubrac_site_mandate,
    lierneval_deck_college,
)
