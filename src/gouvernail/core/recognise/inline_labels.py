"""A field and its value in one line without a colon: `Pilote – C. Martin`, `Échéance fin 2026`, `Pour quand ? 2027`.

Where no colon says so, the value must be one: what cannot be a date gives no deadline.
"""

import re

from gouvernail.core.folding import fold
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.questions import asked_for
from gouvernail.core.recognise.said_by_value import agrees

_SIGN = re.compile(r"\s+[–—-]\s+|\s*(?:→|➔|=>|->|\t|\|)\s*")
_ASKED = re.compile(r"[ \u00a0\u202f]?\?\s*:?\s*(?=\S)")
_PEOPLE = frozenset(("political_leads", "administrative_leads", "agents", "departments", "partners"))
_VAGUE = frozenset(
    ("politique", "administratif", "administrative", "direction", "entite", "elu", "participation", "qui")
)
_MOST_WORDS, _MOST_HEAD_WORDS = 10, 3


def inline_label(text: str) -> tuple[str, str] | None:
    """(field, value) of a short line that names a field and gives its value, without a colon between."""
    asked = _ASKED.search(text[:40])
    label = asked_for(text[: asked.start()]) if asked is not None else None
    if asked is not None and label is not None:
        return (label.field, text[asked.end() :].strip())
    words = text.split()
    if not 1 < len(words) <= _MOST_WORDS + _MOST_HEAD_WORDS or not text[:1].isupper():
        return None
    sign = _SIGN.search(text)
    if sign is not None and len(text[: sign.start()].split()) <= _MOST_HEAD_WORDS:
        return _checked(text[: sign.start()], text[sign.end() :].strip(), signed=True)
    if sign is None:
        for count in range(1, min(_MOST_HEAD_WORDS, len(words) - 1) + 1):
            found = _checked(" ".join(words[:count]), " ".join(words[count:]), signed=False)
            if found is not None:
                return found
    return None


def _checked(head: str, value: str, *, signed: bool) -> tuple[str, str] | None:
    label = label_of(head) if value else None
    if label is None or label.strength < 1:
        return None
    if label.field in _PEOPLE:
        return (label.field, value) if signed and fold(head) not in _VAGUE else None
    return (label.field, value) if agrees(label.field, value) else None
