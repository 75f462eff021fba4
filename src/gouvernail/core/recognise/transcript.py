from collections.abc import Sequence
from gouvernail.core.recognise.signs import Marked
NAME = "glued-transcript"
ENOUGH = 0.5
def likeness(marked: Sequence[Marked]) -> float:
    return 0.0
def read(tree, marked):
    pass
