"""A worker that is asked to stop while a letter leaves: `db_worker`, `services/letters.py`."""

import os
import signal
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone

from gouvernail.core.plan import Deadline
from gouvernail.management.commands.db_worker import Worker
from gouvernail.models import Letter, LetterKind, LetterState, Person
from gouvernail.services import letters
from tests.builders import action, authority, imported, objective, plan_of
from tests.letterbox import Letterbox, open_letterbox

pytestmark = pytest.mark.django_db
ANNE = "Anne Lenoir"


class Stopping(Letterbox):
    """Has this process asked to stop, as a restart of the server does, while it receives its first message."""

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - its name there
        if not self.messages:
            os.kill(os.getpid(), signal.SIGTERM)
        return await super().handle_DATA(server, session, envelope)


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(
        queue_names=["*"], interval=0, batch=False, backend_name="default", startup_delay=False, max_tasks=None,
        worker_id="test", excluded_queue_names=[],
    )  # fmt: skip
    before = {each: signal.getsignal(each) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)}
    made.configure_signals()
    yield made
    for each, handler in before.items():
        signal.signal(each, handler)


@pytest.mark.django_db(transaction=True)  # a worker closes its connection between tasks
def test_the_letter_that_leaves_is_sent_and_told_as_sent_and_the_others_wait(settings, worker: Worker):
    settings.PUBLIC_ADDRESS = "https://exemple.invalid"
    today = timezone.localdate()
    tomorrow = today + timedelta(1)
    due = Deadline(tomorrow.isoformat(), start=tomorrow, end=tomorrow)
    imported(plan_of(objective(), action(1, agents=(ANNE,), deadline=due)))
    Person.objects.update(email="anne@commune.invalid")
    about = {"person": Person.objects.get().uid, "day": today.isoformat(), "base": settings.PUBLIC_ADDRESS}
    for number in range(3):
        letters.post(
            kind=LetterKind.DUE, key=f"due:{number}", to="anne@commune.invalid", authority=authority(), about=about
        )
    with open_letterbox(Stopping()) as box:
        worker.resume()
    assert len(box.messages) == 1
    states = list(Letter.objects.order_by("pk").values_list("state", flat=True))
    assert states == [LetterState.SENT, LetterState.WAITING, LetterState.WAITING]
