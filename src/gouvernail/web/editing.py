"""Editing a sheet in place: the door of a fact opens its form, saves it, says what is wrong, or closes again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core import typed as reading
from gouvernail.core.deadlines import deadline_words
from gouvernail.core.folding import fold
from gouvernail.core.item_fields import DOORS, FIELDS, Kind, may_write
from gouvernail.core.plan import Link
from gouvernail.core.problems import Problem, Source
from gouvernail.queries import editing, funders, items
from gouvernail.queries.editing import Card, Named
from gouvernail.queries.items import Sheet
from gouvernail.queries.programmes import Opened
from gouvernail.queries.viewer import Viewer
from gouvernail.services import items as item_services
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound
from gouvernail.services.saving import Saved
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in, wants_fragment
from gouvernail.web.acts import undo_address
from gouvernail.web.conflicts import OPEN_FORM, conflict_page, resolved
from gouvernail.web.facts import applies, fact_of, what_to_write
from gouvernail.web.field_forms import FieldForm, arranged, controls_of_form, forms, typed_of
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.sheet_html import fact_html, sheet_html
from gouvernail.web.sheets import budget_totals, sheet_context
from gouvernail.web.update_reading import WAITS
from gouvernail.web.whole_numbers import whole


@signed_in
def door(request: SignedRequest, uid: str, name: str) -> HttpResponse:
    """The form of a fact: in its place by htmx, on a page of its own without script."""
    if name not in DOORS:
        raise NotFound
    if "fermer" in request.GET and wants_fragment(request):
        found = _sheet(request, uid)
        return HttpResponse(fact_html({"fact": fact_of(found, name), **_short_context(found)}))
    card = _card(request, uid)
    unshown = card.opened.head.preferences.unshown(card.item.level)
    if name in unshown or not applies(name, card.item.level):
        raise NotFound
    names = [each for each in DOORS[name] if may_write(each, card.verbs) and each not in unshown]
    if not names:
        raise NotAllowed
    if request.method != "POST":
        # What was typed before the session expired stands on the version that was seen then: it overwrites nobody.
        kept = resolved(kept_form(request) or {})
        typed = kept or _with_titles(request, card, typed_of(card, names))
        return _form(request, card, name, typed, version=whole(kept.get("version", "")) or card.version)
    return _sent(request, card, name, names)


def _sent(request: SignedRequest, card: Card, door_name: str, names: Sequence[str]) -> HttpResponse:
    typed = resolved({key: str(value) for key, value in request.POST.items()})
    version = whole(typed.get("version", ""))
    if version is None:
        said = _("La version de la fiche n’est pas lisible\u00a0: rouvrez la fiche, puis recommencez.")
        raise Invalid([Problem("not-a-number", said, Source())])
    if "lignes" in typed:
        return _form(request, card, door_name, arranged(typed, typed["lignes"]), version=version)
    if OPEN_FORM in typed:
        return _form(request, card, door_name, _filled(request, card, names, typed), version=version)
    found = reading.read(names, typed, item=card.item, period=card.period)
    if "links" in found.values:
        found.values["links"] = _targets(request, card, found)
    if "apercu" in typed:
        return render(request, "web/items/understood.html", {"said": _understood(request.viewer, card, found.values)})
    if not found.values:  # After a conflict, of which every field stays as the other person wrote it.
        return sheet_again(request, card.item.id, door_name, Saved(card.version), card.opened)
    try:
        if found.problems:
            raise Invalid(found.problems)
        saved = item_services.update(
            item=card.item.id,
            by=request.viewer,
            version=version,
            values=found.values,
            why=typed.get("why", "").strip() or None,
        )
    except Invalid as refusal:
        shown = _filled(request, card, names, typed)
        return _form(request, card, door_name, shown, version=version, problems=refusal.problems)
    except Conflict as refusal:
        tied = [link.item for link in card.item.links if link.item]
        titles = editing.titles_of(request.viewer, tied) if "links" in refusal.overlaps else {}
        action = reverse("web:edit", args=[card.item.id, door_name])
        return conflict_page(request, refusal, typed=typed, item=card.item, action=action, slot=door_name, names=titles)
    return sheet_again(request, card.item.id, door_name, saved, card.opened)


def _filled(request: SignedRequest, card: Card, names: Sequence[str], typed: Mapping[str, str]) -> dict[str, str]:
    """What was typed, with the fields of which the form said nothing as they are: theirs, after a conflict."""
    silent = [name for name in names if not any(key == name or key.startswith(f"{name}.") for key in typed)]
    return _with_titles(request, card, typed_of(card, silent)) | dict(typed)


def sheet_again(
    request: SignedRequest, uid: str, name: str, saved: Saved, opened: Opened | None = None
) -> HttpResponse:
    """The sheet as it stands now, with a quiet word that offers to take back what was just done.

    `opened` is its programme as it was before: what was saved does not change it, unless its term is drawn from the
    dates of its items.
    """
    said = str(WAITS) if saved.waits else _("Enregistré") if saved.act else _("Rien n’a changé")
    if saved.new_names:
        said += " · " + ngettext("nouveau nom\u00a0: %s", "nouveaux noms\u00a0: %s", len(saved.new_names)) % ", ".join(
            saved.new_names
        )
    undo = undo_address(saved.act)
    if not wants_fragment(request):
        messages.success(request, said, extra_tags=undo)
        return redirect(f"{reverse('web:item', args=[uid])}#slot-{name}")
    still = opened if opened and opened.head.period else None
    context = sheet_context(_sheet(request, uid, still), today=timezone.localdate())
    answer = HttpResponse(sheet_html(request, context))
    answer["HX-Trigger"] = json.dumps({"toast": {"text": said, "undo": undo, "label": _("Annuler")}})
    return answer


def _form(
    request: HttpRequest, card: Card, name: str, typed: Mapping[str, str], *, version: int,
    problems: Sequence[Problem] = (),
) -> HttpResponse:  # fmt: skip
    problems = [_in_words(each) for each in problems]
    shown = forms(name, typed, problems)
    shown = [form for form in shown if may_write(form.name, card.verbs)]
    inputs = {control.name for form in shown for control in controls_of_form(form)}
    context = {
        "card": card,
        "item": card.item,
        "door": name,
        "forms": shown,
        "version": version,
        "others": [problem for problem in problems if (problem.source.field or "") not in inputs],
        "problems": problems,
        "registers": _registers(request, card, shown),  # type: ignore[arg-type]
        "live": any(FIELDS[form.name].kind in {Kind.DEADLINE, Kind.NAMES} for form in shown),
        "wants_reason": name in {"revised_deadline", "status"},
        "fragment": wants_fragment(request),
        "action": reverse("web:edit", args=[card.item.id, name]),
    }
    template = "web/items/field_form.html" if context["fragment"] else "web/items/field_page.html"
    answer = render(request, template, context, status=422 if problems else 200)
    answer["HX-Retarget"] = f"#slot-{name}"
    return answer


def _in_words(problem: Problem) -> Problem:
    """A required field that was emptied says what to write in it."""
    name = problem.source.field or ""
    if problem.code != "field-required":
        return problem
    said = _("«\u00a0%(label)s\u00a0» est obligatoire\u00a0: écrivez-y %(what)s, ou laissez ce qui s’y trouvait.")
    return replace(problem, message=said % {"label": words.field_label(name), "what": what_to_write(name)})


def _registers(request: SignedRequest, card: Card, shown: Sequence[FieldForm]) -> dict[str, list[str]]:
    """The known names that the inputs offer, by the name of their list."""
    found: dict[str, list[str]] = {}
    for form in shown:
        known = FIELDS[form.name]
        if known.register:
            found[f"known-{known.register}"] = editing.known_names(
                request.viewer, card.authority, known.register, on=timezone.localdate()
            )
        if form.name == "budget":
            found["known-funders"] = funders.known(request.viewer, card.authority)
        if form.name == "links":
            found["known-items"] = [each.label for each in _nameable(request, card)]
    return found


def _understood(by: Viewer, card: Card, values: Mapping[str, object]) -> list[str]:
    """What would be kept, said before it is saved: a deadline in dates, the names that nobody bears yet."""
    said = []
    for name, value in values.items():
        kind = FIELDS[name].kind
        if kind is Kind.DEADLINE and value is not None:
            dated = deadline_words(value)  # type: ignore[arg-type]
            said.append(_("Compris\u00a0: %(words)s") % {"words": dated})
        elif kind is Kind.NAMES:
            names = editing.known_names(by, card.authority, FIELDS[name].register or "")
            known = {fold(each) for each in names}
            new = [each for each in value if fold(each) not in known]  # type: ignore[attr-defined]
            if new:
                said.append(_("Nouveau dans le répertoire\u00a0: %(names)s") % {"names": ", ".join(new)})
    return said


# ----------------------------------------------------------------------------------------- ties, as people name them


def _nameable(request: SignedRequest, card: Card) -> list[Named]:
    return editing.nameable(request.viewer, card.opened.head.uid, card.item.id)


def _with_titles(request: SignedRequest, card: Card, typed: Mapping[str, str]) -> dict[str, str]:
    """Ties show the code and title of the item that they name, instead of its identifier."""
    named = {link.item for link in card.item.links if link.item}
    if not named or not any(key.startswith("links.item-") for key in typed):
        return dict(typed)
    titles = editing.titles_of(request.viewer, sorted(named))
    return {key: titles.get(text, text) if key.startswith("links.item-") else text for key, text in typed.items()}


def _targets(request: SignedRequest, card: Card, found: reading.Reading) -> tuple[Link, ...]:
    """Each tie with the item that its words name: a code and title as offered, a code alone, or none that is known."""
    nameable = _nameable(request, card)
    by_words = {fold(each.label): each for each in nameable}
    codes = [fold(each.code) for each in nameable if each.code]
    by_words |= {fold(each.code): each for each in nameable if each.code and codes.count(fold(each.code)) == 1}
    before = _shown_before(request, card)
    links = []
    for link in found.values["links"]:
        written = link.code or ""
        if written in before:
            links.append(replace(link, code=before[written].code, item=before[written].item))
            continue
        target = by_words.get(fold(written))
        if target is None and not written and link.text is None:
            found.wrong("links", _("Un lien nomme une fiche, ou au moins ce dont il s’agit."))
        links.append(replace(link, code=target.code, item=target.uid) if target else link)
    return tuple(links)


def _shown_before(request: SignedRequest, card: Card) -> dict[str, Link]:
    """The ties of the item by the words in which the form shows them: those left as they were stay what they are."""
    named = sorted({link.item for link in card.item.links if link.item})
    titles = editing.titles_of(request.viewer, named) if named else {}
    return {titles.get(link.item, link.item) if link.item else link.code or "": link for link in card.item.links}


def _card(request: SignedRequest, uid: str) -> Card:
    found = editing.card(request.viewer, uid)
    if found is None:
        raise NotFound
    return found


def _sheet(request: SignedRequest, uid: str, opened: Opened | None = None) -> Sheet:
    found = items.sheet(request.viewer, uid, today=timezone.localdate(), opened=opened)
    if found is None:
        raise NotFound
    return found


def _short_context(found: Sheet) -> dict[str, object]:
    words.speak(found.head.preferences)
    return {"item": found.item, "budget_totals": budget_totals(found.item.budget)}
