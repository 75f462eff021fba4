"""What a page or a save asks of the database does not grow with the programme nor with the history."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gouvernail.models import Event, Item, Programme
from gouvernail.services.bin import trash
from tests.builders import OPERATOR, action, imported, objective, plan_of
from tests.web.visitors import visitor

pytestmark = pytest.mark.django_db

FEW, MANY = (20, 10), (600, 500)
"""Actions of the programme, and entries in the history of the item that is looked at."""


def made(actions: int, entries: int) -> tuple[Programme, Item]:
    items = [action(number, description="Trente arbres.", agents=("Anne Dumont",)) for number in range(1, actions + 1)]
    programme = imported(plan_of(objective(), *items), name=f"{actions}.txt")
    item = Item.objects.get(programme=programme, code="1.1")
    Event.objects.bulk_create(
        Event(
            authority_id=item.authority_id, programme_uid=programme.uid, item_uid=item.uid, title=item.title,
            at=timezone.now(), actor_name="Anne", verb="updated", field="note", version=1, before=str(n), after="x",
        )
        for n in range(entries)
    )  # fmt: skip
    return programme, item


def cost(ask: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)


def get(client: Client, path: str) -> Callable[[], None]:
    def ask() -> None:
        assert client.get(path).status_code == 200, path

    return ask


def post(client: Client, path: str, **typed: object) -> Callable[[], None]:
    def ask() -> None:
        answer = client.post(path, typed, headers={"HX-Request": "true"})
        assert (answer.status_code, "toast" in answer.headers["HX-Trigger"]) == (200, True), path

    return ask


def costs(actions: int, entries: int) -> dict[str, int]:
    programme, item = made(actions, entries)
    client = visitor()
    sheet = f"/fiches/{item.uid}/"
    found = {
        "sheet": cost(get(client, sheet)),
        "form": cost(get(client, f"{sheet}modifier/description/")),
        "save of a text": cost(post(client, f"{sheet}modifier/description/", version=1, description="Trente chênes.")),
        "save of a date": cost(post(client, f"{sheet}modifier/deadline/", version=2, deadline="fin 2027")),
        "follow-up": cost(post(client, f"{sheet}suivi/", version=3, status="done", status_before="", note="Fini.")),
        "menu": cost(get(client, f"{sheet}structure/")),
        "form of shares": cost(get(client, f"{sheet}structure/partager/")),
    }
    for number in range(2, 2 + actions // 10):
        trash(item=Item.objects.get(programme=programme, code=f"1.{number}").uid, by=OPERATOR)
    found["bin"] = cost(get(client, f"/programmes/{programme.uid}/corbeille/"))
    return found


def test_neither_the_programme_nor_the_history_makes_the_sheet_a_save_or_an_act_ask_more():
    visitor().get("/")  # What is asked once in the life of a process.
    few = costs(*FEW)
    assert few == costs(*MANY)
    assert few["sheet"] <= 28
    assert max(few["save of a text"], few["save of a date"], few["follow-up"]) <= 48
