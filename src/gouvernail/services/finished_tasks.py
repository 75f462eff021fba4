"""What the table of tasks keeps of a task that is done: that it was, and how it ended; not whom it wrote to."""

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

NOTHING: dict[str, object] = {"args": [], "kwargs": {}}
ENDED = (TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED)
LETTERS = "gouvernail.services.background.send_"


def forget() -> int:
    """Empty the arguments of the tasks that have ended, however they did; how many. What a mail server answered names
    the address too: the kind of failure stays, its words do not. Two SQL queries."""
    ended = DBTaskResult.objects.filter(status__in=ENDED)
    ended.filter(task_path__startswith=LETTERS).exclude(traceback="").update(traceback="")
    return ended.exclude(args_kwargs=NOTHING).update(args_kwargs=NOTHING)
