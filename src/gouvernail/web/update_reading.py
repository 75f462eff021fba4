"""What the form of an update says: the fields that were touched, the steps that were ticked, the next day of news."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gouvernail.core import typed as reading
from gouvernail.core.document import Cell
from gouvernail.core.problems import Problem, Source
from gouvernail.core.workbook import kinds
from gouvernail.queries import editing
from gouvernail.queries.viewer import Viewer
from gouvernail.services import reporting
from gouvernail.services.refusals import Invalid
from gouvernail.services.saving import Saved
from gouvernail.web.whole_numbers import whole

ASKED: tuple[tuple[str, Promise], ...] = (
    ("achieved", gettext_lazy("Fait depuis la dernière fois")),
    ("remaining", gettext_lazy("Reste à faire")),
)
MORE_ASKED: tuple[tuple[str, Promise], ...] = (
    ("obstacles", gettext_lazy("Obstacle rencontré")),
    ("support", gettext_lazy("Soutien demandé")),
)
WAITS = gettext_lazy("Mise à jour transmise\u00a0: elle comptera une fois validée par le responsable du service")
STEP, STEP_SEEN = "etape-", "vue-"
"""Before the uid of a step: the box, and whether it was ticked when it was shown."""


def save(viewer: Viewer, found: editing.Card, typed: Mapping[str, str]) -> Saved:
    """Read the form and hand it over, all that is wrong with it at once."""
    problems: list[Problem] = []
    version = whole(typed.get("version", ""))
    if version is None:
        said = _("La version de la fiche n’est pas lisible\u00a0: rechargez la page, puis recommencez.")
        problems.append(Problem("not-a-number", said, Source()))
    values: dict[str, Any] = {}
    if "rien" not in typed:
        read = reading.read(said_in(typed), typed, item=found.item)
        problems += read.problems
        values = read.values
    day = _day(typed.get("next_date", ""), problems)
    if problems or version is None:
        raise Invalid(problems)
    return reporting.report(
        item=found.item.id,
        by=viewer,
        version=version,
        values=values,
        note=typed.get("note"),
        next_date=day,
        same="rien" in typed,
        steps={} if "rien" in typed else ticked(typed),
        key=typed.get("key", "")[:36] or None,
    )


def said_in(typed: Mapping[str, str]) -> list[str]:
    """The fields that the person touched: a text that is left empty leaves what was written."""
    found = [name for name in ("status", "progress") if name in typed and typed[name] != typed.get(f"{name}_before")]
    health = [typed.get("health", ""), typed.get("health.text", "")]
    if "health" in typed and health != [typed.get("health_before", ""), typed.get("health_text_before", "")]:
        found.append("health")
    return found + [name for name, _label in (*ASKED, *MORE_ASKED) if typed.get(name, "").strip()]


def ticked(typed: Mapping[str, str]) -> dict[str, bool]:
    """The steps that were ticked or unticked since they were shown."""
    seen = {name.removeprefix(STEP_SEEN): value == "1" for name, value in typed.items() if name.startswith(STEP_SEEN)}
    return {uid: now for uid, was in seen.items() if (now := f"{STEP}{uid}" in typed) != was}


def _day(written: str, problems: list[Problem]) -> date | None:
    try:
        value = kinds.day().read(Cell.of(written.strip())) if written.strip() else None
    except kinds.Unread as unread:
        problems.append(Problem("typed-wrong", str(unread), Source(field="next_date")))
        return None
    return value if isinstance(value, date) else None


def boxes(typed: Mapping[str, str] | None) -> set[str] | None:
    """The steps whose boxes a form that comes back has ticked; `None` where it says nothing of steps."""
    if not typed or not any(name.startswith(STEP_SEEN) for name in typed):
        return None
    return {name.removeprefix(STEP) for name in typed if name.startswith(STEP)}
