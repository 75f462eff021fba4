"""Pictures and emoji that people type before words: they adorn a heading, a code or a state, and say nothing.

Signs that a legend may explain (`●`, `✗`) are no pictures here, but before a word that says the state itself.
"""

import re

_EMOJI = "\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff\ufe0e\ufe0f\u200d\u20e3\U000e0020-\U000e007f"
_AT_HEAD = re.compile(rf"[\s{_EMOJI}]*(?:[{_EMOJI}])\s*(?=\S)")


def pictures_at_head(text: str) -> int:
    """How many characters of pictures, and of spaces around them, stand before the first word; 0 without picture."""
    found = _AT_HEAD.match(text) if not text[:2].isalnum() else None
    return found.end() if found is not None else 0
