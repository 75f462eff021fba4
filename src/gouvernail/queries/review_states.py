"""The states of open reviews that this process has worked out: the draft after some steps, and its rows.

Steps only grow, and a step never changes: nor does what follows from them. So each state is worked out once, from a
state close to it where there is one, and a correction costs what it changes. Values are frozen: requests share them.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from threading import Lock
from typing import Any

from gouvernail.core.correcting import apply_after
from gouvernail.core.corrections import Step, effective, step_from_stored
from gouvernail.core.open_draft import Gains
from gouvernail.core.plan import Draft
from gouvernail.core.shown import Places, Shown
from gouvernail.core.values import decode
from gouvernail.models import Review
from gouvernail.queries.review_rows import Line, ReviewRow, lines_of

_KEPT = 48
"""States kept by each process; those of one review share nearly all that they hold."""
Key = tuple[str, int, int, str, str]
"""Import, reading, number of steps, moment and author of the last: a step that was never written after all shares its
number with another, and never its moment."""


class State:
    """A review after some steps, with the account of its text. `before` are the lines of another state, by id."""

    def __init__(self, uid: str, steps: Sequence[Step], made: tuple[Draft, Gains], before: Mapping[str, Line]) -> None:
        self.uid, self.steps = uid, tuple(steps)
        self.draft, self.gains = made
        self.corrections = effective(self.steps)
        self._before: Mapping[str, Line] = before

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The items with their rows. One SQL query, the first time that the document is looked at."""
        found = lines_of(self.draft, places_of(self.uid), self._before)
        self._before = {}
        return found

    @cached_property
    def rows(self) -> tuple[ReviewRow, ...]:
        return tuple(line.row for line in self.lines)

    def lines_by_id(self) -> dict[str, Line]:
        """Those that were made already; none is made for this."""
        return {line.item.id: line for line in self.lines} if "lines" in self.__dict__ else {}


_states: OrderedDict[Key, State] = OrderedDict()
_lock = Lock()


def state_of(uid: str, reading: int, stored: Sequence[Mapping[str, Any]]) -> State:
    """The state of a review after its steps, as they are stored. One SQL query, where the draft is not known yet."""
    last = stored[-1] if stored else {"at": "", "by": ""}
    key = (uid, reading, len(stored), last["at"], last["by"])
    with _lock:
        known = _states.get(key)
        if known is not None:
            _states.move_to_end(key)
            return known
        near = next((state for kept, state in reversed(_states.items()) if kept[:2] == key[:2]), None)
    steps = [step_from_stored(step) for step in stored]
    made = apply_after(draft_read(uid, reading), effective(steps))
    return keep(reading, State(uid, steps, made, near.lines_by_id() if near else {}))


def keep(reading: int, state: State) -> State:
    """The state, for whoever asks for it next."""
    last = (state.steps[-1].at, state.steps[-1].by) if state.steps else ("", "")
    with _lock:
        _states[(state.uid, reading, len(state.steps), *last)] = state
        while len(_states) > _KEPT:
            _states.popitem(last=False)
    return state


@lru_cache(maxsize=32)
def draft_read(uid: str, reading: int) -> Draft:
    """The draft of an import as it was read, before any correction. It never changes without `reading`, so each process
    decodes it once; values are frozen, so all requests may share it."""
    return decode(Draft, Review.objects.values_list("draft", flat=True).get(job__uid=uid, reading=reading))


@lru_cache(maxsize=32)
def shown_lines(uid: str) -> tuple[Shown, ...]:
    """The document of an import as shown. It never changes while the import lives, so each process reads it once."""
    return decode(tuple[Shown, ...], Review.objects.values_list("shown", flat=True).get(job__uid=uid))


@lru_cache(maxsize=32)
def places_of(uid: str) -> Places:
    """Where things stand in the document of an import as shown."""
    return Places(shown_lines(uid))
