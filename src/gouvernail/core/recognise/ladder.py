"""The levels of words that have none of their own: what `Ambition 1`, `Orientation 1.1`, `Mesure 2` are here.

The whole document tells: which words stand over which others, which of them hold actions, and which levels its other
words name. Each word is a rung; the rungs between those that are known are filled from the widest to the narrowest.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from gouvernail.core.code_words import SHORTENED
from gouvernail.core.codes import CodeReading, code_path
from gouvernail.core.folding import fold
from gouvernail.core.recognise.fielded import has_fields
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.recognise.marking import depth_level
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.sheet_rows import names_an_item
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.verbs import reads_like_an_action
from gouvernail.core.vocabulary import Level

_LEAST_HOLDERS = 0.6
_SO, _OO = Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE
_FILLED = {
    1: (_SO,),
    2: (_SO, _OO),
    3: (Level.AXIS, _SO, _OO),
}
_OVER_OPERATIONAL = {1: (_SO,), 2: (Level.AXIS, _SO)}
_HEADER_ROWS = 3
_LEAST_LETTERS = 3
_ROMAN_LETTER = re.compile(
    r"(?P<code>(?P<roman>[IVX]{1,4})[.\-/](?P<letter>[A-H])(?:[.\-/](?:\d{1,2}|[a-z]))*)[.)]?\s*[:–—-]?\s+(?=\S)"
)
_ALWAYS_ACTIONS = ("action", "fiche", "actie", "aktion", "a")
_NO_ACTIONS = frozenset({"level:step", "indicators"})


@dataclass(slots=True)
class _Rung:
    """The lines that one word names: where they stand, how deep their codes are, and the level of the word."""

    word: str
    level: Level | None
    at: list[int] = field(default_factory=list)
    depth: int = 9

    @property
    def is_axis(self) -> bool:
        return self.level is Level.AXIS


def settled(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; words of no certain level have the one that the document gives them, and numbers follow."""
    found = _worded(_lettered(marked))
    follow = renumbered(found)
    if any(one is not other for one, other in zip(found, marked, strict=True)):
        return follow
    # Nothing changed: only what several parts of a code tell is told anew.
    return [other if one.depth > 1 else one for one, other in zip(found, follow, strict=True)]


# ----------------------------------------------------------------------------------------------- letters and figures


def _lettered(marked: Sequence[Marked]) -> list[Marked]:
    """`A.1` beside `B.1` is a code that begins with a letter, no action 1; `I.1` beside `II.1` begins with a figure."""
    marked = _under_romans(marked)
    firsts = {path[0] for one in marked if (path := _path(one))}
    letters, romans = bool(firsts & {"B", "C"}), bool(firsts & {"II", "III"})
    if not letters and not romans:
        return list(marked)
    return [_as_letter(one) if letters else _as_roman(one) for one in marked]


def _under_romans(marked: Sequence[Marked]) -> list[Marked]:
    """`I.A`, `I.B.2`, `II.A`: letters that count below Roman figures are parts of a code, no word for an action."""
    found = {at: path for at, one in enumerate(marked) if (path := _ROMAN_LETTER.match(one.piece.full_text))}
    if len({(path["roman"], path["letter"]) for path in found.values()}) < _LEAST_LETTERS:
        return list(marked)
    if not any(path["letter"] == "B" for path in found.values()):
        return list(marked)
    return [_as_roman_letter(one, found[at]) if at in found else one for at, one in enumerate(marked)]


def _as_roman_letter(one: Marked, path: re.Match[str]) -> Marked:
    if one.sign not in (Sign.LEVEL, Sign.NUMBER, Sign.HEADING, Sign.PROSE, Sign.ENTRY):
        return one
    code = re.sub(r"[-/]", ".", path["code"])
    rest = one.piece.full_text[path.end() :]
    reading = CodeReading(None, None, code, path["code"], None, rest, path.end())
    return replace(one, sign=Sign.NUMBER, level=None, reading=reading)


def _path(one: Marked) -> tuple[str, ...]:
    return code_path(one.reading.code) if one.reading is not None and one.reading.code else ()


def _as_letter(one: Marked) -> Marked:
    reading = one.reading
    if one.sign is not Sign.LEVEL or reading is None or (reading.label or "").rstrip(".") != "A" or not reading.code:
        return one
    bare = replace(reading, level_word=None, label=None, code=f"A.{reading.code}")
    return replace(one, sign=Sign.NUMBER, level=None, reading=bare)


