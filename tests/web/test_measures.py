"""The indicators of a programme, and the grid that writes many of their values at once."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gouvernail.core import plan as core
from gouvernail.core.permissions import Role
from gouvernail.core.vocabulary import Direction
from gouvernail.models import Event, IndicatorValue, Item, Programme
from gouvernail.services.taking_back import take_back
from tests.builders import OPERATOR, action, imported, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


def trees(name: str = "Arbres plantés", **more: object) -> core.Indicator:
    given: dict[str, object] = {
        "unit": "arbres",
        "direction": Direction.UP,
        "baseline": Decimal(0),
        "frequency": "trimestriel",
        "targets": (core.IndicatorTarget(2027, Decimal(200)),),
        "values": (core.IndicatorValue(date(2025, 1, 1), Decimal(50), source="comptage"),),
    }
    return core.Indicator(name, **{**given, **more})  # type: ignore[arg-type]


def made() -> Programme:
    unknown = trees("Haies", baseline=None, values=())
    return imported(plan_of(objective(), action(1, indicators=(trees(),)), action(2, indicators=(unknown,))))


def entry(programme: Programme) -> str:
    return reverse("web:indicators-entry", args=[programme.uid])


def key(code: str) -> str:
    return f"{Item.objects.get(code=code).uid}.0"


def values() -> list[tuple[str, str]]:
    found = IndicatorValue.objects.order_by("indicator__text", "date")
    return [
        (each.indicator.text, f"{each.date} {each.value.normalize():f}") for each in found.select_related("indicator")
    ]


def test_the_page_gives_rates_says_why_not_and_what_is_overdue():
    page = words_of(visitor().get(reverse("web:indicators", args=[made().uid])))
    assert "25 %" in page
    assert "50 le 1er janvier 2025, pour une cible de 200 en 2027" in page
    assert "pas calculable, parce que la valeur de départ et une valeur mesurée manquent" in page
    assert "jamais mesuré" in page
    assert "1 valeur attendue" in page


def test_what_speaks_in_words_has_no_rate_and_takes_words():
    charter = core.Indicator("Charte", values=(core.IndicatorValue(date(2026, 1, 1), None, "en discussion"),))
    programme = imported(plan_of(objective(), action(1, indicators=(charter,))))
    client = visitor()
    client.post(entry(programme), {"coller": "\t30/06/2026\nCharte\tadoptée"})
    assert IndicatorValue.objects.get(date="2026-06-30").text == "adoptée"
    page = words_of(client.get(reverse("web:indicators", args=[programme.uid])))
    assert "en mots, sans taux à calculer" in page


def test_values_are_typed_in_the_grid_written_at_once_and_taken_back_at_once():
    programme = made()
    first, second = key("1.1"), key("1.2")
    typed = {
        "date-0": "01/01/2025", f"v-{first}-0": "50", f"was-v-{first}-0": "50",
        "date-1": "30/06/2026", f"v-{first}-1": "80", f"v-{second}-1": "1 000,5",
    }  # fmt: skip
    answer = visitor().post(entry(programme), typed, follow=True)
    assert "2 valeurs enregistrées" in words_of(answer)
    assert values() == [
        ("Arbres plantés", "2025-01-01 50"), ("Arbres plantés", "2026-06-30 80"), ("Haies", "2026-06-30 1000.5"),
    ]  # fmt: skip
    assert IndicatorValue.objects.get(date="2025-01-01").source == "comptage"
    (act,) = set(Event.objects.filter(field="indicators").values_list("act", flat=True))
    take_back(act=act, by=OPERATOR)
    assert values() == [("Arbres plantés", "2025-01-01 50")]


def test_what_is_pasted_is_written_and_what_is_wrong_is_told_with_its_cell_and_stays():
    programme = made()
    client = visitor()
    wrong = "\t30/06/2026\tdemain\nArbres plantés\tbeaucoup\t5\nInconnu\t3\t4"
    answer = client.post(entry(programme), {"coller": wrong})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert all(f"Case {cell}" in page for cell in ("A3", "B2", "C1"))
    assert "beaucoup" in page
    assert len(values()) == 1
    right = "\t30/06/2026\t31/12/2026\nHaies\t3\t4\nArbres plantés\t60\t"
    assert "3 valeurs enregistrées" in words_of(client.post(entry(programme), {"coller": right}, follow=True))
    assert len(values()) == 4


def test_nobody_overwrites_a_value_that_they_did_not_see():
    programme = made()
    first = key("1.1")
    typed = {"date-0": "01/01/2025", f"v-{first}-0": "70", f"was-v-{first}-0": "40"}
    answer = visitor().post(entry(programme), typed)
    assert answer.status_code == 422
    assert "a la valeur « 50 »" in words_of(answer)
    assert values() == [("Arbres plantés", "2025-01-01 50")]


def test_who_does_not_write_sees_and_does_not_type():
    programme = made()
    client = visitor(Role.READER)
    assert client.get(entry(programme)).status_code in {403, 404}


def test_the_sheet_draws_the_values_and_says_the_rate():
    more = (core.IndicatorValue(date(2025, 1, 1), Decimal(50)), core.IndicatorValue(date(2026, 1, 1), Decimal(100)))
    imported(plan_of(objective(), action(1, indicators=(trees(values=more),))))
    page = visitor().get(reverse("web:item", args=[Item.objects.get(code="1.1").uid])).content.decode()
    assert 'class="measures"' in page
    assert "1er janvier 2026\u00a0: 100" in page
    drawing, table = page.partition('class="measures"')[2].split("</svg>")[:2]
    assert ">cible 200</text>" in drawing
    assert re.search(r"<th scope=\"row\">cible 2027</th><td class=\"number\">200</td>", table), (
        "the table says the same"
    )
    assert "pour une cible de 200 en 2027" in page


def test_the_queries_do_not_grow_with_indicators():
    client = visitor()

    def cost(items: int, each: int) -> int:
        many = tuple(trees(f"Mesure {number}") for number in range(each))
        plan = plan_of(objective(), *(action(number, indicators=many) for number in range(1, items + 1)))
        programme = imported(plan, name=f"{items}.txt")
        with CaptureQueriesContext(connection) as asked:
            assert client.get(reverse("web:indicators", args=[programme.uid])).status_code == 200
        return len(asked)

    assert cost(1, 1) == cost(4, 10) <= 27
