"""The text of the messages of campaigns, made when they leave, out of what is so then."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.deadlines import format_date
from gouvernail.models import Account, Ask, Campaign, Letter, LetterKind
from gouvernail.queries import campaigns, mine
from gouvernail.queries.deputies import acting
from gouvernail.queries.mine import MyCard
from gouvernail.queries.validating import inbox
from gouvernail.queries.viewer import operator, viewer_for
from gouvernail.services import letters
from gouvernail.services.letters import Text

MOST_LISTED = 30


def cards_of(ask: Ask) -> tuple[MyCard, ...]:
    """The running items of somebody that a campaign asks about, late first."""
    found = mine.mine(campaigns.viewer_of(ask.person), today=timezone.localdate(), within=scope_of(ask.campaign))
    return (*found.waiting, *found.others)


def scope_of(campaign: Campaign) -> Q:
    """The items that a campaign asks about: those of its programme, or of all that its authority leads."""
    if campaign.programme_id:
        return Q(programme=campaign.programme_id)
    return Q(programme__authority=campaign.authority_id)


def asked(letter: Letter) -> Text | None:
    """The first message: all that waits for somebody, and their link. None where there is nothing to ask any more."""
    ask = _ask(letter)
    cards = cards_of(ask) if ask else ()
    if ask is None or not cards:
        return None
    return Text(
        f"{ask.campaign.title}\u00a0: vos actions, pour le {format_date(ask.campaign.due)}",
        "asked",
        _told(letter, ask, cards),
    )


def reminded(letter: Letter) -> Text | None:
    """What was not said yet; none where everything was."""
    ask = _ask(letter)
    if ask is None:
        return None
    told = campaigns.said_of(operator(), ask.campaign, [ask.person_id]).get(ask.person_id, {})
    silent = {item for item, answer in told.items() if answer is None}
    cards = tuple(card for card in cards_of(ask) if card.row.id in silent)
    if not cards:
        return None
    return Text(
        f"Rappel\u00a0: {ask.campaign.title}, pour le {format_date(ask.campaign.due)}",
        "reminded",
        _told(letter, ask, cards),
    )


def escalated(letter: Letter) -> Text | None:
    """To who heads departments, or stands in for them that day: those in them who have not said everything the day
    after; none where all did."""
    campaign = _running(str(letter.about["campaign"]))
    head = Account.objects.filter(pk=letter.about["account"], is_active=True).first()
    if campaign is None or head is None or _handed_on(letter, head):
        return None
    account = Account.objects.filter(pk=letter.about.get("deputy", head.pk), is_active=True).first()
    if account is None:
        return None
    viewer, headed = viewer_for(account), viewer_for(head).departments
    board = campaigns.board(operator(), campaign.uid)
    asks = {ask.uid: ask for ask in campaign.asks.filter(person__department__in=headed)}
    lines = [line for line in (board.lines if board else ()) if line.uid in asks and line.state in {"none", "some"}]
    waiting = len(inbox(viewer).mine) if headed else 0
    if not lines and not waiting:
        return None
    context = {
        "name": account.name,
        "campaign": campaign,
        "due": format_date(campaign.due),
        "lines": [(line.person, line.items - line.answered, line.items) for line in lines],
        "waiting": waiting,
        "address": f"{letter.about['base']}{reverse('web:departments' if lines else 'web:validating')}",
    }
    if not lines:
        return Text(f"À valider dans votre service\u00a0: {campaign.title}", "escalated", context)
    return Text(f"Sans réponse dans votre service\u00a0: {campaign.title}", "escalated", context)


def _handed_on(letter: Letter, head: Account) -> bool:
    """Whether the letter goes to who stands in for an absent head instead, one letter for each of them."""
    if "deputy" in letter.about:
        return False
    actors = acting(head.pk, letter.authority_id, timezone.localdate())
    if head.pk in actors:
        return False
    for each in Account.objects.filter(pk__in=actors).order_by("pk"):
        letters.post(
            kind=LetterKind.ESCALATED, key=f"{letter.key}:{each.pk}", to=each.email.lower(),
            authority=letter.authority, about={**letter.about, "deputy": each.pk},
        )  # fmt: skip
    return True


def _running(uid: str) -> Campaign | None:
    found = Campaign.objects.select_related("authority", "programme")
    return found.filter(uid=uid, closed_at=None).first()


def _ask(letter: Letter) -> Ask | None:
    found = Ask.objects.select_related("campaign__authority", "campaign__programme", "person", "authority")
    return found.filter(uid=letter.about["ask"], revoked_at=None, campaign__closed_at=None).first()


def _told(letter: Letter, ask: Ask, cards: tuple[MyCard, ...]) -> dict[str, object]:
    return {
        "name": ask.person.name,
        "campaign": ask.campaign,
        "authority": ask.authority.name,
        "due": format_date(ask.campaign.due),
        "until": format_date(timezone.localtime(ask.expires_at).date()),
        "cards": cards[:MOST_LISTED],
        "more": max(len(cards) - MOST_LISTED, 0),
        "address": f"{letter.about['base']}{reverse('web:asked', args=[campaigns.token_of(ask)])}",
    }
