"""Personal data: erased (`services/erasing.py`), given out (`personal_data.py`) and purged (`retention.py`)."""

import json
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import DatabaseError, models, transaction
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.core.pseudonyms import Renaming
from gouvernail.management.commands import db_worker
from gouvernail.models import (
    Absence,
    AccessEntry,
    Account,
    Alias,
    Authority,
    Erasure,
    Event,
    FollowUp,
    Invitation,
    Item,
    ItemPerson,
    Membership,
    Person,
    Programme,
    Publication,
)
from gouvernail.queries import history, personal_data, search
from gouvernail.queries.publications import current
from gouvernail.queries.viewer import ANONYMOUS, Viewer, viewer_for
from gouvernail.services import erasing, people, people_undoing, programmes, retention
from gouvernail.services import personal_data as giving
from gouvernail.services.items import update
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused
from tests.builders import account_of, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db
NAME = "Anne Lenoir"


def boss() -> Viewer:
    """The same one each time: an account is deleted in between, and `member` counts them."""
    held = Membership.objects.filter(authority=authority(), role=Role.ADMINISTRATOR, account__name__startswith="Compte")
    known = held.select_related("account").first()
    return viewer_for(known.account) if known else member(authority(), Role.ADMINISTRATOR)


def person(name: str = NAME) -> Person:
    return Person.objects.get(name=name)


@pytest.fixture
def agent() -> Account:
    """Somebody who is named, wrote, signed in, was invited and is written about, in every way that there is."""
    imported(
        plan_of(
            objective("o1", description="Confiée à Mme Lenoir, voir A. Lenoir et LENOIR Anne."),
            action(1, agents=(NAME, "Rita Rose"), aims=("Former Anne Lenoir", "Planter")),
            action(2, political_leads=(NAME,), title="Suivre Alain Lenoirmont"),
        )
    )
    viewer = member(authority(), Role.CONTRIBUTOR)
    Account.objects.filter(pk=viewer.account_id).update(name="Anne Lenoir", email="anne.lenoir@x.invalid")
    account = account_of(viewer)
    row = person()
    Person.objects.filter(pk=row.pk).update(account=account, email="anne.lenoir@x.invalid", function="Ingénieure")
    by = Viewer(account_id=account.pk, name=NAME, roles=boss().roles)
    item = Item.objects.get(code="1.2")
    update(item=item.uid, by=by, version=item.version, values={"description": "Écrire à anne.lenoir@x.invalid"})
    FollowUp.objects.create(
        authority=authority(), item=item, at=timezone.now(), author=account, author_name=NAME, note="Vu par A. Lenoir"
    )
    Invitation.objects.create(
        authority=authority(), email="anne.lenoir@x.invalid", name=NAME, role="reader", expires_at=timezone.now(),
        invited_by_name="Chef",
    )  # fmt: skip
    Invitation.objects.create(
        authority=authority(), email="autre@x.invalid", name="Autre", role="reader", expires_at=timezone.now(),
        invited_by_name=NAME,
    )  # fmt: skip
    giving.look(person=person("Rita Rose").uid, by=by)
    programmes.publish(programme=Programme.objects.get().uid, by=boss())
    return account


def everything() -> str:
    """All that lies in every table, as one text."""
    told = []
    for model in apps.get_app_config("gouvernail").get_models():
        columns = [field.attname for field in model._meta.concrete_fields if not isinstance(field, models.BinaryField)]
        told += [f"{model.__name__} {row}" for row in model._default_manager.values_list(*columns)]
    return "\n".join(told)


def erase(by: Viewer | None = None) -> str:
    return erasing.erase(person=person().uid, by=by or boss(), typed="anne lenoir")


def test_the_name_is_nowhere_any_more_and_the_actions_stay(agent: Account):
    assert everything().count("Lenoir") > 12
    uid, items = person().uid, ItemPerson.objects.filter(person=person()).count()
    pseudonym = erase()
    told = everything().lower().replace("lenoirmont", "")
    assert [line for line in told.splitlines() if "lenoir" in line] == []
    row = Person.objects.get(uid=uid)
    assert (row.name, row.function, row.email, row.account) == (pseudonym, None, None, None)
    assert ItemPerson.objects.filter(person=row).count() == items == 2
    assert not Account.objects.filter(pk=agent.pk).exists()
    described = Item.objects.get(code="1")
    assert described.description == f"Confiée à {pseudonym}, voir {pseudonym} et {pseudonym}."
    assert Item.objects.get(code="1.2").title == "Suivre Alain Lenoirmont"
    assert len(search.find(boss(), "personne effacee").hits) == 3
    line = history.of_item(boss(), Item.objects.get(code="1.2").uid)[0]
    assert (line.actor, line.after) == (pseudonym, f"Écrire à {pseudonym}")


