"""Lines that name no item: context (volets, domains, principles), names of fields, announcements, and mere headings."""

import re

from gouvernail.core.folding import fold
from gouvernail.core.recognise.context import track_of
from gouvernail.core.recognise.inline_labels import inline_label
from gouvernail.core.recognise.labels import announced_level, label_of
from gouvernail.core.recognise.letters import closes_a_letter
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.questions import asked_for
from gouvernail.core.recognise.said_by_value import label_with_value
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.words import DOMAIN, OUTSIDE_HEADINGS, PRINCIPLE_WORDS, VISION
from gouvernail.core.vocabulary import Level

_HEADING_WORDS = 10


def as_context(piece: Piece, depths: dict[int, Level]) -> Marked | None:
    if piece.kind is Kind.ENTRY:
        # `1. VOLET INTERNE` is a chapter, however a reader took its number.
        return Marked(piece, Sign.TRACK) if piece.is_numbered and track_of(piece.text) else None
    if track_of(piece.text):
        return Marked(piece, Sign.TRACK)
    folded = fold(piece.text)
    if DOMAIN.match(folded) and len(folded.split()) <= 20:
        return Marked(piece, Sign.DOMAIN)
    if closes_a_letter(piece):
        return Marked(piece, Sign.OUTSIDE)
    if not is_short(piece):
        return None
    for kind, pattern in PRINCIPLE_WORDS:
        if pattern.match(folded):
            return Marked(piece, Sign.PRINCIPLE, principle=kind)
    if VISION.match(folded):
        return Marked(piece, Sign.VISION, field="ambition")
    return Marked(piece, Sign.OUTSIDE) if OUTSIDE_HEADINGS.match(folded) else None


def as_label(piece: Piece, depths: dict[int, Level]) -> Marked | None:
    text = piece.text.strip()
    inner = text[1:-1] if text.startswith("(") and text.endswith(")") else text
    head, colon, value = inner.partition(":")
    if colon and value.strip() and len(head) < 60:
        label = label_with_value(head, value)
        if label is not None and label.strength >= 0.99:
            return Marked(piece, Sign.FIELD, field=label.field, value=value.strip())
        level = announced_level(head)
        if level is not None and piece.kind is not Kind.ENTRY and len(value.split()) < 4:
            return Marked(piece, Sign.ANNOUNCE, level)
    told = inline_label(text) if piece.kind in (Kind.PARAGRAPH, Kind.ENTRY) and (not colon or "?" in head) else None
    if told is not None:
        return Marked(piece, Sign.FIELD, field=told[0], value=told[1])
    if piece.kind is not Kind.ENTRY and is_short(piece):
        level = announced_level(text)
        label = (asked_for(text) if text.endswith("?") else None) or label_of(text)
        if level is not None:
            return Marked(piece, Sign.ANNOUNCE, level, field=label.field if label else None)
        if label is not None and (label.strength == 1.0 or (label.strength >= 0.75 and text.endswith(":"))):
            return Marked(piece, Sign.FIELD, field=label.field)
    return None


def label_at_head(piece: Piece) -> str | None:
    head, _, value = piece.text.partition(":")
    label = label_with_value(head, value)
    return label.field if label is not None and label.strength >= 0.99 else None


def as_heading(piece: Piece, depths: dict[int, Level]) -> Marked | None:
    if piece.kind is Kind.HEADING:
        return Marked(piece, Sign.HEADING)
    if piece.kind is Kind.PARAGRAPH and is_short(piece) and (piece.blank_before or piece.index == 0):
        return Marked(piece, Sign.HEADING)
    return None


def is_short(piece: Piece) -> bool:
    """A line that could be a heading: few words, a capital first, no end of sentence."""
    text = piece.text.strip()
    return (
        len(text.split()) <= _HEADING_WORDS
        and bool(re.match(r"[\"«“(]?\s*[A-ZÀ-Ý0-9]", text))
        and not text.endswith((".", ";", ","))
    )
