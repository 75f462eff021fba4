"""Compression of answers: Django's, quicker on the few that are large."""

import gzip
import secrets

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware, re_accepts_gzip
from django.utils.cache import patch_vary_headers

LARGE = 100_000
"""Bytes from which quick matters more than small: a tree of 600 actions is a megabyte."""
QUICK = 3
"""Half the time of the usual level 6, for a third more bytes."""
NAMED = 8
"""The flag of a gzip header that a file name follows."""


class CompressionMiddleware(GZipMiddleware):
    """`GZipMiddleware` with a lower level for large pages."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not isinstance(response, HttpResponse) or not _is_large(response):
            return super().process_response(request, response)
        patch_vary_headers(response, ("Accept-Encoding",))
        if not re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")):
            return response
        response.content = compressed(response.content, secrets.randbelow(self.max_random_bytes))
        response.headers["Content-Length"] = str(len(response.content))
        response.headers["Content-Encoding"] = "gzip"
        if response.get("ETag", "").startswith('"'):
            response.headers["ETag"] = f"W/{response['ETag']}"
        return response


def _is_large(response: HttpResponse) -> bool:
    return len(response.content) >= LARGE and not response.has_header("Content-Encoding")


def compressed(content: bytes, padding: int) -> bytes:
    """The content, with a file name of that many letters in its header: its length then tells nothing exact about what
    the page holds beside what somebody made it say (BREACH)."""
    packed = bytearray(gzip.compress(content, compresslevel=QUICK, mtime=0))
    packed[3] = NAMED
    packed[10:10] = b"a" * padding + b"\0"
    return bytes(packed)
