"""The part of docs/formulas.md about figures, from the tables of examples of their tests."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from gouvernail.core.deadlines import format_date
from gouvernail.core.figure_words import number
from gouvernail.core.indicators import Every
from gouvernail.core.item_fields import DIRECTION_LABELS
from gouvernail.core.standing import Freshness
from gouvernail.core.vocabulary import HEALTH_LABELS, STATUS_LABELS, HealthValue
from tests.core import test_figure_words, test_indicators, test_lateness, test_money, test_progress, test_standing

Section = tuple[str, str, tuple[str, ...], list[tuple[str, ...]]]
"""Title, text, head of the table, rows."""
RATE = """Avec un départ D, une valeur V et une cible C. Monter ou se maintenir : quand D ≥ C, 100 % si V ≥ C, sinon
0 % ; autrement 100·(V−D)/(C−D). Baisser : quand D ≤ C, 100 % si V ≤ C, sinon 0 % ; autrement 100·(V−D)/(C−D). Toujours
entre 0 et 100 %. S'il manque D, V ou C, le taux n'est pas calculable, et c'est dit. Sans sens voulu, c'est celui qui
mène du départ à la cible. Le taux de l'année compare à la cible de l'année ; le taux d'ensemble, à la dernière cible.
"""
CALENDAR = """La prochaine valeur est attendue après la dernière, la fréquence et 30 jours de grâce.
"""
STEPS = """Les étapes faites, selon leur poids (1 quand rien n'est dit). Les étapes abandonnées ne sont pas comptées,
les récurrentes qui ne sont pas faites sont à part. Une action terminée compte toujours 100 %.
"""
ROLL = """La moyenne de ce qui se trouve dessous, selon son poids (1 quand rien n'est dit), sur ce qui est connu :
la part du poids qui l'est se lit à côté. Un objectif pèse autant que ce qui en est connu. Ce qui est abandonné n'est
pas compté, ce qui est récurrent est à part. Un objectif qui dit son propre avancement compte pour ce qu'il dit. De même
du programme.
"""
LATENESS = """En retard : le dernier jour de l'échéance, de la revue s'il y en a une, est passé, et l'action n'est ni
terminée, ni abandonnée, ni récurrente. Sans date, une échéance revue ne met pas en retard. Ici, le 15 mars 2026.
"""
RATES = """La moyenne des taux qui sont calculables.
"""
HEALTH = """La plus mauvaise de ce qui est en cours dessous, à moins qu'une personne n'en ait donné une avec un mot.
"""
FRESHNESS = """Une action en cours est sans nouvelles quand la dernière mise à jour est plus vieille que ce que
l'autorité admet, ici 90 jours. Une fiche jamais mise à jour compte depuis le jour où elle a été écrite ici.
"""
MONEY = """Une ligne compte une seule fois dans le total du programme. Sous les places d'une action partagée, elle
compte pour sa part, en cents entiers : les plus grands restes d'abord, de sorte que les parts font toujours la ligne.
"""
FRESH_WORDS = {Freshness.FRESH: "fraîche", Freshness.AGEING: "vieillit", Freshness.SILENT: "sans nouvelles"}


def sections() -> list[Section]:
    return [
        ("Taux d'un indicateur", RATE, ("Sens voulu", "Départ", "Valeur", "Cible", "Taux"), list(_rates())),
        ("Fréquences", "", ("Écrit", "Compris"), [(w, _every(e)) for w, e in test_indicators.FREQUENCIES]),
        ("Prochaine valeur", CALENDAR, ("Dernière valeur", "Fréquence", "Attendue au plus tard"), list(_dues())),
        ("Avancement d'après les étapes", STEPS, ("Étapes", "Avancement", "Dit ainsi"), list(_steps())),
        ("Avancement d'après les indicateurs", RATES, ("Taux", "Avancement", "Dit ainsi"), list(_means())),
        ("Avancement d'un objectif et du programme", ROLL, ("Dessous", "Avancement", "Dit ainsi"), list(_rolled())),
        ("Retard", LATENESS, ("Dernier jour", "Échéance revue", "État", "Récurrente", "En retard"), list(_late())),
        ("Santé d'un objectif", HEALTH, ("Santés en cours", "Santé"), list(_healths())),
        ("Fraîcheur", FRESHNESS, ("Jours sans nouvelles", "Dit"), [(str(d), FRESH_WORDS[f]) for d, f in _fresh()]),
        ("Parts d'un montant", MONEY, ("Montant", "Parts des autres places", "Partagé en"), list(_shares())),
    ]


def _number(text: str | None) -> str:
    return "inconnu" if text is None else number(Decimal(text))


def _percent(text: str | None) -> str:
    return "pas calculable" if text is None else f"{number(Decimal(text))} %"


def _rates() -> Iterable[tuple[str, ...]]:
    for direction, baseline, value, target, percent in test_indicators.RATES:
        said = DIRECTION_LABELS[direction] if direction else "(non dit)"
        yield said, _number(baseline), _number(value), _number(target), _percent(percent)


def _every(every: Every | None) -> str:
    if every is None:
        return "aucune fréquence"
    return f"tous les {every.months} mois" if every.months else f"tous les {every.days} jours"


def _dues() -> Iterable[tuple[str, ...]]:
    for last, written, due in test_indicators.DUES:
        yield _day(last), written, _day(due)


def _day(day: date | None) -> str:
    return format_date(day) if day else "inconnue"


def _steps() -> Iterable[tuple[str, ...]]:
    yield from ((what, _percent(percent), said) for what, _, percent, said in test_figure_words.STEPS)


def _rolled() -> Iterable[tuple[str, ...]]:
    yield from ((what, _percent(percent), said) for what, _, percent, said in test_progress.ROLL_UPS)


def _late() -> Iterable[tuple[str, ...]]:
    for _what, end, revised, revised_end, status, recurring, late in test_lateness.LATE:
        again = (format_date(revised_end) if revised_end else "sans date") if revised else "aucune"
        state = STATUS_LABELS[status] if status else "Sans état"
        yield _day(end), again, state, _yes(recurring), _yes(late)


def _yes(is_so: bool) -> str:
    return "oui" if is_so else "non"


def _means() -> Iterable[tuple[str, ...]]:
    for rates, percent, said in test_figure_words.RATES:
        yield ", ".join(map(_percent, rates)) or "(aucun indicateur)", _percent(percent), said


def _healths() -> Iterable[tuple[str, ...]]:
    for healths, worst in test_standing.WORST:
        yield ", ".join(map(_health, healths)) or "(rien en cours)", _health(worst)


def _health(value: str | None) -> str:
    return HEALTH_LABELS[HealthValue(value)] if value else "non donnée"


def _fresh() -> list[tuple[int, Freshness]]:
    return test_standing.FRESHNESS


def _shares() -> Iterable[tuple[str, ...]]:
    for amount, shares, parts in test_money.SHARED:
        asked = ", ".join("égale" if share is None else f"{number(Decimal(share))} %" for share in shares)
        yield _euros(amount), asked, " + ".join(map(_euros, parts))


def _euros(amount: str) -> str:
    whole, cents = amount.split(".")
    return f"{number(Decimal(whole)) if whole != '-0' else '-0'},{cents} €"
