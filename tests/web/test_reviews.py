"""The review without script: plain forms, one page after the other (`web/reviews.py`, `web/review_pages.py`)."""

import re
from pathlib import Path

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gouvernail.core.item_fields import FIELDS
from gouvernail.core.permissions import Role
from gouvernail.models import ImportJob, Item, JobState
from gouvernail.queries import review_pictures
from gouvernail.services import imports, items, reviews
from gouvernail.web.review_fields import GROUPS, texts_of
from tests.builders import OPERATOR, authority
from tests.cases.blocks import Head, Para
from tests.cases.formats.pdf import write_pdf
from tests.cases.long_documents import actions as listed
from tests.cases.long_documents import write_workbook
from tests.services.test_reviews import TABLE, TEXT, id_of, page_of, upload, uploaded, workbook
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


def correct(client: Client, job: ImportJob, *, script: bool = False, **typed: str) -> HttpResponse:
    headers = {"HX-Request": "true"} if script else {}
    return client.post(reverse("web:review-correct", args=[job.uid]), typed, headers=headers)


def titles(job: ImportJob) -> list[str]:
    return [item.title for item in page_of(job).draft.plan.items]


def test_the_screen_shows_the_document_and_what_was_understood():
    answer = visitor().get(reverse("web:review", args=[upload().uid]))
    page = words_of(answer)
    for shown in (
        "Rénover la place du village",
        "Échéance : 2026",
        "3 actions",
        "2 objectifs opérationnels",
        "% du texte",
    ):
        assert shown in page
    assert 'style="' not in answer.content.decode()


def pdf_job(folder: Path) -> ImportJob:
    actions = ("Action 1.1 : Planter des haies", "Action 1.2 : Ouvrir une crèche")
    blocks = [Head("OS 1 : Mieux vivre"), *map(Para, actions)]
    write_pdf(blocks, folder / "pst.pdf")
    job = imports.request(
        by=OPERATOR, authority=authority().slug, name="pst.pdf", data=(folder / "pst.pdf").read_bytes(), review=True
    )
    imports.run(job.uid)
    return job


