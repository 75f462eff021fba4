"""Which of two wordings a count takes: in French nought is singular (`0 fiche`), as one is.

The words of the source are French and stand in no catalogue of French; what Django does with a message that no
catalogue holds is the rule of English. Catalogues of other languages keep their own rule for what they translate, and
fall back on French, with its rule, for what they do not.
"""

from gettext import NullTranslations
from typing import Any

from django.conf import settings
from django.utils.translation.trans_real import translation


class SourceWords(NullTranslations):
    """The words as they stand in the source."""

    def ngettext(self, msgid1: str, msgid2: str, n: Any) -> str:
        return msgid1 if abs(n) < 2 else msgid2

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: Any) -> str:
        return self.ngettext(msgid1, msgid2, n)


def count_in_french() -> None:
    """From here on, counts of what no catalogue translates follow the rule of the language of the source."""
    known: Any = translation(settings.LANGUAGE_CODE)
    if not isinstance(known._fallback, SourceWords):
        known.add_fallback(SourceWords())
