"""Two people in one field: the second sees everything and decides, field by field: `web/conflicts.py`."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import Event, FollowUp, Item, ItemPartner
from tests.builders import action, imported, objective, plan_of, small_plan
from tests.web.test_editing import address, form_of
from tests.web.visitors import first_action, visitor, words_of

pytestmark = pytest.mark.django_db
BEFORE, THEIRS, MINE = "Trente arbres au parc.", "Trente chênes au parc.", "Cent arbres au parc."


def planted() -> Item:
    imported(plan_of(objective(), action(1, description=BEFORE)))
    return first_action()


def decided(answer: HttpResponse, **choices: str) -> dict[str, str]:
    """What the conflict's form sends with these decisions: every input of the page, as a browser does."""
    page = answer.content.decode()
    form = page[page.index('class="field-form conflict"') :]
    sent = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', form))
    sent |= dict(re.findall(r'<textarea hidden name="([^"]+)">\n?([^<]*)</textarea>', form))
    for contested in answer.context["contested"]:
        sent |= {control.name: control.value for control in contested.controls}
    written = {name: text for name, text in choices.items() if not name.startswith("choix_")}
    return sent | written | {f"choix:{name[6:]}": each for name, each in choices.items() if name.startswith("choix_")}


def clash(item: Item, *, fragment: bool = False) -> tuple[Client, HttpResponse]:
    """One person rewrites the description; another, who opened it before, rewrites it too."""
    one, other = visitor(), visitor(Role.EDITOR)
    seen = form_of(other, item, "description")
    one.post(address(item, "description"), form_of(one, item, "description") | {"description": THEIRS})
    headers = {"HX-Request": "true"} if fragment else {}
    return other, other.post(address(item, "description"), seen | {"description": MINE}, headers=headers)


@pytest.mark.parametrize("fragment", [False, True])
def test_the_second_person_sees_what_was_there_what_the_other_wrote_and_their_own_words(fragment: bool):
    item = planted()
    _, refused = clash(item, fragment=fragment)
    assert refused.status_code == 409
    page = refused.content.decode()
    assert ("<html" in page) is not fragment
    said = words_of(refused)
    for part in ("Quand vous avez ouvert " + BEFORE, "Compte administrator", "Garder le mien", "Prendre le sien"):
        assert part in said
    assert re.search(r"Compte administrator \d+, le \d+\w* \w+ \d{4} à \d+", said)
    assert re.search(
        r"<del><span[^>]*>retiré\xa0: </span>arbres</del><ins><span[^>]*>ajouté\xa0: </span>chênes</ins>", page
    )
    assert re.search(
        r"<del><span[^>]*>retiré\xa0: </span>Trente</del><ins><span[^>]*>ajouté\xa0: </span>Cent</ins>", page
    )
    assert refused.headers["HX-Retarget"] == "#slot-description"
    item.refresh_from_db()
    assert item.description == THEIRS


def test_both_versions_are_shown_without_the_marks_of_prose_and_kept_with_them():
    item = planted()
    one, other = visitor(), visitor()
    seen = form_of(other, item, "description")
    one.post(address(item, "description"), form_of(one, item, "description") | {"description": "**Cent** arbres."})
    refused = other.post(address(item, "description"), seen | {"description": f"*{BEFORE}*"})
    versions = re.findall(r"<dd.*?</dd>", refused.content.decode().partition('class="versions"')[2], re.DOTALL)[:3]
    assert len(versions) == 3
    assert not any("*" in each for each in versions)
    assert "mise en forme changée" in versions[2]
    answer = other.post(address(item, "description"), decided(refused, choix_description="mine"))
    assert answer.status_code == 302
    item.refresh_from_db()
    assert item.description == f"*{BEFORE}*"


@pytest.mark.parametrize(
    ("choices", "kept", "version"),
    [
        ({"choix_description": "mine"}, MINE, 3),
        ({"choix_description": "theirs"}, THEIRS, 2),
        ({"choix_description": "own", "description": "Cent chênes au parc."}, "Cent chênes au parc.", 3),
        ({"choix_description": "own", "description": BEFORE}, BEFORE, 3),
    ],
)
def test_each_decision_is_kept(choices: dict[str, str], kept: str, version: int):
    item = planted()
    other, refused = clash(item)
    assert other.post(address(item, "description"), decided(refused, **choices)).status_code == 302
    item.refresh_from_db()
    assert (item.description, item.version) == (kept, version)


def test_without_a_decision_it_is_asked_again_and_nothing_is_lost():
    item = planted()
    other, refused = clash(item)
    again = other.post(address(item, "description"), decided(refused))
    assert again.status_code == 409
    assert again.context["contested"][0].controls[0].value == MINE
    assert other.post(address(item, "description"), decided(again, choix_description="mine")).status_code == 302
    item.refresh_from_db()
    assert item.description == MINE


def test_a_third_person_in_between_is_not_overwritten_by_a_decision():
    item = planted()
    other, refused = clash(item)
    third = visitor()
    third.post(address(item, "description"), form_of(third, item, "description") | {"description": "Un parc."})
    again = other.post(address(item, "description"), decided(refused, choix_description="mine"))
    assert again.status_code == 409
    assert "Un parc." in words_of(again).replace("ajouté\xa0: ", "").replace("retiré\xa0: ", "")
    item.refresh_from_db()
    assert item.description == "Un parc."


