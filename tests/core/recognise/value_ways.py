"""Other ways to write a value in a table: crosses under states or years, letters with a legend, two columns of dates.

Each way takes the columns and the rows' cells, and says which columns stand for one, with their headers.
"""

from dataclasses import dataclass, field
from random import Random

STATES = {
    "fr": {"done": "Réalisé", "in_progress": "En cours", "not_started": "Non entamé", "to_plan": "À planifier"},
    "nl": {"done": "Uitgevoerd", "in_progress": "In uitvoering", "not_started": "Niet gestart", "to_plan": "Gepland"},
    "de": {"done": "Umgesetzt", "in_progress": "In Umsetzung", "not_started": "Nicht begonnen", "to_plan": "Geplant"},
}
LETTERS = {"done": "R", "in_progress": "EC", "not_started": "NE", "to_plan": "AP"}
SIGNS = {"done": "●", "in_progress": "◐", "not_started": "○", "to_plan": "◇"}
BOUNDS = {
    "fr": (("Début", "Fin"), ("Date de début", "Date de fin"), ("Du", "Au"), ("De", "À"), ("Démarrage", "Échéance")),
    "nl": (("Start", "Einde"), ("Startdatum", "Einddatum"), ("Van", "Tot")),
    "de": (("Beginn", "Ende"), ("Von", "Bis"), ("Startdatum", "Enddatum")),
}
KINDS = {
    "fr": (("Budget ordinaire", "Budget extraordinaire"), ("BO", "BE"), ("Ordinaire", "Extraordinaire")),
    "nl": (("Exploitatie", "Investering"),),
    "de": (("Ordentlicher Haushalt", "Außerordentlicher Haushalt"),),
}
CONSTANT = {"fr": ("Programme", "PST 2025-2030"), "nl": ("Plan", "MJP 2026-2031"), "de": ("Programm", "PST 2025-2030")}


@dataclass(slots=True)
class Ways:
    """The columns as they are written, the headers of the new ones, lines to write below, and what was drawn."""

    columns: list[str]
    headers: dict[str, str] = field(default_factory=dict)
    below: list[str] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)

    def replace(self, name: str, *others: str) -> None:
        at = self.columns.index(name)
        self.columns[at : at + 1] = others


def written(
    draw: Random, lang: str, columns: list[str], rows: list[dict[str, str]], said: list[dict[str, object]]
) -> Ways:
    """Draws a way for some of the columns and writes the cells so; `said` follows where the way says less."""
    ways = Ways(list(columns))
    if "status" in columns and draw.random() < 0.4:
        draw.choice((_crossed, _lettered, _signed))(draw, lang, ways, rows)
    if "deadline" in columns and draw.random() < 0.4:
        draw.choice((_bounds, _years))(draw, lang, ways, rows, said)
    if "budget" in columns and draw.random() < 0.3:
        _kinds(draw, lang, ways, rows)
    if "agent" in columns and draw.random() < 0.2:
        _two(draw, rows, said)
        ways.drawn.append("two")
    if draw.random() < 0.15:
        _constant(draw, lang, ways, rows, CONSTANT)
    return ways


def _crossed(draw: Random, lang: str, ways: Ways, rows: list[dict[str, str]]) -> None:
    names = [f"state {state}" for state in STATES[lang]]
    ways.replace("status", *names)
    ways.headers |= {f"state {state}": word for state, word in STATES[lang].items()}
    sign = draw.choice(("x", "X", "✓", "●"))
    for row in rows:
        row |= {f"state {state}": sign if row["status"] == word else "" for state, word in STATES[lang].items()}
    ways.drawn.append("crossed")


def _lettered(draw: Random, lang: str, ways: Ways, rows: list[dict[str, str]], signs: dict[str, str] = LETTERS) -> None:
    of_word = {word: signs[state] for state, word in STATES[lang].items()}
    for row in rows:
        row["status"] = of_word[row["status"]]
    sign = draw.choice((" = ", " : "))
    pairs = [f"{letter}{sign}{word.lower()}" for word, letter in of_word.items()]
    lead = {"fr": "Légende : ", "nl": "Legenda: ", "de": "Legende: "}[lang]
    ways.below = draw.choice(([lead + " ; ".join(pairs)], [lead + ", ".join(pairs)], [lead.strip(" :"), *pairs]))
    ways.drawn.append("lettered")


def _signed(draw: Random, lang: str, ways: Ways, rows: list[dict[str, str]]) -> None:
    _lettered(draw, lang, ways, rows, SIGNS)


def _bounds(draw: Random, lang: str, ways: Ways, rows: list[dict[str, str]], said: list[dict[str, object]]) -> None:
    first, last = draw.choice(BOUNDS[lang])
    ways.replace("deadline", "from", "to")
    ways.headers |= {"from": first, "to": last}
    for row, told in zip(rows, said, strict=True):
        row["from"], row["to"] = draw.choice(("2026", "01/02/2026", "03/2026")), draw.choice(("2027", "31/12/2027"))
        told["deadline"] = "2027-12-31"
    ways.drawn.append(f"bounds {first}")


def _years(draw: Random, lang: str, ways: Ways, rows: list[dict[str, str]], said: list[dict[str, object]]) -> None:
    years = [str(year) for year in range(2026, 2026 + draw.choice((3, 4, 5)))]
    ways.replace("deadline", *years)
    ways.headers |= {year: year for year in years}
    for row, told in zip(rows, said, strict=True):
        first = draw.randrange(len(years))
        last = draw.randint(first, len(years) - 1)
        row |= {year: "x" if first <= at <= last else "" for at, year in enumerate(years)}
        told["deadline"] = f"{years[last]}-12-31"
    ways.drawn.append("years")


def _kinds(draw: Random, lang: str, ways: Ways, rows: list[dict[str, str]]) -> None:
    ways.replace("budget", "ordinary", "extraordinary")
    ways.headers |= dict(zip(("ordinary", "extraordinary"), draw.choice(KINDS[lang]), strict=True))
    for row in rows:
        name = draw.choice(("ordinary", "extraordinary"))
        row |= {"ordinary": "", "extraordinary": "", name: row["budget"]}
    ways.drawn.append("kinds")


def _two(draw: Random, rows: list[dict[str, str]], said: list[dict[str, object]]) -> None:
    for row, told in zip(rows, said, strict=True):
        if draw.random() < 0.5:
            row["agent"] = draw.choice((", ", " ; ", "\n", " / ")).join((row["agent"], "P. Essai"))
            told["agent"] = [told["agent"], "P. Essai"]


def _constant(draw: Random, lang: str, ways: Ways, rows: list[dict[str, str]], of: dict[str, tuple[str, str]]) -> None:
    header, text = of[lang]
    ways.columns.append("constant")
    ways.headers["constant"] = header
    for row in rows:
        row["constant"] = text
    ways.drawn.append(f"constant {header}")
