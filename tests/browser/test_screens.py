"""Every screen, light and dark, on a desk and on a phone: no accessibility fault, nothing wider than the screen."""

from datetime import date

import pytest
from playwright.sync_api import expect

from gouvernail.core.permissions import Role
from gouvernail.core.plan import BudgetLine, Indicator
from gouvernail.models import Account, Department, ImportJob, Item, Partner, Person, Programme
from gouvernail.queries.viewer import viewer_for
from gouvernail.services import demonstration, indicator_sharing, proposals, sample, talking, views
from gouvernail.services import programmes as programme_services
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults, wider
from tests.builders import OPERATOR, action, authority, imported, objective, plan_of, rich_plan


def screens() -> dict[str, str]:
    """A populated authority, and the address of each of its screens."""
    owner = authority()
    rich, large = imported(rich_plan(), owner), sample.make(authority=owner, actions=30, steps=12, seed=4)
    programme_services.publish(programme=rich.uid, by=OPERATOR)
    own = next(iter(demonstration.samples()))
    demonstration.load(type(own)(own.path, owner.name, own.kind), tell=lambda percent, stage: None)
    full = Item.objects.exclude(description=None).filter(programme=rich)[0]
    step = Item.objects.filter(level="step")[0]
    view = views.save(by=viewer_for(Account.objects.get()), name="Retards", query="late=1", programme=large.uid)
    job = ImportJob.objects.get()
    first = talking.comment(item=full.uid, by=OPERATOR, text="Où en est-on ?", base="")
    talking.comment(item=full.uid, by=OPERATOR, text="Presque fini.", under=first.uid, base="")
    proposed = proposals.propose(programme=large.uid, under=None, title="Planter", text="Vite.", by=OPERATOR)
    decided = {"body": "Collège communal", "on": date(2026, 11, 3), "text": "Approuvé.", "due": date(2026, 11, 4)}
    talking.decide(item=full.uid, by=OPERATOR, typed=decided, base="")
    measured = Item.objects.filter(programme=large, level="action", indicators__isnull=False)[0]
    sharing = Item.objects.filter(programme=large, level="action").exclude(pk=measured.pk)[0]
    indicator_sharing.share(item=sharing.uid, by=OPERATOR, home=measured.uid, place=0)
    return {
        "action that shares": f"/fiches/{sharing.uid}/",
        "what it shares": f"/fiches/{sharing.uid}/indicateurs/?text=nombre",
        "home": "/",
        "tree": f"/programmes/{large.uid}/",
        "tree, narrowed": f"/programmes/{large.uid}/?text=commune",
        "tree, nothing found": f"/programmes/{large.uid}/?text=introuvable",
        "list": f"/programmes/{large.uid}/actions/?late=1&tri=deadline",
        "list, nothing found": f"/programmes/{large.uid}/actions/?late=1&status=done&health=critical",
        "list, columns and groups": f"/programmes/{large.uid}/actions/?groupe=department&colonnes=when,status,planned",
        "columns and groups": f"/programmes/{large.uid}/presentation/?colonnes=who,status,planned",
        "bulk edit": f"/programmes/{large.uid}/actions/modifier/?champ=status",
        "bulk edit of several fields": "/actions/modifier/?champ=status&champ=tags&champ=deadline",
        "bulk edit of names": f"/programmes/{large.uid}/actions/modifier/?champ=tags",
        "bulk edit of money": "/actions/modifier/?champ=budget",
        "bulk edit of dates": "/actions/modifier/?champ=deadline",
        "bulk edit of links": f"/programmes/{large.uid}/actions/modifier/?champ=links",
        "criteria": f"/programmes/{large.uid}/criteres/?late=1&status=done,none",
        "criteria, everywhere": "/actions/criteres/",
        "list of a view": f"/programmes/{large.uid}/actions/?late=1",
        "view": f"/vues/{view}/modifier/",
        "overview": f"/programmes/{large.uid}/vue-d-ensemble/",
        "shared indicators": f"/fiches/{full.uid}/indicateurs/",
        "indicators": f"/programmes/{rich.uid}/indicateurs/",
        "values of indicators": f"/programmes/{rich.uid}/indicateurs/saisir/",
        "money": f"/programmes/{rich.uid}/argent/?year=2027",
        "publication": f"/programmes/{rich.uid}/publication/",
        "to do": "/a-traiter/",
        "mine, of nobody": "/mes-actions/",
        "one card": f"/mes-actions/{full.uid}/",
        "action": f"/fiches/{full.uid}/",
        "step": f"/fiches/{step.uid}/",
        "objective": f"/fiches/{Item.objects.filter(programme=large, parent=None)[0].uid}/",
        "history of an action": f"/fiches/{full.uid}/historique/",
        "two versions": f"/fiches/{full.uid}/historique/comparer/?de=1",
        "history of a programme": f"/programmes/{rich.uid}/historique/?acte=imported",
        "follow-up": f"/fiches/{full.uid}/suivi/",
        "proposals": "/propositions/",
        "to propose": f"/programmes/{large.uid}/proposer/",
        "a proposal": f"/propositions/{proposed.uid}/",
        "talk": f"/fiches/{full.uid}/echanges/",
        "to decide": f"/fiches/{full.uid}/decider/",
        "mails": "/reglages/courriels/",
        "people": "/personnes/",
        "people in groups": "/personnes/?groupe=role&colonnes=function,actions,late,away,account&tri=-late",
        "columns of people": "/personnes/presentation/?colonnes=actions,news",
        "indicators of all": "/indicateurs/?groupe=kind&colonnes=item,rate,last,due,people,lacking",
        "person": f"/personnes/{Person.objects.all()[0].uid}/",
        "departments": "/services/",
        "department": f"/services/{Department.objects.all()[0].uid}/",
        "partners": "/partenaires/",
        "partner": f"/partenaires/{Partner.objects.all()[0].uid}/",
        "imports": "/documents/",
        "upload": "/documents/deposer/",
        "report": f"/documents/{job.uid}/",
        "text": f"/documents/{job.uid}/texte/?ligne=18",
        "search": "/recherche/?text=commune",
        "search of what is said": "/recherche/?text=approuvé",
        "not found": "/fiches/inconnue/",
        "no such page": "/nulle-part/",
    }


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_every_screen_is_accessible_and_fits(visit: Visit, size: tuple[int, int]):
    page = visit("/", size=size, bypass_csp=True)
    wrong = {}
    for name, path in screens().items():
        page.goto(path)
        found = faults(page)
        if over := wider(page):
            found.append(f"{over} px too wide")
        if found:
            wrong[name] = found
    assert wrong == {}


