"""What the load and the kills share: an installation served as in production, and people who save over HTTP.

People are sessions and accounts of a throwaway database; each has a connection, a cookie and a CSRF token of their own.
"""

import html
import http.client
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

FIELDS = ("description", "obstacles", "remaining")
TOKEN = "a" * 32
PATIENCE = 180
"""Seconds after which a person counts an answer that does not come as an error."""
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
SENT = re.compile(r'<textarea hidden name="([^"]+)">\n?(.*?)</textarea>', re.DOTALL)


@dataclass(frozen=True)
class Saved:
    """A save that the server acknowledged."""

    item: str
    field: str
    value: str


@dataclass
class Book:
    """What everybody saw, in one place."""

    saved: list[Saved] = field(default_factory=list)
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    conflicts: int = 0
    theirs: int = 0
    wrong: list[str] = field(default_factory=list)


class Installation:
    """A data folder, a database, a programme, accounts; the server in processes of its own."""

    def __init__(self, people: int, *, actions: int = 60) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="gouvernail-people-"))
        given = os.environ.get("GOUVERNAIL_BENCH_POSTGRESQL", "")
        self.database = f"{given}_{os.getpid()}" if given else f"sqlite:///{self.folder / 'gouvernail.sqlite3'}"
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "gouvernail.config.settings",
            "GOUVERNAIL_SECRET_KEY": "mesures",
            "GOUVERNAIL_DATA_DIR": str(self.folder),
            "GOUVERNAIL_DATABASE_URL": self.database,
        }
        if given:
            self._postgresql("CREATE")
        import django

        django.setup()
        from gouvernail.management.preparation import collect_static, prepare_database

        prepare_database()
        collect_static()
        self._fill(people, actions)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = self.folder / "server.log"
        self.server: subprocess.Popen[bytes] | None = None

    def _postgresql(self, what: str) -> None:
        import psycopg

        url = urlsplit(self.database)
        with psycopg.connect(url._replace(path="/postgres").geturl(), autocommit=True) as connection:
            connection.execute(f"{what} DATABASE {url.path[1:]}{' WITH (FORCE)' if what == 'DROP' else ''}")

    def _fill(self, people: int, actions: int) -> None:
        from django.conf import settings
        from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
        from django.contrib.sessions.backends.db import SessionStore
        from django.db import connections, transaction

        from gouvernail.core.permissions import Role
        from gouvernail.models import Account, Item, Membership
        from gouvernail.services import authorities, sample

        owner, _ = authorities.find_or_create("Mesure")
        self.programme = sample.make(authority=owner, actions=max(actions, people + 5)).uid
        found = Item.objects.filter(programme__uid=self.programme, level="action").order_by("id")
        self.items = list(found.values_list("uid", flat=True))
        self.sessions: list[str] = []
        with transaction.atomic():
            for number in range(people):
                account = Account.objects.create_user(f"p{number}@example.invalid", name=f"Personne {number}")
                Membership.objects.create(account=account, authority=owner, role=Role.EDITOR)
                session = SessionStore()
                session[SESSION_KEY] = str(account.pk)
                session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
                session[HASH_SESSION_KEY] = account.get_session_auth_hash()
                session.save()
                self.sessions.append(str(session.session_key))
        connections.close_all()

    def start(self, *, processes: int = 4, threads: int = 4) -> None:
        command = [sys.executable, "-m", "gouvernail", "serve", f"--port={self.port}"]
        command += [f"--processes={processes}", f"--threads={threads}"]
        with self.log.open("ab") as log:
            self.server = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        deadline = time.monotonic() + 900
        while time.monotonic() < deadline:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/sante")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise SystemExit(f"the server does not answer; see {self.log}")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Ask it to stop, or (SIGKILL) end all its processes at one stroke."""
        if self.server is None:
            return
        if how is signal.SIGKILL:
            os.killpg(self.server.pid, how)
        else:
            self.server.send_signal(how)
        self.server.wait()
        self.server = None

    def remove(self) -> None:
        from django.db import connections

        connections.close_all()
        if self.database.startswith("postgres"):
            self._postgresql("DROP")

    def faults(self) -> int:
        """Errors that the server wrote down."""
        return self.log.read_text(errors="replace").count("Traceback")


