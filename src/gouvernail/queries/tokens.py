"""API keys: who stands behind one, and which an account has."""

from dataclasses import dataclass
from datetime import datetime

from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class TokenCard:
    id: int
    name: str
    created_at: datetime
    last_used_at: datetime | None
    expires_at: datetime | None
    revoked_at: datetime | None


def viewer_behind(token: str) -> Viewer | None:
    """The viewer whose key this is; `None` when it is unknown, expired or revoked."""
    raise NotImplementedError


def listing(viewer: Viewer) -> tuple[TokenCard, ...]:
    """The viewer's own keys, newest first."""
    raise NotImplementedError
