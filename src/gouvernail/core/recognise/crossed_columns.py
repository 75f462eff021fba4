"""Columns that a cross fills, under what it says: a state, a service, a goal, another plan.

`Non commencé | En cours | Réalisé`, or `Travaux | Mobilité | Finances` under `Services concernés`: the field of such a
column is `status=Réalisé`, `departments=Travaux`. One alone is a question: `Réalisé ? | oui`.
"""

import re
from collections.abc import Mapping, Sequence

from gouvernail.core.folding import fold
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.recognise.periods import PERIOD
from gouvernail.core.recognise.profiles import Profile
from gouvernail.core.recognise.services import is_service
from gouvernail.core.recognise.words import PENDING
from gouvernail.core.sdgs import read_sdgs
from gouvernail.core.statuses import read_status
from gouvernail.core.vocabulary import StatusValue

_NAMED = frozenset(
    ("departments", "contributing_departments", "agents", "political_leads", "partners", "plans", "domains")
)
_ANSWERED = 0.7
_PLAN = re.compile(
    r"^(?:pcs|pcdr|pcdn|paedc|pic|pimaci|piwacy|ecolo|agenda 21|pcm|put|smart|paedc|pollec|plan [a-z' -]{3,30})$"
)
_QUESTION = re.compile(r"\s*(?:\?|\(?\b(?:oui ?/ ?non|o ?/ ?n|ja ?/ ?nee|ja ?/ ?nein)\)?)\s*", re.IGNORECASE)
_Found = dict[int, str]


def crossed(
    words: Mapping[int, str], fields: Mapping[int, str], shift: int, profiles: Sequence[Profile]
) -> dict[int, str]:
    """Column of the content → `field=word`. `fields` are those of the headers, the merged ones above them included."""
    marked = {
        column: text
        for column, text in words.items()
        if 0 <= column + shift < len(profiles) and _is_marked(profiles[column + shift]) and fields.get(column) != PERIOD
    }
    kinds = (_states(marked), _goals(marked, fields), _names(marked, fields), _plans(marked))
    found: dict[int, str] = {}
    for kind in kinds:
        told = {at + shift: name for at, name in kind.items() if at + shift not in found}
        if len(told) > 1 and any(profiles[at].filled for at in told):
            found |= told
    return found | _asked(words, shift, profiles)


def _is_marked(seen: Profile) -> bool:
    return not seen.filled or seen.crosses == 1


def _states(marked: Mapping[int, str]) -> _Found:
    readings = {at: read_status(text) for at, text in marked.items()}
    known = {at for at, one in readings.items() if one is not None and (one.status.value is not None or one.recurring)}
    return {at: f"status={marked[at]}" for at in known}


def _goals(marked: Mapping[int, str], fields: Mapping[int, str]) -> _Found:
    """`ODD 3`; bare numbers and names under a header that says so."""
    goals = {at: read_sdgs(text) for at, text in marked.items() if _is_goal(text, fields.get(at))}
    return {at: f"sdgs={told[0]}" for at, told in goals.items() if len(told) == 1}


def _is_goal(text: str, field: str | None) -> bool:
    return field == "sdgs" or fold(text).startswith(("odd", "sdg"))


def _names(marked: Mapping[int, str], fields: Mapping[int, str]) -> _Found:
    """Names under a merged header that says whose they are; names of services under any."""
    found = {}
    for at, text in marked.items():
        field = fields.get(at)
        if field in _NAMED and (header_label(text) != field or is_service(text)):
            found[at] = f"{field}={text}"
        elif is_service(text):
            found[at] = f"departments={text}"
    return found


def _plans(marked: Mapping[int, str]) -> _Found:
    return {at: f"plans={text}" for at, text in marked.items() if _PLAN.match(fold(text).strip(" ."))}


def _asked(words: Mapping[int, str], shift: int, profiles: Sequence[Profile]) -> _Found:
    """`Réalisé ?` or `Terminé (oui/non)` over `oui` and `non`: what is done; `À valider par le Collège`: what waits."""
    found = {}
    for column, text in words.items():
        at = column + shift
        if 0 <= at < len(profiles) and profiles[at].filled and profiles[at].answers >= _ANSWERED:
            asked = _QUESTION.sub(" ", text).strip()
            reading = read_status(asked)
            if (reading is not None and reading.status.value is StatusValue.DONE) or PENDING.match(fold(asked)):
                found[at] = f"status={asked}"
    return found
