"""Walking every address with one account, and holding what is answered against the table.

An account asks an address about three things at most: one that is hidden from it, one that it sees and may not act on,
one that it may. Which, turns with the account and the address, so that together they try everything; pages that all may
read are asked for by everybody, the other addresses by every second account in turn. With `GOUVERNAIL_THOROUGH=1` each
account asks each address about everything (`make test-rights`).
"""

import io
import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponse
from django.urls import reverse

from gouvernail.models import Event, Item, Membership
from gouvernail.queries import reach
from tests.web.rights import table
from tests.web.rights.table import (
    ACT,
    ADDRESSES,
    ATTACHMENT,
    BIN,
    DEPARTMENT,
    HISTORY,
    INSTEAD,
    ITEM,
    JOB,
    KEEPING,
    KEPT,
    NOTHING,
    OFFERED,
    PARTNER,
    PERSON,
    PROGRAMME,
    PROGRAMMES_BIN,
    REGISTERS,
    REMOVED,
    SEE,
    SIGHT,
    WRITE,
    may,
)
from tests.web.rights.world import World, mark

MARKS = {mark(key): key for key in SIGHT}
NOTHING_THERE = "aaaaaaaaaaaa"
NO_NUMBER = 999_999_999
ACTS = (
    "deplacer", "partager", "fusionner", "scinder", "niveau", "corbeille", "renumeroter", "dupliquer",
    "dupliquer-tout", "monter", "descendre", "rentrer", "sortir", "restreindre", "ouvrir",
)  # fmt: skip
FORMS = ACTS[:7]
"""Acts that have a form to open; the others are done at once."""
PUT_AWAY = ("archiver", "desarchiver", "jeter")
DOORS = {"web:edit": "title", "web:edit status": "status", "web:edit agents": "agents", "web:edit budget": "budget"}
MORE = {
    "web:search": ["?text=qz", "?text=texte", "?text=action"],
    "web:people": ["?text=zq", "?groupe=department&lignes=600&colonnes=function,account,away,left"],
    "web:all-indicators": ["", "?groupe=person&colonnes=item,objective,programme,people,departments&text=qz"],
    "web:item-compare": ["", "?de=1"],
}
THOROUGH = bool(os.environ.get("GOUVERNAIL_THOROUGH"))
TURNING = re.compile(
    r'name="csrfmiddlewaretoken" value="[^"]*"|"X-CSRFToken": *"[^"]*"|nonce="[^"]*"|value="[A-Za-z0-9]{64}"'
)
"""What differs from one answer to the next, whatever was asked."""


def things(world: World, kind: str) -> dict[str, str]:
    """What there is of a kind, by the key of its mark."""
    return {
        ITEM: world.items,
        PROGRAMME: world.programmes,
        ATTACHMENT: world.attachments,
        REMOVED: world.removed,
        PARTNER: world.partners,
        JOB: world.jobs,
        ACT: world.acts,
        PERSON: world.people,
        DEPARTMENT: world.departments,
    }[kind]


def sees(who: str, key: str, name: str) -> bool:
    """Whether that page tells them of that thing."""
    if key == "binned" and name in HISTORY:
        return who in SIGHT["open"]
    if key in {"binned", "discarded"} and name in REGISTERS:
        return who in KEEPING
    if key == "discarded" and name in PROGRAMMES_BIN:
        return may(who, table.MANAGE, key)
    if key in {"binned"} and name in BIN:
        return who in SIGHT["open"] and may(who, WRITE, "open")
    return who in SIGHT[key] or (who, key) in OFFERED.get(name, ())


def answers(who: str, key: str, name: str) -> bool:
    """Whether that thing itself answers them there: a register tells the names of what is gone, no more."""
    return who in SIGHT[key] if name in {"web:edit", "web:partner"} else sees(who, key, name)


