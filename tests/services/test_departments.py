"""Departments as a tree: `services/departments.py`, `departments_merging.py`, `departments_undoing.py`."""

import pytest

from gouvernail.core.permissions import Role
from gouvernail.models import Alias, Department, Event, Item, ItemDepartment, Membership, Person, Programme
from gouvernail.queries import departments as listed
from gouvernail.queries import kept_departments, manageable, search
from gouvernail.queries.gate import visible_items
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import departments, departments_merging, departments_undoing
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound, Refused
from tests.builders import TODAY, account_of, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def programme() -> None:
    imported(
        plan_of(
            objective(),
            action(1, departments=("Travaux",)),
            action(2, departments=("Voirie",), contributing_departments=("Travaux",)),
            action(3, departments=("Voirie", "Travaux")),
            action(4, departments=("Culture",)),
        )
    )


def boss() -> Viewer:
    return member(authority(), Role.ADMINISTRATOR)


def named(name: str) -> Department:
    return Department.objects.get(name=name)


def put(name: str, under: str, by: Viewer | None = None) -> str | None:
    row = named(name)
    seen = (row.name, row.parent.uid if row.parent else "")
    return departments.change(
        department=row.uid, by=by or boss(), name=name, parent=named(under).uid if under else "", seen=seen
    )


def rename(name: str, to: str) -> str | None:
    row = named(name)
    parent = row.parent.uid if row.parent else ""
    return departments.change(department=row.uid, by=boss(), name=to, parent=parent, seen=(name, parent))


def names(code: str, role: str = "lead") -> list[str]:
    rows = ItemDepartment.objects.filter(item__code=code, role=role).order_by("position")
    return list(rows.values_list("department__name", flat=True))


def take_back(act: str | None) -> None:
    assert act is not None
    departments_undoing.take_back(act=act, by=boss())


def test_the_tree_counts_each_action_once_in_a_branch():
    put("Voirie", "Travaux")
    cards = listed.listing(boss(), today=TODAY)
    assert [(card.name, card.depth, card.actions, card.branch) for card in cards] == [
        ("Culture", 0, 1, 1),
        ("Travaux", 0, 3, 3),
        ("Voirie", 1, 2, 2),
    ]


def test_a_department_is_added_renamed_moved_and_each_taken_back():
    uid, created = departments.create(authority=authority().slug, by=boss(), name=" Bois  et forêts ")
    assert named("Bois et forêts").uid == uid
    moved = put("Bois et forêts", "Travaux")
    renamed = rename("Bois et forêts", "Forêts")
    assert (named("Forêts").parent, Alias.objects.get().target) == (named("Travaux"), named("Forêts").pk)
    take_back(renamed)
    take_back(moved)
    assert named("Bois et forêts").parent is None
    take_back(created)
    assert not Department.objects.filter(uid=uid).exists()
    with pytest.raises(Refused, match="déjà été annulé"):
        take_back(created)


def test_a_new_name_is_found_and_documents_that_write_the_old_one_mean_it():
    rename("Travaux", "Services techniques")
    assert names("1.1") == ["Services techniques"]
    assert len(search.find(boss(), "services techniques").hits) == 3
    again = imported(plan_of(objective(), action(7, departments=("TRAVAUX",))), name="autre.txt")
    assert Item.objects.get(programme=again, code="1.7").itemdepartments.get().department.name == "Services techniques"


def test_circles_are_refused():
    put("Voirie", "Travaux")
    put("Culture", "Voirie")
    for under in ("Travaux", "Voirie", "Culture"):
        with pytest.raises(Invalid, match="dépend"):
            put("Travaux", under)
    assert named("Travaux").parent is None


def test_an_undo_that_would_make_a_circle_is_refused():
    first = put("Voirie", "Travaux")
    second = put("Voirie", "")
    put("Travaux", "Voirie")
    with pytest.raises(Refused, match="n'existe plus"):
        take_back(second)
    with pytest.raises(Refused, match="a changé depuis"):
        take_back(first)


def test_two_who_change_the_same_do_not_lose_a_word():
    row = named("Travaux")
    departments.change(department=row.uid, by=boss(), name="Technique", parent="", seen=("Travaux", ""))
    with pytest.raises(Conflict) as refused:
        departments.change(department=row.uid, by=boss(), name="Chantiers", parent="", seen=("Travaux", ""))
    assert refused.value.current == {"name": "Technique"}
    departments.change(department=row.uid, by=boss(), name="Travaux", parent=named("Culture").uid, seen=("Travaux", ""))
    assert named("Technique").parent == named("Culture")


def test_what_is_wrong_is_said():
    for name, parent in (("", ""), ("…", ""), ("travaux", ""), ("Neuf", "inconnu")):
        with pytest.raises(Invalid):
            departments.create(authority=authority().slug, by=boss(), name=name, parent=parent)
    assert Department.objects.count() == 3


def test_a_closed_department_is_no_longer_offered_and_keeps_its_items():
    put("Voirie", "Travaux")
    with pytest.raises(Invalid, match="en dépendent"):
        departments.close(department=named("Travaux").uid, by=boss())
    worker = Person.objects.create(authority=authority(), name="Paul", key="paul", department=named("Voirie"))
    with pytest.raises(Invalid, match="y travaillent"):
        departments.close(department=named("Voirie").uid, by=boss())
    worker.delete()
    act = departments.close(department=named("Voirie").uid, by=boss())
    assert names("1.2") == ["Voirie"]
    assert "Voirie" not in [name for _uid, name in manageable.department_choices(boss(), authority().pk)]
    with pytest.raises(Invalid, match="est fermé"):
        put("Culture", "Voirie")
    take_back(act)
    assert named("Voirie").closed_on is None
    departments.close(department=named("Voirie").uid, by=boss())
    assert departments.reopen(department=named("Voirie").uid, by=boss())
    assert named("Voirie").closed_on is None


