"""The cases are sound: every expected title was written, files are well formed, and the same at each writing."""

import html
import json
import re
import zipfile
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest
from lxml import etree
from pptx import Presentation

from tests.cases.case import Case
from tests.cases.generate import cases, write_cases
from tests.cases.scoring import normal, reference, score

LEVELS = {"axis", "strategic_objective", "operational_objective", "action", "step"}
LAYOUTS = set("ABCDEFGHIJKLMNOP") | {"outline"}
FORMATS = {"txt", "docx", "odt", "xlsx", "ods", "pdf", "pptx", "odp", "html", "csv", "md", "opml", "xml", "xmind"}


def squeezed(text: str) -> str:
    return normal(text).replace(" ", "")


def _parts(path: Path) -> str:
    """The text of a zip's content, tags and deleted words taken away."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".json")) and "theme" not in name]
        text = "".join(archive.read(name).decode() for name in names)
    text = re.sub(r"<w:del .*?</w:del>", "", text)
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def written(case: Case) -> str:
    match case.format:
        case "docx" | "odt" | "xlsx" | "ods" | "pptx" | "odp" | "xmind":
            return _parts(case.path)
        case "pdf":
            with pypdfium2.PdfDocument(case.path) as document:
                return "".join(page.get_textpage().get_text_range() for page in document)
        case "html" | "xml" | "opml":
            data = case.path.read_bytes()
            code = "latin-1" if b"iso-8859-1" in data else "cp1252" if b"windows-1252" in data else "utf-8"
            return html.unescape(re.sub(r"<(?!outline)[^>]+>", "", data.decode(code)))
    data = case.path.read_bytes()
    code = "utf-16" if data.startswith(b"\xff\xfe") else "utf-8"
    try:
        return data.decode(code)
    except UnicodeDecodeError:
        return data.decode("cp1252")


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_every_expected_title_was_written(case: Case):
    text = squeezed(written(case))
    missing = []
    for item in case.expected["items"]:
        # In a PDF a title may be cut by the end of a page: each of its words must be there.
        parts = (
            [squeezed(word) for word in item["title"].split()] if case.format == "pdf" else [squeezed(item["title"])]
        )
        missing += [item["title"] for part in parts if part not in text]
    assert missing == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_an_expected_tree_holds_together(case: Case):
    items = case.expected["items"]
    titles = {item["title"] for item in items}
    assert {item["level"] for item in items} <= LEVELS
    assert [item["parent"] for item in items if item["parent"] not in titles | {None}] == []
    assert {normal(title) for title in titles} & {normal(text) for text in case.expected["must_not_be_items"]} == set()
    assert len(items) >= 10
    json.dumps(case.expected)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_file_opens_in_the_library_of_its_format(case: Case):
    if zipfile.is_zipfile(case.path):
        with zipfile.ZipFile(case.path) as archive:
            for name in archive.namelist():
                if name.endswith(".xml"):
                    etree.fromstring(archive.read(name))
    match case.format:
        case "docx":
            assert docx.Document(str(case.path)).element.body is not None
        case "xlsx":
            assert openpyxl.load_workbook(case.path).sheetnames
        case "pptx":
            assert len(Presentation(str(case.path)).slides) > 5
        case "xml" | "opml":
            etree.parse(str(case.path))


def test_all_layouts_and_formats_are_there():
    assert {case.layout for case in cases()} == LAYOUTS
    assert {case.format for case in cases()} == FORMATS
    assert len({case.name for case in cases()}) == len(cases()) >= 40


def test_the_same_is_written_each_time(tmp_path: Path):
    again = write_cases(tmp_path)
    assert [case.name for case, other in zip(cases(), again, strict=True) if case.expected != other.expected] == []
    changed = [
        case.name
        for case, other in zip(cases(), again, strict=True)
        if case.path.read_bytes() != other.path.read_bytes()
    ]
    assert changed == []


def as_draft(case: Case) -> dict:
    """The expected tree as if a reader had found it."""
    ids = {item["title"]: f"i{rank}" for rank, item in enumerate(case.expected["items"])}
    items = [
        item | {"id": f"i{rank}", "parent": ids.get(item["parent"])} for rank, item in enumerate(case.expected["items"])
    ]
    return {"items": items}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_expected_tree_itself_scores_full_marks(case: Case):
    found = score(as_draft(case), case.expected)
    assert (found.f1, found.parents, found.spurious) == (1.0, 1.0, [])
    assert found.fields in (None, 1.0)


def test_a_score_falls_with_what_is_wrong():
    case = next(case for case in cases() if case.name == "a_word_wide")
    draft = as_draft(case)
    draft["items"][0]["title"] = "Légende"
    draft["items"][-1]["parent"] = None
    lead = next(item for item in draft["items"] if "political_leads" in item)
    lead["political_leads"] = ["Quelqu'un d'autre"]
    found = score(draft, case.expected | {"must_not_be_items": ["Légende"]})
    assert 0.9 < found.f1 < 1
    assert found.parents < 1
    assert found.bad_fields == {"political_leads": 1}
    assert found.spurious == ["Légende"]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_our_scores_are_those_of_the_reference_scorer(case: Case):
    theirs = reference()
    if theirs is None:
        pytest.skip("the reference scorer does not lie beside")
    draft = as_draft(case)
    for rank, item in enumerate(draft["items"]):
        if rank % 5 == 1:
            item["title"] = item["title"][:-2] + "s"
        if rank % 5 == 2:
            item["title"] = "Sous-total"
        if rank % 5 == 3:
            item |= {
                "parent": None,
                "deadline": None,
                "agents": ["X. Quidam"],
                "status": {"value": "done"},
                "budget": [],
            }
    ours, said = score(draft, case.expected), theirs(draft, case.expected)
    assert (round(ours.f1, 4), round(ours.parents, 4)) == (said.f1, said.parents)
    assert ours.fields is None or round(ours.fields, 4) == said.fields
    assert (ours.bad_fields, ours.spurious) == (said.bad_fields, said.spurious)


def test_page_ends_cut_some_titles_and_lines_hyphenate_others():
    by_name = {case.name: case for case in cases()}
    with pypdfium2.PdfDocument(by_name["a_pdf_ruled"].path) as document:
        pages = [squeezed(page.get_textpage().get_text_range()) for page in document]
    titles = [squeezed(item["title"]) for item in by_name["a_pdf_ruled"].expected["items"]]
    assert [title for title in titles if not any(title in page for page in pages)]
    words = {word for item in by_name["c_pdf_columns"].expected["items"] for word in normal(item["title"]).split()}
    text = set(normal(written(by_name["c_pdf_columns"])).split())
    assert words - text
