"""What of a plan the public reads."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

from gouvernail.core.plan import (
    BudgetLine,
    Deadline,
    DocumentLink,
    Health,
    Indicator,
    IndicatorValue,
    Item,
    Link,
    Placement,
    Plan,
    Principle,
    Status,
)
from gouvernail.core.problems import Source
from gouvernail.core.publication import KnownPerson, counts, public_plan
from gouvernail.core.publication_names import HIDDEN
from gouvernail.core.vocabulary import HealthValue, Level, LinkKind, PrincipleKind, StatusValue

SECRET = "Confidentiel-interne"
PEOPLE = (
    KnownPerson("Jeanne Delvaux", "Cheffe de projet"),
    KnownPerson("Oscar Lemmens"),
    KnownPerson("Luc Marchal", elected=True),
)


def full_action(**more: object) -> Item:
    """An action whose internal fields all hold the same mark."""
    values: dict[str, object] = {
        "id": "a1",
        "level": Level.ACTION,
        "title": "Ouvrir une maison de quartier",
        "code": "1.1",
        "political_leads": ("Luc Marchal",),
        "administrative_leads": ("Oscar Lemmens",),
        "agents": ("Jeanne Delvaux", "Chef des travaux"),
        "departments": ("Service cohésion",),
        "description": "Suivi par J. Delvaux avec M. Marchal.",
        "deadline": Deadline("fin 2026 (Mme Delvaux)", date(2026, 10, 1), date(2026, 12, 31)),
        "status": Status(StatusValue.IN_PROGRESS, SECRET),
        "progress": 40,
        "methods": ("Réunir Oscar Lemmens et les habitants",),
        "health": Health(HealthValue.CRITICAL, SECRET),
        "working_group": SECRET,
        "revised_deadline_reason": SECRET,
        "achieved": SECRET,
        "remaining": SECRET,
        "obstacles": SECRET,
        "support": SECRET,
        "resources": SECRET,
        "staff": SECRET,
        "priority": SECRET,
        "tags": (SECRET,),
        "documents": (DocumentLink(SECRET),),
        "budget": (BudgetLine(amount=Decimal("1234567.89"), text=SECRET),),
        "indicators": (
            Indicator("Visites", values=(IndicatorValue(date(2026, 1, 1), Decimal(3), source=SECRET, comment=SECRET),)),
        ),
        "fte": Decimal("0.5"),
        "weight": Decimal(2),
        "confidence": Decimal("0.5"),
        "source": Source(file=SECRET, line=4),
    }
    return Item(**(values | more))  # type: ignore[arg-type]


def published(*items: Item, **more: object) -> Plan:
    return public_plan(Plan(items=items, **more), people=PEOPLE)  # type: ignore[arg-type]


def test_staff_are_shown_by_function_and_elected_people_by_name():
    item = published(full_action()).items[0]
    assert item.political_leads == ("Luc Marchal",)
    assert item.agents == ("Cheffe de projet", "Chef des travaux")
    assert item.administrative_leads == ()
    assert item.departments == ("Service cohésion",)


def test_names_of_staff_leave_the_texts():
    item = published(full_action()).items[0]
    assert item.description == f"Suivi par {HIDDEN} avec M. Marchal."
    assert item.methods == (f"Réunir {HIDDEN} et les habitants",)
    assert item.deadline is not None
    assert item.deadline.text == f"fin 2026 ({HIDDEN})"


def test_nothing_internal_and_no_name_is_left_anywhere():
    text = repr(published(full_action(), title="Plan de Jeanne Delvaux"))
    for word in (SECRET, "Delvaux", "Lemmens", "1234567", "0.5"):
        assert word not in text


def test_what_the_public_should_know_stays():
    item = published(full_action()).items[0]
    assert (item.title, item.code, item.progress) == ("Ouvrir une maison de quartier", "1.1", 40)
    assert item.status == Status(StatusValue.IN_PROGRESS)
    assert item.indicators[0].values[0].value == Decimal(3)


def test_a_political_lead_whom_the_register_knows_as_staff_is_not_named():
    assert published(full_action(political_leads=("Oscar Lemmens", "Luc Marchal"))).items[0].political_leads == (
        "Luc Marchal",
    )


def test_names_unknown_to_the_register_are_hidden_when_they_stand_as_agents():
    item = public_plan(
        Plan(items=(full_action(agents=("Zoé Quintin",), description="Voir Zoé Quintin"),)), people=()
    ).items[0]
    assert (item.agents, item.description) == ((), f"Voir {HIDDEN}")


def test_somebody_elected_who_also_carries_an_action_stays_named():
    item = published(full_action(agents=("Luc Marchal",), description="Avec Luc Marchal")).items[0]
    assert item.description == "Avec Luc Marchal"


def test_children_of_what_is_not_published_are_not_published():
    orphan = full_action(id="a2", parent="restricted")
    step = full_action(id="s1", parent="a2", level=Level.STEP)
    assert [item.id for item in published(full_action(), orphan, step).items] == ["a1"]


def test_what_is_hidden_takes_its_branch_and_its_ties_with_it():
    top = full_action(id="top", level=Level.OPERATIONAL_OBJECTIVE, code="1")
    secret = full_action(id="secret", parent="top", title=SECRET, code="1.2")
    step = full_action(id="step", parent="secret", level=Level.STEP)
    beside = full_action(id="beside", parent="top", links=(Link(LinkKind.RELATED, code="1.2", item="secret"),))
    plan = public_plan(Plan(items=(top, secret, step, beside)), people=PEOPLE, hidden={"secret"})
    assert [item.id for item in plan.items] == ["top", "beside"]
    assert plan.items[1].links == ()
    assert SECRET not in repr(plan)


def test_ties_lead_only_to_what_is_published():
    tied = full_action(
        links=(Link(LinkKind.RELATED, code="1.1"), Link(LinkKind.RELATED, code="9.9", text=SECRET)),
        also_under=(Placement("a1"), Placement("hidden")),
    )
    item = published(tied).items[0]
    assert [link.code for link in item.links] == ["1.1"]
    assert [place.parent for place in item.also_under] == ["a1"]


def test_principles_keep_their_words_and_lose_their_place():
    stated = Principle(PrincipleKind.VALUE, "Écoute, dit Jeanne Delvaux", Source(file="x", line=2))
    principle = published(full_action(), principles=(stated,)).principles[0]
    assert (principle.text, principle.source) == (f"Écoute, dit {HIDDEN}", Source())


def test_every_field_is_either_published_on_purpose_or_left_out_on_purpose():
    """A field added to the plan must be decided upon here."""
    internal = {
        *("working_group", "revised_deadline_reason", "health", "achieved", "remaining", "obstacles", "support"),
        *("resources", "staff", "fte", "budget", "weight", "priority", "tags", "documents", "confidence", "source"),
    }
    public = {
        *("id", "level", "title", "parent", "label", "code", "code_text", "track", "programme_kind", "description"),
        *("findings", "ambition", "rationale", "political_leads", "administrative_leads", "departments"),
        *("contributing_departments", "agents", "partners", "governance", "participation", "start", "deadline"),
        *(
            "revised_deadline",
            "effective_start",
            "effective_end",
            "recurring",
            "status",
            "progress",
            "pending",
            "progress_from",
        ),
        *("aims", "methods", "means", "evaluation", "indicators", "shared_indicators", "sdgs", "plans"),
        *("domains", "links", "also_under"),
    }
    assert {field.name for field in fields(Item)} == internal | public


def test_counts_name_only_the_levels_that_there_are():
    assert counts(Plan(items=(full_action(),))) == {Level.ACTION: 1}
