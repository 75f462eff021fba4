"""What the filters of a list offer: the values that occur in it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import (
    LEVEL_LABELS_PLURAL,
    STATUS_LABELS,
    TRACK_LABELS,
    Level,
    StatusValue,
    Track,
)
from gouvernail.queries.rows import Row

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a filter may take here: what goes into the address, and its words."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters of this programme offer: only values that occur."""

    levels: tuple[Choice, ...] = ()
    tracks: tuple[Choice, ...] = ()
    statuses: tuple[Choice, ...] = ()
    people: tuple[Choice, ...] = ()
    departments: tuple[Choice, ...] = ()


NO_CHOICES = Choices()


class Tally(NamedTuple):
    """How many of some rows have each value; people and departments by uid and name."""

    levels: Counter[str | None]
    tracks: Counter[str | None]
    statuses: Counter[str | None]
    people: Counter[tuple[str, str]]
    departments: Counter[tuple[str, str]]


def tally(rows: Iterable[Row]) -> Tally:
    """What occurs in these rows, each counted once a row."""
    listed = list(rows)
    return Tally(
        levels=Counter([row.level for row in listed]),
        tracks=Counter([row.track for row in listed]),
        statuses=Counter([row.status for row in listed]),
        people=Counter([tag for row in listed for tag in {(each.uid, each.name) for each in row.people}]),
        departments=Counter([tag for row in listed for tag in {(each.uid, each.name) for each in row.departments}]),
    )


def choices(tallies: Iterable[Tally]) -> Choices:
    """The values that occur in some programmes together, each with its number of rows; people and departments by
    name."""
    listed = list(tallies)
    return Choices(
        levels=_words(Level, LEVEL_LABELS_PLURAL, _together(each.levels for each in listed)),
        tracks=_words(Track, TRACK_LABELS, _together(each.tracks for each in listed)),
        statuses=_words(StatusValue, STATUS_LABELS, _together(each.statuses for each in listed)),
        people=_tags(_together(each.people for each in listed)),
        departments=_tags(_together(each.departments for each in listed)),
    )


def _together(counters: Iterable[Counter[T]]) -> Counter[T]:
    found: Counter[T] = Counter()
    for each in counters:
        found.update(each)
    return found


def _words(words: Iterable[Any], labels: Mapping[Any, str], counted: Mapping[str | None, int]) -> tuple[Choice, ...]:
    return tuple(Choice(word.value, labels[word], counted[word.value]) for word in words if counted[word.value])


def _tags(counted: Mapping[tuple[str, str], int]) -> tuple[Choice, ...]:
    return tuple(
        Choice(uid, name, count) for (uid, name), count in sorted(counted.items(), key=lambda each: fold(each[0][1]))
    )
