"""What stands around a long plan: examples of what an objective is, tables of strengths, annexes that repeat titles."""

from typing import TYPE_CHECKING

from tests.cases.blocks import Block, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.prose import bank
from tests.cases.prose.growing import walk
from tests.cases.prose.habits import ACTION

if TYPE_CHECKING:
    from tests.cases.prose.growing import Item
    from tests.cases.prose.long import Book

_DECLARATION = (
    "La nouvelle majorité entend construire une commune plus verte, plus sûre et plus solidaire.",
    "Nous renforcerons la présence des services dans tous les villages et nous soutiendrons les commerces.",
)
_PROMISES = ("Investir dans nos écoles", "Renforcer la sécurité", "Soutenir les familles")
_EXAMPLE = (
    "Objectif stratégique : ce que la commune veut devenir à long terme ;",
    "Objectif opérationnel : ce qu'il faut faire pour y parvenir ;",
    "Action : un projet concret, avec un responsable et un délai.",
)
_PREVIOUS = (
    ("Rénover l'ancienne perception", "Réalisé"),
    ("Placer des panneaux photovoltaïques sur l'atelier", "Réalisé"),
    ("Créer une aire pour motor-homes", "Abandonné"),
)
_ORGANIGRAM = (
    "Direction générale",
    "Direction financière",
    "Service Travaux : 24 agents",
    "Service Population : 6 agents",
)
_STEPS = ("Janvier 2025 : lancement de la démarche", "Mars 2025 : ateliers avec les services", "Juin 2025 : validation")
_TERMS = (("PST", "Programme stratégique transversal"), ("OS", "Objectif stratégique"), ("OO", "Objectif opérationnel"))


def _head(text: str, book: "Book") -> Block:
    if book.titles == "style":
        return Head(text, 1)
    return Para(text.upper() if book.titles == "capitals" else text, bold=True)


def before(name: str, roots: "list[Item]", book: "Book") -> list[Block]:
    from tests.cases.prose.long import head_of

    match name:
        case "contents":
            lines = [item for item in walk(roots) if item.level != ACTION]
            entries = tuple((head_of(item, book), 3 + at, item.rank) for at, item in enumerate(lines))
            return [Para("Table des matières", bold=True), Contents(entries), Break()]
        case "foreword":
            told: list[Block] = [_head("Avant-propos", book), *map(Para, _DECLARATION)]
            return [*told, *(Bullet(line, "•") for line in _PROMISES), Para("Le Collège communal")]
        case "diagnosis":
            return [_head("Présentation de la commune", book), *map(Para, bank.DIAGNOSIS)]
        case "swot_table":
            strong, weak, good, bad = bank.SWOT
            rows = (row(strong, weak, bold=True), _cells(strong, weak), row(good, bad, bold=True), _cells(good, bad))
            return [_head("Analyse AFOM", book), Grid(rows, header=0)]
        case "announced":
            told = [_head("Vue d'ensemble", book), Para(f"Le programme compte {len(roots)} priorités :")]
            return [*told, *(Bullet(item.title, "•") for item in roots)]
        case "method":
            told = [_head("Méthodologie", book), Para("Le programme est construit sur trois niveaux :")]
            return [*told, *(Bullet(line, "-") for line in _EXAMPLE), Para("Il a été rédigé avec les services.")]
        case "example":
            return [
                _head("Comment lire ce document ?", book),
                Para(
                    "Chaque objectif stratégique se décline en objectifs opérationnels, puis en actions. Par exemple :"
                ),
                Para("Objectif stratégique : Être une commune où il fait bon étudier"),
                Para("Objectif opérationnel : Améliorer les abords des collèges"),
                Para("Action : Installer des bancs devant le collège"),
            ]
        case "previous":
            rows = (row("Action", "État", bold=True), *(row(*pair) for pair in _PREVIOUS))
            told = [_head("Évaluation du PST 2019-2024", book), Para("Le précédent programme comptait 84 actions.")]
            return [*told, Grid(rows), Para("Le taux de réalisation s'élève à 71 %.")]
        case _:
            told = [_head("L'organisation des services", book)]
            return [*told, *(Bullet(line, "•") for line in _ORGANIGRAM)]


def _cells(one: str, other: str) -> "tuple":  # type: ignore[type-arg]
    return row("\n".join(bank.SWOT[one]), "\n".join(bank.SWOT[other]))


def after(name: str, roots: "list[Item]", book: "Book") -> list[Block]:
    actions = [item for item in walk(roots) if item.level == ACTION]
    match name:
        case "conclusion":
            return [_head("Conclusion", book), *map(Para, bank.CONCLUSION)]
        case "evaluation":
            told: list[Block] = [_head("Suivi et évaluation", book), Para("Le suivi du programme consiste à :")]
            lines = ("Évaluer chaque année l'avancement", "Présenter un rapport au conseil", "Adapter le programme")
            return [*told, *(Bullet(line, "-") for line in lines)]
        case "glossary_table":
            return [_head("Glossaire", book), Grid(tuple(row(*pair) for pair in _TERMS), header=0)]
        case "budget_annex":
            rows = [row("Intitulé", "2026", "2027", "Total", bold=True)]
            rows += [row(item.title, "10.000 €", "5.000 €", "15.000 €") for item in actions[:12]]
            rows.append(row("Total", "120.000 €", "60.000 €", "180.000 €"))
            return [_head("Annexe 1 – Récapitulatif budgétaire", book), Grid(tuple(rows))]
        case "by_service":
            services = sorted({item.said["department"] for item in actions})
            told = [_head("Annexe 2 – Actions par service", book)]
            for service in services:
                told += [Para(service, bold=True)]
                told += [Bullet(item.title, "•") for item in actions if item.said["department"] == service][:5]
            return told
        case "members":
            return [_head("Annexe 3 : le comité de pilotage", book), *(Bullet(one, "•") for one in bank.AGENTS)]
        case _:
            return [_head("Calendrier de la démarche", book), *(Bullet(line, "•") for line in _STEPS)]


def never(book: "Book") -> list[str]:
    """Texts that must not become items."""
    told: list[str] = ["Commune d'Orvaux-la-Chaussée"]
    for name, texts in {
        "foreword": (*_PROMISES, *_DECLARATION, "Le Collège communal", "Avant-propos"),
        "diagnosis": ("Présentation de la commune", *bank.DIAGNOSIS),
        "swot_table": (*bank.SWOT, *(line for lines in bank.SWOT.values() for line in lines), "Analyse AFOM"),
        "method": (
            "Méthodologie",
            "ce que la commune veut devenir à long terme",
            "ce qu'il faut faire pour y parvenir",
        ),
        "example": (
            *("Être une commune où il fait bon étudier", "Améliorer les abords des collèges"),
            *("Installer des bancs devant le collège", "Comment lire ce document ?"),
        ),
        "previous": tuple(title for title, _ in _PREVIOUS),
        "organigram": (*_ORGANIGRAM, "L'organisation des services"),
    }.items():
        told += texts if name in book.before else ()
    for name, others in {
        "conclusion": bank.CONCLUSION,
        "evaluation": ("Évaluer chaque année l'avancement", "Présenter un rapport au conseil", "Adapter le programme"),
        "glossary_table": tuple(meaning for _, meaning in _TERMS),
        "budget_annex": ("Total", "Annexe 1 – Récapitulatif budgétaire"),
        "by_service": bank.SERVICES,
        "members": bank.AGENTS,
        "calendar": _STEPS,
    }.items():
        told += others if name in book.after else ()
    return told
