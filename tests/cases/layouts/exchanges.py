"""Layouts I and K: the flat export of iA.PST and the XML of eComptes."""

from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape

from tests.cases import content
from tests.cases.blocks import Box, Grid, row
from tests.cases.case import Case, Maker, case
from tests.cases.content import PLACES, Filler, Node, Said, nodes
from tests.cases.formats import opendocument
from tests.cases.formats.workbook import Sheet


def furnished(seed: int, where: str, *, steps: bool = True) -> list[Node]:
    roots = content.plan(seed, where, inside=1, outside=2, steps=steps)
    place, filler, actions = PLACES[where], Filler(seed, PLACES[where]), nodes(roots, "action")
    filler.people(actions, "political_leads", place.elected, ("\n",), 0.3)
    filler.people(actions, "agents", place.agents, ("\n",), 0.2)
    filler.people(actions, "departments", place.departments, ("\n",), 0.3)
    filler.people(actions, "partners", place.partners, ("\n",), 0.3)
    filler.from_bank(actions, "deadline", content.DATES, 0.8)
    return roots


# I: iA.PST


def named(headers: str) -> list[str]:
    return headers.split("|")


OS = named("Référence|Titre|État|Catégorie|Plan|Budget|Com budget|Constat|Commentaires")
OO = OS + named("Indicateur résultat|Priorité|Échéance|Mandataire|Resp admin|Gestionnaire|Partenaires ext|O.D.D.")
ACT = named(
    "Référence|Titre|État|Catégorie|Plan|Indicateur résultat|Échéance|Mandataire|Date début prévue|"
    "Date début effective|Date fin effective|Progression|Indice santé|Détails indice santé|Gestionnaire|"
    "Porteur|Partenaires ext|Budget|"
    "Com budget|Constat|Commentaires|O.D.D."
)
IA_STATES = (
    *(
        content.state("En création", "to_plan"),
        content.state("À agender", "to_plan"),
        content.state("En cours", "in_progress"),
    ),
    *(content.state("Finalisé", "done"), content.state("Annulé", "abandoned")),
)
CATEGORY = {
    "internal": "Volet interne : Administration générale - Communication interne",
    "external": "Volet externe : Développement des politiques - Mobilité",
}


def _ia_cells(node: Node | None, names: list[str]) -> list[Box]:
    if node is None:
        return [Box() for _ in names]
    known = {
        "Référence": node.number,
        "Titre": node.title,
        "État": node.write("status") or "En cours",
        "Catégorie": CATEGORY[node.track or "internal"],
        "Échéance": node.write("deadline"),
        "Mandataire": node.write("political_leads"),
        "Gestionnaire": node.write("departments"),
        "Porteur": node.write("agents"),
        "Partenaires ext": node.write("partners"),
        "Progression": f"{node.write('progress')}" if "progress" in node.said else "",
        "Budget": node.write("budget"),
        "Indicateur résultat": node.write("indicators"),
        "O.D.D.": node.write("sdgs"),
    }
    return [Box(known.get(name, "")) for name in names]


def iapst_ods(folder: Path) -> Case:
    """One row a leaf, parents repeated, two-line headers; one action is mirrored under a second objective."""
    roots = furnished(61, "montbreuil")
    filler, actions = Filler(61, PLACES["montbreuil"]), nodes(roots, "action")
    filler.from_bank(actions, "status", IA_STATES)
    filler.from_bank(actions, "progress", tuple(Said(f"{n} %", n) for n in (20, 60, 100)), 0.6)
    filler.from_bank(actions, "sdgs", (Said("Vie terrestre\nVilles et communautés durables", [15, 11]),), 0.3)
    lines = [{"kind": None, "amount": "1000.00", "article": None, "year": 2026}]
    filler.from_bank(actions, "budget", (Said("2026 pour Wallonie: 1000€", lines),), 0.3)
    for rank, node in enumerate(nodes(roots), 1):
        node.number = str(rank)
    for action in actions:
        if action.indicators:
            action.said["indicators"] = Said(f"{action.indicators[0]} = 3 / 10", action.indicators[:1])
    head = [f"OS\n{name}" for name in OS] + [f"OO\n{name}" for name in OO]
    head += [f"ACT\n{name}" for name in ACT] + [f"SUBACT\n{name}" for name in ACT]
    rows = [row(*head, bold=True)]

    def leaf(objective: Node, action: Node, step: Node | None) -> None:
        line = [
            *_ia_cells(objective.parent, OS),
            *_ia_cells(objective, OO),
            *_ia_cells(action, ACT),
            *_ia_cells(step, ACT),
        ]
        rows.append(tuple(line))

    mirrored = roots[0].children[0].children[0]
    for objective in nodes(roots, "operational_objective"):
        for action in objective.children:
            for step in action.children or [None]:
                leaf(objective, action, step)
    leaf(roots[-1].children[-1], mirrored, None)
    states = [
        row("Types", "Titres", "États", "Mandataires"),
        *(row("ACT", a.title, a.write("status"), "") for a in actions),
    ]
    path = folder / "i_iapst_export.ods"
    opendocument.write_sheets(
        [Sheet("Export", Grid(tuple(rows), 1)), Sheet("État d'avancement", Grid(tuple(states), 1))], path
    )
    carried = (
        "status",
        "progress",
        "political_leads",
        "departments",
        "agents",
        "partners",
        "deadline",
        "budget",
        "sdgs",
        "indicators",
    )
    tree = content.expected(roots, carried)
    for item in tree["items"]:  # type: ignore[attr-defined]
        if item["title"] == mirrored.title:
            item["also_under"] = [roots[-1].children[-1].title]
    return case(
        path,
        "I",
        tree,
        "two-line headers, a mirrored action, a second sheet that says all again",
        never=("Export", "Référence", "Types"),
    )


