"""Update campaigns: whom one may ask, who answered, and what a personal link opens."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from gouvernail.core.lateness import CLOSED
from gouvernail.core.permissions import Role, Verb
from gouvernail.models import (
    Ask,
    Authority,
    Campaign,
    FollowUp,
    ItemPerson,
    Letter,
    LetterState,
    Person,
    Programme,
    Ruling,
)
from gouvernail.queries import reach
from gouvernail.queries.drawing import heard_of
from gouvernail.queries.gate import sight, visible_authorities
from gouvernail.queries.mine import OWNERS
from gouvernail.queries.viewer import Viewer

SALT = "gouvernail.ask"
RUNNING = ~Q(item__status__in=[state.value for state in CLOSED]) | Q(item__status=None)


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody who may be asked: how many running items wait for them, and where they are written to."""

    uid: str
    name: str
    department: str
    email: str
    items: int


@dataclass(frozen=True, slots=True)
class Line:
    """One person of a campaign. `answered` of the `items` that are theirs were updated since it began; `said` is when
    they last were; of these, `validated` have been and `waiting` wait for who heads the department.

    `sent`: the state of the first message, `reminded` when the last reminder left, `reminding` the state of the last
    reminder that was due.
    """

    uid: str
    person_uid: str
    person: str
    department: str
    email: str
    items: int
    answered: int
    validated: int
    waiting: int
    said: datetime | None
    sent: str
    reminded: datetime | None
    reminding: str
    revoked: bool
    expired: bool

    @property
    def state(self) -> str:
        """`all`, `some`, `none`, or `nothing` where nothing is theirs any more."""
        if not self.items:
            return "nothing"
        return "all" if self.answered == self.items else "some" if self.answered else "none"


@dataclass(frozen=True, slots=True)
class Board:
    """A campaign as it stands: its lines, those who said nothing first."""

    campaign: Campaign
    lines: tuple[Line, ...]

    def count(self, state: str) -> int:
        return sum(line.state == state for line in self.lines)

    @property
    def items(self) -> int:
        return sum(line.items for line in self.lines)

    @property
    def answered(self) -> int:
        return sum(line.answered for line in self.lines)

    @property
    def validated(self) -> int:
        return sum(line.validated for line in self.lines)

    @property
    def waiting(self) -> int:
        return sum(line.waiting for line in self.lines)


def manageable(viewer: Viewer) -> QuerySet[Authority]:
    """The authorities whose owners the viewer may ask."""
    found = visible_authorities(viewer).order_by("name")
    return found if viewer.platform_admin else found.filter(pk__in=viewer.reaching(Verb.MANAGE_PROGRAMME))


def campaigns(viewer: Viewer) -> QuerySet[Campaign]:
    """Those that the viewer keeps, the newest first."""
    return Campaign.objects.filter(authority__in=manageable(viewer)).select_related("authority", "programme")


def programmes_of(viewer: Viewer, authority: Authority) -> list[tuple[str, str]]:
    """The programmes of an authority that a campaign may be about: uid and title."""
    pks = list(sight(viewer).programmes)
    found = Programme.objects.filter(authority=authority, pk__in=pks, trashed_at=None).order_by("position", "id")
    return list(found.values_list("uid", "title"))


def programme_of(viewer: Viewer, authority: Authority, uid: str) -> Programme | None:
    """One of them; `None` where there is none such."""
    return Programme.objects.get(uid=uid) if uid in dict(programmes_of(viewer, authority)) else None


def owners(viewer: Viewer, authority: Authority, programme: Programme | None, *, today: date) -> tuple[Owner, ...]:
    """Those who own running items there and have not left, by name. Four SQL queries."""
    counts: dict[int, set[int]] = defaultdict(set)
    for person, item in _owned(viewer, authority, programme).filter(RUNNING).values_list("person_id", "item_id"):
        counts[person].add(item)
    here = Person.objects.filter(Q(left_on=None) | Q(left_on__gt=today), pk__in=list(counts), authority=authority)
    columns = ("pk", "uid", "name", "department__name", "email", "account__email")
    return tuple(
        Owner(uid, name, department or "", (email or account or "").lower(), len(counts[pk]))
        for pk, uid, name, department, email, account in here.order_by("name").values_list(*columns)
    )


def _owned(viewer: Viewer, authority: Authority, programme: Programme | None) -> QuerySet[ItemPerson]:
    found = ItemPerson.objects.filter(item__in=sight(viewer).items().order_by().values("pk"), role__in=OWNERS)
    found = found.filter(item__programme__authority=authority)
    return found.filter(item__programme=programme) if programme else found


def board(viewer: Viewer, uid: str) -> Board | None:
    """A campaign that the viewer keeps; `None` when there is none. A fixed number of SQL queries."""
    campaign = campaigns(viewer).filter(uid=uid).first()
    return Board(campaign, _lines(viewer, campaign)) if campaign else None


