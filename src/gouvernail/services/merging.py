"""What an import tells when a document is read again: what was kept, what has vanished. Problems, in French."""

from collections.abc import Iterable

from gouvernail.core.changes import Change
from gouvernail.core.plan import Item
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import LEVEL_LABELS

FIELD_LABELS = {
    "title": "l'intitulé", "code": "le code", "parent": "la place", "level": "le niveau", "label": "l'appellation",
    "track": "le volet", "description": "la description", "deadline": "l'échéance", "start": "le début prévu",
    "revised_deadline": "l'échéance revue", "status": "l'état", "progress": "l'avancement", "health": "la météo",
    "political_leads": "les responsables politiques", "administrative_leads": "les responsables administratifs",
    "agents": "les agents", "departments": "les services", "contributing_departments": "les services associés",
    "partners": "les partenaires", "budget": "le budget", "indicators": "les indicateurs", "sdgs": "les ODD",
    "shared_indicators": "les indicateurs partagés",
    "links": "les liens", "also_under": "les autres places", "kind": "le type", "period": "la période",
}  # fmt: skip


def told_kept(title: str, change: Change, source: Source) -> Problem:
    """The document says something new where somebody had edited."""
    named = FIELD_LABELS.get(change.field, f"le champ «\u00a0{change.field}\u00a0»")
    return Problem(
        "edited-since",
        f"«\u00a0{title}\u00a0»\u00a0: {named} a été modifié depuis le dernier import "
        "et le document donne une autre valeur. "
        "La valeur modifiée est gardée\u00a0; comparez-les.",
        source,
    )


def told_vanished(items: Iterable[Item]) -> list[Problem]:
    """Items that came from the document and are no longer in it."""
    return [
        Problem(
            "item-vanished",
            f"«\u00a0{item.title}\u00a0» ({LEVEL_LABELS[item.level].lower()}) n'est plus "
            "dans le document, mais reste dans le "
            "programme. Mettez cet élément à la corbeille s'il n'a plus cours.",
            item.source,
        )
        for item in items
    ]
