"""What stands before and after a plan that no word names: diagnoses, methods, lists of its own titles, evaluations.

Such a chapter opens with a heading that says what it is, once in the document; it ends where a title as wide comes that
does not. A list of titles that are developed further on is a table of contents without page numbers.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import SkipReason

_BESIDE = re.compile(
    r"^(?:(?:[ivx]{1,4}|\d{1,2}|[a-h])\s?[.)–-]+\s*)?(?:(?:le|la|les|l'|notre|nos|un|une|quelques) ?)?"
    r"(?:analyse (?:de la situation|du contexte|d[ue]s? territoire|swot|afom|prealable|contextuelle|des besoins)\b.*|"
    r"(?:diagnostic|etat des lieux|portrait|photographie)\b.*|contexte(?: .*|$)|"
    r"presentation (?:generale|de la (?:commune|ville|demarche)|du (?:territoire|cpas|programme|plan|pst|"
    r"document))\b.*|"
    r"cadre (?:legal|reglementaire|general|institutionnel|juridique|methodologique)\b.*|"
    r"methodologie\b.*|(?:methode|demarche|processus) (?:de travail|d'elaboration|suivie?|participati(?:f|ve)|"
    r"generale?)\b.*|"
    r"(?:suivi|evaluation)(?: et .*| du .*| de .*|$)|"
    r"(?:pilotage|gouvernance|mise en oeuvre|elaboration)(?: et \w+)? d[ue] (?:programme|plan|pst|projet|document)\b.*|"
    r"(?:modalites|dispositif|outils) de (?:suivi|pilotage|evaluation)\b.*|"
    r".* en (?:bref|resume|chiffres|un coup d'oeil)|(?:synthese|resume|vue d'ensemble|apercu)(?: d[eu]s? .*|$)|"
    r"(?:lexique|glossaire|abreviations|sigles|annexes?|conclusions?|avant-propos|preambule|preface|edito|editorial|"
    r"introduction|bibliographie|sources|remerciements|contacts?)(?: .*|$)|mot d[ue] .*|"
    r"(?:budget|plan financier|calendrier|planning) (?:general|global|previsionnel|d'ensemble)\b.*|"
    r"comment (?:lire|utiliser)\b.*|mode d'emploi\b.*|(?:composition|membres) d[ue]s? .*|"
    r"forces|faiblesses|opportunites|menaces|atouts)\s*[:.]?$"
)
_PAST = re.compile(
    r"\b(?:rappel|bilan|evaluation finale|realise[es]*|realisations|ruckblick|terugblik|eindevaluatie)\b.*"
    r"\b(?P<term>20\d\d ?[-–/] ?20\d\d)|"
    r"\b(?:pst|programme|plan|mandature|legislature) (?:precedente?|ecoulee?|sortante?)\b|"
    r"\b(?:ancien|precedente?) (?:pst|programme|plan|mandature|legislature)\b"
)
"""What a chapter behind the plan recalls of the programme before it."""
_MOST_WORDS = 12
_LEAST_ANNOUNCED, _MOST = 2, 0.7
_LEAST_NAMED = 3
_LINES = (Sign.HEADING, Sign.PROSE, Sign.NUMBER, Sign.FIELD, Sign.OUTSIDE, Sign.ANNOUNCE)
_Look = tuple[Kind, int, bool, bool]


def chapters_beside(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; chapters beside the plan lead out of it with all that they hold."""
    counts = Counter(fold(one.piece.text) for one in marked)
    widest = _widest(marked)
    found = list(marked)
    wall: _Look | None = None
    for at, one in enumerate(marked):
        if one.sign is Sign.SKIP:
            continue
        beside = _says_beside(one, widest) and counts[fold(one.piece.text)] == 1
        if wall is not None and not beside and _ends(one, wall):
            wall = None
        if beside and (wall is None or not _is_narrower(_look(one), wall)):
            wall = _look(one)
            found[at] = _led_out(one)
        elif wall is not None:
            found[at] = _skipped(one)
    return _announced_apart(found)


