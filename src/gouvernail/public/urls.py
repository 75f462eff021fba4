"""Addresses of the published site, under `/public/`: stable, readable, without an account."""

from django.urls import URLPattern, URLResolver, path, register_converter

from gouvernail.public import views

app_name = "public"


class Uid:
    """A public identifier, or nothing that the database would have to look at."""

    regex = "[0-9A-Za-z-]{1,36}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(Uid, "uid")
PROGRAMME = "<slug:authority>/<uid:programme>/"
VERSION = f"{PROGRAMME}versions/<int:version>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.index, name="index"),
    path("accessibilite/", views.accessibility, name="accessibility"),
    path("<slug:authority>/", views.authority, name="authority"),
    path(PROGRAMME, views.programme, name="programme"),
    path(f"{PROGRAMME}plan.json", views.plan_json, name="plan-json"),
    path(f"{PROGRAMME}plan.csv", views.plan_csv, name="plan-csv"),
    path(f"{PROGRAMME}fiche/<uid:item>/", views.item, name="item"),
    path(VERSION, views.programme, name="version"),
    path(f"{VERSION}plan.json", views.plan_json, name="version-json"),
    path(f"{VERSION}plan.csv", views.plan_csv, name="version-csv"),
    path(f"{VERSION}fiche/<uid:item>/", views.item, name="version-item"),
]
