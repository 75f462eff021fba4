"""The closed vocabularies of the field: levels, kinds, statuses and their French words.

Source: the domain handbook, sections 1, 3, 4 and 9. The values are what is stored and exchanged; the French labels
are defaults that an authority may replace. Reading the words that people write (`Clôturé`, `en cours`) is in
`statuses.py`.
"""

from enum import StrEnum


class Level(StrEnum):
    """Depth of an item in a plan, from the widest to the most concrete."""

    AXIS = "axis"
    STRATEGIC_OBJECTIVE = "strategic_objective"
    OPERATIONAL_OBJECTIVE = "operational_objective"
    ACTION = "action"
    STEP = "step"

    @property
    def rank(self) -> int:
        return LEVEL_ORDER.index(self)


LEVEL_ORDER = (Level.AXIS, Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION, Level.STEP)


class Track(StrEnum):
    """Volet: the running of the administration, or the policies for the territory."""

    INTERNAL = "internal"
    EXTERNAL = "external"


class ProgrammeKind(StrEnum):
    PST = "pst"
    DPC = "dpc"
    ADMINISTRATION_PLAN = "administration_plan"
    JOINT_PLAN = "joint_plan"
    ADMINISTRATION_PROJECT = "administration_project"
    SECTOR_PLAN = "sector_plan"
    OTHER = "other"


class AuthorityKind(StrEnum):
    COMMUNE = "commune"
    CPAS = "cpas"
    PROVINCE = "province"
    INTERMUNICIPAL = "intermunicipal"
    REGIE = "regie"
    OTHER = "other"


class StatusValue(StrEnum):
    TO_PLAN = "to_plan"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    BLOCKED = "blocked"
    DONE = "done"
    ABANDONED = "abandoned"


class HealthValue(StrEnum):
    """Confidence (météo), beside progress and never instead of it. Not given is `None`."""

    GOOD = "good"
    AT_RISK = "at_risk"
    CRITICAL = "critical"
    PAUSED = "paused"


