"""Acts on the structure of a programme: create, duplicate, move, change level, number again; each taken back whole."""

from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction

from gouvernail.core import plan as core
from gouvernail.core.numbering import Node, code_for_new, levels_after, levels_under, new_codes
from gouvernail.core.permissions import Verb
from gouvernail.core.preferences import Numbering
from gouvernail.core.problems import Problem, Source
from gouvernail.core.searching import search_text
from gouvernail.core.shared_indicators import without_keys
from gouvernail.core.vocabulary import Level
from gouvernail.models import Item
from gouvernail.queries.gate import visible_items
from gouvernail.queries.plans import core_items
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.structure import nodes_of
from gouvernail.queries.viewer import Viewer
from gouvernail.services import placing, saving, storing
from gouvernail.services.acts import Act, Done, begin, changed, level_name
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.services.registers import Register

COPY_MARK = " (copie)"


@transaction.atomic
def create(
    *, programme: str, by: Viewer, level: Level, title: str, under: str | None = None, rank: int | None = None,
    after: str | None = None,
) -> Done:  # fmt: skip
    """Create an item under another (uid; at the top when `None`), at that rank from 1 (last when `None`).

    With `after`, just after that item instead. It takes the track and the restriction of what it stands under, and the
    next code where the programme numbers its items.
    Refusals: `NotFound`, `NotAllowed`, `Invalid`.
    """
    act = begin(programme, by, Verb.WRITE_ITEM)
    anchor = item_in(act, after) if after else None
    if anchor is not None:
        under, rank = anchor.parent.uid if anchor.parent else None, placing.rank_of(anchor) + 1
    parent = item_in(act, under) if under else None
    if not title.strip():
        raise Invalid([Problem("title-missing", "Écrivez un intitulé.", Source(field="title"))])
    if level not in levels_under(Level(parent.level) if parent else None):
        said = (
            f"Sous «\u00a0{level_name(parent.level) if parent else 'le programme'}\u00a0», "
            "choisissez un niveau plus fin."
        )
        raise Invalid([Problem("level-order", said, Source(field="level"))])
    row = Item(
        authority=act.programme.authority,
        programme=act.programme,
        level=level,
        code=_next_code(act, level, parent),
        title=" ".join(title.split()),
        track=parent.track if parent else None,
        restricted=parent.restricted if parent else False,
    )
    placing.put(row, parent, rank)
    row.look_for(search_text(core.Item(row.uid, level, row.title, code=row.code)))
    row.save()
    act.tell(row, "created")
    return Done(act.done(), row.uid, 1)


def _next_code(act: Act, level: Level, parent: Item | None) -> str | None:
    style = preferences_from(act.programme.authority.preferences, act.programme.preferences).numbering
    if style is Numbering.KEPT:
        return None
    there = Item.objects.filter(programme=act.programme, trashed_at__isnull=True).exclude(code=None).order_by()
    return code_for_new(
        level,
        style,
        above=parent.code if parent else None,
        siblings=there.filter(parent=parent).values_list("code", flat=True),
        actions=there.filter(level=Level.ACTION).values_list("code", flat=True),
    )


@transaction.atomic
def duplicate(*, item: str, by: Viewer, with_branch: bool = False) -> Done:
    """Copy an item just after itself, alone or with what it contains; gives the copy. What is followed up stays behind.

    State, progress, dates of fact and measured values belong to the original. Refusals as for `create`.
    """
    act, row = begin_on(item, by)
    rows = placing.branch(row) if with_branch else [row]
    names = Register(act.programme.authority)
    copies: dict[int, Item] = {}
    items = [core_items([each], item=each.pk)[0] for each in rows]
    names.prepare(items)
    details = storing.Details()
    for each, told in zip(rows, items, strict=True):
        parent = copies.get(each.parent_id or 0, each.parent)
        made = _copy(act, each, _fresh(told, first=each is row), parent, names, details)
        copies[each.pk] = made
    details.create()
    copy = copies[row.pk]
    placing.put(copy, row.parent, placing.rank_of(row) + 1)
    copy.save(update_fields=["position"])
    return Done(act.done(), copy.uid, len(copies))


def _fresh(item: core.Item, *, first: bool) -> core.Item:
    """The item as a new one begins: planned, and nothing done yet."""
    kept = tuple(replace(each, values=()) for each in without_keys(item.indicators))
    return replace(
        item, title=item.title + COPY_MARK if first else item.title, code=None, code_text=None, status=None,
        progress=None, health=None, achieved=None, remaining=None, obstacles=None, support=None, effective_start=None,
        effective_end=None, revised_deadline=None, revised_deadline_reason=None, indicators=kept, also_under=(),
        shared_indicators=(), links=(),
    )  # fmt: skip


def _copy(
    act: Act, origin: Item, item: core.Item, parent: Item | None, names: Register, details: storing.Details
) -> Item:
    row = Item(
        authority=act.programme.authority,
        programme=act.programme,
        parent=parent,
        position=origin.position,
        restricted=origin.restricted,
        **storing.columns(item),
    )
    row.save()
    storing.collect(details, row, item, names, {})
    act.tell(row, "created", note=f"Copie de «\u00a0{origin.title}\u00a0»")
    return row


@transaction.atomic
def move(*, item: str, by: Viewer, under: str | None, rank: int | None = None) -> Done:
    """Move an item and its branch under another (uid; at the top when `None`), at that rank (last when `None`)."""
    act, row = begin_on(item, by)
    parent = item_in(act, under) if under else None
    placing.move(act, row, parent, rank)
    return Done(act.done(), row.uid, 1)


