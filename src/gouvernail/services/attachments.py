"""Attaching files to items: kept in the store, with versions and history; removed files can come back."""

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NoReturn

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.files.attached import Attached, attached
from gouvernail.files.refusal import UnreadableFile
from gouvernail.models import Attachment, AttachmentVersion, Item
from gouvernail.models.columns import new_uid
from gouvernail.queries.gate import visible_items
from gouvernail.queries.items import may_on_item
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound

MOST_OF_ITEM = 60
ORPHAN_AFTER = timedelta(days=1)
"""A file without a row is left alone for so long: it may belong to a transaction that is not finished."""


def may_attach(by: Viewer, item: Item) -> bool:
    """Who writes the item, or follows it up as theirs, attaches files to it."""
    return may_on_item(by, item, Verb.FOLLOW_UP) or may_on_item(by, item, Verb.WRITE_ITEM)


def attach(*, item: str, by: Viewer, files: Sequence[tuple[str, bytes]], title: str | None = None) -> tuple[str, ...]:
    """Attach files (name and bytes) to an item (uid), all or none; gives the uids of the attachments.

    A `title` is that of a file alone. Refusals: `NotFound`, `NotAllowed`, `Invalid` (a problem for each file refused).
    """
    row = _item(item, by)
    kinds = _checked(files)
    if Attachment.objects.filter(item=row, removed_at__isnull=True).count() + len(files) > MOST_OF_ITEM:
        _refuse(f"Une fiche porte {MOST_OF_ITEM} documents au plus\u00a0: retirez-en avant d'en ajouter.")
    said = " ".join((title or "").split())[:200] if len(files) == 1 else ""
    made = []
    for kind, (_, data) in zip(kinds, files, strict=True):
        new = Attachment(
            authority_id=row.authority_id, item=row, title=said or kind.name[:200], created_at=timezone.now()
        )
        _keep(new, row, by, kind, data, verb="attached")
        made.append(new.uid)
    return tuple(made)


def add_version(*, attachment: str, by: Viewer, name: str, data: bytes) -> str:
    """A newer version of an attachment; gives the uid of its item. The same bytes change nothing. Same refusals."""
    row = _attachment(attachment, by)
    (kind,) = _checked([(name, data)])
    last = row.versions.order_by("-number").first()
    if last is None or last.sha256 != hashlib.sha256(data).hexdigest():
        _keep(row, row.item, by, kind, data, verb="version_attached")
    return row.item.uid


@transaction.atomic
def rename(*, attachment: str, by: Viewer, title: str) -> str:
    """Give an attachment another title; gives the uid of its item. Same refusals."""
    row = _attachment(attachment, by)
    said = " ".join(title.split())
    if not said or len(said) > 200:
        _refuse("Donnez au document un titre de 1 à 200 caractères.", "title")
    change = Change("attachments", row.title, said)
    row.title = said
    row.save(update_fields=["title"])
    _tell(row.item, by, "attachment_renamed", change=change)
    return row.item.uid


@transaction.atomic
def remove(*, attachment: str, by: Viewer) -> str:
    """Take an attachment off its item; gives the uid of the item. Its file stays, so that it can come back."""
    row = _attachment(attachment, by)
    row.removed_at = timezone.now()
    row.save(update_fields=["removed_at"])
    _tell(row.item, by, "detached", note=row.title)
    return row.item.uid


@transaction.atomic
def restore(*, attachment: str, by: Viewer) -> str:
    """Put a removed attachment back; gives the uid of the item."""
    row = _attachment(attachment, by, removed=True)
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    _tell(row.item, by, "attached", note=row.title)
    return row.item.uid


def sweep(*, now: datetime) -> int:
    """Delete the files of the store that no version names any more; gives how many. For the operator's command."""
    known = set(AttachmentVersion.objects.values_list("stored", flat=True))
    gone = 0
    for folder in _folders("attachments"):
        for name in default_storage.listdir(folder)[1]:
            path = f"{folder}/{name}"
            if path not in known and default_storage.get_modified_time(path) < now - ORPHAN_AFTER:
                default_storage.delete(path)
                gone += 1
    return gone


def _folders(top: str) -> list[str]:
    try:
        return [f"{top}/{name}" for name in default_storage.listdir(top)[0]]
    except FileNotFoundError:
        return []


def _keep(row: Attachment, item: Item, by: Viewer, kind: Attached, data: bytes, *, verb: str) -> None:
    """Store the bytes first, then the rows: what the database names is always there."""
    stored = default_storage.save(f"attachments/{item.authority.uid}/{new_uid()}{new_uid()}", ContentFile(data))
    try:
        with transaction.atomic():
            row.save()
            locked = Attachment.objects.select_for_update().get(pk=row.pk)
            number = (locked.versions.aggregate(last=Max("number"))["last"] or 0) + 1
            AttachmentVersion.objects.create(
                authority_id=item.authority_id,
                attachment=locked,
                number=number,
                name=kind.name,
                media_type=kind.media_type,
                size=len(data),
                sha256=hashlib.sha256(data).hexdigest(),
                stored=stored,
                at=timezone.now(),
                by_name=by.name,
            )
            _tell(item, by, verb, note=row.title)
    except BaseException:
        default_storage.delete(stored)
        raise


def _checked(files: Sequence[tuple[str, bytes]]) -> list[Attached]:
    """The kind of each file; refuses with all that is wrong, file by file."""
    kinds, problems = [], []
    for name, data in files:
        try:
            kinds.append(_kind(name, data))
        except UnreadableFile as refusal:
            problems.append(Problem("attachment-refused", str(refusal), Source(field="file")))
    if problems:
        raise Invalid(problems)
    return kinds


def _kind(name: str, data: bytes) -> Attached:
    most = settings.MAX_ATTACHMENT_BYTES
    if len(data) > most:
        raise UnreadableFile(f"Le fichier est trop lourd\u00a0: {most // 1024**2} Mo au plus.").named(name)
    return attached(data, name)


def _refuse(sentence: str, field: str = "file") -> NoReturn:
    raise Invalid([Problem("attachment-refused", sentence, Source(field=field))])


def _item(uid: str, by: Viewer) -> Item:
    row = visible_items(by).filter(uid=uid).select_related("programme", "authority").first()
    if row is None:
        raise NotFound
    if not may_attach(by, row):
        raise NotAllowed
    return row


def _attachment(uid: str, by: Viewer, *, removed: bool = False) -> Attachment:
    found = Attachment.objects.filter(uid=uid, removed_at__isnull=not removed).first()
    if found is None:
        raise NotFound
    found.item = _item(found.item.uid, by)
    return found


def _tell(item: Item, by: Viewer, verb: str, *, change: Change | None = None, note: str | None = None) -> None:
    event = history.item_event(item, item.programme, by=by, at=timezone.now(), verb=verb, change=change, note=note)
    history.record([event])
