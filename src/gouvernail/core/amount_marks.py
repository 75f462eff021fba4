"""The marks that amounts leave in text: numbers with their unit, budget articles, years, funders."""

import re
from dataclasses import dataclass
from decimal import Decimal

from gouvernail.core.folding import fold, word_set
from gouvernail.core.vocabulary import BudgetKind, BudgetStage

ARTICLE = r"(?<![\d/])\d{2,5}/\d{3}-\d{2}(?!\d)"
_ARTICLE = re.compile(ARTICLE + r"(?:/\d{1,8})?")
_PROJECT = re.compile(r"(?<!\d)20\d{6}(?!\d)|\barticle \d{3,5}(?= )", re.IGNORECASE)
_WHOLE_PART = r"(?:\d{1,3}(?:\.\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?:'\d{3})+(?!\d)|\d{1,12})"
_CENTS = r"(?:,\d{1,2}(?!\d)|\.\d{1,2}(?!\d)|,\d{3}(?!\d))?(?:,-{1,2}|,=)?"
_NUMBER = _WHOLE_PART + _CENTS
_SCALE = r"(?:k(?= ?(?:€|eur))|m(?:io)?(?= ?(?:€|eur))|millions? (?:d')?(?=€|eur)|milliers? (?:d')?(?=€|eur))"
_UNIT = r"(?:€|euros?\b|eur\b)"
_WITH_UNIT = re.compile(rf"(?<![\d.,/-])(?P<number>{_NUMBER}) ?(?P<scale>{_SCALE})? ?{_UNIT}", re.IGNORECASE)
_UNIT_FIRST = re.compile(
    rf"(?<![\d€] )(?<![\d€])(?:€|\beur) ?(?P<number>{_NUMBER})(?! ?{_UNIT})(?P<scale>)", re.IGNORECASE
)
_GROUPED = re.compile(
    r"(?<![\d.,/'-])(?P<number>\d{1,3}(?:(?:\.\d{3})+|(?: \d{3})+|(?:'\d{3})+)(?:,\d{1,2})?|\d{1,12},\d{2})"
    r"(?![\d.,/%'-])(?P<scale>)"
)
_WHOLE = re.compile(rf"\s*(?P<number>{_NUMBER})(?P<scale>)\s*")
_LOWER_BOUND = re.compile(r"(?:(?<=\d)|€|eur(?:os)?)\s*(?:a|-|et|ou)\s*$", re.IGNORECASE)
_RANGE_NUMBER = re.compile(rf"(?<![\d.,/-]){_NUMBER}\s*(?:a|-|ou)\s*$", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d./-])20\d\d(?![\d/-]|\.\d| ?€)")
_YEARS = re.compile(r"(?<!\d)20\d\d\s?[-/]\s?(?:20)?\d\d(?!\d)|(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]20\d\d")
# Looked for first: most cells hold none, and these are searched much faster than the patterns above.
_DIGIT = re.compile(r"\d")
_CURRENCY = re.compile(r"€|[eE][uU][rR]")
_FUNDING = re.compile(r"\(|[sS]ub|SUB|[fF]inanc|FINANC|[pP]art")

