"""PDF: an archivist numbers everything: titles, chapters, sections, paragraphs, particulars and annexes."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.pdf import write_pdf
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Thing, Tree
from tests.cases.unseen.twelfth_b_archivist_plan import PLAN
from tests.cases.unseen.twelfth_b_values import Node, judged, outline, several, tell, when

_STATES = {
    "Terminé": "done",
    "En cours": "in_progress",
    "Non commencé": "not_started",
    "En attente": "waiting",
    "Bloqué": "blocked",
    "Abandonné": "abandoned",
}
_BEFORE = (
    ("Objet", "Le présent document contient le programme stratégique transversal de la commune de Rouvroir."),
    ("Base légale", "Il est établi en vertu du Code de la démocratie locale et de la décentralisation."),
    ("Élaboration", "Le comité de direction s'est réuni à neuf reprises entre janvier et juillet 2025."),
    ("Adoption", "Le Collège l'a arrêté le 4 août 2025 ; le Conseil en a pris acte le 25 août 2025."),
    ("Mise à jour", "La présente version, troisième de la série, est arrêtée à la date du 15 octobre 2026."),
    ("Numérotation", "Les numéros des objectifs, des actions et des étapes sont définitifs et ne sont pas réutilisés."),
)
_AFTER = (
    ("Suivi", "Le comité de direction examine l'état des actions au début de chaque trimestre."),
    ("Conservation", "Les versions successives sont conservées sous la cote SG/PST/2025."),
)
_GLOSSARY = (
    ("Cote", "Référence qui permet de retrouver une pièce."),
    ("Fonds", "Ensemble des pièces produites par un même service."),
    ("Tuilage", "Période durant laquelle deux agents exercent ensemble la même fonction."),
)
_TITLES = ("TITRE PREMIER – PRÉLIMINAIRES", "TITRE II – VOLET INTERNE", "TITRE III – VOLET EXTERNE")
_LAST = ("TITRE IV – DISPOSITIONS FINALES", "ANNEXE A – GLOSSAIRE", "ANNEXE B – ACTIONS PAR SERVICE")
_INTERNAL = 2
_PAGES = (3, 4, 5, 6, 7, 8)


def rouvroir_pdf_numbered(folder: Path) -> Case:
    path = folder / "rouvroir_pdf_numbered.pdf"
    plan = outline(PLAN, action="lead department due state", step="due state")
    running = "Commune de Rouvroir – PST 2024-2030 – cote SG/PST/2025/003"
    write_pdf(_blocks(plan), path, header=running, footer="Archives et secrétariat – page", size=9.5)
    tree = tell(Tree(), plan, _expected)
    never = (
        *(_TITLES + _LAST),
        *(name for name, _ in (*_BEFORE, *_AFTER, *_GLOSSARY)),
        *(text for _, text in (*_BEFORE, *_AFTER, *_GLOSSARY)),
        "Table des matières",
        running,
    )
    return tree.case(path, "D", "numbered paragraphs before and after, lettered particulars, an index", never=never)


def _internal(node: Node) -> bool:
    return int(node.code.split(".")[0]) <= _INTERNAL


def _expected(node: Node) -> Thing:
    common = {"code": node.code, "track": "internal" if _internal(node) else "external"}
    if node.level in (SO, OO):
        return common
    common |= {"deadline": when(node.says("due")), "status": judged(node.says("state"), _STATES)}
    if node.level == STEP:
        return common
    return common | {"political_leads": [node.says("lead")], "departments": several(node.says("department"))}


def _blocks(plan: list[Node]) -> list[Block]:
    aims = [node for node in plan if node.level == SO]
    entries = [(_TITLES[0], 3, 0)]
    for rank, (node, page) in enumerate(zip(aims, _PAGES, strict=True)):
        entries += [(_TITLES[1 + (rank > 0)], page, 0)] if rank in (0, _INTERNAL) else []
        entries += [(f"Chapitre {rank + 1} – Objectif stratégique {node.code} : {node.title}", page, 1)]
    entries += [(text, page, 0) for text, page in zip(_LAST, (10, 11, 11), strict=True)]
    blocks: list[Block] = [
        Para("Cote : SG/PST/2025/003"),
        Para("Pièce n° 3 – 11 pages – 2 annexes"),
        Head("Commune de Rouvroir"),
        Head("Programme stratégique transversal 2024-2030", 2),
        Break(),
        Head("Table des matières", 2),
        Contents(tuple(entries)),
        Break(),
        Head(_TITLES[0]),
        *_paragraphs(_BEFORE, 1),
    ]
    for rank, node in enumerate(aims, 1):
        blocks += [Head(_TITLES[1])] if rank == 1 else [Head(_TITLES[2])] if rank == _INTERNAL + 1 else []
        blocks += _chapter(node, rank)
    blocks += [Head(_LAST[0]), *_paragraphs(_AFTER, len(_BEFORE) + 1), Break(), Head(_LAST[1])]
    blocks += [Para(f"A.{rank}. {word} : {text}") for rank, (word, text) in enumerate(_GLOSSARY, 1)]
    return [*blocks, Head(_LAST[2]), _index([node for node in plan if node.level == ACTION])]


def _paragraphs(lines: tuple[tuple[str, str], ...], first: int) -> list[Block]:
    return [Para(f"§ {number}. {name}. {text}") for number, (name, text) in enumerate(lines, first)]


def _chapter(aim: Node, rank: int) -> list[Block]:
    blocks: list[Block] = [Head(f"Chapitre {rank} – Objectif stratégique {aim.code} : {aim.title}", 2)]
    for objective in aim.below:
        blocks.append(
            Head(f"Section {objective.number} – Objectif opérationnel {objective.code} : {objective.title}", 3)
        )
        for action in objective.below:
            blocks.append(Para(f"Action {action.code} – {action.title}", bold=True))
            told = (
                ("Mandataire", action.says("lead")),
                ("Service" if ";" not in action.says("department") else "Services", _joined(action)),
                ("Échéance", action.says("due")),
                ("État", action.says("state")),
            )
            blocks += [Para(f"({letter}) {name} : {text}") for letter, (name, text) in zip("abcd", told, strict=True)]
            if action.below:
                heads = row("Étape", "Intitulé", "Échéance", "État", bold=True)
                lines = [row(step.code, step.title, step.says("due"), step.says("state")) for step in action.below]
                blocks.append(Grid((heads, *lines), widths=(1, 5, 1.6, 1.6)))
    return blocks


def _joined(action: Node) -> str:
    return ", ".join(several(action.says("department")))


def _index(actions: list[Node]) -> Grid:
    services = sorted({name for node in actions for name in several(node.says("department"))})
    rows = [row("N°", "Service", "Actions", bold=True)]
    for rank, service in enumerate(services, 1):
        codes = [node.code for node in actions if service in several(node.says("department"))]
        rows.append(row(f"B.{rank}", service, ", ".join(codes)))
    return Grid(tuple(rows), widths=(0.6, 2, 4))
