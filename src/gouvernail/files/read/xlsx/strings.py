"""The texts of a workbook, kept once and shared by its cells."""

from collections.abc import Mapping

from gouvernail.files.archive import Archive
from gouvernail.files.office_parts import Relation
from gouvernail.files.refusal import too_big
from gouvernail.files.safe_xml import Element, local, stream


def shared_strings(archive: Archive, related: Mapping[str, Relation]) -> list[str]:
    """The shared texts in their order. Raises `UnreadableFile` beyond the limit of characters."""
    part = next((one.target for one in related.values() if one.kind == "sharedStrings"), "")
    if part not in archive:
        return []
    found: list[str] = []
    size = 0
    with archive.open(part) as source:
        for element in stream(source, ("si",)):
            found.append(text_of(element))
            size += len(found[-1]) + 8
            if size > archive.limits.max_characters:
                raise too_big("ses textes dépassent ce qu'un programme contient")
    return found


def text_of(element: Element) -> str:
    """The text of a shared or inline string, without the phonetic runs of Asian languages."""
    pieces = [
        node.text or ""
        for node in element.iter("{*}t")
        if (parent := node.getparent()) is None or local(parent) != "rPh"
    ]
    return unescaped("".join(pieces))


def unescaped(text: str) -> str:
    """Excel writes control characters as `_x000D_`."""
    if "_x" not in text:
        return text
    pieces = text.split("_x")
    clean = pieces[0]
    for piece in pieces[1:]:
        if len(piece) >= 5 and piece[4] == "_" and all(char in "0123456789abcdefABCDEF" for char in piece[:4]):
            char = chr(int(piece[:4], 16))
            clean += (char if char.isprintable() or char in "\t\n" else "") + piece[5:]
        else:
            clean += "_x" + piece
    return clean
