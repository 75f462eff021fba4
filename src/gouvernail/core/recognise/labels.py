"""What a label says: the field that a header of a column, the name of a row or of a section announces.

The phrases themselves are in `field_words.py` and `foreign_words.py`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from gouvernail.core.folding import fold
from gouvernail.core.recognise.field_words import CHARGES, FIELD_WORDS, WHO
from gouvernail.core.recognise.foreign_words import FOREIGN_WORDS
from gouvernail.core.vocabulary import Level


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SHEET_FIELDS = _words(
    "aims methods resources evaluation indicators agents departments deadline partners budget findings ambition "
    "rationale"
)
"""Fields that a sheet gives a heading of their own, so that the heading may be known by coming back."""

_FILLERS = _words(
    "de des du d la le les l' l un une et ou a au aux en pour par sur avec dans cet cette ce nos notre vos "
    "action actions projet projets fiche l'action l'objectif objectif mise oeuvre necessaire necessaires prevu "
    "prevue prevus prevues prevision previsionnel previsionnelle attendu attendus attendue attendues concerne "
    "concernee concernes concernees eventuel eventuelle eventuels eventuelles envisage envisagee envisages "
    "principal principale principaux principales general generale generaux lie lies liee liees retenu retenus "
    "estime estimee estimes estimation mobiliser mobilise mobilises specifique specifiques poursuivis vises "
    "recherche recherches recherchee recherchees escompte escomptes visee visees amelioration d'amelioration "
    "progres indicatif indicative interne internes externe externes global globale s es e etc an charge "
    "responsable(s) requis requises associe associes actuel actuelle actuels actuelles execution d'execution "
    "concret concrets concrete concretes geschatzte geschatzten geplante voraussichtliche "
    "geschatte geraamde verwachte"
)

ANNOUNCED_LEVELS: dict[str, Level] = {
    "objectifs strategiques": Level.STRATEGIC_OBJECTIVE,
    "objectif strategiques": Level.STRATEGIC_OBJECTIVE,
    "objectifs generaux": Level.STRATEGIC_OBJECTIVE,
    "objectifs prioritaires": Level.STRATEGIC_OBJECTIVE,
    "leviers de progres": Level.STRATEGIC_OBJECTIVE,
    "objectifs operationnels": Level.OPERATIONAL_OBJECTIVE,
    "objectif operationnels": Level.OPERATIONAL_OBJECTIVE,
    "objectifs operationnel": Level.OPERATIONAL_OBJECTIVE,
    "objectifs specifiques": Level.OPERATIONAL_OBJECTIVE,
    "sous-objectifs": Level.OPERATIONAL_OBJECTIVE,
    "sous objectifs": Level.OPERATIONAL_OBJECTIVE,
    "objectifs": Level.STRATEGIC_OBJECTIVE,
    "actions": Level.ACTION,
    "projets": Level.ACTION,
    "mesures": Level.ACTION,
    "initiatives": Level.ACTION,
    "projets et actions": Level.ACTION,
    "actions et projets": Level.ACTION,
    "projets/actions": Level.ACTION,
    "actions/projets": Level.ACTION,
    "acties": Level.ACTION,
    "massnahmen": Level.ACTION,
    "fiches actions": Level.ACTION,
    "plan d'actions": Level.ACTION,
    "sous-actions": Level.STEP,
    "etapes": Level.STEP,
    "taches": Level.STEP,
}
_ANNOUNCE_FILLERS = _FILLERS - {"action", "actions", "projet", "projets", "objectif"} | _words(
    "preconise preconisee preconises preconisees propose proposee proposes proposees mener realiser concret "
    "concrete concrets concretes liste voici suivant suivants suivantes prioritaires possibles entreprendre "
    "planifiees planifies retenues retenus decline declines declinees envisagees envisages pst programme dpc "
    "administration commune developper"
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says: the field it names, and how much of it was understood (0..1)."""

    field: str
    strength: float


PHRASES: dict[str, str] = {}
for _field, _phrases in (*FIELD_WORDS.items(), *FOREIGN_WORDS.items()):
    for _phrase in _phrases.split(" | "):
        PHRASES.setdefault(_phrase, _field)
for _field, _who in WHO.items():
    for _noun in _who.split(" | "):
        for _charge in CHARGES.split(" | "):
            PHRASES.setdefault(f"{_noun} {_charge}", _field)
            PHRASES.setdefault(f"{_charge} {_noun}", _field)