class Person(threading.Thread):
    """Reads pages and saves fields until told to stop; decides at conflicts. Nothing here knows the server's code."""

    def __init__(
        self, house: Installation, number: int, book: Book, stop: threading.Event, *, reads: bool, pause: float = 0
    ) -> None:
        super().__init__(daemon=True)
        self.house, self.number, self.book, self.stopping, self.reads = house, number, book, stop, reads
        self.pause = pause
        """Seconds, on average, that they think before each round."""
        self.chance = random.Random(number)
        self.connection = http.client.HTTPConnection("127.0.0.1", house.port, timeout=PATIENCE)
        self.turn = 0

    def run(self) -> None:
        try:
            while not self.stopping.wait(self.pause * self.chance.uniform(0, 2)):
                self.turn += 1
                if self.pause:
                    # Who thought for a while comes back on a new connection, as a browser does: the server let go of
                    # the idle one meanwhile.
                    self.connection.close()
                self._work()
        except (OSError, http.client.HTTPException) as error:
            # A server that is killed hangs up: what was not acknowledged is not counted.
            if not self.stopping.is_set():
                self.book.wrong.append(repr(error))

    def _work(self) -> None:
        if self.reads:
            path = self.chance.choice((f"/programmes/{self.house.programme}/", "/", f"/fiches/{self.house.items[0]}/"))
            self._expect(self._ask("read a page", "GET", path)[0], 200, path)
        # One item in three is shared by everybody: five of them, so that people collide.
        shared = self.chance.random() < 0.34
        uid = self.chance.choice(self.house.items[:5]) if shared else self.house.items[5 + self.number]
        name = self.chance.choice(FIELDS)
        path = f"/fiches/{uid}/modifier/{name}/"
        status, page = self._ask("open a form", "GET", path)
        self._expect(status, 200, path)
        fields = dict(HIDDEN.findall(page))
        value = f"Valeur {self.number}-{self.turn} de {name}."
        self._save(path, uid, name, value, {"version": fields.get("version", ""), name: value})

    def _save(self, path: str, uid: str, name: str, value: str, form: dict[str, str]) -> None:
        for _ in range(30):
            status, page = self._ask("save", "POST", path, form)
            if status == 302:
                if form.get(f"choix:{name}") != "theirs":
                    self.book.saved.append(Saved(uid, name, value))
                return
            if status != 409:
                self._expect(status, 302, path)
                return
            self.book.conflicts += 1
            form = {key: html.unescape(text) for key, text in HIDDEN.findall(page)}
            form |= {key: html.unescape(text) for key, text in SENT.findall(page)}
            mine = self.chance.random() < 0.7
            self.book.theirs += not mine
            form[f"choix:{name}"] = "mine" if mine else "theirs"
        self.book.wrong.append(f"{path}: thirty conflicts in a row")

    def _expect(self, status: int, wanted: int, path: str) -> None:
        if status != wanted:
            self.book.wrong.append(f"{path}: {status}")

    def _ask(self, what: str, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        headers = {"Cookie": f"sessionid={self.house.sessions[self.number]}; csrftoken={TOKEN}"}
        body = None
        if form is not None:
            body = urlencode({"csrfmiddlewaretoken": TOKEN} | form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        start = time.monotonic()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        self.book.times[what].append(1000 * (time.monotonic() - start))
        return answer.status, text


def unkept(house: Installation, saved: list[Saved]) -> list[str]:
    """What does not hold of what was acknowledged; empty when nothing was lost and nothing overwritten unseen."""
    from django.db import connection, connections

    from gouvernail.models import Event, Item

    found: list[str] = []
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for pragma in ("integrity_check", "foreign_key_check"):
                cursor.execute(f"PRAGMA {pragma}")
                found += [f"{pragma}: {row}" for row in cursor.fetchall() if row != ("ok",)]
    told: dict[tuple[str, str], list[tuple[Any, Any]]] = defaultdict(list)
    events = Event.objects.filter(verb="updated", field__in=FIELDS, item_uid__in=house.items).order_by("version", "id")
    for uid, name, before, after in events.values_list("item_uid", "field", "before", "after"):
        told[str(uid), str(name)].append((before, after))
    written = {(*key, after) for key, lines in told.items() for _, after in lines}
    found += [f"acknowledged, not in the history: {each}" for each in saved if (*_key(each), each.value) not in written]
    now = {uid: values for uid, *values in Item.objects.filter(uid__in=house.items).values_list("uid", *FIELDS)}
    for (uid, name), lines in told.items():
        for (_, after), (before, _) in pairwise(lines):
            if after != before:
                found.append(f"overwritten unseen: {uid} {name}: {after!r}, then from {before!r}")
        if lines[-1][1] != now[uid][FIELDS.index(name)]:
            found.append(f"not the last value: {uid} {name}")
    connections.close_all()
    return found


def _key(saved: Saved) -> tuple[str, str]:
    return saved.item, saved.field
