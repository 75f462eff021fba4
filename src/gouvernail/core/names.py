"""The shape of names: whether some words name a person, a department or a function, and the key of a person."""

import re
import unicodedata

from gouvernail.core.folding import aligned, fold, word_set

# First words of names of departments and of functions, folded.
DEPARTMENT_HEADS = word_set(
    """
    service services serv direction dir departement dpt dept cellule bureau secretariat pole regie cpas college
    cabinet zone police maison bibliotheque ecole ecoles guichet agence unite equipe commission comite conseil
    administration commune ville province asbl intercommunale centre dienst afdeling abteilung amt
"""
)
_BEFORE_NAMES = word_set("service serv direction departement cellule dienst stafdienst afdeling")
_NAME_FOLLOWS = re.compile(r"\.? [A-ZÀ-Þ]")
FUNCTION_HEADS = word_set(
    """
    directeur directrice dg dgs df chef cheffe responsable charge chargee coordinateur coordinatrice coordonnateur
    conseiller conseillere agent agente echevin echevine bourgmestre president presidente secretaire receveur
    gestionnaire animateur animatrice eco-conseiller eco-conseillere referent referente technicien technicienne
    ingenieur architecte juriste informaticien attache attachee employe employee adjoint adjointe mediateur
    mediatrice bibliothecaire educateur educatrice assistant assistante inspecteur commissaire brigadier
    contremaitre manager fonctionnaire juge maire prefet depute deputee pilote manageuse cheffes chefs conservateur
    conservatrice
"""
)
# First words of the functions of those who are elected, folded.
ELECTED_HEADS = word_set(
    "echevin echevine bourgmestre elu elue mandataire depute deputee schepen schepenen burgemeester schoffe schoffin "
    "burgermeister burgermeisterin"
)
_OF_CPAS = re.compile(
    r"(?:president|presidente|prasident|prasidentin|voorzitter|voorzitster) (?:\w+ ){0,2}(?:cpas|oshz|ocmw)\b"
)
# First words of the fields of work for which a department is named without its head, folded (`Finances`, `Travaux`).
WORK_HEADS = word_set(
    """
    finances recette comptabilite travaux environnement urbanisme logement mobilite jeunesse culture sports sport
    tourisme population enseignement energie patrimoine informatique communication juridique logistique achats
    personnel grh rh taxes archives accueil prevention insertion developpement ressources affaires cohesion etat
    espaces voirie batiments numerique secretariat amenagement marches action aide petite citoyennete participation
    proprete sante economie commerce agriculture
    """
)
# Words that no person's name holds: they tell `Marchés Publics` from `Marie Dubois`.
_COMMON = word_set(
    """
    communal communale communaux publics public publique generale general sociale social action plan projet
    programme marches finances travaux environnement urbanisme logement mobilite jeunesse culture sports sport
    tourisme population etat civil ressources humaines enseignement cadre vie budget energie patrimoine informatique
    communication proprete securite economie emploi sante petite enfance aines objectif strategique operationnel
    interne externe tous toutes a definir fixer partenaires habitants citoyens region wallonne wallonie le la les un
    une et en au aux sur pour par avec sans dans interieur logistique numerique durable
"""
)
_PARTICLES = word_set("de du des d' la le van von vom der den dem di da dos ten ter te el ben")

_TITLE = r"(?:Mme|Mlle|Mmes|MM\.|M\.|Mr\.?|Madame|Monsieur|Dr\.?|Me\.?|Ir\.?|Dhr\.?|Mevr\.?|Herr|Frau)"
_INITIAL = r"(?:[A-Z][a-z]{0,2}\.(?:[ ]?-?[ ]?[A-Z][a-z]{0,2}\.)*-?)"
_PARTICLE = r"(?:d'|(?:[dD][eui]|[dD]es|[lL][ae]|[vV][ao]n|[dD]e[rn]|[dD]a|[tT]e[rn]) )"
_SURNAME = rf"(?:{_PARTICLE}{{0,3}}[A-Z][\w'-]+)"
_NOTE = r"(?:[ ]?\([^()]{1,80}\))?"
_WITH_INITIAL = re.compile(rf"(?:{_TITLE}[ ])?{_INITIAL}[ ]?{_SURNAME}(?:[ ]{_SURNAME}){{0,2}}{_NOTE}")
_WITH_TITLE = re.compile(rf"{_TITLE}[ ]?(?:[A-Z][\w'-]+[ ]){{0,2}}{_SURNAME}{_NOTE}")
_REVERSED = re.compile(rf"[A-Z][\w'-]+[ ]{_INITIAL}{_NOTE}")
_FULL_NAME = re.compile(
    rf"[A-Z][a-z][\w'-]*[ ](?:[A-Z][\w'-]+[ ])?{_SURNAME}{_NOTE}|[A-Z][A-Z'-]+[ ][A-Z][a-z][\w'-]+{_NOTE}"
)
_PARENTHESES = re.compile(r"\([^()]*\)?")
_LONGEST = 120


