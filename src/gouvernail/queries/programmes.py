"""The programmes of an authority, as cards and as the head of a page."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Min, Q, QuerySet

from gouvernail.core.permissions import Verb
from gouvernail.core.preferences import USUAL, Preferences
from gouvernail.core.term_line import Due
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.models import Authority, Item, Principle, Programme, ProgrammeOwner, Publication
from gouvernail.queries.arranged import arranged
from gouvernail.queries.gate import Sight, sight, sight_of, visible_programmes
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.rows import Row
from gouvernail.queries.summing import NOTHING_DRAWN, Whole, whole_of
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class AuthorityRef:
    uid: str
    slug: str
    name: str
    kind: str
    accent: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The published version that the public reads now."""

    version: int
    published_at: datetime
    published_by: str


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """A programme with its counts. `counts` is by level (`action` → 51); `stage` a `lifecycle.Stage` value."""

    uid: str
    title: str
    kind: str | None
    authority: AuthorityRef
    owners: tuple[AuthorityRef, ...] = ()
    period: tuple[date, date] | None = None
    stage: str = "draft"
    restricted: bool = False
    published: Standing | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    done: int = 0
    late: int = 0
    whole: Whole = NOTHING_DRAWN
    updated_at: datetime | None = None
    dues: tuple[Due, ...] = ()
    """The last day of each dated action, for the programme's term line."""
    statements: int = 0
    """How many principles it states beside its items."""
    dated: tuple[date, ...] = ()
    """The first and the last date among all its deadlines, where it says no period: its term is drawn from them."""


@dataclass(frozen=True, slots=True)
class ProgrammeHead:
    """The head of every page of a programme. `level_labels` gives the authority's word for each level."""

    uid: str
    title: str
    kind: str | None
    authority: AuthorityRef
    owners: tuple[AuthorityRef, ...] = ()
    period: tuple[date, date] | None = None
    stage: str = "draft"
    restricted: bool = False
    published: Standing | None = None
    description: str | None = None
    language: str | None = None
    organisations: tuple[str, ...] = ()
    level_labels: Mapping[str, str] = field(default_factory=dict)
    preferences: Preferences = USUAL
    """Those of the authority that leads, with what the programme does otherwise."""
    may_write: bool = False
    may_propose: bool = False
    may_manage: bool = False
    may_publish: bool = False
    may_import: bool = False
    dated: tuple[date, ...] = ()
    """As on the card: one term for all pages of the programme."""


def cards(viewer: Viewer, *, today: date, authority: str | None = None) -> tuple[ProgrammeCard, ...]:
    """All programmes that the viewer sees, in their order, or those of one authority (slug), co-owned ones included."""
    seen = visible_programmes(viewer)
    if authority is not None:
        seen = seen.filter(pk__in=_owned_by(authority))
    programmes = list(seen.select_related("authority").order_by("authority__name", "position", "id"))
    ids = [programme.pk for programme in programmes]
    owners, standing, stated = _owners(ids), _standing(ids), _statements(ids)
    branches: dict[int, list[Row]] = defaultdict(list)
    for row in arranged(sight(viewer), today=today).own:
        branches[row.programme_id].append(row)
    return tuple(
        replace(
            _card(programme, branches[programme.pk], owners[programme.pk], standing.get(programme.pk)),
            statements=stated[programme.pk],
        )
        for programme in programmes
    )


@dataclass(frozen=True, slots=True)
class Opened:
    """A programme that the viewer sees: its head, what they see of it, and who owns it."""

    head: ProgrammeHead
    seen: Sight
    owning: tuple[int, ...]
    """The keys of the authorities that own it, the one that leads first."""


def head(viewer: Viewer, programme_uid: str) -> ProgrammeHead | None:
    """One programme; `None` when it does not exist for the viewer."""
    opened = open_programme(viewer, programme_uid)
    return opened.head if opened else None


def open_programme(viewer: Viewer, programme_uid: str) -> Opened | None:
    """The head of a programme, and the sight that the queries of its page start from. Four SQL queries."""
    return _open(viewer, Q(uid=programme_uid))


def open_programme_of(viewer: Viewer, item: str) -> Opened | None:
    """The same, for the programme of an item (uid); whether the viewer sees the item is not asked yet."""
    return _open(viewer, Q(items__uid=item))


