"""Rows that say themselves what they are (`Type`: OS, OO, Action) or under which row they stand (`N° parent`).

Such a table has one column of titles for all levels. The kind of a row comes first, then the word of its code, then how
deep it stands under its parents; a row without a parent stands under the wider row before it.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.kinds import kind_key, levels_of_kinds
from gouvernail.core.recognise.letter_codes import levels_of_letters
from gouvernail.core.recognise.profiles import Profile, is_code
from gouvernail.core.vocabulary import Level

KIND, PARENT = "kind", "parent"
KIND_HEADER = re.compile(
    r"^(?:type|types|niveau|niveaux|niv\.?|nature|rang|sorte|soort|art|typ|ebene|stufe|level|categorie|genre)"
    r"(?: (?:de |d'|du |des )?(?:l'|la |le )?(?:ligne|objectif|element|fiche|item|action|plan|hierarchique|pst))?$"
)
_DEPTH_HEADER = re.compile(
    r"^(?:niveau|niveaux|niv\.?|rang|ebene|stufe|level|profondeur|hierarchie)"
    r"(?: (?:de |d'|du |des )?(?:l'|la |le )?(?:ligne|objectif|element|item|plan|hierarchique|hierarchie|pst))?$"
)
PARENT_HEADER = re.compile(
    r"^(?:(?:n°|no|nr\.?|num\.?|numero|code|id|ref\.?|reference|identifiant)? ?(?:du |de l'|de la |de )?"
    r"(?:element |objectif |ligne |niveau |item |tache |action )?"
    r"(?:parente?s?|superieure?|pere|mere|bovenliggende?n?|bovenliggend \w+|ubergeordnete?[rsn]?(?: \w+)?)"
    r"(?: (?:id|code|n°|nr))?"
    r"|rattache(?:e|ment)?(?: (?:a|au|aux|a l'objectif|a quoi))?|rattachement|depend(?:ance|s)?(?: (?:de|du))?|"
    r"appartient a|releve de|(?:objectif|element|code|action|niveau) (?:de rattachement|rattache|lie)|"
    r"sous (?:l'objectif|quel objectif)|behoort (?:tot|bij)|onderdeel van|valt onder|gehort zu|zugeordnet(?: zu)?|"
    r"uber-?ziel|oberziel|parent[_/ ]?id)$"
)
_TOOL_KEY = re.compile(r"(?=.*\d)[A-Za-z][\w.#/-]{2,23}")
_ENOUGH = 0.8
_MOST_COLUMNS = 40
_DEEPEST = 20
_LONGEST_CODE = 24
_BY_DEPTH = {
    2: (Level.STRATEGIC_OBJECTIVE, Level.ACTION),
    3: (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION),
    4: (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION, Level.STEP),
}


@dataclass(frozen=True, slots=True)
class Ranks:
    """The columns of the kinds, of the parents and of what these call their rows by; the level and the parent of each
    row, by its place among the rows.
    """

    kind: int | None
    parent: int | None
    named: int | None
    levels: Mapping[int, Level]
    parents: Mapping[int, int] = field(default_factory=dict)
    unknown: Mapping[int, str] = field(default_factory=dict)
    """Parents that no row is."""
    lettered: bool = False
    """Whether the codes begin with a letter that stands for no word."""

    @property
    def columns(self) -> dict[int, str]:
        told = {self.kind: KIND, self.parent: PARENT}
        return {at: name for at, name in told.items() if at is not None}


def ranks_of(rows: Sequence[RowPiece], words: Mapping[int, str]) -> Ranks | None:
    """The ranks of the rows; `None` where no column says them. `words` are the headers."""
    width = min(_MOST_COLUMNS, max((len(row.cells) for row in rows), default=0))
    if len(rows) < 2 or width < 2:
        return None
    columns = [[_text(row, at) for row in rows] for at in range(width)]
    kinds = next(
        ((at, levels) for at in range(width) if (levels := _kinds(columns[at], words.get(at, ""), len(rows)))),
        None,
    )
    kind = kinds[0] if kinds else None
    tie = _tie(columns, kind, words)
    if kinds is None and tie is None:
        return _lettered(columns)
    parents, unknown = _parents(columns, tie) if tie else ({}, {})
    ranked = _by_kind(columns[kinds[0]], kinds[1]) if kinds else _by_depth(rows, columns, tie, parents)
    if not ranked:
        return None
    return Ranks(kind, tie[0] if tie else None, tie[1] if tie else None, ranked, parents, unknown)


def _lettered(columns: Sequence[Sequence[str]]) -> Ranks | None:
    """The ranks that codes such as `A`, `A.1`, `A.1.a` say."""
    for at, texts in enumerate(columns):
        levels, parents = levels_of_letters(texts)
        if levels and len(levels) >= 0.6 * len(texts):
            return Ranks(None, None, at, levels, parents, lettered=True)
    return None


def _text(row: RowPiece, at: int) -> str:
    text = " ".join(row.cells[at].text.split()) if at < len(row.cells) else ""
    return "" if says_nothing(text) else text


def _kinds(texts: Sequence[str], header: str, rows: int) -> dict[str, Level]:
    """Key → level of a column of kinds; empty for any other column."""
    keys = Counter(kind_key(text) for text in texts if text)
    if len(keys) < 2 or len(keys) > 12 or keys.total() < 0.6 * rows:
        return {}
    levels = levels_of_kinds(keys.keys(), numbered=bool(_DEPTH_HEADER.match(_header(header))))
    # The rows of a form name its objectives too; a column of kinds without actions has a header that says so.
    if Level.ACTION not in levels.values() and not KIND_HEADER.match(_header(header)):
        return {}
    known = sum(count for key, count in keys.items() if key in levels)
    return levels if known >= _ENOUGH * keys.total() else {}


def _by_kind(texts: Sequence[str], levels: Mapping[str, Level]) -> dict[int, Level]:
    keyed = ((place, kind_key(text)) for place, text in enumerate(texts) if text)
    return {place: levels[key] for place, key in keyed if key in levels}


# ---------------------------------------------------------------------------------------------------------- parents


def _tie(columns: Sequence[Sequence[str]], kind: int | None, words: Mapping[int, str]) -> tuple[int, int] | None:
    """The column of parents and the one by which it calls them: a code, an identifier or a title."""
    headed = [at for at in range(len(columns)) if at != kind and PARENT_HEADER.match(_header(words.get(at, "")))]
    # Where the rows say what they are, codes of other rows speak for themselves.
    others = [at for at in range(len(columns)) if at != kind and _may_call(columns[at])] if kind is not None else []
    for parent in [*headed, *(at for at in others if at not in headed)]:
        held = [fold(text) for text in columns[parent] if text]
        if not held:
            continue
        for named in range(len(columns)):
            if named not in (kind, parent) and _calls(columns[named], held, columns[parent]):
                return parent, named
    return None


def _header(text: str) -> str:
    return " ".join(fold(text).replace("(", " ").replace(")", " ").strip(" :.?").split())


def _may_call(texts: Sequence[str]) -> bool:
    """Whether a column holds codes, or the keys of a tool: `PSTP-12`, one word of letters and figures each."""
    told = [text for text in texts if text]
    return _is_coded(texts) or (len(told) > 1 and all(_TOOL_KEY.fullmatch(text) for text in told))


def _is_coded(texts: Sequence[str]) -> bool:
    told = [text for text in texts if text]
    return len(told) > 1 and sum(is_code(text) for text in told) >= _ENOUGH * len(told)


def _calls(names: Sequence[str], held: Sequence[str], parents: Sequence[str]) -> bool:
    """Whether nearly all parents are names of other rows, and the names differ from row to row."""
    own = {_key(name) for name in names if name}
    told = [name for name in names if name]
    if len(own) < 2 or len(own) < _ENOUGH * len(told) or len(told) < _ENOUGH * len(names):
        return False
    if any(_key(name) == _key(parent) for name, parent in zip(names, parents, strict=True) if parent):
        return False
    return sum(_key(text) in own for text in held) >= _ENOUGH * len(held)


_BEFORE_NUMBER = re.compile(
    r"^(?:(?:(?:ticket|tache|demande|fiche|ligne|element|item|issue|taak|aufgabe|id|nr|no)\b|n[°º])[ .:]*)?#? ?(?=\d+$)"
)


def _key(text: str) -> str:
    """What two writings of one code have in common (`OS 1.` and `OS1`, `#1279` and `1279`)."""
    folded = _BEFORE_NUMBER.sub("", fold(text).strip("[]() ")) if len(text) <= _LONGEST_CODE else fold(text)
    return re.sub(r"[\s.°:]+$|(?<=[a-z])[\s.](?=\d)", "", folded) if len(folded) <= _LONGEST_CODE else folded


def _parents(columns: Sequence[Sequence[str]], tie: tuple[int, int]) -> tuple[dict[int, int], dict[int, str]]:
    places: dict[str, list[int]] = {}
    for place, name in enumerate(columns[tie[1]]):
        if name:
            places.setdefault(_key(name), []).append(place)
    found: dict[int, int] = {}
    unknown: dict[int, str] = {}
    for place, asked in enumerate(columns[tie[0]]):
        bearers = places.get(_key(asked), []) if asked else []
        if bearers:
            # Where a code comes back, the last one before the row is meant.
            found[place] = max((other for other in bearers if other < place), default=bearers[0])
        elif asked:
            unknown[place] = asked
    return found, unknown


def _by_depth(
    rows: Sequence[RowPiece],
    columns: Sequence[Sequence[str]],
    tie: tuple[int, int] | None,
    parents: Mapping[int, int],
) -> dict[int, Level]:
    """Levels where no column says them: by the words of the codes, else by how many parents stand above."""
    if tie is None or not parents:
        return {}
    worded = {place: level for place, text in enumerate(columns[tie[1]]) if (level := _word_level(text)) is not None}
    if len(worded) >= _ENOUGH * len(rows):
        return worded
    depths = {place: _depth(place, parents) for place in range(len(rows))}
    levels = _BY_DEPTH.get(max(depths.values()) + 1, ())
    return {place: levels[depth] for place, depth in depths.items()} if levels else {}


def _word_level(text: str) -> Level | None:
    reading = read_code(text) if text else None
    return reading.level_word if reading is not None and reading.code else None


def _depth(place: int, parents: Mapping[int, int]) -> int:
    """How many parents stand above; a circle ends where it began."""
    seen = {place}
    above = parents.get(place)
    while above is not None and above not in seen and len(seen) < _DEEPEST:
        seen.add(above)
        above = parents.get(above)
    return len(seen) - 1


def title_column(columns: Mapping[int, str], profiles: Sequence[Profile], taken: Sequence[int]) -> int | None:
    """The one column of titles: what the header calls so, else what it calls a description, else the words."""
    free = [at for at in range(len(profiles)) if at not in taken and profiles[at].filled]
    # One text for all rows is what the file is about.
    free = [at for at in free if profiles[at].distinct > 1 or profiles[at].filled <= 2] or free
    titles = [at for at in free if columns.get(at) == "title" or columns.get(at, "").startswith("level:")]
    loose = [at for at in free if columns.get(at) in ("description", "aims", None) and profiles[at].words >= 2]
    filled = max((profiles[at].filled for at in titles or loose), default=0)
    likely = [at for at in titles or loose if profiles[at].filled >= _ENOUGH * filled]
    if titles and likely:
        return likely[0]
    # A column of remarks may hold more words, in fewer rows.
    return max(likely or loose, key=lambda at: profiles[at].words, default=None)
