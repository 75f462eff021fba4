"""Plans that name objectives and no action: the lowest items with fields, or sentences of what will be done."""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.recognise.fielded import has_fields
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.ladder import is_table_of_actions
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.title_tails import read_tail
from gouvernail.core.recognise.titles import clean_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.verbs import reads_like_an_action
from gouvernail.core.vocabulary import Level

_ITEMS = (Sign.LEVEL, Sign.NUMBER)
_LEAST, _MANY = 4, 0.6
_LONGEST = 30
_MOST, _SUPPOSED = 0.7, 0.6


def with_actions(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; where none names an action or lists one, the lowest items with fields, or the sentences that say
    what will be done, are actions.
    """
    found = list(marked)
    if any(_is_an_action(one) for one in marked):
        return found
    lowest = _lowest_with_fields(marked) or _sentences(marked) or _lists_under_axes(marked)
    for at in lowest:
        found[at] = replace(marked[at], sign=Sign.LEVEL, level=Level.ACTION)
    return found


def _is_an_action(one: Marked) -> bool:
    if one.sign in _ITEMS or one.sign is Sign.ANNOUNCE:
        return one.level is not None and one.level.rank >= Level.ACTION.rank
    return one.sign is Sign.TABLE and is_table_of_actions(one.piece)


def _lowest_with_fields(marked: Sequence[Marked]) -> list[int]:
    """The narrowest of several levels of objectives, where most of its lines have fields of actions below."""
    levels = {one.level for one in marked if one.sign in _ITEMS and one.level is not None}
    if len(levels) < 2:
        return []
    narrowest = max(levels, key=lambda level: level.rank)
    lines = [at for at, one in enumerate(marked) if one.sign in _ITEMS and one.level is narrowest]
    fielded = sum(has_fields(at, marked, over_lists=False) for at in lines)
    return lines if len(lines) >= _LEAST and fielded >= _MANY * len(lines) else []


def _sentences(marked: Sequence[Marked]) -> list[int]:
    """Paragraphs under objectives that begin as actions do, where no list could hold these and most are such."""
    first = next((at for at, one in enumerate(marked) if one.sign in _ITEMS and one.level is not None), None)
    if first is None or any(one.sign is Sign.ENTRY for one in marked[first:]):
        return []
    lines = [at for at in range(first, len(marked)) if _is_a_paragraph(marked[at])]
    doing = [at for at in lines if reads_like_an_action(marked[at].piece.text)]
    return doing if len(doing) >= _LEAST and len(doing) >= _MANY * len(lines) else []


def _lists_under_axes(marked: Sequence[Marked]) -> list[int]:
    """The entries below axes, where these are all that words name and most entries say what will be done."""
    named = [at for at, one in enumerate(marked) if one.sign in _ITEMS and one.level is not None]
    if not named or any(marked[at].level is not Level.AXIS for at in named):
        return []
    entries = [
        at for at in range(named[0], len(marked)) if marked[at].sign is Sign.ENTRY and not marked[at].piece.depth
    ]
    doing = sum(reads_like_an_action(marked[at].piece.text) for at in entries)
    return entries if len(entries) >= _LEAST and doing >= _MANY * len(entries) else []


def _is_a_paragraph(one: Marked) -> bool:
    return (
        one.sign in (Sign.PROSE, Sign.HEADING)
        and one.piece.kind is Kind.PARAGRAPH
        and len(one.piece.text.split()) <= _LONGEST
    )


def name_actions(tree: Tree) -> None:
    """A plan that was read without any action: its lowest objectives, of which none holds anything, are actions
    where they have what actions have (a deadline, a state, somebody in charge) or say what will be done.
    """
    nodes = [node for node in tree.nodes if not node.gone]
    for over, level in (
        (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE),
        (Level.AXIS, Level.STRATEGIC_OBJECTIVE),
    ):
        lowest = [node for node in nodes if node.level is level]
        if lowest and not any(node.level.rank > level.rank for node in nodes):
            if len(lowest) >= _LEAST and any(node.level is over and node.children for node in nodes):
                _name(tree, lowest)
            return


def _name(tree: Tree, lowest: list[Node]) -> None:
    done = sum(bool(node.deadlines or node.status or node.lists) or reads_like_an_action(node.title) for node in lowest)
    if done < _MOST * len(lowest):
        return
    for node in lowest:
        node.level = Level.ACTION
        title, fields = read_tail(node.title)
        if fields:
            tree.retitle(node, clean_title(title))
        for name, told in fields:
            put(tree, node, name, told, node.source)
        node.confidence = min(node.confidence, _SUPPOSED)
    tree.problem(
        "actions-inferred",
        "Aucun mot ne nomme d'actions\u00a0: ce qui est le plus précis est pris pour elles. Vérifiez leur niveau.",
        lowest[0].source,
    )
