"""The twelfth set: documents of ten authors, each with habits of her own.

Who wrote them: a secretary who pastes cells into Word, a consultant with a glossy brochure, a project officer who keeps
cards, a director general with a deck, an archivist who numbers everything, the web editor of a Flemish bench of
aldermen, a French DGS, an intercommunal body with a sheet for each project, a CPAS with merged cells, a mayor who
writes a letter.

Choices of reading where two people could differ, made before any measure:

- « Ambition » over « Objectif » over « Projet », `Beleidsdoelstelling` over `Actieplan` over `Actie`: strategic,
  operational, action. The objectives of the letter are a single layer, so strategic; « Premier », « Deuxième » are no
  codes. A volet is a track, no item, and its objectives go on counting.
- Objectives that two sheets or a contents page and a chapter name are one. Numbers of cards are not scored. The steps
  of a table « Étape » are items: those of the archivist have codes, those of the project sheets none.
- « Pilote », « Direction », « Service porteur », `Trekker` name departments; « Échevin(e) », « Mandataire », « Élu
  référent », `Bevoegde schepen` political leads, the function as good as the name; « Qui ? », « Chef de
  projet » agents.
- « Budget », « Coût prévisionnel », `Raming` do not say which kind: either is right; totals are none. 0 % is not
  scored.
- « annuel », « permanent », `doorlopend`, `jaarlijks` recur; « Fait ? oui » is done, « non » says nothing.
- « À démarrer » and « À planifier » are the two states that their words say. News and sentences under a
  title are not scored; deadlines in brackets may stay in a title.
"""

from tests.cases.case import Maker
from tests.cases.unseen.twelfth_b_archivist import rouvroir_pdf_numbered
from tests.cases.unseen.twelfth_b_college import hoevendries_page_college
from tests.cases.unseen.twelfth_b_deck import saintvorlain_deck_director
from tests.cases.unseen.twelfth_b_fiches import semelle_pdf_fiches
from tests.cases.unseen.twelfth_b_glossy import hautesambrelle_pdf_glossy
from tests.cases.unseen.twelfth_b_kanban import mehaignoul_book_kanban
from tests.cases.unseen.twelfth_b_letter import orvaulnes_word_letter
from tests.cases.unseen.twelfth_b_mandate import valdelorvenne_writer_mandate
from tests.cases.unseen.twelfth_b_pasted import gorhaye_word_pasted
from tests.cases.unseen.twelfth_b_welfare import ardevoz_word_welfare

MAKERS: tuple[Maker, ...] = (
    gorhaye_word_pasted,
    hautesambrelle_pdf_glossy,
    mehaignoul_book_kanban,
    saintvorlain_deck_director,
    rouvroir_pdf_numbered,
    hoevendries_page_college,
    valdelorvenne_writer_mandate,
    semelle_pdf_fiches,
    ardevoz_word_welfare,
    orvaulnes_word_letter,
)
