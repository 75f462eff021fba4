"""The small pieces of a Word text: paragraphs, runs, fields, bookmarks. Elements, so that long files stay fast."""

from collections.abc import Iterable, Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from gouvernail.core.document import ListItem, Paragraph
from gouvernail.core.report.labels import COLON
from gouvernail.files.characters import writable

Element = etree._Element
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(name: str, content: Iterable[Element] = (), /, **attributes: str) -> Element:
    """An element of the `w:` vocabulary, attributes of the same vocabulary: `element("jc", val="right")`."""
    made: Element = OxmlElement(f"w:{name}", {qn(f"w:{key}"): value for key, value in attributes.items()})
    made.extend(list(content))
    return made


def run(text: str, *, style: str | None = None, bold: bool = False, italic: bool = False) -> Element:
    """A run of text in one style; line ends and tabs are kept."""
    made = element("r")
    if style or bold or italic:
        named = [element("rStyle", val=style or "Strong")] if style or bold else []
        made.append(element("rPr", [*named, *([element("i")] if italic else [])]))
    for number, line in enumerate(writable(text).split("\n")):
        if number:
            made.append(element("br"))
        for position, part in enumerate(line.split("\t")):
            if position:
                made.append(element("tab"))
            if part:
                made.append(_text("t", part))
    return made


def _text(name: str, text: str) -> Element:
    made = element(name)
    made.text = text
    made.set(_SPACE, "preserve")
    return made


def tab() -> Element:
    return element("r", [element("tab")])


def labelled(block: Paragraph) -> list[Element]:
    """The text of a paragraph after its label."""
    label = [run(f"{block.label}{COLON}", style="Label")] if block.label else []
    return [*label, *styled(block)]


def styled(block: Paragraph | ListItem) -> list[Element]:
    """The text of a paragraph or an entry, a run for each of its styles."""
    if not block.spans:
        return [run(block.text, bold=block.bold)]
    return [run(each.text, bold=block.bold or each.bold, italic=each.italic) for each in block.spans]


def paragraph(style: str, *content: Element, right: bool = False) -> Element:
    """A paragraph of a style of `word_styles.xml`, set to the right where its column wants it."""
    chosen = [] if style == "Normal" else [element("pStyle", val=style)]
    aligned = [element("jc", val="right")] if right else []
    return element("p", [element("pPr", [*chosen, *aligned]), *content])


def add_paragraph(body: Element, style: str, *content: Element) -> None:
    """At the end of the text, before the properties of its last section."""
    add(body, paragraph(style, *content))


def add(body: Element, made: Element) -> None:
    last = next(body.iterchildren(reversed=True), None)  # the count of children would be taken anew each time
    if last is not None and last.tag == qn("w:sectPr"):
        last.addprevious(made)
    else:
        body.append(made)


def bullet_style(base: str, depth: int) -> str:
    """Three depths have a style; what is deeper takes the third."""
    return base if depth <= 0 else f"{base}{min(depth, 2) + 1}"


def bookmark(name: str, content: Sequence[Element]) -> list[Element]:
    number = name.removeprefix("_Toc").lstrip("0")
    return [element("bookmarkStart", id=number, name=name), *content, element("bookmarkEnd", id=number)]


def field_start(instruction: str, *, stale: bool = False) -> list[Element]:
    """The opening of a field; what follows, until `field_end`, is its last known result. `stale` asks for a new one."""
    start = element("fldChar", fldCharType="begin", **({"dirty": "true"} if stale else {}))
    separate = element("fldChar", fldCharType="separate")
    return [element("r", [start]), element("r", [_text("instrText", f" {instruction} ")]), element("r", [separate])]


def field_end() -> Element:
    return element("r", [element("fldChar", fldCharType="end")])


def field(instruction: str, result: str) -> list[Element]:
    return [*field_start(instruction), run(result), field_end()]


def hyperlink(name: str, content: Iterable[Element]) -> Element:
    """A link to a bookmark of the same file."""
    return element("hyperlink", content, anchor=name, history="1")
