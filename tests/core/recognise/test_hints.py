"""What somebody said about columns: `core/recognise/hints.py`."""

import pytest

from gouvernail.core.document import Cell, Document, Row, Table
from gouvernail.core.plan import Draft
from gouvernail.core.problems import Source
from gouvernail.core.recognise import recognise
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.recognise.hinting import columns_of
from gouvernail.core.recognise.hints import LEFT_OUT, WORDS, Hints


def document(*header: str) -> Document:
    names = header or ("Code", "Intitulé de l'action", "Pour quand", "Rubrique libre")
    rows = [names, *((f"1.{n}", f"Rénover la salle {n} du village", f"202{n}", "au frigo") for n in range(5, 9))]
    return Document(
        (
            Table(
                tuple(
                    Row(tuple(Cell.of(text, where=Source(row=number)) for text in cells), Source(row=number))
                    for number, cells in enumerate(rows, 1)
                )
            ),
        )
    )


def read(**columns: str) -> Draft:
    return recognise(document(), hints=Hints({"rubrique libre": columns["said"]}))


@pytest.mark.parametrize("field", WORDS)
def test_every_field_has_a_word_that_the_recognisers_know(field: str):
    assert header_label(WORDS[field]) == field


def test_a_column_holds_what_somebody_said():
    plain = recognise(document())
    assert {item.status for item in plain.plan.items} == {None}
    states = [item.status.text for item in read(said="status").plan.items if item.status]
    assert states == ["au frigo"] * 4


def test_the_account_keeps_what_the_header_really_says():
    skipped = " ".join(each.text for each in read(said="status").skipped)
    assert "Rubrique libre" in skipped
    assert "Statut" not in skipped


def test_a_column_is_left_out_and_said_to_be():
    draft = read(said=LEFT_OUT)
    assert all(item.status is None and item.description is None for item in draft.plan.items)
    assert sum(each.text.count("au frigo") for each in draft.skipped) == 4
    shares = draft.coverage
    assert round(shares.placed + shares.skipped + shares.unplaced, 4) == 1


def test_columns_are_told_with_what_they_were_read_as_and_examples():
    seen = {column.header: column for column in columns_of(document(), Hints({"rubrique libre": "status"}))}
    assert seen["Pour quand"].field == "deadline"
    assert seen["Rubrique libre"].field == "status"
    assert seen["Code"].examples == ("1.5", "1.6", "1.7")
