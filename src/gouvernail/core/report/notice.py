"""What the reader of the spreadsheet must know: what it holds, how to read it, what its sums mean."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gouvernail.core.deadlines import format_date
from gouvernail.core.document import Paragraph
from gouvernail.core.plan import Plan
from gouvernail.core.report.labels import NBSP, counted
from gouvernail.core.report.totals import counts, grand_total
from gouvernail.core.report.words import money, span
from gouvernail.core.vocabulary import (
    BUDGET_KIND_LABELS,
    BUDGET_STAGE_LABELS,
    PROGRAMME_KIND_LABELS,
    BudgetKind,
    BudgetStage,
)

_HOW_TO_READ = (
    ("Lignes", "Une ligne par élément du programme, dans l'ordre du programme. Un élément partagé n'a qu'une ligne."),
    ("Identifiants", "L'identifiant d'un élément est stable. Il relie les feuilles entre elles ; ne le modifiez pas."),
    ("Échéances", "Le texte est celui que les personnes ont écrit ; les dates à côté sont ce qui en a été compris."),
    ("Cases vides", "Une case vide veut dire «\u00a0inconnu\u00a0», jamais zéro."),
    (
        "Parts",
        "La feuille «\u00a0Liens\u00a0» donne la part d'un élément partagé sous chacun de ses parents ; "
        "les parts non précisées sont égales. Les totaux par objectif suivent ces parts, le total général compte "
        "chaque ligne une fois.",
    ),
)


def notice(
    plan: Plan, *, title: str, organisation: str | None, version_note: str | None, today: date
) -> Iterator[Paragraph]:
    """The lines of the sheet `Notice`, each a label and a text."""
    facts = (
        ("Programme", title),
        ("Autorité", organisation),
        ("Type", PROGRAMME_KIND_LABELS[plan.kind] if plan.kind else None),
        ("Période", span(*plan.period) if plan.period else None),
        ("État au", format_date(today)),
        ("Version", version_note),
        ("Langue", plan.language),
        ("Contenu", _content(plan, today)),
    )
    for label, text in (*facts, *_sums(plan), *_HOW_TO_READ):
        if text:
            yield Paragraph(text.replace(" ;", f"{NBSP};"), label=label)


def _content(plan: Plan, today: date) -> str | None:
    levels = counts(plan, today=today).levels
    return ", ".join(counted(many, level) for level, many in levels.items() if many) or None


def _sums(plan: Plan) -> Iterator[tuple[str, str]]:
    total = grand_total(plan)
    for stage in BudgetStage:
        for kind in (*BudgetKind, None):
            amount: Decimal | None = total.amount(stage, kind)
            if amount is not None:
                name = BUDGET_KIND_LABELS[kind].lower() if kind else "sans précision"
                yield f"Budget {name}, {BUDGET_STAGE_LABELS[stage].lower()}", money(amount)
    if total.without_amount:
        yield "Coûts sans montant", str(total.without_amount)
