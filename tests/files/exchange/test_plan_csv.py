"""A plan as CSV: every item, real columns, nothing that a spreadsheet would run."""

import csv
import io
from datetime import date

import pytest

from gouvernail.core.plan import Deadline, Item, Plan, Status
from gouvernail.core.vocabulary import Level, StatusValue, Track
from gouvernail.files.exchange.plan_csv import plan_to_csv


def read(plan: Plan) -> list[dict[str, str]]:
    data = plan_to_csv(plan)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def an_action(**more: object) -> Item:
    return Item(**{"id": "a1", "level": Level.ACTION, "title": "Planter", "parent": "o1"} | more)  # type: ignore[arg-type]


OBJECTIVE = Item(id="o1", level=Level.STRATEGIC_OBJECTIVE, title="Une commune verte", code="1", label="Levier")


def test_a_row_per_item_in_reading_order_with_its_values():
    item = an_action(
        code="1.1",
        track=Track.EXTERNAL,
        status=Status(StatusValue.DONE, "clôturé"),
        progress=0,
        deadline=Deadline("fin 2026", date(2026, 10, 1), date(2026, 12, 31)),
        departments=("Travaux", "Environnement"),
        sdgs=(13, 15),
    )
    first, second = read(Plan(items=(OBJECTIVE, item)))
    assert (first["Niveau"], first["Code"], first["Élément supérieur"]) == ("Levier", "1", "")
    assert (second["Niveau"], second["Volet"], second["État"]) == ("Action", "Volet externe", "Terminée")
    assert second["Avancement (%)"] == "0"
    assert (second["Échéance"], second["Échéance, dernier jour"]) == ("fin 2026", "2026-12-31")
    assert second["Services"] == "Travaux\nEnvironnement"
    assert second["Élément supérieur"] == "1"
    assert second["Objectifs de développement durable"] == "13\n15"


def test_unknown_is_empty():
    (row,) = read(Plan(items=(an_action(parent=None),)))
    assert {name for name, value in row.items() if value} == {"Identifiant", "Niveau", "Titre"}


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_formula_stays_text(sign):
    (row,) = read(Plan(items=(an_action(title=f"{sign}HYPERLINK(1)", parent=None),)))
    assert row["Titre"].startswith("'")


def test_separators_quotes_and_lines_come_back_whole():
    title = 'Une ";" ligne\nsuivante, « ainsi »'
    (row,) = read(Plan(items=(an_action(title=title, parent=None),)))
    assert row["Titre"] == title
