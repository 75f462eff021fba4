"""The history of an item and of a programme: narrowed by address, page by page; versions compared, and restored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.core.item_fields import FIELDS
from gouvernail.models import Event
from gouvernail.queries import history, programmes, versions
from gouvernail.queries.history import Entry, Wanted
from gouvernail.queries.versions import COMPARED, PLACE, Versions
from gouvernail.services.items import verbs_for
from gouvernail.services.refusals import NotAllowed, NotFound, Refused
from gouvernail.services.restoring import restore
from gouvernail.services.undoable import undoable
from gouvernail.web import comparing, words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.acts import undo_address
from gouvernail.web.paging import Page, page_number
from gouvernail.web.whole_numbers import whole

SIZE = 50
UNTOLD = frozenset({"merged"})
"""Fields whose values are for taking an act back, not for reading."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is shown: `change` is what the field was and became. `undoes`: it is the first of an act that can
    be taken back."""

    entry: Entry
    change: SafeString | None
    compares: bool
    undoes: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of two versions: their texts as one. `restorable`: the viewer may put the first back."""

    name: str
    label: str
    change: SafeString
    restorable: bool


@signed_in
def of_item(request: SignedRequest, uid: str) -> HttpResponse:
    """Everything that was done to an item, in the bin and deleted ones included."""
    events = history.events_of_item(request.viewer, uid)
    if events is None:
        raise NotFound
    subject = versions.subject(request.viewer, uid)
    return render(request, "web/history/item.html", {"subject": subject, "uid": uid} | _told(request, events))


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    """Everything that was done in a programme, as far as the viewer sees its items."""
    head, events = programmes.head(request.viewer, uid), history.events_of_programme(request.viewer, uid)
    if head is None or events is None:
        raise NotFound
    words.speak(head.preferences)
    return render(request, "web/history/programme.html", {"head": head, "tab": "history"} | _told(request, events))


def _told(request: SignedRequest, events: QuerySet[Event]) -> dict[str, object]:
    wanted = _wanted(request)
    number = page_number(request)
    found = history.told(request.viewer, events, wanted, start=(number - 1) * SIZE, size=SIZE)
    acts = undoable(request.viewer, {entry.act for entry in found.entries if entry.act})
    firsts = {entry.act: entry.uid for entry in reversed(found.entries)}
    return {
        "lines": [
            _line(entry, found.names, undoes=entry.act in acts and firsts[entry.act] == entry.uid)
            for entry in found.entries
        ],
        "page": Page(number, found.total, SIZE),
        "wanted": wanted,
        "narrowed": wanted != Wanted(),
        "who": found.people,
        "fields": [(name, words.field_label(name)) for name in found.fields],
        "verbs": [(name, words.verb_label(name)) for name in found.verbs],
        "address": request.path,
    }


def _wanted(request: HttpRequest) -> Wanted:
    asked = request.GET
    return Wanted(
        who=asked.get("qui", ""),
        field=asked.get("champ", ""),
        verb=asked.get("acte", ""),
        since=_day(asked.get("du", "")),
        until=_day(asked.get("au", "")),
    )


def _day(written: str) -> date | None:
    """A day as a date input sends it; nothing for nonsense and for days that no clock has."""
    try:
        found = date.fromisoformat(written)
    except ValueError:
        return None
    return found if 1900 <= found.year <= 2200 else None


def _line(entry: Entry, names: Mapping[str, str], *, undoes: bool) -> Line:
    change = None
    if entry.field and entry.field not in UNTOLD:
        change = comparing.values(entry.field, entry.before, entry.after, names)
    return Line(entry, change, entry.version is not None and entry.version > 1, undoes)


@signed_in
def compare(request: SignedRequest, uid: str) -> HttpResponse:
    """Two versions of an item, field by field; the older one can be put back, whole or in part."""
    return _compared(request, uid, whole(request.GET.get("de", "")), whole(request.GET.get("a", "")))


def _compared(
    request: SignedRequest, uid: str, before: int | None, after: int | None, refused: str = ""
) -> HttpResponse:
    """With what was refused, the fields that were ticked and the reason stand as they were sent."""
    found = versions.compared(request.viewer, uid, before if before is not None else 1, after)
    if found is None:
        raise NotFound
    texts = _differences(request, found)
    context = {
        "subject": found.subject,
        "before": found.before,
        "after": found.after,
        "differences": texts,
        "restorable": any(each.restorable for each in texts),
        "is_present": found.after.number == found.subject.version,
        "refused": refused,
        "ticked": request.POST.getlist("champ") if refused else [each.name for each in texts if each.name not in PLACE],
        "why": request.POST.get("why", ""),
    }
    return render(request, "web/history/compare.html", context, status=422 if refused else 200)


def _differences(request: SignedRequest, found: Versions) -> list[Difference]:
    one, other = found.before.values, found.after.values
    names = [name for name in COMPARED if one.get(name) != other.get(name)]
    tied = set().union(*(history.uids_in(each.get(name)) for each in (one, other) for name in history.NAMED_IN))
    titles = history.names_of(request.viewer, tied) if tied else {}
    return [
        Difference(name, words.field_label(name), _change(found, name, titles), _restorable(found, name))
        for name in names
    ]


def _change(found: Versions, name: str, titles: Mapping[str, str]) -> SafeString:
    one, other = (version.values.get(name) for version in (found.before, found.after))
    return comparing.values(name, one, other, titles, short=name in PLACE)


def _restorable(found: Versions, name: str) -> bool:
    known = name in FIELDS or name in PLACE
    return known and not found.subject.binned and bool(found.subject.verbs & verbs_for(name))


@require_POST
@signed_in
def put_back(request: SignedRequest, uid: str) -> HttpResponse:
    """Restore a version, or one field of it; the answer offers to take that back."""
    sent = request.POST
    to, seen = whole(sent.get("vers", "")), whole(sent.get("version", ""))
    if to is None or seen is None:
        raise NotFound
    fields = sent.getlist("champ")
    try:
        saved = restore(item=uid, by=request.viewer, version=seen, to=to, fields=fields, why=sent.get("why") or None)
    except (NotFound, NotAllowed):
        raise
    except Refused as refusal:
        return _compared(request, uid, to, None, refusal.message)
    said = _("Version %(number)s rétablie") % {"number": to} if saved.act else _("Rien n’a changé")
    messages.success(request, said, extra_tags=undo_address(saved.act))
    return redirect("web:item", uid=uid)