def test_what_was_frozen_for_the_public_is_rewritten_and_read_again(agent: Account):
    Person.objects.filter(name=NAME).update(is_elected=True)
    uid = Programme.objects.get().uid
    programmes.publish(programme=uid, by=boss())
    found = current(ANONYMOUS, uid)
    assert found is not None
    assert NAME in json.dumps(found.content)
    erase()
    again = current(ANONYMOUS, uid)
    assert again is not None
    assert NAME not in json.dumps(again.content)
    assert Publication.objects.filter(programme__uid=uid, withdrawn_at=None).count() == 1
    replaced = Publication.objects.get(version=1)
    assert replaced.withdrawn_at == Publication.objects.get(version=2).published_at


def test_history_is_rewritten_only_then_there_and_there_alone(agent: Account):
    def rewrite(**changes: object) -> None:
        with transaction.atomic():
            Event.objects.filter(authority=authority()).update(**changes)

    with pytest.raises(DatabaseError, match="not rewritten"):
        rewrite(title="Autre")
    erase()
    with pytest.raises(DatabaseError, match="not rewritten"):
        rewrite(title="Autre")
    elsewhere = Erasure.objects.create(
        authority=authority("Ailleurs"), person_uid="x", pseudonym="x", by_name="x", started_at=timezone.now()
    )
    with pytest.raises(DatabaseError, match="not rewritten"):
        rewrite(title="Autre")
    Erasure.objects.filter(pk=elsewhere.pk).update(authority=authority())
    for changes in ({"verb": "x"}, {"at": timezone.now()}, {"item_uid": "x"}, {"act": "x"}, {"actor_account": 1}):
        with pytest.raises(DatabaseError, match="not rewritten"):
            rewrite(**changes)
    rewrite(title="Autre")


def test_the_trace_says_who_when_and_how_much_and_never_the_name(agent: Account):
    by = boss()
    pseudonym = erase(by)
    trace = Erasure.objects.get()
    assert (trace.pseudonym, trace.by_account, trace.finished_at is not None) == (pseudonym, by.account_id, True)
    assert trace.changed["item"] >= 3
    assert Event.objects.filter(verb="person_erased", title=pseudonym).count() == 1
    assert [entry.what for entry in AccessEntry.objects.all()] == ["erased", "viewed"]


def test_the_preview_counts_and_writes_nothing(agent: Account):
    before = everything()
    found = erasing.preview(person=person().uid, by=boss())
    assert found.rows["item"] == 3
    assert found.rows["followup"] == 1
    assert (found.account, found.account_stays) == (NAME, False)
    assert AccessEntry.objects.filter(person_uid=person().uid).get().what == "previewed"
    assert before.count("Lenoir") == everything().count("Lenoir")


def test_it_needs_the_name_typed_again(agent: Account):
    for typed in ("", "Anne", "Rita Rose"):
        with pytest.raises(Invalid):
            erasing.erase(person=person().uid, by=boss(), typed=typed)
    assert not Erasure.objects.exists()


def test_an_account_that_serves_elsewhere_stays_without_its_roles_here(agent: Account):
    Membership.objects.create(account=agent, authority=authority("Ailleurs"), role=Role.READER)
    erase()
    assert list(Membership.objects.filter(account=agent).values_list("authority__name", flat=True)) == ["Ailleurs"]


def test_who_is_known_by_a_role_alone_is_erased_with_the_account(agent: Account):
    Person.objects.filter(name=NAME).update(account=None, email=None)
    Membership.objects.filter(account=agent).update(person=person())
    erase()
    assert not Account.objects.filter(pk=agent.pk).exists()
    assert "anne.lenoir" not in everything()


