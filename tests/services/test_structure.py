"""Acts on the structure of a programme, each taken back whole: `services/structure.py`, `bin.py`, `sharing.py`,
`joining.py`, `taking_back.py`."""

from decimal import Decimal

import pytest

from gouvernail.core.changes import content
from gouvernail.core.permissions import Role
from gouvernail.core.plan import Placement as CorePlacement
from gouvernail.core.preferences import Numbering
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.models import Event, FollowUp, Item, Placement, Programme
from gouvernail.queries.plans import load
from gouvernail.queries.structure import binned, places, renumbering
from gouvernail.services import bin as binning
from gouvernail.services import items, joining, outlining, sharing, structure
from gouvernail.services.joining import Choice
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused
from gouvernail.services.sharing import Share
from gouvernail.services.taking_back import take_back
from tests.builders import OPERATOR, action, authority, imported, member, objective, plan_of, rich_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme() -> Programme:
    return imported(plan_of(objective("o1"), action(1), action(2), action(3), objective("o2")))


def row(code: str) -> Item:
    return Item.objects.get(code=code, trashed_at=None)


def shape(programme: Programme) -> list[tuple[int, str | None]]:
    return [(place.depth, place.code or place.title) for place in places(OPERATOR, programme.uid)]


def whole(programme: Programme) -> list[dict[str, object]]:
    """All that the programme says, in order."""
    plan = load(OPERATOR, programme.uid)
    assert plan is not None
    return [{"id": item.id, **content(item)} for item in plan.items]


START = [(0, "1"), (1, "1.1"), (1, "1.2"), (1, "1.3"), (0, "2")]


def test_a_new_item_comes_where_it_is_asked_for_and_inherits(programme):
    Item.objects.filter(code="1").update(restricted=True, track="internal")
    made = structure.create(
        programme=programme.uid, by=OPERATOR, level=Level.ACTION, title=" Planter  ", under=row("1").uid, rank=2
    )
    assert shape(programme) == [(0, "1"), (1, "1.1"), (1, "Planter"), (1, "1.2"), (1, "1.3"), (0, "2")]
    new = Item.objects.get(uid=made.item)
    assert (new.restricted, new.track, new.version) == (True, "internal", 1)
    assert Event.objects.get(item_uid=new.uid).verb == "created"
    take_back(act=made.act, by=OPERATOR)
    assert shape(programme) == START


@pytest.mark.parametrize(("level", "under"), [(Level.ACTION, "1.1"), (Level.STRATEGIC_OBJECTIVE, "1")])
def test_an_item_stands_under_a_wider_one(programme, level, under):
    with pytest.raises(Invalid):
        structure.create(programme=programme.uid, by=OPERATOR, level=level, title="Non", under=row(under).uid)


def test_moving_up_down_and_elsewhere_and_back(programme):
    item = row("1.3")
    up = structure.shift(item=item.uid, by=OPERATOR, places=-1)
    assert shape(programme)[1:4] == [(1, "1.1"), (1, "1.3"), (1, "1.2")]
    away = structure.move(item=item.uid, by=OPERATOR, under=row("2").uid)
    assert shape(programme) == [(0, "1"), (1, "1.1"), (1, "1.2"), (0, "2"), (1, "1.3")]
    told = dict(Event.objects.filter(act=away.act).values_list("field", "after"))
    assert told == {"parent": row("2").uid, "position": 1}
    take_back(act=away.act, by=OPERATOR)
    assert shape(programme)[1:4] == [(1, "1.1"), (1, "1.3"), (1, "1.2")]
    take_back(act=up.act, by=OPERATOR)
    assert shape(programme) == START


def test_the_first_does_not_go_further_up_and_nothing_is_told(programme):
    assert structure.shift(item=row("1.1").uid, by=OPERATOR, places=-1).act is None
    assert not Event.objects.filter(verb="moved").exists()


def test_an_item_never_goes_under_its_own_branch(programme):
    with pytest.raises(Invalid, match="sous lui-même"):
        structure.move(item=row("1").uid, by=OPERATOR, under=row("1.1").uid)


