"""Columns that hold what stands over the actions, told by their structure where no header word says so.

A text that stands for several rows that follow each other (repeated, merged, or given once and left blank below) groups
them; texts that differ from row to row name the items themselves. Columns that group are nested: what fills the fewest
runs is the widest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gouvernail.core.folding import fold
from gouvernail.core.recognise.profiles import Profile, profile

_ITEMS = ("level:action", "title")
_SOFT = frozenset({"aims", "description", "findings", "ambition", "rationale", "methods", "means", "domains", None})
"""Fields whose words may also head objectives: what the column holds decides."""
_WIDER = ("level:axis", "level:strategic_objective", "level:operational_objective")
_BY_COUNT: Mapping[int, tuple[str, ...]] = {1: _WIDER[1:2], 2: _WIDER[1:], 3: _WIDER}
_SHARED = 0.75
_ONE_RUN_EACH = 0.85
_NESTED = 0.9
_MOST_ROWS = 3000
_LEAST_WORDS = 1.5
"""What groups actions is worded; a domain of one word does where objectives stand between it and them."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that groups rows: its place, how many runs its texts make, and the run of each row."""

    at: int
    runs: int
    run_of: Sequence[int]


def with_groups(
    named: Mapping[int, str],
    texts: Sequence[Sequence[str]],
    profiles: Sequence[Profile],
    words: Mapping[int, str] | None = None,
) -> dict[int, str]:
    """The fields of the columns, those that group rows as levels above the items. `texts` are the columns, all of one
    length, a text that is merged or repeated below standing where it is written.
    """
    # A column of items that the rows of items leave empty is another rung of a stair.
    found = {at: name for at, name in named.items() if name not in _ITEMS or at >= len(profiles) or profiles[at].filled}
    item = _item_column(found, texts, profiles)
    if item is None or not texts or len(texts[0]) > _MOST_ROWS:
        return found
    known = {at: name for at, name in found.items() if name in _WIDER}
    grouping = [_grouped(at, item, texts) for at in range(len(texts)) if _may_group(at, item, found, texts, profiles)]
    columns = _nested([one for one in grouping if one is not None], texts)
    columns = [one for one in columns if one.at not in known]
    if not columns or (len(columns) == 1 and profile(list(texts[columns[0].at])).words < _LEAST_WORDS):
        return found
    levels = _levels(columns, {at: _runs(texts[at]) for at in known}, known)
    if not known and len(columns) == len(_WIDER) - 1 and found.get(columns[0].at) == "domains":
        levels = dict(zip((one.at for one in columns), _WIDER, strict=False))
    if levels:
        found |= levels
        found.setdefault(item, "level:action")
        if found[item] not in _ITEMS:
            found[item] = "level:action"
    return found


def _item_column(named: Mapping[int, str], texts: Sequence[Sequence[str]], profiles: Sequence[Profile]) -> int | None:
    """The column of the items: the one that is named so, else the one whose texts differ most."""
    titles = [at for at, name in named.items() if name in _ITEMS and at < len(texts)]
    if titles:
        return min(titles, key=lambda at: (named[at] != "level:action", at))
    return item_column(named, profiles)


def item_column(named: Mapping[int, str], profiles: Sequence[Profile]) -> int | None:
    """The column of mostly different texts that could name items, where no header says which it is."""
    most = max((one.filled for one in profiles), default=0)
    free = [
        at
        for at, one in enumerate(profiles)
        if named.get(at) in _SOFT and one.filled >= 0.5 * most and not _is_typed(one) and one.words >= 2
        and one.distinct >= 0.8 * one.filled
    ]  # fmt: skip
    # What is left blank below its first row groups; the items fill their column.
    fullest = max((profiles[at].filled for at in free), default=0)
    free = [at for at in free if profiles[at].filled >= 0.85 * fullest]
    return max(free, key=lambda at: _item_weight(profiles[at], at, most), default=None)


def _item_weight(column: Profile, at: int, most: int) -> float:
    titled = max(column.title, column.coded_title)
    return 2 * titled + min(1.0, column.words / 6) + column.filled / max(1, most) - 0.1 * at - 0.5 * (column.words > 14)


