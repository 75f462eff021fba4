"""Which items say some words, in whatever form: one condition for both databases."""

from typing import Any

from django.db.models import BooleanField, Expression, F, Q, QuerySet, Value
from django.db.models.sql.compiler import SQLCompiler

from gouvernail.core.searching import words
from gouvernail.core.word_forms import HEAD, SMALL_WORDS, stem, tokens
from gouvernail.models import Item
from gouvernail.models.word_index import INDEX, VECTOR

SHORTEST = 3
"""Letters from which on a word finds what begins alike."""


class Says(Expression):
    """Whether an item says all these forms. `("renov", "ecol")`; with figures, to the letter."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, wanted: tuple[str, ...]) -> None:
        super().__init__()
        self.wanted = wanted
        self.sources: list[Any] = [F("pk"), F("search_forms"), Value("")]

    def get_source_expressions(self) -> list[Any]:
        return self.sources

    def set_source_expressions(self, exprs: Any) -> None:
        self.sources = list(exprs)

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, Any]:
        """FTS5: the identifiers that match."""
        key, params = compiler.compile(self.sources[0])
        asked = " AND ".join(f'"{word}"{" *" if _begins(word) else ""}' for word in self.wanted)
        return f"({key} IN (SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH %s))", [*params, asked]  # noqa: S608

    def as_postgresql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, Any]:
        column, params = compiler.compile(self.sources[1])
        asked = " & ".join(f"'{word}'{':*' if _begins(word) else ''}" for word in self.wanted)
        return f"({VECTOR.format(column=column)} @@ %s::tsquery)", [*params, asked]


def _begins(word: str) -> bool:
    return len(word.removeprefix(HEAD)) >= SHORTEST and not any(sign.isdigit() for sign in word.removeprefix(HEAD))


def forms_of(text: str) -> tuple[str, ...]:
    """The forms of the words of a search box; small words count only where there is no other."""
    asked = tokens(" ".join(words(text)))
    telling = [word for word in asked if word not in SMALL_WORDS] or asked
    return tuple(dict.fromkeys(stem(word) for word in telling))


def signs_of(text: str) -> tuple[str, ...]:
    """What is looked for and is no word: `%`."""
    return tuple(word for word in words(text) if not tokens(word) and not word.isspace())


def said(items: QuerySet[Item], text: str) -> QuerySet[Item] | None:
    """The items that say all the words; `None` when nothing is asked."""
    found, signs = forms_of(text), signs_of(text)
    if not found and not signs:
        return None
    condition = Q(Says(found)) if found else Q()
    for sign in signs:
        condition &= Q(search_text__contains=sign)
    return items.filter(condition)


def in_title(text: str) -> Says | None:
    """Whether the title or the code says all the words."""
    found = forms_of(text)
    return Says(tuple(HEAD + word for word in found)) if found else None
