"""The directory: a person, a department, the partners, with the actions in which they are named."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gouvernail.queries import absences, departments, partners, people
from gouvernail.queries.actions import Listing
from gouvernail.services.refusals import NotFound
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.figures import address_with
from gouvernail.web.rows import Rows, shared_parts


@signed_in
def partner_list(request: SignedRequest) -> HttpResponse:
    cards = partners.listing(request.viewer)
    return render(request, "web/people/partners.html", {"cards": cards, "tab": "partners"})


def _late(**named: str) -> str:
    """The list of the late actions that name somebody, or a department."""
    return address_with(reverse("web:actions"), **named, late="1")


@signed_in
def person(request: SignedRequest, uid: str) -> HttpResponse:
    found = people.one(request.viewer, uid, today=timezone.localdate())
    if found is None:
        raise NotFound
    return render(
        request,
        "web/people/person.html",
        {"card": found.person, "up": reverse("web:people"), "late_href": _late(person=uid)}
        | _actions(request, found.actions),
    )


@signed_in
def department(request: SignedRequest, uid: str) -> HttpResponse:
    found = departments.one(request.viewer, uid, today=timezone.localdate())
    if found is None:
        raise NotFound
    return render(
        request,
        "web/people/department.html",
        {"card": found.department, "up": reverse("web:departments"), "late_href": _late(department=uid)}
        | _actions(request, found.actions),
    )


@signed_in
def partner(request: SignedRequest, uid: str) -> HttpResponse:
    found = partners.one(request.viewer, uid, today=timezone.localdate())
    if found is None:
        raise NotFound
    return render(
        request,
        "web/people/partner.html",
        {"card": found.partner, "up": reverse("web:partners")} | _actions(request, found.actions),
    )


def _actions(request: SignedRequest, listing: Listing) -> dict[str, object]:
    """The list of actions of a page of the directory."""
    today = timezone.localdate()
    rows = Rows(listing.rows, today=today, away=absences.away(request.viewer, today=today))
    return {
        "listing": listing,
        "rows": rows.list_html(listing, show_programme=True),
        "shared_parts": shared_parts(rows.term, today),
    }
