"""What goes wrong, as problem documents (RFC 9457) in French; never a page of HTML, never a traceback."""

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from hashlib import sha256
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from gouvernail.services.refusals import Invalid, Refused

logger = logging.getLogger("gouvernail.api")
View = Callable[..., HttpResponseBase]


def title_of(status: int) -> str:
    titles = {
        400: _("Demande incompréhensible"),
        401: _("Jeton d'accès manquant ou refusé"),
        403: _("Action non permise"),
        404: _("Ressource introuvable"),
        405: _("Méthode non admise"),
        409: _("Modification concurrente"),
        413: _("Demande trop volumineuse"),
        422: _("Valeurs refusées"),
        500: _("Erreur du serveur"),
    }
    return titles.get(status) or HTTPStatus(status).phrase


def problem(
    request: HttpRequest, status: int, detail: str, *, errors: Iterable[Mapping[str, str]] = ()
) -> HttpResponse:
    """A problem document. `errors` names each refused value: `{"field", "message"}`."""
    body: dict[str, object] = {
        "type": "about:blank",
        "title": title_of(status),
        "status": status,
        "detail": detail,
        "instance": request.path,
    }
    if listed := list(errors):
        body["errors"] = listed
    response = HttpResponse(
        json.dumps(body, ensure_ascii=False), status=status, content_type="application/problem+json"
    )
    response["Content-Language"] = "fr"
    response["Cache-Control"] = "no-store"
    if status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = 'Bearer realm="Gouvernail"'
    return response


def not_found(request: HttpRequest) -> HttpResponse:
    """The same answer whether the thing does not exist or is not for the caller."""
    return problem(request, 404, _("Rien n'existe à cette adresse, ou rien que ce jeton permette de voir."))


def answer_in_json(view: View) -> View:
    """A view whose every answer is JSON, and can be asked for again with its ETag (conditional GET)."""

    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        head = request.method == "HEAD"
        if head:
            request.method = "GET"
        try:
            response = unreadable(request) or view(request, *args, **kwargs)
        except Http404:
            response = not_found(request)
        except (SuspiciousOperation, RequestDataTooBig):
            response = problem(request, 400, _("La demande ne peut pas être lue."))
        finally:
            if head:
                request.method = "HEAD"
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            allowed = response.headers.get("Allow", "GET")
            response = problem(request, 405, _("Cette adresse n'admet que\u00a0: %(methods)s.") % {"methods": allowed})
            response["Allow"] = allowed
        return conditional(request, response)

    answered.csrf_exempt = True  # type: ignore[attr-defined]  # read by Django: nothing here answers to cookies
    return answered


def unreadable(request: HttpRequest) -> HttpResponse | None:
    """The answer to an address with the character NUL, which PostgreSQL refuses in any text."""
    if "\0" in request.path:
        return not_found(request)
    if "%00" in request.META.get("QUERY_STRING", ""):
        return problem(request, 400, _("La demande ne peut pas être lue."))
    return None


def conditional(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Give the answer its ETag; answer 304 when the caller already holds it."""
    if response.status_code != HTTPStatus.OK or not isinstance(response, HttpResponse):
        return response
    etag = f'"{sha256(response.content).hexdigest()[:32]}"'
    response["ETag"] = etag
    response.setdefault("Cache-Control", "private, no-cache")
    patch_vary_headers(response, ["Authorization"])
    return get_conditional_response(request, etag, None, response) or response


FRENCH_MESSAGES = {
    "enum": "valeur inconnue",
    "missing": "valeur manquante",
    "string_too_long": "texte trop long",
    "string_too_short": "texte trop court",
    "int_parsing": "un nombre entier est attendu",
    "greater_than_equal": "nombre trop petit",
    "less_than_equal": "nombre trop grand",
}


def explain(error: Mapping[str, object]) -> dict[str, str]:
    """One refused value, in French, with the values that are admitted where there is a closed list."""
    location = error.get("loc")
    field = str(location[-1]) if isinstance(location, tuple | list) and location else ""
    message = FRENCH_MESSAGES.get(str(error.get("type")), "valeur refusée")
    context = error.get("ctx")
    if isinstance(context, Mapping) and error.get("type") == "enum":
        message += f" ; valeurs admises\u00a0: {context.get('expected')}".replace(" or ", " ou ")
    return {"field": field, "message": message}


def install(api: NinjaAPI) -> None:
    """Every exception of an operation becomes a problem document."""

    @api.exception_handler(Refused)
    def refused(request: HttpRequest, error: Refused) -> HttpResponse:
        # What is not allowed is not there: an answer never says that something exists.
        if error.status in {403, 404}:
            return not_found(request)
        listed = [{"field": p.source.field or "", "message": p.message} for p in getattr(error, "problems", ())]
        return problem(request, error.status, str(error), errors=listed if isinstance(error, Invalid) else ())

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return not_found(request)

    @api.exception_handler(AuthenticationError)
    def unknown_caller(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        return problem(
            request,
            401,
            _(
                "Donnez un jeton valable\u00a0: en-tête «\u00a0Authorization: Bearer …\u00a0». "
                "Il peut être inconnu, échu ou révoqué."
            ),
        )

    @api.exception_handler(HttpError)
    def http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
        return problem(request, error.status_code, _("La demande ne peut pas être lue."))

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return problem(request, 422, _("Des valeurs sont refusées."), errors=map(explain, error.errors))

    @api.exception_handler(Exception)
    def unexpected(request: HttpRequest, error: Exception) -> HttpResponse:
        logger.exception("Unexpected error in %s", request.path)
        return problem(request, 500, _("Une erreur inattendue s'est produite\u00a0; elle est notée dans le journal."))
