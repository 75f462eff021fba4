"""The account of a document's text: every character is placed, skipped for a reason, or left unplaced.

A unit is one piece of text as `Document.texts()` yields it. White space does not count. What nobody accounted for is
unplaced: the ledger starts from there, so that forgetting a piece of text can only lower the coverage, never hide it.
"""

from dataclasses import dataclass
from itertools import pairwise

from gouvernail.core.coverage import coverage_of
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
        end = len(text) if end is None else end
        whole = start <= 0 and end >= len(text)
        self._fates[unit] = [*(() if whole else self._fates[unit]), (start, end, fate)]

    def _runs(self, unit: int) -> list[tuple[str, str]]:
        """The unit cut into (fate, text), the last word said about a character counting."""
        text = self.units[unit][0]
        runs: list[tuple[str, str]] = []
        for start, end, fate in self._stretches(unit, len(text)):
            part = text[start:end]
            if runs and runs[-1][0] != fate:
                # White space goes with what stands before it.
                stripped = part.lstrip()
                runs[-1] = (runs[-1][0], runs[-1][1] + part[: len(part) - len(stripped)])
                part = stripped
            if runs and runs[-1][0] == fate:
                runs[-1] = (fate, runs[-1][1] + part)
            elif part:
                runs.append((fate, part))
        return runs

    def _stretches(self, unit: int, length: int) -> list[tuple[int, int, str]]:
        """Where the fates change, in order: (start, end, fate)."""
        fates = self._fates[unit]
        if not fates:
            return [(0, length, _UNPLACED)]
        if fates[-1][0] <= 0 and fates[-1][1] >= length:
            return [(0, length, fates[-1][2])]
        cuts = sorted({0, length, *(min(length, max(0, at)) for start, end, _ in fates for at in (start, end))})
        return [
            (low, high, next((fate for start, end, fate in reversed(fates) if start <= low and high <= end), _UNPLACED))
            for low, high in pairwise(cuts)
        ]

    def close(self) -> tuple[Coverage, tuple[Skipped, ...], tuple[Unplaced, ...]]:
        """The shares, what was skipped (neighbours with one reason together), and what is unplaced."""
        counts: dict[str, int] = {}
        skipped: list[_Run] = []
        unplaced: list[Unplaced] = []
        for unit, (_, source) in enumerate(self.units):
            for fate, text in self._runs(unit):
                counts[fate] = counts.get(fate, 0) + len("".join(text.split()))
                if fate == _UNPLACED and text.strip():
                    unplaced.append(Unplaced(text.strip(), source))
                elif fate not in (_UNPLACED, _PLACED) and text.strip():
                    _add_skipped(skipped, unit, fate, text.strip(), source)
        return _coverage(counts), tuple(run.as_skipped() for run in skipped), tuple(unplaced)


@dataclass(slots=True)
class _Run:
    """Texts skipped one after the other for one reason."""

    fate: str
    texts: list[str]
    source: Source
    last: int

    def as_skipped(self) -> Skipped:
        return Skipped(" ".join(self.texts), SkipReason(self.fate), self.source)


def _add_skipped(skipped: list[_Run], unit: int, fate: str, text: str, source: Source) -> None:
    if skipped and skipped[-1].fate == fate and skipped[-1].last >= unit - 1:
        skipped[-1].texts.append(text)
        skipped[-1].last = unit
    else:
        skipped.append(_Run(fate, [text], source, unit))


def _coverage(counts: dict[str, int]) -> Coverage:
    total = sum(counts.values())
    if not total:
        return Coverage(0, 0.0, 0.0, 0.0)
    return coverage_of(total, counts.get(_PLACED, 0) / total, counts.get(_UNPLACED, 0) / total)
