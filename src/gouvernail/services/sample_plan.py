"""A made-up plan of any size, always the same for the same seed: shaped like the programmes of real authorities."""

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TypeVar

from gouvernail.core.deadlines import deadline_from_date, read_deadline
from gouvernail.core.plan import BudgetLine, Deadline, Indicator, IndicatorTarget, Item, Plan, Status
from gouvernail.core.problems import Source
from gouvernail.core.vocabulary import (
    BudgetKind,
    Direction,
    IndicatorKind,
    Level,
    ProgrammeKind,
    StatusValue,
    Track,
)
from gouvernail.services import sample_words as words

T = TypeVar("T")
PERIOD = (date(2024, 12, 2), date(2030, 12, 1))
MOST_STRATEGIC, MOST_OPERATIONAL = 40, 130


class Maker:
    """Draws a plan. Everything comes from one seeded generator, in a fixed order."""

    def __init__(self, *, actions: int, steps: int, seed: int) -> None:
        # Not for secrets: the same seed must give the same plan.
        self.chance = random.Random(seed)  # noqa: S311
        self.actions, self.steps = actions, steps
        self.people = self._people()
        self.line = 0

    def plan(self) -> Plan:
        return Plan(
            items=tuple(self._items()),
            title="Programme stratégique transversal 2024-2030 (exemple)",
            kind=ProgrammeKind.PST,
            period=PERIOD,
            language="fr",
        )

    def _items(self) -> Iterator[Item]:
        operational = max(1, min(MOST_OPERATIONAL, round(self.actions / 4.6)))
        strategic = max(1, min(MOST_STRATEGIC, round(operational / 3.3)))
        shares = _spread(operational, strategic)
        actions = iter(_spread(self.actions, operational))
        steps = iter(_spread(self.steps, self.actions))
        for number, held in enumerate(shares, 1):
            yield self._strategic(number)
            for place in range(1, held + 1):
                yield self._operational(number, place)
                for order in range(1, next(actions) + 1):
                    action = self._action(number, place, order)
                    yield action
                    yield from (self._step(action, step) for step in range(1, next(steps) + 1))

    def _strategic(self, number: int) -> Item:
        wish = words.STRATEGIC[(number - 1) % len(words.STRATEGIC)]
        return Item(
            id=f"os{number}",
            level=Level.STRATEGIC_OBJECTIVE,
            title=f"Être {wish}",
            label="Objectif stratégique",
            code=str(number),
            code_text=f"OS{number}",
            track=self._track(number),
            findings=self.chance.choice(words.FINDINGS),
            source=self._place(),
        )

    def _operational(self, number: int, place: int) -> Item:
        return Item(
            id=f"oo{number}.{place}",
            level=Level.OPERATIONAL_OBJECTIVE,
            parent=f"os{number}",
            title=f"{self.chance.choice(words.OPERATIONAL)} {self.chance.choice(words.SUBJECTS)}",
            label="Objectif opérationnel",
            code=f"{number}.{place}",
            code_text=f"OO{number}.{place}",
            track=self._track(number),
            source=self._place(),
        )

    def _action(self, number: int, place: int, order: int) -> Item:
        status, progress = self._state()
        subject = self.chance.choice(words.SUBJECTS)
        return Item(
            id=f"a{number}.{place}.{order}",
            level=Level.ACTION,
            parent=f"oo{number}.{place}",
            title=f"{self.chance.choice(words.DEEDS)} {subject} {self.chance.choice(words.PLACES)}",
            label="Action",
            code=f"{number}.{place}.{order}",
            track=self._track(number),
            description=self._sometimes(0.4, f"Action menée {self.chance.choice(words.PLACES)}, avec les usagers."),
            political_leads=self._some(self.people[:9], 0.8, 1),
            administrative_leads=self._some(self.people[9:20], 0.5, 1),
            departments=self._some(words.DEPARTMENTS, 0.9, 2),
            contributing_departments=self._some(words.DEPARTMENTS, 0.2, 1),
            agents=self._some(self.people[20:], 0.7, 2),
            partners=self._some(words.PARTNERS, 0.25, 1),
            deadline=self._deadline(),
            status=Status(status) if status else None,
            progress=progress,
            recurring=self.chance.random() < 0.05,
            budget=self._budget(),
            indicators=self._indicators(subject),
            plans=self._some(words.PLANS, 0.2, 1),
            sdgs=tuple(sorted(self.chance.sample(range(1, 18), self.chance.randint(0, 3)))),
            source=self._place(),
        )

    def _step(self, action: Item, number: int) -> Item:
        title = words.STEPS[(number - 1) % len(words.STEPS)]
        return Item(
            id=f"{action.id}-{number}",
            level=Level.STEP,
            parent=action.id,
            title=f"{title} ({number})",
            track=action.track,
            status=self.chance.choice((None, Status(StatusValue.DONE), Status(StatusValue.NOT_STARTED))),
            deadline=self._sometimes(0.5, self._quarter()),
            source=self._place(),
        )

    def _people(self) -> list[str]:
        pairs = [(first, family) for first in words.FIRST_NAMES for family in words.FAMILY_NAMES]
        families = self.chance.sample(words.FAMILY_NAMES, len(words.FAMILY_NAMES))
        chosen = self.chance.sample(pairs, 40)
        return [f"{first} {family}" for first, family in zip(words.FIRST_NAMES, families, strict=True)] + [
            f"{first} {family}" for first, family in chosen
        ]

    def _track(self, number: int) -> Track:
        return Track.INTERNAL if number % 4 == 0 else Track.EXTERNAL

    def _place(self) -> Source:
        self.line += 1
        return Source(line=self.line)

    def _some(self, names: "tuple[str, ...] | list[str]", likely: float, most: int) -> tuple[str, ...]:
        if self.chance.random() >= likely:
            return ()
        return tuple(self.chance.sample(list(names), self.chance.randint(1, most)))

    def _sometimes(self, likely: float, value: T) -> T | None:
        return value if self.chance.random() < likely else None

    def _state(self) -> tuple[StatusValue | None, int | None]:
        status = self.chance.choices((None, *StatusValue), weights=(12, 10, 18, 34, 5, 3, 14, 4))[0]
        running = status in {StatusValue.IN_PROGRESS, StatusValue.WAITING, StatusValue.BLOCKED}
        return status, self.chance.randrange(5, 96, 5) if running and self.chance.random() < 0.7 else None

    def _quarter(self) -> Deadline | None:
        return read_deadline(f"T{self.chance.randint(1, 4)} {self.chance.randint(2025, 2030)}")

    def _deadline(self) -> Deadline | None:
        year = self.chance.randint(2025, 2030)
        month, day = self.chance.randint(1, 12), self.chance.randint(1, 28)
        written = self.chance.choices(
            (f"T{self.chance.randint(1, 4)} {year}", f"fin {year}", str(year), "2025-2030", "Récurrent", "à fixer", ""),
            weights=(30, 15, 20, 8, 8, 5, 10),
        )[0]
        exact = self.chance.random() < 0.15
        return deadline_from_date(date(year, month, day)) if exact else read_deadline(written)

    def _budget(self) -> tuple[BudgetLine, ...]:
        if self.chance.random() < 0.45:
            return ()
        kind = self.chance.choice(tuple(BudgetKind))
        amount = Decimal(self.chance.randrange(500, 250_000, 250))
        article = f"{self.chance.randint(104, 930)}/{self.chance.randint(111, 749)}-{self.chance.randint(10, 60)}"
        return (BudgetLine(kind, amount, article, self.chance.randint(2025, 2030), text=f"{amount} € ({article})"),)

    def _indicators(self, subject: str) -> tuple[Indicator, ...]:
        if self.chance.random() < 0.5:
            return ()
        base = self.chance.randint(0, 50)
        targets = tuple(IndicatorTarget(year, Decimal(base + 10 * (year - 2024))) for year in (2027, 2030))
        text = f"Nombre de réalisations pour {subject}"
        return (
            Indicator(text, IndicatorKind.OUTPUT, "réalisations", Direction.UP, Decimal(base), "annuelle", targets),
        )


def sample_plan(*, actions: int = 600, steps: int = 0, seed: int = 2024) -> Plan:
    """A plan with that many actions and steps; up to 40 strategic and 130 operational objectives."""
    return Maker(actions=actions, steps=steps, seed=seed).plan()


def _spread(total: int, over: int) -> list[int]:
    """`total` things over so many places, as evenly as can be."""
    return [(total * (place + 1)) // over - (total * place) // over for place in range(over)]
