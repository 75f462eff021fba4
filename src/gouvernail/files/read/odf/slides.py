"""OpenDocument slides: the title of each as a heading, then its text, tables and boxes, its notes apart."""

from collections.abc import Iterator

from gouvernail.core.document import AsideKind
from gouvernail.files.flow import Flow
from gouvernail.files.read.odf.inline import inline_of
from gouvernail.files.read.odf.walker import Walker
from gouvernail.files.refusal import too_big
from gouvernail.files.safe_xml import Element, attribute, children, local

_FURNITURE = frozenset({"date-time", "footer", "page-number", "header"})


def read_slides(body: Element, walker: Walker, flow: Flow) -> None:
    """All slides in their order. Raises `UnreadableFile` beyond the limit of pages."""
    for number, slide in enumerate(children(body, "page"), start=1):
        if number > walker.limits.max_pages:
            raise too_big(f"il contient plus de {walker.limits.max_pages} pages")
        flow.page = number
        shapes = list(slide)
        shapes.sort(key=lambda shape: attribute(shape, "class") != "title")
        for shape in shapes:
            _shape(shape, walker, flow)
    flow.page = None


def _shape(shape: Element, walker: Walker, flow: Flow) -> None:
    kind = attribute(shape, "class")
    if local(shape) == "notes":
        for frame in shape:
            for text in _texts(frame, walker) if attribute(frame, "class") not in _FURNITURE else ():
                flow.aside(AsideKind.SPEAKER_NOTE, text)
    elif kind == "title":
        flow.heading(" ".join(_texts(shape, walker)), 1)
    elif kind in _FURNITURE:
        for text in _texts(shape, walker):
            flow.aside(AsideKind.PAGE_FOOTER, text)
    else:
        walker.block(shape, flow)


def _texts(shape: Element, walker: Walker) -> Iterator[str]:
    for paragraph in shape.iter("{*}p", "{*}h"):
        text = inline_of(paragraph, walker.styles).text.strip()
        if text:
            yield text
