"""Rows of a dashboard that were glued into one paragraph: title, two names, state, remaining work, years.

The names of the two leads, stuck together, mark each row; a year (or the words with which every title begins) marks
where the next one starts. What cannot be cut stays together.
"""

import itertools
import re
from dataclasses import dataclass

from gouvernail.core.folding import fold
from gouvernail.core.recognise.labels import PHRASES, label_words

_NAME = (
    r"(?:[A-ZÀ-Ý][a-zà-ÿ]{0,2}\.[ -]?){1,2}(?:(?:[Vv]an(?: [Dd]e[nr]?)?|[Dd]e|[Dd]i|[Ll]e|[Dd]el) )?[A-ZÀ-Ý][a-zà-ÿ'’]+"
    r"(?:-[A-ZÀ-Ý][a-zà-ÿ'’]+)?"
)
_NAMES = re.compile(rf"(?<![\w.])({_NAME})\s?({_NAME})(?:\s?({_NAME}))?")
_YEARS = re.compile(
    r"(?<![\d/])((?:\d{1,2}/)?(?:19|20)\d{2})(?:\s*[-–/ ]\s*((?:\d{1,2}/)?(?:19|20)\d{2}))?(?![\d/])"
    r"(?:\s+(\d[\d. ]*(?:,\d+)?\s*(?:€|EUR|euros?)))?"
)
_Facts = tuple[str | None, str | None, str | None]
_NO_FACTS: _Facts = (None, None, None)
_REMAINING = re.compile(
    r"(?:(?<=[.!?;])\s+|^)(?=(?:Il )?[Rr]est(?:e|ent|era)\b|À (?:faire|poursuivre|finaliser)|Encore à)"
)
_DESCRIBES_PAST = re.compile(r"\b(?:a|ont|est|sont|fut|furent)\s+(?:été|[a-zà-ÿ]+(?:é|és|ée|ées|i|is|u|us)\b)")
_FUNCTION_WORDS = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "un",
        "une",
        "et",
        "a",
        "au",
        "aux",
        "en",
        "par",
        "pour",
        "ou",
        "sur",
        "dans",
        "avec",
        "sans",
        "son",
        "sa",
        "ses",
    ]
)
_CELL_BREAK = re.compile(r"(?<=[a-zà-ÿ0-9)»])\s+(?=[A-ZÀ-Ý][a-zà-ÿ'’]+\s)|(?<=[a-zà-ÿ)])(?=[A-ZÀ-Ý][a-zà-ÿ]+)")


@dataclass(frozen=True, slots=True)
class GluedRow:
    title: str
    names: tuple[str, ...]
    state: str
    remaining: str | None
    start: str | None
    end: str | None
    budget: str | None = None


@dataclass(frozen=True, slots=True)
class GluedTable:
    """The rows, and the words before the first title that name what they belong to."""

    heading: str
    rows: tuple[GluedRow, ...]


def glued_header(text: str) -> list[str]:
    """The fields that a run of header words names in order (`Action à mener Responsable politique ...`)."""
    words = label_words(text)
    fields: list[str] = []
    at = 0
    while at < len(words):
        for size in range(min(6, len(words) - at), 0, -1):
            run = " ".join(words[at : at + size])
            if run in PHRASES and (size > 1 or PHRASES[run] not in ("agents", "aims")):
                fields.append(PHRASES[run])
                at += size
                break
        else:
            at += 1
    return fields


