"""Items that were taken for prose: lines of a description that name a level and a code, or say what will be done under
an objective that holds nothing while its like hold actions.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from gouvernail.core.code_sequences import code_path
from gouvernail.core.codes import CodeReading, read_code
from gouvernail.core.folding import fold
from gouvernail.core.problems import Source
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.label_runs import labelled_runs
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.regularity.shape import WIDE, counts, put_after
from gouvernail.core.recognise.title_tails import particulars
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.verbs import reads_like_an_action
from gouvernail.core.vocabulary import Level

_LEAST, _MANY, _PEERS = 2, 0.6, 0.4
_LONGEST, _SHORTEST = 60, 2
_SUPPOSED = 0.6


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a description: the level of the item that it names, if it names one, and the fields that it gives."""

    text: str
    level: Level | None
    reading: CodeReading | None
    fields: Sequence[tuple[str, str]] = ()


def settle_told_inside(tree: Tree) -> list[Node]:
    """Opens the items that stand in descriptions; the opened ones."""
    before = list(tree.nodes)
    labels = _levels_of_labels(tree)
    lowest = _lowest_objectives(tree)
    holding = sum(bool(node.children) for node in lowest)
    expected = holding >= _PEERS * len(lowest) or not any(node.level is Level.ACTION for node in tree.nodes)
    places: defaultdict[str, list[tuple[int, Source]]] = defaultdict(list)
    told = [node for node in tree.nodes if counts(node) and len(node.texts.get("description", ())) >= _LEAST]
    for node in told:
        empty = expected and node in lowest and not node.children
        lines = [_line_of(text, labels, node, doing=empty) for text in node.texts["description"]]
        if not _is_overloaded(lines, empty=empty):
            continue
        if not places:
            for unit, (text, source) in enumerate(tree.ledger.units):
                places[fold(text)].append((unit, source))
        _open(tree, node, lines, places)
    return [node for node in tree.nodes if node not in before] if places else []


def _lowest_objectives(tree: Tree) -> list[Node]:
    wide = [node for node in tree.nodes if node.level in WIDE and counts(node)]
    narrowest = max((node.level.rank for node in wide), default=-1)
    return [node for node in wide if node.level.rank == narrowest]


def _levels_of_labels(tree: Tree) -> dict[str, Level]:
    return {fold(node.label): node.level for node in tree.nodes if node.label}


def _line_of(text: str, labels: dict[str, Level], node: Node, *, doing: bool) -> _Line:
    reading = read_code(text)
    if reading is not None and reading.code and reading.label and len(reading.rest.split()) >= _SHORTEST:
        level = reading.level_word or labels.get(fold(reading.label))
        if level is not None and _goes_on(node, reading.code):
            return _Line(text, level, reading)
    lead, named = labelled_runs(text)
    if named and not lead.strip():
        return _Line(text, None, None, named)
    if told := particulars(text):
        return _Line(text, None, None, told)
    if doing and len(text.split()) <= _LONGEST and reads_like_an_action(text):
        return _Line(text, Level.ACTION, None)
    return _Line(text, None, None)


def _goes_on(node: Node, code: str) -> bool:
    """Whether an item of that code may stand in the description of the node: below it, or the next beside it. The
    action of another plan that a description names may not.
    """
    if node.code is None:
        return node.level in WIDE
    own, path = code_path(node.code), code_path(code)
    return path[: len(own)] == own or (len(own) > 1 and path[: len(own) - 1] == own[:-1])


def _is_overloaded(lines: Sequence[_Line], *, empty: bool) -> bool:
    coded = sum(line.reading is not None for line in lines)
    if coded >= _LEAST:
        return True
    items = sum(line.level is not None for line in lines)
    told = items + sum(bool(line.fields) for line in lines)
    return empty and items >= _LEAST and told >= _MANY * len(lines)


def _open(tree: Tree, node: Node, lines: Sequence[_Line], places: dict[str, list[tuple[int, Source]]]) -> None:
    first = next(at for at, line in enumerate(lines) if line.level is not None)
    node.texts["description"] = [line.text for line in lines[:first]]
    if not first:
        del node.texts["description"]
    before = len(tree.nodes)
    tree.enter(node)
    current = node
    for line in lines[first:]:
        unit, source = _place_of(line.text, places, node.source)
        if line.level is not None:
            units = () if unit is None else (unit,)
            current = open_titled(
                tree, line.text, source, line.level, reading=line.reading, confidence=_SUPPOSED, units=units
            )
            continue
        for name, text in line.fields:
            put(tree, current, name, text, source)
        if not line.fields:
            current.add_text("description", line.text)
    put_after(tree, node, before)


def _place_of(text: str, places: dict[str, list[tuple[int, Source]]], otherwise: Source) -> tuple[int | None, Source]:
    """Where the text stands in the document; the first of the places that were not asked for yet."""
    for part in (text, text.partition(" | ")[0]):
        found = places.get(fold(part))
        if found:
            return found.pop(0) if len(found) > 1 else found[0]
    return None, otherwise
