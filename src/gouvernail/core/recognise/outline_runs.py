"""Runs of list entries that look alike: what a colon announces among them, and entries that stand alone."""

from gouvernail.core.recognise.outline_prose import ProseWalk
from gouvernail.core.recognise.pieces import Piece
from gouvernail.core.recognise.signs import Marked, Sign


class RunWalk(ProseWalk):
    """What an entry's neighbours say of it."""

    def _is_in_colon_run(self) -> bool:
        """Whether the entry is one of those that an entry of the same depth, ending in a colon, announces.

        Slides lose the indent of nested lists; punctuation tells them: the nested ones end with nothing, while their
        neighbours after them end with a semicolon.
        """
        piece = self.marked[self.at].piece
        if piece.text.rstrip().endswith((";", ".", ":")):
            return False
        # All entries of a run have the same neighbours: it is looked at once.
        start, end, announced = self.colon_run
        if start <= self.at < end:
            return announced
        before = self.at - 1
        while before >= 0 and self._is_bare_sibling(self.marked[before], piece):
            before -= 1
        after = self.at + 1
        while after < len(self.marked) and self._is_bare_sibling(self.marked[after], piece):
            after += 1
        opened = (
            before >= 0
            and self._is_sibling(self.marked[before], piece)
            and self.marked[before].piece.text.endswith(":")
        )
        closed = after < len(self.marked) and self._is_sibling(self.marked[after], piece)
        announced = opened and closed and after - before > 2
        self.colon_run = (before + 1, after, announced)
        return announced

    @staticmethod
    def _is_sibling(marked: Marked, piece: Piece) -> bool:
        return marked.sign is Sign.ENTRY and marked.piece.depth == piece.depth and marked.piece.marker == piece.marker

    @classmethod
    def _is_bare_sibling(cls, marked: Marked, piece: Piece) -> bool:
        return cls._is_sibling(marked, piece) and not marked.piece.text.rstrip().endswith((";", ".", ":"))

    def _is_lone_entry(self) -> bool:
        following = self.marked[self.at + 1 : self.at + 2]
        return not following or following[0].sign is not Sign.ENTRY