def test_what_moves_under_a_restricted_item_is_restricted(programme):
    Item.objects.filter(code="2").update(restricted=True)
    done = structure.move(item=row("1.1").uid, by=OPERATOR, under=row("2").uid)
    assert row("1.1").restricted
    take_back(act=done.act, by=OPERATOR)
    assert not row("1.1").restricted


def test_a_copy_has_the_plan_and_not_what_was_done():
    programme = imported(rich_plan())
    origin = row("1.9")
    before = whole(programme)
    made = structure.duplicate(item=origin.uid, by=OPERATOR, with_branch=True)
    assert made.count == 2
    copy = next(item for item in load(OPERATOR, programme.uid).items if item.id == made.item)
    assert copy.title == f"{origin.title} (copie)"
    assert (copy.agents, copy.budget[0].amount) == (("Directrice générale",), Decimal("52000.00"))
    assert (copy.status, copy.progress, copy.achieved, copy.indicators[0].values) == (None, None, None, ())
    take_back(act=made.act, by=OPERATOR)
    assert whole(programme) == before


def test_a_level_takes_its_branch_along():
    programme = imported(rich_plan())
    with pytest.raises(Invalid, match="niveau possible"):
        structure.change_level(item=row("1.9").uid, by=OPERATOR, level=Level.STEP)
    before = whole(programme)
    done = structure.change_level(item=row("1").uid, by=OPERATOR, level=Level.OPERATIONAL_OBJECTIVE)
    assert row("1").level == Level.OPERATIONAL_OBJECTIVE
    take_back(act=done.act, by=OPERATOR)
    assert whole(programme) == before


def test_numbering_again_does_what_its_preview_says(programme):
    structure.shift(item=row("1.3").uid, by=OPERATOR, places=-2)
    preview = renumbering(OPERATOR, programme.uid, Numbering.PREFIXED)
    assert [(each.before, each.after) for each in preview] == [
        ("1", "OS 1"), ("1.3", "A 1.1"), ("1.1", "A 1.2"), ("1.2", "A 1.3"), ("2", "OS 2"),
    ]  # fmt: skip
    done = structure.renumber(programme=programme.uid, by=OPERATOR, style=Numbering.PREFIXED)
    assert done.count == 5
    assert renumbering(OPERATOR, programme.uid, Numbering.PREFIXED) == ()
    take_back(act=done.act, by=OPERATOR)
    assert [code for _, code in shape(programme)] == ["1", "1.3", "1.1", "1.2", "2"]


def test_seven_equal_shares():
    programme = imported(plan_of(*(objective(f"o{n}") for n in range(1, 8)), action(1)))
    item = row("1.1")
    others = [Share(row(str(n)).uid) for n in range(2, 8)]
    done = sharing.share(item=item.uid, by=OPERATOR, places=others, equally=True)
    shares = list(Placement.objects.filter(item=item).values_list("share", flat=True))
    assert shares == [Decimal("14.285714")] * 6
    assert 100 - sum(shares) == Decimal("14.285716")
    assert next(each for each in load(OPERATOR, programme.uid).items if each.id == item.uid).also_under == tuple(
        CorePlacement(each.under, Decimal("14.285714")) for each in others
    )
    unshared = sharing.share(item=item.uid, by=OPERATOR, places=[])
    assert not Placement.objects.exists()
    take_back(act=unshared.act, by=OPERATOR)
    assert Placement.objects.count() == 6
    take_back(act=done.act, by=OPERATOR)
    assert not Placement.objects.exists()


@pytest.mark.parametrize("percents", [("60", "40"), ("0", "10"), ("30", None)])
def test_shares_that_do_not_hold_are_refused(percents):
    imported(plan_of(*(objective(f"o{n}") for n in range(1, 4)), action(1)))
    given = [Share(row(str(n)).uid, percent and Decimal(percent)) for n, percent in enumerate(percents, 2)]
    with pytest.raises(Invalid):
        sharing.share(item=row("1.1").uid, by=OPERATOR, places=given)


