"""The text of the letters that leave by themselves: what was given, what is due, how programmes stand."""

from datetime import date, datetime, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.deadlines import format_date
from gouvernail.core.lateness import CLOSED
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.models import Account, Event, FollowUp, Letter, Person, Programme
from gouvernail.queries import mine
from gouvernail.queries.campaigns import viewer_of
from gouvernail.queries.drawing import heard_of
from gouvernail.queries.everything import everything
from gouvernail.queries.filters import UNKNOWN, Filter
from gouvernail.queries.mine import MyCard
from gouvernail.queries.rows import Row
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services.duties import OWNING, days_between, reminded
from gouvernail.services.letters import Text
from gouvernail.services.writing_to import address_of

MOST_LISTED = 30
SOON_DAYS = 30


def assigned(letter: Letter) -> Text | None:
    """What was given to somebody since the letter was posted and is still theirs; none where nothing is."""
    person = _person(letter)
    if person is None:
        return None
    since = datetime.fromisoformat(letter.about["since"]) - timedelta(minutes=1)
    told = Event.objects.filter(authority=person.authority_id, field__in=OWNING, at__gte=since, item_uid__isnull=False)
    given = {
        uid
        for uid, before, after in told.values_list("item_uid", "before", "after")
        if person.name in (after or ()) and person.name not in (before or ())
    }
    cards = tuple(card for card in _cards(person) if card.row.uid in given)
    if not cards:
        return None
    one = f"Une action vous est confiée\u00a0: {cards[0].row.title[:80]}"
    subject = one if len(cards) == 1 else f"{len(cards)} actions vous sont confiées"
    return Text(subject, "duty", _told(letter, person, cards, "given"))


def due(letter: Letter) -> Text | None:
    """What is due soon, or was yesterday; of all days since the last on which that was looked up."""
    person = _person(letter)
    if person is None:
        return None
    last = date.fromisoformat(letter.about["day"])
    first = date.fromisoformat(letter.about.get("since", letter.about["day"]))
    days = reminded(days_between(first, last))
    cards = tuple(card for card in _cards(person) if card.row.due in days and not card.row.recurs)
    if not cards:
        return None
    return Text("Échéances de vos actions", "duty", _told(letter, person, cards, "due"))


def digest(letter: Letter) -> Text | None:
    """How the programmes of an authority stand: what somebody there sees of them, and nothing else; another authority
    sends its own. None where they see no action."""
    account = Account.objects.filter(pk=letter.about["account"], is_active=True).first()
    viewer = viewer_for(account)
    today = timezone.localdate()
    if account is None or letter.authority_id not in viewer.known_authorities:
        return None
    led = dict(Programme.objects.filter(authority=letter.authority_id, trashed_at=None).values_list("pk", "uid"))
    seen = everything(viewer, today=today).rows
    rows = [row for row in seen if row.level == Level.ACTION and row.programme_id in led]
    if not rows:
        return None
    since = date.fromisoformat(letter.about["since"])
    said = FollowUp.objects.filter(heard_of(), item__in=[row.id for row in rows], at__date__gte=since)
    within = Q(programme__in=led)
    waiting = mine.mine(viewer, today=today, within=within).waiting if viewer.people or viewer.departments else ()
    about = Filter(programme=",".join(sorted({led[row.programme_id] for row in rows})))
    soon = _soon_listed(about, today)
    # No list is narrowed to what was updated since a day: that figure opens nothing rather than everything.
    figures = [
        (sum(row.late for row in rows), "action en retard", "actions en retard", about.with_(late="1")),
        (_soon(rows, today), "échéance dans les trente jours", "échéances dans les trente jours", soon),
        (said.values("item").distinct().count(), "action mise à jour depuis", "actions mises à jour depuis", None),
    ]
    base = letter.about["base"]
    context = {
        "name": account.name,
        "since": format_date(since),
        "figures": [
            (count, many if count > 1 else one, _listed(base, wanted) if base and wanted else "")
            for count, one, many, wanted in figures
        ],
        "cards": waiting[:MOST_LISTED],
        "more": max(len(waiting) - MOST_LISTED, 0),
        "address": f"{base}{reverse('web:todo')}" if base else "",
    }
    subject = f"{letter.authority.name}\u00a0: où en sont les programmes, au {format_date(today)}"
    return Text(subject, "digest", context)


def _listed(base: str, wanted: Filter) -> str:
    return f"{base}{reverse('web:actions')}?{wanted.to_query()}"


def _soon_listed(about: Filter, today: date) -> Filter:
    """The list of what `_soon` counts among that."""
    last, running = today + timedelta(SOON_DAYS), [each for each in StatusValue if each not in CLOSED]
    return about.with_(due_from=today.isoformat(), due_to=last.isoformat(), status=",".join((*running, UNKNOWN)))


def _soon(rows: list[Row], today: date) -> int:
    last = today + timedelta(SOON_DAYS)
    return sum(row.due is not None and today <= row.due <= last and row.status not in CLOSED for row in rows)


def _person(letter: Letter) -> Person | None:
    person = Person.objects.select_related("account", "authority").filter(uid=letter.about["person"]).first()
    return person if person is not None and address_of(person) else None


def _viewer(person: Person) -> Viewer:
    """As who they are here, not as the other roles of their account."""
    return viewer_of(person)


def _cards(person: Person) -> tuple[MyCard, ...]:
    found = mine.mine(_viewer(person), today=timezone.localdate(), within=Q(programme__authority=person.authority_id))
    return (*found.waiting, *found.others)


def _told(letter: Letter, person: Person, cards: tuple[MyCard, ...], what: str) -> dict[str, object]:
    base = letter.about["base"]
    return {
        "name": person.name,
        "what": what,
        "cards": cards[:MOST_LISTED],
        "more": max(len(cards) - MOST_LISTED, 0),
        # Who has no account cannot open it: a campaign gives them a link of their own.
        "address": f"{base}{reverse('web:mine')}" if base and person.account else "",
    }