def test_the_pages_of_a_pdf_are_shown_with_a_box_for_each_line(tmp_path: Path):
    job, client = pdf_job(tmp_path), visitor()
    page = client.get(reverse("web:review", args=[job.uid])).content.decode()
    assert page.count("<rect ") == 3
    assert 'style="' not in page
    assert "Planter des haies" not in page.split('id="rv-paper"')[1]
    text = client.get(reverse("web:review", args=[job.uid]), {"vue": "texte"}).content.decode()
    assert "Planter des haies" in text.split('id="rv-paper"')[1]
    picture = client.get(reverse("web:review-picture", args=[job.uid, 1]))
    assert picture["Content-Type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert client.get(reverse("web:review-picture", args=[job.uid, 2])).status_code == 404


def test_the_pictures_are_for_those_who_review(tmp_path: Path):
    job = pdf_job(tmp_path)
    path = reverse("web:review-picture", args=[job.uid, 1])
    assert visitor().get(path).status_code == 200
    for other in (visitor(Role.READER), visitor(Role.EDITOR, authority("Ailleurs"))):
        assert other.get(path).status_code == 404
    reviews.discard(job=job.uid, by=OPERATOR)
    assert visitor().get(path).status_code == 404


def test_when_too_many_pictures_are_asked_for_at_once_the_browser_is_told_to_ask_again(tmp_path: Path):
    job, client = pdf_job(tmp_path), visitor()
    review_pictures._drawn.clear()
    with review_pictures._WAITING, review_pictures._WAITING:
        answer = client.get(reverse("web:review-picture", args=[job.uid, 1]))
    assert (answer.status_code, answer["Retry-After"]) == (503, "1")
    assert client.get(reverse("web:review-picture", args=[job.uid, 1])).status_code == 200


def test_a_sheet_has_the_letters_of_its_columns_and_the_numbers_of_its_rows(tmp_path: Path):
    write_workbook(tmp_path / "suivi.xlsx", listed(6)[:6])
    job = imports.request(
        by=OPERATOR, authority=authority().slug, name="s.xlsx", data=(tmp_path / "suivi.xlsx").read_bytes(), review=True
    )
    page = visitor().get(reverse("web:review", args=[job.uid])).content.decode()
    assert re.findall(r'<th scope="col">(\w+)</th>', page) == list("ABCDEFGH")
    assert re.search(r">4</a></td><td>1.1.1</td>", page)


def test_each_sheet_says_how_much_was_read_in_it_and_can_be_brought_back():
    job, client = uploaded(workbook(), "suivi.xlsx"), visitor()
    words = words_of(client.get(reverse("web:review", args=[job.uid])))
    assert "3 feuilles" in words
    assert "Archives 6 lignes · aucun élément lu" in words
    correct(client, job, act="sheet", sheet="Archives", sheet_is="taken")
    assert "Archives 6 lignes · 6 éléments lus" in words_of(client.get(reverse("web:review", args=[job.uid])))
    correct(client, job, act="sheet", sheet="Archives", sheet_is="left")
    assert len(titles(job)) == 5


def test_what_waits_is_listed_and_taken_up_again():
    job, client = upload(), visitor(Role.EDITOR)
    assert "À relire" in words_of(client.get(reverse("web:imports")))
    assert client.get(reverse("web:import", args=[job.uid])).url == reverse("web:review", args=[job.uid])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"act": "level", "level": "step"}, ["step"]),
        ({"act": "wider"}, ["operational_objective"]),
        ({"act": "deeper"}, ["step"]),
        ({"act": "indent"}, ["step"]),
        ({"act": "outdent"}, ["operational_objective"]),
        ({"act": "merge"}, []),
        ({"act": "not-item"}, []),
        ({"act": "leave-out"}, []),
        ({"act": "confirm"}, ["action"]),
    ],
)
def test_each_act_is_a_form(typed: dict[str, str], expected: list[str]):
    job, client = upload(), visitor()
    item = id_of(job, "Planter")
    assert correct(client, job, item=item, **typed).status_code == 302
    assert [each.level.value for each in page_of(job).draft.plan.items if each.id == item] == expected


def test_fields_are_typed_and_each_that_differs_is_set():
    job, client = upload(), visitor()
    item = id_of(job, "Planter")
    correct(
        client, job, act="fields", item=item, title="Planter dix haies", code="1.9", deadline="fin 2028",
        status="done", progress="40 %", agents="Ève Lenoir\nMax Petit", description="",
    )  # fmt: skip
    found = page_of(job).draft.plan.by_id()[item]
    assert (found.title, found.code, found.progress, found.agents) == (
        "Planter dix haies", "1.9", 40, ("Ève Lenoir", "Max Petit"),
    )  # fmt: skip
    assert found.deadline is not None
    assert (found.deadline.text, found.status and found.status.value) == ("fin 2028", "done")
    assert page_of(job).version == 6


FORM = {"act": "fields", "seen": "0"}
TYPED = [
    ({"budget.text-0": "Plants", "budget.amount-0": "12 500,50", "budget.stage-0": "planned", "budget.year-0": "2027"},
     "budget", "12500.5"),
    ({"indicators.text-0": "Mètres de haie", "indicators.targets.year-0-0": "2028",
      "indicators.targets.value-0-0": "1 200"}, "indicators", "1200"),
    ({"sdgs.-15": "1", "sdgs.-13": "1"}, "sdgs", "(13, 15)"),
    ({"partners": "Natagora\nLe Parc ; La Ferme"}, "partners", "('Natagora', 'Le Parc', 'La Ferme')"),
    ({"effective_start": "2 mars 2026"}, "effective_start", "2026-03-02"),
    ({"revised_deadline": "fin 2029"}, "revised_deadline", "fin 2029"),
    ({"recurring": "oui"}, "recurring", "True"),
    ({"health": "at_risk", "health.text": "Retard"}, "health", "Retard"),
    ({"aims.-0": "Ombrager", "aims.-1": "Abriter"}, "aims", "('Ombrager', 'Abriter')"),
    ({"documents.title-0": "Plan", "documents.url-0": "https://exemple.be/plan"}, "documents", "exemple.be/plan"),
    ({"links.kind-0": "related", "links.item-0": "1.2.1"}, "links", "1.2.1"),
    ({"links.kind-0": "related", "links.item-0": "1.1.1 rénover la place du village"}, "links", "1.1.1"),
    ({"fte": "0,5"}, "fte", "0.5"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "field", "told"), TYPED)
