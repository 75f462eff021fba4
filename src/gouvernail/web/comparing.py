"""Two texts as one, with what was taken out and what was put in marked: struck through, underlined, and said."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gouvernail.core.wording import Fate, Piece, pieces


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
