"""Amounts of money as people write them in budget columns: always decimal, with their article and year."""

import itertools
import re
import unicodedata
from decimal import Decimal

from gouvernail.core.amount_marks import (
    ARTICLE,
    KIND_LETTERS,
    Mark,
    funder_of,
    is_free_of_cost,
    kind_of,
    read_marks,
    short_kind_of,
    stage_of,
    year_of,
)
from gouvernail.core.folding import aligned, says_nothing
from gouvernail.core.plan import BudgetLine
from gouvernail.core.problems import NOWHERE, Problem, Source
from gouvernail.core.vocabulary import BudgetKind

__all__ = ["amount_likeness", "format_amount", "read_amounts"]

GROUP_SPACE, UNIT_SPACE = "\u202f", "\u00a0"
_LEAD_IN = re.compile(
    r"(?:(?:(?:en|budget|exercice|annee)\s+)?20\d\d\s*[:=\-]?\s*"
    r"|(?:(?:service|budget)\s+)?(?:extra)?ordinaire\s*[:=]\s*|[:=\-]\s*|entre\s+|€\s*|\(\s*|\s+)++$",
    re.IGNORECASE,
)
_ARTICLE_LEAD = re.compile(rf"(?:a\s+l')?(?:art(?:icle|\.)?\s*)?{ARTICLE}\s*[:=\-]?\s*$", re.IGNORECASE)
_CONNECTOR = re.compile(r"(?:,|\+|&|\bet\b|\bpuis\b)\s*$", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:(?:a l'|aux? )?art(?:icle)?s?\b\.?|en (?=20\d\d)|20\d\d(?=\D|$)|par an|/an|annuels?|a prevoir|subsides?"
    r"|projet)",
    re.IGNORECASE,
)
_NEAR = 16
"""How far from an amount the letters of its budget may stand."""
_LABEL_AFTER_ARTICLE = re.compile(rf"{ARTICLE}(?:/\d+)?[^()\d;\n]{{0,80}}")


def read_amounts(
    text: str, *, kind: BudgetKind | None = None, source: Source = NOWHERE
) -> tuple[tuple[BudgetLine, ...], tuple[Problem, ...]]:
    """The budget lines of a cell, in order, and what is doubtful about them. `/`, `néant` and empty give no line.

    A cost named without an amount gives one line with `amount` `None` and a problem `amount-missing`. A number that can
    be read in two ways gives its line and a problem `amount-doubtful`. Without `kind` (the column's), the words beside
    each amount tell it (`extraordinaire`, `service ordinaire`). The `text` of each line is the exact part of the
    cell that it was read from. Amounts are in euros, with two decimals; article numbers and years are never amounts.
    """
    if says_nothing(text) or is_free_of_cost(text):
        return (), ()
    written = unicodedata.normalize("NFC", text)
    plain = aligned(written)
    marks = read_marks(plain)
    if not marks:
        return _without_amount(written.strip(), plain, kind, source)
    spans = _line_spans(plain, marks)
    lines = [_line(written, plain, span, mark, kind) for span, mark in zip(spans, marks, strict=True)]
    problems = [_doubt(written, mark, source) for mark in marks if mark.doubt]
    return tuple(_with_shared_articles(plain, spans, lines)), tuple(problems)


def amount_likeness(text: str) -> float:
    """How much of the text is amounts, articles and their labels, 0..1: to recognise a column by what it holds.

    Empty, `/` and text without any amount nor article give 0.
    """
    plain = aligned(unicodedata.normalize("NFC", text))
    spans = [(mark.start, mark.end) for mark in read_marks(plain)]
    spans += [found.span() for found in _LABEL_AFTER_ARTICLE.finditer(plain)]
    if not spans:
        return 0.0
    spans += [found.span() for pattern in (_FILLER, KIND_LETTERS) for found in pattern.finditer(plain)]
    counted = sum(_ink(plain[start:end]) for start, end in _apart(spans))
    return min(1.0, counted / _ink(plain))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same places, each counted once."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        begin = max(start, apart[-1][1]) if apart else start
        if begin < end:
            apart.append((begin, end))
    return apart


def _ink(text: str) -> int:
    return len("".join(text.split()))


def format_amount(amount: Decimal) -> str:
    """`52 000 €`, `1 250,50 €`, with non-breaking spaces; cents are shown only where there are any."""
    cents = amount.quantize(Decimal("0.01"))
    whole, _, decimals = f"{cents:,.2f}".partition(".")
    shown = whole.replace(",", GROUP_SPACE) + ("" if decimals == "00" else f",{decimals}")
    return f"{shown}{UNIT_SPACE}€"


def _without_amount(
    written: str, plain: str, kind: BudgetKind | None, source: Source
) -> tuple[tuple[BudgetLine, ...], tuple[Problem, ...]]:
    article = re.search(ARTICLE, plain)
    line = BudgetLine(
        kind=kind or kind_of(plain),
        article=article.group() if article else None,
        year=year_of(plain),
        funder=funder_of(written),
        text=written,
    )
    shown = written if len(written) <= 80 else written[:79] + "…"
    message = (
        f"Un coût est cité sans montant lisible\u00a0: «\u00a0{shown}\u00a0». Complétez le montant s'il est connu."
    )
    return (line,), (Problem("amount-missing", message, source),)


def _doubt(written: str, mark: Mark, source: Source) -> Problem:
    shown = written[mark.start : mark.end].strip()
    message = (
        f"«\u00a0{shown}\u00a0» est lu comme {format_amount(mark.amount)} ({mark.doubt})\u00a0: vérifiez ce montant."
    )
    return Problem("amount-doubtful", message, source)


def _line(written: str, plain: str, span: tuple[int, int], mark: Mark, kind: BudgetKind | None) -> BudgetLine:
    start, end = span
    beside = plain[start : mark.start] + " " + plain[mark.end : end]
    article = re.search(ARTICLE, beside)
    return BudgetLine(
        kind=kind
        or kind_of(plain[start : mark.start])
        or kind_of(plain[mark.end : end])
        or short_kind_of(plain[max(0, mark.start - _NEAR) : mark.start], plain[mark.end : mark.end + _NEAR]),
        amount=mark.amount,
        article=article.group() if article else None,
        year=year_of(beside),
        funder=funder_of(written[start:end]),
        stage=stage_of(plain[mark.end : end]),
        text=written[start:end].strip().rstrip(";,").rstrip(),
    )


def _line_spans(plain: str, marks: list[Mark]) -> list[tuple[int, int]]:
    """Which part of the cell belongs to each amount: the parts follow each other and leave nothing out."""
    leading = re.search(ARTICLE, plain[: marks[0].start]) is not None
    cuts = [
        before.end + _cut_in(plain[before.end : after.start], leading=leading)
        for before, after in itertools.pairwise(marks)
    ]
    return list(zip([0, *cuts], [*cuts, len(plain)], strict=True))


def _cut_in(gap: str, *, leading: bool) -> int:
    """Where, between two amounts, the second one's part begins: after a new line, a `;`, a `)`, before its year."""
    lead = _ARTICLE_LEAD.search(gap[-60:]) if leading else None
    if lead is not None:
        return max(0, len(gap) - 60) + lead.start()
    for sign in ("\n", ";"):
        if sign in gap:
            return gap.rindex(sign) + 1
    if ")" in gap and gap.rstrip().endswith("(") and gap.rindex(")") < gap.rindex("("):
        return gap.rindex(")") + 1
    tail = gap[-60:]
    found = _LEAD_IN.search(tail)
    return len(gap) - len(tail) + (found.start() if found else len(tail))


def _with_shared_articles(plain: str, spans: list[tuple[int, int]], lines: list[BudgetLine]) -> list[BudgetLine]:
    """`30.000 € en 2026 et 20.000 € en 2027 à l'article X`: a line that `et` ties to the next takes its article."""
    shared = list(lines)
    for rank in range(len(lines) - 2, -1, -1):
        start, end = spans[rank]
        line, following = shared[rank], shared[rank + 1]
        tied = _CONNECTOR.search(plain[max(start, end - 20) : end]) is not None
        words = _CONNECTOR.sub("", line.text or "").strip() if tied else line.text
        article = line.article or (following.article if tied else None)
        shared[rank] = BudgetLine(
            kind=line.kind,
            amount=line.amount,
            article=article,
            year=line.year,
            funder=line.funder,
            stage=line.stage,
            text=words,
        )
    return shared
