"""The frame of a letter or mail: its addresses, its greeting, its closing words and who signed it."""

import re
from collections.abc import Callable, Iterator, Sequence

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.pieces import Kind, Piece

_ADDRESS = re.compile(
    r"(?P<word>de|from|von|van|a|to|an|aan|cc|cci|bcc|envoye|sent|gesendet|verzonden|date|datum|objet|subject|betreff|"
    r"onderwerp|pieces? jointes?|attachments?|importance)[ \u00a0]?:(?:\s|$)"
)
_TOPIC = frozenset(("objet", "subject", "betreff", "onderwerp"))
_CUT = re.compile(
    r"-{2,}\s*(?:message|original|mail|forwarded|urspr|oorspronkelijk)|"
    r"(?:le|on|am|op) .{6,80}(?:a ecrit|wrote|schrieb|schreef)\s?:$"
)
_GREETING = re.compile(
    r"(?:bonjour|bonsoir|cher|chere|chers|cheres|madame|monsieur|mesdames|messieurs|hallo|beste|geachte|liebe|"
    r"guten tag)\b[^.:;]{0,60},$"
)
_CLOSING = re.compile(
    r"(?:bien (?:a|cordialement a) (?:vous|toi|tous|toutes)|(?:bien |tres )?cordialement|salutations|"
    r"bonne (?:soiree|journee|semaine|reception|lecture)|(?:avec mes |meilleures |sinceres )salutations|"
    r"merci (?:d'avance|et |a tous|pour )?.{0,40}|"
    r"(?:je vous prie d'agreer|veuillez agreer|nous vous prions).{0,120}|mit freundlichen grussen|"
    r"met vriendelijke groeten?|a bientot|belle (?:journee|soiree|semaine)|"
    r"(?:(?:un )?(?:bon|excellent)|goed|prettig|fijn|schones) (?:week-?end|wochenende)"
    r"(?: a (?:vous|toi|tous|toutes))?|bon apres-midi)\s*[,.!]*$"
)
_ASKS_TO_DECIDE = re.compile(
    r"(?:le|la|les|l') ?(?:college|conseil|bureau|comite|assemblee|codir)\b.{0,60} (?:est|sont) (?:invites?|"
    r"invitees?|pries?|"
    r"priees?) (?:a|d[e'])|il est propose (?:au|a la|aux|a l')|(?:decision|accord|avis) (?:attendu|demande)e?s?\b|"
    r"(?:en consequence|par ces motifs),? "
)
_LEAST_ADDRESSES, _SIGNATURE_LINES, _SIGNATURE_WORDS = 3, 6, 12


def frame_of_letters(pieces: Sequence[Piece], means_something: Callable[[str], bool]) -> Iterator[int]:
    """The positions of the lines that only frame a letter."""
    folded = [fold(piece.text) if piece.kind is not Kind.TABLE else "" for piece in pieces]
    yield from _addresses(folded)
    for at, text in enumerate(folded):
        if _GREETING.match(text):
            yield at
        elif closes_a_letter(pieces[at]):
            yield from _signature(pieces, at + 1, means_something)


def closes_a_letter(piece: Piece) -> bool:
    """Whether a line ends a letter or begins the one that it answers: what follows stands outside the plan."""
    if piece.kind is not Kind.PARAGRAPH or len(piece.text.split()) > 2 * _SIGNATURE_WORDS:
        return False
    folded = fold(piece.text)
    return any(pattern.match(folded) is not None for pattern in (_CLOSING, _CUT, _ASKS_TO_DECIDE))


def _addresses(folded: Sequence[str]) -> Iterator[int]:
    """Runs of lines such as `De : ...`, `Objet : ...`, that tell a topic."""
    at = 0
    while at < len(folded):
        end = at
        words = []
        while end < len(folded) and (found := _ADDRESS.match(folded[end])):
            words.append(found["word"])
            end += 1
        if (len(words) >= _LEAST_ADDRESSES or len(words) == 2) and _TOPIC.intersection(words):
            yield from range(at, end)
        at = max(end, at + 1)


def _signature(pieces: Sequence[Piece], start: int, means_something: Callable[[str], bool]) -> Iterator[int]:
    """The short lines below closing words: names, functions, addresses."""
    for at in range(start, min(start + _SIGNATURE_LINES, len(pieces))):
        piece = pieces[at]
        if piece.kind is not Kind.PARAGRAPH or len(piece.text.split()) > _SIGNATURE_WORDS:
            return
        if read_code(piece.text) is not None or (":" not in piece.text and means_something(fold(piece.text))):
            return
        yield at
