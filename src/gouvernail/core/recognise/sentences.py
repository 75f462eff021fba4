"""What a sentence under an action says of it: `Cette action est portée par le service Travaux, pour la fin de 2027.`

Only sentences about the action itself count: `Cette action ...`, `Elle ...`, `Portée par ...`, `Le service X pilote`.
The sentence stays in the description: reading it takes nothing away.
"""

import re

from gouvernail.core.amounts import amount_likeness
from gouvernail.core.deadlines import deadline_likeness
from gouvernail.core.folding import aligned
from gouvernail.core.names import head_class, looks_like_person
from gouvernail.core.statuses import read_status

_LONGEST = 600
_SENTENCE_END = re.compile(r"(?<=[\w)»][.!?])\s+(?=[A-ZÀ-Ý])")
_CARRIED = (
    r"(?:portee?|pilotee?|menee?|conduite?|assuree?|coordonnee?|geree?|suivie?|realisee?|executee?|supervisee?|"
    r"prise? en charge|mise? en (?:oe|œ)uvre|mise? en place)s?"
)
_ABOUT_IT = re.compile(
    rf"^(?:(?:cette|la|ladite) (?:action|mesure|fiche|tache|initiative|demarche)|(?:ce|le) (?:projet|chantier|dossier|"
    rf"travail)|l'action|l'objectif|elle|il|celle-ci|celui-ci|cela|{_CARRIED} par|confiee?|sous la (?:responsabilite|"
    r"conduite)|(?:l'|la |le |sa |son |un |une )?(?:mise en (?:oe|œ)uvre|realisation|execution|finalisation|fin|"
    r"achevement|cloture|"
    r"echeance|delai|budget|cout|montant|enveloppe|credit|investissement)\b(?! :))"
)
_CARRIER = re.compile(
    rf"\b{_CARRIED} (?:conjointement )?par |\bconfiee?s? a(?:u|ux)? |\bsous la (?:responsabilite|conduite|"
    rf"direction) d[eu]s? "
)
_CARRIES = re.compile(
    r"^(?P<who>(?:le|la|les|l'|notre)[ ]?[^.,;:]{3,70}?) (?:(?:en )?(?:est|sera|sont|seront) (?:charge|"
    r"responsable|pilote|"
    r"en charge|charges|responsables|porteur|maitre d'ouvrage)\w*|(?:en )?(?:pilote|porte|assure|coordonne|mene|"
    r"conduit|"
    r"prend|suit|gere)(?:ra|nt|ront)?\b(?! pas))"
)
_WHO_ENDS = re.compile(
    r"[.;:()]|,? (?:et|mais) (?:sera|seront|est|devra|doit|devrait|se|elle|il|s'|aura|beneficie|debute|commence)|"
    r",? (?:en (?:partenariat|collaboration|concertation|lien|association|cours)|avec|pour|d'ici|avant|des (?=\d|"
    r"l[ae'] ?|debut|fin|mi)|dans|"
    r"au plus tard|a partir|depuis|a l'horizon|qui|sur|selon)\b| en \d|, "
)
_DONE_BY = re.compile(
    r"\b(?:finalis|termin|achev|acheve|realis|clotur|livr|operationnel|abouti|executee?|mise? en (?:(?:oe|œ)uvre|"
    r"service|place)|"
    r"prevu|attendu|programm|planifi|echeance|delai|inaugur|ouvert|prete?\b|fin(?:ie?)?\b|effecti|concretis|"
    r"conclu|se fera|"
    r"sera\b|devra\b|fixe)"
)
_BEGUN_BY = re.compile(r"\b(?:debut|commenc|demarr|lanc|entam|initi)\w*")
_CLAUSE_END = re.compile(r"[;,]| et | puis | mais ")
_BEFORE_DATE = re.compile(
    r"\b(?:pour|en|d'ici(?: a| au| le)?|avant|au plus tard|des|courant|au cours de|dans le courant de|durant|"
    r"a l'horizon(?: de)?|a|au|a la|le|est|fixee?|prevue?|:)[ ]+(?:le |la |l')?(?=(?:\d|fin|mi|debut|premier|deuxieme|"
    r"troisieme|quatrieme|second|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|t[1-4]\b|s[12]\b|annee|"
    r"printemps|ete|automne|hiver|rentree|courant))|(?=\b(?:fin|mi-|debut|courant) ?\d{4})"
)
_MOST_DATE_WORDS = 5
_MONEY = re.compile(
    r"\b(?:budget|montant|cout|enveloppe|credit|investissement|somme|subside|estimee?|evaluee?|s'eleve|"
    r"depense)s?\b[^.;\d]{0,40}?"
    r"(?P<amount>\d[\d., \u00a0\u202f]*(?:[ ]?(?:millions? d'|k|M)?[ ]?(?:€|euros?|eur)\b|[ ]?€))",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:^|[,;] )(?:(?:cette|la|ladite) (?:action|mesure|fiche|tache)|(?:ce|le) (?:projet|chantier|dossier)|"
    r"l'action|elle|il|"
    r"celle-ci|celui-ci) (?:est|a ete|n'est|n'a|sont) (?P<state>[^.,;]{3,40})"
)
_PARTNERS = re.compile(
    r"\ben (?:etroite )?(?:partenariat|collaboration|concertation|"
    r"association)(?: etroite)? avec (?P<who>[^.;:()]{3,120})"
)
_ARTICLE = re.compile(r"^(?:le|la|les|l'|du|des|de la|de l'|notre|nos|un|une|M\. le|Mme la)[ ]?", re.IGNORECASE)
_AUTHORITY = re.compile(r"^(?:commune|ville|province|administration|conseil|college|cpas)\b", re.IGNORECASE)
_POLITICAL = re.compile(
    r"^(?:l')?(?:echevin|bourgmestre|ministre|depute|adjoint au maire|maire|college\b)", re.IGNORECASE
)


