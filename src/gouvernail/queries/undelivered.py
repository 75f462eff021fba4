"""Messages that did not reach the mail server, or of which nobody knows: who keeps the authority is told of them."""

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from gouvernail.models import Authority, Letter, LetterState

CUT_OFF = timedelta(minutes=10)
"""What has been leaving for so long was cut off: no mail server takes its time that long."""
MOST = 50


def undelivered(authority: Authority, *, at: datetime | None = None) -> QuerySet[Letter]:
    """Those that failed for good, and those that were cut off as they left, the newest first."""
    cut = Q(state=LetterState.LEAVING, left_at__lt=(at or timezone.now()) - CUT_OFF)
    return Letter.objects.filter(cut | Q(state=LetterState.FAILED), authority=authority).order_by("-after", "-pk")
