"""What follows a title in its own line: `Créer un parc (Travaux, 2027)`, `... – En cours`, `... [échéance : 2026]`.

Everything in the tail must be understood, else it belongs to the title: `Écrire en langage clair (FALC)`.
"""

import re
from functools import lru_cache

from gouvernail.core.amounts import amount_likeness
from gouvernail.core.deadline_parts import is_vague
from gouvernail.core.deadlines import deadline_likeness, read_deadline
from gouvernail.core.folding import fold, word_set
from gouvernail.core.names import head_class, looks_like_person
from gouvernail.core.recognise.label_runs import labelled_runs
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.ornaments import undecorated
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.statuses import STATUS_WORDS, read_recurring, read_status

_Fields = list[tuple[str, str]]
_BRACKETED = re.compile(r"[\s\u00a0]*(?:\((?P<round>[^()]{2,160})\)|\[(?P<square>[^\[\]]{2,160})\])[\s.;]*$")
_BRACKET_AND_STATE = re.compile(
    r"[\s\u00a0]*\((?P<inner>[^()]{2,160})\)[\s\u00a0]*[:–—-][\s\u00a0]*(?P<after>[^()]{2,40})$"
)
_SIGNED = re.compile(
    r"(?:[\s\u00a0][–—-][\s\u00a0]|[\s\u00a0]*(?:→|➔|➜|⇒|=>|->|\||\t|…|\.{4,}|·|•)[\s\u00a0]*|\s*:\s+)"
)
_APART = re.compile(r"\s*[;|·•→➔\t]\s*|\s+[–—-]\s+|\s+/\s+|,\s+|\n")
_PERCENT = re.compile(r"\d{1,3}\s?%$")
_STATE_AND_SHARE = re.compile(r"(?P<state>[^\W\d].{3,30}?)\s*[:(–-]?\s*(?P<share>\d{1,3}\s?%)\)?$")
_VOTES = re.compile(
    r"\s*(?:[●•★☆♥❤👍✋]\ufe0f? ?(?:x ?)?\d{1,3}|[●★♥❤👍]{2,12}|"
    r"\((?:\+?\d{1,3} )?(?:votes?|voix|gommettes?|stemmen|Stimmen)(?: ?: ?\d{1,3})?\))\s*$"
)
"""How many hands were for it, in the notes of a workshop."""
_GOALS = re.compile(r"(?:ODD|SDG)s?\s?\d", re.IGNORECASE)
_ONLY_GOALS = re.compile(
    r"(?:ODD|SDG)s?\s?\d{1,2}(?:\s*[·,;/|&+•-]?\s*(?:(?:et|en|und)\s)?(?:ODD|SDG)?\s?\d{1,2})*", re.IGNORECASE
)
_PEOPLE = frozenset(("political_leads", "administrative_leads", "agents"))
_LEAST_TITLE = 2
_MOST_NAME_WORDS = 5
_SERVICE = re.compile(r"(?:services?|serv\.?|direction|dir\.|departement|cellule|pole|bureau|dienst|abteilung)\b")
_HEADED = re.compile(r"\s*[\[(](?P<inner>[^\[\]()]{2,60})[\])]\s*[:–—-]?\s*(?=\S)")
_TOLD = frozenset(("description", "achieved", "remaining"))
_MOST_VALUE_WORDS, _LEAST_TOLD = 15, 2
_SURELY = 0.95
_LONGEST_LINE = 240
_LEAD = re.compile(r"^[\s→➔➜⇒>–—•(\[*-]+")
_SURE = frozenset(("deadline", "status", "progress"))
_CAPITAL_STATE = re.compile(
    r"(?<=[\w)%»\"])[\s\u00a0]+(?P<state>[A-ZÀ-Ý][\w'’éèàâêîôûç]*(?:[\s\u00a0][a-zà-ÿ'’]+){0,3})[\s.]*$"
)
_LAST_WORDS = word_set("de du des la le les un une et ou a au aux en pour par sur dans avec d l")


def read_tail(text: str) -> tuple[str, _Fields]:
    """The title without its tail, and the fields that stood there; the text itself where there is no tail."""
    fields: _Fields = []
    votes = _VOTES.search(text)
    if votes is not None and _is_title(text[: votes.start()]):
        text, fields = text[: votes.start()], [("description", votes.group().strip())]
    while (found := _one_tail(text)) is not None:
        text, told = found
        fields = [*told, *fields]
    return text, fields


