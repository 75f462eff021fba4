"""Layouts M and N, and the outlines of a workshop: templates, participation platforms, mind maps."""

import json
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr

from tests.cases import content
from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker, case
from tests.cases.content import PLACES, Filler, Node, Said, nodes
from tests.cases.formats import steady, workbook
from tests.cases.formats.text import separated
from tests.cases.formats.workbook import Sheet
from tests.cases.layouts.exchanges import furnished, named

# M: Territoires en Transitions

TET = named(
    "Axe (x)|Sous-axe (x.x)|Sous-sous axe (x.x.x)|Titre de la fiche action|Titre de la sous-action|Descriptif|"
    "Instances de gouvernance|Objectifs|Indicateurs liés|Structure pilote|Moyens humains et techniques|Partenaires|"
    "Direction ou service pilote|Personne pilote|Élu·e référent·e|Participation Citoyenne|Financements|"
    "Financeur 1|Montant € HT|Budget "
    "prévisionnel total € HT|Statut|Niveau de priorité|Date de début|Date de fin|Action en amélioration continue"
)
TET_STATES = (
    *(
        content.state("À venir", "not_started"),
        content.state("En cours", "in_progress"),
        content.state("Réalisé", "done"),
    ),
    *(
        content.state("En pause", "waiting"),
        content.state("Abandonné", "abandoned"),
        content.state("Bloqué", "blocked"),
    ),
)


def transitions(folder: Path) -> Case:
    """Axes are axes, sub-axes the single layer of objectives; numbers stand inside the titles."""
    roots = furnished(63, "saintaubry")
    filler, actions = Filler(63, PLACES["saintaubry"]), nodes(roots, "action")
    filler.from_bank(actions, "status", TET_STATES)
    for rank, root in enumerate(roots, 1):
        root.number = str(rank)
    content.number(roots)
    for node in nodes(roots):
        node.track = None
    rows = [row(Box("Plan d'action – modèle d'import", span=len(TET), bold=True)), row(*TET, bold=True)]
    rows.append(
        row("Consigne : une ligne par fiche", "Facultatif", "Facultatif", "Obligatoire, 300 signes", *[""] * 21)
    )
    rows.append(row("Exemple : 1. Mobilité", "1.1. Vélo", "", "1.1.1. Créer une piste", *[""] * 21))
    for action in actions:
        above = action.parent
        assert above is not None
        assert above.parent is not None
        known = {
            "Axe (x)": f"{above.parent.number}. {above.parent.title}",
            "Sous-axe (x.x)": f"{above.number}. {above.title}",
            "Titre de la fiche action": f"{action.number}. {action.title}",
            "Partenaires": action.write("partners"),
            "Direction ou service pilote": action.write("departments"),
            "Personne pilote": action.write("agents"),
            "Élu·e référent·e": action.write("political_leads"),
            "Statut": action.write("status"),
            "Date de fin": action.write("deadline"),
            "Niveau de priorité": "Élevé",
            "Action en amélioration continue": "Non",
        }
        rows.append(row(*(known.get(name, "") for name in TET)))
        for step in action.children:
            rows.append(
                row(
                    *(
                        {**known, "Titre de la sous-action": f"{step.number}. {step.title}"}.get(n, "")
                        if n in (*TET[:3], "Titre de la fiche action", "Titre de la sous-action")
                        else ""
                        for n in TET
                    )
                )
            )
    path = folder / "m_transitions.xlsx"
    workbook.write_sheets([Sheet("Import", Grid(tuple(rows), 2))], path)
    for root in roots:
        root.level = "axis"
        for objective in root.children:
            objective.level = "strategic_objective"
    tree = content.expected(roots, ("status", "partners", "departments", "agents", "political_leads", "deadline"))
    never = (
        "Axe (x)",
        "Créer une piste",
        "Exemple : 1. Mobilité",
        "Mobilité",
        "Plan d'action – modèle d'import",
        "Facultatif",
    )
    return case(
        path,
        "M",
        tree,
        "header in row two, instructions and an example before the data, numbers inside titles",
        never=never,
    )


# N: Decidim


