"""The project's own sample documents against the trees written by hand beside them."""

import json
from functools import cache
from pathlib import Path

import pytest

from gouvernail.core.codes import code_path
from gouvernail.core.folding import fold
from gouvernail.core.plan import Draft, Item
from gouvernail.core.recognise import recognise
from gouvernail.core.vocabulary import Level
from gouvernail.files.read import read

ROOT = Path(__file__).parents[3]
SAMPLES = sorted((ROOT / "src/gouvernail/samples").glob("*.txt"))
EXPECTED = ROOT / "tests/cases/samples"


@cache
def draft_of(path: Path) -> Draft:
    return recognise(read(path.read_bytes(), path.name))


@cache
def expected_of(path: Path) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((EXPECTED / f"{path.stem}.expected.json").read_text("utf-8"))
    return loaded


def wanted(path: Path) -> list[dict[str, object]]:
    items = expected_of(path)["items"]
    assert isinstance(items, list)
    return items


def known_titles(item: dict[str, object]) -> set[str]:
    also = item.get("title_also_ok") or []
    assert isinstance(also, list)
    return {fold(str(title)) for title in (item["title"], item.get("title_lead") or item["title"], *also)}


def parent_title(draft: Draft, item: Item) -> str | None:
    by_id = draft.plan.by_id()
    parent = by_id.get(item.parent or "")
    while parent is not None and parent.level is Level.AXIS:
        parent = by_id.get(parent.parent or "")
    return fold(parent.title) if parent is not None else None


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_expected_item_is_found_under_its_parent_and_no_other(path: Path) -> None:
    draft = draft_of(path)
    found = [item for item in draft.plan.items if item.level is not Level.AXIS]
    items = [item for item in wanted(path) if item["level"] != "axis"]
    titles = {str(item["title"]): known_titles(item) for item in items}
    for item in items:
        matches = [one for one in found if one.level.value == item["level"] and fold(one.title) in known_titles(item)]
        assert matches or item.get("optional"), item["title"]
        parent = item.get("parent")
        parents = titles.get(str(parent), {fold(str(parent))}) if parent else {None}
        assert not matches or any(parent_title(draft, one) in parents for one in matches), item["title"]
    every = set().union(*titles.values())
    assert [one.title for one in found if fold(one.title) not in every] == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_codes_and_tracks(path: Path) -> None:
    found = draft_of(path).plan.items
    for item in wanted(path):
        matches = [one for one in found if one.level.value == item["level"] and fold(one.title) in known_titles(item)]
        if item.get("code") and matches and item["level"] != "axis":
            assert any(one.code and code_path(one.code) == code_path(str(item["code"])) for one in matches), item[
                "title"
            ]
        if item.get("track") and matches:
            assert any(one.track is not None and one.track.value == item["track"] for one in matches), item["title"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_principles(path: Path) -> None:
    principles = expected_of(path).get("principles") or []
    assert isinstance(principles, list)
    plan = draft_of(path).plan
    found = [(principle.kind.value, fold(principle.text)) for principle in plan.principles]
    # A vision that holds the objectives is the axis above them.
    found += [("finality", fold(axis.title)) for axis in plan.at(Level.AXIS)]
    for principle in principles:
        text = fold(principle["text"]).rstrip(" .;")
        assert any(kind == principle["kind"] and text[:40] in said for kind, said in found), principle


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_all_text_is_accounted_for(path: Path) -> None:
    coverage = draft_of(path).coverage
    assert coverage.unplaced < 0.02
    assert coverage.placed + coverage.skipped + coverage.unplaced == 1.0
