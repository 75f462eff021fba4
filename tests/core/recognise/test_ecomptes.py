"""What a programme of eComptes says, element by element (`core/recognise/ecomptes.py`, `files/read/ecomptes.py`)."""

from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.plan import Draft, Item
from gouvernail.core.recognise import recognise
from gouvernail.core.vocabulary import AuthorityKind, BudgetKind, Level, StatusValue, Track
from gouvernail.files.read import UnreadableFile, read
from tests.files.read.ecomptes_files import PERSON, TEXT, element, file, tree

ARTICLE = (
    "<Articles><Article><Exercice>{year}</Exercice><Service>{service}</Service><Type>{way}</Type>"
    "<CodeArticle>104/123-16</CodeArticle><Libelle>Frais | divers</Libelle><Montant>{amount}</Montant></Article>"
    "</Articles>"
)
PROJECTION = (
    "<Projections><Projection><Service>E</Service><Type>D</Type><GroupeEco>91</GroupeEco><Libelle>Dette</Libelle><Exercices>"
    '<Exercice Valeur="2027"><Montant>10</Montant></Exercice><Exercice Valeur="2026"><Montant>20</Montant></Exercice>'
    '<Exercice Valeur="2025"><Montant>0</Montant></Exercice></Exercices></Projection></Projections>'
)


def draft_of(*volets: str, **more: str) -> Draft:
    return recognise(read(file(*volets, **more), "pst.xml"))


def action_of(xml: str) -> Item:
    return next(item for item in draft_of(tree(xml)).plan.items if item.level is Level.ACTION)


def test_the_levels_the_track_and_the_term():
    draft = draft_of(tree(element("Action", "Ouvrir le samedi")), tree(element("Action", "Planter"), volet="Externe"))
    levels = [item.level for item in draft.plan.items]
    assert levels == [Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION] * 2
    assert [item.track for item in draft.plan.items] == [Track.INTERNAL] * 3 + [Track.EXTERNAL] * 3
    assert (draft.plan.title, draft.plan.period) == ("PST de Valmont", (date(2025, 1, 1), date(2030, 12, 31)))
    assert draft.origin is not None
    assert (draft.origin.identifier, draft.origin.ins) == ("pst-1", "92094")
    assert draft.origin.authority_kind is AuthorityKind.COMMUNE
    assert draft.coverage.unplaced == 0


def test_a_volet_with_something_to_say_is_an_axis():
    volet = element("Volet", "Volet externe", people=f"<Mandataire>{PERSON}</Mandataire>")
    (axis,) = draft_of(volet).plan.items
    assert (axis.level, axis.title, axis.political_leads) == (Level.AXIS, "Volet externe", ("Anne Delfosse",))


def test_people_state_and_figures():
    people = f"<Responsable>{PERSON}</Responsable><Departement>Service Travaux</Departement>"
    item = action_of(element("Action", "Ouvrir", id="a1", people=people, status="PROBLEME", progress="40", fte="1.5"))
    assert (item.id, item.administrative_leads, item.departments) == ("a1", ("Anne Delfosse",), ("Service Travaux",))
    assert item.status is not None
    assert (item.status.value, item.status.text) == (StatusValue.BLOCKED, "PROBLEME")
    assert (item.progress, item.fte) == (40, Decimal("1.5"))
    assert item.deadline is not None
    assert item.deadline.end == date(2027, 6, 30)


def test_a_rate_of_zero_is_unknown_because_the_schema_asks_for_one():
    assert action_of(element("Action", "Ouvrir")).progress is None


@pytest.mark.parametrize(
    ("service", "way", "amount", "expected"),
    [
        ("O", "D", "1793.5", (BudgetKind.ORDINARY, Decimal("1793.50"))),
        ("E", "D", "0", (BudgetKind.EXTRAORDINARY, Decimal("0.00"))),
        ("O", "R", "500", (BudgetKind.ORDINARY, None)),
    ],
)
def test_articles_become_lines_and_revenue_is_no_cost(service, way, amount, expected):
    said = ARTICLE.format(year=2026, service=service, way=way, amount=amount)
    (line,) = action_of(element("Action", "Ouvrir", more=said)).budget
    assert (line.kind, line.amount) == expected
    assert (line.article, line.year) == ("104/123-16", 2026)
    assert "Frais | divers" in (line.text or "")


def test_a_projection_of_a_year_that_articles_tell_does_not_count_twice():
    said = ARTICLE.format(year=2026, service="O", way="D", amount="7") + PROJECTION
    lines = action_of(element("Action", "Ouvrir", more=said)).budget
    assert [(line.year, line.amount) for line in lines] == [(2026, 7), (2027, 10), (2026, None)]


@pytest.mark.parametrize(
    ("mode", "value", "expected"),
    [
        ("TEXTE", "Deux\nlignes", "Deux\nlignes"),
        ("HTML", "&lt;p&gt;Un &lt;b&gt;mot&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Deux&lt;/p&gt;", "Un mot\nDeux"),
        ("RTF", r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0\b Pr\'e9vu\b0\par Suite}", "Prévu\nSuite"),
    ],
)
def test_descriptions_in_three_writings(mode, value, expected):
    said = TEXT.format(value).replace("TEXTE", mode)
    assert action_of(element("Action", "Ouvrir", description=said)).description == expected


def test_what_the_schema_refuses_is_told_with_its_place_and_nothing_is_lost():
    wrong = (
        element("Action", "Sans identifiant", id=None)
        + element("Action", "Deux fois", id="a1", status="BIZARRE", progress="140", end="demain", fte="beaucoup")
        + element("Action", "Encore", id="a1", more="<Inconnu>Texte imprévu</Inconnu>")
    )
    draft = draft_of(tree(wrong))
    assert [item.title for item in draft.plan.items][2:] == ["Sans identifiant", "Deux fois", "Encore"]
    codes = {problem.code for problem in draft.problems}
    assert codes == {
        *("ecomptes-elementid-missing", "ecomptes-id-twice", "status-unknown", "progress-out-of-range"),
        *("ecomptes-date", "ecomptes-number", "ecomptes-unexpected"),
    }
    assert all(problem.source.row for problem in draft.problems)
    assert {text.text for text in draft.unplaced} == {"140", "beaucoup", "Inconnu : Texte imprévu"}
    assert draft.origin is not None
    assert draft.origin.given == ("Être accessible", "Accueillir", "a1")


@pytest.mark.parametrize(
    "xml",
    [
        b'<?xml version="1.0"?><!DOCTYPE dataroot [<!ENTITY a "b">]><dataroot><PST>&a;</PST></dataroot>',
        b'<?xml version="1.0"?><dataroot><Autre/></dataroot>',
        b'<?xml version="1.0"?><dataroot><PST><Volets/></PST></dataroot>',
        b'<?xml version="1.0"?><dataroot><PST><Volets><Volet',
    ],
)
def test_what_holds_no_programme_is_refused(xml):
    with pytest.raises(UnreadableFile) as refused:
        read(xml, "pst.xml")
    assert not refused.value.unexpected
