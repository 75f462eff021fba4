"""Writes slides as PPTX: titles, nested bullets, free text boxes, slide numbers, notes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Inches

from tests.cases.blocks import Block, Bullet, Grid, Para, placed
from tests.cases.formats.steady import steady


@dataclass(frozen=True, slots=True)
class Slide:
    title: str
    blocks: tuple[Block, ...] = ()
    notes: str = ""
    boxes: tuple[str, ...] = ()
    """Free text boxes, drawn below the content."""


def write_slides(slides: list[Slide], path: Path, *, footer: str) -> None:
    show: Any = Presentation()
    for rank, slide in enumerate(slides, 1):
        page = show.slides.add_slide(show.slide_layouts[1])
        page.shapes.title.text = slide.title
        frame = page.placeholders[1].text_frame
        first = True
        for block in slide.blocks:
            if isinstance(block, Grid):
                _table(page, block)
                continue
            assert isinstance(block, Bullet | Para)
            paragraph = frame.paragraphs[0] if first else frame.add_paragraph()
            first = False
            paragraph.text = block.text
            paragraph.level = block.depth if isinstance(block, Bullet) else 0
        for place, text in enumerate([*slide.boxes, f"{footer} | {rank}"]):
            box = page.shapes.add_textbox(Inches(0.5), Inches(6.2 + 0.4 * place), Inches(6), Inches(0.4))
            box.text_frame.text = text
        if slide.notes:
            page.notes_slide.notes_text_frame.text = slide.notes
    show.core_properties.author = "Secrétariat"
    show.save(str(path))
    steady(path)


def _table(page: Any, grid: Grid) -> None:
    rows = placed(grid)
    shape = page.shapes.add_table(len(rows), len(rows[0]), Inches(0.5), Inches(2), Inches(9), Inches(3))
    for r, line in enumerate(rows):
        for c, box in enumerate(line):
            if box is not None:
                shape.table.cell(r, c).text = box.text
