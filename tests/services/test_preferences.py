"""Choosing an authority's words: by whom, with history, and with nobody's choice lost."""

from dataclasses import replace

import pytest

from gouvernail.core.permissions import Role
from gouvernail.core.preferences import USUAL, LevelWords, Preferences, to_stored
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.models import Authority, Event
from gouvernail.services.preferences import choose
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound
from tests.builders import authority, member

pytestmark = pytest.mark.django_db
PROJECTS = Preferences(levels={Level.ACTION: LevelWords("Projet", "Projets")})


def stored(owner: Authority) -> dict[str, object]:
    return dict(Authority.objects.get(pk=owner.pk).preferences)


def test_an_administrator_chooses_and_history_says_so() -> None:
    owner = authority()
    by = member(owner, Role.ADMINISTRATOR)
    assert choose(authority=owner.uid, by=by, chosen=PROJECTS, seen=USUAL)
    assert stored(owner) == {"levels": {"action": ["Projet", "Projets"]}}
    told = Event.objects.get(verb="settings_changed")
    assert (told.field, told.before, told.after) == ("levels", None, {"action": ["Projet", "Projets"]})
    assert not choose(authority=owner.uid, by=by, chosen=PROJECTS, seen=PROJECTS)
    assert Event.objects.filter(verb="settings_changed").count() == 1


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_nobody_else_may(role: Role) -> None:
    owner = authority()
    with pytest.raises(NotAllowed):
        choose(authority=owner.uid, by=member(owner, role), chosen=PROJECTS, seen=USUAL)
    assert stored(owner) == {}


def test_the_administrator_of_another_authority_does_not_find_it() -> None:
    owner = authority()
    with pytest.raises(NotFound):
        choose(authority=owner.uid, by=member(authority("Autreville"), Role.ADMINISTRATOR), chosen=PROJECTS, seen=USUAL)


def test_what_does_not_hold_is_refused_as_a_whole() -> None:
    owner = authority()
    by = member(owner, Role.ADMINISTRATOR)
    wrong = replace(PROJECTS, statuses={StatusValue.DONE: "En cours"})
    with pytest.raises(Invalid):
        choose(authority=owner.uid, by=by, chosen=wrong, seen=USUAL)
    assert stored(owner) == {}


def test_two_people_who_choose_different_things_both_have_theirs() -> None:
    owner = authority()
    one, other = member(owner, Role.ADMINISTRATOR), member(owner, Role.ADMINISTRATOR)
    choose(authority=owner.uid, by=one, chosen=PROJECTS, seen=USUAL)
    choose(authority=owner.uid, by=other, chosen=replace(USUAL, silent_after=30), seen=USUAL)
    assert stored(owner) == {"levels": {"action": ["Projet", "Projets"]}, "silent_after": 30}


def test_two_people_who_name_different_levels_both_have_theirs() -> None:
    owner = authority()
    one, other = member(owner, Role.ADMINISTRATOR), member(owner, Role.ADMINISTRATOR)
    choose(authority=owner.uid, by=one, chosen=PROJECTS, seen=USUAL)
    mine = Preferences(levels={Level.STEP: LevelWords("Tâche", "Tâches")})
    choose(authority=owner.uid, by=other, chosen=mine, seen=USUAL)
    assert stored(owner) == {"levels": {"action": ["Projet", "Projets"], "step": ["Tâche", "Tâches"]}}


def test_two_people_who_choose_the_same_thing_differently_are_told() -> None:
    owner = authority()
    one, other = member(owner, Role.ADMINISTRATOR), member(owner, Role.ADMINISTRATOR)
    choose(authority=owner.uid, by=one, chosen=PROJECTS, seen=USUAL)
    mine = Preferences(levels={Level.ACTION: LevelWords("Fiche", "Fiches")})
    with pytest.raises(Conflict) as refusal:
        choose(authority=owner.uid, by=other, chosen=mine, seen=USUAL)
    assert refusal.value.current == {"levels.action": ["Projet", "Projets"]}
    assert refusal.value.yours == {"levels.action": ["Fiche", "Fiches"]}
    assert refusal.value.overlaps["levels.action"].who == one.name
    choose(authority=owner.uid, by=other, chosen=mine, seen=PROJECTS)
    assert stored(owner) == to_stored(mine)
