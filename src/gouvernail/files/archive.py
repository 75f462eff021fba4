"""Office files are zip archives: opened within limits, part by part, never unpacked on the disk."""

import zipfile
import zlib
from io import BytesIO
from typing import IO

from gouvernail.files.limits import Limits
from gouvernail.files.refusal import UnreadableFile, damaged, protected, too_big

_SMALL = 10_000_000
_CHUNK = 1 << 16
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)


class Archive:
    """The parts of an office file. What is read counts against one budget, whatever the archive says of itself."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Raises `UnreadableFile` for what is no sound archive, is encrypted or holds too many parts."""
        self.limits = limits
        self._left = limits.max_unpacked
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self._members = {member.filename: member for member in self._zip.infolist()}
        except _BROKEN as error:
            raise damaged("l'archive qu'il contient ne s'ouvre pas") from error
        if len(self._members) > limits.max_members:
            raise too_big(f"il contient {len(self._members)} parties, pour {limits.max_members} au plus")
        if any(member.flag_bits & 0x1 for member in self._members.values()):
            raise protected()

    def __contains__(self, name: object) -> bool:
        return name in self._members

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._members)

    def open(self, name: str, *, again: bool = False) -> IO[bytes]:
        """A part as a stream that stops at the limits. Raises `UnreadableFile` where the part is absent or a bomb.

        What is read `again` does not count twice.
        """
        member = self._members.get(name)
        if member is None:
            raise damaged(f"la partie {name[:60]} manque")
        packed = max(member.compress_size, 1)
        if member.file_size > _SMALL and member.file_size > self.limits.max_ratio * packed:
            raise UnreadableFile(
                "Le fichier est refusé : il se décompresse en une quantité démesurée de données, comme un piège."
            )
        try:
            return _Bounded(self._zip.open(member), self, counted=not again)
        except _BROKEN as error:
            raise damaged("une de ses parties ne s'ouvre pas") from error

    def read(self, name: str, most: int | None = None) -> bytes:
        """A part as a whole, `most` bytes at the most."""
        most = self.limits.max_part if most is None else most
        with self.open(name) as stream:
            data = stream.read(most + 1)
        if len(data) > most:
            raise too_big(f"une de ses parties dépasse {most // 1_000_000} Mo")
        return data

    def spend(self, size: int) -> None:
        """Counts decompressed bytes against the budget of the file."""
        self._left -= size
        if self._left < 0:
            raise too_big(f"il se décompresse en plus de {self.limits.max_unpacked // 1_000_000} Mo")


class _Bounded(BytesIO):
    """A part read piece by piece, each counted; only `read` is used by parsers."""

    def __init__(self, stream: IO[bytes], archive: Archive, *, counted: bool) -> None:
        super().__init__()
        self._stream, self._archive, self._counted = stream, archive, counted

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            size = self._archive.limits.max_unpacked + 1
        pieces = []
        while size > 0:
            piece = self._piece(min(size, _CHUNK))
            if not piece:
                break
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def _piece(self, size: int) -> bytes:
        try:
            piece = self._stream.read(size)
        except _BROKEN as error:
            raise damaged("une de ses parties ne se décompresse pas") from error
        if self._counted:
            self._archive.spend(len(piece))
        return piece

    def close(self) -> None:
        self._stream.close()
        super().close()
