"""Following up and updating an item: `services/items.py`."""

import pytest

from gouvernail.core.permissions import Role
from gouvernail.core.plan import BudgetLine, Deadline, Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Event, FollowUp, Item, Person, Programme
from gouvernail.queries.plans import load
from gouvernail.queries.search import find
from gouvernail.services.items import follow_up, undo, update
from gouvernail.services.outlining import restrict
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound, Refused
from tests.builders import OPERATOR, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db


def made(**fields: object) -> Item:
    programme = imported(plan_of(objective(), action(1, **fields)))
    return Item.objects.get(programme=programme, code="1.1")


def events() -> list[tuple[str, str | None, object, object]]:
    return list(Event.objects.exclude(verb="imported").order_by("id").values_list("verb", "field", "before", "after"))


def test_a_follow_up_changes_state_and_progress_and_keeps_its_history():
    item = made()
    version = follow_up(
        item=item.uid, by=OPERATOR, version=1, status=StatusValue.IN_PROGRESS, progress=30, note=" Marché attribué. "
    )
    item.refresh_from_db()
    assert (version, item.version, item.status, item.progress) == (2, 2, "in_progress", 30)
    assert list(FollowUp.objects.values_list("status", "progress", "note", "author_name")) == [
        ("in_progress", 30, "Marché attribué.", "Atelier")
    ]
    assert events() == [
        ("followed_up", "status", None, {"value": "in_progress"}),
        ("followed_up", "progress", None, 30),
    ]


def test_unknown_again_is_none_and_not_zero():
    item = made(progress=30, status=Status(StatusValue.BLOCKED, "coincé"))
    follow_up(item=item.uid, by=OPERATOR, version=1, progress=None)
    item.refresh_from_db()
    assert (item.progress, item.status, item.status_text) == (None, "blocked", "coincé")


def test_the_same_state_keeps_the_word_of_the_document_another_drops_it():
    item = made(status=Status(StatusValue.IN_PROGRESS, "entamé"))
    assert follow_up(item=item.uid, by=OPERATOR, version=1, status=StatusValue.IN_PROGRESS) == 1
    follow_up(item=item.uid, by=OPERATOR, version=1, status=StatusValue.DONE)
    item.refresh_from_db()
    assert (item.status, item.status_text) == ("done", None)


def test_a_note_alone_is_an_update_nothing_at_all_is_none():
    item = made()
    assert follow_up(item=item.uid, by=OPERATOR, version=1) == 1
    assert not FollowUp.objects.exists()
    assert follow_up(item=item.uid, by=OPERATOR, version=1, note="Rien de neuf") == 2
    assert events() == [("followed_up", None, None, None)]


def test_a_second_persons_change_in_between_is_not_lost():
    item = made()
    follow_up(item=item.uid, by=OPERATOR, version=1, status=StatusValue.DONE, progress=100)
    with pytest.raises(Conflict) as refused:
        follow_up(item=item.uid, by=OPERATOR, version=1, status=StatusValue.BLOCKED, progress=10, note="perdu ?")
    assert refused.value.version == 2
    assert refused.value.current == {"status": {"value": "done"}, "progress": 100}
    assert refused.value.yours == {"status": {"value": "blocked"}, "progress": 10}
    item.refresh_from_db()
    assert (item.status, item.progress, FollowUp.objects.count()) == ("done", 100, 1)


@pytest.mark.parametrize("progress", [-1, 101])
def test_a_progress_out_of_bounds_is_refused_in_french(progress):
    item = made()
    with pytest.raises(Invalid) as refused:
        follow_up(item=item.uid, by=OPERATOR, version=1, progress=progress)
    assert refused.value.status == 422
    assert [problem.source.field for problem in refused.value.problems] == ["progress"]
    item.refresh_from_db()
    assert (item.progress, item.version) == (None, 1)


def test_rights():
    item = made(agents=("Anne Lenoir",))
    Programme.objects.update(stage="published")
    owner = authority()
    agent = member(owner, Role.CONTRIBUTOR, person=Person.objects.get(name="Anne Lenoir"))
    assert follow_up(item=item.uid, by=agent, version=1, progress=10) == 2
    for viewer in (member(owner, Role.READER), member(owner, Role.CONTRIBUTOR), member(owner, Role.FINANCE)):
        with pytest.raises(NotAllowed):
            follow_up(item=item.uid, by=viewer, version=2, progress=20)
    with pytest.raises(NotAllowed):
        update(item=item.uid, by=agent, version=2, values={"title": "À moi"})
    with pytest.raises(NotFound):
        follow_up(item=item.uid, by=member(authority("Autre"), Role.ADMINISTRATOR), version=2, progress=20)


