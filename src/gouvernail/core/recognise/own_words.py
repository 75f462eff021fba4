"""Words for levels that only this document uses: `Werf 1: ...`, `Cap 2 – ...`, `Grappe 1.1 : ...`.

A word that stands before several numbers, each with a title, is a rung of the plan; the ladder finds which one. It is
learnt only beside items that known words name, or beside another such word, and never where it names a field, a part
of a book or a thing of daily life.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from gouvernail.core.code_words import CODED_WORDS, WORDS
from gouvernail.core.codes import CodeReading, read_code
from gouvernail.core.folding import aligned, fold, word_set
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.ladder import renumbered, settled
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level

_WORDED = re.compile(
    r"(?P<head>(?P<word>[A-ZÀ-Ý][^\W\d_]+(?:[ '’-][^\W\d_]+){0,2})[ \u00a0]*(?:[nN][°o]\.?[ \u00a0]*)?"
    r"(?P<code>\d{1,2}(?:[.\-]\d{1,2}){0,3}|[IVX]{1,4}|[A-Z](?:[.\-]?\d{1,2}){0,3}))"
    r"[ \u00a0]*[:.–—)\-][ \u00a0]*(?=[^\W_]|[«\"“(])"
)
_NUMBERED = re.compile(
    r"(?P<head>(?P<code>(?:\d{1,2}|[IVX]{1,4}|[A-H])(?:[.\-]?\d{1,2}){0,3})[ ]?[.)°/:–-]?[ \u00a0]+"
    r"(?P<word>[A-ZÀ-Ý][^\W\d_]+(?:[ '’-][^\W\d_]+){0,2}))[ \u00a0]*(?::|[ \u00a0][–-])[ \u00a0]*(?=[^\W_]|[«\"“(])"
)
"""`1. Enjeu : Vivre`: the number before the word, where the word has several."""
_BARE = re.compile(rf"(?P<word>(?i:{'|'.join(pattern for pattern, _ in CODED_WORDS)}))[ ]*(?::|-)[ ]*(?=\w)")
NO_LEVELS = word_set(
    "annexe tableau figure photo carte graphique page article art chapitre partie section titre point phase etape "
    "annee version note lot ligne colonne question reponse atelier seance reunion jour semaine mois trimestre "
    "semestre quartier zone rue place ecole batiment salle odd odds sdg sdgs indicateur critere exemple scenario "
    "variante option hypothese risque bijlage hoofdstuk deel kapitel teil anlage anhang abbildung tabelle tabel "
    "artikel seite pagina schritt stap slide dia titel loi decret module groupe table fiche source tome cahier plan "
    "budget exercice district canton vraag punt fase frage lundi mardi mercredi jeudi vendredi samedi dimanche janvier "
    "fevrier mars avril mai juin juillet aout septembre octobre novembre decembre constat constats"
)
_FIRST = frozenset(("1", "A", "I"))
_NARROWED = re.compile(r"(?:objectif|axe|orientation|enjeu|defi|priorite|ambition|levier|engagement)s? \w")
_LEAST_CODES = 2
_MOST_WORDS = 40


def settled_with_own(marked: Sequence[Marked]) -> list[Marked]:
    """The signs with their levels settled, the words of the document's own among them."""
    learnt = _learnt(marked)
    if not learnt:
        return settled(marked)
    with_own = [learnt.get(at, one) for at, one in enumerate(marked)]
    found = settled(with_own)
    strategic = [
        at
        for at, one in enumerate(found)
        if at not in learnt and one.sign is Sign.LEVEL and one.level is Level.STRATEGIC_OBJECTIVE
    ]
    for at in learnt:
        if found[at].level is not None:
            continue
        if strategic and at > strategic[0]:
            found[at] = marked[at]
        else:
            found[at] = replace(found[at], level=Level.AXIS if strategic else Level.STRATEGIC_OBJECTIVE)
    return renumbered(found)


def _learnt(marked: Sequence[Marked]) -> Mapping[int, Marked]:
    """Position → the line as one that names an item of a level to be found."""
    words: defaultdict[str, dict[int, Marked]] = defaultdict(dict)
    for at, one in enumerate(marked):
        worded = _numbered(one) or (_WORDED.match(one.piece.text) if _may_name(one) else None)
        if worded is not None:
            words[fold(worded["word"])][at] = _as_named(one, worded)
    kept = {word: lines for word, lines in words.items() if _is_a_level(word, list(lines.values()))}
    named = any(one.sign is Sign.LEVEL and one.reading is not None for one in marked)
    bare = _learnt_bare(marked)
    if not named and len(kept) + len({fold(one.reading.label or "") for one in bare.values() if one.reading}) < 2:
        return {}
    return {at: one for lines in (*kept.values(), bare) for at, one in lines.items()}


