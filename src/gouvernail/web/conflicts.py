"""Two people in one field: the second sees what was there, what the other wrote and what they typed, and decides.

The form that was sent comes back whole; what was typed in a contested field waits behind `mien:`, the decision is
`choix:`. Fields that nobody else touched are sent again as they are and ask nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gouvernail.core.plan import Item
from gouvernail.services.refusals import Conflict
from gouvernail.web import comparing, words
from gouvernail.web.access import wants_fragment
from gouvernail.web.field_forms import Control, controls_of

MINE, CHOICE, CONTESTED, SEEN = "mien:", "choix:", "contestes", "version_vue"
OPEN_FORM = "ouvrir"
"""Set where somebody writes a field of several rows themselves: its form opens with what they had typed."""


@dataclass(frozen=True, slots=True)
class Contested:
    """One field that both changed. `controls` let the person write it themselves on the spot; else its form opens."""

    name: str
    label: str
    before: str
    theirs: SafeString
    mine: SafeString
    who: str
    at: datetime | None
    why: str | None
    controls: list[Control]


def conflict_page(
    request: HttpRequest, refusal: Conflict, *, typed: Mapping[str, str], item: Item, action: str, slot: str,
    names: Mapping[str, str] | None = None, target: str = "#sheet", cancel: str = "",
) -> HttpResponse:  # fmt: skip
    """The decision to take: in the place of the form by htmx, on a page of its own without script."""
    found = [_contested(refusal, name, typed, names or {}) for name in refusal.overlaps]
    context = {
        "contested": found,
        "sent": _sent_again(typed, refusal),
        "version": refusal.version,
        "seen": typed.get("version", ""),
        "names": " ".join(refusal.overlaps),
        "who": _who(each.who for each in found),
        "item": item,
        "action": action,
        "slot": slot,
        "target": target,
        "cancel": cancel or reverse("web:item", args=[item.id]),
        "note": typed.get("note", "").strip(),
        "fragment": wants_fragment(request),
    }
    template = "web/items/conflict.html" if context["fragment"] else "web/items/conflict_page.html"
    answer = render(request, template, context, status=refusal.status)
    answer["HX-Retarget"], answer["HX-Reswap"] = f"#slot-{slot}", "innerHTML"
    return answer


def _contested(refusal: Conflict, name: str, typed: Mapping[str, str], names: Mapping[str, str]) -> Contested:
    since = refusal.overlaps[name]
    theirs, mine = (
        comparing.values(name, since.before, version.get(name), names, short=False)
        for version in (refusal.current, refusal.yours)
    )
    return Contested(
        name=name,
        label=words.field_label(name),
        before=words.told(name, since.before, names),
        theirs=theirs,
        mine=mine,
        who=since.who or _("Quelqu’un d’autre"),
        at=since.at,
        why=since.why,
        controls=controls_of(name, typed),
    )


def _who(names: Iterable[str]) -> str:
    return _(" et ").join(dict.fromkeys(names))


def _sent_again(typed: Mapping[str, str], refusal: Conflict) -> list[tuple[str, str]]:
    kept = [(key, text) for key, text in typed.items() if key not in {"csrfmiddlewaretoken", "version"}]
    return [(MINE + key if _field_of(key, refusal.overlaps) else key, text) for key, text in kept]


def _field_of(key: str, names: Iterable[str]) -> str | None:
    """The field that an input belongs to, among these; `status_before` belongs to the state."""
    return next((name for name in names if key in {name, f"{name}_before"} or key.startswith(f"{name}.")), None)


def resolved(typed: Mapping[str, str]) -> dict[str, str]:
    """The form that the decisions make: theirs is left out, mine and what was written are sent on their version.

    Where a decision is missing, mine is sent on the version that was first seen: it is asked again.
    """
    names = typed.get(CONTESTED, "").split()
    if not names:
        return dict(typed)
    found = {
        key: text
        for key, text in typed.items()
        if not key.startswith((MINE, CHOICE)) and key not in {CONTESTED, SEEN} and not _field_of(key, names)
    }
    for name in names:
        mine = {key.removeprefix(MINE): text for key, text in typed.items() if key.startswith(MINE)}
        mine = {key: text for key, text in mine.items() if _field_of(key, [name]) and not key.endswith("_before")}
        written = {key: text for key, text in typed.items() if _field_of(key, [name])}
        match typed.get(CHOICE + name):
            case "theirs":
                continue
            case "own" if written:
                found |= written
            case "own":
                found |= mine | {OPEN_FORM: "1"}
            case "mine":
                found |= mine
            case _:
                found |= mine | {"version": typed.get(SEEN, "")}
    return found
