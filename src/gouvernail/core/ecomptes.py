"""The words of the eComptes exchange (schema 201805V1), and the columns in which a file of it becomes a document.

`files/read/ecomptes.py` writes the document (a table of what identifies the file, then one row an element);
`core/recognise/ecomptes.py` makes a draft of it.
"""

from gouvernail.core.vocabulary import AuthorityKind, BudgetKind, Level, StatusValue

VERSION = "201805V1"
BETWEEN = " | "
"""Between the parts of an article or projection in its cell; the label comes last."""
COLUMNS = (
    *("Élément", "ElementId", "Exercice", "Libelle", "DateDebut", "DateFin", "Description", "Statut", "Responsable"),
    *("Mandataire", "Departement", "TauxAvancement", "RemarqueStatut", "ETP", "Plans", "Partenaires", "Articles"),
    *("Projections", "Autres"),
)
LEVELS = {
    "Volet": Level.AXIS,
    "ObjectifStrategique": Level.STRATEGIC_OBJECTIVE,
    "ObjectifOperationnel": Level.OPERATIONAL_OBJECTIVE,
    "Action": Level.ACTION,
}
STATUSES = {
    "NON_COMMENCE": StatusValue.NOT_STARTED,
    "EN_COURS": StatusValue.IN_PROGRESS,
    "EN_ATTENTE": StatusValue.WAITING,
    "PROBLEME": StatusValue.BLOCKED,
    "TERMINE": StatusValue.DONE,
    "ANNULE_ABANDONNE": StatusValue.ABANDONED,
}
ADMINISTRATIONS = {"AC": AuthorityKind.COMMUNE, "CPAS": AuthorityKind.CPAS}
SERVICES = {"O": BudgetKind.ORDINARY, "E": BudgetKind.EXTRAORDINARY}
