"""The account of a document's text: every character is placed, skipped for a reason, or left unplaced.

A unit is one piece of text as `Document.texts()` yields it. White space does not count. What nobody accounted for is
unplaced: the ledger starts from there, so that forgetting a piece of text can only lower the coverage, never hide it.
"""

from gouvernail.core.document import Document
from gouvernail.core.plan import Coverage, Skipped, Unplaced
from gouvernail.core.problems import Source
from gouvernail.core.vocabulary import SkipReason

_UNPLACED = ""
_PLACED = "placed"


class Ledger:
    """One fate per character of each unit."""

    def __init__(self, document: Document) -> None:
        self.units: list[tuple[str, Source]] = list(document.texts())
        self._fates: list[list[tuple[int, int, str]]] = [[] for _ in self.units]

    def place(self, unit: int, start: int = 0, end: int | None = None) -> None:
        """The text is in the plan, or is what the structure of the plan was read from."""
        self._set(unit, start, end, _PLACED)

    def skip(self, unit: int, reason: SkipReason, start: int = 0, end: int | None = None) -> None:
        self._set(unit, start, end, reason.value)

    def unplace(self, unit: int) -> None:
        """The text belongs to the plan, but has no place in it after all."""
        self._fates[unit] = []

    def is_open(self, unit: int) -> bool:
        """Whether nothing was said about the unit yet."""
        return not self._fates[unit]

    def _set(self, unit: int, start: int, end: int | None, fate: str) -> None:
        text = self.units[unit][0]
        self._fates[unit].append((start, len(text) if end is None else end, fate))

    def _runs(self, unit: int) -> list[tuple[str, str]]:
        """The unit cut into (fate, text), the last word said about a character counting."""
        text = self.units[unit][0]
        if len(self._fates[unit]) <= 1:
            whole = self._fates[unit]
            if not whole:
                return [(_UNPLACED, text)]
            if whole[0][:2] == (0, len(text)):
                return [(whole[0][2], text)]
        fates = [_UNPLACED] * len(text)
        for start, end, fate in self._fates[unit]:
            fates[start:end] = [fate] * len(fates[start:end])
        runs: list[tuple[str, str]] = []
        for fate, char in zip(fates, text, strict=True):
            if runs and (runs[-1][0] == fate or char.isspace()):
                runs[-1] = (runs[-1][0], runs[-1][1] + char)
            else:
                runs.append((fate, char))
        return runs

    def close(self) -> tuple[Coverage, tuple[Skipped, ...], tuple[Unplaced, ...]]:
        """The shares, what was skipped (neighbours with one reason together), and what is unplaced."""
        counts: dict[str, int] = {}
        skipped: list[tuple[str, str, Source, int]] = []
        unplaced: list[Unplaced] = []
        for unit, (_, source) in enumerate(self.units):
            for fate, text in self._runs(unit):
                counts[fate] = counts.get(fate, 0) + len("".join(text.split()))
                if fate == _UNPLACED and text.strip():
                    unplaced.append(Unplaced(text.strip(), source))
                elif fate not in (_UNPLACED, _PLACED) and text.strip():
                    _add_skipped(skipped, unit, fate, text.strip(), source)
        return _coverage(counts), _as_skipped(skipped), tuple(unplaced)


def _add_skipped(skipped: list[tuple[str, str, Source, int]], unit: int, fate: str, text: str, source: Source) -> None:
    if skipped and skipped[-1][0] == fate and skipped[-1][3] >= unit - 1:
        skipped[-1] = (fate, f"{skipped[-1][1]} {text}", skipped[-1][2], unit)
    else:
        skipped.append((fate, text, source, unit))


def _as_skipped(skipped: list[tuple[str, str, Source, int]]) -> tuple[Skipped, ...]:
    return tuple(Skipped(text, SkipReason(fate), source) for fate, text, source, _ in skipped)


def _coverage(counts: dict[str, int]) -> Coverage:
    """Rounded so that the three shares sum to exactly one."""
    total = sum(counts.values())
    if not total:
        return Coverage(0, 0.0, 0.0, 0.0)
    placed = round(counts.get(_PLACED, 0) / total, 4)
    unplaced = round(counts.get(_UNPLACED, 0) / total, 4)
    return Coverage(total, placed, round(1 - placed - unplaced, 4), unplaced)
