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
