"""PowerPoint files (PPTX, PPTM, PPSX) → `Document`: a page a slide, its title a heading, notes apart."""

from gouvernail.core.document import AsideKind, Document
from gouvernail.files.archive import Archive
from gouvernail.files.flow import Flow
from gouvernail.files.office_parts import ignored, linked, main_part, relations
from gouvernail.files.read.pptx.shapes import Reader, kind_of, paragraphs_of, plain_text
from gouvernail.files.refusal import damaged, too_big
from gouvernail.files.safe_xml import Element, child, children, parse

_LEAST_HIDDEN = ("0", "false")


def document_from_pptx(archive: Archive, name: str) -> Document:
    """All slides in the order of the show. Raises `UnreadableFile` where the file is broken or beyond the limits."""
    main = main_part(archive, "ppt/presentation.xml")
    show = parse(archive.read(main), archive.limits)
    related = relations(archive, main)
    listed = child(show, "sldIdLst")
    slides = list(children(listed, "sldId")) if listed is not None else []
    if len(slides) > archive.limits.max_pages:
        raise too_big(f"il contient {len(slides)} pages, pour {archive.limits.max_pages} au plus")
    flow = Flow(archive.limits)
    for number, entry in enumerate(slides, start=1):
        relation = related.get(linked(entry))
        if relation is None or relation.target not in archive:
            raise damaged(f"la page {number} manque")
        flow.page = number
        _slide(archive, relation.target, flow)
    flow.page = None
    for problem in ignored(archive):
        flow.problem(problem.code, problem.message)
    return flow.document(name)


def _slide(archive: Archive, part: str, flow: Flow) -> None:
    root = parse(archive.read(part), archive.limits)
    if root.get("show") in _LEAST_HIDDEN:
        flow.problem("hidden-slides", "Des pages masquées de la présentation ont été lues.", flow.here())
    tree = child(root, "cSld", "spTree")
    if tree is None:
        return
    layouts = _layouts(archive, part)
    Reader(flow, archive.limits, layouts).read(tree)
    for relation in relations(archive, part).values():
        if relation.target in archive and relation.kind == "notesSlide":
            _notes(parse(archive.read(relation.target), archive.limits), flow)
        elif relation.target in archive and relation.kind == "comments":
            for text in parse(archive.read(relation.target), archive.limits).iter("{*}text", "{*}t"):
                flow.aside(AsideKind.COMMENT, text.text or "")


def _notes(root: Element, flow: Flow) -> None:
    for shape in root.iter("{*}sp"):
        if kind_of(shape)[0] == "body":
            for paragraph in paragraphs_of(shape):
                flow.aside(AsideKind.SPEAKER_NOTE, plain_text(paragraph))


def _layouts(archive: Archive, part: str) -> list[Element]:
    """The layout of a slide and its master: placeholders take their bullets and places from them."""
    found: list[Element] = []
    for kind in ("slideLayout", "slideMaster"):
        relation = next((one for one in relations(archive, part).values() if one.kind == kind), None)
        if relation is None or relation.target not in archive:
            break
        found.append(parse(archive.read(relation.target), archive.limits))
        part = relation.target
    return found