@transaction.atomic
def shift(*, item: str, by: Viewer, places: int) -> Done:
    """Move an item up (negative) or down among its siblings."""
    act, row = begin_on(item, by)
    placing.move(act, row, row.parent, max(placing.rank_of(row) + places, 1))
    return Done(act.done(), row.uid, 1)


@transaction.atomic
def change_level(*, item: str, by: Viewer, level: Level) -> Done:
    """Change the level of an item; what it contains follows by as many steps where it must stay below.

    Refusals: `Invalid` when it would no longer stand under a wider one, or when the branch has no level left.
    """
    act, row = begin_on(item, by)
    if row.parent is not None and level.rank <= Level(row.parent.level).rank:
        said = (
            f"«\u00a0{level_name(level)}\u00a0» ne se place pas sous "
            f"«\u00a0{level_name(row.parent.level)}\u00a0»\u00a0: déplacez-le d'abord."
        )
        raise Invalid([Problem("level-order", said, Source(field="level"))])
    return Done(act.done() if (count := set_level(act, row, level)) else None, row.uid, count)


def set_level(act: Act, row: Item, level: Level) -> int:
    """Write a level and those that follow from it below, and tell them; gives how many changed."""
    branch = placing.branch(row)
    uids = {each.pk: each.uid for each in branch}
    nodes = [Node(each.uid, uids.get(each.parent_id or 0), Level(each.level)) for each in branch]
    levels, stuck = levels_after(nodes, level)
    if stuck is not None:
        title = next(each.title for each in branch if each.uid == stuck)
        said = f"«\u00a0{title}\u00a0» n'aurait plus de niveau possible\u00a0: déplacez-le d'abord."
        raise Invalid([Problem("level-order", said, Source(field="level"))])
    followers = [each for each in branch if each.uid in levels and each.level != levels[each.uid]]
    for each in followers:
        write(act, each, "updated", level=levels[each.uid].value)
    return len(followers)


@transaction.atomic
def renumber(*, programme: str, by: Viewer, style: Numbering, under: str | None = None) -> Done:
    """Give every item of a programme, or of a branch, the code that its place says. The order stays."""
    act = begin(programme, by, Verb.WRITE_ITEM)
    codes = new_codes(nodes_of(by, programme), style, first=under)
    rows = Item.objects.select_for_update().filter(programme=act.programme, uid__in=codes).order_by("id")
    for row in rows:
        if row.code != codes[row.uid]:
            write(act, row, "updated", code=codes[row.uid])
    return Done(act.done(), under, len(act.lines))


# ------------------------------------------------------------------------------------------------- used by other acts


def begin_on(item: str, by: Viewer, *any_of: Verb, why: str | None = None) -> tuple[Act, Item]:
    """An act on the programme of an item (uid) that the person sees, with its row."""
    seen = visible_items(by).filter(uid=item).select_related("programme").first()
    if seen is None:
        raise NotFound
    act = begin(seen.programme.uid, by, *(any_of or (Verb.WRITE_ITEM,)), why=why)
    return act, item_in(act, item)


def item_in(act: Act, uid: str) -> Item:
    """A living item of the programme of an act, held. Refusals: `NotFound`."""
    held = Item.objects.select_for_update(of=("self",)).select_related("parent", "authority", "programme")
    row = held.filter(uid=uid, programme=act.programme, trashed_at__isnull=True).first()
    if row is None or not visible_items(act.by).filter(pk=row.pk).exists():
        raise NotFound
    return row


def create_beside(act: Act, row: Item, item: core.Item) -> Item:
    """Create an item with this content just after another, and tell it."""
    names = Register(act.programme.authority)
    names.prepare([item])
    item = replace(item, **storing.normalised(item, names))
    saving.refuse_unsound(item)
    made = Item(
        authority=act.programme.authority, programme=act.programme, restricted=row.restricted, **storing.columns(item)
    )
    placing.put(made, row.parent, placing.rank_of(row) + 1)
    made.save()
    details = storing.Details()
    storing.collect(details, made, item, names, {})
    details.create()
    act.tell(made, "created")
    return made


def write(act: Act, row: Item, verb: str, **values: object) -> None:
    """Write plain columns of a row and tell each that changed."""
    told = [change for name, value in values.items() for change in changed(name, getattr(row, name), value)]
    if not told:
        return
    for name, value in values.items():
        setattr(row, name, value)
    _find_again(row, values)
    row.version += 1
    row.save()
    act.tell_all(row, verb, told)


def _find_again(row: Item, names: Iterable[str]) -> None:
    """What searches look in follows the title and the code."""
    if {"title", "code"} & set(names):
        (item,) = core_items([row], item=row.pk)
        row.look_for(search_text(item))


def save_core(act: Act, row: Item, new: core.Item, verb: str) -> bool:
    """Write the content of an item and tell what changed."""
    (stored,) = core_items([row], item=row.pk)
    names = Register(row.authority)
    names.prepare([new])
    new = replace(new, **storing.normalised(new, names))
    saving.refuse_unsound(new)
    held = saving.Held(row, stored, frozenset())
    targets = {each.uid: each for each in Item.objects.filter(uid__in=[link.item for link in new.links if link.item])}
    changes = saving.save(held, new, names, targets)
    act.tell_all(row, verb, changes)
    return bool(changes)