def test_fields_of_one_form_that_do_not_overlap_are_saved_without_a_question():
    imported(small_plan())
    one, other, item = visitor(), visitor(), first_action()
    seen = form_of(other, item, "title")
    one.post(address(item, "title"), form_of(one, item, "title") | {"title": "Rénover la crèche"})
    assert other.post(address(item, "title"), seen | {"code": "9.9"}).status_code == 302
    item.refresh_from_db()
    assert (item.title, item.code) == ("Rénover la crèche", "9.9")


def test_one_field_is_asked_and_its_neighbour_in_the_form_is_saved_with_it():
    imported(small_plan())
    one, other, item = visitor(), visitor(), first_action()
    seen = form_of(other, item, "title")
    one.post(address(item, "title"), form_of(one, item, "title") | {"title": "Rénover la crèche"})
    refused = other.post(address(item, "title"), seen | {"title": "Agrandir la crèche", "code": "9.9"})
    assert [each.name for each in refused.context["contested"]] == ["title"]
    assert other.post(address(item, "title"), decided(refused, choix_title="theirs")).status_code == 302
    item.refresh_from_db()
    assert (item.title, item.code) == ("Rénover la crèche", "9.9")


def test_the_same_words_by_both_are_no_conflict():
    item = planted()
    one, other = visitor(), visitor()
    seen = form_of(other, item, "description")
    one.post(address(item, "description"), form_of(one, item, "description") | {"description": THEIRS})
    assert other.post(address(item, "description"), seen | {"description": THEIRS}).status_code == 302


def test_a_field_of_several_rows_is_written_in_its_own_form_with_what_was_typed():
    imported(plan_of(objective(), action(1, partners=("Les Jardins",))))
    one, other, item = visitor(), visitor(), first_action()
    seen = form_of(other, item, "partners")
    one.post(address(item, "partners"), form_of(one, item, "partners") | {"partners.-0": "La Ruche"})
    refused = other.post(address(item, "partners"), seen | {"partners.-1": "Le Moulin"})
    assert "La Ruche" in words_of(refused)
    opened = other.post(address(item, "partners"), decided(refused, choix_partners="own"))
    assert opened.status_code == 200
    typed = {control.name: control.value for row in opened.context["forms"][0].rows.rows for control in row.controls}
    assert typed == {"partners.-0": "Les Jardins", "partners.-1": "Le Moulin"}
    sent = typed | {"partners.-0": "La Ruche", "partners.": "", "version": str(opened.context["version"])}
    assert other.post(address(item, "partners"), sent).status_code == 302
    assert list(ItemPartner.objects.order_by("position").values_list("partner__name", flat=True)) == [
        "La Ruche",
        "Le Moulin",
    ]


def test_what_was_written_and_does_not_hold_comes_back_with_the_other_persons_fields():
    imported(small_plan())
    one, other, item = visitor(), visitor(), first_action()
    seen = form_of(other, item, "title")
    changed = {"title": "Rénover la crèche", "code": "8"}
    one.post(address(item, "title"), form_of(one, item, "title") | changed)
    refused = other.post(address(item, "title"), seen | {"title": "Agrandir", "code": "9"})
    choices = decided(refused, choix_title="own", title=" ", choix_code="theirs")
    wrong = other.post(address(item, "title"), choices)
    assert wrong.status_code == 422
    assert {form.name: form.controls[0].value for form in wrong.context["forms"]}["code"] == "8"


# ------------------------------------------------------------------------------------------------- the follow-up


def follow(client: Client, item: Item, **fields: str) -> HttpResponse:
    form = {"version": str(item.version), "status": "", "progress": "", "note": "", **fields}
    return client.post(reverse("web:follow-up", args=[item.uid]), form)


def test_a_follow_up_is_decided_field_by_field_and_its_note_is_kept():
    imported(small_plan())
    one, other, item = visitor(), visitor(), first_action()
    follow(one, item, status="done", progress="100")
    refused = follow(other, item, status="blocked", progress="20", note="Le marché est annulé.")
    assert refused.status_code == 409
    page = words_of(refused)
    for shown in ("Terminée", "Bloquée", "100 %", "Le marché est annulé."):
        assert shown in page
    choices = decided(refused, choix_status="mine", choix_progress="theirs")
    assert other.post(reverse("web:follow-up", args=[item.uid]), choices).status_code == 302
    item.refresh_from_db()
    assert (item.status, item.progress) == ("blocked", 100)
    assert FollowUp.objects.filter(note="Le marché est annulé.").exists()


def test_a_state_written_anew_counts_even_when_it_is_the_one_first_seen():
    imported(small_plan())
    one, other, item = visitor(), visitor(), first_action()
    follow(one, item, status="in_progress")
    item.refresh_from_db()
    follow(one, item, status="done", progress="100")
    refused = follow(other, item, status="blocked", status_before="in_progress", progress="100")
    choices = decided(refused, choix_status="own", status="in_progress")
    assert other.post(reverse("web:follow-up", args=[item.uid]), choices).status_code == 302
    item.refresh_from_db()
    assert item.status == "in_progress"


def test_every_version_stays_in_the_history():
    item = planted()
    other, refused = clash(item)
    other.post(address(item, "description"), decided(refused, choix_description="mine"))
    told = Event.objects.filter(field="description").order_by("id").values_list("before", "after")
    assert list(told) == [(BEFORE, THEIRS), (THEIRS, MINE)]
