"""Ninth set, workbooks: a commune's book with a sheet for each objective, no two of them with the same columns."""

from decimal import Decimal
from pathlib import Path

from tests.cases.blocks import Box
from tests.cases.case import Case, Maker
from tests.cases.unseen.fourth_values import Node, outline, plant
from tests.cases.unseen.ninth_books_outlines import FONTENOISEL, NAMES
from tests.cases.unseen.ninth_books_values import Line, Page, cell, group, heads, money, said, state, write_book
from tests.cases.unseen.tree import Tree, turn

DONE = ("OK", "fait, voir PV Collège", "réceptionné", "en ordre")
RUNNING = ("suit son cours", "RAS", "voir note au Collège du 14/4", "avance bien", "idem", "retard de trois mois")
LABELS = ("OO {} {}", "OO{}. {}", "Objectif opérationnel {} – {}", "O.O. {} : {}")
OTHER = ("-", "pas de moyens au budget", "à rediscuter en CODIR", "")


def _value(one: Node) -> str:
    told = state(one["told"])
    assert told is not None
    return str(told["value"])


def _follow(one: Node, place: int) -> tuple[str, str]:
    """What the services wrote at the two rounds of follow-up."""
    words = {"done": DONE, "in_progress": RUNNING}.get(_value(one), OTHER)
    return turn(("en cours", "RAS", "démarré") if words is DONE else words, place + 1), turn(words, place)


def _header(number: str) -> list[Line]:
    """The header of a sheet, in two rows; the fourth sheet has other habits and the fifth a single row."""
    grey = "BDD7EE"

    def over(text: str, span: int = 1, down: int = 1) -> Box:
        return Box(text, span=span, down=down, bold=True, fill=grey)

    if number == "5":
        names = ("N°", "Intitulé de l'action", "Politique", "Service", "Personne ressource", "Délai", "Budget ord.")
        return [heads((*names, "Budget extraord.", "Situation 12/2025", "Situation 06/2026", "État", "Rem."), grey)]
    top = [over("N°", down=2), over("Action", down=2), over("Pilotage", span=3), over("Échéance", down=2)]
    below = list(heads(("Mandataire", "Service pilote", "Agent(s)"), grey))
    if number == "2":
        top.insert(2, over("Priorité", down=2))
    if number == "4":
        top.insert(2, over("Statut", down=2))
    top += [over("Budget (€)", span=2), over("Suivi", span=2)]
    below += heads(("Ordinaire", "Extraordinaire", "12/2025", "06/2026"), grey)
    top += [] if number == "4" else [over("Statut", down=2)]
    return [(*([Box()] * (number == "3")), *top, over("Remarques", down=2)), (*([Box()] * (number == "3")), *below)]


def _line(number: str, one: Node, place: int) -> Line:
    before, after = _follow(one, place)
    note = "Montant confirmé par le DF ?" if one["be"] in ("320.000 €", "395.000 €") else None
    remark = {"Bloqué": "le CPAS n'a pas répondu", "Abandonné": "Décision du Collège du 3/11", "Reporté": "2027 ?"}
    told = [cell(one["told"], {"done": "C6EFCE", "blocked": "FFC7CE"}.get(_value(one)))]
    first = [Box(one.code), Box(one.title)]
    middle = [Box(one["lead"]), Box(one["service"]), Box(one["agent"]), cell(one["when"]), Box(one["bo"])]
    middle += [cell(one["be"], note=note), Box(before), Box(after)]
    last = [Box(remark.get(one["told"], ""))]
    extra = [Box(turn(("1", "2", "1", "3"), place))] if number == "2" else told if number == "4" else []
    return (*([Box()] * (number == "3")), *first, *extra, *middle, *([] if number == "4" else told), *last)


def _sheet(root: Node, tree: Tree) -> Page:
    number = root.code
    shift = 1 if number == "3" else 0
    width = 12 + shift + (number == "2")
    plant(tree, root)
    lines: list[Line] = [
        (*([Box()] * shift), *group("Commune de Fontenoisel – PST 2025-2030", 5, "FFFFFF")),
        (*([Box()] * shift), *group(f"Objectif stratégique {number} : {root.title}", width - shift, "1F4E78")),
        (),
        *_header(number),
    ]
    for part in root.parts:
        plant(tree, part)
        label = turn(LABELS, int(number) + (part.code == "5.2")).format(part.code, part.title)
        lines.append((*([Box()] * shift), *group(label, width - shift, "DDEBF7")))
        for place, one in enumerate(part.parts):
            plant(tree, one, **said(one))
            lines.append(_line(number, one, place))
        if part is root.parts[-1]:
            blank = [Box()] * (shift + 1)
            lines.append((*blank[:-1], Box(f"{part.code}.{len(part.parts) + 1}"), Box("à compléter")))
        sums = [
            sum(Decimal(line["amount"]) for one in part.parts for line in money(one[name])) for name in ("bo", "be")
        ]
        place = shift + 6 + (number in "24")
        total = [Box("", fill="F2F2F2")] * (place - 1)
        figures = [Box(value=figure, form="money", formula="=0+" + str(figure), fill="F2F2F2") for figure in sums]
        lines.append(
            (
                *total[:shift],
                Box("", fill="F2F2F2"),
                Box(f"Sous-total OO {part.code}", bold=True),
                *total[shift + 1 :],
                *figures,
            )
        )
    lines += [(), (Box(), Box("Imprimé le 16/11/2026 - document de travail CODIR"))]
    hidden = (2,) if number == "2" else ()
    filter_row = 4 if number != "5" else 3
    choices = {width - 2: ("A planifier", "Pas commencé", "En cours", "Reporté", "Bloqué", "Terminé", "Annulé")}
    name = {"3": "OS3 Patrimoine", "5": "OS 5"}.get(number, f"OS{number}")
    return Page(name, tuple(lines), hidden, filter_row, choices, widths={1 + shift: 46})


