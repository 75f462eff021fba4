"""Those who work in our authority, and read what is theirs or open."""

import pytest

from tests.web.rights.table import GROUPS
from tests.web.rights.walk import Walk, assert_none
from tests.web.rights.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("who", GROUPS["members"])]


def test_reading(world: World, who: str):
    assert_none(Walk(world, who).read())


def test_acting(world: World, who: str):
    """What is not theirs is refused and nothing happens; what they do not see answers as what does not exist."""
    assert_none(Walk(world, who).act())
