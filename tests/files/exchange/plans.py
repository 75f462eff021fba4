"""Hypothesis strategies: any plan that the model admits."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from gouvernail.core.plan import (
    BudgetLine,
    Deadline,
    DeadlinePart,
    DocumentLink,
    Health,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
    Item,
    Link,
    Placement,
    Plan,
    Principle,
    SharedIndicator,
    Status,
)
from gouvernail.core.problems import Source
from gouvernail.core.vocabulary import (
    BudgetKind,
    BudgetStage,
    Direction,
    HealthValue,
    IndicatorKind,
    Level,
    LinkKind,
    Precision,
    PrincipleKind,
    ProgrammeKind,
    ProgressFrom,
    StatusValue,
    Track,
)

text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
maybe_text = st.none() | text
texts = st.lists(text, max_size=2).map(tuple)
days = st.dates(date(1990, 1, 1), date(2060, 1, 1))
maybe_day = st.none() | days
money = st.none() | st.decimals(Decimal("-9999999"), Decimal("9999999"), places=2)
positions = st.none() | st.integers(1, 99999)
sources = st.builds(
    Source, file=maybe_text, sheet=maybe_text, page=positions, row=positions, line=positions, field=maybe_text
)


def maybe(kind: type) -> st.SearchStrategy[object]:
    return st.none() | st.sampled_from(list(kind))  # type: ignore[call-overload]


parts = st.builds(
    DeadlinePart,
    label=maybe_text,
    steps=st.lists(st.integers(1, 9), max_size=2).map(tuple),
    start=maybe_day,
    end=maybe_day,
    recurring=st.booleans(),
    unknown=st.booleans(),
)
deadlines = st.none() | st.builds(
    Deadline,
    text=text,
    start=maybe_day,
    end=maybe_day,
    precision=maybe(Precision),
    recurring=st.booleans(),
    unknown=st.booleans(),
    parts=st.lists(parts, max_size=2).map(tuple),
)
budget_lines = st.builds(
    BudgetLine,
    kind=maybe(BudgetKind),
    amount=money,
    article=maybe_text,
    year=st.none() | st.integers(2000, 2060),
    funder=maybe_text,
    funding_status=maybe_text,
    stage=st.sampled_from(list(BudgetStage)),
    text=maybe_text,
)
indicators = st.builds(
    Indicator,
    text=text,
    kind=maybe(IndicatorKind),
    unit=maybe_text,
    direction=maybe(Direction),
    baseline=money,
    frequency=maybe_text,
    targets=st.lists(
        st.builds(IndicatorTarget, year=st.integers(2000, 2060), value=money, text=maybe_text), max_size=2
    ).map(tuple),
    values=st.lists(
        st.builds(IndicatorValue, date=days, value=money, text=maybe_text, source=maybe_text, comment=maybe_text),
        max_size=2,
    ).map(tuple),
    key=maybe_text,
)
links = st.builds(Link, kind=st.sampled_from(list(LinkKind)), code=maybe_text, item=maybe_text, text=maybe_text)
FIELDS: dict[str, st.SearchStrategy[object]] = {
    "level": st.sampled_from(list(Level)),
    "title": text,
    "track": maybe(Track),
    "programme_kind": maybe(ProgrammeKind),
    "start": deadlines,
    "deadline": deadlines,
    "revised_deadline": deadlines,
    "effective_start": maybe_day,
    "effective_end": maybe_day,
    "recurring": st.booleans(),
    "status": st.none() | st.builds(Status, value=maybe(StatusValue), text=maybe_text),
    "progress": st.none() | st.integers(0, 100),
    "progress_from": maybe(ProgressFrom),
    "health": st.none() | st.builds(Health, value=st.sampled_from(list(HealthValue)), text=maybe_text),
    "pending": st.none() | st.booleans(),
    "fte": money,
    "weight": money,
    "budget": st.lists(budget_lines, max_size=2).map(tuple),
    "indicators": st.lists(indicators, max_size=1).map(tuple),
    "shared_indicators": st.lists(st.builds(SharedIndicator, key=text, text=maybe_text), max_size=1).map(tuple),
    "sdgs": st.lists(st.integers(1, 17), max_size=3).map(tuple),
    "links": st.lists(links, max_size=2).map(tuple),
    "documents": st.lists(st.builds(DocumentLink, title=text, url=maybe_text), max_size=1).map(tuple),
    "confidence": st.none() | st.decimals(Decimal(0), Decimal(1), places=2),
    "source": sources,
}
TEXTS = "political_leads administrative_leads departments contributing_departments agents partners aims methods means"
TEXTS += " evaluation plans domains tags"
FIELDS |= dict.fromkeys(TEXTS.split(), texts)
ONE_TEXT = (
    "label code code_text description findings ambition rationale working_group governance participation achieved"
)
ONE_TEXT += " revised_deadline_reason remaining obstacles support resources staff priority"
FIELDS |= dict.fromkeys(ONE_TEXT.split(), maybe_text)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    items: list[Item] = []
    for number in range(draw(st.integers(0, 4))):
        above = [item.id for item in items]
        parent = draw(st.none() | st.sampled_from(above)) if above else None
        placements = st.builds(Placement, parent=st.sampled_from(above), share=st.none() | st.just(Decimal("33.33")))
        also = draw(st.lists(placements, max_size=1)) if above else []
        values = draw(st.fixed_dictionaries(FIELDS))
        items.append(Item(id=f"i{number}", parent=parent, also_under=tuple(also), **values))  # type: ignore[arg-type]
    first, second = sorted(draw(st.tuples(days, days)))
    return Plan(
        items=tuple(items),
        title=draw(maybe_text),
        kind=draw(maybe(ProgrammeKind)),  # type: ignore[arg-type]
        organisations=draw(texts),
        period=draw(st.none() | st.just((first, second))),
        language=draw(st.none() | st.just("fr")),
        principles=draw(
            st.lists(
                st.builds(Principle, kind=st.sampled_from(list(PrincipleKind)), text=text, source=sources), max_size=2
            ).map(tuple)
        ),
    )
