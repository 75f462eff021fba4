"""A programme is handed over as a file to who sees it, and to nobody else."""

import io
import json
import zipfile

import pytest
from django.test import Client
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.files.exchange.plan_json import plan_from_json
from gouvernail.models import Programme
from gouvernail.queries import plans
from tests import builders
from tests.builders import authority, imported, rich_plan
from tests.web.visitors import visitor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("form", "start"), [("pdf", b"%PDF-"), ("docx", b"PK"), ("xlsx", b"PK"), ("ods", b"PK"), ("json", b"{")]
)
def test_each_format_comes_as_a_file_with_a_name(form: str, start: bytes):
    programme = imported(rich_plan())
    answer = visitor().get(reverse("web:export", args=[programme.uid, form]))
    assert answer.status_code == 200
    assert answer.content.startswith(start)
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    assert f".{form}" in answer["Content-Disposition"]
    if start == b"PK":
        assert zipfile.ZipFile(io.BytesIO(answer.content)).testzip() is None


def test_the_json_is_the_programme_as_the_viewer_sees_it():
    programme = imported(rich_plan())
    answer = visitor().get(reverse("web:export", args=[programme.uid, "json"]))
    plan, problems = plan_from_json(json.loads(answer.content))
    assert (plan, problems) == (plans.load(builders.OPERATOR, programme.uid), ())


@pytest.mark.parametrize("role", list(Role))
def test_another_authority_gets_nothing(role: Role):
    programme = imported(rich_plan())
    stranger = visitor(role, authority("Ailleurs"))
    assert stranger.get(reverse("web:export", args=[programme.uid, "json"])).status_code == 404


@pytest.mark.parametrize("role", list(Role))
def test_every_role_that_sees_the_programme_gets_it(role: Role):
    programme = imported(rich_plan())
    Programme.objects.update(stage="published")
    client = visitor(role)
    page, file = (
        reverse(name, args=args)
        for name, args in (("web:programme", [programme.uid]), ("web:export", [programme.uid, "json"]))
    )
    seen = client.get(page).status_code == 200
    assert (client.get(file).status_code == 200) is seen
    assert seen


def test_nobody_signed_in_is_asked_to_sign_in():
    programme = imported(rich_plan())
    assert Client().get(reverse("web:export", args=[programme.uid, "pdf"])).status_code == 302


def test_a_draft_is_not_handed_to_a_reader():
    programme = imported(rich_plan())
    assert visitor(Role.READER).get(reverse("web:export", args=[programme.uid, "xlsx"])).status_code == 404


def test_an_unknown_format_does_not_exist():
    programme = imported(rich_plan())
    assert visitor().get(reverse("web:export", args=[programme.uid, "exe"])).status_code == 404


def test_the_page_of_the_programme_offers_them():
    programme = imported(rich_plan())
    page = visitor().get(reverse("web:programme", args=[programme.uid])).content.decode()
    assert reverse("web:export", args=[programme.uid, "pdf"]) in page
