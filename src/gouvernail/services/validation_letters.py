"""The text of the letters about updates that wait: to who is asked, and to who wrote them, made when they leave."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from gouvernail.models import Account, Ask, FollowUp, Letter, Person, Ruling
from gouvernail.queries import campaigns
from gouvernail.queries.validating import inbox
from gouvernail.queries.viewer import viewer_for
from gouvernail.services.letters import Text
from gouvernail.services.validating import GROUPED
from gouvernail.services.writing_to import address_of

MOST_LISTED = 30


def to_validate(letter: Letter) -> Text | None:
    """What waits for the word of somebody; none where nothing does any more."""
    account = Account.objects.filter(pk=letter.about["account"], is_active=True).first()
    found = inbox(viewer_for(account)).mine
    if account is None or not found:
        return None
    context = {
        "name": account.name,
        "count": len(found),
        "entries": found[:MOST_LISTED],
        "more": max(len(found) - MOST_LISTED, 0),
        "address": f"{letter.about['base']}{reverse('web:validating')}",
    }
    many = len(found) > 1
    subject = f"{len(found)} mises à jour attendent" if many else "Une mise à jour attend"
    return Text(f"{subject} votre validation", "to_validate", context)


def ruled(letter: Letter) -> Text | None:
    """What became of somebody's updates within half an hour; none where all of it was taken back since."""
    since = datetime.fromisoformat(letter.about["since"])
    answered = FollowUp.objects.filter(authority=letter.authority_id, ruled_at__gte=since, ruled_at__lt=since + GROUPED)
    answered = answered.exclude(ruling=Ruling.WAITING).filter(ruling__isnull=False, item__trashed_at=None)
    base = letter.about["base"]
    if "account" in letter.about:
        account = Account.objects.filter(pk=letter.about["account"], is_active=True).first()
        answered, name = answered.filter(author=account), account.name if account else ""
        address = f"{base}{reverse('web:mine')}"
    else:
        person = Person.objects.select_related("account").filter(uid=letter.about["person"]).first()
        name = person.name if person and address_of(person) else ""
        answered, address = answered.filter(person=person, author=None), _link(person, base)
    entries = list(answered.select_related("item").order_by("ruled_at", "pk")) if name else []
    if not entries:
        return None
    returned = sum(each.ruling == Ruling.RETURNED for each in entries)
    if returned:
        subject = (
            "Une mise à jour vous est renvoyée" if returned == 1 else f"{returned} mises à jour vous sont renvoyées"
        )
    else:
        subject = "Votre mise à jour est validée" if len(entries) == 1 else "Vos mises à jour sont validées"
    return Text(subject, "ruled", {"name": name, "entries": entries, "address": address})


def _link(person: Person | None, base: str) -> str:
    """The personal link that still opens their cards, where there is one; nothing else opens without an account."""
    now = timezone.now()
    open_ones = Ask.objects.filter(person=person, revoked_at=None, expires_at__gt=now, campaign__closed_at=None)
    ask = open_ones.order_by("-pk").first()
    return f"{base}{reverse('web:asked', args=[campaigns.token_of(ask)])}" if ask else ""
