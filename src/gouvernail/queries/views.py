"""The views of lists that somebody kept, or that somebody of their authority shares."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from gouvernail.core.permissions import Verb
from gouvernail.models import Authority, ListKind, SavedView
from gouvernail.queries.gate import visible_programmes
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class View:
    """A view as its readers find it. `may_change`: it is theirs, or they keep the authority that it is shared in."""

    uid: str
    name: str
    query: str
    shared: bool
    own: bool
    may_change: bool
    programme: str | None
    authority: str
    owner: str
    kind: str = ListKind.ACTIONS.value


def visible_views(viewer: Viewer) -> QuerySet[SavedView]:
    """One's own views, and those shared in one's authorities; none of a programme that one does not see.

    A platform administrator finds no more than others do: a view that is not shared is somebody's own.
    """
    if viewer.account_id is None:
        return SavedView.objects.none()
    reached = Q(owner=viewer.account_id) | Q(shared=True, authority__in=viewer.authorities)
    seen = Q(programme=None) | Q(programme__in=visible_programmes(viewer).values("pk"))
    return SavedView.objects.filter(reached, seen)


def of_list(viewer: Viewer, programme: str | None, kind: str = ListKind.ACTIONS) -> tuple[View, ...]:
    """The views of such a list of a programme (uid), or of all programmes: one's own first. One SQL query."""
    of_kind = visible_views(viewer).filter(kind=kind)
    found = of_kind.filter(programme__uid=programme) if programme else of_kind
    rows = (found if programme else found.filter(programme=None)).select_related("programme", "authority", "owner")
    return tuple(sorted((_view(row, viewer) for row in rows), key=lambda view: not view.own))


def one(viewer: Viewer, uid: str) -> View | None:
    """A view; `None` when there is none for them."""
    row = visible_views(viewer).filter(uid=uid).select_related("programme", "authority", "owner").first()
    return _view(row, viewer) if row else None


def savers(viewer: Viewer, owning: frozenset[int] | None) -> tuple[tuple[str, str], ...]:
    """The authorities (uid, name) as whose member somebody can save a view of a list: those of theirs that own the
    programme, or all in which their role holds everywhere; who keeps the platform has no role: any. One SQL query."""
    if viewer.account_id is None:
        return ()
    may = viewer.authorities if owning is None else viewer.known_authorities & owning
    everywhere = not may and viewer.platform_admin
    among = owning if everywhere else may
    found = (Authority.objects.all() if among is None else Authority.objects.filter(pk__in=among)).order_by("name")
    return tuple(found.values_list("uid", "name"))


def may_share(viewer: Viewer, authority: int) -> bool:
    """Whether they belong to the authority as a whole: a role in one programme shares nothing."""
    return authority in viewer.authorities or viewer.platform_admin


def _view(row: SavedView, viewer: Viewer) -> View:
    own = row.owner_id == viewer.account_id
    keeps = row.shared and viewer.may(Verb.MANAGE_AUTHORITY, row.authority_id)
    return View(
        row.uid, row.name, row.query, row.shared, own, own or keeps,
        row.programme.uid if row.programme else None, row.authority.name, row.owner.name,
        row.kind,
    )  # fmt: skip
