"""Word files (DOCX, DOCM) → `Document`: headings, lists with their displayed numbers, tables with merged cells.

Tracked changes are read as accepted. Comments, footnotes, page headers and footers, what was deleted or hidden, and
the table of contents stand apart.
"""

from collections.abc import Iterator

from gouvernail.core.document import AsideKind, Document
from gouvernail.core.problems import Source
from gouvernail.files.archive import Archive
from gouvernail.files.flow import Flow
from gouvernail.files.office_parts import ignored, main_part, part_of_kind, relations
from gouvernail.files.read.docx.body import Walker
from gouvernail.files.read.docx.numbering import Numbering
from gouvernail.files.read.docx.styles import Styles
from gouvernail.files.refusal import damaged
from gouvernail.files.safe_xml import Element, attribute, child, parse

_RUNNING = {"header": AsideKind.PAGE_HEADER, "footer": AsideKind.PAGE_FOOTER}
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}


def document_from_docx(archive: Archive, name: str) -> Document:
    """The whole text in reading order. Raises `UnreadableFile` where the file is broken or beyond the limits."""
    main = main_part(archive, "word/document.xml")
    root = parse(archive.read(main), archive.limits)
    body = child(root, "body")
    if body is None:
        raise damaged("son texte manque")
    flow = Flow(archive.limits)
    walker = Walker(
        archive.limits,
        Styles.of(part_of_kind(archive, main, "styles")),
        Numbering.of(part_of_kind(archive, main, "numbering")),
        _notes(archive, main),
        _comments(archive, main),
        paged=next(root.iter("{*}lastRenderedPageBreak"), None) is not None,
    )
    flow.page = 1 if walker.paged else None
    walker.walk(body, flow)
    if walker.joined:
        flow.paragraph(walker.joined)
    for kind, text in _running_lines(archive, main):
        flow.aside(kind, text, Source())
    _tell(walker, archive, flow)
    return flow.document(name, title=_title(archive))


def _text(element: Element) -> str:
    """All the text of a note or comment, a space between paragraphs."""
    return " ".join("".join(node.text or "" for node in p.iter("{*}t")) for p in element.iter("{*}p"))


def _notes(archive: Archive, main: str) -> dict[tuple[str, str], str]:
    found = {}
    for part, name in _NOTES.items():
        root = part_of_kind(archive, main, part)
        for note in root.iter("{*}" + name) if root is not None else ():
            found[name, attribute(note, "id") or ""] = _text(note)
    return found


def _comments(archive: Archive, main: str) -> dict[str, str]:
    root = part_of_kind(archive, main, "comments")
    if root is None:
        return {}
    return {attribute(node, "id") or "": _text(node) for node in root.iter("{*}comment")}


def _running_lines(archive: Archive, main: str) -> Iterator[tuple[AsideKind, str]]:
    for relation in relations(archive, main).values():
        if relation.kind in _RUNNING and relation.target in archive:
            root = parse(archive.read(relation.target), archive.limits)
            for paragraph in root.iter("{*}p"):
                yield _RUNNING[relation.kind], "".join(node.text or "" for node in paragraph.iter("{*}t", "{*}tab"))


def _tell(walker: Walker, archive: Archive, flow: Flow) -> None:
    for problem in ignored(archive):
        flow.problem(problem.code, problem.message)
    if walker.changed:
        flow.problem(
            "tracked-changes",
            "Le document contient des modifications suivies : il a été lu comme si elles étaient acceptées.",
        )
    if walker.commented:
        flow.problem("comments-apart", f"{walker.commented} commentaires ont été laissés à part du texte.")


def _title(archive: Archive) -> str | None:
    if "docProps/core.xml" not in archive:
        return None
    title = child(parse(archive.read("docProps/core.xml"), archive.limits), "title")
    return title.text if title is not None else None
