"""`gouvernail db_worker`: does the work in the background, and takes again what a dead worker left."""

import time
from datetime import date
from typing import Any

from django.db import OperationalError, close_old_connections
from django.utils import timezone
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from gouvernail.services import duties, finished_tasks, imports, letters, retention, stamping, subscriptions


class Worker(db_worker.Worker):
    """Works until the queue is empty, sends what is due, looks for imports that nobody does any more, and again."""

    tidied: date | None = None

    def run(self) -> None:
        stays, self.batch = not self.batch, True
        while self.running:
            super().run()
            self.startup_delay = False
            resumed = self.resume()
            if not resumed and not (stays and self.more_to_come()):
                break
            if not resumed and self.running:
                time.sleep(self.interval)

    def run_task(self, db_task_result: "DBTaskResult[..., Any]") -> None:
        super().run_task(db_task_result)
        try:
            finished_tasks.forget()
        except OperationalError:
            db_worker.logger.warning("The database did not answer; what was done is forgotten after the next task.")

    def more_to_come(self) -> bool:
        return self.running and (self.max_tasks is None or self._run_tasks < self.max_tasks)

    def tidy(self) -> None:
        """Once a day, what is due to be written is posted, and what is kept no longer than it serves is purged."""
        today = timezone.localdate()
        if self.tidied != today:
            duties.post_all(today=today)
            subscriptions.post_all(today=today)
            # Not before: where the database did not answer, they are posted at the next turn.
            self.tidied = today
            purged = {name: count for name, count in retention.purge(today=today).items() if count}
            if purged:
                db_worker.logger.info("Purged by the rule of retention: %s", purged)
            stamping.clear()

    def resume(self) -> int:
        """How many imports went back into the queue. A database that is busy is asked again at the next turn."""
        try:
            if not self.more_to_come():
                return 0
            # As during a task, who stops it waits until this is done: a letter that was cut off as it leaves may have
            # left or not.
            self.running_task = True
            self.tidy()
            letters.send_due(running=lambda: bool(self.running))
            return imports.resume()
        except OperationalError:
            db_worker.logger.warning("The database did not answer; trying again.")
            return 0
        finally:
            self.running_task = False
            close_old_connections()


class Command(db_worker.Command):
    help = "Exécute les tâches de fond, et reprend celles qu'un exécutant disparu a laissées."
    # As in `PlainCommand`: it starts without loading the pages, that it never shows.
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        # The stock command makes its worker by this name.
        db_worker.Worker = Worker  # type: ignore[misc]
        super().handle(**options)
