"""Two texts as one, with what was taken out and what was put in marked: struck through, underlined, and said."""

from collections.abc import Mapping

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gouvernail.core import telling
from gouvernail.core.wording import Fate, Piece, pieces
from gouvernail.web import words


def values(
    name: str, before: object, after: object, names: Mapping[str, str] | None = None, *, short: bool = True
) -> SafeString:
    """Two stored values of a field as one text. `short`: both are shown where they are read at a glance.

    Where the words are the same and only their style is another, that is said: nothing else would show it.
    """
    both = (words.told(name, each, names) for each in (before, after))
    found = changed(*both) if short else marked(*both)
    if not telling.restyled(name, before, after):
        return found
    return format_html('{} <span class="soft">({})</span>', words.told(name, after, names), restyled())


def restyled() -> str:
    return _("mise en forme changée, mêmes mots")


def marked(before: str, after: str) -> SafeString:
    """The second text, with its differences from the first; a dash where there is nothing at all."""
    if not before and not after:
        return format_html("{}", "—")
    return format_html_join("", "{}", ((_mark(piece),) for piece in pieces(before, after)))


def _mark(piece: Piece) -> SafeString:
    match piece.fate:
        case Fate.GONE:
            return format_html('<del><span class="visually-hidden">{} </span>{}</del>', _("retiré\u00a0:"), piece.text)
        case Fate.NEW:
            return format_html('<ins><span class="visually-hidden">{} </span>{}</ins>', _("ajouté\u00a0:"), piece.text)
    return format_html("{}", piece.text)


SHORT = 60
"""Characters up to which both texts are read at a glance: `En cours → Terminée`."""


def changed(before: str, after: str) -> SafeString:
    """What a field was and became: both texts where they are short, their differences where they are long."""
    if max(len(before), len(after)) <= SHORT and "\n" not in before + after:
        return format_html('<span class="soft">{}</span> → {}', before or "—", after or "—")
    return marked(before, after)
