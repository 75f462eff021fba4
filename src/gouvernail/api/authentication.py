"""Who calls: the account behind a token, with the same roles and the same gate as on screen."""

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from gouvernail.queries.viewer import Viewer
from gouvernail.services import tokens


class TokenAuthentication(HttpBearer):
    """`Authorization: Bearer TOKEN`. A session cookie opens nothing here, so that no other site can borrow one."""

    def authenticate(self, request: HttpRequest, token: str) -> Viewer | None:
        return tokens.authenticate(token=token.strip(), at=timezone.now())
