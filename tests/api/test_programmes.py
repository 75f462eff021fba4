"""The API: what each caller sees, and how every answer is made."""

from datetime import timedelta

import jsonschema
import pytest
from django.test import Client
from django.utils import timezone

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role
from gouvernail.files.exchange.plan_json import plan_from_json, schema
from gouvernail.models import Account, ApiToken, Item, Person, Programme
from gouvernail.queries import plans
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import tokens
from tests.builders import account_of, action, authority, imported, member, objective, plan_of, rich_plan

pytestmark = pytest.mark.django_db
LIST = "/api/v1/programmes"
CLOSED_BOOK = "Titre que personne d'autre ne lit"


def key_of(viewer: Viewer) -> str:
    return tokens.issue(by=viewer, name="Essai")


def call(address: str, viewer: Viewer | None = None, *, key: str | None = None, **headers: str):
    key = key or (key_of(viewer) if viewer else None)
    return Client(raise_request_exception=False).get(
        address, headers={**({"authorization": f"Bearer {key}"} if key else {}), **headers}
    )


def seen(viewer: Viewer) -> set[str]:
    return {each["id"] for each in call(LIST, viewer).json()["programmes"]}


def is_problem(response, status: int) -> bool:
    body = response.json()
    return (
        response.status_code == status == body["status"]
        and response["Content-Type"] == "application/problem+json"
        and {"type", "title", "detail", "instance"} <= body.keys()
        and "Traceback" not in response.content.decode()
    )


def of_another(stage: Stage = Stage.PUBLISHED) -> Programme:
    """A programme of an authority in which the caller is nothing."""
    programme = imported(plan_of(objective(title=CLOSED_BOOK)), authority("Ailleurs"))
    Programme.objects.filter(pk=programme.pk).update(stage=stage)
    return programme


def own(stage: Stage = Stage.PUBLISHED) -> Programme:
    programme = imported(rich_plan(), authority())
    Programme.objects.filter(pk=programme.pk).update(stage=stage)
    return programme


def test_the_plan_reads_back_equal_and_holds_to_the_schema():
    programme, viewer = own(), member(authority(), Role.EDITOR)
    response = call(f"{LIST}/{programme.uid}", viewer)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    jsonschema.validate(response.json(), schema())
    plan, problems = plan_from_json(response.json())
    assert problems == ()
    assert plan == plans.load(viewer, programme.uid)


def test_the_list_says_where_each_plan_is():
    programme, viewer = own(), member(authority(), Role.READER)
    (each,) = call(LIST, viewer).json()["programmes"]
    assert (each["id"], each["title"], each["kind"]) == (programme.uid, "Programme de Valboisé", "pst")
    assert each["period"] == {"start": "2024-12-02", "end": "2030-12-01"}
    assert each["authority"]["slug"] == authority().slug
    assert call(each["url"], viewer).status_code == 200


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("stage", [Stage.PUBLISHED, Stage.DRAFT])
def test_no_role_sees_another_authority(role, stage):
    """Whatever the stage, in the list or by its address: the answer is that of what does not exist."""
    programme, viewer = of_another(stage), member(authority(), role)
    response = call(f"{LIST}/{programme.uid}", viewer)
    assert is_problem(response, 404)
    absent = call(f"{LIST}/{'z' * 12}", viewer).json()
    assert {**response.json(), "instance": ""} == {**absent, "instance": ""}
    assert seen(viewer) == set()
    assert call(f"{LIST}?authority={programme.authority.slug}", viewer).json() == {"programmes": []}


@pytest.mark.parametrize("role", Role)
def test_every_role_sees_what_is_open_in_its_own_authority(role):
    programme, viewer = own(), member(authority(), role)
    of_another()
    assert seen(viewer) == {programme.uid}
    assert call(f"{LIST}/{programme.uid}", viewer).status_code == 200


DRAFT_READERS = {Role.ADMINISTRATOR, Role.EDITOR, Role.HEAD, Role.FINANCE}