def _numbered(one: Marked) -> re.Match[str] | None:
    """The number and the word after it, which is no name of a field, of a line that is not known to name a level."""
    uncoded = one.sign is Sign.LEVEL and one.reading is not None and one.reading.code is None and one.piece.is_numbered
    titled = one.sign in (Sign.NUMBER, Sign.HEADING, Sign.ENTRY) or (one.sign is Sign.PROSE and one.piece.bold)
    if not (titled or uncoded) or one.piece.kind is Kind.TABLE:
        return None
    if len(one.piece.text.split()) > _MOST_WORDS:
        return None
    worded = _NUMBERED.match(one.piece.full_text)
    return worded if worded is not None and (_is_loose(worded["word"]) or not _names_a_field(worded["word"])) else None


def _is_loose(word: str) -> bool:
    """`1. Objectif : ...` may number objectives, `1. Partenaires : ...` numbers the parts of a sheet."""
    return re.fullmatch(f"{WORDS[-1][0]}|{CODED_WORDS[-1][0]}", fold(word)) is not None


def _learnt_bare(marked: Sequence[Marked]) -> dict[int, Marked]:
    """`Chantier : Soutenir le commerce` without numbers: set-off lines that begin with a known word, no field name."""
    words: defaultdict[str, dict[int, Marked]] = defaultdict(dict)
    for at, one in enumerate(marked):
        worded = _BARE.match(aligned(one.piece.text)) if _is_set_off(one) and _may_name(one) else None
        if worded is None or _names_a_field(one.piece.text[: worded.end("word")]):
            continue
        word, rest = one.piece.text[: worded.end("word")], one.piece.text[worded.end() :].rstrip()
        reading = CodeReading(None, word, None, word, None, rest, worded.end())
        words[fold(word)][at] = replace(one, sign=Sign.LEVEL, level=None, reading=reading)
    alike = {word for word, lines in words.items() if len({_look(one.piece) for one in lines.values()}) == 1}
    return {at: one for word, lines in words.items() if word in alike and len(lines) > 1 for at, one in lines.items()}


def _is_set_off(one: Marked) -> bool:
    return one.piece.bold and one.piece.kind in (Kind.HEADING, Kind.PARAGRAPH) and one.sign is not Sign.FIELD


def _names_a_field(word: str) -> bool:
    label = label_of(word)
    return label is not None and not label.field.startswith("level:")


def _may_name(one: Marked) -> bool:
    if one.sign not in (Sign.HEADING, Sign.PROSE, Sign.ENTRY, Sign.FIELD) or one.piece.kind is Kind.TABLE:
        return False
    return len(one.piece.text.split()) <= _MOST_WORDS and read_code(one.piece.text) is None


def _as_named(one: Marked, worded: re.Match[str]) -> Marked:
    text = worded.string
    code = worded["code"].replace("-", ".")
    reading = CodeReading(
        None, worded["word"], code, worded["head"].rstrip(), None, text[worded.end() :].rstrip(), worded.end()
    )
    return replace(one, sign=Sign.LEVEL, level=None, reading=reading, field=None, value="", heads=False)


def _is_a_level(word: str, lines: Sequence[Marked]) -> bool:
    codes = [one.reading.code for one in lines if one.reading is not None and one.reading.code]
    # `Objectif` names a field of an action, `Objectif de progrès 1.2` an item.
    first = lines[0].reading
    after = first is not None and not first.code_text.startswith(first.label or "") and _is_loose(word)
    if _names_a_field(word) and not _NARROWED.match(word) and not after:
        return False
    if set(word.replace("'", " ").split()) & NO_LEVELS:
        return False
    firsts = {code.partition(".")[0] for code in codes}
    alike = {_look(one.piece) for one in lines}
    return len(set(codes)) >= _LEAST_CODES and bool(firsts & _FIRST) and len(alike) == 1


def _look(piece: Piece) -> tuple[Kind, int, bool]:
    return (piece.kind, piece.level or piece.depth, piece.bold)
