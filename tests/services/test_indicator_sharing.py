"""One indicator for several items: tied, edited once, kept through the bin, exports and imports, told to nobody who may
not know."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Draft, IndicatorValue
from gouvernail.core.vocabulary import ProgressFrom
from gouvernail.files.exchange.plan_json import plan_from_json, plan_to_json
from gouvernail.models import Event, Indicator, IndicatorTie, Item, Programme
from gouvernail.queries import indicators
from gouvernail.queries.actions import listing
from gouvernail.queries.columns import COLUMNS
from gouvernail.queries.filters import Filter
from gouvernail.queries.plans import core_items, load
from gouvernail.services import bin as binning
from gouvernail.services import indicator_sharing, items, joining, structure
from gouvernail.services.accepting import accept
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from gouvernail.services.taking_back import take_back
from tests.builders import OPERATOR, TODAY, action, authority, document, imported, member, objective, plan_of
from tests.services.test_own_workbooks import brought_back, edited_back, exported, updates
from tests.web.test_measures import trees
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
MORE = (IndicatorValue(date(2025, 1, 1), Decimal(50)), IndicatorValue(date(2026, 1, 1), Decimal(100)))


@pytest.fixture
def made() -> Programme:
    made = imported(
        plan_of(
            objective(),
            action(1, title="Planter", indicators=(trees("Haies"), trees("Arbres"))),
            action(2, title="Verdir", progress_from=ProgressFrom.INDICATORS),
            action(3, title="Ombrager", indicators=(trees("Bancs"),)),
        )
    )
    Programme.objects.update(stage="published")
    return made


def uid(code: str) -> str:
    return Item.objects.get(code=code).uid


def share(code: str = "1.2", home: str = "1.1", place: int = 1) -> str | None:
    return indicator_sharing.share(item=uid(code), by=OPERATOR, home=uid(home), place=place).act


def shown(code: str) -> list[str]:
    row = Item.objects.get(code=code)
    return [each.text for each in core_items([row], item=row.pk)[0].all_indicators]


def save(code: str, **values: object) -> None:
    row = Item.objects.get(code=code)
    items.update(item=row.uid, by=OPERATOR, version=row.version, values=values)


def of(code: str):
    row = Item.objects.get(code=code)
    return core_items([row], item=row.pk)[0]


def test_an_indicator_is_shown_by_all_its_items_and_measured_once(made):
    share()
    share("1.3")
    assert shown("1.2") == ["Arbres"]
    assert shown("1.3") == ["Bancs", "Arbres"]
    own = of("1.1").indicators
    save("1.1", indicators=(own[0], replace(own[1], text="Arbres plantés", values=MORE, key=None)))
    assert shown("1.3") == ["Bancs", "Arbres plantés"]
    assert [len(each.values) for each in of("1.2").all_indicators] == [2]
    (row,) = [row for row in listing(OPERATOR, today=TODAY).rows if row.code == "1.2"]
    assert row.progress == 50
    assert Indicator.objects.count() == 3


def test_a_tie_is_told_in_the_history_and_taken_back_and_so_is_an_untying(made):
    tied = share()
    line = Event.objects.get(act=tied)
    assert (line.field, line.after[0]["text"]) == ("shared_indicators", "Arbres")
    key = of("1.2").shared_indicators[0].key
    untied = indicator_sharing.unshare(item=uid("1.2"), by=OPERATOR, key=key).act
    assert shown("1.2") == []
    own = of("1.1").indicators
    save("1.1", indicators=(own[1], own[0]))
    take_back(act=untied or "", by=OPERATOR)
    assert shown("1.2") == ["Arbres"]
    take_back(act=tied or "", by=OPERATOR)
    assert shown("1.2") == []
    assert shown("1.1") == ["Arbres", "Haies"]


def test_what_others_share_is_not_taken_away_and_undo_and_imports_keep_it(made):
    share()
    own = of("1.1").indicators
    with pytest.raises(Invalid) as refused:
        save("1.1", indicators=(own[0],))
    assert "est partagé avec d'autres fiches" in refused.value.problems[0].message
    indicator_sharing.unshare(item=uid("1.2"), by=OPERATOR, key=of("1.2").shared_indicators[0].key)
    save("1.1", indicators=(own[0],))
    assert shown("1.1") == ["Haies"]


def test_one_is_tied_once_and_only_to_what_one_sees_and_writes(made):
    share()
    with pytest.raises(Invalid):
        share()
    with pytest.raises(NotFound):
        share("1.1", "1.1", 0)
    with pytest.raises(NotFound):
        share("1.2", "1.1", 9)
    reader = member(authority(), Role.READER)
    with pytest.raises(NotAllowed):
        indicator_sharing.share(item=uid("1.2"), by=reader, home=uid("1.1"), place=0)
    other = imported(plan_of(objective(), action(1, code="9.9", indicators=(trees("Ailleurs"),))), name="autre.txt")
    assert other.uid != made.uid
    with pytest.raises(NotFound):
        share("1.2", "9.9", 0)
    with pytest.raises(NotFound):
        indicator_sharing.unshare(item=uid("1.3"), by=OPERATOR, key="rien")


def test_the_bin_of_the_first_takes_nothing_from_the_others_and_purging_hands_it_over(made):
    share()
    share("1.3")
    binning.trash(item=uid("1.1"), by=OPERATOR)
    assert shown("1.2") == ["Arbres"]
    assert len([row for row in load_all() if row.indicator.text == "Arbres"]) == 1
    binning.recover(programme=made.uid, item=uid("1.1"), by=OPERATOR)
    assert shown("1.1") == ["Haies", "Arbres"]
    binning.trash(item=uid("1.1"), by=OPERATOR)
    binning.purge(programme=made.uid, item=uid("1.1"), by=OPERATOR)
    assert (shown("1.2"), shown("1.3")) == (["Arbres"], ["Bancs", "Arbres"])
    assert [each.text for each in of("1.2").indicators] == ["Arbres"]
    assert IndicatorTie.objects.get().item.code == "1.3"
    assert [len(each.values) for each in of("1.3").all_indicators] == [1, 1]


def load_all() -> tuple[indicators.Shown, ...]:
    return indicators.everywhere(OPERATOR, today=TODAY).rows


def test_the_list_shows_it_once_with_its_items_and_totals_count_it_once(made):
    share()
    share("1.3")
    (row,) = [row for row in load_all() if row.indicator.text == "Arbres"]
    assert (row.item.code, [each.code for each in row.shared]) == ("1.1", ["1.2", "1.3"])
    found = listing(OPERATOR, today=TODAY, columns=[COLUMNS["indicators"]])
    assert found.totals.sums["indicators"] == 3
    assert [row.code for row in listing(OPERATOR, today=TODAY, wanted=Filter(missing="indicator")).rows] == []


def test_a_restricted_item_is_told_to_nobody_by_what_it_shares(made):
    share()
    share("1.3")
    Item.objects.filter(code="1.1").update(restricted=True)
    reader = visitor(Role.READER)
    for address in (reverse("web:item", args=[uid("1.2")]), "/indicateurs/", f"/programmes/{made.uid}/indicateurs/"):
        page = words_of(reader.get(address))
        assert "Arbres" in page
        assert "Planter" not in page
        assert "Haies" not in page
    assert "Partagé avec 1.3 Ombrager" in words_of(reader.get(reverse("web:item", args=[uid("1.2")])))
    rows = indicators.everywhere(member(authority(), Role.READER), today=TODAY).rows
    assert [(row.indicator.text, row.item.code, row.own) for row in rows] == [
        ("Arbres", "1.2", False), ("Bancs", "1.3", True),
    ]  # fmt: skip
    assert "Planter" in words_of(visitor().get(reverse("web:item", args=[uid("1.2")])))


def test_plan_json_says_it_once_and_reads_back_without_loss(made):
    share()
    plan = load(OPERATOR, made.uid)
    assert plan is not None
    data = plan_to_json(plan)
    assert [item.get("shared_indicators") for item in data["items"]] == [
        [], [], [{"key": of("1.2").shared_indicators[0].key, "text": "Arbres"}], [],
    ]  # fmt: skip
    again, problems = plan_from_json(data)
    assert (again, problems) == (plan, ())
    assert [each.text for each in again.by_id()[uid("1.2")].all_indicators] == ["Arbres"]
    elsewhere = authority("Autre")
    accept(Draft(again), by=OPERATOR, authority=elsewhere, document=document(elsewhere, "repris.json"))
    copy = Item.objects.get(authority=elsewhere, code="1.2")
    (item,) = core_items([copy], item=copy.pk)
    assert [each.text for each in item.all_indicators] == ["Arbres"]
    assert Indicator.objects.filter(authority=elsewhere).count() == 3
    assert IndicatorTie.objects.get(item=copy).indicator.authority_id == elsewhere.pk


@pytest.mark.parametrize("elsewhere", [False, True])
def test_our_own_workbook_reads_back_without_any_difference(made, elsewhere):
    share()
    data, before = exported(made), Event.objects.count()
    if elsewhere:
        brought_back(data, owner=authority("Autre"))
        copy = Item.objects.get(authority=authority("Autre"), code="1.2")
        (item,) = core_items([copy], item=copy.pk)
        assert [each.text for each in item.all_indicators] == ["Arbres"]
        assert Indicator.objects.filter(authority=authority("Autre")).count() == 3
    else:
        found = brought_back(data)
        assert (found.programmes[0].updated, found.programmes[0].created, found.problems) == (0, 0, ())
        assert Event.objects.count() == before
        assert shown("1.2") == ["Arbres"]


def test_a_workbook_in_which_something_else_changed_keeps_the_ties(made):
    share()
    before = len(updates())

    def edit(book):
        for row in book["Indicateurs"].iter_rows():
            for cell in row:
                if cell.value == "Arbres":
                    cell.value = "Arbres plantés"

    edited_back(made, edit)
    assert [field for field, _, _ in updates()[before:]] == ["indicators"]
    assert (shown("1.1"), shown("1.2")) == (["Haies", "Arbres plantés"], ["Arbres plantés"])


def test_copies_and_merged_items(made):
    share()
    copy = structure.duplicate(item=uid("1.2"), by=OPERATOR).item
    assert Item.objects.get(uid=copy).indicatorties.count() == 0
    home = structure.duplicate(item=uid("1.1"), by=OPERATOR).item
    assert set(Item.objects.get(uid=home).indicators.values_list("key", flat=True)) == {None}
    joining.merge(item=uid("1.3"), other=uid("1.2"), by=OPERATOR)
    assert shown("1.3") == ["Bancs", "Arbres"]


def test_tied_and_untied_on_the_page(made):
    client, address = visitor(), reverse("web:item-indicators", args=[uid("1.2")])
    page = words_of(client.get(f"{address}?text=arbre"))
    assert "Arbres" in page
    assert "Haies" not in page
    tied = client.post(address, {"tie": f"{uid('1.1')}.1"}, follow=True)
    assert "Indicateur rattaché à cette fiche" in words_of(tied)
    sheet = words_of(client.get(reverse("web:item", args=[uid("1.2")])))
    assert "Indicateur de 1.1 Planter" in sheet
    assert "Partagé avec 1.2 Verdir" in words_of(client.get(reverse("web:item", args=[uid("1.1")])))
    assert client.post(address, {"tie": f"{uid('1.1')}.1"}).status_code == 422
    assert client.post(address, {"tie": "rien"}).status_code == 422
    assert client.post(address, {"tie": "inconnu.0"}).status_code == 404
    client.post(address, {"untie": of("1.2").shared_indicators[0].key})
    assert shown("1.2") == []
    assert visitor(Role.READER).get(address).status_code == 403


def test_the_queries_of_a_sheet_do_not_grow_with_what_is_shared(made):
    client = visitor()

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(reverse("web:item", args=[uid("1.2")])).status_code == 200
        return len(asked)

    share()
    cost()
    one = cost()
    share(place=0)
    share(home="1.3", place=0)
    assert cost() == one
