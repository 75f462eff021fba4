"""A form that was sent while nobody was signed in any more: carried through signing in, then given back.

A form that stands at the address to which it is sent shows itself again with what was typed (`kept_form`). Any other is
shown as it was sent, on one page for all, and is sent again from there: nothing is done that nobody asks for twice.
"""

import re
from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse

KEPT_SALT = "gouvernail.kept"
KEPT_LIMIT = 1_000_000
"""Characters, packed, of a form that is carried through a new sign-in; more than anybody types or pastes."""
KEPT_SECONDS = 3600
NEVER_KEPT = frozenset({"csrfmiddlewaretoken", "password", "again", "code", "passkey"})
STAND_ALONE = frozenset(
    {
        "account-name", "account-email", "account-tokens", "accounts", "authorities", "departments",
        "department-edit", "edit", "follow-up", "item-new", "my-card", "people-manage", "person-edit",
        "person-hand-over", "programme-new", "programme-settings", "settings-words", "settings-fields",
        "settings-numbers", "talk", "decide", "propose", "proposal",
    }
)  # fmt: skip
"""The addresses whose page shows the form that was kept; every other form is shown by `resume`."""
MACHINE = re.compile(r"[a-z0-9_:.-]*|[\w:.=-]{61,}")
"""What a form holds for itself and nobody typed: identifiers, numbers, signed texts."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A form as it was sent. `address` has its query; `files`: files came with it, which are not kept."""

    address: str
    fields: tuple[tuple[str, str], ...]
    files: bool = False

    @property
    def words(self) -> list[str]:
        """What a person recognises of it."""
        return [value for _name, value in self.fields if value.strip() and not MACHINE.fullmatch(value.strip())]


def keep(request: HttpRequest) -> str:
    """The form that was sent, as a signed text that the sign-in page carries; empty when it is too long to carry."""
    told = {"path": request.path, "address": request.get_full_path(), "fields": _fields(request.POST)}
    kept = signing.dumps(told | {"files": bool(request.FILES)}, salt=KEPT_SALT, compress=True)
    return kept if len(kept) <= KEPT_LIMIT else ""


def _fields(sent: QueryDict) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, values in sent.lists() if name not in NEVER_KEPT for value in values]


def restore(request: HttpRequest, kept: str) -> str | None:
    """Put a kept form back; gives the address that shows it, `None` when there is none."""
    try:
        value = signing.loads(kept, salt=KEPT_SALT, max_age=KEPT_SECONDS)
        name = resolve(value["path"]).url_name
    except (signing.BadSignature, Resolver404, KeyError):
        return None
    request.session["kept"] = value
    return str(value["address"]) if name in STAND_ALONE else reverse("web:resume")


def kept_form(request: HttpRequest) -> dict[str, str] | None:
    """What was typed here before the session expired, once."""
    kept = request.session.get("kept")
    if not kept or kept.get("path") != request.path:
        return None
    del request.session["kept"]
    return dict(kept["fields"])


def resume(request: HttpRequest) -> HttpResponse:
    """The form that was kept, to be sent again as it is, or left."""
    kept = request.session.get("kept")
    if request.method == "POST":
        request.session.pop("kept", None)
        return redirect("web:home")
    if not kept:
        return redirect("web:home")
    return page(request, Sent(kept["address"], tuple((name, value) for name, value in kept["fields"]), kept["files"]))


def as_sent(request: HttpRequest) -> Sent:
    """What a request sends, for a page on which it is sent again."""
    return Sent(request.get_full_path(), tuple(_fields(request.POST)), bool(request.FILES))


def page(request: HttpRequest, sent: Sent, *, status: int = 200) -> HttpResponse:
    return render(request, "web/resume.html", {"sent": sent}, status=status)
