"""Views of lists that people keep: a name for an address."""

from enum import StrEnum

from django.db import models
from django.db.models import Q

from gouvernail.models.accounts import Account
from gouvernail.models.authorities import Authority
from gouvernail.models.columns import one_of, uid_column, word_column
from gouvernail.models.programmes import Programme


class ListKind(StrEnum):
    """What a list is of."""

    ACTIONS = "actions"
    PEOPLE = "people"
    INDICATORS = "indicators"


class SavedView(models.Model):
    """The list of a programme, or of all (`programme` is none), as its address said it. `query` is what stood in the
    address, `kind` what is listed; `shared`: everybody of the authority finds it above their lists, each with what
    they may see."""

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="views")
    owner = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="views")
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, null=True, blank=True, related_name="views")
    kind = word_column(ListKind, default=ListKind.ACTIONS)
    name = models.CharField(max_length=80)
    query = models.TextField(blank=True, default="")
    shared = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "authority", "programme", "kind", "name"], name="saved_view_once"),
            models.UniqueConstraint(
                fields=["owner", "authority", "kind", "name"],
                condition=Q(programme=None),
                name="saved_view_of_all_once",
            ),
            one_of("kind", ListKind, "saved_view"),
            models.CheckConstraint(condition=~Q(name=""), name="saved_view_name_given"),
        ]

    def __str__(self) -> str:
        return self.name


class Often(StrEnum):
    """How often somebody is told what changed in a view."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Subscription(models.Model):
    """Somebody is told what changed among the rows of a view.

    `told` is where each row (uid) stood when they were last told, `telling` the same for the letter with the key
    `letter`: once that left, it counts. `period` is the week or month that is dealt with; `stopped_at`: since when
    nothing is sent.
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="subscriptions")
    view = models.ForeignKey(SavedView, on_delete=models.CASCADE, related_name="subscriptions")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="subscriptions")
    often = word_column(Often)
    period = models.CharField(max_length=10)
    told = models.JSONField(default=dict)
    telling = models.JSONField(default=dict, blank=True)
    letter = models.CharField(max_length=120, blank=True, default="")
    since = models.DateField()
    stopped_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["view__name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["view", "account"], name="subscription_once"),
            one_of("often", Often, "subscription"),
        ]

    def __str__(self) -> str:
        return f"{self.view_id} {self.account_id}"
