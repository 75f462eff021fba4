"""The files attached to an item, for those who see the item."""

from dataclasses import dataclass
from datetime import datetime

from gouvernail.models import Attachment, AttachmentVersion
from gouvernail.queries.gate import visible_items
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class VersionShown:
    """A file as it was at one time; `size` in bytes."""

    number: int
    name: str
    media_type: str
    size: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class AttachmentShown:
    """An attached document, its versions from the newest."""

    uid: str
    title: str
    versions: tuple[VersionShown, ...]
    removed: bool = False

    @property
    def newest(self) -> VersionShown:
        return self.versions[0]


def of_item(item: int, *, removed: bool = False) -> tuple[AttachmentShown, ...]:
    """Those of an item that was found visible (its key), in the order of their coming. One SQL query."""
    found = AttachmentVersion.objects.filter(attachment__item=item, attachment__removed_at__isnull=not removed)
    values = found.order_by("attachment__created_at", "attachment_id", "-number").values_list(
        "attachment__uid", "attachment__title", "number", "name", "media_type", "size", "at", "by_name"
    )
    grouped: dict[str, tuple[str, list[VersionShown]]] = {}
    for uid, title, number, name, media_type, size, at, by in values:
        version = VersionShown(number, name, media_type, size, at, by)
        grouped.setdefault(uid, (title, []))[1].append(version)
    return tuple(AttachmentShown(uid, title, tuple(shown), removed) for uid, (title, shown) in grouped.items())


def removed_of(viewer: Viewer, uid: str) -> tuple[AttachmentShown, ...]:
    """Those that were taken off an item that the viewer sees. Two SQL queries."""
    item = visible_items(viewer).filter(uid=uid).values_list("pk", flat=True).first()
    return of_item(item, removed=True) if item is not None else ()


def item_of(viewer: Viewer, uid: str) -> str | None:
    """The uid of the item that an attachment belongs to, for who sees it."""
    seen = Attachment.objects.filter(uid=uid, item__in=visible_items(viewer).values("pk"))
    return seen.values_list("item__uid", flat=True).first()


@dataclass(frozen=True, slots=True)
class Served:
    """A file to hand over: its name and kind, and its name in the store."""

    name: str
    media_type: str
    size: int
    stored: str


def to_serve(viewer: Viewer, uid: str, number: int | None = None) -> Served | None:
    """A version of an attachment (the newest without a number); `None` where the viewer does not see its item."""
    seen = Attachment.objects.filter(uid=uid, removed_at__isnull=True, item__in=visible_items(viewer).values("pk"))
    found = AttachmentVersion.objects.filter(attachment__in=seen)
    if number is not None:
        found = found.filter(number=number)
    first = found.order_by("-number").first()
    return Served(first.name, first.media_type, first.size, first.stored) if first else None
