"""Find-or-create of the people, departments, partners and words that items name, in bulk."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from gouvernail.core.folding import fold
from gouvernail.core.people import looks_like_person, person_key
from gouvernail.core.plan import Item
from gouvernail.models import Alias, Authority, Department, Keyword, KeywordKind, Partner, Person
from gouvernail.models import Register as Names
from gouvernail.queries.spelling import knows
from gouvernail.queries.viewer import Viewer

KEYWORD_FIELDS = {
    "plans": KeywordKind.SECTOR_PLAN,
    "domains": KeywordKind.DOMAIN,
    "tags": KeywordKind.TAG,
}
REGISTERS: dict[Any, Names] = {
    Person: Names.PERSON,
    Department: Names.DEPARTMENT,
    Partner: Names.PARTNER,
    Keyword: Names.KEYWORD,
}


def register_key(name: str) -> str:
    """By what two writings are the same person. A function (`Directrice générale`) is compared word for word."""
    return person_key(name) if looks_like_person(name) else fold(name)


class Register:
    """The names of one authority by key. `prepare` creates what the items name and nobody knew, in a few queries.

    `by` types them, on top of what the items say (`said`). To somebody who does not know a register, a name that was
    merged or renamed is a new one, unless an item says it: two names that become one would tell that they are one.
    """

    def __init__(self, authority: Authority, *, by: Viewer | None = None, said: Iterable[Item] = ()) -> None:
        self.authority = authority
        self.by = by
        self.said = frozenset[str]().union(*map(_keys_of, said))
        self.people: dict[str, Person] = {}
        self.departments: dict[str, Department] = {}
        self.partners: dict[str, Partner] = {}
        self.keywords: dict[tuple[str, str], Keyword] = {}
        self.made: dict[str, list[int]] = {}
        """Keys of the rows that nobody knew before, by table."""
        self.new_names: list[str] = []

    def prepare(self, items: Iterable[Item]) -> None:
        listed = list(items)
        elected = _by_key(register_key, (name for item in listed for name in item.political_leads))
        people = _by_key(
            register_key,
            (name for item in listed for name in (*item.political_leads, *item.administrative_leads, *item.agents)),
        )
        departments = _by_key(
            fold, (name for item in listed for name in (*item.departments, *item.contributing_departments))
        )
        partners = _by_key(fold, (name for item in listed for name in item.partners))
        more = {key: {"is_elected": key in elected} for key in people}
        self.people = self._ready(Person, people, more)
        self.departments = self._ready(Department, departments)
        self.partners = self._ready(Partner, partners)
        for field, kind in KEYWORD_FIELDS.items():
            self._prepare_keywords(kind, _by_key(fold, (name for item in listed for name in getattr(item, field))))

    def person(self, name: str) -> Person:
        return self.people[register_key(name)]

    def department(self, name: str) -> Department:
        return self.departments[fold(name)]

    def partner(self, name: str) -> Partner:
        return self.partners[fold(name)]

    def keyword(self, kind: KeywordKind, name: str) -> Keyword:
        return self.keywords[kind, fold(name)]

    def row(self, register: str, name: str) -> Person | Department | Partner | Keyword:
        """What a name means in a register: `people`, `departments`, `partners`, or a kind of word."""
        if register == "people":
            return self.person(name)
        if register == "departments":
            return self.department(name)
        return self.partner(name) if register == "partners" else self.keyword(KeywordKind(register), name)

    def _prepare_keywords(self, kind: KeywordKind, names: Mapping[str, str]) -> None:
        found = self._ready(Keyword, names, {key: {"kind": kind} for key in names}, kind=kind)
        self.keywords.update({(kind, key): word for key, word in found.items()})

    def _ready(
        self, model: Any, names: Mapping[str, str], more: Mapping[str, dict[str, Any]] | None = None, **only: Any
    ) -> dict[str, Any]:
        """Rows of the authority by key, those for new names created."""
        if not names:
            return {}
        kept = model.objects.filter(authority=self.authority, **only)
        found = {row.key: row for row in kept}
        missing = [key[:300] for key in names if key[:300] not in found]
        if asked := [key for key in missing if key in self.said or self._is_known(model)]:
            prefix = f"{only['kind'].value}:" if "kind" in only else ""
            found |= self._renamed(REGISTERS[model], prefix, asked, {row.pk: row for row in found.values()})
        new = [
            model(authority=self.authority, name=name[:300], key=key[:300], **(more or {}).get(key, {}))
            for key, name in names.items()
            if key[:300] not in found
        ]
        if new:
            model.objects.bulk_create(new, ignore_conflicts=True)
            before = {row.pk for row in found.values()}
            found |= {row.key: row for row in kept.all()}
            made = [row for row in found.values() if row.pk not in before]
            self.made.setdefault(model.__name__, []).extend(row.pk for row in made)
            self.new_names += [row.name for row in made]
        return {key: found[key[:300]] for key in names}

    def _is_known(self, model: Any) -> bool:
        """Whether who types may know what became of the names of a register."""
        return self.by is None or knows(self.by, model, self.authority.pk)

    def _renamed(self, register: Names, prefix: str, keys: Iterable[str], rows: Mapping[int, Any]) -> dict[str, Any]:
        """Rows that these names meant before they were renamed or merged, by the key that is asked."""
        known = Alias.objects.filter(
            authority=self.authority, register=register, key__in=[f"{prefix}{key}" for key in keys]
        )
        return {alias.key.removeprefix(prefix): rows[alias.target] for alias in known if alias.target in rows}


def _keys_of(item: Item) -> frozenset[str]:
    """By what the names of an item may be found, in whichever register."""
    people = (*item.political_leads, *item.administrative_leads, *item.agents)
    others = (*item.departments, *item.contributing_departments, *item.plans, *item.domains, *item.tags)
    return frozenset(key[:300] for key in (*map(register_key, people), *map(fold, others)))


def _by_key(key: Callable[[str], str], names: Iterable[str]) -> dict[str, str]:
    """Each key with the first spelling met."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(key(name), name)
    return found
