"""Taking an import back as a whole (`services/undoing.py`)."""

import pytest

from gouvernail.core.permissions import Role
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Event, ImportJob, Item, JobState, Person, Programme
from gouvernail.queries.plans import load
from gouvernail.services import imports, items, programmes, reviews, undoing
from gouvernail.services.refusals import NotFound, Refused
from tests.builders import OPERATOR, authority, member
from tests.services.test_reviews import TEXT, upload

pytestmark = pytest.mark.django_db


def accepted(text: str = TEXT, name: str = "pst.txt") -> ImportJob:
    job = upload(text, name)
    reviews.accept(job=job.uid, by=OPERATOR)
    job.refresh_from_db()
    return job


def test_everything_goes_and_the_review_is_open_again():
    job = accepted(TEXT + "Responsable : Ève Lenoir\n")
    assert Person.objects.exists()
    (back,) = undoing.preview(job=job.uid, by=OPERATOR)
    assert (back.whole, len(back.removed), back.restored) == (True, 6, ())
    undoing.undo(job=job.uid, by=OPERATOR)
    assert not Programme.objects.exists()
    assert not Item.objects.exists()
    assert not Person.objects.exists()
    job.refresh_from_db()
    assert job.state == JobState.REVIEW
    assert Event.objects.filter(verb="import_undone", actor_name=OPERATOR.name).count() == 1
    reviews.accept(job=job.uid, by=OPERATOR)
    assert Item.objects.count() == 6


def test_an_import_without_review_is_taken_back_too():
    job = imports.request(by=OPERATOR, authority=authority().slug, name="pst.txt", data=TEXT.encode())
    undoing.undo(job=job.uid, by=OPERATOR)
    job.refresh_from_db()
    assert job.state == JobState.UNDONE
    assert not Programme.objects.exists()


def test_what_was_followed_up_since_is_named_and_stays_with_what_is_above_it():
    job = accepted()
    row = Item.objects.get(title__startswith="Rénover")
    items.follow_up(item=row.uid, by=OPERATOR, version=row.version, status=StatusValue.DONE)
    edited = [back.title for one in undoing.preview(job=job.uid, by=OPERATOR) for back in one.removed if back.edited]
    assert edited == ["Rénover la place du village"]
    undoing.undo(job=job.uid, by=OPERATOR)
    assert set(Item.objects.values_list("level", flat=True)) == {
        "strategic_objective", "operational_objective", "action"
    }  # fmt: skip
    assert Item.objects.count() == 3


def test_what_was_followed_up_since_goes_when_the_person_says_so():
    job = accepted()
    row = Item.objects.get(title__startswith="Rénover")
    items.follow_up(item=row.uid, by=OPERATOR, version=row.version, note="Vu.")
    undoing.undo(job=job.uid, by=OPERATOR, also=[row.uid])
    assert not Programme.objects.exists()


def test_a_second_reading_is_taken_back_to_what_the_first_had_written():
    accepted()
    programme = Programme.objects.get()
    before = load(OPERATOR, programme.uid)
    newer = TEXT.replace("2026", "2029").replace("OO 1.2 : Soutenir les familles\n", "") + "Action 1.2.2 : Aider\n"
    second = accepted(newer)
    assert load(OPERATOR, programme.uid) != before
    undoing.undo(job=second.uid, by=OPERATOR)
    assert load(OPERATOR, programme.uid) == before


def test_a_field_edited_since_is_named_and_stays():
    accepted()
    second = accepted(TEXT.replace("Rénover la place du village", "Rénover la place du centre du village"))
    row = Item.objects.get(title__startswith="Rénover")
    items.update(item=row.uid, by=OPERATOR, version=row.version, values={"title": "Rénover, enfin"})
    (back,) = undoing.preview(job=second.uid, by=OPERATOR)
    assert [(each.subject, each.edited) for each in back.restored] == [(f"{row.uid}:title", True)]
    undoing.undo(job=second.uid, by=OPERATOR)
    row.refresh_from_db()
    assert row.title == "Rénover, enfin"


def test_the_last_import_goes_first():
    first = accepted()
    accepted(TEXT.replace("2026", "2029"))
    with pytest.raises(Refused, match="plus récent"):
        undoing.preview(job=first.uid, by=OPERATOR)


def test_who_may_not_import_takes_nothing_back():
    job = accepted()
    for role in (Role.READER, Role.CONTRIBUTOR, Role.HEAD):
        with pytest.raises(NotFound):
            undoing.undo(job=job.uid, by=member(authority(), role))
    assert Item.objects.exists()


def test_nothing_is_taken_back_twice():
    job = accepted()
    undoing.undo(job=job.uid, by=OPERATOR)
    with pytest.raises(Refused):
        undoing.undo(job=job.uid, by=OPERATOR)


def test_a_published_programme_is_withdrawn_first():
    job = accepted()
    programmes.publish(programme=Programme.objects.get().uid, by=OPERATOR)
    with pytest.raises(Refused, match="publié"):
        undoing.undo(job=job.uid, by=OPERATOR)
    assert Item.objects.exists()