class Precision(StrEnum):
    """How precise a deadline is, from the finest to the coarsest; mixed parts take the coarsest."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEMESTER = "semester"
    SEASON = "season"
    YEAR = "year"
    SPAN = "span"

    @property
    def rank(self) -> int:
        return tuple(Precision).index(self)


class ProgressFrom(StrEnum):
    """Where the progress of an action comes from; not given is typed."""

    TYPED = "typed"
    STEPS = "steps"
    INDICATORS = "indicators"


class BudgetKind(StrEnum):
    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"


class BudgetStage(StrEnum):
    PLANNED = "planned"
    COMMITTED = "committed"
    SPENT = "spent"


class IndicatorKind(StrEnum):
    CONTEXT = "context"
    RESOURCE = "resource"
    OUTPUT = "output"
    RESULT = "result"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    HOLD = "hold"


class LinkKind(StrEnum):
    RELATED = "related"
    DEPENDS_ON = "depends_on"
    PART_OF = "part_of"
    REPLACES = "replaces"
    COMMITMENT = "commitment"


class PrincipleKind(StrEnum):
    """What a plan states beside its items."""

    VALUE = "value"
    FINALITY = "finality"
    CRITERION = "criterion"
    PRIORITY = "priority"
    COMMITMENT = "commitment"
    SYNERGY_DOMAIN = "synergy-domain"


class SkipReason(StrEnum):
    """The closed list of reasons for which text of a document is left out of a plan."""

    PAGE_FURNITURE = "page-furniture"
    TABLE_OF_CONTENTS = "table-of-contents"
    NAVIGATION = "navigation"
    TABLE_HEADER = "table-header"
    LEGEND = "legend"
    OUTSIDE_PLAN = "outside-plan"


LEVEL_LABELS = {
    Level.AXIS: "Axe",
    Level.STRATEGIC_OBJECTIVE: "Objectif stratégique",
    Level.OPERATIONAL_OBJECTIVE: "Objectif opérationnel",
    Level.ACTION: "Action",
    Level.STEP: "Étape",
}
LEVEL_LABELS_PLURAL = {
    Level.AXIS: "Axes",
    Level.STRATEGIC_OBJECTIVE: "Objectifs stratégiques",
    Level.OPERATIONAL_OBJECTIVE: "Objectifs opérationnels",
    Level.ACTION: "Actions",
    Level.STEP: "Étapes",
}
TRACK_LABELS = {Track.INTERNAL: "Volet interne", Track.EXTERNAL: "Volet externe"}
PROGRAMME_KIND_LABELS = {
    ProgrammeKind.PST: "Programme stratégique transversal",
    ProgrammeKind.DPC: "Déclaration de politique communale",
    ProgrammeKind.ADMINISTRATION_PLAN: "Plan stratégique de l'administration",
    ProgrammeKind.JOINT_PLAN: "Plan conjoint commune-CPAS",
    ProgrammeKind.ADMINISTRATION_PROJECT: "Projet d'administration",
    ProgrammeKind.SECTOR_PLAN: "Plan sectoriel",
    ProgrammeKind.OTHER: "Autre programme",
}
AUTHORITY_KIND_LABELS = {
    AuthorityKind.COMMUNE: "Commune",
    AuthorityKind.CPAS: "CPAS",
    AuthorityKind.PROVINCE: "Province",
    AuthorityKind.INTERMUNICIPAL: "Intercommunalité",
    AuthorityKind.REGIE: "Régie",
    AuthorityKind.OTHER: "Autre",
}
STATUS_LABELS = {
    StatusValue.TO_PLAN: "À planifier",
    StatusValue.NOT_STARTED: "Non commencée",
    StatusValue.IN_PROGRESS: "En cours",
    StatusValue.WAITING: "En attente",
    StatusValue.BLOCKED: "Bloquée",
    StatusValue.DONE: "Terminée",
    StatusValue.ABANDONED: "Abandonnée",
}
HEALTH_LABELS = {
    HealthValue.GOOD: "Bonne",
    HealthValue.AT_RISK: "À risque",
    HealthValue.CRITICAL: "Critique",
    HealthValue.PAUSED: "En pause",
}
PRECISION_LABELS = {
    Precision.DAY: "au jour",
    Precision.MONTH: "au mois",
    Precision.QUARTER: "au trimestre",
    Precision.SEMESTER: "au semestre",
    Precision.SEASON: "à la saison",
    Precision.YEAR: "à l'année",
    Precision.SPAN: "période de plusieurs années",
}
PROGRESS_FROM_LABELS = {
    ProgressFrom.TYPED: "Saisi à la main",
    ProgressFrom.STEPS: "Calculé des étapes",
    ProgressFrom.INDICATORS: "Calculé des indicateurs",
}
BUDGET_KIND_LABELS = {BudgetKind.ORDINARY: "Ordinaire", BudgetKind.EXTRAORDINARY: "Extraordinaire"}
BUDGET_STAGE_LABELS = {
    BudgetStage.PLANNED: "Prévu",
    BudgetStage.COMMITTED: "Engagé",
    BudgetStage.SPENT: "Dépensé",
}
INDICATOR_KIND_LABELS = {
    IndicatorKind.CONTEXT: "Contexte",
    IndicatorKind.RESOURCE: "Moyens",
    IndicatorKind.OUTPUT: "Réalisation",
    IndicatorKind.RESULT: "Résultat",
}
PRINCIPLE_LABELS = {
    PrincipleKind.VALUE: "Valeur",
    PrincipleKind.FINALITY: "Finalité",
    PrincipleKind.CRITERION: "Critère de hiérarchisation",
    PrincipleKind.PRIORITY: "Priorité",
    PrincipleKind.COMMITMENT: "Engagement",
    PrincipleKind.SYNERGY_DOMAIN: "Domaine de synergie",
}
LINK_KIND_LABELS = {
    LinkKind.RELATED: "En lien avec",
    LinkKind.DEPENDS_ON: "Dépend de",
    LinkKind.PART_OF: "Fait partie de",
    LinkKind.REPLACES: "Remplace",
    LinkKind.COMMITMENT: "Répond à l'engagement",
}
SKIP_REASON_LABELS = {
    SkipReason.PAGE_FURNITURE: "Habillage de page",
    SkipReason.TABLE_OF_CONTENTS: "Table des matières",
    SkipReason.NAVIGATION: "Navigation",
    SkipReason.TABLE_HEADER: "En-tête de tableau",
    SkipReason.LEGEND: "Légende",
    SkipReason.OUTSIDE_PLAN: "Présentation, hors du plan",
}
SDG_LABELS = {
    1: "Pas de pauvreté",
    2: "Faim « zéro »",
    3: "Bonne santé et bien-être",
    4: "Éducation de qualité",
    5: "Égalité entre les sexes",
    6: "Eau propre et assainissement",
    7: "Énergie propre et d'un coût abordable",
    8: "Travail décent et croissance économique",
    9: "Industrie, innovation et infrastructure",
    10: "Inégalités réduites",
    11: "Villes et communautés durables",
    12: "Consommation et production responsables",
    13: "Mesures relatives à la lutte contre les changements climatiques",
    14: "Vie aquatique",
    15: "Vie terrestre",
    16: "Paix, justice et institutions efficaces",
    17: "Partenariats pour la réalisation des objectifs",
}
