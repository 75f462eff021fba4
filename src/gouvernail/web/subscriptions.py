"""Following a view: asked for from the list, and the list of what one follows, on one's own account."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from gouvernail.models import ListKind, Often
from gouvernail.queries import subscriptions as queries
from gouvernail.queries import views
from gouvernail.services import subscriptions
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.doors import mail_notice
from gouvernail.web.views import address

WATCHED = {
    ListKind.ACTIONS: lazy("état, avancement, santé, échéance"),
    ListKind.PEOPLE: lazy("actions, retards, attentes"),
    ListKind.INDICATORS: lazy("taux, dernière valeur, valeur attendue"),
}
"""What is told to have changed, by what a list is of."""
OF = {ListKind.ACTIONS: "", ListKind.PEOPLE: lazy("personnes"), ListKind.INDICATORS: lazy("indicateurs")}
OFTEN = {Often.WEEKLY: lazy("Chaque semaine"), Often.MONTHLY: lazy("Chaque mois")}


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """The views that one follows."""
    found = [(each, OFTEN[Often(each.often)], OF[ListKind(each.kind)]) for each in queries.listing(request.viewer)]
    return render(request, "web/views/followed.html", {"followed": found, "mail_notice": mail_notice()})


@signed_in
def follow(request: SignedRequest, uid: str) -> HttpResponse:
    """Be told of what changes in a view: every week, every month, or no longer."""
    found = views.one(request.viewer, uid)
    if found is None:
        raise NotFound
    problems: tuple[object, ...] = ()
    if request.method == "POST":
        try:
            return _chosen(request, uid, request.POST.get("often", ""))
        except Invalid as refusal:
            problems = refusal.problems
    own = queries.of_view(request.viewer, uid)
    context = {
        "view": found,
        "watched": WATCHED[ListKind(found.kind)],
        "list": address(found),
        "own": own,
        "often": own.often if own else Often.WEEKLY.value,
        "choices": [(each.value, label) for each, label in OFTEN.items()],
        "mail_notice": mail_notice(),
        "problems": problems,
    }
    return render(request, "web/views/follow.html", context, status=422 if problems else 200)


def _chosen(request: SignedRequest, uid: str, often: str) -> HttpResponse:
    if "arreter" in request.POST:
        subscriptions.stop(view=uid, by=request.viewer)
        messages.success(request, _("Vous ne suivez plus cette vue."))
    else:
        subscriptions.follow(view=uid, by=request.viewer, often=often)
        messages.success(request, _("Vous suivez cette vue\u00a0: un courriel vous dira ce qui y change."))
    return redirect("web:account-views")
