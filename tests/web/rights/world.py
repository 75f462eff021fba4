"""Two authorities with something of every kind in them, each thing marked by a word of its own, and who looks."""

from dataclasses import dataclass, field

from django.test import Client

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role
from gouvernail.models import (
    Account,
    Authority,
    Department,
    Event,
    Item,
    Membership,
    Partner,
    Person,
    Programme,
    ProgrammeOwner,
)
from gouvernail.queries.viewer import viewer_for
from gouvernail.services import attachments, bin, imports, items, outlining, programmes, tokens
from tests.builders import OPERATOR, action, authority, document, imported, objective, plan_of
from tests.web.visitors import client_of

NAMES = ("Anne Lenoir", "Benoît Petit")


def mark(key: str) -> str:
    """The word that nothing but this thing holds, wherever it is told."""
    return f"zq{key}qz"


@dataclass
class World:
    """What there is: items and programmes by the key of their mark, and the browsers of those who look."""

    items: dict[str, str] = field(default_factory=dict)
    programmes: dict[str, str] = field(default_factory=dict)
    attachments: dict[str, str] = field(default_factory=dict)
    acts: dict[str, str] = field(default_factory=dict)
    partners: dict[str, str] = field(default_factory=dict)
    jobs: dict[str, str] = field(default_factory=dict)
    clients: dict[str, Client] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    accounts: dict[str, int] = field(default_factory=dict)


def build() -> World:
    world, here, there = World(), authority("Valboisé"), authority("Ailleurs")
    _published(world, here)
    for key, owner, named in (
        ("draft", here, ()),
        ("draftnamed", here, ("Anne Lenoir",)),
        ("secret", here, ()),
        ("joint", there, ()),
        ("elsewhere", there, ()),
    ):
        _one(world, key, owner, named)
    Programme.objects.exclude(uid__in=[world.programmes[key] for key in ("draft", "draftnamed")]).update(
        stage=Stage.PUBLISHED
    )
    Programme.objects.filter(uid=world.programmes["secret"]).update(restricted=True)
    ProgrammeOwner.objects.create(programme=Programme.objects.get(uid=world.programmes["joint"]), authority=here)
    for key, owner in (("job", here), ("jobelsewhere", there)):
        text = f"Objectif stratégique 1 : Vivre mieux\nAction 1.1 : Ouvrir {mark(key)}\n".encode()
        made = imports.request(by=OPERATOR, authority=owner.slug, name=f"{mark(key)}.txt", data=text, review=True)
        imports.run(made.uid)
        world.jobs[key] = made.uid
    _people(world, here, there)
    return world


def _marked(number: int, key: str, parent: str, **more: object):
    """An action of which every text and every body beside it bears its mark."""
    word = mark(key)
    return action(
        number, parent, code=f"1.{number}", title=f"Action {word}", description=f"Texte {word}",
        partners=(f"Club {word}",),
        tags=(f"mot {word}",), aims=(f"But {word}",), **more,
    )  # fmt: skip


def _published(world: World, owner: Authority) -> None:
    document(owner, "pst.txt", "\n".join(f"ligne {number}" for number in range(40)))
    made = imported(
        plan_of(
            objective(),
            _marked(1, "open", "o1", departments=("Culture",), agents=("Anne Lenoir",)),
            _marked(2, "named", "o1", agents=("Anne Lenoir",)),
            _marked(3, "housed", "o1", departments=("Travaux",)),
            _marked(4, "closed", "o1"),
            _marked(5, "binned", "o1"),
            objective("o2", title=f"Objectif {mark('above')}"),
            _marked(6, "under", "o2", political_leads=("Benoît Petit",)),
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
        items.follow_up(item=row.uid, by=OPERATOR, version=row.version, note=f"Note {mark(key)}")
        text = f"Ouvert {mark(key)}".encode()
        (world.attachments[key],) = attachments.attach(item=row.uid, by=OPERATOR, files=[(f"{mark(key)}.txt", text)])
        world.acts[key] = Event.objects.filter(item_uid=row.uid).exclude(act=None).latest("id").act
        if partner := Partner.objects.filter(name__contains=mark(key)).first():
            world.partners[key] = partner.uid


def _people(world: World, here: Authority, there: Authority) -> None:
    anne, benoit = (Person.objects.get(authority=here, name=name) for name in NAMES)
    travaux = Department.objects.get(authority=here, name="Travaux")
    published = Programme.objects.get(uid=world.programmes["open"])
    for name, owner, role, more in (
        ("administrator", here, Role.ADMINISTRATOR, {}),
        ("editor", here, Role.EDITOR, {}),
        ("head", here, Role.HEAD, {"department": travaux}),
        ("agent", here, Role.CONTRIBUTOR, {"person": anne}),
        ("finance", here, Role.FINANCE, {}),
        ("elected", here, Role.ELECTED, {"person": benoit}),
        ("reader", here, Role.READER, {}),
        ("limited editor", here, Role.EDITOR, {"programme": published}),
        ("limited reader", here, Role.READER, {"programme": published}),
        ("admin elsewhere", there, Role.ADMINISTRATOR, {}),
        ("reader elsewhere", there, Role.READER, {}),
        ("without role", None, None, {}),
        ("platform", None, None, {}),
    ):
        account = Account(email=f"{name.replace(' ', '-')}@example.invalid", name=f"Compte {name}")
        account.is_platform_admin = name == "platform"
        account.set_unusable_password()
        account.save()
        if owner is not None:
            Membership.objects.create(account=account, authority=owner, role=role, **more)
        world.clients[name] = client_of(account)
        world.clients[name].raise_request_exception = False
        world.accounts[name] = account.pk
        world.keys[name] = tokens.issue(by=viewer_for(account), name="Essai")
    world.clients["nobody"] = Client(raise_request_exception=False)