def decidim(folder: Path) -> Case:
    roots = furnished(64, "montbreuil", steps=True)
    filler = Filler(64, PLACES["montbreuil"])
    states = (("En curso", "in_progress", "En cours"), ("done", "done", "Réalisé"), ("planned", "to_plan", "Planifié"))
    actions = nodes(roots, "action")
    filler.from_bank(
        actions, "status", tuple(Said(shown, {"value": value, "text": shown}) for _, value, shown in states)
    )
    filler.from_bank(actions, "progress", tuple(Said(f"{n}.0", n) for n in (10, 55, 100)), 0.8)
    names = named(
        "id|category/id|category/name/fr|scope/id|parent/id|title/fr|title/nl|description/fr|start_date|end_date|status/id|"
        "status/key|status/name/fr|progress|created_at|url|reference|comments_count|proposal_urls"
    )
    ids = {id(node): str(400 + 7 * rank % 311) for rank, node in enumerate(nodes(roots))}
    rows = []
    for node in reversed(nodes(roots)):
        day = node.said["deadline"].value["end"] if "deadline" in node.said else ""  # type: ignore[index]
        parent = ids[id(node.parent)] if node.parent else ""
        known = {
            **{"id": ids[id(node)], "parent/id": parent, "title/fr": node.title, "end_date": day},
            **{"description/fr": f"<p>{node.prose}</p>" if node.prose else "", "progress": node.write("progress")},
            **{"status/name/fr": node.write("status"), "comments_count": "3", "reference": f"MB-RESU-{ids[id(node)]}"},
            **{"url": f"https://participer.example/r/{ids[id(node)]}", "created_at": "2025-03-02 10:12:00 +0100"},
        }
        rows.append([known.get(name, "") for name in names])
    path = folder / "n_decidim.csv"
    path.write_text(separated([names, *rows], ";"), encoding="utf-8")
    tree = content.expected(roots, ("status", "progress", "deadline"), codes=False, tracks=False)
    return case(path, "N", tree, "parents by id, children before parents, locale suffixes, HTML", never=("title/fr",))


# Outlines of a workshop


def _bare(seed: int) -> list[Node]:
    roots = content.plan(seed, "orvaux", inside=1, outside=1)
    for node in nodes(roots):
        node.number, node.track = "", None
    return roots


def opml(folder: Path) -> Case:
    roots = _bare(65)

    def tell(node: Node) -> str:
        return f"<outline text={quoteattr(node.title)}>{''.join(tell(child) for child in node.children)}</outline>"

    inside = "".join(tell(root) for root in roots)
    path = folder / "w_outline.opml"
    head = "<head><title>Atelier du 12 mars</title></head>"
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">{head}<body>{inside}</body></opml>\n',
        encoding="utf-8",
    )
    return case(path, "outline", content.expected(roots), "text and nesting only", never=("Atelier du 12 mars",))


def nested_markdown(folder: Path) -> Case:
    roots = _bare(66)
    lines: list[str] = ["# Atelier PST", ""]

    def tell(node: Node, depth: int) -> None:
        lines.append(f"{'    ' * depth}{'*-+*'[depth]} {node.title}")
        for child in node.children:
            tell(child, depth + 1)

    for root in roots:
        tell(root, 0)
    path = folder / "w_nested_list.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return case(path, "outline", content.expected(roots), "nested list with three signs", never=("Atelier PST",))


def xmind(folder: Path) -> Case:
    roots = _bare(67)

    def tell(node: Node) -> dict:
        topic: dict = {"id": str(uuid5(NAMESPACE_URL, node.title)), "title": node.title}
        return topic | ({"children": {"attached": [tell(child) for child in node.children]}} if node.children else {})

    root = {"id": "r", "title": "Notre PST", "children": {"attached": [tell(node) for node in roots]}}
    sheet = [{"id": "s", "class": "sheet", "title": "Carte 1", "rootTopic": root}]
    path = folder / "w_mind_map.xmind"
    members = [("content.json", json.dumps(sheet, ensure_ascii=False).encode()), ("metadata.json", b"{}")]
    steady.write_zip(path, members)
    return case(
        path, "outline", content.expected(roots), "a mind map, its centre is the title", never=("Notre PST", "Carte 1")
    )


ALL: tuple[Maker, ...] = (transitions, decidim, opml, nested_markdown, xmind)
