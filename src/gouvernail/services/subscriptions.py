"""Following a view: asked for, changed, stopped; and once a week or a month, the letter that tells what changed."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from gouvernail.core.problems import Problem, Source
from gouvernail.models import Account, Letter, LetterKind, LetterState, SavedView, Subscription
from gouvernail.models.views import Often
from gouvernail.queries import subscriptions as queries
from gouvernail.queries.viewer import Viewer
from gouvernail.queries.views import visible_views
from gouvernail.services import letters
from gouvernail.services.refusals import Invalid, NotFound

MOST = 30


@transaction.atomic
def follow(*, view: str, by: Viewer, often: str) -> Subscription:
    """Be told of what changes in a view (uid) from now on. Refusals: `NotFound`, `Invalid`."""
    row = visible_views(by).select_related("programme", "authority").filter(uid=view).first()
    if row is None or by.account_id is None:
        raise NotFound
    if often not in set(Often):
        raise Invalid([Problem("often", "Choisissez chaque semaine ou chaque mois.", Source(field="often"))])
    own = Subscription.objects.select_for_update(of=("self",)).filter(view=row, account=by.account_id).first()
    if own is None and Subscription.objects.filter(account=by.account_id).count() >= MOST:
        said = f"Vous suivez déjà {MOST} vues\u00a0: arrêtez-en d'abord."
        raise Invalid([Problem("subscriptions-many", said, Source(field="often"))])
    today, account = timezone.localdate(), Account.objects.get(pk=by.account_id)
    own = own or Subscription(authority=row.authority, view=row, account=account)
    if own.pk is None or own.stopped_at is not None:
        # From now on: what happened while nobody asked is not told.
        own.told, own.since, own.letter, own.telling = _standing(by, row, today), today, "", {}
    own.often, own.period, own.stopped_at = Often(often), period(often, today), None
    own.save()
    return own


def _standing(by: Viewer, view: SavedView, today: date) -> dict[str, object]:
    found = queries.standing(by, view, today=today)
    if found is None:
        raise NotFound
    return dict(found)


@transaction.atomic
def stop(*, view: str, by: Viewer) -> None:
    """Follow it no longer. Refusals: `NotFound`."""
    if not Subscription.objects.filter(account=by.account_id or 0, view__uid=view).delete()[0]:
        raise NotFound


def pause(*, uid: str, on: bool) -> bool:
    """For the link in a letter, which proves the right: nothing is sent any more, or again; whether it exists still."""
    found = Subscription.objects.filter(uid=uid)
    return bool(found.update(stopped_at=timezone.now() if on else None))


def is_paused(*, uid: str) -> bool:
    """Whether nothing is sent of it any more. Refusals: `NotFound`."""
    found = Subscription.objects.filter(uid=uid).values_list("stopped_at", flat=True).first()
    if found is None and not Subscription.objects.filter(uid=uid).exists():
        raise NotFound
    return found is not None


def period(often: str, today: date) -> str:
    """The week or month that a day is in."""
    year, week, _day = today.isocalendar()
    return f"{year}-W{week:02}" if often == Often.WEEKLY else f"{today:%Y-%m}"


def post_all(*, today: date) -> None:
    """The worker's part, once a day: whoever follows a view is written to once in each week or month that begins.
    Whether anything changed is known when the letter leaves."""
    running = Subscription.objects.filter(stopped_at=None, account__is_active=True)
    for row in running.select_related("account", "authority"):
        now = period(row.often, today)
        if row.period == now:
            continue
        with transaction.atomic():
            # Claimed: another worker that asks at the same instant changes nothing.
            if not Subscription.objects.filter(pk=row.pk, period=row.period).update(period=now):
                continue
            about = {"subscription": row.uid, "base": settings.PUBLIC_ADDRESS}
            letters.post(
                kind=LetterKind.VIEW_CHANGED, key=f"view:{row.uid}:{now}", to=row.account.email.lower(),
                authority=row.authority, about=about,
            )  # fmt: skip


def settle(row: Subscription) -> None:
    """What the last letter told counts once it left; one that may have left counts too, so that none is told twice."""
    if not row.letter:
        return
    if Letter.objects.filter(key=row.letter, state__in=[LetterState.SENT, LetterState.LEAVING]).exists():
        left = Letter.objects.get(key=row.letter).left_at
        row.told, row.since = row.telling, timezone.localdate(left) if left else row.since
        row.letter, row.telling = "", {}
        row.save(update_fields=["told", "since", "letter", "telling"])
