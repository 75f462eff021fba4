"""What is said about an item: comments, and what was decided. Search finds both by the forms of their words."""

from django.db import models
from django.db.models import F, Q

from gouvernail.models.authorities import Authority, Person
from gouvernail.models.columns import uid_column
from gouvernail.models.items import Item


class Comment(models.Model):
    """Something said about an item, or in answer (`under`) to what was. Its first one tells when all was settled.

    `removed_at`: its author took it back; that there was one stays told, what it said is gone.
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="comments")
    under = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="answers")
    at = models.DateTimeField()
    author = models.ForeignKey("Account", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    author_name = models.CharField(max_length=200)
    text = models.TextField()
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by_name = models.CharField(max_length=200, null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    search_forms = models.TextField(default="", blank=True)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["item", "at"], name="comment_item")]
        constraints = [
            models.CheckConstraint(condition=Q(under=None) | ~Q(under=F("id")), name="comment_not_own_answer"),
            models.CheckConstraint(condition=Q(under=None) | Q(settled_at=None), name="comment_first_settles"),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class Decision(models.Model):
    """What a body decided about an item: at which sitting, under which point, who follows it up and by when."""

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="decisions")
    body = models.CharField(max_length=120)
    on = models.DateField()
    point = models.CharField(max_length=60, null=True, blank=True)
    text = models.TextField()
    follow_up = models.TextField(null=True, blank=True)
    owner = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="decisions")
    due = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    at = models.DateTimeField()
    author_name = models.CharField(max_length=200)
    removed_at = models.DateTimeField(null=True, blank=True)
    search_forms = models.TextField(default="", blank=True)

    class Meta:
        ordering = ["-on", "-id"]
        indexes = [models.Index(fields=["item", "on"], name="decision_item")]

    def __str__(self) -> str:
        return self.text[:80]
