"""`python -m tests.formulas` writes docs/formulas.md from the tables of examples of the tests.

An alderman, an auditor and a developer so read the same page, and it cannot fall behind: a test compares it.
"""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from gouvernail.core.amounts import format_amount
from gouvernail.core.vocabulary import LEVEL_LABELS, STATUS_LABELS
from tests import formulas_of_figures
from tests.core import test_amounts, test_codes, test_deadlines, test_statuses

PATH = Path(__file__).parents[1] / "docs" / "formulas.md"
OPENING = """# Ce que Gouvernail comprend

<!-- Écrit par `python -m tests.formulas` depuis les exemples des tests : ne pas modifier à la main. -->

Chaque ligne de ces tableaux est un exemple que les tests vérifient. Ce qui est écrit dans un document est
toujours gardé tel quel ; ce qui en est compris est ajouté à côté. Ce qui n'est pas compris est dit comme
tel : rien n'est deviné.
"""
DEADLINES = """Premier jour .. dernier jour, puis la précision. Un côté vide est ouvert : `2025-01-01 ..` veut dire « à
partir de », et `.. 2026-12-31` « au plus tard ». Quand une case contient plusieurs échéances, chacune suit
après une barre, avec son libellé et, entre crochets, les étapes numérotées auxquelles elle est liée. Le
début, le milieu et la fin d'une année sont son premier trimestre, mai à août et son dernier trimestre ; d'un
mois, ses tiers. Une échéance est récurrente ou inconnue quand elle ne contient aucune date par ailleurs. Les
saisons sont prises en mois entiers ; l'hiver commence en décembre de l'année nommée.
"""
TERMS = """Compris seulement quand les dates de la législature du programme sont connues ; ici du 2 décembre 2024 au 1er
décembre 2030.
"""
AMOUNTS = """Un numéro d'article, une année ou un numéro de projet n'est jamais pris pour un montant. Un coût cité sans
montant est gardé et signalé. D'une fourchette, la borne haute est retenue, et signalée.
"""
STATUSES = """Par une table explicite, sans jamais rapprocher des mots qui se ressemblent. Les accents, les
majuscules, le genre et le nombre ne comptent pas. Un autre mot est gardé tel quel, sans état. « Permanent »,
« récurrent », « continu » et « pérenne » donnent une action récurrente, en cours.
"""
CODES = """Le mot dit le niveau ; un nombre seul ne dit rien, et la place dans le document décide. Un zéro pris pour un
O, un l pris pour un 1 et les zéros de tête sont corrigés ; l'écriture du document est gardée à côté.
"""


FIGURES = """# Comment Gouvernail compte

Rien de ce qui suit n'est enregistré : chaque chiffre est calculé quand il est lu, et dit en une phrase comment.
"""


def page() -> str:
    """The whole page, in Markdown."""
    sections = [
        OPENING,
        _section("Échéances", DEADLINES, ("Écrit", "Compris"), test_deadlines.EXAMPLES),
        _section("Échéances liées à la législature", TERMS, ("Écrit", "Compris"), test_deadlines.TERM_EXAMPLES),
        _section("Montants", AMOUNTS, ("Écrit", "Compris"), _amount_rows()),
        _section("États", STATUSES, ("Écrit", "Compris"), _status_rows()),
        _section("Codes", CODES, ("Écrit", "Niveau", "Mot", "Code", "Suite du texte"), _code_rows()),
        _section("Ce qui n'est pas un code", "", ("Écrit",), [(text,) for text in test_codes.NO_CODES if text.strip()]),
        _section("Suites de codes", "", ("Codes voisins", "Signalé"), _sequence_rows()),
        FIGURES,
        *(_section(*each) for each in formulas_of_figures.sections()),
    ]
    return "\n".join(sections)


def _section(title: str, text: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [" | ".join(head), " | ".join("---" for _ in head)]
    lines += [" | ".join([_code(row[0]), *(_plain(cell) for cell in row[1:])]) for row in rows]
    table = "\n".join(f"| {line} |" for line in lines)
    return f"## {title}\n\n{text}\n{table}\n" if text else f"## {title}\n\n{table}\n"


def _code(text: str) -> str:
    shown = _plain(text)
    return f"`{shown}`" if shown else "(vide)"


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").replace("\u00a0", " ").replace("\u202f", " ")


def _amount_rows() -> Iterable[tuple[str, str]]:
    for written, expected in test_amounts.EXAMPLES:
        said = []
        for amount, article, year, funder in expected:
            known = "montant inconnu" if amount is None else format_amount(Decimal(amount))
            more = (f"article {article}" if article else None, str(year) if year else None, funder)
            said.append(", ".join(filter(None, [known, *more])))
        yield written, " ; ".join(said) or "aucun"


def _status_rows() -> Iterable[tuple[str, str]]:
    yield from ((written, STATUS_LABELS[value]) for written, value in test_statuses.EXAMPLES)
    yield from ((written, "En cours, récurrente") for written in test_statuses.RECURRING)


def _code_rows() -> Iterable[tuple[str, ...]]:
    for written, level, label, code, rest in test_codes.EXAMPLES:
        yield written, LEVEL_LABELS[level] if level else "", label or "", code or "", rest


def _sequence_rows() -> Iterable[tuple[str, str]]:
    for codes, problems in test_codes.SEQUENCES:
        yield ", ".join(code or "(sans)" for code in codes), " ".join(message for _, message in problems) or "rien"


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8")
    print(f"{PATH.relative_to(PATH.parents[1])} written")
