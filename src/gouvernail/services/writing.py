"""The programme of an import: found or made, brought to what the document says, closed with its history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.folding import fold
from gouvernail.core.plan import Exported, Origin, Plan, Principle
from gouvernail.core.problems import NOWHERE, Problem
from gouvernail.core.splitting import Part
from gouvernail.core.values import encode
from gouvernail.core.vocabulary import PROGRAMME_KIND_LABELS
from gouvernail.core.workbook.marks import PLAN, Marks
from gouvernail.models import Authority, Event, Item, Programme, SourceDocument
from gouvernail.models import Principle as PrincipleRow
from gouvernail.queries.imports import ProgrammeWritten
from gouvernail.queries.plans import principles_of
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, storing
from gouvernail.services.merging import told_kept
from gouvernail.services.registers import Register


@dataclass
class Writing:
    """One programme being written from one part of a document."""

    programme: Programme
    is_new: bool
    document: SourceDocument
    by: Viewer
    at: datetime
    names: Register
    rows: dict[str, Item] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    record: dict[str, Any] = field(default_factory=dict)
    """What was written, so that it can be taken back (`services/undoing.py`)."""
    exported: Exported | None = None
    """Set where the document is a workbook that was exported from this programme."""
    origin: Origin | None = None
    given: dict[str, str] = field(default_factory=dict)
    """By uid, the ids by which the system that the document comes from (`origin`) knows the items."""


def source_key(document: SourceDocument, part: Part) -> str:
    """By what a later reading of the same document knows its programme: the name of the file, and which of several."""
    return fold(f"{document.name}#{part.key}")[:300]


def begin(
    part: Part,
    authority: Authority,
    document: SourceDocument,
    by: Viewer,
    names: Register,
    title: str | None,
    place: int,
    target: Programme | None = None,
    exported: Exported | None = None,
) -> Writing:
    """`target` is the programme that somebody chose; else the one that our own workbook was exported from, the one that
    the same document gave before, or a new one."""
    key = source_key(document, part)
    own = exported_programme(authority, exported)
    if own is not None and target in (None, own):
        return _begin_exported(own, exported, part, document, by, names, title)
    known = target or known_programme(authority, document, part)
    # A title given once at an import holds for the later ones.
    asked = title or ((known.imported or {}).get("asked_title") if known else None)
    said = _programme_said(part, document, asked)
    programme = known or Programme(authority=authority, source_key=key, position=_next_position(authority, place))
    writing = Writing(programme, known is None, document, by, timezone.now(), names)
    writing.record = {"base": programme.imported, "source_key": programme.source_key, "changes": []}
    if programme.source_key != key:
        # A newer version of the document has another name: from now on it is this one that is read again.
        programme.source_key = key
        programme.save(update_fields=["source_key"])
    _update_programme(writing, said, asked)
    return writing


def exported_programme(authority: Authority, exported: Exported | None) -> Programme | None:
    """The programme of the authority that a workbook was exported from."""
    if exported is None or exported.programme is None:
        return None
    return Programme.objects.filter(authority=authority, uid=exported.programme, trashed_at__isnull=True).first()


def _begin_exported(
    programme: Programme,
    exported: Exported | None,
    part: Part,
    document: SourceDocument,
    by: Viewer,
    names: Register,
    title: str | None,
) -> Writing:
    """A workbook that comes back is an edit of the programme: what other documents said of it stays as it was."""
    writing = Writing(programme, False, document, by, timezone.now(), names, exported=exported)
    writing.record = {"base": programme.imported, "source_key": programme.source_key, "changes": []}
    marks = Marks(exported or Exported())
    said = {**_programme_said(part, document, title), "title": title or part.plan.title}
    holds = _programme_holds(programme)
    for name in ("title", "kind", "period", "language", "organisations"):
        value = said[name]
        if value == holds[name] or (name == "title" and not value):
            continue
        change = Change(name, holds[name], value)
        if name == "title" and title:
            _change_programme(writing, change)
        elif _spoken(marks, name) and not marks.same(PLAN, name, value):
            if marks.same(PLAN, name, holds[name]):
                _change_programme(writing, change)
            else:
                writing.problems.append(told_kept(programme.title, change, NOWHERE))
    if writing.events:
        programme.save()
    return writing


def _spoken(marks: Marks, name: str) -> bool:
    """Whether the workbook still says this of the programme."""
    keys = ("period.start", "period.end") if name == "period" else (name,)
    return all(marks.says(PLAN, f"plan.{key}") for key in keys)


def _change_programme(writing: Writing, change: Change) -> None:
    """Change the programme itself, with its history and what takes it back."""
    _set_programme(writing.programme, change.field, change.after)
    writing.record["changes"].append({"field": change.field, "before": change.before, "after": change.after})
    event = history.programme_event(writing.programme, by=writing.by, at=writing.at, verb="updated")
    event.field, event.before, event.after = change.field, change.before, change.after
    writing.events.append(event)


def known_programme(authority: Authority, document: SourceDocument, part: Part) -> Programme | None:
    """The programme that the same document gave before: same authority, source, kind and term, as it said them then."""
    key, plan = source_key(document, part), part.plan
    standing = Programme.objects.filter(authority=authority, trashed_at__isnull=True)
    candidates = standing.filter(source_key=key).order_by("id")
    says = (encode(plan.kind), encode(plan.period))
    said = ((each, each.imported or {}) for each in candidates)
    return next((each for each, base in said if (base.get("kind"), base.get("period")) == says), None)


def _programme_said(part: Part, document: SourceDocument, title: str | None) -> dict[str, Any]:
    """What the document says of the programme, in stored form."""
    plan = part.plan
    fallback = PROGRAMME_KIND_LABELS[plan.kind] if plan.kind else document.name
    return {
        "title": title or plan.title or fallback,
        "kind": encode(plan.kind),
        "period": encode(plan.period),
        "language": plan.language,
        "organisations": list(plan.organisations),
        "description": part.description,
    }


def _next_position(authority: Authority, place: int) -> int:
    return Programme.objects.filter(authority=authority).count() + place


def _programme_holds(programme: Programme) -> dict[str, Any]:
    period = (programme.period_start, programme.period_end) if programme.period_start else None
    return {
        "title": programme.title,
        "kind": programme.kind,
        "period": encode(period),
        "language": programme.language,
        "organisations": programme.organisations,
        "description": programme.description,
    }


def _update_programme(writing: Writing, said: Mapping[str, Any], asked: str | None) -> None:
    programme = writing.programme
    base = programme.imported or {}
    holds = {} if writing.is_new else _programme_holds(programme)
    for name, value in said.items():
        if holds.get(name) == value or (not writing.is_new and value == base.get(name)):
            continue
        if writing.is_new or holds.get(name) == base.get(name):
            change = Change(name, holds.get(name), value)
            if writing.is_new:
                _set_programme(programme, name, value)
            else:
                _change_programme(writing, change)
        else:
            writing.problems.append(told_kept(programme.title, Change(name, holds.get(name), value), NOWHERE))
    kept = {**said, "asked_title": asked}
    if programme.imported != kept:
        programme.imported = kept
        programme.save()


def _set_programme(programme: Programme, name: str, value: Any) -> None:
    if name == "period":
        programme.period_start, programme.period_end = value or (None, None)
    else:
        setattr(programme, name, value)


def write_principles(writing: Writing, plan: Plan) -> None:
    """Principles follow the document as a whole: they are not edited one by one."""
    now = [replace(principle, programme=None) for principle in plan.principles]
    held = principles_of(writing.programme)
    if [_without_file(each) for each in held] == [_without_file(each) for each in now]:
        return
    if writing.exported and not _principles_changed(writing, held, now):
        return
    writing.record["principles"] = encode(tuple(held))
    writing.programme.principles.all().delete()
    PrincipleRow.objects.bulk_create(
        PrincipleRow(
            authority=writing.programme.authority,
            programme=writing.programme,
            kind=each.kind,
            text=each.text,
            position=position,
            **storing.place_columns(each.source, writing.document),
        )
        for position, each in enumerate(now)
    )
    if not writing.is_new:
        writing.events.append(
            history.programme_event(writing.programme, by=writing.by, at=writing.at, verb="updated", note="principles")
        )


def _principles_changed(writing: Writing, held: Sequence[Principle], now: Sequence[Principle]) -> bool:
    """Whether the workbook says something new of the principles, and nobody else did since; a clash is told."""
    marks = Marks(writing.exported or Exported())
    if not marks.says(PLAN, "principles") or marks.same(PLAN, "principles", encode(tuple(now))):
        return False
    if marks.same(PLAN, "principles", encode(tuple(held))):
        return True
    writing.problems.append(told_kept(writing.programme.title, Change("principles", None, None), NOWHERE))
    return False


def _without_file(principle: Principle) -> Principle:
    return replace(principle, source=replace(principle.source, file=None))


def end(writing: Writing) -> ProgrammeWritten:
    programme = writing.programme
    if writing.is_new:
        event = history.programme_event(
            programme, by=writing.by, at=writing.at, verb="imported", note=writing.document.name
        )
        writing.events.insert(0, event)
    history.record(writing.events)
    writing.record |= {"uid": programme.uid, "is_new": writing.is_new}
    return ProgrammeWritten(
        programme.uid, programme.title, writing.is_new, writing.created, writing.updated, writing.unchanged
    )
