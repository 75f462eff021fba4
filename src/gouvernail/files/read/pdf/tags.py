"""What a tagged PDF says of its own structure: which pieces of a page stand in headings, and of what level."""

import ctypes
import re

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

_HEADING = re.compile(r"H([1-6])$")
_MOST_ELEMENTS = 20_000
_DEEPEST = 60


def heading_levels(page: PdfPage) -> dict[int, int]:
    """Marked content → level of the heading that it stands in; empty for a page without tags."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return {}
    found: dict[int, int] = {}
    try:
        count = min(pdfium.FPDF_StructTree_CountChildren(tree), _MOST_ELEMENTS)
        walk = [(pdfium.FPDF_StructTree_GetChildAtIndex(tree, at), 0, 0) for at in range(count)]
        seen = 0
        while walk and seen < _MOST_ELEMENTS:
            element, level, depth = walk.pop()
            seen += 1
            if element and depth < _DEEPEST:
                level = _level(element) or level
                _note(element, level, found)
                children = min(max(pdfium.FPDF_StructElement_CountChildren(element), 0), _MOST_ELEMENTS)
                walk += [
                    (pdfium.FPDF_StructElement_GetChildAtIndex(element, at), level, depth + 1) for at in range(children)
                ]
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    return found


def _level(element: object) -> int:
    length = pdfium.FPDF_StructElement_GetType(element, None, 0)
    if not 0 < length < 100:
        return 0
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDF_StructElement_GetType(element, buffer, length)
    kind = _HEADING.match(buffer.raw[:length].decode("utf-16-le", errors="replace").rstrip("\x00"))
    return int(kind[1]) if kind else 0


def _note(element: object, level: int, found: dict[int, int]) -> None:
    if not level:
        return
    for at in range(max(pdfium.FPDF_StructElement_GetMarkedContentIdCount(element), 0)):
        found[pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, at)] = level
    for at in range(min(max(pdfium.FPDF_StructElement_CountChildren(element), 0), _MOST_ELEMENTS)):
        identifier = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at)
        if identifier >= 0:
            found[identifier] = level
