"""The programmes: those of an authority, one as a tree, one as a list of actions, its overview, its publication."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Verb
from gouvernail.core.vocabulary import LEVEL_ORDER
from gouvernail.queries import absences, programmes, tree
from gouvernail.queries.deputies import Away
from gouvernail.queries.filters import Filter
from gouvernail.queries.programmes import AuthorityRef, ProgrammeCard
from gouvernail.services import programmes as programme_services
from gouvernail.services.refusals import NotFound
from gouvernail.web import drawings, words
from gouvernail.web.access import SignedRequest, signed_in, wants_fragment
from gouvernail.web.figures import Told, branch_told
from gouvernail.web.fragments import ROWS_PLACE, of_whole, put_rows
from gouvernail.web.narrowing import criteria_address, in_the_way, toolbar
from gouvernail.web.rows import Rows, shared_parts, term_of_programme


@dataclass(frozen=True, slots=True)
class Block:
    """The programmes of one authority, each with its drawn term, its states and how far it is."""

    authority: AuthorityRef
    programmes: list[tuple[ProgrammeCard, SafeString, SafeString, Told | None]]


def _drawn(card: ProgrammeCard, today: date) -> tuple[ProgrammeCard, SafeString, SafeString, Told | None]:
    address = reverse("web:programme-list", args=[card.uid])
    told = branch_told(card.whole, address) if card.whole.rolled else None
    return card, drawings.card_strip(card, today), drawings.card_bar(card), told


@signed_in
def home(request: SignedRequest) -> HttpResponse:
    """What the viewer's authorities have decided: one row a programme."""
    today = timezone.localdate()
    slug = request.GET.get("autorite") or None
    cards = programmes.cards(request.viewer, today=today, authority=slug)
    at_work = [card for card in cards if card.stage != Stage.ARCHIVED]
    blocks = [
        Block(authority, [_drawn(card, today) for card in group])
        for authority, group in groupby(
            sorted(at_work, key=lambda card: card.authority.name), key=lambda card: card.authority
        )
    ]
    authority = blocks[0].authority if slug and blocks else None
    context = {
        "blocks": blocks,
        "authority": authority,
        "archived": [card for card in cards if card.stage == Stage.ARCHIVED],
        "may_begin": request.viewer.platform_admin or bool(request.viewer.reaching(Verb.MANAGE_PROGRAMME)),
    }
    return render(request, "web/programmes/home.html", context)


@signed_in
def programme(request: SignedRequest, uid: str) -> HttpResponse:
    """The foldable tree of a programme, narrowed by its address."""
    today = timezone.localdate()
    wanted = Filter.from_query(request.GET)
    found = tree.load(request.viewer, uid, today=today, wanted=wanted)
    if found is None:
        raise NotFound
    words.speak(found.head.preferences)
    away = absences.away(request.viewer, today=today)
    if wanted:
        drawn = draw(found, today, away, narrowed=True)
    else:
        page = ("tree", term_of_programme(found.head, today), found.head.may_write, frozenset(away.items()))
        drawn = of_whole(found.whole, page, lambda: draw(found, today, away))
    context = {
        "head": found.head,
        "tree": found,
        "wanted": wanted,
        "counts": level_counts(found.counts),
        "totals": level_counts(found.total),
        "toolbar": toolbar(wanted, found.choices, found.names),
        "looser": in_the_way(wanted, found.looser, found.choices, found.names),
        "criteria": criteria_address(request, uid, tree=True),
        "rows": ROWS_PLACE,
        "shared_parts": drawn.shared_parts,
        "summary": drawn.summary,
        "tab": "tree",
        "figures": "HX-Figures" in request.headers and not wanted,
    }
    answer = page_or_part(request, "web/programmes/tree.html", "web/programmes/tree_result.html", context)
    put_rows(answer, drawn.rows)
    return answer


@dataclass(frozen=True, slots=True)
class DrawnTree:
    """What the page of a tree draws from its rows."""

    rows: bytes
    shared_parts: SafeString
    summary: drawings.Summary


def draw(found: tree.Tree, today: date, away: Mapping[str, Away], *, narrowed: bool = False) -> DrawnTree:
    rows = Rows(found.rows, today=today, term=term_of_programme(found.head, today), away=away)
    return DrawnTree(
        rows=rows.tree_html(narrowed=narrowed, acts=found.head.may_write).encode(),
        shared_parts=shared_parts(rows.term, today),
        summary=drawings.summary(found.rows, rows, found.head.uid),
    )


def level_counts(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Counts by level that are not zero, from the widest level to the most concrete."""
    return [(level.value, counts[level.value]) for level in LEVEL_ORDER if counts.get(level.value)]


def clean_address(request: HttpRequest) -> str:
    """The present address without the parameters that say nothing."""
    query = urlencode([(name, value) for name, some in request.GET.lists() for value in some if value], safe=",")
    return f"{request.path}?{query}" if query else request.path


def page_or_part(request: HttpRequest, page: str, part: str, context: Mapping[str, object]) -> HttpResponse:
    """The page, or only the part of it that htmx asked for; caches keep the two apart."""
    fragment = wants_fragment(request)
    answer = render(request, part if fragment else page, dict(context))
    if fragment:
        answer["HX-Replace-Url"] = clean_address(request)
    patch_vary_headers(answer, ["HX-Request"])
    return answer


@require_POST
@signed_in
def publish(request: SignedRequest, uid: str) -> HttpResponse:
    programme_services.publish(programme=uid, by=request.viewer)
    messages.success(request, _("Programme publié. Le public le lit dès maintenant."))
    return redirect("web:programme", uid=uid)


@signed_in
def publication(request: SignedRequest, uid: str) -> HttpResponse:
    """What publishing means, said before it is done."""
    head = programmes.head(request.viewer, uid)
    if head is None:
        raise NotFound
    return render(request, "web/programmes/publication.html", {"head": head, "tab": "publication"})


@require_POST
@signed_in
def unpublish(request: SignedRequest, uid: str) -> HttpResponse:
    programme_services.unpublish(programme=uid, by=request.viewer)
    messages.success(request, _("Programme retiré du site public."))
    return redirect("web:programme", uid=uid)
