"""Addresses: the public site and the API stand beside the signed-in screens."""

from django.urls import URLPattern, URLResolver, include, path

from gouvernail.public.health import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("sante", health, name="health"),
    path("public/", include("gouvernail.public.urls")),
    path("api/v1/", include("gouvernail.api.urls")),
    path("", include("gouvernail.web.urls")),
]

handler400 = "gouvernail.web.errors.bad_request"
handler403 = "gouvernail.web.errors.forbidden"
handler404 = "gouvernail.web.errors.not_found"
handler500 = "gouvernail.web.errors.server_error"
