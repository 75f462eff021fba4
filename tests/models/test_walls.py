"""The second wall (`models/walls.py`), the first one taken away: models asked directly, as a role that owns no table.

PostgreSQL only. SQLite has one file and one program: there is no second wall.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model
from django.db.utils import DatabaseError, ProgrammingError

from gouvernail.core.permissions import Role
from gouvernail.management.commands.database_role import ensure_role
from gouvernail.models import (
    AttachmentVersion,
    Authority,
    Event,
    Item,
    Membership,
    Person,
    Programme,
    ProgrammeOwner,
    Publication,
    SourceContent,
    SourceDocument,
    walls,
)
from gouvernail.queries import reach
from gouvernail.services import attachments, erasing, people
from gouvernail.services.programmes import publish
from tests.builders import OPERATOR, authority, imported, member, rich_plan

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="row-level security is PostgreSQL's"),
]
ROLE = "gouvernail_test_server"


@contextmanager
def behind_the_wall(who: reach.Reach) -> Iterator[None]:
    """The connection as the server has it: a role that owns no table, opened for somebody."""
    ensure_role(ROLE, login=False)
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {ROLE}")
        reach.enter(who)
        try:
            yield
        finally:
            cursor.execute("RESET ROLE")
            reach.enter(reach.EVERYTHING)


def two_authorities() -> tuple[Programme, Programme]:
    """The same rich plan in two authorities, published in the first."""
    here, there = authority("Valboisé"), authority("Hautelande")
    made = imported(rich_plan(), here), imported(rich_plan(), there)
    for document in SourceDocument.objects.all():
        SourceContent.objects.create(document=document, data=b"x")
    publish(programme=made[0].uid, by=OPERATOR)
    return made


def models_behind() -> dict[str, type[Model]]:
    return {model.__name__: model for model, _ in walls.protected()}


def seen(model: type[Model]) -> int:
    return model._default_manager.count()


def test_every_table_of_ours_is_behind_the_wall_or_named_as_open():
    ours = {model.__name__ for model in apps.get_app_config("gouvernail").get_models(include_auto_created=True)}
    assert ours == models_behind().keys() | walls.OPEN
    assert walls.missing(connection) == ()


def test_every_model_with_an_authority_is_behind_the_wall():
    with_authority = {
        model.__name__
        for model in apps.get_app_config("gouvernail").get_models(include_auto_created=True)
        if any(field.name == "authority" for field in model._meta.fields)
    }
    assert with_authority <= models_behind().keys()


def test_nobody_reaches_a_row_of_any_table():
    two_authorities()
    full = {name for name, model in models_behind().items() if seen(model)}
    assert len(full) > 20
    with behind_the_wall(reach.NOBODY):
        assert {name: seen(model) for name, model in models_behind().items() if seen(model)} == {}


def test_a_query_that_forgot_the_authority_gives_the_rows_of_ones_own_only():
    here, there = two_authorities()
    admin = member(here.authority, Role.ADMINISTRATOR)
    before = {name: seen(model) for name, model in models_behind().items()}
    with behind_the_wall(admin.account_id or 0):
        after = {name: seen(model) for name, model in models_behind().items()}
        assert set(Item.objects.values_list("authority_id", flat=True)) == {here.authority_id}
        assert list(Authority.objects.all()) == [here.authority]
        assert not Programme.objects.filter(pk=there.pk).exists()
        assert set(Event.objects.values_list("authority_id", flat=True)) == {here.authority_id}
    own = {name for name in before if before[name] and after[name]}
    assert own == {name for name in before if before[name]}
    assert all(after[name] < before[name] for name in own - {"Publication", "Membership"})


def test_one_cannot_write_into_another_authority_nor_take_its_rows():
    here, there = two_authorities()
    admin = member(here.authority, Role.ADMINISTRATOR)
    other = there.authority
    with behind_the_wall(admin.account_id or 0):
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Person.objects.create(authority=other, name="Intrus", key="intrus")
        assert Item.objects.filter(authority=other).update(title="Pris") == 0
        assert Item.objects.filter(authority=other).delete()[0] == 0
        assert Membership.objects.filter(authority=other).count() == 0


def test_a_co_owner_reaches_the_rows_of_the_joint_programme_and_no_other():
    here, there = two_authorities()
    alone = imported(rich_plan(), here.authority, name="autre.txt")
    ProgrammeOwner.objects.create(programme=here, authority=there.authority)
    editor = member(there.authority, Role.EDITOR)
    with behind_the_wall(editor.account_id or 0):
        assert set(Programme.objects.values_list("pk", flat=True)) == {here.pk, there.pk}
        assert set(Item.objects.values_list("programme_id", flat=True)) == {here.pk, there.pk}
        assert not Event.objects.filter(programme_uid=alone.uid).exists()
        Item.objects.filter(programme=here).first()
        assert Item.objects.filter(programme=here).exclude(source_document=None).first()


def test_a_role_limited_to_a_programme_reaches_that_one():
    here, _ = two_authorities()
    imported(rich_plan(), here.authority, name="autre.txt")
    reader = member(authority("Ailleurs"), Role.READER)
    Membership.objects.filter(account=reader.account_id).update(authority=here.authority, programme=here)
    for item in Item.objects.filter(parent=None, trashed_at=None):
        attachments.attach(item=item.uid, by=OPERATOR, files=[("note.txt", f"Une note {item.pk}".encode())])
    with behind_the_wall(reader.account_id or 0):
        assert list(Programme.objects.values_list("pk", flat=True)) == [here.pk]
        assert set(Item.objects.values_list("programme_id", flat=True)) == {here.pk}
        kept = set(AttachmentVersion.objects.values_list("attachment__item__programme", flat=True))
        assert kept == {here.pk}


def test_the_public_reaches_what_is_published_and_nothing_else():
    here, _ = two_authorities()
    with behind_the_wall(reach.PUBLIC):
        found = {name for name, model in models_behind().items() if seen(model)}
        assert found == {"Authority", "Programme", "Publication"}
        assert list(Programme.objects.all()) == [here]
        assert Publication.objects.count() == 1


def test_a_reach_set_in_a_transaction_that_fails_is_set_again():
    here, there = two_authorities()
    mine, theirs = (member(each.authority, Role.EDITOR).account_id or 0 for each in (here, there))
    with behind_the_wall(mine):
        assert Item.objects.exists()
        with pytest.raises(ZeroDivisionError):
            _change_and_fail(theirs, there)
        assert set(Item.objects.values_list("authority_id", flat=True)) == {there.authority_id}
        reach.enter(mine)
        assert set(Item.objects.values_list("authority_id", flat=True)) == {here.authority_id}


@transaction.atomic
def _change_and_fail(who: int, there: Programme) -> None:
    reach.enter(who)
    assert set(Item.objects.values_list("authority_id", flat=True)) == {there.authority_id}
    raise ZeroDivisionError


def test_the_role_of_the_server_does_not_rewrite_history():
    two_authorities()
    with behind_the_wall(reach.EVERYTHING), pytest.raises(ProgrammingError), transaction.atomic():
        Event.objects.update(title="Réécrit")


def test_the_role_of_the_server_erases_a_name_from_history_for_who_administers():
    two_authorities()
    by = member(authority("Hautelande"), Role.ADMINISTRATOR)
    row = Person.objects.create(authority=authority("Hautelande"), name="Zoé Zedde", key="z zedde")
    seen = people.stored(row)
    people.change(person=row.uid, by=by, typed=seen | {"function": "Voir Zoé Zedde"}, seen=seen)
    with behind_the_wall(by.account_id or 0):
        pseudonym = erasing.erase(person=row.uid, by=by, typed="Zoé Zedde")
        with pytest.raises(DatabaseError), transaction.atomic():
            Event.objects.filter(person_uid=row.uid).update(title="Réécrit")
        with pytest.raises(ProgrammingError), transaction.atomic():
            Event.objects.filter(person_uid=row.uid).update(verb="x")
    line = Event.objects.get(person_uid=row.uid, verb="person_changed")
    assert (line.title, line.after) == (pseudonym, f"Voir {pseudonym}")


def told() -> str:
    """What the database itself holds: whose the connection is."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('gouvernail.reach', true)")
        return str(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
def test_what_was_said_in_a_transaction_that_failed_is_said_again_in_the_next():
    reach.enter(reach.EVERYTHING)
    assert told() == "all"
    reach.enter(reach.NOBODY)
    try:
        with transaction.atomic():
            assert told() == ""
            transaction.set_rollback(True)
        # No statement in between: the database went back to what it knew before.
        with transaction.atomic():
            assert told() == ""
    finally:
        reach.enter(reach.EVERYTHING)
