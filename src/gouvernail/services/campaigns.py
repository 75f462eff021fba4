"""Update campaigns: owners are asked for news by a day, reminded, and spoken for by who heads their department."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.core.problems import Problem, Source
from gouvernail.models import Ask, Authority, Campaign, Letter, LetterKind, LetterState, Membership, Person, Programme
from gouvernail.queries import campaigns as queries
from gouvernail.queries.viewer import Viewer
from gouvernail.services import letters
from gouvernail.services.refusals import Invalid, NotFound, Refused
from gouvernail.services.writing_to import address_of

MORNING = time(8)
LONGEST_DAYS = 180
LINK_DAYS = 30
"""For how long after the day, or after they were sent again, the personal links still open."""
MOST_TITLE, MOST_MESSAGE = 200, 2000


@transaction.atomic
def start(
    *,
    by: Viewer,
    authority: str,
    programme: str | None,
    title: str,
    message: str,
    due: date | None,
    reminds: int | None,
    escalates: bool,
    people: Iterable[str],
    base: str,
) -> Campaign:
    """Ask these people (uids) for news of their running items. Refusals: `NotFound`, `Invalid`.

    `reminds`: so many days before `due` those who have not said everything are reminded, or `None`. `base` is the
    address of the site, for the links. The messages leave by the worker.
    """
    today = timezone.localdate()
    owner, about = _scope(by, authority, programme)
    chosen = set(people)
    asked = [each for each in queries.owners(by, owner, about, today=today) if each.uid in chosen]
    title, message = title.strip(), message.strip()
    wrong = _wrong(title, message, due, reminds, today, asked)
    if wrong or due is None:
        raise Invalid([Problem("campaign", said, Source(field=field)) for field, said in wrong])
    now = timezone.now()
    campaign = Campaign.objects.create(
        authority=owner, programme=about, title=title, message=message, due=due, reminds=reminds,
        escalates=escalates, made_by_name=by.name, created_at=now,
    )  # fmt: skip
    rows = {row.uid: row for row in Person.objects.filter(authority=owner, uid__in=[each.uid for each in asked])}
    asks = [
        Ask(authority=owner, campaign=campaign, person=rows[each.uid], email=each.email, expires_at=_ends(due))
        for each in asked
    ]
    Ask.objects.bulk_create(asks)
    for ask in asks:
        _post(ask, LetterKind.ASKED, f"ask:{ask.uid}:1", base)
        if reminds:
            _post(ask, LetterKind.REMINDED, f"remind:{ask.uid}:due", base, after=_morning(due - timedelta(reminds)))
    if escalates:
        _escalate(campaign, base)
    return campaign


def _scope(by: Viewer, slug: str, uid: str | None) -> tuple[Authority, Programme | None]:
    owner = queries.manageable(by).filter(slug=slug).first()
    if owner is None:
        raise NotFound
    if not uid:
        return owner, None
    about = queries.programme_of(by, owner, uid)
    if about is None:
        raise NotFound
    return owner, about


def _wrong(
    title: str, message: str, due: date | None, reminds: int | None, today: date, asked: list[queries.Owner]
) -> list[tuple[str, str]]:
    wrong = []
    if not title or len(title) > MOST_TITLE:
        wrong.append(("title", f"Donnez un titre, en {MOST_TITLE} caractères au plus."))
    if len(message) > MOST_MESSAGE:
        wrong.append(("message", f"Le message compte {MOST_MESSAGE} caractères au plus."))
    if due is None or not 0 <= (due - today).days <= LONGEST_DAYS:
        wrong.append(("due", "Donnez une date à venir, dans les six mois."))
    elif reminds is not None and not 1 <= reminds <= (due - today).days:
        wrong.append(("reminds", "Le rappel tombe entre demain et la date\u00a0: donnez moins de jours."))
    if not asked:
        wrong.append(("people", "Choisissez au moins une personne."))
    mute = [each.name for each in asked if not each.email]
    if mute:
        wrong.append(("people", f"Sans adresse de courriel\u00a0: {', '.join(mute)}. Ajoutez-la, ou laissez de côté."))
    return wrong


def _post(ask: Ask, kind: LetterKind, key: str, base: str, after: datetime | None = None) -> bool:
    about = {"campaign": ask.campaign.uid, "ask": ask.uid, "base": base}
    return letters.post(kind=kind, key=key, to=ask.email, authority=ask.authority, about=about, after=after)


def _escalate(campaign: Campaign, base: str) -> None:
    """Who heads a department hears, the day after, of those in it who said nothing; if there are any then."""
    heads = Membership.objects.filter(authority=campaign.authority, role=Role.HEAD, department__isnull=False)
    for account, email in heads.filter(account__is_active=True).values_list("account_id", "account__email").distinct():
        about = {"campaign": campaign.uid, "account": account, "base": base}
        letters.post(
            kind=LetterKind.ESCALATED, key=f"escalate:{campaign.uid}:{account}", to=email.lower(),
            authority=campaign.authority, about=about, after=_morning(campaign.due + timedelta(1)),
        )  # fmt: skip


def _ends(day: date) -> datetime:
    """When a link ends that is sent, or whose answer is awaited, on a day."""
    return _morning(day + timedelta(LINK_DAYS + 1))


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, MORNING))


@transaction.atomic
def remind(*, campaign: str, by: Viewer, base: str) -> int:
    """Remind now those who have not said everything; gives how many. Nobody is reminded twice on a day."""
    held = _held(campaign, by, running=True)
    board = queries.board(by, campaign)
    late = {line.uid for line in (board.lines if board else ()) if line.state in {"none", "some"} and not line.revoked}
    today = timezone.localdate()
    asks = held.asks.select_related("authority", "campaign").filter(uid__in=late)
    asks.filter(expires_at__lt=_ends(today)).update(expires_at=_ends(today))
    return sum(_post(ask, LetterKind.REMINDED, f"remind:{ask.uid}:{today.isoformat()}", base) for ask in asks)


@transaction.atomic
def send_again(*, ask: str, by: Viewer, base: str) -> Ask:
    """A new link to somebody, at the address that they have now; their old one opens nothing any more."""
    row = _ask(ask, by)
    row.link += 1
    row.revoked_at = None
    row.email = address_of(row.person) or row.email
    row.expires_at = max(row.expires_at, _ends(timezone.localdate()))
    row.save(update_fields=["link", "revoked_at", "email", "expires_at"])
    waiting = Letter.objects.filter(about__ask=row.uid, kind=LetterKind.ASKED, state=LetterState.WAITING)
    waiting.update(state=LetterState.DROPPED)
    _post(row, LetterKind.ASKED, f"ask:{row.uid}:{row.link}", base)
    return row


@transaction.atomic
def revoke(*, ask: str, by: Viewer) -> Ask:
    """The link of somebody opens nothing any more."""
    row = _ask(ask, by)
    row.revoked_at = timezone.now()
    row.save(update_fields=["revoked_at"])
    return row


@transaction.atomic
def close(*, campaign: str, by: Viewer) -> None:
    """The campaign is over: no link opens anything, no message leaves any more."""
    held = _held(campaign, by, running=True)
    held.closed_at = timezone.now()
    held.save(update_fields=["closed_at"])


def _held(uid: str, by: Viewer, *, running: bool) -> Campaign:
    found = queries.campaigns(by).select_for_update(of=("self",)).filter(uid=uid).first()
    if found is None:
        raise NotFound
    if running and found.closed_at:
        raise Refused("Cette campagne est close.")
    return found


def _ask(uid: str, by: Viewer) -> Ask:
    asks = Ask.objects.select_for_update(of=("self",)).select_related("authority", "campaign", "person__account")
    found = asks.filter(uid=uid, campaign__in=queries.campaigns(by).values("pk")).first()
    if found is None:
        raise NotFound
    if found.campaign.closed_at:
        raise Refused("Cette campagne est close.")
    return found
