"""Items that somebody proposes and somebody else accepts, amends or turns down."""

from enum import StrEnum

from django.db import models
from django.db.models import Q

from gouvernail.models.authorities import Authority, Person
from gouvernail.models.columns import one_of, uid_column, word_column
from gouvernail.models.items import Item
from gouvernail.models.programmes import Programme


class ProposalState(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Proposal(models.Model):
    """An action that somebody would like, under an objective or at the top. `item` is what it became.

    `reason` is why it was turned down, or what the answer says; `person` is who proposes, in programmes.
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="proposals")
    under = models.ForeignKey(Item, on_delete=models.SET_NULL, null=True, blank=True, related_name="proposed")
    title = models.TextField()
    text = models.TextField(blank=True, default="")
    by = models.ForeignKey("Account", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    by_name = models.CharField(max_length=200)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    state = word_column(ProposalState, default=ProposalState.WAITING)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by_name = models.CharField(max_length=200, null=True, blank=True)
    reason = models.TextField(blank=True, default="")
    item = models.ForeignKey(Item, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["programme", "state"], name="proposal_programme")]
        constraints = [
            one_of("state", ProposalState, "proposal"),
            models.CheckConstraint(condition=~Q(title=""), name="proposal_title_given"),
            models.CheckConstraint(condition=~Q(state="declined") | ~Q(reason=""), name="proposal_reason_given"),
        ]

    def __str__(self) -> str:
        return self.title[:80]