@pytest.mark.parametrize("role", Role)
def test_a_draft_is_seen_by_those_who_take_part_in_it(role):
    programme, viewer = own(Stage.DRAFT), member(authority(), role)
    assert (programme.uid in seen(viewer)) is (role in DRAFT_READERS)
    status = call(f"{LIST}/{programme.uid}", viewer).status_code
    assert status == (200 if role in DRAFT_READERS else 404)


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.ELECTED])
def test_a_draft_is_seen_by_those_who_are_named_in_it(role):
    programme = own(Stage.DRAFT)
    person = Person.objects.filter(named__item__programme=programme).first()
    viewer = member(authority(), role, person=person)
    assert call(f"{LIST}/{programme.uid}", viewer).status_code == 200


@pytest.mark.parametrize("role", Role)
def test_a_restricted_item_is_in_no_answer_of_those_who_may_not_see_it(role):
    programme = imported(plan_of(objective(), action(1), action(2, title=CLOSED_BOOK)), authority())
    Programme.objects.filter(pk=programme.pk).update(stage=Stage.PUBLISHED)
    Item.objects.filter(programme=programme, title=CLOSED_BOOK).update(restricted=True)
    viewer = member(authority(), role)
    handles = role in {Role.ADMINISTRATOR, Role.EDITOR, Role.FINANCE}
    response = call(f"{LIST}/{programme.uid}", viewer)
    assert (CLOSED_BOOK in response.content.decode()) is handles
    (each,) = call(LIST, viewer).json()["programmes"]
    assert each["counts"]["action"] == (2 if handles else 1)


def test_the_platform_administrator_sees_everything():
    account = Account.objects.create_superuser("racine@example.invalid", name="Racine")
    both = {own(Stage.DRAFT).uid, of_another(Stage.DRAFT).uid}
    assert seen(viewer_for(account)) == both


def test_without_a_key_nothing_is_said():
    programme = own()
    for address in (LIST, f"{LIST}/{programme.uid}", f"{LIST}/absent"):
        response = call(address)
        assert is_problem(response, 401)
        assert response["WWW-Authenticate"].startswith("Bearer")
        assert programme.uid not in response.content.decode().replace(address, "")


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Bearer x", "Basic YTpi", "Token x", "bearer é"])
def test_a_wrong_key_is_refused(header):
    own()
    assert is_problem(Client().get(LIST, headers={"authorization": header.encode().decode("latin-1")}), 401)


def test_expired_and_revoked_keys_and_closed_accounts_are_refused():
    viewer = member(authority(), Role.EDITOR)
    expired = tokens.issue(by=viewer, name="Échu", expires_at=timezone.now() - timedelta(seconds=1))
    revoked = key_of(viewer)
    ApiToken.objects.filter(name="Essai").update(revoked_at=timezone.now())
    closed = key_of(other := member(authority(), Role.EDITOR))
    Account.objects.filter(pk=account_of(other).pk).update(is_active=False)
    for key in (expired, revoked, closed):
        assert is_problem(call(LIST, key=key), 401)


def test_a_session_opens_nothing_here():
    """Cookies are sent by a browser whatever page asks: the API takes keys only."""
    own()
    client = Client()
    client.force_login(account_of(member(authority(), Role.ADMINISTRATOR)))
    assert is_problem(client.get(LIST), 401)


def test_a_role_that_is_taken_away_counts_at_once():
    programme, viewer = own(), member(authority(), Role.READER)
    key = key_of(viewer)
    assert call(f"{LIST}/{programme.uid}", key=key).status_code == 200
    account_of(viewer).memberships.all().delete()
    assert is_problem(call(f"{LIST}/{programme.uid}", key=key), 404)


