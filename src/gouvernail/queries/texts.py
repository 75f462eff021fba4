"""The text of a document that was imported, as received: where problems and items point to."""

from gouvernail.models import SourceDocument
from gouvernail.queries.gate import visible_jobs
from gouvernail.queries.items import SourceLine
from gouvernail.queries.viewer import Viewer


def of_job(viewer: Viewer, uid: str, *, here: int | None = None) -> tuple[SourceLine, ...] | None:
    """The lines of the document of an import, `here` marked; `None` when it is not for the viewer. One SQL query.

    A document that is not text gives no line.
    """
    documents = SourceDocument.objects.filter(jobs__in=visible_jobs(viewer).filter(uid=uid))
    texts = list(documents.values_list("text", flat=True)[:1])
    if not texts:
        return None
    lines = (texts[0] or "").splitlines()
    return tuple(SourceLine(number, text, here=number == here) for number, text in enumerate(lines, start=1))
