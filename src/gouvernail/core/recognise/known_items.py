"""Whether an item that is named now was named before: nodes found again by their code or their title."""

from collections import defaultdict
from collections.abc import Iterator

from gouvernail.core.codes import code_path
from gouvernail.core.folding import fold
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.titles import same_title
from gouvernail.core.vocabulary import Level

_Path = tuple[str, ...]
_LOOKED_AT = 60
"""How many nodes of one code or one title are looked at, the last ones first: lists that start again have many."""


_LEAST_WORDS = 3
"""Words of a title that two actions do not have by chance."""


class KnownItems:
    """Nodes by the path of their code and by each title that they ever had."""

    def __init__(self) -> None:
        self._by_words: defaultdict[tuple[Level, str], list[Node]] = defaultdict(list)
        self._by_code: defaultdict[tuple[Level, _Path], list[Node]] = defaultdict(list)
        self._by_path: defaultdict[_Path, list[Node]] = defaultdict(list)

    def add_title(self, node: Node, title: str) -> None:
        held = self._by_words[node.level, fold(title)] if title else []
        if title and (not held or held[-1] is not node):
            held.append(node)

    def add_code(self, node: Node) -> None:
        if node.code is not None:
            path = code_path(node.code)
            self._by_code[node.level, path].append(node)
            self._by_path[path].append(node)

    def candidates(self, level: Level, code: str | None, title: str) -> list[Node]:
        """Nodes of that level, code or title, the last opened first. Their code and title may have changed since."""
        found = self._by_words.get((level, fold(title)), [])[-_LOOKED_AT:] if title else []
        if code is not None:
            coded = self._by_code.get((level, code_path(code)), [])[-_LOOKED_AT:]
            found = [*found, *(node for node in coded if node not in found)] if found else coded
        return sorted((node for node in found if not node.gone), key=lambda node: -node.serial)

    def coded(self, level: Level, code: str) -> list[Node]:
        """The nodes of that level whose code is just that, in order."""
        held = self._by_code.get((level, code_path(code)), ())
        return sorted((node for node in held if node.code == code and not node.gone), key=lambda node: node.serial)

    def at_path(self, path: _Path) -> Iterator[Node]:
        """The nodes whose code is that path, the last opened first."""
        held = self._by_path.get(path, [])[-_LOOKED_AT:]
        return (node for node in sorted(held, key=lambda node: -node.serial) if node.code and not node.gone)


def same_item(node: Node, code: str | None, title: str, parent: Node | None, bullet: bool) -> bool:
    """Whether what is named now under `parent` is the node."""
    same_code = code is not None and node.code is not None and code_path(node.code) == code_path(code)
    same_words = bool(title) and fold(node.title) == fold(title)
    if same_code:
        # A word before the code (`OS1`) says that the same item is meant; a bare number is only a list's counter.
        least = 0.5 if node.label is not None else 0.8
        near = not title or not node.title or alike(node.title, title, least)
        # `1.1` under two objectives whose own codes differ is a list that starts again, not one item.
        return near and (len(code_path(code or "")) > 1 or node.parent is parent or node.level.rank <= 1)
    if code is not None and node.code is not None:
        return False
    if bullet or node.bullet:
        return same_words and node.parent is parent and node.level.rank < Level.ACTION.rank
    if same_words and node.level is Level.ACTION and len(title.split()) >= _LEAST_WORDS:
        # On a sheet that lists all actions, before or after the plan, nothing stands above them.
        return parent is node.parent or any(above is None or above.from_sheet for above in (parent, node.parent))
    return same_words and (node.parent is parent or node.level.rank <= Level.STRATEGIC_OBJECTIVE.rank)


def alike(one: str, other: str, least: float = 0.5) -> bool:
    """Whether two titles share most words, or one begins with the other, as a title cut on a slide does."""
    if same_title(one, other) >= least:
        return True
    one, other = fold(one), fold(other)
    return min(len(one), len(other)) > 8 and (one.startswith(other) or other.startswith(one))
