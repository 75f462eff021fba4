"""The door of the signed-in screens: who is looking, and what happens when nobody is signed in (any more)."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.web import words

P = ParamSpec("P")
KEPT_SALT = "gouvernail.kept"
KEPT_LIMIT = 100_000
"""Characters of a form that are carried through a new sign-in; more than anybody types."""


class SignedRequest(HttpRequest):
    """A request whose sender is known."""

    viewer: Viewer


def signed_in(
    view: Callable[Concatenate[SignedRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The view is for accounts only; it finds who is looking in `request.viewer`."""

    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return _ask(request)
        viewer = viewer_for(request.user)
        request.viewer = viewer  # type: ignore[attr-defined]  # the one place that sets it
        words.speak(viewer.preferences)
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    return update_wrapper(guarded, view)


class PrivateMiddleware:
    """Nothing that was shown to somebody is kept by a shared computer: what says nothing of caches is not stored.

    Static files, public pages and the API say how long they may be kept; their answers are left as they are.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Cache-Control", "private, no-store")
        return response


def _ask(request: HttpRequest) -> HttpResponse:
    """Sign in first. A fragment is refused (the page says so); a form is kept and comes back after signing in."""
    if "HX-Request" in request.headers:
        return HttpResponse(status=401)
    if request.method == "POST":
        context = {"expired": True, "kept": keep(request), "next": request.path}
        return render(request, "web/sign_in.html", context, status=401)
    query = urlencode({"next": request.get_full_path()})
    return redirect(f"{reverse('web:sign-in')}?{query}")


def keep(request: HttpRequest) -> str:
    """The form that was sent, as a signed text that the sign-in page carries; empty when it is too long to carry."""
    typed = {name: value for name, value in request.POST.items() if name != "csrfmiddlewaretoken"}
    kept = signing.dumps({"path": request.path, "typed": typed}, salt=KEPT_SALT, compress=True)
    return kept if len(kept) <= KEPT_LIMIT else ""


def restore(request: HttpRequest, kept: str) -> None:
    """Put a kept form back, for the page at its address to show again."""
    try:
        value = signing.loads(kept, salt=KEPT_SALT, max_age=3600)
    except signing.BadSignature:
        return
    request.session["kept"] = value


def kept_form(request: HttpRequest) -> dict[str, str] | None:
    """What was typed here before the session expired, once."""
    kept = request.session.get("kept")
    if not kept or kept.get("path") != request.path:
        return None
    del request.session["kept"]
    return {str(name): str(value) for name, value in kept["typed"].items()}


def wants_fragment(request: HttpRequest) -> bool:
    """Whether htmx asks for a part of the page only (and not for an old page out of its history)."""
    return "HX-Request" in request.headers and "HX-History-Restore-Request" not in request.headers
