"""What is noted of personal data: who looked at it, and whose name was taken out of everything."""

from enum import StrEnum

from django.db import models

from gouvernail.models.authorities import Authority
from gouvernail.models.columns import one_of, uid_column, word_column


class Erasure(models.Model):
    """A pseudonym took the place of a name, for good. While it is not finished, and only then, the lines of history of
    its authority may have the name rewritten (a trigger of the database looks here). The name itself is not kept."""

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="erasures")
    person_uid = models.CharField(max_length=36)
    pseudonym = models.CharField(max_length=80)
    by_name = models.CharField(max_length=200)
    by_account = models.BigIntegerField(null=True, blank=True)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    # How many rows were rewritten, by table.
    changed = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-started_at", "-id"]
        indexes = [models.Index(fields=["person_uid"], name="erasure_person")]

    def __str__(self) -> str:
        return self.pseudonym


class Access(StrEnum):
    VIEWED = "viewed"
    EXPORTED = "exported"
    PREVIEWED = "previewed"
    ERASED = "erased"


class AccessEntry(models.Model):
    """Somebody looked at, exported or erased all that is held on a person, who is not named here."""

    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="accesses")
    at = models.DateTimeField(db_index=True)
    actor_name = models.CharField(max_length=200)
    actor_account = models.BigIntegerField(null=True, blank=True)
    person_uid = models.CharField(max_length=36)
    what = word_column(Access)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["authority", "at"], name="access_authority")]
        constraints = [one_of("what", Access, "access_entry")]

    def __str__(self) -> str:
        return f"{self.at} {self.what}"
