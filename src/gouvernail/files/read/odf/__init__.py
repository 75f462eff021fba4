"""OpenDocument files (ODT, ODS, ODP, and the same as one flat XML file) → `Document`.

Written for the purpose: odfpy has had no release since 2020 and builds the million empty rows that a sheet may declare.
"""

from collections.abc import Iterator
from io import BytesIO

from gouvernail.core.cells import merged_rows
from gouvernail.core.document import AsideKind, Block, Document, Paragraph, Table
from gouvernail.core.problems import Problem, Source
from gouvernail.files.archive import Archive
from gouvernail.files.flow import Flow
from gouvernail.files.limits import Limits
from gouvernail.files.read.odf.inline import inline_of
from gouvernail.files.read.odf.sheets import Reader, Sheet
from gouvernail.files.read.odf.slides import read_slides
from gouvernail.files.read.odf.styles import Styles
from gouvernail.files.read.odf.walker import Walker
from gouvernail.files.refusal import damaged, protected
from gouvernail.files.safe_xml import Element, child, parse


def document_from_odt(archive: Archive, name: str) -> Document:
    """A text: headings, lists as displayed, tables. Raises `UnreadableFile` where it is broken or too large."""
    return _text(_part(archive, "content.xml"), _styles_part(archive), archive.limits, name, _macros(archive))


def document_from_odp(archive: Archive, name: str) -> Document:
    """Slides: a page each, its title a heading. Raises `UnreadableFile` as above."""
    return _slides(_part(archive, "content.xml"), _styles_part(archive), archive.limits, name, _macros(archive))


def document_from_ods(archive: Archive, name: str) -> Document:
    """A spreadsheet: one table a sheet. Raises `UnreadableFile` as above."""
    _refuse_protected(archive)
    if "content.xml" not in archive:
        raise damaged("son contenu manque")

    styles = Styles()
    root = _styles_part(archive)
    if root is not None:
        styles.learn(root)
    with archive.open("content.xml") as source:
        return _workbook(Reader(archive.limits, styles).read(source), archive.limits, name, _macros(archive))


def document_from_flat(data: bytes, limits: Limits, name: str) -> Document:
    """A flat file (`.fodt`, `.fods`, `.fodp`): everything in one XML."""
    root = parse(data, limits)
    body = child(root, "body")
    if child(body, "spreadsheet") is not None:
        styles = Styles()
        styles.learn(root)
        return _workbook(Reader(limits, styles).read(BytesIO(data)), limits, name, ())
    if child(body, "presentation") is not None:
        return _slides(root, None, limits, name, ())
    return _text(root, None, limits, name, ())


# ------------------------------------------------------------------------------------------------------------ parts


def _part(archive: Archive, name: str) -> Element:
    _refuse_protected(archive)
    if name not in archive:
        raise damaged("son contenu manque")
    return parse(archive.read(name), archive.limits)


def _styles_part(archive: Archive) -> Element | None:
    return parse(archive.read("styles.xml"), archive.limits) if "styles.xml" in archive else None


def _refuse_protected(archive: Archive) -> None:
    manifest = "META-INF/manifest.xml"
    if manifest in archive and b"encryption-data" in archive.read(manifest):
        raise protected()


def _macros(archive: Archive) -> tuple[Problem, ...]:
    scripts = [
        name for name in archive.names if name.startswith(("Basic/", "Scripts/")) and name.endswith((".xml", ".py"))
    ]
    if not any("script-l" not in name for name in scripts):
        return ()
    return (Problem("macros-ignored", "Le fichier contient des macros : elles n'ont pas été exécutées ni lues."),)


# ---------------------------------------------------------------------------------------------------------- kinds


def _text(
    content: Element, common: Element | None, limits: Limits, name: str, problems: tuple[Problem, ...]
) -> Document:
    body = child(content, "body", "text")
    if body is None:
        raise damaged("son texte manque")
    flow, walker = _opened(content, common, limits)
    flow.page = 1 if next(body.iter("{*}soft-page-break"), None) is not None else None
    walker.walk(body, flow)
    flow.page = None
    _running_lines(content if common is None else common, walker.styles, flow)
    _tell(walker, flow, problems)
    return flow.document(name)


def _slides(
    content: Element, common: Element | None, limits: Limits, name: str, problems: tuple[Problem, ...]
) -> Document:
    body = child(content, "body", "presentation")
    if body is None:
        raise damaged("ses pages manquent")
    flow, walker = _opened(content, common, limits)
    read_slides(body, walker, flow)
    _tell(walker, flow, problems)
    return flow.document(name)


def _opened(content: Element, common: Element | None, limits: Limits) -> tuple[Flow, Walker]:
    styles = Styles()
    for root in (common, content):
        if root is not None:
            styles.learn(root)
    return Flow(limits), Walker(limits, styles)


def _running_lines(root: Element, styles: Styles, flow: Flow) -> None:
    kinds = {"header": AsideKind.PAGE_HEADER, "footer": AsideKind.PAGE_FOOTER}
    for master in root.iter("{*}master-page"):
        for name, kind in kinds.items():
            line = child(master, name)
            for paragraph in line.iter("{*}p") if line is not None else ():
                flow.aside(kind, inline_of(paragraph, styles).text, Source())


def _tell(walker: Walker, flow: Flow, problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        flow.problem(problem.code, problem.message)
    if walker.changed:
        flow.problem(
            "tracked-changes",
            "Le document contient des modifications suivies : il a été lu comme si elles étaient acceptées.",
        )
    if walker.commented:
        flow.problem("comments-apart", f"{walker.commented} commentaires ont été laissés à part du texte.")


def _workbook(sheets: list[Sheet], limits: Limits, name: str, known: tuple[Problem, ...]) -> Document:
    blocks: list[Block] = []
    problems = list(known)
    for sheet in sheets:
        where = Source(sheet=sheet.name)
        rows = merged_rows(sheet.rows, sheet.merges, sheet.name, most=4 * limits.max_cells)
        if rows:
            blocks.append(Table(rows, where, hidden=sheet.hidden))
        blocks += [Paragraph(text, where) for text in sheet.boxes]
        problems += _sheet_problems(sheet, where)
    return Document(tuple(blocks), name=name, problems=tuple(problems))


def _sheet_problems(sheet: Sheet, where: Source) -> Iterator[Problem]:
    if sheet.hidden and sheet.rows:
        yield Problem(
            "hidden-sheet", f"La feuille « {sheet.name} » est masquée dans le classeur : elle a été lue.", where
        )
    if hidden := sum(row.hidden for row in sheet.rows):
        yield Problem("hidden-rows", f"{hidden} rangées masquées ou filtrées ont été lues.", where)
    if sheet.hidden_columns:
        yield Problem("hidden-columns", "Des colonnes masquées ont été lues.", where)
