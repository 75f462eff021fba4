"""Which items say some words, in whatever form, and what is said of them: one condition for both databases."""

from typing import Any, TypeVar

from django.db.models import BooleanField, Exists, Expression, F, Model, OuterRef, Q, QuerySet, Value
from django.db.models.sql.compiler import SQLCompiler

from gouvernail.core.searching import words
from gouvernail.core.word_forms import HEAD, SMALL_WORDS, stem, tokens
from gouvernail.models import Comment, Decision, Item
from gouvernail.models.word_index import ITEMS, VECTOR, index_of

Row = TypeVar("Row", bound=Model)
Spoken = TypeVar("Spoken", Comment, Decision)
SHORTEST = 3
"""Letters from which on a word finds what begins alike."""


class Says(Expression):
    """Whether a row says all these forms: `("renov", "ecol")`; with figures, to the letter. `table` has the index."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, wanted: tuple[str, ...], table: str = ITEMS) -> None:
        super().__init__()
        self.wanted, self.index = wanted, index_of(table)
        self.sources: list[Any] = [F("pk"), F("search_forms"), Value("")]

    def get_source_expressions(self) -> list[Any]:
        return self.sources

    def set_source_expressions(self, exprs: Any) -> None:
        self.sources = list(exprs)

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, Any]:
        """FTS5: the identifiers that match."""
        key, params = compiler.compile(self.sources[0])
        asked = " AND ".join(f'"{word}"{" *" if _begins(word) else ""}' for word in self.wanted)
        matching = f"SELECT rowid FROM {self.index} WHERE {self.index} MATCH %s"  # noqa: S608  # one of our tables
        return f"({key} IN ({matching}))", [*params, asked]

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
    return _saying(items, text, "search_text")


def said_of_items(rows: QuerySet[Spoken], items: QuerySet[Item], text: str) -> QuerySet[Spoken] | None:
    """Comments or decisions that say all the words and still stand, of these items alone; `None` as for `said`."""
    found = _saying(rows.filter(removed_at=None), text, "text")
    return found if found is None else found.filter(Exists(items.filter(pk=OuterRef("item_id"))))


def _saying(rows: QuerySet[Row], text: str, column: str) -> QuerySet[Row] | None:
    found, signs = forms_of(text), signs_of(text)
    if not found and not signs:
        return None
    condition = Q(Says(found, rows.model._meta.db_table)) if found else Q()
    for sign in signs:
        condition &= Q(**{f"{column}__contains": sign})
    return rows.filter(condition)


def in_title(text: str) -> Says | None:
    """Whether the title or the code says all the words."""
    found = forms_of(text)
    return Says(tuple(HEAD + word for word in found)) if found else None