def _as_roman(one: Marked) -> Marked:
    reading = one.reading
    if reading is None or not reading.code or not reading.code_text.removeprefix(reading.label or "").strip(" :"):
        return one
    written = reading.code_text.removeprefix(reading.label or "").strip(" .:°n")
    if not reading.code.startswith("1.") or not written.startswith(("I.", "I-", "I/")):
        return one
    return replace(one, reading=replace(reading, code=f"I{reading.code[1:]}"))


def renumbered(marked: Sequence[Marked]) -> list[Marked]:
    """Levels of bare numbers, from those of the words that have codes as deep."""
    votes: dict[int, Counter[Level]] = {}
    for one in marked:
        if one.sign is Sign.LEVEL and one.level is not None and _path(one):
            votes.setdefault(one.depth, Counter())[one.level] += 1
    depths = {depth: counts.most_common(1)[0][0] for depth, counts in votes.items()}
    return [replace(one, level=depth_level(one.depth, depths)) if _follows_the_words(one) else one for one in marked]


def _follows_the_words(one: Marked) -> bool:
    """Whether the number of a line is of the depths that words have: the counter of a list is of none."""
    if one.sign is not Sign.NUMBER or one.reading is None:
        return False
    return one.depth > 1 or one.level is not None or one.piece.kind is not Kind.ENTRY


# ------------------------------------------------------------------------------------------------------------- words


def _worded(marked: Sequence[Marked]) -> list[Marked]:
    rungs = _rungs(marked)
    levels = _levels(rungs, marked)
    return [_relevelled(one, levels) for one in marked]


def _relevelled(one: Marked, levels: Mapping[str, Level]) -> Marked:
    level = levels.get(_word(one))
    return one if level is None or level is one.level else replace(one, level=level)


def _word(one: Marked) -> str:
    """The word of a line that names an item, folded and in the singular; empty for all others. Without a code, entries
    and names of fields (`Objectif : ...` under an action) could be taken for items: only set-off lines are.
    """
    if one.sign is not Sign.LEVEL or one.reading is None or not one.reading.label:
        return ""
    if not one.reading.code and not (one.piece.bold and one.piece.kind is not Kind.ENTRY):
        return ""
    word = fold(one.reading.label).rstrip(".").removesuffix("s")
    return SHORTENED.get(word, word)


def _rungs(marked: Sequence[Marked]) -> list[_Rung]:
    """The words of the document from the widest to the narrowest: by the depth of their codes, then by their order."""
    found: dict[str, _Rung] = {}
    for at, one in enumerate(marked):
        word = _word(one)
        if word and one.reading is not None:
            rung = found.setdefault(word, _Rung(word, one.reading.level_word))
            rung.at.append(at)
            rung.depth = min(rung.depth, one.depth)
    return sorted(found.values(), key=lambda rung: (not rung.is_axis, rung.at[0]))


def _levels(rungs: Sequence[_Rung], marked: Sequence[Marked]) -> dict[str, Level]:
    """Word → level, for the words whose level the document decides."""
    many = [rung for rung in rungs if len(rung.at) > 1]
    loose = [rung for rung in many if rung.level is None or _holds_actions(rung, many, marked)]
    named = {one.level for one in marked if one.sign is Sign.LEVEL and one.reading and one.reading.level_word}
    found: dict[str, Level] = {}
    beside = len(many) > 1 or _stand_in_domains(loose[-1:], marked)
    if loose and beside and _is_the_action(loose[-1], many, marked):
        found[loose.pop().word] = Level.ACTION
    if _SO in named:
        first = min((rung.at[0] for rung in many if rung.level is _SO), default=0)
        filled: tuple[Level, ...] = () if _OO in named else (_OO,)
        loose = [rung for rung in loose if rung.at[0] > first]
    elif _OO in named:
        filled = _OVER_OPERATIONAL.get(len(loose), ())
    elif len(loose) == 1 and loose[0].level is None:
        filled = ()  # the single layer, as it was read
    else:
        filled = _FILLED.get(len(loose), ())
    return found | dict(zip((rung.word for rung in loose), filled, strict=False))


def _is_the_action(rung: _Rung, rungs: Sequence[_Rung], marked: Sequence[Marked]) -> bool:
    """Whether a word of no certain level is the narrowest of all and holds no list, no table, no other word."""
    if rung.level is not None or rungs[-1] is not rung:
        return False
    return sum(_holds_something(marked, at) for at in rung.at) < _LEAST_HOLDERS * len(rung.at)


