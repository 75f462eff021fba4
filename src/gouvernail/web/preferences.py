"""Settings that an authority keeps for itself: words, fields, numbering. One page each, saved with history."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gouvernail.core.choosing import weigh
from gouvernail.core.preferences import Preferences, from_stored, to_stored
from gouvernail.queries.settings import Kept, managed
from gouvernail.services import preferences as services
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound
from gouvernail.web import preference_forms as forms
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.both_versions import both
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheets import errors_by_field

Read = Callable[[Mapping[str, str], Preferences], Preferences]
Shown = Callable[[Preferences, Mapping[str, str]], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of choices: its template, what its form shows, how it is read."""

    name: str
    template: str
    shown: Shown
    read: Read


def _words_shown(chosen: Preferences, typed: Mapping[str, str]) -> dict[str, Any]:
    return {
        "levels": forms.level_rows(chosen, typed),
        "statuses": forms.status_rows(chosen, typed),
        "tones": [(tone.value, label) for tone, label in forms.TONES.items()],
    }


def _fields_shown(chosen: Preferences, typed: Mapping[str, str]) -> dict[str, Any]:
    return {"groups": forms.field_groups(chosen, typed), "uses": list(forms.USES.items())}


def _numbers_shown(chosen: Preferences, typed: Mapping[str, str]) -> dict[str, Any]:
    return {
        "numberings": [(each.value, label, example) for each, (label, example) in forms.NUMBERINGS.items()],
        "numbering": typed.get("numbering", chosen.numbering.value),
        "silent_after": typed.get("silent_after", str(chosen.silent_after)),
        "validated": "validated" in typed if "numbering" in typed else chosen.validated,
    }


WORDS = Page("settings-words", "web/settings/words.html", _words_shown, forms.read_words)
FIELDS = Page("settings-fields", "web/settings/fields.html", _fields_shown, forms.read_fields)
NUMBERS = Page("settings-numbers", "web/settings/numbers.html", _numbers_shown, forms.read_numbers)


@signed_in
def words(request: SignedRequest) -> HttpResponse:
    """What the authority calls its levels and states."""
    return _page(request, WORDS)


@signed_in
def fields(request: SignedRequest) -> HttpResponse:
    """Which fields are shown, and which may not be empty."""
    return _page(request, FIELDS)


@signed_in
def numbers(request: SignedRequest) -> HttpResponse:
    """How items are numbered, and after how long an action counts as silent."""
    return _page(request, NUMBERS)


def chosen_authority(request: SignedRequest, kept_slug: str | None = None) -> tuple[Kept, tuple[Kept, ...]]:
    """The authority whose settings are shown, among those that the viewer manages."""
    kept = managed(request.viewer)
    if not kept:
        raise NotAllowed
    wanted = request.POST.get("autorite") or kept_slug or request.GET.get("autorite") or kept[0].slug
    found = next((each for each in kept if each.slug == wanted), None)
    if found is None:
        raise NotFound
    return found, kept


def _page(request: SignedRequest, page: Page) -> HttpResponse:
    before = kept_form(request) or {}
    kept, all_kept = chosen_authority(request, before.get("autorite"))
    if request.method != "POST":
        return _form(request, page, kept, all_kept, typed=before)
    typed = request.POST.dict()
    seen = forms.seen_of(typed, kept.preferences)
    try:
        chosen = page.read(typed, seen)
        changed = services.choose(authority=kept.uid, by=request.viewer, chosen=chosen, seen=seen)
    except Invalid as refusal:
        return _form(request, page, kept, all_kept, typed=typed, refusal=refusal)
    except Conflict as refusal:
        # What was typed stays, on top of what the other person chose; saved again, it replaces that.
        return _form(request, page, kept, all_kept, typed={}, conflict=refusal, mine=merged(seen, chosen, kept))
    messages.success(request, _("Réglages enregistrés") if changed else _("Rien n’a changé"))
    return redirect(f"{reverse(f'web:{page.name}')}?autorite={kept.slug}")


def merged(seen: Preferences, chosen: Preferences, kept: Kept) -> Preferences:
    """What somebody chose, on top of what the authority has now."""
    return from_stored(weigh(to_stored(seen), to_stored(chosen), to_stored(kept.preferences)).merged)


def _form(
    request: SignedRequest,
    page: Page,
    kept: Kept,
    all_kept: tuple[Kept, ...],
    *,
    typed: Mapping[str, str],
    refusal: Invalid | None = None,
    conflict: Conflict | None = None,
    mine: Preferences | None = None,
) -> HttpResponse:
    context = {
        "kept": kept,
        "all_kept": all_kept,
        "tab": page.name,
        "seen": typed.get("seen") or forms.seen_text(kept.preferences),
        "errors": errors_by_field(refusal),
        "problems": refusal.problems if refusal else (),
        "both": both(conflict),
        **page.shown(mine or kept.preferences, typed),
    }
    return render(request, page.template, context, status=422 if refusal else 409 if conflict else 200)
