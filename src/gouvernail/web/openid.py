"""Signing in at an identity provider (OpenID Connect): going there, and coming back."""

import logging
from functools import lru_cache

from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.django_client import DjangoOAuth2App, OAuth
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from joserfc.errors import JoseError
from requests import RequestException

from gouvernail.core.claims import Outsider, outsider
from gouvernail.services import outsiders
from gouvernail.services.refusals import NotAllowed
from gouvernail.web.doors import base_of, gate, message_page
from gouvernail.web.entering import enter, finish
from gouvernail.web.sign_in import local_address

LEFT = "left_for"
UNREACHABLE = (RequestException, ValueError, KeyError, RuntimeError)
log = logging.getLogger(__name__)


def provider() -> DjangoOAuth2App:
    """The provider of the settings. Refusals: 404 where there is none."""
    if not settings.OIDC_ISSUER:
        raise Http404
    return _client(settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET, settings.OIDC_SCOPES)


@lru_cache(maxsize=4)
def _client(issuer: str, client_id: str, secret: str, scopes: str) -> DjangoOAuth2App:
    """Kept, with what the provider said of itself."""
    made: DjangoOAuth2App = OAuth().register(
        "provider",
        client_id=client_id,
        client_secret=secret,
        server_metadata_url=f"{issuer.rstrip('/')}/.well-known/openid-configuration",
        client_kwargs={"scope": scopes, "code_challenge_method": "S256", "default_timeout": 10},
    )
    return made


@never_cache
@require_POST
def depart(request: HttpRequest) -> HttpResponse:
    """Go to the provider. By a page of its own: the content policy lets no form lead to another site."""
    client = provider()
    request.session[LEFT] = {
        "onward": local_address(request, request.POST.get("next")),
        "kept": request.POST.get("kept", ""),
    }
    try:
        answer = client.authorize_redirect(request, base_of(request) + reverse("web:openid-return"))
    except UNREACHABLE:
        log.exception("The identity provider did not answer.")
        return _unreachable(request)
    return gate(request, "web/entrance/depart.html", {"address": answer["Location"], "provider": settings.OIDC_NAME})


@never_cache
def come_back(request: HttpRequest) -> HttpResponse:
    """The provider sends somebody back: check what it signed, find their account."""
    client = provider()
    left = request.session.pop(LEFT, None) or {"onward": reverse("web:home"), "kept": ""}
    try:
        who = _outsider(client, request)
    except (OAuthError, JoseError) as error:
        log.warning("Sign-in at the identity provider refused: %s", error)
        text = _("La connexion chez %(provider)s n’a pas abouti. Recommencez.") % {"provider": settings.OIDC_NAME}
        return message_page(request, _("Connexion interrompue"), text, status=422)
    except UNREACHABLE:
        log.exception("The identity provider did not answer.")
        return _unreachable(request)
    try:
        account = outsiders.let_in(who, rules=settings.OIDC_ROLES, everybody=settings.OIDC_OPEN)
    except NotAllowed as refusal:
        return message_page(request, _("Aucun compte ne vous attend"), refusal.message, status=403)
    if settings.OIDC_STRONG:
        return finish(request, account, onward=left["onward"], kept=left["kept"], strong=True)
    return enter(request, account, onward=left["onward"], kept=left["kept"])


def _outsider(client: DjangoOAuth2App, request: HttpRequest) -> Outsider:
    """Who signed in. Claims that are not in the signed token are asked for; they must be about the same person."""
    token = client.authorize_access_token(request)
    claims = dict(token.get("userinfo") or {})
    if not claims.get("sub"):
        raise OAuthError("no-subject", "The provider signed no identity.")
    if settings.OIDC_EMAIL_CLAIM not in claims and client.server_metadata.get("userinfo_endpoint"):
        more = dict(client.userinfo(token=token))
        claims |= more if more.get("sub") == claims["sub"] else {}
    return outsider(
        claims,
        email_claim=settings.OIDC_EMAIL_CLAIM,
        name_claim=settings.OIDC_NAME_CLAIM,
        groups_claim=settings.OIDC_GROUPS_CLAIM,
        believe_email=settings.OIDC_TRUST_EMAIL,
    )


def _unreachable(request: HttpRequest) -> HttpResponse:
    text = _("%(provider)s ne répond pas. Réessayez dans un instant, ou entrez autrement.") % {
        "provider": settings.OIDC_NAME
    }
    return message_page(request, _("Connexion interrompue"), text, status=502)
