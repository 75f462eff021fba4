"""Layouts C and G: headings with prose and bullets, letters and numbers with dates inline."""

from pathlib import Path

from tests.cases import content
from tests.cases.blocks import Block, Bullet, Contents, Head, Para, TextBox
from tests.cases.case import Case, Maker, case
from tests.cases.content import PLACES, Filler, Node, nodes
from tests.cases.formats import opendocument, pdf, word

MEET = "Actions préconisées :"
SLOGAN = "Ensemble, faisons bouger notre commune !"


def prose_plan(seed: int, where: str, *, steps: bool = True) -> list[Node]:
    return content.plan(seed, where, inside=1, outside=2, steps=steps)


def objective_blocks(objective: Node, mark: str = "•", auto: str | None = None, inner: str = "-") -> list[Block]:
    """Prose on an operational objective, then its actions and steps as bullets; two runs where there are many."""
    blocks: list[Block] = [Para(objective.prose)] if objective.prose else []
    blocks.append(Para(MEET))
    for rank, action in enumerate(objective.children):
        if rank == 2:
            blocks.append(Para("Le Collège entend également :"))
        bullet = (auto, 0, "") if auto else None
        blocks.append(Bullet(action.title + " ;", mark, 0, bullet))
        blocks += [Bullet(step.title, inner, 1, (auto, 1, "") if auto else None) for step in action.children]
    return blocks


def word_prose(folder: Path) -> Case:
    """Numbers of objectives only in the numbering of Word; a deleted bullet, a text box, a contents table."""
    roots = prose_plan(41, "montbreuil")
    entries = tuple(
        (node.title, 3 + rank, int(node.level[0] == "o")) for rank, node in enumerate(nodes(roots)[:9]) if node.children
    )
    blocks: list[Block] = [Para("Programme stratégique transversal", center=True), Contents(entries), TextBox(SLOGAN)]
    for rank, root in enumerate(roots):
        if rank == 0 or roots[rank - 1].track != root.track:
            blocks.append(Head(f"Volet {'interne' if root.track == 'internal' else 'externe'}", 1))
        group = f"{root.track}"
        blocks.append(Head(root.title, 2, ("plan", 0, group)))
        blocks += [Para("Constats", bold=True), *(Bullet(line) for line in root.findings)]
        for objective in root.children:
            blocks.append(Head(objective.title, 3, ("plan", 1, group)))
            blocks += objective_blocks(objective)
            blocks.append(Bullet("[[-Construire une piscine olympique couverte]]"))
    path = folder / "c_word_numbered.docx"
    file = word.WordFile(listings={"plan": [("decimal", "OS %1."), ("decimal", "OO %1.%2.")]})
    file.furniture("PST 2024-2030 de Montbreuil-lez-Ardoise", "Adopté au Collège du 2 juin 2025 – page")
    file.write(blocks, path)
    never = (
        MEET,
        SLOGAN,
        "Constats",
        "Construire une piscine olympique couverte",
        "Le Collège entend également :",
        *roots[0].findings,
    )
    tree = without_codes(content.expected(roots), "action", "step")
    return case(
        path, "C", tree, "numbers only in Word's numbering, deleted bullets, text box said twice, contents", never=never
    )


def without_codes(tree: dict, *levels: str) -> dict:
    for item in tree["items"]:
        if item["level"] in levels:
            item["code"] = None
    return tree


def odt_prose(folder: Path) -> Case:
    """ODT: prefixes and numbers of the headings only in the outline style, numbered actions, a frame, deletions."""
    roots = prose_plan(42, "orvaux")
    content.number(roots)
    blocks: list[Block] = [Para("Commune d'Orvaux-la-Chaussée"), TextBox(SLOGAN)]
    for root in roots:
        blocks.append(Head(root.title, 1))
        for objective in root.children:
            blocks += [Head(objective.title, 2), *objective_blocks(objective, auto="n")]
            blocks.append(Bullet("[[-Supprimer la fête du village]]"))
    path = folder / "c_odt_outline.odt"
    outline = ("Objectif stratégique ", "Objectif opérationnel ")
    opendocument.write_text(blocks, path, header="Orvaux 2030", footer="Page", outline=outline)
    never = (MEET, SLOGAN, "Orvaux 2030", "Supprimer la fête du village", "Commune d'Orvaux-la-Chaussée")
    tree = without_codes(content.expected(roots, tracks=False), "step")
    for item in tree["items"]:  # type: ignore[attr-defined]
        if item["level"] == "action":
            item["code_not_scored"] = True
    return case(
        path, "C", tree, "heading prefixes only in the styles, numbered lists that restart, deletions", never=never
    )


def pdf_columns(folder: Path) -> Case:
    """Two columns, justified and hyphenated, with running lines, a slogan in a box and footnotes."""
    roots = content.plan(43, "saintaubry", inside=2, outside=3, steps=False)
    blocks: list[Block] = [Para("Déclaration et programme 2024-2030", bold=True), TextBox(SLOGAN)]
    for root in roots:
        blocks.append(Head(root.title, 1, shown=f"Objectif stratégique {root.number} –"))
        blocks.append(Para(" ".join(root.findings) + "."))
        for objective in root.children:
            blocks.append(Head(objective.title, 2, shown="1."))
            blocks += objective_blocks(objective, mark="►")
    path = folder / "c_pdf_columns.pdf"
    pdf.write_pdf(
        blocks, path, header="Saint-Aubry", footer="Programme stratégique transversal", columns=2, hyphenate=True
    )
    tree = without_codes(content.expected(roots, tracks=False), "action", "operational_objective")
    never = (MEET, SLOGAN, "Saint-Aubry", "Programme stratégique transversal", "Le Collège entend également :")
    return case(path, "C", tree, "two columns, hyphenation, every objective numbered 1, running lines", never=never)


