"""The inside of an OpenDocument paragraph: its text as displayed, and what hangs on it."""

from dataclasses import dataclass, field

from gouvernail.files.read.odf.styles import Styles
from gouvernail.files.safe_xml import Element, attribute, local, whole

_MOST_SPACES = 200
_DROPPED = frozenset({"annotation-end", "ruby-text", "tracked-changes", "script", "hidden-text", "bookmark-ref-mark"})


@dataclass(slots=True)
class Inline:
    """What a paragraph holds. `frames` are text boxes and tables anchored in it, `alts` texts of its pictures."""

    pieces: list[str] = field(default_factory=list)
    bold_pieces: int = 0
    plain_pieces: int = 0
    hidden: list[str] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    comments: list[Element] = field(default_factory=list)
    frames: list[Element] = field(default_factory=list)
    pages: int = 0

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    @property
    def bold(self) -> bool:
        return self.bold_pieces > 0 and not self.plain_pieces

    def say(self, text: str | None, bold: bool, hidden: bool) -> None:
        if not text:
            return
        # White space of the file counts once; what counts more is written as elements.
        text = " ".join(("x" + text + "x").split())[1:-1]
        if hidden:
            self.hidden.append(text)
            return
        if text.strip():
            self.bold_pieces += bold
            self.plain_pieces += not bold
        self.pieces.append(text)


def inline_of(paragraph: Element, styles: Styles, *, bold: bool | None = None) -> Inline:
    """Reads a paragraph or heading. `bold` says how text without a style of its own looks."""
    found = Inline()
    style = styles.of("paragraph", attribute(paragraph, "style-name"))
    look = (style.bold if bold is None else bold, style.hidden)
    found.say(paragraph.text, *look)
    walk = [(paragraph, iter(paragraph), look)]
    while walk:
        element, nodes, look = walk[-1]
        node = next(nodes, None)
        if node is None:
            walk.pop()
            if walk:
                # What follows an element that is closed looks like the element around it.
                found.say(element.tail, *walk[-1][2])
        elif _stands_alone(found, node):
            found.say(node.tail, *look)
        else:
            inner = _look(node, styles, look)
            found.say(node.text, *inner)
            walk.append((node, iter(node), inner))
    return found


def _look(node: Element, styles: Styles, around: tuple[bool, bool]) -> tuple[bool, bool]:
    name = attribute(node, "style-name") if local(node) == "span" else None
    if name is None:
        return around
    style = styles.of("text", name)
    return around[0] or style.bold, around[1] or style.hidden


def _stands_alone(found: Inline, node: Element) -> bool:
    """Takes an element whose own text is no text of the paragraph; false for one that is to be entered."""
    match local(node):
        case "s":
            found.pieces.append(" " * min(whole(attribute(node, "c")) or 1, _MOST_SPACES))
        case "tab":
            found.pieces.append("\t")
        case "line-break":
            found.pieces.append("\n")
        case "soft-page-break":
            found.pages += 1
        case "note":
            found.notes.append(node)
        case "annotation":
            found.comments.append(node)
        case "frame" | "custom-shape" | "g" | "rect":
            found.frames.append(node)
        case name:
            return name in _DROPPED
    return True
