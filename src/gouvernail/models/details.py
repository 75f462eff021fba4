"""What hangs on an item: people, departments, words, money, indicators, ties, documents and its follow-up."""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q

from gouvernail.core.vocabulary import (
    BudgetKind,
    BudgetStage,
    Direction,
    HealthValue,
    IndicatorKind,
    LinkKind,
    StatusValue,
)
from gouvernail.models.authorities import Authority, Department, Keyword, Partner, Person
from gouvernail.models.columns import between, one_of, word_column
from gouvernail.models.items import Item


class PersonRole(StrEnum):
    POLITICAL = "political"
    ADMINISTRATIVE = "administrative"
    AGENT = "agent"


class DepartmentRole(StrEnum):
    LEAD = "lead"
    CONTRIBUTING = "contributing"


class Detail(models.Model):
    """A row that belongs to an item and keeps the order in which it was given."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="%(class)ss")
    position = models.IntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ["position", "id"]


class ItemPerson(Detail):
    """Who an item names, as what. `written` keeps the document's spelling where it differs from the person's name."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="named")
    role = word_column(PersonRole)
    written = models.TextField(null=True, blank=True)

    class Meta(Detail.Meta):
        constraints = [
            models.UniqueConstraint(fields=["item", "person", "role"], name="item_person_once"),
            one_of("role", PersonRole, "item_person"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.role} {self.person_id}"


class ItemDepartment(Detail):
    department = models.ForeignKey(Department, on_delete=models.CASCADE, related_name="named")
    role = word_column(DepartmentRole)
    written = models.TextField(null=True, blank=True)

    class Meta(Detail.Meta):
        constraints = [
            models.UniqueConstraint(fields=["item", "department", "role"], name="item_department_once"),
            one_of("role", DepartmentRole, "item_department"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.role} {self.department_id}"


class ItemPartner(Detail):
    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="named")
    written = models.TextField(null=True, blank=True)

    class Meta(Detail.Meta):
        constraints = [models.UniqueConstraint(fields=["item", "partner"], name="item_partner_once")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.partner_id}"


class ItemKeyword(Detail):
    keyword = models.ForeignKey(Keyword, on_delete=models.CASCADE, related_name="named")
    written = models.TextField(null=True, blank=True)

    class Meta(Detail.Meta):
        constraints = [models.UniqueConstraint(fields=["item", "keyword"], name="item_keyword_once")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.keyword_id}"


class ItemSdg(Detail):
    sdg = models.PositiveSmallIntegerField()

    class Meta(Detail.Meta):
        constraints = [
            models.UniqueConstraint(fields=["item", "sdg"], name="item_sdg_once"),
            between("sdg", 1, 17, "item_sdg", null=False),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.sdg}"


class BudgetLine(Detail):
    """A line of money in euros; `amount` is NULL where a cost is named without one. Totals are never stored."""

    kind = word_column(BudgetKind, null=True, blank=True)
    amount = models.DecimalField(max_digits=15, decimal_places=2, null=True, blank=True)
    article = models.TextField(null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    funder = models.TextField(null=True, blank=True)
    funding_status = models.TextField(null=True, blank=True)
    stage = word_column(BudgetStage, default=BudgetStage.PLANNED)
    text = models.TextField(null=True, blank=True)

    class Meta(Detail.Meta):
        constraints = [
            one_of("kind", BudgetKind, "budget_line", null=True),
            one_of("stage", BudgetStage, "budget_line"),
            between("year", 1900, 2200, "budget_line"),
        ]

    def __str__(self) -> str:
        return self.text or str(self.amount)


class Indicator(Detail):
    text = models.TextField()
    kind = word_column(IndicatorKind, null=True, blank=True)
    unit = models.TextField(null=True, blank=True)
    direction = word_column(Direction, null=True, blank=True)
    baseline = models.DecimalField(max_digits=20, decimal_places=6, null=True, blank=True)
    frequency = models.TextField(null=True, blank=True)
    key = models.CharField(max_length=40, null=True, blank=True, db_index=True)
    """By what other items of the programme share it; there from the first time that one does."""

    class Meta(Detail.Meta):
        constraints = [
            one_of("kind", IndicatorKind, "indicator", null=True),
            one_of("direction", Direction, "indicator", null=True),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class IndicatorTie(Detail):
    """An item that shows and counts the indicator of another one of its programme."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="ties")

    class Meta(Detail.Meta):
        constraints = [models.UniqueConstraint(fields=["item", "indicator"], name="indicator_tie_once")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.indicator_id}"


class IndicatorTarget(models.Model):
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="targets")
    position = models.IntegerField(default=0)
    year = models.PositiveSmallIntegerField()
    value = models.DecimalField(max_digits=20, decimal_places=6, null=True, blank=True)
    text = models.TextField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [between("year", 1900, 2200, "indicator_target", null=False)]

    def __str__(self) -> str:
        return f"{self.year} {self.value}"


class IndicatorValue(models.Model):
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="values")
    position = models.IntegerField(default=0)
    date = models.DateField()
    value = models.DecimalField(max_digits=20, decimal_places=6, null=True, blank=True)
    text = models.TextField(null=True, blank=True)
    source = models.TextField(null=True, blank=True)
    comment = models.TextField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"{self.date} {self.value}"


class ItemLink(Detail):
    """A tie to another item: `target` where it is known, or the `code` that the document names it by."""

    kind = word_column(LinkKind)
    code = models.TextField(null=True, blank=True)
    target = models.ForeignKey(Item, on_delete=models.SET_NULL, null=True, blank=True, related_name="linked_from")
    text = models.TextField(null=True, blank=True)

    class Meta(Detail.Meta):
        constraints = [
            one_of("kind", LinkKind, "item_link"),
            models.CheckConstraint(condition=Q(target__isnull=True) | ~Q(target=F("item")), name="item_link_to_other"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.code or self.target_id}"


class ItemDocument(Detail):
    """A document that an item points to."""

    title = models.TextField()
    url = models.TextField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title[:80]


class Ruling(StrEnum):
    """What who answers for the department makes of an update that waits for their word (decision 0018)."""

    WAITING = "waiting"
    VALIDATED = "validated"
    AMENDED = "amended"
    RETURNED = "returned"


class FollowUp(models.Model):
    """One update of an item by somebody: where it stood then, and what they said. A later one overwrites none.

    `status`, `progress` and `health` are those of the item once it was saved; the texts only what was said this time.
    `next_date` is the day for which they announce news; `same` says that nothing new was to be told. `key` comes from
    the form: one that is sent again, because its answer got lost, is kept once.

    `ruling`: of one that had to be validated; the item holds nothing of it before. Until then `said` names the fields
    that it says, `ticks` the steps (uid) that it ticks or unticks, and the state is where the item would stand.
    `person`: who wrote it by a personal link.
    """

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="follow_ups")
    at = models.DateTimeField()
    author_name = models.CharField(max_length=200)
    author = models.ForeignKey("Account", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    status = word_column(StatusValue, null=True, blank=True)
    progress = models.PositiveSmallIntegerField(null=True, blank=True)
    note = models.TextField(null=True, blank=True)
    health = word_column(HealthValue, null=True, blank=True)
    health_text = models.TextField(null=True, blank=True)
    achieved = models.TextField(null=True, blank=True)
    remaining = models.TextField(null=True, blank=True)
    obstacles = models.TextField(null=True, blank=True)
    support = models.TextField(null=True, blank=True)
    next_date = models.DateField(null=True, blank=True)
    same = models.BooleanField(default=False)
    key = models.CharField(max_length=36, null=True, blank=True)
    person = models.ForeignKey("Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    ruling = word_column(Ruling, null=True, blank=True)
    said = models.JSONField(default=list, blank=True)
    ticks = models.JSONField(default=dict, blank=True)
    ruled_at = models.DateTimeField(null=True, blank=True)
    ruled_by_name = models.CharField(max_length=200, null=True, blank=True)
    reason = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["item", "at"], name="follow_up_item"),
            models.Index(fields=["authority", "at"], name="follow_up_waiting", condition=Q(ruling="waiting")),
        ]
        constraints = [
            one_of("status", StatusValue, "follow_up", null=True),
            one_of("health", HealthValue, "follow_up", null=True),
            one_of("ruling", Ruling, "follow_up", null=True),
            models.CheckConstraint(condition=~Q(ruling="returned") | ~Q(reason=""), name="follow_up_reason_given"),
            models.UniqueConstraint(fields=["item", "key"], name="follow_up_once"),
            between("progress", 0, 100, "follow_up"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.at}"
