"""Labels at half the height of what they head, as a badge with a date beside a title of two lines.

Read by height, such a label falls between two lines of its title. Where each paragraph of a column has one label on
its left, and all stand at half its height, they belong on the first lines.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from gouvernail.files.read.pdf.gutters import segments_of
from gouvernail.files.read.pdf.marks import Box, Line

_AT_ONE_PLACE = 3.0
_ROOM = 4.0
_LEAST = 2
_APART = 0.25
_OFF_MIDDLE = 0.35


@dataclass(slots=True)
class _Paragraph:
    """The lines of a paragraph, and those that stand on its left."""

    text: list[Line]
    labels: list[Line] = field(default_factory=list)

    @property
    def is_headed(self) -> bool:
        """Whether there is a label with no more lines than the paragraph, at half its height."""
        if not 1 <= len(self.labels) <= len(self.text):
            return False
        off = abs(_middle(self.labels) - _middle(self.text))
        return off <= _OFF_MIDDLE * self.text[0].size and _width(self.labels) < _width(self.text)

    @property
    def is_below(self) -> bool:
        """Whether the label begins lower than the first line."""
        return self.labels[0].box.middle[1] > self.text[0].box.bottom


def with_labels_first(lines: Sequence[Line]) -> list[Line]:
    """The same lines from top to bottom; labels at half the height of paragraphs are set on their first lines."""
    parts = [Line(part, line.page) for line in lines for part in segments_of(line, False)]
    moved: dict[int, Line] = {}
    for left in _columns(parts):
        for run in _runs(parts, left):
            if len(run) >= _LEAST and any(one.is_below for one in run):
                pairs = [pair for one in run for pair in zip(one.labels, one.text, strict=False)]
                moved |= {id(word): text for label, text in pairs for word in label.words}
    return _with(lines, moved) if moved else list(lines)


def _columns(parts: Sequence[Line]) -> Iterator[float]:
    """Where several lines begin, the place furthest left aside."""
    starts = sorted(part.box.x0 for part in parts)
    first = 0
    for at in range(1, len(starts) + 1):
        if at == len(starts) or starts[at] - starts[first] > _AT_ONE_PLACE:
            if first and at - first > _LEAST:
                yield starts[first]
            first = at


def _runs(parts: Sequence[Line], left: float) -> Iterator[list[_Paragraph]]:
    """Stretches of paragraphs that begin at `left`, each with a label on its left."""
    text = [part for part in parts if -1 <= part.box.x0 - left <= _AT_ONE_PLACE]
    before = [part for part in parts if part.box.x1 <= left - _ROOM]
    across = [part.box.middle[1] for part in parts if part.box.x0 < left - 1 and part.box.x1 > left - _ROOM]
    run: list[_Paragraph] = []
    for paragraph in _paragraphs(text):
        top, bottom = paragraph.text[0].box.top, paragraph.text[-1].box.bottom
        paragraph.labels = [part for part in before if top <= part.box.middle[1] <= bottom]
        crossed = bool(run) and any(run[-1].text[-1].box.top < height < bottom for height in across)
        if crossed or not paragraph.is_headed:
            yield run
            run = []
        run += [paragraph] if paragraph.is_headed else []
    yield run


def _paragraphs(text: Sequence[Line]) -> list[_Paragraph]:
    """Lines with no more than the least space between them."""
    steps = [(below.box.middle[1] - above.box.middle[1], above) for above, below in itertools.pairwise(text)]
    least = min((step for step, _ in steps), default=0.0)
    found = [_Paragraph(list(text[:1]))] if text else []
    for (step, above), line in zip(steps, text[1:], strict=True):
        if step > least + _APART * above.size:
            found.append(_Paragraph([line]))
        else:
            found[-1].text.append(line)
    return found


def _with(lines: Sequence[Line], moved: dict[int, Line]) -> list[Line]:
    """The lines with the words of `moved` (by identity) in the line that holds the text given for them."""
    own = {id(word): at for at, line in enumerate(lines) for word in line.words}
    found: list[Line] = [Line([], line.page) for line in lines]
    for at, line in enumerate(lines):
        for word in line.words:
            text = moved.get(id(word))
            if text is None:
                found[at].words.append(word)
            else:
                found[own[id(text.words[0])]].words.append(replace(word, box=_beside(word.box, text.box)))
    for line in found:
        line.words.sort(key=lambda word: word.box.x0)
    return [line for line in found if line.words]


def _beside(box: Box, text: Box) -> Box:
    """The place of a word at the height of the text that it heads."""
    up = box.middle[1] - text.middle[1]
    return replace(box, top=box.top - up, bottom=box.bottom - up)


def _middle(lines: Sequence[Line]) -> float:
    return (lines[0].box.top + lines[-1].box.bottom) / 2


def _width(lines: Sequence[Line]) -> float:
    return max(line.box.width for line in lines)