# K: eComptes

EC_STATES = (
    *(
        content.state("EN_COURS", "in_progress"),
        content.state("TERMINE", "done"),
        content.state("EN_ATTENTE", "waiting"),
    ),
    *(content.state("PROBLEME", "blocked"), content.state("ANNULE_ABANDONNE", "abandoned")),
)


def _ecomptes(node: Node, inside: str) -> str:
    """The elements of an item in the order of the schema, then `inside`."""
    day = node.said["deadline"].value["end"] if "deadline" in node.said else None  # type: ignore[index]
    end = f"<DateFin>{day}</DateFin>" if day else ""
    lead = node.write("political_leads")
    who = ""
    if lead:
        first, last = lead.split(" ", 1)
        person = f"<Civilite>MADAME</Civilite><Nom>{last}</Nom><Prenom>{first}</Prenom><Tel/><eMail/>"
        who = f"<Mandataire>{person}</Mandataire>"
    unit = f"<Departement>{escape(node.write('departments'))}</Departement>" if "departments" in node.said else ""
    partners = "".join(
        f"<Partenaire>{escape(name)}</Partenaire>" for name in node.write("partners").split("\n") if name
    )
    money = ""
    for line in node.said["budget"].value if "budget" in node.said else []:  # type: ignore[attr-defined]
        money += (
            f"<Article><Exercice>{line['year']}</Exercice><Service>O</Service><Type>D</Type><CodeArticle>{line['article']}"
            f"</CodeArticle><Libelle>Dépense</Libelle><Montant>{line['amount']}</Montant></Article>"
        )
    empty = "<Mode>TEXTE</Mode><Valeur/>"
    identity = uuid5(NAMESPACE_URL, node.title)
    return (
        f'ElementId="{identity}" Exercice="2026"><Libelle>{escape(node.title)}</Libelle>{end}'
        f"<Description>{empty}</Description>"
        f"<Statut>{node.write('status') or 'NON_COMMENCE'}</Statut>{who}{unit}"
        f"<TauxAvancement>{node.write('progress') or '0'}</TauxAvancement>"
        f"<RemarqueStatut>{empty}</RemarqueStatut><ETP>0</ETP>"
        f"<Plans/><Partenaires>{partners}</Partenaires><Articles>{money}</Articles><Projections/>{inside}"
    )


def ecomptes_xml(folder: Path) -> Case:
    roots = furnished(62, "orvaux", steps=False)
    filler, actions = Filler(62, PLACES["orvaux"]), nodes(roots, "action")
    filler.people(actions, "political_leads", PLACES["orvaux"].elected, (), 0.0)
    filler.people(actions, "departments", PLACES["orvaux"].departments, (), 0.0)
    filler.from_bank(actions, "status", EC_STATES)
    filler.from_bank(actions, "progress", tuple(Said(str(n), n) for n in (15, 40, 100)), 0.6)
    lines = [{"kind": "ordinary", "amount": "1793.50", "article": "104/12316.2026", "year": 2026}]
    filler.from_bank(actions, "budget", (Said("1793.5", lines),), 0.4)
    for node in nodes(roots):
        node.number = ""
    volets = ""
    for track, name in (("internal", "Volet interne"), ("external", "Volet externe")):
        inside = ""
        for root in content.with_track(roots, track):
            below = ""
            for objective in root.children:
                acts = "".join(f"<Action {_ecomptes(action, '')}</Action>" for action in objective.children)
                below += (
                    f"<ObjectifOperationnel {_ecomptes(objective, f'<Actions>{acts}</Actions>')}</ObjectifOperationnel>"
                )
            below = f"<ObjectifsOperationnels>{below}</ObjectifsOperationnels>"
            inside += f"<ObjectifStrategique {_ecomptes(root, below)}</ObjectifStrategique>"
        volet = Node("axis", name)
        volets += f"<Volet {_ecomptes(volet, f'<ObjectifStrategiques>{inside}</ObjectifStrategiques>')}</Volet>"
    path = folder / "k_ecomptes.xml"
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<dataroot><Identifiants><Id>20260105</Id><TypeAdmin>AC</TypeAdmin>'
        "<INS>99999</INS><Type>PST</Type><Exercice>2026</Exercice><Version>201805V1</Version><Generateur>ECOMPTES</Generateur>"
        "</Identifiants><PST><DescriptionPST><IdPST>7c1d9f52-1a2b-4c3d</IdPST><Libelle>PST d'Orvaux</Libelle>"
        "<ExerciceDebut>2025</ExerciceDebut><ExerciceFin>2030</ExerciceFin></DescriptionPST>"
        f"<Volets>{volets}</Volets></PST></dataroot>\n",
        encoding="utf-8",
    )
    tree = content.expected(
        roots, ("status", "progress", "political_leads", "departments", "partners", "deadline", "budget")
    )
    return case(
        path,
        "K",
        tree,
        "elements of the schema, articles, people in parts",
        never=("Volet interne", "PST d'Orvaux", "Dépense"),
    )


ALL: tuple[Maker, ...] = (iapst_ods, ecomptes_xml)
