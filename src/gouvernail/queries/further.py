"""What the page of criteria offers beyond the tools above a list, and the names of the values in an address."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import HEALTH_LABELS, LEVEL_LABELS_PLURAL, SDG_LABELS, HealthValue, Level
from gouvernail.queries.beside import NO_MONEY, funder_key
from gouvernail.queries.checks import KEYWORDS
from gouvernail.queries.choices import Choice
from gouvernail.queries.everything import Everything
from gouvernail.queries.filters import Filter
from gouvernail.queries.rows import Row


@dataclass(frozen=True, slots=True)
class Further:
    """Only values that occur in what is listed, each with its number of rows. `objectives` come in reading order, with
    their depth."""

    levels: tuple[Choice, ...]
    health: tuple[Choice, ...]
    programmes: tuple[Choice, ...]
    objectives: tuple[tuple[Choice, int], ...]
    words: Mapping[str, tuple[Choice, ...]]
    """Sector plans, domains and tags, by the name of their condition."""
    sdgs: tuple[Choice, ...]
    funders: tuple[Choice, ...]


def further(found: Everything, wanted: Filter) -> Further:
    """What may be asked of the items of the levels that are listed. Four SQL queries."""
    levels = wanted.values("level") or (Level.ACTION.value,)
    rows = [row for row in found.rows if row.level in levels]
    healths, homes = Counter(row.health for row in rows), Counter(row.programme_uid for row in rows)
    goals = Counter(sdg for row in rows for sdg in found.beside.sdgs.get(row.id, ()))
    counted = Counter(row.level for row in found.rows)
    return Further(
        levels=tuple(Choice(each, LEVEL_LABELS_PLURAL[each], counted[each]) for each in Level if counted[each]),
        health=tuple(Choice(each, HEALTH_LABELS[each], healths[each]) for each in HealthValue if healths[each]),
        programmes=tuple(Choice(uid, title, homes[uid]) for uid, title in found.programmes.items() if homes[uid]),
        objectives=tuple(
            (Choice(row.uid, _named(row), row.actions), row.depth)
            for row in found.rows
            if row.level not in (Level.ACTION, Level.STEP) and row.actions
        ),
        words=_words(found, rows),
        sdgs=tuple(Choice(str(sdg), f"{sdg}. {SDG_LABELS[sdg]}", goals[sdg]) for sdg in sorted(goals)),
        funders=_funders(found, rows),
    )


def names_of(found: Everything, wanted: Filter) -> dict[tuple[str, str], str]:
    """By condition and value, what the values of a filter are called: those of rows that the viewer sees only."""
    if not any(getattr(wanted, name) for name in ("programme", "under", "parent", "funder", *KEYWORDS)):
        return {}
    by_uid = found.whole.by_uid
    names = {("programme", uid): title for uid, title in found.programmes.items()}
    for name in ("under", "parent"):
        names |= {(name, uid): _named(by_uid[uid]) for uid in wanted.values(name) if uid in by_uid}
    if wanted.funder:
        names |= {("funder", each.value): each.label for each in _funders(found, found.rows)}
    if any(getattr(wanted, name) for name in KEYWORDS):
        names |= {(name, each.value): each.label for name, some in _words(found, found.rows).items() for each in some}
    return names


def _named(row: Row) -> str:
    return f"{row.code} {row.title}" if row.code else row.title


def _words(found: Everything, rows: Iterable[Row]) -> dict[str, tuple[Choice, ...]]:
    counted = Counter(word for row in rows for word in found.beside.words.get(row.id, ()))
    ordered = sorted(counted, key=lambda word: fold(word.name))
    return {
        name: tuple(Choice(word.uid, word.name, counted[word]) for word in ordered if word.kind == kind)
        for name, kind in KEYWORDS.items()
    }


def _funders(found: Everything, rows: Iterable[Row]) -> tuple[Choice, ...]:
    """Each funder once, whatever its case and accents, as it is written first."""
    written: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for row in rows:
        named = {funder_key(name): name for name in found.beside.money.get(row.id, NO_MONEY).funders}
        counted.update(named.keys())
        for key, name in named.items():
            written.setdefault(key, name)
    return tuple(Choice(key, written[key], counted[key]) for key in sorted(written))
