"""The world of these tests is made once; each test is taken back."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from tests.web.rights.world import World, build


@pytest.fixture(scope="module")
def _made(django_db_setup: None, django_db_blocker: object) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


@pytest.fixture
def world(_made: World) -> Iterator[World]:
    with transaction.atomic():
        yield _made
        transaction.set_rollback(True)
