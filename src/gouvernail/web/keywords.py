"""The settings page of an authority's lists of words: plans, domains, tags, funders."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from gouvernail.queries import funders, keywords
from gouvernail.queries.settings import Kept
from gouvernail.services import funders as funder_services
from gouvernail.services import keywords as services
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.preferences import chosen_authority

KINDS = {
    "sector_plan": (gettext_lazy("Plans sectoriels"), gettext_lazy("PCS, PCDR, PAEDC… que vos actions servent aussi.")),
    "domain": (gettext_lazy("Domaines"), gettext_lazy("Mobilité, logement, culture…")),
    "tag": (gettext_lazy("Mots-clés"), gettext_lazy("Tout autre mot par lequel vous voulez retrouver vos actions.")),
}

FUNDER = "funder"


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    kept, all_kept = chosen_authority(request)
    if request.method == "POST":
        return _add(request, kept, all_kept)
    return _page(request, kept, all_kept)


def _add(request: SignedRequest, kept: Kept, all_kept: tuple[Kept, ...]) -> HttpResponse:
    kind, name = request.POST.get("kind", ""), request.POST.get("name", "")
    if kind not in KINDS and kind != FUNDER:
        raise NotFound
    try:
        if kind == FUNDER:
            funder_services.add(authority=kept.uid, by=request.viewer, name=name)
        else:
            services.add(authority=kept.uid, by=request.viewer, kind=kind, name=name)
    except Invalid as refusal:
        return _page(request, kept, all_kept, refusal=refusal)
    messages.success(request, _("Financeur ajouté") if kind == FUNDER else _("Mot ajouté"))
    return _back(kept)


@require_POST
@signed_in
def change(request: SignedRequest, uid: str) -> HttpResponse:
    """Rename a word, merge it into another, or delete it: the button says which."""
    kept, all_kept = chosen_authority(request)
    try:
        said = _change(request, uid)
    except Invalid as refusal:
        return _page(request, kept, all_kept, refusal=refusal, about=uid)
    messages.success(request, said)
    return _back(kept)


def _change(request: SignedRequest, uid: str) -> str:
    act, by = request.POST.get("act"), request.viewer
    if act == "delete":
        services.delete(keyword=uid, by=by)
        return _("Mot supprimé")
    if act == "merge":
        count = services.merge(keyword=uid, into=request.POST.get("into", ""), by=by)
    else:
        count = services.rename(keyword=uid, by=by, name=request.POST.get("name", ""))
    return _("Enregistré, sur %(count)s fiches") % {"count": count} if count > 1 else _("Enregistré")


@require_POST
@signed_in
def funder(request: SignedRequest) -> HttpResponse:
    """Call a funder otherwise in every budget line; a name that is there already makes one of two. Or take one that no
    line names out of the list: the button says which."""
    kept, all_kept = chosen_authority(request)
    old, new = request.POST.get("old", ""), request.POST.get("name", "")
    try:
        if request.POST.get("act") == "delete":
            funder_services.delete(authority=kept.uid, by=request.viewer, name=old)
            said = _("Financeur supprimé")
        else:
            count = funder_services.rename(authority=kept.uid, by=request.viewer, old=old, new=new)
            said = _("Enregistré, sur %(count)s fiches") % {"count": count} if count > 1 else _("Enregistré")
    except Invalid as refusal:
        return _page(request, kept, all_kept, refusal=refusal, about=old)
    messages.success(request, said)
    return _back(kept)


def _page(
    request: SignedRequest, kept: Kept, all_kept: tuple[Kept, ...], *, refusal: Invalid | None = None, about: str = ""
) -> HttpResponse:
    found = keywords.of_authority(kept.pk)
    context = {
        "kept": kept,
        "all_kept": all_kept,
        "groups": [(kind.value, *KINDS[kind.value], words) for kind, words in found.items()],
        "funders": tuple(funders.of_authority(request.viewer, kept.pk).values()),
        "problems": refusal.problems if refusal else (),
        "typed": request.POST if refusal else {},
        "about": about,
    }
    return render(request, "web/settings/keywords.html", context, status=422 if refusal else 200)


def _back(kept: Kept) -> HttpResponse:
    return redirect(f"{reverse('web:settings-keywords')}?autorite={kept.slug}")
