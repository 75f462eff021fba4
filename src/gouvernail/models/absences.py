"""Absences: who stands in for whom, from one day to another."""

from django.db import models
from django.db.models import F, Q

from gouvernail.models.authorities import Authority, Person
from gouvernail.models.columns import ordered, uid_column


class Absence(models.Model):
    """`person` is away from `starts` to `ends`, both days included; `deputy` acts on what names them. Why is not kept.

    `full`: said by who manages the authority; only then does the deputy see what is restricted, and have the role of
    the absent person. Nothing ends it: it is asked for its days each time somebody looks.
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="absences")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="absences")
    deputy = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="standing_in")
    starts = models.DateField()
    ends = models.DateField()
    full = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["starts", "id"]
        indexes = [models.Index(fields=["deputy", "ends"], name="absence_deputy")]
        constraints = [
            ordered("starts", "ends", "absence"),
            models.CheckConstraint(condition=~Q(person=F("deputy")), name="absence_other_deputy"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.starts} {self.ends}"
