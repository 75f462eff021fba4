"""A real browser on a live server. The tests are left out, with one line, where there is no Chromium."""

import os
import shutil
import socket
import threading
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.test.testcases import LiveServerThread, ThreadedWSGIServer
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from gouvernail.core.permissions import Role
from gouvernail.models import Account
from tests.builders import account_of, authority, member

# A busy machine answers late; what never answers still fails.
expect.set_options(timeout=20_000)

CHROMIUM = os.environ.get("GOUVERNAIL_CHROMIUM") or next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
DESK, PHONE = (1440, 900), (390, 844)
# The browser draws its own toolbar as web pages, anew for each of its windows: nobody looks at it here.
TOOLBAR = (
    "InitialWebUI,WebUIToolbarWebView,WebUIToolbar,WebUIReloadButton,WebUILocationBar,WebUIOmniboxPopup,"
    "WebUIOmniboxAimPopup,PreloadTopChromeWebUI,AimEnabled"
)


class WatchedServer(ThreadedWSGIServer):
    """The live server, which knows how many connections are open: a browser that left may still be answered."""

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]
        self._open = 0
        self._changed = threading.Condition()

    def process_request(self, request: socket.socket, client_address: tuple[str, int]) -> None:
        self._count(1)
        super().process_request(request, client_address)

    def process_request_thread(self, request: socket.socket, client_address: tuple[str, int]) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._count(-1)

    def _count(self, by: int) -> None:
        with self._changed:
            self._open += by
            self._changed.notify_all()

    def idle(self, seconds: float = 30) -> bool:
        """Waits until nobody is connected any more, whoever still waits at the door included."""
        # Connections are taken in the order in which they came: once this one is served, none is left before it.
        with socket.create_connection(self.server_address) as last:
            last.shutdown(socket.SHUT_WR)
            while last.recv(1024):
                pass
        with self._changed:
            return self._changed.wait_for(lambda: self._open == 0, seconds)


LiveServerThread.server_class = WatchedServer


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium: set GOUVERNAIL_CHROMIUM or install one"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright runs an event loop in this thread; Django would refuse its own synchronous calls beside it.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", f"--disable-features={TOOLBAR}"]
        )
        yield launched
        launched.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(autouse=True)
def _answered(transactional_db: None, live_server: LiveServer) -> Iterator[None]:
    """The database is emptied after this: an answer that is still being made would hold its tables, or find none."""
    yield
    assert live_server.thread.httpd.idle(), "the server still answers a browser that is gone"


Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, live_server: LiveServer) -> Iterator[Visit]:
    """`visit("/", role=...)` opens a page in a browser of its own; anything said on its console fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(
        path: str, *, role: Role | None = Role.ADMINISTRATOR, size: tuple[int, int] = DESK, **options: object
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": size[0], "height": size[1]},
            has_touch=size == PHONE,
            **options,  # type: ignore[arg-type]
        )
        context.set_default_timeout(60_000)
        contexts.append(context)
        if role is not None:
            context.add_cookies([session_of(account_of(member(authority(), role)), live_server.url)])
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if "Content Security" in said.text else None)
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def session_of(account: Account, url: str) -> dict[str, str]:
    """The cookie of somebody who has signed in."""
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.save()
    return {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key or "", "url": url}
