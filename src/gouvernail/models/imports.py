"""Documents that were given to us, kept whole, and the work of reading them."""

from enum import StrEnum

from django.db import models

from gouvernail.models.authorities import Authority
from gouvernail.models.columns import between, one_of, uid_column, word_column


class SourceDocument(models.Model):
    """A document as received. `text` holds its raw lines (text files), so that a screen can show an item's source.

    The bytes lie in the database: one backup holds everything, and a restored copy is complete.
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="documents")
    name = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    media_type = models.CharField(max_length=120, null=True, blank=True)
    text = models.TextField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "name", "sha256"], name="source_document_once"),
        ]

    def __str__(self) -> str:
        return self.name


class SourceContent(models.Model):
    """The bytes of a document, in a table of their own so that no list loads them by accident."""

    document = models.OneToOneField(SourceDocument, on_delete=models.CASCADE, related_name="content")
    data = models.BinaryField()

    def __str__(self) -> str:
        return str(self.document_id)


class JobState(StrEnum):
    """`review`: read, and nothing written before somebody accepts. `discarded`: thrown away at its review.
    `undone`: what it wrote was taken back."""

    QUEUED = "queued"
    RUNNING = "running"
    REVIEW = "review"
    DONE = "done"
    FAILED = "failed"
    DISCARDED = "discarded"
    UNDONE = "undone"


class ImportJob(models.Model):
    """One reading of one document for an authority: what was asked, how far it is, what came out."""

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="import_jobs")
    document = models.ForeignKey(SourceDocument, on_delete=models.PROTECT, related_name="jobs")
    requested_title = models.TextField(null=True, blank=True)
    requested_by = models.CharField(max_length=200)
    requested_by_account = models.BigIntegerField(null=True, blank=True)
    state = word_column(JobState, default=JobState.QUEUED)
    # Whether somebody looks at what was read before it is written.
    reviewed = models.BooleanField(default=False)
    # The programme that the document is to update, where somebody chose one.
    target = models.ForeignKey("Programme", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    progress = models.PositiveSmallIntegerField(default=0)
    stage = models.CharField(max_length=200, null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    heartbeat = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(null=True, blank=True)
    # What was understood and what was written, in stored form (`core/values.py`): Draft and Accepted.
    draft = models.JSONField(null=True, blank=True)
    report = models.JSONField(null=True, blank=True)
    # What it wrote, in a form from which it can be taken back (`services/undoing.py`).
    written = models.JSONField(null=True, blank=True)
    programmes: "models.ManyToManyField[models.Model, models.Model]" = models.ManyToManyField(
        "Programme", related_name="import_jobs", blank=True
    )

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["state", "heartbeat"], name="import_job_to_take")]
        constraints = [
            one_of("state", JobState, "import_job"),
            between("progress", 0, 100, "import_job", null=False),
        ]

    def __str__(self) -> str:
        return self.uid
