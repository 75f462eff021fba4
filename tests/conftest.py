"""What every test starts from: no trace of another test, and nothing read from the home of who runs them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache


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


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    yield
    cache.clear()
