"""Lists that announce action sheets: compared with the sheets, then taken out, so that nothing stands twice.

A document of action sheets often lists them first, in words that differ. The list adds no items; an entry that has no
sheet is reported.
"""

import functools
import operator
from collections.abc import Iterable, Iterator

from gouvernail.core.folding import fold
from gouvernail.core.recognise.titles import content_words, same_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level

_LEAST_SHEETS = 3
_LEAST_FOUND = 0.4
_ALIKE = 0.55
_ALIKE_IN_ORDER = 0.25
_SHEET_FIELDS = frozenset({"aims", "methods", "resources", "evaluation", "means"})


def settle_overviews(tree: Tree) -> None:
    """Removes the entries of overviews; reports those without a sheet. Does nothing where there are no sheets."""
    sheets = [node for node in tree.nodes if _is_sheet(node)]
    entries = [node for node in tree.nodes if _is_overview_entry(node, sheets, tree)]
    if len(sheets) < _LEAST_SHEETS or not entries:
        return
    listed = [node for entry in entries for node in (entry, *entry.children)]
    matches = _match(listed, sheets)
    # A few bare entries without a sheet are what another chapter will do, and no list of the sheets.
    if len(matches) < _LEAST_FOUND * len(listed):
        return
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


def _match(entries: list[Node], sheets: list[Node]) -> dict[int, Node]:
    """Entry → the sheet or step that is its own: by the words of the titles, then by what the sheet says, in order."""
    targets = [node for sheet in sheets for node in (sheet, *sheet.children)]
    found: dict[int, Node] = {}
    taken: set[int] = set()
    for _, row, column in sorted(_alike(entries, targets), key=lambda pair: -pair[0]):
        if id(entries[row]) not in found and column not in taken:
            found[id(entries[row])] = targets[column]
            taken.add(column)
    _match_in_order(entries, sheets, found)
    return found


def _alike(entries: list[Node], targets: list[Node]) -> Iterator[tuple[float, int, int]]:
    """(likeness, row, column) of the pairs that are alike enough; only those that share a word are compared."""
    holders: dict[str, list[int]] = {}
    for column, target in enumerate(targets):
        for word in _keys(target.title):
            holders.setdefault(word, []).append(column)
    for row, entry in enumerate(entries):
        for column in sorted({column for word in _keys(entry.title) for column in holders.get(word, ())}):
            score = same_title(entry.title, targets[column].title)
            if score >= _ALIKE:
                yield score, row, column


def _keys(title: str) -> Iterable[str]:
    return content_words(title) or (fold(title),)


def _match_in_order(entries: list[Node], sheets: list[Node], found: dict[int, Node]) -> None:
    """Between two neighbours that have their sheets, a free sheet whose content holds the entry's words is its own."""
    places = {id(sheet): at for at, sheet in enumerate(sheets)}
    taken = {id(sheet) for sheet in found.values()}
    followers = _followers(entries, found)
    words = {id(sheet): content_words(f"{sheet.title} {_content(sheet)}") for sheet in sheets}
    before: Node | None = None
    for entry, after in zip(entries, followers, strict=True):
        if id(entry) in found:
            before = found[id(entry)]
            continue
        start = places[id(before)] + 1 if before is not None and id(before) in places else 0
        end = places[id(after)] if after is not None and id(after) in places else len(sheets)
        free = [sheet for sheet in sheets[start:end] if id(sheet) not in taken]
        scores = [_kinship(entry, sheet, words) for sheet in free]
        best = free[scores.index(max(scores))] if scores else None
        if best is not None and max(scores) >= _ALIKE_IN_ORDER:
            found[id(entry)] = before = best
            taken.add(id(best))


def _followers(entries: list[Node], found: dict[int, Node]) -> list[Node | None]:
    """For each entry, the sheet of the next one that has its own."""
    followers: list[Node | None] = []
    after: Node | None = None
    for entry in reversed(entries):
        followers.append(after)
        after = found.get(id(entry), after)
    return followers[::-1]


def _kinship(entry: Node, sheet: Node, held: dict[int, frozenset[str]]) -> float:
    words = content_words(entry.title)
    return max(same_title(entry.title, sheet.title), 0.8 * len(words & held[id(sheet)]) / max(1, len(words)) - 0.2)


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
