"""The money of a programme: every figure leads to the lines that it adds up."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gouvernail.core.vocabulary import BudgetStage
from gouvernail.queries import money
from gouvernail.queries.filters import UNKNOWN
from gouvernail.queries.money import Group, Purse, Wanted
from gouvernail.services.refusals import NotFound
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in

STAGES = tuple(BudgetStage)
Cell = tuple[object, str]
"""An amount and the address of its lines."""


@signed_in
def of_programme(request: SignedRequest, uid: str) -> HttpResponse:
    wanted = Wanted.from_query(request.GET)
    found = money.load(request.viewer, uid, wanted)
    if found is None:
        raise NotFound
    words.speak(found.head.preferences)
    address = reverse("web:money", args=[uid])
    years = [
        (_year(year), [(_kind(group.key), cells(group, address)) for group in groups], cells(total, address))
        for year, groups, total in found.by_year
    ]
    elsewhere = [found.elsewhere.of(stage) for stage in STAGES]
    nobody = _("Sans financement nommé")
    context = {
        "head": found.head,
        "tab": "money",
        "purse": found,
        "address": address,
        "stages": [words.word("budget_stage", stage.value) for stage in STAGES],
        "total": [(found.total.of(stage), f"{address}?stage={stage.value}#lignes") for stage in STAGES],
        "years": years,
        "funders": [(group.label or nobody, group, cells(group, address)) for group in found.by_funder],
        "objectives": [(group, cells(group, address), _collected(group)) for group in found.by_objective],
        "elsewhere": elsewhere if any(elsewhere) else None,
        "narrowed": narrowed_words(found),
    }
    return render(request, "web/money/money.html", context)


def cells(group: Group, address: str) -> list[Cell]:
    return [(group.total.of(stage), f"{address}?{group.wanted.query(stage=stage.value)}#lignes") for stage in STAGES]


def _collected(group: Group) -> list[tuple[object, object]]:
    """Of each stage, what is the objective's own and what is collected below it, where both are known."""
    found: list[tuple[object, object]] = []
    for stage in STAGES:
        own, total = group.own.of(stage) if group.own else None, group.total.of(stage)
        found.append((own, total - own) if own is not None and total is not None and own != total else (None, None))
    return found


def _year(year: str) -> str:
    return _("Sans année") if year == UNKNOWN else year


def _kind(kind: str) -> str:
    return _("Service non dit") if kind == UNKNOWN else words.word("budget_kind", kind)


def narrowed_words(found: Purse) -> str:
    """Which lines are shown, in words."""
    wanted, said = found.wanted, []
    if wanted.year:
        said.append(_year(wanted.year))
    if wanted.kind:
        said.append(_kind(wanted.kind).lower())
    if wanted.stage:
        said.append(words.word("budget_stage", wanted.stage).lower())
    if wanted.funder:
        named = next((group.label for group in found.by_funder if group.key == wanted.funder), "")
        said.append(named or _("sans financement nommé"))
    if found.under:
        said.append(_("sous «\u00a0%(title)s\u00a0»") % {"title": found.under.title})
    return ", ".join(said)
