"""Mes actions, an update, and a campaign to 300 owners whose worker is killed on the way.

Run: `python -m benchmarks.bench_updates` (a throwaway database, as `bench_pages`; `--no-campaign` leaves the last part
out). Figures of pages are the least of several runs, beside the yardstick. Targets on a quiet machine: the page of
forty cards under 30 ms, an update under 40 ms; a campaign to 300 owners sent within a minute, each message once.
"""

import os
import signal
import subprocess
import sys
import time
from collections import Counter

from benchmarks.bench_pages import folder, pages  # first: it names the throwaway database

from django.conf import settings  # isort: skip
from django.core.management import call_command  # isort: skip
from django.db import connection  # isort: skip
from django.test import Client  # isort: skip
from django.utils import timezone  # isort: skip
from benchmarks.bench_sheet import told  # isort: skip
from benchmarks.yardstick import yardstick  # isort: skip
from gouvernail.core.permissions import Role  # isort: skip
from gouvernail.models import Account, Authority, Item, ItemPerson, Letter, LetterState, Membership, Person  # isort: skip
from gouvernail.queries.viewer import operator  # isort: skip
from gouvernail.services import campaigns  # isort: skip
from tests.letterbox import open_letterbox  # isort: skip

CARDS = 40
OWNERS = 300
KILLED_AFTER = 100
MOST_SECONDS = 240


def main() -> None:
    if connection.vendor == "sqlite":  # A worker of its own reads it: it is a file, not memory.
        connection.settings_dict["TEST"]["NAME"] = f"{folder}/updates.sqlite3"
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    pages(0)
    unit = yardstick()
    print(f"yardstick: {unit:.2f} s in a function; {connection.vendor}")
    client, uid = owner_of(CARDS)
    print(f"{'':26} {'CPU ms':>8} {'per s of yardstick':>19} {'SQL':>4}")
    told("first page", lambda run: client.get("/mes-actions/").status_code, unit, 1)
    told(f"Mes actions, {CARDS} cards", lambda run: client.get("/mes-actions/").status_code, unit)

    def update(run: int) -> int:
        version = Item.objects.values_list("version", flat=True).get(uid=uid)
        typed = {"version": version, "progress": str(run), "progress_before": "", "achieved": f"Fait {run}."}
        return client.post(f"/mes-actions/{uid}/", typed, headers={"HX-Request": "true"}).status_code

    told("an update", update, unit)
    if "--no-campaign" not in sys.argv:
        campaign()
    connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def owner_of(many: int) -> tuple[Client, str]:
    """The browser of somebody who owns so many of the 600 actions."""
    owner = Authority.objects.get()
    person = Person.objects.create(authority=owner, name="Mesure Porteuse", key="mesure porteuse")
    items = list(Item.objects.filter(level="action").exclude(status__in=["done", "abandoned"])[:many])
    ItemPerson.objects.bulk_create(
        ItemPerson(authority=owner, item=item, person=person, role="agent", position=9) for item in items
    )
    account = Account.objects.create_user("porteuse@example.invalid", name="Mesure Porteuse")
    Membership.objects.create(account=account, authority=owner, role=Role.CONTRIBUTOR, person=person)
    client = Client(HTTP_HOST="localhost")
    client.force_login(account)
    return client, items[0].uid


def campaign() -> None:
    """A worker of its own sends to a mail server of its own, dies by SIGKILL after a hundred, another one goes on."""
    owner = Authority.objects.get()
    items = list(Item.objects.filter(level="action").exclude(status__in=["done", "abandoned"]).order_by("pk"))
    people = Person.objects.bulk_create(
        Person(authority=owner, name=f"Porteur {n}", key=f"porteur {n}", email=f"p{n}@example.invalid")
        for n in range(OWNERS)
    )
    ItemPerson.objects.bulk_create(
        ItemPerson(authority=owner, item=items[n % len(items)], person=person, role="agent", position=8)
        for n, person in enumerate(people)
    )
    with open_letterbox() as box:
        campaigns.start(
            by=operator(), authority=owner.slug, programme=None, title="Mesure", message="", reminds=None,
            due=timezone.localdate() + timezone.timedelta(days=9), escalates=False,
            people=[person.uid for person in people], base="https://exemple.invalid",
        )  # fmt: skip
        start = time.monotonic()
        first = worker()
        while len(box.messages) < KILLED_AFTER and time.monotonic() - start < MOST_SECONDS:
            time.sleep(0.01)
        first.send_signal(signal.SIGKILL)
        first.wait()
        killed, dead = time.monotonic() - start, len(box.messages)
        second = worker()
        sending = (LetterState.WAITING,)
        while Letter.objects.filter(state__in=sending).exists() and time.monotonic() - start < MOST_SECONDS:
            time.sleep(0.1)
        seconds = time.monotonic() - start
        second.terminate()
        second.wait()
    got = Counter(message["To"] for message in box.messages)
    unsure = Letter.objects.filter(state=LetterState.LEAVING).count()
    print(f"campaign: {len(got)} of {OWNERS} owners have their message, {max(got.values())} at the most each, ", end="")
    print(f"{unsure} unsure, in {seconds:.1f} s by the clock; worker killed after {dead} ({killed:.1f} s)")


def worker() -> "subprocess.Popen[bytes]":
    environment = os.environ | {
        "GOUVERNAIL_DATABASE_URL": f"sqlite:///{connection.settings_dict['NAME']}",
        "GOUVERNAIL_MAIL_URL": f"smtp://{settings.EMAIL_HOST}:{settings.EMAIL_PORT}",
    }
    command = [sys.executable, "-m", "gouvernail", "db_worker", "--interval", "0.2"]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
