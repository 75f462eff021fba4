"""What each piece of a text announces, before anything is read: its sign, from its own words and the whole document."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gouvernail.core.codes import CodeReading, code_path, read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.context import track_of
from gouvernail.core.recognise.inline_labels import inline_label
from gouvernail.core.recognise.labels import SHEET_FIELDS, announced_level, label_of
from gouvernail.core.recognise.marking_labels import as_context, as_heading, as_label, is_short, label_at_head
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.title_tails import particulars
from gouvernail.core.recognise.titles_of_codes import titles_of_codes
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.vocabulary import LEVEL_ORDER, Level, SkipReason

_HEADING_WORDS = 10
_TITLE_WORDS = 45
_REPEATED = 3
_ARROWS = frozenset("→➔➜⇒➢►▶") | {"=>", "->", ">"}


def mark(pieces: Sequence[Piece], skipped: dict[int, SkipReason]) -> list[Marked]:
    """Every piece with its sign. Levels of bare numbers and of `Objectif 1` come from the whole document."""
    told = _told_below(pieces)
    pieces = _levelled(pieces, told)
    kept = [piece for at, piece in enumerate(pieces) if skipped.get(at) is not SkipReason.OUTSIDE_PLAN]
    depths = level_depths(kept)
    named = _named_objectives(kept)
    headings = _list_headings(pieces)
    repeated = _repeated_labels(pieces)
    notes = _notes(pieces) | told
    return [
        Marked(piece, Sign.SKIP, reason=skipped[at])
        if at in skipped
        else Marked(piece, Sign.PROSE)
        if at in notes
        else _label_over_entries(piece, pieces[at + 1 : at + 2])
        or _mark_one(piece, depths, at in headings, repeated, named)
        for at, piece in enumerate(pieces)
    ]


def _notes(pieces: Sequence[Piece]) -> frozenset[int]:
    """Lone lines after a star, beside lists with other bullets: notes to what stands above, no entries."""
    stars = [at for at, piece in enumerate(pieces) if piece.kind is Kind.ENTRY and piece.marker in ("*", "**")]
    others = sum(piece.kind is Kind.ENTRY for piece in pieces) - len(stars)
    if not stars or others < len(stars):
        return frozenset()
    return frozenset(at for at in stars if at - 1 not in stars and at + 1 not in stars)


def _told_below(pieces: Sequence[Piece]) -> frozenset[int]:
    """Entries that only say who and when (`→ Travaux ; délai : 2026`) below an action: deeper, or after an arrow."""
    found: set[int] = set()
    for at, (before, piece) in enumerate(pairwise(pieces), start=1):
        if piece.kind is not Kind.ENTRY or before.kind is Kind.TABLE or at - 1 in found:
            continue
        arrow = piece.marker in _ARROWS and before.marker not in _ARROWS
        deeper = before.kind is Kind.ENTRY and piece.depth > before.depth
        if (arrow or deeper) and particulars(piece.text) and not begins_like_an_action(piece.text):
            found.add(at)
    return frozenset(found)


def _levelled(pieces: Sequence[Piece], told: frozenset[int]) -> Sequence[Piece]:
    """The same pieces; an entry that goes on after such a line is as deep as the one before it that looks like it."""
    if not told:
        return pieces
    found = list(pieces)
    for at, piece in enumerate(found):
        before = at - 1
        while before in told:
            before -= 1
        if before < at - 1 and piece.kind is Kind.ENTRY and before >= 0 and found[before].kind is Kind.ENTRY:
            other = found[before]
            if _style(other.marker) == _style(piece.marker) and found[at - 1].depth <= other.depth:
                found[at] = replace(piece, depth=other.depth)
    return found


def _label_over_entries(piece: Piece, following: Sequence[Piece]) -> Marked | None:
    """`• Constats` over deeper bullets names a field, `• Actions` announces them, as headings do."""
    if piece.kind is not Kind.ENTRY or not following or following[0].kind is not Kind.ENTRY:
        return None
    if following[0].depth <= piece.depth or len(piece.text.split()) > _HEADING_WORDS:
        return None
    level, label = announced_level(piece.text), label_of(piece.text)
    if level is not None:
        return Marked(piece, Sign.ANNOUNCE, level, field=label.field if label else None, heads=True)
    if label is None or label.strength < 1 or label.field.startswith("level:") or label.field in ("title", "code"):
        return None
    return Marked(piece, Sign.FIELD, field=label.field, heads=True)


def _list_headings(pieces: Sequence[Piece]) -> frozenset[int]:
    """Numbered entries that head something: most of their kind are followed by prose or bullets."""
    styles: dict[tuple[str, int], list[int]] = {}
    for at, piece in enumerate(pieces):
        if piece.kind is Kind.ENTRY and piece.is_numbered:
            styles.setdefault((_style(piece.marker), piece.indent), []).append(at)
    found: set[int] = set()
    for style, positions in styles.items():
        heading = [at for at in positions if _is_followed_by_others(pieces, at, style)]
        if len(heading) >= 2 and len(heading) >= 0.6 * len(positions):
            found.update(positions)
    return frozenset(found)


def _style(marker: str) -> str:
    return re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", re.sub(r"\d+", "1", marker)))


def _is_followed_by_others(pieces: Sequence[Piece], at: int, style: tuple[str, int]) -> bool:
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if following is None or following.kind in (Kind.TABLE, Kind.HEADING):
        return False
    return following.kind is Kind.PARAGRAPH or (_style(following.marker), following.indent) != style


def _repeated_labels(pieces: Sequence[Piece]) -> frozenset[str]:
    """Headings that come back and mostly name a field: they do name it, even in words that are not all known."""
    counts = Counter(fold(piece.text) for piece in pieces if piece.kind is not Kind.TABLE and is_short(piece))
    repeated = (text for text, count in counts.items() if count >= _REPEATED)
    # `Pilote : A. Petit` said of many actions has its value beside it.
    named = (text for text in repeated if not text.partition(":")[2].strip() and not inline_label(text.capitalize()))
    titles = titles_of_codes(pieces)
    labels = {text: label_of(text) for text in named if text not in titles}
    return frozenset(
        text
        for text, label in labels.items()
        if label is not None and label.strength >= 0.5 and label.field in SHEET_FIELDS
    )


def _mark_one(
    piece: Piece, depths: dict[int, Level], heads_list: bool, repeated: frozenset[str], named: bool
) -> Marked:
    if piece.kind is Kind.TABLE:
        return Marked(piece, Sign.TABLE)
    if fold(piece.text) in repeated and piece.kind is not Kind.ENTRY and announced_level(piece.text) is None:
        label = label_of(piece.text)
        if label is not None and read_code(piece.text) is None:
            return Marked(piece, Sign.FIELD, field=label.field)
    if heads_list and label_at_head(piece) is None:
        reading = read_code(piece.full_text)
        worded = reading is not None and reading.label is not None
        if reading is not None and reading.code is not None and not worded and read_code(piece.text) is None:
            return Marked(piece, Sign.NUMBER, None, reading)
    for test in (_as_level, as_context, as_label, as_heading):
        marked = test(piece, depths)
        if marked is not None:
            return _above_objectives(marked) if named else marked
    return Marked(piece, Sign.ENTRY if piece.kind is Kind.ENTRY else Sign.PROSE)


def level_depths(pieces: Sequence[Piece]) -> dict[int, Level]:
    """Depth of a code → level, as the document's own level words tell."""
    votes: dict[int, Counter[Level]] = {}
    for piece in pieces:
        reading = read_code(piece.text) or _numbered_by_word(piece) if piece.kind is not Kind.TABLE else None
        if reading is not None and reading.code and reading.level_word:
            votes.setdefault(len(code_path(reading.code)), Counter())[reading.level_word] += 1
        elif reading is not None and reading.code and reading.label:
            votes.setdefault(len(code_path(reading.code)), Counter())[Level.STRATEGIC_OBJECTIVE] += 1
    return {depth: counts.most_common(1)[0][0] for depth, counts in votes.items()}


