"""Search without accents: `queries/search.py`."""

import pytest

from gouvernail.core.permissions import Role
from gouvernail.models import Item, Programme
from gouvernail.queries.search import find
from gouvernail.queries.viewer import Viewer
from tests.builders import OPERATOR, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db


def programme() -> Programme:
    return imported(
        plan_of(
            objective(),
            action(1, title="Rénover l'école du Tilleul", agents=("Hélène Œuvrard",)),
            action(2, title="Planter des haies", description="Avec les élèves de l'École du Tilleul."),
            action(3, title="Tenir 100 % des délais"),
        )
    )


def titles(text: str, viewer: Viewer = OPERATOR) -> list[str]:
    return [hit.title for hit in find(viewer, text).hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ecole", ["Rénover l'école du Tilleul", "Planter des haies"]),
        ("ÉCOLE tilleul", ["Rénover l'école du Tilleul", "Planter des haies"]),
        ("tilleul renover", ["Rénover l'école du Tilleul"]),
        ("l’école rénover", ["Rénover l'école du Tilleul"]),
        ("oeuvrard", ["Rénover l'école du Tilleul"]),
        ("1.2", ["Planter des haies"]),
        ("100 %", ["Tenir 100 % des délais"]),
        ("%", ["Tenir 100 % des délais"]),
        ("_", []),
        ("", []),
        ("introuvable", []),
    ],
)
def test_words_are_found_without_accents_titles_first(text, expected):
    programme()
    assert titles(text) == expected


def test_an_excerpt_shows_what_the_title_does_not():
    programme()
    first, second = find(OPERATOR, "tilleul").hits
    assert first.excerpt is None
    assert second.excerpt is not None
    assert "ecole du tilleul" in second.excerpt


def test_one_programme_or_all_and_a_limit():
    made = programme()
    imported(plan_of(objective(), action(1, title="École")), name="autre.txt")
    assert find(OPERATOR, "ecole").total == 3
    assert find(OPERATOR, "ecole", programme_uid=made.uid).total == 2
    found = find(OPERATOR, "ecole", limit=1)
    assert (len(found.hits), found.total) == (1, 3)


def test_what_is_not_seen_is_not_found():
    programme()
    Programme.objects.update(stage="published")
    reader = member(authority(), Role.READER)
    Item.objects.filter(code="1.1").update(restricted=True)
    assert titles("ecole", reader) == ["Planter des haies"]
    assert titles("ecole", member(authority("Autre"), Role.ADMINISTRATOR)) == []
