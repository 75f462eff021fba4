"""The unseen documents are sound: what is expected was written, and is the same at each writing."""

from pathlib import Path

import pytest

from tests.cases.case import Case, Maker
from tests.cases.scoring import normal, score
from tests.cases.test_generate import FORMATS, LEVELS, as_draft, squeezed, written
from tests.cases.unseen.documents import LATER, MAKERS, documents

EVERY = [maker for makers in (MAKERS, *LATER.values()) for maker in makers]


@pytest.fixture(scope="module", params=EVERY, ids=lambda make: f"{make.__module__.rpartition('.')[2]}-{make.__name__}")
def maker(request: pytest.FixtureRequest) -> Maker:
    """All tests of a document follow each other: it is written when its turn comes, not while tests are collected."""
    return request.param


@pytest.fixture(scope="module")
def case(maker: Maker, tmp_path_factory: pytest.TempPathFactory) -> Case:
    return maker(tmp_path_factory.mktemp("unseen"))


def test_every_expected_title_was_written(case: Case):
    text = squeezed(written(case))
    # A page end or a hyphen may cut a title of a PDF: there, most of its words must be found.
    missing = []
    for item in case.expected["items"]:
        words = (
            [squeezed(word) for word in item["title"].split()] if case.format == "pdf" else [squeezed(item["title"])]
        )
        found = sum(word in text for word in words)
        missing += [item["title"]] if found < len(words) * 0.7 else []
    assert missing == []


def test_an_expected_tree_holds_together(case: Case):
    items = case.expected["items"]
    titles = {item["title"] for item in items}
    assert {item["level"] for item in items} <= LEVELS
    assert [item["parent"] for item in items if item["parent"] not in titles | {None}] == []
    assert {normal(title) for title in titles} & {normal(text) for text in case.expected["must_not_be_items"]} == set()
    found = score(as_draft(case), case.expected)
    assert (found.f1, found.parents, found.spurious) == (1.0, 1.0, [])
    assert found.fields in (None, 1.0)


def test_formats_and_sizes():
    assert {case.format for case in documents()} >= FORMATS - {"odp", "opml", "xml", "xmind"}
    assert len({case.name for case in documents()}) == len(documents()) >= 22
    assert sum(len(case.expected["items"]) >= 30 for case in documents()) * 2 >= len(documents())


def test_the_same_is_written_each_time(maker: Maker, case: Case, tmp_path: Path):
    other = maker(tmp_path)
    assert (other.name, other.expected) == (case.name, case.expected)
    assert other.path.read_bytes() == case.path.read_bytes()
