"""Status words, by an explicit table. `EXAMPLES` is also a table of docs/formulas.md."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.statuses import STATUS_WORDS, leading_status, read_recurring, read_status
from gouvernail.core.vocabulary import StatusValue

TO_PLAN, NOT_STARTED, IN_PROGRESS = StatusValue.TO_PLAN, StatusValue.NOT_STARTED, StatusValue.IN_PROGRESS
WAITING, BLOCKED, DONE, ABANDONED = StatusValue.WAITING, StatusValue.BLOCKED, StatusValue.DONE, StatusValue.ABANDONED

# The handbook's words and their close variants, with the state that they say.
EXAMPLES = [
    ("réalisé", DONE),
    ("Réalisée", DONE),
    ("Réalisés", DONE),
    ("terminé", DONE),
    ("finalisé", DONE),
    ("Clôturé", DONE),
    ("CLOTUREE", DONE),
    ("fait", DONE),
    ("achevé", DONE),
    ("en cours", IN_PROGRESS),
    ("En cours.", IN_PROGRESS),
    ("entamé", IN_PROGRESS),
    ("lancé", IN_PROGRESS),
    ("en cours de réalisation", IN_PROGRESS),
    ("en création", TO_PLAN),
    ("à agender", TO_PLAN),
    ("à programmer", TO_PLAN),
    ("à planifier", TO_PLAN),
    ("planifié", TO_PLAN),
    ("prévu", TO_PLAN),
    ("non entamé", NOT_STARTED),
    ("non commencée", NOT_STARTED),
    ("à démarrer", NOT_STARTED),
    ("à venir", NOT_STARTED),
    ("reporté", WAITING),
    ("postposé", WAITING),
    ("suspendu", WAITING),
    ("en pause", WAITING),
    ("en attente", WAITING),
    ("zurückgestellt", WAITING),
    ("blocage", BLOCKED),
    ("bloqué", BLOCKED),
    ("problème", BLOCKED),
    ("annulé", ABANDONED),
    ("abandonné", ABANDONED),
    ("arrêté", ABANDONED),
    ("ne sera pas concrétisé", ABANDONED),
]
RECURRING = ["permanent", "Récurrente", "continu", "pérenne"]


@pytest.mark.parametrize(("written", "value"), EXAMPLES)
def test_a_status_word_is_known(written: str, value: StatusValue) -> None:
    reading = read_status(written)
    assert reading is not None
    assert (reading.status.value, reading.status.text, reading.recurring) == (value, written, False)


@pytest.mark.parametrize("written", RECURRING)
def test_a_recurring_action_is_in_progress(written: str) -> None:
    reading = read_status(written)
    assert reading is not None
    assert (reading.status.value, reading.recurring) == (IN_PROGRESS, True)


@pytest.mark.parametrize(
    "written", ["Cloqué", "bloture", "vert", "réalisé à 80 %", "presque terminé", "Terminer", "80 %"]
)
def test_another_word_is_kept_and_never_guessed(written: str) -> None:
    reading = read_status(written)
    assert reading is not None
    assert (reading.status.value, reading.status.text) == (None, written)


@pytest.mark.parametrize("written", ["", "/", "-", "  ", "n/a"])
def test_an_empty_cell_says_nothing(written: str) -> None:
    assert read_status(written) is None


@pytest.mark.parametrize(
    ("written", "value", "rest"),
    [
        ("RéaliséRapport remis au Collège", DONE, "Rapport remis au Collège"),
        ("Réalisé. La suite en mars", DONE, "La suite en mars"),
        ("Réalisé2007", DONE, "2007"),
        ("EN COURS : appel d'offres", IN_PROGRESS, "appel d'offres"),
        ("En cours de réalisation - lot 1", IN_PROGRESS, "lot 1"),
        ("Terminée (voir rapport)", DONE, "(voir rapport)"),
        ("Bloqué\nPermis refusé", BLOCKED, "Permis refusé"),
        ("Réalisé", DONE, ""),
        ("Fait le 12/03/2025", DONE, ""),
        ("Terminé en mars 2025", DONE, ""),
        ("Terminé en 2025, voir le rapport", DONE, "en 2025, voir le rapport"),
        ("en cours de négociation", IN_PROGRESS, "de négociation"),
    ],
)
def test_prose_that_begins_with_a_status(written: str, value: StatusValue, rest: str) -> None:
    found = leading_status(written)
    assert found is not None
    assert (found[0].status.value, found[1]) == (value, rest)


@pytest.mark.parametrize(
    "written",
    [
        "Fait partie du plan",
        "Prévu par le décret",
        "Réalisation du plan",
        "Arrêtés de police",
        "",
        "Le plan est réalisé",
    ],
)
def test_prose_that_does_not(written: str) -> None:
    assert leading_status(written) is None


@pytest.mark.parametrize(
    ("written", "recurring"),
    [("Permanent", True), ("annuel", True), ("chaque année", True), ("2025", False), ("en cours", False), ("", False)],
)
def test_recurring(written: str, recurring: bool) -> None:
    assert read_recurring(written) is recurring


def test_no_word_has_two_states() -> None:
    """The table is built from several lists: a word of one must not be overwritten by another."""
    done = {word for word, (value, _) in STATUS_WORDS.items() if value is DONE}
    blocked = {word for word, (value, _) in STATUS_WORDS.items() if value is BLOCKED}
    assert {"cloture", "realise", "clos"} <= done
    assert {"bloque", "blocage"} <= blocked
    assert STATUS_WORDS["non realise"] == (NOT_STARTED, False)
    assert STATUS_WORDS["prevu"] == (TO_PLAN, False)


@given(st.text(max_size=100))
def test_any_text_is_read(text: str) -> None:
    reading = read_status(text)
    assert reading is None or reading.status.text == text.strip()
    leading_status(text)
    read_recurring(text)
