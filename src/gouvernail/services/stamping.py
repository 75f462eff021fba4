"""Stamps of programmes that no longer serve (`models/stamps.py`)."""

from django.db.models import Max, OuterRef, Subquery

from gouvernail.models import Programme, Stamp


def clear() -> int:
    """Keep the last stamp of each programme that is still there; gives how many went. What was read of a programme is
    read once more, no more than that."""
    last = Stamp.objects.filter(programme_id=OuterRef("programme_id")).order_by().values("programme_id")
    old = Stamp.objects.filter(mark__lt=Subquery(last.annotate(last=Max("mark")).values("last")))
    gone = Stamp.objects.exclude(programme_id__in=Programme.objects.order_by().values("pk"))
    return old.delete()[0] + gone.delete()[0]
