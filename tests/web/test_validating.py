"""Updates that count once who heads the department has validated them: `{services,queries,web}/validating.py`."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.bulk_changes import Wanted
from gouvernail.core.permissions import Role
from gouvernail.core.plan import Health, Status
from gouvernail.core.vocabulary import HealthValue, Level, ProgressFrom, StatusValue
from gouvernail.models import Absence, Authority, Department, Event, FollowUp, Item, Letter, LetterState, Person
from gouvernail.queries import campaigns as campaign_queries
from gouvernail.queries import reach
from gouvernail.queries import validating as queries
from gouvernail.queries.drawing import news_of
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import bulk, items, letters, reporting, structure, validating
from gouvernail.services.programmes import publish
from gouvernail.services.refusals import Conflict, NotAllowed, NotFound, Refused
from gouvernail.services.taking_back import take_back
from tests.builders import OPERATOR, account_of, action, authority, imported, member, objective, plan_of
from tests.letterbox import Letterbox, open_letterbox
from tests.models.test_walls import behind_the_wall
from tests.web.test_campaigns import link_of, started
from tests.web.visitors import client_of, visitor, words_of

pytestmark = pytest.mark.django_db
ANNE, PAUL = "Anne Lenoir", "Paul Martin"


@pytest.fixture(autouse=True)
def _public(settings):
    settings.PUBLIC_ADDRESS = "https://exemple.invalid"


@pytest.fixture
def box():
    with open_letterbox() as found:
        yield found


def validated(on: bool = True) -> None:
    Authority.objects.filter(pk=authority().pk).update(preferences={"validated": True} if on else {})


def plan(*more: object, on: bool = True) -> None:
    """Two actions of Anne in the department Culture, under Loisirs; one of Paul that no department leads."""
    owner = authority()
    made = imported(
        plan_of(
            objective(),
            action(1, agents=(ANNE,), departments=("Culture",), status=Status(StatusValue.IN_PROGRESS), progress=20),
            action(2, agents=(ANNE,), departments=("Culture",)),
            action(3, agents=(PAUL,)),
            *more,
        ),
        owner,
    )
    publish(programme=made.uid, by=OPERATOR)
    loisirs = Department.objects.create(authority=owner, name="Loisirs", key="loisirs")
    Department.objects.filter(name="Culture").update(parent=loisirs)
    for name in (ANNE, PAUL):
        Person.objects.filter(name=name).update(email=f"{name.split()[0].lower()}@commune.invalid")
    validated(on)


def of(code: str) -> Item:
    return Item.objects.get(code=code)


def agent(name: str = ANNE, role: Role = Role.CONTRIBUTOR) -> Viewer:
    return member(authority(), role, person=Person.objects.get(name=name))


def head(name: str = "Culture") -> Viewer:
    return member(authority(), Role.HEAD, department=Department.objects.get(name=name))


def say(by: Viewer, item: Item, **given: object) -> FollowUp:
    item.refresh_from_db()
    values = {name: given.pop(name) for name in list(given) if name in reporting.SAID}
    saved = reporting.report(item=item.uid, by=by, version=item.version, values=values, **given)  # type: ignore[arg-type]
    assert saved.waits
    return FollowUp.objects.latest("pk")


def seen(told: FollowUp) -> tuple[int, int]:
    return told.pk, Item.objects.get(pk=told.item_id).version


def figures(item: Item) -> tuple[object, ...]:
    item.refresh_from_db()
    return item.status, item.progress, item.health


def post(client: Client, told: FollowUp, *, version: int | None = None, **typed: str):
    now = seen(told)[1] if version is None else version
    return client.post(reverse("web:validating-one", args=[told.pk]), {"version": str(now), **typed})


# -------------------------------------------------------------------------------------------------- who has to wait


def test_it_is_off_until_the_authority_turns_it_on_in_its_settings():
    plan(on=False)
    client = visitor()
    page = client.get(reverse("web:settings-numbers"))
    assert "Le responsable du service valide les mises à jour" in words_of(page)
    saved = reporting.report(item=of("1.1").uid, by=agent(), version=of("1.1").version, values={"progress": 50})
    assert not saved.waits
    assert of("1.1").progress == 50
    form = {"autorite": authority().slug, "numbering": "kept", "silent_after": "90", "validated": "1"}
    assert client.post(reverse("web:settings-numbers"), form).status_code == 302
    told = say(agent(), of("1.1"), progress=60)
    assert (of("1.1").progress, told.progress, told.ruling) == (50, 60, "waiting")
    assert Event.objects.filter(verb="settings_changed", field="validated", after=True).exists()


@pytest.mark.parametrize("who", ["head", "above", "administrator", "operator"])
def test_who_answers_for_the_department_says_what_is_official(who: str):
    plan()
    by = {
        "head": lambda: head(),
        "above": lambda: head("Loisirs"),
        "administrator": lambda: member(authority(), Role.ADMINISTRATOR),
        "operator": lambda: OPERATOR,
    }[who]()
    item = of("1.1")
    assert not reporting.report(item=item.uid, by=by, version=item.version, values={"progress": 70}).waits
    assert of("1.1").progress == 70


@pytest.mark.parametrize("who", ["agent", "editor", "head of another", "head named in it"])
def test_everybody_else_waits_and_the_item_stays_as_it_was(who: str):
    plan()
    Department.objects.create(authority=authority(), name="Travaux", key="travaux")
    by = {
        "agent": lambda: agent(),
        "editor": lambda: member(authority(), Role.EDITOR),
        "head of another": lambda: _named_head("Travaux"),
        "head named in it": lambda: _named_head("Travaux"),
    }[who]()
    item = of("1.1")
    told = say(by, item, status=StatusValue.DONE, progress=100, achieved="Tout est fait.")
    assert figures(item) == ("in_progress", 20, None)
    assert item.achieved is None
    assert (told.status, told.progress, told.achieved) == ("done", 100, "Tout est fait.")
    assert told.said == ["status", "progress", "achieved"]
    line = Event.objects.filter(item_uid=item.uid).first()
    assert line is not None
    assert (line.verb, line.field, line.version) == ("submitted", None, item.version)


def _named_head(department: str) -> Viewer:
    """Named in the action, and heads another department: their word is not that of the department."""
    return member(
        authority(), Role.HEAD, person=Person.objects.get(name=ANNE), department=Department.objects.get(name=department)
    )


def test_what_changes_nothing_official_waits_for_nobody():
    plan()
    item, by = of("1.1"), agent()
    saved = reporting.report(item=item.uid, by=by, version=item.version, values={}, same=True)
    assert not saved.waits
    item.refresh_from_db()
    saved = reporting.report(item=item.uid, by=by, version=item.version, values={}, note="Réunion tenue.")
    assert not saved.waits
    assert queries.waiting(OPERATOR) == 0


def test_no_form_goes_around_it():
    plan()
    item, by = of("1.1"), agent()
    saved = items.update(item=item.uid, by=by, version=item.version, values={"status": StatusValue.DONE})
    assert saved.waits
    assert figures(item)[0] == "in_progress"
    assert FollowUp.objects.get().said == ["status"]
    many = {of("1.1").uid: of("1.1").version, of("1.2").uid: of("1.2").version}
    with pytest.raises(bulk.Hindered):
        bulk.change(by=by, items=many, wanted=[Wanted("status", StatusValue.DONE)])
    assert figures(item)[0] == "in_progress"
    # An editor corrects the plan itself, as before.
    editor = member(authority(), Role.EDITOR)
    items.update(item=item.uid, by=editor, version=item.version, values={"progress": 25})
    assert figures(item)[1] == 25


def test_ones_own_earlier_update_is_not_taken_back_around_it():
    plan(on=False)
    item, by = of("1.1"), agent()
    saved = reporting.report(item=item.uid, by=by, version=item.version, values={"progress": 50})
    validated()
    with pytest.raises(NotAllowed):
        take_back(act=saved.act or "", by=by)
    item.refresh_from_db()
    with pytest.raises(NotAllowed):
        items.undo(item=item.uid, by=by, version=item.version)
    assert of("1.1").progress == 50


def test_what_many_were_made_before_is_not_taken_back_around_it():
    plan(on=False)
    by = agent()
    many = {of(code).uid: of(code).version for code in ("1.1", "1.2")}
    done = bulk.change(by=by, items=many, wanted=[Wanted("status", StatusValue.DONE)])
    validated()
    with pytest.raises(NotAllowed):
        take_back(act=done.act or "", by=by)
    assert of("1.2").status == "done"
    take_back(act=done.act or "", by=head())
    assert of("1.2").status is None


def test_steps_that_are_ticked_wait_with_the_update():
    plan()
    row = of("1.1")
    Item.objects.filter(pk=row.pk).update(progress_from=ProgressFrom.STEPS)
    steps = [
        structure.create(programme=row.programme.uid, by=OPERATOR, level=Level.STEP, title=title, under=row.uid).item
        for title in ("Choisir", "Planter")
    ]
    told = say(agent(), row, steps={steps[0]: True})
    assert told.ticks == {steps[0]: True}
    assert Item.objects.get(uid=steps[0]).status is None
    by = head()
    (entry,) = queries.inbox(by).mine
    assert [(step.title, step.done) for step in entry.steps] == [("Choisir", True)]
    saved = validating.validate(entry=told.pk, by=by, version=entry.version)
    assert Item.objects.get(uid=steps[0]).status == "done"
    take_back(act=saved.act or "", by=by)
    assert Item.objects.get(uid=steps[0]).status is None
    assert FollowUp.objects.get(pk=told.pk).ruling == "waiting"


# ----------------------------------------------------------------------------------------------------- what is answered


def test_the_head_validates_with_one_tap_and_the_figures_change():
    plan()
    item = of("1.1")
    told = say(agent(), item, status=StatusValue.DONE, progress=100, achieved="Tout est fait.")
    client = client_of(account_of(head()))
    page = words_of(client.get(reverse("web:validating")))
    assert "1 mise à jour attend votre validation" in page
    assert "20 % devient 100 %" in page.replace("\u202f", " ").replace("\u00a0", " ")
    assert "Tout est fait." in page
    assert post(client, told, valider="1").url == reverse("web:validating")
    assert figures(item) == ("done", 100, None)
    assert item.achieved == "Tout est fait."
    told.refresh_from_db()
    assert (told.ruling, told.ruled_by_name is not None) == ("validated", True)
    assert "Rien n’attend votre validation" in words_of(client.get(reverse("web:validating")))


def test_a_health_is_validated_with_its_word():
    plan()
    told = say(agent(), of("1.1"), health=Health(HealthValue.AT_RISK, "Le terrain manque."))
    by = head()
    validating.validate(entry=told.pk, by=by, version=seen(told)[1])
    item = of("1.1")
    assert (item.health, item.health_text) == ("at_risk", "Le terrain manque.")


def test_it_is_sent_back_with_a_reason_that_its_author_reads():
    plan()
    item = of("1.1")
    told = say(agent(), item, progress=100)
    client = client_of(account_of(head()))
    answer = post(client, told, renvoyer="1", reason=" ")
    assert answer.status_code == 422
    assert "Dites pourquoi" in words_of(answer)
    post(client, told, renvoyer="1", reason="Il reste le marquage au sol.")
    assert figures(item)[1] == 20
    told.refresh_from_db()
    assert (told.ruling, told.reason) == ("returned", "Il reste le marquage au sol.")
    mine = words_of(client_of(account_of(agent())).get(reverse("web:mine")))
    assert "Renvoyée aujourd’hui" in mine
    assert "Il reste le marquage au sol." in mine


def test_it_is_amended_and_both_stand_in_the_timeline():
    plan()
    item = of("1.1")
    told = say(agent(), item, progress=100, achieved="Tout est fait.")
    client = client_of(account_of(head()))
    page = client.get(reverse("web:validating-one", args=[told.pk])).content.decode()
    assert 'value="100"' in page
    before = {"status_before": "in_progress", "progress_before": "20", "health_before": "", "health_text_before": ""}
    typed = {
        **before, "status": "in_progress", "progress": "80", "health": "", "health.text": "",
        "achieved": "Presque tout est fait.", "note": "Le marquage manque.",
    }  # fmt: skip
    wrong = post(client, told, **typed | {"progress": "800"})
    assert wrong.status_code == 422
    assert figures(item)[1] == 20
    assert post(client, told, **typed).status_code == 302
    assert figures(item)[1] == 80
    assert item.achieved == "Presque tout est fait."
    told.refresh_from_db()
    assert (told.ruling, told.progress, told.achieved) == ("amended", 100, "Tout est fait.")
    own = FollowUp.objects.exclude(pk=told.pk).get()
    assert (own.progress, own.note, own.ruling) == (80, "Le marquage manque.", None)


@pytest.mark.parametrize("what", ["validate", "amend", "send_back"])
def test_each_answer_is_taken_back_and_the_update_waits_again(what: str):
    plan()
    item, by = of("1.1"), head()
    told = say(agent(), item, progress=100)
    pk, version = seen(told)
    saved = {
        "validate": lambda: validating.validate(entry=pk, by=by, version=version),
        "amend": lambda: validating.amend(entry=pk, by=by, version=version, values={"progress": 90}),
        "send_back": lambda: validating.send_back(entry=pk, by=by, reason="Non."),
    }[what]()
    with pytest.raises(NotAllowed):
        take_back(act=saved.act or "", by=agent())
    page = words_of(client_of(account_of(by)).get(reverse("web:item-history", args=[item.uid])))
    assert "Annuler" in page
    take_back(act=saved.act or "", by=by)
    assert figures(item)[1] == 20
    told.refresh_from_db()
    assert (told.ruling, told.ruled_at, told.reason) == ("waiting", None, "")
    assert FollowUp.objects.count() == 1


def test_the_author_takes_their_own_back_as_long_as_it_waits():
    plan()
    item, by = of("1.1"), agent()
    item.refresh_from_db()
    saved = reporting.report(item=item.uid, by=by, version=item.version, values={"progress": 60})
    take_back(act=saved.act or "", by=by)
    assert not FollowUp.objects.exists()
    item.refresh_from_db()
    saved = reporting.report(item=item.uid, by=by, version=item.version, values={"progress": 60})
    told = FollowUp.objects.get()
    validating.validate(entry=told.pk, by=head(), version=saved.version)
    with pytest.raises(Refused, match="déjà été validée"):
        take_back(act=saved.act or "", by=by)


def test_all_are_validated_at_once_and_two_of_one_action_follow_each_other():
    plan()
    by = agent()
    one, two = say(by, of("1.1"), progress=40), say(by, of("1.1"), progress=60)
    three = say(by, of("1.2"), status=StatusValue.IN_PROGRESS)
    client = client_of(account_of(head()))
    assert "Tout valider (3)" in words_of(client.get(reverse("web:validating")))
    entries = [f"{pk}:{version}" for pk, version in map(seen, (one, two, three))]
    answer = client.post(reverse("web:validating-all"), {"entry": entries}, follow=True)
    assert "3 mises à jour validées" in words_of(answer)
    assert (of("1.1").progress, of("1.2").status) == (60, "in_progress")
    act = Event.objects.filter(verb="validated").latest("pk").act
    take_back(act=act or "", by=OPERATOR)
    assert (of("1.1").progress, of("1.2").status) == (20, None)
    assert FollowUp.objects.filter(ruling="waiting").count() == 3


# ------------------------------------------------------------------------------------------------- two people at once


def test_what_another_changed_meanwhile_is_not_overwritten_unseen():
    plan()
    item = of("1.1")
    told = say(agent(), item, progress=60)
    pk, version = seen(told)
    items.update(item=item.uid, by=OPERATOR, version=version, values={"progress": 30})
    by = head()
    with pytest.raises(Conflict):
        validating.validate(entry=pk, by=by, version=version)
    assert figures(item)[1] == 30
    client = client_of(account_of(by))
    assert "La fiche a changé entre-temps" in words_of(
        client.post(reverse("web:validating-one", args=[pk]), {"version": str(version), "valider": "1"}, follow=True)
    )
    assert "Changé depuis par quelqu’un d’autre : Avancement" in words_of(
        client.get(reverse("web:validating"))
    ).replace("\u00a0", " ")
    answer = client.post(reverse("web:validating-all"), {"entry": f"{pk}:{version}"}, follow=True)
    assert "Quelqu'un a modifié cet élément" in words_of(answer)
    assert FollowUp.objects.get(pk=pk).ruling == "waiting"
    post(client, told, valider="1")
    assert figures(item)[1] == 60


def test_the_second_head_reads_what_the_first_answered():
    plan()
    told = say(agent(), of("1.1"), progress=60)
    pk, version = seen(told)
    validating.send_back(entry=pk, by=head("Loisirs"), reason="Non.")
    with pytest.raises(Refused, match="déjà été renvoyée"):
        validating.validate(entry=pk, by=head(), version=version)
    assert of("1.1").progress == 20


def test_two_agents_say_different_things_and_neither_is_lost():
    plan()
    item = of("1.1")
    start = item.version
    first = reporting.report(item=item.uid, by=agent(), version=start, values={"progress": 60})
    second = reporting.report(
        item=item.uid, by=member(authority(), Role.EDITOR), version=start, values={"status": StatusValue.BLOCKED}
    )
    assert (first.waits, second.waits) == (True, True)
    by = head()
    for told in FollowUp.objects.order_by("pk"):
        validating.validate(entry=told.pk, by=by, version=seen(told)[1])
    assert figures(item) == ("blocked", 60, None)


def test_a_form_that_is_sent_twice_is_kept_once():
    plan()
    item, by = of("1.1"), agent()
    for _each in range(2):
        reporting.report(item=item.uid, by=by, version=item.version, values={"progress": 60}, key="une-fois")
    assert FollowUp.objects.count() == 1


# --------------------------------------------------------------------------------------------------- who is asked


def test_it_is_asked_of_the_head_then_of_the_head_above_then_of_who_administers():
    plan()
    first, second = say(agent(), of("1.1"), progress=60), say(agent(PAUL), of("1.3"), progress=60)
    above, administrator = head("Loisirs"), member(authority(), Role.ADMINISTRATOR)
    assert [each.pk for each in queries.inbox(above).mine] == [first.pk]
    assert [each.pk for each in queries.inbox(administrator).mine] == [second.pk]
    assert [(each.pk, each.whose) for each in queries.inbox(administrator).others] == [(first.pk, above.name)]
    own = head()
    assert [each.pk for each in queries.inbox(own).mine] == [first.pk]
    assert [(each.pk, each.whose) for each in queries.inbox(above).others] == [(first.pk, own.name)]
    assert not queries.inbox(above).mine


def test_who_stands_in_for_the_head_validates_meanwhile_and_no_longer():
    plan()
    owner = authority()
    boss = Person.objects.create(authority=owner, name="Chef", key="chef")
    account = account_of(head())
    boss.account = account
    boss.save()
    deputy = agent(PAUL)
    told = say(agent(), of("1.1"), progress=60)
    assert queries.inbox(deputy).mine == ()
    today = timezone.localdate()
    Absence.objects.create(
        authority=owner, person=boss, deputy=Person.objects.get(name=PAUL), starts=today, ends=today + timedelta(3)
    )
    stands_in = viewer_for(account_of(deputy))
    assert [each.pk for each in queries.inbox(stands_in).mine] == [told.pk]
    later = viewer_for(account_of(deputy), today=today + timedelta(4))
    with pytest.raises(NotAllowed):
        validating.validate(entry=told.pk, by=later, version=seen(told)[1])
    saved = validating.validate(entry=told.pk, by=stands_in, version=seen(told)[1])
    assert of("1.1").progress == 60
    take_back(act=saved.act or "", by=stands_in)
    assert of("1.1").progress == 20


@pytest.mark.parametrize("who", ["agent", "editor", "reader", "head of another"])
def test_nobody_else_answers(who: str):
    plan()
    Department.objects.create(authority=authority(), name="Travaux", key="travaux")
    told = say(agent(), of("1.1"), progress=60)
    by = {
        "agent": lambda: agent(),
        "editor": lambda: member(authority(), Role.EDITOR),
        "reader": lambda: member(authority(), Role.READER),
        "head of another": lambda: _named_head("Travaux"),
    }[who]()
    client = client_of(account_of(by))
    assert "Rien n’attend votre validation" in words_of(client.get(reverse("web:validating")))
    assert client.get(reverse("web:validating-one", args=[told.pk])).status_code == 404
    assert post(client, told, valider="1").status_code == 403
    assert post(client, told, renvoyer="1", reason="Non.").status_code == 403
    client.post(reverse("web:validating-all"), {"entry": "{}:{}".format(*seen(told))})
    assert (of("1.1").progress, FollowUp.objects.get().ruling) == (20, "waiting")


def test_of_what_is_hidden_nothing_is_found():
    plan()
    told = say(agent(), of("1.1"), progress=60)
    stranger = member(authority("Ailleurs"), Role.ADMINISTRATOR)
    assert post(client_of(account_of(stranger)), told, valider="1").status_code == 404
    with pytest.raises(NotFound):
        validating.send_back(entry=told.pk, by=stranger, reason="Non.")
    Item.objects.filter(code="1.1").update(trashed_at=timezone.now())
    assert queries.waiting(head()) == 0


@pytest.mark.skipif(connection.vendor != "postgresql", reason="row-level security is PostgreSQL's")
def test_behind_the_second_wall_the_head_validates_and_a_stranger_reaches_nothing():
    plan()
    told = say(agent(), of("1.1"), progress=60)
    client, version = client_of(account_of(head())), seen(told)[1]
    stranger = client_of(account_of(member(authority("Ailleurs"), Role.ADMINISTRATOR)))
    with behind_the_wall(reach.NOBODY):
        assert post(stranger, told, version=version, valider="1").status_code == 404
        assert "60" in words_of(client.get(reverse("web:validating")))
        assert post(client, told, version=version, valider="1").status_code == 302
    assert of("1.1").progress == 60


# ------------------------------------------------------------------------------------------ what is told, and where


def test_the_card_and_the_sheet_say_that_it_waits_and_go_on_from_there():
    plan()
    by = agent()
    client = client_of(account_of(by))
    item = of("1.1")
    form = {"version": str(item.version), "status_before": "in_progress", "progress_before": "20", "progress": "60"}
    answer = client.post(reverse("web:my-card", args=[item.uid]), form, headers={"HX-Request": "true"})
    assert "elle comptera une fois valid" in answer["HX-Trigger"]
    page = answer.content.decode()
    assert "À valider par le responsable du service" in page
    assert 'name="progress_before" value="60"' in page
    sheet = client.get(reverse("web:item", args=[item.uid]))
    assert "Une mise à jour attend d’être validée" in words_of(sheet)
    # Back to what is official: that is said too, and waits in its turn.
    item.refresh_from_db()
    say(by, item, progress=20)
    boss = head()
    for entry in queries.inbox(boss).mine:
        validating.validate(entry=entry.pk, by=boss, version=seen(FollowUp.objects.get(pk=entry.pk))[1])
    assert of("1.1").progress == 20


def test_lists_overview_and_exports_show_the_validated_values_only():
    plan()
    say(agent(), of("1.1"), status=StatusValue.DONE, progress=87)
    client = visitor(Role.READER)
    made = of("1.1").programme
    for name in ("web:programme", "web:programme-list", "web:overview"):
        page = client.get(reverse(name, args=[made.uid])).content.decode()
        assert "87" not in words_of_numbers(page), name
    csv = client.get(reverse("web:export", args=[made.uid, "csv"])).content.decode()
    assert "87" not in csv
    publish(programme=made.uid, by=OPERATOR)
    public = Client().get(reverse("public:item", args=[authority().slug, made.uid, of("1.1").uid]))
    assert public.status_code == 200
    assert "20" in words_of(public)
    assert "87" not in words_of(public)


def words_of_numbers(page: str) -> str:
    return re.sub(r"<[^>]+>", " ", page)


def test_an_update_that_was_sent_back_is_no_news():
    plan()
    told = say(agent(), of("1.1"), progress=60)
    by = head()
    assert news_of([told.item_id])
    validating.send_back(entry=told.pk, by=by, reason="Non.")
    assert not news_of([told.item_id])


def test_the_head_is_written_to_once_the_next_morning(box: Letterbox):
    plan()
    boss = account_of(head())
    say(agent(), of("1.1"), progress=60)
    say(agent(), of("1.2"), progress=10)
    asked = Letter.objects.get(kind="to_validate")
    assert asked.to == boss.email
    assert asked.after > timezone.now()
    all_now()
    assert [message["Subject"] for message in box.messages] == ["2 mises à jour attendent votre validation"]
    assert "/a-valider/" in box.text()
    assert "List-Unsubscribe" in box.messages[0]
    all_now()
    assert len(box.messages) == 1


@pytest.mark.parametrize("away", ["meanwhile", "until today", "from later on", "without an account"])
def test_the_morning_letter_goes_to_who_stands_in_for_the_head(box: Letterbox, away: str):
    plan()
    owner, boss, deputy = authority(), account_of(head()), account_of(agent(PAUL))
    person = Person.objects.create(authority=owner, name="Chef", key="chef", account=boss)
    stands_in = Person.objects.get(name=PAUL)
    if away == "without an account":
        stands_in = Person.objects.create(authority=owner, name="Sans Compte", key="sans compte")
    first = timezone.localdate() + timedelta(2 if away == "from later on" else -3)
    last = timezone.localdate() if away == "until today" else first + timedelta(9)
    Absence.objects.create(authority=owner, person=person, deputy=stands_in, starts=first, ends=last)
    say(agent(), of("1.1"), progress=60)
    Letter.objects.exclude(kind="to_validate").delete()
    assert [letter.to for letter in Letter.objects.all()] == [(deputy if away == "meanwhile" else boss).email]
    if away == "meanwhile":
        all_now()
        assert [message["Subject"] for message in box.messages] == ["Une mise à jour attend votre validation"]


def test_who_has_nothing_left_to_validate_is_not_written_to(box: Letterbox):
    plan()
    by = head()
    told = say(agent(), of("1.1"), progress=60)
    validating.validate(entry=told.pk, by=by, version=seen(told)[1])
    Letter.objects.filter(kind="ruled").delete()
    all_now()
    assert box.messages == []


def test_the_author_is_told_what_became_of_it_in_one_letter_that_can_be_turned_off(box: Letterbox):
    plan()
    by, boss = agent(), head()
    Letter.objects.all().delete()
    one, two = say(by, of("1.1"), progress=60), say(by, of("1.2"), progress=10)
    Letter.objects.filter(kind="to_validate").delete()
    validating.validate(entry=one.pk, by=boss, version=seen(one)[1])
    validating.send_back(entry=two.pk, by=boss, reason="Dites quelle part du budget.")
    if Letter.objects.filter(kind="ruled").count() == 1:  # Two, where a half hour turned in between.
        all_now()
        assert box.messages[0]["Subject"] == "Une mise à jour vous est renvoyée"
        assert box.messages[0]["To"] == account_of(by).email
        text = box.text()
        assert "Dites quelle part du budget." in text
        assert f"Validée par {boss.name}" in text
        assert "Dites quelle part du budget." in box.text(html=True)
    stop = box.messages[0]["List-Unsubscribe"].strip(" <>").replace("https://exemple.invalid", "")
    assert Client().post(stop, {"List-Unsubscribe": "One-Click"}).status_code == 200
    box.messages.clear()
    three = say(by, of("1.2"), progress=15)
    Letter.objects.filter(kind="ruled").update(key="avant")
    validating.validate(entry=three.pk, by=boss, version=seen(three)[1])
    all_now()
    assert [message for message in box.messages if message["To"] == account_of(by).email] == []


def all_now() -> None:
    Letter.objects.filter(state=LetterState.WAITING).update(after=timezone.now())
    while letters.send_due():
        pass


# --------------------------------------------------------------------------------------------------------- campaigns


def test_a_campaign_tells_answered_validated_and_waiting_and_asks_again_what_was_sent_back(box: Letterbox):
    plan()
    culture = Department.objects.get(name="Culture")
    Person.objects.filter(name=ANNE).update(department=culture)
    boss = head()
    campaign = started(ANNE, escalates=True)
    all_but_escalated()
    token = link_of(ANNE).split("/")[-2]
    for code in ("1.1", "1.2"):
        row = of(code)
        form = {"version": str(row.version), "progress_before": "", "progress": "55"}
        assert Client().post(reverse("web:asked-card", args=[token, row.uid]), form).status_code == 302
    assert [told.person.name for told in FollowUp.objects.select_related("person")] == [ANNE, ANNE]
    assert (of("1.1").progress, of("1.2").progress) == (20, None)
    board = campaign_queries.board(OPERATOR, campaign.uid)
    assert board is not None
    assert (board.answered, board.validated, board.waiting) == (2, 0, 2)
    one, two = FollowUp.objects.order_by("pk")
    validating.validate(entry=one.pk, by=boss, version=seen(one)[1])
    validating.send_back(entry=two.pk, by=boss, reason="Non.")
    board = campaign_queries.board(OPERATOR, campaign.uid)
    assert board is not None
    assert (board.answered, board.validated, board.waiting) == (1, 1, 0)
    assert "1 validée" in words_of(visitor().get(reverse("web:campaign", args=[campaign.uid])))
    # Their personal link says what became of it, and so does the letter, which holds the link.
    page = words_of(Client().get(link_of(ANNE)))
    assert "Renvoyée par" in page
    assert "Non." in page
    box.messages.clear()
    all_now()
    told = next(message for message in box.messages if "renvoyée" in message["Subject"])
    assert told["To"] == "anne@commune.invalid"
    assert any(token in box.text(number) for number, each in enumerate(box.messages) if each is told)
    spoken = next(number for number, each in enumerate(box.messages) if each["To"] == account_of(boss).email)
    assert f"{ANNE}\u00a0: 1 action sur 2" in box.text(spoken)


def all_but_escalated() -> None:
    Letter.objects.filter(kind="asked").update(after=timezone.now())
    letters.send_due()


def test_the_escalation_reminds_the_head_of_what_waits_for_them(box: Letterbox):
    plan()
    culture = Department.objects.get(name="Culture")
    Person.objects.filter(name=ANNE).update(department=culture)
    boss = account_of(head())
    started(ANNE, escalates=True)
    token = link_of(ANNE).split("/")[-2]
    for code in ("1.1", "1.2"):
        row = of(code)
        form = {"version": str(row.version), "progress_before": "", "progress": "55"}
        Client().post(reverse("web:asked-card", args=[token, row.uid]), form)
    Letter.objects.exclude(kind="escalated").delete()
    all_now()
    (message,) = box.messages
    assert message["To"] == boss.email
    assert message["Subject"].startswith("À valider dans votre service")
    assert "2 mises à jour attendent votre validation" in box.text()
    assert "2 mises à jour attendent votre validation" in box.text(html=True)


def test_the_head_who_answers_by_a_personal_link_waits_for_nobody():
    plan()
    account = account_of(head())
    Person.objects.filter(name=ANNE).update(account=account)
    started(ANNE)
    token, row = link_of(ANNE).split("/")[-2], of("1.1")
    form = {"version": str(row.version), "progress_before": "20", "progress": "55"}
    Client().post(reverse("web:asked-card", args=[token, row.uid]), form)
    assert of("1.1").progress == 55


# -------------------------------------------------------------------------------------------------------------- costs


def test_the_page_asks_the_same_number_of_queries_however_much_waits():
    plan(*(action(number, agents=(ANNE,), departments=("Culture",)) for number in range(10, 22)))
    by, client = agent(), client_of(account_of(head()))
    say(by, of("1.1"), progress=60)
    say(by, of("1.10"), progress=60)

    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries_made:
            assert client.get(reverse("web:validating")).status_code == 200
        return len(queries_made)

    cost()
    few = cost()
    for number in range(11, 22):
        say(by, of(f"1.{number}"), progress=60)
    assert cost() == few


def test_turned_off_again_what_waits_is_still_answered():
    plan()
    told = say(agent(), of("1.1"), progress=60)
    validated(False)
    item = of("1.2")
    assert not reporting.report(item=item.uid, by=agent(), version=item.version, values={"progress": 5}).waits
    by = head()
    assert [each.pk for each in queries.inbox(by).mine] == [told.pk]
    validating.validate(entry=told.pk, by=by, version=seen(told)[1])
    assert of("1.1").progress == 60
