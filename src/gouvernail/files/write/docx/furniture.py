"""What stands around the text of a Word file: its table of contents, the lines at the head and foot of each page."""

from collections.abc import Sequence

from docx.document import Document as WordFile

from gouvernail.core.document import Heading
from gouvernail.files.write.docx.pieces import (
    Element,
    add_paragraph,
    field,
    field_end,
    field_start,
    hyperlink,
    run,
    tab,
)

_DEPTH = 3


def add_contents(word: WordFile, headings: Sequence[tuple[Heading, int, str]]) -> None:
    """The table of contents: a field that Word renews, with its entries already there as links to the headings."""
    entries = [entry for entry in headings if entry[0].listed and entry[1] <= _DEPTH]
    if not entries:
        return
    body = word.element.body
    add_paragraph(body, "TOCHeading", run("Table des matières"))
    for number, (heading, level, name) in enumerate(entries):
        content: list[Element] = []
        if number == 0:
            content += field_start(rf'TOC \o "1-{_DEPTH}" \h \z', stale=True)
        content.append(hyperlink(name, _entry(heading, name)))
        if number == len(entries) - 1:
            content.append(field_end())
        add_paragraph(body, f"TOC{level}", *content)


def _entry(heading: Heading, name: str) -> list[Element]:
    marker = [run(f"{heading.marker}  ")] if heading.marker else []
    return [*marker, run(heading.text), tab(), *field_start(rf"PAGEREF {name} \h", stale=True), run(""), field_end()]


def add_running_lines(word: WordFile, *, title: str, owner: str, state: str) -> None:
    """Title and owner at the head of each page but the first, day and page number at its foot."""
    section = word.sections[0]
    head, foot = section.header.paragraphs[0]._p, section.footer.paragraphs[0]._p
    head.extend([run(_shortened(title)), tab(), run(_shortened(owner, 40))])
    page = [*field("PAGE", "1"), run(" / "), *field("NUMPAGES", "1")]
    foot.extend([run(state), tab(), run("page "), *page])


def _shortened(text: str, characters: int = 66) -> str:
    """The running line alone is cut, between words: the title stands whole on the cover."""
    text = " ".join(text.split())
    return text if len(text) <= characters else f"{text[:characters].rsplit(' ', 1)[0].rstrip(' ,;:-–')}…"
