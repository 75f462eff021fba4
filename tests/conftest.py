"""What every test starts from: no trace of another test, and nothing read from the home of who runs them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from hypothesis import HealthCheck
from hypothesis import settings as drawn
from pytest_django.plugin import DjangoDbBlocker

from tests.migrated import kept_in, kept_on, make, put, taken

# A machine that does other work as well is no fault of what is tested: no property is bounded by the clock.
drawn.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
drawn.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones begin first: begun last, one of them alone would keep the others waiting for the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Static files and attached files lie in a folder of the test run."""
    folder: Path = tmp_path_factory.mktemp("data")
    for name in ("static", "files"):
        (folder / name).mkdir()
    before = settings.STATIC_ROOT, settings.MEDIA_ROOT
    settings.STATIC_ROOT, settings.MEDIA_ROOT = folder / "static", folder / "files"
    yield
    settings.STATIC_ROOT, settings.MEDIA_ROOT = before


@pytest.fixture(scope="session")
def django_db_modify_db_settings_xdist_suffix(request: pytest.FixtureRequest) -> None:
    """Each process of the run has a database of its own: in its memory on SQLite, by its name on PostgreSQL.

    pytest-django does the same, but knows only the SQLite of Django by its name.
    """
    worker = getattr(request.config, "workerinput", {}).get("workerid")
    database = settings.DATABASES["default"]
    if worker and not str(database["ENGINE"]).endswith("sqlite3"):
        database.setdefault("TEST", {})["NAME"] = f"test_{database['NAME']}_{worker}"


@pytest.fixture(scope="session")
def _migrated(request: pytest.FixtureRequest, django_db_modify_db_settings: None) -> Iterator[Path | None]:
    """What was migrated with the same code is taken from there: migrating costs ten seconds of a processor."""
    database = settings.DATABASES["default"]
    if str(database["ENGINE"]).endswith("postgresql"):
        server = os.environ["GOUVERNAIL_DATABASE_URL"].rpartition("/")[0]
        database.setdefault("TEST", {})["TEMPLATE"] = kept_on(server)
    kept = kept_in(request.config)
    with taken(kept):
        yield kept


@pytest.fixture(scope="session")
def django_db_setup(_migrated: Path | None, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The empty database of pytest-django; kept for the next run where it was just made."""
    if _migrated and not _migrated.exists():
        with django_db_blocker.unblock():
            connection.ensure_connection()
            # A run without a test of the database has made no table.
            if "django_migrations" in connection.introspection.table_names():
                put(connection.connection, _migrated)


@pytest.fixture(scope="session")
def empty_file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables and nothing in them, which installations of their own start from a copy of."""
    kept: Path = request.getfixturevalue("_migrated") or tmp_path_factory.mktemp("empty") / "empty.sqlite3"
    if not kept.exists():
        make(kept)
    return kept


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    yield
    cache.clear()
