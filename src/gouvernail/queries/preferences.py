"""What authorities chose for themselves, as values that stay the same object as long as the choice is the same."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from gouvernail.core.preferences import USUAL, Preferences, from_stored


def preferences_from(stored: Mapping[str, Any]) -> Preferences:
    """The choices in a column: equal columns give one and the same value, which caches may take as a key."""
    return _made(json.dumps(stored, sort_keys=True)) if stored else USUAL


@lru_cache(maxsize=512)
def _made(text: str) -> Preferences:
    return from_stored(json.loads(text))
