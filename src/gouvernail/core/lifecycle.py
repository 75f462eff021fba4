"""The life of a programme: its stages, and who a stage opens it to (domain handbook, sections 2 and 9)."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a programme stands between its first draft and the archives."""

    DRAFT = "draft"
    MANAGEMENT_COMMITTEE = "management_committee"
    EXECUTIVE_BODY = "executive_body"
    CONCERTATION = "concertation"
    COUNCIL = "council"
    PUBLISHED = "published"
    AMENDED = "amended"
    MID_TERM_EVALUATION = "mid_term_evaluation"
    FINAL_EVALUATION = "final_evaluation"
    ARCHIVED = "archived"


STAGE_LABELS = {
    Stage.DRAFT: "Brouillon",
    Stage.MANAGEMENT_COMMITTEE: "Au comité de direction",
    Stage.EXECUTIVE_BODY: "Au Collège",
    Stage.CONCERTATION: "En concertation",
    Stage.COUNCIL: "Au Conseil",
    Stage.PUBLISHED: "Publié",
    Stage.AMENDED: "Modifié",
    Stage.MID_TERM_EVALUATION: "En évaluation à mi-législature",
    Stage.FINAL_EVALUATION: "En évaluation finale",
    Stage.ARCHIVED: "Archivé",
}

OPEN_STAGES = frozenset(
    {Stage.PUBLISHED, Stage.AMENDED, Stage.MID_TERM_EVALUATION, Stage.FINAL_EVALUATION, Stage.ARCHIVED}
)
"""Stages in which every member of the authority reads the programme; before them only those who take part in it do."""
