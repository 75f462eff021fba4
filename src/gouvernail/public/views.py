"""The published site: frozen versions only, for anybody, without an account and without a script."""

import json

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from gouvernail.files.exchange.plan_csv import plan_to_csv
from gouvernail.public import editions
from gouvernail.public.answers import answer, kept, missing, page
from gouvernail.public.programme_page import programme_page
from gouvernail.public.sheet_page import sheet_page
from gouvernail.queries import publications
from gouvernail.queries.viewer import ANONYMOUS


@require_safe
def index(request: HttpRequest) -> HttpResponseBase:
    """The authorities that publish something."""
    cards = publications.listing(ANONYMOUS)
    authorities = {card.authority.slug: card.authority for card in cards}
    groups = [(ref, [card for card in cards if card.authority.slug == slug]) for slug, ref in authorities.items()]
    context = {"groups": groups, "canonical": reverse("public:index")}
    return answer(request, page(request, "public/index.html", context).encode())


@require_safe
def authority(request: HttpRequest, authority: str) -> HttpResponseBase:
    """The published programmes of one authority."""
    cards = publications.listing(ANONYMOUS, authority=authority)
    if not cards:
        return missing(request)
    canonical = reverse("public:authority", kwargs={"authority": authority})
    context = {"authority": cards[0].authority, "cards": cards, "canonical": canonical}
    return answer(request, page(request, "public/authority.html", context).encode())


@require_safe
def programme(request: HttpRequest, authority: str, programme: str, version: int | None = None) -> HttpResponseBase:
    """A whole programme: what it is, where it stands, its tree."""
    edition = editions.find(authority, programme, version)
    published = edition.published() if edition else None
    if edition is None or published is None:
        return missing(request)
    return kept(
        request,
        f"programme:{edition.key}",
        lambda: page(request, "public/programme.html", programme_page(edition, published)),
    )


@require_safe
def item(
    request: HttpRequest, authority: str, programme: str, item: str, version: int | None = None
) -> HttpResponseBase:
    """One objective, action or step, at an address of its own."""
    edition = editions.find(authority, programme, version)
    published = edition.published() if edition else None
    context = sheet_page(edition, published, item) if edition and published else None
    if context is None:
        return missing(request)
    return answer(request, page(request, "public/sheet.html", context).encode())


@require_safe
def plan_json(request: HttpRequest, authority: str, programme: str, version: int | None = None) -> HttpResponseBase:
    """The frozen version as plan JSON: open data."""
    edition = editions.find(authority, programme, version)
    published = edition.published() if edition else None
    if published is None:
        return missing(request)
    body = json.dumps(published.content, ensure_ascii=False, indent=1).encode()
    return open_data(request, body, "application/json")


@require_safe
def plan_csv(request: HttpRequest, authority: str, programme: str, version: int | None = None) -> HttpResponseBase:
    """The frozen version as CSV, one row per item: open data."""
    edition = editions.find(authority, programme, version)
    published = edition.published() if edition else None
    if edition is None or published is None:
        return missing(request)
    response = open_data(request, plan_to_csv(published.plan), "text/csv; charset=utf-8")
    name = f"{edition.card.authority.slug}-{edition.card.programme_uid}-v{edition.card.version}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
def accessibility(request: HttpRequest) -> HttpResponseBase:
    """The accessibility statement."""
    context: dict[str, object] = {"canonical": reverse("public:accessibility")}
    return answer(request, page(request, "public/accessibility.html", context).encode())


def open_data(request: HttpRequest, body: bytes, content_type: str) -> HttpResponseBase:
    """A file that the pages of other sites may read too."""
    response = answer(request, body, content_type)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
