"""What describes the API: served from here, true, and readable without a key."""

import re

import jsonschema
from django.test import Client

from gouvernail.files.exchange.plan_json import schema


def test_the_openapi_document_names_every_operation():
    document = Client().get("/api/v1/openapi.json").json()
    assert document["openapi"].startswith("3.")
    assert set(document["paths"]) == {"/api/v1/programmes", "/api/v1/programmes/{uid}"}
    for methods in document["paths"].values():
        for operation in methods.values():
            assert {"401"} <= operation["responses"].keys()
            assert operation["security"] == [{"TokenAuthentication": []}]
    assert document["components"]["securitySchemes"]["TokenAuthentication"]["scheme"] == "bearer"


def test_the_schema_is_the_published_one_and_valid():
    response = Client().get("/api/v1/schema/plan-v1.json")
    assert response.json() == schema()
    jsonschema.Draft202012Validator.check_schema(response.json())
    assert Client().get("/api/v1/schema/plan-v1.json", headers={"if-none-match": response["ETag"]}).status_code == 304


def test_the_plan_answer_points_to_the_schema():
    document = Client().get("/api/v1/openapi.json").json()
    answer = document["paths"]["/api/v1/programmes/{uid}"]["get"]["responses"]["200"]
    assert answer["content"]["application/json"]["schema"] == {"$ref": "schema/plan-v1.json"}


def test_the_page_names_every_address_and_loads_nothing_from_elsewhere():
    response = Client().get("/api/v1/")
    page = response.content.decode()
    assert response.status_code == 200
    for address in ("/api/v1/programmes", "/api/v1/programmes/{uid}", "/api/v1/openapi.json", "plan-v1.json"):
        assert address in page
    assert "<script" not in page
    assert "style=" not in page
    assert [link for link in re.findall(r'(?:src|href)="([^"]+)"', page) if not link.startswith(("/", "#"))] == []
    assert "default-src 'self'" in response["Content-Security-Policy"]
    assert response.cookies == {}
