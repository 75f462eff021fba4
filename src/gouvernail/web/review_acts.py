"""What a person asks on the review screen → corrections. One form for all acts, so that it works without script."""

from collections.abc import Mapping
from typing import Any

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
    SkipText,
    Split,
    WordMeans,
    deeper,
    wider,
)
from gouvernail.core.deadlines import read_deadline
from gouvernail.core.plan import Draft, Item, Skipped, Unplaced
from gouvernail.core.problems import Problem, Source
from gouvernail.core.shown import Places
from gouvernail.core.values import encode
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.queries.reviews import ReviewPage, ReviewRow
from gouvernail.services.refusals import Invalid
from gouvernail.web.whole_numbers import whole

CUT = "||"
"""Where a title is to be cut in two, when it is typed rather than pointed at."""
LISTS = ("political_leads", "administrative_leads", "departments", "agents", "partners")
TEXTS = ("title", "code", "description")


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
    return _item_act(act, item, typed, page.draft, new)


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
            return [Split(item.id, _cut(item, typed), new)]
        case "not-item" | "leave-out":
            return [NotAnItem(item.id, Fate.UNPLACED if act == "not-item" else Fate.SKIPPED)]
        case "confirm":
            return [Confirm(item.id)]
        case "fields":
            return _fields(item, typed)
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


def _cut(item: Item, typed: Mapping[str, str]) -> int:
    title = typed.get("title", "")
    if CUT in title:
        return title.index(CUT)
    at = whole(typed.get("at", ""))
    if at is not None and 0 < at < len(item.title):
        return at
    message = _("Placez le curseur dans le titre là où il faut le couper, ou tapez || à cet endroit.")
    raise _wrong("title", message)


def _fields(item: Item, typed: Mapping[str, str]) -> list[Correction]:
    """One correction for each field that differs from what the draft holds."""
    given: dict[str, Any] = {name: " ".join(typed[name].split()) or None for name in TEXTS[:2] if name in typed}
    if "description" in typed:
        given["description"] = typed["description"].replace("\r", "").strip() or None
    if "title" in given and not given["title"]:
        raise _wrong("title", _("Un élément a besoin d’un titre."))
    given |= {name: _names(typed[name]) for name in LISTS if name in typed}
    if "progress" in typed:
        given["progress"] = _progress(typed["progress"])
    if "status" in typed:
        _give_status(item, typed["status"], given)
    if "deadline" in typed and typed["deadline"].strip() != (item.deadline.text if item.deadline else ""):
        deadline = read_deadline(typed["deadline"])
        given["deadline"] = encode(deadline) if deadline else None
    now = {name: encode(getattr(item, name)) for name in given}
    return [SetField(item.id, name, value) for name, value in given.items() if value != now[name]]


def _names(typed: str) -> list[str]:
    return [name for part in typed.replace(";", "\n").split("\n") if (name := " ".join(part.split()))]


def _progress(typed: str) -> int | None:
    text = typed.strip().removesuffix("%").strip()
    if not text:
        return None
    progress = whole(text)
    if progress is None or progress > 100:
        raise _wrong("progress", _("L’avancement est un nombre de 0 à 100."))
    return progress


def _give_status(item: Item, typed: str, given: dict[str, Any]) -> None:
    held = item.status.value.value if item.status and item.status.value else ""
    if typed != held:
        given["status"] = {"value": typed} if typed in set(StatusValue) else None


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
    at = Places(page.lines).of(source)
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


FILE_ACTS = {"column": _column, "word": _word, "name": _name, "plan": _plan}


def _wrong(field: str, message: str) -> Invalid:
    return Invalid([Problem("correction-wrong", message, Source(field=field))])
