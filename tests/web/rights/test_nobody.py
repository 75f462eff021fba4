"""Who has no account: no page opens, and the published site tells what is published and nothing else."""

import re

import pytest
from django.urls import reverse

from gouvernail.models import Authority, Programme
from gouvernail.services import programmes
from tests.builders import OPERATOR
from tests.web.rights.seats import AGENT, HERE, THERE
from tests.web.rights.table import ADDRESSES, KEPT, NOTHING
from tests.web.rights.walk import MARKS, NOTHING_THERE, Walk, alike, assert_none, body_of, sent, things
from tests.web.rights.world import World

pytestmark = pytest.mark.django_db
PUBLIC = ("programme", "plan-json", "plan-csv", "version", "version-json", "version-csv")
PUBLISHED = {"open"}
"""What anybody may find a trace of: the item of the published programme that is neither restricted nor in the bin."""


def test_nobody_gets_in(world: World):
    """Every address leads to the door, whether what it names exists or not."""
    walk, browser, faults = Walk(world, "nobody"), world.browsers["nobody"], []
    for at, (name, (kind, _, _)) in enumerate(ADDRESSES.items()):
        listed = world.kept[name] if kind == KEPT else {"": None} if kind == NOTHING else things(world, kind)
        uid = list(listed.values())[at % len(listed)]
        for path in walk.paths(name, uid, posted=True):
            for asked, answer in (("GET", browser.get(path)), ("POST", browser.post(path, sent(name, str(uid))))):
                at_door = answer.status_code == 302 and answer.url.startswith("/connexion/")
                if not at_door and answer.status_code not in {401, 405}:
                    faults.append(f"{asked} {name}: {answer.status_code}")
                if told := traces(path, body_of(answer)):
                    faults.append(f"{asked} {name}: tells {told}")
    assert_none(faults)


def traces(path: str, body: str) -> set[str]:
    return {MARKS[word] for word in re.findall(r"zq[a-z]+qz", body) if word in MARKS and word not in path}


def addresses(world: World, authority: str, programme: str) -> list[str]:
    """Every page of a programme on the published site."""
    where = {"authority": authority, "programme": programme}
    pages = [
        reverse(f"public:{name}", kwargs=where | ({"version": 1} if name.startswith("version") else {}))
        for name in PUBLIC
    ]
    for uid in world.items.values():
        pages.append(reverse("public:item", kwargs=where | {"item": uid}))
        pages.append(reverse("public:version-item", kwargs=where | {"item": uid, "version": 1}))
    return pages


def test_the_public_reads_what_is_published_and_no_trace_of_the_rest(world: World):
    here, there = (Authority.objects.get(name=name) for name in (HERE, THERE))
    browser, faults, opened = world.browsers["nobody"], [], 0
    pages = [reverse("public:index"), *(reverse("public:authority", args=[each.slug]) for each in (here, there))]
    pages += addresses(world, here.slug, world.programmes["open"])
    for path in pages:
        answer = browser.get(path)
        body = body_of(answer)
        opened += answer.status_code == 200
        if told := traces(path, body) - PUBLISHED:
            faults.append(f"{path}: tells {told}")
        if AGENT in body:
            faults.append(f"{path}: names an agent")
    assert_none(faults)
    # The two lists (the other authority publishes nothing), the programme and its item, each at two addresses.
    assert opened == 2 + len(PUBLIC) + 2


@pytest.mark.parametrize("key", ["draft", "secret", "discarded", "joint", "elsewhere"])
def test_what_is_not_published_is_told_as_what_does_not_exist(world: World, key: str):
    owner = Programme.objects.get(uid=world.programmes[key]).authority.slug
    for path in addresses(world, owner, world.programmes[key])[: len(PUBLIC) + 2]:
        told = []
        for uid in (world.programmes[key], NOTHING_THERE):
            answer = world.browsers["nobody"].get(path.replace(world.programmes[key], uid))
            told.append((alike(answer, body_of(answer), uid), answer.headers.get("ETag")))
        assert told[0] == told[1]
        assert told[0][0][0] == 404


def test_a_hidden_item_of_a_published_programme_is_told_as_what_does_not_exist(world: World):
    where = {"authority": Authority.objects.get(name=HERE).slug, "programme": world.programmes["open"]}
    for key in ("named", "closed", "under", "binned", "elsewhere"):
        told = []
        for uid in (world.items[key], NOTHING_THERE):
            answer = world.browsers["nobody"].get(reverse("public:item", kwargs=where | {"item": uid}))
            told.append((alike(answer, body_of(answer), uid), answer.headers.get("ETag")))
        assert told[0] == told[1]


def test_what_was_withdrawn_is_no_more(world: World):
    where = {"authority": Authority.objects.get(name=HERE).slug, "programme": world.programmes["open"]}
    programmes.unpublish(programme=world.programmes["open"], by=OPERATOR)
    for name in ("programme", "plan-json"):
        assert world.browsers["nobody"].get(reverse(f"public:{name}", kwargs=where)).status_code == 404
    assert world.browsers["nobody"].get(reverse("public:authority", args=[where["authority"]])).status_code == 404
