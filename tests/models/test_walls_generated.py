"""The second wall, table by table: models asked directly, without gate nor viewer, as a role that owns no table.

Made from the models: a new one is tried without a word here, and fails as long as `crowded` puts no row into it for
both authorities. PostgreSQL only.
"""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import ForeignKey, Model, Q
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.models import (
    Access,
    AccessEntry,
    Account,
    Alias,
    Authority,
    Comment,
    Decision,
    Erasure,
    ImportJob,
    Indicator,
    IndicatorTie,
    Item,
    JointOffer,
    Letter,
    MailRefusal,
    Person,
    ProgrammeOwner,
    Proposal,
    ReadingHabit,
    Register,
    SavedView,
    SourceContent,
    SourceDocument,
    Subscription,
    walls,
)
from gouvernail.queries import reach
from gouvernail.services.programmes import publish
from tests.builders import OPERATOR, authority, imported, member, rich_plan
from tests.models.belonging import owner_of
from tests.models.test_walls import behind_the_wall
from tests.web.rights.seats import HERE, THERE
from tests.web.rights.world import build

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="row-level security is PostgreSQL's"),
]
MODELS = {model.__name__: model for model, _ in walls.protected()}
TWO_SIDED = frozenset({"JointOffer", "ProgrammeOwner"})
"""What ties two authorities is told to both."""


@pytest.fixture(scope="module")
def _crowd(django_db_setup: None, django_db_blocker: object) -> Iterator[tuple[int, int, int]]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield crowded()
        transaction.set_rollback(True)


@pytest.fixture
def crowd(_crowd: tuple[int, int, int]) -> Iterator[tuple[int, int, int]]:
    with transaction.atomic():
        yield _crowd
        transaction.set_rollback(True)


def crowded() -> tuple[int, int, int]:
    """Rows in every table, of two authorities that share nothing but with a third one, and an administrator of the
    first.

    Gives the keys of both and of the account.
    """
    build()
    ProgrammeOwner.objects.all().delete()
    now = timezone.now()
    here, there, third = authority(HERE), authority(THERE), authority("Troisième")
    for owner in (here, there):
        made = imported(rich_plan(), owner, name="riche.txt")
        person = Person.objects.filter(authority=owner).order_by("id")[0]
        Alias.objects.create(authority=owner, register=Register.PERSON, key="autrefois", target=person.pk)
        ReadingHabit.objects.create(authority=owner, shape="f" * 64)
        Erasure.objects.create(
            authority=owner, person_uid=person.uid, pseudonym="P", by_name="", started_at=now, finished_at=now
        )
        AccessEntry.objects.create(
            authority=owner, person_uid=person.uid, what=Access.VIEWED, at=now, actor_name="Atelier"
        )
        item = Item.objects.filter(programme=made)[0]
        measured = Indicator.objects.filter(item__programme=made)[0]
        IndicatorTie.objects.create(authority=owner, item=item, indicator=measured)
        Comment.objects.create(authority=owner, item=item, at=now, author_name="Atelier", text="Un mot")
        Decision.objects.create(
            authority=owner, item=item, body="Collège", on=now.date(), at=now, text="Oui", author_name="Atelier"
        )
        Proposal.objects.create(authority=owner, programme=made, title="Un arbre", by_name="Atelier", at=now)
        Letter.objects.create(authority=owner, kind="asked", key=owner.name, to="x@example.invalid", after=now)
        MailRefusal.objects.create(authority=owner, kind="asked", email="x@example.invalid")
        JointOffer.objects.create(
            programme=made, authority=third, name="Troisième", lead_name=owner.name, title="t", offered_at=now
        )
        ProgrammeOwner.objects.create(programme=made, authority=third)
        keeper = Account.objects.get(pk=member(owner, Role.EDITOR).account_id)
        kept = SavedView.objects.create(authority=owner, owner=keeper, programme=made, name="Retards", query="late=1")
        Subscription.objects.create(
            authority=owner, view=kept, account=keeper, often="weekly", period="2026-W01", since=date(2026, 1, 1)
        )
        publish(programme=made.uid, by=OPERATOR)
        ImportJob.objects.filter(authority=owner)[0].programmes.add(made)
    for document in SourceDocument.objects.all():
        SourceContent.objects.get_or_create(document=document, defaults={"data": b"x"})
    viewer = member(here, Role.ADMINISTRATOR)
    return here.pk, there.pk, viewer.account_id or 0


def keys(model: type[Model], owner: int | None = None) -> set[object]:
    rows = model._default_manager.order_by()
    if owner is not None:
        rows = rows.filter(_belongs(model, owner))
    return set(rows.values_list("pk", flat=True))


def _belongs(model: type[Model], owner: int) -> Q:
    found = Q(**{owner_of(model): owner})
    return found | Q(programme__authority=owner) if model.__name__ in TWO_SIDED else found


@pytest.mark.parametrize("name", sorted(MODELS))
def test_only_ones_own_rows_come_back(crowd: tuple[int, int, int], name: str):
    here, there, account = crowd
    model = MODELS[name]
    own, theirs = keys(model, here), keys(model, there) - keys(model, here)
    assert own, f"crowded() puts no row of {HERE} into {name}"
    assert theirs, f"crowded() puts no row of {THERE} into {name}"
    with behind_the_wall(reach.NOBODY):
        assert keys(model) == set()
    with behind_the_wall(account):
        found = keys(model)
    assert not found & theirs
    # Who leads a programme knows the name of who owns it too, and that one has nothing else.
    assert found == own | (keys(model, authority("Troisième").pk) if model is Authority else set())


@pytest.mark.parametrize("name", sorted(MODELS))
def test_nothing_is_written_for_another(crowd: tuple[int, int, int], name: str):
    here, there, account = crowd
    model = MODELS[name]
    target = sorted(keys(model, there) - keys(model, here))[0]
    copied, own = model._default_manager.get(pk=target), sorted(keys(model, here))
    table, key = model._meta.db_table, model._meta.pk.column
    with behind_the_wall(account), connection.cursor() as cursor:
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET {key} = {key}"):  # noqa: S608
            assert touches_nothing(f"{statement} WHERE {key} = %s", target)
        copied.pk, copied._state.adding = None, True
        with pytest.raises(DatabaseError, match="row-level security|permission denied"), transaction.atomic():
            copied.save(force_insert=True)
        for field in owners(model):
            with pytest.raises(DatabaseError, match="row-level security|permission denied"), transaction.atomic():
                cursor.execute(f"UPDATE {table} SET {field} = %s WHERE {key} = ANY(%s)", [there, own])  # noqa: S608


def owners(model: type[Model]) -> list[str]:
    """The column that says whose a row is, where there is one."""
    fields = model._meta.concrete_fields
    return [each.column for each in fields if isinstance(each, ForeignKey) and each.name == "authority"]


def touches_nothing(statement: str, key: object) -> bool:
    """Whether no row was found, or the statement is not the role's to make."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, [key])
            return cursor.rowcount == 0
    except DatabaseError as error:
        return "permission denied" in str(error)
