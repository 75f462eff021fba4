"""Values as people read them: the words of the vocabularies, dates, amounts, percentages."""

from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from gouvernail.core import telling
from gouvernail.core.amounts import format_amount
from gouvernail.core.deadlines import format_date
from gouvernail.core.folding import fold
from gouvernail.core.lifecycle import STAGE_LABELS, Stage
from gouvernail.core.plan import Deadline
from gouvernail.core.preferences import USUAL, Preferences
from gouvernail.core.prose import as_read
from gouvernail.core.vocabulary import (
    AUTHORITY_KIND_LABELS,
    BUDGET_KIND_LABELS,
    BUDGET_STAGE_LABELS,
    HEALTH_LABELS,
    INDICATOR_KIND_LABELS,
    LEVEL_LABELS,
    LEVEL_LABELS_PLURAL,
    LINK_KIND_LABELS,
    PRINCIPLE_LABELS,
    PROGRAMME_KIND_LABELS,
    PROGRESS_FROM_LABELS,
    SKIP_REASON_LABELS,
    STATUS_LABELS,
    TRACK_LABELS,
    HealthValue,
    Level,
    StatusValue,
)
from gouvernail.web.verb_words import VERB_LABELS

SPACE = "\u00a0"
UNKNOWN_STATUS = "unknown"
"""The name of "no status given" in classes and icons."""

LABELS: dict[str, Mapping[Any, str]] = {
    "status": STATUS_LABELS,
    "level": LEVEL_LABELS,
    "levels": LEVEL_LABELS_PLURAL,
    "track": TRACK_LABELS,
    "kind": PROGRAMME_KIND_LABELS,
    "authority": AUTHORITY_KIND_LABELS,
    "health": HEALTH_LABELS,
    "progress_from": PROGRESS_FROM_LABELS,
    "stage": STAGE_LABELS,
    "budget_kind": BUDGET_KIND_LABELS,
    "budget_stage": BUDGET_STAGE_LABELS,
    "indicator": INDICATOR_KIND_LABELS,
    "principle": PRINCIPLE_LABELS,
    "access": {
        "viewed": "a consulté",
        "exported": "a exporté",
        "previewed": "a préparé l’effacement de",
        "erased": "a effacé",
    },
    "purged": {"people": "personnes", "invitations": "invitations", "accesses": "lignes du journal"},
    "link": LINK_KIND_LABELS,
    "skip": SKIP_REASON_LABELS,
    "person_role": {
        "political": "responsable politique",
        "administrative": "responsable administratif",
        "agent": "porteur",
        "co_agent": "co-porteur",
    },
}
TABLES = {name: {str(value): label for value, label in labels.items()} for name, labels in LABELS.items()}
TABLES["layout"] = {
    "wide-table": "Grand tableau, une action par rangée",
    "glued-transcript": "Texte de diapositives mis bout à bout",
    "headings-prose": "Titres, texte et listes",
    "slide-outline": "Plan en diapositives",
    "action-sheets": "Fiches-actions, une par tableau",
}
LEVEL_GENDER = {Level.ACTION: True, Level.STEP: True}
"""Levels that are feminine in French, for the agreement of what is said about them."""


_spoken: ContextVar[Preferences] = ContextVar("spoken", default=USUAL)


def speak(chosen: Preferences) -> None:
    """From here on, this request speaks with the words of one authority; each request begins anew (`access`)."""
    _spoken.set(chosen)


def spoken() -> Preferences:
    """Whose words this request speaks with. Whatever is kept of what was drawn has them in its key."""
    return _spoken.get()


def word(table: str, value: object) -> str:
    """The French word of a stored value; the value itself where the table does not know it, empty when unknown."""
    if value is None or value == "":
        return ""
    if table in {"status", "level", "levels"}:
        own = _own_word(table, str(value))
        if own is not None:
            return own
    found = TABLES[table].get(str(value))
    return _(found) if found else str(value)


