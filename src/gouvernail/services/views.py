"""Keeping a view of a list: save, rename, share, delete. It is somebody's own and changes nothing of a programme."""

from django.db import transaction

from gouvernail.core.problems import Problem, Source
from gouvernail.models import Account, Authority, ListKind, Programme, SavedView
from gouvernail.queries.gate import visible_programmes
from gouvernail.queries.viewer import Viewer
from gouvernail.queries.views import may_share, one, savers, visible_views
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound

MOST_LETTERS, LONGEST_QUERY, MOST_VIEWS = 80, 4000, 100


@transaction.atomic
def save(
    *, by: Viewer, name: str, query: str, programme: str | None, authority: str = "", shared: bool = False,
    kind: str = ListKind.ACTIONS,
) -> str:  # fmt: skip
    """Keep the list of a programme (uid), or of all, under a name; gives the uid of the view. `kind`: what is listed.

    Refusals: `NotFound`, `NotAllowed` (sharing with a role in one programme), `Invalid`.
    """
    row, owning = _programme(by, programme)
    offered = [uid for uid, _ in savers(by, owning)]
    if not offered or (authority and authority not in offered):
        raise NotFound
    owner = Authority.objects.get(uid=authority or offered[0])
    if shared and not may_share(by, owner.pk):
        raise NotAllowed
    if len(query) > LONGEST_QUERY:
        raise Invalid([Problem("query-long", "Cette liste a trop de critères pour être retenue.", _at("name"))])
    if SavedView.objects.filter(owner=by.account_id).count() >= MOST_VIEWS:
        said = f"Vous avez déjà {MOST_VIEWS} vues\u00a0: supprimez-en d'abord."
        raise Invalid([Problem("views-many", said, _at("name"))])
    account = Account.objects.get(pk=by.account_id or 0)
    made = SavedView(authority=owner, owner=account, programme=row, query=query, shared=shared, kind=ListKind(kind))
    _name(made, name)
    made.save()
    return made.uid


@transaction.atomic
def change(*, view: str, by: Viewer, name: str, shared: bool) -> None:
    """Rename a view, share it or keep it for oneself. Same refusals."""
    row = _held(view, by)
    if shared and not row.shared and not may_share(by, row.authority_id):
        raise NotAllowed
    _name(row, name)
    row.shared = shared
    row.save(update_fields=["name", "shared"])


@transaction.atomic
def delete(*, view: str, by: Viewer) -> None:
    _held(view, by).delete()


def _held(uid: str, by: Viewer) -> SavedView:
    found = one(by, uid)
    if found is None:
        raise NotFound
    if not found.may_change:
        raise NotAllowed
    return visible_views(by).get(uid=uid)


def _programme(by: Viewer, uid: str | None) -> tuple[Programme | None, frozenset[int] | None]:
    """The programme and the authorities that own it."""
    if uid is None:
        return None, None
    row = visible_programmes(by).filter(uid=uid).first()
    if row is None:
        raise NotFound
    return row, frozenset({row.authority_id, *row.owners.values_list("pk", flat=True)})


def _name(row: SavedView, name: str) -> None:
    row.name = " ".join(name.split())
    if not row.name:
        raise Invalid([Problem("name-empty", "Donnez un nom à cette vue.", _at("name"))])
    if len(row.name) > MOST_LETTERS:
        raise Invalid([Problem("name-long", f"{MOST_LETTERS} caractères au plus.", _at("name"))])
    of_list = SavedView.objects.filter(authority=row.authority, programme=row.programme, kind=row.kind)
    same = of_list.filter(owner=row.owner, name=row.name)
    if same.exclude(pk=row.pk).exists():
        said = "Une vue de cette liste porte déjà ce nom."
        raise Invalid([Problem("name-taken", said, _at("name"))])


def _at(field: str) -> Source:
    return Source(field=field)
