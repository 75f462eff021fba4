"""Files attached to a sheet: listed, added, renewed, renamed, taken off and put back; handed over so that none runs."""

from django.conf import settings
from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gouvernail.core.problems import Problem, Source
from gouvernail.queries import attachments, items
from gouvernail.services import attachments as services
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.web import words
from gouvernail.web.access import SignedRequest, signed_in
from gouvernail.web.sheets import errors_by_field


@signed_in
def of_item(request: SignedRequest, uid: str) -> HttpResponse:
    """The documents of a sheet, all their versions, and those that were taken off."""
    if request.method != "POST":
        return _page(request, uid)
    try:
        title = request.POST.get("title", "").strip() or None
        services.attach(item=uid, by=request.viewer, files=_files(request), title=title)
    except Invalid as refusal:
        return _page(request, uid, refusal=refusal)
    messages.success(request, _("Document attaché"))
    return redirect("web:attachments", uid=uid)


def _files(request: SignedRequest) -> list[tuple[str, bytes]]:
    """What was chosen, each within the limit before it is read."""
    given = request.FILES.getlist("file")
    if not given:
        raise Invalid([Problem("file-missing", _("Choisissez un fichier."), Source(field="file"))])
    heavy = [each.name for each in given if (each.size or 0) > settings.MAX_ATTACHMENT_BYTES]
    if heavy:
        said = _("«\u00a0%(name)s\u00a0» est trop lourd\u00a0: %(most)s Mo au plus.")
        most = settings.MAX_ATTACHMENT_BYTES // 1024**2
        raise Invalid(
            [Problem("file-too-big", said % {"name": name, "most": most}, Source(field="file")) for name in heavy]
        )
    return [(each.name or "document", each.read()) for each in given]


@require_POST
@signed_in
def renew(request: SignedRequest, uid: str) -> HttpResponse:
    """A newer version of a document."""
    try:
        name, data = _files(request)[0]
        item = services.add_version(attachment=uid, by=request.viewer, name=name, data=data)
    except Invalid as refusal:
        return _again(request, uid, refusal)
    messages.success(request, _("Nouvelle version enregistrée"))
    return redirect("web:attachments", uid=item)


@require_POST
@signed_in
def rename(request: SignedRequest, uid: str) -> HttpResponse:
    try:
        item = services.rename(attachment=uid, by=request.viewer, title=request.POST.get("title", ""))
    except Invalid as refusal:
        return _again(request, uid, refusal)
    messages.success(request, _("Titre enregistré"))
    return redirect("web:attachments", uid=item)


def _again(request: SignedRequest, uid: str, refusal: Invalid) -> HttpResponse:
    """The page of the item's documents, with what was typed about one of them."""
    item = attachments.item_of(request.viewer, uid)
    if item is None:
        raise NotFound
    return _page(request, item, refusal=refusal, about=uid)


@require_POST
@signed_in
def remove(request: SignedRequest, uid: str) -> HttpResponse:
    item = services.remove(attachment=uid, by=request.viewer)
    messages.success(request, _("Document retiré\u00a0; vous pouvez le remettre plus bas."))
    return redirect("web:attachments", uid=item)


@require_POST
@signed_in
def restore(request: SignedRequest, uid: str) -> HttpResponse:
    item = services.restore(attachment=uid, by=request.viewer)
    messages.success(request, _("Document remis"))
    return redirect("web:attachments", uid=item)


@signed_in
def download(request: SignedRequest, uid: str, number: int | None = None) -> HttpResponse:
    """Hand a file over: always to be saved, as the kind that its content has, with nothing in it allowed to run."""
    found = attachments.to_serve(request.viewer, uid, number)
    if found is None or not default_storage.exists(found.stored):
        raise NotFound
    answer = FileResponse(
        default_storage.open(found.stored), as_attachment=True, filename=found.name, content_type=found.media_type
    )
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer  # type: ignore[return-value]  # an answer that streams is one for every middleware of ours


def _page(request: SignedRequest, uid: str, *, refusal: Invalid | None = None, about: str = "") -> HttpResponse:
    found = items.sheet(request.viewer, uid, today=timezone.localdate())
    if found is None:
        raise NotFound
    words.speak(found.head.preferences)
    context = {
        "sheet": found,
        "item": found.item,
        "shown": found.attachments,
        "removed": attachments.removed_of(request.viewer, uid) if found.may_attach else (),
        "may_attach": found.may_attach,
        "most": settings.MAX_ATTACHMENT_BYTES // 1024**2,
        "errors": errors_by_field(refusal),
        "problems": refusal.problems if refusal else (),
        "about": about,
        "typed": request.POST.get("title", ""),
    }
    return render(request, "web/items/attachments_page.html", context, status=422 if refusal else 200)
