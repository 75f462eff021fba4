"""Views of lists: kept from the list, listed above it, opened by a lasting address, renamed, shared, deleted."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.models import ListKind
from gouvernail.queries import views
from gouvernail.queries.catalogue import Catalogue, asked_of
from gouvernail.queries.filters import Filter
from gouvernail.queries.indicator_list import INDICATORS
from gouvernail.queries.people_list import PEOPLE
from gouvernail.queries.views import View
from gouvernail.services import views as services
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.presentation import Presentation, presentation, presentation_of


def query_of(wanted: Filter, shown: Presentation) -> str:
    """What is kept of an address: the filter and the presentation, not the page."""
    return urlencode([*wanted.pairs(), *shown.fields], safe=",")


def kept_query(catalogue: Catalogue, request: HttpRequest) -> str:
    """What is kept of an address: what narrows and how it is shown, not the page."""
    shown = presentation_of(catalogue, request, frozenset(catalogue.columns))
    return urlencode([*asked_of(catalogue, request.GET).pairs(), *shown.fields], safe=",")


LISTS = {
    ListKind.ACTIONS: ("web:actions", "web:programme-list"),
    ListKind.PEOPLE: ("web:people", "web:people"),
    ListKind.INDICATORS: ("web:all-indicators", "web:indicators"),
}
"""The address of each list, over all programmes and of one."""
CATALOGUES = {ListKind.PEOPLE: PEOPLE, ListKind.INDICATORS: INDICATORS}


def address(view: View) -> str:
    everywhere, of_one = LISTS[ListKind(view.kind)]
    base = reverse(of_one, args=[view.programme]) if view.programme else reverse(everywhere)
    return f"{base}?{view.query}" if view.query else base


@signed_in
def opened(request: SignedRequest, uid: str) -> HttpResponse:
    """The list that a view keeps, by an address that lasts."""
    found = views.one(request.viewer, uid)
    if found is None:
        raise NotFound
    return redirect(address(found))


@require_POST
@signed_in
def save(request: SignedRequest) -> HttpResponse:
    """Keep the list from which the form came. A name that is refused is asked for again, on a page of its own."""
    asked = _asked(request)
    programme = request.POST.get("programme") or None
    name, shared = request.POST.get("name", ""), "shared" in request.POST
    kind = ListKind(given) if (given := request.POST.get("kind", "")) in set(ListKind) else ListKind.ACTIONS
    kept = {"authority": request.POST.get("authority", ""), "query": _query(kind, asked), "kind": kind.value}
    try:
        made = services.save(by=request.viewer, name=name, programme=programme, shared=shared, **kept)
    except Invalid as refusal:
        context = {"problems": refusal.problems, "programme": programme, "name": name, "shared": shared, **kept}
        return render(request, "web/actions/view_again.html", context, status=422)
    messages.success(request, _("Vue enregistrée."))
    found = views.one(request.viewer, made)
    return redirect(address(found) if found else reverse("web:actions"))


def _query(kind: ListKind, asked: HttpRequest) -> str:
    if kind in CATALOGUES:
        return kept_query(CATALOGUES[kind], asked)
    return query_of(Filter.from_query(asked.GET), presentation(asked))


def _asked(request: HttpRequest) -> HttpRequest:
    """The address of the list, which the form sends as text, read as an address is."""
    asked = HttpRequest()
    asked.GET = QueryDict(request.POST.get("query", "")[: services.LONGEST_QUERY + 1])
    return asked


@signed_in
def manage(request: SignedRequest, uid: str) -> HttpResponse:
    """Rename a view, share it, delete it."""
    found = views.one(request.viewer, uid)
    if found is None:
        raise NotFound
    if not found.may_change:
        raise NotAllowed
    if request.method == "POST":
        return _changed(request, found)
    return _page(request, found)


def _changed(request: SignedRequest, found: View) -> HttpResponse:
    if request.POST.get("act") == "delete":
        services.delete(view=found.uid, by=request.viewer)
        messages.success(request, _("Vue supprimée. La liste, elle, n’a pas changé."))
        return redirect(address(found))
    try:
        services.change(
            view=found.uid, by=request.viewer, name=request.POST.get("name", ""), shared="shared" in request.POST
        )
    except Invalid as refusal:
        return _page(request, found, refusal)
    messages.success(request, _("Vue modifiée."))
    return redirect(address(found))


def _page(request: SignedRequest, found: View, refusal: Invalid | None = None) -> HttpResponse:
    context = {
        "view": found,
        "name": request.POST.get("name", found.name),
        "list": address(found),
        "problems": refusal.problems if refusal else (),
    }
    return render(request, "web/actions/view.html", context, status=422 if refusal else 200)
