"""Codes that change every 30 seconds (TOTP, RFC 6238), as authenticator apps show them."""

import base64
import hmac
from urllib.parse import quote, urlencode

STEP_SECONDS = 30
DIGITS = 6
SECRET_BYTES = 20
DRIFT = 1
"""Steps that the clock of a phone may be early or late."""


def code_at(secret: bytes, step: int, *, digits: int = DIGITS) -> str:
    """The code of a step (seconds since 1970 divided by 30)."""
    mac = hmac.digest(secret, step.to_bytes(8, "big"), "sha1")
    offset = mac[-1] & 15
    number = int.from_bytes(mac[offset : offset + 4], "big") & 0x7FFFFFFF
    return str(number % 10**digits).zfill(digits)


def matching_step(secret: bytes, code: str, *, seconds: float, after: int = 0) -> int | None:
    """The step that a typed code belongs to, now or one step beside; later than `after`, so that none serves twice."""
    now = int(seconds) // STEP_SECONDS
    steps = [step for step in range(now - DRIFT, now + DRIFT + 1) if step > after]
    same = [step for step in steps if hmac.compare_digest(code_at(secret, step).encode(), code.encode())]
    return same[0] if same else None


def as_text(secret: bytes) -> str:
    """The secret as people type it into an app, in groups of four."""
    letters = base64.b32encode(secret).decode().rstrip("=")
    return " ".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def as_address(secret: bytes, *, account: str, issuer: str) -> str:
    """The address that the QR code holds."""
    label = quote(f"{issuer}:{account}")
    query = urlencode({"secret": base64.b32encode(secret).decode().rstrip("="), "issuer": issuer})
    return f"otpauth://totp/{label}?{query}"
