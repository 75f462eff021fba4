"""Office files of before 2007 → their successors, by LibreOffice where the machine has it.

It runs with a profile of its own, that forbids macros and links to the outside, in a folder that is removed.
"""

import re
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gouvernail.files.detection import Kind
from gouvernail.files.programs import run
from gouvernail.files.refusal import UnreadableFile

_MOST_GROUPS = 500
_MOST_RESULT = 100_000_000
_OPTIONS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
    ("Calc/Content/Update", "Link", "2"),
)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a kind is converted, and what to tell where it cannot be."""

    suffix: str
    target: str
    what: str


_WAYS = {
    Kind.OLD_WORD: _Way("doc", "docx", "un ancien document Word (.doc)"),
    Kind.OLD_EXCEL: _Way("xls", "xlsx", "un ancien classeur Excel (.xls)"),
    Kind.OLD_POWERPOINT: _Way("ppt", "pptx", "une ancienne présentation PowerPoint (.ppt)"),
    Kind.RICH_TEXT: _Way("rtf", "docx", "un document RTF (.rtf)"),
}
CONVERTED = frozenset(_WAYS)


@cache
def office_program() -> str | None:
    """The path of LibreOffice, where the machine has it."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def converted(data: bytes, kind: Kind, *, seconds: float) -> bytes:
    """The file in the format of today. Raises `UnreadableFile` where there is no LibreOffice or it gives nothing."""
    way, program = _WAYS[kind], office_program()
    if program is None:
        raise cannot_convert(kind)
    if kind is Kind.RICH_TEXT:
        _refuse_depth(data)
    with tempfile.TemporaryDirectory(prefix="gouvernail-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / f"document.{way.suffix}").write_bytes(data)
        settings = place / "profile" / "user"
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")
        _run(program, place, way, seconds)
        made = place / "made" / f"document.{way.target}"
        if not made.is_file() or not 0 < made.stat().st_size <= _MOST_RESULT:
            raise UnreadableFile(
                f"Le fichier est {way.what} que LibreOffice n'a pas pu ouvrir : il est abîmé ou protégé. "
                f"Ouvrez-le dans le logiciel qui l'a écrit, enregistrez-le en .{way.target} et recommencez."
            )
        return made.read_bytes()


def _refuse_depth(data: bytes) -> None:
    """Groups inside one another make LibreOffice take memory without end."""
    depth = 0
    for brace in re.finditer(rb"[{}]", data):
        depth += 1 if brace[0] == b"{" else -1
        if depth > _MOST_GROUPS:
            raise UnreadableFile("Le fichier est refusé : ses éléments sont imbriqués trop profondément.")


def cannot_convert(kind: Kind) -> UnreadableFile:
    """What to tell where nothing here reads the old format."""
    way = _WAYS[kind]
    return UnreadableFile(
        f"Le fichier est {way.what}. Ouvrez-le dans Word, Excel, PowerPoint ou LibreOffice, choisissez "
        f"« Enregistrer sous », le type .{way.target}, et recommencez."
    )


def _profile() -> str:
    """What LibreOffice is told before it opens a stranger's file."""
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _OPTIONS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    )


def _run(program: str, place: Path, way: _Way, seconds: float) -> None:
    command = [
        program,
        f"-env:UserInstallation={(place / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        way.target,
        "--outdir",
        str(place / "made"),
        str(place / f"document.{way.suffix}"),
    ]
    try:
        run(command, place, seconds)
    except TimeoutError as error:
        raise UnreadableFile(
            f"Le fichier est {way.what} dont la conversion a dépassé {seconds:.0f} secondes. Enregistrez-le en "
            f".{way.target} et recommencez."
        ) from error
