"""The indicators that an item shares: found by name among those of its programme, tied, untied."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from gouvernail.core.folding import fold
from gouvernail.core.problems import Problem, Source
from gouvernail.queries import indicators, items
from gouvernail.queries.indicator_ties import shown_indicators
from gouvernail.queries.indicators import Shown
from gouvernail.queries.items import Sheet
from gouvernail.services import indicator_sharing
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.acts import undo_address

MOST = 30


@signed_in
def of_item(request: SignedRequest, uid: str) -> HttpResponse:
    """What it shares, and what it could share; who writes there ties and unties."""
    found = items.sheet(request.viewer, uid, today=timezone.localdate())
    if found is None:
        raise NotFound
    if not found.may_write:
        raise NotAllowed
    words.speak(found.head.preferences)
    if request.method == "POST":
        return _act(request, found)
    return _page(request, found)


def _act(request: SignedRequest, found: Sheet) -> HttpResponse:
    """`untie` is a key, `tie` the item and the place of an indicator: `abc.0`."""
    uid, untie = found.item.id, request.POST.get("untie", "")
    try:
        if untie:
            done = indicator_sharing.unshare(item=uid, by=request.viewer, key=untie)
            said = _("Indicateur détaché de cette fiche")
        else:
            home, _dot, place = request.POST.get("tie", "").rpartition(".")
            if not (place.isascii() and place.isdigit() and len(place) < 5):
                raise Invalid([Problem("indicator", _("Choisissez un indicateur à rattacher."), Source(field="tie"))])
            done = indicator_sharing.share(item=uid, by=request.viewer, home=home, place=int(place))
            said = _("Indicateur rattaché à cette fiche")
    except Invalid as refusal:
        return _page(request, found, refusal)
    messages.success(request, said, extra_tags=undo_address(done.act))
    return redirect("web:item-indicators", uid=uid)


def _page(request: SignedRequest, found: Sheet, refusal: Invalid | None = None) -> HttpResponse:
    text = request.GET.get("text", "").strip()
    offered = _offered(request, found, text)
    context = {
        "sheet": found,
        "head": found.head,
        "item": found.item,
        "shown": shown_indicators(found.item, found.ties),
        "text": text,
        "offered": offered[:MOST],
        "more": len(offered) - MOST,
        "problems": refusal.problems if refusal else (),
    }
    return render(request, "web/measures/shared.html", context, status=422 if refusal else 200)


def _offered(request: SignedRequest, found: Sheet, text: str) -> list[Shown]:
    """The indicators of other items of the programme that say these words, and that the item does not show yet."""
    listed = indicators.load(request.viewer, found.head.uid, today=timezone.localdate())
    shown = {each.key for each in found.item.shared_indicators}
    wanted = fold(text).split()
    return [
        row
        for row in (listed.rows if listed else ())
        if row.own and row.item.uid != found.item.id and row.indicator.key not in shown
        and all(word in fold(f"{row.indicator.text} {row.item.code or ''} {row.item.title}") for word in wanted)
    ]  # fmt: skip
