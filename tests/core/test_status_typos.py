"""States typed with an error: read as meant where one state alone is near, never where two are or none is."""

import pytest

from gouvernail.core.status_typos import edits, misspelt_status
from gouvernail.core.vocabulary import StatusValue

DONE, IN_PROGRESS, NOT_STARTED = StatusValue.DONE, StatusValue.IN_PROGRESS, StatusValue.NOT_STARTED


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("En cour", IN_PROGRESS),
        ("En-cours", IN_PROGRESS),
        ("non comencé", NOT_STARTED),
        ("à démarer", NOT_STARTED),
        ("Terminié", DONE),
        ("OK, terminé", DONE),
        ("en atente", StatusValue.WAITING),
        ("anulé", StatusValue.ABANDONED),
        ("in Umsezung", IN_PROGRESS),
        ("uitgevoerdt", DONE),
    ],
)
def test_a_misspelt_state_is_the_one_that_was_meant(written: str, value: StatusValue) -> None:
    found = misspelt_status(written)
    assert found is not None
    assert (found.status.value, found.status.text) == (value, written)


@pytest.mark.parametrize(
    "written", ["Cloqué", "Terminer", "Planification", "vert", "presque terminé", "80 %", "", "en retard", "Travaux"]
)
def test_another_word_stays_what_it_is(written: str) -> None:
    assert misspelt_status(written) is None


def test_edits_count_letters_and_stop_early() -> None:
    assert edits("encour", "encours", 1) == 1
    assert edits("encorus", "encours", 1) == 1
    assert edits("termine", "annule", 2) == 3
