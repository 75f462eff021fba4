"""Without script too, what was typed comes back: after the session, and beside what is refused."""

import html
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Attachment, Department, Event, Item, Keyword, Person, Programme
from gouvernail.services import attachments, items, proposals
from gouvernail.web.kept_forms import STAND_ALONE
from tests.builders import OPERATOR, account_of, action, authority, imported, member, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
PASSWORD = "bleu-pétrole-et-craie"
TYPED = "Ce qui a été tapé, « mot à mot »"
Place = Callable[[], list[object]]


@pytest.fixture
def everything(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"
    people = ("Anne Lenoir", "Marc Petit")
    imported(plan_of(objective(), action(1, agents=people, departments=("Travaux",), tags=("Vélo",)), action(2)))
    items.update(item=str(item()[0]), by=OPERATOR, version=1, values={"title": "Planter des haies"})


def item() -> list[object]:
    return [Item.objects.get(code="1.1").uid]


def programme() -> list[object]:
    return [Programme.objects.get().uid]


def person() -> list[object]:
    return [Person.objects.get(name="Anne Lenoir").uid]


def other() -> str:
    return Person.objects.get(name="Marc Petit").uid


def department() -> list[object]:
    return [Department.objects.get().uid]


def word() -> list[object]:
    return [Keyword.objects.get().uid]


def piece() -> list[object]:
    attachments.attach(item=str(item()[0]), by=OPERATOR, files=[("plan.pdf", b"%PDF-1.7")], title="Plan")
    return [Attachment.objects.get().uid]


def nothing() -> list[object]:
    return []


def proposal() -> list[object]:
    made = proposals.propose(programme=str(programme()[0]), under=None, title="Planter", text="", by=OPERATOR)
    return [made.uid]


def door(name: str) -> Place:
    return lambda: [*item(), name]


FORMS: dict[str, tuple[Place, dict[str, object]]] = {
    "account-name": (nothing, {"name": TYPED}),
    "account-email": (nothing, {"email": TYPED}),
    "account-tokens": (nothing, {"name": TYPED, "days": "30"}),
    "accounts": (nothing, {"name": TYPED, "email": "x", "authority": "valboise"}),
    "authorities": (nothing, {"authority_name": TYPED}),
    "departments": (nothing, {"name": TYPED, "authority": "valboise"}),
    "department-edit": (department, {"name": TYPED}),
    "edit": (door("description"), {"description": TYPED, "version": "1"}),
    "follow-up": (item, {"note": TYPED, "version": "1"}),
    "item-new": (programme, {"title": TYPED, "level": "action"}),
    "people-manage": (nothing, {"name": TYPED, "authority": "valboise"}),
    "person-edit": (person, {"name": TYPED}),
    "person-hand-over": (person, {"why": TYPED, "a": other}),
    "programme-new": (nothing, {"title": TYPED, "modele": "pst"}),
    "programme-settings": (programme, {"title": TYPED}),
    "settings-words": (nothing, {"autorite": "valboise", "words-done": TYPED}),
    "settings-fields": (nothing, {"autorite": "valboise", "field-actions-description": "hidden"}),
    "settings-numbers": (nothing, {"autorite": "valboise", "silent_after": "77"}),
    "my-card": (item, {"achieved": TYPED, "version": "2"}),
    "talk": (item, {"text": TYPED}),
    "decide": (item, {"text": TYPED}),
    "propose": (programme, {"title": TYPED}),
    "proposal": (proposal, {"reason": TYPED, "decliner": "1"}),
    # Forms that are sent to another address than that of their page.
    "act": (door("corbeille"), {"why": TYPED}),
    "attachment-rename": (piece, {"title": TYPED}),
    "attachments": (item, {"title": TYPED}),
    "import-new": (nothing, {"pasted": f"{TYPED}\n" * 20_000, "authority": "valboise"}),
    "item-restore": (item, {"why": TYPED, "champ": ["title", "description"], "vers": "1", "version": "2"}),
    "keyword": (word, {"name": TYPED, "act": "rename"}),
    "people-import": (nothing, {"pasted": TYPED, "authority": "valboise"}),
    "person-absence": (person, {"deputy": TYPED}),
    "person-erase": (person, {"typed": TYPED}),
    "settings-keywords": (nothing, {"name": TYPED, "kind": "tag", "autorite": "valboise"}),
}


def coordinator(client: Client) -> Account:
    account = account_of(member(authority(), Role.ADMINISTRATOR))
    account.is_platform_admin = True
    account.set_password(PASSWORD)
    account.save()
    return account


def sent(name: str) -> tuple[str, dict[str, object]]:
    place, typed = FORMS[name]
    fields = {key: value() if callable(value) else value for key, value in typed.items()}
    return reverse(f"web:{name}", args=place()), fields


def after_signing_in(client: Client, path: str, fields: dict[str, object]):
    asked = client.post(path, fields)
    assert asked.status_code == 401
    page = asked.content.decode()
    kept = re.search(r'name="kept" value="([^"]+)"', page)
    onward = re.search(r'name="next" value="([^"]*)"', page)
    assert kept
    assert onward
    who = {"email": coordinator(client).email, "password": PASSWORD}
    return client.post(reverse("web:sign-in"), {**who, "kept": kept[1], "next": html.unescape(onward[1])})


def marked(fields: dict[str, object]) -> str:
    return next((value for value in fields.values() if value == TYPED), list(fields.values())[-1])


@pytest.mark.parametrize("name", FORMS)
def test_what_was_sent_after_the_session_comes_back(everything: None, client: Client, name: str):
    path, fields = sent(name)
    answer = after_signing_in(client, path, fields)
    assert answer.url == (path if name in STAND_ALONE else reverse("web:resume"))
    page = html.unescape(client.get(answer.url).content.decode())
    if name not in STAND_ALONE:
        assert f'action="{path}"' in page
        values = [value for each in fields.values() for value in (each if isinstance(each, list) else [each])]
        assert all(f">\n{value}</textarea>" in page.replace("\r\n", "\n") for value in values)
    elif name == "settings-fields":
        assert re.search(r'name="field-actions-description".*?<option value="hidden" selected', page, re.DOTALL)
    else:
        assert marked(fields) in page


def test_every_form_that_shows_itself_again_is_tried():
    assert set(FORMS) >= STAND_ALONE


def test_it_is_sent_again_from_the_page_and_only_then_done(everything: None, client: Client):
    path, fields = sent("keyword")
    answer = after_signing_in(client, path, fields)
    page = client.get(answer.url)
    assert TYPED in words_of(page)
    assert Keyword.objects.get().name == "Vélo"
    client.post(path, fields)
    assert Keyword.objects.get().name == TYPED
    client.post(reverse("web:resume"))
    assert client.get(reverse("web:resume")).url == reverse("web:home")


def test_the_place_of_a_new_item_comes_back_with_its_title(everything: None, client: Client):
    path = f"{reverse('web:item-new', args=programme())}?sous={Item.objects.get(code='1').uid}"
    answer = after_signing_in(client, path, {"title": TYPED, "level": "action"})
    assert answer.url == path
    assert TYPED in html.unescape(client.get(path).content.decode())


def test_what_is_too_long_to_be_kept_is_said(everything: None, client: Client, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("gouvernail.web.kept_forms.KEPT_LIMIT", 100)
    answer = client.post(*sent("import-new"))
    assert "trop long pour être gardé" in words_of(answer)


def test_a_page_opened_before_signing_in_again_is_sent_again_from_ours_and_refused_from_elsewhere(everything: None):
    client = Client(enforce_csrf_checks=True)
    client.force_login(coordinator(client))
    path, fields = sent("keyword")
    ours = client.post(path, {**fields, "csrfmiddlewaretoken": "x" * 64}, headers={"Sec-Fetch-Site": "same-origin"})
    assert (ours.status_code, TYPED in words_of(ours)) == (403, True)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', ours.content.decode())
    assert token
    theirs = client.post(path, fields, headers={"Sec-Fetch-Site": "cross-site"})
    assert (theirs.status_code, TYPED in words_of(theirs)) == (403, False)
    assert Keyword.objects.get().name == "Vélo"
    assert client.post(path, {**fields, "csrfmiddlewaretoken": token[1]}).status_code == 302
    assert Keyword.objects.get().name == TYPED


def test_who_signed_in_in_another_tab_finds_the_form_that_was_sent_first(everything: None):
    """Signing in there made the page that holds it an old one; from elsewhere nothing is taken over."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(coordinator(client))
    path, fields = sent("keyword")
    # Nobody is signed in any more, as far as this request knows: the form is kept on the page that asks to sign in.
    cookie = client.cookies.pop("sessionid")
    token = client.get(reverse("web:sign-in")).context["csrf_token"]
    page = client.post(path, {**fields, "csrfmiddlewaretoken": str(token)}).content.decode()
    kept = {"kept": re.search(r'name="kept" value="([^"]+)"', page)[1], "resume": "1", "csrfmiddlewaretoken": "x" * 64}
    client.cookies["sessionid"] = cookie
    theirs = client.post(reverse("web:sign-in"), kept, headers={"Sec-Fetch-Site": "cross-site"})
    assert (theirs.status_code, "kept" in client.session) == (403, False)
    ours = client.post(reverse("web:sign-in"), kept, headers={"Sec-Fetch-Site": "same-origin"})
    assert ours.status_code == 302
    assert TYPED in words_of(client.get(ours.url))
    assert Keyword.objects.get().name == "Vélo"


LONG = TYPED * 80
REFUSED: dict[str, dict[str, object]] = {
    "account-email": {"email": TYPED},
    "account-tokens": {"name": TYPED, "days": "0"},
    "accounts": {"name": TYPED, "email": "x"},
    "authorities": {"authority_name": TYPED, "email": "x"},
    "departments": {"name": LONG, "authority": "valboise"},
    "department-edit": {"name": LONG, "seen_name": "Travaux"},
    "edit": {"deadline": "1/1/2026 - 1/1/2020", "status": "?", "version": "x"},
    "follow-up": {"note": TYPED, "progress": "beaucoup", "version": "1"},
    "item-new": {"title": TYPED, "level": "nuage"},
    "people-manage": {"name": TYPED, "email": "x", "authority": "valboise"},
    "person-edit": {"name": TYPED, "email": "x", "seen_name": "Anne Lenoir"},
    "person-hand-over": {"why": TYPED, "a": other, "left_on": "jamais"},
    "programme-new": {"title": TYPED, "modele": "pst", "start": "jamais"},
    "programme-settings": {"title": TYPED, "start": "jamais"},
    "attachment-rename": {"title": LONG},
    "attachments": {"title": TYPED},
    "import-new": {"title": TYPED, "authority": "valboise"},
    "keyword": {"name": LONG, "act": "rename"},
    "person-absence": {"deputy": "", "starts": TYPED},
    "person-erase": {"typed": TYPED},
    "settings-keywords": {"name": LONG, "kind": "tag", "autorite": "valboise"},
    "item-restore": {"why": TYPED, "champ": ["title"], "vers": "1", "version": "99"},
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_stands_beside_what_was_typed(everything: None, client: Client, name: str):
    account = coordinator(client)
    client.force_login(account)
    session = client.session
    session["proved"] = 99_999_999_999
    session.save()
    place, _typed = FORMS[name]
    fields = {key: value() if callable(value) else value for key, value in REFUSED[name].items()}
    path = reverse(f"web:{name}", args=place())
    before = Event.objects.count()
    answer = client.post(path, fields)
    assert answer.status_code == 422, answer
    page = html.unescape(answer.content.decode())
    assert any(value in page for value in fields.values() if TYPED in str(value)) or name == "edit"
    assert Event.objects.count() == before


@pytest.mark.parametrize(("role", "status"), [(Role.FINANCE, 403), (Role.READER, 404)])
def test_what_somebody_may_not_save_is_shown_to_be_copied(everything: None, role: Role, status: int):
    path, fields = sent("edit")
    answer = visitor(role).post(path, fields)
    assert (answer.status_code, TYPED in words_of(answer)) == (status, True)
