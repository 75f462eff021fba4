"""Authorities, the people and bodies around them, and their own vocabularies."""

from enum import StrEnum

from django.db import models
from django.db.models import F, Q

from gouvernail.core.vocabulary import AuthorityKind
from gouvernail.models.columns import one_of, uid_column, word_column


class Authority(models.Model):
    """A commune, CPAS, province... Every other row belongs to one.

    `second_factor_required`: its administrators sign in with a second factor.
    `preferences` is stored by `core.preferences`. `retention_years`: for how long personal data that serve no more are
    kept; 0 keeps all, nothing follows the server's rule.
    """

    uid = uid_column()
    kind = word_column(AuthorityKind, default=AuthorityKind.COMMUNE)
    name = models.CharField(max_length=300)
    slug = models.SlugField(max_length=80, unique=True)
    ins = models.CharField(max_length=12, null=True, blank=True)
    language = models.CharField(max_length=35, default="fr")
    accent = models.CharField(max_length=7, null=True, blank=True)
    preferences = models.JSONField(default=dict, blank=True)
    second_factor_required = models.BooleanField(default=False)
    mails = models.JSONField(default=dict, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    """The last day whose reminders of deadlines were posted."""
    retention_years = models.PositiveSmallIntegerField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            one_of("kind", AuthorityKind, "authority"),
            models.UniqueConstraint(fields=["kind", "name"], name="authority_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """Somebody (or a function) named in programmes, with or without an account. `key` is `people.person_key`.

    `department` is where they work; `left_on` the first day on which they are no longer there.
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="people")
    name = models.TextField()
    key = models.CharField(max_length=300)
    function = models.TextField(null=True, blank=True)
    is_elected = models.BooleanField(default=False)
    account = models.ForeignKey("Account", on_delete=models.SET_NULL, null=True, blank=True, related_name="people")
    department = models.ForeignKey(
        "Department", on_delete=models.SET_NULL, null=True, blank=True, related_name="people"
    )
    email = models.EmailField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "key"], name="person_once")]

    def __str__(self) -> str:
        return self.name


class Department(models.Model):
    """A department of an authority; departments form a tree. `closed_on`: since when it is no longer offered.

    Who heads it has that role (`Membership.department`), here and in the departments under it.
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="departments")
    parent = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="children")
    name = models.TextField()
    key = models.CharField(max_length=300)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "key"], name="department_once"),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")), name="department_not_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Partner(models.Model):
    """An outside body that takes part in actions."""

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="partners")
    name = models.TextField()
    key = models.CharField(max_length=300)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["authority", "key"], name="partner_once")]

    def __str__(self) -> str:
        return self.name


class KeywordKind(StrEnum):
    """What a word classifies by: another plan that the action serves, a domain, or a free tag. Or it names a funder,
    that the form of a budget offers; budget lines keep the name itself."""

    SECTOR_PLAN = "sector_plan"
    DOMAIN = "domain"
    TAG = "tag"
    FUNDER = "funder"


class Keyword(models.Model):
    """A sector plan, domain or tag of an authority, typed once and used by many items; or a funder."""

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="keywords")
    kind = word_column(KeywordKind)
    name = models.TextField()
    key = models.CharField(max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "kind", "key"], name="keyword_once"),
            one_of("kind", KeywordKind, "keyword"),
        ]

    def __str__(self) -> str:
        return self.name


class Register(StrEnum):
    """The lists of names that an authority keeps."""

    PERSON = "person"
    DEPARTMENT = "department"
    PARTNER = "partner"
    KEYWORD = "keyword"


class Alias(models.Model):
    """A name that was merged into another, or that it had before: documents that still write it mean `target`.

    `key` is the key that a row of the register had, after its kind for keywords (`tag:mobilite`); `target` the key of
    the row it stands for now.
    """

    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="aliases")
    register = word_column(Register)
    key = models.CharField(max_length=340)
    target = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "register", "key"], name="alias_once"),
            one_of("register", Register, "alias"),
        ]
        indexes = [models.Index(fields=["register", "target"], name="alias_target")]

    def __str__(self) -> str:
        return f"{self.register} {self.key}"
