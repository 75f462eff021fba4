"""What a file says of a plan: our own JSON as it stands, anything else recognised (`files/drafts.py`)."""

import json

import pytest

from gouvernail.core.plan import Draft
from gouvernail.files.drafts import draft_of
from gouvernail.files.exchange.plan_json import plan_to_json
from gouvernail.files.refusal import UnreadableFile
from tests.builders import plan_of, rich_plan, small_plan

PLAN = "Objectif stratégique 1 : Agir\n\nOO1.1 : Planter\n\n- Planter des haies\n- Créer un verger\n"


def given(**changes: object) -> bytes:
    return json.dumps(plan_to_json(small_plan()) | changes).encode()


def test_our_json_is_taken_as_it_stands_whatever_its_name():
    for name in ("plan.json", "plan.txt"):
        data = b"\xef\xbb\xbf \n" + json.dumps(plan_to_json(rich_plan())).encode()
        assert draft_of(data, name, "Autre") == Draft(rich_plan())


def test_any_other_file_is_recognised_for_its_organisation():
    plan = draft_of(PLAN.encode(), "plan.txt", "Valmont").plan
    assert (len(plan.items), plan.organisations) == (4, ("Valmont",))
    # A text that names our format is no JSON of ours.
    assert len(draft_of(f"{PLAN}\ngouvernail-plan\n".encode(), "plan.txt").plan.items) == 4


def test_what_does_not_fit_is_told_with_its_place_and_left_out():
    (problem,) = draft_of(given(kind="lettre"), "plan.json").problems
    assert (problem.source.field, problem.blocking) == ("kind", False)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (given(version=2), "version : cette version"),
        (given(items=[{"level": "action", "title": "Planter"}]), "items[0].id : valeur obligatoire"),
        (given()[:-40], "JSON complet"),
        (given(kind="x").replace(b'"x"', b"[" * 100_000), "JSON"),
        (given(kind="x").replace(b'"x"', b'"\xff"'), "UTF-8"),
    ],
)
def test_json_that_cannot_be_taken_is_refused_in_a_sentence_with_the_place(data: bytes, words: str):
    with pytest.raises(UnreadableFile) as refused:
        draft_of(data, "plan.json")
    assert words in str(refused.value)
    assert "« plan.json »" in str(refused.value)


def test_what_no_database_keeps_is_taken_out_of_texts():
    data = json.dumps(plan_to_json(plan_of(*small_plan().items, title="A\x00B\ud800"))).encode()
    assert draft_of(data, "plan.json").plan.title == "AB�"
