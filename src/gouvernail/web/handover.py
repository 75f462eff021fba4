"""Handing all actions of somebody over to a successor: what changes is shown first, and may be chosen."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gouvernail.core.problems import Problem, Source
from gouvernail.queries import handover, manageable
from gouvernail.queries.handover import Line, Pick
from gouvernail.queries.manageable import Kept
from gouvernail.services import people_handover
from gouvernail.services.refusals import Invalid
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.people_acts import back_to, kept
from gouvernail.web.sheets import errors_by_field

MOST_PICKED = 800
"""Lines that can be chosen one by one; with more, a whole role is handed over or left."""


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one role. `chosen`: the role is handed over, but for the lines in `left`."""

    role: str
    lines: tuple[Line, ...]
    chosen: bool
    left: frozenset[str]


@signed_in
def hand_over(request: SignedRequest, uid: str) -> HttpResponse:
    """The successor is chosen, then what changes is shown; nothing is written before the form is sent."""
    gone = kept(request, uid)
    typed = request.POST.dict() if request.method == "POST" else kept_form(request)
    sent = request.GET if typed is None else typed
    heir = manageable.one(request.viewer, sent.get("a", "")) if sent.get("a") else None
    if heir is None or heir.pk == gone.pk or heir.authority_pk != gone.authority_pk:
        wrong = Problem("handover", _("Choisissez à qui transmettre."), Source(field="to"))
        return _page(request, gone, None, refusal=Invalid([wrong]) if sent.get("a") is not None else None)
    if request.method != "POST":
        picks = _picks(typed, handover.lines(request.viewer, gone.pk, heir.pk)) if typed else None
        return _page(request, gone, heir, typed=typed, picks=picks)
    typed = request.POST.dict()
    picks = _picks(typed, handover.lines(request.viewer, gone.pk, heir.pk))
    try:
        act = people_handover.hand_over(
            person=uid,
            to=heir.uid,
            by=request.viewer,
            picks=picks,
            why=typed.get("why", ""),
            left_on=typed.get("left_on", ""),
        )
    except Invalid as refusal:
        return _page(request, gone, heir, typed=typed, picks=picks, refusal=refusal)
    messages.success(request, _("Transmis à %(name)s") % {"name": heir.name})
    return back_to(uid, act)


def _picks(typed: Mapping[str, str], lines: tuple[Line, ...]) -> frozenset[Pick]:
    """What was ticked: a role counts with its lines, those excepted that were not. Lines that are no more stay in, so
    that the change is told."""
    if len(lines) > MOST_PICKED:
        return frozenset((line.uid, line.role) for line in lines if f"role:{line.role}" in typed)
    ticked = (name.split(":") for name in typed if name.startswith("pick:") and name.count(":") == 2)
    return frozenset((uid, role) for _pick, role, uid in ticked if f"role:{role}" in typed)


def _page(
    request: SignedRequest,
    gone: Kept,
    heir: Kept | None,
    *,
    typed: Mapping[str, str] | None = None,
    picks: frozenset[Pick] | None = None,
    refusal: Invalid | None = None,
) -> HttpResponse:
    today = timezone.localdate()
    lines = handover.lines(request.viewer, gone.pk, heir.pk) if heir else ()
    context = {
        "card": gone,
        "heir": heir,
        "successors": handover.successors(request.viewer, gone, today=today),
        "groups": _groups(lines, picks),
        "may_pick": len(lines) <= MOST_PICKED,
        "hides": handover.may_hide(request.viewer, gone.authority_pk),
        "typed": typed or {},
        "errors": errors_by_field(refusal),
    }
    return render(request, "web/people/handover.html", context, status=422 if refusal else 200)


def _groups(lines: tuple[Line, ...], picks: frozenset[Pick] | None) -> list[Group]:
    found = []
    for role in dict.fromkeys(line.role for line in lines):
        own = tuple(line for line in lines if line.role == role)
        left = frozenset(line.pick for line in own if picks is not None and (line.uid, role) not in picks)
        found.append(Group(role, own, chosen=picks is None or len(left) < len(own), left=left))
    return found