def test_an_action_is_shared_with_another_programme_where_one_may_write(programme):
    elsewhere = imported(plan_of(objective("o8"), title="Autre", kind=None), authority("CPAS"), name="autre.txt")
    host = Item.objects.get(programme=elsewhere)
    sharing.share(item=row("1.1").uid, by=OPERATOR, places=[Share(host.uid, Decimal(25))])
    assert Placement.objects.get().parent == host
    editor = member(authority(), Role.EDITOR)
    with pytest.raises(Invalid, match="accessible"):
        sharing.share(item=row("1.2").uid, by=editor, places=[Share(host.uid, Decimal(25))])


def test_the_bin_takes_the_branch_and_gives_it_back(programme):
    reader = member(authority(), Role.READER)
    before = whole(programme)
    done = binning.trash(item=row("1").uid, by=OPERATOR, why="Remplacé")
    assert shape(programme) == [(0, "2")]
    (shown,) = binned(OPERATOR, programme.uid)
    assert (shown.title, shown.others, shown.who, shown.blocked) == (
        Item.objects.get(code="1").title,
        3,
        "Atelier",
        False,
    )
    assert binned(reader, programme.uid) == ()
    binning.recover(programme=programme.uid, item=shown.uid, by=OPERATOR)
    assert whole(programme) == before
    assert Event.objects.filter(act=done.act, note="Remplacé").count() == 4


def test_what_comes_out_of_the_bin_under_a_restricted_item_is_restricted(programme):
    binning.trash(item=row("1.2").uid, by=OPERATOR)
    outlining.restrict(item=row("1").uid, by=OPERATOR)
    done = binning.recover(programme=programme.uid, item=Item.objects.get(code="1.2").uid, by=OPERATOR)
    assert row("1.2").restricted
    assert Event.objects.filter(act=done.act, field="restricted", item_uid=row("1.2").uid).exists()
    take_back(act=done.act, by=OPERATOR)
    assert Item.objects.get(code="1.2").trashed_at is not None


def test_what_was_binned_before_does_not_come_back_with_its_parent(programme):
    binning.trash(item=row("1.2").uid, by=OPERATOR)
    trashed = Item.objects.get(code="1.2")
    binning.trash(item=row("1").uid, by=OPERATOR)
    with pytest.raises(Refused, match="Sortez d'abord"):
        binning.recover(programme=programme.uid, item=trashed.uid, by=OPERATOR)
    binning.recover(programme=programme.uid, item=Item.objects.get(code="1").uid, by=OPERATOR)
    assert [code for _, code in shape(programme)] == ["1", "1.1", "1.3", "2"]


def test_a_purge_is_for_who_manages_and_leaves_the_history(programme):
    item = row("1")
    binning.trash(item=item.uid, by=OPERATOR)
    with pytest.raises(NotAllowed):
        binning.purge(programme=programme.uid, item=item.uid, by=member(authority(), Role.EDITOR))
    binning.purge(programme=programme.uid, item=item.uid, by=OPERATOR)
    assert list(Item.objects.values_list("code", flat=True)) == ["2"]
    assert set(Event.objects.filter(item_uid=item.uid).values_list("verb", flat=True)) >= {"trashed", "purged"}


def test_two_items_become_one_and_nothing_is_lost():
    programme = imported(
        plan_of(
            objective(),
            action(1, description="Un.", agents=("Anne Lenoir",)),
            action(2, description="Deux.", agents=("Karim Benali",), progress=40),
            action(3, "a2", level=Level.STEP, code="1.2.1"),
        )
    )
    kept, other = row("1.1"), row("1.2")
    items.follow_up(item=other.uid, by=OPERATOR, version=1, status=StatusValue.IN_PROGRESS, note="Commencé.")
    before = whole(programme)
    done = joining.merge(item=kept.uid, other=other.uid, by=OPERATOR, choices={"agents": Choice.OTHER})
    made = next(item for item in load(OPERATOR, programme.uid).items if item.id == kept.uid)
    assert made.agents == ("Karim Benali",)
    assert made.progress == 40
    assert "Un." in made.description
    assert "Deux." in made.description
    assert shape(programme) == [(0, "1"), (1, "1.1"), (2, "1.2.1")]
    assert FollowUp.objects.get().item == kept
    take_back(act=done.act, by=OPERATOR)
    assert whole(programme) == before
    assert FollowUp.objects.get().item == other


