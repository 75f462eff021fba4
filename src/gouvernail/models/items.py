"""Items: axes, objectives, actions and steps in one table, because they share every field (decision record 0006)."""

from django.db import models
from django.db.models import F, Q

from gouvernail.core.vocabulary import HealthValue, Level, Precision, ProgressFrom, StatusValue, Track
from gouvernail.core.word_forms import forms
from gouvernail.models.authorities import Authority
from gouvernail.models.columns import between, one_of, ordered, uid_column, word_column
from gouvernail.models.imports import SourceDocument
from gouvernail.models.programmes import Programme

SEARCHED = ["search_text", "search_forms"]
"""The columns that `Item.look_for` writes."""


class Item(models.Model):
    """One item of a programme. Fields have the names of `core.plan.Item`; unknown is NULL or an empty list.

    `position` is the manual order among siblings, `version` counts the saves (optimistic lock), `search_text` is the
    folded text that search looks in and `search_forms` the forms of its words (`look_for` writes both), `imported` the
    values as last read from a document (three-way merge).
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="items")
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="items")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="children")
    level = word_column(Level)
    position = models.IntegerField(default=0)
    label = models.TextField(null=True, blank=True)
    code = models.TextField(null=True, blank=True)
    code_text = models.TextField(null=True, blank=True)
    title = models.TextField()
    track = word_column(Track, null=True, blank=True)
    description = models.TextField(null=True, blank=True)
    findings = models.TextField(null=True, blank=True)
    ambition = models.TextField(null=True, blank=True)
    rationale = models.TextField(null=True, blank=True)
    working_group = models.TextField(null=True, blank=True)
    governance = models.TextField(null=True, blank=True)
    participation = models.TextField(null=True, blank=True)
    # Time: the deadline in columns, because lists filter and sort on it; planned start and revised deadline whole.
    planned_start = models.JSONField(null=True, blank=True)
    deadline_text = models.TextField(null=True, blank=True)
    deadline_start = models.DateField(null=True, blank=True)
    deadline_end = models.DateField(null=True, blank=True)
    deadline_precision = word_column(Precision, null=True, blank=True)
    deadline_recurring = models.BooleanField(default=False)
    deadline_unknown = models.BooleanField(default=False)
    deadline_parts = models.JSONField(default=list, blank=True)
    revised_deadline = models.JSONField(null=True, blank=True)
    revised_end = models.DateField(null=True, blank=True)
    revised_deadline_reason = models.TextField(null=True, blank=True)
    effective_start = models.DateField(null=True, blank=True)
    effective_end = models.DateField(null=True, blank=True)
    recurring = models.BooleanField(default=False)
    # State
    status = word_column(StatusValue, null=True, blank=True)
    status_text = models.TextField(null=True, blank=True)
    progress = models.PositiveSmallIntegerField(null=True, blank=True)
    progress_from = word_column(ProgressFrom, null=True, blank=True)
    health = word_column(HealthValue, null=True, blank=True)
    health_text = models.TextField(null=True, blank=True)
    pending = models.BooleanField(null=True, blank=True)
    achieved = models.TextField(null=True, blank=True)
    remaining = models.TextField(null=True, blank=True)
    obstacles = models.TextField(null=True, blank=True)
    support = models.TextField(null=True, blank=True)
    # Sheet
    aims = models.JSONField(default=list, blank=True)
    methods = models.JSONField(default=list, blank=True)
    means = models.JSONField(default=list, blank=True)
    resources = models.TextField(null=True, blank=True)
    evaluation = models.JSONField(default=list, blank=True)
    staff = models.TextField(null=True, blank=True)
    fte = models.DecimalField(max_digits=8, decimal_places=3, null=True, blank=True)
    weight = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)
    priority = models.TextField(null=True, blank=True)
    # Reading
    confidence = models.DecimalField(max_digits=4, decimal_places=3, null=True, blank=True)
    source_document = models.ForeignKey(SourceDocument, on_delete=models.SET_NULL, null=True, blank=True)
    source_sheet = models.TextField(null=True, blank=True)
    source_page = models.IntegerField(null=True, blank=True)
    source_row = models.IntegerField(null=True, blank=True)
    source_line = models.IntegerField(null=True, blank=True)
    source_field = models.TextField(null=True, blank=True)
    imported = models.JSONField(null=True, blank=True)
    # Keeping
    restricted = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    search_text = models.TextField(default="", blank=True)
    search_forms = models.TextField(default="", blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    trashed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]
        indexes = [
            models.Index(fields=["programme", "parent", "position"], name="item_tree"),
            models.Index(fields=["programme", "level"], name="item_level"),
            models.Index(fields=["programme", "code"], name="item_code"),
            models.Index(fields=["authority", "deadline_end"], name="item_deadline"),
            models.Index(fields=["authority", "revised_end"], name="item_revised"),
        ]
        constraints = [
            one_of("level", Level, "item"),
            one_of("track", Track, "item", null=True),
            one_of("status", StatusValue, "item", null=True),
            one_of("progress_from", ProgressFrom, "item", null=True),
            one_of("health", HealthValue, "item", null=True),
            one_of("deadline_precision", Precision, "item", null=True),
            between("progress", 0, 100, "item"),
            between("confidence", 0, 1, "item"),
            ordered("deadline_start", "deadline_end", "item"),
            ordered("effective_start", "effective_end", "item"),
            models.CheckConstraint(condition=Q(parent__isnull=True) | ~Q(parent=F("id")), name="item_not_own_parent"),
            models.CheckConstraint(condition=~Q(title=""), name="item_title_given"),
            models.CheckConstraint(condition=Q(fte__isnull=True) | Q(fte__gte=0), name="item_fte_positive"),
            models.CheckConstraint(condition=Q(weight__isnull=True) | Q(weight__gte=0), name="item_weight_positive"),
        ]

    def __str__(self) -> str:
        return self.title[:80]

    def look_for(self, text: str) -> None:
        """What search finds the item by: its folded text, and the forms of its words."""
        self.search_text, self.search_forms = text, forms(text)


class Placement(models.Model):
    """A further parent of a shared item. The home parent keeps what the shares leave of 100."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="placements")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="placements")
    parent = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="placed")
    share = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    position = models.IntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["item", "parent"], name="placement_once"),
            models.CheckConstraint(condition=~Q(item=F("parent")), name="placement_not_own_parent"),
            models.CheckConstraint(
                condition=Q(share__isnull=True) | Q(share__gt=0, share__lt=100), name="placement_share_bounds"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.parent_id}"
