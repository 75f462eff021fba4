"""A new programme by hand: which template first, then its name, its term and who owns it, with all of it proposed."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from gouvernail.core.permissions import Verb
from gouvernail.core.programme_templates import TEMPLATES, ProgrammeTemplate, template_of
from gouvernail.core.terms import term_at
from gouvernail.core.vocabulary import AuthorityKind, Level
from gouvernail.queries import authorities
from gouvernail.queries.programmes import AuthorityRef
from gouvernail.services import new_programmes as services
from gouvernail.services.new_programmes import Wish
from gouvernail.services.refusals import Invalid, NotAllowed
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.programme_forms import day_typed, partners_typed
from gouvernail.web.sheets import errors_by_field


@signed_in
def begin(request: SignedRequest) -> HttpResponse:
    """Without template, the list of them; with one, its form."""
    choices = authorities.reached(request.viewer, Verb.MANAGE_PROGRAMME)
    if not choices:
        raise NotAllowed
    before = kept_form(request)
    sent: Mapping[str, str] = before or request.POST
    template = template_of(sent.get("modele") or request.GET.get("modele") or "")
    if template is None:
        return render(request, "web/programmes/templates.html", {"templates": TEMPLATES})
    wanted = sent.get("authority") or request.GET.get("autorite")
    chosen = next((each for each in choices if each.uid == wanted), choices[0])
    if request.method != "POST":
        return _form(request, template, chosen, choices, typed=before or _proposed(template, chosen))
    typed = request.POST.dict()
    try:
        begun = services.begin(authority=chosen.uid, by=request.viewer, wish=_wish(request, template))
    except Invalid as refusal:
        return _form(request, template, chosen, choices, typed=typed, refusal=refusal)
    messages.success(request, _("Programme créé. Ajoutez-y un premier élément, puis les suivants."))
    if begun.asked:
        names = ", ".join(begun.asked)
        messages.info(
            request, _("Proposition envoyée\u00a0: %(names)s. Rien n’est partagé avant la réponse.") % {"names": names}
        )
    if begun.named:
        names = ", ".join(begun.named)
        messages.info(
            request,
            _("%(names)s\u00a0: pas d’espace de ce nom ici. Le nom est noté sur le programme.") % {"names": names},
        )
    return redirect("web:programme", uid=begun.uid)


def _wish(request: SignedRequest, template: ProgrammeTemplate) -> Wish:
    typed = request.POST.dict()
    return Wish(
        template=template.key,
        title=typed.get("title", ""),
        start=day_typed(typed, "start"),
        end=day_typed(typed, "end"),
        partners=partners_typed(typed),
        first=[place for place in range(len(template.first)) if f"first-{place}" in typed],
    )


def _proposed(template: ProgrammeTemplate, chosen: AuthorityRef) -> dict[str, str]:
    """The name and the term that usually hold there, and the first rows of the template."""
    kind = AuthorityKind(chosen.kind)
    term = term_at(kind, timezone.localdate())
    days = {"start": term[0].isoformat(), "end": term[1].isoformat()} if term else {}
    return {
        "title": template.title(kind, term),
        **days,
        **{f"first-{place}": "1" for place in range(len(template.first))},
    }


def _form(
    request: SignedRequest,
    template: ProgrammeTemplate,
    chosen: AuthorityRef,
    choices: tuple[AuthorityRef, ...],
    *,
    typed: Mapping[str, str],
    refusal: Invalid | None = None,
) -> HttpResponse:
    words = template.preferences
    context: dict[str, Any] = {
        "template": template,
        "levels": [words.level_word(level) for level in Level],
        "first": [(place, each.title, f"first-{place}" in typed) for place, each in enumerate(template.first)],
        "chosen": chosen,
        "choices": choices,
        "known": [each.name for each in authorities.listing(request.viewer) if each.uid != chosen.uid],
        "typed": typed,
        "errors": errors_by_field(refusal),
    }
    return render(request, "web/programmes/new.html", context, status=422 if refusal else 200)
