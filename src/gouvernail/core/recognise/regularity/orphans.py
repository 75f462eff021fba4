"""Steps of nothing: a step stands under an action, so what stands under objectives are actions."""

from gouvernail.core.recognise.fielded import OF_ACTIONS
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.regularity.shape import counts, kinds_of_content
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level

_LEAST, _MANY, _MOST = 3, 0.6, 0.8


def settle_orphans(tree: Tree) -> None:
    """Steps without an action become actions; so do steps that have what actions have under actions that have none."""
    steps = [node for node in tree.nodes if node.level is Level.STEP]
    orphans = [node for node in steps if node.parent is None or node.parent.level.rank < Level.ACTION.rank]
    if len(orphans) >= max(_LEAST, _MANY * len(steps)):
        for node in orphans:
            node.level = Level.ACTION
        return
    _settle_fielded(tree, steps)


def _settle_fielded(tree: Tree, steps: list[Node]) -> None:
    actions = [node for node in tree.nodes if node.level is Level.ACTION and counts(node)]
    if (
        len(steps) < _LEAST
        or len(actions) < _LEAST
        or any(node.level is Level.OPERATIONAL_OBJECTIVE for node in tree.nodes)
    ):
        return
    if any(_is_called_action(node) for node in actions) or any(_is_called_step(node) for node in steps):
        return
    holding = sum(bool(node.children) for node in actions)
    bare = sum(not kinds_of_content(node) for node in actions)
    full = sum(len(_said(node)) > 1 for node in steps)
    if holding < _MOST * len(actions) or bare < _MOST * len(actions) or full < _MOST * len(steps):
        return
    above = any(node.level is Level.STRATEGIC_OBJECTIVE for node in tree.nodes)
    for node in actions:
        node.level = Level.OPERATIONAL_OBJECTIVE if above else Level.STRATEGIC_OBJECTIVE
    for node in steps:
        node.level = Level.ACTION


def _said(node: Node) -> set[str]:
    held = {*node.lists, *node.deadlines} & OF_ACTIONS
    return (
        held
        | ({"status"} if node.status or node.progress is not None else set())
        | ({"budget"} if node.budget else set())
    )


def _is_called_action(node: Node) -> bool:
    label = (node.label or "").casefold()
    return any(word in label for word in ("action", "projet", "fiche", "mesure", "aktion", "maßnahme", "actie"))


def _is_called_step(node: Node) -> bool:
    return bool(node.label)
