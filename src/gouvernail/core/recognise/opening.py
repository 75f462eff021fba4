"""Opening an item from the line that names it: its code is read, its title cleaned, its links and steps taken out."""

import re

from gouvernail.core.bullets import BULLETS
from gouvernail.core.codes import CodeReading, read_code
from gouvernail.core.deadlines import split_inline_deadline
from gouvernail.core.plan import Link
from gouvernail.core.problems import Source
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.letter_codes import letter_path
from gouvernail.core.recognise.sign_legend import sign_of
from gouvernail.core.recognise.title_tails import leading_fields, read_tail
from gouvernail.core.recognise.titles import Title, read_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.ticks import ticked_head
from gouvernail.core.vocabulary import Level

_SIGN = re.compile(r"(?P<sign>[^\w\s\"'«»“”()\[\]<>.,;:!?#%€$&/\\-]\ufe0f?)\s+(?=\w)")
_MARKED = re.compile(r"[(\[]\s?(?P<mark>[^\s()\[\]]{1,4})\s?[)\]]\s*(?=\w)")
"""A sign in brackets before a title, which a legend may explain: `[EC] Refaire la toiture`."""
_BOXES = "□■○●☐☑☒✓✔✗"
"""Signs that are boxes to tick, or bullets: `ticked_head` knows which."""


_LONG = 140
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[A-ZÀ-Ý«])")
_LEAST_TITLE, _LEAST_PROSE = 3, 4


def _first_sentence(text: str) -> tuple[str, str]:
    """The title and the prose of an action written as one paragraph: `Acquérir deux radars. Ils tourneront ...`."""
    end = _SENTENCE.search(text)
    if end is None:
        return text, ""
    lead, prose = text[: end.start()], text[end.end() :]
    if len(lead.split()) < _LEAST_TITLE or len(prose.split()) < _LEAST_PROSE:
        return text, ""
    return lead, prose


def open_titled(
    tree: Tree,
    text: str,
    where: Source,
    level: Level,
    *,
    code_text: str | None = None,
    lettered: bool = False,
    reading: CodeReading | None = None,
    confidence: float = 0.9,
    split_steps: bool = False,
    bullet: bool = False,
    units: tuple[int, ...] = (),
    parent: Node | None = None,
) -> Node:
    """The node that `text` names, code included. `code_text` is a code that stands elsewhere (a column of its own);
    where it is `lettered`, its letter stands for no word (`A.1` is no action 1).
    """
    text = "\t".join(" ".join(part.split()) for part in text.split("\t"))
    sign = _SIGN.match(text) if level.rank >= Level.ACTION.rank else None
    meaning = tree.legend.get(sign_of(sign["sign"])) if sign is not None else None
    if sign is not None and (meaning is not None or sign["sign"] in BULLETS) and text[0] not in _BOXES:
        text, reading = text[sign.end() :], None
    marked = _MARKED.match(text) if sign is None and level.rank >= Level.ACTION.rank and tree.legend else None
    if marked is not None and (explained := tree.legend.get(sign_of(marked["mark"]))) is not None:
        meaning, text, reading = explained, text[marked.end() :], None
    box = ticked_head(text) if meaning is None else None
    text, reading = (box[1], None) if box is not None else (text, reading)
    before = leading_fields(text) if level.rank >= Level.ACTION.rank and reading is None else None
    text = before[0] if before is not None else text
    reading = reading or read_code(text)
    # A bare letter or number counts as a code; a word alone (`Action : ...`) is a label only.
    body = reading.rest if reading is not None else text
    code, written = (reading.code, reading.code_text) if reading is not None else (None, None)
    if code is None and code_text:
        beside = read_code(code_text)
        code = (
            beside.code
            if beside is not None and not beside.rest
            else code_text.strip()
            if len(code_text) < 12
            else None
        )
        written = code_text.strip()
        code = ".".join(letter_path(code_text)).upper() or code if lettered else code
    if code is None:
        written = None
    body, fields = read_tail(body) if level.rank >= Level.ACTION.rank else (body, [])
    worded = level is Level.ACTION and reading is not None and bool(reading.code and reading.level_word)
    body, prose = _first_sentence(body) if worded and (fields or len(body) > _LONG) else (body, "")
    title = read_title(body, split_steps=split_steps and level is Level.ACTION)
    inline = split_inline_deadline(title.text) if level.rank >= Level.ACTION.rank else None
    node = tree.open(
        level,
        inline[0] if inline else title.text,
        where,
        label=reading.label if reading is not None and reading.label else None,
        code=code,
        code_text=written,
        confidence=confidence,
        bullet=bullet,
        units=units,
        parent=parent,
    )
    node.mentions[-1].continued = title.continued
    node.coded_apart = node.coded_apart or (code_text is not None and code is not None)
    if inline and "deadline" not in node.deadlines:
        node.deadlines["deadline"] = inline[1]
    if reading is not None and reading.track is not None and node.track is None:
        node.track = reading.track
    _carry(node, title.links, title.plans)
    open_steps(tree, node, title, where)
    if box is not None and box[0] and node.status is None:
        put(tree, node, "status", "Fait", where)
    if meaning is not None:
        put(tree, node, meaning.field, meaning.text, where)
    if prose:
        put(tree, node, "description", prose, where)
    for name, told in (*(before[1] if before is not None else ()), *fields):
        put(tree, node, name, told, where)
    return node


def open_steps(tree: Tree, node: Node, title: Title, where: Source) -> None:
    """Opens the numbered steps that stood in a title, under the node that has it."""
    for number, step in title.steps:
        tree.open(
            Level.STEP, step, where, code=number, code_text=f"({number})", parent=node, confidence=node.confidence
        )
    if title.steps:
        tree.close_to(node)


def _carry(node: Node, links: tuple[Link, ...], plans: tuple[str, ...]) -> None:
    for link in links:
        if all(link.code != other.code for other in node.links):
            node.links.append(link)
    if plans:
        node.add_to("plans", *plans)
