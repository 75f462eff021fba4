"""Which paragraphs of a PDF are headings: those that its tags or bookmarks name, else those that are larger."""

from collections.abc import Sequence

from gouvernail.core.folding import fold
from gouvernail.files.read.pdf.opening import Bookmark
from gouvernail.files.read.pdf.prose import Block

_LARGER = 1.14
_LONGEST = 260
_CLUSTER = 0.7
_MOST_LEVELS = 6
_ENOUGH_TAGS = 3


class Headings:
    """Levels for the paragraphs of one document."""

    def __init__(self, blocks: Sequence[Block], body: float, bookmarks: Sequence[Bookmark]) -> None:
        self._body = body
        self._tagged = sum(block.level > 0 for block in blocks) >= _ENOUGH_TAGS
        self._bookmarks = {(page, fold(title)): level for title, level, page in bookmarks if page is not None}
        self._sizes = _clusters([block.size for block in blocks if self._is_larger(block)])

    def level(self, block: Block) -> int:
        """1..6, or 0 for what is no heading."""
        marked = self._bookmarks.get((block.lines[0].page, fold(block.text)))
        if self._tagged:
            return block.level
        if marked is not None:
            return min(marked, _MOST_LEVELS)
        if not self._is_larger(block):
            return 0
        rank = next((at for at, size in enumerate(self._sizes) if abs(size - block.size) <= _CLUSTER), len(self._sizes))
        return min(rank + 1, _MOST_LEVELS)

    def _is_larger(self, block: Block) -> bool:
        return block.size >= _LARGER * self._body and len(block.text) <= _LONGEST and any(map(str.isalnum, block.text))


def _clusters(sizes: list[float]) -> list[float]:
    """The different sizes, the largest first; those that hardly differ are one."""
    found: list[float] = []
    for size in sorted(sizes, reverse=True):
        if not found or found[-1] - size > _CLUSTER:
            found.append(size)
    return found
