"""Search without accents: `queries/search.py`."""

import pytest
from django.db import connection

from gouvernail.core.permissions import Role
from gouvernail.core.word_forms import forms
from gouvernail.models import Item, Person, Programme, word_index
from gouvernail.queries.actions import listing
from gouvernail.queries.filters import Filter
from gouvernail.queries.search import find
from gouvernail.queries.viewer import Viewer
from gouvernail.services import bin, items, naming, sample, taking_back
from tests.builders import OPERATOR, TODAY, action, authority, imported, member, objective, plan_of

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
        ("la rénovation des écoles", ["Rénover l'école du Tilleul"]),
        ("du", ["Rénover l'école du Tilleul", "Planter des haies"]),
        ("rénovation écoles", ["Rénover l'école du Tilleul"]),
        ("plantations", ["Planter des haies"]),
        ("tilleuls élève", ["Planter des haies"]),
        ("ten délai", ["Tenir 100 % des délais"]),
        ('"école" OR NOT haies*', []),
        ("')--", []),
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


def test_the_directory_is_searched_too_as_far_as_one_sees_it():
    programme()
    Programme.objects.update(stage="published")
    names = [(name.kind, name.name) for name in find(member(authority(), Role.READER), "oeuvrard").names]
    assert names == [("person", "Hélène Œuvrard")]
    assert find(member(authority("Autre"), Role.ADMINISTRATOR), "oeuvrard").names == ()


@pytest.mark.parametrize("role", list(Role))
def test_nothing_of_what_a_role_does_not_see_is_counted_or_shown(role):
    programme()
    Programme.objects.update(stage="published")
    Item.objects.filter(code="1.2").update(restricted=True)
    viewer = member(authority(), role)
    found = find(viewer, "élèves")
    seen = role in {Role.ADMINISTRATOR, Role.EDITOR, Role.FINANCE}
    assert (found.total, len(found.hits)) == ((1, 1) if seen else (0, 0))
    assert bool(find(viewer, "tilleul").total == 2) is seen


def test_the_index_follows_saves_the_bin_undo_and_new_names():
    made = programme()
    row = Item.objects.get(code="1.2")
    saved = items.update(item=row.uid, by=OPERATOR, version=row.version, values={"title": "Creuser des mares"})
    assert (titles("creusement"), titles("planter")) == (["Creuser des mares"], [])
    taking_back.take_back(act=saved.act or "", by=OPERATOR)
    assert (titles("creuser"), titles("plantation")) == ([], ["Planter des haies"])
    binned = bin.trash(item=row.uid, by=OPERATOR)
    assert titles("plantation") == []
    taking_back.take_back(act=binned.act or "", by=OPERATOR)
    assert titles("plantation") == ["Planter des haies"]
    person = Person.objects.get(authority=made.authority)
    Person.objects.filter(pk=person.pk).update(name="Hélène Marronnier")
    naming.search_again(people=[person.pk])
    assert titles("marronniers") == ["Rénover l'école du Tilleul"]
    Programme.objects.all().delete()
    assert titles("ecole") == []


def test_the_forms_are_those_of_the_text_whatever_wrote_it():
    programme()
    sample.make(authority=authority(), actions=20, steps=10)
    assert [row.uid for row in Item.objects.all() if row.search_forms != forms(row.search_text)] == []


def test_the_list_finds_forms_and_parts_of_words():
    programme()
    found = [row.title for row in listing(OPERATOR, today=TODAY, wanted=Filter(text="rénovation lleul")).rows]
    assert found == ["Rénover l'école du Tilleul"]


def test_a_migration_that_makes_the_table_anew_loses_nothing():
    """On SQLite the triggers go with the old table: they are made again, and the index with them."""
    programme()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("DROP TRIGGER gouvernail_item_words_changed")
        Item.objects.filter(code="1.2").update(search_forms="mare")
        assert word_index.keep_index(connection)
        assert titles("mare") == ["Planter des haies"]
    assert not word_index.keep_index(connection)
