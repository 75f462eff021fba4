"""What surrounds the items of a document and sets them in their place: tracks, domains, programmes."""

import re
from dataclasses import dataclass

from gouvernail.core.codes import read_code
from gouvernail.core.folding import aligned, fold
from gouvernail.core.problems import Source
from gouvernail.core.recognise.titles import clean_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.words import DOMAIN
from gouvernail.core.vocabulary import TRACK_LABELS, Level, Track

_TRACK = re.compile(
    r"^(?:[a-z]{4,12}\s(?:\d{1,2}|[ivx]{1,4}|premiere?|[a-z])\s*[:–.-]\s+)?"
    r"(?:(?:le\s+)?(?:pst|programme strategique transversal)\s*[:–-]?\s*)?(?:[ivx]{1,3}[.)]\s*|"
    r"\d[.)]\s*|[a-z][.)]\s*)?(?:le\s+)?volet\s*(?:n°?\s*\d\s*)?[:–-]?\s*"
    r"(?P<track>interne|externe)\b(?:\s+d[ue]\s+(?:pst|programme\b.*))?",
    re.IGNORECASE,
)
_LONGEST_TRACK_LINE = 14


@dataclass(frozen=True, slots=True)
class TrackLine:
    """A line that opens a volet; `rest` is the name that the document gives it."""

    track: Track
    rest: str


def track_of(text: str) -> TrackLine | None:
    """`VOLET INTERNE : ADMINISTRATION` opens the internal track; a sentence about the volet opens nothing."""
    found = _TRACK.match(aligned(text))
    if not found or len(text.split()) > _LONGEST_TRACK_LINE:
        return None
    rest = text[found.end() :].strip()
    # A sentence goes on with a verb; a title goes on with a sign, a quote, or nothing.
    if rest and not re.match(r"[:«\"“(–—-]|$", rest):
        return None
    track = Track.INTERNAL if fold(found["track"]) == "interne" else Track.EXTERNAL
    return TrackLine(track, clean_title(rest.strip("()")))


_TRACK_AT_END = re.compile(r"(?:^|[\s:(–-])volet\s+(?P<track>interne|externe)\W*$")
_TRACK_NAMES = {
    **dict.fromkeys(("vi", "interne", "pst interne", "int"), Track.INTERNAL),
    **dict.fromkeys(("ve", "externe", "pst externe", "ext"), Track.EXTERNAL),
}


def named_track(text: str) -> Track | None:
    """The volet that a title ends with (`PST 2025-2030 – Volet interne`), or that the name of a sheet is (`VI`)."""
    folded = fold(text)
    if folded in _TRACK_NAMES:
        return _TRACK_NAMES[folded]
    line = track_of(text)
    if line is not None:
        return line.track
    found = _TRACK_AT_END.search(folded) if len(folded.split()) <= _LONGEST_TRACK_LINE else None
    return None if found is None else Track.INTERNAL if found["track"] == "interne" else Track.EXTERNAL


def open_domain(tree: Tree, text: str, where: Source, units: tuple[int, ...]) -> Node | None:
    """`DOMAINE : ...` opens an axis of that name; anything else nothing."""
    found = DOMAIN.match(fold(text))
    if not found or len(text.split()) > 25:
        return None
    head, _, title = text.partition(":")
    if not title:
        head, _, title = re.sub(r"[–—]", "-", text).partition("-")
    coded = read_code(text)
    code = coded.code if coded is not None and coded.level_word is Level.AXIS else None
    label = coded.label if coded is not None and code else head.strip()
    node = tree.open(
        Level.AXIS,
        clean_title(title),
        where,
        label=(label or head).capitalize(),
        code=code,
        code_text=coded.code_text if coded is not None and code else None,
        units=units,
    )
    node.track = tree.track
    tree.flush_pending(node)
    return node


def enter_track(tree: Tree, line: TrackLine) -> None:
    """Items that follow belong to the track; its axis, where it has one, is open again."""
    tree.track = line.track
    tree.close_to(None)
    known = tree.axes.get(line.track)
    if known is not None:
        tree.path = [known]
    elif line.rest:
        tree.pending_text(line.rest)


def axis_of_track(tree: Tree, where: Source) -> Node | None:
    """The axis of a volet, which exists only where the volet has a name or a text of its own."""
    if tree.track is None or tree.path:
        return None
    title = tree.take_pending() or TRACK_LABELS[tree.track]
    node = tree.open(Level.AXIS, title, where, label="Volet", confidence=0.8)
    tree.axes[tree.track] = node
    return node
