"""The plan JSON, version 1: the exchange form of a plan and of a draft.

What `gouvernail read FILE --json` prints, what the API and the open data serve, what a backup of one programme holds.
Its schema is `plan-v1.schema.json` beside this file. Version 1 will be read for ever.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from gouvernail.core.plan import Coverage, Draft, Item, LayoutFound, Plan, Principle, Skipped, Unplaced
from gouvernail.core.problems import Problem
from gouvernail.core.shared_indicators import with_shared
from gouvernail.files.exchange.values import Reading, hints, to_json

FORMAT = "gouvernail-plan"
VERSION = 1
SCHEMA_PATH = Path(__file__).with_name("plan-v1.schema.json")
PLAN_KEYS = ("title", "kind", "organisations", "language")
DRAFT_KEYS = ("unplaced", "skipped", "problems", "coverage", "reader")


def schema() -> dict[str, Any]:
    """The published JSON Schema (draft 2020-12)."""
    loaded: dict[str, Any] = json.loads(SCHEMA_PATH.read_text(encoding="utf-8"))
    return loaded


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """A plan as JSON values; reads back equal with `plan_from_json`."""
    return {
        "format": FORMAT,
        "version": VERSION,
        **{key: to_json(getattr(plan, key)) for key in PLAN_KEYS},
        "period": {"start": plan.period[0].isoformat(), "end": plan.period[1].isoformat()} if plan.period else None,
        "principles": to_json(plan.principles),
        "items": [item_to_json(item) for item in plan.items],
    }


def item_to_json(item: Item) -> dict[str, Any]:
    data: dict[str, Any] = to_json(item)
    # A share of certainty, not an amount: a plain number.
    data["confidence"] = float(item.confidence) if item.confidence is not None else None
    return data


def draft_to_json(draft: Draft) -> dict[str, Any]:
    """A draft as JSON values: its plan, and what was not placed, skipped, doubtful."""
    return {
        **plan_to_json(draft.plan),
        "unplaced": to_json(draft.unplaced),
        "skipped": to_json(draft.skipped),
        "problems": to_json(draft.problems),
        "coverage": to_json(draft.coverage),
        "reader": {
            "layouts": [
                {"layout": found.layout, "score": found.score, "from": to_json(found.start), "to": to_json(found.end)}
                for found in draft.layouts
            ]
        },
    }


def plan_from_json(data: object) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan in JSON values, and everything that did not fit; never raises.

    A blocking problem says that something necessary is missing: the item in question is left out.
    """
    reading = Reading()
    if not isinstance(data, Mapping):
        reading.refuse("$", "un objet est attendu.", blocking=True)
        return Plan(items=()), tuple(reading.problems)
    check_envelope(reading, data)
    plan = Plan(
        items=read_items(reading, data.get("items")),
        principles=read_list(reading, Principle, data.get("principles"), "principles"),
        period=read_period(reading, data.get("period")),
        **read_plan_fields(reading, data),
    )
    return with_shared(plan), tuple(reading.problems)


def draft_from_json(data: object) -> tuple[Draft, tuple[Problem, ...]]:
    """The draft in JSON values; a plan without the keys of a draft gives a draft with nothing beside it."""
    plan, problems = plan_from_json(data)
    reading = Reading()
    given: Mapping[str, Any] = data if isinstance(data, Mapping) else {}
    coverage = reading.member(Coverage, given.get("coverage"), "coverage")
    draft = Draft(
        plan=plan,
        unplaced=read_list(reading, Unplaced, given.get("unplaced"), "unplaced"),
        skipped=read_list(reading, Skipped, given.get("skipped"), "skipped"),
        problems=read_list(reading, Problem, given.get("problems"), "problems"),
        coverage=coverage or Coverage(0, 0.0, 0.0, 0.0),
        layouts=read_layouts(reading, given.get("reader")),
    )
    return draft, (*problems, *reading.problems)


def read_layouts(reading: Reading, data: object) -> tuple[LayoutFound, ...]:
    entries = data.get("layouts") if isinstance(data, Mapping) else None
    renamed = [
        {"layout": entry.get("layout"), "score": entry.get("score"), "start": entry.get("from"), "end": entry.get("to")}
        for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, Mapping)
    ]
    found: tuple[LayoutFound, ...] = read_list(reading, LayoutFound, renamed, "reader.layouts")
    return found


def check_envelope(reading: Reading, data: Mapping[str, Any]) -> None:
    if data.get("format") != FORMAT:
        reading.refuse("format", f"« {FORMAT} » est attendu.", blocking=True)
    if data.get("version") != VERSION:
        reading.refuse("version", f"cette version de Gouvernail lit la version {VERSION}.", blocking=True)
    known = {"format", "version", "period", "principles", "items", *PLAN_KEYS, *DRAFT_KEYS}
    for name in data.keys() - known:
        reading.refuse(str(name), "champ inconnu, laissé de côté.")


def read_plan_fields(reading: Reading, data: Mapping[str, Any]) -> dict[str, Any]:
    known = hints(Plan)
    read = {key: reading.member(known[key], data.get(key), key) for key in PLAN_KEYS}
    return {key: value for key, value in read.items() if value is not None}


def read_period(reading: Reading, data: object) -> tuple[date, date] | None:
    if data is None:
        return None
    if not isinstance(data, Mapping):
        reading.refuse("period", "un objet est attendu.")
        return None
    start = reading.member(date, data.get("start"), "period.start")
    end = reading.member(date, data.get("end"), "period.end")
    if start is None or end is None or end < start:
        reading.refuse("period", "deux dates, la première avant la seconde, sont attendues.")
        return None
    return start, end


def read_list(reading: Reading, kind: type, data: object, path: str) -> Any:
    return reading.member(tuple[kind, ...], data, path) or ()  # type: ignore[valid-type]


def read_items(reading: Reading, data: object) -> tuple[Item, ...]:
    """The items whose ids are unique and whose parents exist; an item whose parent is missing becomes a root."""
    if not isinstance(data, list):
        reading.refuse("items", "une liste est attendue.", blocking=True)
        return ()
    items = read_list(reading, Item, data, "items")
    twice = {name for name, count in Counter(item.id for item in items).items() if count > 1}
    for name in sorted(twice):
        reading.refuse("items", f"l'identifiant « {name} » sert plusieurs fois.", blocking=True)
    seen: dict[str, Item] = {}
    for item in items:
        if item.id in seen:
            continue
        if item.parent is not None and item.parent not in seen:
            reading.refuse(f"items.{item.id}.parent", f"« {item.parent} » n'est pas un élément placé avant celui-ci.")
            item = replace(item, parent=None)
        seen[item.id] = item
    return tuple(seen.values())
