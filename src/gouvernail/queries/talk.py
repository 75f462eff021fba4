"""What is said about an item, for those who see it, and what was decided."""

from dataclasses import dataclass
from datetime import date, datetime

from gouvernail.core.permissions import Verb
from gouvernail.models import Comment, Decision, Item, Person
from gouvernail.queries.gate import visible_items
from gouvernail.queries.items import verbs_on_item
from gouvernail.queries.spelling import told_otherwise
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Said:
    """One comment. `text` is empty where its author took it back. `mine`: the viewer may take it back."""

    uid: str
    at: datetime
    author: str
    text: str
    removed: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment and its answers; `settled` since when and by whom."""

    first: Said
    answers: tuple[Said, ...]
    settled_at: datetime | None
    settled_by: str


@dataclass(frozen=True, slots=True)
class Decided:
    uid: str
    body: str
    on: date
    point: str
    text: str
    follow_up: str
    owner: str
    owner_uid: str
    due: date | None
    done: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Talk:
    """All that is said about an item, and what the viewer may add. `open`: threads that are not settled."""

    item: str
    title: str
    code: str
    threads: tuple[Thread, ...]
    decisions: tuple[Decided, ...]
    may_comment: bool
    may_decide: bool

    @property
    def open(self) -> int:
        return sum(thread.settled_at is None for thread in self.threads)


def talk(viewer: Viewer, uid: str, *, today: date) -> Talk | None:
    """What is said about an item; `None` where the viewer does not see it. A fixed number of SQL queries."""
    row = visible_items(viewer).filter(uid=uid).first()
    if row is None:
        return None
    verbs = verbs_on_item(viewer, row)
    return Talk(
        item=row.uid,
        title=row.title,
        code=row.code or "",
        threads=threads_of(row, viewer),
        decisions=decisions_of(viewer, row, today),
        may_comment=Verb.COMMENT in verbs,
        may_decide=Verb.WRITE_ITEM in verbs,
    )


def threads_of(row: Item, viewer: Viewer) -> tuple[Thread, ...]:
    """Open threads first, each in the order in which it was said. One SQL query."""
    firsts: list[Comment] = []
    answers: dict[int, list[Said]] = {}
    for comment in Comment.objects.filter(item=row).order_by("at", "id"):
        if comment.under_id is None:
            firsts.append(comment)
        else:
            answers.setdefault(comment.under_id, []).append(_said(comment, viewer))
    threads = [
        Thread(_said(first, viewer), tuple(answers.get(first.pk, ())), first.settled_at, first.settled_by_name or "")
        for first in firsts
    ]
    return tuple(sorted(threads, key=lambda thread: thread.settled_at is not None))


def _said(comment: Comment, viewer: Viewer) -> Said:
    removed = comment.removed_at is not None
    mine = not removed and comment.author_id is not None and comment.author_id == viewer.account_id
    return Said(comment.uid, comment.at, comment.author_name, "" if removed else comment.text, removed, mine)


def decisions_of(viewer: Viewer, row: Item, today: date) -> tuple[Decided, ...]:
    """The newest first. One SQL query, two for who does not know the directory."""
    found = list(Decision.objects.filter(item=row, removed_at=None).select_related("owner"))
    owners = {each.owner.pk: each.owner.authority_id for each in found if each.owner}
    otherwise = told_otherwise(viewer, Person, owners)
    return tuple(
        Decided(
            uid=each.uid,
            body=each.body,
            on=each.on,
            point=each.point or "",
            text=each.text,
            follow_up=each.follow_up or "",
            owner=otherwise.get(each.owner.pk, each.owner.name) if each.owner else "",
            owner_uid=each.owner.uid if each.owner else "",
            due=each.due,
            done=each.done_at is not None,
            late=each.due is not None and each.due < today and each.done_at is None,
        )
        for each in found
    )
