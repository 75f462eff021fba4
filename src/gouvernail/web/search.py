"""Search over all that the viewer sees."""

from django.http import HttpResponse
from django.shortcuts import render

from gouvernail.queries import search
from gouvernail.web.access import SignedRequest, signed_in


@signed_in
def results(request: SignedRequest) -> HttpResponse:
    text = request.GET.get("text", "").strip()
    found = search.find(request.viewer, text) if text else None
    return render(request, "web/search.html", {"text": text, "found": found, "most": search.MOST_COUNTED})
