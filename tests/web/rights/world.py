"""Two authorities with something of every kind in them, each thing marked by a word of its own, and who looks."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from time import time
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role
from gouvernail.core.plan import Deadline
from gouvernail.core.vocabulary import Precision, StatusValue
from gouvernail.models import (
    Absence,
    Account,
    Ask,
    Authority,
    Campaign,
    Department,
    Event,
    Invitation,
    Item,
    JointOffer,
    Keyword,
    Membership,
    Partner,
    Person,
    Programme,
    ProgrammeOwner,
    Review,
)
from gouvernail.queries.viewer import viewer_for
from gouvernail.services import (
    attachments,
    bin,
    departments,
    imports,
    items,
    outlining,
    people,
    programme_settings,
    programmes,
    tokens,
)
from gouvernail.web.access import PROVED
from tests.builders import OPERATOR, action, authority, document, imported, objective, plan_of
from tests.web.rights.seats import AGENT, CULTURE, HERE, MEMBER, PROGRAMMES, SEATS, THERE, THINGS, TRAVAUX

PROGRESS = {key: number * 7 + 1 for number, key in enumerate(THINGS)}
"""Percent of each item, each another one, so that a mean betrays what is counted in it."""
LATE = Deadline("2024", date(2024, 1, 1), date(2024, 12, 31), Precision.YEAR)


def mark(key: str) -> str:
    """The word that nothing but this thing holds, wherever it is told."""
    return f"zq{key}qz"


class Browser(Client):
    """A browser that keeps no note of each template drawn, as Django's does: the same answers, in half the time."""

    def request(self, **request: Any) -> HttpResponse:
        return self.handler(self._base_environ(**request))


@dataclass
class World:
    """What there is, by the key of its mark, and the browsers of those who look."""

    items: dict[str, str] = field(default_factory=dict)
    programmes: dict[str, str] = field(default_factory=dict)
    attachments: dict[str, str] = field(default_factory=dict)
    removed: dict[str, str] = field(default_factory=dict)
    acts: dict[str, str] = field(default_factory=dict)
    partners: dict[str, str] = field(default_factory=dict)
    jobs: dict[str, str] = field(default_factory=dict)
    elements: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    departments: dict[str, str] = field(default_factory=dict)
    kept: dict[str, dict[str, object]] = field(default_factory=dict)
    """By address, what of each authority it may be about: `here` and `there`."""
    browsers: dict[str, Browser] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    accounts: dict[str, int] = field(default_factory=dict)


def build() -> World:
    world, here, there = World(), authority(HERE), authority(THERE)
    owners = {HERE: here, THERE: there}
    _published(world, here)
    for key, plan in PROGRAMMES.items():
        if key != "open":
            _one(world, key, owners[plan.lead], (AGENT,) if key == "draftnamed" else ())
    for key, plan in PROGRAMMES.items():
        row = Programme.objects.filter(uid=world.programmes[key])
        row.update(stage=Stage.DRAFT if plan.draft else Stage.PUBLISHED, restricted=plan.restricted)
        ProgrammeOwner.objects.bulk_create(
            ProgrammeOwner(programme=row.get(), authority=owners[each]) for each in plan.owners
        )
    for key, asked in (("elsewhere", HERE), ("draft", THERE)):
        JointOffer.objects.create(
            programme=Programme.objects.get(uid=world.programmes[key]), authority=owners[asked], name=asked,
            lead_name=PROGRAMMES[key].lead, title=f"Programme {mark(key)}", offered_at=timezone.now(),
        )  # fmt: skip
    programme_settings.trash(programme=world.programmes["discarded"], by=OPERATOR)
    for key, owner in (("job", here), ("jobelsewhere", there)):
        text = f"Objectif stratégique 1 : Vivre mieux\nAction 1.1 : Ouvrir {mark(key)}\n".encode()
        made = imports.request(by=OPERATOR, authority=owner.slug, name=f"{mark(key)}.txt", data=text, review=True)
        imports.run(made.uid)
        world.jobs[key] = made.uid
        world.elements[key] = Review.objects.get(job=made).draft["plan"]["items"][0]["id"]
    _directory(world, here, there)
    _looking(world, owners)
    _kept(world, owners)
    return world


def _marked(number: int, key: str, parent: str, **more: object):
    """An action of which every text and every body beside it bears its mark."""
    word = mark(key)
    return action(
        number, parent, code=f"1.{number}", title=f"Action {word}", description=f"Texte {word}",
        partners=(f"Club {word}",),
        tags=(f"mot {word}",), aims=(f"But {word}",), deadline=LATE, **more,
    )  # fmt: skip


def _published(world: World, owner: Authority) -> None:
    document(owner, "pst.txt", "\n".join(f"ligne {number}" for number in range(40)))
    made = imported(
        plan_of(
            objective(),
            _marked(1, "open", "o1", departments=(CULTURE,), agents=(AGENT,)),
            _marked(2, "named", "o1", agents=(AGENT,)),
            _marked(3, "housed", "o1", departments=(TRAVAUX,)),
            _marked(4, "closed", "o1"),
            _marked(5, "binned", "o1"),
            objective("o2", title=f"Objectif {mark('above')}"),
            _marked(6, "under", "o2", political_leads=(MEMBER,)),
        ),
        owner,
    )
    keys = ("open", "named", "housed", "closed", "binned", "above", "under")
    _remember(world, made, keys)
    world.programmes["open"] = made.uid
    for key in ("named", "housed", "closed", "above"):
        outlining.restrict(item=world.items[key], by=OPERATOR)
    bin.trash(item=world.items["binned"], by=OPERATOR)
    programmes.publish(programme=made.uid, by=OPERATOR)


