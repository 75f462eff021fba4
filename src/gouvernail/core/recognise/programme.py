"""What a document says of the programme as a whole: its kind, its title, its authority, its language."""

import re
from collections import Counter
from collections.abc import Sequence

from gouvernail.core.folding import fold
from gouvernail.core.plan import Item
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.words import PROGRAMME_NAMES, programme_kind
from gouvernail.core.vocabulary import Level, ProgrammeKind

_TITLE_WORDS = 16
_AUTHORITY = re.compile(
    r"(?:[Aa]dministration\s+communale|(?<![Pp]olitique )[Cc]ommune|[Vv]ille|CPAS|[Pp]rovince|"
    r"[Aa]dministration\s+locale|[Aa]gglomération|[Mm]étropole)\s+(?:de\s+|du\s+|d['’]\s*)"
    r"(?P<name>(?:L[ae]s?\s+)?[A-ZÀ-Ý][\wà-ÿ'’-]+(?:(?:[- ](?:sur|en|sous|lez|les|la|le|de|et|&)[- ]|"
    r"-| & |&)[A-ZÀ-Ý][\wà-ÿ'’-]+)*)"
)
_COMMUNITY = re.compile(
    r"[Cc]ommunauté\s+(?:de\s+[Cc]ommunes|d['’]agglomération|urbaine)\s+(?:de\s+|du\s+|d['’]\s*)?"
    r"(?P<name>[A-ZÀ-Ý][\wà-ÿ'’-]+(?:\s(?:&|et|de\sl['’]|de\sla|de|du|des|sur|en|"
    r"-)\s?[A-ZÀ-Ý][\wà-ÿ'’-]+|&[A-ZÀ-Ý][\wà-ÿ'’-]+)*)"
)
_NO_NAME_WORDS = "cpas pst dpc conseil college region etat union europe europeenne wallonie le la les autonome"
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_LITTLE_WORDS = {
    "fr": "le la les des et une pour dans avec sur aux est",
    "nl": "de het een van en voor met aan zijn niet wordt",
    "de": "der die das und ein eine für mit auf den ist",
    "en": "the of and to in for with is are by",
}


def kind_of(pieces: Sequence[Piece], items: Sequence[Item]) -> ProgrammeKind | None:
    """The kind that the document's headings name, else the one that its whole text names most; `None` if neither.

    A document of several programmes has no kind of its own.
    """
    if any(item.programme_kind is not None for item in items):
        return None
    for piece in pieces[:40]:
        if piece.kind is not Kind.TABLE and 0 < len(piece.text.split()) <= _TITLE_WORDS:
            kind = programme_kind(piece.text)
            if kind is not None:
                return kind
    text = fold(" ".join(_texts(pieces)))
    counts = Counter({kind: len(pattern.findall(text)) for kind, pattern in PROGRAMME_NAMES})
    kind, count = counts.most_common(1)[0]
    if count:
        return kind
    levels = {item.level for item in items}
    has_both = Level.STRATEGIC_OBJECTIVE in levels and Level.OPERATIONAL_OBJECTIVE in levels
    return ProgrammeKind.PST if has_both or any(item.track for item in items) else None


def title_of(pieces: Sequence[Piece], first_line: int | None) -> str | None:
    """A heading before the first item that names a programme, and is neither a list entry nor a sentence."""
    for piece in pieces[:40]:
        if piece.kind is Kind.TABLE or (first_line and (piece.where.line or 0) >= first_line):
            return None
        if _is_title(piece):
            return piece.text.strip()
    return None


def declared_title(text: str | None) -> str | None:
    """The title that the file itself declares, where it names a programme and is no mere name of a file."""
    text = " ".join((text or "").split())
    return text if _reads_as_title(text) and "_" not in text and "." not in text else None


def _is_title(piece: Piece) -> bool:
    return piece.kind is not Kind.ENTRY and _reads_as_title(piece.text.strip())


def _reads_as_title(text: str) -> bool:
    return (
        2 < len(text.split()) <= _TITLE_WORDS
        and text[:1].isupper()
        and ">" not in text
        and not text.endswith((".", ":", ";", "?"))
        and programme_kind(text) is not None
    )


def organisations_of(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The authority that the text names most, when it names one more than once or at its head."""
    counts: Counter[str] = Counter()
    for text in _texts(pieces):
        for found in (*_AUTHORITY.finditer(text), *_COMMUNITY.finditer(text)):
            name = " ".join(found["name"].split())
            if not _NO_NAME.issuperset(fold(name).split()) and len(name) > 2:
                counts[name] += 1
    best = counts.most_common(1)
    return (best[0][0],) if best else ()


def language_of(pieces: Sequence[Piece]) -> str | None:
    """The language of most of the little words; `None` when there are too few to tell."""
    words = Counter(fold(" ".join(_texts(pieces))[:20000]).split())
    scores = {language: sum(words[word] for word in known.split()) for language, known in _LITTLE_WORDS.items()}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] >= 5 else None


def _texts(pieces: Sequence[Piece]) -> list[str]:
    return [piece.text for piece in pieces if piece.text] + [
        cell.text for piece in pieces for row in piece.rows for cell in row.cells if cell.text
    ]
