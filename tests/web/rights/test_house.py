"""The table holds every address and every account, and says what the role data say by a rule written a second time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from gouvernail.core.permissions import RIGHTS, Reach, Verb
from tests.web.rights import table
from tests.web.rights.seats import PROGRAMMES, SEATS, THINGS, Seat

VERBS = {
    table.WRITE: {Verb.WRITE_ITEM},
    table.FOLLOW: {Verb.WRITE_ITEM, Verb.FOLLOW_UP},
    table.ASSIGN: {Verb.WRITE_ITEM, Verb.ASSIGN_OWNER},
    table.BUDGET: {Verb.WRITE_ITEM, Verb.WRITE_BUDGET},
}
"""Rights on an item, by the verbs of the role data of which any gives it."""


def named(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from named(each, f"{each.namespace}:" if each.namespace else space)
        else:
            yield f"{space}{each.name or '?'}", each


def test_every_address_is_in_the_table_or_left_out_for_a_reason():
    walked = {name.partition(" ")[0] for name in table.ADDRESSES}
    assert {name for name, _ in named(get_resolver())} == walked | table.ELSEWHERE.keys()
    assert not walked & table.ELSEWHERE.keys()


def test_everybody_is_walked_with():
    assert SEATS.keys() == table.EVERYBODY
    files = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert table.GROUPS.keys() <= files


def reach(seat: Seat, verb: Verb, programme: str) -> Reach | None:
    """How far somebody's role goes in a programme, from the role data alone."""
    lead, owners = PROGRAMMES[programme].lead, PROGRAMMES[programme].owners
    if seat.authority not in {lead, *owners} or (seat.programme and seat.programme != programme):
        return None
    return RIGHTS[verb].get(seat.role) if seat.role else None


def names(seat: Seat, key: str) -> bool:
    """Whether an item names the person that somebody is, or the department that they head."""
    return bool({seat.person, seat.department} - {None} & THINGS[key].named)


def reads(seat: Seat, key: str) -> bool:
    """Section 9 of the handbook, sentence by sentence."""
    thing, programme = THINGS[key], PROGRAMMES[THINGS[key].programme]
    if programme.binned or thing.binned:
        return False
    if seat.platform:
        return True
    if seat.role is None or seat.authority not in {programme.lead, *programme.owners}:
        return False
    if seat.programme not in (None, thing.programme):
        return False
    around = [each for each in THINGS if THINGS[each].programme == thing.programme and not THINGS[each].binned]
    cited = any(names(seat, each) for each in around)
    draft, secret = (reach(seat, verb, thing.programme) for verb in (Verb.SEE_DRAFTS, Verb.SEE_RESTRICTED))
    if programme.draft and not (draft is Reach.ALL or (draft is Reach.OWN and cited)):
        return False
    if programme.restricted and not (secret is Reach.ALL or (secret is Reach.OWN and cited)):
        return False
    return not thing.restricted or secret is Reach.ALL or (secret is Reach.OWN and names(seat, key))


@pytest.mark.parametrize("who", sorted(SEATS))
def test_the_sight_of_the_table_is_that_of_the_role_data(who: str):
    seat = SEATS[who]
    assert {key for key in THINGS if reads(seat, key)} == {key for key in THINGS if who in table.SIGHT[key]}


@pytest.mark.parametrize("who", sorted(SEATS))
@pytest.mark.parametrize("right", sorted(VERBS))
def test_the_rights_of_the_table_are_those_of_the_role_data(who: str, right: str):
    seat = SEATS[who]

    def given(key: str) -> bool:
        if seat.platform:
            return True
        reached = {reach(seat, verb, THINGS[key].programme) for verb in VERBS[right]}
        return Reach.ALL in reached or (Reach.OWN in reached and names(seat, key))

    seen = [key for key in THINGS if reads(seat, key)]
    assert {key for key in seen if given(key)} == {key for key in seen if table.may(who, right, key)}
