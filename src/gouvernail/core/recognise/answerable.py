"""Who answers for the actions of a whole document: `Qui ?` over names of departments only means departments."""

import re

from gouvernail.core.names import head_class, is_field_of_work, looks_like_person
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.services import are_services
from gouvernail.core.recognise.tree import Tree

_LEAST, _FEW = 6, 0.4
_PEOPLE = ("agents", "administrative_leads")
_BRACKETED = re.compile(r"\s*\[(?P<name>[^\[\]]{2,60})\]$")


def settle_departments(tree: Tree) -> None:
    """Names in a field of people go to the departments, where all are such and no item has any."""
    if any(node.lists.get("departments") for node in tree.nodes):
        _settle_rare_names(tree)
        return
    for field in _PEOPLE:
        held: list[Node] = [node for node in tree.nodes if node.lists.get(field)]
        if held and are_services(name for node in held for name in node.lists[field]):
            for node in held:
                node.lists["departments"] = node.lists.pop(field)
            return


def settle_bracketed(tree: Tree) -> None:
    """`Restaurer le kiosque [Patrimoine]`: the name of a department alone in the brackets that hold more elsewhere."""
    known = {name for node in tree.nodes for name in node.lists.get("departments", ())}
    for node in tree.nodes:
        found = _BRACKETED.search(node.title) if known and not node.lists.get("departments") else None
        if found is None:
            continue
        name = found["name"].strip()
        if name in known or head_class(name) == "department" or is_field_of_work(name):
            tree.retitle(node, node.title[: found.start()])
            node.add_to("departments", name)


def _settle_rare_names(tree: Tree) -> None:
    """`Office de tourisme` after `Chef de file` is a department where the same label names these everywhere else."""
    nodes = [node for node in tree.nodes if node.lists.get("agents") or node.lists.get("departments")]
    if any(node.lists.get("agents") and node.lists.get("departments") for node in nodes):
        return
    people = [node for node in nodes if node.lists.get("agents")]
    names = {name for node in people for name in node.lists["agents"]}
    if len(nodes) < _LEAST or len(people) > _FEW * len(nodes) or any(_may_be_somebody(name) for name in names):
        return
    for node in people:
        node.lists["departments"] = node.lists.pop("agents")


def _may_be_somebody(name: str) -> bool:
    return looks_like_person(name) or head_class(name) == "function" or "@" in name
