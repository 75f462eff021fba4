"""The columns that a list can show, sort by, add up and hand over: each with the value that a row has in it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from gouvernail.core.codes import code_path
from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import HealthValue, Level, StatusValue, Track
from gouvernail.models import KeywordKind
from gouvernail.queries.beside import NO_MONEY, news
from gouvernail.queries.everything import Everything
from gouvernail.queries.rows import Row

Value = Callable[[Row, Everything], Any]


class Kind(StrEnum):
    """What the values of a column are. `WORD` is a value of the vocabulary `Column.table`."""

    TEXT = "text"
    WORD = "word"
    DAY = "day"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Column:
    """`value` gives what the row has, `None` when that is unknown. `order`: what to sort by, where it is another thing.
    `field` is the field of `core.plan.Item` that it shows: hidden where that is. `sums`: whether it is added up;
    `different`: what it counts, where several rows may share that: each is added up once."""

    name: str
    kind: Kind
    value: Value
    order: Value | None = None
    field: str = ""
    table: str = ""
    sums: bool = False
    different: Callable[[Row, Everything], Collection[int]] | None = None

    def key(self, row: Row, found: Everything) -> Any:
        """What to sort by; `None` when unknown, which comes last."""
        if self.order is not None:
            return self.order(row, found)
        value = self.value(row, found)
        return (fold(value) or None) if isinstance(value, str) else value


def _plain(name: str) -> Value:
    return lambda row, found: getattr(row, name)


def _named(*roles: str) -> Value:
    """The people in these roles, each once."""
    return lambda row, found: _joined(tag.name for tag in row.people if not roles or tag.role in roles)


def _housed(role: str) -> Value:
    return lambda row, found: _joined(tag.name for tag in row.departments if tag.role == role)


def _joined(names: Any) -> str | None:
    return ", ".join(dict.fromkeys(names)) or None


def _rank(words: type[StrEnum], name: str) -> Value:
    ranks = {word.value: place for place, word in enumerate(words)}
    return lambda row, found: ranks.get(getattr(row, name))


def _money(name: str) -> Value:
    return lambda row, found: getattr(found.beside.money.get(row.id, NO_MONEY), name)


def _words(kind: KeywordKind) -> Value:
    return lambda row, found: _joined(word.name for word in found.beside.words.get(row.id, ()) if word.kind == kind)


def _stored(name: str) -> Value:
    return lambda row, found: found.beside.column(name).get(row.id)


def _code(row: Row, found: Everything) -> object:
    """`1.10` after `1.9`: numbers by value, letters after numbers."""
    if row.code is None:
        return None
    return [(not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in code_path(row.code)]


def _deadline(row: Row, found: Everything) -> str | None:
    """The deadline that counts, in its own words."""
    return row.revised_text or row.deadline_text or ("Récurrente" if row.recurring else None)


def titled(row: Row | None) -> str | None:
    if row is None:
        return None
    return f"{row.code} {row.title}" if row.code else row.title


def above(row: Row, found: Everything) -> Row | None:
    return found.whole.by_uid.get(row.parent_uid or "")


def objective(row: Row, found: Everything) -> Row | None:
    """The strategic objective that an item stands under, or is."""
    one: Row | None = row
    while one is not None and one.level != Level.STRATEGIC_OBJECTIVE:
        one = above(one, found)
    return one


def _place(row: Row | None, found: Everything) -> int | None:
    return found.place(row) if row is not None else None


def _silence(row: Row, found: Everything) -> int | None:
    heard = news(row, found.beside)
    return (found.whole.today - heard).days if heard else None


def _progress(row: Row, found: Everything) -> Decimal | int | None:
    """What an objective says itself goes before what it draws, as on its sheet."""
    own = row.progress if row.level in (Level.ACTION, Level.STEP) else row.percent
    return own if own is not None or not row.rolled else row.rolled.percent


T, W, D, N, M = Kind.TEXT, Kind.WORD, Kind.DAY, Kind.NUMBER, Kind.MONEY
LISTED = (
    Column("code", T, _plain("code"), _code, "code"),
    Column("title", T, _plain("title")),
    Column("programme", T, lambda row, found: found.programmes.get(row.programme_uid)),
    Column("objective", T, lambda row, found: titled(objective(row, found)), lambda r, f: _place(objective(r, f), f)),
    Column("above", T, lambda row, found: titled(above(row, found)), lambda r, f: _place(above(r, f), f)),
    Column("level", W, _plain("level"), _rank(Level, "level"), table="level"),
    Column("track", W, _plain("track"), _rank(Track, "track"), table="track"),
    Column("status", W, _plain("status"), _rank(StatusValue, "status"), table="status"),
    Column("progress", Kind.PERCENT, _progress, field="progress"),
    Column("health", W, _plain("health"), _rank(HealthValue, "health"), "health", "health"),
    Column("late", T, lambda row, found: "oui" if row.late else None),
    Column("deadline", T, _deadline, _plain("due"), "deadline"),
    Column("due", D, _plain("due"), field="deadline"),
    Column("revised", T, _plain("revised_text"), _plain("revised_end"), "revised_deadline"),
    Column("effective_start", D, _plain("effective_start"), field="effective_start"),
    Column("effective_end", D, _plain("effective_end"), field="effective_end"),
    Column("people", T, _named()),
    Column("political", T, _named("political"), field="political_leads"),
    Column("administrative", T, _named("administrative"), field="administrative_leads"),
    Column("agents", T, _named("agent"), field="agents"),
    Column("departments", T, _housed("lead"), field="departments"),
    Column("contributing", T, _housed("contributing"), field="contributing_departments"),
    Column("planned", M, _money("planned"), field="budget", sums=True),
    Column("ordinary", M, _money("ordinary"), field="budget", sums=True),
    Column("extraordinary", M, _money("extraordinary"), field="budget", sums=True),
    Column("committed", M, _money("committed"), field="budget", sums=True),
    Column("spent", M, _money("spent"), field="budget", sums=True),
    Column("funders", T, lambda r, f: _joined(f.beside.money.get(r.id, NO_MONEY).funders), field="budget"),
    Column("fte", N, _stored("fte"), field="fte", sums=True),
    Column("plans", T, _words(KeywordKind.SECTOR_PLAN), field="plans"),
    Column("domains", T, _words(KeywordKind.DOMAIN), field="domains"),
    Column("tags", T, _words(KeywordKind.TAG), field="tags"),
    Column("sdgs", T, lambda r, f: _joined(str(each) for each in f.beside.sdgs.get(r.id, ())), field="sdgs"),
    Column(
        "indicators",
        N,
        lambda r, f: len(f.beside.indicators.get(r.id, ())) or None,
        field="indicators",
        sums=True,
        different=lambda row, found: found.beside.indicators.get(row.id, frozenset()),
    ),
    Column("steps", N, lambda row, found: row.children or None, sums=True),
    Column("actions", N, lambda r, f: r.actions if r.level not in (Level.ACTION, Level.STEP) else None),
    Column("news", D, lambda row, found: found.beside.heard.get(row.id)),
    Column("silence", N, _silence),
    Column("priority", T, _stored("priority"), field="priority"),
    Column("description", T, _stored("description"), field="description"),
    Column("achieved", T, _stored("achieved"), field="achieved"),
    Column("remaining", T, _stored("remaining"), field="remaining"),
    Column("obstacles", T, _stored("obstacles"), field="obstacles"),
    Column("support", T, _stored("support"), field="support"),
)
COLUMNS: Mapping[str, Column] = {column.name: column for column in LISTED}
TOGETHER: Mapping[str, tuple[str, ...]] = {
    "who": ("people", "departments"),
    "when": ("deadline", "due"),
    "state": ("status", "progress"),
}
"""Columns of the screen that draw several values as one."""
USUAL = ("who", "when", "state")
"""What a list shows beside the title where its address says nothing."""


def known_columns(asked: str) -> tuple[str, ...]:
    """The columns that an address asks for, in its order; the title, which is always first, is not one of them."""
    names = dict.fromkeys(part.strip() for part in asked.split(","))
    return tuple(name for name in names if name in TOGETHER or (name in COLUMNS and name != "title"))


def apart(names: tuple[str, ...]) -> list[Column]:
    """The columns, those that draw several values taken apart: what is added up, handed over and hidden."""
    return [COLUMNS[each] for each in dict.fromkeys(part for name in names for part in TOGETHER.get(name, (name,)))]
