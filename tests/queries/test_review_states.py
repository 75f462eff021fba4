"""The states of a review are made from one another; each is what it would be made anew."""

import random
from collections.abc import Iterator

import pytest
from django.db import transaction

from gouvernail.core.correcting import apply
from gouvernail.core.corrections import ChangeLevel, Confirm, Correction, Fate, Merge, NotAnItem, Reorder, SetField
from gouvernail.core.soundness import faults
from gouvernail.core.vocabulary import LEVEL_ORDER
from gouvernail.models import ImportJob, Review
from gouvernail.queries import review_states
from gouvernail.queries import reviews as queries
from gouvernail.queries.review_rows import lines_of
from gouvernail.queries.review_states import draft_read, places_of, state_of
from gouvernail.services import imports, reviews
from tests.builders import OPERATOR, authority

pytestmark = pytest.mark.django_db
LINES = (
    "Objectif stratégique 1 : Être une commune verte",
    "OO 1.1 : Planter des arbres partout",
    *(f"Action 1.1.{n} : Créer le verger numéro {n}\nStatut : peut-être {n}" for n in range(1, 12)),
    "OO 1.3 : Entretenir les haies",
    "Action 1.3.1 : Tailler les haies",
)


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    review_states._states.clear()


def opened() -> ImportJob:
    data = "\n\n".join(LINES).encode()
    return imports.request(by=OPERATOR, authority=authority().slug, name="pst.txt", data=data, review=True)


def some(job: ImportJob, chance: random.Random) -> Correction:
    """A correction of some item that is there."""
    page = queries.page(OPERATOR, job.uid)
    assert page is not None
    items = page.draft.plan.items
    at = chance.randrange(1, len(items))
    name = items[at].id
    return chance.choice(
        [
            ChangeLevel(name, chance.choice(LEVEL_ORDER)),
            Confirm(name),
            Reorder(name, chance.choice((-1, 1))),
            SetField(name, "title", f"Titre {chance.random()}"),
            SetField(name, "progress", chance.choice((50, 500))),
            Merge(name, items[at - 1].id),
            NotAnItem(name, Fate.UNPLACED),
        ]
    )


def walked(job: ImportJob, chance: random.Random) -> Iterator[None]:
    for _ in range(14):
        move = chance.random()
        if move < 0.15:
            reviews.undo(job=job.uid, by=OPERATOR)
        elif move < 0.25:
            reviews.redo(job=job.uid, by=OPERATOR)
        else:
            reviews.correct(job=job.uid, by=OPERATOR, correction=some(job, chance))
        yield


@pytest.mark.parametrize("seed", [0, 2])
def test_a_state_is_what_it_would_be_if_nothing_were_known(seed: int) -> None:
    job, chance = opened(), random.Random(seed)
    for _ in walked(job, chance):
        stored = Review.objects.get(job=job)
        state = state_of(job.uid, stored.reading, stored.steps)
        draft = apply(draft_read(job.uid, stored.reading), state.corrections)
        assert state.draft == draft
        assert state.lines == lines_of(draft, places_of(job.uid), {})
        blocking = queries.account(state).blocking
        assert sorted(blocking, key=repr) == sorted(faults(draft.plan), key=repr)
        if chance.random() < 0.2:
            review_states._states.clear()


def test_most_lines_are_taken_as_they_are() -> None:
    job = opened()
    page = queries.page(OPERATOR, job.uid)
    assert page is not None
    before = page.state.lines
    made = reviews.correct(job=job.uid, by=OPERATOR, correction=Confirm(before[3].item.id))
    assert [one is other for one, other in zip(before, made.now.lines, strict=True)].count(False) == 1


def test_a_step_that_was_never_written_leaves_no_state_behind() -> None:
    job = opened()
    page = queries.page(OPERATOR, job.uid)
    assert page is not None
    one, other = page.draft.plan.items[2:4]
    with transaction.atomic():
        reviews.correct(job=job.uid, by=OPERATOR, correction=SetField(one.id, "title", "Jamais"))
        transaction.set_rollback(True)
    reviews.correct(job=job.uid, by=OPERATOR, correction=SetField(other.id, "title", "Autre"))
    page = queries.page(OPERATOR, job.uid)
    assert page is not None
    assert [item.title for item in page.draft.plan.items[2:4]] == [one.title, "Autre"]
