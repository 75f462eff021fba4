"""The fifteenth set, second part: eight authors, each with a tool and a habit of their own.

A secretary who pastes Excel into Word, a consultant's landscape report, a project officer's workbook with drop-downs,
a chief officer's deck, an archivist who numbers everything, a schepencollege's page, a CPAS's tables, a mayor's letter.

Choices of reading where two people could differ, made before any measure:

- A volet is a track, no item. « Axe » over « Objectif » over an action: an axis and a single layer of strategic
  objectives. « Orientation » over « Objectif », `Beleidsdoelstelling` over `Actieplan`: strategic, operational. The
  themes of the mayor's letter are a single layer of strategic objectives, its commitments actions.
- « Pilote », « Chef de projet », « Agent responsable » are agents, a function as good as a name; « Échevin(e) » is a
  political lead. In the deck's brackets stand who and when: the title without them is right, with them too; a CPAS or
  police zone named there is a department or a partner.
- « k€ » in the head of a column counts thousands; the consultant's and the site's budgets are neither ordinary nor
  extraordinary: either is right. Totals are no budget.
- « À démarrer » and `nog niet gestart` are not started; « Reporté », « En attente » and `uitgesteld` wait. 0 % is a
  progress. « Reste à faire : Rien, projet arrêté » is a text like another.
- The lines of a CPAS's cell « Étapes de mise en œuvre » are steps of the action; their letters are not scored, nor the
  letter of `A7`. The archivist's preamble and annex are no items though they are numbered.
- The deadlines that a letter only hints at in prose are not expected; the text after a theme of it and after a
  commitment are not scored. The deck's table of contents and the consultant's road map add no item.
"""

from tests.cases.case import Maker
from tests.cases.unseen.fifteenth_b_archivist import ormoissan_pdf_archivist
from tests.cases.unseen.fifteenth_b_consultant import valdorne_pdf_consultant
from tests.cases.unseen.fifteenth_b_deck import drapemont_deck_assembly
from tests.cases.unseen.fifteenth_b_dropdowns import hautregarde_book_dropdowns
from tests.cases.unseen.fifteenth_b_letter import frevalmont_word_letter
from tests.cases.unseen.fifteenth_b_pasted import orsimont_word_pasted
from tests.cases.unseen.fifteenth_b_site import zilverbeke_site_college
from tests.cases.unseen.fifteenth_b_welfare import bellorne_odt_welfare

MAKERS: tuple[Maker, ...] = (
    orsimont_word_pasted,
    valdorne_pdf_consultant,
    hautregarde_book_dropdowns,
    drapemont_deck_assembly,
    ormoissan_pdf_archivist,
    zilverbeke_site_college,
    bellorne_odt_welfare,
    frevalmont_word_letter,
)
