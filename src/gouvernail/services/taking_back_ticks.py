"""Taking back one's last update of an action, with the steps that were ticked in it."""

from django.db import transaction

from gouvernail.core.permissions import Verb
from gouvernail.models import Event
from gouvernail.queries.viewer import Viewer
from gouvernail.services import items, saving
from gouvernail.services.taking_back import take_back


@transaction.atomic
def undo(*, item: str, by: Viewer, version: int) -> None:
    """Take back one's last update of an item: alone where it only says something of that item (`items.undo`), else as
    the act that it is. Refusals: those of both."""
    row = saving.locked(item, by, Verb.FOLLOW_UP)
    last = items.last_follow_up(row, by)[0]
    together = Event.objects.filter(act=last.act).exclude(item_uid=item) if last.act else Event.objects.none()
    if row.version == version and together.exists():
        take_back(act=last.act or "", by=by)
    else:
        items.undo(item=item, by=by, version=version)
