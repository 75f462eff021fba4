"""Names that spreadsheets accept for their sheets."""

from gouvernail.files.characters import writable

_MAX_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))


class SheetNames:
    """Names for the sheets of one workbook, each given once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def name(self, wanted: str) -> str:
        """A name that spreadsheets accept: 31 characters, some refused, each once whatever its case."""
        base = writable(wanted).translate(_FORBIDDEN).replace("\n", " ").strip(" '") or "Feuille"
        base = "Historique" if base.casefold() == "history" else base  # a name that Excel keeps for itself
        name, number = base[:_MAX_NAME].rstrip(), 1
        while name.casefold() in self._given:
            number += 1
            name = f"{base[: _MAX_NAME - 4].rstrip()} {number}"
        self._given.add(name.casefold())
        return name