def test_any_field_can_be_updated_and_is_found_at_once():
    item = made()
    values = {
        "title": "Rénover la crèche",
        "deadline": Deadline("fin 2027"),
        "agents": ("Karim Benali",),
        "budget": (BudgetLine(text="à chiffrer"),),
        "tags": ("enfance",),
    }
    assert update(item=item.uid, by=OPERATOR, version=1, values=values).version == 2
    stored = load(OPERATOR, item.programme.uid)
    assert stored is not None
    assert {name: getattr(stored.items[1], name) for name in values} == values
    assert [hit.title for hit in find(OPERATOR, "creche benali").hits] == ["Rénover la crèche"]
    assert {field for _, field, _, _ in events()} == set(values)


def test_what_is_not_a_field_is_refused():
    item = made()
    with pytest.raises(Invalid):
        update(item=item.uid, by=OPERATOR, version=1, values={"parent": None, "id": "x"})


def test_a_title_cannot_be_emptied():
    item = made()
    with pytest.raises(Invalid):
        update(item=item.uid, by=OPERATOR, version=1, values={"title": "  "})


def test_restricting_an_objective_hides_its_whole_branch_everywhere():
    item = made()
    Programme.objects.update(stage="published")
    parent, reader = Item.objects.get(code="1"), member(authority(), Role.READER)
    assert restrict(item=parent.uid, by=OPERATOR).count == 2
    assert find(reader, "plan").total == 0
    assert find(OPERATOR, "plan").total == 1
    with pytest.raises(Invalid):
        restrict(item=item.uid, by=OPERATOR, restricted=False)
    assert restrict(item=parent.uid, by=OPERATOR, restricted=False).count == 2
    assert find(reader, "plan").total == 1
    assert events() == [("updated", "restricted", False, True)] * 2 + [("updated", "restricted", True, False)] * 2


def test_a_new_action_under_a_restricted_objective_is_restricted():
    made()
    restrict(item=Item.objects.get(code="1").uid, by=OPERATOR)
    imported(plan_of(objective(), action(1), action(2)))
    assert Item.objects.get(code="1.2").restricted


def test_an_action_that_moves_under_a_restricted_objective_becomes_restricted():
    imported(plan_of(objective("o1"), action(1), objective("o2")))
    restrict(item=Item.objects.get(code="2").uid, by=OPERATOR)
    imported(plan_of(objective("o1"), objective("o2"), action(1, "o2")))
    assert Item.objects.get(code="1.1").restricted


def test_ones_last_follow_up_is_taken_back_and_the_history_keeps_both():
    item, editor = made(status=Status(StatusValue.IN_PROGRESS, "entamé"), progress=20), member(authority(), Role.EDITOR)
    version = follow_up(
        item=item.uid, by=editor, version=1, status=StatusValue.DONE, progress=100, note="Inauguration."
    )
    assert undo(item=item.uid, by=editor, version=version) == version + 1
    item.refresh_from_db()
    assert (item.status, item.status_text, item.progress) == ("in_progress", "entamé", 20)
    assert not FollowUp.objects.filter(item=item).exists()
    told = Event.objects.filter(item_uid=item.uid, verb__in=("followed_up", "undone")).order_by("id")
    assert [(each.verb, each.field) for each in told] == [
        ("followed_up", "status"), ("followed_up", "progress"), ("undone", "status"), ("undone", "progress"),
    ]  # fmt: skip
    assert told[0].note == "Inauguration."


def test_a_note_alone_is_taken_back_too():
    item, editor = made(progress=20), member(authority(), Role.EDITOR)
    version = follow_up(item=item.uid, by=editor, version=1, note="Trop tôt.")
    undo(item=item.uid, by=editor, version=version)
    assert not FollowUp.objects.filter(item=item).exists()


def test_only_ones_own_and_only_once_is_taken_back():
    item, editor, other = made(), member(authority(), Role.EDITOR), member(authority(), Role.EDITOR)
    version = follow_up(item=item.uid, by=editor, version=1, progress=10)
    with pytest.raises(Refused, match="de votre main"):
        undo(item=item.uid, by=other, version=version)
    version = undo(item=item.uid, by=editor, version=version)
    with pytest.raises(Refused, match="de votre main"):
        undo(item=item.uid, by=editor, version=version)


def test_what_changed_since_is_not_undone():
    item, editor, other = made(), member(authority(), Role.EDITOR), member(authority(), Role.EDITOR)
    version = follow_up(item=item.uid, by=editor, version=1, progress=10)
    later = follow_up(item=item.uid, by=other, version=version, progress=50)
    for seen in (version, later):
        with pytest.raises(Conflict):
            undo(item=item.uid, by=editor, version=seen)
    item.refresh_from_db()
    assert item.progress == 50


def test_who_may_not_follow_up_may_not_take_back():
    item, reader = made(), member(authority(), Role.FINANCE)
    with pytest.raises(NotAllowed):
        undo(item=item.uid, by=reader, version=1)
