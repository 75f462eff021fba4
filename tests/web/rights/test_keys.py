"""The API, by the key of each account: the same gate as on screen; what is hidden answers as what does not exist."""

import json

import pytest
from django.urls import reverse

from tests.web.rights.seats import PROGRAMMES, THINGS
from tests.web.rights.table import EVERYBODY, SIGHT
from tests.web.rights.walk import NOTHING_THERE, alike, body_of, leaks
from tests.web.rights.world import World, mark

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", sorted(EVERYBODY))
def test_a_key_opens_what_its_account_sees(world: World, who: str):
    browser, headers = world.browsers["nobody"], {"Authorization": f"Bearer {world.keys[who]}"}
    listed = browser.get(reverse("api:listing"), headers=headers)
    opened = [key for key in PROGRAMMES if who in SIGHT[key]]
    assert listed.status_code == 200
    assert {each["id"] for each in json.loads(body_of(listed))["programmes"]} == {
        world.programmes[key] for key in opened
    }
    assert leaks(who, "api:listing", "", body_of(listed)) == []
    for key in PROGRAMMES:
        path = reverse("api:programme", args=[world.programmes[key]])
        answer = browser.get(path, headers=headers)
        body = body_of(answer)
        assert leaks(who, "api:programme", path, body) == []
        if key in opened:
            told = {each for each in THINGS if mark(each) in body and THINGS[each].programme == key}
            assert told == {each for each in THINGS if THINGS[each].programme == key and who in SIGHT[each]}
        else:
            missing = browser.get(reverse("api:programme", args=[NOTHING_THERE]), headers=headers)
            assert alike(answer, body, world.programmes[key]) == alike(missing, body_of(missing), NOTHING_THERE)
            assert answer.status_code == 404


def test_without_a_key_nothing_opens(world: World):
    for headers in ({}, {"Authorization": "Bearer inconnu"}):
        for path in (reverse("api:listing"), reverse("api:programme", args=[world.programmes["open"]])):
            assert world.browsers["reader"].get(path, headers=headers).status_code == 401
