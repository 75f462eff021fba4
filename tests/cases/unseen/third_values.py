"""How the third set writes dates, states, money and names, and what a careful person reads in them; usual clutter."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tests.cases.unseen.bank import Aim
from tests.cases.unseen.tree import Thing

DUE = {
    "T2 2026": ("2026-04-01", "2026-06-30"),
    "T4 2027": ("2027-10-01", "2027-12-31"),
    "3e trimestre 2026": ("2026-07-01", "2026-09-30"),
    "1er trimestre 2028": ("2028-01-01", "2028-03-31"),
    "2e semestre 2026": ("2026-07-01", "2026-12-31"),
    "1er semestre 2027": ("2027-01-01", "2027-06-30"),
    "S2 2028": ("2028-07-01", "2028-12-31"),
    "2026 (étude), 2028 (travaux)": ("2026-01-01", "2028-12-31"),
    "fin 2026 - début 2027": ("2026-10-01", "2027-03-31"),
    "courant 2027": ("2027-01-01", "2027-12-31"),
    "fin juin 2026": ("2026-06-21", "2026-06-30"),
    "fin 2027": ("2027-10-01", "2027-12-31"),
    "Fin 2026": ("2026-10-01", "2026-12-31"),
    "début 2028": ("2028-01-01", "2028-03-31"),
    "mi-2027": ("2027-05-01", "2027-08-31"),
    "d'ici fin 2026": (None, "2026-12-31"),
    "pour le 30 juin 2027": (None, "2027-06-30"),
    "2025-2027": ("2025-01-01", "2027-12-31"),
    "2026-2030": ("2026-01-01", "2030-12-31"),
    "2027": ("2027-01-01", "2027-12-31"),
    "2028": ("2028-01-01", "2028-12-31"),
    "2030": ("2030-01-01", "2030-12-31"),
    "sept. 2026": ("2026-09-01", "2026-09-30"),
    "septembre 2026": ("2026-09-01", "2026-09-30"),
    "mars 2027": ("2027-03-01", "2027-03-31"),
    "déc-27": ("2027-12-01", "2027-12-31"),
    "06/2028": ("2028-06-01", "2028-06-30"),
    "31/12/2026": ("2026-12-31", "2026-12-31"),
    "30/09/2027": ("2027-09-30", "2027-09-30"),
    "1er juin 2027": ("2027-06-01", "2027-06-01"),
    "31.12.2027": ("2027-12-31", "2027-12-31"),
    "3. Quartal 2026": ("2026-07-01", "2026-09-30"),
    "Ende 2028": ("2028-10-01", "2028-12-31"),
    "Herbst 2026 (September)": None,
    "September 2027": ("2027-09-01", "2027-09-30"),
    "eind 2026": ("2026-10-01", "2026-12-31"),
    "2e kwartaal 2027": ("2027-04-01", "2027-06-30"),
    "maart 2028": ("2028-03-01", "2028-03-31"),
    "toute la législature": None,
    "à définir": None,
    "à déterminer": None,
    "/": None,
    "-": None,
    "": None,
}
RECURRING = (
    *("en continu", "Récurrent", "chaque année", "Permanent", "tous les ans", "continu", "Action récurrente"),
    *("fortlaufend", "doorlopend"),
)
STATES = {
    "to_plan": ("à planifier", "planifié", "Programmé"),
    "not_started": ("non entamé", "Non commencé", "Pas démarré", "À démarrer", "noch nicht begonnen", "Non débutée"),
    "in_progress": ("en cours", "En cours", "EN COURS", "Entamé", "In Arbeit", "Engagée", "lancé"),
    "waiting": ("postposé", "Reporté", "En attente", "Suspendu"),
    "blocked": ("bloqué", "Bloqué"),
    "done": ("réalisé", "Réalisé", "RÉALISÉ", "Terminé", "clôturé", "finalisé", "Abgeschlossen", "Achevée", "Fait"),
    "abandoned": ("abandonné", "Abandonné", "Abandonnée", "annulé"),
}


def due(text: str) -> Thing | None:
    """What is understood; nothing where two people could differ."""
    if text in RECURRING:
        return {"text": text, "recurring": True}
    known = DUE[text]
    return {"text": text, "start": known[0], "end": known[1]} if known else None


def state(text: str) -> Thing | None:
    value = next((value for value, words in STATES.items() if text in words), None)
    return {"value": value, "text": text} if value else None


def line(amount: int | str, kind: str | None = None, year: int | None = None, article: str | None = None) -> Thing:
    return {"kind": kind, "amount": f"{Decimal(amount):.2f}", "article": article, "year": year}


def spaced(amount: int, tail: str = " €") -> str:
    return f"{amount:,}".replace(",", " ") + tail


class Turns:
    """Lists of values that begin again, each at its own pace."""

    def __init__(self, **lists: Sequence[str]) -> None:
        self.lists = lists
        self.at = dict.fromkeys(lists, -1)

    def __call__(self, name: str) -> str:
        self.at[name] += 1
        return self.lists[name][self.at[name] % len(self.lists[name])]


def actions(root: Aim) -> Iterator[Aim]:
    return (aim for aim in root.walk() if aim.level == "action")


MAYOR = (
    "Madame, Monsieur, chères habitantes, chers habitants,",
    "Vous tenez en main la feuille de route de notre équipe pour les six années à venir. Elle n'est pas un catalogue "
    "de promesses : chaque ligne a un pilote, un délai et, quand c'est possible, un budget.",
    "Nous l'avons voulue réaliste. Les finances locales sont sous pression et les priorités pourront être revues.",
    "Bonne lecture !",
)
LEGAL = (
    "Vu le Code de la démocratie locale et de la décentralisation, notamment l'article L1123-27 ;",
    "Vu la déclaration de politique communale adoptée le 27 janvier 2025 ;",
    "Considérant que le comité de direction a été associé à toutes les étapes de la démarche ;",
    "Considérant qu'il appartient au Collège de soumettre ce programme au Conseil, qui en prend acte ;",
)
METHOD = (
    "Le PST se décline en objectifs stratégiques, en objectifs opérationnels et en actions.",
    "Les services ont été rencontrés entre mars et mai 2025 ; trois ateliers ont réuni Collège et comité de direction.",
)
GLOSSARY = (
    ("AIS", "Agence immobilière sociale"),
    ("CODIR", "Comité de direction"),
    ("ETP", "Équivalent temps plein"),
    ("PIC", "Plan d'investissement communal"),
    ("RCA", "Régie communale autonome"),
)
SWOT = (
    ("Forces", "Personnel motivé\nSituation financière stable"),
    ("Faiblesses", "Bâtiments énergivores\nServices dispersés sur trois sites"),
    ("Opportunités", "Nouvelle programmation européenne"),
    ("Menaces", "Hausse du coût des pensions"),
)
