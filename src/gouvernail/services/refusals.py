"""What is refused: one exception for each answer that a door gives, each with a French sentence for the person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gouvernail.core.problems import Problem


class Refused(Exception):
    """Something asked was not done. `message` is shown to the person, `status` is the HTTP answer."""

    status = 400
    message = "Cette demande ne peut pas être satisfaite."

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or self.message)
        self.message = message or self.message


class NotAllowed(Refused):
    """403: the thing exists for them, the act is not theirs."""

    status = 403
    message = "Vos droits ne permettent pas cette action."


class NotFound(Refused):
    """404: the thing does not exist, or not for them."""

    status = 404
    message = "Cet élément n'existe pas ou ne vous est pas accessible."


@dataclass(frozen=True, slots=True)
class Overlap:
    """A field that somebody changed meanwhile: what it was when the person opened it, who changed it, when, why."""

    before: Any
    who: str | None = None
    at: datetime | None = None
    why: str | None = None


class Conflict(Refused):
    """409: somebody saved the same fields in between. `current`: stored values, `yours`: those asked, `version`: the
    new lock, `overlaps`: who changed each of these fields."""

    status = 409
    message = "Quelqu'un a modifié cet élément entre-temps. Comparez les valeurs, puis enregistrez à nouveau."

    def __init__(
        self,
        *,
        version: int,
        current: Mapping[str, object],
        yours: Mapping[str, object],
        overlaps: Mapping[str, Overlap] | None = None,
        message: str | None = None,
    ) -> None:
        super().__init__(message)
        self.version, self.current, self.yours = version, dict(current), dict(yours)
        self.overlaps = dict(overlaps or {})


class Invalid(Refused):
    """422: what was given does not hold. `problems` names all that is wrong, each with its field."""

    status = 422

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = tuple(problems)