def test_an_item_is_not_merged_with_what_it_contains(programme):
    with pytest.raises(Invalid, match="contient"):
        joining.merge(item=row("1").uid, other=row("1.1").uid, by=OPERATOR)


def test_one_item_becomes_two():
    programme = imported(
        plan_of(
            objective(),
            action(1, title="Planter et élaguer", agents=("Anne Lenoir",), description="Des arbres."),
            *(action(n, "a1", level=Level.STEP, code=f"1.1.{n}") for n in (2, 3)),
            action(4),
        )
    )
    before = whole(programme)
    done = joining.split(
        item=row("1.1").uid, by=OPERATOR, titles=("Planter", "Élaguer"), copied={"agents"}, moved={row("1.1.3").uid}
    )
    second = next(item for item in load(OPERATOR, programme.uid).items if item.id == done.item)
    assert (second.title, second.agents, second.description) == ("Élaguer", ("Anne Lenoir",), None)
    assert shape(programme) == [(0, "1"), (1, "1.1"), (2, "1.1.2"), (1, "Élaguer"), (2, "1.1.3"), (1, "1.4")]
    take_back(act=done.act, by=OPERATOR)
    assert whole(programme) == before


def test_what_somebody_changed_since_is_not_undone_and_the_other_fields_are_not_either(programme):
    item = row("1.1")
    saved = items.update(item=item.uid, by=OPERATOR, version=1, values={"title": "Un", "description": "D"})
    items.update(item=item.uid, by=member(authority(), Role.EDITOR), version=2, values={"title": "Deux"})
    with pytest.raises(Refused, match="a changé le même champ depuis"):
        take_back(act=saved.act, by=OPERATOR)
    item.refresh_from_db()
    assert (item.title, item.description) == ("Deux", "D")


def test_another_field_changed_since_does_not_stand_in_the_way(programme):
    item = row("1.1")
    saved = items.update(item=item.uid, by=OPERATOR, version=1, values={"title": "Un"})
    items.update(item=item.uid, by=OPERATOR, version=2, values={"description": "D"})
    back = take_back(act=saved.act, by=OPERATOR)
    item.refresh_from_db()
    assert (item.title, item.description) == ("Action numéro 1 du plan", "D")
    take_back(act=back.act, by=OPERATOR)
    item.refresh_from_db()
    assert item.title == "Un"


def test_an_act_is_taken_back_once_by_who_may(programme):
    item = row("1.1")
    saved = items.update(item=item.uid, by=OPERATOR, version=1, values={"title": "Un"})
    with pytest.raises(NotFound):
        take_back(act=saved.act, by=member(authority("Autre"), Role.ADMINISTRATOR))
    with pytest.raises(NotAllowed):
        take_back(act=saved.act, by=member(authority(), Role.FINANCE))
    take_back(act=saved.act, by=OPERATOR)
    with pytest.raises(Refused, match="déjà"):
        take_back(act=saved.act, by=OPERATOR)


def test_who_may_not_write_may_not_change_the_structure(programme):
    finance, uid = member(authority(), Role.FINANCE), row("1.1").uid
    for act in (
        lambda: structure.create(programme=programme.uid, by=finance, level=Level.AXIS, title="x"),
        lambda: structure.duplicate(item=uid, by=finance),
        lambda: structure.shift(item=uid, by=finance, places=1),
        lambda: structure.change_level(item=uid, by=finance, level=Level.STEP),
        lambda: structure.renumber(programme=programme.uid, by=finance, style=Numbering.PATH),
        lambda: sharing.share(item=uid, by=finance, places=[]),
        lambda: binning.trash(item=uid, by=finance),
        lambda: joining.split(item=uid, by=finance, titles=("a", "b")),
        lambda: joining.merge(item=uid, other=row("1.2").uid, by=finance),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert shape(programme) == START
