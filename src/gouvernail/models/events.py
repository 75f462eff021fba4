"""History: what was done, by whom, to what, as it was called then. Rows are added, never changed."""

from typing import Any

from django.db import models

from gouvernail.models.authorities import Authority
from gouvernail.models.columns import new_uid


class Event(models.Model):
    """One line of history. It points to no live row but its authority, so that it outlives what it tells about.

    `act` is common to the lines that one act wrote (a save, a bulk edit): they are taken back together, by an act that
    `undoes` it. `version` is the version of the item once the act was done.
    """

    uid = models.CharField(max_length=36, unique=True, default=new_uid, editable=False)
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="events")
    programme_uid = models.CharField(max_length=36, null=True, blank=True)
    item_uid = models.CharField(max_length=36, null=True, blank=True)
    person_uid = models.CharField(max_length=36, null=True, blank=True)
    act = models.CharField(max_length=36, null=True, blank=True)
    undoes = models.CharField(max_length=36, null=True, blank=True)
    version = models.PositiveIntegerField(null=True, blank=True)
    title = models.TextField()
    at = models.DateTimeField()
    actor_name = models.CharField(max_length=200)
    actor_account = models.BigIntegerField(null=True, blank=True)
    verb = models.CharField(max_length=40)
    field = models.CharField(max_length=60, null=True, blank=True)
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    note = models.TextField(null=True, blank=True)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["item_uid", "at"], name="event_item"),
            models.Index(fields=["programme_uid", "at"], name="event_programme"),
            models.Index(fields=["person_uid", "at"], name="event_person"),
            models.Index(fields=["act"], name="event_act"),
            models.Index(fields=["undoes"], name="event_undoes"),
            models.Index(fields=["authority", "at"], name="event_authority"),
        ]

    def __str__(self) -> str:
        return f"{self.at} {self.verb} {self.title[:40]}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("L'historique ne se réécrit pas.")
        super().save(*args, **kwargs)
