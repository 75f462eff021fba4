"""Two people in the same settings: the second is told what the first chose, before it is replaced."""

from collections.abc import Mapping
from typing import Any

from gouvernail.core.choosing import Weighed, parted, weigh
from gouvernail.models import Event
from gouvernail.services.refusals import Conflict, Overlap

MESSAGE = "Quelqu'un a changé ces réglages entre-temps\u00a0: relisez-les, puis enregistrez à nouveau les vôtres."


def weighed(
    seen: Mapping[str, Any], chosen: Mapping[str, Any], now: Mapping[str, Any], *, authority: int,
    programme: str | None = None,
) -> Weighed:  # fmt: skip
    """What was asked on top of what is there. Refusal: `Conflict`, with both versions of each choice (`levels.action`)
    and who made the other."""
    found = weigh(seen, chosen, now)
    if found.clash:
        before, yours, theirs = parted(seen), parted(chosen), parted(now)
        raise Conflict(
            version=0,
            current={".".join(path): theirs.get(path) for path in found.clash},
            yours={".".join(path): yours.get(path) for path in found.clash},
            overlaps={
                ".".join(path): Overlap(before.get(path), *_last(authority, programme, path[0])) for path in found.clash
            },
            message=MESSAGE,
        )
    return found


def _last(authority: int, programme: str | None, field: str) -> tuple[Any, ...]:
    """Who changed it last, and when."""
    lines = Event.objects.filter(authority=authority, programme_uid=programme, item_uid=None, field=field)
    return lines.order_by("-id").values_list("actor_name", "at").first() or (None, None)
