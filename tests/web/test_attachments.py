"""Attaching files through the screens, and how they are handed over."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from gouvernail.core.permissions import Role
from gouvernail.models import Attachment, Item
from tests.builders import imported, small_plan
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 un"


@pytest.fixture
def sheet(settings: Any, tmp_path: Path) -> Item:
    settings.MEDIA_ROOT = tmp_path / "files"
    imported(small_plan())
    return Item.objects.filter(level="action").order_by("id")[0]


def file(name: str = "plan.pdf", data: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="text/html")


def downloaded(client: Client, address: str) -> tuple[bytes, Any]:
    """The bytes of an answer that streams (read to its end, which closes it), and the answer."""
    answer = client.get(address)
    assert answer.status_code == 200
    data = b"".join(answer)  # type: ignore[arg-type]  # a streaming answer
    return data, answer


def attach(client: Client, item: Item, *files: SimpleUploadedFile) -> Any:
    return client.post(f"/fiches/{item.uid}/documents/", {"file": list(files)})


def test_a_file_is_attached_seen_on_the_sheet_and_downloaded_harmless(sheet: Item) -> None:
    client = visitor(Role.EDITOR)
    assert attach(client, sheet, file(), file("mesures.csv", b"a;b\n")).status_code == 302
    page = words_of(client.get(f"/fiches/{sheet.uid}/"))
    assert "plan.pdf" in page
    assert "mesures.csv" in page
    uid = Attachment.objects.get(title="plan.pdf").uid
    data, answer = downloaded(client, f"/pieces/{uid}/")
    assert data == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="plan.pdf"'
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"


def test_what_is_refused_is_told_for_each_file_and_nothing_is_kept(sheet: Item) -> None:
    answer = attach(visitor(Role.EDITOR), sheet, file(), file("page.html", b"<html>"))
    assert answer.status_code == 422
    assert "page.html" in words_of(answer)
    assert not Attachment.objects.exists()


def test_no_file_chosen_is_told(sheet: Item) -> None:
    answer = visitor(Role.EDITOR).post(f"/fiches/{sheet.uid}/documents/", {})
    assert answer.status_code == 422
    assert "Choisissez un fichier" in words_of(answer)


def test_a_document_is_renewed_renamed_taken_off_and_put_back(sheet: Item) -> None:
    client = visitor(Role.EDITOR)
    attach(client, sheet, file())
    uid = Attachment.objects.get().uid
    client.post(f"/pieces/{uid}/nouvelle-version/", {"file": file("plan-2.pdf", PDF + b"2")})
    client.post(f"/pieces/{uid}/titre/", {"title": "Plan du site"})
    page = words_of(client.get(f"/fiches/{sheet.uid}/documents/"))
    assert "Plan du site" in page
    assert "version 2" in page
    assert downloaded(client, f"/pieces/{uid}/versions/1/")[0] == PDF
    client.post(f"/pieces/{uid}/retirer/")
    assert client.get(f"/pieces/{uid}/").status_code == 404
    client.post(f"/pieces/{uid}/remettre/")
    assert downloaded(client, f"/pieces/{uid}/")[0] == PDF + b"2"


def test_a_reader_reads_and_a_stranger_finds_nothing(sheet: Item) -> None:
    attach(visitor(Role.EDITOR), sheet, file())
    sheet.programme.stage = "published"
    sheet.programme.save()
    uid = Attachment.objects.get().uid
    reader = visitor(Role.READER)
    assert downloaded(reader, f"/pieces/{uid}/")[0] == PDF
    assert "Attacher" not in words_of(reader.get(f"/fiches/{sheet.uid}/documents/"))
    assert attach(reader, sheet, file()).status_code == 403
    assert reader.post(f"/pieces/{uid}/retirer/").status_code == 403
    assert Client().get(f"/pieces/{uid}/").status_code == 302
