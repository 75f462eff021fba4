"""API keys: given once, kept as a digest, revocable."""

import secrets
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from gouvernail.core.problems import Problem, Source
from gouvernail.models import ApiToken
from gouvernail.queries.tokens import digest, viewer_behind
from gouvernail.queries.viewer import Viewer
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound

PREFIX = "gouv_"
"""Keys are recognised by it in a log or a repository where they should not be."""
USE_NOTED_EVERY = timedelta(minutes=1)


def issue(*, by: Viewer, name: str, expires_at: datetime | None = None) -> str:
    """A new key for the viewer's account; the only time that it is shown. Refusals: `NotAllowed` without an account."""
    if by.account_id is None:
        raise NotAllowed("Un jeton appartient à un compte\u00a0: connectez-vous, ou nommez le compte.")
    name = name.strip()
    if not name or len(name) > 200:
        raise Invalid([Problem("token-name", "Donnez au jeton un nom de 1 à 200 caractères.", Source(field="name"))])
    token = PREFIX + secrets.token_urlsafe(32)
    ApiToken.objects.create(account_id=by.account_id, name=name, digest=digest(token), expires_at=expires_at)
    return token


def revoke(*, by: Viewer, token: int) -> None:
    """End one of the viewer's keys. Refusals: `NotFound`."""
    if by.account_id is None:
        raise NotFound
    live = ApiToken.objects.filter(pk=token, account_id=by.account_id, revoked_at__isnull=True)
    if not live.update(revoked_at=timezone.now()):
        raise NotFound


def authenticate(*, token: str, at: datetime) -> Viewer | None:
    """The viewer behind a key, whose use is noted at most once a minute; `None` when it opens nothing."""
    viewer = viewer_behind(token, at=at)
    if viewer is not None:
        unnoted = Q(last_used_at__isnull=True) | Q(last_used_at__lt=at - USE_NOTED_EVERY)
        ApiToken.objects.filter(unnoted, digest=digest(token)).update(last_used_at=at)
    return viewer
