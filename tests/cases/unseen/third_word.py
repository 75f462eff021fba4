"""Third set, Word: a mid-term evaluation, one table per operational objective, sheets of a CPAS."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, TextBox, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.third_bank import goals
from tests.cases.unseen.third_values import GLOSSARY, MAYOR, METHOD, SWOT, Turns, due, line, spaced, state
from tests.cases.unseen.tree import Tree

COUNTS = (("Réalisées", "9", "26 %"), ("En cours", "14", "41 %"), ("Non commencées", "7", "21 %"))


def evaluation(folder: Path) -> Case:
    """Mid-term evaluation: under each action a line of state and free prose, figures in front, perspectives behind."""
    roots = goals("service", "route", "enfance", "budget")
    turns = Turns(
        state=("Réalisé", "En cours", "En cours", "Non commencé", "Reporté", "Terminé", "Abandonné", "En cours"),
        rate=("100 %", "40 %", "75 %", "0 %", "10 %", "100 %", "0 %", "60 %"),
        prose=(
            "Le marché a été attribué en novembre et les travaux ont été réceptionnés sans remarque.",
            "Un groupe de travail réunit les services concernés tous les deux mois. La première phase est concluante ; "
            "la seconde dépend d'un engagement prévu au prochain budget.",
            "Deux réunions ont eu lieu avec le SPW. Le dossier est complet depuis le mois de mai.",
            "Le projet n'a pas pu démarrer faute de personnel.",
            "L'action a été reportée à la demande du Collège, dans l'attente d'une réponse à l'appel à projets.",
        ),
    )
    tree = Tree()
    figures = [row("Statut", "Nombre d'actions", "%", bold=True)]
    figures += [row(*one) for one in COUNTS]
    blocks: list[Block] = [
        Para("Commune d'Ombray-la-Neuve", center=True, bold=True),
        Para("Programme stratégique transversal 2024-2030", center=True),
        Para("RAPPORT D'ÉVALUATION À MI-LÉGISLATURE", center=True, bold=True),
        Para("Présenté au Conseil communal du 18 décembre 2027", center=True),
        Break(),
        Para("Table des matières", bold=True),
        Contents(
            (
                ("Mot de la bourgmestre", 3, 0),
                ("1. Méthodologie", 4, 0),
                ("2. Chiffres clés", 5, 0),
                *((f"OS {root.number} – {root.title}", 6 + place * 4, 0) for place, root in enumerate(roots)),
                *((f"OO {part.number} – {part.title}", 7, 1) for part in roots[0].parts),
            )
        ),
        Break(),
        Head("Mot de la bourgmestre"),
        *(Para(text) for text in MAYOR),
        Para("Hélène Vandrisse, bourgmestre"),
        Head("1. Méthodologie"),
        *(Para(text) for text in METHOD),
        Bullet("chaque pilote a rempli une grille d'auto-évaluation"),
        Bullet("le comité de direction a relu et complété les réponses"),
        Head("2. Chiffres clés"),
        Grid(tuple(figures)),
        Head("3. Évaluation par objectif"),
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        blocks.append(Head(f"OS {root.number} – {root.title}", 2))
        for part in root.parts:
            tree.aim(part, code=part.number)
            blocks.append(Head(f"OO {part.number} – {part.title}", 3))
            for one in part.parts:
                told, rate = turns("state"), turns("rate")
                blocks += [
                    Para(f"Action {one.number} – {one.title}", bold=True),
                    Para(f"Statut : {told} ({rate})"),
                    Para(f"Commentaire : {turns('prose')}"),
                ]
                tree.aim(one, code=one.number, status=state(told), progress=int(rate[:-2]))
    blocks += [
        Head("4. Perspectives"),
        Para("Le Collège propose de concentrer les moyens sur les actions entamées et de ne pas ajouter d'objectif."),
        Head("Annexe : lexique"),
        Grid(tuple(row(*one) for one in GLOSSARY), header=0),
        Para("Par le Collège :"),
        Para("Le Directeur général, (s) P. Lambrecq\tLa Bourgmestre, (s) H. Vandrisse"),
    ]
    file = word.WordFile()
    file.furniture("Commune d'Ombray-la-Neuve – PST – évaluation à mi-législature", "Page")
    path = folder / "ombray_word_evaluation.docx"
    file.write(blocks, path)
    never = ("Réalisées", "En cours", "Mot de la bourgmestre", "Méthodologie", "Chiffres clés", "Perspectives")
    never += ("chaque pilote a rempli une grille d'auto-évaluation", "Évaluation par objectif", "Annexe : lexique")
    return tree.case(path, "C", "state, rate and prose in paragraphs under bold action lines", never=never)


def table_per_objective(folder: Path) -> Case:
    """The objective in the merged first row of its own table, budget header in two rows, a total below."""
    roots = goals("climat", "culture")
    turns = Turns(
        who=("M. Delhoux", "S. Pirlet", "M. Delhoux\nC. Warzée", "B. Noirhomme"),
        service=("Travaux", "Cadre de vie", "Culture", "Énergie"),
        when=("T2 2026", "fin 2027", "en continu", "2025-2027", "2026 (étude), 2028 (travaux)", "à définir"),
        staff=("0,2 ETP", "/", "1 ETP", "/"),
        cost=("12500", "", "45000", "", "8000", "320000"),
        kind=("ordinary", "ordinary", "extraordinary", "ordinary", "ordinary", "extraordinary"),
    )
    tree = Tree()
    blocks: list[Block] = [
        Para("VARENCHAMP – PST 2025-2030", bold=True, center=True),
        Para("Tableaux de bord des objectifs opérationnels", center=True),
        TextBox("Document de travail du CODIR"),
    ]
    for root in roots:
        code = f"OS{root.number}"
        tree.aim(root, code=root.number)
        blocks.append(Head(f"{code} : {root.title}", 1))
        blocks.append(
            Para("Constat : les attentes sont fortes et les moyens limités ; il faut donc choisir et phaser.")
        )
        for part in root.parts:
            tree.aim(part, code=part.number)
            rows = [
                (Box(f"{code}/OO{part.number} {part.title}", span=8, fill="D9E2F3", bold=True),),
                (
                    *(Box(text, down=2, bold=True) for text in ("N°", "Actions", "Échevin(s)", "Service", "Échéance")),
                    Box("Budget", span=2, bold=True),
                    Box("RH", down=2, bold=True),
                ),
                row("Ordinaire", "Extraordinaire", bold=True),
            ]
            sums = {"ordinary": 0, "extraordinary": 0}
            for one in part.parts:
                who, service, when = turns("who"), turns("service"), turns("when")
                cost, kind, staff = turns("cost"), turns("kind"), turns("staff")
                sums[kind] += int(cost or 0)
                shown = spaced(int(cost)) if cost else "/"
                cells = (shown, "/") if kind == "ordinary" else ("/", shown)
                rows.append(row(f"A{one.number.rsplit('.')[-1]}", one.title, who, service, when, *cells, staff))
                tree.aim(
                    one,
                    code=f"A{one.number.rsplit('.')[-1]}",
                    code_not_scored=True,
                    political_leads=who.split("\n"),
                    departments=[service],
                    deadline=due(when),
                    budget=[line(cost, kind)] if cost else [],
                )
            rows.append(
                (
                    Box("Total", span=5, bold=True),
                    Box(spaced(sums["ordinary"])),
                    Box(spaced(sums["extraordinary"])),
                    Box(),
                )
            )
            blocks.append(Grid(tuple(rows), header=3, widths=(1, 4, 2, 2, 2, 2, 2, 1)))
    file = word.WordFile(landscape=True)
    file.furniture("", "Varenchamp – PST – version 3 du 12/05/2025 –")
    path = folder / "varenchamp_word_tables.docx"
    file.write(blocks, path)
    never = (
        "Total",
        "Budget",
        "Tableaux de bord des objectifs opérationnels",
        "Document de travail du CODIR – ne pas diffuser",
    )
    return tree.case(path, "A", "one table per objective with the objective in its merged first row", never=never)


def sheets(folder: Path) -> Case:
    """CPAS: an overview, then a four-column sheet per action that repeats its objectives."""
    roots = goals("solidaire", "equipe")
    turns = Turns(
        who=("Service social général", "Insertion socioprofessionnelle", "Maison de repos", "Ressources humaines"),
        agent=("Nadine Courtil", "Yves Brasselle", "Karim Benouada"),
        partner=("Commune", "AIS du Pays blanc, Société de logement", "Forem", "/"),
        when=("31/12/2026", "2e semestre 2026", "Action récurrente", "fin 2026 - début 2027", "courant 2027"),
        cost=("35.000 €", "à charge du budget ordinaire", "1,2 M€", "À chiffrer", "7.500,00 €"),
        state=("En cours", "Non commencé", "Terminé"),
        index=(
            "Nombre de ménages suivis",
            "Taux de satisfaction\nNombre de rencontres",
            "PV de réception",
        ),
    )
    amount = {"35.000 €": 35000, "1,2 M€": 1200000, "7.500,00 €": 7500}
    tree = Tree()
    front: list[Block] = [
        Para("CPAS de Sainte-Orne", center=True, bold=True),
        Para("Programme stratégique transversal – recueil des fiches-actions", center=True),
        Break(),
        Head("Avant-propos"),
        Para("Le présent recueil a été adopté par le Conseil de l'action sociale du 26 août 2025."),
        Head("Notre analyse"),
        Grid(tuple(row(*one) for one in SWOT), header=0),
        Head("Arborescence"),
    ]
    back: list[Block] = [Break(), Head("Les fiches-actions")]
    place = 0
    for root in roots:
        tree.aim(root, code=root.number)
        front.append(Para(f"Objectif stratégique {root.number}. {root.title}", bold=True))
        for part in root.parts:
            tree.aim(part, code=part.number)
            front.append(Para(f"Objectif opérationnel {part.number}. {part.title}"))
            for one in part.parts:
                place += 1
                front.append(Bullet(f"Fiche {place} : {one.title}"))
                who, agent, partner, when = turns("who"), turns("agent"), turns("partner"), turns("when")
                cost, told, index = turns("cost"), turns("state"), turns("index")
                back.append(
                    Grid(
                        (
                            (Box(f"FICHE-ACTION N° {place}", span=4, fill="DDDDDD", bold=True),),
                            (Box("Intitulé de l'action", bold=True), Box(one.title, span=3)),
                            (Box("Objectif stratégique", bold=True), Box(f"{root.number}. {root.title}", span=3)),
                            (Box("Objectif opérationnel", bold=True), Box(f"{part.number}. {part.title}", span=3)),
                            row(Box("Service pilote", bold=True), who, Box("Agent référent", bold=True), agent),
                            row(Box("Partenaires", bold=True), partner, Box("Échéance", bold=True), when),
                            row(Box("Budget", bold=True), cost, Box("État d'avancement", bold=True), told),
                            (Box("Indicateurs de résultat", bold=True), Box(index, span=3)),
                            (Box("Remarques", bold=True), Box("", span=3)),
                        ),
                        header=0,
                    )
                )
                tree.aim(
                    one,
                    code=str(place),
                    departments=[who],
                    agents=[agent],
                    partners=[] if partner == "/" else partner.split(", "),
                    deadline=due(when),
                    budget=[line(amount[cost])] if cost in amount else [],
                    budget_kind_also_ok=True,
                    status=state(told),
                    indicators=[{"text": text} for text in index.split("\n")],
                )
    file = word.WordFile()
    file.furniture("CPAS de Sainte-Orne", "Recueil des fiches-actions –")
    path = folder / "sainteorne_word_sheets.docx"
    file.write([*front, *back, Para("La Présidente, G. Havelin\tLe Directeur général, O. Sprimy")], path)
    never = ("Avant-propos", "Notre analyse", "Forces", "Personnel motivé", "Les fiches-actions", "Arborescence")
    return tree.case(path, "E", "overview and four-column sheets which repeat their objectives", never=never)


ALL: tuple[Maker, ...] = (evaluation, table_per_objective, sheets)
