"""The five reference documents, where they lie beside the project: everything that the issue's table asks of each.

They are read from `../shared`, never copied here, and neither are their names or sentences: the assertions speak of
codes, dates, amounts and counts.
"""

import importlib.util
import json
import re
import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from gouvernail.core.plan import Draft, Item
from gouvernail.core.recognise import recognise
from gouvernail.core.vocabulary import (
    BudgetKind,
    Level,
    Precision,
    PrincipleKind,
    ProgrammeKind,
    SkipReason,
    StatusValue,
    Track,
)
from gouvernail.files.exchange.plan_json import draft_to_json
from gouvernail.files.read import read

SHARED = Path(__file__).parents[2] / "shared"
EXPECTED = {"000": "jemeppe", "001": "lalouviere_dpc", "002": "lalouviere_os4", "003": "mad_moselle", "004": "engis"}

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the reference documents are not beside the project")


@cache
def draft(number: str) -> Draft:
    (path,) = (SHARED / "seeds").glob(f"{number}_*.txt")
    return recognise(read(path.read_bytes(), path.name))


@cache
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("seed_score", SHARED / "tools" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def expected(number: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((SHARED / "expected" / f"{EXPECTED[number]}.json").read_text("utf-8"))
    return loaded


def items(number: str, level: Level, **wanted: object) -> list[Item]:
    found = draft(number).plan.at(level)
    return [item for item in found if all(getattr(item, name) == value for name, value in wanted.items())]


def by_code(number: str, code: str, level: Level = Level.ACTION) -> Item:
    (item,) = items(number, level, code=code)
    return item


def steps_of(number: str, parent: Item) -> list[Item]:
    return items(number, Level.STEP, parent=parent.id)


def principles(number: str, kind: PrincipleKind) -> list[str]:
    return [principle.text for principle in draft(number).plan.principles if principle.kind is kind]


def problems(number: str, code: str) -> list[int | None]:
    return [problem.source.line for problem in draft(number).problems if problem.code == code]


# ------------------------------------------------------------------------------------------------------- every seed


@pytest.mark.parametrize("number", EXPECTED)
def test_the_expected_tree_is_found(number: str) -> None:
    found = scorer().score(json.loads(json.dumps(draft_to_json(draft(number)))), expected(number))
    assert found["f1"] >= 0.99
    assert found["parents"] >= 0.99
    assert found["fields"] is None or found["fields"] >= 0.97
    assert found["spurious"] == []


@pytest.mark.parametrize("number", EXPECTED)
def test_all_text_is_accounted_for(number: str) -> None:
    coverage = draft(number).coverage
    assert coverage.characters > 5000
    assert coverage.unplaced < 0.02
    assert coverage.placed + coverage.skipped + coverage.unplaced == 1.0
    assert {skipped.reason for skipped in draft(number).skipped} <= set(SkipReason)


@pytest.mark.parametrize("number", EXPECTED)
def test_every_item_has_a_line_and_a_confidence(number: str) -> None:
    for item in draft(number).plan.items:
        assert item.source.line is not None
        assert item.confidence is not None
        assert 0 < item.confidence <= 1


@pytest.mark.parametrize("number", EXPECTED)
def test_text_that_is_placed_is_in_the_plan(number: str) -> None:
    """The account is honest: the long words of what is neither skipped nor unplaced stand in the plan JSON."""
    made = draft(number)
    written = set(_words(" ".join(_strings(draft_to_json(made) | {"skipped": [], "unplaced": []}))))
    (path,) = (SHARED / "seeds").glob(f"{number}_*.txt")
    left = [word for text in (*made.skipped, *made.unplaced) for word in _words(text.text)]
    lost = [word for word in _words(path.read_text("utf-8")) if word not in written and word not in set(left)]
    # Words that only say what follows (`Constats`, `Actions préconisées`, level words) are read and not kept.
    assert len(set(lost)) <= 20, sorted(set(lost))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{6,}", re.sub(r"<[^<>]*>|[*]+", " ", text))


@pytest.mark.parametrize("number", EXPECTED)
def test_a_seed_is_read_in_half_a_second(number: str) -> None:
    (path,) = (SHARED / "seeds").glob(f"{number}_*.txt")
    data = path.read_bytes()
    recognise(read(data, path.name))
    start = time.process_time()
    recognise(read(data, path.name))
    assert time.process_time() - start < 0.5


# ----------------------------------------------------------------------------------------------- 000: two wide tables

DEADLINES = {
    "1.1": (date(2019, 8, 1), date(2019, 8, 31), Precision.MONTH),
    "1.2": (date(2019, 9, 1), date(2020, 6, 30), Precision.QUARTER),
    "1.3": (date(2020, 4, 1), date(2020, 6, 30), Precision.QUARTER),
    "1.4": (date(2020, 4, 1), date(2020, 6, 30), Precision.QUARTER),
    "2.1": (date(2019, 12, 1), date(2019, 12, 31), Precision.MONTH),
    "2.2": (date(2019, 1, 1), date(2020, 9, 30), Precision.YEAR),
    "3.1": (date(2020, 1, 1), date(2020, 3, 31), Precision.QUARTER),
    "3.2": (date(2020, 1, 1), date(2020, 3, 31), Precision.QUARTER),
    "3.3": (None, None, None),
    "3.4": (None, None, None),
    "3.5": (None, None, None),
    "4.1": (date(2020, 1, 1), date(2020, 12, 31), Precision.QUARTER),
    "4.2": (date(2020, 1, 1), date(2020, 12, 31), Precision.YEAR),
    "4.3": (None, None, None),
    "4.4": (date(2020, 4, 1), date(2020, 6, 30), Precision.QUARTER),
    "4.5": (None, None, None),
    "5.1": (None, None, None),
    "5.2": (None, None, None),
}


def test_000_has_one_domain_one_strategic_five_operational_objectives_and_eighteen_actions() -> None:
    plan = draft("000").plan
    (axis,) = plan.at(Level.AXIS)
    (strategic,) = plan.at(Level.STRATEGIC_OBJECTIVE)
    assert strategic.parent == axis.id
    assert [item.code for item in plan.at(Level.OPERATIONAL_OBJECTIVE)] == ["1", "2", "3", "4", "5"]
    assert [item.code for item in plan.at(Level.ACTION)] == list(DEADLINES)
    assert {item.track for item in plan.items} == {Track.INTERNAL}
    assert {item.pending for item in plan.items} == {None}
    assert {item.status for item in plan.items} == {None}
    assert plan.kind is ProgrammeKind.PST


@pytest.mark.parametrize("code", DEADLINES)
def test_000_deadlines(code: str) -> None:
    start, end, precision = DEADLINES[code]
    deadline = by_code("000", code).deadline
    assert deadline is not None
    assert (deadline.start, deadline.end) == (start, end)
    assert start is None or deadline.precision is precision
    assert (start is None) == deadline.recurring or code == "4.2"
    assert not deadline.unknown


def test_000_parts_of_deadlines() -> None:
    def parts(code: str) -> list[tuple[object, ...]]:
        deadline = by_code("000", code).deadline
        assert deadline is not None
        return [(part.steps, part.start, part.end, part.recurring, part.unknown) for part in deadline.parts]

    assert parts("2.2") == [
        ((1, 3), date(2019, 1, 1), date(2019, 12, 31), False, False),
        ((2, 4), date(2020, 7, 1), date(2020, 9, 30), False, False),
    ]
    assert parts("2.1") == [
        ((), date(2019, 12, 1), date(2019, 12, 31), False, False),
        ((3,), None, None, False, True),
    ]
    assert parts("4.2") == [
        ((), date(2020, 1, 1), date(2020, 12, 31), False, False),
        ((), None, None, True, False),
    ]
    assert parts("1.2")[1][1:3] == (date(2020, 4, 1), date(2020, 6, 30))
    assert [part[2] for part in parts("4.1")] == [date(2020, 3, 31), date(2020, 12, 31)]
    labels = [part.label for part in by_code("000", "4.1").deadline.parts]  # type: ignore[union-attr]
    assert all(labels)


def test_000_amounts_with_their_articles() -> None:
    found = {
        item.code: [(line.amount, line.article) for line in item.budget]
        for item in draft("000").plan.at(Level.ACTION)
        if any(line.amount is not None for line in item.budget)
    }
    assert found == {
        "2.2": [(Decimal("52000.00"), "1041/123-48")],
        "3.4": [(Decimal("5000.00"), "105/123-16")],
        "3.5": [(Decimal("52000.00"), "1041/123-48")],
        "4.2": [(Decimal("20000.00"), "1311/123-17"), (Decimal("6000.00"), "421/123-17")],
    }
    kinds = {line.kind for item in draft("000").plan.at(Level.ACTION) for line in item.budget}
    assert kinds == {BudgetKind.ORDINARY}


def test_000_cost_without_amount_and_staff() -> None:
    (line,) = by_code("000", "1.3").budget
    assert line.amount is None
    assert line.text
    assert problems("000", "amount-missing") == [12]
    assert [item.code for item in draft("000").plan.items if item.staff] == ["2.2"]


def test_000_steps_people_and_departments() -> None:
    assert [step.code for step in steps_of("000", by_code("000", "2.1"))] == ["1", "2", "3"]
    assert [step.code for step in steps_of("000", by_code("000", "2.2"))] == ["1", "2", "3", "4"]
    assert by_code("000", "4.1").agents == ("Directeur général", "RH")
    assert by_code("000", "4.1").departments == ("Dir. générale", "Service RH")
    assert by_code("000", "3.5").agents == ("Directeur général", "Chargé de com.")
    assert [len(item.political_leads) for item in draft("000").plan.at(Level.ACTION)].count(2) == 2
    assert all(item.political_leads and item.departments and item.agents for item in draft("000").plan.at(Level.ACTION))


def test_000_legend_and_headers_are_skipped() -> None:
    reasons = [skipped.reason for skipped in draft("000").skipped]
    assert reasons == [SkipReason.TABLE_HEADER, SkipReason.TABLE_HEADER, SkipReason.LEGEND]


# -------------------------------------------------------------------------------------------- 001: glued transcript


def test_001_holds_three_programmes() -> None:
    axes = items("001", Level.AXIS)
    assert [axis.programme_kind for axis in axes] == [
        ProgrammeKind.DPC,
        ProgrammeKind.ADMINISTRATION_PLAN,
        ProgrammeKind.JOINT_PLAN,
    ]
    assert [len(items("001", Level.STRATEGIC_OBJECTIVE, parent=axis.id)) for axis in axes] == [10, 8, 0]
    assert {item.parent for item in axes} == {None}
    assert draft("001").plan.kind is None


def test_001_first_priority_has_three_actions_and_a_dashboard_of_four_rows() -> None:
    first = items("001", Level.STRATEGIC_OBJECTIVE)[0]
    actions = items("001", Level.ACTION)
    assert [action.parent for action in actions] == [first.id] * 3
    rows = steps_of("001", actions[0])
    assert len(rows) == 4
    assert items("001", Level.STEP) == rows
    assert [len(row.political_leads) for row in rows] == [1, 1, 1, 1]
    assert len({row.political_leads for row in rows}) == 1
    assert len({row.administrative_leads for row in rows}) == 2
    assert [row.status.value if row.status else None for row in rows] == [
        None,
        StatusValue.DONE,
        StatusValue.DONE,
        None,
    ]
    assert [bool(row.remaining) for row in rows] == [True, True, False, True]
    assert all(row.achieved for row in rows)
    assert [row.start.start.year if row.start and row.start.start else None for row in rows] == [2007, 2007, 2007, None]


def test_001_principles() -> None:
    counts = {kind: len(principles("001", kind)) for kind in PrincipleKind}
    assert counts[PrincipleKind.VALUE] == 5
    assert counts[PrincipleKind.CRITERION] == 3
    assert counts[PrincipleKind.PRIORITY] == 3
    assert counts[PrincipleKind.SYNERGY_DOMAIN] == 10


def test_001_what_cannot_be_told_apart_stays_prose_with_low_confidence() -> None:
    axes = items("001", Level.AXIS)
    assert all(len(axis.description or "") > 200 for axis in axes)
    doubtful = [item for item in draft("001").plan.items if item.level in (Level.ACTION, Level.STEP)]
    assert all(item.confidence is not None and item.confidence < Decimal("0.7") for item in doubtful)
    assert SkipReason.NAVIGATION in {skipped.reason for skipped in draft("001").skipped}


# --------------------------------------------------------------------------------------- 002: headings and bullets


def test_002_counts_and_lost_numbering() -> None:
    (strategic,) = items("002", Level.STRATEGIC_OBJECTIVE)
    operational = items("002", Level.OPERATIONAL_OBJECTIVE)
    assert strategic.code == "4"
    assert len(operational) == 9
    assert {item.code for item in operational} == {None}
    assert len(problems("002", "numbering-lost")) == 1
    counts = [len(items("002", Level.ACTION, parent=item.id)) for item in operational]
    assert counts == [4, 9, 11, 3, 5, 7, 3, 7, 2]
    assert sum(counts) == 51
    assert not any(item.also_under for item in draft("002").plan.items)


def test_002_motivations_are_rationales() -> None:
    objectives = items("002", Level.STRATEGIC_OBJECTIVE) + items("002", Level.OPERATIONAL_OBJECTIVE)
    assert all(len(item.rationale or "") > 100 for item in objectives)
    (strategic,) = items("002", Level.STRATEGIC_OBJECTIVE)
    assert (strategic.rationale or "").count("\n") == 2


# ------------------------------------------------------------------------------------------------ 003: action sheets


def test_003_vision_objectives_and_sheets() -> None:
    (vision,) = items("003", Level.AXIS)
    assert {item.parent for item in items("003", Level.STRATEGIC_OBJECTIVE)} == {vision.id}
    assert len(items("003", Level.ACTION)) == 26
    assert [step.code for step in items("003", Level.STEP)] == ["1.3.1", "1.3.2", "1.3.3"]
    assert {step.parent for step in items("003", Level.STEP)} == {by_code("003", "1.3").id}
    assert len(principles("003", PrincipleKind.VALUE)) == 5
    assert draft("003").plan.kind is ProgrammeKind.ADMINISTRATION_PROJECT


def test_003_every_sheet_has_its_fields() -> None:
    sheets = items("003", Level.ACTION)
    assert all(sheet.aims and sheet.methods and sheet.resources for sheet in sheets)
    assert [sheet.code for sheet in sheets if not sheet.evaluation] == ["3.3"]


def test_003_fields_of_some_sheets() -> None:
    checks = expected("003")["checks"]
    assert isinstance(checks, dict)
    for code, fields in checks.items():
        for name, value in fields.items():
            found = getattr(by_code("003", code), name)
            wanted = [value] if isinstance(value, str) else value
            assert (list(found) if isinstance(found, tuple) else [found]) == wanted, (code, name)


def test_003_links() -> None:
    found = [[item.code, link.code] for item in items("003", Level.ACTION) for link in item.links]
    assert found == expected("003")["links"]
    assert not any("(lien" in item.title for item in draft("003").plan.items)


def test_003_overview_adds_nothing_and_reports_what_has_no_sheet() -> None:
    lines = problems("003", "overview-without-sheet")
    assert 3 <= len(lines) <= 8
    assert all(line is not None and 246 <= line <= 300 for line in lines)
    assert all((sheet.source.line or 0) > 330 for sheet in items("003", Level.ACTION))
    assert all((item.source.line or 0) > 330 for item in items("003", Level.STRATEGIC_OBJECTIVE))


def test_003_a_sheet_that_goes_on_is_one_item_at_its_first_place() -> None:
    sheet = by_code("003", "1.3")
    assert sheet.source.line == 357
    assert "suite" not in sheet.title
    assert len(sheet.methods) >= 8


# ------------------------------------------------------------------------------------------------ 004: slide outline


def test_004_counts_by_track() -> None:
    def count(level: Level, track: Track) -> int:
        return len(items("004", level, track=track))

    assert (count(Level.STRATEGIC_OBJECTIVE, Track.INTERNAL), count(Level.STRATEGIC_OBJECTIVE, Track.EXTERNAL)) == (
        3,
        5,
    )
    assert (count(Level.OPERATIONAL_OBJECTIVE, Track.INTERNAL), count(Level.OPERATIONAL_OBJECTIVE, Track.EXTERNAL)) == (
        10,
        11,
    )
    assert (count(Level.ACTION, Track.INTERNAL), count(Level.ACTION, Track.EXTERNAL)) == (0, 29)
    assert len(items("004", Level.STEP)) == 7
    assert len({step.parent for step in items("004", Level.STEP)}) == 1


def test_004_findings_and_ambitions_of_the_external_objectives() -> None:
    external = items("004", Level.STRATEGIC_OBJECTIVE, track=Track.EXTERNAL)
    assert [len((item.findings or "").split("\n")) for item in external] == [4, 4, 2, 3, 2]
    assert all(len(item.ambition or "") > 100 for item in external)
    assert not any(item.findings for item in items("004", Level.STRATEGIC_OBJECTIVE, track=Track.INTERNAL))


def test_004_commitments_confusions_and_the_gap() -> None:
    assert len(principles("004", PrincipleKind.COMMITMENT)) == 5
    internal = items("004", Level.OPERATIONAL_OBJECTIVE, track=Track.INTERNAL)
    assert [item.code for item in internal if item.code_text and item.code_text.startswith("00")] == [
        "3.1",
        "3.2",
        "3.3",
        "3.4",
    ]
    assert "2.1" in [item.code for item in items("004", Level.OPERATIONAL_OBJECTIVE, track=Track.EXTERNAL)]
    assert problems("004", "code-gap") == [322]
