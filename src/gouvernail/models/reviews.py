"""A document that was read and waits for somebody's eye, and what people said about files of one shape."""

from django.db import models

from gouvernail.models.authorities import Authority
from gouvernail.models.columns import uid_column
from gouvernail.models.imports import ImportJob


class Review(models.Model):
    """What was read of a document, and the steps by which people corrected it. `steps` only grows.

    Apart from the import itself so that no list of imports loads it.
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    job = models.OneToOneField(ImportJob, on_delete=models.CASCADE, related_name="review")
    # In stored form: the draft as read with the hints of `hints`, the document as shown, its columns.
    draft = models.JSONField()
    # Counts the readings: `draft` changes with it, and with nothing else.
    reading = models.PositiveIntegerField(default=1)
    shown = models.JSONField()
    # Of a PDF, the width and height in points of each page; its lines then lie in boxes on them.
    pages = models.JSONField(default=list)
    columns = models.JSONField(default=list)
    hints = models.JSONField(default=dict)
    shape = models.CharField(max_length=64)
    steps = models.JSONField(default=list)
    # Steps that were carried over from an earlier reading or from files of the same shape.
    carried = models.PositiveIntegerField(default=0)
    # Once accepted: the uid under which each item of the draft was written.
    written = models.JSONField(default=dict)
    updated_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.uid


class ReadingHabit(models.Model):
    """Corrections of a whole file (`this column is`, `this word means`, `this name is`), for files of one shape."""

    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="reading_habits")
    shape = models.CharField(max_length=64)
    corrections = models.JSONField(default=list)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "shape"], name="reading_habit_once")]

    def __str__(self) -> str:
        return f"{self.authority_id} {self.shape}"
