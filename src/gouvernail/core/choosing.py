"""What two people chose at once in the same settings: parted into single choices, so that each is weighed alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """`merged`: what is there now, with what was asked on top. `asked`: the choices that the person changed; `clash`:
    those of them that somebody else changed meanwhile to something else."""

    merged: dict[str, Any]
    asked: frozenset[Path]
    clash: tuple[Path, ...]


def weigh(seen: Mapping[str, Any], chosen: Mapping[str, Any], now: Mapping[str, Any]) -> Weighed:
    """Three states of settings in stored form: what the person started from, what they want, what is there."""
    before, after, there = parted(seen), parted(chosen), parted(now)
    asked = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    clash = tuple(sorted(path for path in asked if there.get(path) not in (before.get(path), after.get(path))))
    kept = {path: value for path, value in there.items() if path not in asked}
    return Weighed(_joined(kept | {path: after[path] for path in asked if path in after}), frozenset(asked), clash)


def parted(stored: Mapping[str, Any]) -> dict[Path, Any]:
    """Each single choice by its path: `("levels", "action")`, `("numbering",)`."""
    found: dict[Path, Any] = {}
    for name, value in stored.items():
        if isinstance(value, Mapping):
            found |= {(name, *path): each for path, each in parted(value).items()}
        else:
            found[name,] = value
    return found


def _joined(choices: Mapping[Path, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for path, value in choices.items():
        place = found
        for name in path[:-1]:
            place = place.setdefault(name, {})
        place[path[-1]] = value
    return found
