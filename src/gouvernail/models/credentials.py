"""What proves who somebody is, beside the password: links sent by e-mail, second factors, sessions."""

from enum import StrEnum

from django.db import models

from gouvernail.models.columns import one_of, uid_column, word_column


class LinkPurpose(StrEnum):
    """What a link sent by e-mail is for."""

    SIGN_IN = "sign_in"
    PASSWORD = "password"  # noqa: S105 - the name of a purpose
    EMAIL = "email"


class EmailedLink(models.Model):
    """A link that was sent to the address of an account: short-lived, used once, only its digest kept."""

    account = models.ForeignKey("Account", on_delete=models.CASCADE, related_name="links")
    purpose = word_column(LinkPurpose)
    digest = models.CharField(max_length=64, unique=True)
    new_email = models.EmailField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [one_of("purpose", LinkPurpose, "emailed_link")]

    def __str__(self) -> str:
        return f"{self.purpose} {self.account_id}"


class CodeApp(models.Model):
    """An application that shows a new code every 30 seconds (TOTP).

    `sealed` is its secret, encrypted with the key of the installation. `last_step` is the step of the last code taken,
    so that none is taken twice; it is kept from the first right code on (`confirmed_at`).
    """

    account = models.OneToOneField("Account", on_delete=models.CASCADE, related_name="code_app")
    sealed = models.TextField()
    last_step = models.BigIntegerField(default=0)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"code app of {self.account_id}"


class Passkey(models.Model):
    """A key in a device or a security key (WebAuthn): we keep the public half. `uses` is the counter that it gave."""

    uid = uid_column()
    account = models.ForeignKey("Account", on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=100)
    credential = models.CharField(max_length=1400, unique=True)
    public_key = models.TextField()
    uses = models.BigIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class RecoveryCode(models.Model):
    """A code on paper that takes the place of a lost second factor, once. Only its digest is kept."""

    account = models.ForeignKey("Account", on_delete=models.CASCADE, related_name="recovery_codes")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "digest"], name="recovery_code_once")]

    def __str__(self) -> str:
        return f"recovery code of {self.account_id}"


class OpenSession(models.Model):
    """A session that somebody opened by signing in, so that they can see theirs and close them."""

    uid = uid_column()
    account = models.ForeignKey("Account", on_delete=models.CASCADE, related_name="open_sessions")
    session_key = models.CharField(max_length=40, unique=True)
    browser = models.CharField(max_length=120)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.account_id} {self.browser}"


class OutsideIdentity(models.Model):
    """Who an account is for an identity provider (OpenID Connect): its issuer and its name for them."""

    account = models.ForeignKey("Account", on_delete=models.CASCADE, related_name="outside_identities")
    issuer = models.CharField(max_length=400)
    subject = models.CharField(max_length=255)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["issuer", "subject"], name="outside_identity_once")]

    def __str__(self) -> str:
        return f"{self.issuer} {self.subject}"
