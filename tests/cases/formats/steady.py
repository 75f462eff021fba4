"""Makes a zip the same at each writing: fixed dates, members in the order they were written."""

import zipfile
from pathlib import Path

_DAY = (2025, 1, 2, 0, 0, 0)


def steady(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    write_zip(path, members)


def write_zip(path: Path, members: list[tuple[str, bytes]]) -> None:
    """A zip of these members; `mimetype` is stored as it is, as OpenDocument asks."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members:
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, _DAY), data, compress_type=stored)