_FREE_OF_COST = frozenset(
    {
        *("gratuit", "sans cout", "pas de cout", "aucun cout", "sans budget", "pas de budget", "sans incidence"),
        *("sans incidence budgetaire", "pas d'incidence", "pas d'incidence budgetaire", "sans impact budgetaire"),
        *("pas d'impact", "pas d'impact budgetaire", "sans impact", "aucun impact", "aucun budget", "non", "kosteloos"),
    }
)
_FUNDERS = (
    r"FEDER|FSE\+?|SPW(?: [A-Z][\w&]+)?|PIC|PIMACI|PIWACY|UREBA|PCDR|PCS|PCDN|FRIC|POLLEC|PNRR|PRW|CRAC|DETR|DSIL|"
    r"ADEME|LEADER|Interreg|INTERREG|CAF|Infrasports|INFRASPORTS|FWB|ONE|APE|Wallonie|Region wallonne|Région wallonne"
)
_FUNDED_BY = re.compile(
    r"(?i:subsides?|subventions?|subsidié|subventionné|financé|cofinancé|financement|cofinancement|part)"
    r"(?:e|s|es)?[ ]?(?i::|par|de la|du|de l'|des|de)?[ ]?(?:la |le |l')?"
    r"(?P<name>[A-ZÀ-Ý][\w&+'-]*(?:[ ](?:[A-ZÀ-Ý][\w&+'-]*|wallonne|publique))*)"
)
_IN_PARENTHESES = re.compile(rf"\((?P<name>{_FUNDERS})\)")
_NO_FUNDER = word_set("article art budget commune communale ordinaire extraordinaire")
_STAGES = {
    BudgetStage.COMMITTED: re.compile(r"\s*\(?(?:deja )?engages?\b", re.IGNORECASE),
    BudgetStage.SPENT: re.compile(r"\s*\(?(?:deja )?(?:depenses?|payes?|liquides?)\b", re.IGNORECASE),
}
# Only where the word stands for the budget itself: `une séance extraordinaire` says nothing of it.
_KIND = re.compile(
    r"(?:^|[\d(,;:/€=+-]|\b(?:service|budget|depenses?|investissements?|et|en|au|a l'|de l'))\s*"
    r"(?:(?P<extra>extraordinaires?\b|extraord\b|extra\.|(?<=[( ])extra(?=[),]))|ordinaires?\b|ord\.)",
    re.IGNORECASE,
)


# Two letters stand alone; one only between brackets.
_SHORT_AFTER = re.compile(r"\s*(?:(?:€|EUR|euros?)\s*)?(?:[(\[](B\.?[OE]\.?|[OE])[)\]]|[-–]?\s*(B\.?[OE]\.?)(?![\w.]))")
KIND_LETTERS = re.compile(r"[(\[](?:B\.?[OE]\.?|[OE])[)\]]|(?<![\w.])B\.?[OE]\.?(?![\w.])\s*:?")
_SHORT_BEFORE = re.compile(r"(?<![\w.])(?:[(\[](B\.?[OE]\.?|[OE])[)\]]|(B\.?[OE]\.?))\s*[:=–-]?\s*(?:€\s*)?$")


@dataclass(frozen=True, slots=True)
class Mark:
    """An amount found between two positions; `doubt` says in French why it may be read otherwise."""

    start: int
    end: int
    amount: Decimal
    doubt: str | None = None


def read_marks(plain: str) -> list[Mark]:
    """The amounts of a text without accents, in order. A number without unit counts only where nothing else does."""
    if not _DIGIT.search(plain):
        return []
    masked = _masked(plain)
    if not _CURRENCY.search(masked):
        return _without_unit(masked)
    found = sorted([*_WITH_UNIT.finditer(masked), *_UNIT_FIRST.finditer(masked)], key=lambda match: match.start())
    apart = [match for rank, match in enumerate(found) if rank == 0 or match.start() >= found[rank - 1].end()]
    marks = _without_lower_bounds(masked, [_mark(masked, match) for match in apart])
    return marks or _without_unit(masked)


def is_free_of_cost(text: str) -> bool:
    """`gratuit`, `sans incidence budgétaire`: the cell says that there is no cost."""
    return len(text) < 60 and fold(text).strip(" .:;,()") in _FREE_OF_COST


def year_of(text: str) -> int | None:
    """The one year that a text without amounts names; several, a period or a date give none."""
    if "20" not in text:
        return None
    years = set(_YEAR.findall(_YEARS.sub(" ", _masked(text))))
    return int(years.pop()) if len(years) == 1 else None


def funder_of(text: str) -> str | None:
    """The funder, only where it is clear: after `subside`, `financé par`, or a known acronym in parentheses."""
    if not _FUNDING.search(text):
        return None
    found = _IN_PARENTHESES.search(text) or _FUNDED_BY.search(text)
    if found is None or fold(found.group("name")).split()[0] in _NO_FUNDER:
        return None
    return found.group("name")


def kind_of(beside: str) -> BudgetKind | None:
    """The budget that the words beside an amount name, without accents: `service ordinaire`, `extra.`; both: `None`."""
    kinds = {BudgetKind.EXTRAORDINARY if found["extra"] else BudgetKind.ORDINARY for found in _KIND.finditer(beside)}
    return kinds.pop() if len(kinds) == 1 else None