def _stand_in_domains(rungs: Sequence[_Rung], marked: Sequence[Marked]) -> bool:
    """Whether the lines of a word stand in domains (`Thématique 1 : ...`) and have fields of actions."""
    domains = [at for at, one in enumerate(marked) if one.sign is Sign.DOMAIN]
    if not domains or not rungs or rungs[0].at[0] < domains[0]:
        return False
    return sum(has_fields(at, marked) for at in rungs[0].at) >= _LEAST_HOLDERS * len(rungs[0].at)


def _holds_something(marked: Sequence[Marked], at: int) -> bool:
    """Whether a list, a table of actions, an announcement or a narrower number comes before the next word."""
    for one in marked[at + 1 :]:
        if one.sign is Sign.TABLE:
            return is_table_of_actions(one.piece)
        if one.sign in (Sign.ENTRY, Sign.ANNOUNCE, Sign.NUMBER):
            return True
        if one.sign in (Sign.PROSE, Sign.HEADING) and reads_like_an_action(one.piece.text):
            return True
        if one.sign is Sign.LEVEL:
            return False
    return False


def _holds_actions(rung: _Rung, rungs: Sequence[_Rung], marked: Sequence[Marked]) -> bool:
    """Whether what the word names holds actions that another word or a table names, though it could be one itself."""
    if rung.level is not Level.ACTION or rung.word.startswith(_ALWAYS_ACTIONS):
        return False
    narrower = {other.word for other in rungs if other.level in (Level.ACTION, None) and other.at[0] > rung.at[0]}
    held = sum(_is_followed_by_actions(marked, at, rung.word, narrower) for at in rung.at)
    return held >= _LEAST_HOLDERS * len(rung.at) or _holds_lists_of_actions(rung, rungs, marked)


def _holds_lists_of_actions(rung: _Rung, rungs: Sequence[_Rung], marked: Sequence[Marked]) -> bool:
    """Whether lists of what is to be done stand under most lines of the narrowest word, which has axes above it at most
    and no fields of its own: a `Mesure` over such lists is an objective.
    """
    if rungs[-1] is not rung or any(other is not rung and not other.is_axis for other in rungs):
        return False
    if any(one.sign in (Sign.LEVEL, Sign.NUMBER) and one.level in (_SO, _OO) for one in marked):
        return False
    bounds = sorted({at for other in rungs for at in other.at} | {len(marked)})
    held = [marked[at + 1 : bounds[bisect_right(bounds, at)]] for at in rung.at]
    return sum(map(_lists_actions, held)) >= _LEAST_HOLDERS * len(rung.at)


def _lists_actions(below: Sequence[Marked]) -> bool:
    """Whether several lines say what will be done, most of those that are no sentences, and no field comes first."""
    if below and below[0].sign is Sign.FIELD:
        return False
    lines = [
        one
        for one in below
        if (one.sign is Sign.ENTRY and not one.piece.depth)
        or one.sign is Sign.NUMBER
        or (one.sign in (Sign.PROSE, Sign.HEADING) and one.piece.kind is not Kind.ENTRY)
        if not re.search(r"[.:!?]$", one.piece.text.rstrip())
    ]
    doing = sum(reads_like_an_action(_title(one)) for one in lines)
    return doing > 1 and doing >= _LEAST_HOLDERS * len(lines)


def _is_followed_by_actions(marked: Sequence[Marked], at: int, word: str, narrower: set[str]) -> bool:
    for one in marked[at + 1 :]:
        if one.sign is Sign.TABLE:
            return _has_rows_of_actions(one.piece)
        named = _word(one)
        if named:
            return named in narrower
    return False


def _title(one: Marked) -> str:
    return one.reading.rest if one.reading is not None and one.reading.rest else one.piece.text


def is_table_of_actions(piece: Piece) -> bool:
    """Whether the rows of a table are actions, or the table is the sheet of one."""
    return _has_rows_of_actions(piece) or names_an_item(piece)


def _has_rows_of_actions(piece: Piece) -> bool:
    """Whether the header of a table of several columns names what actions have, and neither steps nor indicators."""
    for row in piece.rows[:_HEADER_ROWS]:
        labels = {label for at in row.filled if (label := header_label(row.cells[at].text)) is not None}
        if len(labels) > 1:
            return len(row.filled) > 2 and len(piece.rows) > 2 and not labels & _NO_ACTIONS
    return False
