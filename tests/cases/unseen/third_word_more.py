"""Third set, Word again: projects in prose, challenges with merged objectives, a Flemish policy plan."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.third_bank import DUTCH, NOUNS, goals, tree_of
from tests.cases.unseen.third_values import SWOT, Turns, due, line, spaced
from tests.cases.unseen.tree import Tree

ROMAN = ("", "I", "II", "III", "IV", "V", "VI")
LETTERS = "ABCDEFGH"


def projects_in_prose(folder: Path) -> Case:
    """French commune: priorities in Roman figures, projects in letters, prose, then one line of particulars."""
    roots = tree_of(NOUNS["ville"])
    turns = Turns(
        who=("Mme Sabatier", "M. Le Guennic", "Mme Tournadre", "M. Rouvière"),
        service=("Direction des services techniques", "Direction de la vie locale", "Direction générale"),
        when=("2027", "septembre 2026", "fin 2027", "2026-2030", "mi-2027", "2028"),
        cost=("180 000 € TTC", "1,4 M€", "à chiffrer", "± 40 k€", "25 000 € par an", "650 000 €"),
    )
    amount = {
        "180 000 € TTC": 180000,
        "± 40 k€": 40000,
        "1,4 M€": 1400000,
        "25 000 € par an": 25000,
        "650 000 €": 650000,
    }
    why = (
        "Le diagnostic partagé avec les habitants a montré que l'offre actuelle ne répond plus aux besoins.",
        "Le bâtiment est fermé depuis 2019. Sa remise en service est attendue par les riverains et les commerçants.",
        "Ce projet figurait déjà au mandat précédent ; les études sont achevées.",
    )
    how = (
        "Une première phase de concertation sera suivie du choix d'un maître d'œuvre.",
        "Les travaux seront réalisés en deux tranches afin de maintenir le service ouvert.",
    )
    tree = Tree()
    blocks: list[Block] = [
        Para("Ville de Saint-Aurin-des-Prés", center=True, bold=True),
        Para("PROJET DE MANDAT 2026-2032", center=True, bold=True),
        Para("Adopté en conseil municipal le 9 juillet 2026", center=True),
        Break(),
        Para("Sommaire", bold=True),
        Contents(tuple((f"{ROMAN[int(root.number)]}. {root.title}", 4 + 3 * k, 0) for k, root in enumerate(roots))),
        Break(),
        Head("Éditorial"),
        Para("Gouverner, c'est choisir. Ce document dit ce que nous ferons, avec qui, quand et pour quel montant."),
        Para("Jean-Brice Rouvière, maire"),
        Head("Nos valeurs"),
        *(Bullet(text) for text in ("Proximité", "Sobriété", "Transparence")),
    ]
    for root in roots:
        number = ROMAN[int(root.number)]
        tree.aim(root, code=number)
        blocks.append(Head(root.title, auto=("plan", 0, "")))
        for place, one in enumerate(root.parts):
            who, service, when, cost = turns("who"), turns("service"), turns("when"), turns("cost")
            blocks += [
                Head(one.title, 2, auto=("plan", 1, "")),
                Para(why[place % 3]),
                Para(how[place % 2]),
                Para(f"Élu référent : {who} – Service pilote : {service} – Échéance : {when} – Coût estimé : {cost}"),
            ]
            tree.aim(
                one,
                code=f"{number}.{LETTERS[place]}",
                political_leads=[who],
                departments=[service],
                deadline=due(when),
                budget=[line(amount[cost])] if cost in amount else [],
                budget_kind_also_ok=True,
            )
    recap = [row("Priorité", "Investissement", "Fonctionnement", bold=True)]
    recap += [row(ROMAN[int(root.number)], "1 250 000 €", "75 000 €") for root in roots]
    recap.append(row("Total général", "6 250 000 €", "375 000 €", bold=True))
    blocks += [Head("Récapitulatif financier"), Grid(tuple(recap)), Head("Suivi et évaluation")]
    blocks.append(Para("Un comité de suivi, composé d'élus et d'habitants tirés au sort, se réunira chaque semestre."))
    file = word.WordFile(listings={"plan": [("upperRoman", "%1."), ("upperLetter", "%1.%2 –")]})
    file.furniture("Projet de mandat", "Ville de Saint-Aurin-des-Prés")
    path = folder / "saintaurin_word_projects.docx"
    file.write(blocks, path)
    never = ("Proximité", "Éditorial", "Nos valeurs", "Récapitulatif financier", "Total général", "Suivi et évaluation")
    return tree.case(path, "C", "automatic Roman figures and letters, prose, fields in one line", never=never)


def challenges(folder: Path) -> Case:
    """Intercommunal body: one table per challenge, objectives merged over their actions, no code at all."""
    roots = goals("dechets", "economie", "equipe")
    turns = Turns(
        index=("Tonnage par habitant", "Nombre d'inscrits", "Rapport remis au CA", "Taux de disponibilité"),
        when=("2027", "T4 2027", "Permanent", "2025-2027", "d'ici fin 2026", ""),
        lead=("Direction technique", "Direction de l'exploitation", "Service communication"),
    )
    tree = Tree()
    blocks: list[Block] = [
        Para("INTERCOMMUNALE ORNELLE-PROPRETÉ SCRL", bold=True, center=True),
        Para("Plan stratégique 2026-2028", center=True),
        Para("Assemblée générale du 19 décembre 2025", center=True),
        Break(),
        Head("1. L'intercommunale en bref"),
        Para("Créée en 1978, elle dessert 23 communes et 214.000 habitants. Elle occupe 146 personnes."),
        Head("2. Analyse AFOM"),
        Grid(tuple(row(*one) for one in SWOT), header=0),
        Head("3. Nos défis"),
    ]
    for place, root in enumerate(roots, 1):
        tree.aim(root, code=str(place))
        blocks.append(Head(f"Défi {place} : {root.title}", 2))
        blocks.append(Para("Ce défi répond aux obligations régionales et aux demandes des communes associées."))
        lines = [row("Objectifs", "Actions", "Pilote", "Indicateurs", "Délai", bold=True)]
        for part in root.parts:
            tree.aim(part)
            for rank, one in enumerate(part.parts):
                lead, index, when = turns("lead"), turns("index"), turns("when")
                cells = row(one.title, lead, index, when)
                lines.append((Box(part.title, down=len(part.parts)), *cells) if not rank else cells)
                tree.aim(one, departments=[lead], indicators=[{"text": index}], deadline=due(when))
        lines.append(row("", "", "", "", ""))  # left empty by whoever filled the table
        blocks.append(Grid(tuple(lines), widths=(2, 4, 2, 2, 1)))
    blocks += [
        Head("4. Plan financier"),
        Grid(
            (
                row("(en milliers d'euros)", "2026", "2027", "2028", bold=True),
                row("Produits", "31.450", "32.100", "32.900"),
                row("Charges", "31.220", "31.980", "32.870"),
                row("Résultat", "230", "120", "30", bold=True),
            )
        ),
        Head("5. Évaluation"),
        Para("Le plan est évalué chaque année par l'assemblée générale du second semestre."),
    ]
    file = word.WordFile()
    file.furniture("Ornelle-Propreté – Plan stratégique 2026-2028", "")
    path = folder / "ornelle_word_challenges.docx"
    file.write(blocks, path)
    never = ("Produits", "Charges", "Résultat", "Analyse AFOM", "Plan financier", "Faiblesses", "Nos défis")
    return tree.case(path, "F", "merged objectives beside their actions, no code, one table per challenge", never=never)


def flemish(folder: Path) -> Case:
    """Policy goals, action plans and actions of a Flemish authority, each action with a line of particulars."""
    roots = tree_of(DUTCH)
    turns = Turns(
        service=("dienst Mobiliteit", "dienst Wonen", "Sociaal Huis", "Personeelsdienst"),
        when=("2027", "eind 2026", "doorlopend", "2e kwartaal 2027", "maart 2028"),
        cost=("25.000 euro", "geen", "140.000 euro", "6.500 euro"),
        told=("lopend", "nog niet gestart", "afgerond"),
    )
    amount = {"25.000 euro": 25000, "140.000 euro": 140000, "6.500 euro": 6500}
    states = {"lopend": "in_progress", "nog niet gestart": "not_started", "afgerond": "done"}
    tree = Tree()
    blocks: list[Block] = [
        Para("Gemeente en OCMW Ruwenbeek", center=True, bold=True),
        Para("Meerjarenplan 2026-2031 – strategische nota", center=True, bold=True),
        Break(),
        Head("Inleiding"),
        Para("Het meerjarenplan vertaalt het bestuursakkoord in doelstellingen, actieplannen en acties."),
        Para("De gemeenteraad en de raad voor maatschappelijk welzijn stelden het vast op 16 december 2025."),
    ]
    for root in roots:
        tree.aim(root, code=root.number)
        blocks.append(Head(f"Beleidsdoelstelling {root.number}: {root.title}"))
        for part in root.parts:
            tree.aim(part, code=part.number)
            blocks.append(Head(f"Actieplan {part.number}: {part.title}", 2))
            for one in part.parts:
                service, when, cost, told = turns("service"), turns("when"), turns("cost"), turns("told")
                blocks.append(Head(f"Actie {one.number}: {one.title}", 3))
                blocks.append(
                    Grid(
                        (
                            row("Verantwoordelijke dienst", service),
                            row("Timing", when),
                            row("Raming", cost),
                            row("Status", told),
                        ),
                        header=0,
                    )
                )
                tree.aim(
                    one,
                    code=one.number,
                    departments=[service],
                    deadline=due(when),
                    budget=[line(amount[cost])] if cost in amount else [],
                    budget_kind_also_ok=True,
                    status={"value": states[told], "text": told},
                )
    blocks += [
        Head("Bijlage: financieel overzicht"),
        Grid((row("Jaar", "Uitgaven", "Ontvangsten", bold=True), row("2026", spaced(24500000), spaced(24700000)))),
        Para("De algemeen directeur\tDe burgemeester"),
    ]
    file = word.WordFile()
    file.furniture("Gemeente Ruwenbeek", "Meerjarenplan 2026-2031 | pagina")
    path = folder / "ruwenbeek_word_dutch.docx"
    file.write(blocks, path)
    never = ("Inleiding", "Bijlage: financieel overzicht", "Timing", "Raming")
    return tree.case(path, "C", "Dutch words for the levels, a small table under each action", never=never)


ALL: tuple[Maker, ...] = (projects_in_prose, challenges, flemish)
