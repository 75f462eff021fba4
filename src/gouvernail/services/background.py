"""Work done by the worker process (`gouvernail serve` runs one; `gouvernail db_worker` runs another)."""

from django_tasks import task

from gouvernail.services import imports


@task()
def import_document(job_uid: str) -> bool:
    """Read a kept document and write what was understood."""
    return imports.run(job_uid)
