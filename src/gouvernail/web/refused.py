"""What is refused becomes a page, in this one place: 403, 404, 409 and 422, whole or as a fragment."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gouvernail.services.refusals import Conflict, Invalid, Refused
from gouvernail.web.access import wants_fragment
from gouvernail.web.words import field_label, shown

Answer = Callable[[HttpRequest], HttpResponse]


class RefusalMiddleware:
    """Turns a `Refused` that a view lets through into its answer."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, refusal: Exception) -> HttpResponse | None:
        if not isinstance(refusal, Refused) or request.path.startswith("/api/"):
            return None
        return refused_page(request, refusal)


def refused_page(request: HttpRequest, refusal: Refused) -> HttpResponse:
    """The page of a refusal. A conflict shows both versions and sends yours again; nothing typed is lost."""
    context: dict[str, object] = {"refusal": refusal, "fragment": wants_fragment(request), "code": refusal.status}
    if isinstance(refusal, Conflict):
        context |= {
            "rows": [*_compared(refusal), *_written(request)],
            "fields": _sent_again(request, refusal),
            "back": request.headers.get("HX-Current-URL") or request.headers.get("Referer") or "/",
        }
    if isinstance(refusal, Invalid):
        context |= {"problems": refusal.problems}
    name = {Conflict: "conflict", Invalid: "invalid"}.get(type(refusal), "refused")
    return render(request, f"web/refused/{name}.html", context, status=refusal.status)


def _compared(refusal: Conflict) -> list[dict[str, object]]:
    """Field by field: what is stored now, what was asked, whether they differ."""
    names = [*refusal.yours, *(name for name in refusal.current if name not in refusal.yours)]
    return [
        {
            "label": field_label(name),
            "current": shown(name, refusal.current.get(name)),
            "yours": shown(name, refusal.yours[name]) if name in refusal.yours else None,
            "asked": name in refusal.yours,
            "differs": name in refusal.yours
            and shown(name, refusal.current.get(name)) != shown(name, refusal.yours[name]),
        }
        for name in names
    ]


def _written(request: HttpRequest) -> list[dict[str, object]]:
    """The note that was written: it replaces nothing, and is shown so that nobody fears for it."""
    note = request.POST.get("note", "").strip()
    return [{"label": field_label("note"), "current": "—", "yours": note, "asked": True}] if note else []


def _sent_again(request: HttpRequest, refusal: Conflict) -> list[tuple[str, str]]:
    """The same form, on top of the version that stands now."""
    sent = [(name, str(value)) for name, value in request.POST.items()]
    kept = [(name, value) for name, value in sent if name not in {"csrfmiddlewaretoken", "version"}]
    return [*kept, ("version", str(refusal.version))]
