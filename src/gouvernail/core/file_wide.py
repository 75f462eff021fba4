"""Corrections that hold for a whole file: what a word means, who a name names; and names that are nearly the same."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from gouvernail.core.corrections import NameIs, Names, WordMeans
from gouvernail.core.folding import fold
from gouvernail.core.names import looks_like_person, person_key
from gouvernail.core.plan import Item, Plan, Status
from gouvernail.core.vocabulary import StatusValue

NAME_FIELDS: dict[Names, tuple[str, ...]] = {
    Names.PEOPLE: ("political_leads", "administrative_leads", "agents"),
    Names.DEPARTMENTS: ("departments", "contributing_departments"),
    Names.PARTNERS: ("partners",),
    Names.TEXT: (),
}
_HOME = {Names.PEOPLE: "agents", Names.DEPARTMENTS: "departments", Names.PARTNERS: "partners"}
ALIKE = 0.86
"""From this similarity on, two names are proposed as one."""


def mean_word(item: Item, made: WordMeans) -> Item:
    """The item with the state that its word means."""
    if item.status is None or item.status.text is None or fold(item.status.text) != fold(made.word):
        return item
    if made.value not in set(StatusValue):
        return item
    return replace(item, status=Status(StatusValue(made.value), item.status.text))


def rename(item: Item, made: NameIs) -> Item:
    """The item with a name written as another, or moved to what it really names."""
    changes: dict[str, Any] = {}
    for field in NAME_FIELDS[made.among]:
        held = getattr(item, field)
        if made.name in held:
            _rename_in(item, field, held, made, changes)
    return replace(item, **changes) if changes else item


def _rename_in(item: Item, field: str, held: tuple[str, ...], made: NameIs, changes: dict[str, Any]) -> None:
    said = made.becomes.strip() or made.name
    if made.to is None or made.to is made.among:
        changes[field] = tuple(dict.fromkeys(said if name == made.name else name for name in held))
        return
    changes[field] = tuple(name for name in held if name != made.name)
    if made.to is Names.TEXT:
        before = changes.get("description", item.description)
        changes["description"] = f"{before}\n{said}" if before else said
    else:
        home = _HOME[made.to]
        changes[home] = tuple(dict.fromkeys((*changes.get(home, getattr(item, home)), said)))


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name: in how many items, its known spelling (`None`: new), and another that is nearly the same."""

    among: Names
    name: str
    count: int
    known: str | None = None
    near: str | None = None


def name_key(among: Names, name: str) -> str:
    """By what two writings are the same: a person by initials and surname, anything else word for word."""
    return person_key(name) if among is Names.PEOPLE and looks_like_person(name) else fold(name)


def names_found(plan: Plan, known: Mapping[Names, Iterable[str]]) -> tuple[NameFound, ...]:
    """Every person, department and partner that the plan names, most named first, compared with those known."""
    found: list[NameFound] = []
    for among in (Names.PEOPLE, Names.DEPARTMENTS, Names.PARTNERS):
        counts = Counter(name for item in plan.items for field in NAME_FIELDS[among] for name in getattr(item, field))
        registered = {name_key(among, name): name for name in known.get(among, ())}
        for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], fold(pair[0]))):
            spelled = registered.get(name_key(among, name))
            others = [*registered.values(), *(other for other in counts if counts[other] > count)]
            near = None if spelled else _nearest(among, name, others)
            found.append(NameFound(among, name, count, spelled, near))
    return tuple(found)


def _nearest(among: Names, name: str, others: Iterable[str]) -> str | None:
    """The most alike of the others, if any is near: one letter off, another order of words, or a shorter form."""
    mine = fold(name)
    best, likeness = None, 0.0
    for other in others:
        theirs = fold(other)
        if other == name or name_key(among, other) == name_key(among, name):
            continue
        alike = _likeness(mine, theirs)
        if alike > likeness:
            best, likeness = other, alike
    return best if likeness >= ALIKE else None


def _likeness(one: str, other: str) -> float:
    if set(one.split()) == set(other.split()):
        return 1.0
    if abs(len(one) - len(other)) > 6 and not (one in other or other in one):
        return 0.0
    if min(len(one), len(other)) >= 6 and (f" {one} " in f" {other} " or f" {other} " in f" {one} "):
        return 0.9
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0.0
