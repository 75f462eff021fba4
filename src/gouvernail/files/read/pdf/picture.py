"""Pages of a PDF as pictures (PNG), for a person to see where something stands."""

import struct
import zlib
from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium

from gouvernail.files.limits import Limits
from gouvernail.files.read.pdf.opening import opened
from gouvernail.files.refusal import damaged, too_big

WIDTH = 1200
"""Pixels: a page beside its draft on a screen of two pixels a point."""
_MOST_PIXELS = 6_000_000
_GREYS = bytes(round(value / 17) * 17 for value in range(256))
"""Sixteen greys: half the bytes, and letters look the same."""


def pictures_of(data: bytes, pages: Sequence[int], limits: Limits) -> list[bytes]:
    """These pages, from 1. Raises `UnreadableFile` for what is broken, protected or has no such page."""
    document = opened(data)
    try:
        if not pages or min(pages) < 1 or max(pages) > min(len(document), limits.max_pages):
            raise damaged("il n'a pas ces pages")
        return [_png(_drawn(document[number - 1])) for number in pages]
    except pdfium.PdfiumError as error:
        raise damaged("une page ne s'ouvre pas") from error
    finally:
        document.close()


def _drawn(page: pdfium.PdfPage) -> pdfium.PdfBitmap:
    width, height = page.get_size()
    if width <= 0 or height <= 0:
        raise damaged("une page n'a pas de taille")
    scale = min(WIDTH / width, (_MOST_PIXELS / (width * height)) ** 0.5)
    if min(width, height) * scale < 1:
        raise too_big("une page est trop étroite pour être montrée")
    return page.render(scale=scale, rev_byteorder=True)


def _png(bitmap: pdfium.PdfBitmap) -> bytes:
    width, height, depth, stride = bitmap.width, bitmap.height, bitmap.n_channels, bitmap.stride
    held = bytes(bitmap.buffer)
    points = b"".join(held[row * stride : row * stride + width * depth] for row in range(height))
    if points[0::depth] == points[1::depth] == points[2::depth]:
        points, depth = points[0::depth].translate(_GREYS), 1
    line = width * depth
    lines = b"".join(b"\0" + points[at : at + line] for at in range(0, line * height, line))
    head = struct.pack(">IIBBBBB", width, height, 8, 0 if depth == 1 else 2, 0, 0, 0)
    return b"".join(_chunks(head, zlib.compress(lines, 6)))


def _chunks(head: bytes, content: bytes) -> Iterator[bytes]:
    yield b"\x89PNG\r\n\x1a\n"
    for kind, data in ((b"IHDR", head), (b"IDAT", content), (b"IEND", b"")):
        yield struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
