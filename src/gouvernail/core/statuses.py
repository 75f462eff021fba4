"""Status words of documents, by an explicit table: exact once case, accents and punctuation are off, never fuzzy."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from gouvernail.core.deadlines import read_deadline
from gouvernail.core.folding import aligned, fold, says_nothing
from gouvernail.core.pictures import pictures_at_head
from gouvernail.core.plan import Status
from gouvernail.core.status_words import NEGATED, NEGATIONS, PARTICIPLES, PHRASES, RECURRING, RECURRING_PHRASES
from gouvernail.core.vocabulary import StatusValue


@dataclass(frozen=True, slots=True)
class StatusReading:
    """What a status word says: a state, and whether the action is a recurring one (`permanent`)."""

    status: Status
    recurring: bool = False


_ENDINGS = ("", "e", "s", "es")


def _table() -> dict[str, tuple[StatusValue, bool]]:
    table: dict[str, tuple[StatusValue, bool]] = {}
    for value, words in PARTICIPLES.items():
        table |= {word + ending: (value, False) for word in words.split() for ending in _ENDINGS}
    for value, words in NEGATED.items():
        for word in words.split():
            table |= {f"{no} {word}{ending}": (value, False) for no in NEGATIONS for ending in _ENDINGS}
    for value, phrases in PHRASES.items():
        table |= dict.fromkeys(phrases.split(" | "), (value, False))
    for word in RECURRING.split():
        table |= {word + ending: (StatusValue.IN_PROGRESS, True) for ending in _ENDINGS}
    return table | dict.fromkeys(RECURRING_PHRASES.split(" | "), (StatusValue.IN_PROGRESS, True))


STATUS_WORDS = _table()
_LONGEST = 60
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_WORD_AT_HEAD = re.compile(
    "(" + "|".join(re.escape(word) for word in sorted(STATUS_WORDS, key=len, reverse=True)) + r")(?![a-z'-])",
)


_WHEN = (
    r",? (?:(?:le|en|depuis|au|pour|a|dans|depuis le|op|sinds|am|seit|tegen) ?)?(?:debut |fin |mi-?)?"
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d|(?:\d{1,2}(?:er)? )?[a-zA-Z]{3,9}\.? 20\d\d|\d{1,2}[./-]20\d\d|20\d\d)"
)
_DAY = re.compile(rf"{_WHEN}\d*")
_WHEN_OR_WHAT = re.compile(rf"(?:(?<=en cours)|(?<=en attente)|(?<=en suspens)) (?:d[eu] |d'|des )|{_WHEN}")
"""What a state of several words waits for or is at, and the day on which any state came: `Fait le 12/03/2025`."""


_SUBJECT = re.compile(
    r"(?:chantiers?|travaux|etudes?|marches?|dossiers?|projets?|procedures?|realisation|mise en oeuvre|analyse|"
    r"redaction|negociations?|reflexion|recrutement|convention|demarches?) "
)
_WAITS = re.compile(r"(en attente|en suspens) (?:de |d'|du |des |de la |de l')\S+(?: \S+){0,3}$")
"""What a state is said of, and what is waited for: short words only, so that prose stays prose."""


def read_status(text: str) -> StatusReading | None:
    """The state that a cell names; `None` for an empty cell or `/`; an unknown word gives `Status(None, text)`.

    `permanent` and its like give `in_progress` with `recurring` set.
    """
    written = text.strip()
    if len(written) > _LONGEST:
        return StatusReading(Status(None, written))
    return _read_short(written)


@lru_cache(maxsize=8192)
def _read_short(written: str) -> StatusReading | None:
    if says_nothing(written):
        return None
    found = STATUS_WORDS.get(_key(written[pictures_at_head(written) :])) or _said_twice(written) or _of_subject(written)
    if found is None:
        return StatusReading(Status(None, written))
    return StatusReading(Status(found[0], written), recurring=found[1])


def _said_twice(written: str) -> tuple[StatusValue, bool] | None:
    """`OK, fait`, `terminé / clôturé`: words that all mean the same state."""
    parts = [_key(part) for part in re.split(r"[,;/+]|\s[–—-]\s", written)]
    found = {STATUS_WORDS.get(part) for part in parts if part}
    return found.pop() if len(parts) > 1 and len(found) == 1 else None


def _of_subject(written: str) -> tuple[StatusValue, bool] | None:
    """`Chantier en cours`, `Étude terminée`: the state of what the action consists of; `En attente de subside`."""
    words = _key(written)
    subject = _SUBJECT.match(words)
    if subject is not None:
        return STATUS_WORDS.get(words[subject.end() :])
    waits = _WAITS.match(words)
    return STATUS_WORDS.get(waits[1]) if waits is not None else None


def leading_status(text: str) -> tuple[StatusReading, str] | None:
    """The status word at the head of prose, glued or not (`RéaliséRapport remis`), and the prose after it.

    The word must be cut off from what follows by punctuation, a new line, a digit or a capital: `Fait partie de` and
    `Prévu par le décret` are prose.
    """
    written = unicodedata.normalize("NFC", text).strip()
    head = aligned(written[: _LONGEST + 1])
    # A capital ends a word even where nothing separates them, so only the first letter is taken in lower case.
    found = _WORD_AT_HEAD.match(head[:1].lower() + head[1:]) or _WORD_AT_HEAD.match(_capitals_lowered(head))
    if found is None or not _is_cut(head, found.end()):
        return None
    value, recurring = STATUS_WORDS[found.group(1)]
    if _DAY.fullmatch(head, found.end()) and len(written) <= _LONGEST:
        return StatusReading(Status(value, written), recurring), ""
    reading = StatusReading(Status(value, written[: found.end()]), recurring)
    return reading, written[found.end() :].lstrip(" \t\n\r.:;,–—-\u00a0\u202f")


def read_recurring(text: str) -> bool:
    """Whether the text says that something is recurring (`Permanent`, `Récurrent`, `annuel`)."""
    found = STATUS_WORDS.get(_key(text)) if len(text) <= _LONGEST else None
    if found is not None:
        return found[1]
    deadline = read_deadline(text)
    return deadline is not None and deadline.recurring


def _key(text: str) -> str:
    """The words of a state, without the signs and pictures around them (`✅ Terminé`)."""
    return _AROUND.sub("", fold(text))


def _capitals_lowered(head: str) -> str:
    """`EN COURS : suite` is a word in capitals: lowered as a whole up to the first mark that is no letter nor space."""
    capitals = re.match(r"[A-Z' ]{3,}(?=[^A-Za-z' ]|$)", head)
    return head if capitals is None else capitals.group().lower() + head[capitals.end() :]


def _is_cut(head: str, end: int) -> bool:
    """What follows a status word that stands for itself: the end, a sign, a digit, a capital (after a space or not)."""
    if _WHEN_OR_WHAT.match(head, end):
        return True
    after = head[end:]
    stripped = after.lstrip(" ")
    if not stripped or not (stripped[0].isalnum() or stripped[0] in "'\"%"):
        return True
    return stripped[0].isupper() or (stripped[0].isdigit() and stripped is after)
