"""What is sent to a page is refused by its announced size, before a byte of it is read or kept."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from gouvernail.web import errors

Answer = Callable[[HttpRequest], HttpResponse]
_FORM = 1024**2
"""What the other fields of a form, and the lines between them, add to a file."""


def too_big() -> str:
    """The sentence for a file beyond the limit."""
    return _("Ce document est trop lourd\u00a0: %(most)s Mo au plus.") % {"most": settings.MAX_UPLOAD_BYTES // 1024**2}


class UploadLimitMiddleware:
    """Stands before all that reads forms: Django would write two gigabytes to the disk before a page could refuse them.

    The API refuses large bodies itself, in a problem document.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if announced(request) > settings.MAX_UPLOAD_BYTES + _FORM and not request.path_info.startswith("/api/"):
            return errors.page(request, 413, first=too_big())
        return self.get_response(request)


def announced(request: HttpRequest) -> int:
    """The size that a request says it has. One without a size has no body for Django."""
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isascii() and said.isdigit() else 0