def leading_fields(text: str) -> tuple[str, _Fields] | None:
    """The title after fields in brackets, and these: `[EN COURS] Créer un parc`."""
    found = _HEADED.match(text)
    told = particulars(found["inner"]) if found is not None else []
    return (text[found.end() :], told) if found is not None and told else None


def _one_tail(text: str) -> tuple[str, _Fields] | None:
    if (closed := _before_bracket(text)) is not None:
        return closed
    head, named = labelled_runs(text)
    if named and _is_title(head):
        inner = head.rstrip(" \t\u00a0([,;:–—-→|")
        before = head[len(inner) :].strip(" \t\u00a0")
        if before or head.rstrip().endswith((".", ")")):
            return inner, [pair for name, value in named for pair in parted_value(name, value)]
    bracketed = _BRACKETED.search(text)
    if bracketed is not None and _is_title(text[: bracketed.start()]):
        told = tail_fields(bracketed["round"] or bracketed["square"])
        if told:
            return text[: bracketed.start()], told
    return _after_sign(text) or _after_title(text)


def _before_bracket(text: str) -> tuple[str, _Fields] | None:
    """`Créer un jardin (Travaux, échéance : 2027) : en cours`: all of the bracket and what follows it is understood."""
    found = _BRACKET_AND_STATE.search(text)
    if found is None or not _is_title(text[: found.start()]):
        return None
    inner, after = tail_fields(found["inner"]), tail_fields(found["after"].rstrip(" ."))
    return (text[: found.start()], [*inner, *after]) if inner and after else None


