"""Letters that the worker sends: tried again when the server refuses, and forgotten once they are done."""

import json

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from gouvernail.models import Account, LinkPurpose
from gouvernail.services import emailed_links, invitations
from gouvernail.services.invitations import Wish
from tests.builders import OPERATOR, authority
from tests.letterbox import open_letterbox

pytestmark = pytest.mark.django_db(transaction=True)
EMAIL = "anne@example.invalid"


@pytest.fixture(autouse=True)
def _as_installed(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def work() -> None:
    """The worker, until nothing waits; what is put off comes at once."""
    DBTaskResult.objects.filter(run_after__gt=timezone.now()).update(run_after=timezone.now())
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)


def kept() -> str:
    return json.dumps(list(DBTaskResult.objects.values_list("args_kwargs", "traceback", "return_value")))


def test_a_letter_that_the_server_refuses_is_sent_later_and_the_table_forgets_whom_it_was_for():
    with open_letterbox() as box:
        box.refuses = True
        invitations.invite(by=OPERATOR, authority=authority().slug, wish=Wish(EMAIL, "Anne", "editor"), base="http://x")
        work()
        assert box.messages == []
        assert DBTaskResult.objects.filter(status="READY").count() == 1
        box.refuses = False
        work()
        assert len(box.messages) == 1
        assert box.messages[0]["To"] == EMAIL
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}
    assert sorted(json.loads(kept()), key=str) == [[{"args": [], "kwargs": {}}, "", value] for value in (False, True)]


@pytest.mark.parametrize("refuses", [False, True])
def test_no_address_stays_in_the_table_whether_the_letter_left_or_not(refuses: bool):
    Account.objects.create_user(EMAIL, name="Anne")
    with open_letterbox() as box:
        box.refuses = refuses
        emailed_links.request(email=EMAIL, purpose=LinkPurpose.SIGN_IN, base="http://x")
        assert EMAIL in kept()
        work()
        assert len(box.messages) == (0 if refuses else 1)
    assert EMAIL not in kept()
    row = DBTaskResult.objects.get()
    assert row.status == ("FAILED" if refuses else "SUCCESSFUL")
    assert bool(row.exception_class_path) == refuses
