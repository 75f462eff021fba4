"""What stands around a plan: contents, forewords, diagnoses, the list of the objectives; conclusions, annexes."""

from typing import TYPE_CHECKING

from tests.cases.blocks import Block, Break, Bullet, Contents, Head, Para
from tests.cases.prose import bank
from tests.cases.prose.growing import FINDINGS

if TYPE_CHECKING:
    from tests.cases.prose.growing import Item
    from tests.cases.prose.habits import Way

_ROLES = ("Le comité de pilotage valide les choix", "Les chefs de service rédigent les fiches")
_WORDS = (
    "PST : programme stratégique transversal",
    "CPAS : centre public d'action sociale",
    "ETP : équivalent temps plein",
)
_EVALUATION = (
    "Évaluer chaque année l'avancement avec les services",
    "Présenter un rapport au conseil communal",
    "Adapter le programme si nécessaire",
)


def _head(text: str, way: "Way") -> Block:
    if way.titles == "style":
        return Head(text, 1)
    return Para(text.upper() if way.titles == "capitals" else text, bold=way.titles in ("bold", "capitals"))


def before(kind: str, roots: "list[Item]", way: "Way") -> list[Block]:
    from tests.cases.prose.ways import head_of

    match kind:
        case "contents":
            entries = tuple((head_of(item, way), 3 + rank, 0) for rank, item in enumerate(roots))
            return [Para("Table des matières", bold=True), Contents(entries), Break()]
        case "foreword":
            return [_head("Avant-propos", way), *map(Para, bank.FOREWORD), Para("Le Bourgmestre,")]
        case "diagnosis":
            return [_head("Diagnostic", way), *map(Para, bank.DIAGNOSIS)]
        case "swot":
            told: list[Block] = [_head("Analyse de la situation", way)]
            for name, lines in bank.SWOT.items():
                told += [Para(name, bold=True), *(Bullet(line, "-") for line in lines)]
            return told
        case "announced":
            count = len(roots)
            return [
                _head("Notre programme en bref", way),
                Para(f"Le programme s'articule autour des {count} volontés suivantes :"),
                *(Bullet(item.title, "•") for item in roots),
            ]
        case "method":
            return [
                _head("Méthodologie", way),
                Para("Le programme a été élaboré en trois temps :"),
                *(Bullet(line, "-") for line in ("Recenser les attentes", "Rédiger les fiches", "Fixer les priorités")),
                *(Para(f"{line}.") for line in _ROLES),
            ]
        case "all":
            return [part for each in ("contents", "foreword", "swot", "announced") for part in before(each, roots, way)]
    return []


def after(kind: str, way: "Way") -> list[Block]:
    match kind:
        case "conclusion":
            return [_head("Conclusion", way), *map(Para, bank.CONCLUSION)]
        case "evaluation":
            return [
                _head("Suivi et évaluation", way),
                Para("Le suivi du programme consiste à :"),
                *(Bullet(line, "-") for line in _EVALUATION),
            ]
        case "glossary":
            return [_head("Lexique", way), *(Bullet(line, "•") for line in _WORDS)]
        case "members":
            return [_head("Annexe 1 : le comité de pilotage", way), *(Bullet(name, "•") for name in bank.AGENTS)]
        case "all":
            return [part for each in ("evaluation", "conclusion", "glossary", "members") for part in after(each, way)]
    return []


def never(way: "Way") -> list[str]:
    """Texts that must not become items."""
    told: list[str] = []
    if way.before in ("foreword", "diagnosis", "swot", "method", "all"):
        told += [
            *("Avant-propos", "Diagnostic", "Analyse de la situation", "Méthodologie", "Table des matières"),
            *("Recenser les attentes", "Rédiger les fiches", "Fixer les priorités", *bank.FOREWORD, *bank.DIAGNOSIS),
            *(line for lines in bank.SWOT.values() for line in lines),
            *bank.SWOT,
        ]
    if way.extra == "findings":
        told += [*FINDINGS, "Constats"]
    if way.after in ("evaluation", "glossary", "members", "conclusion", "all"):
        told += ["Conclusion", "Suivi et évaluation", "Lexique", *bank.CONCLUSION, *_EVALUATION, *_WORDS, *bank.AGENTS]
    return told
