"""Ninth set, PDF: the long joint programme of a commune and its CPAS, whose six chapters have six habits."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf
from tests.cases.unseen.ninth_pages_joint import HAUTOMBRE
from tests.cases.unseen.ninth_word_shapes import (
    cell,
    columns,
    heads,
    labelled,
    lines,
    plant,
    points,
    prose,
    sheet,
    small,
    tailed,
)
from tests.cases.unseen.ninth_word_values import plan, said
from tests.cases.unseen.tree import Tree

FIRST = "N°=code|Action=title|Mandataire(s)=lead|Service(s) pilote(s)=service|Échéance=when|ODD=odd|État=told"
SECOND = "Réf.=code|Action=title|Service porteur=service|Personne de contact=agent|Délai=when|Coût estimé=cost"
FOURTH = (
    "Action=title|Service pilote=service|Responsable=agent|Partenaires=partner|Échéance=when|Budget=cost"
    "|Indicateur=index|Valeur 2024=base|Valeur visée 2030=target"
)
SIXTH = "Action=title|Service=service|Terme=when|B.O.=bo|B.E.=be|Statut=told"


def opening() -> list[Block]:
    names = (
        *("Avant-propos", "Extraits de la DPC et de la DPS", "Méthode", "Diagnostic", "Volet interne", "OS 1"),
        *("Volet externe", "OS 2", "OS 3", "OS 4", "OS 5", "OS 6", "OS 7", "Synergies", "Annexes"),
    )
    return [
        Para("COMMUNE ET CPAS DE HAUTOMBRE", bold=True, center=True),
        Head("Programme stratégique transversal commun 2025-2030"),
        Para("Conseil communal du 1er septembre 2025 – Conseil de l'action sociale du 3 septembre 2025", center=True),
        Para("Actualisation d'octobre 2026", center=True),
        Break(),
        Para("Table des matières", bold=True),
        Contents(tuple((name, 3 + 2 * place, int(name.startswith("OS"))) for place, name in enumerate(names))),
        Break(),
        Head("Avant-propos"),
        *prose(
            """
            Pour la première fois, la commune et le CPAS présentent un seul document. Les deux directeurs généraux\
 ont\
 coordonné le travail ; les sept chapitres ont été rédigés par sept groupes, de février à août 2025, et revus un à un.
            Le lecteur pressé se rendra directement à la page 11.
            """
        ),
        Head("Extraits de la DPC et de la DPS"),
        *prose(
            "« Hautombre sera, en 2030, une entité où l'on vit bien à tout âge. À cette fin, nous nous engageons à : »"
        ),
        *points(
            """
            maintenir les taux des additionnels ;
            augmenter de 30 % le nombre de places d'accueil ;
            créer une épicerie sociale ;
            investir deux millions par an dans l'entretien du patrimoine.
            """,
            mark="–",
        ),
        Head("Méthode"),
        *prose(
            """
            Chaque action répond à cinq questions : quoi, qui, pour quand, avec quels moyens, comment saura-t-on que\
 c'est fait ? Exemple d'action bien formulée : « Renouveler 500 m de canalisation par an d'ici 2029 (service des\
 eaux) ».
            """
        ),
        small(
            "État|Signification",
            "non commencé|rien n'a encore été entrepris",
            "en cours|au moins une étape est franchie",
            "réalisé ou terminé|l'action est close",
            "bloqué|un obstacle extérieur empêche d'avancer",
        ),
        Head("Diagnostic"),
        small("Forces|Faiblesses", "Finances saines|Éclatement en sept villages", "Résidence réputée|Peu d'emplois"),
        small("Opportunités|Menaces", "Nouvelle gare de bus|Vieillissement", "Fonds de relance|Coût de l'énergie"),
    ]


def hautombre(folder: Path) -> Case:
    """Ruled table, table without lines, bullets in brackets, sheets, paragraphs with comments, merged cells."""
    joint, child, needy, crisis, keep, taste, move = plan(HAUTOMBRE)
    tree = Tree()
    blocks = [*opening(), Break(), Head("Volet interne")]
    plant(tree, joint, track="internal")
    rows = [heads(FIRST, "C9DAF8"), (Box(f"OS {joint.code} : {joint.title}", span=7, bold=True, fill="A4C2F4"),)]
    for part in joint.parts:
        plant(tree, part, track="internal")
        rows.append((Box(f"OO {part.code} : {part.title}", span=7, bold=True, fill="E8F0FE"),))
        rows += lines(tree, part.parts, FIRST, track="internal")
    blocks.append(Grid(tuple(rows), widths=(0.8, 3.4, 1.3, 1.6, 1.2, 0.8, 1.1)))
    blocks += [Break(), Head("Volet externe")]
    plant(tree, child, track="external")
    blocks.append(Head(f"OS 2 – {child.title}", 2))
    for part in child.parts:
        plant(tree, part, track="external")
        blocks.append(Head(f"Objectif opérationnel {part.code} : {part.title}", 3))
        found = lines(tree, part.parts, SECOND, join=", ", blank="-", track="external")
        blocks.append(Grid((heads(SECOND), *found), ruled=False, widths=(0.7, 3.6, 1.5, 1.5, 1.2, 1.2)))
    plant(tree, needy, track="external")
    blocks += [Break(), Head(f"OS 3 – {needy.title}", 2), Para("Groupe de travail animé par N. Brichard (CPAS)")]
    for part in needy.parts:
        plant(tree, part, track="external")
        blocks += [Head(f"Objectif opérationnel {part.code} : {part.title}", 3)]
        for one in part.parts:
            own = {"departments": one["service"].split("/")}
            form = "{title} ({tail})" if part.code != "3.3" else "{title} – {tail}"
            blocks.append(Bullet(tailed(tree, one, "service when", form, track="external", **own), mark="•"))
    plant(tree, crisis, track="external")
    blocks += [Break(), Head(f"OS 4 – {crisis.title}", 2)]
    for part in crisis.parts:
        plant(tree, part, track="external")
        blocks.append(Head(f"Objectif opérationnel {part.code} : {part.title}", 3))
        for one in part.parts:
            top = (Box(f"Fiche {one.code}", span=2, bold=True, fill="FCE5CD"),)
            blocks.append(sheet(tree, one, FOURTH, top=top, blank="/", track="external"))
    blocks.append(Para("Fiche 4.2.5 : à compléter par la zone de secours"))
    plant(tree, keep, track="external")
    blocks += [Break(), Head(f"OS 5 – {keep.title}", 2)]
    for part in keep.parts:
        plant(tree, part, track="external")
        blocks.append(Head(f"Objectif opérationnel {part.code} : {part.title}", 3))
        for rank, one in enumerate(part.parts, 1):
            blocks.append(Para(f"Action {rank}. {one.title}", bold=True))
            blocks.append(Para(f"Échéance : {one['when']}. État : {one['told']}."))
            blocks += prose(one["note"]) if one["note"] else []
            plant(tree, one, track="external", **said(one, "when", "told"))
    plant(tree, taste, track="external")
    blocks += [Break(), Head(f"OS 6 – {taste.title}", 2)]
    rows = [(Box("Objectif opérationnel", bold=True), *heads(SIXTH))]
    for part in taste.parts:
        plant(tree, part, track="external")
        for place, one in enumerate(part.parts):
            plant(tree, one, track="external", code="", **said(one, "service", "when", "bo", "be", "told"))
            cells = row(*(cell(one, name, ", ") for _, name in columns(SIXTH)))
            first = (Box(f"{part.code}. {part.title}", down=len(part.parts), bold=True),) if not place else ()
            rows.append((*first, *cells))
    blocks.append(Grid(tuple(rows), widths=(1.6, 3.2, 1.4, 1.2, 1.1, 1.2, 1.1)))
    plant(tree, move, track="external")
    blocks += [Break(), Head(f"OS 7 – {move.title}", 2)]
    for part in move.parts:
        plant(tree, part, track="external")
        blocks.append(Head(f"Objectif opérationnel {part.code} : {part.title}", 3))
        for one in part.parts:
            blocks.append(Para(f"> {one.title}", bold=True))
            spec = "Qui ?=service|Contact=agent|Quand ?=when|Combien ?=cost|État=told"
            texts = labelled(tree, one, spec, between=" / ", track="external")
            blocks += [Para(text.replace("? :", "?")) for text in texts]
    blocks += [
        Break(),
        Head("Synergies existantes"),
        *points(
            ("service de paie (depuis 2014) ;\nassurances (depuis 2019) ;\nachats d'énergie (depuis 2021)."), mark="–"
        ),
        Head("Annexes"),
        Para("Annexe A – Récapitulatif des moyens", bold=True),
        small("OS|Ordinaire|Extraordinaire", "OS 2|259.700 €|1.364.000 €", "OS 6|49.600 €|2.383.400 €"),
        Para("Annexe B – Sigles", bold=True),
        small("Sigle|Signification", "ATL|Accueil temps libre", "PLANU|Planification d'urgence"),
        Para("Annexe C – Ce qui avait été réalisé du PST 2019-2024", bold=True),
        *points(
            ("nouvelle école des Sarts (2021) ;\nréseau de points-nœuds (2022) ;\nmaison médicale (2023)."), mark="–"
        ),
    ]
    path = folder / "hautombre_pdf_joint.pdf"
    pdf.write_pdf(
        blocks, path, header="PST commun Hautombre", footer="Actualisation octobre 2026", landscape=True, size=9
    )
    never = (
        *("Avant-propos", "Méthode", "Diagnostic", "créer une épicerie sociale", "maintenir les taux des additionnels"),
        *("Éclatement en sept villages", "Synergies existantes", "nouvelle école des Sarts (2021)", "Vieillissement"),
        *("Fiche 4.2.5 : à compléter par la zone de secours", "Annexes", "rien n'a encore été entrepris"),
    )
    return tree.case(path, "A", "seven chapters in seven shapes, joint, comments in prose, merged cells", never=never)


ALL: tuple[Maker, ...] = (hautombre,)
