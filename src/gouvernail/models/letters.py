"""Messages that wait to be sent, and who does not want which."""

from enum import StrEnum

from django.db import models
from django.db.models.functions import Lower

from gouvernail.models.authorities import Authority
from gouvernail.models.columns import one_of, uid_column, word_column


class LetterKind(StrEnum):
    """What a message is about. `services/letters.py` says who makes its text."""

    ASKED = "asked"
    REMINDED = "reminded"
    ESCALATED = "escalated"
    MENTIONED = "mentioned"
    DECIDED = "decided"
    ASSIGNED = "assigned"
    DUE = "due"
    DIGEST = "digest"
    ANSWERED = "answered"
    TO_VALIDATE = "to_validate"
    RULED = "ruled"
    VIEW_CHANGED = "view_changed"


class LetterState(StrEnum):
    """`leaving`: handed to the mail server this instant. One that stays so was cut off, and nobody knows if it left."""

    WAITING = "waiting"
    LEAVING = "leaving"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class Letter(models.Model):
    """A message to one address. Its text is made when it leaves, out of what is so then; `about` says of what.

    `key` is its own: the same message is not posted twice. It waits until `after`, longer after each refusal (`tries`).
    """

    uid = uid_column()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="letters")
    kind = word_column(LetterKind)
    key = models.CharField(max_length=120, unique=True)
    to = models.EmailField()
    about = models.JSONField(default=dict)
    state = word_column(LetterState, default=LetterState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    after = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "after"], name="letter_due")]
        constraints = [one_of("kind", LetterKind, "letter"), one_of("state", LetterState, "letter")]

    def __str__(self) -> str:
        return f"{self.kind} {self.to}"


class MailRefusal(models.Model):
    """An address that does not want a kind of message any more."""

    authority = models.ForeignKey(Authority, on_delete=models.CASCADE, related_name="mail_refusals")
    email = models.EmailField()
    kind = word_column(LetterKind)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            one_of("kind", LetterKind, "mail_refusal"),
            models.UniqueConstraint(fields=["authority", "email", "kind"], name="mail_refusal_once"),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="mail_refusal_email_lower"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.email}"
