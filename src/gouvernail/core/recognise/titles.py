"""Titles as they stand in documents → titles as a plan holds them, with what they carried beside the title."""

import re
from dataclasses import dataclass
from functools import lru_cache

from gouvernail.core.folding import fold
from gouvernail.core.plan import Link
from gouvernail.core.recognise.verbs import LIST_STARTERS, begins_like_an_action, is_infinitive
from gouvernail.core.vocabulary import LinkKind

_LINK = re.compile(
    r"\s*[(\[]\s*(?:en\s+|action\s+)?(?:men[ée]e?|conduite?|r[ée]alis[ée]e?|inscrite?|liens?|"
    r"li[ée]e?s?|voir(?: aussi)?|cf\.?|d[ée]pend(?:ance)?|→|↔|[-=]>|siehe|zie)\s*(?P<how>avec|dans le cadre d[eu]|dans|"
    r"de|à|au|:)?\s*(?P<what>[^()\[\]]*)[)\]]\s*",
    re.IGNORECASE,
)
_LINK_CODE = re.compile(
    r"(?:(?<![\w.])|(?<=\bO[OS])|(?<=\bSA))"
    r"((?:[A-Z]\.)?\d{1,3}(?:[.\-]\d{1,3}){0,3}|[A-Z]\d{1,2}(?:\.\d{1,2}){0,2})(?![\w/])"
)
_LINK_WORD = re.compile(r"\b(?:actions?|objectifs?|oo|os|projets?|fiches?|a)(?:\b|(?=\d))", re.IGNORECASE)
_CONTINUED = re.compile(r"\s*[(\[](?:suite|suite et fin|fin|vervolg|fortsetzung|\d+/\d+)[)\]]\s*$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:[-–•]\s*)?\((\d{1,2})\)\s*|(?<=[;:.\s])(?:[-–•]\s*)?\b(\d{1,2})\)\s+")
_SHORT = 300
_ABBREVIATION = re.compile(r"(?:\betc|\b[A-Za-zÀ-ÿ]{1,3}|\.[A-Za-z])$")


@dataclass(frozen=True, slots=True)
class Title:
    """A clean title, the links and plans that stood in it, and the numbered steps it ended with (number, title)."""

    text: str
    links: tuple[Link, ...] = ()
    plans: tuple[str, ...] = ()
    steps: tuple[tuple[str, str], ...] = ()
    continued: bool = False


def read_title(text: str, *, split_steps: bool = False) -> Title:
    """What a title says. With `split_steps`, `(1) ... ; (2) ...` after its lead become steps."""
    text = " ".join(text.split())
    continued = _CONTINUED.search(text) is not None
    text = _CONTINUED.sub("", text)
    links: list[Link] = []
    plans: list[str] = []
    text = _LINK.sub(lambda found: _take_link(found, links, plans), text)
    lead, steps = _numbered_steps(text) if split_steps else (text, ())
    return Title(clean_title(lead), tuple(links), tuple(plans), steps, continued)


def _take_link(found: re.Match[str], links: list[Link], plans: list[str]) -> str:
    """A parenthesis that names codes is a link to them, one that names another plan is that plan."""
    what = found["what"].strip()
    codes = list(_LINK_CODE.findall(what))
    if codes and (_LINK_WORD.search(what) or not re.search(r"[a-zA-Z]{4,}", what)):
        links.extend(Link(LinkKind.RELATED, code=code, text=found[0].strip()) for code in codes)
        return " "
    if re.search(r"\bplans?\b", fold(what)) and found["how"]:
        plans.append(re.sub(r"^(?:le|la|les|l'|du|des)\s*", "", what).strip())
        return " "
    return found[0]


def clean_title(text: str) -> str:
    """Without outer quotes, and without the punctuation that only tied it to what followed."""
    text = " ".join(text.split()).strip()
    for opening, closing in (('"', '"'), ("«", "»"), ("“", "”")):
        if (
            text.startswith(opening)
            and text.rstrip(" ;:.,").endswith(closing)
            and text.count(opening) <= 1 + (opening == closing)
        ):
            text = text.rstrip(" ;:.,")[1:-1].strip()
    text = text.rstrip(" ;:,–—-\u00a0") if not text.endswith("...") else text
    if text.endswith(".") and not text.endswith("..") and not _ABBREVIATION.search(text[:-1]):
        text = text[:-1]
    return text.lstrip(" :;,–—-•").strip()


