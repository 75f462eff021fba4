"""Slides written by python-pptx, read back block by block."""

import io
from collections.abc import Callable

from pptx import Presentation
from pptx.presentation import Presentation as Slides
from pptx.util import Cm

from gouvernail.core.document import Document
from gouvernail.files.read import read
from tests.files.read.shapes import asides, shapes, spans, table

TITLE_AND_CONTENT, BLANK = 1, 6


def made(fill: Callable[[Slides], None]) -> Document:
    slides = Presentation()
    fill(slides)
    memory = io.BytesIO()
    slides.save(memory)
    return read(memory.getvalue(), "plan.pptx")


def test_titles_bullets_levels_and_notes() -> None:
    def fill(slides: Slides) -> None:
        slide = slides.slides.add_slide(slides.slide_layouts[TITLE_AND_CONTENT])
        slide.shapes.title.text = "OS1 Accueil"
        text = slide.placeholders[1].text_frame
        text.text = "Constats"
        below = text.add_paragraph()
        below.text, below.level = "Peu de pistes", 1
        slide.notes_slide.notes_text_frame.text = "À dire"
        slides.slides.add_slide(slides.slide_layouts[TITLE_AND_CONTENT]).shapes.title.text = "OS2"

    document = made(fill)
    assert shapes(document) == [
        ("h", 1, "OS1 Accueil"),
        ("li", 0, "•", "Constats"),
        ("li", 1, "–", "Peu de pistes"),
        ("h", 1, "OS2"),
    ]
    assert [block.where.page for block in document.blocks] == [1, 1, 1, 2]
    assert asides(document) == [("speaker-note", "À dire")]


def test_boxes_are_read_from_top_to_bottom_and_tables_keep_their_spans() -> None:
    def fill(slides: Slides) -> None:
        slide = slides.slides.add_slide(slides.slide_layouts[BLANK])
        slide.shapes.add_textbox(Cm(1), Cm(12), Cm(5), Cm(1)).text_frame.text = "en bas"
        slide.shapes.add_textbox(Cm(12), Cm(1), Cm(5), Cm(1)).text_frame.text = "à droite"
        slide.shapes.add_textbox(Cm(1), Cm(1), Cm(5), Cm(1)).text_frame.text = "à gauche"
        grid = slide.shapes.add_table(2, 2, Cm(1), Cm(5), Cm(10), Cm(3)).table
        grid.cell(0, 0).text, grid.cell(1, 1).text = "Action", "x"
        grid.cell(0, 0).merge(grid.cell(0, 1))

    document = made(fill)
    assert shapes(document) == [("p", "à gauche"), ("p", "à droite"), ("table", ["Action"], ["", "x"]), ("p", "en bas")]
    assert spans(table(document)) == {"Action": (2, 1)}
