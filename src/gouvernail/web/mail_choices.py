"""« Ne plus recevoir ces messages »: the link that every letter holds stops its kind, and starts it again."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from gouvernail.queries import reach
from gouvernail.services import letters, subscriptions
from gouvernail.services.refusals import NotFound
from gouvernail.web.doors import gate, message_page


@never_cache
@csrf_exempt
def no_more(request: HttpRequest, sealed: str) -> HttpResponse:
    """Reading the page tells how it stands and changes nothing: programs open links. Mail programs send the form by
    themselves (RFC 8058), without a cookie: the right is proved by the sealed address, which only the letter holds."""
    try:
        authority, email, kind, only = letters.read_no_more(sealed)
        context = {"email": email, "what": letters.KIND_SAYS[kind]}
        reach.enter((reach.AUTHORITY, authority))
        if request.method != "POST":
            # Who comes after a mail program has stopped it for them is told so, and not asked again.
            done = subscriptions.is_paused(uid=only) if only else letters.is_refused(authority, email, kind)
            return gate(request, "web/entrance/no_more.html", {**context, "done": done})
        if only:
            return _paused(request, only, context)
        if request.POST.get("encore"):
            letters.accept(authority=authority, email=email, kinds=[kind])
            return gate(request, "web/entrance/no_more.html", {**context, "again": True})
        letters.refuse(authority=authority, email=email, kind=kind)
        return gate(request, "web/entrance/no_more.html", {**context, "done": True})
    except NotFound:
        return message_page(request, _("Ce lien n’est pas valable"), _("Reprenez celui du message."), status=404)


def _paused(request: HttpRequest, uid: str, context: dict[str, str]) -> HttpResponse:
    """One view is followed no longer, or again; the others stay."""
    again = bool(request.POST.get("encore"))
    if not subscriptions.pause(uid=uid, on=not again):
        raise NotFound
    return gate(request, "web/entrance/no_more.html", {**context, "again": again, "done": not again})
