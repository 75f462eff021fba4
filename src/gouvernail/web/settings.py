"""The settings: one page that lists them, each a page of its own; only those that the viewer may see."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from gouvernail.core.permissions import Verb
from gouvernail.queries.viewer import Viewer
from gouvernail.web.access import SignedRequest, signed_in


@dataclass(frozen=True, slots=True)
class Section:
    """A page of settings: the name of its address, and the right that opens it (`None`: everybody signed in)."""

    name: str
    icon: str
    label: object
    says: object
    verb: Verb | None = None


SECTIONS: tuple[Section, ...] = ()
"""In the order of the page. Each section has the address `web:<name>`, without arguments."""


def sections_for(viewer: Viewer) -> list[Section]:
    """The sections that the viewer may open."""
    return [each for each in SECTIONS if each.verb is None or viewer.platform_admin or bool(viewer.reaching(each.verb))]


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    shown = [
        {"href": reverse(f"web:{each.name}"), "icon": each.icon, "label": each.label, "says": each.says}
        for each in sections_for(request.viewer)
    ]
    return render(request, "web/settings/index.html", {"sections": shown})
