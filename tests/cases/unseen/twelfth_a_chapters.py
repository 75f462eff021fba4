"""A long Word PST: foreword, method, objectives with findings, a sheet of four columns an action, annexes."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Doc, Row, Thing, listed, rows, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree
from tests.cases.unseen.twelfth_a_chapters_plan import PLAN

_KINDS = {"E": ("extraordinary", "extraordinaire"), "O": ("ordinary", "ordinaire")}


def _budget(cell: str) -> tuple[str, list[Thing]]:
    """What the sheet says of the money, and the line that a reader sees in it."""
    if cell == "/":
        return "/", []
    kind, said = _KINDS[cell[0]]
    text = f"{cell[2:]} € ({said})"
    return text, [
        {"kind": kind, "amount": cell[2:].replace(".", "") + ".00", "article": None, "year": None, "text": text}
    ]


def _sheet(doc: Doc, number: str, line: Row, money: str) -> None:
    title, elected, service, deadline, _, partners, goals, indicator, text = (line[place] for place in range(9))
    doc.table(
        [
            [f"**Fiche action {number} – {title}**"],
            ["**Mandataire**", elected, "**Service pilote**", service],
            ["**Échéance**", deadline, "**Budget estimé**", money],
            ["**Partenaires**", partners.replace(" ; ", ", "), "**ODD**", goals],
            ["**Description**", text],
            ["**Indicateur de suivi**", indicator],
        ],
        (3, 5.5, 3, 5.5),
        fills={0: "C9DDB5"},
    )


def _front(doc: Doc, plan: list[Row]) -> None:
    for text, size in (
        ("Commune d'Orchevaux", 20),
        ("PROGRAMME STRATÉGIQUE TRANSVERSAL", 30),
        ("2024 – 2030", 24),
        ("Document présenté au Conseil communal, qui en a pris acte le 1er septembre 2025", 11),
    ):
        doc.para(text, centre=True, size=size, space=60)
    doc.page()
    doc.head("Table des matières")
    page = 4
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        page += kind in ("A", "OS")
        if kind == "VOLET":
            doc.contents(f"{line[0]}\t{page}")
        elif kind in ("OS", "OO"):
            word = "Objectif stratégique" if kind == "OS" else "    Objectif opérationnel"
            doc.contents(f"{word} {number} – {line[0]}\t{page}")
    doc.contents(
        f"Suivi et évaluation\t{page + 2}", f"Annexe 1 – Liste des fiches\t{page + 3}", f"Glossaire\t{page + 5}"
    )
    doc.page()
    doc.head("Le mot du bourgmestre")
    doc.para(
        "Chères Orchevalloises, chers Orchevallois, voici le programme que le Collège et l'administration ont écrit "
        "ensemble. Il traduit en actions concrètes la déclaration de politique communale que nous avons adoptée en "
        "février. Vous y trouverez ce que nous ferons, avec qui, pour quand et avec quels moyens."
    )
    doc.para(
        "Ce programme n'est pas gravé dans le marbre : il sera évalué au milieu et à la fin de la législature, et "
        "corrigé chaque fois que ce sera utile. Je remercie les agents qui y ont consacré de longues soirées."
    )
    doc.para("//Hervé Saint-Clair, bourgmestre//")
    doc.head("Orchevaux en quelques chiffres")
    doc.table(
        [
            ["**Donnée**", "**2014**", "**2024**"],
            ["Population au 1er janvier", "8 912", "9 447"],
            ["Part des plus de 65 ans", "19 %", "24 %"],
            ["Nombre de ménages", "3 701", "4 088"],
            ["Revenu médian par déclaration", "21 480 €", "25 560 €"],
        ],
        (8, 4, 4),
        fills={0: "DDDDDD"},
    )
    doc.para("//Source : office statistique régional, traitement par le service population.//")
    doc.head("Comment ce programme a été construit")
    doc.para(
        "Le comité de pilotage, composé du bourgmestre, de la directrice générale, du directeur financier et de trois "
        "chefs de service, s'est réuni onze fois entre décembre 2024 et juin 2025. Quatre ateliers ont rassemblé 63 "
        "agents. Le CPAS y a été associé à chaque étape."
    )
    doc.para("Le programme se lit à trois niveaux :")
    doc.bullets(
        "l'objectif stratégique dit quelle commune nous voulons être ;",
        "l'objectif opérationnel dit ce qu'il faut faire pour y arriver ;",
        "la fiche action dit qui fait quoi, pour quand et avec quels moyens.",
    )
    doc.head("Nos valeurs")
    doc.bullets("Le respect", "La proximité", "L'exemplarité", "La solidarité entre les villages")
    doc.page()


def _back(doc: Doc, plan: list[Row]) -> None:
    doc.head("Suivi et évaluation")
    doc.para(
        "La directrice générale présente au Collège, en mars et en octobre, l'état d'avancement de chaque fiche. Une "
        "évaluation complète sera soumise au Conseil à la fin de l'année 2027 et une seconde au printemps 2030."
    )
    doc.head("Annexe 1 – Liste des fiches")
    sheets = [line for line in plan if line.mark.startswith("A ")]
    doc.table(
        [["**N°**", "**Intitulé de la fiche**", "**Service pilote**"]]
        + [[line.mark[2:], line[0], line[2]] for line in sheets],
        (2, 10.5, 4.5),
        fills={0: "DDDDDD"},
        size=8,
    )
    doc.head("Glossaire")
    doc.table(
        [
            ["AIS", "Agence immobilière sociale"],
            ["CPAS", "Centre public d'action sociale"],
            ["ODD", "Objectifs de développement durable des Nations unies"],
            ["ONE", "Office de la naissance et de l'enfance"],
            ["PST", "Programme stratégique transversal"],
        ],
        (4, 13),
    )
    doc.head("Contact")
    doc.para("Administration communale d'Orchevaux, place du Marché 1, 0000 Orchevaux – pst@orchevaux.example")
    doc.para("Éditrice responsable : Ludivine Castagne, directrice générale f.f.")


def orchevaux_word_chapters(folder: Path) -> Case:
    tree, doc, plan = Tree(), Doc(size=10.5), rows(PLAN)
    doc.furniture("Commune d'Orchevaux – PST 2024-2030", "Version présentée au Conseil communal du 1er septembre 2025")
    _front(doc, plan)
    track = above = goal = ""
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "VOLET":
            track = number
            doc.head(line[0], 1)
        elif kind == "OS":
            doc.head(f"Objectif stratégique {number} – {line[0]}", 2)
            doc.para("**Constats**")
            doc.para(line[1])
            doc.para("**Ambition**")
            doc.para(line[2])
            above = tree.add(SO, line[0], code=number, track=track, findings=line[1], ambition=line[2])
        elif kind == "OO":
            doc.head(f"Objectif opérationnel {number} – {line[0]}", 3)
            doc.para(line[1])
            goal = tree.add(OO, line[0], above, code=number, track=track, description=line[1])
        else:
            said, budget = _budget(line[4])
            _sheet(doc, number, line, said)
            told = when(line[3])
            tree.add(
                *(ACTION, line[0], goal),
                code=number,
                track=track,
                political_leads=[line[1]],
                departments=[line[2]],
                deadline=told,
                budget=budget,
                partners=listed(line[5]),
                sdgs=[int(part) for part in line[6].split(", ")],
                indicators=[{"text": line[7]}],
                description=line[8],
            )
    _back(doc, plan)
    path = folder / "orchevaux_word_chapters.docx"
    doc.save(path)
    never = (
        *("Table des matières", "Le mot du bourgmestre", "Orchevaux en quelques chiffres", "Nos valeurs", "Glossaire"),
        *("Comment ce programme a été construit", "Suivi et évaluation", "Annexe 1 – Liste des fiches", "Contact"),
        *("La proximité", "Constats", "Ambition", "Population au 1er janvier", "AIS"),
    )
    return tree.case(
        path, "E", "sheets of four columns under chapters, an annex that lists the sheets again", never=never
    )
