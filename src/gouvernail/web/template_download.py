"""The empty workbook, to download from the page where documents are dropped."""

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from gouvernail.services.exports import SHEETS, Format, template
from gouvernail.web.access import SignedRequest, signed_in


@require_safe
@signed_in
def download(request: SignedRequest, form: str) -> HttpResponse:
    """The workbook to fill, in one of the formats of spreadsheets."""
    if form not in list(SHEETS):
        raise Http404
    made = template(Format(form))
    response = HttpResponse(made.content, content_type=made.media_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=made.name) or "attachment"
    return response
