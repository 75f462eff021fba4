"""What a header cell says: the field of its column, by words that name one anywhere or over a column only."""

import re
from functools import lru_cache

from gouvernail.core.folding import fold
from gouvernail.core.recognise.header_words import HEADER_WORDS
from gouvernail.core.recognise.labels import PHRASES, Label, label_of, label_words
from gouvernail.core.recognise.ranked_rows import KIND, KIND_HEADER, PARENT, PARENT_HEADER
from gouvernail.core.recognise.wider_columns import BUCKET, BUCKETS, TASKS

LABEL_STRENGTH, HALF = 0.6, 0.5
OVER_COLUMNS = {word: field for field, words in HEADER_WORDS.items() for word in words.split(" | ")}
_TWO_LINE = re.compile(
    r"^(?P<level>os|oo|act|action|subact|sous-action)\s*[\s:/·-]\s*(?P<field>r[ée]f[ée]rence|titre|.{3,40})$", re.I
)
_TWO_LINE_LEVELS = {
    "os": "strategic_objective",
    "oo": "operational_objective",
    "act": "action",
    "action": "action",
    "subact": "step",
    "sous-action": "step",
}
_CODE_OF = re.compile(r"^(?:reference|code|n°|no|nr|numero|num|id)\.? (?:(?:de|du|des|d'|l'|la|le) ?)*(?P<level>.+)$")
_CUT = re.compile(r"[a-z]{3,9}\.")
_LONGEST_ABBREVIATED, _MOST_ABBREVIATED = 24, 2
_CODE_AFTER = re.compile(r"^(?P<level>.+?) (?:parente?s?|reference|code|n°|numero|nr)$")


@lru_cache(maxsize=4096)
def header_label(text: str) -> str | None:
    """The field that a header cell names; `level.field` for the two-line headers `OS / Référence`."""
    two = _TWO_LINE.match(" ".join(text.split()))
    if two:
        inner = label_of(two["field"])
        if inner is not None and inner.strength >= LABEL_STRENGTH and not inner.field.startswith("level:"):
            level = _TWO_LINE_LEVELS[two["level"].lower()]
            return f"level:{level}" if inner.field == "title" else f"{level}.{inner.field}"
    part = _part_of(text)
    whole = _header_word(text) if part is None else None
    if whole is not None:
        return whole
    label = _code_label(text) or label_of(text)
    if label is not None and label.strength == 1:
        return label.field
    return _abbreviated(text) or (label.field if label is not None and label.strength >= HALF else part)


def _abbreviated(text: str) -> str | None:
    """The field of a header whose word is cut and says so by its point (`Mandat.`, `Serv.`), where all the words that
    it can stand for name one field.
    """
    words = fold(text).split() if len(text) < _LONGEST_ABBREVIATED else []
    at = next((at for at, word in enumerate(words) if _CUT.fullmatch(word)), None)
    if at is None or len(words) > _MOST_ABBREVIATED:
        return None
    whole = {known for known in (*PHRASES, *OVER_COLUMNS) if " " not in known and known.startswith(words[at][:-1])}
    meant = {header_label(" ".join((*words[:at], known, *words[at + 1 :]))) for known in whole}
    return meant.pop() if len(meant) == 1 else None


def _header_word(text: str) -> str | None:
    """The field of a word that names one over a column only."""
    return OVER_COLUMNS.get(" ".join(label_words(text))) or OVER_COLUMNS.get(fold(text)) if len(text) < 40 else None


def _part_of(text: str) -> str | None:
    """What the column is to its table, where it is no field: the kinds of its rows, their parents, a board's lists."""
    line = " ".join(label_words(text)) if len(text) < 60 else ""
    patterns = ((KIND, KIND_HEADER), (PARENT, PARENT_HEADER), ("title", TASKS), (BUCKET, BUCKETS))
    return next((name for name, pattern in patterns if pattern.match(line)), None)


def _code_label(text: str) -> Label | None:
    """`Réf. OS`, `Code de l'action`, `OO parent`: the code of an item of that level."""
    line = " ".join(label_words(text)) if len(text) < 60 else ""
    found = _CODE_OF.match(line) or _CODE_AFTER.match(line)
    inner = label_of(found["level"]) if found else None
    if inner is None or inner.strength < 1 or not inner.field.startswith("level:"):
        return None
    return Label(f"{inner.field.removeprefix('level:')}.code", 1.0)


def is_all_label(text: str) -> bool:
    label = label_of(text)
    known = label is not None and label.strength == 1
    return known or _header_word(text) is not None or _part_of(text) is not None