def _numbered_by_word(piece: Piece) -> CodeReading | None:
    """A number that the word processor displays with its word (`OO 1.1.`) is as good as one that was typed."""
    reading = read_code(piece.full_text) if piece.is_numbered else None
    return reading if reading is not None and reading.label is not None else None


def depth_level(depth: int, depths: dict[int, Level]) -> Level | None:
    """The level of a bare number of that depth; `None` where the document's words tell nothing."""
    if depth in depths:
        return depths[depth]
    shallower = [known for known in depths if known < depth]
    if shallower:
        nearest = max(shallower)
        return LEVEL_ORDER[min(depths[nearest].rank + depth - nearest, Level.STEP.rank)]
    return None


# --------------------------------------------------------------------------------------------------------- levels


def _named_objectives(pieces: Sequence[Piece]) -> bool:
    """Whether the document calls items objectives by that word. `Objectif : ...` without a number, in the lists under
    `Défi 1`, is the layer under these.
    """
    for piece in pieces:
        reading = read_code(piece.text) if piece.kind is not Kind.TABLE else None
        named = reading is not None and fold(reading.label or "").startswith(("obj", "os", "o.s"))
        if reading is not None and named and (reading.level_word or reading.code or piece.kind is not Kind.ENTRY):
            return True
    return False


