"""What of a plan the public reads: chosen fields, elected people by name, staff by function and department only.

A published version is frozen through `public_plan`, so that neither the page nor the open data can show what was left
out. The rule errs on the side of silence: what might be the name of a member of staff is not published (domain
handbook, section 9).
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from gouvernail.core.names import head_class, looks_like_person, person_key
from gouvernail.core.plan import Deadline, Indicator, Item, Link, Placement, Plan, Status
from gouvernail.core.progress import with_drawn
from gouvernail.core.publication_names import HIDDEN, NameCleaner, is_plain_function
from gouvernail.core.shared_indicators import keyed, with_shared
from gouvernail.core.vocabulary import Level

# What no reader of the public page is told, because it is written for colleagues: staff notes, obstacles, support asked
# for, health, money, the state of the reading. A field that is not copied by `_public_item` is not published.


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody of the authority, as the register of people knows them."""

    name: str
    function: str | None = None
    elected: bool = False


def public_plan(plan: Plan, *, people: Collection[KnownPerson] = (), hidden: Collection[str] = ()) -> Plan:
    """The plan as the public may read it.

    `hidden` are the ids of restricted items: they, what is under them and the ties to them are left out. `people` are
    those the authority knows. Political leads keep their name unless the register says that they are staff; agents and
    administrative leads are shown by their function where one is known. Names of staff inside texts are replaced by
    `HIDDEN`. An item whose parent is not published is not published either.
    """
    staff = [person for person in people if not person.elected]
    elected = [person.name for person in people if person.elected]
    elected += [name for item in plan.items for name in item.political_leads]
    named = {name for item in plan.items for name in (*item.agents, *item.administrative_leads)}
    names = {person.name for person in staff} | {name for name in named if not is_plain_function(name)}
    elected_keys = {person_key(person.name) for person in people if person.elected}
    clean = NameCleaner(
        hidden={name for name in names if person_key(name) not in elected_keys}, shown=frozenset(elected)
    ).clean
    functions = {person_key(person.name): person.function for person in staff}
    kept = _connected(item for item in plan.items if item.id not in hidden)
    known = frozenset(item.id for item in kept) | frozenset(item.code for item in kept if item.code)
    drawn = with_drawn(Plan(tuple(kept))).items
    keys = frozenset(keyed(kept))
    items = with_shared(Plan(tuple(_public_item(_own(item, keys), clean, functions, known) for item in drawn))).items
    principles = tuple(
        replace(principle, text=clean(principle.text), source=type(principle.source)()) for principle in plan.principles
    )
    return replace(plan, items=items, principles=principles, title=_cleaned(plan.title, clean))


def _own(item: Item, keys: frozenset[str]) -> Item:
    """What it shares with an item that is not published is told as its own; keys of others lead nowhere."""
    alone = [each.indicator for each in item.shared_indicators if each.key not in keys and each.indicator]
    shared = tuple(each for each in item.shared_indicators if each.key in keys)
    own = (*item.indicators, *(replace(each, key=None) for each in alone))
    return replace(item, indicators=own, shared_indicators=shared)


def _connected(items: Iterable[Item]) -> list[Item]:
    """Items whose parents are all there; parents stand before their children."""
    kept: dict[str, Item] = {}
    for item in items:
        if item.parent is None or item.parent in kept:
            kept[item.id] = item
    return list(kept.values())


