"""Taking back, as a whole, what an import wrote: shown first, then done in one transaction and told in the history.

What somebody edited since is named, and stays unless the person says otherwise. Nothing that stays loses its place: an
item that is kept keeps those above it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from gouvernail.core.changes import Change, content
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Item, Principle
from gouvernail.core.values import decode
from gouvernail.models import (
    Authority,
    Department,
    Event,
    FollowUp,
    ImportJob,
    JobState,
    Keyword,
    Partner,
    Person,
    Programme,
    Review,
)
from gouvernail.models import Item as Row
from gouvernail.models import Principle as PrincipleRow
from gouvernail.queries.gate import visible_jobs
from gouvernail.queries.plans import core_items, in_reading_order
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, storing
from gouvernail.services.indicator_rows import hand_over
from gouvernail.services.refusals import NotAllowed, NotFound, Refused
from gouvernail.services.registers import Register

REGISTERS = {"Person": Person, "Department": Department, "Partner": Partner, "Keyword": Keyword}


@dataclass(frozen=True, slots=True)
class Back:
    """One thing that would be taken back. `subject` is the item's uid, or `uid:field`; `change` what a field goes from
    and to (present value, value before the import); `edited` whether somebody touched it since."""

    subject: str
    title: str
    level: str
    edited: bool
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeBack:
    """What goes from one programme. `whole`: the import made the programme, and it goes with its last item."""

    uid: str
    title: str
    whole: bool
    removed: tuple[Back, ...]
    restored: tuple[Back, ...]
    recovered: tuple[Back, ...]


def preview(*, job: str, by: Viewer) -> tuple[ProgrammeBack, ...]:
    """What taking an import back would do, programme by programme. Refusals: `NotFound`, `NotAllowed`, `Refused`."""
    found = _job(job, by)
    return tuple(_Taking(record, found, by).preview() for record in _records(found))


@transaction.atomic
def undo(*, job: str, by: Viewer, also: Collection[str] = ()) -> None:
    """Take an import back. `also` are the subjects of what was edited since and goes all the same. The review, if there
    was one, is open again. Same refusals."""
    found = _job(job, by)
    Authority.objects.select_for_update().get(pk=found.authority_id)
    for record in _records(found):
        _Taking(record, found, by).undo(also)
    _forget_names((found.written or {}).get("made", {}))
    reviewed = Review.objects.filter(job=found).exists()
    ImportJob.objects.filter(pk=found.pk).update(
        state=JobState.REVIEW if reviewed else JobState.UNDONE,
        stage="À relire" if reviewed else "Annulé",
        written=None,
        report=None,
    )
    found.programmes.clear()


def _records(job: ImportJob) -> list[dict[str, Any]]:
    return list((job.written or {})["programmes"])


def _job(uid: str, by: Viewer) -> ImportJob:
    job = visible_jobs(by).select_related("authority", "document").filter(uid=uid).first()
    if job is None:
        raise NotFound
    if not by.may(Verb.IMPORT, job.authority_id):
        raise NotAllowed
    if job.state != JobState.DONE or not job.written:
        raise Refused(
            "Cet import n'a rien écrit qui puisse être annulé, ou l'a été avant que Gouvernail ne le retienne."
        )
    later = ImportJob.objects.filter(
        state=JobState.DONE, programmes__in=job.programmes.all(), finished_at__gt=job.finished_at
    ).exclude(pk=job.pk)
    after = later.select_related("document").order_by("-finished_at").first()
    if after is not None:
        raise Refused(
            "Un import plus récent a écrit dans le même programme\u00a0: "
            f"«\u00a0{after.document.name}\u00a0». Annulez-le d'abord."
        )
    return job


class _Taking:
    """One programme from which an import is taken back."""

    def __init__(self, record: Mapping[str, Any], job: ImportJob, by: Viewer) -> None:
        self.record, self.job, self.by, self.at = record, job, by, timezone.now()
        self.programme = Programme.objects.filter(uid=record["uid"]).first()
        rows = in_reading_order(Row.objects.filter(programme=self.programme)) if self.programme else []
        items = core_items(rows, programme=self.programme.pk) if self.programme and rows else []
        self.rows = {row.uid: row for row in rows}
        self.items = dict(zip(self.rows, items, strict=True))
        self.events: list[Event] = []

    def preview(self) -> ProgrammeBack:
        title = self.programme.title if self.programme else ""
        return ProgrammeBack(
            uid=self.record["uid"],
            title=title,
            whole=bool(self.record["is_new"]),
            removed=self._removed(),
            restored=self._restored(),
            recovered=tuple(
                Back(uid, self.items[uid].title, self.items[uid].level.value, edited=False)
                for uid in self.record["trashed"]
                if uid in self.rows and self.rows[uid].trashed_at
            ),
        )

    def undo(self, also: Collection[str]) -> None:
        if self.programme is None:
            return
        if self.record["is_new"] and self.programme.publications.filter(withdrawn_at__isnull=True).exists():
            raise Refused("Ce programme est publié\u00a0: retirez-le d'abord du site public, puis annulez l'import.")
        self._restore([back for back in self._restored() if not back.edited or back.subject in also])
        self._recover()
        gone = {back.subject for back in self._removed() if not back.edited or back.subject in also}
        self._remove(gone)
        self._restore_programme()
        event = history.programme_event(
            self.programme, by=self.by, at=self.at, verb="import_undone", note=self.job.document.name
        )
        history.record([event, *self.events])
        kept = self.programme.items.exists() or self.programme.publications.exists()
        if self.record["is_new"] and not kept:
            self.programme.delete()

    def _removed(self) -> tuple[Back, ...]:
        """What the import made. Edited: saved since, followed up, or put elsewhere."""
        made = [uid for uid in self.record["created"] if uid in self.rows]
        followed = set(FollowUp.objects.filter(item__uid__in=made).values_list("item__uid", flat=True))
        return tuple(
            Back(uid, self.items[uid].title, self.items[uid].level.value, self.rows[uid].version > 1 or uid in followed)
            for uid in made
        )

    def _restored(self) -> tuple[Back, ...]:
        found: list[Back] = []
        for changed in self.record["changed"]:
            uid = changed["uid"]
            if uid not in self.rows:
                continue
            now = content(self.items[uid])
            for change in changed["changes"]:
                name, held = change["field"], now.get(change["field"])
                if held == change["before"]:
                    continue
                back = Change(name, held, change["before"])
                edited = held != change["after"]
                found.append(Back(f"{uid}:{name}", self.items[uid].title, self.items[uid].level.value, edited, back))
        return tuple(found)

    def _restore(self, backs: list[Back]) -> None:
        wanted: dict[str, list[Change]] = {}
        for back in backs:
            if back.change is not None:
                wanted.setdefault(back.subject.partition(":")[0], []).append(back.change)
        now = {uid: _with(self.items[uid], changes) for uid, changes in wanted.items()}
        names = Register(self.job.authority)
        names.prepare(now.values())
        details = storing.Details()
        for uid, item in now.items():
            self._restore_one(uid, item, wanted[uid], names, details)
        details.create()
        for changed in self.record["changed"]:
            if changed["uid"] in self.rows:
                self._restore_reading(self.rows[changed["uid"]], changed["row"])

    def _restore_one(
        self, uid: str, item: Item, changes: list[Change], names: Register, details: storing.Details
    ) -> None:
        row = self.rows[uid]
        for column, value in storing.columns(item).items():
            setattr(row, column, value)
        if any(change.field == "parent" for change in changes):
            row.parent = self.rows.get(item.parent or "")
        row.version += 1
        fields = [change.field for change in changes]
        storing.replace_details(row, item, fields, names, self.rows, details)
        row.save()
        self.items[uid] = item
        self._tell(row, "updated", changes)

    def _restore_reading(self, row: Row, before: Mapping[str, Any]) -> None:
        """What the document said before, and where it said it."""
        for name, value in before.items():
            setattr(row, name, value)
        row.save(update_fields=list(before))

    def _recover(self) -> None:
        for uid in self.record["trashed"]:
            row = self.rows.get(uid)
            if row is not None and row.trashed_at:
                row.trashed_at = None
                row.version += 1
                row.save(update_fields=["trashed_at", "version"])
                self._tell(row, "recovered", [])

    def _remove(self, gone: set[str]) -> None:
        """Remove these, but nothing above something that stays."""
        by_key = {row.pk: row for row in self.rows.values()}
        held: set[int] = set()
        for row in self.rows.values():
            if row.uid in gone:
                continue
            above = row.parent_id
            while above is not None and above not in held:
                held.add(above)
                above = by_key[above].parent_id if above in by_key else None
        rows = [row for row in self.rows.values() if row.uid in gone and row.pk not in held]
        for row in rows:
            self._tell(row, "removed", [])
        hand_over(rows)
        Row.objects.filter(pk__in=[row.pk for row in rows]).delete()

    def _restore_programme(self) -> None:
        programme = self.programme
        if programme is None or self.record["is_new"]:
            return
        for change in self.record["changes"]:
            _restore_field(programme, change)
        programme.imported, programme.source_key = self.record["base"], self.record["source_key"]
        programme.save()
        if "principles" in self.record:
            programme.principles.all().delete()
            PrincipleRow.objects.bulk_create(
                PrincipleRow(
                    authority=programme.authority, programme=programme, kind=each.kind, text=each.text,
                    position=position, **storing.place_columns(each.source, None),
                )
                for position, each in enumerate(decode(tuple[Principle, ...], self.record["principles"]))
            )  # fmt: skip

    def _tell(self, row: Row, verb: str, changes: list[Change]) -> None:
        if self.programme is not None:
            for change in changes or (None,):
                self.events.append(
                    history.item_event(
                        row,
                        self.programme,
                        by=self.by,
                        at=self.at,
                        verb=verb,
                        change=change,
                        note=self.job.document.name,
                    )
                )


def _with(item: Item, changes: list[Change]) -> Item:
    """The item with these fields as they were, from their stored form."""
    stored = {"id": item.id, "level": item.level.value, "title": item.title}
    given = {change.field: change.after for change in changes if change.after is not None}
    was = decode(Item, {**stored, **given})
    return replace(item, **{change.field: getattr(was, change.field) for change in changes})


def _restore_field(programme: Programme, change: Mapping[str, Any]) -> None:
    """A field of the programme as it was before, where nobody edited it since."""
    name, before, after = change["field"], change["before"], change["after"]
    if name == "period":
        now = [each.isoformat() for each in (programme.period_start, programme.period_end) if each]
        if now == list(after or ()):
            programme.period_start, programme.period_end = before or (None, None)
    elif getattr(programme, name) == after:
        setattr(programme, name, before)


def _forget_names(made: Mapping[str, list[int]]) -> None:
    """People, departments and words that the import brought, where nothing names them any more."""
    for table, keys in made.items():
        model: Any = REGISTERS[table]
        fresh = model.objects.filter(pk__in=keys)
        named = model._meta.get_field("named").related_model
        column = model.__name__.lower()
        fresh = fresh.filter(~Exists(named.objects.filter(**{column: OuterRef("pk")})))
        if model in (Person, Department):
            fresh = fresh.filter(**{"memberships__isnull" if model is Person else "heads__isnull": True})
        if model is Person:
            fresh = fresh.filter(account__isnull=True)
        fresh.delete()
