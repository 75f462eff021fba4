"""The words that an authority classifies by: renamed and merged everywhere, never lost while in use."""

import pytest

from gouvernail.core.permissions import Role
from gouvernail.models import Event, Item, Keyword
from gouvernail.queries import keywords as queries
from gouvernail.queries.plans import core_items
from gouvernail.services import keywords
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from tests.builders import action, authority, import_plan, member, objective, plan_of

pytestmark = pytest.mark.django_db
PLAN = plan_of(
    objective(), action(1, tags=("Mobilité", "Vélo")), action(2, tags=("mobilite",)), action(3, tags=("Bus",))
)


def tags() -> list[tuple[str, ...]]:
    rows = list(Item.objects.filter(level="action").order_by("id"))
    return [item.tags for row in rows for item in core_items([row], item=row.pk)]


def word(name: str) -> str:
    return Keyword.objects.get(name=name).uid


def test_a_word_is_renamed_on_every_item_and_found_by_its_new_name() -> None:
    import_plan(PLAN)
    by = member(authority(), Role.ADMINISTRATOR)
    assert keywords.rename(keyword=word("Mobilité"), by=by, name="Déplacements") == 2
    assert tags() == [("Déplacements", "Vélo"), ("Déplacements",), ("Bus",)]
    assert Item.objects.filter(search_text__contains="deplacements").count() == 2
    event = Event.objects.get(verb="keyword_renamed")
    assert (event.before, event.after) == ("Mobilité", "Déplacements")


def test_a_document_that_still_writes_the_old_name_means_the_word() -> None:
    import_plan(PLAN)
    by = member(authority(), Role.ADMINISTRATOR)
    keywords.rename(keyword=word("Mobilité"), by=by, name="Déplacements")
    import_plan(plan_of(objective(), action(9, tags=("Mobilité",))), name="autre.txt")
    assert sorted(Keyword.objects.values_list("name", flat=True)) == ["Bus", "Déplacements", "Vélo"]


def test_two_words_become_one_and_no_item_has_it_twice() -> None:
    import_plan(PLAN)
    by = member(authority(), Role.ADMINISTRATOR)
    assert keywords.merge(keyword=word("Vélo"), into=word("Mobilité"), by=by) == 2
    assert tags() == [("Mobilité",), ("mobilite",), ("Bus",)]
    assert keywords.merge(keyword=word("Mobilité"), into=word("Bus"), by=by) == 3
    assert tags() == [("Bus",), ("Bus",), ("Bus",)]
    # What was merged twice over still leads to the word that is left.
    import_plan(plan_of(objective(), action(9, tags=("Vélo", "mobilité"))), name="autre.txt")
    assert list(Keyword.objects.values_list("name", flat=True)) == ["Bus"]


def test_a_word_in_use_is_not_deleted() -> None:
    import_plan(PLAN)
    by = member(authority(), Role.ADMINISTRATOR)
    with pytest.raises(Invalid) as refusal:
        keywords.delete(keyword=word("Mobilité"), by=by)
    assert "2 fiches l'emploient" in str(refusal.value)
    Item.objects.update(trashed_at="2026-01-01T00:00:00Z")
    with pytest.raises(Invalid):
        keywords.delete(keyword=word("Bus"), by=by)
    keywords.add(authority=authority().uid, by=by, kind="tag", name="  Vide  grenier ")
    keywords.delete(keyword=word("Vide grenier"), by=by)
    assert not Keyword.objects.filter(name="Vide grenier").exists()


def test_a_name_that_another_word_has_is_refused() -> None:
    import_plan(PLAN)
    by = member(authority(), Role.ADMINISTRATOR)
    with pytest.raises(Invalid) as refusal:
        keywords.rename(keyword=word("Bus"), by=by, name="VELO")
    assert "fusionnez" in str(refusal.value)
    for nothing in ("", "   ", "…", "x" * 201):
        with pytest.raises(Invalid):
            keywords.rename(keyword=word("Bus"), by=by, name=nothing)


def test_counts_are_of_all_items_that_have_the_word() -> None:
    import_plan(PLAN)
    (tag_words,) = [words for kind, words in queries.of_authority(authority().pk).items() if kind == "tag"]
    assert [(each.name, each.items) for each in tag_words] == [("Bus", 1), ("Mobilité", 2), ("Vélo", 1)]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_change_words(role: Role) -> None:
    import_plan(PLAN)
    by, uid = member(authority(), role), word("Bus")
    for act in (
        lambda: keywords.add(authority=authority().uid, by=by, kind="tag", name="x"),
        lambda: keywords.rename(keyword=uid, by=by, name="x"),
        lambda: keywords.merge(keyword=uid, into=word("Vélo"), by=by),
        lambda: keywords.delete(keyword=uid, by=by),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_words_of_another_authority_are_not_there() -> None:
    import_plan(PLAN)
    by = member(authority("Autreville"), Role.ADMINISTRATOR)
    with pytest.raises(NotFound):
        keywords.rename(keyword=word("Bus"), by=by, name="x")