def test_every_field_is_corrected_with_the_grammar_of_the_sheet_and_written(
    typed: dict[str, str], field: str, told: str
):
    job, client = upload(), visitor()
    item = id_of(job, "Planter")
    answer = correct(client, job, item=item, **FORM, **typed)
    assert answer.status_code == 302, words_of(answer)
    assert told in str(getattr(page_of(job).draft.plan.by_id()[item], field))
    # The form shows it again, and saving it as it is changes nothing.
    page = page_of(job)
    texts = texts_of(page.draft.plan.by_id()[item], page.draft.plan)
    correct(client, job, item=item, act="fields", seen=str(page.version), **texts)
    assert page_of(job).version == page.version
    reviews.accept(job=job.uid, by=OPERATOR)


def test_the_form_holds_every_field_once():
    held = [name for _title, names in GROUPS for name in names]
    assert sorted(held) == sorted(FIELDS)
    job, client = upload(), visitor()
    page = client.get(reverse("web:review-element", args=[job.uid, id_of(job, "Planter")])).content.decode()
    for name in FIELDS:
        assert f'name="{name}' in page


def test_all_that_is_wrong_is_said_beside_what_was_typed():
    job, client = upload(), visitor()
    given = {"item": id_of(job, "Planter"), **FORM, "title": "Planter dix haies", "budget.amount-0": "beaucoup",
             "budget.stage-0": "planned", "partners": "Natagora", "fte": "un demi"}  # fmt: skip
    for script in (True, False):
        answer = correct(client, job, script=script, **given)
        page = answer.content.decode()
        assert answer.status_code == 422
        for said in ("« beaucoup »", "« un demi »", "2 points sont à corriger", "Planter dix haies", "Natagora"):
            assert said in page
        assert ("rv-head" in page) is not script
    assert page_of(job).version == 0


def test_a_row_is_added_to_a_list_without_losing_what_was_typed():
    job, client = upload(), visitor()
    given = {"item": id_of(job, "Planter"), "seen": "0", "title": "Planter dix haies", "budget.text-0": "Plants"}
    page = correct(client, job, script=True, lignes="add:budget", **given).content.decode()
    for shown in ("Planter dix haies", "Plants", 'name="budget.text-1"', "open><summary>Moyens et mesures"):
        assert shown in page
    assert page_of(job).version == 0


def test_what_somebody_else_set_meanwhile_is_not_overwritten_by_a_form_that_showed_it_before():
    job, client = upload(), visitor()
    item = id_of(job, "Planter")
    seen = page_of(job)
    texts = texts_of(seen.draft.plan.by_id()[item], seen.draft.plan)
    correct(visitor(Role.EDITOR), job, act="fields", item=item, seen="0", partners="Natagora")
    correct(client, job, act="fields", item=item, seen="0", **texts | {"description": "Dix mille plants."})
    found = page_of(job).draft.plan.by_id()[item]
    assert (found.partners, found.description) == (("Natagora",), "Dix mille plants.")


def test_what_was_typed_in_the_form_is_kept_by_every_button():
    job, client = upload(), visitor()
    item = id_of(job, "Planter")
    correct(client, job, act="level", level="step", item=item, seen="0", description="Dix mille plants.")
    found = page_of(job).draft.plan.by_id()[item]
    assert (found.level.value, found.description) == ("step", "Dix mille plants.")
    correct(client, job, act="split", item=item, seen="2", title="Planter vingt haies || Semer", partners="Natagora")
    assert titles(job)[3:5] == ["Planter vingt haies", "Semer"]
    assert page_of(job).draft.plan.by_id()[item].partners == ("Natagora",)


