"""Programmes, their owners, what they state beside their items, and their published versions."""

from django.db import models

from gouvernail.core.lifecycle import Stage
from gouvernail.core.vocabulary import PrincipleKind, ProgrammeKind
from gouvernail.models.authorities import Authority
from gouvernail.models.columns import one_of, ordered, uid_column, word_column
from gouvernail.models.imports import SourceDocument


class Programme(models.Model):
    """A plan of an authority for a term. `authority` leads; `owners` are the others of a joint programme."""

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="programmes")
    owners: "models.ManyToManyField[Authority, ProgrammeOwner]" = models.ManyToManyField(
        Authority, through="ProgrammeOwner", related_name="shared_programmes"
    )
    kind = word_column(ProgrammeKind, null=True, blank=True)
    title = models.TextField()
    description = models.TextField(null=True, blank=True)
    period_start = models.DateField(null=True, blank=True)
    period_end = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=35, null=True, blank=True)
    organisations = models.JSONField(default=list)
    level_labels = models.JSONField(default=dict)
    # What this programme does otherwise than its authority, stored by `core.preferences`.
    preferences = models.JSONField(default=dict, blank=True)
    stage = word_column(Stage, default=Stage.DRAFT)
    position = models.IntegerField(default=0)
    restricted = models.BooleanField(default=False)
    # Where it was read from: the key by which a later reading of the same document finds it, and what was read.
    source_key = models.CharField(max_length=300, null=True, blank=True)
    imported = models.JSONField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    trashed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["authority", "source_key"], name="programme_source")]
        constraints = [
            one_of("kind", ProgrammeKind, "programme", null=True),
            one_of("stage", Stage, "programme"),
            ordered("period_start", "period_end", "programme"),
            models.CheckConstraint(
                condition=models.Q(period_start__isnull=True, period_end__isnull=True)
                | models.Q(period_start__isnull=False, period_end__isnull=False),
                name="programme_period_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ProgrammeOwner(models.Model):
    """An authority that owns a joint programme beside the one that leads it."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="programme_owners")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="programme_ownerships")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme", "authority"], name="programme_owner_once")]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.authority_id}"


class JointOffer(models.Model):
    """The authority that leads a programme asks another one to own it too: the row lasts until it says yes.

    Until then the other one knows nothing of the programme but what stands here. Once it says yes there is a
    `ProgrammeOwner` instead; `declined_at` is when it said no. `lead_name`, `title`, `name` (of the one that is asked):
    as they were then.
    """

    uid = uid_column()
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="offers")
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="joint_offers")
    name = models.CharField(max_length=300)
    lead_name = models.CharField(max_length=300)
    title = models.TextField()
    offered_at = models.DateTimeField()
    declined_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["offered_at", "id"]
        constraints = [models.UniqueConstraint(fields=["programme", "authority"], name="joint_offer_once")]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.authority_id}"


class Principle(models.Model):
    """A value, commitment, criterion... that the programme states beside its items."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="principles")
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="principles")
    kind = word_column(PrincipleKind)
    text = models.TextField()
    position = models.IntegerField(default=0)
    source_document = models.ForeignKey(SourceDocument, on_delete=models.SET_NULL, null=True, blank=True)
    source_sheet = models.TextField(null=True, blank=True)
    source_page = models.IntegerField(null=True, blank=True)
    source_row = models.IntegerField(null=True, blank=True)
    source_line = models.IntegerField(null=True, blank=True)
    source_field = models.TextField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [one_of("kind", PrincipleKind, "principle")]

    def __str__(self) -> str:
        return self.text[:80]


class Publication(models.Model):
    """A published version: the frozen plan that the public reads until the next one, or until it is withdrawn."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="publications")
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="publications")
    version = models.PositiveIntegerField()
    title = models.TextField()
    content = models.JSONField()
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=200)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "version"], name="publication_once"),
            # At most one version stands: publishing again withdraws the one before.
            models.UniqueConstraint(
                fields=["programme"], condition=models.Q(withdrawn_at__isnull=True), name="publication_one_stands"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} v{self.version}"
