"""What an authority writes by itself: reminders of deadlines, the digest. Off until somebody turns them on."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gouvernail.models import Authority, LetterKind
from gouvernail.queries import kept_departments
from gouvernail.queries.undelivered import MOST, undelivered
from gouvernail.services import duties, letters
from gouvernail.services.duties import Digest, Rules
from gouvernail.services.refusals import Conflict, NotAllowed
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.both_versions import DIGESTS, both
from gouvernail.web.doors import mail_notice


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    owners = kept_departments.authorities(request.viewer)
    asked = request.POST.get("authority") or request.GET.get("autorite")
    owner = next((each for each in owners if not asked or each.slug == asked), None)
    if owner is None:
        raise NotAllowed
    if request.method == "POST" and "encore" in request.POST:
        letter = letters.send_anew(letter=request.POST["encore"], by=request.viewer)
        messages.success(request, _("Le message repart vers %(email)s.") % {"email": letter.to})
        return redirect(f"{reverse('web:settings-mails')}?autorite={letter.authority.slug}")
    if request.method == "POST":
        rules, seen = _rules("due" in request.POST, request.POST.get("digest", "")), request.POST.get("seen")
        before = None if seen is None else _rules(seen.startswith("due "), seen.split(" ")[-1])
        try:
            changed = duties.choose(authority=owner.slug, by=request.viewer, rules=rules, seen=before)
        except Conflict as refusal:
            return _page(request, owner, owners, rules, refusal)
        messages.success(request, _("Réglages enregistrés") if changed else _("Rien n’a changé"))
        return redirect(f"{reverse('web:settings-mails')}?autorite={owner.slug}")
    return _page(request, owner, owners, duties.rules_of(owner))


def _rules(due: bool, digest: str) -> Rules:
    return Rules(due, Digest(digest) if digest in set(Digest) else Digest.NEVER)


def _page(
    request: SignedRequest, owner: Authority, owners: list[Authority], rules: Rules, conflict: Conflict | None = None
) -> HttpResponse:
    """The form holds what was chosen; what it was drawn from is what is there now."""
    now = duties.rules_of(owner)
    context = {
        "kept": owner,
        "all_kept": owners,
        "rules": rules,
        "seen": f"{'due' if now.due else 'none'} {now.digest.value}",
        "both": both(conflict),
        "choices": [(each.value, label) for each, label in DIGESTS.items()],
        "mail_notice": mail_notice(),
        "addressed": bool(settings.PUBLIC_ADDRESS),
        "stopped": [(each, letters.KIND_SAYS[LetterKind(each.kind)]) for each in undelivered(owner)[:MOST]],
    }
    return render(request, "web/settings/mails.html", context, status=409 if conflict else 200)
