"""What is too large is refused by its announced size, before a byte of it is read: `web/uploads.py`."""

import io

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from gouvernail.web.uploads import UploadLimitMiddleware
from tests.web.visitors import visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


class Unread(io.RawIOBase):
    """A body that nobody may read."""

    def readable(self) -> bool:
        return True

    def readinto(self, _buffer: object) -> int:
        raise AssertionError("the body was read")


def sent(size: str, path: str = "/documents/deposer/") -> HttpResponse:
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": path,
        "CONTENT_LENGTH": size,
        "CONTENT_TYPE": "multipart/form-data; boundary=x",
        "wsgi.input": Unread(),
    }

    def page(request: HttpRequest) -> HttpResponse:
        return HttpResponse("reached")

    return UploadLimitMiddleware(page)(WSGIRequest(environ))


@pytest.mark.parametrize("size", [str(2 * 1024**3), str(52 * 1024**2)])
def test_a_large_body_is_refused_unread_with_the_limit(size: str) -> None:
    answer = sent(size)
    assert answer.status_code == 413
    assert "50 Mo au plus" in words_of(answer)


@pytest.mark.parametrize("size", ["", "0", "x", "-5", str(50 * 1024**2)])
def test_other_bodies_go_on(size: str) -> None:
    assert sent(size).content == b"reached"


def test_the_interface_for_programs_refuses_in_its_own_words() -> None:
    assert sent(str(2 * 1024**3), "/api/v1/programmes").content == b"reached"


def test_the_limit_stands_in_the_page_for_the_browser_to_weigh_the_file(settings) -> None:
    settings.MAX_UPLOAD_BYTES = 3 * 1024**2
    page = visitor().get(reverse("web:import-new")).content.decode()
    assert 'data-most="3145728"' in page
    assert 'data-too-big="Ce document est trop lourd\xa0: 3 Mo au plus."' in page
