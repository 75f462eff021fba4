"""The French words of a report: fields, their groups, plurals. One place, so that every document says the same."""

from collections.abc import Mapping

from gouvernail.core.plan import Item
from gouvernail.core.vocabulary import LEVEL_LABELS, LEVEL_LABELS_PLURAL, Level, PrincipleKind

NBSP = "\u00a0"
COLON = f"{NBSP}: "
SEMICOLON = f"{NBSP}; "

FIELD_LABELS = {
    "id": "Identifiant",
    "level": "Niveau",
    "title": "Intitulé",
    "parent": "Identifiant du parent",
    "label": "Mot du document",
    "code": "Code",
    "code_text": "Code tel qu'écrit",
    "track": "Volet",
    "programme_kind": "Type de programme",
    "description": "Description",
    "findings": "Constats",
    "ambition": "Ambition",
    "rationale": "Motivation",
    "political_leads": "Responsables politiques",
    "administrative_leads": "Responsables administratifs",
    "departments": "Services",
    "contributing_departments": "Services associés",
    "agents": "Agents",
    "partners": "Partenaires",
    "working_group": "Groupe de travail",
    "governance": "Instance de suivi",
    "participation": "Participation citoyenne",
    "start": "Début prévu",
    "deadline": "Échéance",
    "revised_deadline": "Échéance revue",
    "revised_deadline_reason": "Motif de la révision",
    "effective_start": "Début effectif",
    "effective_end": "Fin effective",
    "recurring": "Récurrente",
    "status": "État",
    "progress": "Avancement",
    "progress_from": "Avancement d'après",
    "health": "Météo",
    "pending": "À confirmer",
    "achieved": "Réalisé",
    "remaining": "Reste à faire",
    "obstacles": "Obstacles",
    "support": "Appui demandé",
    "aims": "Objectifs poursuivis",
    "methods": "Modalités et étapes",
    "means": "Moyens",
    "resources": "Ressources nécessaires",
    "evaluation": "Évaluation",
    "staff": "Personnel",
    "fte": "ETP",
    "budget": "Budget",
    "indicators": "Indicateurs",
    "shared_indicators": "Indicateurs partagés",
    "weight": "Poids",
    "priority": "Priorité",
    "sdgs": "Objectifs de développement durable",
    "plans": "Plans sectoriels",
    "domains": "Domaines",
    "tags": "Étiquettes",
    "links": "Liens",
    "also_under": "Également sous",
    "documents": "Documents",
    "confidence": "Confiance de lecture",
    "source": "Place dans le document",
}

GROUPS = {
    "Contenu": (
        "description",
        "findings",
        "ambition",
        "rationale",
        "aims",
        "methods",
    ),
    "Acteurs": (
        "political_leads",
        "administrative_leads",
        "departments",
        "contributing_departments",
        "agents",
        "partners",
        "working_group",
        "governance",
        "participation",
    ),
    "Calendrier": (
        "start",
        "deadline",
        "revised_deadline",
        "revised_deadline_reason",
        "effective_start",
        "effective_end",
        "recurring",
    ),
    "Moyens": ("means", "resources", "staff", "fte", "budget"),
    "Suivi": (
        "status",
        "progress",
        "progress_from",
        "health",
        "pending",
        "achieved",
        "remaining",
        "obstacles",
        "support",
        "evaluation",
        "indicators",
        "shared_indicators",
        "weight",
    ),
    "Liens": ("priority", "domains", "plans", "sdgs", "tags", "links", "also_under", "documents"),
}
"""Fields of a sheet, grouped as people think: what, who, when, with what, how it goes, tied to what."""

HEADED = ("level", "label", "title", "code", "track", "programme_kind")
"""Fields that stand in the heading of a sheet and in the line under it."""

TRACED = ("id", "parent", "code_text", "confidence", "source")
"""Fields that the annex on provenance holds; the parent is also seen in the tree."""

SINGULAR = {
    "political_leads": "Responsable politique",
    "administrative_leads": "Responsable administratif",
    "departments": "Service",
    "contributing_departments": "Service associé",
    "agents": "Agent",
    "partners": "Partenaire",
    "aims": "Objectif poursuivi",
    "indicators": "Indicateur",
    "shared_indicators": "Indicateur partagé",
    "sdgs": "Objectif de développement durable",
    "plans": "Plan sectoriel",
    "domains": "Domaine",
    "tags": "Étiquette",
    "links": "Lien",
    "documents": "Document",
}
"""Labels of fields that hold several values, when they hold one."""

PRINCIPLE_LABELS_PLURAL = {
    PrincipleKind.VALUE: "Valeurs",
    PrincipleKind.FINALITY: "Finalités",
    PrincipleKind.CRITERION: "Critères de hiérarchisation",
    PrincipleKind.PRIORITY: "Priorités",
    PrincipleKind.COMMITMENT: "Engagements",
    PrincipleKind.SYNERGY_DOMAIN: "Domaines de synergie",
}

LevelLabels = Mapping[Level, str]


def field_label(name: str, *, many: bool = True) -> str:
    """The label of a field, in the singular when it holds one value."""
    return FIELD_LABELS[name] if many else SINGULAR.get(name, FIELD_LABELS[name])


def level_word(item: Item, level_labels: LevelLabels | None = None) -> str:
    """The document's own word for the item, else the authority's word for its level, else the usual one."""
    return item.label or {**LEVEL_LABELS, **(level_labels or {})}[item.level]


def counted(number: int, level: Level, level_labels: LevelLabels | None = None) -> str:
    """`0 action`, `12 objectifs opérationnels`. The authority's own words take an `s` each in the plural."""
    own = (level_labels or {}).get(level)
    one, many = (own, plural(own)) if own else (LEVEL_LABELS[level], LEVEL_LABELS_PLURAL[level])
    word = one if number < 2 else many
    return f"{number}{NBSP}{word[:1].lower()}{word[1:]}"


def plural(words: str) -> str:
    """A French noun and its adjectives in the plural: `levier de progrès` as `leviers de progrès`.

    Words after a preposition stay as they are; words in -s, -x, -z too; -al gives -aux, -eau and -au give -x.
    """
    done: list[str] = []
    for position, word in enumerate(words.split(" ")):
        if word in {"de", "d'", "à", "en", "du", "des", "par", "pour"} or word.startswith("d'"):
            return " ".join([*done, *words.split(" ")[position:]])
        done.append(_plural_word(word))
    return " ".join(done)


def _plural_word(word: str) -> str:
    if word[-1:] in {"s", "x", "z", ""}:
        return word
    if word.endswith("al"):
        return f"{word[:-2]}aux"
    return f"{word}x" if word.endswith("au") else f"{word}s"
