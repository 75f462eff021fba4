"""An item under several parents, of its programme or of another, each with its share (domain handbook, section 7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.core.values import plain_decimal
from gouvernail.core.vocabulary import Level
from gouvernail.models import Item, Placement
from gouvernail.queries.gate import visible_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import placing
from gouvernail.services.acts import Act, Done, changed, level_name, may_in
from gouvernail.services.refusals import Invalid, NotAllowed, Refused
from gouvernail.services.structure import begin_on

WHOLE = Decimal(100)
PRECISION = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Share:
    """A further place: the uid of its parent, and the percentage that counts there (`None`: not said)."""

    under: str
    percent: Decimal | None = None


def equal_shares(places: int) -> Decimal:
    """The share of each further place where all places, home included, have the same: home keeps the odd millionth."""
    return (WHOLE / (places + 1)).quantize(PRECISION)


@transaction.atomic
def share(*, item: str, by: Viewer, places: Sequence[Share], equally: bool = False) -> Done:
    """Say under which further parents an item stands, with which shares; home keeps what they leave of 100.

    `places` replaces those that the person sees; `equally` gives each the same. Refusals: `NotFound`, `NotAllowed`
    (another programme where they may not write), `Invalid` (all that does not hold).
    """
    act, row = begin_on(item, by)
    if equally and places:
        places = [Share(place.under, equal_shares(len(places))) for place in places]
    _parents(act, row, places)
    hidden = row.placements.exclude(parent__in=visible_items(by).order_by().values("pk"))
    kept = {each.parent.uid: each.share for each in hidden.select_related("parent")}
    wanted = {**kept, **{place.under: place.percent for place in places}}
    _refuse_shares(wanted.values())
    set_places(act, row, [Share(uid, percent) for uid, percent in wanted.items()], "shared")
    return Done(act.done(), row.uid, len(wanted))


def set_places(act: Act, row: Item, places: Sequence[Share], verb: str) -> None:
    """Write the further places of an item and tell them."""
    before = stored_places(row)
    rows = {each.uid: each for each in Item.objects.filter(uid__in=[place.under for place in places])}
    row.placements.all().delete()
    Placement.objects.bulk_create(
        Placement(authority_id=row.authority_id, item=row, parent=rows[each.under], share=each.percent, position=at)
        for at, each in enumerate(places)
        if each.under in rows
    )
    changes = changed("also_under", before or None, stored_places(row) or None)
    if changes:
        row.version += 1
        row.save(update_fields=["version", "updated_at"])
        act.tell_all(row, verb, changes)


def stored_places(row: Item) -> list[dict[str, str]]:
    """The further places in stored form, as the history keeps them."""
    found = Placement.objects.filter(item=row).select_related("parent").order_by("position", "id")
    return [
        {"parent": each.parent.uid, **({} if each.share is None else {"share": plain_decimal(each.share)})}
        for each in found
    ]


def refuse_elsewhere(act: Act, row: Item, places: Sequence[Share]) -> None:
    """Whoever gives or takes a place in another programme writes there. Refusals: `NotAllowed`, `Refused`."""
    wanted = {place.under for place in places}
    before = {each["parent"] for each in stored_places(row)}
    found = Item.objects.filter(uid__in=wanted | before).select_related("programme")
    parents = {each.uid: each for each in found}
    if wanted - parents.keys():
        raise Refused(f"Une des places de «\u00a0{row.title}\u00a0» n'existe plus\u00a0: cet acte ne s'annule plus.")
    for uid in wanted ^ before:
        host = parents.get(uid)
        if host is not None and not may_in(act.by, host.programme, Verb.WRITE_ITEM):
            raise NotAllowed(f"Vous ne pouvez pas écrire dans «\u00a0{host.programme.title}\u00a0».")


def _parents(act: Act, row: Item, places: Iterable[Share]) -> list[Item]:
    """The parents, each fit to hold the item; all that is wrong at once."""
    problems: list[Problem] = []
    found: list[Item] = []
    own = {each.pk for each in placing.branch(row)}
    for number, place in enumerate(places):
        where = Source(field=f"under-{number}")
        parent = visible_items(act.by).filter(uid=place.under).select_related("programme").first()
        if parent is None:
            problems.append(Problem("place-unknown", "Cette place n'existe pas ou ne vous est pas accessible.", where))
        elif parent.pk in own or parent.pk == row.parent_id or parent in found:
            problems.append(Problem("place-twice", f"La fiche est déjà sous «\u00a0{parent.title}\u00a0».", where))
        elif Level(parent.level).rank >= Level(row.level).rank:
            said = (
                f"«\u00a0{level_name(row.level)}\u00a0» ne se place pas sous «\u00a0{level_name(parent.level)}\u00a0»."
            )
            problems.append(Problem("place-wrong", said, where))
        elif not may_in(act.by, parent.programme, Verb.WRITE_ITEM):
            raise NotAllowed(f"Vous ne pouvez pas écrire dans «\u00a0{parent.programme.title}\u00a0».")
        else:
            found.append(parent)
    if problems:
        raise Invalid(problems)
    return found


def _refuse_shares(shares: Iterable[Decimal | None]) -> None:
    listed = list(shares)
    given = [share for share in listed if share is not None]
    where = Source(field="shares")
    if given and len(given) < len(listed):
        raise Invalid([Problem("share-missing", "Donnez une part à chaque place, ou à aucune.", where)])
    if any(not 0 < share < WHOLE for share in given) or sum(given, Decimal(0)) >= WHOLE:
        said = "Chaque part est entre 0 et 100, et leur somme laisse quelque chose à la place d'origine."
        raise Invalid([Problem("share-bounds", said, where)])
