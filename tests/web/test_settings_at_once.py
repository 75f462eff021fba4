"""Two administrators on one page of settings: the second sees both versions, and nothing of the first is lost."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from gouvernail.models import Authority, Programme
from tests.builders import action, authority, imported, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
INPUT = re.compile(r"<input\b[^>]*>|<select\b.*?</select>|<textarea\b.*?</textarea>", re.DOTALL)


def form_of(client: Client, address: str) -> dict[str, str]:
    """What a browser would send of the form, untouched."""
    return sent_of(client.get(address).content.decode())


def sent_of(page: str) -> dict[str, str]:
    (form,) = [each for each in re.findall(r"<form\b.*?</form>", page, re.DOTALL) if 'name="seen"' in each]
    found = {}
    for control in INPUT.findall(form):
        name = re.search(r'name="([^"]+)"', control)
        if name is None or (('type="checkbox"' in control or 'type="radio"' in control) and " checked" not in control):
            continue
        if control.startswith("<select"):
            chosen = re.search(r'<option value="([^"]*)"[^>]* selected', control)
            found[name[1]] = chosen[1] if chosen else ""
        elif control.startswith("<textarea"):
            found[name[1]] = re.sub(r"<[^>]+>", "", control).strip()
        else:
            value = re.search(r'value="([^"]*)"', control)
            found[name[1]] = (value[1] if value else "").replace("&quot;", '"')
    return found


CASES = {
    "retention": ("web:access-log", {"years": "3"}, {"years": "9"}, ("3 ans", "9 ans", "la règle du serveur")),
    "mails": ("web:settings-mails", {"digest": "weekly"}, {"digest": "monthly"}, ("Chaque semaine", "Chaque mois")),
    "days": ("web:settings-numbers", {"silent_after": "30"}, {"silent_after": "60"}, ("30 jours", "60 jours")),
    "levels": (
        "web:settings-words",
        {"level-action-one": "Projet", "level-action-many": "Projets"},
        {"level-action-one": "Fiche", "level-action-many": "Fiches"},
        ("Niveau « Action »", "Projet / Projets", "Fiche / Fiches", "Action / Actions"),
    ),
    "states": (
        "web:settings-words",
        {"status-done": "Fini", "tone-blocked": "waiting"},
        {"status-done": "Clos", "tone-blocked": "neutral"},
        ("État « Terminée »", "Fini", "Clos", "Couleur de l’état « Bloquée »", "Ocre", "Gris"),
    ),
    "fields": (
        "web:settings-fields",
        {"field-steps-fte": "hidden"},
        {"field-steps-staff": "hidden"},
        ("Champs masqués : Étapes",),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_second_sees_both_versions_and_replaces_the_first_knowingly(case: str):
    name, one, other, said = CASES[case]
    owner, address = authority(), reverse(name)
    first, second = visitor(), visitor()
    mine = form_of(second, address)
    assert first.post(address, form_of(first, address) | one).status_code == 302
    owner.refresh_from_db()
    kept = vars(owner).copy()
    answer = second.post(address, mine | other)
    assert answer.status_code == 409
    page = words_of(answer)
    for each in ("Quelqu’un a enregistré avant vous", "Compte administrator", *said):
        assert each in page
    owner.refresh_from_db()
    assert (owner.preferences, owner.retention_years, owner.mails) == (
        kept["preferences"], kept["retention_years"], kept["mails"],
    )  # fmt: skip
    again = sent_of(answer.content.decode())
    assert {key: again[key] for key in other} == other
    assert second.post(address, again).status_code == 302
    assert {key: form_of(first, address)[key] for key in other} == other


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("web:settings-words", {"level-action-one": "Projet"}, {"level-step-one": "Tâche"}),
        ("web:settings-words", {"status-done": "Fini"}, {"tone-done": "neutral"}),
        ("web:settings-fields", {"field-steps-fte": "hidden"}, {"field-actions-staff": "hidden"}),
        ("web:settings-numbers", {"numbering": "path"}, {"silent_after": "30"}),
    ],
)
def test_what_only_one_of_them_changed_stays(name: str, one: dict[str, str], other: dict[str, str]):
    authority()
    first, second, address = visitor(), visitor(), reverse(name)
    mine = form_of(second, address)
    first.post(address, form_of(first, address) | one)
    assert second.post(address, mine | other).status_code == 302
    there = form_of(first, address)
    assert {key: there.get(key) for key in one | other} == one | other


def test_the_settings_of_a_programme_too_and_what_was_not_touched_shows_what_is_there_now():
    imported(plan_of(objective(), action(1)))
    row = Programme.objects.get()
    first, second, address = visitor(), visitor(), reverse("web:programme-settings", args=[row.uid])
    mine = form_of(second, address)
    one = {"title": "Cap 2030", "level-action-one": "Projet", "description": "Voté en mars."}
    assert first.post(address, form_of(first, address) | one).status_code == 302
    answer = second.post(address, mine | {"title": "Horizon", "level-action-one": "Fiche"})
    assert answer.status_code == 409
    page = words_of(answer)
    for each in ("Cap 2030", "Horizon", "Projet / Projet", "Fiche / Fiche", "Niveau « Action »"):
        assert each in page
    again = sent_of(answer.content.decode())
    assert (again["title"], again["level-action-one"]) == ("Horizon", "Fiche")
    assert again["description"] == "Voté en mars."
    assert second.post(address, again).status_code == 302
    row.refresh_from_db()
    assert (row.title, row.description) == ("Horizon", "Voté en mars.")
    assert Authority.objects.get().preferences == {}
