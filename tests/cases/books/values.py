"""What the cells of an action hold, by habit: what is written and what should be understood."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tests.cases.blocks import Box
from tests.cases.books.habits import Way

Told = dict[str, Any]

SERVICES = ("Service Travaux", "Mobilité", "Communication", "Service Environnement", "Population", "Finances")
CODES = {"TRA": "Service Travaux", "MOB": "Mobilité", "COM": "Communication", "ENV": "Environnement", "FIN": "Finances"}
AGENTS = ("Élise Grosjambe", "Hugo Tassenoy", "Leïla Marchandot", "L. Pirsonnet")
ELECTED = ("Solange Picquereau", "Th. Lorquenne", "N. Bensaoud")
STATES = (
    *(("En cours", "in_progress"), ("Réalisé", "done"), ("Non commencé", "not_started"), ("En attente", "waiting")),
    *(("Abandonné", "abandoned"), ("À planifier", "to_plan"), ("Terminé", "done")),
)
CROSSED = (
    ("Non commencé", "not_started"),
    ("En cours", "in_progress"),
    ("Réalisé", "done"),
    ("Abandonné", "abandoned"),
)
COLOURS = (("92D050", "Réalisé", "done"), ("FFC000", "En cours", "in_progress"), ("FF0000", "Bloqué", "blocked"))
SIGNS = (("✔", "done"), ("►", "in_progress"), ("○", "not_started"))
DATES = (
    *(("2027", "2027-12-31"), ("fin 2026", "2026-12-31"), ("juin 2028", "2028-06-30"), ("30/09/2027", "2027-09-30")),
    *(("T1 2029", "2029-03-31"), ("1er semestre 2027", "2027-06-30"), ("déc-26", "2026-12-31"), ("2030", "2030-12-31")),
    *(("d'ici fin 2028", "2028-12-31"), ("31.12.2026", "2026-12-31"), ("2026-2028", "2028-12-31")),
)
PLANS = ("PCS", "PCDR", "PAEDC")
PROSE = (
    "Le marché a été attribué le 12 mars, les travaux commencent en septembre.",
    "Réunion avec les riverains le 4/02, avis favorable.",
    "Dossier à compléter pour la tutelle.",
    "Engagement d'un agent à mi-temps pour suivre le dossier.",
    "Retard dû au fournisseur ; nouvelle planification à valider par le Collège.",
)


@dataclass(slots=True)
class Column:
    """A column beside the titles: its header (and what stands over it), and the cell and the fields of a row."""

    head: str
    cell: Callable[["Row"], Box]
    over: str = ""
    wide: float = 1.2


@dataclass(slots=True)
class Row:
    """What an action says; `cells` is filled once, so that each column writes what was told."""

    rank: int
    told: Told = field(default_factory=dict)
    written: dict[str, Any] = field(default_factory=dict)


def money(amount: int, kind: str | None = None, year: int | None = None) -> Told:
    return {"kind": kind, "amount": f"{amount}.00", "article": None, "year": year}


def euros(amount: int, chance: random.Random) -> str:
    sign = chance.choice((".", " ", "\u00a0"))
    return f"{amount:,}".replace(",", sign) + chance.choice((" €", " EUR", "€"))


def said(way: Way, rank: int, chance: random.Random) -> Row:
    row = Row(rank)
    for fill in (_when, _state, _who, _money, _others):
        fill(way, row, chance)
    return row


def _when(way: Way, row: Row, chance: random.Random) -> None:
    text, end = chance.choice(DATES)
    kind = way.time
    if kind == "mixed":
        kind = chance.choice(("words", "real", "none"))
    match kind:
        case "words":
            row.written["when"] = Box(text)
            row.told["deadline"] = {"text": text, "start": end, "end": end}
        case "real":
            day = date(2026, 1, 31) + timedelta(days=30 * chance.randrange(50))
            row.written["when"] = Box(f"{day:%d/%m/%Y}", value=day, form="date")
            row.told["deadline"] = {"text": "x", "start": f"{day}", "end": f"{day}"}
        case "none":
            row.written["when"] = Box(chance.choice(("", "/", "à définir")))
        case "serial":
            day = date(2026, 1, 31) + timedelta(days=30 * chance.randrange(50))
            row.written["when"] = Box(f"{day:%Y-%m-%d} 00:00:00")
            row.told["deadline"] = {"text": "x", "start": f"{day}", "end": f"{day}"}
        case "spans":
            text, end = chance.choice(SPANS)
            row.written["when"] = Box(text)
            row.told["deadline"] = {"text": text, "start": "x", "end": end}
        case "span":
            row.written["when"] = Box("2025-2027")
            row.told["deadline"] = {"text": "2025-2027", "start": "2025-01-01", "end": "2027-12-31"}
        case "start_end":
            first = chance.randrange(2025, 2028)
            row.written["start"], row.written["when"] = Box(f"01/{first}"), Box(f"06/{first + 1}")
            row.told["deadline"] = {"text": "x", "start": f"{first + 1}-06-01", "end": f"{first + 1}-06-30"}
        case "crosses_years":
            first = chance.randrange(2025, 2030)
            last = min(2030, first + chance.randrange(3))
            row.written["marks"] = set(range(first, last + 1))
            row.told["deadline"] = {"text": "x", "start": f"{first}-01-01", "end": f"{last}-12-31"}
        case _:
            first = chance.randrange(8)
            last = min(7, first + chance.randrange(3))
            row.written["marks"] = set(range(first, last + 1))
            year, part = 2026 + last // 4, last % 4
            end = ("03-31", "06-30", "09-30", "12-31")[part]
            row.told["deadline"] = {"text": "x", "start": "x", "end": f"{year}-{end}"}


NOTED = (
    *(("En cours (50 %)", "in_progress"), ("OK", "done"), ("Fait le 12/03/2025", "done"), ("En cours", "in_progress")),
    *(("Pas encore commencé", "not_started"), ("en attente du permis", "waiting"), ("Terminé en 2025", "done")),
    *(("à faire", "not_started"), ("reporté en 2027", "waiting"), ("EN COURS", "in_progress")),
)
SPANS = (
    *(("2025 à 2027", "2027-12-31"), ("2026 → 2028", "2028-12-31"), ("2025/2026", "2026-12-31")),
    *(("de 2026 à 2029", "2029-12-31"), ("01/2026 - 06/2027", "2027-06-30"), ("31-12-26", "2026-12-31")),
    *(("avant fin 2027", "2027-12-31"), ("T3-2026", "2026-09-30"), ("Q2 2027", "2027-06-30"), ("2027 ?", "2027-12-31")),
    *(("mars-juin 2026", "2026-06-30"), ("sept. 2026", "2026-09-30"), ("S1 2028", "2028-06-30")),
    *(("Juin 26", "2026-06-30"), ("1/9/2026", "2026-09-01"), ("été 2027", "2027-08-31")),
)


def _state(way: Way, row: Row, chance: random.Random) -> None:
    if way.state == "none":
        return
    if way.state in ("words", "words_rate"):
        text, value = chance.choice(STATES)
        row.written["state"] = Box(text)
        row.told["status"] = {"value": value, "text": text}
    elif way.state == "noted":
        text, value = chance.choice(NOTED)
        row.written["state"] = Box(text)
        row.told["status"] = {"value": value, "text": text}
    elif way.state == "done_or_not":
        done = chance.random() < 0.4
        row.written["state"] = Box("Oui" if done else "Non")
        if done:
            row.told["status"] = {"value": "done", "text": "Oui"}
    elif way.state == "crosses":
        at = chance.randrange(len(CROSSED))
        row.written["crossed"] = at
        row.told["status"] = {"value": CROSSED[at][1], "text": CROSSED[at][0]}
    elif way.state == "colours":
        fill, text, value = chance.choice(COLOURS)
        row.written["fill"] = fill
        row.told["status"] = {"value": value, "text": text}
    elif way.state == "signs":
        sign, value = chance.choice(SIGNS)
        row.written["state"] = Box(sign)
    if way.state in ("rate", "rate_text", "words_rate"):
        rate = chance.choice((0, 10, 25, 50, 75, 100))
        real = Box(f"{rate}%", value=rate, form="percent")
        row.written["rate"] = Box(f"{rate} %") if way.state == "rate_text" else real
        row.told["progress"] = rate


def _who(way: Way, row: Row, chance: random.Random) -> None:
    told = row.told
    match way.who:
        case "several":
            names = chance.sample(SERVICES, chance.choice((1, 1, 2)))
            row.written["service"] = Box(chance.choice((" / ", ", ", "\n", " et ", " + ", " ; ")).join(names))
            told["departments"] = names
        case "codes":
            name = chance.choice(tuple(CODES))
            row.written["service"] = Box(name)
            told["departments"] = [name]
        case "initials":
            names = chance.sample(("EG", "HT", "LM", "LPI", "S.B."), chance.choice((1, 2)))
            row.written["agent"] = Box(chance.choice(("/", " + ", ", ")).join(names))
            told["agents"] = names
        case "glued":
            names = chance.sample(SERVICES, 2)
            row.written["service"] = Box(f"{names[0]} (pilote)\n{names[1]}" if row.rank % 2 else "\n".join(names))
            told["departments"] = [f"{names[0]} (pilote)", names[1]] if row.rank % 2 else names
        case "all_lines":
            names = chance.sample(AGENTS, 2)
            row.written["agent"] = Box("\n".join(names))
            told["agents"] = names
        case "mixed":
            name, elected = chance.choice(SERVICES), chance.choice(ELECTED)
            row.written["service"], row.written["elected"] = Box(name), Box(elected)
            told["departments"], told["political_leads"] = [name], [elected]
        case _:
            name = chance.choice(SERVICES)
            row.written["service"] = Box(name)
            told["departments"] = [name]
    if way.who in ("service_agent",):
        name = chance.choice(AGENTS)
        row.written["agent"] = Box(name)
        told["agents"] = [name]
    if way.who == "elected":
        name = chance.choice(ELECTED)
        row.written["elected"] = Box(name)
        told["political_leads"] = [name]


def _money(way: Way, row: Row, chance: random.Random) -> None:
    amount = 500 * chance.randrange(1, 400)
    match way.money:
        case "numbers":
            row.written["money"] = Box(f"{amount}", value=Decimal(amount), form="money")
            row.told["budget"] = [money(amount)]
        case "text":
            row.written["money"] = Box(euros(amount, chance))
            row.told["budget"] = [money(amount)]
        case "mixed":
            kind = chance.choice(("number", "text", "none"))
            if kind == "none":
                row.written["money"] = Box(chance.choice(("", "p.m.", "à estimer", "/", "-")))
            else:
                real = Box(f"{amount}", value=Decimal(amount), form="number")
                row.written["money"] = real if kind == "number" else Box(euros(amount, chance))
                row.told["budget"] = [money(amount)]
        case "short":
            thousands = 5 * chance.randrange(1, 100)
            row.written["money"] = Box(chance.choice((f"{thousands} k€", f"{thousands}k€", f"{thousands} K€")))
            row.told["budget"] = [money(1000 * thousands)]
        case "approximate":
            told = euros(amount, chance)
            around = (f"± {told}", f"env. {told}", f"{told} (estimation)", f"{told} TVAC", f"{told} à confirmer")
            row.written["money"] = Box(chance.choice(around))
            row.told["budget"] = [money(amount)]
        case "articles":
            article = f"{chance.randrange(100, 900)}/{chance.choice((123, 124, 721, 735))}-{chance.randrange(10, 70)}"
            row.written["money"] = Box(f"{euros(amount, chance)}\nArt. {article}")
            row.told["budget"] = [money(amount) | {"article": article}]
        case "two_kinds":
            kind = chance.choice(("ordinary", "extraordinary"))
            row.written[kind] = Box(euros(amount, chance))
            row.told["budget"] = [money(amount, kind)]
        case "years":
            year = chance.choice((2026, 2027, 2028))
            row.written["by_year"] = {year: amount}
            row.told["budget"] = [money(amount, None, year)]
    if way.money not in ("none", "two_kinds"):
        row.told["budget_kind_also_ok"] = True


def _others(way: Way, row: Row, chance: random.Random) -> None:
    text = chance.choice(PROSE)
    if way.added == "achieved":
        row.written["achieved"], row.written["remaining"] = Box(text), Box(chance.choice(PROSE))
        row.told["achieved"], row.told["remaining"] = text, row.written["remaining"].text
    elif way.added != "none":
        row.written["added"] = Box(text if chance.random() < 0.5 else "")
    if way.others == "sdg":
        goals = sorted(chance.sample(range(1, 18), 2))
        row.written["sdg"] = Box(chance.choice((", ", " - ", "\n")).join(map(str, goals)))
        row.told["sdgs"] = goals
    if way.matrix == "services":
        names = chance.sample(SERVICES, chance.choice((1, 2, 3)))
        row.written["matrix"] = set(names)
        row.told["departments"] = [name for name in SERVICES if name in names]
    if way.matrix == "sdgs":
        goals = sorted(chance.sample(range(1, 18), 2))
        row.written["matrix"] = {f"ODD {goal}" for goal in goals}
        row.told["sdgs"] = goals
    if way.matrix == "plans":
        row.written["matrix"] = set(chance.sample(PLANS, 1))
    row.written["description"] = Box(chance.choice(PROSE))
    row.written["dpc"] = Box(f"DPC p. {chance.randrange(3, 40)}")
    row.written["priority"] = Box(chance.choice(("Haute", "Moyenne", "Basse")))
    row.written["number"] = Box(f"{row.rank}")
    row.written["unknown"] = Box(chance.choice(("Oui", "Non", "", "Partiel")))
