"""The empty workbook that people fill: instructions first, then the sheets with one example that is not read."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gouvernail.core.deadlines import deadline_from_date
from gouvernail.core.document import Document
from gouvernail.core.plan import BudgetLine, Indicator, IndicatorTarget, Item, Plan, Status
from gouvernail.core.vocabulary import BudgetKind, IndicatorKind, Level, StatusValue, Track
from gouvernail.core.workbook import notice
from gouvernail.core.workbook.records import RECORDS
from gouvernail.core.workbook.writing import Sheets

TITLE = "Modèle de programme"
ISSUED = date(2025, 1, 1)
"""The template bears no day of its own: two downloads are the same file."""
EXAMPLE_TITLE = "Exemple, non lu : rénover les trottoirs du centre (écrivez sous cette rangée, ou effacez-la)"
_WELCOME = (
    (
        "À quoi il sert",
        "Remplissez les feuilles, puis déposez ce fichier dans Gouvernail\u00a0: il est lu sans retouche.",
    ),
    (
        "Par où commencer",
        "Sur la feuille «\u00a0Programme\u00a0», écrivez une rangée par objectif et par action\u00a0: le niveau et "
        "l'intitulé suffisent, tout le reste est facultatif. Les rangées dont l'identifiant est "
        f"«\u00a0{notice.EXAMPLE}\u00a0» montrent comment faire et ne sont pas lues.",
    ),
    (
        "Sur cette feuille",
        "Écrivez ci-dessous l'intitulé du programme, son type et sa période, si vous les connaissez.",
    ),
)


def example() -> Item:
    """The action of the example rows."""
    return Item(
        id=notice.EXAMPLE,
        level=Level.ACTION,
        title=EXAMPLE_TITLE,
        code="1.1.1",
        track=Track.EXTERNAL,
        political_leads=("Échevinat des travaux",),
        departments=("Service des travaux",),
        partners=("Riverains", "Province"),
        deadline=deadline_from_date(date(2027, 6, 30)),
        status=Status(StatusValue.IN_PROGRESS),
        progress=40,
        sdgs=(11,),
        budget=(BudgetLine(BudgetKind.EXTRAORDINARY, Decimal(52000), "421/731-60", 2026),),
        indicators=(
            Indicator(
                "Trottoirs rénovés",
                IndicatorKind.OUTPUT,
                "mètres",
                targets=(IndicatorTarget(2027, Decimal(800)),),
            ),
        ),
    )


def template_table() -> Document:
    """The empty workbook with its instructions. The same on every day."""
    sheets, plan = Sheets(), Plan((example(),))
    tables = [
        sheets.notice(_lines()),
        sheets.items(plan, None),
        *(sheets.records(sheet, plan) for sheet in RECORDS),
    ]
    return Document(tuple(tables), title=TITLE, language="fr", issued=ISSUED)


def _lines() -> Iterator[notice.Line]:
    yield from notice.opening(None)
    for label, text in _WELCOME:
        yield label, text, None
    yield from notice.facts(Plan(()), None)
    yield from notice.how_to_read()
