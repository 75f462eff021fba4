"""What the public reads: the standing version of each published programme, frozen. No account is needed.

A programme that was withdrawn has nothing here, its earlier versions included. While one stands, those that it replaced
in an unbroken line can be read too, each at its date.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from gouvernail.core.plan import Plan
from gouvernail.files.exchange.plan_json import plan_from_json
from gouvernail.models import Publication
from gouvernail.queries.programmes import AuthorityRef
from gouvernail.queries.viewer import Viewer

PLANS_KEPT = 32
"""Frozen plans kept ready in a process: reading one back from its JSON costs more than drawing its page."""


@dataclass(frozen=True, slots=True)
class PublicationCard:
    """A published version without its content. `standing` is false for a version that another one replaced."""

    programme_uid: str
    version: int
    title: str
    published_at: datetime
    authority: AuthorityRef
    standing: bool = True


@dataclass(frozen=True, slots=True)
class Published:
    """`content` is the plan JSON as frozen, `plan` the same as values."""

    card: PublicationCard
    plan: Plan
    content: dict[str, object]


def listing(viewer: Viewer, *, authority: str | None = None) -> tuple[PublicationCard, ...]:
    """Every standing publication, or those of one authority (slug), by authority and order of programmes. One query."""
    found = Publication.objects.filter(withdrawn_at__isnull=True)
    if authority is not None:
        found = found.filter(authority__slug=authority)
    found = found.order_by("authority__name", "authority_id", "programme__position", "programme_id")
    return tuple(map(_card, found.select_related("authority", "programme").defer("content", "programme__imported")))


def current(viewer: Viewer, programme_uid: str) -> Published | None:
    """The version that stands; `None` when the programme is not published."""
    cards = versions(viewer, programme_uid)
    return read(viewer, cards[0]) if cards else None


def versions(viewer: Viewer, programme_uid: str) -> tuple[PublicationCard, ...]:
    """The version that stands, then those that it replaced, newest first; empty when none stands. One SQL query."""
    found = Publication.objects.filter(programme__uid=programme_uid).order_by("-version")
    rows = list(found.select_related("authority", "programme").defer("content", "programme__imported"))
    if not rows or rows[0].withdrawn_at is not None:
        return ()
    kept = [rows[0]]
    for row in rows[1:]:
        # A version that was withdrawn by itself, and not by the next one, stays withdrawn; so do those before it.
        if row.withdrawn_at != kept[-1].published_at:
            break
        kept.append(row)
    return tuple(map(_card, kept))


def read(viewer: Viewer, card: PublicationCard) -> Published | None:
    """The content of a version that `versions` or `listing` gave; `None` when it was withdrawn in between."""
    return _read(card.programme_uid, card.version, card.published_at, card)


@lru_cache(maxsize=PLANS_KEPT)
def _read(programme_uid: str, version: int, published_at: datetime, card: PublicationCard) -> Published | None:
    """A frozen version never changes: read once per process. Whether it may be shown was asked before."""
    row = Publication.objects.filter(programme__uid=programme_uid, version=version, published_at=published_at).first()
    if row is None:
        return None
    plan, _problems = plan_from_json(row.content)
    return Published(card, plan, row.content)


def _card(row: Publication) -> PublicationCard:
    authority = row.authority
    return PublicationCard(
        programme_uid=row.programme.uid,
        version=row.version,
        title=row.title,
        published_at=row.published_at,
        authority=AuthorityRef(
            uid=authority.uid, slug=authority.slug, name=authority.name, kind=authority.kind, accent=authority.accent
        ),
        standing=row.withdrawn_at is None,
    )
