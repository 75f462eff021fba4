"""Two people save at the same instant, on connections of their own: nobody's change is lost (`services/saving.py`)."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Generic, TypeVar

import pytest
from django.db import connection, connections, transaction

from gouvernail.core.permissions import Verb
from gouvernail.models import Event, Item
from gouvernail.queries.viewer import Viewer, operator
from gouvernail.services import saving
from gouvernail.services.items import follow_up, update
from gouvernail.services.refusals import Conflict
from tests.builders import action, imported, objective, plan_of

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 30
ONE, OTHER = operator("Anne"), operator("Karim")


@pytest.fixture
def item() -> Item:
    imported(plan_of(objective(), action(1, description="Trente arbres.")))
    return Item.objects.get(code="1.1")


@pytest.fixture(autouse=True)
def _own_file(item: Item, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads share the database of the tests on PostgreSQL. The one of SQLite lies in memory, where nobody waits for
    anybody: theirs is a copy of it in a file, as on a server."""
    if connection.vendor == "sqlite":
        path = tmp_path / "copy.sqlite3"
        with closing(sqlite3.connect(path)) as copy:
            connection.ensure_connection()
            connection.connection.backup(copy)
        monkeypatch.setitem(connections.databases["default"], "NAME", str(path))


T = TypeVar("T")


class Apart(Generic[T]):
    """A piece of work in a thread of its own, with a connection of its own."""

    def __init__(self, act: Callable[[], T]) -> None:
        self.found: list[T] = []
        self.failed: list[BaseException] = []
        self._thread = threading.Thread(target=self._run, args=(act,))
        self._thread.start()

    def _run(self, act: Callable[[], T]) -> None:
        try:
            self.found.append(act())
        except BaseException as error:
            self.failed.append(error)
        finally:
            connections.close_all()

    def done(self, *, within: float = 0) -> bool:
        self._thread.join(within)
        return not self._thread.is_alive()

    def outcome(self) -> T:
        assert self.done(within=PATIENCE), "still waiting"
        if self.failed:
            raise self.failed[0]
        return self.found[0]


def stored(item: Item) -> tuple[str | None, str | None, int | None, int]:
    def read() -> tuple[str | None, str | None, int | None, int]:
        held = Item.objects.get(pk=item.pk)
        return held.title, held.description, held.progress, held.version

    return Apart(read).outcome()


def history() -> list[tuple[str, str | None, int | None]]:
    def read() -> list[tuple[str, str | None, int | None]]:
        told = Event.objects.filter(verb__in=("updated", "followed_up")).order_by("id")
        return list(told.values_list("actor_name", "field", "version"))

    return Apart(read).outcome()


def describe(item: Item, by: Viewer, text: str, *, version: int = 1) -> int:
    return update(item=item.uid, by=by, version=version, values={"description": text}).version


def test_the_second_of_two_transactions_waits_for_the_first_and_then_sees_what_it_wrote(item: Item):
    """The first holds the item in an open transaction; the second asks meanwhile, waits, and is told."""
    held, go_on = threading.Event(), threading.Event()

    def first() -> int:
        with transaction.atomic():
            saving.hold(item.uid, ONE, Verb.WRITE_ITEM)
            version = describe(item, ONE, "Trente chênes.")
            held.set()
            assert go_on.wait(PATIENCE)
            return version

    one = Apart(first)
    assert held.wait(PATIENCE)
    other = Apart(lambda: describe(item, OTHER, "Cent arbres."))
    assert not other.done(within=0.5), "it must wait until the first has finished"
    go_on.set()
    assert one.outcome() == 2
    with pytest.raises(Conflict) as refused:
        other.outcome()
    overlap = refused.value.overlaps["description"]
    assert (overlap.before, overlap.who) == ("Trente arbres.", "Anne")
    assert overlap.at is not None
    assert (refused.value.current, refused.value.yours) == (
        {"description": "Trente chênes."},
        {"description": "Cent arbres."},
    )
    assert stored(item)[1:] == ("Trente chênes.", None, 2)


def test_two_fields_at_the_same_instant_are_both_kept(item: Item):
    together = threading.Barrier(2, timeout=PATIENCE)

    def rename() -> int:
        together.wait()
        return update(item=item.uid, by=ONE, version=1, values={"title": "Planter au parc"}).version

    def advance() -> int:
        together.wait()
        return follow_up(item=item.uid, by=OTHER, version=1, progress=40)

    versions = {each.outcome() for each in (Apart(rename), Apart(advance))}
    assert versions == {2, 3}
    assert stored(item) == ("Planter au parc", "Trente arbres.", 40, 3)
    assert sorted(name for name, _, _ in history()) == ["Anne", "Karim"]


def test_of_many_who_write_one_field_at_once_each_is_kept_or_told(item: Item):
    """Six people, one field, one version seen: one is kept, five are told of it, and the history has one line."""
    together = threading.Barrier(6, timeout=PATIENCE)

    def write(number: int) -> str:
        together.wait()
        try:
            describe(item, operator(f"Personne {number}"), f"{number} arbres.")
        except Conflict as refused:
            return str(refused.overlaps["description"].who)
        return "kept"

    works = [Apart(lambda number=number: write(number)) for number in range(6)]
    outcomes = [work.outcome() for work in works]
    assert outcomes.count("kept") == 1
    winner = f"Personne {outcomes.index('kept')}"
    assert [each for each in outcomes if each != "kept"] == [winner] * 5
    assert stored(item)[1] == f"{outcomes.index('kept')} arbres."
    assert history() == [(winner, "description", 2)]


def test_a_text_to_which_each_adds_a_word_loses_no_word(item: Item):
    """Four people add five words each to what they last saw, trying again when told: all twenty words are there."""

    def add(name: str) -> None:
        for number in range(5):
            while True:
                seen = Item.objects.get(pk=item.pk)
                try:
                    describe(item, operator(name), f"{seen.description} {name}{number}", version=seen.version)
                except Conflict:
                    continue
                break

    names = ("a", "b", "c", "d")
    for work in [Apart(lambda name=name: add(name)) for name in names]:
        work.outcome()
    added = str(stored(item)[1]).removeprefix("Trente arbres.").split()
    assert sorted(added) == [f"{name}{number}" for name in names for number in range(5)]
    assert [version for _, _, version in history()] == list(range(2, 22))
