"""API keys: who stands behind one, and which an account has."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db.models import Q, QuerySet
from django.utils import timezone

from gouvernail.models import ApiToken
from gouvernail.queries.viewer import Viewer, viewer_for


@dataclass(frozen=True, slots=True)
class TokenCard:
    id: int
    name: str
    created_at: datetime
    last_used_at: datetime | None
    expires_at: datetime | None
    revoked_at: datetime | None


def digest(token: str) -> str:
    """What is kept of a key. Keys are long and random: a plain hash is enough, and is found by an index."""
    return sha256(token.encode()).hexdigest()


def standing(at: datetime) -> "QuerySet[ApiToken]":
    """Keys that open something at that moment: neither revoked nor expired, of an active account."""
    lasting = Q(expires_at__isnull=True) | Q(expires_at__gt=at)
    return ApiToken.objects.filter(lasting, revoked_at__isnull=True, account__is_active=True)


def viewer_behind(token: str, *, at: datetime | None = None) -> Viewer | None:
    """The viewer whose key this is; `None` when it is unknown, expired or revoked."""
    found = standing(at or timezone.now()).select_related("account").filter(digest=digest(token)).first()
    return viewer_for(found.account) if found else None


def listing(viewer: Viewer) -> tuple[TokenCard, ...]:
    """The viewer's own keys, newest first."""
    found = ApiToken.objects.filter(account=viewer.account_id).order_by("-created_at", "-id")
    return tuple(
        TokenCard(
            id=token.pk,
            name=token.name,
            created_at=token.created_at,
            last_used_at=token.last_used_at,
            expires_at=token.expires_at,
            revoked_at=token.revoked_at,
        )
        for token in found
    )