def test_a_table_that_is_cards_on_a_phone_does_not_scroll(visit: Visit):
    lines = {"indicators": (Indicator("Arbres plantés"),), "budget": (BudgetLine(text="Études"),)}
    imported(plan_of(objective(), action(1, **lines)))
    page = visit(f"/fiches/{Item.objects.get(level='action').uid}/", size=PHONE)
    found = page.locator(".scroll-x")
    expect(found).to_have_count(2)
    assert not found.evaluate_all("all => all.filter(each => each.scrollHeight > each.clientHeight).length")


def test_the_sign_in_page_is_accessible(visit: Visit, settings):
    settings.DEMO_PASSWORD = "essai-essai-essai"
    authority()
    page = visit("/connexion/", role=None, bypass_csp=True)
    assert faults(page) == []


def test_menus_and_dialogs_are_accessible(visit: Visit):
    page = visit("/", role=Role.EDITOR, bypass_csp=True)
    page.locator(".topbar-account summary").click()
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#shortcuts").is_visible()
    assert faults(page) == []


def test_printing_leaves_the_frame_out_and_unfolds_what_is_folded(visit: Visit):
    programme = sample.make(authority=authority(), actions=10, steps=6, seed=4)
    page = visit(f"/programmes/{programme.uid}/")
    page.get_by_role("button", name="Tout replier").click()
    page.emulate_media(media="print")
    assert not page.locator(".rail").is_visible()
    assert page.locator("tr.l-step").first.is_visible()
    assert Programme.objects.count() == 1
