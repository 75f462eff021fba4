"""A programme handed over as a file, from the screen."""

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from gouvernail.services.exports import Format, export
from gouvernail.web.access import SignedRequest, signed_in


@require_safe
@signed_in
def download(request: SignedRequest, uid: str, form: str) -> HttpResponse:
    """The programme as the viewer sees it, as it stands today, in one of the formats."""
    if form not in list(Format):
        raise Http404
    made = export(by=request.viewer, programme=uid, form=Format(form), today=timezone.localdate())
    response = HttpResponse(made.content, content_type=made.media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=made.name) or "attachment"
    response["Cache-Control"] = "private, no-store"
    return response
