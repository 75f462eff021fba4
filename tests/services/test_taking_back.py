"""What stands in the way of taking an act back, and what does not: `services/standing.py`, `taking_back.py`."""

from decimal import Decimal

import pytest

from gouvernail.core.permissions import Role
from gouvernail.core.preferences import Numbering
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.models import FollowUp, Item, ItemLink, Placement, Programme
from gouvernail.queries.structure import places
from gouvernail.services import bin as binning
from gouvernail.services import items, joining, outlining, sharing, structure
from gouvernail.services.acts import Done
from gouvernail.services.outlining import Beside
from gouvernail.services.refusals import Invalid, NotAllowed, Refused
from gouvernail.services.sharing import Share
from gouvernail.services.taking_back import take_back
from gouvernail.services.undoable import undoable
from tests.builders import OPERATOR, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db
START = [(0, "1"), (1, "1.1"), (1, "1.2"), (1, "1.3"), (0, "2")]


@pytest.fixture
def programme() -> Programme:
    return imported(plan_of(objective("o1"), action(1), action(2), action(3), objective("o2")))


def row(code: str) -> Item:
    return Item.objects.get(code=code, trashed_at=None)


def shape(programme: Programme) -> list[tuple[int, str]]:
    return [(place.depth, place.code or place.title) for place in places(OPERATOR, programme.uid)]


TREE = ("contient maintenant", "partagée sous", "est maintenant sous", "n'existe plus", "sortez-la", "est restreint")
"""What only the tree tells: it is said when the act is taken back, not before."""


def back(done: Done) -> Done:
    """Takes an act back, which the history offers until then."""
    assert done.act is not None
    assert undoable(OPERATOR, {done.act}) == {done.act}
    found = take_back(act=done.act, by=OPERATOR)
    assert undoable(OPERATOR, {done.act}) == frozenset()
    return found


def refused(done: Done, match: str) -> None:
    """Is not taken back, and not offered."""
    assert done.act is not None
    with pytest.raises(Refused, match=match) as caught:
        take_back(act=done.act, by=OPERATOR)
    if not any(words in caught.value.message for words in TREE):
        assert undoable(OPERATOR, {done.act}) == frozenset()


def created(programme: Programme, title: str = "Neuve", under: str = "1", level: Level = Level.ACTION) -> Done:
    return structure.create(programme=programme.uid, by=OPERATOR, level=level, title=title, under=row(under).uid)


# ------------------------------------------------------------------------------------------------------------ created


def test_a_creation_is_undone_redone_and_undone_again(programme):
    done = created(programme)
    undone = back(done)
    assert shape(programme) == START
    redone = back(undone)
    assert (1, "Neuve") in shape(programme)
    refused(undone, "déjà")
    back(redone)
    assert shape(programme) == START


def test_a_creation_that_somebody_worked_on_stays(programme):
    done = created(programme)
    saved = items.update(
        item=done.item, by=member(authority(), Role.EDITOR), version=1, values={"description": "Du travail."}
    )
    refused(done, "y a travaillé depuis. Mettez plutôt cette fiche à la corbeille")
    take_back(act=saved.act, by=OPERATOR)
    back(done)
    assert shape(programme) == START


def test_a_creation_that_was_followed_up_stays(programme):
    done = created(programme)
    items.follow_up(item=done.item, by=OPERATOR, version=1, note="Commencé.")
    refused(done, "y a travaillé depuis")


def test_a_creation_that_contains_something_newer_stays(programme):
    done = created(programme)
    inside = structure.create(programme=programme.uid, by=OPERATOR, level=Level.STEP, title="Étape", under=done.item)
    refused(done, "contient maintenant «\xa0Étape\xa0»")
    back(inside)
    back(done)


def test_a_creation_under_which_another_is_shared_stays(programme):
    done = created(programme, under="2", level=Level.OPERATIONAL_OBJECTIVE)
    sharing.share(item=row("1.1").uid, by=OPERATOR, places=[Share(done.item, Decimal(20))])
    refused(done, "partagée sous «\xa0Neuve\xa0»")


def test_a_creation_that_is_in_the_bin_already_is_not_undone(programme):
    done = created(programme)
    binning.trash(item=done.item, by=OPERATOR)
    refused(done, "est à la corbeille")


def test_a_copied_branch_goes_whole_or_not_at_all(programme):
    done = structure.duplicate(item=row("1").uid, by=OPERATOR, with_branch=True)
    copy = Item.objects.filter(parent__uid=done.item).first()
    items.update(item=copy.uid, by=OPERATOR, version=copy.version, values={"description": "Du travail."})
    refused(done, "y a travaillé depuis")
    assert Item.objects.filter(trashed_at=None).count() == 9


