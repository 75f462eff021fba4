"""Styles of an OpenDocument file: bold, hidden, fills, titles, and the lists with their numbers and bullets."""

import re
from copy import deepcopy
from dataclasses import dataclass, field

from gouvernail.core.bullets import shown_bullet
from gouvernail.core.counters import numeral
from gouvernail.files.safe_xml import Element, attribute, child, local, whole

_KINDS = {
    "1": "decimal",
    "a": "lower-letter",
    "A": "upper-letter",
    "i": "lower-roman",
    "I": "upper-roman",
    "01, 02, 03, ...": "decimal-zero",
}
_CHAIN = 20
_CONTENTS = re.compile(r"Contents_20_\d+")
"""The styles of the lines of a table of contents; Word files that become OpenDocument keep only them of it."""
_LEVELS = 10
_MOST_COUNTED = 1_000_000


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says once its parents have spoken."""

    bold: bool = False
    hidden: bool = False
    fill: str | None = None
    is_title: bool = False
    contents: bool = False
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: a bullet, or a kind of number (`None` shows none) between a prefix and a suffix."""

    bullet: str | None = None
    kind: str | None = None
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown_levels: int = 1


@dataclass(slots=True)
class Styles:
    """All styles of a file, by family and name; those of the content win over those of the template."""

    _nodes: dict[tuple[str, str], Element] = field(default_factory=dict)
    _known: dict[tuple[str, str], Style] = field(default_factory=dict)
    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    outline: dict[int, Level] = field(default_factory=dict)

    def learn(self, root: Element) -> None:
        """Takes the styles of a part, or those among the children of one element."""
        for node in root.iter("{*}style", "{*}list-style", "{*}outline-style"):
            self.learn_one(node)

    def learn_copy(self, node: Element) -> None:
        """Takes a style from a part that is read piece by piece, and forgotten as it is read."""
        self.learn_one(deepcopy(node))

    def learn_one(self, node: Element) -> None:
        name = attribute(node, "name") or ""
        match local(node):
            case "style":
                self._nodes[attribute(node, "family") or "", name] = node
            case "list-style":
                self.lists[name] = _levels(node)
            case "outline-style":
                self.outline = _levels(node)

    def of(self, family: str, name: str | None) -> Style:
        """The style of that family (`paragraph`, `text`, `table-cell`, `table`) and name; a plain one if unknown."""
        key = (family, name or "")
        known = self._known.get(key)
        if known is not None:
            return known
        if key not in self._nodes:
            return Style(is_title=name == "Title")
        self._known[key] = self._resolved(key)
        return self._known[key]

    def _resolved(self, key: tuple[str, str]) -> Style:
        chain: list[Element] = []
        names = [key[1]]
        node = self._nodes.get(key)
        while node is not None and len(chain) < _CHAIN:
            chain.append(node)
            names.append(attribute(node, "parent-style-name") or "")
            node = self._nodes.get((key[0], names[-1]))
        colour = (_first(chain, "table-cell-properties", "background-color") or "").removeprefix("#").upper()
        return Style(
            bold=(_first(chain, "text-properties", "font-weight") or "") in ("bold", "600", "700", "800", "900"),
            hidden=_first(chain, "text-properties", "display") == "none",
            fill=colour if len(colour) == 6 and colour != "FFFFFF" and set(colour) <= set("0123456789ABCDEF") else None,
            is_title="Title" in names,
            contents=any(map(_CONTENTS.fullmatch, names)),
            shown=_first(chain, "table-properties", "display") != "false",
        )


def _first(chain: list[Element], group: str, name: str) -> str | None:
    """The value that the nearest style of the chain gives to a property."""
    for node in chain:
        properties = child(node, group)
        if properties is not None and (value := attribute(properties, name)) is not None:
            return value
    return None


def _levels(node: Element) -> dict[int, Level]:
    found = {}
    for level in node:
        number = whole(attribute(level, "level"))
        if number is None or not 1 <= number <= _LEVELS:
            continue
        if local(level) == "list-level-style-bullet":
            fonts = child(level, "text-properties")
            font = (attribute(fonts, "font-name") or attribute(fonts, "font-family") or "") if fonts is not None else ""
            found[number] = Level(bullet=shown_bullet(attribute(level, "bullet-char") or "•", font))
        elif local(level) == "list-level-style-image":
            found[number] = Level(bullet="•")
        else:
            found[number] = Level(
                kind=_KINDS.get(attribute(level, "num-format") or ""),
                prefix=attribute(level, "num-prefix") or "",
                suffix=attribute(level, "num-suffix") or "",
                start=1 if (start := whole(attribute(level, "start-value"))) is None else start,
                shown_levels=max(1, min(whole(attribute(level, "display-levels")) or 1, _LEVELS)),
            )
    return found


@dataclass(slots=True)
class Counters:
    """How far each level of one list has come."""

    counts: dict[int, int] = field(default_factory=dict)

    def next(self, level: int, levels: dict[int, Level], start: int | None = None) -> str | None:
        """Counts one more entry and gives its number or bullet as displayed; `None` where it has none."""
        this = levels.get(level)
        if this is None:
            return "•"
        if this.bullet is not None:
            return this.bullet
        known = self.counts.get(level)
        self.counts[level] = (
            start if start is not None else this.start if known is None else min(known + 1, _MOST_COUNTED)
        )
        for deeper in [key for key in self.counts if key > level]:
            del self.counts[deeper]
        return self._written(level, levels, this)

    def _written(self, level: int, levels: dict[int, Level], this: Level) -> str | None:
        if this.kind is None:
            return None
        numbers = []
        for place in range(max(1, level - this.shown_levels + 1), level + 1):
            other = levels.get(place, Level())
            if other.kind is not None:
                numbers.append(numeral(self.counts.setdefault(place, other.start), other.kind))
        return f"{this.prefix}{'.'.join(numbers)}{this.suffix}".strip() or None