def _is_typed(column: Profile) -> bool:
    values = (column.person, column.deadline, column.amount, column.status, column.percent, column.function)
    return max(values) > 0.5 or max(column.code, column.crosses) > 0.6


def _may_group(
    at: int, item: int, named: Mapping[int, str], texts: Sequence[Sequence[str]], profiles: Sequence[Profile]
) -> bool:
    name = named.get(at)
    if at == item or (name not in _SOFT and name not in _WIDER and not (name == "title" and named.get(item) != name)):
        return False
    if name in _WIDER:
        return True
    if at < len(profiles) and profiles[at].filled and _is_typed(profiles[at]):
        return False
    # What a header calls a remark beside the items is one, however often it comes back.
    if at > item and name == "description":
        return False
    seen = profile(list(texts[at]))
    # Beyond the items stand their particulars: only whole sentences there are objectives.
    return not _is_typed(seen) and seen.words >= (_LEAST_WORDS if at < item and name != "domains" else 3 * (at > item))


def _runs(texts: Sequence[str]) -> int:
    last, runs = "", 0
    for text in texts:
        if text and fold(text) != last:
            last, runs = fold(text), runs + 1
    return runs


def _grouped(at: int, item: int, texts: Sequence[Sequence[str]]) -> _Column | None:
    """The column as one that groups the items; `None` where it does not."""
    items = [bool(text) for text in texts[item]]
    count = sum(items)
    last, runs, holding, empty = "", 0, 0, True
    run_of: list[int] = []
    filled = 0
    for text, is_item in zip(texts[at], items, strict=True):
        if text and fold(text) != last:
            last, runs, empty = fold(text), runs + 1, True
        filled += bool(text) and is_item
        if is_item and not runs:
            return None
        if is_item and empty:
            holding, empty = holding + 1, False
        run_of.append(runs)
    distinct = len({fold(text) for text in texts[at] if text})
    if not runs or runs > _SHARED * count or holding < 0.8 * runs or distinct < _ONE_RUN_EACH * runs:
        return None
    if at > item and filled < 0.8 * count:
        return None
    return _Column(at, runs, run_of) if runs > 1 or count > 1 else None


def _nested(columns: Sequence[_Column], texts: Sequence[Sequence[str]]) -> list[_Column]:
    """The columns from the widest, each of whose texts stands under one of the wider column."""
    kept: list[_Column] = []
    for one in sorted(columns, key=lambda column: (column.runs, column.at)):
        if not kept or _stands_under(one, kept[-1], texts):
            kept.append(one)
    return kept


def _stands_under(one: _Column, wider: _Column, texts: Sequence[Sequence[str]]) -> bool:
    above: dict[int, set[int]] = {}
    for text, run, over in zip(texts[one.at], one.run_of, wider.run_of, strict=True):
        if text:
            above.setdefault(run, set()).add(over)
    return sum(len(over) == 1 for over in above.values()) >= _NESTED * len(above)


def _levels(columns: Sequence[_Column], runs: Mapping[int, int], known: Mapping[int, str]) -> dict[int, str]:
    """The levels of the columns; what header words say stands fast, the others fill what is free around it."""
    if not known:
        return dict(zip((one.at for one in columns), _BY_COUNT.get(len(columns), ()), strict=False))
    found: dict[int, str] = {}
    held = set(known.values())
    for one in columns:
        narrower = [name for at, name in known.items() if runs[at] > one.runs]
        wider = [name for at, name in known.items() if runs[at] <= one.runs]
        name = None
        if _WIDER[2] in narrower and _WIDER[1] not in held:
            name = _WIDER[1]
        elif _WIDER[1] in narrower and _WIDER[0] not in held:
            name = _WIDER[0]
        elif _WIDER[1] in wider and _WIDER[2] not in held and not narrower:
            name = _WIDER[2]
        elif wider and all(level == _WIDER[0] for level in wider) and _WIDER[1] not in held and not narrower:
            name = _WIDER[1]
        if name is not None:
            found[one.at] = name
            held.add(name)
            known = {**known, one.at: name}
            runs = {**runs, one.at: one.runs}
    return found
