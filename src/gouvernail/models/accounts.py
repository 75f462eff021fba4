"""Accounts: who signs in, and what they are in which authority."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Coalesce, Lower

from gouvernail.core.permissions import Role
from gouvernail.models.columns import one_of, uid_column, word_column


class AccountManager(BaseUserManager["Account"]):
    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email=(username or "").strip().lower())

    def create_user(self, email: str, password: str | None = None, **more: Any) -> "Account":
        """An account that can sign in; without a password it cannot until one is set."""
        account = self.model(email=email.strip().lower(), **more)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def create_superuser(self, email: str, password: str | None = None, **more: Any) -> "Account":
        return self.create_user(email, password, is_platform_admin=True, **more)


class Account(AbstractBaseUser):
    """Somebody who signs in with an e-mail address. What they may do comes from their memberships."""

    uid = uid_column()
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)
    is_platform_admin = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AccountManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="account_email_lower"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name


class Membership(models.Model):
    """One role of an account in an authority. `person` is who they are in programmes, `department` what they head.

    With a `programme` the role holds in that one only (which the authority leads or owns beside another). A head's
    reach is their department, in every programme.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="memberships")
    authority = models.ForeignKey("Authority", on_delete=models.CASCADE, related_name="memberships")
    role = word_column(Role)
    person = models.ForeignKey("Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="memberships")
    department = models.ForeignKey("Department", on_delete=models.SET_NULL, null=True, blank=True, related_name="heads")
    programme = models.ForeignKey(
        "Programme", on_delete=models.CASCADE, null=True, blank=True, related_name="memberships"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "account",
                "authority",
                "role",
                Coalesce("programme", 0),
                Coalesce("department", 0),
                name="membership_once",
            ),
            one_of("role", Role, "membership"),
            models.CheckConstraint(
                condition=~models.Q(role=Role.HEAD.value) | models.Q(programme__isnull=True),
                name="membership_head_everywhere",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account_id} {self.role} {self.authority_id}"


class FailedSignIn(models.Model):
    """A try at a door that failed a short while ago; `key` is a digest of what is counted (door, account, address)."""

    key = models.CharField(max_length=64)
    at = models.DateTimeField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["key", "at"], name="failed_sign_in")]

    def __str__(self) -> str:
        return f"{self.at} {self.key[:8]}"


class ApiToken(models.Model):
    """A key to the API for an account. Only its digest is kept: the token is shown once."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
