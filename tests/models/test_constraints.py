"""What the database itself refuses."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError

from gouvernail.models import (
    Account,
    Authority,
    BudgetLine,
    Department,
    Event,
    FollowUp,
    Indicator,
    IndicatorTarget,
    Item,
    ItemLink,
    ItemPerson,
    ItemSdg,
    Keyword,
    Membership,
    Person,
    Placement,
    Principle,
    Programme,
    ProgrammeOwner,
    Publication,
    SourceDocument,
)
from tests.builders import action, authority, imported, objective, plan_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def item() -> Item:
    programme = imported(plan_of(objective(), action(1, agents=("Anne Lenoir",))))
    return Item.objects.get(programme=programme, level="action")


def refused(act: Callable[[], Any]) -> bool:
    try:
        with transaction.atomic():
            act()
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize(
    "values",
    [
        {"level": "chapitre"},
        {"track": "autre"},
        {"status": "bloque"},
        {"health": "moyenne"},
        {"deadline_precision": "siecle"},
        {"progress": 101},
        {"confidence": Decimal("1.5")},
        {"title": ""},
        {"fte": Decimal(-1)},
        {"weight": Decimal(-1)},
        {"deadline_start": date(2027, 1, 2), "deadline_end": date(2027, 1, 1)},
        {"effective_start": date(2027, 1, 2), "effective_end": date(2027, 1, 1)},
    ],
)
def test_an_item_holds_only_what_the_vocabulary_and_bounds_allow(item, values):
    assert refused(lambda: Item.objects.filter(pk=item.pk).update(**values))


def test_an_item_is_not_its_own_parent_place_or_link(item):
    assert refused(lambda: Item.objects.filter(pk=item.pk).update(parent=item.pk))
    assert refused(lambda: Placement.objects.create(authority=item.authority, item=item, parent=item))
    assert refused(lambda: ItemLink.objects.create(authority=item.authority, item=item, kind="related", target=item))


@pytest.mark.parametrize("share", [Decimal(0), Decimal(100), Decimal(-5)])
def test_a_share_lies_between_0_and_100(item, share):
    parent = item.parent
    assert refused(lambda: Placement.objects.create(authority=item.authority, item=item, parent=parent, share=share))


def test_seven_equal_shares_are_possible(item):
    share = (Decimal(100) / 7).quantize(Decimal("0.000001"))
    place = Placement.objects.create(authority=item.authority, item=item, parent=item.parent, share=share)
    place.refresh_from_db()
    assert place.share == share


@pytest.mark.parametrize(
    "make",
    [
        lambda item: ItemSdg.objects.create(authority=item.authority, item=item, sdg=18),
        lambda item: ItemSdg.objects.create(authority=item.authority, item=item, sdg=0),
        lambda item: BudgetLine.objects.create(authority=item.authority, item=item, kind="autre"),
        lambda item: BudgetLine.objects.create(authority=item.authority, item=item, stage="autre"),
        lambda item: BudgetLine.objects.create(authority=item.authority, item=item, year=20),
        lambda item: Indicator.objects.create(authority=item.authority, item=item, text="x", direction="haut"),
        lambda item: FollowUp.objects.create(
            authority=item.authority, item=item, at="2026-01-01T00:00:00Z", author_name="x", progress=120
        ),
        lambda item: Principle.objects.create(
            authority=item.authority, programme=item.programme, kind="devise", text="x"
        ),
        lambda item: Keyword.objects.create(authority=item.authority, kind="couleur", name="x", key="x"),
        lambda item: Authority.objects.create(name="X", slug="x", kind="royaume"),
        lambda item: Membership.objects.create(
            account=Account.objects.create_user("a@example.invalid"), authority=item.authority, role="chef"
        ),
        lambda item: Programme.objects.create(authority=item.authority, title="X", stage="perdu"),
        lambda item: Programme.objects.create(authority=item.authority, title="X", kind="roman"),
        lambda item: Programme.objects.create(authority=item.authority, title="X", period_start=date(2024, 1, 1)),
        lambda item: Programme.objects.create(
            authority=item.authority, title="X", period_start=date(2024, 1, 2), period_end=date(2024, 1, 1)
        ),
        lambda item: Account.objects.create(email="Majuscule@example.invalid"),
    ],
)
def test_what_is_outside_the_vocabulary_or_the_bounds_is_refused(item, make):
    assert refused(lambda: make(item))


@pytest.mark.parametrize(
    "make",
    [
        lambda item: Person.objects.create(authority=item.authority, name="X", key=Person.objects.get().key),
        lambda item: ItemPerson.objects.create(
            authority=item.authority, item=item, person=Person.objects.get(), role="agent"
        ),
        lambda item: SourceDocument.objects.create(authority=item.authority, name="pst.txt", sha256="0" * 64, size=1),
        lambda item: Item.objects.create(
            authority=item.authority, programme=item.programme, uid=item.uid, level="action", title="x"
        ),
    ],
)
def test_what_exists_once_is_not_doubled(item, make):
    assert refused(lambda: make(item))


def test_only_one_version_of_a_programme_stands(item):
    values = {
        "authority": item.authority, "programme": item.programme, "title": "x", "content": {}, "published_by": "x",
        "published_at": "2026-01-01T00:00:00Z",
    }  # fmt: skip
    Publication.objects.create(version=1, withdrawn_at="2026-01-02T00:00:00Z", **values)
    Publication.objects.create(version=2, **values)
    assert refused(lambda: Publication.objects.create(version=3, **values))
    assert refused(lambda: Publication.objects.create(version=2, withdrawn_at="2026-01-02T00:00:00Z", **values))


def test_a_department_is_not_its_own_parent_and_an_owner_owns_once(item):
    department = Department.objects.create(authority=item.authority, name="X", key="x")
    assert refused(lambda: Department.objects.filter(pk=department.pk).update(parent=department.pk))
    ProgrammeOwner.objects.create(programme=item.programme, authority=item.authority)
    assert refused(lambda: ProgrammeOwner.objects.create(programme=item.programme, authority=item.authority))


def test_a_title_is_never_cut(item):
    title = "Mettre en œuvre " * 400
    Item.objects.filter(pk=item.pk).update(title=title, code="1." * 100, label="Fiche " * 50)
    item.refresh_from_db()
    assert item.title == title


def test_indicator_years_are_plausible(item):
    indicator = Indicator.objects.create(authority=item.authority, item=item, text="x")
    assert refused(lambda: IndicatorTarget.objects.create(authority=item.authority, indicator=indicator, year=27))


def test_history_is_not_rewritten():
    imported(plan_of(objective()))
    event = Event.objects.all()[0]
    event.title = "Autre"
    with pytest.raises(TypeError):
        event.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(title="Autre")
    event.refresh_from_db()
    assert event.title != "Autre"


def test_every_row_that_belongs_to_somebody_names_its_authority():
    from django.apps import apps

    without = {
        "Account",
        "ApiToken",
        "Authority",
        "FailedSignIn",
        "SourceContent",
        "ProgrammeOwner",
        "ImportJob_programmes",
        # Of a programme, and of whoever owns it: a number that says that it changed.
        "Stamp",
        # What belongs to an account, whichever authorities it works for.
        "CodeApp",
        "EmailedLink",
        "OpenSession",
        "OutsideIdentity",
        "Passkey",
        "RecoveryCode",
    }
    tables = apps.get_app_config("gouvernail").get_models(include_auto_created=True)
    bare = {table.__name__ for table in tables if not any(field.name == "authority" for field in table._meta.fields)}
    assert bare <= without
    assert connection.vendor in {"sqlite", "postgresql"}


def test_two_authorities_of_one_name_differ_by_kind():
    authority()
    assert refused(lambda: Authority.objects.create(name="Valboisé", slug="autre", kind="commune"))
    assert not refused(lambda: Authority.objects.create(name="Valboisé", slug="cpas", kind="cpas"))
