"""Styles of a Word file: which are headings, which carry a list, which are bold, along their chain of parents."""

import re
from dataclasses import dataclass, field

from gouvernail.files.safe_xml import Element, attribute, child, children, whole

_HEADING = re.compile(r"(?:heading|titre|überschrift|kop|überschrift)\s*(\d)$", re.IGNORECASE)
_CONTENTS = re.compile(
    r"(?:toc|tm|verzeichnis|inhopg)\s*\d$|toc heading$|en-tête de table des matières$", re.IGNORECASE
)
_STEPPED = re.compile(r"list(?: bullet| number| continue)?\s*([2-5])$", re.IGNORECASE)
_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says once its parents have spoken. `number` is (identifier of a list, level in it)."""

    name: str = ""
    level: int | None = None
    number: tuple[int | None, int] | None = None
    bold: bool | None = None
    hidden: bool = False
    contents: bool = False
    is_title: bool = False
    step: int = 0


@dataclass(slots=True)
class Styles:
    """The styles of a file by their identifier."""

    _nodes: dict[str, Element] = field(default_factory=dict)
    _known: dict[str, Style] = field(default_factory=dict)
    _default: str = ""

    @classmethod
    def of(cls, root: Element | None) -> "Styles":
        """From the part of styles, which may be missing."""
        found = cls()
        for node in children(root, "style") if root is not None else ():
            identifier = attribute(node, "styleId") or ""
            found._nodes[identifier] = node
            if attribute(node, "type") == "paragraph" and attribute(node, "default") in ("1", "true"):
                found._default = identifier
        return found

    def __getitem__(self, identifier: str | None) -> Style:
        key = identifier if identifier in self._nodes else self._default
        if key is None or key not in self._nodes:
            return Style()
        if key not in self._known:
            self._known[key] = self._resolved(key)
        return self._known[key]

    def _resolved(self, identifier: str) -> Style:
        chain = self._chain(identifier)
        name = attribute(named, "val") or "" if (named := child(chain[0], "name")) is not None else ""
        level = next((level for node in chain if (level := _level(node)) is not None), None)
        stepped = _STEPPED.match(name)
        return Style(
            name,
            None if level == 0 else level,
            next((number for node in chain if (number := list_of(child(node, "pPr"))) is not None), None),
            next((bold for node in chain if (bold := switched(child(node, "rPr"), "b")) is not None), None),
            next((hidden for node in chain if (hidden := switched(child(node, "rPr"), "vanish")) is not None), False),
            bool(_CONTENTS.match(name)),
            name.lower() in ("title", "titre", "titel"),
            int(stepped[1]) - 1 if stepped else 0,
        )

    def _chain(self, identifier: str) -> list[Element]:
        chain = [self._nodes[identifier]]
        while len(chain) < _CHAIN and (based := child(chain[-1], "basedOn")) is not None:
            parent = self._nodes.get(attribute(based, "val") or "")
            if parent is None:
                break
            chain.append(parent)
        return chain


def _level(style: Element) -> int | None:
    """1..9 for headings, 0 where the style says that it is body text, `None` where it says nothing."""
    outline = outline_of(child(style, "pPr"))
    if outline is not None:
        return outline
    named = child(style, "name")
    found = _HEADING.match((attribute(named, "val") or "").strip()) if named is not None else None
    return int(found[1]) or None if found else None


def outline_of(properties: Element | None) -> int | None:
    """The outline level of paragraph properties: 1..9, 0 for body text, `None` where there is none."""
    node = child(properties, "outlineLvl")
    level = whole(attribute(node, "val")) if node is not None else None
    return None if level is None else level + 1 if 0 <= level < 9 else 0


def list_of(properties: Element | None) -> tuple[int | None, int] | None:
    """(identifier of the list, level) of paragraph properties; a style may say only the level."""
    node = child(properties, "numPr")
    if node is None:
        return None
    identifier, level = child(node, "numId"), child(node, "ilvl")
    number = whole(attribute(identifier, "val")) if identifier is not None else None
    depth = whole(attribute(level, "val")) if level is not None else None
    return number, max(0, min(depth or 0, 8))


def switched(properties: Element | None, name: str) -> bool | None:
    """A property that is on, off, or not spoken of."""
    node = child(properties, name)
    return None if node is None else attribute(node, "val") not in ("0", "false", "off", "none")
