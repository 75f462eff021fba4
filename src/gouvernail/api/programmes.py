"""Programmes: those that the caller sees, and one whole as plan JSON."""

import json
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from ninja import Query, Router

from gouvernail.api.problems import not_found
from gouvernail.api.schemas import ProblemOut, ProgrammeOut, ProgrammesOut
from gouvernail.core.progress import with_drawn
from gouvernail.core.vocabulary import ProgrammeKind
from gouvernail.files.exchange.plan_json import plan_to_json
from gouvernail.queries import plans, programmes
from gouvernail.queries.viewer import Viewer

router = Router(tags=["programmes"])
PLAN_ANSWER = {
    "responses": {
        200: {
            "description": "Le plan, à la version 1 du format d'échange",
            "content": {"application/json": {"schema": {"$ref": "schema/plan-v1.json"}}},
        }
    }
}


@router.get(
    "",
    response={200: ProgrammesOut, 401: ProblemOut, 422: ProblemOut},
    summary="Les programmes que vous voyez",
    operation_id="programmes",
)
def listing(
    request: HttpRequest,
    authority: Annotated[str | None, Query(max_length=80, description="raccourci (slug) d'une autorité")] = None,
    kind: Annotated[ProgrammeKind | None, Query(description="sorte de programme")] = None,
) -> ProgrammesOut:
    cards = programmes.cards(viewer_of(request), today=timezone.localdate(), authority=authority)
    kept = (card for card in cards if kind is None or card.kind == kind)
    return ProgrammesOut(
        programmes=[ProgrammeOut.of(card, reverse("api:programme", kwargs={"uid": card.uid})) for card in kept]
    )


@router.get(
    "/{uid}",
    response={401: ProblemOut, 404: ProblemOut},
    url_name="programme",
    summary="Un programme entier, en JSON de plan",
    operation_id="programme",
    openapi_extra=PLAN_ANSWER,
)
def programme(request: HttpRequest, uid: str) -> HttpResponse:
    """Tous les éléments que vous voyez, avec tous leurs champs, dans l'ordre de lecture."""
    plan = plans.load(viewer_of(request), uid)
    if plan is None:
        return not_found(request)
    return HttpResponse(json.dumps(plan_to_json(with_drawn(plan)), ensure_ascii=False), content_type="application/json")


def viewer_of(request: HttpRequest) -> Viewer:
    viewer = getattr(request, "auth", None)
    if not isinstance(viewer, Viewer):  # the router asks for a token before it comes here
        raise TypeError("no viewer behind the request")
    return viewer
