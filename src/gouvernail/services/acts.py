"""An act on a programme: what it changes is held, written and told as one, and is taken back as one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.permissions import Verb
from gouvernail.core.vocabulary import LEVEL_LABELS, Level
from gouvernail.models import Event, Item, Programme, ProgrammeOwner
from gouvernail.queries.gate import visible_programmes
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history
from gouvernail.services.refusals import NotAllowed, NotFound


@dataclass
class Act:
    """What somebody is doing to a programme: its lines of history, written together at the end."""

    programme: Programme
    by: Viewer
    undoes: str | None = None
    why: str | None = None
    at: datetime = field(default_factory=timezone.now)
    lines: list[Event] = field(default_factory=list)

    def tell(self, row: Item, verb: str, change: Change | None = None, *, note: str | None = None) -> None:
        note = note or self.why
        line = history.item_event(row, self.programme, by=self.by, at=self.at, verb=verb, change=change, note=note)
        line.undoes = self.undoes
        self.lines.append(line)

    def tell_all(self, row: Item, verb: str, changes: Iterable[Change]) -> None:
        for change in changes:
            self.tell(row, verb, change)

    def done(self) -> str | None:
        """Write the history; gives the identifier of the act, `None` when nothing was done."""
        return history.record(self.lines) if self.lines else None


@dataclass(frozen=True, slots=True)
class Done:
    """What an act gave: its identifier (`None`: nothing changed) and the item that it is about.

    `for_good`: it is not taken back by another act.
    """

    act: str | None
    item: str | None = None
    count: int = 0
    for_good: bool = False


def begin(programme: str, by: Viewer, *any_of: Verb, why: str | None = None) -> Act:
    """Hold a programme (uid) for an act on its structure: two such acts come one after the other.

    Refusals: `NotFound`, `NotAllowed`.
    """
    row = visible_programmes(by).filter(uid=programme).first()
    if row is None:
        raise NotFound("Ce programme n'existe pas ou ne vous est pas accessible.")
    if not may_in(by, row, *any_of):
        raise NotAllowed
    held = Programme.objects.select_for_update(of=("self",)).select_related("authority").get(pk=row.pk)
    return Act(held, by, why=why)


def may_in(by: Viewer, programme: Programme, *any_of: Verb) -> bool:
    """Whether they may do one of these in the whole programme."""
    owners = ProgrammeOwner.objects.filter(programme=programme).values_list("authority_id", flat=True)
    owning = (programme.authority_id, *owners)
    return any(by.may(verb, *owning, programme=programme.pk) for verb in any_of)


def level_name(level: str) -> str:
    return LEVEL_LABELS[Level(level)].lower()


def uid_of(row: Item | None) -> str | None:
    return row.uid if row is not None else None


def changed(name: str, before: Any, after: Any) -> list[Change]:
    return [Change(name, before, after)] if before != after else []