def short_kind_of(before: str, after: str) -> BudgetKind | None:
    """The letters of a budget right beside an amount: `BO 18.000 €`, `12.000 € (BE)`, `4.200 (O)`."""
    found = _SHORT_AFTER.match(after) or _SHORT_BEFORE.search(before)
    if found is None:
        return None
    letters = next(letters for letters in found.groups() if letters).replace(".", "")
    return BudgetKind.EXTRAORDINARY if letters in ("BE", "E") else BudgetKind.ORDINARY


def stage_of(after: str) -> BudgetStage:
    """What the words just after an amount say of it: `engagé`, `dépensé`; else it is planned."""
    for stage, pattern in _STAGES.items():
        if pattern.match(after):
            return stage
    return BudgetStage.PLANNED


def _masked(plain: str) -> str:
    """Articles and project numbers blanked out, so that no part of them is taken for money."""
    blank = _ARTICLE.sub(lambda found: "#" * len(found.group()), plain)
    return _PROJECT.sub(lambda found: "#" * len(found.group()), blank)


def _mark(masked: str, found: re.Match[str]) -> Mark:
    number, scale = found.group("number"), (found.group("scale") or "").lower()
    amount, doubt = _value(number, scaled=bool(scale))
    factor = 1000 if scale.startswith(("k", "millier")) else 1_000_000 if scale.startswith("m") else 1
    start, end = found.span("number") if found.re is _WHOLE else found.span()
    return Mark(start, end, (amount * factor).quantize(Decimal("0.01")), doubt)


def _value(number: str, *, scaled: bool) -> tuple[Decimal, str | None]:
    """The number with a decimal point. Three digits after a comma group thousands, as in English, unless scaled."""
    plain = re.sub(r",(?:-{1,2}|=)$", "", number).replace(" ", "").replace("'", "")
    if re.fullmatch(r"\d{1,3},\d{3}", plain) and not scaled:
        return Decimal(plain.replace(",", "")), "la virgule est prise pour un séparateur de milliers"
    if re.search(r"\.\d{3}(?!\d)", plain) and not (scaled and plain.count(".") == 1):
        plain = plain.replace(".", "")
    return Decimal(plain.replace(",", ".")), None


def _without_lower_bounds(masked: str, marks: list[Mark]) -> list[Mark]:
    """`entre 5.000 et 10.000 €`, `5.000 à 10.000 €`: one amount, the upper bound, and a doubt that says so."""
    kept: list[Mark] = []
    for rank, mark in enumerate(marks):
        before = masked[marks[rank - 1].end if rank else 0 : mark.start]
        tail = before[-40:]
        if rank and re.fullmatch(r"\s*(?:a|-)\s*", before, re.IGNORECASE):
            kept[-1] = Mark(kept[-1].start, mark.end, mark.amount, "borne haute d'une fourchette")
        elif (found := _range_before(tail)) is not None:
            kept.append(Mark(mark.start - len(tail) + found, mark.end, mark.amount, "borne haute d'une fourchette"))
        else:
            kept.append(mark)
    return kept


def _range_before(tail: str) -> int | None:
    between = re.search(rf"\bentre\s+{_NUMBER}\s*et\s*$", tail, re.IGNORECASE)
    found = between or _RANGE_NUMBER.search(tail)
    number = re.search(r"\d[\d. ']*", tail[found.start() :]) if found else None
    if found is None or number is None or re.fullmatch(r"20\d\d\s*", number.group()):
        return None
    return found.start()


def _without_unit(masked: str) -> list[Mark]:
    """Numbers in a cell that names no currency: grouped ones (`52.000`), or a cell that is nothing but a number."""
    masked = KIND_LETTERS.sub(lambda found: " " * len(found.group()), masked)
    whole = _WHOLE.fullmatch(masked)
    if whole is not None:
        if re.fullmatch(r"20[1-4]\d", whole.group("number")):
            return []
        return [_mark(masked, whole)]
    return [_mark(masked, found) for found in _GROUPED.finditer(masked)]
