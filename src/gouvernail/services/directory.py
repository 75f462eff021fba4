"""A directory (LDAP) that checks passwords, as an option: `pip install gouvernail[ldap]`."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings

from gouvernail.core.claims import Outsider
from gouvernail.core.email_addresses import is_plausible, normal
from gouvernail.models import Account
from gouvernail.services import outsiders
from gouvernail.services.refusals import NotAllowed

SECONDS = 5
log = logging.getLogger(__name__)


def sign_in(*, login: str, password: str) -> Account | None:
    """The account of somebody whose password the directory takes, with the roles that their groups give.

    `None` without a directory, when it does not know them, when the password is another, when it does not answer, and
    when no account waits for them here: nothing tells which.
    """
    if not settings.LDAP_URL or not login or not password:
        return None
    who = _ask(login, password)
    if who is None:
        return None
    try:
        return outsiders.let_in(who, rules=settings.LDAP_ROLES, everybody=settings.LDAP_OPEN)
    except NotAllowed:
        return None


def _ask(login: str, password: str) -> Outsider | None:
    import ldap
    from ldap.filter import escape_filter_chars

    try:
        link = _connected()
        link.simple_bind_s(settings.LDAP_BIND_DN, settings.LDAP_BIND_PASSWORD)
        wanted = settings.LDAP_FILTER.replace("{login}", escape_filter_chars(login))
        names = [settings.LDAP_EMAIL, settings.LDAP_NAME, settings.LDAP_GROUPS]
        entries = link.search_s(settings.LDAP_BASE, ldap.SCOPE_SUBTREE, wanted, names)
        link.unbind_s()
        found = [(dn, values) for dn, values in entries if dn]
        return _outsider(*found[0]) if len(found) == 1 and _opens(found[0][0], password) else None
    except ldap.INVALID_CREDENTIALS:
        return None
    except ldap.LDAPError:
        log.exception("The directory did not answer.")
        return None


def _connected() -> Any:
    import ldap

    link = ldap.initialize(settings.LDAP_URL)
    link.set_option(ldap.OPT_REFERRALS, 0)
    link.set_option(ldap.OPT_NETWORK_TIMEOUT, SECONDS)
    link.set_option(ldap.OPT_TIMEOUT, SECONDS)
    if settings.LDAP_STARTTLS:
        link.start_tls_s()
    return link


def _opens(dn: str, password: str) -> bool:
    """Whether the password is that of the entry: by a connection of its own. Raises `INVALID_CREDENTIALS`."""
    own = _connected()
    own.simple_bind_s(dn, password)
    own.unbind_s()
    return True


def _outsider(dn: str, values: Mapping[str, Sequence[bytes]]) -> Outsider:
    email = normal(_first(values, settings.LDAP_EMAIL))
    return Outsider(
        issuer=settings.LDAP_URL,
        subject=dn.lower()[:255],
        email=email if is_plausible(email) else "",
        name=" ".join(_first(values, settings.LDAP_NAME).split())[:200],
        groups=frozenset(_short(each.decode(errors="replace")) for each in values.get(settings.LDAP_GROUPS, ())),
    )


def _first(values: Mapping[str, Sequence[bytes]], name: str) -> str:
    return next((each.decode(errors="replace") for each in values.get(name, ())), "")


def _short(group: str) -> str:
    """`pst` out of `cn=pst,ou=groups,dc=…`."""
    first = group.split(",", 1)[0]
    return first.partition("=")[2] or first
