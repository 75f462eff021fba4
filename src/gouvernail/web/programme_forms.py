"""What the forms of a new programme and of its settings share: dates and partners as they are typed."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from gouvernail.core.problems import Problem, Source
from gouvernail.services.refusals import Invalid


def day_typed(typed: Mapping[str, str], name: str) -> date | None:
    """A day as a date input sends it, or as people write it (`02/12/2024`). Refusals: `Invalid`."""
    written = typed.get(name, "").strip()
    if not written:
        return None
    parts = written.split("/")
    try:
        found = date.fromisoformat("-".join(reversed(parts)) if len(parts) == 3 else written)
    except ValueError:
        found = None
    if found is None or not 1900 <= found.year <= 2200:
        said = _("«\u00a0%(written)s\u00a0» n’est pas une date\u00a0: écrivez par exemple 02/12/2024.") % {
            "written": written[:40]
        }
        raise Invalid([Problem("date", said, Source(field=name))])
    return found


def partners_typed(typed: Mapping[str, str]) -> tuple[str, ...]:
    """One partner a line."""
    return tuple(line.strip() for line in typed.get("partners", "").splitlines() if line.strip())
