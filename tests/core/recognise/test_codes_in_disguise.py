"""Codes as documents show them: between brackets, behind a picture, or made by the word processor with their word."""

import pytest

from gouvernail.core.codes import read_code
from gouvernail.core.recognise import recognise
from gouvernail.core.recognise.ornaments import undecorated
from gouvernail.core.statuses import read_status
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.files.read import read

SO, OO, ACTION = Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION


@pytest.mark.parametrize(
    ("text", "level", "code", "rest"),
    [
        ("[OS 1] Planter des arbres", SO, "1", "Planter des arbres"),
        ("[OO 1.2] – Planter des arbres", OO, "1.2", "Planter des arbres"),
        ("[ACT 1.2.3] Planter des arbres", ACTION, "1.2.3", "Planter des arbres"),
        ("ACT 1.2.3 : planter", ACTION, "1.2.3", "planter"),
        ("[1.2] Planter des arbres", None, "1.2", "Planter des arbres"),
        ("🎯 OS 1 — Une commune verte", SO, "1", "Une commune verte"),
        ("✅ Action 1.1 : planter", ACTION, "1.1", "planter"),
    ],
)
def test_codes_between_brackets_and_behind_pictures(text: str, level: Level | None, code: str, rest: str) -> None:
    found = read_code(text)
    assert found is not None
    assert (found.level_word, found.code, found.rest) == (level, code, rest)
    assert text[found.start :] == rest


@pytest.mark.parametrize(
    "text", ["[1] Voir la note du Collège", "[sic] Planter", "[OS 1 et le reste] Planter", "🎯 Nos"]
)
def test_notes_and_remarks_between_brackets_are_no_codes(text: str) -> None:
    assert read_code(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("🟡 En cours", StatusValue.IN_PROGRESS), ("✅ Fait", StatusValue.DONE), ("⏸️ En pause", StatusValue.WAITING)],
)
def test_pictures_before_a_state_say_nothing(text: str, value: StatusValue) -> None:
    found = read_status(text)
    assert found is not None
    assert (found.status.value, found.status.text) == (value, text)


def test_pictures_before_a_heading_are_no_part_of_its_title() -> None:
    assert undecorated("🧭 Nos priorités") == "Nos priorités"
    assert undecorated("✓ Nos priorités") == "✓ Nos priorités"
    assert undecorated("Nos 🧭 priorités") == "Nos 🧭 priorités"


_PAGE = """<main><h1>Programme stratégique transversal</h1>
<h2>Objectif stratégique 1</h2><p>Vivre mieux</p>
<h3>Se loger</h3><ol><li><strong>Créer des logements</strong><dl><dt>Service</dt><dd>Logement</dd></dl></li>
<li><strong>Louer aux jeunes</strong><dl><dt>Service</dt><dd>Logement</dd></dl></li></ol>
<h3>Se soigner</h3><ol><li><strong>Accueillir un médecin</strong><dl><dt>Service</dt><dd>Santé</dd></dl></li>
<li><strong>Ouvrir une salle de garde</strong><dl><dt>Service</dt><dd>Santé</dd></dl></li></ol>
<h2>Objectif stratégique 2</h2><p>Se déplacer</p>
<h3>Rouler</h3><ol><li><strong>Tracer des pistes</strong><dl><dt>Service</dt><dd>Travaux</dd></dl></li>
<li><strong>Réparer les ponts</strong><dl><dt>Service</dt><dd>Travaux</dd></dl></li></ol></main>"""


def test_headings_over_numbered_lists_are_the_objectives_between() -> None:
    draft = recognise(read(_PAGE.encode(), "page.html"))
    levels = [(item.level, item.title) for item in draft.plan.items]
    assert [title for level, title in levels if level is OO] == ["Se loger", "Se soigner", "Rouler"]
    assert sum(level is ACTION for level, _ in levels) == 6
