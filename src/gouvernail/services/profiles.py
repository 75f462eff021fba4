"""One's own account: the name that others read."""

from gouvernail.core.problems import Problem, Source
from gouvernail.models import Account
from gouvernail.services.refusals import Invalid


def rename(account: Account, *, name: str) -> None:
    """Take another name. What history tells keeps the name of its time. Refusals: `Invalid`."""
    name = " ".join(name.split())
    if not 0 < len(name) <= 200:
        raise Invalid([Problem("name", "Donnez votre nom, en 200 caractères au plus.", Source(field="name"))])
    account.name = name
    account.save(update_fields=["name"])
