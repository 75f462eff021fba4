"""What somebody asked to be told of: the views, how often, and where the rows of such a view stand for them now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.http import QueryDict

from gouvernail.core.view_changes import Standing
from gouvernail.models import ListKind, SavedView, Subscription
from gouvernail.queries import actions, programmes, views
from gouvernail.queries.filters import Filter
from gouvernail.queries.gate import visible_items
from gouvernail.queries.rows import Row
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Subscribed:
    """A view that somebody follows. `stopped_at`: since when nothing is sent to them."""

    uid: str
    view_uid: str
    name: str
    programme: str
    authority: str
    often: str
    stopped_at: datetime | None


def listing(viewer: Viewer) -> tuple[Subscribed, ...]:
    """One's own, of views that one sees still. Two SQL queries."""
    if viewer.account_id is None:
        return ()
    found = Subscription.objects.filter(account=viewer.account_id, view__in=views.visible_views(viewer).values("pk"))
    columns = ("uid", "view__uid", "view__name", "view__programme__title", "authority__name", "often", "stopped_at")
    return tuple(
        Subscribed(uid, view, name, programme or "", authority, often, stopped)
        for uid, view, name, programme, authority, often, stopped in found.values_list(*columns)
    )


def of_view(viewer: Viewer, view: str) -> Subscribed | None:
    """One's own of a view (uid), if there is one."""
    return next((each for each in listing(viewer) if each.view_uid == view), None)


def followed(viewer: Viewer, shown: Iterable[str]) -> dict[str, str]:
    """How often one is told, by the uid of the view, among these. One SQL query."""
    own = Subscription.objects.filter(account=viewer.account_id, stopped_at=None, view__uid__in=list(shown))
    return dict(own.order_by().values_list("view__uid", "often")) if viewer.account_id is not None else {}


def standing(viewer: Viewer, view: SavedView, *, today: date) -> dict[str, Standing] | None:
    """Where each row of the view stands for the viewer, by uid in the order of the list; `None` where they do not see
    the view, or no such list is followed. A fixed number of SQL queries."""
    if view.kind != ListKind.ACTIONS or not views.visible_views(viewer).filter(pk=view.pk).exists():
        return None
    seen = None
    if view.programme is not None:
        opened = programmes.open_programme(viewer, view.programme.uid)
        if opened is None:
            return None
        seen = opened.seen
    wanted = Filter.from_query(QueryDict(view.query))
    return {row.uid: _standing(row) for row in actions.listing(viewer, today=today, wanted=wanted, seen=seen).rows}


def _standing(row: Row) -> Standing:
    """As lists show it."""
    percent = row.percent if row.percent is not None else row.rolled.percent if row.rolled else None
    deadline = row.revised_text or row.deadline_text
    return [row.status, None if percent is None else round(percent), row.health or row.worst, deadline]


def titles(viewer: Viewer, uids: Iterable[str]) -> dict[str, str]:
    """What these items are called, of those that the viewer sees. One SQL query."""
    found = visible_items(viewer).filter(uid__in=list(uids)).values_list("uid", "code", "title")
    return {uid: f"{code} {title}" if code else title for uid, code, title in found}