# --------------------------------------------------------------------------------------------------- place and level


def test_a_move_is_not_undone_when_somebody_moved_it_since(programme):
    first = structure.move(item=row("1.3").uid, by=OPERATOR, under=row("2").uid)
    editor = member(authority(), Role.EDITOR)
    second = structure.move(item=row("1.3").uid, by=editor, under=row("1").uid, rank=1)
    refused(first, "Compte editor 0 l'a déplacé depuis")
    back(second)
    back(first)
    assert shape(programme) == START


def test_a_rank_is_not_undone_when_it_changed_since(programme):
    first = structure.shift(item=row("1.3").uid, by=OPERATOR, places=-1)
    second = structure.shift(item=row("1.3").uid, by=OPERATOR, places=-1)
    refused(first, "l'a déplacé depuis")
    back(second)
    back(first)
    assert shape(programme) == START


def test_a_rank_is_not_undone_under_another_parent(programme):
    first = structure.shift(item=row("1.2").uid, by=OPERATOR, places=-1)
    structure.move(item=row("1.2").uid, by=OPERATOR, under=row("2").uid, rank=1)
    refused(first, "l'a déplacé depuis")


def test_what_others_moved_around_it_does_not_stand_in_the_way(programme):
    done = structure.shift(item=row("1.3").uid, by=OPERATOR, places=-2)
    created(programme, "Entre")
    structure.shift(item=row("1.1").uid, by=OPERATOR, places=1)
    back(done)
    assert [code for _, code in shape(programme)][1:5] == ["1.2", "1.1", "1.3", "Entre"]


def test_the_place_from_which_it_came_must_be_there_still(programme):
    done = structure.move(item=row("1.3").uid, by=OPERATOR, under=row("2").uid)
    binning.trash(item=row("1").uid, by=OPERATOR)
    refused(done, "n'existe plus")


def test_a_level_is_not_undone_above_something_that_would_not_stand_below_it(programme):
    done = structure.change_level(item=row("1.1").uid, by=OPERATOR, level=Level.OPERATIONAL_OBJECTIVE)
    created(programme, "Sous 1.1", under="1.1")
    refused(done, "contient maintenant «\xa0Sous 1.1\xa0»")


def test_a_restriction_is_not_lifted_under_something_restricted(programme):
    done = outlining.restrict(item=row("1.1").uid, by=OPERATOR)
    outlining.restrict(item=row("1").uid, by=OPERATOR)
    refused(done, "est restreint")
    assert row("1.1").restricted


# ------------------------------------------------------------------------------------------------------------- outline


def test_in_and_out_take_the_levels_along_and_come_back(programme):
    inward = outlining.indent(item=row("1.2").uid, by=OPERATOR)
    assert (row("1.2").level, row("1.2").parent.code) == (Level.STEP, "1.1")
    outward = outlining.outdent(item=row("1.2").uid, by=OPERATOR)
    assert (row("1.2").level, row("1.2").parent.code) == (Level.ACTION, "1")
    assert shape(programme) == START
    back(outward)
    assert row("1.2").level == Level.STEP
    back(inward)
    assert (row("1.2").level, shape(programme)) == (Level.ACTION, START)


def test_in_and_out_stop_where_there_is_no_place(programme):
    with pytest.raises(Invalid, match="Rien ne précède"):
        outlining.indent(item=row("1.1").uid, by=OPERATOR)
    with pytest.raises(Invalid, match="premier rang"):
        outlining.outdent(item=row("1").uid, by=OPERATOR)
    outlining.indent(item=row("1.2").uid, by=OPERATOR)
    created(programme, "Autre étape", under="1.1", level=Level.STEP)
    step = Item.objects.get(title="Autre étape")
    with pytest.raises(Invalid, match="une étape ne contient rien"):
        outlining.indent(item=step.uid, by=OPERATOR)


@pytest.mark.parametrize(
    ("where", "anchor", "becomes"),
    [
        (Beside.BEFORE, "1.1", ["1", "1.3", "1.1", "1.2", "2"]),
        (Beside.AFTER, "1.1", ["1", "1.1", "1.3", "1.2", "2"]),
        (Beside.AFTER, "1.3", ["1", "1.1", "1.2", "1.3", "2"]),
        (Beside.INSIDE, "2", ["1", "1.1", "1.2", "2", "1.3"]),
    ],
)
def test_an_item_goes_where_it_is_dropped(programme, where, anchor, becomes):
    done = outlining.move_beside(item=row("1.3").uid, by=OPERATOR, anchor=row(anchor).uid, where=where)
    assert [code for _, code in shape(programme)] == becomes
    if done.act:
        back(done)
    assert shape(programme) == START


