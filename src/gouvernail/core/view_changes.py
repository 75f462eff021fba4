"""What changed among the rows of a list between two moments: what entered, what left, what stands otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FIELDS: Mapping[str, tuple[str, ...]] = {
    "actions": ("status", "progress", "health", "deadline"),
    "people": ("actions", "late", "waiting"),
    "indicators": ("rate", "last", "due"),
}
"""What is watched of a row, in this order, by what a list is of. `deadline` as it is written; `late` and `waiting` are
how many of somebody's actions are so; `due` whether the next value of an indicator is awaited."""
Standing = Sequence[str | int | None]
"""The values of these fields."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A row of both moments: each field that differs, with both its values."""

    uid: str
    fields: tuple[tuple[str, str | int | None, str | int | None], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Uids of rows that entered and left, and those that changed, in the order of the later list."""

    entered: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    changed: tuple[Changed, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.entered or self.left or self.changed)

    @property
    def count(self) -> int:
        return len(self.entered) + len(self.left) + len(self.changed)


def compare(kind: str, before: Mapping[str, Standing], after: Mapping[str, Standing]) -> Difference:
    """Both moments of a list of that kind: where each of its rows (uid) stood."""
    changed, watched = [], FIELDS[kind]
    for uid, now in after.items():
        then = before.get(uid)
        if then is None:
            continue
        fields = [(name, was, is_now) for name, was, is_now in zip(watched, then, now, strict=True) if was != is_now]
        if fields:
            changed.append(Changed(uid, tuple(fields)))
    return Difference(
        tuple(uid for uid in after if uid not in before),
        tuple(uid for uid in before if uid not in after),
        tuple(changed),
    )
