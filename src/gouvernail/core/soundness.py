"""What a plan must hold to be written: its faults, all at once, as blocking problems in French."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from gouvernail.core.plan import Item, Plan
from gouvernail.core.problems import Problem

WHOLE = Decimal(100)
LARGEST = Decimal(10) ** 13
YEARS = range(1900, 2201)
SDGS = range(1, 18)


def faults(plan: Plan) -> tuple[Problem, ...]:
    """Why the plan cannot be written; empty when it can. Each problem has the place of its item."""
    found = list(structure_problems(plan))
    for item in plan.items:
        found += item_problems(item)
    return tuple(found)


def item_problems(item: Item) -> tuple[Problem, ...]:
    """Why the values of one item cannot be written; the place names the field."""
    return tuple(
        Problem(code, message, replace(item.source, field=field), blocking=True)
        for code, field, message in _item_faults(item)
    )


def structure_problems(plan: Plan) -> Iterator[Problem]:
    """What is wrong between items: ids, parents, further places."""
    seen: set[str] = set()
    known = {item.id for item in plan.items}
    for item in plan.items:
        if item.id in seen:
            yield _fault("id-twice", f"L'identifiant « {item.id} » est donné à deux éléments.", item)
        if item.parent is not None and item.parent not in seen:
            yield _fault("parent-unknown", f"« {item.title} » dépend d'un élément qui ne le précède pas.", item)
        for placement in item.also_under:
            if placement.parent not in known or placement.parent == item.id:
                yield _fault("placement-unknown", f"« {item.title} » est placé sous un élément introuvable.", item)
        seen.add(item.id)


def _item_faults(item: Item) -> Iterator[tuple[str, str, str]]:
    """Code, field and sentence of each fault of the item's own values."""
    if not item.title.strip():
        yield "title-missing", "title", "Un élément n'a pas d'intitulé."
    if item.progress is not None and not 0 <= item.progress <= 100:
        yield "progress-bounds", "progress", f"L'avancement vaut {item.progress} : écrivez un nombre de 0 à 100."
    if any(sdg not in SDGS for sdg in item.sdgs):
        yield "sdg-bounds", "sdgs", "Un objectif de développement durable porte un numéro de 1 à 17."
    if item.effective_start and item.effective_end and item.effective_start > item.effective_end:
        yield "dates-order", "effective_end", "La fin effective précède le début effectif."
    for name in ("start", "deadline", "revised_deadline"):
        deadline = getattr(item, name)
        if deadline and deadline.start and deadline.end and deadline.start > deadline.end:
            yield "dates-order", name, f"L'échéance « {deadline.text} » finit avant de commencer."
    yield from _number_faults(item)


def _number_faults(item: Item) -> Iterator[tuple[str, str, str]]:
    shares = [placement.share for placement in item.also_under if placement.share is not None]
    if any(not 0 < share < WHOLE for share in shares) or sum(shares, Decimal(0)) >= WHOLE:
        yield "share-bounds", "also_under", "Les parts d'un élément partagé dépassent 100 % ou sont nulles."
    if any(line.amount is not None and abs(line.amount) >= LARGEST for line in item.budget):
        yield "amount-bounds", "budget", "Un montant est trop grand pour être juste."
    if any(line.year is not None and line.year not in YEARS for line in item.budget):
        yield "year-bounds", "budget", "Une année de budget n'est pas plausible."
    if any(target.year not in YEARS for indicator in item.indicators for target in indicator.targets):
        yield "year-bounds", "indicators", "Une année de cible n'est pas plausible."
    for name in ("fte", "weight"):
        value = getattr(item, name)
        if value is not None and not 0 <= value < 100_000:
            yield f"{name}-bounds", name, "Cette valeur doit être un nombre positif raisonnable."


def _fault(code: str, message: str, item: Item) -> Problem:
    return Problem(code, message, item.source, blocking=True)
