"""Compares a draft (plan JSON) with an expected tree: items, parents, fields, and texts that must not be items.

Items are paired by level and title (alike at 0.92 at least), axes aside. `f1` is the harmonic mean of how many of the
items found were expected and how many of the expected ones were found; `parents` and `fields` are shares of the pairs.
"""

import importlib.util
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

Thing = dict[str, Any]
FIELDS = (
    *("code", "track", "political_leads", "departments", "agents", "partners", "deadline", "status", "progress"),
    *("achieved", "remaining", "budget", "indicators", "sdgs", "pending"),
)
NAMES = ("political_leads", "departments", "agents", "partners", "indicators")
ALIKE = 0.92


@dataclass(slots=True)
class Score:
    f1: float
    precision: float
    recall: float
    parents: float
    fields: float | None
    bad_fields: dict[str, int] = field(default_factory=dict)
    spurious: list[str] = field(default_factory=list)


@cache
def reference() -> Callable[[Thing, Thing], Score] | None:
    """The scorer of the reference material where it lies beside the project, else nothing: both count the same way."""
    path = Path(__file__).resolve().parents[3] / "shared" / "tools" / "score.py"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    names = ("f1", "precision", "recall", "parents", "fields", "bad_fields", "spurious")

    def scored(draft: Thing, expected: Thing) -> Score:
        told = module.score(draft, expected)
        return Score(*(told[name] for name in names))

    return scored


def score(draft: Thing, expected: Thing) -> Score:
    mine = [item for item in draft["items"] if item["level"] != "axis"]
    wanted = [item for item in expected["items"] if item["level"] != "axis"]
    pairs = _paired(mine, wanted)
    optional = [pair for pair in pairs if pair[1].get("optional")]
    pairs = [pair for pair in pairs if not pair[1].get("optional")]
    required = sum(1 for item in wanted if not item.get("optional"))
    free = {normal(text) for text in expected.get("optional_items", ())}
    counted_mine = len(mine) - len(optional) - sum(1 for item in mine if normal(item["title"]) in free)
    precision = _share(len(pairs), counted_mine, when_none=0.0)
    recall = _share(len(pairs), required, when_none=1.0)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    right, counted, bad = _fields(pairs)
    return Score(
        *(f1, precision, recall, _parents(draft, pairs, wanted), right / counted if counted else None, bad),
        _spurious(mine, expected.get("must_not_be_items", ())),
    )


def _share(part: int, whole: int, *, when_none: float) -> float:
    return min(1.0, part / whole) if whole > 0 else when_none


def normal(text: object) -> str:
    """Small letters and figures, without accents: what two wordings are compared on."""
    folded = unicodedata.normalize("NFKD", str(text or "").replace("’", "'").replace("œ", "oe")).lower()
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in folded if not unicodedata.combining(c))))


def likeness(one: object, other: object) -> float:
    a, b = normal(one), normal(other)
    if a == b:
        return 1.0
    if not a or not b or min(len(a), len(b)) < 0.6 * max(len(a), len(b)):
        return 0.0
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _titles(item: Thing) -> list[str]:
    return [
        item["title"],
        *(item.get("title_also_ok") or ()),
        *([item["title_lead"]] if item.get("title_lead") else ()),
    ]


def _paired(mine: list[Thing], wanted: list[Thing]) -> list[tuple[Thing, Thing]]:
    """Equal titles first (under the right parent where there are several), then the most alike that are left."""
    free = dict(enumerate(mine))
    by_id = {item["id"]: item for item in mine}
    pairs: list[tuple[Thing, Thing]] = []
    left = []
    for want in wanted:
        same = [
            k
            for k, item in free.items()
            if item["level"] == want["level"] and normal(item["title"]) == normal(want["title"])
        ]
        if not same:
            left.append(want)
            continue
        best = max(same, key=lambda k: likeness(_title_above(free[k], by_id), want.get("parent")))
        pairs.append((free.pop(best), want))
    for want in left:
        near = [
            (max(likeness(item["title"], title) for title in _titles(want)), -k)
            for k, item in free.items()
            if item["level"] == want["level"]
        ]
        if near and max(near)[0] >= ALIKE:
            pairs.append((free.pop(-max(near)[1]), want))
    return pairs


