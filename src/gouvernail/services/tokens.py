"""API keys: given once, kept as a digest, revocable."""

from datetime import datetime

from gouvernail.queries.viewer import Viewer


def issue(*, by: Viewer, name: str, expires_at: datetime | None = None) -> str:
    """A new key for the viewer's account; the only time that it is shown. Refusals: `NotAllowed` without an account."""
    raise NotImplementedError


def revoke(*, by: Viewer, token: int) -> None:
    """End one of the viewer's keys. Refusals: `NotFound`."""
    raise NotImplementedError