def _above_objectives(marked: Marked) -> Marked:
    """`Enjeu 1`, `Défi 2` are the single layer of a document, or the axes above its objectives."""
    reading = marked.reading
    if marked.sign is not Sign.LEVEL or reading is None or reading.level_word is not None:
        return marked
    if reading.label is None or fold(reading.label).startswith("obj"):
        return marked
    return replace(marked, level=Level.AXIS)


def _as_level(piece: Piece, depths: dict[int, Level]) -> Marked | None:
    reading = read_code(piece.text)
    if piece.is_numbered and (reading is None or (reading.code is None and reading.level_word is not None)):
        reading = read_code(piece.full_text) or reading
    if reading is None or len(piece.text.split()) > 4 * _TITLE_WORDS:
        return None
    if reading.level_word is None and reading.label is None:
        return _as_number(piece, reading, depths)
    if not _names_an_item(piece, reading):
        return None
    level = reading.level_word or _level_of_objective(piece, reading, depths)
    return Marked(piece, Sign.LEVEL, level, reading)


def _names_an_item(piece: Piece, reading: CodeReading) -> bool:
    """A word with a code does; a word alone only before a sign (`Action : ...`) or as the whole line."""
    if reading.code is not None:
        return True
    if not reading.rest:
        return piece.kind is not Kind.ENTRY and label_of(piece.text) is None
    between = piece.text[len(reading.code_text) : reading.start]
    return any(sign in between for sign in ":–—-")


def _level_of_objective(piece: Piece, reading: CodeReading, depths: dict[int, Level]) -> Level:
    """`Objectif 1` is the document's single layer, or the operational one where another is called strategic."""
    if piece.kind is Kind.ENTRY and reading.code is None and Level.STRATEGIC_OBJECTIVE in depths.values():
        return Level.OPERATIONAL_OBJECTIVE
    depth = len(code_path(reading.code)) if reading.code else 1
    strategic = {known for known, level in depths.items() if level is Level.STRATEGIC_OBJECTIVE}
    if depth > 1 and strategic and min(strategic) < depth:
        return Level.OPERATIONAL_OBJECTIVE
    return Level.STRATEGIC_OBJECTIVE


def _as_number(piece: Piece, reading: CodeReading, depths: dict[int, Level]) -> Marked | None:
    """A bare number before a title. A list's own single counter is left to the list."""
    depth = len(code_path(reading.code or ""))
    if piece.kind is Kind.ENTRY and depth == 1:
        return None
    if not reading.rest or len(reading.rest.split()) > _TITLE_WORDS or track_of(piece.text):
        return None
    return Marked(piece, Sign.NUMBER, depth_level(depth, depths), reading)
