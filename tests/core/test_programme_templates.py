"""What a programme made by hand begins with holds by itself."""

from datetime import date

import pytest

from gouvernail.core.preferences import CHOOSABLE, USUAL, LevelWords, from_stored, laid_over, problems_of, to_stored
from gouvernail.core.programme_templates import TEMPLATES, ProgrammeTemplate, template_of
from gouvernail.core.vocabulary import AuthorityKind, Level

TERM = (date(2024, 12, 2), date(2030, 12, 1))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)
def test_a_template_proposes_what_may_be_chosen(template: ProgrammeTemplate):
    chosen = template.preferences
    assert problems_of(chosen) == []
    named = {name for fields in (*chosen.hidden.values(), *chosen.required.values()) for name in fields}
    assert named <= set(CHOOSABLE)
    assert template_of(template.key) is template
    assert template.says


def test_a_programme_is_called_as_its_authority_calls_it():
    dpc = template_of("dpc")
    assert dpc is not None
    assert dpc.title(AuthorityKind.COMMUNE, TERM) == "Déclaration de politique communale 2024-2030"
    assert dpc.title(AuthorityKind.CPAS, None) == "Déclaration de politique sociale"


def test_what_a_programme_says_lies_over_what_its_authority_says():
    around = {
        "levels": {"action": ["Projet", "Projets"], "step": ["Tâche", "Tâches"]},
        "hidden": {"actions": ["code"], "steps": ["sdgs"]},
        "silent_after": 60,
    }
    own = {"levels": {"action": ["Engagement", "Engagements"]}, "required": {"actions": ["code"]}, "numbering": "path"}
    found = from_stored(laid_over(around, own))
    assert found.levels == {
        Level.ACTION: LevelWords("Engagement", "Engagements"),
        Level.STEP: LevelWords("Tâche", "Tâches"),
    }
    assert found.requires(Level.ACTION, "code")
    assert not found.shows(Level.STEP, "sdgs")
    assert found.silent_after == 60
    assert to_stored(from_stored(laid_over({}, {}))) == to_stored(USUAL)
