"""Update campaigns: ask all owners, or some, for news by a day, and see who answered."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gouvernail.models import Authority, Programme
from gouvernail.queries import campaigns as queries
from gouvernail.services import campaigns
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from gouvernail.web.access import SignedRequest, signed_in, wants_fragment
from gouvernail.web.doors import base_of, mail_notice
from gouvernail.web.sheets import errors_by_field
from gouvernail.web.whole_numbers import whole

USUAL_DAYS, USUAL_REMINDER = 14, 3


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """The campaigns that one keeps, the newest first."""
    _authorities(request)
    found = [queries.board(request.viewer, campaign.uid) for campaign in queries.campaigns(request.viewer)[:50]]
    return render(request, "web/campaigns/index.html", {"boards": found, "today": timezone.localdate()})


@signed_in
def new(request: SignedRequest) -> HttpResponse:
    """Whom to ask, until when, in which words. Nothing leaves before « Envoyer »."""
    known = _authorities(request)
    sent = request.POST if request.method == "POST" else request.GET
    owner = next((each for each in known if each.slug == sent.get("autorite")), known[0])
    about = queries.programme_of(request.viewer, owner, sent.get("programme", ""))
    if request.method != "POST" or "montrer" in sent:
        return _form(request, known, owner, about, sent)
    try:
        campaign = campaigns.start(
            by=request.viewer,
            authority=owner.slug,
            programme=about.uid if about else None,
            title=sent.get("title", ""),
            message=sent.get("message", ""),
            due=_day(sent.get("due", "")),
            reminds=whole(sent.get("reminds", "")) if sent.get("reminds", "").strip() else None,
            escalates="escalates" in sent,
            people=sent.getlist("people"),
            base=base_of(request),
        )
    except Invalid as refusal:
        return _form(request, known, owner, about, sent, refusal=refusal)
    count = campaign.asks.count()
    said = ngettext("Demande envoyée à %(n)s personne", "Demande envoyée à %(n)s personnes", count) % {"n": count}
    messages.success(request, said)
    return redirect("web:campaign", uid=campaign.uid)


def _authorities(request: SignedRequest) -> list[Authority]:
    found = list(queries.manageable(request.viewer))
    if not found:
        raise NotAllowed
    return found


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        return None


def _form(
    request: SignedRequest, known: list[Authority], owner: Authority, about: Programme | None, sent: QueryDict, *,
    refusal: Invalid | None = None,
) -> HttpResponse:  # fmt: skip
    today = timezone.localdate()
    asked = queries.owners(request.viewer, owner, about, today=today)
    typed = request.method == "POST"
    chosen = set(sent.getlist("people")) if typed and refusal else {each.uid for each in asked if each.email}
    context = {
        "authorities": known,
        "authority": owner,
        "programme": about,
        "programmes": queries.programmes_of(request.viewer, owner),
        "owners": [(each, each.uid in chosen) for each in asked],
        "mute": sum(not each.email for each in asked),
        "form": _typed(sent, typed, today),
        "errors": errors_by_field(refusal),
        "least": today.isoformat(),
        "mail_notice": mail_notice(),
    }
    return render(request, "web/campaigns/new.html", context, status=422 if refusal else 200)


def _typed(sent: QueryDict, typed: bool, today: date) -> Mapping[str, object]:
    usual = {
        "title": _("Mise à jour – %(month)s") % {"month": date_format(today, "F Y")},
        "message": "",
        "due": (today + timedelta(USUAL_DAYS)).isoformat(),
        "reminds": str(USUAL_REMINDER),
        "escalates": "",
    }
    return {name: sent.get(name, "") for name in usual} if typed else usual


@signed_in
def board(request: SignedRequest, uid: str) -> HttpResponse:
    """Who answered, as it stands now; the page asks for its table again from time to time."""
    found = queries.board(request.viewer, uid)
    if found is None:
        raise NotFound
    template = "web/campaigns/lines.html" if wants_fragment(request) else "web/campaigns/board.html"
    context = {"board": found, "campaign": found.campaign, "today": timezone.localdate(), "mail_notice": mail_notice()}
    return render(request, template, context)


@require_POST
@signed_in
def remind(request: SignedRequest, uid: str) -> HttpResponse:
    count = campaigns.remind(campaign=uid, by=request.viewer, base=base_of(request))
    said = ngettext("Rappel envoyé à %(n)s personne", "Rappel envoyé à %(n)s personnes", count) % {"n": count}
    messages.success(request, said if count else _("Tout le monde a répondu, ou a déjà été rappelé aujourd’hui."))
    return redirect("web:campaign", uid=uid)


@require_POST
@signed_in
def close(request: SignedRequest, uid: str) -> HttpResponse:
    campaigns.close(campaign=uid, by=request.viewer)
    messages.success(request, _("Campagne close\u00a0: les liens n’ouvrent plus rien."))
    return redirect("web:campaign", uid=uid)


@require_POST
@signed_in
def send_again(request: SignedRequest, uid: str) -> HttpResponse:
    ask = campaigns.send_again(ask=uid, by=request.viewer, base=base_of(request))
    said = _("Un nouveau lien part vers %(email)s\u00a0; l’ancien n’ouvre plus rien.") % {"email": ask.email}
    messages.success(request, said)
    return redirect("web:campaign", uid=ask.campaign.uid)


@require_POST
@signed_in
def revoke(request: SignedRequest, uid: str) -> HttpResponse:
    ask = campaigns.revoke(ask=uid, by=request.viewer)
    messages.success(request, _("Lien révoqué\u00a0: il n’ouvre plus rien."))
    return redirect("web:campaign", uid=ask.campaign.uid)
