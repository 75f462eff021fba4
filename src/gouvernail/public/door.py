"""The door of the public site: the database is asked for what the public reads, and for nothing else."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from gouvernail.queries import reach


class PublicMiddleware:
    """Whoever looks, an address of the public site reaches published versions only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: Any) -> None:
        if request.resolver_match and request.resolver_match.namespace == "public":
            reach.enter(reach.PUBLIC)
