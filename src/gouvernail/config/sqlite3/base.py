"""The backend: a transaction takes its turn before it begins, and gives it back when it ends, however it ends."""

from collections.abc import Callable
from typing import Any

from django.db import OperationalError
from django.db.backends.sqlite3 import base

from gouvernail.config.sqlite3.queue import WriterQueue

SUFFIX = ".queue"
WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


class DatabaseWrapper(base.DatabaseWrapper):
    """SQLite, with transactions that write (all are `IMMEDIATE`) one after the other. Readers never wait."""

    _queue: WriterQueue | None = None

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.execute_wrappers.append(self._in_turn)

    def _in_turn(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """A single statement that writes, outside any transaction, takes its turn too."""
        if self._queue is not None or self.in_atomic_block or not sql.startswith(WRITES):
            return execute(sql, params, many, context)
        self._enter()
        try:
            return execute(sql, params, many, context)
        finally:
            self._leave()

    def _enter(self) -> None:
        if self._queue is not None or self.is_in_memory_db():
            return
        queue = WriterQueue.before(f"{self.settings_dict['NAME']}{SUFFIX}")
        if not queue.enter(self._patience()):
            raise OperationalError("database is locked")
        self._queue = queue

    def _start_transaction_under_autocommit(self) -> None:
        self._enter()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._leave()
            raise

    def _patience(self) -> float:
        return float(self.settings_dict["OPTIONS"].get("timeout", 20))

    def _commit(self) -> Any:
        # A commit that fails keeps the turn: the transaction is still open, and is rolled back next.
        done = super()._commit()  # type: ignore[misc]
        self._leave()
        return done

    def _rollback(self) -> Any:
        try:
            return super()._rollback()  # type: ignore[misc]
        finally:
            self._leave()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]
        finally:
            self._leave()

    def _leave(self) -> None:
        queue, self._queue = self._queue, None
        if queue is not None:
            queue.leave()
