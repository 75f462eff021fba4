"""What an authority may choose for itself, and what does not hold."""

import json

import pytest

from gouvernail.core.preferences import (
    CHOOSABLE,
    USUAL,
    Family,
    LevelWords,
    Numbering,
    Preferences,
    Tone,
    from_stored,
    problems_of,
    to_stored,
)
from gouvernail.core.vocabulary import Level, StatusValue

CHOSEN = Preferences(
    levels={Level.ACTION: LevelWords("Projet", "Projets")},
    statuses={StatusValue.DONE: "Concrétisée"},
    tones={StatusValue.WAITING: Tone.NEUTRAL},
    words={"en rade": StatusValue.BLOCKED},
    hidden={Family.STEPS: frozenset({"budget", "sdgs"})},
    required={Family.ACTIONS: frozenset({"deadline", "agents"})},
    numbering=Numbering.CONTINUOUS,
    silent_after=60,
)


def test_what_is_stored_is_json_and_comes_back_the_same() -> None:
    stored = json.loads(json.dumps(to_stored(CHOSEN)))
    assert to_stored(from_stored(stored)) == to_stored(CHOSEN)
    assert from_stored(stored).level_word(Level.ACTION, many=True) == "Projets"
    assert from_stored(stored).status_word(StatusValue.DONE) == "Concrétisée"
    assert from_stored(stored).tone(StatusValue.WAITING) is Tone.NEUTRAL


def test_nothing_chosen_stores_nothing() -> None:
    assert to_stored(USUAL) == {}
    assert from_stored({}) is USUAL


def test_words_of_an_older_version_are_left_out() -> None:
    found = from_stored({"levels": {"chapter": ["Chapitre", "Chapitres"]}, "hidden": {"actions": ["colour"]}})
    assert to_stored(found) == {}


def test_a_hidden_field_is_neither_shown_nor_required() -> None:
    chosen = Preferences(
        hidden={Family.ACTIONS: frozenset({"budget"})}, required={Family.ACTIONS: frozenset({"deadline"})}
    )
    assert not chosen.shows(Level.ACTION, "budget")
    assert chosen.shows(Level.STEP, "budget")
    assert chosen.missing(Level.ACTION, {"budget": []}) == ("deadline",)
    assert chosen.missing(Level.ACTION, {"deadline": {"text": "2027"}}) == ()
    assert chosen.missing(Level.STRATEGIC_OBJECTIVE, {}) == ()


@pytest.mark.parametrize(
    ("chosen", "codes"),
    [
        (CHOSEN, []),
        (Preferences(levels={Level.ACTION: LevelWords("", "Projets")}), ["label-empty"]),
        (Preferences(levels={Level.ACTION: LevelWords("étape", "étapes")}), ["label-twice"]),
        (Preferences(statuses={StatusValue.DONE: "x" * 61}), ["label-long"]),
        (Preferences(statuses={StatusValue.BLOCKED: "Clôturée"}), ["status-word-taken"]),
        (Preferences(statuses={StatusValue.BLOCKED: "À l'étude", StatusValue.WAITING: "à l’étude"}), ["label-twice"]),
        (
            Preferences(hidden={Family.STEPS: frozenset({"budget"})}, required={Family.STEPS: frozenset({"budget"})}),
            ["field-hidden-and-required"],
        ),
        (Preferences(silent_after=0), ["silence-bounds"]),
        (Preferences(silent_after=731, statuses={StatusValue.DONE: " "}), ["label-empty", "silence-bounds"]),
    ],
)
def test_everything_that_does_not_hold_is_told_with_its_field(chosen: Preferences, codes: list[str]) -> None:
    found = problems_of(chosen)
    assert [problem.code for problem in found] == codes
    assert all(problem.source.field for problem in found)


def test_every_choosable_field_is_a_field_of_an_item() -> None:
    from gouvernail.core.changes import CONTENT

    assert set(CHOOSABLE) <= set(CONTENT)