def _is_title(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", text)) >= _LEAST_TITLE


def _after_sign(text: str) -> tuple[str, _Fields] | None:
    """From the first sign after which all is understood."""
    for sign in _SIGNED.finditer(text):
        title = text[: sign.start()]
        if not _is_title(title) or len(text) - sign.end() > 160:
            continue
        told = tail_fields(text[sign.end() :].rstrip(" .;"))
        if told:
            return title, told
    return None


def _after_title(text: str) -> tuple[str, _Fields] | None:
    """A state with its own capital that only a space parts from the title, as labels of web pages are."""
    found = _CAPITAL_STATE.search(text[-80:])
    if found is None or fold(found["state"]) not in STATUS_WORDS:
        return None
    title = text[: len(text) - len(text[-80:]) + found.start()].rstrip()
    words = fold(title).replace("'", " ").split()
    if len(words) <= _LEAST_TITLE or words[-1] in _LAST_WORDS:
        return None
    return title, [("status", found["state"])]


def tail_fields(text: str) -> _Fields:
    """The fields that a short text holds, when it holds nothing else; else nothing."""
    whole = _field_of(text)
    share = _STATE_AND_SHARE.match(text.strip()) if whole in (None, "status") else None
    if share is not None and _field_of(share["state"]) == "status":
        return [("status", share["state"]), ("progress", share["share"])]
    apart = _fields_apart(text)
    if whole is not None and len({name for name, _ in apart}) < 2:
        return [(whole, text.strip())]
    if whole is not None:
        return apart
    lead, named = labelled_runs(text)
    if named:
        lead = lead.strip(" ,;:|/–—-([\t")
        before = tail_fields(lead) if lead else []
        if lead and not before and _is_name_alone(lead):
            before = [("departments", lead)]
        told = [pair for name, value in named for pair in parted_value(name, value)]
        return [*before, *told] if before or not lead else []
    return apart


def parted_value(name: str, value: str) -> _Fields:
    """The field and its value, and what else stands in it: `2026 En cours` after `Échéance :`."""
    whole = _field_of(value) if name in _SURE else name
    if whole is None and (apart := _fields_apart(value)) and apart[0][0] == name:
        return apart
    if name in _PEOPLE and (named := _with_departments(name, value)):
        return named
    state = _CAPITAL_STATE.search(value[-80:]) if name == "deadline" else None
    if state is not None and STATUS_WORDS.get(fold(state["state"]), (None, True))[1] is False:
        date = value[: len(value) - len(value[-80:]) + state.start()]
        if deadline_likeness(date) >= _SURELY:
            return [(name, date.rstrip(" ,;")), ("status", state["state"])]
    return [(name, value)]


def _with_departments(name: str, value: str) -> _Fields:
    """`P. Lambert – Service Travaux` after `Échevin :`: somebody, and the departments that no label names."""
    who, *others = re.split(r"\s+[–—-]\s+", value)
    parts = [part.strip() for other in others for part in re.split(r"\s+/\s+|,\s+", other)]
    if not parts or any(head_class(part) != "department" for part in parts):
        return []
    return [(name, who.strip()), *(("departments", part) for part in parts)]


def particulars(text: str) -> _Fields:
    """The fields of a line that holds nothing else (`→ Travaux ; délai : 2026`); nothing where it says more."""
    if len(text) > _LONGEST_LINE:
        return []
    bare = _LEAD.sub("", text).rstrip(" .;)]")
    return _particulars(bare)


def prose_with_fields(text: str) -> _Fields:
    """A paragraph that ends with named fields, as its description and these; nothing for mere prose."""
    lead, named = labelled_runs(text)
    told = [pair for name, value in named for pair in parted_value(name, value.rstrip(" ."))]
    short = all(name in _TOLD or len(value.split()) <= _MOST_VALUE_WORDS for name, value in told)
    sure = sum(name in _SURE and _field_of(value) is not None for name, value in told)
    if not short or len(told) + sure < _LEAST_TOLD or not sure:
        return []
    lead = lead.strip(" ,;:|/–—-([\t")
    return [("description", lead), *told] if lead else told


def is_a_service(text: str) -> bool:
    """`Service Travaux`, `Direction des bâtiments`: the name of a department, and nothing said of it."""
    bare = text.strip()
    named = text[:1].isupper() and _SERVICE.match(fold(bare)) is not None and not re.search(r"[.:;,!?\d]", bare)
    return named and 1 < len(bare.split()) <= _MOST_NAME_WORDS


@lru_cache(maxsize=20_000)  # a long document asks again of each of its lines
def _particulars(text: str) -> _Fields:
    told = tail_fields(text)
    names = {name for name, _ in told}
    if names & _SURE or _ONLY_GOALS.fullmatch(text):
        return told
    return told if len(told) > 1 and labelled_runs(text)[1] else []


def _fields_apart(text: str) -> _Fields:
    """The fields of a text whose signs part them, when each part is one."""
    chunks = [bare for chunk in _APART.split(text) if (bare := undecorated(chunk.strip()))]
    if len(chunks) < 2:
        return []
    read = [
        _labelled(chunk) or (_field_of(chunk) or ("deadline" if is_vague(chunk) else None), chunk) for chunk in chunks
    ]
    # A name that nothing tells is a department, where dates or states stand beside it: `Travaux, 2027`.
    sure = any(field in _SURE for field, _ in read)
    told = [(field or "departments", chunk) for field, chunk in read if field or (sure and _may_be_name(chunk))]
    return told if len(told) == len(read) else []


def _labelled(chunk: str) -> tuple[str | None, str] | None:
    """The field and the value of `échéance : permanent`, one of several parts."""
    head, colon, value = chunk.partition(":")
    label = label_of(head) if colon and value.strip() else None
    named = label is not None and label.strength == 1 and not label.field.startswith("level:")
    return (label.field, value.strip()) if label is not None and named else None


def _field_of(text: str) -> str | None:
    """The field that a text of a few words speaks of by itself."""
    bare = text.strip(" .;,")
    if not bare or len(bare) > 80:
        return None
    if _PERCENT.match(bare):
        return "progress"
    if deadline_likeness(bare) >= _SURELY and _is_read(bare):
        return "deadline"
    state = read_status(bare)
    if state is not None and (state.status.value is not None or state.recurring):
        return "deadline" if state.recurring or read_recurring(bare) else "status"
    if amount_likeness(bare) >= 0.9 and not bare.isdigit():
        return "budget"
    if _GOALS.match(bare):
        return "sdgs"
    if looks_like_person(bare):
        return "agents"
    if not 1 < len(bare.split()) <= _MOST_NAME_WORDS:
        return None
    # `CPAS` or `Commune` alone may be a word of the title.
    return "departments" if _SERVICE.match(fold(bare)) else "agents" if head_class(bare) == "function" else None


def _is_read(text: str) -> bool:
    deadline = read_deadline(text)
    return deadline is not None and bool(deadline.start or deadline.end or deadline.recurring)


def _is_name_alone(text: str) -> bool:
    """A few words with a capital first, and no figure: who does it, where the rest of the line is fields."""
    return len(text.split()) <= _MOST_NAME_WORDS and text[:1].isupper() and not re.search(r"\d|[.:;?!]$", text)


def _may_be_name(text: str) -> bool:
    named = len(text.split()) <= _MOST_NAME_WORDS and text[:1].isupper() and not re.search(r"[\d()]|\.$", text)
    return named and not (len(text.split()) > _LEAST_TITLE and begins_like_an_action(text))
