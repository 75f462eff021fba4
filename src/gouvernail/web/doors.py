"""The pages before anybody is known: their frame, where they were asked from, how long to wait after too many tries."""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gouvernail.services import throttling
from gouvernail.services.throttling import Attempt, Door, TooManyAttempts
from gouvernail.web import drawings


def gate(request: HttpRequest, template: str, context: Mapping[str, object], *, status: int = 200) -> HttpResponse:
    """A page of the entrance, with its drawing."""
    drawn = {"sign_in_line": drawings.emblem(timezone.localdate())}
    return render(request, template, {**drawn, **context}, status=status)


def message_page(request: HttpRequest, title: str, text: str, *, status: int = 200) -> HttpResponse:
    """A page of the entrance that says one thing and leads to the sign-in page."""
    return gate(request, "web/entrance/message.html", {"told": title, "text": text}, status=status)


def try_at(request: HttpRequest, door: Door, subject: str) -> Attempt:
    """Count a try at this door. Refuses with `TooManyAttempts`."""
    return throttling.begin(door, subject=subject, address=sender_of(request), at=timezone.now())


def minutes_of(refusal: TooManyAttempts) -> int:
    """How many minutes to wait, one at least."""
    return max(1, -(-_seconds(refusal) // 60))


def with_retry(answer: HttpResponse, refusal: TooManyAttempts) -> HttpResponse:
    """The answer, with how long to wait for machines."""
    answer["Retry-After"] = str(max(1, _seconds(refusal)))
    return answer


def _seconds(refusal: TooManyAttempts) -> int:
    return int((refusal.until - timezone.now()).total_seconds() + 0.999)


def sender_of(request: HttpRequest) -> str:
    """The address that the request came from. Behind a proxy, the one that the proxy saw: the last of those named."""
    seen = request.META.get("REMOTE_ADDR", "")
    named = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_TLS else ""
    return named.rpartition(",")[2].strip() or seen


def base_of(request: HttpRequest) -> str:
    """The address of the site, for the links in messages: as set, or as it was asked for here."""
    return settings.PUBLIC_ADDRESS or request.build_absolute_uri("/").rstrip("/")


def mail_notice() -> str:
    """Where messages go when they do not go to a mail server; empty when they do."""
    backend = str(settings.EMAIL_BACKEND)
    if "filebased" in backend:
        return _("Les messages ne partent pas\u00a0: ils sont écrits dans le dossier %(folder)s de ce serveur.") % {
            "folder": settings.EMAIL_FILE_PATH
        }
    if "console" in backend:
        return _("Aucun serveur de courriel n’est réglé\u00a0: les messages sont écrits dans le journal de ce serveur.")
    return ""
