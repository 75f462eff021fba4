"""What an authority writes by itself: reminders of deadlines, the digest. Off until somebody turns them on."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gouvernail.queries import kept_departments
from gouvernail.services import duties
from gouvernail.services.duties import Digest, Rules
from gouvernail.services.refusals import NotAllowed
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.doors import mail_notice


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    owners = kept_departments.authorities(request.viewer)
    asked = request.POST.get("authority") or request.GET.get("autorite")
    owner = next((each for each in owners if not asked or each.slug == asked), None)
    if owner is None:
        raise NotAllowed
    if request.method == "POST":
        digest = request.POST.get("digest", "")
        rules = Rules("due" in request.POST, Digest(digest) if digest in set(Digest) else Digest.NEVER)
        changed = duties.choose(authority=owner.slug, by=request.viewer, rules=rules)
        messages.success(request, _("Réglages enregistrés") if changed else _("Rien n’a changé"))
        return redirect(f"{reverse('web:settings-mails')}?autorite={owner.slug}")
    choices = [
        (Digest.NEVER.value, _("Jamais")),
        (Digest.WEEKLY.value, _("Chaque semaine")),
        (Digest.MONTHLY.value, _("Chaque mois")),
    ]
    context = {
        "kept": owner,
        "all_kept": owners,
        "rules": duties.rules_of(owner),
        "choices": choices,
        "mail_notice": mail_notice(),
        "addressed": bool(settings.PUBLIC_ADDRESS),
    }
    return render(request, "web/settings/mails.html", context)