_NARROWER = {"budget": ("budget_ordinary", "budget_extraordinary")}
_PEOPLE = ("political_leads", "administrative_leads", "departments", "agents", "partners")
_LONGEST = max(len(phrase.split()) for phrase in PHRASES)
_PUNCTUATION = re.compile(r"[\"«»“”()\[\]:;,!?*_]|(?<=\w)\.(?=\s|$)|\.{2,}|…")
_PLURAL_HINT = re.compile(
    r"\((?:s|e|es|x|ne|nes|x(?:\.x)*)\)|(?<=\w)[·•][a-z]{1,5}(?:[·•]s)?\b|(?<=\w{3})[.-](?:e|ne|trice|rice|euse|fe|ve|le|te)(?:[.-]?s)?\b"
)
_UNIT = re.compile(
    r"\(\s*(?:en |in |montants? )*(?:[km]?€|k?eur|[km]?euros?|mois|jours?|heures?|ans?|annees?|etp|tvac?|htva|ttc|ht|"
    r"mm/aaaa|jj/mm/aaaa|dd/mm/yyyy)(?:\s+(?:tvac|htva|ttc|ht))?\s*\)"
)
"""What a value is counted in, which says nothing of the field: `Budget (€)`, `Coût estimé (en euros TVAC)`."""
_AS_OF = re.compile(
    r"(?<!^fin)(?<!^debut)(?<!^date)(?<!^an)(?<!^annee)[\s(,-]+"
    r"(?:(?P<of>a la date du|situation au|maj|mise a jour|au|am|op|per|en|fin|mi|du|le|stand)?[ -]?"
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d|\d{1,2}[./-]20\d\d|(?:\d{1,2}(?:er|\.)? )?[a-z]{3,9}\.? 20\d\d|20\d\d|"
    r"(?:[tqks][1-4]|[1-4](?:er|e|eme)? (?:trim|sem)[a-z]*\.?)(?:[ /.-]*20\d\d)?|(?(of)\d{1,2}[./-]\d{1,2}|(?!))))"
    r"\)?[ :]*$"
)
_ALONE = {"avec": "partners", "met": "partners", "mit": "partners"}
"""Little words that name a field where they stand alone."""
_ABBREVIATED = {
    "resp": "responsable",
    "serv": "service",
    "dir": "direction",
    "dept": "departement",
    "mand": "mandataire",
    "extra": "extraordinaire",
    "admin": "administratif",
    "strat": "strategique",
    "op": "operationnel",
    "oper": "operationnel",
    "obj": "objectif",
    "ref": "reference",
    "ech": "echeance",
    "ext": "externe",
    "ord": "ordinaire",
    "extraord": "extraordinaire",
}


def label_words(text: str) -> list[str]:
    """The words of a label, folded and without punctuation: `Échevin(e)s :` → `["echevins"]`; `État au 30/06/2026`
    without its date.
    """
    folded = fold(text)
    dated = _AS_OF.sub(" ", folded) if folded[:1].isalpha() and any(map(str.isdigit, folded)) else folded
    bare = _PUNCTUATION.sub(" ", _PLURAL_HINT.sub("", _UNIT.sub(" ", dated)))
    return [_ABBREVIATED.get(word, word) for word in re.sub(r"\s*[/&+·]\s*|\s-\s", " ", bare).split()]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word


@lru_cache(maxsize=4096)
def label_of(text: str) -> Label | None:
    """The field that a header cell, row name or section name announces; `None` when most of it says something else."""
    if len(text) > 90:
        return None
    words = label_words(text)
    if not words or len(words) > 11:
        return None
    if len(words) == 1 and words[0] in _ALONE:
        return Label(_ALONE[words[0]], 1.0)
    found, understood = _best_label(words)
    if found is None:
        return None
    return Label(found, understood / len(words))


def _best_label(words: list[str]) -> tuple[str | None, int]:
    """The first phrase found from the left, and how many words are phrases or fillers."""
    field: str | None = None
    position = understood = 0
    while position < len(words):
        match, length = _phrase_at(words, position)
        if match is not None and (field is None or match == field or length > 1 or words[position] not in _FILLERS):
            field = match if field is None or _is_narrower(match, field) else field
            understood += length
            position += length
        else:
            understood += words[position] in _FILLERS
            position += 1
    return field, understood


def _is_narrower(match: str, field: str) -> bool:
    """`Budget extraordinaire` is no mere budget, `Titre de la sous-action` is the title of a step, `Nom du responsable`
    names somebody.
    """
    return match in _NARROWER.get(field, ()) or (field == "title" and (match.startswith("level:") or match in _PEOPLE))


def _phrase_at(words: list[str], position: int) -> tuple[str | None, int]:
    for length in range(min(_LONGEST, len(words) - position), 0, -1):
        run = words[position : position + length]
        for phrase in (" ".join(run), " ".join(map(_singular, run))):
            if phrase in PHRASES:
                return PHRASES[phrase], length
    return None, 0


@lru_cache(maxsize=4096)
def announced_level(text: str) -> Level | None:
    """The level of the entries that follow a heading such as `Actions préconisées :` or `Objectifs opérationnels`."""
    words = label_words(text) if len(text) <= 120 else []
    if not words or len(words) > 8:
        return None
    line = " ".join(words)
    for phrase in sorted(ANNOUNCED_LEVELS, key=len, reverse=True):
        where = re.search(rf"(?:^|\s){re.escape(phrase)}(?:\s|$)", line)
        if where:
            rest = (line[: where.start()] + " " + line[where.end() :]).split()
            return ANNOUNCED_LEVELS[phrase] if all(word in _ANNOUNCE_FILLERS for word in rest) else None
    return None
