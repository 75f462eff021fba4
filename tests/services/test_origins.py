"""A programme that another system sends again: items are found by its ids, and a wrong file is told (`origins.py`)."""

import pytest

from gouvernail.core.comparison import Nature
from gouvernail.core.corrections import Decide
from gouvernail.models import ImportJob, Item
from gouvernail.queries import reviews as queries
from gouvernail.services import imports, reviews, undoing
from gouvernail.services.comparing import compare
from tests.builders import OPERATOR, authority
from tests.files.read.ecomptes_files import element, file, tree

pytestmark = pytest.mark.django_db


def upload(data: bytes) -> ImportJob:
    owner = authority()
    owner.ins = "92 094"
    owner.save()
    return imports.request(by=OPERATOR, authority=owner.slug, name="pst.xml", data=data, review=True)


def warnings(job: ImportJob) -> list[str]:
    page = queries.page(OPERATOR, job.uid)
    assert page is not None
    return [problem.code for problem in page.draft.problems if problem.code.startswith("origin-")]


def test_an_item_is_found_by_its_id_whatever_it_has_become():
    reviews.accept(job=upload(file(tree(element("Action", "Ouvrir le samedi", id="a1")))).uid, by=OPERATOR)
    before = Item.objects.get(title="Ouvrir le samedi")
    other = tree(element("Action", "Tout à fait autre chose", id="a1") + element("Action", "Ouvrir le samedi", id="a2"))
    job = upload(file(other))
    page = queries.page(OPERATOR, job.uid)
    assert page is not None
    assert [(each.nature.value, each.item.id) for one in compare(OPERATOR, page) for each in one.differences] == [
        ("reworded", before.uid),
        ("added", "a2"),
    ]
    reviews.accept(job=job.uid, by=OPERATOR)
    before.refresh_from_db()
    assert before.title == "Tout à fait autre chose"
    assert Item.objects.get(title="Ouvrir le samedi").uid != before.uid


def test_the_same_file_twice_changes_nothing():
    data = file(tree(element("Action", "Ouvrir le samedi", id=None)))
    reviews.accept(job=upload(data).uid, by=OPERATOR)
    (written,) = reviews.accept(job=upload(data).uid, by=OPERATOR).programmes
    assert (written.created, written.updated) == (0, 0)


TWO = element("Action", "Ouvrir le samedi", id="a1") + element("Action", "Planter des haies", id="a2")


def gone(job: ImportJob) -> list[tuple[str, bool]]:
    """The deletions that the review offers, each with whether it is taken."""
    page = queries.page(OPERATOR, job.uid)
    assert page is not None
    found = (each for one in compare(OPERATOR, page) for each in one.differences)
    return [(each.item.title, each.taken) for each in found if each.nature is Nature.VANISHED]


def test_what_was_deleted_in_the_other_system_is_offered_as_a_choice():
    reviews.accept(job=upload(file(tree(TWO))).uid, by=OPERATOR)
    deleted = Item.objects.get(title="Planter des haies")
    one = file(tree(element("Action", "Ouvrir le samedi", id="a1")))
    left = upload(one)
    assert gone(left) == [("Planter des haies", False)]
    reviews.accept(job=left.uid, by=OPERATOR)
    deleted.refresh_from_db()
    assert deleted.trashed_at is None
    taken = upload(one)
    reviews.correct(job=taken.uid, by=OPERATOR, correction=Decide(f"-{deleted.uid}", taken=True))
    assert gone(taken) == [("Planter des haies", True)]
    reviews.accept(job=taken.uid, by=OPERATOR)
    deleted.refresh_from_db()
    assert deleted.trashed_at is not None
    undoing.undo(job=taken.uid, by=OPERATOR)
    deleted.refresh_from_db()
    assert deleted.trashed_at is None


def test_a_deleted_objective_is_offered_with_what_stands_under_it():
    under = element("Action", "Planter des haies", id="a2")
    other = tree(under, volet="Volet externe").replace("Accueillir", "Verdir").replace("Être accessible", "Être verte")
    kept = tree(element("Action", "Ouvrir le samedi", id="a1"))
    reviews.accept(job=upload(file(kept, other)).uid, by=OPERATOR)
    job = upload(file(kept))
    assert gone(job) == [("Être verte", False), ("Verdir", False), ("Planter des haies", False)]


def test_the_file_of_somebody_else_is_told_in_the_review():
    actions = tree(element("Action", "Ouvrir le samedi"))
    first = upload(file(actions))
    assert warnings(first) == []
    reviews.accept(job=first.uid, by=OPERATOR)
    other = upload(file(actions, ins="11002", administration="CPAS", identifier="pst-2"))
    assert warnings(other) == ["origin-ins", "origin-administration", "origin-programme"]
