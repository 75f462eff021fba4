"""What a list of people would change in the directory: new, matched or doubtful, line by line. Nothing is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches

from django.db.models import Exists, OuterRef

from gouvernail.core.folding import fold
from gouvernail.core.names import looks_like_person, person_key
from gouvernail.core.people_sheet import Line
from gouvernail.models import Alias, Authority, Department, Event, Invitation, Membership, Person, Register
from gouvernail.queries import manageable
from gouvernail.queries.viewer import Viewer

NEW, MATCHED, DOUBTFUL = "new", "matched", "doubtful"
CLOSE = 0.85


@dataclass(frozen=True, slots=True)
class Planned:
    """One line: what it is, who it means (`person`, a key, and their name), what differs (field, before, after) and
    why it is doubtful. `may_create`: nobody has that name. `invitable`: it has an address that opens no account."""

    line: Line
    state: str
    person: int | None = None
    known_as: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()
    doubt: str = ""
    may_create: bool = True
    invitable: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    lines: tuple[Planned, ...]
    departments: tuple[str, ...] = ()
    """Names of departments that nobody knew."""

    def of(self, state: str) -> tuple[Planned, ...]:
        return tuple(each for each in self.lines if each.state == state)


@dataclass(frozen=True, slots=True)
class Done:
    """An import of people that was accepted."""

    act: str
    at: datetime
    actor: str
    created: int
    changed: int
    invited: int
    undone: bool


def owner(viewer: Viewer, slug: str | None) -> Authority | None:
    """The authority whose whole directory the viewer keeps: the one asked for, the first otherwise."""
    found = [each for each in manageable.authorities(viewer) if manageable.may_everyone(viewer, each.pk)]
    return next((each for each in found if not slug or each.slug == slug), None)


def owners(viewer: Viewer) -> list[Authority]:
    return [each for each in manageable.authorities(viewer) if manageable.may_everyone(viewer, each.pk)]


def key_of(name: str) -> str:
    return (person_key(name) if looks_like_person(name) else fold(name))[:300]


def plan(authority: Authority, lines: Iterable[Line]) -> Plan:
    """What these lines would change there. A fixed number of SQL queries. The caller asked for the rights."""
    known = _Known(authority)
    planned = tuple(_once(known.planned(line) for line in lines))
    unknown = dict.fromkeys(
        line.line.department for line in planned if line.line.department and not known.department(line.line.department)
    )
    first: dict[str, str] = {}
    for name in unknown:
        first.setdefault(fold(name)[:300], name)
    return Plan(planned, tuple(first.values()))


def _once(lines: Iterable[Planned]) -> Iterator[Planned]:
    """A second line for the same person can only be left out: which one is right is not guessed."""
    first: dict[object, int] = {}
    for each in lines:
        key = each.person or key_of(each.line.name)
        before = first.setdefault(key, each.line.number)
        if before != each.line.number and each.state != DOUBTFUL:
            why = f"La même personne que la ligne {before}."
            yield Planned(each.line, DOUBTFUL, None, "", (), why, may_create=False)
        else:
            yield each


def departments_named(authority: Authority, names: Iterable[str]) -> dict[str, Department]:
    """The departments that these names mean there, by the key of the name."""
    known = _Known(authority)
    return {fold(name)[:300]: found for name in names if (found := known.department(name)) is not None}


def done(viewer: Viewer, authority: int) -> tuple[Done, ...]:
    """The last imports of people there, newest first. One SQL query."""
    if not manageable.may_everyone(viewer, authority):
        return ()
    undone = Exists(Event.objects.filter(undoes=OuterRef("act")))
    rows = Event.objects.filter(authority=authority, verb="people_imported").annotate(undone=undone)[:10]
    return tuple(_done(row, undone=row.undone) for row in rows)


def _done(row: Event, *, undone: bool) -> Done:
    told = row.after if isinstance(row.after, dict) else {}
    created, changed, invited = (int(told.get(name, 0)) for name in ("created", "changed", "invited"))
    return Done(row.act or "", row.at, row.actor_name, created, changed, invited, undone)


class _Known:
    """The directory of an authority, looked up once."""

    def __init__(self, authority: Authority) -> None:
        rows = list(Person.objects.filter(authority=authority).select_related("department", "account"))
        self.by_pk = {row.pk: row for row in rows}
        self.by_key = {row.key: row for row in rows}
        self.by_email: dict[str, Person] = {}
        for row in rows:
            for email in (row.email, row.account.email if row.account else None):
                if email:
                    self.by_email.setdefault(email.lower(), row)
        aliases = Alias.objects.filter(authority=authority).values_list("register", "key", "target")
        self.aliases = {(register, key): target for register, key, target in aliases}
        departments = Department.objects.filter(authority=authority)
        self.departments = {row.key: row for row in departments}
        self.department_by_pk = {row.pk: row for row in self.departments.values()}
        members = Membership.objects.filter(authority=authority).values_list("account__email", flat=True)
        waiting = Invitation.objects.filter(authority=authority, accepted_at=None, revoked_at=None)
        self.called = {*members, *waiting.values_list("email", flat=True)}

    def department(self, name: str) -> Department | None:
        key = fold(name)[:300]
        return self.departments.get(key) or self.department_by_pk.get(self.aliases.get((Register.DEPARTMENT, key), 0))

    def planned(self, line: Line) -> Planned:
        key = key_of(line.name)
        named = self.by_key.get(key) or self.by_pk.get(self.aliases.get((Register.PERSON, key), 0))
        addressed = self.by_email.get(line.email) if line.email else None
        free = key not in self.by_key
        if named and addressed and named.pk != addressed.pk:
            return self._doubt(line, named, f"L'adresse est celle de « {addressed.name} ».", free)
        if named is None and addressed is not None:
            return self._doubt(line, addressed, "La même adresse, sous un autre nom.", free)
        if named is None:
            close = get_close_matches(key, [each for each in self.by_key if each[:1] == key[:1]], n=1, cutoff=CLOSE)
            if close:
                return self._doubt(line, self.by_key[close[0]], "Un nom presque pareil.", free)
            return Planned(line, NEW, invitable=self._invitable(line, None))
        if not addressed and not _same_name(line.name, named.name):
            return self._doubt(line, named, "La même initiale et le même nom de famille.", free)
        return self._matched(line, named, MATCHED)

    def _matched(self, line: Line, row: Person, state: str) -> Planned:
        now = {
            "email": row.email or "",
            "function": row.function or "",
            "department": row.department.name if row.department else "",
        }
        changes = []
        for field, before in now.items():
            after = getattr(line, field)
            same = field == "department" and row.department is not None and self.department(after) == row.department
            if after and after != before and not same:
                changes.append((field, before, after))
        return Planned(
            line,
            state,
            row.pk,
            row.name,
            tuple(changes),
            may_create=False,
            invitable=self._invitable(line, row),
        )

    def _doubt(self, line: Line, row: Person, why: str, free: bool) -> Planned:
        found = self._matched(line, row, DOUBTFUL)
        return Planned(line, DOUBTFUL, row.pk, row.name, found.changes, why, may_create=free, invitable=found.invitable)

    def _invitable(self, line: Line, row: Person | None) -> bool:
        return bool(line.email) and line.email not in self.called and not (row and row.account_id)


def _same_name(one: str, other: str) -> bool:
    """Whether two writings with one key say the same first name, or one of them its initial only."""
    left, right = (set(fold(name).replace(".", " ").split()) for name in (one, other))
    return left == right or any(len(word) == 1 for word in left ^ right) or left <= right or right <= left
