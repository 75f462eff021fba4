"""Fingerprints of what was exported: they tell a cell that somebody changed from one that only grew old.

They hold no content: eight signs for each value, tied to its item. What was exported is known again where a value has
the same fingerprint, which is all that a three-way merge needs.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from gouvernail.core.changes import CONTENT, content, unkeyed
from gouvernail.core.plan import Exported, Item, Plan
from gouvernail.core.values import encode
from gouvernail.core.workbook.exact import as_read, written
from gouvernail.core.workbook.item_columns import DEADLINES, PARENT_CODE, field_of, item_columns
from gouvernail.core.workbook.kinds import cell_text

SHEET = "Empreintes"
HEAD = (("Identifiant", 14), ("Empreinte de ce qui a été exporté (à ne pas modifier)", 60))
PLAN = "*"
"""Stands for the identifier of the programme itself."""
PLAN_FIELDS = ("title", "kind", "organisations", "period", "language", "principles")
_LENGTH = 8
_LISTS = ("budget", "indicators", "shared_indicators", "links", "also_under", "documents")
_COLUMNS = tuple(column for column in item_columns() if column.key == PARENT_CODE or field_of(column.key) in CONTENT)


def fingerprint(name: str, key: str, value: Any) -> str:
    """The mark of a value (in stored form) of an item."""
    plain = json.dumps([name, key, value], ensure_ascii=True, sort_keys=True)
    return hashlib.blake2b(plain.encode(), digest_size=_LENGTH // 2).hexdigest()


def item_values(item: Item, by_id: Mapping[str, Item]) -> Iterator[tuple[str, Any]]:
    """What is known of an item, in stored form, by key: a column of its sheet, or a list on another one."""
    for column in _COLUMNS:
        value = column.take(item, by_id)
        if column.key == PARENT_CODE and value:
            # Comes back as its cell shows it: no exact text is kept of what is only there for reading.
            value = cell_text(as_read(column.kind.cell(written(value)))) or None
        if value is not None and value != () and value is not False:
            yield column.key, encode(value)
    if item.pending is False:
        yield "pending", False
    for name in _LISTS:
        if held := getattr(item, name):
            yield name, unkeyed(name, encode(held))
    for name in DEADLINES:
        deadline = getattr(item, name)
        if deadline and deadline.parts:
            yield f"{name}.parts", encode(deadline.parts)


def plan_values(plan: Plan) -> Iterator[tuple[str, Any]]:
    """What a plan says beside its items, in stored form."""
    for name in PLAN_FIELDS:
        value = getattr(plan, name)
        if value is not None and value != ():
            yield name, encode(value)


def marks(plan: Plan) -> Iterator[tuple[str, str]]:
    """Identifier and marks of the plan and of each of its items."""
    by_id = plan.by_id()
    yield PLAN, _line(PLAN, plan_values(plan))
    for item in plan.items:
        yield item.id, _line(item.id, item_values(item, by_id))


def _line(name: str, values: Iterator[tuple[str, Any]]) -> str:
    return " ".join(f"{key}:{fingerprint(name, key, value)}" for key, value in values)


class Marks:
    """The fingerprints that a workbook came back with."""

    def __init__(self, exported: Exported) -> None:
        self._held = {name: dict(mark.rpartition(":")[::2] for mark in line.split()) for name, line in exported.marks}
        self._silent = frozenset(exported.silent)
        self._unread = frozenset(exported.unread)

    def knows(self, name: str) -> bool:
        """Whether the item was exported."""
        return name in self._held

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(self._held) - {PLAN}

    def same(self, name: str, key: str, value: Any) -> bool:
        """Whether this is what was exported; `None`, an empty list and `False` where nothing was."""
        mark = self._held.get(name, {}).get(key)
        if value is None or value in ([], "") or (value is False and key != "pending"):
            return mark is None
        return mark == fingerprint(name, key, value)

    def says(self, name: str, key: str) -> bool:
        """Whether the workbook that came back still speaks of this: its column is there, and could be read."""
        return key not in self._silent and (name, key) not in self._unread

    def base(self, stored: Item, new: Item) -> dict[str, Any]:
        """The content that was exported, in stored form, as far as it matters: the base of a three-way merge.

        A field that neither side holds any more as it was exported has a base that equals neither. A field of which the
        workbook says nothing any more is based on what `new` says, so that it changes nothing.
        """
        held, said = dict(item_values(stored, {})), dict(item_values(new, {}))
        stored_content, new_content = content(stored), content(new)
        found: dict[str, Any] = {}
        for field in CONTENT:
            keys = [
                key for key in {**held, **said, **dict.fromkeys(self._held.get(new.id, {}))} if field_of(key) == field
            ]
            spoken = [key for key in keys if self.says(new.id, key)]
            if all(self.same(new.id, key, said.get(key)) for key in spoken):
                value = new_content.get(field)
            elif all(self.same(new.id, key, held.get(key)) for key in keys):
                value = stored_content.get(field)
            else:
                value = {"exported": None}
            if value is not None:
                found[field] = value
        return found
