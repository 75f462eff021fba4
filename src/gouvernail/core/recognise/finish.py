"""From the tree of a whole document to the items of a plan: shared items, lost numbers, gaps, order and ids."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gouvernail.core.code_sequences import sequence_problems
from gouvernail.core.folding import fold
from gouvernail.core.plan import Item, Placement, Principle
from gouvernail.core.recognise.answerable import settle_bracketed, settle_departments
from gouvernail.core.recognise.glued_departments import settle_glued
from gouvernail.core.recognise.named_twice import settle_named_twice
from gouvernail.core.recognise.sums_above import settle_sums
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level, Track

_LEAST_WORDS_TO_SHARE = 4
_I_FIRST = re.compile(r"(?<![\w.])I\.")
_OBJECTIVE_TEXTS = ("rationale", "description", "findings", "ambition")


def finish(tree: Tree) -> tuple[tuple[Item, ...], tuple[Principle, ...]]:
    """The items in reading order, parents first, and the principles; problems are added to the tree's."""
    _name_the_untitled(tree)
    _drop_emptied_sheets(tree)
    _mend_romans(tree)
    settle_named_twice(tree)
    settle_departments(tree)
    settle_sums(tree)
    settle_bracketed(tree)
    settle_glued(tree)
    _drop_lost_numbers(tree)
    _share_repeated_actions(tree)
    _report_sequences(tree)
    _tracks_from_prose(tree)
    _inherit_tracks(tree)
    order = list(_in_order(tree, None))
    ids = {id(node): f"i{number}" for number, node in enumerate(order)}
    items = tuple(_item(node, ids) for node in order)
    return items, tuple(_principle(principle, owner, ids) for principle, owner in tree.principles)


def _name_the_untitled(tree: Tree) -> None:
    """An item whose title never came is called by its code, with little confidence."""
    for node in tree.nodes:
        if not node.title:
            node.mentions[-1].title = node.code_text or node.label or "?"
            node.mentions[-1].continued = False
            node.confidence = 0.4


def _drop_emptied_sheets(tree: Tree) -> None:
    """A sheet that only listed what others say is no objective."""
    for node in [one for one in tree.nodes if one.from_sheet and not one.children and not one.has_content]:
        tree.remove(node)


def _in_order(tree: Tree, parent: Node | None) -> Iterator[Node]:
    children: dict[int | None, list[Node]] = {}
    for node in tree.nodes:
        children.setdefault(id(node.parent) if node.parent is not None else None, []).append(node)

    def under(key: int | None) -> Iterator[Node]:
        for node in children.get(key, ()):
            yield node
            yield from under(id(node))

    return under(id(parent) if parent is not None else None)


def _mend_romans(tree: Tree) -> None:
    """`I.1` beside `II.1` begins with a Roman figure, beside `E.1` with a letter; it is no mistaken 1."""
    coded = [node for node in tree.nodes if "." in (node.code or "")]
    firsts = {(node.code or "").partition(".")[0] for node in coded}
    written = [node for node in coded if (node.code or "").startswith("1.") and _I_FIRST.search(node.code_text or "")]
    ones = sum((node.code or "").startswith("1.") for node in coded)
    others = any(len(first) == 1 and first.isalpha() for first in firsts)
    if not firsts & {"II", "III", "IV"} and not (others and len(written) == ones):
        return
    for node in written:
        tree.recode(node, f"I{(node.code or '')[1:]}", node.code_text or "")


def _drop_lost_numbers(tree: Tree) -> None:
    """A list counter that starts again at each entry (`1.`, `1.`, `1.`) is no code."""
    for siblings in _siblings(tree):
        codes = [node.code for node in siblings if node.code is not None]
        if len(codes) < 2 or len(set(codes)) > 1 or any(not (code or "").isdigit() for code in codes):
            continue
        if any(node.label is not None or node.coded_apart for node in siblings):
            continue
        tree.problem(
            "numbering-lost",
            f"{len(codes)} éléments portent tous le numéro {codes[0]} : la numérotation de la liste est perdue, "
            "ils restent sans code.",
            siblings[0].source,
        )
        for node in siblings:
            node.code = node.code_text = None


def _siblings(tree: Tree) -> list[list[Node]]:
    groups: dict[tuple[int, Level, object], list[Node]] = {}
    for node in tree.nodes:
        groups.setdefault((id(node.parent), node.level, node.track), []).append(node)
    return list(groups.values())


def _share_repeated_actions(tree: Tree) -> None:
    """An action that stands word for word under two objectives, with nothing that differs, is one item."""
    seen: dict[str, Node] = {}
    for node in list(tree.nodes):
        if node.level is not Level.ACTION or len(node.title.split()) < _LEAST_WORDS_TO_SHARE:
            continue
        first = seen.setdefault(fold(node.title), node)
        if first is node or first.parent is node.parent or node.parent is None or not _could_be_one(first, node, tree):
            continue
        first.also_under.append(node.parent)
        if not first.has_content and node.has_content:
            first.texts, first.lists, first.deadlines, first.budget = (
                node.texts,
                node.lists,
                node.deadlines,
                node.budget,
            )
            first.status, first.progress = node.status, node.progress
        tree.remove(node)


