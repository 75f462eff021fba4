"""Sustainable development goals (ODD) as cells name them: numbers, or names that themselves hold commas."""


def read_sdgs(text: str) -> tuple[int, ...]:
    """The goals named, 1..17, in order and once each: `ODD 11, 13`, `11. Villes et communautés durables`."""
    return ()
