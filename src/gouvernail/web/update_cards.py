"""The cards of items that wait for news: each with its update of thirty seconds, drawn, read and saved in place."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.backends.utils import csrf_input
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gouvernail.core.preferences import Preferences
from gouvernail.core.vocabulary import HealthValue
from gouvernail.core.waiting import Reason
from gouvernail.models.columns import new_uid
from gouvernail.queries import editing, mine
from gouvernail.queries.mine import MyCard
from gouvernail.services.refusals import Conflict, Invalid, NotFound
from gouvernail.services.saving import Saved
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, wants_fragment
from gouvernail.web.acts import undo_address
from gouvernail.web.conflicts import conflict_page, resolved
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.rows import template_of, when_words
from gouvernail.web.sheets import STATUS_CHOICES, errors_by_field
from gouvernail.web.update_reading import ASKED, MORE_ASKED, WAITS, boxes, save
from gouvernail.web.waiting_words import why

HEALTH_CHOICES = tuple(HealthValue)
SHORT = 160
WRONG = ' aria-invalid="true" aria-describedby="e-{}-{}"'
"""What an input bears that is refused, beside the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where cards lie: on one's own page, or behind a personal link. `home` and `address` are what its forms lead to,
    `page` shows one card alone; a desk without `linked` leads nowhere else, and takes nothing back."""

    home: str
    address: Callable[[str], str]
    page: str
    linked: bool = True
    more: Mapping[str, object] = field(default_factory=dict)


def answer(request: SignedRequest, uid: str, desk: Desk) -> HttpResponse:
    """One card, on a page of its own by its address; what is sent there is an update."""
    today = timezone.localdate()
    if request.method != "POST":
        kept = kept_form(request) if desk.linked else None
        shown = _card(request, uid, today)
        return _again(request, shown, desk, today, typed=resolved(kept) if kept else {"dire": "1"})
    typed = resolved({name: str(value) for name, value in request.POST.items()})
    found = editing.card(request.viewer, uid)
    if found is None:
        raise NotFound
    try:
        saved = save(request.viewer, found, typed)
    except Invalid as refusal:
        return _again(request, _card(request, uid, today), desk, today, typed=typed, refusal=refusal)
    except Conflict as refusal:
        slot = f"mine-{uid}"
        return conflict_page(
            request, refusal, typed=typed, item=found.item, action=desk.address(uid), slot=slot, target=f"#slot-{slot}",
            cancel=desk.home,
        )  # fmt: skip
    return _saved(request, uid, saved, desk, today)


def _card(request: SignedRequest, uid: str, today: date) -> MyCard:
    found = mine.my_card(request.viewer, uid, today=today)
    if found is None:
        raise NotFound
    return found


def _saved(request: SignedRequest, uid: str, saved: Saved, desk: Desk, today: date) -> HttpResponse:
    """The card as it stands now, with a quiet word that offers to take the update back."""
    said = _("Mise à jour enregistrée") if saved.act else _("Rien n’a changé")
    if saved.waits:
        said = str(WAITS)
    undo = undo_address(saved.act) if desk.linked else ""
    if not wants_fragment(request):
        messages.success(request, said, extra_tags=undo)
        return redirect(desk.home)
    answered = HttpResponse(card_html(request, _card(request, uid, today), desk, today))
    answered["HX-Trigger"] = json.dumps(
        {"toast": {"text": said, "undo": undo, "label": _("Annuler")}, "update:saved": {"item": uid}}
    )
    return answered


def _again(
    request: SignedRequest,
    found: MyCard,
    desk: Desk,
    today: date,
    *,
    typed: Mapping[str, str],
    refusal: Invalid | None = None,
) -> HttpResponse:
    """The card with what was typed and what is wrong with it: in its place by htmx, else on a page of its own."""
    html = card_html(request, found, desk, today, typed=typed, refusal=refusal)
    status = 422 if refusal else 200
    if wants_fragment(request):
        return HttpResponse(html, status=status)
    return render(request, desk.page, {"card": found, "html": html, **desk.more}, status=status)


def card_html(
    request: SignedRequest,
    found: MyCard,
    desk: Desk,
    today: date,
    *,
    named: bool = False,
    typed: Mapping[str, str] | None = None,
    refusal: Invalid | None = None,
) -> SafeString:
    """One card. `typed`: what its open form holds; `named`: with the title of its programme."""
    spoken, language = words.spoken(), get_language() or ""
    form = _form(found, typed)
    context = {
        "card": found,
        "action": desk.address(found.row.uid),
        "linked": desk.linked,
        "csrf": _csrf(request),
        "said": _words(spoken, language),
        "why": why(found.waiting),
        "late": found.waiting is not None and found.waiting.reason is Reason.LATE,
        "when": when_words(found.row),
        "programme": found.programme if named else "",
        "statuses": _options(spoken, language, "status", form["status"]),
        "healths": _options(spoken, language, "health", form["health"]),
        "asked": _asked(found, ASKED),
        "more_asked": _asked(found, MORE_ASKED),
        "more_opened": any((typed or {}).get(name, "").strip() for name, _label in MORE_ASKED),
        "opened": bool(typed),
        "ticked": boxes(typed),
        "form": form,
        "errors": (errors := errors_by_field(refusal)),
        "bad": {name: format_html(WRONG, found.row.uid, name) for name in errors},
    }
    return mark_safe(template_of("card.jinja")(**context))  # noqa: S308  # escaped by its template


@lru_cache(maxsize=64)
def _words(_spoken: Preferences, language: str) -> dict[str, str]:
    """What every card says; looked up once for all the cards of a page."""
    return {
        "progress": _("Avancement"),
        "unsent": _(
            "Pas de connexion\u00a0: ce que vous avez écrit est gardé sur cet appareil et part dès qu’elle revient."
        ),
        "open": _("Mettre à jour"),
        "status": _("État"),
        "health": _("Santé"),
        "why": _("Pourquoi, en un mot"),
        "steps": _("Étapes"),
        "more": _("Un obstacle, un soutien à demander"),
        "next": _("Prochaines nouvelles le"),
        "next_hint": _("Facultatif\u00a0: d’ici là, rien ne vous est redemandé pour un silence."),
        "save": _("Enregistrer"),
        "close": _("Fermer"),
        "same": _("Rien de neuf"),
        "asked": _("À valider par le responsable du service"),
    }


@lru_cache(maxsize=1024)
def _options(_spoken: Preferences, _language: str, table: str, chosen: str) -> SafeString:
    """The options of a list, one of them chosen."""
    none, values = (_("Sans état"), STATUS_CHOICES) if table == "status" else (_("Pas dite"), HEALTH_CHOICES)
    listed = [("", none), *((value.value, words.word(table, value.value)) for value in values)]
    each = ((value, mark_safe(" selected") if value == chosen else "", label) for value, label in listed)
    return format_html_join("", '<option value="{}"{}>{}</option>', each)


def _csrf(request: SignedRequest) -> SafeString:
    """The token of the forms of a page: made once, masked anew for each page."""
    kept: SafeString | None = request.META.get("gouvernail.csrf")
    if kept is None:
        kept = request.META["gouvernail.csrf"] = csrf_input(request)
    return kept


def _asked(found: MyCard, asked: Iterable[tuple[str, Promise]]) -> list[tuple[str, str, str]]:
    """The texts that are asked for, each with its label and what stands there now."""
    return [(name, str(label), _left(found.now[name])) for name, label in asked if found.shows(name)]


def _left(text: str | None) -> str:
    if not text:
        return ""
    short = text if len(text) <= SHORT else f"{text[:SHORT].rstrip()}…"
    return _("Laissé vide, ce qui est écrit reste\u00a0: «\u00a0%(text)s\u00a0»") % {"text": short}


def _form(found: MyCard, typed: Mapping[str, str] | None) -> dict[str, str]:
    """What the form shows: what was typed, else where the item stands. Its texts begin empty."""
    row, asked = found.row, found.asked
    # Who said something that waits goes on from there.
    status, progress, health = (asked or row).status, (asked or row).progress, (asked or row).health
    stored = {
        "version": str(row.version),
        "key": new_uid(),
        "status": status or "",
        "progress": "" if progress is None else str(progress),
        "health": health or "",
        "health.text": (asked.health_text if asked else found.now["health_text"]) or "",
        "next_date": "",
        **dict.fromkeys((name for name, _label in (*ASKED, *MORE_ASKED)), ""),
    }
    before = {
        "status_before": stored["status"],
        "progress_before": stored["progress"],
        "health_before": stored["health"],
        "health_text_before": stored["health.text"],
    }
    form = stored | before
    return form | {name: typed[name] for name in form if typed and name in typed}