def _one(world: World, key: str, owner: Authority, named: tuple[str, ...]) -> None:
    plan = plan_of(objective(), _marked(1, key, "o1", agents=named), title=f"Programme {mark(key)}")
    made = imported(plan, owner, name=f"{mark(key)}.txt")
    _remember(world, made, (key,))
    world.programmes[key] = made.uid


def _remember(world: World, made: Programme, keys: tuple[str, ...]) -> None:
    for key in keys:
        row = Item.objects.get(programme=made, title__contains=mark(key))
        world.items[key] = row.uid
        items.follow_up(
            item=row.uid, by=OPERATOR, version=row.version, status=StatusValue.IN_PROGRESS, progress=PROGRESS[key],
            note=f"Note {mark(key)}",
        )  # fmt: skip
        world.acts[key] = Event.objects.filter(item_uid=row.uid, field="status").latest("id").act
        text = f"Ouvert {mark(key)}".encode()
        (world.attachments[key],) = attachments.attach(item=row.uid, by=OPERATOR, files=[(f"{mark(key)}.txt", text)])
        (gone,) = attachments.attach(item=row.uid, by=OPERATOR, files=[(f"Retiré {mark(key)}.txt", text + b".")])
        attachments.remove(attachment=gone, by=OPERATOR)
        world.removed[key] = gone
        if partner := Partner.objects.filter(name__contains=mark(key)).first():
            world.partners[key] = partner.uid


def _directory(world: World, here: Authority, there: Authority) -> None:
    for key, owner in (("lonely", here), ("personelsewhere", there)):
        typed = {"name": f"Paul {mark(key)}", "function": f"Fonction {mark(key)}"}
        world.people[key] = people.create(authority=owner.slug, by=OPERATOR, typed=typed)
    departments.create(authority=there.slug, by=OPERATOR, name=f"Voirie {mark('departmentelsewhere')}", parent="")
    world.people["person"] = Person.objects.get(authority=here, name=AGENT).uid
    world.departments = {
        "department": Department.objects.get(authority=here, name=CULTURE).uid,
        "travaux": Department.objects.get(authority=here, name=TRAVAUX).uid,
        "departmentelsewhere": Department.objects.get(authority=there).uid,
    }


def _looking(world: World, owners: dict[str, Authority]) -> None:
    here = owners[HERE]
    for name, seat in SEATS.items():
        account = Account(email=f"{name.replace(' ', '-')}@example.invalid", name=f"Compte {name}")
        account.is_platform_admin = seat.platform
        account.set_unusable_password()
        account.save()
        if seat.authority and seat.role:
            Membership.objects.create(
                account=account,
                authority=owners[seat.authority],
                role=seat.role,
                person=Person.objects.get(authority=here, name=seat.person) if seat.person else None,
                department=Department.objects.get(authority=here, name=seat.department) if seat.department else None,
                programme=Programme.objects.get(uid=world.programmes[seat.programme]) if seat.programme else None,
            )
        world.browsers[name] = Browser()
        world.browsers[name].force_login(account)
        # They have just proved who they are: what asks for that lets them through to what it asks next.
        session = world.browsers[name].session
        session[PROVED] = int(time()) + 86_400
        session.save()
        world.accounts[name] = account.pk
        world.keys[name] = tokens.issue(by=viewer_for(account), name="Essai")
    world.browsers["nobody"] = Browser()


def _kept(world: World, owners: dict[str, Authority]) -> None:
    """One of each thing that only those know who keep the authority, in both."""
    found: dict[str, dict[str, object]] = {}
    today = timezone.localdate()
    for where, owner in (("here", owners[HERE]), ("there", owners[THERE])):
        invited = Invitation.objects.create(
            authority=owner, email=f"{where}@example.invalid", name=f"Invitée {where}", role=Role.READER,
            invited_by_name="Atelier", expires_at=timezone.now() + timedelta(days=3),
        )  # fmt: skip
        absent = Person.objects.create(authority=owner, name=f"Absente {where}", key=f"absente {where}")
        deputy = Person.objects.create(authority=owner, name=f"Suppléante {where}", key=f"suppleante {where}")
        away = Absence.objects.create(
            authority=owner, person=absent, deputy=deputy, starts=today, ends=today + timedelta(days=3)
        )
        department, housed = departments.create(authority=owner.slug, by=OPERATOR, name=f"Bureau {where}", parent="")
        entered = people.create(authority=owner.slug, by=OPERATOR, typed={"name": f"Nouvelle {where}"})
        imported_act = Event.objects.filter(person_uid=entered).latest("id").act
        offer = JointOffer.objects.get(authority=owner)
        campaign = Campaign.objects.create(
            authority=owner, title=f"Demande {where}", due=today + timedelta(days=9), made_by_name="Atelier",
            created_at=timezone.now(),
        )  # fmt: skip
        asked = Ask.objects.create(
            authority=owner, campaign=campaign, person=deputy, email=f"{where}@example.invalid",
            expires_at=timezone.now() + timedelta(days=30),
        )  # fmt: skip
        values = {
            "web:campaign-remind": campaign.uid,
            "web:campaign-close": campaign.uid,
            "web:ask-again": asked.uid,
            "web:ask-revoke": asked.uid,
            "web:joint-offer-answer": offer.uid,
            "web:keyword": Keyword.objects.filter(authority=owner).order_by("id")[0].uid,
            "web:invitation-resend": invited.uid,
            "web:invitation-revoke": invited.uid,
            "web:membership-remove": Membership.objects.filter(authority=owner, role=Role.READER).order_by("id")[0].pk,
            "web:absence-end": away.uid,
            "web:person-undo": imported_act,
            "web:people-import-undo": imported_act,
            "web:department-undo": housed,
        }
        for name, value in values.items():
            found.setdefault(name, {})[where] = value
        assert department
    world.kept = found
