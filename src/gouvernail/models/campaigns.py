"""Update campaigns: owners are asked for news of their actions by a day."""

from django.db import models
from django.db.models.functions import Lower

from gouvernail.models.authorities import Authority, Person
from gouvernail.models.columns import uid_column
from gouvernail.models.programmes import Programme


class Campaign(models.Model):
    """`programme`: the only one that it is about, else all that the authority leads. `reminds` days before `due` those
    who said nothing are reminded; the day after it, who heads their department is told, where it `escalates`."""

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="campaigns")
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, null=True, blank=True, related_name="campaigns")
    title = models.CharField(max_length=200)
    message = models.TextField(blank=True, default="")
    due = models.DateField()
    reminds = models.PositiveSmallIntegerField(null=True, blank=True)
    escalates = models.BooleanField(default=False)
    made_by_name = models.CharField(max_length=200)
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [models.CheckConstraint(condition=~models.Q(title=""), name="campaign_title_given")]

    def __str__(self) -> str:
        return self.title


class Ask(models.Model):
    """One person who is asked. Their link is signed over `uid` and `link`: another `link` makes the old one void.

    It opens their own cards until `expires_at`, without signing in, unless it is revoked or the campaign is closed.
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="asks")
    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="asks")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="asks")
    email = models.EmailField()
    link = models.PositiveSmallIntegerField(default=1)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "person"], name="ask_once"),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="ask_email_lower"),
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id} {self.person_id}"
