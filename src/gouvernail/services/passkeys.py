"""Passkeys (WebAuthn) as a second factor: what the browser is asked, and the check of what an authenticator signed."""

import json
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from webauthn import (
    base64url_to_bytes,
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import PublicKeyCredentialDescriptor

from gouvernail.core.problems import Problem, Source
from gouvernail.models import Account, Passkey
from gouvernail.services import notices, second_factors
from gouvernail.services.refusals import Invalid, NotFound

REFUSED = "Cette clé n'a pas été reconnue. Recommencez, ou utilisez un autre second facteur."
BROKEN = (WebAuthnException, ValueError, KeyError, TypeError)
"""What the library raises on answers that no authenticator gave."""


@dataclass(frozen=True, slots=True)
class Site:
    """Which site a key is for: `host` without port, `origin` as the browser says it."""

    host: str
    origin: str


def ask_to_register(account: Account, site: Site) -> tuple[str, str]:
    """What the browser is asked (JSON), and the challenge to remember."""
    options = generate_registration_options(
        rp_id=site.host,
        rp_name="Gouvernail",
        user_id=account.uid.encode(),
        user_name=account.email,
        user_display_name=account.name,
        exclude_credentials=_known(account),
    )
    return options_to_json(options), bytes_to_base64url(options.challenge)


@transaction.atomic
def register(account: Account, *, answer: str, challenge: str, name: str, site: Site) -> tuple[str, ...]:
    """Keep a new key; gives recovery codes when it is the first second factor. Refusals: `Invalid`."""
    name = " ".join(name.split())[:100] or "Clé"
    try:
        made = verify_registration_response(
            credential=answer,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=site.host,
            expected_origin=site.origin,
        )
    except BROKEN as error:
        raise Invalid([Problem("passkey", REFUSED, Source(field="passkey"))]) from error
    credential = bytes_to_base64url(made.credential_id)
    if Passkey.objects.filter(credential=credential).exists():
        raise Invalid([Problem("passkey", "Cette clé est déjà enregistrée.", Source(field="passkey"))])
    Passkey.objects.create(
        account=account,
        name=name,
        credential=credential,
        public_key=bytes_to_base64url(made.credential_public_key),
        uses=made.sign_count,
    )
    notices.tell(account, "factor_added")
    return second_factors.first_codes(account)


def ask_to_sign(account: Account, site: Site) -> tuple[str, str]:
    """What the browser is asked (JSON), and the challenge to remember."""
    options = generate_authentication_options(rp_id=site.host, allow_credentials=_known(account))
    return options_to_json(options), bytes_to_base64url(options.challenge)


def verify(account: Account, *, answer: str, challenge: str, site: Site) -> bool:
    """Whether one of the keys of the account signed the challenge."""
    key = _named_in(account, answer)
    if key is None:
        return False
    try:
        checked = verify_authentication_response(
            credential=answer,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=site.host,
            expected_origin=site.origin,
            credential_public_key=base64url_to_bytes(key.public_key),
            credential_current_sign_count=key.uses,
        )
    except BROKEN:
        return False
    Passkey.objects.filter(pk=key.pk).update(uses=checked.new_sign_count, last_used_at=timezone.now())
    return True


def _named_in(account: Account, answer: str) -> Passkey | None:
    try:
        named = json.loads(answer)["id"]
    except (ValueError, KeyError, TypeError):
        return None
    return Passkey.objects.filter(account=account, credential=str(named)[:1400]).first()


def _known(account: Account) -> list[PublicKeyCredentialDescriptor]:
    found = Passkey.objects.filter(account=account).values_list("credential", flat=True)
    return [PublicKeyCredentialDescriptor(id=base64url_to_bytes(each)) for each in found]


@transaction.atomic
def remove(account: Account, *, passkey: str) -> None:
    """Forget a key. Refusals: `NotFound`."""
    if not Passkey.objects.filter(account=account, uid=passkey).delete()[0]:
        raise NotFound
    notices.tell(account, "factor_removed")
    second_factors.drop_codes_without_factor(account)
