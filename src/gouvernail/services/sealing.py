"""Secrets that have to be read again (those of authenticator apps), encrypted with the key of the installation."""

import base64
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

PURPOSE = b"gouvernail.sealing:"


def seal(secret: bytes) -> str:
    return _box().encrypt(secret).decode()


def unseal(sealed: str, *, at_most: int | None = None) -> bytes | None:
    """The secret; `None` when the key of the installation is another one now, or it is older than `at_most` seconds."""
    try:
        return _box().decrypt(sealed.encode(), ttl=at_most)
    except InvalidToken:
        return None


def _box() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(sha256(PURPOSE + settings.SECRET_KEY.encode()).digest()))
