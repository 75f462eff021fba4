"""Addresses: the public site and the API stand beside the signed-in screens."""

from django.urls import URLPattern, URLResolver, include, path

from gouvernail.public.health import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("sante", health, name="health"),
    path("public/", include("gouvernail.public.urls")),
    path("api/v1/", include("gouvernail.api.urls")),
    path("", include("gouvernail.web.urls")),
]
