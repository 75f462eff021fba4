"""Lists that announce action sheets: compared with the sheets, then taken out, so that nothing stands twice.

A document of action sheets often lists them first, in words that differ. The list adds no items; an entry that has no
sheet is reported.
"""

import functools
import operator

from gouvernail.core.folding import fold
from gouvernail.core.recognise.titles import content_words, same_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level

_LEAST_SHEETS = 3
_ALIKE = 0.55
_ALIKE_IN_ORDER = 0.25
_SHEET_FIELDS = frozenset({"aims", "methods", "resources", "evaluation", "means"})


def settle_overviews(tree: Tree) -> None:
    """Removes the entries of overviews; reports those without a sheet. Does nothing where there are no sheets."""
    sheets = [node for node in tree.nodes if _is_sheet(node)]
    entries = [node for node in tree.nodes if _is_overview_entry(node, sheets, tree)]
    if len(sheets) < _LEAST_SHEETS or not entries:
        return
    listed = [node for entry in entries for node in (entry, *tree.children(entry))]
    matches = _match(listed, sheets, tree)
    for entry in listed:
        found = matches.get(id(entry))
        if found is None:
            _report(tree, entry, sheets)
    for entry in entries:
        tree.remove(entry)


def _is_sheet(node: Node) -> bool:
    return (
        node.level is Level.ACTION and not node.bullet and bool(_SHEET_FIELDS & (node.lists.keys() | node.texts.keys()))
    )


def _is_overview_entry(node: Node, sheets: list[Node], tree: Tree) -> bool:
    """A bare list entry under an objective that has sheets, or beside such objectives, before the first sheet."""
    if node.level is not Level.ACTION or not node.bullet or node.deadlines or node.budget or not sheets:
        return False
    return (node.source.line or 0) < (sheets[0].source.line or 0) and any(sheet.level is node.level for sheet in sheets)


def _match(entries: list[Node], sheets: list[Node], tree: Tree) -> dict[int, Node]:
    """Entry → the sheet or step that is its own: by the words of the titles, then by what the sheet says, in order."""
    targets = [node for sheet in sheets for node in (sheet, *tree.children(sheet))]
    found: dict[int, Node] = {}
    pairs = sorted(
        (
            (same_title(entry.title, target.title), row, column)
            for row, entry in enumerate(entries)
            for column, target in enumerate(targets)
        ),
        key=lambda pair: -pair[0],
    )
    taken: set[int] = set()
    for score, row, column in pairs:
        if score >= _ALIKE and id(entries[row]) not in found and column not in taken:
            found[id(entries[row])] = targets[column]
            taken.add(column)
    _match_in_order(entries, sheets, found)
    return found


def _match_in_order(entries: list[Node], sheets: list[Node], found: dict[int, Node]) -> None:
    """Between two neighbours that have their sheets, a free sheet whose content holds the entry's words is its own."""
    for at, entry in enumerate(entries):
        if id(entry) in found:
            continue
        before = next((found[id(other)] for other in reversed(entries[:at]) if id(other) in found), None)
        after = next((found[id(other)] for other in entries[at + 1 :] if id(other) in found), None)
        free = [sheet for sheet in _between(sheets, before, after) if sheet not in found.values()]
        best = max(free, key=lambda sheet: _kinship(entry, sheet), default=None)
        if best is not None and _kinship(entry, best) >= _ALIKE_IN_ORDER:
            found[id(entry)] = best


def _between(sheets: list[Node], before: Node | None, after: Node | None) -> list[Node]:
    start = sheets.index(before) + 1 if before in sheets else 0
    end = sheets.index(after) if after in sheets else len(sheets)
    return sheets[start:end]


def _kinship(entry: Node, sheet: Node) -> float:
    words = content_words(entry.title)
    held = content_words(f"{sheet.title} {_content(sheet)}")
    return max(same_title(entry.title, sheet.title), 0.8 * len(words & held) / max(1, len(words)) - 0.2)


def _content(sheet: Node) -> str:
    return " ".join(
        [
            *functools.reduce(operator.iadd, sheet.lists.values(), []),
            *functools.reduce(operator.iadd, sheet.texts.values(), []),
        ]
    )


def _report(tree: Tree, entry: Node, sheets: list[Node]) -> None:
    where = next((sheet for sheet in sheets if fold(entry.title) in fold(_content(sheet))), None)
    hint = f" Le même texte se trouve dans la fiche {where.code or where.title}." if where is not None else ""
    tree.problem(
        "overview-without-sheet",
        f"L'aperçu annonce « {entry.title} », mais aucune fiche ne porte ce titre ; rien n'a été créé.{hint}",
        entry.source,
    )
    for unit in entry.units:
        if where is None:
            tree.ledger.unplace(unit)
