"""One plan per programme, where a document holds several under typed axes."""

from dataclasses import dataclass, replace
from typing import Any

from gouvernail.core.plan import Item, Plan
from gouvernail.core.vocabulary import Level

# What the programme itself can take over from the axis: with nothing else on it, the axis becomes the programme.
TAKEN_OVER = ("description", "findings", "ambition", "rationale")


@dataclass(frozen=True, slots=True)
class Part:
    """One programme of a document. `key` tells it from the others of the same document (empty when it is alone)."""

    key: str
    plan: Plan
    description: str | None = None


def split(plan: Plan) -> tuple[Part, ...]:
    """A programme for each top-level axis that says its kind; the rest, if any, is one programme as before.

    The axis gives the programme its title, kind and prose; it stays an item when it carries more than that.
    """
    axes = [item for item in plan.items if item.parent is None and item.programme_kind is not None]
    root_of = _roots(plan)
    axis_ids = {axis.id for axis in axes}
    rest = tuple(item for item in plan.items if root_of[item.id] not in axis_ids)
    parts = [_part(plan, axis, [item for item in plan.items if root_of[item.id] == axis.id]) for axis in axes]
    loose = tuple(principle for principle in plan.principles if principle.programme not in axis_ids)
    if rest or not parts:
        return (Part("", replace(plan, items=rest, principles=loose)), *parts)
    first = parts[0]
    return (replace(first, plan=replace(first.plan, principles=(*loose, *first.plan.principles))), *parts[1:])


def _roots(plan: Plan) -> dict[str, str]:
    found: dict[str, str] = {}
    for item in plan.items:
        found[item.id] = item.id if item.parent is None else found.get(item.parent, item.id)
    return found


def _part(plan: Plan, axis: Item, branch: list[Item]) -> Part:
    prose = [text for name in TAKEN_OVER if (text := getattr(axis, name))]
    bare = Item(axis.id, Level.AXIS, axis.title, source=axis.source)
    said: dict[str, Any] = dict.fromkeys(
        (*TAKEN_OVER, "label", "code", "code_text", "track", "programme_kind", "confidence")
    )
    becomes = replace(axis, **said) == bare
    items = _without(axis, branch) if becomes else tuple(_untyped(item) for item in branch)
    principles = tuple(
        replace(principle, programme=None) for principle in plan.principles if principle.programme == axis.id
    )
    return Part(
        key=f"{axis.programme_kind}:{axis.title}",
        plan=replace(plan, items=items, title=axis.title, kind=axis.programme_kind, principles=principles),
        description="\n\n".join(prose) if becomes and prose else None,
    )


def _without(axis: Item, branch: list[Item]) -> tuple[Item, ...]:
    return tuple(
        replace(item, parent=None) if item.parent == axis.id else item for item in branch if item.id != axis.id
    )


def _untyped(item: Item) -> Item:
    return replace(item, programme_kind=None)