def _could_be_one(first: Node, other: Node, tree: Tree) -> bool:
    if first.code != other.code or not _same_children(first, other):
        return False
    if first.track is not other.track and not (first.code and first.has_content and other.has_content):
        return False
    if not first.has_content or not other.has_content:
        return True
    return (first.texts, first.lists, first.deadlines, first.budget, first.status) == (
        other.texts,
        other.lists,
        other.deadlines,
        other.budget,
        other.status,
    )


def _same_children(first: Node, other: Node) -> bool:
    """Whether what stands under the second writing of an item stands under the first too."""
    known = {fold(child.title) for child in first.children}
    return all(fold(child.title) in known and not child.children for child in other.children)


def _report_sequences(tree: Tree) -> None:
    """Gaps, restarts and duplicates among siblings. Numbers that run over all levels have gaps at each."""
    running = _runs_over_levels(tree)
    for siblings in _siblings(tree):
        found = sequence_problems([(node.code, node.source) for node in siblings])
        tree.problems.extend(problem for problem in found if not (running and problem.code == "code-gap"))


def _runs_over_levels(tree: Tree) -> bool:
    """Whether each number is used once in the whole plan, whatever the level: then it is an identifier."""
    coded = [node for node in tree.nodes if node.code is not None]
    codes = {node.code for node in coded}
    plain = all((node.code or "").isdigit() for node in coded)
    return plain and len(codes) == len(coded) > 2 and len({node.level for node in coded}) > 1


def _tracks_from_prose(tree: Tree) -> None:
    """An objective whose own text names one volet, and one only, belongs to it."""
    for node in tree.nodes:
        if node.level is Level.STRATEGIC_OBJECTIVE and node.track is None:
            told = fold(" ".join(line for name in _OBJECTIVE_TEXTS for line in node.texts.get(name, ())))
            tracks = set(re.findall(r"\bvolet (interne|externe)\b", told))
            if len(tracks) == 1:
                node.track = Track.INTERNAL if tracks == {"interne"} else Track.EXTERNAL


def _inherit_tracks(tree: Tree) -> None:
    for node in tree.nodes:
        if node.track is None and node.parent is not None:
            node.track = node.parent.track


def _principle(principle: Principle, owner: Node | None, ids: dict[int, str]) -> Principle:
    programme = ids.get(id(owner)) if owner is not None else None
    return Principle(principle.kind, principle.text, principle.source, programme)


def _text(node: Node, name: str) -> str | None:
    held = node.texts.get(name)
    return "\n".join(held) if held else None


def _list(node: Node, name: str) -> tuple[str, ...]:
    return tuple(node.lists.get(name, ()))


def _item(node: Node, ids: dict[int, str]) -> Item:
    return Item(
        id=ids[id(node)],
        level=node.level,
        title=node.title,
        parent=ids[id(node.parent)] if node.parent is not None else None,
        label=node.label,
        code=node.code,
        code_text=node.code_text,
        track=node.track,
        programme_kind=node.programme_kind,
        description=_text(node, "description"),
        findings=_text(node, "findings"),
        ambition=_text(node, "ambition"),
        rationale=_text(node, "rationale"),
        political_leads=_list(node, "political_leads"),
        administrative_leads=_list(node, "administrative_leads"),
        departments=_list(node, "departments"),
        contributing_departments=_list(node, "contributing_departments"),
        agents=_list(node, "agents"),
        partners=_list(node, "partners"),
        working_group=_text(node, "working_group"),
        governance=_text(node, "governance"),
        participation=_text(node, "participation"),
        start=node.deadlines.get("start"),
        deadline=node.deadlines.get("deadline"),
        revised_deadline=node.deadlines.get("revised_deadline"),
        effective_start=_day(node, "effective_start"),
        effective_end=_day(node, "effective_end"),
        recurring=node.recurring,
        status=node.status,
        progress=node.progress,
        pending=node.pending,
        health=node.health,
        achieved=_text(node, "achieved"),
        remaining=_text(node, "remaining"),
        obstacles=_text(node, "obstacles"),
        support=_text(node, "support"),
        aims=_list(node, "aims"),
        methods=_list(node, "methods"),
        means=_list(node, "means"),
        resources=_text(node, "resources"),
        evaluation=_list(node, "evaluation"),
        staff=_text(node, "staff"),
        fte=node.fte,
        budget=tuple(node.budget),
        indicators=tuple(node.indicators),
        priority=_text(node, "priority"),
        sdgs=tuple(sorted(node.sdgs)),
        plans=_list(node, "plans"),
        domains=_list(node, "domains"),
        links=tuple(node.links),
        also_under=tuple(Placement(ids[id(parent)]) for parent in node.also_under),
        confidence=Decimal(str(round(node.confidence, 2))),
        source=node.source,
    )


def _day(node: Node, name: str) -> date | None:
    deadline = node.deadlines.get(name)
    return deadline.end if deadline is not None else None
