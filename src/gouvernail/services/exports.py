"""Hand a complete programme over as a file: plan JSON, spreadsheet (XLSX, ODS), Word or PDF. Changes nothing."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.text import slugify

from gouvernail.core.folding import fold
from gouvernail.core.lifecycle import STAGE_LABELS, Stage
from gouvernail.core.plan import Plan
from gouvernail.core.progress import with_drawn
from gouvernail.core.report.programme import programme_report
from gouvernail.core.vocabulary import Level
from gouvernail.core.workbook import programme_table, template_table
from gouvernail.files.exchange.plan_json import plan_to_json
from gouvernail.files.write.docx import write_docx
from gouvernail.files.write.ods import write_ods
from gouvernail.files.write.pdf import write_pdf
from gouvernail.files.write.xlsx import write_xlsx
from gouvernail.models import Programme
from gouvernail.queries import plans
from gouvernail.queries.gate import visible_programmes
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.viewer import Viewer
from gouvernail.services.refusals import NotFound, Refused

_NAME_LENGTH = 80


class Format(StrEnum):
    JSON = "json"
    XLSX = "xlsx"
    ODS = "ods"
    DOCX = "docx"
    PDF = "pdf"


MEDIA_TYPES = {
    Format.JSON: "application/json",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.PDF: "application/pdf",
}

SHEETS = {Format.XLSX: write_xlsx, Format.ODS: write_ods}
"""Formats of the workbook, which is read back."""


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file to hand over: a name without folder, its media type and its bytes."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Candidate:
    """A programme that answers to what somebody typed."""

    uid: str
    title: str
    authority: str


class Ambiguous(Refused):
    """409: several programmes answer to the same words."""

    status = 409

    def __init__(self, wanted: str, candidates: tuple[Candidate, ...]) -> None:
        lines = [f"  {one.uid}  {one.title} ({one.authority})" for one in candidates]
        super().__init__(
            f"Plusieurs programmes répondent à «\u00a0{wanted}\u00a0». Précisez\u00a0:\n" + "\n".join(lines)
        )
        self.candidates = candidates


def export(*, by: Viewer, programme: str, form: Format, today: date) -> ExportedFile:
    """The programme of that uid as `by` sees it, as it stands today. Refuses with `NotFound`."""
    row = visible_programmes(by).filter(uid=programme).select_related("authority").first()
    plan = plans.load(by, programme)
    if row is None or plan is None:
        raise NotFound
    name = f"{_file_name(row)}.{form.value}"
    return ExportedFile(name, MEDIA_TYPES[form], _content(row, plan, form, today))


def template(form: Format) -> ExportedFile:
    """The empty workbook with its instructions, as `modele.xlsx` or `modele.ods`. `form` is one of `SHEETS`."""
    return ExportedFile(f"modele.{form.value}", MEDIA_TYPES[form], SHEETS[form](template_table()))


def _content(row: Programme, plan: Plan, form: Format, today: date) -> bytes:
    plan = with_drawn(plan)
    if form is Format.JSON:
        return (json.dumps(plan_to_json(plan), ensure_ascii=False, indent=1) + "\n").encode()
    chosen = preferences_from(row.authority.preferences, row.preferences)
    labels = {level: said.one for level, said in chosen.levels.items()}
    labels |= {Level(level): word for level, word in row.level_labels.items()}
    owner = None if plan.organisations else row.authority.name
    note = f"Stade du programme\u00a0: {STAGE_LABELS[Stage(row.stage)].lower()}."
    if form in SHEETS:
        return SHEETS[form](
            programme_table(
                plan, today=today, organisation=owner, version_note=note, level_labels=labels, programme=row.uid
            )
        )
    report = programme_report(plan, today=today, organisation=owner, version_note=note, level_labels=labels)
    return write_docx(report) if form is Format.DOCX else write_pdf(report)


def _file_name(row: Programme) -> str:
    """`valbois-programme-strategique`: the authority, then the title unless it names the authority itself."""
    authority, title = slugify(row.authority.name), slugify(row.title)
    name = title if authority and authority in title else f"{authority}-{title}"
    return name.strip("-")[:_NAME_LENGTH].rstrip("-") or "programme"


def find_programme(*, by: Viewer, wanted: str) -> Candidate:
    """The one programme with that uid, that title, or whose title or authority holds these words.

    Case and accents do not count. Refuses with `NotFound`, whose message lists what there is, or `Ambiguous`.
    """
    rows = visible_programmes(by).select_related("authority").order_by("authority__name", "position", "id")
    every = [Candidate(row.uid, row.title, row.authority.name) for row in rows]
    exact = [one for one in every if one.uid == wanted or fold(one.title) == fold(wanted)]
    words = fold(wanted).split()
    found = exact or [
        one for one in every if words and all(word in fold(f"{one.authority} {one.title}") for word in words)
    ]
    if not found:
        raise NotFound(_nothing(wanted, every))
    if len(found) > 1:
        raise Ambiguous(wanted, tuple(found))
    return found[0]


def _nothing(wanted: str, every: list[Candidate]) -> str:
    if not every:
        return (
            "Aucun programme n'est enregistré. Importez-en un d'abord\u00a0: gouvernail import FICHIER --authority NOM."
        )
    lines = [f"  {one.uid}  {one.title} ({one.authority})" for one in every[:20]]
    more = f"\n  … et {len(every) - 20} autres" if len(every) > 20 else ""
    return (
        f"Aucun programme ne répond à «\u00a0{wanted}\u00a0». Programmes enregistrés\u00a0:\n" + "\n".join(lines) + more
    )