def closing_apart(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; a chapter beside the plan that comes after the last named item leads out of it to the end."""
    named = [at for at, one in enumerate(marked) if one.sign is Sign.LEVEL]
    if len(named) < _LEAST_NAMED:
        return list(marked)
    counts = Counter(fold(one.piece.text) for one in marked)
    last = marked[named[-1]].piece
    for at in range(named[-1] + 1, len(marked)):
        one = marked[at]
        narrower = one.piece.kind is not Kind.HEADING and last.kind is Kind.HEADING and not one.piece.bold
        if narrower or counts[fold(one.piece.text)] > 1 or not _says_beside(one, 0):
            continue
        if _told_before(marked, at):
            continue
        return [*marked[:at], _led_out(one), *map(_skipped, _without_the_past(marked, at)[1:])]
    return list(marked)


def _without_the_past(marked: Sequence[Marked], at: int) -> list[Marked]:
    """The signs from there on; tables under a title that recalls an earlier term (`Bilan du PST 2018-2024`) are left
    out, unless that term was named before: it is the plan's own.
    """
    named = " ".join(fold(one.piece.text) for one in marked[:at])
    found, past = list(marked[at:]), False
    for place, one in enumerate(found):
        if one.sign is Sign.TABLE:
            found[place] = replace(one, sign=Sign.SKIP, reason=SkipReason.OUTSIDE_PLAN) if past else one
        elif one.piece.kind is Kind.HEADING or one.piece.bold:
            told = _PAST.search(fold(one.piece.text))
            past = told is not None and (told["term"] is None or told["term"] not in named)
    return found


def _told_before(marked: Sequence[Marked], at: int) -> bool:
    """Whether the line is one of the sections of the last item, as the ones around it are: names of fields."""
    around = (*marked[max(0, at - 4) : at], *marked[at + 1 : at + 5])
    return marked[at].sign is Sign.FIELD and sum(one.sign is Sign.FIELD and not one.value for one in around) > 1


def _led_out(one: Marked) -> Marked:
    return replace(one, sign=Sign.OUTSIDE, level=None, reading=None, field=None)


def _skipped(one: Marked) -> Marked:
    if one.sign in (Sign.SKIP, Sign.TABLE):
        return one
    return replace(one, sign=Sign.SKIP, level=None, reading=None, reason=SkipReason.OUTSIDE_PLAN)


def _widest(marked: Sequence[Marked]) -> int:
    """The level of the widest headings of which there are several, 0 where there are none."""
    levels = Counter(one.piece.level for one in marked if one.piece.kind is Kind.HEADING and one.sign is not Sign.SKIP)
    return min((level for level, count in levels.items() if count > 1), default=0)


def _says_beside(one: Marked, widest: int) -> bool:
    piece = one.piece
    if one.sign not in _LINES or piece.kind not in (Kind.HEADING, Kind.PARAGRAPH):
        return False
    if piece.kind is Kind.HEADING and piece.level > widest > 0:
        return False
    set_off = (
        piece.kind is Kind.HEADING or piece.bold or piece.text.isupper() or one.sign in (Sign.HEADING, Sign.OUTSIDE)
    )
    return set_off and len(piece.text.split()) <= _MOST_WORDS and _BESIDE.match(fold(piece.text)) is not None


def _look(one: Marked) -> _Look:
    piece = one.piece
    return (piece.kind, piece.level, piece.bold, piece.text.isupper())


def _ends(one: Marked, wall: _Look) -> bool:
    """Whether the line is a title as wide as the one that opened the chapter."""
    look = _look(one)
    if look[0] is Kind.HEADING and wall[0] is Kind.HEADING:
        return look[1] <= wall[1]
    if one.sign is Sign.NUMBER and look[2:] == wall[2:] and wall[0] is not Kind.HEADING:
        return True
    if one.sign not in _LINES or look[0] is Kind.ENTRY:
        return False
    if look[0] is Kind.HEADING:
        return True
    return look == wall and (look[2] or look[3] or one.sign in (Sign.HEADING, Sign.NUMBER))


def _is_narrower(look: _Look, wall: _Look) -> bool:
    if look[0] is Kind.HEADING and wall[0] is Kind.HEADING:
        return look[1] > wall[1]
    if look[0] is not wall[0]:
        return wall[0] is Kind.HEADING
    return (look[2], look[3]) < (wall[2], wall[3])


def _announced_apart(marked: Sequence[Marked]) -> list[Marked]:
    """Runs of entries of which nearly all are titles of later lines that are no entries: they announce these."""
    last: dict[str, int] = {}
    for at, one in enumerate(marked):
        if one.sign in _LINES and one.piece.kind is not Kind.ENTRY:
            last[_title(one)] = at
    found = list(marked)
    at = 0
    while at < len(marked):
        end = at
        while end < len(marked) and marked[end].sign is Sign.ENTRY:
            end += 1
        known = [place for place in range(at, end) if last.get(_title(marked[place]), -1) > place]
        if len(known) >= _LEAST_ANNOUNCED and len(known) >= _MOST * (end - at):
            for place in range(at, end):
                found[place] = replace(marked[place], sign=Sign.SKIP, reason=SkipReason.TABLE_OF_CONTENTS)
        at = max(end, at + 1)
    return found


def _title(one: Marked) -> str:
    reading = one.reading or read_code(one.piece.text)
    text = reading.rest if reading is not None and reading.rest else one.piece.text
    return fold(text).strip(" .:;,")
