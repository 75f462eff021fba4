"""What authorities chose for themselves, as values that stay the same object as long as the choice is the same."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from gouvernail.core.preferences import USUAL, Preferences, from_stored, laid_over


def preferences_from(stored: Mapping[str, Any], own: Mapping[str, Any] | None = None) -> Preferences:
    """The choices in a column, with those of a programme (`own`) laid over them.

    Equal columns give one and the same value, which caches may take as a key.
    """
    together = laid_over(stored, own) if own else stored
    return _made(json.dumps(together, sort_keys=True)) if together else USUAL


@lru_cache(maxsize=512)
def _made(text: str) -> Preferences:
    return from_stored(json.loads(text))
