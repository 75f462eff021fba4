"""Files attached to items. Their bytes lie in the store (a folder of the server, or S3); here is what is known."""

from django.db import models

from gouvernail.models.authorities import Authority
from gouvernail.models.columns import uid_column
from gouvernail.models.items import Item


class Attachment(models.Model):
    """A document attached to an item, in one or several versions."""

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="attachments")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="attachments")
    title = models.CharField(max_length=200)
    created_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        return self.title


class AttachmentVersion(models.Model):
    """The file as it was at one time. `stored` is its name in the store, which says nothing of its content."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    attachment = models.ForeignKey(Attachment, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=120)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    stored = models.CharField(max_length=200, unique=True)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["attachment", "number"], name="attachment_version_once")]

    def __str__(self) -> str:
        return self.name