def _public_item(
    item: Item, clean: Callable[[str], str], functions: dict[str, str | None], known: frozenset[str]
) -> Item:
    return Item(
        id=item.id,
        level=item.level,
        title=clean(item.title),
        parent=item.parent,
        label=item.label,
        code=item.code,
        code_text=item.code_text,
        track=item.track,
        programme_kind=item.programme_kind,
        description=_cleaned(item.description, clean),
        findings=_cleaned(item.findings, clean),
        ambition=_cleaned(item.ambition, clean),
        rationale=_cleaned(item.rationale, clean),
        political_leads=_elected(item.political_leads, functions),
        administrative_leads=_functions(item.administrative_leads, functions),
        departments=_bodies(item.departments, clean),
        contributing_departments=_bodies(item.contributing_departments, clean),
        agents=_functions(item.agents, functions),
        partners=_bodies(item.partners, clean),
        governance=_cleaned(item.governance, clean),
        participation=_cleaned(item.participation, clean),
        start=_deadline(item.start, clean),
        deadline=_deadline(item.deadline, clean),
        revised_deadline=_deadline(item.revised_deadline, clean),
        effective_start=item.effective_start,
        effective_end=item.effective_end,
        recurring=item.recurring,
        status=Status(item.status.value) if item.status and item.status.value else None,
        progress=item.progress,
        progress_from=item.progress_from,
        pending=item.pending,
        aims=_texts(item.aims, clean),
        methods=_texts(item.methods, clean),
        means=_texts(item.means, clean),
        evaluation=_texts(item.evaluation, clean),
        indicators=tuple(_indicator(indicator, clean) for indicator in item.indicators),
        shared_indicators=tuple(
            replace(each, text=_cleaned(each.text, clean), indicator=None) for each in item.shared_indicators
        ),
        sdgs=item.sdgs,
        plans=_texts(item.plans, clean),
        domains=_texts(item.domains, clean),
        links=tuple(_link(link, clean) for link in item.links if (link.item or link.code) in known),
        also_under=tuple(Placement(place.parent, place.share) for place in item.also_under if place.parent in known),
    )


def _cleaned(text: str | None, clean: Callable[[str], str]) -> str | None:
    return None if text is None else clean(text)


def _texts(texts: Iterable[str], clean: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(clean(text) for text in texts)


def _elected(names: Iterable[str], functions: dict[str, str | None]) -> tuple[str, ...]:
    """A political lead whom the register knows as staff is not named: a column may have been read for another."""
    return tuple(name for name in names if person_key(name) not in functions)


def _functions(names: Iterable[str], functions: dict[str, str | None]) -> tuple[str, ...]:
    """What members of staff do, instead of who they are; nothing where it is not known."""
    shown = (functions.get(person_key(name)) or (name if is_plain_function(name) else None) for name in names)
    return tuple(dict.fromkeys(function for function in shown if function is not None))


def _bodies(names: Iterable[str], clean: Callable[[str], str]) -> tuple[str, ...]:
    """Departments and partners; a person's name that strayed into their column is left out."""
    cleaned = ((name, clean(name)) for name in names)
    return tuple(
        text for name, text in cleaned if text != HIDDEN and (head_class(name) is not None or not _is_one(name))
    )


def _is_one(name: str) -> bool:
    return looks_like_person(name) and any(
        sign in name.split()[0] for sign in (".", "Mme", "Mlle", "Monsieur", "Madame")
    )


def _deadline(deadline: Deadline | None, clean: Callable[[str], str]) -> Deadline | None:
    if deadline is None:
        return None
    parts = tuple(replace(part, label=_cleaned(part.label, clean)) for part in deadline.parts)
    return replace(deadline, text=clean(deadline.text), parts=parts)


def _indicator(indicator: Indicator, clean: Callable[[str], str]) -> Indicator:
    """Figures without the working notes beside them."""
    values = tuple(
        replace(value, text=_cleaned(value.text, clean), source=None, comment=None) for value in indicator.values
    )
    targets = tuple(replace(target, text=_cleaned(target.text, clean)) for target in indicator.targets)
    return replace(indicator, text=clean(indicator.text), targets=targets, values=values)


def _link(link: Link, clean: Callable[[str], str]) -> Link:
    return replace(link, text=_cleaned(link.text, clean))


def counts(plan: Plan) -> dict[Level, int]:
    """How many items of each level, in the order of the levels; levels without items are left out."""
    found = {level: sum(1 for _ in plan.at(level)) for level in Level}
    return {level: number for level, number in found.items() if number}
