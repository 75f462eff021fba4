"""Addresses of the signed-in screens, in French as people read them."""

from django.urls import URLPattern, path

from gouvernail.web import actions, imports, items, overview, people, programmes, search, sign_in

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("", programmes.home, name="home"),
    path("connexion/", sign_in.sign_in, name="sign-in"),
    path("deconnexion/", sign_in.sign_out, name="sign-out"),
    path("apparence/", sign_in.set_theme, name="theme"),
    path("recherche/", search.results, name="search"),
    path("programmes/<slug:uid>/", programmes.programme, name="programme"),
    path("programmes/<slug:uid>/actions/", actions.of_programme, name="programme-list"),
    path("programmes/<slug:uid>/vue-d-ensemble/", overview.of_programme, name="overview"),
    path("programmes/<slug:uid>/publication/", programmes.publication, name="publication"),
    path("programmes/<slug:uid>/publier/", programmes.publish, name="publish"),
    path("programmes/<slug:uid>/retirer/", programmes.unpublish, name="unpublish"),
    path("actions/", actions.everywhere, name="actions"),
    path("a-traiter/", overview.todo, name="todo"),
    path("fiches/<slug:uid>/", items.item, name="item"),
    path("fiches/<slug:uid>/suivi/", items.follow_up, name="follow-up"),
    path("personnes/", people.people_list, name="people"),
    path("personnes/<slug:uid>/", people.person, name="person"),
    path("services/", people.department_list, name="departments"),
    path("services/<slug:uid>/", people.department, name="department"),
    path("partenaires/", people.partner_list, name="partners"),
    path("partenaires/<slug:uid>/", people.partner, name="partner"),
    path("documents/", imports.jobs, name="imports"),
    path("documents/deposer/", imports.upload, name="import-new"),
    path("documents/<slug:uid>/", imports.job, name="import"),
    path("documents/<slug:uid>/texte/", imports.text, name="import-text"),
]
