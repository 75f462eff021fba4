"""A document → the draft of a plan: items, principles, problems, and an account of every character.

What finds it is loaded when it is first asked for: a server that reads no document, and a command that has it read in a
process of its own, start without it.
"""

from gouvernail.core.document import Document
from gouvernail.core.plan import Draft
from gouvernail.core.recognise.hints import NO_HINTS, Hints

__all__ = ["recognise"]


def recognise(document: Document, *, organisation: str | None = None, hints: Hints = NO_HINTS) -> Draft:
    """The plan in a document; see `recognising.recognise`."""
    from gouvernail.core.recognise import recognising

    return recognising.recognise(document, organisation=organisation, hints=hints)
