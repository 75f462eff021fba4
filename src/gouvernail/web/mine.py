"""Mes actions: what waits for one's own news, late first."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gouvernail.queries import absences, mine, validating
from gouvernail.web import update_cards
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.update_cards import Desk, card_html


def desk() -> Desk:
    """One's own page."""
    return Desk(reverse("web:mine"), lambda uid: reverse("web:my-card", args=[uid]), "web/mine/card_page.html")


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """All cards."""
    today = timezone.localdate()
    found = mine.mine(request.viewer, today=today)
    several = len({card.row.programme_uid for card in (*found.waiting, *found.others)}) > 1
    drawn = partial(card_html, request, desk=desk(), today=today, named=several)
    context = {
        "waiting": [(card.row.uid, drawn(card)) for card in found.waiting],
        "others": [(card.row.uid, drawn(card)) for card in found.others],
        "closed": found.closed,
        "more": found.more,
        "nobody": not (request.viewer.people or request.viewer.departments),
        "to_validate": validating.waiting(request.viewer),
        "stood_in_for": absences.stood_in_for(request.viewer, today=today),
    }
    return render(request, "web/mine/mine.html", context)


@signed_in
def card(request: SignedRequest, uid: str) -> HttpResponse:
    """One of them, updated."""
    return update_cards.answer(request, uid, desk())