def _title_above(item: Thing, by_id: dict[str, Thing]) -> str | None:
    """The title of the nearest parent that is no axis."""
    above = by_id.get(item.get("parent") or "")
    while above is not None and above["level"] == "axis":
        above = by_id.get(above.get("parent") or "")
    return above["title"] if above else None


def _parents(draft: Thing, pairs: list[tuple[Thing, Thing]], wanted: list[Thing]) -> float:
    by_id = {item["id"]: item for item in draft["items"]}
    names = {want["title"]: _titles(want) for want in wanted}

    def right(item: Thing, want: Thing) -> bool:
        found, parent = _title_above(item, by_id), want.get("parent")
        if not parent:
            return found is None
        return any(likeness(found, name) >= 0.9 for name in names.get(parent, [parent]))

    return sum(right(*pair) for pair in pairs) / len(pairs) if pairs else 0.0


def _fields(pairs: Iterable[tuple[Thing, Thing]]) -> tuple[int, int, dict[str, int]]:
    right = counted = 0
    bad: dict[str, int] = {}
    for item, want in pairs:
        for name in FIELDS:
            value = want.get(name)
            if value in (None, "", [], {}) or (name == "code" and want.get("code_not_scored")):
                continue
            counted += 1
            if _same(name, item, want):
                right += 1
            else:
                bad[name] = bad.get(name, 0) + 1
    return right, counted, bad


def _listed(value: object) -> list[str]:
    parts = re.split(r"[,;/\n]", value) if isinstance(value, str) else value or []
    return sorted(normal(part.get("text") if isinstance(part, dict) else part) for part in parts if part)  # type: ignore[attr-defined]


def _same(name: str, item: Thing, want: Thing) -> bool:
    found, value = item.get(name), want[name]
    if name in ("departments", "partners") and want.get("departments_or_partners"):
        both = _listed([*(item.get("departments") or ()), *(item.get("partners") or ())])
        return all(one in both for one in _listed(value))
    if name in NAMES:
        return _listed(found) == _listed(value)
    if name == "code":
        return normal(found).replace(" ", "") == normal(value).replace(" ", "")
    if name == "deadline":
        return _same_deadline(found or {}, value)
    if name == "status":
        return (found or {}).get("value") == value["value"]
    if name == "budget":
        kinds = not want.get("budget_kind_also_ok")
        return _lines(found, kinds=kinds) == _lines(value, kinds=kinds)
    if name == "sdgs":
        return sorted(found or ()) == sorted(value)
    if name in ("achieved", "remaining"):
        return likeness(found, value) > 0.9
    return bool(found == value)


def _same_deadline(found: Thing, value: Thing) -> bool:
    if value.get("recurring") and not found.get("recurring"):
        return False
    if value.get("start") or value.get("end"):
        return bool(found.get("end") == value.get("end"))
    return bool(value.get("recurring")) or normal(found.get("text")) == normal(value.get("text"))


def _lines(lines: list[Thing] | None, *, kinds: bool) -> list[str]:
    """Budget lines as comparable words; where the kind is free, only those that hold an amount, without their year."""
    told = []
    for line in lines or ():
        amount = f"{float(line['amount']):.2f}" if line.get("amount") else None
        if kinds:
            told.append(f"{line.get('kind')} {amount} {normal(line.get('article'))} {line.get('year')}")
        elif amount:
            told.append(f"{amount} {normal(line.get('article'))}")
    return sorted(told)


def _spurious(mine: list[Thing], never: Iterable[str]) -> list[str]:
    titles = {normal(item["title"]) for item in mine}
    return [text for text in never if normal(text) and normal(text) in titles]
