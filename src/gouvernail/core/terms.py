"""Terms of office: from one installation of the councils to the next (domain handbook, section 2).

The rules are data. What they give is proposed to people, who may write something else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from gouvernail.core.vocabulary import AuthorityKind

MONDAY = 0


@dataclass(frozen=True, slots=True)
class TermRule:
    """When the councils of these authorities are installed: the first such weekday of a month, every so many years."""

    kinds: frozenset[AuthorityKind]
    first_year: int
    every: int
    month: int
    weekday: int

    def installed(self, year: int) -> date:
        first = date(year, self.month, 1)
        return first + timedelta(days=(self.weekday - first.weekday()) % 7)


RULES = (
    TermRule(
        kinds=frozenset({AuthorityKind.COMMUNE, AuthorityKind.CPAS, AuthorityKind.PROVINCE}),
        first_year=2018,
        every=6,
        month=12,
        weekday=MONDAY,
    ),
)
"""Wallonia: councils installed on 3 December 2018, 2 December 2024... Elsewhere no law sets a clock."""


def term_at(kind: AuthorityKind, today: date, rules: Iterable[TermRule] = RULES) -> tuple[date, date] | None:
    """The first and the last day of the term of that day; `None` where no rule says."""
    rule = next((rule for rule in rules if kind in rule.kinds), None)
    if rule is None or today < rule.installed(rule.first_year):
        return None
    start = rule.first_year + (today.year - rule.first_year) // rule.every * rule.every
    if today < rule.installed(start):
        start -= rule.every
    return rule.installed(start), rule.installed(start + rule.every) - timedelta(days=1)
