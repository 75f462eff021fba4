"""XML from strangers: no document types, no entities, no network, bounded size and depth."""

from collections.abc import Collection, Iterator
from typing import IO

from lxml import etree

from gouvernail.files.limits import Limits
from gouvernail.files.refusal import UnreadableFile, damaged, too_big

Element = etree._Element


def parse(data: bytes, limits: Limits) -> Element:
    """The root of a whole part. Raises `UnreadableFile` for what is not well-formed, has a DTD or is too large."""
    if data.count(b"<") > limits.max_tags:
        raise too_big("une de ses parties contient trop d'éléments")
    # A parser keeps what it was fed before an error: one for each part.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refusal(error) from error
    _refuse_document_type(root)
    return root


def stream(source: IO[bytes], wanted: Collection[str]) -> Iterator[Element]:
    """Each element of the wanted local names when it ends, then forgotten: memory holds one of them at a time.

    Raises `UnreadableFile` as `parse` does.
    """
    events = etree.iterparse(
        source,
        events=("end",),
        tag=tuple("{*}" + name for name in wanted),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    checked = False
    try:
        for _, element in events:
            if not checked:
                _refuse_document_type(element)
                checked = True
            yield element
            _forget(element)
        if not checked and events.root is not None:
            _refuse_document_type(events.root)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refusal(error) from error


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its local name, whatever its namespace: strict and transitional files differ only there."""
    value = element.get(name)
    if value is not None:
        return value
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), None)


def children(element: Element, name: str) -> Iterator[Element]:
    """The direct children with that local name."""
    return element.iterchildren("{*}" + name)


def child(element: Element | None, *path: str) -> Element | None:
    """The first child with that local name, and so on along the path; `None` where one is missing."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren("{*}" + name), None)
    return element


def whole(text: str | None) -> int | None:
    """An attribute that is a whole number, `None` where it is none or too large to mean something."""
    text = (text or "").strip()
    return (
        int(text)
        if text.lstrip("-").isdecimal() and text.isascii() and len(text) < 10 and "-" not in text[1:]
        else None
    )


def _forget(element: Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _refuse_document_type(element: Element) -> None:
    """Office formats forbid document types: one is there to make entities swell or to read other files."""
    # (`doctype` is missing from the types of lxml.)
    if getattr(element.getroottree().docinfo, "doctype", ""):
        raise UnreadableFile(
            "Le fichier est refusé : il déclare des entités XML (DTD), ce qu'aucun document de ce type ne fait."
        )


def _refusal(error: Exception) -> UnreadableFile:
    reason = str(error)
    if "depth" in reason.lower():
        return UnreadableFile("Le fichier est refusé : ses éléments sont imbriqués trop profondément.")
    if "entity" in reason.lower() or "entities" in reason.lower():
        return UnreadableFile(
            "Le fichier est refusé : il utilise des entités XML, ce qu'aucun document de ce type ne fait."
        )
    if "huge" in reason.lower() or "too long" in reason.lower():
        return too_big("un de ses textes est démesuré")
    return damaged("son contenu XML est mal formé")
