"""What stands beside the cells of a sheet: notes pinned to them, and boxes of text drawn over them."""

from gouvernail.files.archive import Archive
from gouvernail.files.office_parts import relations
from gouvernail.files.read.xlsx.strings import text_of, unescaped
from gouvernail.files.safe_xml import child, parse

_MOST_NOTE = 5_000


def notes(archive: Archive, part: str) -> dict[str, str]:
    """Address of a cell (`B7`) → its note. A conversation has its sentences one per line."""
    found: dict[str, str] = {}
    threads: dict[str, list[str]] = {}
    for relation in relations(archive, part).values():
        if relation.target not in archive or relation.kind not in ("comments", "threadedComment"):
            continue
        root = parse(archive.read(relation.target), archive.limits)
        for comment in root.iter("{*}comment"):
            if (text := child(comment, "text")) is not None:
                found[comment.get("ref") or ""] = " ".join(text_of(text).split())[:_MOST_NOTE]
        for said in root.iter("{*}threadedComment"):
            text = child(said, "text")
            threads.setdefault(said.get("ref") or "", []).append("" if text is None else unescaped(text.text or ""))
    # A conversation is kept a second time as a note that begins with an advertisement.
    found.update({place: "\n".join(filter(None, said))[:_MOST_NOTE] for place, said in threads.items()})
    return {place: text for place, text in found.items() if text}


def boxes(archive: Archive, part: str) -> list[str]:
    """The texts of the shapes that lie over a sheet, one per paragraph."""
    texts = []
    for relation in relations(archive, part).values():
        if relation.kind == "drawing" and relation.target in archive:
            root = parse(archive.read(relation.target), archive.limits)
            for paragraph in root.iter("{*}p"):
                text = " ".join("".join(node.text or "" for node in paragraph.iter("{*}t")).split())
                if text:
                    texts.append(text)
    return texts
