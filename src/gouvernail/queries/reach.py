"""For whom the database is asked: what the second wall (`models/walls.py`) lets through on this connection.

A request begins as nobody's; the first viewer made in it says whose it is (`queries/viewer.py`), the public site says
that it is the public's. Commands and workers reach everything. It is said to PostgreSQL once, before the next statement
that follows a change, and again whenever it is not certain that the connection still knows. SQLite is told nothing.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

Reach = int | str | tuple[str, int]
"""The key of an account, one of the three below, or `(AUTHORITY, key)`: what is of one authority, for a signed link."""
NOBODY, PUBLIC, EVERYTHING = "nobody", "public", "all"
ACCOUNT = "SELECT gouvernail_enter(%s)"
AUTHORITY = "authority"
OF_AUTHORITY = "SELECT gouvernail_enter_authority(%s)"
STATEMENTS = {
    PUBLIC: "SELECT gouvernail_enter_public()",
    # The functions of the walls may not be there yet: it is commands that make them.
    NOBODY: "SELECT set_config('gouvernail.reach', '', false), set_config('gouvernail.account', '', false),"
    " set_config('gouvernail.authorities', '', false), set_config('gouvernail.programmes', '', false),"
    " set_config('gouvernail.around', '', false), set_config('gouvernail.published', '', false)",
    EVERYTHING: "SELECT set_config('gouvernail.reach', 'all', false)",
}
IDLE = 0
"""No transaction: `psycopg.pq.TransactionStatus.IDLE`, without loading psycopg where the database is SQLite."""


_at_start: Reach = EVERYTHING


class Teller:
    """What one connection is to know (`wanted`) and what it has been told (`said`; `None`: not certain)."""

    def __init__(self, told: BaseDatabaseWrapper) -> None:
        self.connection = told
        self.wanted: Reach = _at_start
        self.said: Reach | None = None
        self.within = False
        """Whether it was said inside a transaction: taken back with it, should it fail."""

    def __call__(self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:
        if self.within and (self.has_ended() or str(sql).startswith("ROLLBACK TO")):
            self.said = None
        if self.said != self.wanted and not str(sql).startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            self.tell()
        return execute(sql, params, many, context)

    def has_ended(self) -> bool:
        """Whether the transaction in which it was said is over. The connection itself is asked, for another may have
        begun since without a statement in between, and what a failed one said is taken back. No round trip."""
        return bool(self.connection.connection.info.transaction_status == IDLE)

    def tell(self) -> None:
        """One round trip to the database."""
        wanted = self.wanted
        statement, values = _said(wanted)
        with self.connection.wrap_database_errors, self.connection.connection.cursor() as cursor:
            cursor.execute(statement, values)
        self.said, self.within = wanted, self.connection.in_atomic_block


def _said(wanted: Reach) -> tuple[str, tuple[int, ...]]:
    """The statement that tells it, and its values."""
    if isinstance(wanted, str):
        return STATEMENTS[wanted], ()
    return (ACCOUNT, (wanted,)) if isinstance(wanted, int) else (OF_AUTHORITY, (wanted[1],))


def serve_requests() -> None:
    """This process answers requests: what it asks outside of them, it asks for nobody."""
    global _at_start
    _at_start = NOBODY


def listen(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """A connection was opened, or taken from a pool: it knows nothing that can be relied on."""
    if connection.vendor == "postgresql":
        _teller(connection).said = None


def enter_account(account: int) -> None:
    """The request is that account's, if it is nobody's yet. In a command the reach stays as it is."""
    if connection.vendor == "postgresql" and _teller(connection).wanted == NOBODY:
        enter(account)


def enter(reach: Reach) -> None:
    """From now on this connection is asked for that account, or for the public, or for nobody. No SQL query yet."""
    if connection.vendor == "postgresql":
        _teller(connection).wanted = reach


def forget(**_: Any) -> None:
    """A request begins: nobody is known yet."""
    enter(NOBODY)


@contextmanager
def everything() -> Iterator[None]:
    """For what must reach beyond the account that asks: an invitation read before anybody is known, a count of all."""
    if connection.vendor != "postgresql":
        yield
        return
    teller = _teller(connection)
    before, teller.wanted = teller.wanted, EVERYTHING
    try:
        yield
    finally:
        teller.wanted = before


def _teller(told: BaseDatabaseWrapper) -> Teller:
    for wrapper in told.execute_wrappers:
        if isinstance(wrapper, Teller):
            return wrapper
    teller = Teller(told)
    told.execute_wrappers.append(teller)
    return teller