def looks_like_person(text: str) -> bool:
    """Whether the text has the shape of a person's name (`S. Colin`, `Marie-Anne Dubois`, `Mme Petit`).

    Departments and functions (`Service RH`, `Directeur général`) do not; a surname alone cannot be told.
    """
    name = text.strip()
    if not name or len(name) > _LONGEST or head_class(name) is not None:
        return False
    plain = aligned(unicodedata.normalize("NFC", name))
    if _WITH_INITIAL.fullmatch(plain) or _WITH_TITLE.fullmatch(plain) or _REVERSED.fullmatch(plain):
        return True
    words = re.findall(r"[a-z'-]+", _PARENTHESES.sub(" ", plain).lower())
    return _FULL_NAME.fullmatch(plain) is not None and not _COMMON.intersection(words)


def head_class(text: str) -> str | None:
    """`department` or `function` when the first word announces one, else `None`. The word must bear a capital, but for
    that of a department right before its name: `dienst Mobiliteit`, `service Travaux`.
    """
    found = re.match(r"[^\W\d_][\w'-]*", text.lstrip(" ("))
    if found is None:
        return None
    word = fold(found.group())
    if not found.group()[0].isupper():
        return "department" if word in _BEFORE_NAMES and _NAME_FOLLOWS.match(text.lstrip(" ("), found.end()) else None
    if word in DEPARTMENT_HEADS:
        return "department"
    return "function" if word in FUNCTION_HEADS else None


def names_elected(text: str) -> bool:
    """`Échevine de la Culture`, `Schöffe für Infrastruktur`: a function that only somebody elected has."""
    found = re.match(r"[^\W\d_][\w'-]*", text.lstrip(" ("))
    return (found is not None and fold(found.group()) in ELECTED_HEADS) or _OF_CPAS.match(fold(text)) is not None


def is_field_of_work(text: str) -> bool:
    """A department named by what it works on: `Finances`, `Développement économique`, `Ressources humaines`."""
    words = re.findall(r"[^\W\d_][\w'-]*", text)
    if not words or len(words) > 5 or not text.lstrip()[:1].isupper() or fold(words[0]) not in WORK_HEADS:
        return False
    return not any(fold(word) in FUNCTION_HEADS for word in words) and not re.search(r"[.@]", text)


def looks_like_name(text: str) -> bool:
    """A person, a department or a function."""
    return head_class(text) is not None or looks_like_person(text)


def person_key(name: str) -> str:
    """A key that two writings of the same person share: no case, accents or title, first names as initials.

    `Th. Renard`, `RENARD Thierry`, `M. Thierry Renard` and `Renard, Th.` all give `t renard`. A surname alone
    gives itself: it is another key, because it could be another person.
    """
    plain = aligned(unicodedata.normalize("NFC", _PARENTHESES.sub(" ", name[:_LONGEST]))).strip()
    plain = re.sub(rf"^{_TITLE}(?:\s+|$)", "", plain) or plain
    words = _first_name_first(plain).replace(".", ". ").split()
    folded = [word for word in (fold(word).strip(".-,'\"") for word in words) if word]
    if len(folded) < 2 or folded[0] in _PARTICLES:
        return " ".join(folded)
    surname = [word for rank, word in enumerate(folded[1:], 1) if not _is_initial(words, rank)] or folded[1:]
    return " ".join([folded[0][0], *surname])


def _first_name_first(plain: str) -> str:
    """`RENARD Thierry`, `Renard, Thierry` and `Renard Th.` with the first name in front."""
    if "," in plain:
        last, _, first = plain.partition(",")
        return f"{first} {last}"
    words = plain.split()
    capitals = [word for word in words if len(word) > 1 and word.isupper() and "." not in word]
    if words and capitals and words[0] in capitals and len(capitals) < len(words):
        return " ".join([word for word in words if word not in capitals] + capitals)
    if len(words) == 2 and _is_initial(words, 1) and not _is_initial(words, 0):
        return f"{words[1]} {words[0]}"
    return plain


def _is_initial(words: list[str], rank: int) -> bool:
    return rank < len(words) and re.fullmatch(r"-?[A-Z][a-z]{0,2}\.", words[rank]) is not None
