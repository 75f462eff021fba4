"""What the filters of a list offer: the values that occur in it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

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


def choices(rows: Iterable[Row]) -> Choices:
    """The values that occur in these rows, each with its number of rows; people and departments by name."""
    listed = list(rows)
    named = Counter(tag for row in listed for tag in {(each.uid, each.name) for each in row.people})
    housed = Counter(tag for row in listed for tag in {(each.uid, each.name) for each in row.departments})
    return Choices(
        levels=_words(Level, LEVEL_LABELS_PLURAL, (row.level for row in listed)),
        tracks=_words(Track, TRACK_LABELS, (row.track for row in listed)),
        statuses=_words(StatusValue, STATUS_LABELS, (row.status for row in listed)),
        people=_tags(named),
        departments=_tags(housed),
    )


def _words(words: Iterable[Any], labels: Mapping[Any, str], values: Iterable[str | None]) -> tuple[Choice, ...]:
    counted = Counter(values)
    return tuple(Choice(word.value, labels[word], counted[word.value]) for word in words if counted[word.value])


def _tags(counted: Mapping[tuple[str, str], int]) -> tuple[Choice, ...]:
    return tuple(
        Choice(uid, name, count) for (uid, name), count in sorted(counted.items(), key=lambda each: fold(each[0][1]))
    )