def test_a_form_that_changes_nothing_makes_no_step():
    job, client = upload(), visitor()
    item = page_of(job).draft.plan.by_id()[id_of(job, "Planter")]
    correct(client, job, act="fields", item=item.id, title=item.title, code=item.code or "", deadline="2027")
    assert page_of(job).version == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"act": "fields", "title": " "}, "Écrivez un intitulé"),
        ({"act": "fields", "progress": "beaucoup"}, "« beaucoup »"),
        ({"act": "level", "level": "sky"}, "Choisissez un niveau"),
        ({"act": "split", "title": "Planter"}, "Placez le curseur"),
        ({"act": "dance"}, "n’existe pas"),
        ({"act": "parent", "parent": "nobody"}, "Choisissez une place plus large"),
        ({"act": "restore", "text": "99"}, "plus là"),
        ({"act": "confirm", "item": "nobody"}, "plus là"),
    ],
)
def test_what_is_typed_wrong_is_said_and_changes_nothing(typed: dict[str, str], said: str):
    job, client = upload(), visitor()
    given = {"item": id_of(job, "Planter"), **typed}
    answer = correct(client, job, script=True, **given)
    assert (answer.status_code, said in answer.content.decode()) == (422, True)
    page = client.get(correct(client, job, **given).url.split("#")[0])
    assert said in words_of(page)
    assert page_of(job).version == 0


def test_a_title_is_cut_where_the_bars_are():
    job, client = upload(), visitor()
    correct(client, job, act="split", item=id_of(job, "Planter"), title="Planter des haies|| le long des chemins")
    assert titles(job)[3:5] == ["Planter des haies", "le long des chemins"]
    correct(client, job, act="undo")
    correct(client, job, act="split", item=id_of(job, "Planter"), title="Planter des haies le long des chemins", at="7")
    assert titles(job)[3:5] == ["Planter", "des haies le long des chemins"]


def test_a_text_without_place_is_put_back_where_it_stood():
    job, client = upload(), visitor()
    correct(client, job, act="not-item", item=id_of(job, "Planter"))
    correct(client, job, act="restore", text="0", level="action")
    rows = page_of(job).draft.plan.items
    assert [item.title.split(" ")[1] for item in rows][3] == "1.1.2"
    assert rows[3].parent == rows[2].parent
    correct(client, job, act="not-item", item=rows[3].id)
    correct(client, job, act="add-text", text="0")
    assert "Planter" in (page_of(job).draft.plan.items[2].description or "")


def test_only_what_changed_comes_back():
    job, client = upload(), visitor()
    answer = correct(client, job, script=True, act="deeper", item=id_of(job, "Planter"), version="0")
    page = answer.content.decode()
    assert page.count("rv-row ") == 1
    assert "data-order" not in page
    assert 'data-version="1"' in page
    moved = correct(client, job, script=True, act="up", item=id_of(job, "familles"), version="1")
    assert "data-order" in moved.content.decode()


def test_somebody_else_in_between_sends_everything():
    job, client = upload(), visitor()
    correct(visitor(Role.EDITOR), job, act="deeper", item=id_of(job, "Rénover"))
    page = correct(client, job, script=True, act="deeper", item=id_of(job, "Planter"), version="0").content.decode()
    assert page.count("rv-row ") == 6
    assert "Quelqu’un d’autre" in page


def test_names_are_known_or_new_and_one_choice_holds_everywhere():
    reviews.accept(job=upload(TEXT + "Responsable : Ève Lenoir\n").uid, by=OPERATOR)
    job, client = upload(TABLE.replace("Ève Lenoir", "Ève Lenoire", 2), "suivi.csv"), visitor()
    path = reverse("web:review-names", args=[job.uid])
    page = words_of(client.get(path))
    for shown in ("Ève Lenoir connu", "Ève Lenoire nouveau 2 éléments", "C’est « Ève Lenoir »"):
        assert shown in page
    correct(client, job, act="name", among="people", name="Ève Lenoire", becomes="Ève Lenoir", back="review-names")
    assert "Lenoire" not in words_of(client.get(path))
    correct(client, job, act="name", among="people", name="Ève Lenoir", becomes="Ève Lenoir", to="partners")
    assert {item.partners for item in page_of(job).draft.plan.items if item.agents or item.partners} == {
        ("Ève Lenoir",)
    }