def body_of(answer: HttpResponse) -> str:
    """What is said, unpacked where it is packed."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            content = b"".join(packed.read(each) for each in packed.namelist())
    return content.decode("utf-8", "replace")


def leaks(who: str, name: str, path: str, body: str) -> list[str]:
    """The keys of what is told there and is not for them. What somebody typed comes back to them."""
    found = {MARKS[word] for word in re.findall(r"zq[a-z]+qz", body) if word in MARKS and word not in path}
    return sorted(key for key in found if not sees(who, key, name))


Told = tuple[int, str, str, str]


def alike(answer: HttpResponse, body: str, uid: str) -> Told:
    """All that an answer says, but for what was asked by."""
    texts = (TURNING.sub("", body), *(answer.headers.get(name, "") for name in ("Location", "HX-Trigger")))
    asked = f"/{uid}/" if uid.isdigit() else uid
    said, location, trigger = (text.replace(asked, "…") for text in texts)
    return answer.status_code, said, location, trigger


@dataclass
class Walk:
    """One account on its way: where it is, and what was not as the table says."""

    world: World
    who: str
    faults: list[str] = field(default_factory=list)
    nowhere: dict[tuple[str, ...], Told] = field(default_factory=dict)

    @property
    def turn(self) -> int:
        """Another act for each thing and each account, so that all together they try every one."""
        return sorted(table.EVERYBODY).index(self.who) if self.who in table.EVERYBODY else 0

    def is_asked(self, name: str) -> bool:
        return THOROUGH or (self.turn + list(ADDRESSES).index(name)) % 2 == 0

    def paths(self, name: str, uid: object, number: int = 0, *, posted: bool = False) -> list[str]:
        """The addresses of a line of the table about that thing, with their queries where they are read."""
        choices: dict[str, list[object]] = {
            "web:act": [(ACTS if posted else FORMS)[(self.turn + number) % len(ACTS if posted else FORMS)]],
            "web:programme-put-away": [PUT_AWAY[(self.turn + number) % len(PUT_AWAY)]],
            "web:export": ["json", "xlsx"],
            "web:programme-list-file": ["csv", "xlsx"],
            "web:list-file": ["csv", "xlsx"],
            "web:people-file": ["csv", "xlsx"],
            "web:indicators-file": ["csv", "xlsx"],
            "web:all-indicators-file": ["csv", "xlsx"],
            "web:attachment-version": [1],
            "web:bin-recover": [self.world.items["binned"]],
            "web:review-element": [self.world.elements.get(_key_of(self.world.jobs, uid), "i1")],
            "web:review-picture": [1],
            "web:person-data-file": ["json"],
            "web:import-template": ["xlsx"],
            "web:people-template": ["xlsx"],
        }
        more = [DOORS[name]] if name in DOORS else choices.get(name, [None])
        address = name.partition(" ")[0]
        found = [reverse(address, args=[each for each in (uid, extra) if each is not None]) for extra in more]
        queries = [""] if posted else MORE.get(name, [""])
        return [path + query for path, query in product(found, queries)]

    # ------------------------------------------------------------------------------------------------------- reading

    def read(self) -> list[str]:
        """Ask for every page; gives what was not as the table says."""
        for name, (kind, right, _) in ADDRESSES.items():
            if right is None or kind == KEPT or (right != SEE and not self.is_asked(name)):
                continue
            if kind == NOTHING:
                for path in self.paths(name, None):
                    self.get(name, path, self.wanted(name, True, right, ""))
                continue
            asked = [(key, uid, answers(self.who, key, name)) for key, uid in things(self.world, kind).items()]
            for number, (key, uid, seen) in self.chosen(name, right, asked, first="open"):
                for path in self.paths(name, uid, number):
                    self.get(name, path, self.wanted(name, seen, right, key), uid, seen=seen)
        return self.faults

    def wanted(self, name: str, seen: bool, right: str, key: str) -> int:
        return 404 if not seen else INSTEAD.get(name, 200) if may(self.who, right, key) else 403

    def get(self, name: str, path: str, expected: int, uid: str = "", *, seen: bool = True) -> None:
        answer = self.world.browsers[self.who].get(path)
        body = body_of(answer)
        if answer.status_code != expected:
            self.faults.append(f"GET {name} {path}: {answer.status_code}, not {expected}")
        if told := leaks(self.who, name, path, body):
            self.faults.append(f"GET {name} {path}: tells {told}")
        if not seen and alike(answer, body, uid) != self.nothing_there(name, path, uid):
            self.faults.append(f"GET {name} {path}: is not told as what does not exist")

    # -------------------------------------------------------------------------------------------------------- acting

    def act(self) -> list[str]:
        """Send every form; gives what was not as the table says."""
        for name, (kind, _, right) in ADDRESSES.items():
            if right is None or not self.is_asked(name):
                continue
            before = state()
            for number, (key, uid, seen) in self.chosen(name, right, self.about(name, kind)):
                (path,) = self.paths(name, uid, number, posted=True)[:1]
                if seen and may(self.who, right, key):
                    self.done(name, path, str(uid or ""))
                else:
                    self.refused(name, path, seen, str(uid or ""))
            if state() != before:
                self.faults.append(f"POST {name}: something happened")
        return self.faults

    def about(self, name: str, kind: str) -> Iterator[tuple[str, object, bool]]:
        """The things that an address may be about, each with whether the account sees it."""
        if kind == NOTHING:
            yield "", None, True
        elif kind == KEPT:
            for where, uid in self.world.kept[name].items():
                yield where, uid, self.knows(name, where)
        else:
            for key, uid in things(self.world, kind).items():
                yield key, uid, answers(self.who, key, name)

    def knows(self, name: str, where: str) -> bool:
        """Whether they know of what only those keep who administer; who sees somebody sees that they are away."""
        if name == "web:absence-end":
            return self.who in SIGHT["lonely" if where == "here" else "personelsewhere"]
        return self.who in {"platform", "administrator" if where == "here" else "admin elsewhere"}

    def chosen(
        self, name: str, right: str, asked: Iterable[tuple[str, Any, bool]], first: str = ""
    ) -> list[tuple[int, tuple[str, Any, bool]]]:
        """Those asked about, with their number: one of each outcome, another one in turn; `first` goes before."""
        listed = list(enumerate(asked))
        if THOROUGH:
            return listed
        outcomes: dict[tuple[bool, bool], list[tuple[int, tuple[str, Any, bool]]]] = {}
        for number, each in listed:
            key, _, seen = each
            outcomes.setdefault((seen, seen and may(self.who, right, key)), []).append((number, each))
        at = (self.turn + list(ADDRESSES).index(name)) // 2
        return [
            next((each for each in found if outcome[0] and each[1][0] == first), found[at % len(found)])
            for outcome, found in outcomes.items()
        ]

    def post(self, name: str, path: str, uid: str) -> tuple[HttpResponse, str]:
        answer = self.world.browsers[self.who].post(path, sent(name, uid), headers={"HX-Request": "true"})
        return answer, body_of(answer)

    def done(self, name: str, path: str, uid: str) -> None:
        """What is theirs is not refused, whatever else is wrong with what was sent. It is taken back."""
        with transaction.atomic():
            answer, body = self.post(name, path, uid)
            transaction.set_rollback(True)
        if answer.status_code in WRONG and (name, answer.status_code) not in NOT_THERE:
            self.faults.append(f"POST {name} {path}: {answer.status_code}, and it is theirs")
        if told := leaks(self.who, name, path, body):
            self.faults.append(f"POST {name} {path}: tells {told}")

    def refused(self, name: str, path: str, seen: bool, uid: str) -> None:
        answer, body = self.post(name, path, uid)
        if seen and answer.status_code != 403:
            self.faults.append(f"POST {name} {path}: {answer.status_code}, seen and not theirs")
        if told := leaks(self.who, name, path, body):
            self.faults.append(f"POST {name} {path}: tells {told}")
        if not seen and alike(answer, body, uid) != self.nothing_there(name, path, uid, posted=True):
            self.faults.append(f"POST {name} {path}: is not told as what does not exist")

    def nothing_there(self, name: str, path: str, uid: str, *, posted: bool = False) -> Told:
        """What the same address answers about what does not exist."""
        unknown = str(NO_NUMBER) if uid.isdigit() else NOTHING_THERE
        asked = path.replace(uid, unknown)
        if (found := self.nowhere.get((asked, str(posted)))) is None:
            browser = self.world.browsers[self.who]
            answer, body = self.post(name, asked, unknown) if posted else _read(browser.get(asked))
            found = self.nowhere[asked, str(posted)] = alike(answer, body, unknown)
            if found[0] not in {403, 404}:
                self.faults.append(f"{name} {asked}: {found[0]} for what does not exist")
        return found


WRONG = frozenset({401, 403, 404, 405, 500})
NOT_THERE = {("web:bin-recover", 404), ("web:unpublish", 404)}
"""What is theirs to take out of the bin of a programme, or off the public site, is not there in each."""


def sent(name: str, uid: str) -> dict[str, object]:
    """What is sent there, sound enough to be refused for want of a right and for nothing else."""
    file = SimpleUploadedFile("note.txt", b"Une note.", content_type="text/plain")
    return {
        "web:place": {"where": "inside", "anchor": uid},
        "web:attachments": {"file": file},
        "web:attachment-renew": {"file": file},
        "web:item-restore": {"vers": "1", "version": "1", "champ": "title"},
        "web:edit": {"version": "1", "title": "Un titre"},
        "web:talk": {"text": "Un mot."},
        "web:decide": {"body": "Collège", "on": "2026-01-05", "text": "Un mot."},
        "web:settings-keywords": {"kind": "tag", "name": "Un mot"},
    }.get(name, {"version": "1"})


def _read(answer: HttpResponse) -> tuple[HttpResponse, str]:
    return answer, body_of(answer)


def _key_of(uids: dict[str, str], uid: object) -> str:
    return next((key for key, each in uids.items() if each == uid), "")


def state() -> tuple[object, ...]:
    """What an act would change, told by what every act writes; behind the second wall, too."""
    with reach.everything():
        return (Event.objects.count(), Membership.objects.count(), *Item.objects.order_by("id").values_list("version"))


def assert_none(faults: list[str]) -> None:
    """Told line by line: a comparison of long lists would take longer than the walk."""
    assert not faults, "\n".join(faults)
