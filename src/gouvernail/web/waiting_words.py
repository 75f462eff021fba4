"""Why news of an item is asked for, as people say it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core.waiting import Reason, Waiting


def why(waiting: Waiting | None) -> str:
    """Why news is asked for, in words."""
    if waiting is None:
        return ""
    days = waiting.days
    match waiting.reason:
        case Reason.RETURNED if days == 0:
            return _("Renvoyée aujourd’hui")
        case Reason.RETURNED:
            return _("Renvoyée il y a %(long)s") % {"long": how_long(days)}
        case Reason.LATE:
            return _("En retard de %(long)s") % {"long": how_long(days)}
        case Reason.ANNOUNCED if days == 0:
            return _("Nouvelles annoncées pour aujourd’hui")
        case Reason.ANNOUNCED:
            return _("Nouvelles annoncées il y a %(long)s") % {"long": how_long(days)}
        case Reason.DUE if days == 0:
            return _("Échéance aujourd’hui")
        case Reason.DUE:
            return _("Échéance dans %(long)s") % {"long": how_long(days)}
        case Reason.SILENT:
            return _("Sans nouvelles depuis %(long)s") % {"long": how_long(days)}


def how_long(days: int) -> str:
    """A time as people say it: days up to two months, then months, years from two on."""
    if days <= 60:
        return ngettext("%(n)s jour", "%(n)s jours", days) % {"n": days}
    months = days * 12 // 365
    if months < 24:
        return ngettext("%(n)s mois", "%(n)s mois", months) % {"n": months}
    return ngettext("%(n)s an", "%(n)s ans", months // 12) % {"n": months // 12}