def test_what_was_not_changed_is_not_sent_again():
    programme, viewer = own(), member(authority(), Role.EDITOR)
    key = key_of(viewer)
    for address in (LIST, f"{LIST}/{programme.uid}"):
        first = call(address, key=key)
        again = call(address, key=key, **{"if-none-match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert "private" in first["Cache-Control"]
        assert "Authorization" in first["Vary"]
        Item.objects.filter(programme=programme, code="1.1").update(title=f"Titre nouveau {address}")
        Programme.objects.filter(pk=programme.pk).update(title=f"Titre nouveau {address}")
        assert call(address, key=key, **{"if-none-match": first["ETag"]}).status_code == 200


def test_another_caller_does_not_get_the_answer_of_the_first():
    programme, viewer = own(Stage.DRAFT), member(authority(), Role.EDITOR)
    etag = call(f"{LIST}/{programme.uid}", viewer)["ETag"]
    reader = member(authority(), Role.READER)
    assert is_problem(call(f"{LIST}/{programme.uid}", reader, **{"if-none-match": etag}), 404)


@pytest.mark.parametrize(
    ("query", "field"), [("kind=plan", "kind"), (f"authority={'x' * 81}", "authority"), ("kind=", "kind")]
)
def test_values_that_cannot_be_are_named(query, field):
    response = call(f"{LIST}?{query}", member(authority(), Role.EDITOR))
    assert is_problem(response, 422)
    assert [error["field"] for error in response.json()["errors"]] == [field]
    assert "Input should" not in response.content.decode()


def test_the_list_can_be_narrowed():
    programme, viewer = own(), member(authority(), Role.EDITOR)
    for query, expected in (("kind=pst", 1), ("kind=dpc", 0), (f"authority={authority().slug}", 1), ("authority=x", 0)):
        assert len(call(f"{LIST}?{query}", viewer).json()["programmes"]) == expected, query
    assert programme.uid in seen(viewer)


@pytest.mark.parametrize("address", ["/api/v1/rien", "/api/v1/programmes/a/b", "/api/v1/programmes/", "/api/v1/é"])
def test_an_unknown_address_answers_in_json(address):
    assert is_problem(call(address, member(authority(), Role.EDITOR)), 404)


@pytest.mark.parametrize("uid", ["%00", "a" * 500, "%F0%9F%8C%B3", "..", "' OR 1=1"])
def test_a_strange_identifier_is_only_unknown(uid):
    assert is_problem(call(f"{LIST}/{uid}", member(authority(), Role.EDITOR)), 404)


def test_a_character_that_no_database_takes_is_refused():
    assert is_problem(call(f"{LIST}?authority=a%00", member(authority(), Role.EDITOR)), 400)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_other_methods_are_refused(method):
    programme, key = own(), key_of(member(authority(), Role.ADMINISTRATOR))
    for address in (LIST, f"{LIST}/{programme.uid}", "/api/v1/openapi.json", "/api/v1/schema/plan-v1.json"):
        response = getattr(Client(), method)(address, headers={"authorization": f"Bearer {key}"})
        assert is_problem(response, 405), address
        assert "GET" in response["Allow"]


def test_head_answers_as_get_without_a_body():
    programme, viewer = own(), member(authority(), Role.EDITOR)
    key = key_of(viewer)
    response = Client().head(f"{LIST}/{programme.uid}", headers={"authorization": f"Bearer {key}"})
    assert (response.status_code, response.content) == (200, b"")
    assert response["ETag"] == call(f"{LIST}/{programme.uid}", key=key)["ETag"]


def test_what_goes_wrong_inside_is_said_without_a_word_of_it(monkeypatch, caplog):
    def broken(*_arguments, **_named):
        raise RuntimeError("mot de passe 1234")

    monkeypatch.setattr(plans, "load", broken)
    response = call(f"{LIST}/x", member(authority(), Role.EDITOR))
    assert is_problem(response, 500)
    assert "1234" not in response.content.decode()
    assert "mot de passe 1234" in caplog.text


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries):
    counts = []
    for size in (3, 60):
        owner = authority(f"Taille {size}")
        programme = imported(plan_of(objective(), *(action(n, agents=(f"A. Nom{n}",)) for n in range(1, size))), owner)
        key = key_of(member(owner, Role.ADMINISTRATOR))
        for address in (LIST, f"{LIST}/{programme.uid}"):
            call(address, key=key)
            with django_assert_max_num_queries(25) as captured:
                assert call(address, key=key).status_code == 200
            counts.append((address.rpartition("/")[2] == "programmes", len(captured)))
    assert len(set(counts)) == 2, counts


def test_use_is_noted():
    viewer = member(authority(), Role.EDITOR)
    call(LIST, viewer)
    assert ApiToken.objects.get().last_used_at is not None