def _dashboard(roots: list[Node]) -> Page:
    lines: list[Line] = [
        group("Tableau de bord – situation au 30/06/2026", 6, "FFD966"),
        (),
        heads(("Objectif", "Nombre d'actions", "Terminées", "En cours", "Autres", "% terminées")),
    ]
    for root in roots:
        acts = root.actions
        done = sum(_value(one) == "done" for one in acts)
        now = sum(_value(one) == "in_progress" for one in acts)
        figures = [Box(value=figure, formula=f"={figure}") for figure in (len(acts), done, now, len(acts) - done - now)]
        lines.append(
            (Box(f"OS{root.code} - {root.title[:38]}…"), *figures, Box(value=100 * done // len(acts), form="percent"))
        )
    lines.append((Box("TOTAL", bold=True), Box(value=sum(len(root.actions) for root in roots))))
    return Page("Tableau de bord", tuple(lines))


OLD = (
    ("1.1", "Rénover la salle du Conseil", "Clôturé"),
    ("1.4", "Acheter un logiciel de gestion des délibérations", "Clôturé"),
    ("2.2", "Créer un piétonnier rue du Pont", "Abandonné"),
    ("3.1", "Remplacer la balayeuse", "Clôturé"),
    ("1.6", "Mettre le cadastre des subsides en ligne", "Clôturé"),
    ("2.5", "Poser un coussin berlinois rue du Tilleul", "Clôturé"),
    ("3.5", "Étudier la fusion des clubs de football", "Abandonné"),
    ("3.6", "Agrandir le parking de la crèche", "Clôturé"),
    ("4.2", "Créer une antenne de l'office du tourisme", "reporté au PST 2025-2030 ?"),
    ("4.4", "Remplacer les chaudières des trois écoles", "Clôturé"),
    ("5.1", "Adhérer à la Convention des maires", "Clôturé"),
)


def goals(folder: Path) -> Case:
    """A commune: cover, instructions, lists, dashboard, five sheets with shifted columns, the last term, notes."""
    roots = outline(FONTENOISEL, NAMES)
    tree = Tree()
    cover = (
        "COMMUNE DE FONTENOISEL",
        "Programme Stratégique Transversal 2025 – 2030",
        "",
        "Version 7 du 16/11/2026 (remplace la V6bis)",
        "Contact : cellule PST, extension 214",
    )
    helps = (
        "MODE D'EMPLOI",
        "1. Ne modifiez que les colonnes Suivi, Statut et Remarques.",
        "2. N'ajoutez pas de ligne : demandez à la cellule PST.",
        "3. Le statut se choisit dans la liste.",
        "4. Renvoyez le fichier avant le 15 du mois.",
    )
    lists = (
        heads(("Statut", "Priorité", "Mandataire")),
        *(
            tuple(map(Box, line))
            for line in (
                ("A planifier", "1", "Bourgmestre"),
                ("Pas commencé", "2", "Éch. Travaux"),
                ("En cours", "3", "Éch. Personnel"),
                ("Terminé", "", "Éch. Énergie"),
            )
        ),
    )
    notes = (
        "pour le codir du 2/12 :",
        "- OS2 vérifier avec Olivier les postes APE",
        "- qui fait 4.3.2 ???",
        "- demander les chiffres au DF",
        "tél. Province 04 xxx",
    )
    old = [
        group("PST 2019-2024 – pour mémoire, ne plus compléter", 3, "D9D9D9"),
        heads(("N°", "Action", "Statut final")),
    ]
    old += [tuple(map(Box, line)) for line in OLD]
    pages = [
        Page("Page de garde", tuple((Box(text),) for text in cover)),
        Page("Mode d'emploi", tuple((Box(text),) for text in helps), widths={0: 80}),
        Page("Listes", lists, hidden=True),
        _dashboard(roots),
        *(_sheet(root, tree) for root in roots),
        Page("Archives 2019-2024", tuple(old)),
        Page("Feuil3", tuple((Box(text),) for text in notes)),
    ]
    path = folder / "fontenoisel_book_goals.xlsx"
    write_book(pages, path)
    never = (
        "à compléter",
        "Sous-total OO 1.1",
        "TOTAL",
        "qui fait 4.3.2 ???",
        *(title for _, title, _ in OLD),
        helps[1],
    )
    traps = "a sheet for each objective with shifted columns, two-row headers, follow-up rounds, subtotals, an archive"
    return tree.case(path, "B", traps, never=never)


ALL: tuple[Maker, ...] = (goals,)
