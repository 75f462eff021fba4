"""Who sees what (domain handbook, section 9): `queries/gate.py`."""

import pytest

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role, Verb
from gouvernail.models import Account, Authority, Department, Item, Person, Programme, ProgrammeOwner
from gouvernail.queries import items, people
from gouvernail.queries.gate import (
    sight,
    visible_authorities,
    visible_departments,
    visible_items,
    visible_people,
    visible_programmes,
)
from gouvernail.queries.items import may_on_item
from gouvernail.queries.viewer import ANONYMOUS, Viewer, operator, viewer_for
from tests.builders import TODAY, account_of, action, authority, document, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db


def programme(stage: Stage = Stage.DRAFT, **fields: object) -> Programme:
    plan = plan_of(
        objective(),
        action(1, agents=("Anne Lenoir",), departments=("Travaux",)),
        action(2, political_leads=("Benoît Petit",)),
        **fields,
    )
    made = imported(plan)
    Programme.objects.filter(pk=made.pk).update(stage=stage)
    return made


def seen_programmes(viewer: Viewer) -> int:
    seen = visible_programmes(viewer)
    assert set(sight(viewer).programmes) == set(seen.values_list("pk", flat=True))
    return seen.count()


def seen_items(viewer: Viewer) -> list[str]:
    """Codes; asked through both forms of the gate, which must agree."""
    codes = sorted(visible_items(viewer).values_list("code", flat=True))
    assert sorted(sight(viewer).items().values_list("code", flat=True)) == codes
    return codes


def named(name: str) -> Person:
    return Person.objects.get(name=name)


EVERYTHING = ["1", "1.1", "1.2"]


@pytest.mark.parametrize("role", list(Role))
def test_every_member_reads_what_is_published(role):
    programme(Stage.PUBLISHED)
    assert seen_items(member(authority(), role)) == EVERYTHING


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (Role.ADMINISTRATOR, 1),
        (Role.EDITOR, 1),
        (Role.HEAD, 1),
        (Role.FINANCE, 1),
        (Role.CONTRIBUTOR, 0),
        (Role.ELECTED, 0),
        (Role.READER, 0),
    ],
)
def test_a_draft_is_seen_by_those_who_take_part_in_it(role, seen):
    programme(Stage.DRAFT)
    assert seen_programmes(member(authority(), role)) == seen


@pytest.mark.parametrize(
    ("role", "name", "seen"),
    [
        (Role.CONTRIBUTOR, "Anne Lenoir", 1),
        (Role.ELECTED, "Benoît Petit", 1),
        (Role.READER, "Anne Lenoir", 0),
    ],
)
def test_an_agent_and_an_elected_member_see_the_drafts_that_name_them(role, name, seen):
    programme(Stage.DRAFT)
    assert seen_programmes(member(authority(), role, person=named(name))) == seen


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (Role.ADMINISTRATOR, EVERYTHING),
        (Role.EDITOR, EVERYTHING),
        (Role.FINANCE, EVERYTHING),
        (Role.HEAD, ["1", "1.2"]),
        (Role.CONTRIBUTOR, ["1", "1.2"]),
        (Role.ELECTED, ["1", "1.2"]),
        (Role.READER, ["1", "1.2"]),
    ],
)
def test_a_restricted_item_is_seen_by_those_who_handle_it(role, seen):
    programme(Stage.PUBLISHED)
    Item.objects.filter(code="1.1").update(restricted=True)
    assert seen_items(member(authority(), role)) == seen


