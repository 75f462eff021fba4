"""Answers of the public site: cacheable by everybody, the same for everybody, asked for again with an ETag."""

from collections.abc import Callable, Mapping
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response

FRESH_SECONDS = 30
"""How long a copy may be shown without asking again: a withdrawn programme must be gone at once, or nearly."""
KEPT_SECONDS = 24 * 3600
HTML = "text/html; charset=utf-8"


def answer(request: HttpRequest, body: bytes, content_type: str = HTML, *, etag: str | None = None) -> HttpResponseBase:
    """The body with its ETag, or 304 when the caller holds it already. Sets no cookie and reads none."""
    etag = etag or etag_of(body)
    response = HttpResponse(body, content_type=content_type)
    response["ETag"] = etag
    response["Cache-Control"] = f"public, max-age={FRESH_SECONDS}, must-revalidate"
    return get_conditional_response(request, etag, None, response) or response


def kept(request: HttpRequest, key: str, make: Callable[[], str]) -> HttpResponseBase:
    """A page of a frozen version: drawn once, then kept under `key` (which names the version)."""
    stored: tuple[bytes, str] | None = cache.get(kept_key(request, key))
    if stored is None:
        body = make().encode()
        stored = body, etag_of(body)
        cache.set(kept_key(request, key), stored, KEPT_SECONDS)
    return answer(request, stored[0], etag=stored[1])


def kept_key(request: HttpRequest, key: str) -> str:
    """The page holds its full address, so that each host has its own copy."""
    return "public:" + sha256(f"{request.scheme}|{request.get_host()}|{key}".encode()).hexdigest()


def etag_of(body: bytes) -> str:
    return f'"{sha256(body).hexdigest()[:32]}"'


def missing(request: HttpRequest) -> HttpResponse:
    """Nothing is published here, or not any more: said at once, kept by nobody."""
    response = HttpResponse(render_to_string("public/missing.html"), status=404)
    response["Cache-Control"] = "no-store"
    return response


def page(request: HttpRequest, template: str, context: Mapping[str, object]) -> str:
    """A template with nothing of the caller in it: no account, no cookie, no form."""
    return render_to_string(template, {**context, "canonical": request.build_absolute_uri(str(context["canonical"]))})
