"""All that is held on a person, given out: looked at, as JSON, as a spreadsheet. Each time is noted."""

import json

from django.db import transaction

from gouvernail.core.document import Cell, Column, Document, Row, Table
from gouvernail.files.write.xlsx import write_xlsx
from gouvernail.models import Access
from gouvernail.queries import personal_data
from gouvernail.queries.personal_data import Held, Section
from gouvernail.queries.viewer import Viewer
from gouvernail.services import erasing

FORMAT = "gouvernail-person/1"


@transaction.atomic
def look(*, person: str, by: Viewer) -> Held:
    """Everything, on screen. Refusals: `NotFound`, `NotAllowed`."""
    return _held(person, by, Access.VIEWED)


@transaction.atomic
def as_json(*, person: str, by: Viewer) -> bytes:
    """Everything, for another programme. Refusals: `NotFound`, `NotAllowed`."""
    found = _held(person, by, Access.EXPORTED)
    told: dict[str, object] = {"format": FORMAT, "person": found.uid, "authority": found.authority}
    told |= {each.name: [dict(zip(each.keys, row, strict=True)) for row in each.rows] for each in found.sections}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


@transaction.atomic
def as_workbook(*, person: str, by: Viewer) -> bytes:
    """Everything, as a spreadsheet with a sheet for each section. Refusals: `NotFound`, `NotAllowed`."""
    found = _held(person, by, Access.EXPORTED)
    return write_xlsx(Document(tuple(map(_table, found.sections)), title=found.name, language="fr"))


def _held(person: str, by: Viewer, what: Access) -> Held:
    row = erasing.hold(person, by)
    found = personal_data.held(by, person)
    assert found is not None  # noqa: S101  # who holds it manages the authority
    erasing.note(row, by, what)
    return found


def _table(section: Section) -> Table:
    rows = [Row(tuple(map(Cell.of, each))) for each in (section.head, *section.rows)]
    columns = tuple(Column(width=28) for _ in section.head)
    return Table(tuple(rows), header_rows=1, caption=section.title, columns=columns)
