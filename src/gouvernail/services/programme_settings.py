"""What a programme is called, its term, its words and numbering; the archives and the bin, and the way back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.lifecycle import OPEN_STAGES, Stage
from gouvernail.core.permissions import Verb
from gouvernail.core.preferences import Preferences, problems_of, to_stored
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import ProgrammeKind
from gouvernail.models import Event, Programme, Publication
from gouvernail.queries.gate import binned_programmes, visible_programmes
from gouvernail.queries.programme_settings import stored_of
from gouvernail.queries.viewer import Viewer
from gouvernail.services.clashes import weighed
from gouvernail.services.history import programme_event, record
from gouvernail.services.new_programmes import name_problems, period_problems, set_partners
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused

UNKNOWN_ACT = "Cet acte n'existe pas, ou plus, pour vous."
ONLY_WHO_MANAGES = "Seule l'administration de l'autorité règle, archive ou jette un programme."


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose for a programme."""

    title: str
    kind: str | None
    description: str | None
    start: date | None
    end: date | None
    partners: tuple[str, ...]
    preferences: Preferences

    def stored(self) -> dict[str, Any]:
        """JSON values by field, compared and told in the history."""
        return {
            "title": " ".join(self.title.split()),
            "kind": self.kind or None,
            "description": (self.description or "").strip() or None,
            "period": [self.start.isoformat(), self.end.isoformat()] if self.start and self.end else None,
            "organisations": [" ".join(each.split()) for each in self.partners if each.strip()],
            "preferences": to_stored(self.preferences),
        }


@transaction.atomic
def change(*, programme: str, by: Viewer, chosen: Chosen, seen: Mapping[str, Any]) -> str | None:
    """Make these the settings of a programme; gives the act, `None` when nothing changed.

    `seen` are the stored values that the person started from. Refusals: `NotFound`, `NotAllowed`, `Invalid`, and
    `Conflict` when somebody changed the same thing meanwhile; what only they changed stays theirs.
    """
    row = _held(programme, by)
    problems = [*name_problems(chosen.title), *period_problems(chosen.start, chosen.end)]
    if chosen.kind and chosen.kind not in set(ProgrammeKind):
        problems.append(Problem("kind", "Choisissez ce que c'est.", Source(field="kind")))
    if problems := [*problems, *problems_of(chosen.preferences)]:
        raise Invalid(problems)
    now, wanted = stored_of(row), chosen.stored()
    found = weighed(seen, wanted, now, authority=row.authority_id, programme=row.uid)
    made = {name: found.merged.get(name) for name in wanted} | {"preferences": found.merged.get("preferences", {})}
    changes = [Change(name, now[name], value) for name, value in made.items() if value != now[name]]
    return _write(row, by, changes, "updated")


@transaction.atomic
def archive(*, programme: str, by: Viewer) -> str | None:
    """Put a programme in the archives: it is read as before, and leaves the list of those at work."""
    row = _held(programme, by)
    if row.stage not in OPEN_STAGES:
        raise Refused("Un programme qui n'a pas été publié ne s'archive pas\u00a0: mettez-le plutôt à la corbeille.")
    return _write(row, by, [Change("stage", row.stage, Stage.ARCHIVED.value)], "archived")


@transaction.atomic
def take_from_archives(*, programme: str, by: Viewer) -> str | None:
    """Bring it back to the stage in which it was archived."""
    row = _held(programme, by)
    if row.stage != Stage.ARCHIVED:
        raise Refused("Ce programme n'est pas dans les archives.")
    put = Event.objects.filter(programme_uid=row.uid, verb="archived", field="stage").order_by("-id").first()
    before = put.before if put and put.before in set(Stage) else Stage.PUBLISHED.value
    return _write(row, by, [Change("stage", row.stage, before)], "unarchived")


@transaction.atomic
def trash(*, programme: str, by: Viewer) -> None:
    """Put a whole programme in the bin: nobody sees it any more. Refused while the public reads it."""
    row = _held(programme, by)
    if Publication.objects.filter(programme=row, withdrawn_at__isnull=True).exists():
        raise Refused("Ce programme est en ligne\u00a0: retirez-le d'abord du site public.")
    row.trashed_at = timezone.now()
    row.save(update_fields=["trashed_at", "updated_at"])
    record([programme_event(row, by=by, at=row.trashed_at, verb="programme_trashed")])


@transaction.atomic
def recover(*, programme: str, by: Viewer) -> None:
    """Take it out again, with everything in it."""
    row = binned_programmes(by).select_for_update(of=("self",)).filter(uid=programme).first()
    if row is None:
        raise NotFound("Ce programme n'est pas dans la corbeille.")
    row.trashed_at = None
    row.save(update_fields=["trashed_at", "updated_at"])
    record([programme_event(row, by=by, at=timezone.now(), verb="programme_recovered")])


@transaction.atomic
def take_back(*, act: str, by: Viewer) -> str | None:
    """Put the settings back as they were before an act; what somebody changed since stays, and is told.

    Refusals: `NotFound`, `NotAllowed`, `Refused`.
    """
    lines = list(Event.objects.filter(act=act, item_uid__isnull=True, field__isnull=False).order_by("id"))
    if not lines or not lines[0].programme_uid:
        raise NotFound(UNKNOWN_ACT)
    if not visible_programmes(by).filter(uid=lines[0].programme_uid).exists():
        raise NotFound(UNKNOWN_ACT)
    row = _held(lines[0].programme_uid, by)
    if Event.objects.filter(undoes=act).exists():
        raise Refused("Cet acte a déjà été annulé.")
    now: dict[str, Any] = stored_of(row) | {"stage": row.stage}
    since = [line for line in lines if now.get(str(line.field)) != line.after]
    if since:
        raise Refused("Ces réglages ont changé depuis\u00a0: changez-les plutôt à la main.")
    return _write(row, by, [Change(str(line.field), line.after, line.before) for line in lines], "undone", undoes=act)


def _held(uid: str, by: Viewer) -> Programme:
    row = visible_programmes(by).filter(uid=uid).first()
    if row is None:
        raise NotFound("Ce programme n'existe pas ou ne vous est pas accessible.")
    if not by.may(Verb.MANAGE_PROGRAMME, row.authority_id, programme=row.pk):
        raise NotAllowed(ONLY_WHO_MANAGES)
    return Programme.objects.select_for_update(of=("self",)).select_related("authority").get(pk=row.pk)


def _write(row: Programme, by: Viewer, changes: list[Change], verb: str, undoes: str | None = None) -> str | None:
    changes = [change for change in changes if change.before != change.after]
    if not changes:
        return None
    at, lines = timezone.now(), []
    for each in changes:
        _set(row, by, each.field, each.after)
        line = programme_event(row, by=by, at=at, verb=verb)
        line.field, line.before, line.after, line.undoes = each.field, each.before, each.after, undoes
        lines.append(line)
    row.save()
    return record(lines)


def _set(row: Programme, by: Viewer, name: str, value: Any) -> None:
    if name == "period":
        row.period_start, row.period_end = (date.fromisoformat(each) for each in value) if value else (None, None)
    elif name == "organisations":
        set_partners(row, value or (), by)
    else:
        setattr(row, name, {} if name == "preferences" and value is None else value)