def told_in_sentences(text: str) -> list[tuple[str, str]]:
    """The fields that the sentences of a paragraph give the action above them; none where they speak of else."""
    if len(text) > _LONGEST:
        return []
    told: dict[str, str] = {}
    for sentence in _SENTENCE_END.split(text):
        for name, value in _of_sentence(sentence.strip()):
            told.setdefault(name, value)
    return list(told.items())


def _of_sentence(sentence: str) -> list[tuple[str, str]]:
    plain = aligned(sentence)
    small = plain.lower()
    carries = _CARRIES.match(small)
    name = _name(sentence[: carries.end("who")]) if carries is not None else ""
    who = head_class(name) is not None and not _AUTHORITY.match(aligned(name))
    if _ABOUT_IT.match(small) is None and not who:
        return []
    told: list[tuple[str, str]] = []
    if who:
        told.append(_carrier(name))
    carrier = _CARRIER.search(small)
    if carrier is not None:
        told.append(_carrier(_name(_up_to_end(sentence, small, carrier.end()))))
    told += _dates(sentence, small)
    money = _MONEY.search(sentence)
    if money is not None and amount_likeness(money["amount"]) >= 0.9:
        told.append(("budget", money["amount"]))
    state = _STATE.search(small)
    reading = read_status(sentence[state.start("state") : state.end("state")]) if state is not None else None
    if state is not None and reading is not None and reading.status.value is not None:
        told.append(("status", sentence[state.start("state") : state.end("state")]))
    partners = _PARTNERS.search(small)
    if partners is not None:
        told.append(("partners", _partners(_up_to_end(sentence, small, partners.start("who"), commas=True))))
    return [(name, value) for name, value in told if value]


def _up_to_end(sentence: str, small: str, start: int, *, commas: bool = False) -> str:
    for end in _WHO_ENDS.finditer(small, start):
        if not (commas and end[0] == ", "):
            return sentence[start : end.start()]
    return sentence[start:].rstrip(" .")


def _name(text: str) -> str:
    """Without its article, and with the capital of a name: `le service Travaux` is `Service Travaux`."""
    bare = _ARTICLE.sub("", text.strip())
    return bare[:1].upper() + bare[1:] if len(bare.split()) <= 8 else ""


def _partners(text: str) -> str:
    parts = re.split(r",\s*|\s+et\s+(?=(?:le|la|les|l'|[A-ZÀ-Ý]))", text)
    return ", ".join(bare[:1].upper() + bare[1:] for part in parts if (bare := _ARTICLE.sub("", part.strip())))


def _carrier(name: str) -> tuple[str, str]:
    if _POLITICAL.match(aligned(name)):
        return ("political_leads", name)
    agent = looks_like_person(name) or head_class(name) == "function"
    return ("agents" if agent else "departments", name)


def _dates(sentence: str, small: str) -> list[tuple[str, str]]:
    """The date of each clause, told by what the clause says of it."""
    told: list[tuple[str, str]] = []
    start, verbs = 0, False
    for end in [*(found.start() for found in _CLAUSE_END.finditer(small)), len(small)]:
        clause = small[start:end]
        begun, done = _BEGUN_BY.search(clause), _DONE_BY.search(clause)
        verbs = verbs or bool(begun or done)
        # `en collaboration avec le CPAS, pour juin 2028`: the date goes on with the verb before.
        done = done or (_BEFORE_DATE.match(clause.lstrip(" ,;")) if verbs else None)
        date = _date_in(sentence[start:end], clause) if begun or done else None
        if date is not None:
            told.append(("start" if begun is not None else "deadline", date))
        start = end
    return told


def _date_in(clause: str, small: str) -> str | None:
    """The longest date after a word that introduces one."""
    for before in _BEFORE_DATE.finditer(small):
        words = list(re.finditer(r"\S+", small[before.end() :]))[:_MOST_DATE_WORDS]
        for word in reversed(words):
            written = clause[before.end() : before.end() + word.end()].strip(" .,;)")
            if written and any(char.isdigit() for char in written) and deadline_likeness(written) >= 0.95:
                return written
    return None
