"""Addresses of the API, under `/api/v1/`."""

from django.urls import URLPattern, URLResolver

from gouvernail.api.application import described, operations

app_name = "api"
urlpatterns: list[URLPattern | URLResolver] = [*operations(), *described()]
