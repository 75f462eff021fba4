"""A list of people is taken into the directory, in one act that is taken back as a whole."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone

from gouvernail.core.document import Cell, Column, Document, Row, Table
from gouvernail.core.people_sheet import Line, PeopleSheet, read
from gouvernail.core.permissions import Role
from gouvernail.core.problems import Problem, Source
from gouvernail.files.limits import LIMITS
from gouvernail.files.refusal import UnreadableFile
from gouvernail.files.sandbox import read_safely
from gouvernail.files.write.ods import write_ods
from gouvernail.files.write.xlsx import write_xlsx
from gouvernail.models import Authority, Department, Event, Invitation, Person
from gouvernail.models.columns import new_uid
from gouvernail.queries import people_import
from gouvernail.queries.people_import import DOUBTFUL, NEW, Planned
from gouvernail.queries.viewer import Viewer
from gouvernail.services import aliases, departments, history, invitations, people
from gouvernail.services.invitations import Wish
from gouvernail.services.refusals import Invalid, NotAllowed

CREATE, SKIP = "create", "skip"
"""What can be said of a doubtful line, beside the person (a key) that it means."""
HEAD = ("Nom", "Prénom", "Courriel", "Service", "Fonction")
VERB = "people_imported"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done; `act` is `None` when nothing was to be done."""

    act: str | None
    created: int
    changed: int
    invited: int


def understood(*, data: bytes, name: str) -> PeopleSheet:
    """The people in a file or a pasted text, with all that is wrong. Refusals: `Invalid`, when it cannot be read."""
    try:
        return read(read_safely(data, name, LIMITS))
    except UnreadableFile as refused:
        raise Invalid([Problem("people-sheet", str(refused), Source(field="file"))]) from None


def template(form: str) -> bytes | None:
    """The empty list, as `xlsx`, `ods` or `csv`; `None` for any other."""
    columns = tuple(Column(width=28) for _ in HEAD)
    table = Table((Row(tuple(map(Cell.of, HEAD))),), header_rows=1, caption="Personnes", columns=columns)
    document = Document((table,), title="Personnes", language="fr")
    if form == "csv":
        return ("\ufeff" + ";".join(HEAD) + "\r\n").encode()
    writers = {"xlsx": write_xlsx, "ods": write_ods}
    return writers[form](document) if form in writers else None


@transaction.atomic
def accept(
    *,
    authority: str,
    by: Viewer,
    lines: Sequence[Line],
    decided: Mapping[int, str],
    role: str = "",
    invite: Collection[int] | None = None,
    base: str = "",
) -> Outcome:
    """Write a list that somebody saw. `decided` says by number of line what the doubtful ones mean (nothing said:
    left out); with a `role`, those whose address opens no account here are invited to it: all of them, or those of
    the lines `invite`.

    Refusals: `NotAllowed`, `Invalid` (what changed since it was shown).
    """
    owner = people_import.owner(by, authority)
    if owner is None:
        raise NotAllowed
    Authority.objects.select_for_update().get(pk=owner.pk)
    if role and role not in set(Role) - {Role.HEAD}:
        raise Invalid([Problem("people-sheet", "Choisissez un rôle.", Source(field="role"))])
    plan = people_import.plan(owner, lines)
    chosen = [(each, _decision(each, decided.get(each.line.number, SKIP))) for each in plan.lines]
    taken = [(each, choice) for each, choice in chosen if choice != SKIP]
    told: list[Event] = []
    known = _departments(owner, by, [each.line for each, _ in taken], plan.departments, told)
    created, changed, called = 0, 0, list[tuple[Planned, Person]]()
    for each, choice in taken:
        if choice == CREATE:
            row = _create(owner, each.line, known)
            told.append(history.person_event(row, by=by, at=timezone.now(), verb="person_created"))
            created += 1
        else:
            row = people.hold(Person.objects.get(pk=int(choice), authority=owner).uid, by)
            lines_of = _update(row, each, known, by)
            told += lines_of
            changed += bool(lines_of)
        if role and each.invitable and (invite is None or each.line.number in invite):
            called.append((each, row))
    invited = [_invite(owner, by, each.line, row, role, base) for each, row in called]
    if not told and not invited:
        return Outcome(None, 0, 0, 0)
    summary = history.authority_event(owner, by=by, at=timezone.now(), verb=VERB)
    summary.after = {
        "created": created,
        "changed": changed,
        "invited": len(invited),
        "invitations": [row.uid for row in invited],
    }
    return Outcome(history.record([summary, *told], act=new_uid()), created, changed, len(invited))


def _decision(each: Planned, said: str) -> str:
    if each.state == NEW:
        return CREATE
    if each.state != DOUBTFUL:
        return str(each.person)
    if said == CREATE and not each.may_create:
        text = f"«\u00a0{each.line.name}\u00a0»\u00a0: une personne porte déjà ce nom, dites si c'est elle."
        raise Invalid([Problem("people-sheet", text, Source(row=each.line.number))])
    if said not in {CREATE, SKIP, str(each.person or SKIP)}:
        text = f"«\u00a0{each.line.name}\u00a0»\u00a0: le répertoire a changé depuis, relisez cette ligne."
        raise Invalid([Problem("people-sheet", text, Source(row=each.line.number))])
    return said


def _departments(
    owner: Authority, by: Viewer, lines: Sequence[Line], unknown: Sequence[str], told: list[Event]
) -> dict[str, Department]:
    """The departments that the lines name, by key; those that nobody knew are made, and told."""
    wanted = {departments.key_of(line.department): line.department for line in lines if line.department}
    for name in unknown:
        if departments.key_of(name) in wanted:
            row = Department.objects.create(authority=owner, name=name, key=departments.key_of(name))
            told.append(departments.line(row, by, "department_created"))
    known = people_import.departments_named(owner, wanted.values())
    return {key: known[key] for key in wanted}


def _create(owner: Authority, line: Line, known: Mapping[str, Department]) -> Person:
    row = Person.objects.create(
        authority=owner,
        name=line.name,
        key=people_import.key_of(line.name),
        email=line.email or None,
        function=line.function or None,
        department=known.get(departments.key_of(line.department)) if line.department else None,
    )
    aliases.forget_own(row)
    return row


def _update(row: Person, each: Planned, known: Mapping[str, Department], by: Viewer) -> list[Event]:
    entry = people.entry_of(row)
    for field, _before, after in each.changes:
        if field == "department":
            entry = replace(entry, department=known[departments.key_of(after)])
        elif field == "email":
            entry = replace(entry, email=after)
        else:
            entry = replace(entry, function=after)
    return people.write_lines(row, entry, by=by, verb="person_changed")


def _invite(owner: Authority, by: Viewer, line: Line, row: Person, role: str, base: str) -> Invitation:
    wish = Wish(email=line.email, name=line.name[:200], role=role, person=row.uid)
    return invitations.invite(by=by, authority=owner.slug, wish=wish, base=base).row


def revoke_invitations(summary: Event, *, by: Viewer) -> None:
    """Invitations that an import sent, and that nobody accepted, open nothing any more."""
    sent = (summary.after or {}).get("invitations", ())
    for uid in Invitation.objects.filter(uid__in=sent, accepted_at=None, revoked_at=None).values_list("uid", flat=True):
        invitations.revoke(by=by, invitation=uid)
