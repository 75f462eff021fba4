"""The API, version 1: its operations, and what describes it."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, URLResolver, path, re_path, reverse
from django.views.decorators.http import require_safe
from ninja import NinjaAPI

from gouvernail.api import problems
from gouvernail.api.authentication import TokenAuthentication
from gouvernail.api.programmes import router
from gouvernail.files.exchange.plan_json import schema

api = NinjaAPI(
    title="Gouvernail",
    version="1",
    description="Les programmes stratégiques d'une autorité locale, en lecture. Chaque appel voit ce que voit, à "
    "l'écran, le compte du jeton.",
    # The stock page loads scripts from another host; ours is a page of our own (`documentation`).
    docs_url=None,
    openapi_url=None,
    auth=TokenAuthentication(),
    urls_namespace="gouvernail-api-1",
)
problems.install(api)
api.add_router("/programmes", router)


def operations() -> list[URLPattern | URLResolver]:
    """The addresses of the operations, each answering in JSON whatever happens."""
    found: list[URLPattern | URLResolver] = []
    for pattern in api.urls[0]:
        if isinstance(pattern, URLPattern) and pattern.name != "api-root":
            pattern.callback = problems.answer_in_json(pattern.callback)
            found.append(pattern)
    return found


def described() -> list[URLPattern]:
    return [
        path("", documentation, name="documentation"),
        path("openapi.json", problems.answer_in_json(require_safe(openapi)), name="openapi"),
        path("schema/plan-v1.json", problems.answer_in_json(require_safe(plan_schema)), name="plan-schema"),
        # Last of all: an unknown address answers in JSON too.
        re_path(r"^(?P<rest>.+)$", problems.answer_in_json(unknown)),
    ]


def openapi(request: HttpRequest) -> HttpResponse:
    return public_json(openapi_document())


def plan_schema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema of the plan JSON, version 1, as published."""
    return public_json(schema())


def unknown(request: HttpRequest, rest: str) -> HttpResponse:
    return problems.not_found(request)


def public_json(document: dict[str, Any]) -> HttpResponse:
    response = HttpResponse(json.dumps(document, ensure_ascii=False, indent=1), content_type="application/json")
    response["Cache-Control"] = "public, max-age=300"
    return response


@cache
def openapi_document() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(
        json.dumps(api.get_openapi_schema(path_prefix=reverse("api:documentation")), default=str)
    )
    return document


@require_safe
def documentation(request: HttpRequest) -> HttpResponse:
    """The addresses of the API on a page of our own, drawn from the OpenAPI document; no script."""
    return render(
        request, "api/documentation.html", {"document": openapi_document(), "operations": list(_operations())}
    )


def _operations() -> Iterator[dict[str, Any]]:
    for address, methods in openapi_document()["paths"].items():
        for method, operation in methods.items():
            yield {
                "method": method.upper(),
                "address": address,
                "summary": operation.get("summary"),
                "description": operation.get("description"),
                "parameters": operation.get("parameters", []),
                "answers": [
                    {"status": status, "description": answer.get("description")}
                    for status, answer in operation["responses"].items()
                ],
            }
