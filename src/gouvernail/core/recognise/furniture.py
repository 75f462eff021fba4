"""Text that belongs to the page and not to the plan: repeated titles, page numbers, contents, navigation, legends."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.context import track_of
from gouvernail.core.recognise.inline_labels import inline_label
from gouvernail.core.recognise.label_values import lone_name
from gouvernail.core.recognise.labels import SHEET_FIELDS, announced_level, label_of
from gouvernail.core.recognise.letters import frame_of_letters
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.sign_legend import is_key
from gouvernail.core.recognise.title_tails import tail_fields
from gouvernail.core.recognise.titles_of_codes import titles_of_codes
from gouvernail.core.recognise.words import (
    CAPTION,
    CONTENTS,
    CONTENTS_LINE,
    LEGEND,
    NAVIGATION,
    OUTSIDE_HEADINGS,
    PAGE_NUMBER,
    RELATED_DOCUMENTS,
    TRANSCRIPT,
)
from gouvernail.core.vocabulary import SkipReason

_REPEATED = 3
_LONGEST_REPEATED = 14
_SENTENCE_WORDS = 7
_LONGEST_NAVIGATION = 8
_LONGEST_FOOTER = 120
_LONGEST_CAPTION = 25
_FOOTER = re.compile(
    r"^(?P<text>.*[^\W\d_]{2,}.*?)\s*(?:[|•·–—-]|\bp(?:age|\.)?|\bslide|\bdia)\s*"
    r"(?P<number>\d{1,3})(?:\s*/\s*\d{1,3})?$",
    re.IGNORECASE,
)


def furniture(pieces: Sequence[Piece]) -> dict[int, SkipReason]:
    """Position of a piece → why it is left out. Nothing that could name an item or a field is in it."""
    found = dict.fromkeys(frame_of_letters(pieces, _means_something), SkipReason.PAGE_FURNITURE)
    repeated = _repeated(pieces) - titles_of_codes(pieces)
    footers = _numbered_footers(pieces)
    for at, piece in enumerate(pieces):
        if at in found or piece.kind is Kind.TABLE:
            continue
        text = fold(piece.text)
        if RELATED_DOCUMENTS.match(text):
            _mark_until_transcript(pieces, at, found)
        elif CONTENTS.match(text):
            _mark_contents(pieces, at, found)
        elif is_key(piece.text) and not LEGEND.match(text):
            found[at] = SkipReason.LEGEND
        elif LEGEND.match(text) and (len(text.split()) < 16 or is_key(piece.text)):
            _mark_legend(pieces, at, found)
        elif piece.kind is Kind.PARAGRAPH and len(text.split()) <= _LONGEST_CAPTION and CAPTION.match(text):
            found[at] = SkipReason.PAGE_FURNITURE
        elif len(text.split()) <= _LONGEST_NAVIGATION and (NAVIGATION.match(text) or TRANSCRIPT.match(text)):
            found[at] = SkipReason.NAVIGATION if piece.kind is Kind.ENTRY else SkipReason.PAGE_FURNITURE
        elif (
            (text in repeated and not _goes_on(pieces, at) and not (at and lone_name(pieces[at - 1])))
            or (PAGE_NUMBER.match(text) and not (at and text.isdigit() and lone_name(pieces[at - 1])))
            or at in footers
            or not any(char.isalnum() for char in text)
        ):
            found[at] = SkipReason.PAGE_FURNITURE
        elif CONTENTS_LINE.search(piece.text) and piece.text.count(".") > 4:
            found[at] = SkipReason.TABLE_OF_CONTENTS
    return found


def _repeated(pieces: Sequence[Piece]) -> frozenset[str]:
    """Short lines that come back on many pages and neither name an item, say a value, nor announce what follows."""
    places: dict[str, list[str]] = {}
    for at, piece in enumerate(pieces):
        if (
            piece.kind in (Kind.PARAGRAPH, Kind.HEADING)
            and len(piece.text.split()) <= _LONGEST_REPEATED
            and not (at and lone_name(pieces[at - 1]))
            and not _is_sentence(piece.text)
        ):
            places.setdefault(fold(piece.text), []).append(piece.text)
    # What comes back often is looked at more closely: the rest is most of a document.
    often = [(text, lines) for text, lines in places.items() if len(lines) >= _REPEATED and not _means_something(text)]
    return frozenset(
        text for text, lines in often if sum(":" in line or not tail_fields(line) for line in lines) >= _REPEATED
    )


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", "!", "?")) and len(text.split()) >= _SENTENCE_WORDS


def _numbered_footers(pieces: Sequence[Piece]) -> frozenset[int]:
    """Lines that come back with another number each time, always a greater one: `Bourg-le-Vieux | 3`."""
    found: dict[str, list[tuple[int, int]]] = {}
    for at, piece in enumerate(pieces):
        short = len(piece.text) <= _LONGEST_FOOTER and piece.text[-1:].isdigit()
        short = short and piece.kind in (Kind.PARAGRAPH, Kind.HEADING)
        line = _FOOTER.match(piece.text) if short else None
        if line is not None and read_code(piece.text) is None:
            found.setdefault(fold(line["text"]), []).append((at, int(line["number"])))
    grown = [
        lines
        for lines in found.values()
        if len(lines) >= _REPEATED and all(one[1] < other[1] for one, other in pairwise(lines))
    ]
    return frozenset(at for lines in grown for at, _ in lines)


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line is the end of the sentence before it: a small letter first, and nothing between them."""
    piece, before = pieces[at], pieces[at - 1] if at else None
    close = before is not None and before.kind is not Kind.TABLE and not piece.blank_before
    return close and piece.text[:1].islower()