def _lines(viewer: Viewer, campaign: Campaign) -> tuple[Line, ...]:
    asks = list(campaign.asks.select_related("person__department").order_by("person__name"))
    told = said_of(viewer, campaign, [ask.person_id for ask in asks])
    letters: dict[str, list[Letter]] = defaultdict(list)
    for letter in Letter.objects.filter(authority=campaign.authority_id, about__campaign=campaign.uid).order_by("pk"):
        letters[str(letter.about.get("ask"))].append(letter)
    lines, now = [], timezone.now()
    for ask in asks:
        items = told.get(ask.person_id, {})
        said = [answer for answer in items.values() if answer]
        first = [each for each in letters[ask.uid] if each.kind == "asked"]
        reminders = [each for each in letters[ask.uid] if each.kind == "reminded" and each.after <= now]
        again = [each.left_at for each in reminders if each.state == LetterState.SENT]
        lines.append(
            Line(
                uid=ask.uid,
                person_uid=ask.person.uid,
                person=ask.person.name,
                department=ask.person.department.name if ask.person.department else "",
                email=ask.email,
                items=len(items),
                answered=len(said),
                validated=sum(each.ruling in {Ruling.VALIDATED, Ruling.AMENDED} for each in said),
                waiting=sum(each.ruling == Ruling.WAITING for each in said),
                said=max((each.at for each in said), default=None),
                sent=first[-1].state if first else "",
                reminded=max((each for each in again if each), default=None),
                reminding=max(reminders, key=lambda each: each.after).state if reminders else "",
                revoked=ask.revoked_at is not None,
                expired=ask.expires_at <= now,
            )
        )
    order = {"none": 0, "some": 1, "all": 2, "nothing": 3}
    return tuple(sorted(lines, key=lambda line: (order[line.state], line.person)))


@dataclass(frozen=True, slots=True)
class Answer:
    """The last update of an item since a campaign began, and what became of it where it had to be validated."""

    at: datetime
    ruling: str | None


def said_of(viewer: Viewer, campaign: Campaign, people: Iterable[int]) -> dict[int, dict[int, Answer | None]]:
    """By person (key) the items that a campaign asks about, each with its answer, if there was one.

    What was closed by an answer still counts; what was sent back is to be said again. Three SQL queries.
    """
    since = FollowUp.objects.filter(heard_of(), item=OuterRef("item"), at__gte=campaign.created_at)
    named = _owned(viewer, campaign.authority, campaign.programme).filter(person__in=list(people))
    pairs = list(named.filter(RUNNING | Exists(since)).order_by().values_list("person_id", "item_id").distinct())
    items = {item for _, item in pairs}
    updates = FollowUp.objects.filter(heard_of(), item__in=items, at__gte=campaign.created_at).order_by("at", "pk")
    last = {item: Answer(at, ruling) for item, at, ruling in updates.values_list("item_id", "at", "ruling")}
    found: dict[int, dict[int, Answer | None]] = defaultdict(dict)
    for person, item in pairs:
        found[person][item] = last.get(item)
    return found


# ------------------------------------------------------------------------------------------------------ personal links


def token_of(ask: Ask) -> str:
    """What the link of somebody holds: nobody makes it without the key of the installation."""
    return f"{ask.uid}-{_signature(ask)}"


def _signature(ask: Ask) -> str:
    return salted_hmac(SALT, f"{ask.uid}.{ask.link}", algorithm="sha256").hexdigest()[:40]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a personal link opens: the ask, and its person as a viewer who sees their own items and nothing else."""

    ask: Ask
    viewer: Viewer


def opened(token: str, *, at: datetime) -> Opened | None:
    """What a link opens at that moment; `None` for one that is forged, old, revoked, or of a campaign that is over."""
    uid, _, signature = token.partition("-")
    with reach.everything():
        found = Ask.objects.select_related("campaign__programme", "campaign__authority", "person", "authority")
        ask = found.filter(uid=uid, revoked_at=None, expires_at__gt=at, campaign__closed_at=None).first()
    if ask is None or not constant_time_compare(signature, _signature(ask)):
        return None
    person = ask.person
    if person.left_on and person.left_on <= timezone.localtime(at).date():
        return None
    reach.enter((reach.AUTHORITY, ask.authority_id))
    return Opened(ask, viewer_of(person))


def viewer_of(person: Person) -> Viewer:
    """Somebody without an account, for what names them: the rights of a contributor in their own authority."""
    roles: Any = {person.authority_id: frozenset({Role.CONTRIBUTOR})}
    return Viewer(name=person.name, roles=roles, people=frozenset({person.pk}))
