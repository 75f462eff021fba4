"""What is refused becomes a page, in this one place: 403, 404, 409 and 422, whole or as a fragment."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gouvernail.services.refusals import Invalid, Refused
from gouvernail.web.access import wants_fragment
from gouvernail.web.kept_forms import as_sent

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
    """The page of a refusal. What two people typed in one field is decided where its form is (`web/conflicts.py`)."""
    context: dict[str, object] = {"refusal": refusal, "fragment": wants_fragment(request), "code": refusal.status}
    if isinstance(refusal, Invalid):
        context |= {"problems": refusal.problems}
    if request.method == "POST" and not context["fragment"]:
        context |= {"typed": as_sent(request).words}
    name = "invalid" if isinstance(refusal, Invalid) else "refused"
    return render(request, f"web/refused/{name}.html", context, status=refusal.status)