def test_neither_oneself_nor_who_administers_is_erased(agent: Account):
    Membership.objects.filter(account=agent).update(role=Role.ADMINISTRATOR)
    with pytest.raises(Refused, match="administre une autorité"):
        erase()
    with pytest.raises(Refused, match="soi-même"):
        erase(Viewer(account_id=agent.pk, name=NAME, roles=boss().roles))
    assert person().account == agent


def test_what_was_done_to_somebody_erased_is_not_taken_back(agent: Account):
    row, by = person(), boss()
    seen = people.stored(row)
    act = people.change(person=row.uid, by=by, typed=seen | {"name": "Anne Martin"}, seen=seen)
    erasing.erase(person=row.uid, by=by, typed="Anne Martin")
    assert not Alias.objects.exists()
    assert act is not None
    with pytest.raises(Refused, match="effacée"):
        people_undoing.take_back(act=act, by=by)
    told = everything().lower().replace("lenoirmont", "")
    assert [line for line in told.splitlines() if "martin" in line or "lenoir" in line] == []


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_who_administers_sees_gives_out_and_erases(role: Role):
    imported(plan_of(objective(), action(1, agents=(NAME,), departments=("Travaux",))))
    department = authority().departments.get()
    Person.objects.update(department=department)
    by = member(authority(), role, department=department if role is Role.HEAD else None)
    for act in (giving.look, giving.as_json, giving.as_workbook, erasing.preview):
        with pytest.raises(NotAllowed):
            act(person=person().uid, by=by)
    with pytest.raises(NotAllowed):
        erase(by)
    with pytest.raises(NotFound):
        giving.look(person=person().uid, by=member(authority("Autre"), Role.ADMINISTRATOR))
    assert personal_data.held(by, person().uid) is None
    assert personal_data.accesses(by, authority().pk) == ()
    assert not AccessEntry.objects.exists()


def test_all_that_is_held_is_given_out_and_noted(agent: Account):
    by = boss()
    told = json.loads(giving.as_json(person=person().uid, by=by))
    assert {line["title"] for line in told["items"]} == {"Action numéro 1 du plan", "Suivre Alain Lenoirmont"}
    assert [line["note"] for line in told["updates"]] == ["Vu par A. Lenoir"]
    assert told["invitations"][0]["email"] == "anne.lenoir@x.invalid"
    assert {line["verb"] for line in told["acts"]} == {"updated"}
    assert giving.as_workbook(person=person().uid, by=by)[:2] == b"PK"
    held = giving.look(person=person().uid, by=by)
    assert {each.name for each in held.sections} >= {"entry", "account", "roles", "history", "accesses"}
    looked = personal_data.accesses(by, authority().pk)[:-1]
    assert [(line.what, line.person) for line in looked] == [("viewed", NAME), ("exported", NAME), ("exported", NAME)]


def test_the_pseudonym_takes_the_place_of_names_and_of_nothing_else():
    renaming = Renaming(names={"Élodie Van Hove"}, exact={"e van hove", "elo@x.invalid"}, pseudonym="P1")
    assert renaming.text("Vu Elodie VAN HOVE, Mme Van Hove et É. Van Hove (elo@x.invalid).") == "Vu P1, P1 et P1 (P1)."
    assert renaming.text("e van hove") == "P1"
    for kept in ("Rue Van Hovere", "Vander Hove", "Hove", ""):
        assert renaming.text(kept) == kept
    assert renaming.value({"a": ["Élodie Van Hove", 3, None], "Élodie Van Hove": 1}) == {
        "a": ["P1", 3, None],
        "Élodie Van Hove": 1,
    }


# ---------------------------------------------------------------------------------------------------------- retention


def left(name: str, key: str, day: date) -> Person:
    return Person.objects.create(authority=authority(), name=name, key=key, left_on=day)


