"""Reading a document from the browser, and its report: `web/imports.py`."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import Account, ImportJob, Membership, Programme
from gouvernail.services import imports
from gouvernail.services.demonstration import SAMPLES
from tests.builders import authority, imported, small_plan
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


def give(client: Client, name: str = "valmont_pst.txt", data: bytes | None = None):
    content = (SAMPLES / name).read_bytes() if data is None else data
    form = {"authority": authority().slug, "title": "", "file": SimpleUploadedFile(name, content)}
    return client.post(reverse("web:import-new"), form)


def test_a_document_is_read_and_reported():
    client = visitor()
    answer = give(client)
    job = ImportJob.objects.get()
    assert answer.url == reverse("web:import", args=[job.uid])
    assert client.get(answer.url).url == reverse("web:review", args=[job.uid])
    assert client.post(reverse("web:review-accept", args=[job.uid])).url == answer.url
    page = words_of(client.get(answer.url))
    for shown in ("actions", "repris dans le programme", "À vérifier", "Laissé de côté", "nouveau programme"):
        assert shown in page
    assert "ligne 18" in page


def test_a_problem_links_to_its_line_of_the_document():
    client = visitor()
    give(client)
    job = ImportJob.objects.get()
    imports.run(job.uid)
    text = client.get(reverse("web:import-text", args=[job.uid]) + "?ligne=18").content.decode()
    assert 'id="ligne-18" aria-current="location"' in text


def test_a_missing_file_is_said_beside_the_field():
    answer = visitor().post(reverse("web:import-new"), {"authority": authority().slug})
    assert answer.status_code == 422
    assert "Choisissez un document." in words_of(answer)


def test_a_file_that_is_too_heavy_is_refused_with_the_limit(settings):
    settings.MAX_UPLOAD_BYTES = 2 * 1024**2
    answer = give(visitor(), data=b"x" * (2 * 1024**2 + 1))
    assert answer.status_code == 422
    assert "2 Mo au plus" in words_of(answer)


def test_the_page_asks_how_far_it_is_until_it_ends(settings):
    client = visitor()
    give(client)
    job = ImportJob.objects.get()
    path = reverse("web:import", args=[job.uid])
    ImportJob.objects.filter(pk=job.pk).update(state="running", progress=40, stage="Reconnaissance")
    running = client.get(path, headers={"HX-Request": "true"})
    assert "Reconnaissance" in words_of(running)
    assert 'hx-trigger="every 1s"' in running.content.decode()
    assert "HX-Refresh" not in running.headers
    ImportJob.objects.filter(pk=job.pk).update(state="done", progress=100)
    assert client.get(path, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"


def test_a_document_that_cannot_be_read_is_said_without_a_trace():
    client = visitor()
    answer = give(client, "liste.txt", b"Bonjour.\n")
    job = ImportJob.objects.get()
    imports.run(job.uid)
    page = words_of(client.get(answer.url))
    assert "Lecture impossible" in page
    assert "Traceback" not in page


def test_who_may_not_import_sees_neither_the_list_nor_the_form():
    reader = visitor(Role.READER)
    assert "Documents" not in words_of(reader.get("/"))
    assert give(reader).status_code == 403


def test_a_document_read_from_a_programme_updates_it_whatever_the_name_of_the_file():
    programme = imported(small_plan())
    authority("Autre commune")
    client = visitor(owner=programme.authority)
    address = f"{reverse('web:import-new')}?programme={programme.uid}"
    assert address in client.get(reverse("web:programme", args=[programme.uid])).content.decode()
    page = client.get(address)
    assert f"mettra à jour le programme « {programme.title} »" in words_of(page)
    assert 'name="authority"' not in page.content.decode()
    data = b"OS 1 : Agir\nOO 1.1 : Planter\nAction 1.1.1 : Planter des haies\n"
    form = {"programme": programme.uid, "file": SimpleUploadedFile("version-2.txt", data)}
    client.post(reverse("web:import-new"), form)
    job = ImportJob.objects.get()
    assert job.target == programme
    client.post(reverse("web:review-accept", args=[job.uid]))
    assert list(Programme.objects.all()) == [programme]
    assert programme.items.filter(title="Planter des haies").exists()


def test_a_programme_of_others_is_no_target():
    programme = imported(small_plan(), authority("Autre commune"))
    assert visitor().get(f"{reverse('web:import-new')}?programme={programme.uid}").status_code == 404


def test_with_several_authorities_none_is_chosen_beforehand():
    client = visitor()
    assert '<option value="">' not in client.get(reverse("web:import-new")).content.decode()
    account = Account.objects.get()
    Membership.objects.create(account=account, authority=authority("Autre commune"), role=Role.EDITOR)
    assert '<option value="">' in client.get(reverse("web:import-new")).content.decode()
    form = {"authority": "", "file": SimpleUploadedFile("pst.txt", b"OS 1 : Agir\n")}
    answer = client.post(reverse("web:import-new"), form)
    assert answer.status_code == 422
    assert "Choisissez pour qui." in words_of(answer)
