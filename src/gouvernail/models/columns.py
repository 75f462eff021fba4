"""Columns and constraints that several tables share."""

import secrets
from enum import StrEnum
from typing import Any

from django.db import models
from django.db.models import F, Q

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"


def new_uid() -> str:
    """A short public identifier that nobody guesses: twelve letters and digits without look-alikes."""
    return "".join(secrets.choice(ALPHABET) for _ in range(12))


def uid_column() -> "models.CharField[str, str]":
    return models.CharField(max_length=36, unique=True, default=new_uid, editable=False)


def word_column(words: type[StrEnum], **options: Any) -> "models.CharField[Any, Any]":
    """A text column for a closed vocabulary; pair it with `one_of` among the constraints."""
    return models.CharField(max_length=32, choices=[(word.value, word.value) for word in words], **options)


def one_of(field: str, words: type[StrEnum], table: str, *, null: bool = False) -> models.CheckConstraint:
    """The database refuses a word outside the vocabulary."""
    known = Q(**{f"{field}__in": [word.value for word in words]})
    condition = known | Q(**{f"{field}__isnull": True}) if null else known
    return models.CheckConstraint(condition=condition, name=f"{table}_{field}_known")


def ordered(start: str, end: str, table: str) -> models.CheckConstraint:
    """The first day is not after the last; either may be unknown."""
    condition = Q(**{f"{start}__isnull": True}) | Q(**{f"{end}__isnull": True}) | Q(**{f"{start}__lte": F(end)})
    return models.CheckConstraint(condition=condition, name=f"{table}_{start}_before_{end}"[:60])


def between(field: str, least: object, most: object, table: str, *, null: bool = True) -> models.CheckConstraint:
    """The number stays within its bounds, both included."""
    condition = Q(**{f"{field}__gte": least, f"{field}__lte": most})
    if null:
        condition |= Q(**{f"{field}__isnull": True})
    return models.CheckConstraint(condition=condition, name=f"{table}_{field}_bounds")