def test_an_item_is_not_dropped_where_its_level_has_no_place(programme):
    with pytest.raises(Invalid, match="ne se place pas sous"):
        outlining.move_beside(item=row("2").uid, by=OPERATOR, anchor=row("1.1").uid, where=Beside.BEFORE)


# ------------------------------------------------------------------------------------------------------- bin and codes


def test_what_went_into_the_bin_comes_out_where_its_place_is_there(programme):
    first = binning.trash(item=row("1.2").uid, by=OPERATOR)
    second = binning.trash(item=row("1").uid, by=OPERATOR)
    refused(first, "Sortez d'abord de la corbeille")
    back(second)
    back(first)
    assert shape(programme) == START
    refused(first, "déjà été annulé")


def test_what_is_out_of_the_bin_already_is_not_taken_out_again(programme):
    done = binning.trash(item=row("1.2").uid, by=OPERATOR)
    binning.recover(programme=programme.uid, item=Item.objects.get(code="1.2").uid, by=OPERATOR)
    refused(done, "déjà sortie")


def test_codes_that_were_typed_since_stay(programme):
    done = structure.renumber(programme=programme.uid, by=OPERATOR, style=Numbering.PREFIXED)
    item = row("A 1.1")
    items.update(item=item.uid, by=OPERATOR, version=item.version, values={"code": "A7"})
    refused(done, "a changé le même champ depuis")


# ------------------------------------------------------------------------------------------------- merging and sharing


def test_what_came_along_with_a_merged_item_goes_back_but_for_what_went_elsewhere(programme):
    kept, other = row("1.1"), row("1.2")
    items.follow_up(item=other.uid, by=OPERATOR, version=1, status=StatusValue.IN_PROGRESS, note="Commencé.")
    sharing.share(item=row("1.3").uid, by=OPERATOR, places=[Share(row("2").uid)])
    done = joining.merge(item=kept.uid, other=other.uid, by=OPERATOR)
    items.follow_up(item=kept.uid, by=OPERATOR, version=row("1.1").version, note="Depuis.")
    back(done)
    assert shape(programme) == START
    assert {(each.item.code, each.note) for each in FollowUp.objects.all()} == {
        ("1.2", "Commencé."),
        ("1.1", "Depuis."),
    }
    assert not ItemLink.objects.exists()


def test_a_merged_item_that_was_taken_out_of_the_bin_is_not_parted_again(programme):
    done = joining.merge(item=row("1.1").uid, other=row("1.2").uid, by=OPERATOR)
    binning.recover(programme=programme.uid, item=Item.objects.get(code="1.2").uid, by=OPERATOR)
    refused(done, "déjà sortie de la corbeille")


def test_a_merged_item_that_is_in_the_bin_itself_comes_out_first(programme):
    done = joining.merge(item=row("1.1").uid, other=row("1.2").uid, by=OPERATOR)
    binning.trash(item=row("1.1").uid, by=OPERATOR)
    refused(done, "est à la corbeille")


def test_a_merge_that_was_undone_is_made_anew_on_its_page(programme):
    done = joining.merge(item=row("1.1").uid, other=row("1.2").uid, by=OPERATOR)
    undone = back(done)
    assert undone.for_good
    refused(undone, "fusionnez à nouveau")


def test_shares_are_undone_by_who_writes_in_both_programmes(programme):
    elsewhere = imported(plan_of(objective("o8"), title="Autre", kind=None), authority("CPAS"), name="autre.txt")
    host = Item.objects.get(programme=elsewhere)
    done = sharing.share(item=row("1.1").uid, by=OPERATOR, places=[Share(host.uid, Decimal(25))])
    with pytest.raises(NotAllowed, match="Autre"):
        take_back(act=done.act, by=member(authority(), Role.EDITOR))
    back(done)
    assert not Placement.objects.exists()


def test_a_share_whose_place_is_gone_for_good_is_not_undone(programme):
    sharing.share(item=row("1.1").uid, by=OPERATOR, places=[Share(row("2").uid, Decimal(25))])
    done = sharing.share(item=row("1.1").uid, by=OPERATOR, places=[])
    uid = row("2").uid
    binning.trash(item=uid, by=OPERATOR)
    binning.purge(programme=programme.uid, item=uid, by=OPERATOR)
    refused(done, "n'existe plus")
