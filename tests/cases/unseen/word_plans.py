"""Word and Writer plans: several layouts in one, numbers typed by hand, bold lines for headings, nested lists."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Bullet, Contents, Grid, Head, Para, TextBox, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument, word
from tests.cases.unseen.bank import flat, plan
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Tree, due, euros, money, state, turn

COMMITMENTS = (
    "Nous maintiendrons la fiscalité à son niveau actuel pendant toute la législature.",
    "Nous consulterons les habitants avant tout grand chantier.",
    "Nous renforcerons les collaborations avec le CPAS.",
)
GLOSSARY = (
    ("PST", "Programme stratégique transversal"),
    ("CODIR", "Comité de direction"),
    ("PIC", "Plan d'investissement communal"),
    ("FALC", "Facile à lire et à comprendre"),
)


def everything_in_one(folder: Path) -> Case:
    """Word of the mayor, contents, commitments, tables per objective in two volets, budget annex, glossary."""
    inside, outside = plan("personnel", "finances"), plan("proprete", "solidarite", "jeunesse")
    for rank, root in enumerate(outside, 3):
        for aim in root.walk():
            aim.number = ".".join([str(rank), *aim.number.split(".")[1:]])
    tree = Tree()
    blocks: list[Block] = [
        Para("Commune d'Aubry-sur-Semelle", center=True),
        Para("PROGRAMME STRATÉGIQUE TRANSVERSAL 2025-2030", bold=True, center=True),
        Break(),
        Contents(tuple((root.title, 4 + rank, 0) for rank, root in enumerate([*inside, *outside]))),
        Break(),
        Head("Le mot du bourgmestre"),
        Para("Chères concitoyennes, chers concitoyens, ce programme est le fruit du travail de toute une équipe."),
        Para("Il sera évalué à mi-parcours et adapté chaque fois que nécessaire."),
        Head("Cadre légal et méthode"),
        Para("Le PST est un outil de gouvernance pluriannuel. Il est construit en trois étapes :"),
        Bullet("l'état des lieux mené par le comité de direction ;"),
        Bullet("les ateliers avec les services ;"),
        Bullet("la validation par le Collège."),
        Head("Les engagements de la déclaration de politique communale"),
        *(Bullet(text, "➢") for text in COMMITMENTS),
    ]
    dues = ("30/06/2026", "2027", "Permanent", "1er semestre 2028", "fin 2026", "2025-2027")
    leads = ("A. Servotte", "M. Delvigne", "F. Rouxhet")
    services = ("Service Travaux", "Service RH", "Secrétariat", "Service Finances")
    place = 0
    for roots, name, track in ((inside, "VOLET INTERNE", "internal"), (outside, "VOLET EXTERNE", "external")):
        blocks.append(Head(name))
        for root in roots:
            tree.aim(root, code=root.number, track=track)
            blocks += [Head(f"OBJECTIF STRATÉGIQUE {root.number} : {root.title}", 2)]
            for objective in root.parts:
                tree.aim(objective, code=objective.number, track=track)
                blocks.append(Head(f"Objectif opérationnel {objective.number} : {objective.title}", 3))
                head = row("N°", "Action", "Mandataire", "Service pilote", "Échéance", "Budget estimé", bold=True)
                lines = []
                for action in objective.parts:
                    place += 1
                    when, lead, service = turn(dues, place), turn(leads, place // 3), turn(services, place)
                    cost = 2500 * place if place % 3 else 0
                    lines.append(
                        row(action.number, action.title, lead, service, when, euros(cost) if cost else "/"),
                    )
                    tree.aim(
                        action,
                        code=action.number,
                        track=track,
                        political_leads=[lead],
                        departments=[service],
                        deadline=due(when),
                        budget=[money(cost)] if cost else [],
                        budget_kind_also_ok=True,
                    )
                blocks.append(Grid((head, *lines)))
    budget = [row("Exercice", "Ordinaire", "Extraordinaire", bold=True)]
    budget += [row(str(year), euros(120000 + year), euros(950000 + year)) for year in range(2025, 2031)]
    budget.append(row("TOTAL", euros(732165), euros(5712165), bold=True))
    blocks += [
        Break(),
        Head("Annexe 1 – Trajectoire budgétaire"),
        Grid(tuple(budget)),
        Head("Annexe 2 – Glossaire"),
        Grid(tuple(row(*pair) for pair in GLOSSARY), header=0),
        Para("Approuvé par le Collège communal en séance du 14 juillet 2025."),
        Para("Le Directeur général,\tLe Bourgmestre,"),
    ]
    path = folder / "aubry_word_all_in_one.docx"
    file = word.WordFile()
    file.furniture("Commune d'Aubry-sur-Semelle – PST", "Page")
    file.write(blocks, path)
    never = (*COMMITMENTS, *(pair[1] for pair in GLOSSARY), "TOTAL", "Le mot du bourgmestre", "VOLET INTERNE")
    never += ("Cadre légal et méthode", "les ateliers avec les services", "Annexe 2 – Glossaire")
    return tree.case(path, "mix", "presentation, contents, commitments, tables, budget annex, glossary", never=never)


def numbers_by_hand(folder: Path) -> Case:
    """Word 2007: everything in Normal, numbers and tabs typed, one line of particulars under each action."""
    roots = plan("energie", "mobilite", "accueil")
    file = word.WordFile()
    file.furniture("", "PST Rochelée 2024-2030")
    tree, pages = Tree(), file.document

    def line(text: str, *, bold: bool = False, underline: bool = False) -> None:
        run = pages.add_paragraph().add_run(text)
        run.bold, run.underline = bold or None, underline or None

    line("PST de la commune de Rochelée", bold=True)
    line("Version du 2 juin 2025 – document de travail")
    dues = ("2027", "décembre 2027", "mi-2027", "permanent", "30/06/2026", "à fixer", "T3 2027")
    agents = ("J. Pirnay", "C. Lognay", "S. Wauthelet")
    services = ("Cadre de vie", "Énergie", "Population")
    place = 0
    for root in roots:
        line("")
        line(f"O.S. {root.number}\t{root.title}", bold=True)
        tree.aim(root, code=root.number)
        for objective in root.parts:
            line(f"O.O. {objective.number}.\t{objective.title}", underline=True)
            tree.aim(objective, code=objective.number)
            for action in objective.parts:
                place += 1
                when, agent, service = turn(dues, place), turn(agents, place), turn(services, place // 2)
                line(f"{action.number}.\t{action.title}")
                line(f"\tPilote : {agent}\tService : {service}\tÉchéance : {when}")
                tree.aim(action, code=action.number, agents=[agent], departments=[service], deadline=due(when))
    path = folder / "rochelee_word_by_hand.docx"
    file.write([], path)
    return tree.case(path, "G", "all in Normal, typed numbers and tabs, particulars on one line with tabs")


VERBS = {
    "Une commune propre et accueillante": (
        "Nous voulons que chacun se sente bien dans sa rue et dans son village.",
        (
            "Renforcer l'équipe de propreté de deux équivalents temps plein",
            "Remplacer les poubelles publiques par des modèles fermés",
            "Verbaliser les dépôts clandestins",
            "Embellir les entrées de village",
        ),
    ),
    "Des finances saines": (
        "Chaque euro dépensé doit être utile.",
        (
            "Stabiliser la dette sous 900 € par habitant",
            "Centraliser les marchés publics",
            "Rechercher systématiquement les subventions régionales et européennes",
        ),
    ),
    "Des villages où l'on se parle": (
        "La convivialité se perd : les comités de quartier s'essoufflent.",
        (
            "Créer un comité d'accompagnement dans chacun des sept villages",
            "Mettre en place une plateforme de participation",
            "Rouvrir la maison de village de Hodelange",
            "Inviter les nouveaux habitants une fois par an",
            "Soutenir les fêtes de voisins",
        ),
    ),
    "Une école de qualité pour tous": (
        "",
        (
            "Rénover les sanitaires des quatre implantations",
            "Proposer une étude dirigée gratuite",
            "Étendre la garderie jusqu'à 18 h 30",
            "Acquérir du matériel pour la psychomotricité",
        ),
    ),
    "Bien vieillir chez soi": (
        "Un habitant sur quatre aura plus de 65 ans en 2030.",
        (
            "Développer le portage de repas à domicile",
            "Installer des bancs tous les 200 mètres dans le centre",
            "Organiser des ateliers de prévention des chutes",
            "Étudier la construction d'une résidence-services",
        ),
    ),
}


def verbs_only(folder: Path) -> Case:
    """Objectives that say neither level nor number: a heading, a sentence, bullets that begin with a verb."""
    tree = Tree()
    blocks: list[Block] = [
        Para("Hodelange à l'horizon 2030", bold=True, center=True),
        Head("Pourquoi ce programme ?"),
        Para("Le code de la démocratie locale impose à chaque commune de se doter d'un programme stratégique."),
        Para("Il a été écrit par les services et enrichi par 212 réponses d'habitants."),
    ]
    for title, (prose, verbs) in VERBS.items():
        tree.add(SO, title)
        blocks.append(Head(title))
        if prose:
            blocks.append(Para(prose))
        blocks.append(Para("Concrètement, nous allons :"))
        for verb in verbs:
            tree.add(ACTION, verb, title)
            blocks.append(Bullet(f"{verb} ;"))
    blocks += [
        Head("Et la suite ?"),
        Para("Le programme sera évalué en 2027 puis en 2030. Vos remarques sont les bienvenues."),
    ]
    path = folder / "hodelange_word_verbs.docx"
    file = word.WordFile()
    file.furniture("Hodelange 2030", "")
    file.write(blocks, path)
    never = ("Pourquoi ce programme ?", "Et la suite ?", "Concrètement, nous allons", "Hodelange à l'horizon 2030")
    return tree.case(path, "C", "no code, no level word, prose around", never=never)


CHALLENGES = {
    "Habiter mieux": {
        "Densifier les cœurs de village": {
            "Acquérir la ferme Dumoulin": (
                "négocier avec les héritiers",
                "obtenir l'estimation du comité d'acquisition",
            ),
            "Réviser le guide communal d'urbanisme": (),
        },
        "Lutter contre l'inoccupation": {
            "Inventorier les logements vides": ("croiser les données d'eau et d'électricité", "visiter les biens"),
            "Proposer une prime à la remise en location": (),
            "Poursuivre les propriétaires défaillants": (),
        },
    },
    "Se déplacer autrement": {
        "Rendre le bus attractif": {
            "Demander une ligne express vers la gare": (),
            "Rénover onze abribus": ("dresser la liste des abris vétustes", "passer le marché", "suivre le chantier"),
        },
        "Donner sa place au piéton": {
            "Élargir les trottoirs de la rue des Combattants": (),
            "Entretenir les sentiers vicinaux": ("former des équipes de bénévoles",),
        },
    },
    "Préserver le vivant": {
        "Reconstituer le maillage écologique": {
            "Planter trois kilomètres de haies": (),
            "Restaurer la mare de Grand-Pré": ("curer la vase", "poser un ponton d'observation"),
            "Éteindre l'éclairage public de minuit à 5 h": (),
        },
        "Gérer l'eau": {
            "Désimperméabiliser la cour de l'hôtel de ville": (),
            "Offrir une citerne aux écoles": (),
        },
    },
    "Faire ensemble": {
        "Associer les citoyens": {
            "Tirer au sort un panel citoyen": ("rédiger la charte", "recruter un animateur"),
            "Ouvrir un registre des idées": (),
        },
        "Mutualiser avec le CPAS": {
            "Fusionner les services informatiques": (),
            "Acheter en commun les fournitures": (),
        },
    },
}


def nested_lists(folder: Path) -> Case:
    """ODT: a « défi » is a heading, objectives, actions and steps are three depths of one list."""
    tree = Tree()
    blocks: list[Block] = [
        Head("Programme stratégique de la commune de Grand-Pré", 1),
        Para("Quatre défis pour 2030. Pour chacun : des objectifs, des actions et, en italique, les premières étapes."),
    ]
    for rank, (challenge, objectives) in enumerate(CHALLENGES.items(), 1):
        tree.add(SO, challenge, code=str(rank))
        blocks.append(Head(f"Défi {rank} – {challenge}", 2))
        for objective, actions in objectives.items():
            tree.add(OO, objective, challenge)
            blocks.append(Bullet(f"Objectif : {objective}", "•", 0))
            for action, steps in actions.items():
                tree.add(ACTION, action, objective)
                blocks.append(Bullet(action, "◦", 1))
                for step in steps:
                    tree.add(STEP, step, action)
                    blocks.append(Bullet(step, "▪", 2))
    path = folder / "grandpre_writer_lists.odt"
    opendocument.write_text(blocks, path, header="Grand-Pré – PST", footer="Page")
    never = ("Programme stratégique de la commune de Grand-Pré",)
    return tree.case(path, "D", "nested lists of three depths, `Défi` as the word of the level", never=never)


def twice_placed(folder: Path) -> Case:
    """Tables per objective in Writer, where two actions stand under two objectives, with cross-references in titles."""
    roots = plan("economie", "culture", "numerique")
    tree = Tree()
    blocks: list[Block] = [Head("PST – Ville de Clairmarest", 1), Para("Mise à jour de mars 2026")]
    shared: dict[str, tuple[str, str]] = {
        "2.1": ("Rénover la place du Marché", "1.1.3"),
        "3.2": ("Transformer l'ancienne gare en bibliothèque", "2.1.1"),
    }
    dues = ("2027", "fin 2026", "31/12/2027", "Récurrent", "2026-2030")
    states = ("En cours", "À planifier", "Réalisé", "Reporté", "Non entamé")
    place = 0
    also = {title: objective for objective, (title, _) in shared.items()}
    names = {objective.number: objective.title for objective in flat(roots, OO)}
    for root in roots:
        tree.aim(root, code=root.number)
        blocks.append(Head(f"OS{root.number}. {root.title}", 2))
        for objective in root.parts:
            tree.aim(objective, code=objective.number)
            blocks.append(Para(f"OO{objective.number}. {objective.title}", bold=True))
            lines = []
            for action in objective.parts:
                place += 1
                when, how = turn(dues, place), turn(states, place * 2)
                written = f"{action.title} (lien avec OO{also[action.title]})" if action.title in also else action.title
                lines.append(row(f"A{action.number}", written, when, how))
                second = [names[also[action.title]]] if action.title in also else []
                tree.aim(action, code=action.number, deadline=due(when), status=state(how), also_under=second)
            if objective.number in shared:
                title, code = shared[objective.number]
                lines.append(row(f"A{code}", title, "voir ci-dessus", ""))
            blocks.append(Grid((row("Réf.", "Action", "Échéance", "État"), *lines)))
    path = folder / "clairmarest_writer_shared.odt"
    opendocument.write_text(blocks, path, header="Ville de Clairmarest", footer="p.")
    return tree.case(
        path, "C", "two actions listed under two objectives, cross-references in titles", never=("Réf.", "État")
    )


def boxed_margins(folder: Path) -> Case:
    """Letters as codes, text boxes in the margin; each objective has findings, an ambition, a table of indicators."""
    roots = plan("securite", "energie", "finances")
    tree = Tree()
    blocks: list[Block] = [
        Para("COMMUNE DE SART-LEZ-WÉRIS", bold=True),
        Para("Programme stratégique transversal", bold=True),
    ]
    measures = ("Nombre de chantiers achevés", "Taux de satisfaction", "Économie réalisée en euros")
    place = 0
    for letter, root in zip("ABC", roots, strict=True):
        tree.aim(root, code=letter)
        blocks += [
            Para(f"OBJECTIF STRATÉGIQUE {letter}", bold=True),
            Para(root.title, bold=True),
            TextBox("Le saviez-vous ? La commune compte 214 km de voiries et 31 bâtiments."),
            Para("Constat : les moyens sont dispersés et les demandes augmentent chaque année."),
            Para("Ambition : d'ici 2030, doubler les moyens consacrés à cette politique."),
        ]
        for rank, objective in enumerate(root.parts, 1):
            tree.aim(objective, code=f"{letter}.{rank}")
            blocks.append(Para(f"{letter}.{rank} {objective.title}", bold=True))
            for number, action in enumerate(objective.parts, 1):
                place += 1
                when = turn(("2026", "2028", "Début 2027", "2e trimestre 2026"), place)
                blocks.append(Para(f"{letter}.{rank}.{number} {action.title} ({when})"))
                tree.aim(
                    action,
                    code=f"{letter}.{rank}.{number}",
                    deadline=due(when),
                    title_also_ok=[f"{action.title} ({when})"],
                )
        blocks.append(
            Grid((row("Indicateur", "2025", "Cible 2030", bold=True), *(row(text, "-", "+ 20 %") for text in measures)))
        )
    path = folder / "sart_word_boxes.docx"
    file = word.WordFile()
    file.furniture("Commune de Sart-lez-Wéris", "Programme stratégique transversal – page")
    file.write(blocks, path)
    never = (*measures, "Indicateur", "Programme stratégique transversal", "Le saviez-vous ?")
    return tree.case(
        path, "C", "letters as codes, title on the line after its level, text boxes, indicator tables", never=never
    )


ALL: tuple[Maker, ...] = (
    everything_in_one,
    numbers_by_hand,
    verbs_only,
    nested_lists,
    twice_placed,
    boxed_margins,
)
