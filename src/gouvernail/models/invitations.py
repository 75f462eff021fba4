"""Invitations: an authority offers a role to an e-mail address."""

from django.db import models
from django.db.models.functions import Lower

from gouvernail.core.permissions import Role
from gouvernail.models.columns import one_of, uid_column, word_column


class Invitation(models.Model):
    """A role offered to whoever reads the e-mails of an address, accepted once.

    Only a digest of the token that was sent is kept; sending again makes another token. `digest` is null as long as
    the first message waits for the worker. `person` is who they are in programmes, `department` what they will head,
    `programme` the only one that the role is for.
    """

    uid = uid_column()
    authority = models.ForeignKey("Authority", on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField()
    name = models.CharField(max_length=200)
    role = word_column(Role)
    department = models.ForeignKey("Department", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    person = models.ForeignKey("Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    programme = models.ForeignKey("Programme", on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    digest = models.CharField(max_length=64, unique=True, null=True, blank=True)
    invited_by = models.ForeignKey("Account", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    invited_by_name = models.CharField(max_length=200)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey("Account", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "created_at"], name="invitation_authority")]
        constraints = [
            one_of("role", Role, "invitation"),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="invitation_email_lower"),
            models.CheckConstraint(
                condition=models.Q(accepted_at__isnull=True) | models.Q(revoked_at__isnull=True),
                name="invitation_one_end",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email} {self.role}"
