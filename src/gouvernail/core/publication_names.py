"""Taking names of staff out of running text, and telling a function from a name."""

import re
from collections.abc import Collection, Iterable

from gouvernail.core.folding import aligned, fold
from gouvernail.core.names import DEPARTMENT_HEADS, head_class, looks_like_person

HIDDEN = "[nom non publié]"

_TITLE = r"(?:mmes?|mlle|mm?\.|mr\.?|madame|monsieur|messieurs|mesdames|dr\.?|me\.|ir\.)"
_INITIALS = r"(?:[a-z][a-z]?\.[ ]?-?)+"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# A title before a capital always announces a person. Not `M.` after a digit or a letter (`12 M. d'euros`).
_ANNOUNCED = re.compile(
    r"(?<![\w.])(?:Mmes?|Mlle|MM?\.|Mr\.?|Madame|Monsieur|Messieurs|Mesdames)[ ]+"
    r"(?P<name>(?:[A-Z][a-z]?\.[ ]?-?)*(?:(?:de|du|van|von|der|den|la|le|les|d'|l')[ ]?)*"
    r"[A-Z][\w'-]+(?:[ ][A-Z][\w'-]+)*)"
)
# What may follow the word of a function with a capital and still be no name.
_FUNCTION_WORDS = """rh dg df dgs dga cpas pst pcs pcdr pcdn tic it gis sig com drh dpo epn
    general generale financier financiere administratif administrative technique travaux population urbanisme
    environnement mobilite communication culture sport sports jeunesse logement energie informatique enseignement
    finances personnel accueil etat civil social sociale cadre vie"""
_NO_NAMES = DEPARTMENT_HEADS | frozenset(_FUNCTION_WORDS.split())
_ALONE = frozenset({"rh", "dg", "df", "dgs", "dga", "drh", "dpo"})


def is_plain_function(text: str) -> bool:
    """Whether the words can only be a function or a department (`Directeur général`, `Chef des travaux`, `DG`).

    One word with a capital that is not known beforehand, and it may be a name: then no.
    """
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    if not words or (head_class(text) is None and fold(words[0]).strip(".") not in _ALONE):
        return False
    return all(not word[0].isupper() or fold(word).strip(".") in _NO_NAMES for word in words[1:])


class NameCleaner:
    """Replaces names in texts. `hidden` are the names to take out, `shown` those that may stay (elected people)."""

    def __init__(self, *, hidden: Collection[str], shown: Collection[str] = ()) -> None:
        self._shown = {fold(word) for name in shown for word in name.split() if len(word) > 2}
        pattern = "|".join(sorted(spellings(hidden), key=len, reverse=True))
        self._names = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE) if pattern else None
        self._surnames = {surname for _, surname in filter(None, map(_split, hidden)) if len(surname) > 2}

    def clean(self, text: str) -> str:
        """The text with each hidden name, however it is written, replaced by `HIDDEN`; else the same text."""
        text = _EMAIL.sub(self._address, text)
        plain = aligned(text)
        spans = [found.span() for found in self._names.finditer(plain)] if self._names else []
        spans += [found.span() for found in _ANNOUNCED.finditer(plain) if not self._may_stay(found["name"])]
        return _cut(text, spans)

    def _address(self, found: re.Match[str]) -> str:
        local = fold(found.group().partition("@")[0])
        return HIDDEN if any(surname in local for surname in self._surnames) else found.group()

    def _may_stay(self, name: str) -> bool:
        """An elected person, or a function (`Madame la Bourgmestre`, `M. le Directeur général`)."""
        core = re.sub(r"^(?:(?:le|la|l'|les|de|du|d')[ ]?)+", "", name)
        return head_class(core) is not None or any(fold(word) in self._shown for word in name.split())


def _cut(text: str, spans: Iterable[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            kept += [text[at:start], HIDDEN]
        at = max(at, end)
    return "".join([*kept, text[at:]])


def spellings(names: Iterable[str]) -> set[str]:
    """Patterns for the ways in which a name is written: whole, first name or initial or title around the surname."""
    patterns = set()
    for name in names:
        if not (looks_like_person(name) or len(name.split()) > 1):
            continue
        patterns.add(re.escape(aligned(name)))
        parts = _split(name)
        if parts is not None:
            first, surname = (re.escape(part) for part in parts)
            ahead = rf"(?:{_TITLE}|{_INITIALS}|{first})" if first else rf"(?:{_TITLE}|{_INITIALS})"
            patterns.add(rf"(?:{ahead}[ ]*)+{surname}")
            patterns.add(rf"{surname}[ ,]+{first or _INITIALS}")
            patterns.add(rf"{surname}[ ,]+[a-z][a-z]?\.")
    return patterns


def _split(name: str) -> tuple[str, str] | None:
    """First name (may be empty) and surname, folded; `None` when the words are a function."""
    if head_class(name) is not None:
        return None
    plain = re.sub(rf"^{_TITLE}\s+", "", re.sub(r"\([^()]*\)", " ", fold(name)).strip())
    words = [word for word in plain.split() if not re.fullmatch(_INITIALS, word)]
    words = [re.sub(rf"^{_INITIALS}", "", word) for word in words]
    if not words or not words[-1]:
        return None
    capitals = [fold(word) for word in name.split() if len(word) > 2 and word.isupper() and "." not in word]
    if capitals and len(capitals) < len(words):
        surname = " ".join(capitals)
        return " ".join(word for word in words if word not in capitals), surname
    has_initial = len(words) < len(plain.split()) or len(plain.split()) == 1
    if has_initial:
        return "", " ".join(words)
    return words[0], " ".join(words[1:]) or words[0]
