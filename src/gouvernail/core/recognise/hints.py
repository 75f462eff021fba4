"""What somebody said about a file, for the recognisers: a header that means a field of ours, a sheet to be read or not.

Values alone, which cost nothing to load: `hinting.py` reads a document with them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

LEFT_OUT = "left-out"
WORDS = {
    "title": "Intitulé", "code": "Code", "level:axis": "Axe", "level:strategic_objective": "Objectif stratégique",
    "level:operational_objective": "Objectif opérationnel", "level:action": "Action", "level:step": "Sous-action",
    "description": "Description", "political_leads": "Mandataire", "administrative_leads": "Responsable administratif",
    "agents": "Agent", "departments": "Service", "contributing_departments": "Services associés",
    "partners": "Partenaires", "start": "Date de début", "deadline": "Échéance",
    "revised_deadline": "Échéance révisée", "effective_end": "Fin effective", "status": "Statut",
    "progress": "Pourcentage", "achieved": "Réalisations", "remaining": "Reste à faire", "obstacles": "Obstacles",
    "aims": "Buts", "methods": "Modalités", "resources": "Ressources", "evaluation": "Évaluation",
    "indicators": "Indicateurs", "budget": "Budget", "budget_ordinary": "Budget ordinaire",
    "budget_extraordinary": "Budget extraordinaire", "funder": "Subsides", "priority": "Priorité", "sdgs": "ODD",
    "plans": "Plans sectoriels", "domains": "Domaine", "findings": "Constats", "rationale": "Motivation",
    "fte": "ETP", "staff": "Personnel",
}  # fmt: skip
"""Field → the word by which the recognisers know it."""


@dataclass(frozen=True, slots=True)
class Hints:
    """Folded header → field of `WORDS`, or `LEFT_OUT`. Folded name of a sheet → whether it belongs to the plan."""

    columns: Mapping[str, str] = field(default_factory=dict)
    sheets: Mapping[str, bool] = field(default_factory=dict)

    def told(self) -> dict[str, dict[str, str] | dict[str, bool]]:
        """As plain JSON: equal when two say the same."""
        return {"columns": dict(self.columns), "sheets": dict(self.sheets)}


NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class ColumnSeen:
    """A column of a file: its header as written, the field it was read as (`None`: description), and first values."""

    header: str
    field: str | None
    examples: tuple[str, ...] = ()
