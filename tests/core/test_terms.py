"""Terms of office: from one installation of the councils to the next."""

from datetime import date

import pytest

from gouvernail.core.terms import term_at
from gouvernail.core.vocabulary import AuthorityKind


@pytest.mark.parametrize(
    ("kind", "day", "term"),
    [
        (AuthorityKind.COMMUNE, date(2026, 3, 15), (date(2024, 12, 2), date(2030, 12, 1))),
        (AuthorityKind.CPAS, date(2024, 12, 2), (date(2024, 12, 2), date(2030, 12, 1))),
        (AuthorityKind.COMMUNE, date(2024, 12, 1), (date(2018, 12, 3), date(2024, 12, 1))),
        (AuthorityKind.PROVINCE, date(2029, 1, 1), (date(2024, 12, 2), date(2030, 12, 1))),
        (AuthorityKind.COMMUNE, date(2018, 12, 2), None),
        (AuthorityKind.INTERMUNICIPAL, date(2026, 3, 15), None),
    ],
)
def test_the_term_of_a_day(kind: AuthorityKind, day: date, term: tuple[date, date] | None):
    assert term_at(kind, day) == term
