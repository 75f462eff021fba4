"""Files attached to items: who may, what is kept, what comes back."""

import hashlib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.models import Attachment, AttachmentVersion, Event, Item, ItemPerson, Person
from gouvernail.queries import attachments as queries
from gouvernail.queries.viewer import viewer_for
from gouvernail.services import attachments
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from tests.builders import account_of, authority, imported, member, small_plan

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 un"


@pytest.fixture(autouse=True)
def _store(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


def action() -> Item:
    imported(small_plan())
    return Item.objects.filter(level="action").order_by("id")[0]


def bytes_of(stored: str) -> bytes:
    with default_storage.open(stored) as file:
        return bytes(file.read())


def stored_files() -> list[Path]:
    return sorted(path for path in Path(default_storage.location).rglob("*") if path.is_file())


def test_a_file_is_kept_whole_and_history_names_it() -> None:
    item, by = action(), member(authority(), Role.EDITOR)
    (uid,) = attachments.attach(item=item.uid, by=by, files=[("../Délibération.pdf", PDF)])
    served = queries.to_serve(by, uid)
    assert served is not None
    assert (served.name, served.media_type, served.size) == ("Délibération.pdf", "application/pdf", len(PDF))
    assert bytes_of(served.stored) == PDF
    assert "Délibération" not in served.stored
    event = Event.objects.get(verb="attached")
    assert (event.item_uid, event.note) == (item.uid, "Délibération.pdf")
    assert AttachmentVersion.objects.get().sha256 == hashlib.sha256(PDF).hexdigest()


def test_all_or_none_and_every_file_refused_is_named() -> None:
    item, by = action(), member(authority(), Role.EDITOR)
    given = [("bon.pdf", PDF), ("page.html", b"<html>"), ("vide.txt", b"")]
    with pytest.raises(Invalid) as refusal:
        attachments.attach(item=item.uid, by=by, files=given)
    assert len(refusal.value.problems) == 2
    assert "page.html" in refusal.value.problems[0].message
    assert not Attachment.objects.exists()
    assert stored_files() == []


def test_too_heavy_is_refused(settings: Any) -> None:
    settings.MAX_ATTACHMENT_BYTES = 1024**2
    item, by = action(), member(authority(), Role.EDITOR)
    with pytest.raises(Invalid) as refusal:
        attachments.attach(item=item.uid, by=by, files=[("gros.pdf", PDF + bytes(1024**2))])
    assert "1 Mo au plus" in str(refusal.value)


def test_versions_are_numbered_and_the_same_bytes_are_no_new_version() -> None:
    item, by = action(), member(authority(), Role.EDITOR)
    (uid,) = attachments.attach(item=item.uid, by=by, files=[("a.pdf", PDF)], title="Devis")
    attachments.add_version(attachment=uid, by=by, name="a.pdf", data=PDF)
    attachments.add_version(attachment=uid, by=by, name="b.pdf", data=PDF + b" deux")
    (shown,) = queries.of_item(item.pk)
    assert shown.title == "Devis"
    assert [(version.number, version.name) for version in shown.versions] == [(2, "b.pdf"), (1, "a.pdf")]
    first = queries.to_serve(by, uid, 1)
    assert first is not None
    assert bytes_of(first.stored) == PDF


def test_what_is_taken_off_comes_back() -> None:
    item, by = action(), member(authority(), Role.EDITOR)
    (uid,) = attachments.attach(item=item.uid, by=by, files=[("a.pdf", PDF)])
    attachments.remove(attachment=uid, by=by)
    assert queries.of_item(item.pk) == ()
    assert queries.to_serve(by, uid) is None
    assert [each.uid for each in queries.removed_of(by, item.uid)] == [uid]
    attachments.restore(attachment=uid, by=by)
    assert [each.uid for each in queries.of_item(item.pk)] == [uid]
    assert list(Event.objects.values_list("verb", flat=True).order_by("id"))[-2:] == ["detached", "attached"]


@pytest.mark.parametrize("role", [Role.READER, Role.ELECTED, Role.FINANCE, Role.CONTRIBUTOR, Role.HEAD])
def test_who_does_not_write_the_item_attaches_nothing(role: Role) -> None:
    item = action()
    item.programme.stage = "published"
    item.programme.save()
    by = member(authority(), role)
    with pytest.raises(NotAllowed):
        attachments.attach(item=item.uid, by=by, files=[("a.pdf", PDF)])


def test_the_owner_of_an_action_attaches_to_it() -> None:
    item = action()
    person = Person.objects.create(authority=item.authority, name="Ève Lenoir", key="e lenoir")
    ItemPerson.objects.create(authority=item.authority, item=item, person=person, role="agent")
    by = viewer_for(account_of(member(item.authority, Role.CONTRIBUTOR, person=person)))
    assert attachments.attach(item=item.uid, by=by, files=[("a.pdf", PDF)])


def test_a_restricted_item_hides_its_files_from_those_who_do_not_see_it() -> None:
    item, by = action(), member(authority(), Role.EDITOR)
    (uid,) = attachments.attach(item=item.uid, by=by, files=[("a.pdf", PDF)])
    item.programme.stage = "published"
    item.programme.save()
    reader, stranger = member(authority(), Role.READER), member(authority("Autreville"), Role.ADMINISTRATOR)
    assert queries.to_serve(reader, uid) is not None
    assert queries.to_serve(stranger, uid) is None
    Item.objects.filter(pk=item.pk).update(restricted=True)
    assert queries.to_serve(reader, uid) is None
    for act in (attachments.remove, attachments.restore):
        with pytest.raises(NotFound):
            act(attachment=uid, by=stranger)


def test_files_that_nothing_names_are_swept_after_a_day() -> None:
    item, by = action(), member(authority(), Role.EDITOR)
    attachments.attach(item=item.uid, by=by, files=[("a.pdf", PDF)])
    kept = stored_files()
    orphan = kept[0].with_name("orphelin")
    orphan.write_bytes(b"x")
    assert attachments.sweep(now=timezone.now()) == 0
    assert attachments.sweep(now=timezone.now() + timedelta(days=2)) == 1
    assert stored_files() == kept
