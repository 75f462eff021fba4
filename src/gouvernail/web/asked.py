"""Behind a personal link: one's own cards of a campaign, on a phone, without signing in. It opens nothing else."""

from collections.abc import Callable
from functools import partial, wraps
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from gouvernail.queries import campaigns, mine
from gouvernail.queries.campaigns import Opened
from gouvernail.queries.preferences import preferences_from
from gouvernail.services.campaign_letters import scope_of
from gouvernail.services.refusals import NotFound
from gouvernail.web import update_cards, words
from gouvernail.web.access import SignedRequest
from gouvernail.web.doors import message_page
from gouvernail.web.update_cards import Desk, card_html

Page = Callable[..., HttpResponse]


def _by_link(page: Page) -> Page:
    """The page is for whoever holds the link; a link that opens nothing says so and no more."""

    @never_cache
    @wraps(page)
    def guarded(request: HttpRequest, token: str, **more: str) -> HttpResponse:
        opened = campaigns.opened(token, at=timezone.now())
        if opened is None:
            text = _(
                "Il a expiré, il a été remplacé, ou la demande est close. Votre coordination peut vous en renvoyer un."
            )
            return message_page(request, _("Ce lien n’est plus valable"), text, status=404)
        request.viewer = opened.viewer  # type: ignore[attr-defined]  # as `access.signed_in` does
        words.speak(preferences_from(opened.ask.authority.preferences))
        answered = page(cast(SignedRequest, request), token, opened, **more)
        answered["X-Robots-Tag"] = "noindex"
        answered["Referrer-Policy"] = "no-referrer"
        return answered

    return guarded


def _desk(token: str, opened: Opened) -> Desk:
    ask = opened.ask
    return Desk(
        reverse("web:asked", args=[token]),
        lambda uid: reverse("web:asked-card", args=[token, uid]),
        "web/mine/asked_card.html",
        linked=False,
        more={"ask": ask, "campaign": ask.campaign, "home": reverse("web:asked", args=[token])},
    )


@_by_link
def index(request: SignedRequest, token: str, opened: Opened) -> HttpResponse:
    """All that is asked of them, what was not said yet first."""
    today, campaign = timezone.localdate(), opened.ask.campaign
    found = mine.mine(opened.viewer, today=today, within=scope_of(campaign))
    cards = (*found.waiting, *found.others)
    said = [card for card in cards if card.last is not None and card.last.at >= campaign.created_at]
    desk = _desk(token, opened)
    drawn = partial(card_html, request, desk=desk, today=today)
    context = {
        "waiting": [(card.row.uid, drawn(card)) for card in cards if card not in said],
        "others": [(card.row.uid, drawn(card)) for card in said],
        "closed": found.closed,
        **desk.more,
    }
    return render(request, "web/mine/asked.html", context)


@_by_link
def card(request: SignedRequest, token: str, opened: Opened, uid: str) -> HttpResponse:
    """One of them, updated; what is not theirs, or not asked about, is not there."""
    if not mine.is_mine(opened.viewer, uid, within=scope_of(opened.ask.campaign)):
        raise NotFound
    return update_cards.answer(request, uid, _desk(token, opened))
