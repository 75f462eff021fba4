"""Outlines of a workshop → `Document`: OPML, and mind maps of XMind and FreeMind, one list entry a topic.

The topic in the middle is the title; topics have no level of their own, only what they stand under.
"""

import json
from collections.abc import Iterator

from gouvernail.core.document import AsideKind, Document
from gouvernail.files.archive import Archive
from gouvernail.files.flow import Flow
from gouvernail.files.limits import Limits
from gouvernail.files.refusal import UnreadableFile, damaged
from gouvernail.files.safe_xml import Element, attribute, child, children, local, parse

_BULLET = "•"


def document_from_opml(data: bytes, name: str, limits: Limits) -> Document:
    """An OPML outline or a FreeMind map. Raises `UnreadableFile` for broken files and beyond the limits."""
    root = parse(data, limits)
    flow = Flow(limits)
    if local(root) == "map":
        title = next((node.get("TEXT") for node in children(root, "node")), None)
        for node in children(root, "node"):
            _walk(children(node, "node"), "node", ("TEXT",), flow, 0)
        return flow.document(name, title=title)
    head, body = child(root, "head", "title"), child(root, "body")
    if body is None:
        raise damaged("son contenu manque")
    _walk(children(body, "outline"), "outline", ("text", "title"), flow, 0)
    return flow.document(name, title=head.text if head is not None else None)


def _walk(nodes: Iterator[Element], name: str, keys: tuple[str, ...], flow: Flow, depth: int) -> None:
    _refuse_depth(depth)
    for node in nodes:
        text = next((value for key in keys if (value := node.get(key))), "")
        flow.item(text, _BULLET, depth)
        for key in ("_note", "note", "DETAILS"):
            for line in (node.get(key) or "").split("\n"):
                if line.strip():
                    flow.paragraph(line, indent=2 * (depth + 1))
        _walk(children(node, name), name, keys, flow, depth + 1)


_DEEPEST = 60


def _refuse_depth(depth: int) -> None:
    if depth > _DEEPEST:
        raise UnreadableFile("Le fichier est refusé : ses éléments sont imbriqués trop profondément.")


def document_from_xmind(archive: Archive, name: str) -> Document:
    """An XMind map, old (XML) or new (JSON); each sheet in turn. Raises `UnreadableFile` as above."""
    flow = Flow(archive.limits)
    if "content.json" in archive:
        title = _from_json(archive, flow)
    elif "content.xml" in archive:
        title = _from_xml(parse(archive.read("content.xml"), archive.limits), flow)
    else:
        raise damaged("son contenu manque")
    return flow.document(name, title=title)


def _from_json(archive: Archive, flow: Flow) -> str | None:
    try:
        sheets = json.loads(archive.read("content.json"))
    except (ValueError, RecursionError) as error:
        raise damaged("son contenu est mal formé") from error
    titles = []
    for sheet in sheets if isinstance(sheets, list) else [sheets]:
        root = sheet.get("rootTopic") if isinstance(sheet, dict) else None
        if isinstance(root, dict):
            titles.append(_text(root.get("title")))
            if len(titles) > 1:
                flow.heading(titles[-1], 1)
            for topic in _json_children(root, flow):
                _json_topic(topic, flow, 0)
    return titles[0] if titles else None


def _json_topic(topic: dict[str, object], flow: Flow, depth: int) -> None:
    _refuse_depth(depth)
    flow.item(_text(topic.get("title")), _BULLET, depth)
    for line in _json_note(topic).split("\n"):
        if line.strip():
            flow.paragraph(line, indent=2 * (depth + 1))
    for inner in _json_children(topic, flow):
        _json_topic(inner, flow, depth + 1)


def _json_children(topic: dict[str, object], flow: Flow) -> Iterator[dict[str, object]]:
    """Attached topics, then the floating ones; summaries and callouts stand apart."""
    groups = topic.get("children")
    for kind, topics in groups.items() if isinstance(groups, dict) else ():
        for inner in topics if isinstance(topics, list) else ():
            if not isinstance(inner, dict):
                continue
            if kind in ("attached", "detached"):
                yield inner
            else:
                flow.aside(AsideKind.COMMENT, _text(inner.get("title")))


def _json_note(topic: dict[str, object]) -> str:
    notes = topic.get("notes")
    plain = notes.get("plain") if isinstance(notes, dict) else None
    return _text(plain.get("content")) if isinstance(plain, dict) else ""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _from_xml(root: Element, flow: Flow) -> str | None:
    titles = []
    for sheet in root.iter("{*}sheet"):
        topic = child(sheet, "topic")
        if topic is None:
            continue
        titles.append(_title(topic))
        if len(titles) > 1:
            flow.heading(titles[-1], 1)
        for inner in _xml_children(topic):
            _xml_topic(inner, flow, 0)
    return titles[0] if titles else None


def _xml_topic(topic: Element, flow: Flow, depth: int) -> None:
    _refuse_depth(depth)
    flow.item(_title(topic), _BULLET, depth)
    note = child(topic, "notes", "plain")
    for line in (note.text or "").split("\n") if note is not None else ():
        if line.strip():
            flow.paragraph(line, indent=2 * (depth + 1))
    for inner in _xml_children(topic):
        _xml_topic(inner, flow, depth + 1)


def _xml_children(topic: Element) -> Iterator[Element]:
    groups = child(topic, "children")
    for group in children(groups, "topics") if groups is not None else ():
        if attribute(group, "type") in ("attached", "detached"):
            yield from children(group, "topic")


def _title(topic: Element) -> str:
    title = child(topic, "title")
    return (title.text or "") if title is not None else ""