def _own_word(table: str, value: str) -> str | None:
    """The authority's own word for a state or a level, if it chose one."""
    chosen = spoken()
    if table == "status":
        return chosen.statuses.get(StatusValue(value)) if value in set(StatusValue) else None
    own = chosen.levels.get(Level(value)) if value in set(Level) else None
    return (own.many if table == "levels" else own.one) if own else None


@lru_cache(maxsize=512)
def level_words(chosen: Preferences) -> dict[str, str]:
    """The word of each level, for the rows of a list."""
    return {level.value: chosen.level_word(level) for level in Level}


def kind_beside(kind: str | None, title: str) -> str:
    """The kind of a programme where its title stands beside it; empty when the title says the same."""
    said = word("kind", kind)
    return "" if fold(said) == fold(title) else said


STATUS_PLURALS = {
    StatusValue.TO_PLAN: "à planifier",
    StatusValue.NOT_STARTED: "non commencées",
    StatusValue.IN_PROGRESS: "en cours",
    StatusValue.WAITING: "en attente",
    StatusValue.BLOCKED: "bloquées",
    StatusValue.DONE: "terminées",
    StatusValue.ABANDONED: "abandonnées",
}


def status_counted(value: object, count: int) -> str:
    """The state of several actions, after their number: `12 terminées`, `1 bloquée`, `3 sans état`."""
    if value not in STATUS_PLURALS:
        return _("sans état")
    if StatusValue(str(value)) in spoken().statuses:
        return status_word(value).lower()
    return _(STATUS_PLURALS[StatusValue(str(value))]) if count > 1 else status_word(value).lower()


HEALTH_PLURALS = {HealthValue.GOOD: "bonnes", HealthValue.CRITICAL: "critiques"}


def health_counted(value: object, count: int) -> str:
    """How several actions are, after their number: `2 bonnes`, `1 critique`, `3 à risque`."""
    if count > 1 and value in HEALTH_PLURALS:
        return _(HEALTH_PLURALS[HealthValue(str(value))])
    return word("health", value).lower() if value else _("sans santé donnée")


def status_word(value: object) -> str:
    return word("status", value) or _("État non renseigné")


def level_count(level: str, count: int) -> str:
    """`51 actions`, `1 étape`, `aucune action`."""
    name = word("level" if count < 2 else "levels", level).lower()
    if count:
        return f"{number(count)}{SPACE}{name}"
    if Level(level) in spoken().levels:
        return f"0{SPACE}{name}"
    return f"{_('aucune') if LEVEL_GENDER.get(Level(level)) else _('aucun')} {name}"


def tone_class(value: object) -> str:
    """The class of the colour that an authority gave to a state; empty where it wears the usual one."""
    tone = spoken().tones.get(StatusValue(str(value))) if value in set(StatusValue) else None
    return f" tone-{tone}" if tone else ""


def file_size(value: int) -> str:
    """`2 Ko`, `3,4 Mo`: as people say it."""
    if value < 1_000_000:
        return f"{max(1, round(value / 1000))}{SPACE}Ko"
    return f"{value / 1_000_000:.1f}{SPACE}Mo".replace(".", ",")


def number(value: int) -> str:
    return f"{value:,}".replace(",", "\u202f")


def percent(value: Decimal | int | None) -> str:
    return "" if value is None else f"{round(value)}{SPACE}%"


def day(value: date | datetime | None) -> str:
    """`2 septembre 2025`."""
    if value is None:
        return ""
    return format_date(timezone.localtime(value).date() if isinstance(value, datetime) else value)


