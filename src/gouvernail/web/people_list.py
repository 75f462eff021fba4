"""The people named in programmes as a list: each figure is a door to the actions that it counts."""

from collections.abc import Callable
from html import escape

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import ListKind, PersonRole
from gouvernail.queries import manageable
from gouvernail.queries.people_list import ANY, PEOPLE, PersonRow, people
from gouvernail.web import catalogues, words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.catalogue_rows import Screen


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """The list."""
    may_keep = manageable.may_anywhere(request.viewer)
    rows = people(request.viewer, today=timezone.localdate())
    context = {"tab": "people", "may_keep": may_keep, "none": not rows}
    return catalogues.page(request, _screen(request, keeps=may_keep), rows, "web/people/people.html", context)


@signed_in
def presentation(request: SignedRequest) -> HttpResponse:
    return catalogues.presentation_page(request, _screen(request, keeps=manageable.may_anywhere(request.viewer)))


@require_safe
@signed_in
def file(request: SignedRequest, form: str) -> HttpResponse:
    screen = _screen(request, keeps=manageable.may_anywhere(request.viewer))
    return catalogues.file(request, screen, people(request.viewer, today=timezone.localdate()), form)


def _screen(request: SignedRequest, *, keeps: bool) -> Screen:
    one = len(request.viewer.known_authorities) == 1 and not request.viewer.platform_admin
    hidden = {*(() if keeps else ("account",))} | ({"authority"} if one and not request.viewer.shared else set())
    return Screen(
        PEOPLE, ListKind.PEOPLE, "people", _titles(), _counted, _("Personnes"), _cells(), hidden=frozenset(hidden)
    )


def _counted(count: int) -> str:
    return ngettext("%d personne", "%d personnes", count) % count


def _titles() -> Callable[[PersonRow], str]:
    """Who it is, with the mark of who is away."""
    person = reverse("web:person", args=["x"]).removesuffix("x/")

    def draw(row: PersonRow) -> str:
        card = row.card
        function = f'<span class="node-note">{escape(card.function)}</span>' if card.function else ""
        away = f" {render_to_string('web/people/away.html', {'away': card.away})}" if card.away else ""
        return (
            f'<a class="person" href="{person}{card.uid}/"><span class="initials" aria-hidden="true">'
            f'{escape(card.initials)}</span><span class="person-name">{escape(card.name)}</span></a>{away}{function}'
        )

    return draw


def _cells() -> dict[str, Callable[[PersonRow], str]]:
    """The cells that lead somewhere. Their addresses are looked up once a page."""
    actions = reverse("web:actions")
    department = reverse("web:department", args=["x"]).removesuffix("x/")

    def door(count: Callable[[PersonRow], int], narrowing: str = "") -> Callable[[PersonRow], str]:
        """A figure that opens the actions that it counts; nothing where there are none."""

        def draw(row: PersonRow) -> str:
            number = count(row)
            if not number:
                return ""
            said = words.number(number)
            tag = f'<span class="tag tag-late">{said}</span>' if narrowing == LATE else said
            return f'<a href="{actions}?person={row.card.uid}{narrowing}">{tag}</a>'

        return draw

    def news(row: PersonRow) -> str:
        if row.news is None:
            return ""
        shown = "&amp;tri=-news&amp;colonnes=who,state,news"
        return f'<a href="{actions}?person={row.card.uid}{shown}">{escape(words.day(row.news))}</a>'

    def housed(row: PersonRow) -> str:
        card = row.card
        return f'<a href="{department}{card.department_uid}/">{escape(card.department)}</a>' if card.department else ""

    return {
        "actions": door(_named(ANY)),
        **{role.value: door(_named(role.value), f"&amp;role={role.value}") for role in PersonRole},
        "late": door(lambda row: len(row.late), LATE),
        "waiting": door(lambda row: len(row.waiting), f"&amp;status={StatusValue.WAITING},{StatusValue.BLOCKED}"),
        "news": news,
        "department": housed,
    }


def _named(role: str) -> Callable[[PersonRow], int]:
    return lambda row: len(row.named[role])


LATE = "&amp;late=1"
