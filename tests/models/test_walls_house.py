"""Every table is behind the second wall, or left out of it for a reason that is written down. No database is asked."""

from django.apps import apps
from django.db import models

from gouvernail.models import Authority, walls
from tests.models.belonging import path_to_authority

OTHERS = {
    "Permission": "of the framework: rights that nothing here uses",
    "Group": "of the framework: groups that nothing here uses",
    "Group_permissions": "of the framework: groups that nothing here uses",
    "ContentType": "of the framework: names of tables",
    "Session": "of the framework: a signed-in browser, read before anybody is known; holds what was typed for an hour",
    "DBTaskResult": "work that waits for the worker: keys of rows, addresses of letters, emptied once it is done",
}
"""Tables that others make, in the same database."""


def ours() -> dict[str, type[models.Model]]:
    found = apps.get_app_config("gouvernail").get_models(include_auto_created=True)
    return {model.__name__: model for model in found}


def test_every_table_of_ours_is_behind_the_wall_or_left_out_for_a_reason():
    behind = {model.__name__ for model, _ in walls.protected()}
    assert ours().keys() == behind | walls.OPEN.keys()
    assert not behind & walls.OPEN.keys()
    assert all(walls.OPEN.values())


def test_what_hangs_on_an_authority_by_keys_is_never_left_out():
    hanging = {name for name, model in ours().items() if path_to_authority(model) is not None}
    assert hanging == {model.__name__ for model, _ in walls.protected()}
    assert path_to_authority(Authority) == ()


def test_tables_of_others_are_known():
    others = {model.__name__ for model in apps.get_models(include_auto_created=True)} - ours().keys()
    assert others == OTHERS.keys()
