"""Who answers for the actions of a whole document: `Qui ?` over names of departments only means departments."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from gouvernail.core.folding import fold
from gouvernail.core.names import head_class, is_field_of_work, looks_like_person
from gouvernail.core.people import split_names
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.services import are_services, is_service
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level

_LEAST, _FEW, _HALF = 6, 0.4, 0.5
_AND = re.compile(r"\s+(?:et|und|en|&|\+)\s+")
_PEOPLE = ("agents", "administrative_leads")
_BRACKETED = re.compile(r"\s*(?P<open>[\[(])(?P<name>[^\[\]()]{2,60})[\])]$")
_LEAST_BRACKETED = 3


def settle_departments(tree: Tree) -> None:
    """Names in a field of people go to the departments, where all are such and no item has any."""
    if any(node.lists.get("departments") for node in tree.nodes):
        _settle_rare_names(tree)
        _settle_known(tree)
        return
    for field in _PEOPLE:
        held: list[Node] = [node for node in tree.nodes if node.lists.get(field)]
        if held and are_services(name for node in held for name in node.lists[field]):
            for node in held:
                node.lists["departments"] = node.lists.pop(field)
            return


def settle_bracketed(tree: Tree) -> None:
    """`Restaurer le kiosque [Patrimoine]`: the name of a department alone in brackets, where other lines name it or
    brackets are where this document names them.
    """
    known = {name for node in tree.nodes for name in node.lists.get("departments", ())}
    open_ones = [node for node in tree.nodes if node.level is Level.ACTION and not node.lists.get("departments")]
    told = [(node, found) for node in open_ones if (found := _BRACKETED.search(node.title)) is not None]
    surely = [(node, found) for node, found in told if _is_department(found["name"])]
    everywhere = len(surely) >= _LEAST_BRACKETED and len(surely) >= _HALF * len(open_ones)
    for node, found in told:
        name = found["name"].strip()
        names = split_names(name, known)
        square = bool(known) and found["open"] == "["
        told_so = square or everywhere
        if names and all(one in known or (told_so and (is_service(one) or _is_department(one))) for one in names):
            tree.retitle(node, node.title[: found.start()])
            node.add_to("departments", *names)


def _settle_known(tree: Tree) -> None:
    """`Pilote : Voirie` where another chapter says that `Voirie` is a department; so are the names beside it under the
    same objective, where nobody is named. `CPAS et Festivités` are two, where both are said alone elsewhere.
    """
    known = {fold(name) for node in tree.nodes for name in node.lists.get("departments", ())}
    for node in tree.nodes:
        _cut_known(node, known)
    under: defaultdict[int, list[Node]] = defaultdict(list)
    for node in tree.nodes:
        if node.lists.get("agents") and not node.lists.get("departments"):
            under[id(node.parent)].append(node)
    for nodes in under.values():
        names = {name for node in nodes for name in node.lists["agents"]}
        surely = {name for name in names if fold(name) in known or is_service(name)}
        surely = {name for name in surely if not looks_like_person(name)}
        if surely and not any(map(_may_be_somebody, names)) and len(surely) >= _HALF * len(names):
            surely = names
        for node in nodes:
            held = node.lists["agents"]
            if moved := [name for name in held if name in surely]:
                node.lists["agents"] = [name for name in held if name not in surely]
                node.add_to("departments", *moved)


def _cut_known(node: Node, known: Collection[str]) -> None:
    for field in ("departments", "agents"):
        names = node.lists.get(field, [])
        parts = [[part.strip() for part in _AND.split(name)] for name in names]
        cut = [len(part) > 1 and _are_known(part, known) for part in parts]
        if any(cut):
            told = zip(names, parts, cut, strict=True)
            node.lists[field] = list(
                dict.fromkeys(one for name, part, is_cut in told for one in (part if is_cut else [name]))
            )


def _are_known(names: Sequence[str], known: Collection[str]) -> bool:
    """Whether one name at least is said alone elsewhere, and the others are, or are those of departments."""
    told = [fold(name) in known for name in names]
    return any(told) and all(
        is_told or (name[0].isupper() and is_service(name)) for name, is_told in zip(names, told, strict=True)
    )


def _is_department(name: str) -> bool:
    return head_class(name) == "department" or is_field_of_work(name.strip())


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