def test_who_left_long_ago_and_has_nothing_is_purged_and_nobody_else(settings):
    settings.RETENTION_YEARS = 6
    today = date(2026, 3, 15)
    imported(plan_of(objective(), action(1, agents=("Rita Rose",), description="Avec Paul Petit")))
    left("Paul Petit", "p petit", date(2020, 3, 14))
    left("Zoé Zed", "z zed", date(2020, 3, 15))
    Person.objects.filter(name="Rita Rose").update(left_on=date(2000, 1, 1))
    before = timezone.now() - timedelta(days=4000)
    entry = AccessEntry.objects.create(authority=authority(), at=before, actor_name="X", person_uid="x", what="viewed")
    assert retention.purge(today=today)["people"] == 1
    assert sorted(Person.objects.values_list("name", flat=True)) == ["Rita Rose", "Zoé Zed"]
    assert Item.objects.get(code="1.1").description == "Avec Personne effacée 1"
    assert not AccessEntry.objects.filter(pk=entry.pk).exists()
    assert not any(count for name, count in retention.purge(today=today).items() if name == "people")
    assert retention.of_server().since(date(2028, 2, 29)) == date(2022, 2, 28)


def test_zero_years_keep_everything(settings):
    settings.RETENTION_YEARS = 0
    left("Paul Petit", "p petit", date(1990, 1, 1))
    assert not any(retention.purge(today=date(2026, 1, 1)).values())
    assert Person.objects.exists()


@pytest.mark.parametrize(
    ("server", "ours", "theirs", "left_over"),
    [
        (6, None, None, []),
        (6, 0, None, ["Paul Petit"]),
        (6, 12, None, ["Paul Petit"]),
        (0, 2, None, ["Zoé Zed"]),
        (0, None, 2, ["Paul Petit"]),
    ],
)
def test_each_authority_keeps_as_long_as_it_says(settings, server: int, ours, theirs, left_over: list[str]):
    settings.RETENTION_YEARS = server
    left("Paul Petit", "p petit", date(2016, 1, 1))
    other = authority("Ailleurs")
    Person.objects.create(authority=other, name="Zoé Zed", key="z zed", left_on=date(2016, 1, 1))
    Authority.objects.filter(pk=authority().pk).update(retention_years=ours)
    Authority.objects.filter(pk=other.pk).update(retention_years=theirs)
    today = date(2026, 3, 15)
    told = sum(retention.waiting(row, today=today).get("people", 0) for row in Authority.objects.all())
    assert told == retention.purge(today=today)["people"] == 2 - len(left_over)
    assert list(Person.objects.order_by("name").values_list("name", flat=True)) == left_over


@pytest.mark.parametrize(
    ("written", "stored"),
    [("10", 10), ("0", 0), (" ", None), ("101", "refused"), ("deux", "refused"), ("²", "refused")],
)
def test_how_long_is_chosen_by_who_administers_and_told(written: str, stored: object):
    by, place = boss(), authority().slug
    if stored == "refused":
        with pytest.raises(Invalid, match="de 0 à 100"):
            retention.choose(authority=place, by=by, years=written)
        return
    assert retention.choose(authority=place, by=by, years=written) is (stored is not None)
    assert authority().retention_years == stored
    assert not retention.choose(authority=place, by=by, years=written)
    assert Event.objects.filter(verb="settings_changed", field="retention_years").count() == (stored is not None)
    with pytest.raises(NotAllowed):
        retention.choose(authority=place, by=member(authority(), Role.EDITOR), years="3")


@pytest.mark.django_db(transaction=True)
def test_the_worker_purges_once_a_day_while_it_works(settings, monkeypatch: pytest.MonkeyPatch):
    settings.RETENTION_YEARS = 6
    days = iter([date(2026, 3, 14), date(2026, 3, 14), date(2026, 3, 15), date(2026, 3, 15)])
    left("Paul Petit", "p petit", date(2020, 3, 14))
    worker = db_worker.Worker(
        queue_names=["default"],
        excluded_queue_names=[],
        interval=0,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="essai",
    )
    seen = []

    def next_turn() -> date:
        """What the clock says at each turn; the worker is told to stop after the last."""
        seen.append(Person.objects.filter(name="Paul Petit").exists())
        day = next(days)
        worker.running = len(seen) < 4
        return day

    monkeypatch.setattr(timezone, "localdate", next_turn)
    worker.run()
    # Gone after the turn in which the day began on which it is long enough ago; nothing else was purged twice.
    assert seen == [True, True, True, False]
    assert Erasure.objects.count() == 1


def test_absences_go_with_the_name(agent: Account):
    today = timezone.localdate()
    Absence.objects.create(authority=authority(), person=person(), deputy=person("Rita Rose"), starts=today, ends=today)
    erase()
    assert not Absence.objects.exists()
