"""The acts that tie items together or part them: share among several places, merge two, split one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from gouvernail.core.changes import content
from gouvernail.core.folding import fold
from gouvernail.core.item_fields import FIELDS, Kind
from gouvernail.core.plan import Item
from gouvernail.core.problems import Problem, Source
from gouvernail.queries import editing
from gouvernail.queries import structure as queries
from gouvernail.queries.structure import Standing
from gouvernail.services import joining, sharing
from gouvernail.services.joining import Choice
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.services.sharing import Share
from gouvernail.web import words
from gouvernail.web.access import SignedRequest
from gouvernail.web.act_forms import show
from gouvernail.web.acts import answer

SPARE = 2
"""Empty places that the form of shares offers at first."""
MOST_PLACES = 40
ADDED = frozenset({Kind.LINES, Kind.NAMES, Kind.ROWS, Kind.PROSE, Kind.GOALS})
"""Kinds whose two values stand beside each other."""
NOT_COPIED = frozenset({"title", "code", "label", "track", "links", "status", "progress", "health", "achieved"})
COPIED_FIRST = frozenset(
    {"agents", "departments", "contributing_departments", "political_leads", "administrative_leads"}
)


# ------------------------------------------------------------------------------------------------------------- shares


@dataclass(slots=True)
class PlaceRow:
    """One further place as typed: its words and its share, each with what is wrong."""

    number: int
    place: str = ""
    share: str = ""
    problems: list[Problem] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"place-{self.number}"


def share(request: SignedRequest, found: Standing) -> HttpResponse:
    """Say under which further objectives an item stands, of this programme or of another, with which shares."""
    heading, here = _("Partager entre plusieurs objectifs"), found.here
    labels = queries.hosts(request.viewer, found)
    stored = queries.shares_of(request.viewer, here.uid)
    if request.method != "POST":
        rows = [PlaceRow(n, labels.get(uid, title), _percent(part)) for n, (uid, title, part) in enumerate(stored)]
        rows += [PlaceRow(len(rows) + n) for n in range(SPARE)]
        return show(request, found.head, here, "share", heading, _share_context(found, labels, rows, equal=False))
    rows = _typed_rows(request)
    equal = request.POST.get("equal") == "1"
    context = _share_context(found, labels, rows, equal=equal)
    if "plus" in request.POST:
        rows.append(PlaceRow(len(rows)))
        return show(request, found.head, here, "share", heading, context)
    places = _read_places(rows, labels, equal=equal)
    wrong = [problem for row in rows for problem in row.problems]
    if wrong:
        return show(request, found.head, here, "share", heading, context, problems=_general(wrong))
    try:
        done = sharing.share(item=here.uid, by=request.viewer, places=places, equally=equal)
    except Invalid as refusal:
        return show(request, found.head, here, "share", heading, context, problems=refusal.problems)
    said = _("Parts enregistrées.") if done.act else _("Rien n’a changé.")
    return answer(request, done, said, back=reverse("web:item", args=[here.uid]))


def _share_context(
    found: Standing, labels: Mapping[str, str], rows: list[PlaceRow], *, equal: bool
) -> dict[str, object]:
    given = [part for row in rows if row.place and (part := _decimal(row.share)) is not None]
    left = Decimal(100) - sum(given, Decimal(0)) if given and not equal else None
    return {"found": found, "labels": labels.values(), "rows": rows, "equal": equal, "left": left, "home": found.parent}


def _typed_rows(request: SignedRequest) -> list[PlaceRow]:
    rows: list[PlaceRow] = []
    while f"place-{len(rows)}" in request.POST and len(rows) < MOST_PLACES:
        number = len(rows)
        typed = request.POST.get(f"place-{number}", ""), request.POST.get(f"share-{number}", "")
        rows.append(PlaceRow(number, typed[0].strip(), typed[1].strip()))
    return rows


def _read_places(rows: list[PlaceRow], labels: Mapping[str, str], *, equal: bool) -> list[Share]:
    """The places that the rows name; what cannot be read is said in its row."""
    by_words = {fold(label): uid for uid, label in labels.items()}
    places: list[Share] = []
    for row in rows:
        if not row.place and not row.share:
            continue
        uid = by_words.get(fold(row.place))
        part = _decimal(row.share)
        if uid is None:
            _wrong(
                row,
                "place",
                _("Choisissez une place de la liste\u00a0: «\u00a0%(typed)s\u00a0» n’en est pas une.")
                % {"typed": row.place},
            )
        elif any(place.under == uid for place in places):
            _wrong(row, "place", _("Cette place est déjà nommée plus haut."))
        elif row.share and part is None and not equal:
            _wrong(row, "share", _("Écrivez un pourcentage, par exemple 25 ou 33,33."))
        else:
            places.append(Share(uid, None if equal else part))
    return places


def _wrong(row: PlaceRow, name: str, message: str) -> None:
    row.problems.append(Problem("share", message, Source(field=f"{name}-{row.number}")))


def _general(wrong: list[Problem]) -> tuple[Problem, ...]:
    """What stands beside the rows is said there; above them, only that something is to be mended."""
    return (Problem("share", _("Une place ne se lit pas\u00a0: voyez les lignes signalées.")),) if wrong else ()


def _decimal(typed: str) -> Decimal | None:
    try:
        value = Decimal(typed.replace("%", "").replace("\u00a0", "").replace(" ", "").replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _percent(stored: str | None) -> str:
    return "" if stored is None else stored.replace(".", ",")


# -------------------------------------------------------------------------------------------------------------- merge


@dataclass(frozen=True, slots=True)
class Pair:
    """A field of two items that are to become one: both values in words, and what may be chosen."""

    name: str
    label: str
    kept: str
    other: str
    options: tuple[tuple[str, str, bool], ...] = ()


def merge(request: SignedRequest, found: Standing) -> HttpResponse:
    """Make one item of two: the other is looked for, then every field shows both values before anything is written."""
    heading, here = _("Fusionner avec une autre fiche"), found.here
    offered = _mergeable(found)
    asked = (request.POST.get("autre") or request.GET.get("autre") or "").strip()
    other = offered.get(asked) or next((place for place in offered.values() if fold(place.label) == fold(asked)), None)
    context: dict[str, object] = {"found": found, "offered": offered.values(), "typed": asked, "other": other}
    if other is None:
        said = _("Choisissez une fiche de la liste\u00a0: «\u00a0%(typed)s\u00a0» n’en est pas une.") % {"typed": asked}
        problems = [Problem("merge-unknown", said, Source(field="autre"))] if asked else []
        return show(request, found.head, here, "merge", heading, context, problems=problems)
    kept_item, other_item = (_content(request, uid) for uid in (here.uid, other.uid))
    pairs = _pairs(kept_item, other_item, request.POST)
    context |= {
        "pairs": [pair for pair in pairs if pair.options],
        "taken": [pair for pair in pairs if not pair.options],
        "moved": sum(place.parent == other.uid for place in found.listed),
    }
    if request.method != "POST" or "apercu" in request.POST:
        return show(request, found.head, here, "merge", heading, context)
    choices = {
        pair.name: Choice(request.POST.get(f"choix-{pair.name}", Choice.KEPT.value))
        for pair in pairs
        if pair.options and request.POST.get(f"choix-{pair.name}", "kept") in {each for each, *_rest in pair.options}
    }
    try:
        done = joining.merge(item=here.uid, other=other.uid, by=request.viewer, choices=choices)
    except Invalid as refusal:
        return show(request, found.head, here, "merge", heading, context, problems=refusal.problems)
    return answer(
        request, done, _("Fusionné\u00a0: l’autre fiche est à la corbeille."), back=reverse("web:item", args=[here.uid])
    )


def _mergeable(found: Standing) -> dict[str, queries.Place]:
    """The other items of the programme, but for those that contain this one or that it contains."""
    apart = {found.here.uid, *(place.uid for place in found.below)}
    by_uid = {place.uid: place for place in found.listed}
    above = found.here.parent
    while above is not None:
        apart.add(above)
        above = by_uid[above].parent if above in by_uid else None
    return {uid: place for uid, place in by_uid.items() if uid not in apart}


def _content(request: SignedRequest, uid: str) -> Item:
    card = editing.card(request.viewer, uid)
    if card is None:
        raise NotFound
    return card.item


def _pairs(kept: Item, other: Item, typed: Mapping[str, str]) -> list[Pair]:
    """The fields where the other item says something that this one does not."""
    mine, theirs = content(kept), content(other)
    pairs = []
    for name, known in FIELDS.items():
        value = theirs.get(name)
        if value in (None, "", [], (), False) or value == mine.get(name):
            continue
        said = words.field_label(name), words.shown(name, mine.get(name)), words.shown(name, value)
        if mine.get(name) in (None, "", [], (), False):
            # A code stays behind unless it is asked for: two items never bear the same.
            if name not in {"code", "label"}:
                pairs.append(Pair(name, *said))
            continue
        usual = Choice.BOTH if known.kind in ADDED else Choice.KEPT
        chosen = typed.get(f"choix-{name}", usual.value)
        offered = [(Choice.KEPT, _("garder")), (Choice.OTHER, _("prendre l’autre"))]
        if known.kind in ADDED:
            offered.append((Choice.BOTH, _("les deux")))
        options = tuple((each.value, label, each.value == chosen) for each, label in offered)
        pairs.append(Pair(name, *said, options))
    return pairs


# -------------------------------------------------------------------------------------------------------------- split


def split(request: SignedRequest, found: Standing) -> HttpResponse:
    """Make two items of one: both titles, what is copied to the second, what it takes along."""
    heading, here = _("Scinder en deux"), found.here
    item = _content(request, here.uid)
    known = content(item)
    sent = request.POST
    fields = [
        (name, words.field_label(name), (name in sent.getlist("copied")) if sent else name in COPIED_FIRST)
        for name in FIELDS
        if name not in NOT_COPIED and known.get(name) not in (None, "", [], (), False)
    ]
    context = {
        "found": found,
        "first": sent.get("first", item.title),
        "second": sent.get("second", ""),
        "fields": fields,
        "children": [(place, place.uid in sent.getlist("moved")) for place in found.children],
    }
    if request.method != "POST":
        return show(request, found.head, here, "split", heading, context)
    titles = sent.get("first", ""), sent.get("second", "")
    try:
        done = joining.split(
            item=here.uid,
            by=request.viewer,
            titles=titles,
            copied={name for name, _label, is_copied in fields if is_copied},
            moved=set(sent.getlist("moved")),
        )
    except Invalid as refusal:
        return show(request, found.head, here, "split", heading, context, problems=refusal.problems)
    return answer(
        request, done, _("Scindé\u00a0: la seconde fiche suit la première."), back=reverse("web:item", args=[here.uid])
    )


FORMS: dict[str, Callable[[SignedRequest, Standing], HttpResponse]] = {
    "partager": share,
    "fusionner": merge,
    "scinder": split,
}
