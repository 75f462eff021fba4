"""Queries that are composed once: they answer as the query sets that they were made of."""

from datetime import date

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext

from gouvernail.models import Authority, Item, ItemPerson
from gouvernail.queries.prepared import Prepared
from tests.builders import action, authority, imported, objective, plan_of, rich_plan

pytestmark = pytest.mark.django_db


def test_it_answers_as_the_query_set_each_time_with_the_values_of_that_time():
    imported(plan_of(objective(), *(action(number) for number in range(1, 6))))
    by_code = Prepared(lambda code: Item.objects.filter(code=code).values_list("code", "title"))
    for number in (3, 1, 5):
        code = f"1.{number}"
        assert by_code(code) == list(Item.objects.filter(code=code).values_list("code", "title"))
    assert by_code("7.7") == []
    assert by_code.first("1.2") == ("1.2", "Action numéro 2 du plan")


def test_collections_of_any_length_give_the_same_as_the_query_set():
    imported(plan_of(objective(), *(action(number) for number in range(1, 20))))
    keys = list(Item.objects.values_list("pk", flat=True))
    of_keys = Prepared(lambda keys: Item.objects.filter(pk__in=keys).order_by("pk").values_list("pk", flat=True))
    for length in (0, 1, 2, 3, 5, 8, 13, 20):
        assert of_keys(keys[:length]) == sorted(keys[:length])
    assert of_keys(frozenset(keys)) == sorted(keys)
    with CaptureQueriesContext(connection) as asked:
        assert of_keys([]) == []
    assert len(asked) == 0


def test_values_of_every_kind_come_back_as_django_gives_them():
    made = imported(rich_plan())
    columns = ("fte", "weight", "planned_start", "deadline_end", "recurring", "aims", "created_at", "restricted")
    values = Prepared(lambda programme: Item.objects.filter(programme=programme).order_by("id").values_list(*columns))
    assert values(made.pk) == list(Item.objects.filter(programme=made).order_by("id").values_list(*columns))
    due = Prepared(lambda day: Item.objects.filter(deadline_end__lte=day).order_by("id").values_list("pk", flat=True))
    day = date(2027, 6, 30)
    assert due(day) == list(Item.objects.filter(deadline_end__lte=day).order_by("id").values_list("pk", flat=True))


def test_rows_come_with_what_is_joined_to_them_and_without_what_is_left_out():
    made = imported(rich_plan())
    rows = Prepared(
        lambda programme: (
            Item.objects.filter(programme=programme).select_related("source_document", "parent").defer("search_text")
        )
    )
    found = rows(made.pk)
    assert found == list(Item.objects.filter(programme=made))
    with CaptureQueriesContext(connection) as asked:
        assert {row.source_document.name for row in found} == {"pst.txt"}
        assert [row.parent and row.parent.code for row in found] == [None, "1", "1.9", None, "1"]
    assert len(asked) == 0
    assert found[0].get_deferred_fields() == {"search_text"}


def test_two_places_of_one_statement_may_hold_the_same_value():
    imported(rich_plan())
    named = Prepared(
        lambda name, role: ItemPerson.objects.filter(person__name=name, role=role).exclude(item__code=name)
    )
    for person in ItemPerson.objects.all():
        assert person in named(person.person.name, person.role)


def test_what_it_cannot_give_back_is_said_when_it_is_composed():
    authority()
    counted = Prepared(lambda name: Authority.objects.filter(name=name).annotate(twice=F("id") * 2))
    with pytest.raises(TypeError):
        counted("Valboisé")
