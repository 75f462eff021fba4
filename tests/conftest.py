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


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    yield
    cache.clear()
