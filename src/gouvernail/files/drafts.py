"""Bytes of a file that somebody has → what it says of a plan: our own JSON as it stands, anything else recognised."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from gouvernail.core.document import Document
from gouvernail.core.plan import Draft
from gouvernail.core.problems import Problem
from gouvernail.core.recognise.hints import NO_HINTS, Hints
from gouvernail.files.characters import writable
from gouvernail.files.exchange.plan_json import FORMAT, draft_from_json
from gouvernail.files.limits import LIMITS, Limits
from gouvernail.files.refusal import UnreadableFile, shown_name, too_big
from gouvernail.files.sandbox import plan_safely, recognised_safely, understood_safely

log = logging.getLogger(__name__)

MOST_JSON = 20_000_000
"""Bytes; values in memory weigh ten times their text, and a programme of six hundred actions takes two million."""
MOST_TOLD = 12
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read. `given` is the draft that our own JSON holds; its document then has no blocks.

    `found` is the draft that was made beside the document, for the `organisation` and the `hints` it was asked with.
    """

    document: Document
    given: Draft | None = None
    found: Draft | None = None
    organisation: str | None = None
    hints: Hints = NO_HINTS
    limits: Limits = LIMITS

    def draft(self, organisation: str | None = None, hints: Hints = NO_HINTS) -> Draft:
        """The plan in it. JSON says itself whose plan it is: `organisation` is for documents.

        Asked otherwise than the file was read, it is looked for anew, again within the limits: `UnreadableFile`.
        """
        if self.given is not None:
            return self.given
        if self.found is not None and (organisation, hints) == (self.organisation, self.hints):
            return self.found
        with _told(self.document.name or ""):
            return recognised_safely(self.document, self.limits, organisation=organisation, hints=hints)


def read_file(
    data: bytes, name: str, limits: Limits = LIMITS, *, organisation: str | None = None, hints: Hints = NO_HINTS
) -> FileRead:
    """Read a file and look for the plan in it, in a process of its own but for small texts. Raises `UnreadableFile`,
    and nothing else. `organisation` and `hints` are those of `FileRead.draft`."""
    given = _plan_json(data, name)
    if given is not None:
        return FileRead(Document((), title=given.plan.title, language=given.plan.language, name=name), given)
    with _told(name):
        document, found = understood_safely(data, name, limits, organisation=organisation, hints=hints)
    return FileRead(document, None, found, organisation, hints, limits)


def draft_of(data: bytes, name: str, organisation: str | None = None, limits: Limits = LIMITS) -> Draft:
    """The draft of the plan in a file; without items when nothing looks like one. Raises `UnreadableFile`."""
    given = _plan_json(data, name)
    if given is not None:
        return given
    with _told(name):
        return plan_safely(data, name, limits, organisation=organisation)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """What no one foresaw goes to the log with its cause; the person gets the sentence."""
    try:
        yield
    except UnreadableFile as refused:
        if refused.unexpected:
            where = f"\n{refused.cause}" if refused.cause else ""
            log.warning("a reader stumbled over %s%s", shown_name(name), where, exc_info=not where)
        raise


def _plan_json(data: bytes, name: str) -> Draft | None:
    """The draft in our own JSON; `None` for any other file."""
    text = data.removeprefix(_BYTE_ORDER_MARK).lstrip()
    if text[:1] != b"{" or FORMAT.encode() not in text:
        return None
    if len(data) > MOST_JSON:
        raise too_big(f"{len(data) // 1_000_000} Mo, pour {MOST_JSON // 1_000_000} au plus").named(name)
    loaded = _loaded(text, name)
    if not isinstance(loaded, dict) or loaded.get("format") != FORMAT:
        return None
    draft, problems = draft_from_json(loaded)
    _refuse_blocking(problems, name)
    return replace(draft, problems=(*draft.problems, *problems))


def _loaded(text: bytes, name: str) -> object:
    try:
        return _cleaned(json.loads(text.decode()))
    except json.JSONDecodeError as error:
        where = f"ligne {error.lineno}, colonne {error.colno}"
        raise UnreadableFile(f"Le fichier n'est pas un JSON complet : il s'interrompt ou se trompe {where}.").named(
            name
        ) from None
    except (ValueError, RecursionError):
        sentence = "Le fichier n'est pas un JSON que l'on puisse lire : texte qui n'est pas en UTF-8, ou trop imbriqué."
        raise UnreadableFile(sentence).named(name) from None


def _cleaned(value: Any) -> Any:
    """The same without what neither a database nor an office file keeps in a text: NUL, halves of characters."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    if isinstance(value, dict):
        return {writable(key): _cleaned(each) for key, each in value.items()}
    return value


def _refuse_blocking(problems: tuple[Problem, ...], name: str) -> None:
    """Nothing is taken of a plan of which something necessary is missing; everything that is, is told."""
    told = [problem.message for problem in problems if problem.blocking]
    if not told:
        return
    more = f" ; et {len(told) - MOST_TOLD} autres" if len(told) > MOST_TOLD else ""
    listed = " ; ".join(message.rstrip(".") for message in told[:MOST_TOLD])
    raise UnreadableFile(f"Le fichier est un plan JSON qui ne peut pas être repris : {listed}{more}.").named(name)
