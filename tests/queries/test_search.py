"""Search without accents: `queries/search.py`."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gouvernail.core.permissions import Role
from gouvernail.core.word_forms import forms
from gouvernail.models import Comment, Decision, Item, Person, Programme, word_index
from gouvernail.queries.actions import listing
from gouvernail.queries.filters import Filter
from gouvernail.queries.search import MOST_SPOKEN, Spoke, find
from gouvernail.queries.viewer import Viewer
from gouvernail.services import bin, items, naming, sample, taking_back, talking
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
    assert second.excerpt == "Avec les élèves de l'École du Tilleul."


def test_an_excerpt_is_written_as_the_sheet_is_and_folded_only_where_another_table_says_the_word():
    imported(
        plan_of(
            objective(),
            action(1, agents=("Hélène Œuvrard",), aims=("Étude préalable", "**Marché** des travaux, à lancer")),
        )
    )
    assert [hit.excerpt for hit in find(OPERATOR, "marchés").hits] == ["Marché des travaux, à lancer"]
    assert [hit.excerpt for hit in find(OPERATOR, "travail").hits] == ["Marché des travaux, à lancer"]
    (named,) = find(OPERATOR, "oeuvrard").hits
    assert "oeuvrard" in (named.excerpt or "")


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


# ------------------------------------------------------------------------------------------------ what is said of items

BASE = "https://exemple.invalid"


def said(code: str, text: str, by: Viewer = OPERATOR) -> Comment:
    return talking.comment(item=Item.objects.get(code=code).uid, by=by, text=text, base=BASE)


def decided(code: str, **more: object) -> Decision:
    typed = {"body": "Collège communal", "on": date(2026, 3, 2), "text": "Marché attribué.", **more}
    return talking.decide(item=Item.objects.get(code=code).uid, by=OPERATOR, typed=typed, base=BASE)


def spoken(text: str, viewer: Viewer = OPERATOR) -> tuple[Spoke, ...]:
    return find(viewer, text).spoken


def test_comments_and_decisions_are_found_in_any_form_with_what_stands_around():
    programme()
    said("1.1", "Les **châssis** arrivent en mai, l’entrepreneur l’a confirmé.")
    decided("1.2", point="12 b", follow_up="Informer les riverains des plantations.")
    (comment,) = spoken("chassis entrepreneurs")
    assert (comment.kind, comment.code, comment.who) == ("comment", "1.1", OPERATOR.name)
    assert comment.excerpt == "Les châssis arrivent en mai, l’entrepreneur l’a confirmé."
    (decision,) = spoken("riverain")
    assert (decision.kind, decision.who, decision.on) == ("decision", "Collège communal", date(2026, 3, 2))
    assert "Marché attribué. · Informer les riverains" in decision.excerpt
    assert [each.code for each in spoken("collège du marché")] == ["1.2"]
    assert spoken("châssis riverains") == ()


def test_what_was_taken_back_or_off_is_not_found():
    programme()
    author = member(authority(), Role.EDITOR)
    comment, decision = said("1.1", "Les châssis arrivent.", author), decided("1.2", text="Des châssis en bois.")
    assert len(spoken("chassis")) == 2
    talking.take_back(comment=comment.uid, by=author)
    talking.remove_decision(decision=decision.uid, by=OPERATOR)
    assert spoken("chassis") == ()


@pytest.mark.parametrize("role", list(Role))
def test_what_is_said_of_what_one_does_not_see_is_not_found(role):
    programme()
    Programme.objects.update(stage="published")
    said("1.1", "Les châssis arrivent.")
    said("1.2", "Les châssis sont chers.")
    decided("1.2", text="Des châssis en bois.")
    Item.objects.filter(code="1.2").update(restricted=True)
    seen = role in {Role.ADMINISTRATOR, Role.EDITOR, Role.FINANCE}
    assert len(spoken("chassis", member(authority(), role))) == (3 if seen else 1)
    assert spoken("chassis", member(authority("Autre"), Role.ADMINISTRATOR)) == ()
    Item.objects.filter(code="1.1").update(trashed_at="2026-03-03T10:00Z")
    assert {each.code for each in spoken("chassis")} == {"1.2"}


def test_the_newest_come_first_and_what_is_left_out_is_said_in_a_fixed_number_of_queries():
    programme()
    for number in range(MOST_SPOKEN + 3):
        decided("1.1", on=date(2026, 1, number + 1), text=f"Châssis, lot {number}.")
    with CaptureQueriesContext(connection) as few:
        found = find(OPERATOR, "chassis")
    assert [each.on.day for each in found.spoken] == list(range(MOST_SPOKEN + 3, 3, -1))
    assert found.more_spoken
    for number in range(20):
        said("1.2", f"Châssis {number}")
    with CaptureQueriesContext(connection) as many:
        find(OPERATOR, "chassis")
    assert len(few) == len(many) <= 12


def test_signs_are_found_in_what_is_said_and_nothing_is_run():
    programme()
    said("1.1", "100 % des châssis")
    assert [each.excerpt for each in spoken("%")] == ["100 % des châssis"]
    assert spoken('"chassis" OR NOT x*') == ()
