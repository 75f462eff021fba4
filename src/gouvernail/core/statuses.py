"""Status words of documents, by an explicit table: exact once case, accents and punctuation are off, never fuzzy."""

from dataclasses import dataclass

from gouvernail.core.plan import Status


@dataclass(frozen=True, slots=True)
class StatusReading:
    """What a status word says: a state, and whether the action is a recurring one (`permanent`)."""

    status: Status
    recurring: bool = False


def read_status(text: str) -> StatusReading | None:
    """The state that a cell names; `None` for an empty cell or `/`; an unknown word gives `Status(None, text)`."""
    return None


def leading_status(text: str) -> tuple[StatusReading, str] | None:
    """The status word at the head of prose, glued or not (`RéaliséTravail avec...`), and the prose after it."""
    return None


def read_recurring(text: str) -> bool:
    """Whether the text says that something is recurring (`Permanent`, `Récurrent`, `annuel`)."""
    return False
