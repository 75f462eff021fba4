"""An empty Word file with the typography of this house: styles, list marks and fonts of `templates/report/`."""

from pathlib import Path

import docx
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm

TEXT_WIDTH = 9070
"""Width between the margins, in twentieths of a point: 16 cm."""

_TEMPLATES = Path(__file__).parents[3] / "templates" / "report"
_NEEDLESS = ("thumbnail", "customXml", "stylesWithEffects", "webSettings")
"""Parts of the library's own model that are not ours: its picture, its second set of styles."""


def blank_file(language: str) -> WordFile:
    """A file without text, A4, with our styles, in `language` (BCP 47 with a region)."""
    word = docx.Document()
    _replace(word.styles.element, "word_styles.xml")
    _replace(word.part.numbering_part.element, "word_numbering.xml")
    _replace_fonts(word)
    _drop_needless(word)
    _replace(word.settings.element, "word_settings.xml")
    for marked in (*word.styles.element.iter(qn("w:lang")), *word.settings.element.iter(qn("w:themeFontLang"))):
        marked.set(qn("w:val"), language)
    _set_page(word)
    return word


def _replace(element: BaseOxmlElement, name: str) -> None:
    ours = parse_xml((_TEMPLATES / name).read_bytes())
    for child in list(element):
        element.remove(child)
    element.extend(list(ours))


def _replace_fonts(word: WordFile) -> None:
    """The table of fonts, with the twin that stands in where one is missing. The library keeps it as bytes."""
    fonts = word.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    fonts._blob = (_TEMPLATES / "word_fonts.xml").read_bytes()


def _drop_needless(word: WordFile) -> None:
    for relations in (word.part.rels, *([word.part.package.rels] if word.part.package else [])):
        for name, relation in list(relations.items()):
            if any(needless in relation.reltype for needless in _NEEDLESS):
                del relations[name]


def _set_page(word: WordFile) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.7), Cm(2.4)
    section.header_distance = section.footer_distance = Cm(1.3)
    section.different_first_page_header_footer = True
