"""The settings of one programme, and where it is put away: the archives, the bin of programmes, and the way back."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.core.choosing import Path, weigh
from gouvernail.core.lifecycle import OPEN_STAGES, Stage
from gouvernail.core.permissions import Verb
from gouvernail.core.preferences import Numbering
from gouvernail.core.vocabulary import PROGRAMME_KIND_LABELS
from gouvernail.queries import joint_offers, programmes
from gouvernail.queries import programme_settings as queries
from gouvernail.queries.programme_settings import Settled
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.services import programme_settings as services
from gouvernail.services.programme_settings import Chosen
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound, Refused
from gouvernail.web import preference_forms, words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.acts import undo_address
from gouvernail.web.both_versions import both
from gouvernail.web.kept_forms import kept_form
from gouvernail.web.programme_forms import day_typed, partners_typed
from gouvernail.web.sheets import errors_by_field


@signed_in
def settings(request: SignedRequest, uid: str) -> HttpResponse:
    """Its name, kind, term, partners, words and numbering, in one form; and what puts it away."""
    head = programmes.head(request.viewer, uid)
    settled = queries.settled(request.viewer, uid)
    if head is None or settled is None:
        raise NotFound
    if not head.may_manage:
        raise NotAllowed(services.ONLY_WHO_MANAGES)
    words.speak(head.preferences)
    if request.method != "POST":
        return _form(request, head, settled, typed=kept_form(request) or {})
    typed, seen = request.POST.dict(), _seen(request.POST, settled)
    try:
        chosen = _chosen(typed, settled)
        act = services.change(programme=uid, by=request.viewer, chosen=chosen, seen=seen)
    except Invalid as refusal:
        return _form(request, head, settled, typed=typed, refusal=refusal)
    except Conflict as refusal:
        # What was typed stays, on top of what the other person chose; saved again, it replaces that.
        asked = weigh(seen, chosen.stored(), settled.stored).asked
        return _form(request, head, settled, typed=_typed_anew(typed, asked), conflict=refusal)
    if act is None:
        messages.success(request, _("Rien n’a changé"))
    else:
        messages.success(request, _("Réglages du programme enregistrés"), extra_tags=undo_address(act))
    return redirect("web:programme-settings", uid=uid)


def _chosen(typed: Mapping[str, str], settled: Settled) -> Chosen:
    style = typed.get("numbering", "")
    return Chosen(
        title=typed.get("title", ""),
        kind=typed.get("kind") or None,
        description=typed.get("description"),
        start=day_typed(typed, "start"),
        end=day_typed(typed, "end"),
        partners=partners_typed(typed),
        preferences=preference_forms.of_programme(
            typed, settled.own, Numbering(style) if style in set(Numbering) else Numbering.KEPT, settled.around
        ),
    )


def _seen(typed: Mapping[str, str], settled: Settled) -> dict[str, Any]:
    """The values that the form was drawn from; those stored where it does not say."""
    try:
        found = json.loads(typed["seen"])
    except (KeyError, ValueError):
        return settled.stored
    return found if isinstance(found, dict) else settled.stored


BOXES = {"period": ("start", "end"), "organisations": ("partners",)}
"""The boxes in which a setting is typed, where they are not called as it is."""


def _typed_anew(typed: Mapping[str, str], asked: Iterable[Path]) -> dict[str, str]:
    """What was typed in the boxes of what the person changed; the others show what is there now."""
    kept: set[str] = set()
    for name, *rest in asked:
        if name != "preferences":
            kept |= set(BOXES.get(name, (name,)))
        elif rest[0] == "levels":
            kept |= {f"level-{rest[1]}-one", f"level-{rest[1]}-many"}
        elif rest[0] in {"hidden", "required"}:
            kept |= {each for each in typed if each.startswith(f"field-{rest[1]}-")}
        else:
            kept.add(rest[0])
    return {name: value for name, value in typed.items() if name in kept}


def _text(settled: Settled) -> str:
    return json.dumps(settled.stored, ensure_ascii=False, sort_keys=True)


def _form(
    request: SignedRequest,
    head: ProgrammeHead,
    settled: Settled,
    *,
    typed: Mapping[str, str],
    refusal: Invalid | None = None,
    conflict: Conflict | None = None,
) -> HttpResponse:
    start, end = head.period or (None, None)
    standing = {
        "title": head.title,
        "kind": head.kind or "",
        "description": head.description or "",
        "start": start.isoformat() if start else "",
        "end": end.isoformat() if end else "",
        "partners": "\n".join(settled.stored["organisations"]),
        "numbering": settled.own.numbering.value,
    }
    shown = {name: typed.get(name, value) for name, value in standing.items()}
    context = {
        "head": head,
        "tab": "settings",
        "typed": shown,
        "kinds": [(kind.value, label, kind.value == shown["kind"]) for kind, label in PROGRAMME_KIND_LABELS.items()],
        "levels": preference_forms.level_rows(settled.own, typed),
        "styles": preference_forms.numbering_choices(shown["numbering"], _("Comme l’autorité")),
        "groups": preference_forms.field_groups(head.preferences, typed),
        "uses": list(preference_forms.USES.items()),
        "seen": typed.get("seen") or _text(settled),
        "errors": errors_by_field(refusal),
        "problems": refusal.problems if refusal else (),
        "both": both(conflict),
        "may_archive": head.stage in OPEN_STAGES and head.stage != Stage.ARCHIVED,
        "archived": head.stage == Stage.ARCHIVED,
        "offers": joint_offers.of_programme(request.viewer, head.uid),
    }
    return render(request, "web/programmes/settings.html", context, status=422 if refusal else 409 if conflict else 200)


# --------------------------------------------------------------------------------------------------------- put away


@require_POST
@signed_in
def put_away(request: SignedRequest, uid: str, name: str) -> HttpResponse:
    """Archive, bin, and back; what is done is undone by the toast."""
    acts: dict[str, Callable[[], HttpResponse]] = {
        "archiver": lambda: _archived(request, uid),
        "desarchiver": lambda: _unarchived(request, uid),
        "jeter": lambda: _binned(request, uid),
        "sortir": lambda: _recovered(request, uid),
    }
    if name not in acts:
        raise NotFound
    try:
        return acts[name]()
    except (NotFound, NotAllowed):
        raise
    except Refused as refusal:
        messages.warning(request, refusal.message)
        return redirect("web:programme-settings", uid=uid)


def _archived(request: SignedRequest, uid: str) -> HttpResponse:
    act = services.archive(programme=uid, by=request.viewer)
    messages.success(request, _("Programme archivé."), extra_tags=undo_address(act))
    return redirect("web:programme-settings", uid=uid)


def _unarchived(request: SignedRequest, uid: str) -> HttpResponse:
    act = services.take_from_archives(programme=uid, by=request.viewer)
    messages.success(request, _("Programme sorti des archives."), extra_tags=undo_address(act))
    return redirect("web:programme-settings", uid=uid)


def _binned(request: SignedRequest, uid: str) -> HttpResponse:
    services.trash(programme=uid, by=request.viewer)
    back = reverse("web:programme-put-away", args=[uid, "sortir"])
    messages.success(request, _("Programme mis à la corbeille."), extra_tags=back)
    return redirect("web:home")


def _recovered(request: SignedRequest, uid: str) -> HttpResponse:
    services.recover(programme=uid, by=request.viewer)
    messages.success(request, _("Programme sorti de la corbeille."))
    return redirect("web:programme", uid=uid)


@signed_in
def binned(request: SignedRequest) -> HttpResponse:
    """The programmes in the bin, each restored by one button."""
    if not (request.viewer.platform_admin or request.viewer.reaching(Verb.MANAGE_PROGRAMME)):
        raise NotAllowed
    return render(request, "web/programmes/binned.html", {"binned": queries.binned(request.viewer)})
