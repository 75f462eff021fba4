"""Comments: said, answered, settled, taken back; whom they name is told. Decisions: written, done, taken out."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.mentions import named_in
from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.core.prose import sanitised
from gouvernail.core.searching import text_said
from gouvernail.core.word_forms import forms
from gouvernail.models import Comment, Decision, Item, LetterKind, Person
from gouvernail.queries.editing import people_by_name
from gouvernail.queries.viewer import Viewer
from gouvernail.services import letters, saving
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.services.writing_to import address_of

LONGEST = 5000


@transaction.atomic
def comment(*, item: str, by: Viewer, text: str, under: str | None = None, base: str) -> Comment:
    """Say something about an item, or in answer to a comment (uid). `@Name` tells that person, if they are known here
    and see the item. Refusals: `NotFound`, `NotAllowed`, `Invalid`."""
    row = saving.locked(item, by, Verb.COMMENT)
    said = sanitised(text.strip())
    if not said or len(said) > LONGEST:
        told = "Écrivez d'abord ce que vous voulez dire." if not said else f"{LONGEST} caractères au plus."
        raise Invalid([Problem("comment", told, Source(field="text"))])
    first = _first(row, under) if under else None
    made = Comment.objects.create(
        authority=row.authority, item=row, under=first, at=timezone.now(), author_id=by.account_id,
        author_name=by.name, text=said, search_forms=forms(text_said(said)),
    )  # fmt: skip
    if first is not None and first.settled_at:
        Comment.objects.filter(pk=first.pk).update(settled_at=None, settled_by_name=None)
    for person in _named(row, by, said):
        if (to := address_of(person)) and not _is(person, by):
            about = {"comment": made.uid, "person": person.uid, "base": base}
            key = f"mention:{made.uid}:{person.uid}"
            letters.post(kind=LetterKind.MENTIONED, key=key, to=to, authority=row.authority, about=about)
    return made


def _first(row: Item, uid: str) -> Comment:
    found = Comment.objects.select_for_update(of=("self",)).filter(item=row, uid=uid, under=None).first()
    if found is None:
        raise NotFound
    return found


def _named(row: Item, by: Viewer, text: str) -> list[Person]:
    """The people whom a text names, among those whom its author may be offered."""
    if "@" not in text:
        return []
    known = people_by_name(by, row.authority_id)
    return [known[name] for name in named_in(text, known)]


def _is(person: Person, by: Viewer) -> bool:
    return person.account_id is not None and person.account_id == by.account_id


def unreached(said: Comment, by: Viewer) -> tuple[str, ...]:
    """Whom a comment names and who cannot be told: nobody knows their address, or they have left."""
    return tuple(person.name for person in _named(said.item, by, said.text) if not address_of(person))


@transaction.atomic
def settle(*, comment: str, by: Viewer, settled: bool = True) -> str:
    """Say that a thread is settled, or open it again; gives the uid of its item. Refusals as for `comment`."""
    row, first = _thread(comment, by)
    at, name = (timezone.now(), by.name) if settled else (None, None)
    Comment.objects.filter(pk=first.pk).update(settled_at=at, settled_by_name=name)
    return row.uid


@transaction.atomic
def take_back(*, comment: str, by: Viewer) -> str:
    """One's own comment says nothing any more; gives the uid of its item. Refusals: `NotFound`."""
    found = Comment.objects.select_related("item").filter(uid=comment, removed_at=None).first()
    if found is None or by.account_id is None or found.author_id != by.account_id:
        raise NotFound
    row = saving.locked(found.item.uid, by, Verb.COMMENT)
    Comment.objects.filter(pk=found.pk).update(removed_at=timezone.now(), text="", search_forms="")
    return row.uid


def _thread(uid: str, by: Viewer) -> tuple[Item, Comment]:
    found = Comment.objects.select_related("item").filter(uid=uid, under=None).first()
    if found is None:
        raise NotFound
    return saving.locked(found.item.uid, by, Verb.COMMENT), found


# ---------------------------------------------------------------------------------------------------------- decisions


@transaction.atomic
def decide(*, item: str, by: Viewer, typed: Mapping[str, Any], base: str) -> Decision:
    """Note a decision: `body`, `on`, `point`, `text`, `follow_up`, `owner` (a name known here), `due`. Who follows it
    up is told. Refusals: `NotFound`, `NotAllowed`, `Invalid`."""
    row = saving.locked(item, by, Verb.WRITE_ITEM)
    text = sanitised(str(typed.get("text") or "").strip())
    body = " ".join(str(typed.get("body") or "").split())[:120]
    on, due, owner = typed.get("on"), typed.get("due"), str(typed.get("owner") or "").strip()
    person = people_by_name(by, row.authority_id).get(owner) if owner else None
    wrong = [
        ("body", not body, "Dites qui a décidé\u00a0: le Collège, le Conseil, le comité de direction…"),
        ("on", not isinstance(on, date), "Donnez le jour de la séance."),
        ("text", not text, "Écrivez ce qui a été décidé."),
        ("owner", bool(owner) and person is None, f"«\u00a0{owner}\u00a0» n'est pas dans le répertoire."),
    ]
    problems = [Problem("decision", said, Source(field=field)) for field, is_wrong, said in wrong if is_wrong]
    if problems or not isinstance(on, date):
        raise Invalid(problems)
    point = str(typed.get("point") or "").strip()[:60] or None
    follow_up = sanitised(str(typed.get("follow_up") or "").strip()) or None
    made = Decision.objects.create(
        authority=row.authority, item=row, body=body, on=on, point=point, text=text, follow_up=follow_up, owner=person,
        due=due, at=timezone.now(), author_name=by.name,
        search_forms=forms(text_said(body, point, text, follow_up)),
    )  # fmt: skip
    if person is not None and (to := address_of(person)) and not _is(person, by):
        about = {"decision": made.uid, "base": base}
        letters.post(kind=LetterKind.DECIDED, key=f"decision:{made.uid}", to=to, authority=row.authority, about=about)
    return made


@transaction.atomic
def close_decision(*, decision: str, by: Viewer, done: bool = True) -> str:
    """Say that what was decided is done, or not yet; gives the uid of its item."""
    row, found = _decision(decision, by)
    Decision.objects.filter(pk=found.pk).update(done_at=timezone.now() if done else None)
    return row.uid


@transaction.atomic
def remove_decision(*, decision: str, by: Viewer) -> str:
    """Take a decision off its item; gives the uid of the item."""
    row, found = _decision(decision, by)
    Decision.objects.filter(pk=found.pk).update(removed_at=timezone.now())
    return row.uid


def _decision(uid: str, by: Viewer) -> tuple[Item, Decision]:
    found = Decision.objects.select_related("item").filter(uid=uid, removed_at=None).first()
    if found is None:
        raise NotFound
    return saving.locked(found.item.uid, by, Verb.WRITE_ITEM), found
