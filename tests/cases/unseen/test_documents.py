"""The unseen documents are sound: what is expected was written, and is the same at each writing."""

from pathlib import Path

import pytest

from tests.cases.case import Case
from tests.cases.scoring import normal, score
from tests.cases.test_generate import FORMATS, LEVELS, as_draft, squeezed, written
from tests.cases.unseen.documents import LATER, MAKERS, documents, later_set, write_documents

SETS = (MAKERS, *LATER.values())
EVERY = [*documents(), *(case for name in LATER for case in later_set(name))]
every_document = pytest.mark.parametrize("case", EVERY, ids=lambda case: case.name)


@every_document
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


@every_document
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


def test_the_same_is_written_each_time(tmp_path: Path):
    again = [case for makers in SETS for case in write_documents(tmp_path, makers)]
    for case, other in zip(EVERY, again, strict=True):
        assert case.expected == other.expected
        assert case.path.read_bytes() == other.path.read_bytes(), case.name