def moment(value: datetime | None) -> str:
    """`2 septembre 2025 à 14 h 05`."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return _("%(day)s à %(time)s") % {
        "day": format_date(local.date()),
        "time": f"{local.hour}{SPACE}h{SPACE}{local.minute:02}",
    }


def money(value: Decimal | None) -> str:
    return _("montant non précisé") if value is None else format_amount(value)


def period(value: tuple[date, date] | None) -> str:
    """`2024-2030`, or one year."""
    if value is None:
        return ""
    return str(value[0].year) if value[0].year == value[1].year else f"{value[0].year}-{value[1].year}"


FIELD_LABELS = {
    "validated": "Validation des mises à jour",
    "status": "État",
    "progress": "Avancement",
    "note": "Note",
    "retention_years": "Années de conservation",
    "mails": "Courriels qui partent seuls",
    "title": "Titre",
    "code": "Code",
    "description": "Description",
    "deadline": "Échéance",
    "revised_deadline": "Échéance revue",
    "revised_deadline_reason": "Motif du report",
    "start": "Début prévu",
    "effective_start": "Début effectif",
    "effective_end": "Fin effective",
    "progress_from": "Avancement d’après",
    "health": "Santé",
    "achieved": "Réalisé",
    "remaining": "Reste à faire",
    "obstacles": "Obstacles",
    "support": "Soutien demandé",
    "political_leads": "Responsables politiques",
    "administrative_leads": "Responsables administratifs",
    "departments": "Services gestionnaires",
    "contributing_departments": "Services associés",
    "agents": "Porteurs",
    "partners": "Partenaires",
    "budget": "Budget",
    "indicators": "Indicateurs",
    "shared_indicators": "Indicateurs partagés",
    "recurring": "Récurrente",
    "pending": "À confirmer",
    "priority": "Priorité",
    "aims": "Buts",
    "methods": "Méthode et étapes",
    "means": "Moyens",
    "resources": "Moyens nécessaires",
    "evaluation": "Évaluation",
    "staff": "Personnel",
    "fte": "ETP",
    "findings": "Constats",
    "ambition": "Ambition",
    "rationale": "Motivation",
    "tags": "Mots-clés",
    "sdgs": "Objectifs de développement durable",
    "weight": "Poids",
    "links": "Liens",
    "documents": "Documents",
    "attachments": "Documents attachés",
    "plans": "Plans sectoriels",
    "domains": "Domaines",
    "label": "Dénomination",
    "parent": "Place dans le programme",
    "governance": "Instance de suivi",
    "participation": "Participation citoyenne",
    "working_group": "Groupe de travail",
    "track": "Volet",
    "also_under": "Autres places",
    "level": "Niveau",
    "restricted": "Accès restreint",
    "position": "Ordre",
    "kind": "Genre",
    "period": "Période",
    "stage": "Stade",
    "preferences": "Mots et champs",
    "organisations": "Autorités",
    "name": "Nom",
    "function": "Fonction",
    "email": "Adresse de courriel",
    "department": "Service",
    "is_elected": "Mandataire",
    "left_on": "A quitté l’administration le",
    "account": "Compte",
}


def field_label(name: str) -> str:
    return _(FIELD_LABELS[name]) if name in FIELD_LABELS else name.replace("_", " ")


def verb_label(name: str) -> str:
    return _(VERB_LABELS[name]) if name in VERB_LABELS else name.replace("_", " ")


def shown(name: str, value: object) -> str:
    """Any stored value of a field as words: lists joined, vocabularies spoken, nothing as a dash."""
    match value:
        case None | "" | () | []:
            return "—"
        case bool():
            return _("oui") if value else _("non")
        case dict() if "value" in value or "text" in value:
            return shown(name, value.get("value") or value.get("text"))
        case Deadline():
            return value.text
        case date():
            return day(value)
        case str():
            return word(name, value) if name in TABLES else as_read(value) if name in telling.PROSE else value
        case Iterable():
            return ", ".join(shown(name, each) for each in value)
    return f"{value}{SPACE}%" if name == "progress" else str(value)


def told(name: str, stored: object, names: Mapping[str, str] | None = None) -> str:
    """A stored value of a field of an item as people read it, in the authority's own words; empty when unknown."""
    return telling.told(name, stored, say=word, names=names)


def stage_word(value: str) -> str:
    return word("stage", Stage(value)) if value in set(Stage) else value
