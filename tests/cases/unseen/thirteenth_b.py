"""The thirteenth set, second half: minutes, exports, prints, annexes and shared sheets of ten authors.

Choices of reading where two people could differ, made before any measure:

- « Ambition » over « Objectif », « Objectif stratégique » over « Objectif opérationnel »: strategic, operational. «
  Axe » over « Objectif » is an axis over a single layer, hence strategic; so are « Défi » and the mayor's «
  Objectif ». « Projet » and « Notre idée » are actions.
- A record's type and the key of its parent say its level and place; keys of the tool and its priorities, authors
  and dates of change are not scored. « Assigné à » is an agent, « Équipe » a department.
- A box, a sign or a colour is the state that its legend says. « Engagée » has started, « À lancer » and « À venir »
  have not. 0 % is not scored, nor is a progress that a deck leaves out.
- « Qui » in minutes, « Agent traitant », « Qui s'en occupe ? » are agents where a person is named; a service, a
  team or a group there is not scored. « Service pilote », « Service responsable », « Direction porteuse » are
  departments, whatever stands under them. « Avec l'aide de » mixes services and outsiders: either is right.
- Numbers that run through all paragraphs of a plan are no codes that are scored; numbers of steps inside a cell
  neither. « Action 12 » and « 1.2.3 » are codes.
- Sums are of either kind, for the whole period; totals are none, « gratuit » and « - » are none.
- « permanent », « récurrent », « annuel », « chaque année », « en continu » recur. `fin mars 2026` is its last
  third.
- Remarks, comments, notes for the speaker and quotes are neither required nor wrong as texts; they are no items.
"""

from tests.cases.case import Maker
from tests.cases.unseen.thirteenth_b_agenda import castelmarne_page_agenda
from tests.cases.unseen.thirteenth_b_catalogue import autremarche_word_catalogue
from tests.cases.unseen.thirteenth_b_contract import woluvelde_writer_contract
from tests.cases.unseen.thirteenth_b_minutes import tharmont_word_minutes
from tests.cases.unseen.thirteenth_b_police import bremont_pdf_police
from tests.cases.unseen.thirteenth_b_printed import rochebeau_pdf_printed
from tests.cases.unseen.thirteenth_b_rescue import sevrine_word_rescue
from tests.cases.unseen.thirteenth_b_tickets import valdoline_export_tickets
from tests.cases.unseen.thirteenth_b_wishes import fontelle_deck_wishes
from tests.cases.unseen.thirteenth_b_youth import noirchene_book_youth

MAKERS: tuple[Maker, ...] = (
    tharmont_word_minutes,
    valdoline_export_tickets,
    rochebeau_pdf_printed,
    sevrine_word_rescue,
    autremarche_word_catalogue,
    fontelle_deck_wishes,
    bremont_pdf_police,
    woluvelde_writer_contract,
    castelmarne_page_agenda,
    noirchene_book_youth,
)
