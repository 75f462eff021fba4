"""What somebody asked to be told of: the views, how often, and where the rows of such a view stand for them now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.http import QueryDict

from gouvernail.core.figure_words import number
from gouvernail.core.view_changes import Standing
from gouvernail.models import ListKind, SavedView, Subscription
from gouvernail.queries import actions, indicators, people_list, programmes, views
from gouvernail.queries.catalogue import asked_of, listed
from gouvernail.queries.columns import titled
from gouvernail.queries.filters import Filter
from gouvernail.queries.gate import visible_items, visible_people
from gouvernail.queries.indicator_list import INDICATORS
from gouvernail.queries.indicators import Shown
from gouvernail.queries.people_list import PEOPLE, PersonRow
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
    kind: str


def listing(viewer: Viewer) -> tuple[Subscribed, ...]:
    """One's own, of views that one sees still. Two SQL queries."""
    if viewer.account_id is None:
        return ()
    found = Subscription.objects.filter(account=viewer.account_id, view__in=views.visible_views(viewer).values("pk"))
    columns = (
        "uid",
        "view__uid",
        "view__name",
        "view__programme__title",
        "authority__name",
        "often",
        "stopped_at",
        "view__kind",
    )
    return tuple(
        Subscribed(uid, view, name, programme or "", authority, often, stopped, kind)
        for uid, view, name, programme, authority, often, stopped, kind in found.values_list(*columns)
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
    the view. A fixed number of SQL queries."""
    if not views.visible_views(viewer).filter(pk=view.pk).exists():
        return None
    query = QueryDict(view.query)
    if view.kind == ListKind.PEOPLE:
        people = listed(PEOPLE, people_list.people(viewer, today=today), asked_of(PEOPLE, query))
        return {row.card.uid: _of_person(row) for row in people.rows}
    if view.kind == ListKind.INDICATORS:
        measures = _measures(viewer, view, today)
        if measures is None:
            return None
        named = _named(measures)
        wanted = listed(INDICATORS, list(named.values()), asked_of(INDICATORS, query))
        kept = {id(row) for row in wanted.rows}
        return {name: _of_indicator(row) for name, row in named.items() if id(row) in kept}
    seen = None
    if view.programme is not None:
        opened = programmes.open_programme(viewer, view.programme.uid)
        if opened is None:
            return None
        seen = opened.seen
    found = actions.listing(viewer, today=today, wanted=Filter.from_query(query), seen=seen)
    return {row.uid: _of_action(row) for row in found.rows}


def _of_action(row: Row) -> Standing:
    """As lists show it."""
    percent = row.percent if row.percent is not None else row.rolled.percent if row.rolled else None
    deadline = row.revised_text or row.deadline_text
    return [row.status, None if percent is None else round(percent), row.health or row.worst, deadline]


def _of_person(row: PersonRow) -> Standing:
    return [row.card.actions, len(row.late), len(row.waiting)]


def _of_indicator(row: Shown) -> Standing:
    percent, last = row.overall.percent, row.last
    said = None if last is None else number(last.value) if last.value is not None else last.text
    return [None if percent is None else round(percent), said, None if row.due is None else int(row.overdue)]


def _measures(viewer: Viewer, view: SavedView, today: date) -> tuple[Shown, ...] | None:
    """All indicators of the programme of the view, or of all programmes."""
    if view.programme is None:
        return indicators.everywhere(viewer, today=today).rows
    found = indicators.load(viewer, view.programme.uid, today=today)
    return None if found is None else found.rows


def _named(rows: Iterable[Shown]) -> dict[str, Shown]:
    """Each by a name that stays: its row in the table is written anew when its item is saved, its place may change.
    One that gets other words is another one."""
    found: dict[str, Shown] = {}
    for row in rows:
        name, again = f"{row.item.uid} {row.indicator.text}", 1
        while name in found:
            name, again = f"{row.item.uid} {row.indicator.text} {again + 1}", again + 1
        found[name] = row
    return found


def titles(viewer: Viewer, view: SavedView, uids: Iterable[str], *, today: date) -> dict[str, str]:
    """What these rows of a view are called, of those that the viewer sees. A fixed number of SQL queries."""
    wanted = list(uids)
    if view.kind == ListKind.PEOPLE:
        return _names(viewer, wanted, today)
    if view.kind == ListKind.INDICATORS:
        named = _named(_measures(viewer, view, today) or ())
        return {uid: f"{named[uid].indicator.text} – {titled(named[uid].row)}" for uid in wanted if uid in named}
    found = visible_items(viewer).filter(uid__in=wanted).values_list("uid", "code", "title")
    return {uid: f"{code} {title}" if code else title for uid, code, title in found}


def _names(viewer: Viewer, uids: list[str], today: date) -> dict[str, str]:
    """Of people: as actions that are seen name them; whom none names any more, where the viewer knows the directory."""
    found = visible_people(viewer).filter(uid__in=uids)
    known = found if viewer.platform_admin else found.filter(authority__in=viewer.authorities)
    names = {row.card.uid: row.card.name for row in people_list.people(viewer, today=today)}
    return dict(known.values_list("uid", "name")) | {uid: names[uid] for uid in uids if uid in names}
