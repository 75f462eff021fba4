"""What a person asks on the review screen → corrections. One form for all acts, so that it works without script."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from gouvernail.core.corrections import (
    AddText,
    ChangeLevel,
    ColumnIs,
    Confirm,
    Correction,
    Fate,
    Merge,
    NameIs,
    Names,
    NotAnItem,
    PlanIs,
    Reorder,
    Reparent,
    RestoreText,
    SetField,
    SheetIs,
    SkipText,
    Split,
    WordMeans,
    deeper,
    wider,
)
from gouvernail.core.plan import Draft, Item, Skipped, Unplaced
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.queries.review_rows import ReviewRow
from gouvernail.queries.reviews import ReviewPage, as_seen
from gouvernail.services.refusals import Invalid
from gouvernail.web.review_fields import corrections, places_for
from gouvernail.web.whole_numbers import whole

CUT = "||"
"""Where a title is to be cut in two, when it is typed rather than pointed at."""


def asked(typed: Mapping[str, str], page: ReviewPage, new: str) -> list[Correction]:
    """The corrections that a form asks for; none when nothing would change. `new` is an id for an item made here.

    Refusal: `Invalid` with what was typed wrong, each with its field.
    """
    act = typed.get("act", "")
    if act in FILE_ACTS:
        return FILE_ACTS[act](typed)
    if act in TEXT_ACTS:
        return [_text_act(act, typed, page, new)]
    item = page.row_of(typed.get("item", ""))
    if item is None:
        raise _wrong("item", _("Cet élément n’est plus là."))
    return [*_typed_beside(act, item, typed, page), *_item_act(act, item, typed, page.draft, new)]


def _typed_beside(act: str, item: Item, typed: Mapping[str, str], page: ReviewPage) -> list[Correction]:
    """What was typed in the form of the item: whatever its button does, no typed word is lost."""
    seen = as_seen(page, whole(typed.get("seen", ""))).plan.by_id().get(item.id, item)
    given = {name: text for name, text in typed.items() if name != "title"} if act == "split" else typed
    made = corrections(item, seen, given, page.draft.plan)
    if act == "fields" and typed.get("level", seen.level) != seen.level:
        made.append(ChangeLevel(item.id, _level(typed)))
    return made


def _item_act(act: str, item: Item, typed: Mapping[str, str], draft: Draft, new: str) -> list[Correction]:
    match act:
        case "level" | "wider" | "deeper":
            level = {"wider": wider(item.level), "deeper": deeper(item.level)}.get(act) or _level(typed)
            return [ChangeLevel(item.id, level)] if level is not item.level else []
        case "indent" | "outdent" | "parent":
            return _place(act, item, typed, draft)
        case "up" | "down":
            return [Reorder(item.id, -1 if act == "up" else 1)]
        case "merge":
            return _merge(item, draft)
        case "split":
            return _split(item, typed, new)
        case "not-item" | "leave-out":
            return [NotAnItem(item.id, Fate.UNPLACED if act == "not-item" else Fate.SKIPPED)]
        case "confirm":
            return [Confirm(item.id)]
        case "fields":
            return []
    raise _wrong("act", _("Cette correction n’existe pas."))


def _level(typed: Mapping[str, str]) -> Level:
    try:
        return Level(typed.get("level", ""))
    except ValueError:
        raise _wrong("level", _("Choisissez un niveau.")) from None


def _place(act: str, item: Item, typed: Mapping[str, str], draft: Draft) -> list[Correction]:
    children = draft.plan.children()
    by_id = draft.plan.by_id()
    siblings = [each for each in children[item.parent] if each.parent == item.parent]
    at = [each.id for each in siblings].index(item.id)
    if act == "parent":
        parent = typed.get("parent") or None
        if parent is not None and parent not in dict(places_for(item, draft.plan)):
            raise _wrong("parent", _("Choisissez une place plus large, hors de la branche de cet élément."))
        return [Reparent(item.id, parent)] if parent != item.parent else []
    if act == "indent":
        if not at:
            return []
        under = siblings[at - 1]
        level = item.level if item.level.rank > under.level.rank else deeper(under.level)
        return [Reparent(item.id, under.id, level=level)]
    if item.parent is None:
        return []
    above = by_id[item.parent]
    return [
        Reparent(item.id, above.parent, above.id, level=above.level if above.level.rank < item.level.rank else None)
    ]


def _merge(item: Item, draft: Draft) -> list[Correction]:
    """With the item above: the two titles are one when both are of one level."""
    names = [each.id for each in draft.plan.items]
    at = names.index(item.id)
    if not at:
        return []
    before = draft.plan.items[at - 1]
    return [Merge(item.id, before.id, joined=before.level is item.level)]


def _cut(item: Item, typed: Mapping[str, str]) -> tuple[str, int]:
    """The title as typed, and where it is cut."""
    written = typed.get("title", "")
    at = written.index(CUT) if CUT in written else whole(typed.get("at", "")) or 0
    first, second = written[:at], written[at:].removeprefix(CUT)
    parted = first[-1:].isspace() or second[:1].isspace() or CUT in written
    first, second = " ".join(first.split()), " ".join(second.split())
    if not first or not second:
        message = _("Placez le curseur dans le titre là où il faut le couper, ou tapez || à cet endroit.")
        raise _wrong("title", message)
    return f"{first}{' ' if parted else ''}{second}", len(first)


def _split(item: Item, typed: Mapping[str, str], new: str) -> list[Correction]:
    title, at = _cut(item, typed)
    return [*([SetField(item.id, "title", title)] if title != item.title else []), Split(item.id, at, new)]


# ------------------------------------------------------------------------------------------------- texts, whole file

TEXT_ACTS = frozenset({"restore", "add-text", "skip-text"})


def _text_act(act: str, typed: Mapping[str, str], page: ReviewPage, new: str) -> Correction:
    """A text without place, or left out, named by its rank among those shown."""
    held: list[Unplaced | Skipped] = [*page.draft.unplaced, *page.draft.skipped]
    rank = whole(typed.get("text", ""))
    if rank is None or rank >= len(held):
        raise _wrong("text", _("Ce texte n’est plus là."))
    chosen = held[rank]
    before = _before(page, chosen.source)
    if act == "skip-text":
        return SkipText(chosen.text, chosen.source)
    if act == "add-text":
        if before is None:
            raise _wrong("text", _("Aucun élément ne précède ce texte."))
        return AddText(chosen.text, before.id, chosen.source)
    level = _level(typed)
    parent, after = _home(page.draft, before, level)
    return RestoreText(chosen.text, new, level, parent, after, chosen.source)


def _before(page: ReviewPage, source: Source) -> ReviewRow | None:
    """The last item of the document before a place."""
    at = page.places().of(source)
    rows = [row for row in page.rows() if row.at is not None and (at is None or row.at <= at)]
    return max(rows, key=lambda row: row.at or 0, default=None)


def _home(draft: Draft, before: ReviewRow | None, level: Level) -> tuple[str | None, str | None]:
    """Where an item of that level belongs after another: under it, or after one of those above it."""
    by_id = draft.plan.by_id()
    after: str | None = None
    here = by_id[before.id] if before else None
    while here is not None and here.level.rank >= level.rank:
        after, here = here.id, by_id.get(here.parent or "")
    return (here.id if here else None), after


def _column(typed: Mapping[str, str]) -> list[Correction]:
    return [ColumnIs(typed.get("header", ""), typed.get("field", ""))] if typed.get("field") else []


def _sheet(typed: Mapping[str, str]) -> list[Correction]:
    taken = {"taken": True, "left": False}.get(typed.get("sheet_is", ""))
    return [SheetIs(typed.get("sheet", ""), taken)] if taken is not None and typed.get("sheet") else []


def _word(typed: Mapping[str, str]) -> list[Correction]:
    return [WordMeans(typed.get("word", ""), typed["value"])] if typed.get("value") in set(StatusValue) else []


def _name(typed: Mapping[str, str]) -> list[Correction]:
    try:
        among, to = Names(typed.get("among", "")), typed.get("to", "")
        return [NameIs(among, typed.get("name", ""), typed.get("becomes", ""), Names(to) if to else None)]
    except ValueError:
        raise _wrong("to", _("Choisissez ce que ce nom désigne.")) from None


def _plan(typed: Mapping[str, str]) -> list[Correction]:
    title = " ".join(typed.get("plan_title", "").split())
    return [PlanIs("title", title)] if title else []


FILE_ACTS = {"column": _column, "sheet": _sheet, "word": _word, "name": _name, "plan": _plan}


def _wrong(field: str, message: str) -> Invalid:
    return Invalid([Problem("correction-wrong", message, Source(field=field))])
