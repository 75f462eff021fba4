"""Every address, everybody, everything: what the table says, and no trace of what it does not let through."""

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import product

import pytest
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from gouvernail.models import Department, Event, Item, Person
from tests.web.rights.table import (
    ACT,
    ADDRESSES,
    ATTACHMENT,
    BIN,
    DEPARTMENT,
    DOOR,
    EVERYBODY,
    HISTORY,
    ITEM,
    JOB,
    NOTHING,
    PARTNER,
    PERSON,
    PROGRAMME,
    SIGHT,
    UNKNOWN,
    WRITE,
    may,
)
from tests.web.rights.world import World, mark

pytestmark = pytest.mark.django_db
MARKS = {mark(key): key for key in SIGHT}
READING = ("agent", "elected", "reader", "limited editor", "limited reader", "without role")
ACTING = ("agent",)
"""Those from whom most is hidden. The others of the table are in the world, and wait for their turn."""
NOTHING_THERE = "aaaaaaaaaaaa"
FORMS = ("json", "xlsx")
MORE = {
    "web:search": ["?text=qz", "?text=action"],
    "web:people": ["", "?text=zq"],
    "web:actions": [""],
    "web:programme": [""],
    "web:item-compare": ["", "?de=1"],
}


def named(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from named(each, f"{each.namespace}:" if each.namespace else space)
        else:
            yield f"{space}{each.name or '?'}", each


def test_every_address_is_in_the_table():
    assert {name for name, _ in named(get_resolver())} == ADDRESSES.keys()


def test_everybody_in_the_table_is_in_the_world(world: World):
    assert world.clients.keys() == EVERYBODY | {"nobody"}
    assert all(who <= EVERYBODY for who in SIGHT.values())


def things(world: World, kind: str) -> dict[str, str]:
    """What there is of a kind, by the key of its mark."""
    if kind == PERSON:
        return {"open": Person.objects.get(name="Anne Lenoir").uid}
    if kind == DEPARTMENT:
        return {"open": Department.objects.get(name="Culture").uid}
    kinds = {ITEM: world.items, PROGRAMME: world.programmes, ATTACHMENT: world.attachments, PARTNER: world.partners}
    return (kinds | {JOB: world.jobs, ACT: world.acts})[kind]


def paths(name: str, uid: str | None) -> list[str]:
    more = {"web:act": ["deplacer"], "web:edit": ["title"], "web:export": FORMS, "web:attachment-version": [1],
            "web:bin-recover": [uid], "web:programme-put-away": ["corbeille"], "web:review-element": ["x"],
            "web:review-picture": [1]}.get(name, [None])  # fmt: skip
    found = [reverse(name, args=[each for each in (uid, extra) if each is not None]) for extra in more]
    return [path + query for path, query in product(found, MORE.get(name, [""]))]


def sees(who: str, key: str, name: str) -> bool:
    if key == "binned" and name in HISTORY:
        return who in SIGHT["open"]
    return who in SIGHT[key]


def body_of(answer: HttpResponse) -> str:
    """What is said, unpacked where it is packed."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            content = b"".join(packed.read(each) for each in packed.namelist())
    return content.decode("utf-8", "replace")


def leaks(who: str, name: str, path: str, body: str) -> list[str]:
    """The keys of what is told there and is not for them. What somebody typed comes back to them."""
    found = {MARKS[word] for word in re.findall(r"zq[a-z]+qz", body) if word in MARKS and word not in path}
    allowed = {key for key in found if sees(who, key, name)}
    if name in BIN | HISTORY and may(who, WRITE, "open"):
        allowed |= {"binned"}
    return sorted(found - allowed)


@pytest.mark.parametrize("who", READING)
def test_reading(world: World, who: str):
    client, faults = world.clients[who], []

    def get(name: str, path: str, expected: int | None) -> None:
        answer = client.get(path)
        if expected is not None and answer.status_code != expected:
            faults.append(f"{name} {path}: {answer.status_code}, not {expected}")
        if told := leaks(who, name, path, body_of(answer)):
            faults.append(f"{name} {path}: tells {told}")

    for name, (kind, right, _) in ADDRESSES.items():
        if right is None or kind == "api":
            continue
        if kind == NOTHING:
            for path in paths(name, None):
                get(name, path, 200 if may(who, right, "open") else 403)
            continue
        for key, uid in things(world, kind).items():
            for path in paths(name, uid):
                if right in {DOOR, UNKNOWN}:
                    get(name, path, None)
                    continue
                seen = expected_sight(who, key, name, kind)
                wanted = 404 if not seen else 200 if may(who, right, key) else 403
                get(name, path, special(name, wanted, path))
    assert faults == [], "\n".join(faults)


def expected_sight(who: str, key: str, name: str, kind: str) -> bool:
    if kind == PARTNER and key in {"binned"}:
        return False
    if kind == DEPARTMENT and who == "limited reader":
        return True
    return sees(who, key, name)


def special(name: str, wanted: int, path: str) -> int | None:
    """Pages that answer somebody who may in another way than by a page."""
    if wanted == 200 and name in {"web:import", "web:import-undo", "web:person-merge", "web:department-merge"}:
        return None
    return None if name == "web:export" and path.endswith("csv") else wanted


def test_nobody_gets_in(world: World):
    client, faults = world.clients["nobody"], []
    for name, (kind, _, _) in ADDRESSES.items():
        if kind in {DOOR, "public", "api", UNKNOWN}:
            continue
        for uid in [None] if kind == NOTHING else things(world, kind).values():
            for path in paths(name, uid):
                for answer in (client.get(path), client.post(path)):
                    at_door = answer.status_code == 302 and answer.url.startswith(("/connexion/", "/documents/"))
                    if not (at_door or answer.status_code in {401, 405}) or leaks(
                        "nobody", name, path, body_of(answer)
                    ):
                        faults.append(f"{name} {path}: {answer.status_code}")
    assert faults == [], "\n".join(faults)


def state() -> tuple[object, ...]:
    return (Event.objects.count(), *Item.objects.order_by("id").values_list("version", "trashed_at"))


@pytest.mark.parametrize("who", ACTING)
def test_acting(world: World, who: str):
    """What is not theirs is refused and nothing happens; what they do not see answers as what does not exist."""
    client, faults, before = world.clients[who], [], state()
    for name, (kind, _, right) in ADDRESSES.items():
        if right is None:
            continue
        for key, uid in {"open": None}.items() if kind == NOTHING else things(world, kind).items():
            seen = kind == NOTHING or expected_sight(who, key, name, kind)
            if seen and may(who, right, key):
                continue
            path = paths(name, uid)[0]
            answer = client.post(path, {"version": "1"})
            if seen and answer.status_code not in {302, 403, 404, 422}:
                faults.append(f"{name} {path} ({key}): {answer.status_code}, seen and not theirs")
            if not seen and kind != ACT:  # Nobody guesses the name of an act: it is told as refused.
                nowhere = client.post(paths(name, NOTHING_THERE)[0], {"version": "1"})
                if answer.status_code != nowhere.status_code or answer.status_code == 200:
                    faults.append(f"{name} ({key}): {answer.status_code}, {nowhere.status_code} for what is not there")
            if told := leaks(who, name, path, body_of(answer)):
                faults.append(f"{name} ({key}): tells {told}")
            if state() != before:
                faults.append(f"{name} ({key}): something happened")
                before = state()
    assert faults == [], "\n".join(faults)