def _means_something(text: str) -> bool:
    label = label_of(text)
    head, colon, value = text.partition(":")
    before = label_of(head) if colon and value.strip() else None
    return (
        read_code(text) is not None
        or OUTSIDE_HEADINGS.match(text) is not None
        or announced_level(text) is not None
        or track_of(text) is not None
        or (before is not None and before.strength == 1.0)
        or inline_label(text.capitalize()) is not None
        or (label is not None and (label.strength == 1.0 or (label.strength >= 0.5 and label.field in SHEET_FIELDS)))
    )


def _mark_until_transcript(pieces: Sequence[Piece], start: int, found: dict[int, SkipReason]) -> None:
    """A list of other documents ends where the text of this one begins, or at the first long paragraph."""
    end = start + 1
    while end < len(pieces) and not TRANSCRIPT.match(fold(pieces[end].text)):
        if pieces[end].kind is Kind.TABLE or len(pieces[end].text.split()) > 60:
            break
        end += 1
    for at in range(start, end):
        found[at] = SkipReason.NAVIGATION


def _mark_contents(pieces: Sequence[Piece], start: int, found: dict[int, SkipReason]) -> None:
    """Under `Sommaire`: entries with page numbers, or else the list that follows at once."""
    found[start] = SkipReason.TABLE_OF_CONTENTS
    numbered = False
    again = Counter(fold(piece.text) for piece in pieces[start + 1 :])
    for at in range(start + 1, len(pieces)):
        piece = pieces[at]
        ends_in_number = bool(CONTENTS_LINE.search(piece.text)) or piece.text.rstrip()[-1:].isdigit()
        if piece.kind is Kind.HEADING and _is_lone_code(piece.text):
            return
        numbered = numbered or ends_in_number
        if piece.kind is Kind.TABLE or len(piece.text.split()) > 25 or (numbered and not ends_in_number):
            return
        if not numbered and (piece.kind is not Kind.ENTRY or at - start > 40):
            return
        # What stands in bold and comes only once is the first title of the text, below contents that are gone.
        if not numbered and piece.bold and again[fold(piece.text)] < 2:
            return
        found[at] = SkipReason.TABLE_OF_CONTENTS


def _is_lone_code(text: str) -> bool:
    """`Objectif 1`: the number at its end is no page."""
    reading = read_code(text)
    return reading is not None and reading.label is not None and not reading.rest


def _mark_legend(pieces: Sequence[Piece], start: int, found: dict[int, SkipReason]) -> None:
    """A legend goes on while its lines are short and say nothing of the plan."""
    found[start] = SkipReason.LEGEND
    for at in range(start + 1, min(start + 12, len(pieces))):
        piece = pieces[at]
        if piece.kind in (Kind.TABLE, Kind.HEADING) or len(piece.text.split()) > 14:
            return
        if " = " not in piece.text and _means_something(piece.text):
            return
        found[at] = SkipReason.LEGEND