def test_a_restricted_item_is_seen_by_the_person_and_the_head_named_in_it():
    programme(Stage.PUBLISHED)
    Item.objects.filter(code="1.1").update(restricted=True)
    owner, travaux = authority(), Department.objects.get(name="Travaux")
    above = Department.objects.create(authority=owner, name="Technique", key="technique")
    Department.objects.filter(pk=travaux.pk).update(parent=above)
    other = Department.objects.create(authority=owner, name="Culture", key="culture")
    assert seen_items(member(owner, Role.CONTRIBUTOR, person=named("Anne Lenoir"))) == EVERYTHING
    assert seen_items(member(owner, Role.HEAD, department=travaux)) == EVERYTHING
    assert seen_items(member(owner, Role.HEAD, department=above)) == EVERYTHING
    assert seen_items(member(owner, Role.HEAD, department=other)) == ["1", "1.2"]


def test_nobody_of_another_authority_sees_anything():
    programme(Stage.PUBLISHED)
    stranger = member(authority("Autre commune"), Role.ADMINISTRATOR)
    assert (seen_programmes(stranger), seen_items(stranger)) == (0, [])


def test_a_co_owner_reaches_the_programme():
    joint = programme(Stage.DRAFT)
    cpas = authority("CPAS de Valboisé")
    ProgrammeOwner.objects.create(programme=joint, authority=cpas)
    Item.objects.filter(code="1.1").update(restricted=True)
    assert seen_items(member(cpas, Role.EDITOR)) == EVERYTHING
    assert seen_programmes(member(cpas, Role.READER)) == 0


def test_the_public_and_a_closed_account_see_nothing():
    programme(Stage.PUBLISHED)
    admin = member(authority(), Role.ADMINISTRATOR)
    account = account_of(admin)
    account.is_active = False
    for viewer in (ANONYMOUS, viewer_for(account), viewer_for(None)):
        assert (seen_programmes(viewer), seen_items(viewer)) == (0, [])


def test_the_operator_sees_everything_but_the_bin():
    programme(Stage.DRAFT)
    Item.objects.filter(code="1.2").update(trashed_at="2026-01-01T00:00:00Z")
    assert seen_items(operator()) == ["1", "1.1"]


def test_a_restricted_programme_is_for_those_who_handle_it_or_are_named():
    programme(Stage.PUBLISHED)
    Programme.objects.update(restricted=True)
    owner = authority()
    assert seen_programmes(member(owner, Role.EDITOR)) == 1
    assert seen_programmes(member(owner, Role.READER)) == 0
    assert seen_programmes(member(owner, Role.CONTRIBUTOR, person=named("Anne Lenoir"))) == 1


def test_roles_in_two_authorities_do_not_mix():
    """Editor here, reader there: a draft there stays closed."""
    there = authority("Autre commune")
    imported(plan_of(objective()), there)
    programme(Stage.DRAFT)
    viewer = member(authority(), Role.EDITOR)
    account = account_of(viewer)
    account.memberships.create(authority=there, role=Role.READER)
    assert [each.authority_id for each in visible_programmes(viewer_for(account))] == [authority().pk]


def limited(role: Role, to: Programme, owner: Authority | None = None, person: Person | None = None) -> Viewer:
    """Somebody with a role in one programme only."""
    account = Account.objects.create_user(f"{role}-{to.pk}@example.invalid", name="Alix Limité")
    account.memberships.create(authority=owner or authority(), role=role, programme=to, person=person)
    return viewer_for(account)


@pytest.mark.parametrize(
    ("role", "drafts", "restricted"),
    [
        (Role.EDITOR, True, True),
        (Role.FINANCE, True, True),
        (Role.CONTRIBUTOR, False, False),
        (Role.READER, False, False),
    ],
)
def test_a_role_limited_to_a_programme_sees_there_what_it_would_and_nothing_elsewhere(role, drafts, restricted):
    here = programme(Stage.DRAFT)
    imported(plan_of(objective("o7", title="Un autre objectif"), title="Autre programme"), name="autre.txt")
    viewer = limited(role, here)
    assert seen_programmes(viewer) == drafts
    Programme.objects.update(stage=Stage.PUBLISHED)
    assert seen_items(viewer) == EVERYTHING
    Item.objects.filter(code="1.1").update(restricted=True)
    assert seen_items(viewer) == (EVERYTHING if restricted else ["1", "1.2"])
    assert list(visible_authorities(viewer)) == [authority()]
    assert set(visible_people(viewer).values_list("name", flat=True)) == (
        {"Anne Lenoir", "Benoît Petit"} if restricted else {"Benoît Petit"}
    )


