"""Addresses of the signed-in screens, in French as people read them."""

from django.urls import URLPattern, path

from gouvernail.web import actions, imports, items, overview, people, programmes, review_pages, reviews, search, sign_in

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
    path("documents/<slug:uid>/relecture/", reviews.review, name="review"),
    path("documents/<slug:uid>/relecture/corriger/", reviews.correct, name="review-correct"),
    path("documents/<slug:uid>/relecture/element/<slug:item>/", reviews.element, name="review-element"),
    path("documents/<slug:uid>/relecture/noms/", review_pages.names, name="review-names"),
    path("documents/<slug:uid>/relecture/comparaison/", review_pages.comparison, name="review-comparison"),
    path("documents/<slug:uid>/relecture/programme/", reviews.target, name="review-target"),
    path("documents/<slug:uid>/relecture/accepter/", reviews.accept, name="review-accept"),
    path("documents/<slug:uid>/relecture/jeter/", reviews.discard, name="review-discard"),
    path("documents/<slug:uid>/annuler/", review_pages.undo, name="import-undo"),
]