def test_two_become_one_and_are_parted_again_to_the_letter():
    put("Culture", "Voirie")
    head = account_of(member(authority(), Role.HEAD, department=named("Voirie")))
    worker = Person.objects.create(authority=authority(), name="Paul", key="paul", department=named("Voirie"))

    def state() -> list[object]:
        rows = ItemDepartment.objects.order_by("item__code", "role", "position")
        return [
            *rows.values_list("item__code", "role", "department__uid", "position"),
            *Department.objects.order_by("name").values_list("uid", "name", "key", "parent__uid"),
            *Membership.objects.filter(account=head).values_list("department__uid"),
            *Person.objects.values_list("name", "department__uid"),
        ]

    before = state()
    act = departments_merging.merge(department=named("Voirie").uid, into=named("Travaux").uid, by=boss())
    assert names("1.3") == ["Travaux"]
    assert (names("1.2"), names("1.2", "contributing")) == (["Travaux"], ["Travaux"])
    worker.refresh_from_db()
    assert (worker.department, named("Culture").parent) == (named("Travaux"), named("Travaux"))
    assert viewer_for(head).departments == {named("Travaux").pk, named("Culture").pk}
    told = Event.objects.filter(act=act, item_uid__isnull=False).order_by("id")
    assert ("departments", ["Voirie"], ["Travaux"]) in [(line.field, line.before, line.after) for line in told]
    again = imported(plan_of(objective(), action(7, departments=("voirie",))), name="autre.txt")
    assert Item.objects.get(programme=again, code="1.7").itemdepartments.get().department == named("Travaux")
    Programme.objects.filter(pk=again.pk).delete()
    parted = departments_undoing.take_back(act=act, by=boss())
    assert state() == before
    assert not Alias.objects.exists()
    again_one = departments_undoing.take_back(act=parted, by=boss())
    assert (names("1.3"), named("Culture").parent) == (["Travaux"], named("Travaux"))
    take_back(again_one)
    assert state() == before


def test_a_department_is_not_merged_into_one_that_stands_under_it():
    put("Voirie", "Travaux")
    with pytest.raises(Invalid, match="dépend de l'autre"):
        departments_merging.merge(department=named("Travaux").uid, into=named("Voirie").uid, by=boss())
    with pytest.raises(Invalid, match="autre service"):
        departments_merging.merge(department=named("Travaux").uid, into=named("Travaux").uid, by=boss())


def test_who_heads_a_department_reaches_those_under_it_until_it_is_moved_away():
    reader = account_of(member(authority(), Role.READER))
    Item.objects.filter(code="1.2").update(restricted=True)
    ItemDepartment.objects.filter(item__code="1.2", department=named("Travaux")).delete()
    put("Voirie", "Travaux")
    added = departments.add_head(department=named("Travaux").uid, by=boss(), account=str(reader.pk))

    def sees() -> bool:
        return visible_items(viewer_for(reader)).filter(code="1.2").exists()

    assert sees()
    moved = put("Voirie", "Culture")
    assert not sees()
    take_back(moved)
    assert sees()
    take_back(added)
    assert not sees()
    assert viewer_for(reader).roles[authority().pk] == {Role.READER}


def test_a_head_is_removed_and_given_back():
    head = member(authority(), Role.HEAD, department=named("Travaux"))
    held = Membership.objects.get(account=head.account_id)
    act = departments.remove_head(department=named("Travaux").uid, by=boss(), membership=str(held.pk))
    with pytest.raises(Refused, match="n'a plus de rôle"):
        take_back(act)
    Membership.objects.create(account_id=head.account_id, authority=authority(), role=Role.READER)
    take_back(act)
    assert viewer_for(account_of(head)).departments == {named("Travaux").pk}
    stranger = member(authority("Autre"), Role.READER)
    with pytest.raises(Invalid, match="compte de cette autorité"):
        departments.add_head(department=named("Travaux").uid, by=boss(), account=str(stranger.account_id))
    with pytest.raises(Invalid, match="dirige déjà"):
        departments.add_head(department=named("Travaux").uid, by=boss(), account=str(head.account_id))


def test_the_history_tells_what_can_be_taken_back():
    put("Voirie", "Travaux")
    rename("Voirie", "Routes")
    told = kept_departments.history(boss(), authority().pk, named("Routes").uid)
    assert [(line.verb, line.before, line.after, line.may_undo) for line in told] == [
        ("department_renamed", "Voirie", "Routes", True),
        ("department_moved", "", "Travaux", True),
    ]
    assert kept_departments.history(member(authority(), Role.EDITOR), authority().pk) == ()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_others_keep_no_department(role: Role):
    act = put("Voirie", "Travaux")
    assert act is not None
    by = member(authority(), role, department=named("Travaux") if role is Role.HEAD else None)
    uid = named("Travaux").uid
    with pytest.raises(NotAllowed):
        departments.create(authority=authority().slug, by=by, name="Neuf")
    with pytest.raises(NotAllowed):
        put("Voirie", "", by)
    with pytest.raises(NotAllowed):
        departments.close(department=uid, by=by)
    with pytest.raises(NotAllowed):
        departments.add_head(department=uid, by=by, account=str(by.account_id))
    with pytest.raises(NotAllowed):
        departments_merging.merge(department=uid, into=named("Culture").uid, by=by)
    with pytest.raises(NotFound):
        departments_undoing.take_back(act=act, by=by)
    with pytest.raises(NotFound):
        put("Voirie", "", member(authority("Autre"), Role.ADMINISTRATOR))