def test_what_changes_is_decided_difference_by_difference():
    reviews.accept(job=upload().uid, by=OPERATOR)
    job, client = upload(TEXT.replace("2026", "2029").replace("2028", "2030")), visitor()
    path = reverse("web:review-comparison", args=[job.uid])
    page = words_of(client.get(path))
    for shown in ("Champs modifiés 2", "Dans le programme 2026", "Dans le document 2029"):
        assert shown in page
    kept = Item.objects.get(title__startswith="Rénover")
    other = Item.objects.get(title__startswith="Ouvrir")
    subjects = [f"{kept.uid}:deadline", f"{other.uid}:deadline"]
    client.post(path, {"subject": subjects, "take": subjects[1:]})
    client.post(reverse("web:review-accept", args=[job.uid]))
    kept.refresh_from_db()
    other.refresh_from_db()
    assert (kept.deadline_text, other.deadline_text) == ("2026", "2030")


def test_an_import_is_taken_back_from_its_report():
    job, client = upload(), visitor()
    client.post(reverse("web:review-accept", args=[job.uid]))
    report = client.get(reverse("web:import", args=[job.uid]))
    assert "Annuler cet import" in words_of(report)
    row = Item.objects.get(title__startswith="Rénover")
    items.follow_up(item=row.uid, by=OPERATOR, version=row.version, note="Vu.")
    path = reverse("web:import-undo", args=[job.uid])
    page = words_of(client.get(path))
    for shown in ("6 éléments créés par l’import", "Modifiés depuis", "supprimer quand même"):
        assert shown in page
    client.post(path, {"also": [row.uid]})
    job.refresh_from_db()
    assert job.state == JobState.REVIEW
    assert not Item.objects.exists()


def test_a_review_is_thrown_away():
    job, client = upload(), visitor()
    client.post(reverse("web:review-discard", args=[job.uid]))
    assert "Jeté" in words_of(client.get(reverse("web:imports")))
    assert "rien n’a été écrit" in words_of(client.get(reverse("web:import", args=[job.uid])))


@pytest.mark.parametrize("name", ["review", "review-names", "review-comparison", "import-undo"])
def test_readers_find_nothing(name: str):
    job = upload()
    assert visitor(Role.READER).get(reverse(f"web:{name}", args=[job.uid])).status_code == 404
    assert visitor(Role.EDITOR, authority("Ailleurs")).get(reverse(f"web:{name}", args=[job.uid])).status_code == 404


@pytest.mark.parametrize("name", ["review", "review-names", "review-comparison"])
def test_the_number_of_queries_does_not_grow_with_the_items(name: str):
    counts = []
    for count in (3, 60):
        text = "OS 1 : Mieux vivre\n" + "".join(f"Action 1.{n} : Rénover la salle {n}\n" for n in range(1, count))
        first = upload(text, f"plan-{count}.txt")
        reviews.accept(job=first.uid, by=OPERATOR)
        job, client = upload(text + "Action 1.99 : Planter\n", f"plan-{count}.txt"), visitor()
        client.get(reverse(f"web:{name}", args=[job.uid]))
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse(f"web:{name}", args=[job.uid]))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_hundred_decisions_are_kept_in_as_many_queries_as_one():
    counts = []
    for count in (2, 30):
        text = "OS 1 : Mieux vivre\n" + "".join(
            f"Action 1.{n} : Rénover la salle {n}\nÉchéance : 2026\n" for n in range(1, count)
        )
        first = upload(text, f"choix-{count}.txt")
        reviews.accept(job=first.uid, by=OPERATOR)
        job, client = upload(text.replace("2026", "2029"), f"choix-{count}.txt"), visitor()
        path = reverse("web:review-comparison", args=[job.uid])
        subjects = re.findall(r'name="subject" value="([^"]+)"', client.get(path).content.decode())
        assert len(subjects) == count - 1
        with CaptureQueriesContext(connection) as asked:
            client.post(path, {"subject": subjects})
        counts.append(len(asked))
        assert "checked" not in client.get(path).content.decode().split("rv-differences")[1]
    assert counts[0] == counts[1]
