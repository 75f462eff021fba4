"""Automatic numbers and bullets of a Word file, counted as Word displays them."""

import re
from dataclasses import dataclass, field

from gouvernail.core.bullets import shown_bullet
from gouvernail.core.counters import numeral
from gouvernail.files.safe_xml import Element, attribute, child, children, whole

_KINDS = {
    "decimalZero": "decimal-zero",
    "lowerLetter": "lower-letter",
    "upperLetter": "upper-letter",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
}
_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9
_MOST_COUNTED = 1_000_000


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `text` holds `%1` where the number of the first level is shown."""

    kind: str = "decimal"
    text: str = ""
    start: int = 1
    font: str = ""
    legal: bool = False
    restarts_after: int | None = None


@dataclass(slots=True)
class _List:
    """A list as paragraphs name it: its definition, and the starts that it sets for itself."""

    definition: int
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Numbering:
    """The lists of a file, with their counters. Lists of one definition count together, as in Word."""

    _lists: dict[int, _List] = field(default_factory=dict)
    _counts: dict[int, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[int, int]] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None) -> "Numbering":
        """From the part of numbering, which may be missing."""
        found = cls()
        if root is None:
            return found
        definitions = {whole(attribute(node, "abstractNumId")): node for node in children(root, "abstractNum")}
        by_style = _by_style(definitions)
        for node in children(root, "num"):
            number, pointed = whole(attribute(node, "numId")), child(node, "abstractNumId")
            definition = whole(attribute(pointed, "val")) if pointed is not None else None
            if number is None or definition not in definitions or definition is None:
                continue
            abstract = definitions[definition]
            linked = child(abstract, "numStyleLink")
            if linked is not None:
                definition = by_style.get(attribute(linked, "val") or "", definition)
                abstract = definitions[definition]
            found._lists[number] = _list(definition, abstract, node)
        return found

    def marker(self, number: int | None, depth: int) -> str | None:
        """Counts one more paragraph and gives its number or bullet as displayed; `None` where it has none."""
        named = self._lists.get(number) if number else None
        if named is None or depth not in named.levels:
            return None
        level = named.levels[depth]
        if level.kind == "bullet":
            return shown_bullet(level.text, level.font)
        counts = self._counts.setdefault(named.definition, [None] * _LEVELS)
        self._count(named, number or 0, counts, depth)
        if level.kind == "none" and not _PLACE.search(level.text):
            return level.text.strip() or None
        return _PLACE.sub(lambda place: _shown(named, counts, int(place[1]) - 1, level), level.text).strip() or None

    def _count(self, named: _List, number: int, counts: list[int | None], depth: int) -> None:
        before = counts[depth]
        if depth in named.starts and (number, depth) not in self._begun:
            counts[depth] = named.starts[depth]
        else:
            counts[depth] = named.levels[depth].start if before is None else min(before + 1, _MOST_COUNTED)
        self._begun.add((number, depth))
        for deeper in range(depth + 1, _LEVELS):
            after = named.levels[deeper].restarts_after if deeper in named.levels else None
            if after is None or (after > 0 and depth < after):
                counts[deeper] = None


def _shown(named: _List, counts: list[int | None], place: int, level: Level) -> str:
    other = named.levels.get(place, Level())
    count = counts[place]
    if count is None:
        # A level that was never reached shows the number that it would start with.
        count = counts[place] = other.start
    return numeral(count, "decimal" if level.legal else _KINDS.get(other.kind, other.kind))


def _by_style(definitions: dict[int | None, Element]) -> dict[str, int]:
    found = {}
    for identifier, node in definitions.items():
        linked = child(node, "styleLink")
        if linked is not None and identifier is not None:
            found[attribute(linked, "val") or ""] = identifier
    return found


def _list(definition: int, abstract: Element, node: Element) -> _List:
    named = _List(definition, dict(map(_level, children(abstract, "lvl"))))
    for override in children(node, "lvlOverride"):
        depth = whole(attribute(override, "ilvl")) or 0
        if (changed := child(override, "lvl")) is not None:
            named.levels[depth] = _level(changed)[1]
        start = child(override, "startOverride")
        if start is not None:
            named.starts[depth] = whole(attribute(start, "val")) or 0
    return named


def _level(node: Element) -> tuple[int, Level]:
    fonts = child(node, "rPr", "rFonts")
    restart = whole(_value(node, "lvlRestart"))
    return whole(attribute(node, "ilvl")) or 0, Level(
        _value(node, "numFmt") or "decimal",
        _value(node, "lvlText") or "",
        1 if (start := whole(_value(node, "start"))) is None else start,
        (attribute(fonts, "ascii") or attribute(fonts, "hAnsi") or "") if fonts is not None else "",
        child(node, "isLgl") is not None,
        restart,
    )


def _value(node: Element, name: str) -> str | None:
    found = child(node, name)
    return attribute(found, "val") if found is not None else None
