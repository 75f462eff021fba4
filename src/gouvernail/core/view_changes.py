"""What changed among the rows of a list between two moments: what entered, what left, what stands otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FIELDS = ("status", "progress", "health", "deadline")
"""What is watched of a row, in this order. `deadline` as it is written."""
Standing = Sequence[str | int | None]
"""The values of `FIELDS`."""


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


def compare(before: Mapping[str, Standing], after: Mapping[str, Standing]) -> Difference:
    """Both moments of a list: where each of its rows (uid) stood."""
    changed = []
    for uid, now in after.items():
        then = before.get(uid)
        if then is None:
            continue
        fields = [(name, was, is_now) for name, was, is_now in zip(FIELDS, then, now, strict=True) if was != is_now]
        if fields:
            changed.append(Changed(uid, tuple(fields)))
    return Difference(
        tuple(uid for uid in after if uid not in before),
        tuple(uid for uid in before if uid not in after),
        tuple(changed),
    )
