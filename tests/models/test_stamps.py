"""The database tells when a programme changed, whoever changes it (`models/stamps.py`)."""

import pytest
from django.core.management import call_command, load_command_class
from django.db import connection, transaction

from gouvernail.core.permissions import Role
from gouvernail.management import checks
from gouvernail.models import (
    BudgetLine,
    Department,
    FollowUp,
    Indicator,
    IndicatorTarget,
    IndicatorTie,
    IndicatorValue,
    Item,
    ItemDepartment,
    ItemKeyword,
    ItemPerson,
    ItemSdg,
    Keyword,
    Person,
    Placement,
    Programme,
    Stamp,
    stamps,
)
from gouvernail.queries.stamps import stamps as stamps_of
from gouvernail.services import stamping
from tests.builders import authority, imported, member, rich_plan

pytestmark = pytest.mark.django_db
TABLES = (
    BudgetLine, Department, FollowUp, Indicator, IndicatorTarget, IndicatorTie, IndicatorValue, Item, ItemDepartment,
    ItemKeyword, ItemPerson, ItemSdg, Keyword, Person, Placement,
)  # fmt: skip


@pytest.fixture
def two() -> tuple[Programme, Programme]:
    made = imported(rich_plan(), authority("Valboisé")), imported(rich_plan(), authority("Hautelande"))
    for programme in made:
        row = Item.objects.filter(programme=programme, level="action")[0]
        if not FollowUp.objects.filter(item=row).exists():
            FollowUp.objects.create(authority=programme.authority, item=row, at="2026-01-02T08:00Z", author_name="A")
        if not Placement.objects.filter(item=row).exists():
            parent = Item.objects.filter(programme=programme).exclude(pk__in=(row.pk, row.parent_id))[0]
            Placement.objects.create(authority=programme.authority, item=row, parent=parent)
        measured = Indicator.objects.filter(item__programme=programme)[0]
        other = Item.objects.filter(programme=programme).exclude(pk=measured.item_id)[0]
        IndicatorTie.objects.create(authority=programme.authority, item=other, indicator=measured)
    return made


def test_every_table_that_is_stamped_is_tried():
    assert {table._meta.db_table for table in TABLES} == set(stamps.STAMPED)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_a_change_is_told_within_its_transaction(table, two):
    here, there = two
    row = table.objects.filter(authority=here.authority).first()
    assert row is not None
    before = stamps_of([here.pk, there.pk])
    assert stamps_of([here.pk, there.pk]) == before, "what is read changes nothing"
    column = row._meta.pk.column
    with connection.cursor() as cursor:
        # Whoever writes: here, nobody of the house.
        cursor.execute(f"UPDATE {row._meta.db_table} SET {column} = {column} WHERE {column} = %s", [row.pk])  # noqa: S608
    changed = stamps_of([here.pk, there.pk])
    assert changed[here.pk] != before[here.pk]
    if connection.vendor == "sqlite":  # elsewhere a transaction that changes something reads everything again
        assert changed[there.pk] == before[there.pk]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_a_row_changed_or_removed_is_told_of_its_programme_only(table, two):
    here, there = two
    row = table.objects.filter(authority=here.authority).first()
    assert row is not None
    before = stamps_of([here.pk, there.pk])
    row.save()
    changed = stamps_of([here.pk, there.pk])
    assert changed[here.pk] != before[here.pk]
    row.delete()
    removed = stamps_of([here.pk, there.pk])
    assert removed[here.pk] != changed[here.pk]
    assert removed[there.pk] == changed[there.pk] == before[there.pk]


@pytest.mark.django_db(transaction=True)
def test_what_is_taken_back_by_the_database_leaves_no_trace_that_another_change_could_take(two):
    here, _ = two
    before = stamps_of([here.pk])
    seen = []
    for title in ("Un", "Deux"):
        with transaction.atomic():
            Item.objects.filter(programme=here).update(title=title)
            seen.append(stamps_of([here.pk])[here.pk])
            transaction.set_rollback(True)
    assert stamps_of([here.pk]) == before
    assert len({*seen, before[here.pk]}) == 3


@pytest.mark.django_db(transaction=True)
def test_old_stamps_are_cleared_and_told_apart_from_new_ones(two):
    here, _ = two
    for number in range(4):
        Item.objects.filter(programme=here).update(title=f"Titre {number}")
    before = stamps_of([here.pk])
    stamping.clear()
    assert Stamp.objects.filter(programme_id=here.pk).count() == 1
    cleared = stamps_of([here.pk])
    Item.objects.filter(programme=here).update(title="Autre")
    assert stamps_of([here.pk]) not in (before, cleared)


def test_triggers_that_are_missing_are_told_and_made_again():
    assert checks.stamps_stand(["default"]) == []
    drop = "DROP TRIGGER gouvernail_item_stamped_update"
    with connection.cursor() as cursor:
        cursor.execute(drop if connection.vendor == "sqlite" else f"{drop} ON gouvernail_item")
    (told,) = checks.stamps_stand(["default"])
    assert "gouvernail_item_stamped_update" in told.msg
    # Nor do checks, which would tell of what is missing, keep it from being mended.
    assert load_command_class("gouvernail", "migrate").requires_system_checks == []
    call_command("migrate", verbosity=0)
    assert checks.stamps_stand(["default"]) == []


@pytest.mark.skipif(connection.vendor != "postgresql", reason="row-level security is PostgreSQL's")
@pytest.mark.django_db(transaction=True)
def test_who_reaches_a_part_only_stamps_all_that_changes():
    from tests.models.test_walls import behind_the_wall

    here, there = authority("Valboisé"), authority("Hautelande")
    made = imported(rich_plan(), here)
    stranger = imported(rich_plan(), there, name="autre.txt")
    person = Person.objects.filter(authority=here).first()
    assert person is not None
    ItemPerson.objects.create(
        authority=there, item=Item.objects.filter(programme=stranger)[0], person=person, role="agent"
    )
    before = stamps_of([made.pk, stranger.pk])
    with behind_the_wall(member(here, Role.ADMINISTRATOR).account_id or 0):
        Person.objects.filter(pk=person.pk).update(name="Anna Lenoir")
    after = stamps_of([made.pk, stranger.pk])
    assert after[stranger.pk] != before[stranger.pk]
