"""Two people in the same settings: both versions of each choice in the words of the forms."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from gouvernail.core.preferences import USUAL, USUAL_TONES, Family, Numbering, Tone
from gouvernail.core.vocabulary import (
    LEVEL_LABELS,
    LEVEL_LABELS_PLURAL,
    PROGRAMME_KIND_LABELS,
    STATUS_LABELS,
    Level,
    ProgrammeKind,
    StatusValue,
)
from gouvernail.services.duties import Digest
from gouvernail.services.refusals import Conflict
from gouvernail.web import words
from gouvernail.web.preference_forms import FAMILIES, NUMBERINGS, TONES

DIGESTS = {Digest.NEVER: lazy("Jamais"), Digest.WEEKLY: lazy("Chaque semaine"), Digest.MONTHLY: lazy("Chaque mois")}


@dataclass(frozen=True, slots=True)
class Both:
    """One choice that both changed: as the form was opened with, as somebody else made it, as it was typed."""

    label: str
    before: str
    theirs: str
    yours: str
    who: str
    at: datetime | None


def both(conflict: Conflict | None) -> list[Both]:
    """Each choice that two people made at once."""
    if conflict is None:
        return []
    return [
        Both(
            _label(name),
            _told(name, overlap.before),
            _told(name, conflict.current[name]),
            _told(name, conflict.yours[name]),
            overlap.who or _("Quelqu’un d’autre"),
            overlap.at,
        )
        for name, overlap in conflict.overlaps.items()
    ]


def _parts(name: str) -> tuple[str, str]:
    part, _dot, key = name.removeprefix("preferences.").partition(".")
    return part, key


def _label(name: str) -> str:
    part, key = _parts(name)
    match part:
        case "levels":
            return _("Niveau «\u00a0%(name)s\u00a0»") % {"name": LEVEL_LABELS[Level(key)]}
        case "statuses":
            return _("État «\u00a0%(name)s\u00a0»") % {"name": STATUS_LABELS[StatusValue(key)]}
        case "tones":
            return _("Couleur de l’état «\u00a0%(name)s\u00a0»") % {"name": STATUS_LABELS[StatusValue(key)]}
        case "words":
            return _("«\u00a0%(name)s\u00a0» dans vos documents") % {"name": key}
        case "hidden":
            return _("Champs masqués\u00a0: %(name)s") % {"name": FAMILIES[Family(key)]}
        case "required":
            return _("Champs obligatoires\u00a0: %(name)s") % {"name": FAMILIES[Family(key)]}
        case "mails":
            return _("Rappel d’échéance") if key == "due" else _("Résumé des programmes")
    return words.field_label(part)


def _told(name: str, value: Any) -> str:
    part, key = _parts(name)
    match part:
        case "levels":
            return " / ".join(value or (LEVEL_LABELS[Level(key)], LEVEL_LABELS_PLURAL[Level(key)]))
        case "statuses":
            return str(value or STATUS_LABELS[StatusValue(key)])
        case "tones":
            return str(TONES[Tone(value) if value else USUAL_TONES[StatusValue(key)]])
        case "words":
            return STATUS_LABELS[StatusValue(value)] if value else _("aucun état")
        case "hidden" | "required":
            return ", ".join(words.field_label(each) for each in value or ()) or _("aucun")
        case "numbering":
            return str(NUMBERINGS[Numbering(value or USUAL.numbering)][0])
        case "silent_after":
            days = value or USUAL.silent_after
            return ngettext("%(days)s jour", "%(days)s jours", days) % {"days": days}
        case "validated":
            return _("oui") if value else _("non")
        case "retention_years":
            if value is None:
                return _("la règle du serveur")
            return _("%(years)s ans") % {"years": value} if value else _("sans limite")
        case "mails":
            return (_("oui") if value else _("non")) if key == "due" else str(DIGESTS[Digest(value)])
        case "kind":
            return PROGRAMME_KIND_LABELS[ProgrammeKind(value)] if value else "—"
        case "organisations":
            return ", ".join(value or ()) or "—"
    return words.told(part, value) or "—"
