"""Error pages that need nothing: no database, no session, no frame."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from gouvernail.web import kept_forms

TITLES = {
    400: "Cette demande n'est pas lisible",
    403: "Cet accès n'est pas permis",
    404: "Cette page n'existe pas",
    413: "Ce document n'a pas été reçu",
    500: "Quelque chose s'est mal passé de notre côté",
}
TEXTS = {
    400: "L'adresse ou le formulaire contient une valeur illisible. Revenez en arrière et réessayez.",
    403: "Vos droits ne le permettent pas, ou la page est restée ouverte trop longtemps. Rechargez-la, puis réessayez.",
    404: "L'adresse est peut-être ancienne ou incomplète. Repartez de la liste des programmes ou faites une recherche.",
    413: "N'en gardez que la partie utile, ou enlevez-en les images, puis réessayez.",
    500: "L'incident est noté. Rien de ce qui était enregistré n'est perdu. Réessayez dans un instant.",
}


def page(request: HttpRequest, code: int, *, first: str = "") -> HttpResponse:
    """The page of an error; `first` is a sentence before the usual ones."""
    text = f"{first} {_(TEXTS[code])}".strip()
    context = {"code": code, "error_title": _(TITLES[code]), "error_text": text, "theme": "auto"}
    return HttpResponse(render_to_string("web/error.html", context), status=code)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 403)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A page of ours that was opened before its reader signed in again: what it sent is shown, to be sent again. From
    anywhere else it is refused: the browser, which says where a form comes from, is the one that knows."""
    ours = request.headers.get("Sec-Fetch-Site") == "same-origin" and "HX-Request" not in request.headers
    if ours and request.method == "POST" and request.user.is_authenticated:
        # The page that asked to sign in, whose reader has done so in another tab, holds the form that was sent first.
        held = request.POST.get("kept", "") if request.path == reverse("web:sign-in") else ""
        if held and (address := kept_forms.restore(request, held)):
            return redirect(address)
        return kept_forms.page(request, kept_forms.as_sent(request), status=403)
    return page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    return page(request, 500)
