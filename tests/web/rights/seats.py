"""The accounts that look, and the things that they look at, as data: what the world is built from."""

from dataclasses import dataclass, field

from gouvernail.core.permissions import Role

HERE, THERE = "Valboisé", "Ailleurs"
AGENT, MEMBER = "Anne Lenoir", "Benoît Petit"
CULTURE, TRAVAUX = "Culture", "Travaux"


@dataclass(frozen=True)
class Seat:
    """What an account is: its one role, and who it is in programmes."""

    authority: str | None = None
    role: Role | None = None
    person: str | None = None
    department: str | None = None
    programme: str | None = None
    platform: bool = False


SEATS = {
    "administrator": Seat(HERE, Role.ADMINISTRATOR),
    "editor": Seat(HERE, Role.EDITOR),
    "head": Seat(HERE, Role.HEAD, department=TRAVAUX),
    "agent": Seat(HERE, Role.CONTRIBUTOR, person=AGENT),
    "finance": Seat(HERE, Role.FINANCE),
    "elected": Seat(HERE, Role.ELECTED, person=MEMBER),
    "reader": Seat(HERE, Role.READER),
    "limited editor": Seat(HERE, Role.EDITOR, programme="open"),
    "limited reader": Seat(HERE, Role.READER, programme="open"),
    "admin elsewhere": Seat(THERE, Role.ADMINISTRATOR),
    "reader elsewhere": Seat(THERE, Role.READER),
    "without role": Seat(),
    "platform": Seat(platform=True),
}


@dataclass(frozen=True)
class Plan:
    """A programme: who leads it, who owns it too, whom it is open to."""

    lead: str = HERE
    owners: tuple[str, ...] = ()
    draft: bool = False
    restricted: bool = False
    binned: bool = False


PROGRAMMES = {
    "open": Plan(),
    "draft": Plan(draft=True),
    "draftnamed": Plan(draft=True),
    "secret": Plan(restricted=True),
    "discarded": Plan(draft=True, binned=True),
    "joint": Plan(THERE, owners=(HERE,)),
    "elsewhere": Plan(THERE),
}


@dataclass(frozen=True)
class Thing:
    """An item: of which programme, whether it is restricted, and whom it names."""

    programme: str
    restricted: bool = False
    named: frozenset[str | None] = field(default_factory=frozenset)
    binned: bool = False


THINGS = {
    "open": Thing("open", named=frozenset({AGENT, CULTURE})),
    "named": Thing("open", restricted=True, named=frozenset({AGENT})),
    "housed": Thing("open", restricted=True, named=frozenset({TRAVAUX})),
    "closed": Thing("open", restricted=True),
    "above": Thing("open", restricted=True),
    "under": Thing("open", restricted=True, named=frozenset({MEMBER})),
    "binned": Thing("open", binned=True),
    "draft": Thing("draft"),
    "draftnamed": Thing("draftnamed", named=frozenset({AGENT})),
    "secret": Thing("secret"),
    "discarded": Thing("discarded"),
    "joint": Thing("joint"),
    "elsewhere": Thing("elsewhere"),
}