def glued_table(text: str) -> GluedTable | None:
    """The rows of the paragraph; `None` when there are not at least two pairs of names."""
    names = list(_NAMES.finditer(text))
    if len(names) < 2:
        return None
    gaps = [text[: names[0].start()]]
    gaps += [text[one.end() : two.start()] for one, two in itertools.pairwise(names)]
    cuts = [_cut_before_title(gap) for gap in gaps[1:]]
    opener = _common_opener([title for _, _, title in cuts if title])
    cuts = [cut if cut[2] else _cut_at(gap, opener) for cut, gap in zip(cuts, gaps[1:], strict=True)]
    heading, first = _split_heading(gaps[0], opener)
    titles = [first, *(title for _, _, title in cuts)]
    if not all(titles):
        return None
    bodies = [(body, years) for body, years, _ in cuts] + [_cut_tail(text[names[-1].end() :])]
    rows = tuple(
        _row(title, tuple(name for name in found.groups() if name), body, years)
        for title, found, (body, years) in zip(titles, names, bodies, strict=True)
    )
    return GluedTable(heading, rows)


def _cut_before_title(gap: str) -> tuple[str, _Facts, str]:
    """Prose, years and the next row's title: cut at the last year that a capital follows."""
    for found in reversed(list(_YEARS.finditer(gap))):
        rest = gap[found.end() :].lstrip(" .–-€")
        if rest[:1].isupper() and len(rest.split()) <= 30:
            return gap[: found.start()].strip(), (found[1], found[2], found[3]), rest.strip()
    return gap.strip(), _NO_FACTS, ""


def _cut_at(gap: str, opener: str | None) -> tuple[str, _Facts, str]:
    at = gap.rfind(opener) if opener else -1
    if at < 0:
        return gap.strip(), _NO_FACTS, ""
    return gap[:at].strip(), _NO_FACTS, gap[at:].strip()


def _cut_tail(text: str) -> tuple[str, _Facts]:
    found = list(_YEARS.finditer(text))
    if found and not text[found[-1].end() :].strip(" ."):
        return text[: found[-1].start()].strip(), (found[-1][1], found[-1][2], found[-1][3])
    return text.strip(), _NO_FACTS


def _common_opener(titles: list[str]) -> str | None:
    """The word with which most titles begin."""
    words = [title.split()[0] for title in titles if title.split()]
    best = max(words, key=words.count, default=None)
    return best if best is not None and words.count(best) >= 2 else None


def _split_heading(text: str, opener: str | None) -> tuple[str, str]:
    """What names the table, and the title of its first row."""
    at = text.rfind(opener) if opener else -1
    if at > 0:
        return text[:at].strip(), text[at:].strip()
    breaks = [found.start() for found in _CELL_BREAK.finditer(text) if not _after_function_word(text[: found.start()])]
    return (text[: breaks[-1]].strip(), text[breaks[-1] :].strip()) if breaks else ("", text.strip())


def _after_function_word(before: str) -> bool:
    words = re.split(r"[\s'’]+", fold(before))
    return not words or words[-1] in _FUNCTION_WORDS


def _row(title: str, names: tuple[str, ...], body: str, years: _Facts) -> GluedRow:
    state, remaining = cut_cells(body)
    return GluedRow(title, names, state, remaining, *years)


def cut_cells(body: str) -> tuple[str, str | None]:
    """State and remaining work, where exactly one place looks like the border of two cells; else all as state."""
    places = [
        found.start()
        for found in _CELL_BREAK.finditer(body)
        if not _after_function_word(body[: found.start()]) and not _inside_name(body, found)
    ]
    if len(places) != 1:
        return body.strip(), None
    return body[: places[0]].strip(), body[places[0] :].strip()


def _inside_name(body: str, found: re.Match[str]) -> bool:
    """A capital after a capitalised word (`Centre Ville`) goes on with a name."""
    before = body[: found.start()].split()
    return bool(before) and before[-1][:1].isupper() and len(before) > 1 and found.end() > found.start()


def split_remaining(text: str) -> tuple[str, str]:
    """What was achieved and what remains, of the prose beside a state: at `Reste à ...`, or by its tense as a whole."""
    found = _REMAINING.search(text)
    if found is not None:
        return text[: found.start()].strip(), text[found.end() :].strip()
    return (text, "") if _DESCRIBES_PAST.search(text) else ("", text)
