"""Each figure opens exactly what it counts, on every screen that shows some, down to the steps that make it."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db.models import Case, Q, When
from django.test import Client
from django.urls import reverse

from gouvernail.core import plan as core
from gouvernail.core.permissions import Role
from gouvernail.core.vocabulary import BudgetStage, Direction, HealthValue, Level, ProgressFrom, StatusValue
from gouvernail.models import Account, Item, Person, Placement, Programme, SavedView
from gouvernail.services import demonstration
from tests.builders import account_of, action, authority, imported, member, objective, plan_of
from tests.web.counted import Figure, figures_on, opened
from tests.web.visitors import client_of, visitor, words_of

pytestmark = pytest.mark.django_db
DONE, GONE = core.Status(StatusValue.DONE), core.Status(StatusValue.ABANDONED)
RUNS, STUCK = core.Status(StatusValue.IN_PROGRESS), core.Status(StatusValue.BLOCKED)
LATE = core.Deadline("2025", date(2025, 1, 1), date(2025, 12, 31))
SOON = core.Deadline("2031", date(2031, 1, 1), date(2031, 12, 31))
ANNE, WORKS = ("Anne Lenoir",), ("Travaux",)


def under(name: str, parent: str, **more: object) -> core.Item:
    return core.Item(name, Level.OPERATIONAL_OBJECTIVE, f"Objectif {name}", parent, **more)  # type: ignore[arg-type]


def step(name: str, parent: str, **more: object) -> core.Item:
    return core.Item(name, Level.STEP, f"Étape {name}", parent, **more)  # type: ignore[arg-type]


def health(value: HealthValue) -> core.Health:
    return core.Health(value, "Dit pourquoi")


def measured(text: str, value: str | None) -> core.Indicator:
    values = (core.IndicatorValue(date(2026, 1, 5), Decimal(value)),) if value else ()
    return core.Indicator(
        text, direction=Direction.UP, baseline=Decimal(0), targets=(core.IndicatorTarget(2027, Decimal(200)),),
        values=values, frequency="mensuelle",
    )  # fmt: skip


def paid(amount: str | None, stage: BudgetStage = BudgetStage.PLANNED, **more: object) -> core.BudgetLine:
    return core.BudgetLine(amount=Decimal(amount) if amount else None, stage=stage, year=2027, **more)  # type: ignore[arg-type]


CRITICAL, RISK, GOOD = HealthValue.CRITICAL, HealthValue.AT_RISK, HealthValue.GOOD
RICH = plan_of(
    objective("o1"),
    under("oo1", "o1"),
    action(1, "oo1", progress=50, status=RUNS, health=health(GOOD), agents=ANNE, departments=WORKS, deadline=LATE,
           budget=(paid("1000.10", funder="Région"), paid("20", BudgetStage.SPENT), paid(None)),
           also_under=(core.Placement("o2", Decimal(40)),)),
    action(2, "oo1", status=DONE, agents=ANNE, health=health(CRITICAL), deadline=LATE),
    action(3, "oo1", progress=90, recurring=True, health=health(RISK), departments=WORKS),
    action(4, "oo1", progress=10, status=GONE, health=health(CRITICAL), budget=(paid("7"),)),
    action(5, "oo1", status=STUCK, health=health(CRITICAL), deadline=SOON, political_leads=ANNE),
    action(6, "oo1", progress_from=ProgressFrom.STEPS, status=RUNS),
    step("s1", "a6", status=DONE), step("s2", "a6", status=RUNS), step("s3", "a6", status=GONE),
    step("s4", "a6", recurring=True), step("s5", "a6", recurring=True, status=DONE), step("s6", "a6"),
    action(7, "oo1", progress_from=ProgressFrom.INDICATORS,
           indicators=(measured("Arbres", "50"), measured("Haies", "200"), measured("Mares", None))),
    action(8, "oo1", progress_from=ProgressFrom.STEPS), step("s7", "a8", recurring=True),
    action(9, "oo1", progress_from=ProgressFrom.INDICATORS, indicators=(measured("Bancs", "100"),)),
    under("oo2", "o1", status=GONE),
    action(10, "oo2", progress=30, health=health(CRITICAL), deadline=LATE, budget=(paid("300"),)),
    action(11, "oo2", progress=30, recurring=True, health=health(RISK)),
    under("oo3", "o1", recurring=True),
    action(12, "oo3", progress=70, health=health(RISK)), action(13, "oo3", status=GONE),
    under("oo4", "o1", progress=25),
    action(14, "oo4", recurring=True), action(15, "oo4", status=GONE),
    under("oo5", "o1", progress=60), action(16, "oo5"), action(17, "oo5", progress=5, health=health(GOOD)),
    under("oo6", "o1", status=DONE),
    action(18, "oo6", health=health(CRITICAL), deadline=LATE), action(19, "oo6", progress=80),
    objective("o2", status=DONE), action(20, "o2", progress=10, health=health(RISK)), action(21, "o2"),
    objective("o3", health=health(RISK)), under("oo7", "o3", agents=ANNE), action(22, "oo7"), action(23, "oo7"),
    objective("o4"), under("oo8", "o4", progress=40),
    objective("o6"), action(25, "o6", progress=30, weight=Decimal(0)), action(26, "o6", progress=40, weight=Decimal(0)),
    objective("o7"), under("oo9", "o7", progress=40, weight=Decimal(0)),
    objective("o5", recurring=True), action(24, "o5", progress=20, budget=(paid("12.34", article="1/2"),)),
)  # fmt: skip
"""What counts, what recurs, what is abandoned, done, silent, shared: side by side, and each holding the others."""


@pytest.fixture
def rich() -> Programme:
    made = imported(RICH)
    Item.objects.update(created_at=datetime(2025, 1, 1, 12, tzinfo=UTC))
    Item.objects.filter(code="1.22").update(created_at=datetime.now(UTC))
    other = imported(plan_of(objective("o1"), action(1, progress=10), title="Autre programme"), name="autre.txt")
    Placement.objects.create(
        item=Item.objects.get(programme=other, level="action"), parent=Item.objects.get(title="Objectif oo1"),
        authority=made.authority,
    )  # fmt: skip
    return made


OF_ONE = ("programme", "programme-list", "overview", "indicators", "money")
OF_ALL = ("home", "actions", "todo", "people", "people-manage", "departments", "partners", "all-indicators", "mine")
LEVELS = ("level=step", "level=strategic_objective,operational_objective,action,step")
GROUPS = ("status", "health", "department", "person", "objective", "year")


def pages_of(programme: Programme, sheets: int) -> Iterator[str]:
    """Every page that shows figures of a programme; of many sheets, first those of objectives."""
    yield from (reverse(f"web:{name}", args=[programme.uid]) for name in OF_ONE)
    listed = reverse("web:programme-list", args=[programme.uid])
    yield from (f"{listed}?{levels}&lignes=600" for levels in LEVELS)
    yield from (f"{listed}?groupe={group}&lignes=600&colonnes=status,planned" for group in GROUPS)
    ordered = programme.items.order_by(Case(When(level__in=("action", "step"), then=1), default=0), "pk")
    yield from (reverse("web:item", args=[uid]) for uid in ordered.values_list("uid", flat=True)[:sheets])


def pages(programmes: Iterable[Programme], sheets: int = 60) -> list[str]:
    found = [reverse(f"web:{name}") for name in OF_ALL]
    found += [reverse("web:people") + "?groupe=department", reverse("web:all-indicators") + "?groupe=rate"]
    return found + [page for programme in programmes for page in pages_of(programme, sheets)]


def walk(client: Client, addresses: Iterable[str]) -> tuple[list[Figure], list[str]]:
    """Every figure of these pages, and what is wrong with some; each address is opened once."""
    found: list[Figure] = []
    lengths: dict[str, Decimal] = {}
    for address in addresses:
        found += figures_on(client, address)
    wrong = []
    for figure in found:
        if figure.href not in lengths:
            lengths[figure.href] = opened(client, figure)
        if lengths[figure.href] != figure.count if figure.count is not None else lengths[figure.href] < 2:
            wrong.append(f"{figure.page}: « {figure.said} » opens {lengths[figure.href]} at {figure.href}")
    return found, sorted(set(wrong))


def test_every_figure_of_a_rich_programme_opens_what_it_counts(rich):
    found, wrong = walk(visitor(), pages([rich]))
    assert wrong == []
    queries = {figure.href.partition("?")[2] for figure in found}
    assert {"1/19 terminées", "2 bonnes"} <= {figure.said.replace("\u00a0", " ") for figure in found}
    for needed in ("&late=1", "counts=counted", "counts=known", "counts=recurring", "counts=abandoned", "silent=",
                   "health=critical", "level=step", "rate=none", "item=", "stage=planned", "status=done",
                   "level=axis"):  # fmt: skip
        assert any(needed in query for query in queries), f"no figure opens {needed}"


def test_files_views_and_bulk_edits_hold_what_a_figure_counts(rich):
    client, above = visitor(), rich.items.get(code="1", level="strategic_objective")
    query = f"under={above.uid}&counts=recurring,abandoned"
    listed = reverse("web:programme-list", args=[rich.uid])
    assert opened(client, Figure("", "", None, f"{listed}?{query}")) == 8
    file = client.get(f"{reverse('web:programme-list-file', args=[rich.uid, 'csv'])}?{query}")
    assert len(file.content.decode("utf-8-sig").strip().splitlines()) == 1 + 8
    assert "La liste compte 8 fiches" in words_of(
        client.get(f"{reverse('web:programme-bulk', args=[rich.uid])}?{query}")
    )
    client.post(reverse("web:view-save"), {"name": "À part", "query": query, "programme": rich.uid})
    view = SavedView.objects.get()
    assert opened(client, Figure("", "", None, client.get(reverse("web:view", args=[view.uid]))["Location"])) == 8


def test_an_objective_that_is_done_says_why_it_is_whole(rich):
    page = visitor().get(reverse("web:item", args=[Item.objects.get(code="2", level="strategic_objective").uid]))
    assert "Avancement : terminé, donc à 100 %" in words_of(page)


def test_they_do_for_somebody_who_does_not_see_everything(rich):
    """Who reads sees no restricted item; who is named in one finds it at the top, beside what they see there."""
    Programme.objects.update(stage="published")
    hidden = Item.objects.filter(programme=rich, title__in=("Objectif oo1", "Objectif oo6"))
    Item.objects.filter(Q(pk__in=hidden) | Q(parent__in=hidden) | Q(parent__parent__in=hidden)).update(restricted=True)
    person = Person.objects.get(name="Anne Lenoir")
    lengths = set()
    for viewer in (member(authority(), Role.READER), member(authority(), Role.CONTRIBUTOR, person=person)):
        client = client_of(account_of(viewer))
        found, wrong = walk(client, pages_seen(client, [rich]))
        assert wrong == []
        lengths.add(next(each.count for each in found if each.href.endswith("actions/?counts=counted")))
    assert len(lengths) == 2, "they do not see the same"


def platform() -> Client:
    """A browser of who keeps the platform, and sees all of it."""
    return client_of(Account.objects.create_superuser("plateforme@example.invalid", name="Plateforme"))


def pages_seen(client: Client, programmes: Iterable[Programme]) -> list[str]:
    return [page for page in pages(programmes) if client.get(page).status_code == 200]


@pytest.mark.slow
@pytest.mark.one_database
def test_they_do_in_the_programmes_of_the_demonstration():
    """Our own documents, and the reference ones where they lie beside the project."""
    for each in demonstration.samples():
        demonstration.load(each, tell=lambda percent, stage: None)
    made = list(Programme.objects.all())
    for every, status in ((5, "done"), (7, "abandoned")):
        keys = list(Item.objects.order_by("pk").values_list("pk", flat=True)[::every])
        Item.objects.filter(pk__in=keys).update(status=status)
    keys = list(Item.objects.order_by("pk").values_list("pk", flat=True))
    Item.objects.filter(pk__in=keys[::6], level="action").update(progress_from="steps", progress=None)
    Item.objects.filter(pk__in=keys[::3], progress_from=None).update(progress=40, health="at_risk")
    Item.objects.filter(pk__in=keys[::11]).update(recurring=True)
    Item.objects.update(created_at=datetime(2025, 1, 1, 12, tzinfo=UTC))
    found, wrong = walk(platform(), pages(made, sheets=6))
    assert wrong == []
    assert len(found) > 500
