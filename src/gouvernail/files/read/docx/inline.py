"""The inside of a Word paragraph: its text as displayed once tracked changes are accepted, and what hangs on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from gouvernail.core.bullets import shown_bullet
from gouvernail.files.read.docx.styles import Style, Styles, switched
from gouvernail.files.safe_xml import Element, attribute, child, local, whole

_ENTERED = frozenset({
    "ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo", "ruby",
    "rubyBase", "oMath", "oMathPara",
})  # fmt: skip
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_PLAIN = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(slots=True)
class Inline:
    """What a paragraph holds. `boxes` are contents of text boxes, `alts` texts that stand for pictures.

    `notes` and `comments` are identifiers; `pages_before` and `pages_after` page breaks on either side of the text.
    """

    pieces: list[str] = field(default_factory=list)
    bold_pieces: int = 0
    plain_pieces: int = 0
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    changed: bool = False
    boxes: list[Element] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    pages_before: int = 0
    pages_after: int = 0

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    @property
    def bold(self) -> bool:
        return self.bold_pieces > 0 and not self.plain_pieces

    def turn_page(self) -> None:
        if any(piece.strip() for piece in self.pieces):
            self.pages_after += 1
        else:
            self.pages_before += 1


def inline_of(paragraph: Element, styles: Styles, style: Style) -> Inline:
    """Reads the runs in order, whatever they are wrapped in."""
    found = Inline()
    walk: list[Iterator[Element]] = [iter(paragraph)]
    while walk:
        node = next(walk[-1], None)
        if node is None:
            walk.pop()
            continue
        name = local(node)
        if name == "r":
            _run(found, node, styles, style)
        elif name in ("del", "moveFrom"):
            found.changed = True
            found.deleted.append("".join(t.text or "" for t in node.iter("{*}delText", "{*}t")))
        elif name == "AlternateContent":
            walk.append(iter(_chosen(node)))
        elif name in _ENTERED or node.tag.startswith("{" + _MATH):
            found.changed |= name in ("ins", "moveTo")
            walk.append(iter(node))
        elif name == "commentReference":
            found.comments.append(attribute(node, "id") or "")
    return found


def _chosen(node: Element) -> Element:
    """The first of the alternatives; the others say the same to older programs."""
    choice = child(node, "Choice")
    if choice is not None and len(choice):
        return choice
    fallback = child(node, "Fallback")
    return node if fallback is None else fallback


def _run(found: Inline, run: Element, styles: Styles, style: Style) -> None:
    properties = child(run, "rPr")
    text: list[str] = []
    for node in run:
        name = local(node)
        if name == "t":
            text.append(node.text or "")
        elif name in _PLAIN:
            text.append(_PLAIN[name])
        elif name == "br":
            if attribute(node, "type") == "page":
                found.turn_page()
            text.append("\n")
        elif name == "sym":
            text.append(_symbol(node))
        elif name == "lastRenderedPageBreak":
            found.pieces.append("")
            if any(piece.strip() for piece in text):
                found.pages_after += 1
            else:
                found.turn_page()
        else:
            _hanging(found, node, name)
    _take(found, "".join(text), properties, styles, style)


def _take(found: Inline, text: str, properties: Element | None, styles: Styles, style: Style) -> None:
    if not text:
        return
    named = child(properties, "rStyle")
    of_run = styles[attribute(named, "val")] if named is not None else Style()
    hidden = switched(properties, "vanish")
    if style.hidden or of_run.hidden if hidden is None else hidden:
        found.hidden.append(text)
        return
    bold = switched(properties, "b")
    if bold is None:
        bold = of_run.bold if named is not None and of_run.bold is not None else style.bold or False
    if text.strip():
        found.bold_pieces += bold
        found.plain_pieces += not bold
    found.pieces.append(text)


def _symbol(node: Element) -> str:
    try:
        code = int(attribute(node, "char") or "", 16)
        char = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    except ValueError:
        return ""
    return shown_bullet(char, attribute(node, "font") or "") if char.strip() else char


def _hanging(found: Inline, node: Element, name: str) -> None:
    if name in ("footnoteReference", "endnoteReference"):
        found.notes.append((name.removesuffix("Reference"), attribute(node, "id") or ""))
    elif name == "commentReference":
        found.comments.append(attribute(node, "id") or "")
    elif name in ("drawing", "pict", "object"):
        _drawing(found, node)
    elif name == "AlternateContent":
        for inner in _chosen(node):
            _drawing(found, inner)


def _drawing(found: Inline, drawing: Element) -> None:
    boxes = [box for box in drawing.iter("{*}txbxContent") if not _is_repeated(box, drawing)]
    found.boxes += boxes
    if not boxes:
        for described in drawing.iter("{*}docPr"):
            alt = described.get("descr") or ""
            if alt.strip():
                found.alts.append(alt)
                break


def _is_repeated(box: Element, top: Element) -> bool:
    """Whether the box is inside another one, or says again what an alternative says."""
    above = box.getparent()
    while above is not None and above is not top:
        if local(above) in ("txbxContent", "Fallback"):
            return True
        above = above.getparent()
    return False


def start_of(text: str | None) -> int:
    """The left indent of paragraph properties, in twentieths of a point."""
    return max(0, whole((text or "").partition(".")[0]) or 0)