def test_a_limited_role_does_in_its_programme_what_it_may_and_nothing_elsewhere():
    here = programme(Stage.PUBLISHED)
    viewer = limited(Role.EDITOR, here)
    assert viewer.may(Verb.WRITE_ITEM, here.authority_id, programme=here.pk)
    assert not viewer.may(Verb.WRITE_ITEM, here.authority_id)
    assert not viewer.may(Verb.WRITE_ITEM, here.authority_id, programme=here.pk + 1)
    assert not viewer.may(Verb.WRITE_ITEM, authority("Autre commune").pk, programme=here.pk)
    assert may_on_item(viewer, Item.objects.get(code="1.1"), Verb.WRITE_ITEM)
    assert not viewer.may(Verb.PUBLISH, here.authority_id, programme=here.pk)


def test_a_limited_role_of_a_co_owner_ends_with_its_ownership():
    joint = programme(Stage.DRAFT)
    cpas = authority("CPAS de Valboisé")
    owning = ProgrammeOwner.objects.create(programme=joint, authority=cpas)
    viewer = limited(Role.EDITOR, joint, cpas)
    assert seen_items(viewer) == EVERYTHING
    owning.delete()
    assert seen_programmes(viewer_for(account_of(viewer))) == 0


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.READER])
def test_a_co_owner_reaches_those_named_in_the_shared_programme_and_nobody_else(role):
    joint = programme(Stage.PUBLISHED)
    cpas = authority("CPAS de Valboisé")
    ProgrammeOwner.objects.create(programme=joint, authority=cpas)
    lead = authority()
    Person.objects.create(authority=lead, name="Claude Hors-Plan", key="claude hors-plan")
    Department.objects.create(authority=lead, name="Culture", key="culture")
    viewer = member(cpas, role)
    assert set(visible_people(viewer).values_list("name", flat=True)) == {"Anne Lenoir", "Benoît Petit"}
    assert set(visible_departments(viewer).values_list("name", flat=True)) == {"Travaux"}
    assert people.one(viewer, named("Anne Lenoir").uid, today=TODAY) is not None
    assert people.one(viewer, named("Claude Hors-Plan").uid, today=TODAY) is None
    stranger = member(authority("Autre commune"), role)
    assert not visible_people(stranger).exists()
    assert not visible_departments(stranger).exists()


@pytest.mark.parametrize("hide", [{"restricted": True}, {"trashed_at": "2026-01-01T00:00:00Z"}])
def test_a_co_owner_does_not_reach_those_named_only_in_what_they_may_not_see(hide):
    joint = programme(Stage.PUBLISHED)
    cpas = authority("CPAS de Valboisé")
    ProgrammeOwner.objects.create(programme=joint, authority=cpas)
    Item.objects.filter(code="1.1").update(**hide)
    viewer = member(cpas, Role.READER)
    assert list(visible_people(viewer).values_list("name", flat=True)) == ["Benoît Petit"]
    assert not visible_departments(viewer).exists()


def test_the_lines_of_the_document_around_an_item_do_not_tell_what_is_restricted():
    owner = authority()
    document(owner, "pst.txt", "\n".join(f"ligne {number}" for number in range(1, 20)))
    programme(Stage.PUBLISHED)
    uid = Item.objects.get(code="1.2").uid

    def lines(role: Role) -> bool:
        found = items.sheet(member(owner, role), uid, today=TODAY)
        assert found is not None
        assert found.excerpt is not None
        return bool(found.excerpt.lines)

    assert lines(Role.READER)
    Item.objects.filter(code="1.1").update(restricted=True)
    assert not lines(Role.READER)
    assert lines(Role.EDITOR)
