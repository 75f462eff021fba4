"""Columns that claim one field: two dates, two states, two columns of people; and those whose content says another.

`De | À` under `Planification`, `Échéance | Échéance adaptée`, a duration beside an end date, a rate under
`Avancement` beside the state: the words decide where they can, else what the columns hold.
"""

from collections.abc import Mapping, Sequence

from gouvernail.core.folding import fold
from gouvernail.core.recognise.profiles import Profile

ASIDE = frozenset({"aside", "updated", "duration"})
"""What a table says beside the fields: kept in words, under the name of its column."""
_FROM = frozenset(
    ("de", "du", "des", "depuis", "debut", "a partir de", "a partir du", "van", "vanaf", "von", "ab", "from")
)
_TO = frozenset(("a", "au", "jusqu'a", "jusqu'au", "tot", "tot en met", "bis", "to", "until", "fin", "ende", "einde"))
_DATED = 0.5
_FEW = 0.3
_SURE = 0.7


def settled(found: Mapping[int, str], words: Mapping[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """The fields, one column for each that can have only one. `words` are those right above the columns."""
    named = _spans(found, words, profiles)
    named = _durations(named, profiles)
    return _rates(_later_dates(named, profiles), profiles)


def codes_apart(found: Mapping[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """The columns of codes but those that only count the rows beside real codes (`#`, `N° fiche`), and those
    that hold none (`Réf. DPC` over `p. 12`).
    """
    named = dict(found)
    held = {at: (field, profiles[at]) for at, field in found.items() if profiles[at].filled}
    claims = {at: seen for at, (field, seen) in held.items() if field.endswith("code") or _is_coded_level(field, seen)}
    titles = [seen for field, seen in held.values() if field in ("title", "level:action")]
    pathed = max((seen.filled for seen in (*claims.values(), *titles) if seen.paths >= _DATED), default=0)
    for at, seen in claims.items():
        counts = pathed and seen.running and seen.filled >= _DATED * pathed
        if counts or (max(seen.code, seen.numbered) < _FEW and seen.words > 1):
            named[at] = "aside"
    return named


def _is_coded_level(field: str, seen: Profile) -> bool:
    """`N° fiche` over numbers: the word names a level, the cells are codes."""
    return field.startswith("level:") and seen.code >= _SURE


def _spans(found: Mapping[int, str], words: Mapping[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """`De | À`, `Du | Au`, `van | tot` side by side over dates."""
    named = dict(found)
    for at, text in words.items():
        last = words.get(at + 1, "")
        if _word(text) in _FROM and _word(last) in _TO and max(at, at + 1) < len(profiles):
            dated = [one for one in (at, at + 1) if profiles[one].filled]
            if dated and all(profiles[one].deadline >= _DATED for one in dated):
                named[at], named[at + 1] = "start", "deadline"
    return named


def _word(text: str) -> str:
    return fold(text).strip(" .:?")


def _durations(found: Mapping[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """`Durée` over years is when the action runs, where no other column says it."""
    dated = "deadline" not in found.values()
    return {
        at: "deadline" if field == "duration" and dated and profiles[at].deadline >= _DATED else field
        for at, field in found.items()
    }


def _later_dates(found: Mapping[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """Of several columns of deadlines, the one that holds dates; of two, the first, then the one that revises it."""
    named = dict(found)
    claims = [at for at, field in found.items() if field == "deadline"]
    if len(claims) < 2:
        return named
    dated = [at for at in claims if profiles[at].deadline >= _DATED or not profiles[at].filled]
    for at in claims:
        if dated and at not in dated:
            named[at] = "duration"
    filled = sorted(dated, key=lambda at: (-profiles[at].filled, at))
    if len(filled) == 2 and "revised_deadline" not in named.values() and filled[0] < filled[1]:
        if profiles[filled[1]].filled <= _SURE * profiles[filled[0]].filled:
            named[filled[1]] = "revised_deadline"
        elif "start" not in named.values():
            named[filled[0]] = "start"
    return named


def _rates(found: Mapping[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """A column of states that holds rates is the progress; of two columns of states, the one that holds states."""
    named = dict(found)
    for at, field in found.items():
        seen = profiles[at]
        if field == "status" and seen.percent >= _SURE > seen.status and "progress" not in named.values():
            named[at] = "progress"
        elif field == "progress" and seen.status >= _SURE > seen.percent and "status" not in named.values():
            named[at] = "status"
    states = [at for at, field in named.items() if field == "status"]
    worded = [at for at in states if profiles[at].status >= _DATED]
    if len(states) > 1 and worded:
        for at in states:
            if at not in worded and profiles[at].words > 2:
                named[at] = "achieved" if "achieved" not in named.values() else "evaluation"
    return named