def _open(viewer: Viewer, which: Q) -> Opened | None:
    found = visible_programmes(viewer).filter(which).select_related("authority").order_by("id").first()
    if found is None:
        return None
    owners = _owners([found.pk])[found.pk]
    owning = (found.authority_id, *(pk for pk, _ in owners))
    seen = sight_of(viewer, found.pk, found.uid, owning)
    chosen = preferences_from(found.authority.preferences, found.preferences)
    shown = ProgrammeHead(
        uid=found.uid,
        title=found.title,
        kind=found.kind,
        authority=authority_ref(found.authority),
        owners=tuple(shown for _, shown in owners),
        period=_period(found),
        stage=found.stage,
        restricted=found.restricted,
        published=_standing([found.pk]).get(found.pk),
        description=found.description,
        language=found.language,
        organisations=tuple(found.organisations),
        level_labels={level.value: found.level_labels.get(level.value, chosen.level_word(level)) for level in Level},
        preferences=chosen,
        may_write=viewer.may(Verb.WRITE_ITEM, *owning, programme=found.pk),
        may_propose=viewer.may(Verb.PROPOSE_ITEM, *owning, programme=found.pk),
        # The authority that leads publishes, and keeps the settings.
        may_manage=viewer.may(Verb.MANAGE_PROGRAMME, found.authority_id, programme=found.pk),
        may_publish=viewer.may(Verb.PUBLISH, found.authority_id, programme=found.pk),
        may_import=viewer.may(Verb.IMPORT, found.authority_id),
    )
    if shown.period is None:
        shown = replace(shown, dated=dates_around(seen.items()))
    return Opened(shown, seen, owning)


def authority_ref(authority: Authority) -> AuthorityRef:
    return AuthorityRef(authority.uid, authority.slug, authority.name, authority.kind, authority.accent)


def _card(
    programme: Programme, rows: list[Row], owners: list[tuple[int, AuthorityRef]], standing: Standing | None
) -> ProgrammeCard:
    actions = [row for row in rows if row.level == Level.ACTION]
    return ProgrammeCard(
        uid=programme.uid,
        title=programme.title,
        kind=programme.kind,
        authority=authority_ref(programme.authority),
        owners=tuple(shown for _, shown in owners),
        period=_period(programme),
        stage=programme.stage,
        restricted=programme.restricted,
        published=standing,
        counts=dict(Counter(row.level for row in rows)),
        done=sum(row.done for row in actions),
        late=sum(row.late for row in actions),
        whole=whole_of(rows),
        updated_at=programme.updated_at,
        dated=_ends(day for row in rows for day in (row.deadline_start, row.deadline_end, row.revised_end)),
        dues=tuple(Due(row.due, row.status == StatusValue.DONE, row.late) for row in actions if row.due),
    )


def dates_around(items: QuerySet[Item]) -> tuple[date, ...]:
    """The first and the last date among the deadlines of these items, revised ones included. One SQL query."""
    columns = ("deadline_start", "deadline_end", "revised_end")
    found = items.order_by().aggregate(*map(Min, columns), *map(Max, columns))
    return _ends(found.values())


def _ends(days: Iterable[date | None]) -> tuple[date, ...]:
    known = [day for day in days if day is not None]
    return (min(known), max(known)) if known else ()


def _period(programme: Programme) -> tuple[date, date] | None:
    if programme.period_start is None or programme.period_end is None:
        return None
    return programme.period_start, programme.period_end


def _owned_by(slug: str) -> QuerySet[Programme, int]:
    found = Programme.objects.filter(Q(authority__slug=slug) | Q(programme_owners__authority__slug=slug))
    return found.order_by().values_list("pk", flat=True)


def _owners(programmes: list[int]) -> dict[int, list[tuple[int, AuthorityRef]]]:
    found: dict[int, list[tuple[int, AuthorityRef]]] = defaultdict(list)
    for programme, authority, uid, slug, name, kind, accent in _owning(programmes):
        found[programme].append((authority, AuthorityRef(uid, slug, name, kind, accent)))
    return found


@Prepared
def _owning(programmes: Any) -> QuerySet[ProgrammeOwner, tuple[int, int, str, str, str, str, str | None]]:
    found = ProgrammeOwner.objects.filter(programme__id__in=programmes).order_by("id")
    names = ("uid", "slug", "name", "kind", "accent")
    return found.values_list("programme_id", "authority_id", *(f"authority__{name}" for name in names))


def _statements(programmes: list[int]) -> Counter[int]:
    return Counter(Principle.objects.filter(programme__in=programmes).order_by().values_list("programme_id", flat=True))


def _standing(programmes: list[int]) -> dict[int, Standing]:
    return {programme: Standing(version, at, by) for programme, version, at, by in _published(programmes)}


@Prepared
def _published(programmes: Any) -> QuerySet[Publication, tuple[int, int, datetime, str]]:
    found = Publication.objects.filter(programme__id__in=programmes, withdrawn_at__isnull=True).order_by()
    return found.values_list("programme_id", "version", "published_at", "published_by")
