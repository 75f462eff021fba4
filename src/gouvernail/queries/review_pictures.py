"""The pages of a PDF under review as pictures, drawn when somebody looks at them.

Drawing happens in the reading process, with its limits, several pages at a time because starting it takes longer than
drawing. One is at work at a time, and few wait: pictures never keep corrections from being answered.
"""

from collections import OrderedDict
from threading import BoundedSemaphore, Lock

from gouvernail.files.refusal import UnreadableFile
from gouvernail.files.sandbox import draw_safely
from gouvernail.models import JobState, SourceContent
from gouvernail.queries.gate import visible_jobs
from gouvernail.queries.viewer import Viewer

TOGETHER = 4
"""Pages drawn in one go."""
_KEPT = 64
"""Pictures kept by each process: some five megabytes."""
_WAITING = BoundedSemaphore(2)
_DRAWING = Lock()
Key = tuple[int, str, int]
"""Document, digest of its bytes (a restored database may give a number again), page."""
_drawn: OrderedDict[Key, bytes] = OrderedDict()


class Busy(Exception):
    """Too many pictures are asked for at once: ask again in a second."""


def picture(viewer: Viewer, uid: str, number: int) -> bytes | None:
    """Page `number`, from 1, of the document of an open review as PNG; `None` when it does not exist for the viewer, or
    cannot be drawn. Two SQL queries at most. Raises `Busy`."""
    shown = visible_jobs(viewer).filter(uid=uid, state=JobState.REVIEW, review__isnull=False)
    found = shown.values_list("review__pages", "document_id", "document__sha256", "document__name").first()
    if found is None or not 1 <= number <= len(found[0]):
        return None
    pages, document, digest, name = found
    key = (document, digest, number)
    if key in _drawn:
        return _drawn.get(key)
    if not _WAITING.acquire(blocking=False):
        raise Busy
    try:
        with _DRAWING:
            return _drawn.get(key) or _draw(key, name, len(pages))
    except UnreadableFile:
        return None
    finally:
        _WAITING.release()


def _draw(key: Key, name: str, most: int) -> bytes | None:
    """Draw the page with those beside it, and keep them."""
    document, digest, number = key
    first = number - (number - 1) % TOGETHER
    pages = range(first, min(first + TOGETHER, most + 1))
    data = SourceContent.objects.values_list("data", flat=True).get(document=document)
    for at, drawn in zip(pages, draw_safely(bytes(data), name, pages), strict=True):
        _drawn[document, digest, at] = drawn
    held = _drawn.get(key)
    while len(_drawn) > _KEPT:
        _drawn.popitem(last=False)
    return held