def _numbered_steps(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The lead and the steps of a title such as `Définir ..., notamment : (1) ... ; (2) ...`."""
    found = list(_NUMBERED.finditer(text))
    run: list[re.Match[str]] = []
    for match in found:
        if int(match[1] or match[2]) == len(run) + 1:
            run.append(match)
    if len(run) < 2 or len(text[: run[0].start()].split()) < 2:
        return text, ()
    ends = [match.start() for match in run[1:]] + [len(text)]
    steps = tuple(clean_title(text[match.end() : end]) for match, end in zip(run, ends, strict=True))
    if not all(steps):
        return text, ()
    numbered = tuple((str(number), step) for number, step in enumerate(steps, start=1))
    return text[: run[0].start()].rstrip(" -–:"), numbered


_GLUE = re.compile(r"(?<=[a-zà-ÿ0-9)»\].…'€%])\s+(?=[«\"]?[A-ZÀ-Ý][a-zà-ÿ'’]*)")


def glued_entries(text: str) -> list[str]:
    """Entries that lost their line breaks: cut before a capitalised infinitive or list noun that starts no sentence.

    `Favoriser l'écoute Créer un lien` gives two. Other capitals (`Amicale`, `Ressources Humaines`) cut nothing.
    """
    if text.isupper():
        return _capital_entries(text)
    parts, start = [], 0
    for found in _GLUE.finditer(text):
        before, after = text[start : found.start()], text[found.end() :]
        word = re.split(r"[\s,;:.]", after.lstrip('«" '), maxsplit=1)[0]
        if len(before.split()) >= 2 and _starts_entry(word, before):
            parts.append(before)
            start = found.end()
    return [*parts, text[start:]]


def _capital_entries(text: str) -> list[str]:
    """In capitals only the infinitives show where entries begin."""
    parts: list[list[str]] = [[]]
    for word in text.split():
        if len(parts[-1]) >= 2 and len(word) > 4 and is_infinitive(word) and _starts_entry(word, " ".join(parts[-1])):
            parts.append([])
        parts[-1].append(word)
    return [" ".join(part) for part in parts]


def _starts_entry(word: str, before: str) -> bool:
    previous = fold(before.split()[-1].strip('«»"(),;'))
    if previous in (
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
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
        "le/la",
        "service",
    ):
        return False
    return is_infinitive(word) or fold(word) in LIST_STARTERS


def same_title(one: str, other: str) -> float:
    """How alike two titles are, 0..1, by their words: wording changes between an overview and its sheets."""
    a, b = content_words(one), content_words(other)
    if not a or not b:
        return float(fold(one) == fold(other))
    return 2 * len(a & b) / (len(a) + len(b))


_EMPTY_WORDS = frozenset(
    [
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "de",
        "du",
        "d",
        "et",
        "ou",
        "a",
        "au",
        "aux",
        "en",
        "pour",
        "par",
        "sur",
        "dans",
        "avec",
        "sans",
        "ce",
        "cette",
        "ces",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "que",
        "qui",
        "dont",
        "entre",
        "vers",
        "plus",
        "afin",
        "se",
        "s",
        "qu",
        "chaque",
        "tout",
        "tous",
        "toute",
        "toutes",
        "the",
    ]
)


def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    return _stems_of_short(text) if len(text) <= _SHORT else _stems(text)


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z0-9]+", fold(text))
    return frozenset(word[:6] for word in words if word not in _EMPTY_WORDS and len(word) > 1)


_stems_of_short = lru_cache(maxsize=16384)(_stems)

__all__ = [
    "Title",
    "begins_like_an_action",
    "clean_title",
    "content_words",
    "glued_entries",
    "read_title",
    "same_title",
]
