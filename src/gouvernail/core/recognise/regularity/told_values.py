"""Lines of descriptions that are a state or a date and nothing else, in most items of a level: their field."""

from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.regularity.shape import counts
from gouvernail.core.recognise.title_tails import tail_fields
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level

_LEAST, _MANY, _LONGEST = 4, 0.6, 5
_FIELDS = ("status", "progress", "deadline")


def settle_told_values(tree: Tree) -> None:
    """`En cours` below the title of most cards is their state, where nothing else says it."""
    for level in (Level.ACTION, Level.STEP):
        nodes = [node for node in tree.nodes if node.level is level and counts(node)]
        for name in _FIELDS:
            told = [(node, line) for node in nodes if not node.has(name) and (line := _line(node, name)) is not None]
            if len(told) < max(_LEAST, _MANY * len(nodes)):
                continue
            for node, line in told:
                node.texts["description"].remove(line)
                if not node.texts["description"]:
                    del node.texts["description"]
                put(tree, node, name, line, node.source)


def _line(node: Node, name: str) -> str | None:
    """The only line of the description that gives the field and nothing else."""
    lines = [line for line in node.texts.get("description", ()) if len(line.split()) <= _LONGEST]
    found = [line for line in lines if [one for one, _ in tail_fields(line)] == [name]]
    return found[0] if len(found) == 1 else None