def text_prose(folder: Path) -> Case:
    """Pasted text: all sorts of bullets, every operational objective numbered 1., a bullet on two lines."""
    roots = prose_plan(44, "montbreuil", steps=False)
    lines: list[str] = ["Accueil > Vie politique > PST", "", "Imprimer | Partager", ""]
    for root in roots:
        lines += [
            f"OBJECTIF STRATEGIQUE {root.number}",
            "",
            f"« {root.title} »",
            "",
            "Motivation",
            "",
            root.findings[0] + ".",
            "",
        ]
        lines += ["Objectifs opérationnels", ""]
        for objective, sign in zip(root.children, "•-✓", strict=False):
            lines += [f"  1. {objective.title}", ""]
            lines += [objective.prose, ""] if objective.prose else []
            lines.append("Actions retenues :")
            for action in objective.children:
                head, _, tail = action.title.rpartition(" ")
                lines += (
                    [f"  {sign} {head}", f"    {tail} ;"] if len(action.title) > 70 else [f"  {sign} {action.title} ;"]
                )
            lines.append("")
    lines += ["Haut de page", "Ajouter un commentaire"]
    path = folder / "c_text_pasted.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    tree = without_codes(content.expected(roots, tracks=False), "operational_objective", "action")
    never = (
        "Accueil > Vie politique > PST",
        "Imprimer | Partager",
        "Motivation",
        "Haut de page",
        "Actions retenues",
        "Ajouter un commentaire",
    )
    return case(
        path, "C", tree, "quoted titles, restarted numbers, three sorts of bullets, bullets over two lines", never=never
    )


# G: letters and numbers, the date after the last colon

INLINE = tuple(
    said for said in content.DEADLINES if "(" not in said.text and said.text not in ("à fixer", "Annuel", "mars-26")
)


def lettered(seed: int, where: str) -> list[Node]:
    roots = content.plan(seed, where, inside=1, outside=2, steps=True)
    Filler(seed, PLACES[where]).from_bank(nodes(roots, "action"), "deadline", INLINE, 0.8)
    for rank, root in enumerate(roots):
        root.number = "ABC"[rank]
        for o, objective in enumerate(root.children, 1):
            objective.number = str(o)
            for a, action in enumerate(objective.children):
                action.number = "abcdef"[a]
    return roots


def _dated(action: Node) -> str:
    when = action.write("deadline")
    return (
        f"{action.title} : {when[0].lower() + when[1:] if when[1:2].islower() else when}."
        if when
        else f"{action.title}."
    )


def text_letters(folder: Path) -> Case:
    roots = lettered(45, "orvaux")
    lines = ["PROGRAMME STRATÉGIQUE TRANSVERSAL", "Orvaux-la-Chaussée 2025-2030", ""]
    for root in roots:
        lines += ["", f"{root.number}. {root.title.upper()}", ""]
        for objective in root.children:
            lines.append(f"{objective.number}. {objective.title}")
            for action in objective.children:
                lines.append(f"   {action.number}) {_dated(action)}")
                lines += [f"       - {step.title}" for step in action.children]
        lines += ["", "-- 4 --"]
    path = folder / "g_text_letters.txt"
    path.write_bytes("\r\n".join(lines).encode("cp1252"))
    tree = content.expected(roots, ("deadline",), tracks=False)
    return case(
        path, "G", tree, "A. / 1. / a), capitals, dates after the last colon, Windows encoding", never=("-- 4 --",)
    )


def word_letters(folder: Path) -> Case:
    """The same in Word, where all letters and numbers are made by the automatic numbering."""
    roots = lettered(46, "saintaubry")
    blocks: list[Block] = [Para("Programme stratégique transversal", bold=True)]
    for root in roots:
        blocks.append(Para("") if root is not roots[0] else Para("Arrêté par le Collège communal"))
        blocks.append(Bullet(root.title, auto=("letters", 0, "")))
        for objective in root.children:
            blocks.append(Bullet(objective.title, auto=("letters", 1, "")))
            for action in objective.children:
                blocks.append(Bullet(_dated(action), auto=("letters", 2, "")))
                blocks += [Bullet(step.title, auto=("letters", 3, "")) for step in action.children]
    path = folder / "g_word_auto.docx"
    levels = [("upperLetter", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-")]
    file = word.WordFile(listings={"letters": levels})
    file.furniture("Saint-Aubry", "Page")
    file.write(blocks, path)
    tree = content.expected(roots, ("deadline",), tracks=False)
    return case(
        path,
        "G",
        tree,
        "four levels of one automatic list, dates after the last colon",
        never=("Arrêté par le Collège communal",),
    )


ALL: tuple[Maker, ...] = (word_prose, odt_prose, pdf_columns, text_prose, text_letters, word_letters)
