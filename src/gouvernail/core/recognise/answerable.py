"""Who answers for the actions of a whole document: `Qui ?` over names of departments only means departments."""

from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.services import are_services
from gouvernail.core.recognise.tree import Tree

_PEOPLE = ("agents", "administrative_leads")


def settle_departments(tree: Tree) -> None:
    """Names in a field of people go to the departments, where all are such and no item has any."""
    if any(node.lists.get("departments") for node in tree.nodes):
        return
    for field in _PEOPLE:
        held: list[Node] = [node for node in tree.nodes if node.lists.get(field)]
        if held and are_services(name for node in held for name in node.lists[field]):
            for node in held:
                node.lists["departments"] = node.lists.pop(field)
            return
