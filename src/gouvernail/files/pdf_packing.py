"""A PDF made small: the thousands of little objects of a tagged file are packed into compressed streams (PDF 1.5).

Nothing is changed but the wrapping; PDF/A-2 and PDF/UA-1 allow it. Made for the files of our typesetter, whose objects
all have generation 0 and one table of offsets.
"""

import re
import zlib
from dataclasses import dataclass

_TOGETHER = 200
"""Objects in one stream: more saves little, and a reader must unpack the whole stream to find one of them."""
_OBJECT = re.compile(rb"\d+ 0 obj\s(.*?)\s*endobj\s*\Z", re.DOTALL)
_SIZE = re.compile(rb"/Size \d+")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an object stands: at an offset, or as the nth of a stream of objects."""

    kind: int
    first: int
    second: int

    def entry(self) -> bytes:
        return self.kind.to_bytes(1) + self.first.to_bytes(4) + self.second.to_bytes(2)


def packed(pdf: bytes) -> bytes:
    """The same document in fewer bytes. Raises `ValueError` when the file is not of the shape that we write."""
    start = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    offsets = _offsets(pdf, start)
    bodies = _bodies(pdf, offsets, start)
    out = bytearray(pdf[: min(offsets.values())])
    places = {0: _Place(0, 0, 65535)}
    small = []
    for number, body in bodies.items():
        if body.endswith(b"endstream"):
            places[number] = _Place(1, len(out), 0)
            out += _wrapped(number, body)
        else:
            small.append((number, body))
    after = max(bodies) + 1
    for position in range(0, len(small), _TOGETHER):
        group = small[position : position + _TOGETHER]
        places.update({number: _Place(2, after, nth) for nth, (number, _) in enumerate(group)})
        places[after] = _Place(1, len(out), 0)
        out += _wrapped(after, _stream_of(group))
        after += 1
    places[after] = _Place(1, len(out), 0)
    return bytes(out + _cross_references(pdf[start:], places, after) + b"startxref\n%d\n%%%%EOF" % places[after].first)


def _offsets(pdf: bytes, start: int) -> dict[int, int]:
    """Where each object begins, from the one table of a plain file."""
    lines = pdf[start : pdf.index(b"trailer", start)].split(b"\n")
    if lines[0].strip() != b"xref" or not lines[1].startswith(b"0 "):
        raise ValueError("not a PDF with one plain table of offsets")
    entries = [line.split() for line in lines[2:] if line.strip()]
    return {number: int(entry[0]) for number, entry in enumerate(entries) if entry[2] == b"n"}


def _bodies(pdf: bytes, offsets: dict[int, int], end: int) -> dict[int, bytes]:
    bodies: dict[int, bytes] = {}
    ordered = sorted(offsets.items(), key=lambda pair: pair[1])
    ends = [offset for _, offset in ordered[1:]] + [end]
    for (number, offset), stop in zip(ordered, ends, strict=True):
        found = _OBJECT.match(pdf, offset, stop)
        if not found:
            raise ValueError(f"no object at {offset}")
        bodies[number] = found[1]
    return bodies


def _wrapped(number: int, body: bytes) -> bytes:
    return b"%d 0 obj\n%s\nendobj\n\n" % (number, body)


def _stream_of(group: list[tuple[int, bytes]]) -> bytes:
    """A stream of objects: their numbers and offsets, then the objects."""
    heads, at = [], 0
    for number, body in group:
        heads.append(b"%d %d" % (number, at))
        at += len(body) + 1
    head = b" ".join(heads) + b"\n"
    content = zlib.compress(head + b"\n".join(body for _, body in group), 9)
    return _stream(b"/Type/ObjStm/N %d/First %d" % (len(group), len(head)), content)


def _stream(keys: bytes, content: bytes) -> bytes:
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (keys, len(content), content)


def _cross_references(tail: bytes, places: dict[int, _Place], number: int) -> bytes:
    """The table of places as a stream, with the keys of the trailer that it replaces (its catalog, its identifier)."""
    trailer = tail[tail.index(b"<<") + 2 : tail.rindex(b">>")]
    keys = b"/Type/XRef/W[1 4 2]/Size %d%s" % (number + 1, _SIZE.sub(b"", trailer))
    entries = b"".join(places.get(at, _Place(0, 0, 65535)).entry() for at in range(number + 1))
    return _wrapped(number, _stream(keys, zlib.compress(entries, 9)))
