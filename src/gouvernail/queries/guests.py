"""Items that stand under several parents: the rows of a programme with those that are guests there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from gouvernail.models import Placement
from gouvernail.queries.arranged import Arranged, arranged
from gouvernail.queries.gate import Sight, sight
from gouvernail.queries.rows import Row, fetch, of_keys

Places = list[tuple[int, int, int]]
"""Further placements: the item, the parent under which it stands too, and the programme in which it is at home."""


def with_all_guests(seen: Sight, *, today: date) -> Arranged:
    """The rows of these programmes, and one more for each further placement under them, of this programme's items or
    of another's that the viewer sees too.

    Two SQL queries when nothing changed, as many more as a reading takes where other programmes' items stand here.
    """
    whole, places = arranged(seen, today=today), _places(seen)
    if not places:
        return whole
    visitors = visiting(seen, {item for item, _, home in places if home not in seen.programmes}, today)
    shown = (tuple(places), tuple(visitors.values()))
    known: tuple[object, Arranged] | None = whole.drawn.get("guests")
    if known is not None and known[0] == shown:
        return known[1]
    by_id = {row.id: row for row in whole.own} | visitors
    placed = [(by_id[item], host) for item, host, _ in places if item in by_id]
    made = Arranged(tuple(with_guests(whole.own, placed)), today, whole.parts)
    whole.drawn["guests"] = (shown, made)
    return made


def with_guests(rows: Sequence[Row], placed: Iterable[tuple[Row, int]]) -> Iterator[Row]:
    """Rows in reading order with what is placed under some of them (an item and the key of its host), after the
    children of the host."""
    below: dict[int, list[Row]] = defaultdict(list)
    for row, host_key in placed:
        below[host_key].append(row)
    hosts: list[Row] = []
    for row in rows:
        while hosts and row.depth <= hosts[-1].depth:
            yield from _guests_of(hosts.pop(), below)
        yield row
        if row.id in below:
            hosts.append(row)
    while hosts:
        yield from _guests_of(hosts.pop(), below)


def _guests_of(host: Row, below: Mapping[int, list[Row]]) -> Iterator[Row]:
    return (guest(row, host) for row in below[host.id])


def guest(row: Row, host: Row) -> Row:
    """One more row for a further placement: the item itself, without what its branch gives at home."""
    return replace(
        row, parent_id=host.id, parent_uid=host.uid, depth=host.depth + 1, shared=True, children=0, actions=0, done=0,
        late_actions=0, counting=0, apart=0, left=0, alone=0, weightless=False, rolled=None,
        silence=(), healths=(), worst=None,
    )  # fmt: skip


def visiting(seen: Sight, ids: set[int], today: date) -> dict[int, Row]:
    """These items of any programme, as far as the viewer sees them, by key; asked only where there are some."""
    if not ids:
        return {}
    everywhere = sight(seen.viewer)
    return {row.id: row for row in fetch(everywhere, of_keys(everywhere, ids), today=today)}


def _places(seen: Sight) -> Places:
    placed = Placement.objects.filter(parent__programme_id__in=list(seen.programmes)).order_by("position", "id")
    return list(placed.values_list("item_id", "parent_id", "item__programme_id"))
