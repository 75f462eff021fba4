"""Addresses and forms that no person typed: refused before they reach a database."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict

Answer = Callable[[HttpRequest], HttpResponse]
NUL = "\x00"


class NoNulMiddleware:
    """Refuses the NUL character in what a page is sent: PostgreSQL cannot store it, and nobody means it."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        if request.path_info.startswith("/api/"):
            return  # The API refuses it itself, in a problem document.
        typed = request.path_info + "".join(request.COOKIES.values())
        if NUL in typed or holds_nul(request.GET) or holds_nul(request.POST):
            raise BadRequest("L'adresse ou le formulaire contient un caractère nul.")


def holds_nul(values: QueryDict) -> bool:
    return any(NUL in text for name, texts in values.lists() for text in (name, *map(str, texts)))
