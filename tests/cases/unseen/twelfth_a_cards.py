"""The brochure of a French town's projet de mandat: two columns of cards with a number, a sentence and three facts."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import paper, words
from tests.cases.unseen.eleventh_a_values import money, rows, when
from tests.cases.unseen.tree import ACTION, SO, Tree

# DEFI | title | colour | introduction        A | title | sentence | elected | deadline | cost
_PLAN = """
DEFI 1 | Préserver l'eau, l'air et la terre | 2E7D32 | La Vèze manque d'eau un été sur deux. Nous voulons en consommer
+ moins et mieux la rendre à la nature.
A 1 | Récupérer l'eau de pluie des bâtiments municipaux | Six cuves alimenteront l'arrosage des stades et le lavage
+ des véhicules. | Maud Treillard | 2028 | 140 000 €
A 2 | Réparer les fuites du réseau d'eau | Un passage acoustique complet repère les fuites tous les deux ans. | Maud
+ Treillard | 2031 | 900 000 €
A 3 | Planter une forêt-jardin aux Garennes | Deux hectares d'arbres fruitiers et d'arbustes seront ouverts à la
+ cueillette. | Maud Treillard | fin 2027 | 65 000 €
A 4 | Désimperméabiliser les cours des trois écoles | Le bitume laisse place à la terre, aux copeaux et à l'ombre. |
+ Bastien Ourliac | septembre 2029 | 480 000 €
A 5 | Produire la moitié de notre électricité | Des ombrières couvriront le parking de la salle des fêtes. | Gaspard
+ Lemercenet | 2030 | 1 200 000 €
A 6 | Éteindre l'éclairage public de minuit à cinq heures | L'extinction concerne tous les quartiers, hors passages
+ piétons du centre. | Gaspard Lemercenet | juin 2026 | –
A 7 | Servir 60 % de produits bio et locaux à la cantine | La cuisine centrale travaille avec neuf fermes à moins de
+ trente kilomètres. | Bastien Ourliac | 2029 | –
A 8 | Créer une brigade verte | Trois agents entretiennent les berges et veillent aux dépôts sauvages. | Maud
+ Treillard | début 2027 | 110 000 €
DEFI 2 | Se déplacer sans se mettre en danger | 1565C0 | Vingt-deux accidents corporels ont eu lieu en ville depuis
+ 2020. Chacun doit pouvoir marcher, rouler et traverser tranquillement.
A 9 | Limiter la vitesse à 30 km/h dans toute la ville | Seuls les deux boulevards restent à 50. | Gaspard Lemercenet
+ | septembre 2026 | 38 000 €
A 10 | Relier le collège à la gare par une piste cyclable | Le tracé de 1,8 kilomètre est séparé de la chaussée de
+ bout en bout. | Gaspard Lemercenet | 2028 | 760 000 €
A 11 | Ouvrir une maison du vélo | On y loue, on y répare, on y apprend. | Gaspard Lemercenet | 2e trimestre 2027 | 90
+ 000 €
A 12 | Lancer une navette gratuite entre les hameaux et le marché | Deux allers-retours le mercredi et le samedi, sur
+ réservation. | Ismène Vauquelin | avril 2027 | 52 000 €
A 13 | Rendre accessibles les trottoirs du centre | Un parcours sans obstacle reliera la mairie, la poste et la maison
+ médicale. | Ismène Vauquelin | 2030 | 640 000 €
A 14 | Créer cent places de stationnement en lisière du centre | Le terrain de l'ancienne coopérative est réservé à
+ cet usage. | Gaspard Lemercenet | 2029 | 410 000 €
A 15 | Faire traverser les écoliers par des agents formés | Sept carrefours sont tenus matin et soir. | Bastien
+ Ourliac | Permanent | –
DEFI 3 | Bien grandir, bien vieillir | C2185B | Saint-Aulry compte 1 940 enfants et 2 350 personnes de plus de 65 ans.
+ Les uns et les autres méritent des lieux et du temps.
A 16 | Construire une maison de la petite enfance | Quarante-cinq berceaux, un relais d'assistantes maternelles et un
+ lieu d'accueil pour les parents. | Bastien Ourliac | 2030 | 3 400 000 €
A 17 | Rénover le groupe scolaire Marie-Noël | L'isolation, la ventilation et le préau seront refaits. | Bastien
+ Ourliac | 2031 | 2 900 000 €
A 18 | Recruter un médecin salarié | Le centre municipal de santé en emploie déjà deux. | Ismène Vauquelin | fin 2026
+ | 125 000 €
A 19 | Ouvrir une mutuelle communale | Une convention négociée donne accès à un tarif de groupe. | Ismène Vauquelin |
+ janvier 2027 | –
A 20 | Visiter les personnes isolées de plus de 80 ans | Trente bénévoles sont formés par le centre communal d'action
+ sociale. | Ismène Vauquelin | Permanent | 8 000 €
A 21 | Bâtir une résidence intergénérationnelle | Vingt-quatre logements pour aînés et six pour étudiants partageront
+ un jardin. | Ismène Vauquelin | 2031 | 1 750 000 €
A 22 | Aménager un espace jeunes à l'ancienne caserne | Les 12-17 ans ont dessiné eux-mêmes le projet. | Bastien
+ Ourliac | septembre 2028 | 320 000 €
A 23 | Offrir le permis contre quarante heures bénévoles | Vingt bourses de 900 € sont attribuées chaque année. |
+ Bastien Ourliac | Permanent | 18 000 €
DEFI 4 | Faire battre le cœur de ville | EF6C00 | Quinze commerces sur cent dix sont fermés. Le centre doit redevenir
+ un lieu où l'on s'attarde.
A 24 | Racheter les locaux vides de la rue des Arcades | Une foncière les loue à prix modéré pendant trois ans. |
+ Philibert Cazaneuve | 2029 | 850 000 €
A 25 | Couvrir le marché de la place du Grain | La halle en bois abrite quarante étals. | Philibert Cazaneuve | 2028 |
+ 1 600 000 €
A 26 | Rénover les façades du centre ancien | La ville finance 30 % des travaux des propriétaires. | Philibert
+ Cazaneuve | 2031 | 300 000 €
A 27 | Ouvrir un tiers-lieu au moulin Barrau | Ateliers d'artisans, bureaux partagés et café associatif. | Philibert
+ Cazaneuve | mi-2028 | 980 000 €
A 28 | Organiser six grands marchés de nuit | Un par mois, de mai à octobre. | Apolline Sarrazac | Permanent | 24 000 €
A 29 | Restaurer la tour des Cordeliers | Le chantier accueille des apprentis du bâtiment. | Apolline Sarrazac | 2030
+ | 720 000 €
A 30 | Créer un parcours d'art dans la ville | Dix œuvres sont commandées, deux par an. | Apolline Sarrazac | 2031 |
+ 150 000 €
A 31 | Installer la fibre dans tous les bâtiments publics | Vingt-sept bâtiments restent à raccorder. | Philibert
+ Cazaneuve | fin 2028 | 95 000 €
A 32 | Moderniser le cinéma Le Rex | Une seconde salle de 80 places est ajoutée. | Apolline Sarrazac | 3e trimestre
+ 2029 | 540 000 €
DEFI 5 | Décider et agir ensemble | 6A1B9A | Un habitant sur deux dit ne pas savoir ce que fait la mairie. Nous
+ voulons expliquer, écouter et rendre des comptes.
A 33 | Doter chaque quartier d'un conseil et d'une enveloppe | Cinq conseils décident de l'emploi de 20 000 € chacun.
+ | Apolline Sarrazac | mars 2027 | 100 000 €
A 34 | Publier chaque année le bilan du mandat | Il est présenté en réunion publique et mis en ligne. | Apolline
+ Sarrazac | Permanent | –
A 35 | Répondre à toute demande en dix jours | Un logiciel de suivi prévient l'habitant à chaque étape. | Philibert
+ Cazaneuve | 2027 | 42 000 €
A 36 | Former un agent par service au langage clair | Les courriers et les formulaires sont réécrits avec des
+ habitants. | Ismène Vauquelin | 2028 | 12 000 €
A 37 | Ouvrir une maison France Services | Neuf organismes y tiendront permanence. | Ismène Vauquelin | octobre 2026 |
+ 60 000 €
A 38 | Réduire de 40 % les dépenses d'énergie de la ville | Un économe de flux suit les contrats et les réglages. |
+ Gaspard Lemercenet | 2031 | –
A 39 | Partager les services techniques avec trois communes voisines | La convention porte sur la voirie, la paie et
+ les achats. | Philibert Cazaneuve | 1er semestre 2028 | –
A 40 | Tirer au sort un jury citoyen | Il examine chaque année une politique de la ville. | Apolline Sarrazac | 2e
+ semestre 2027 | 15 000 €
"""


def _card(number: str, colour: str, title: str, text: str, facts: list[str]) -> str:
    label = words(f"ACTION {number}", size=7.5, bold=True, fill="FFFFFF")
    tag = f'#box(fill: rgb("#{colour}"), radius: 3pt, inset: 3pt)[{label}]'
    body = "".join(f"#block(above: 0.5em)[{words(fact, size=7.5, fill='444444')}]" for fact in facts)
    head = f"#block(above: 0.7em)[{words(title, size=10, bold=True)}]"
    inside = f"{tag} {head} #block(above: 0.6em)[{quoted(text)}] {body}"
    look = f'stroke: 0.8pt + rgb("#{colour}"), radius: 6pt, inset: 9pt'
    return f"block(breakable: false, width: 100%, {look})[{inside}]"


def _front() -> list[str]:
    return [
        f"#v(4cm) #align(center)[{words('Ville de Saint-Aulry-sur-Vèze', size=18)}]",
        f"#align(center)[{words('Notre projet de mandat', size=34, bold=True, fill='2E7D32')}]",
        f"#align(center)[{words('2026 – 2032', size=22)}]",
        f"#align(center)[{words('5 défis, 40 actions', size=16)}]",
        "#pagebreak()",
        words("Édito", size=18, bold=True),
        quoted(
            "Vous nous avez confié la conduite de la ville en mars 2026. Ce projet est notre feuille de route. Il a "
            "été discuté avec les agents, les conseils de quartier et 312 habitants venus aux cinq soirées du "
            "printemps. Chaque action porte un nom, une date et, quand elle a un coût, un montant. Vous pourrez "
            "ainsi juger sur pièces."
        ),
        words("Apolline Sarrazac, maire", size=9),
        words("Sommaire", size=18, bold=True),
    ]


def _back() -> list[str]:
    return [
        "#pagebreak()",
        words("Comment suivre le projet ?", size=18, bold=True),
        quoted(
            "Un tableau de bord est mis à jour deux fois par an sur le site de la ville. Un comité de suivi, composé "
            "d'élus, d'agents et de douze habitants, se réunit en juin et en décembre."
        ),
        words("Le budget du mandat", size=18, bold=True),
        "#table(columns: (7cm, 4cm), stroke: 0.5pt, [*Recettes et dépenses*], [*Moyenne par an*], [Épargne nette], "
        "[1,4 M€], [Subventions attendues], [1,1 M€], [Emprunt], [0,9 M€])",
        words("Mentions", size=12, bold=True),
        words(
            "Directrice de la publication : Apolline Sarrazac. Conception : service communication. Imprimé à 5 200 "
            "exemplaires sur papier recyclé. Mairie, 1 place du Grain, 00000 Saint-Aulry-sur-Vèze.",
            size=8,
        ),
    ]


def saintaulry_pdf_cards(folder: Path) -> Case:
    tree, source, cards = Tree(), _front(), []
    plan = rows(_PLAN)
    heads = [line for line in plan if line.mark.startswith("DEFI")]
    source += [
        f"{quoted(f'Défi {rank} – {line[0]}')} #box(width: 1fr, repeat[.]) {2 + rank}"
        for rank, line in enumerate(heads, 1)
    ]
    above = colour = ""

    def lay() -> None:
        if cards:
            source.append(f"#grid(columns: (1fr, 1fr), gutter: 10pt, {', '.join(cards)})")
            cards.clear()

    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "DEFI":
            lay()
            colour = line[1]
            name = words(f"DÉFI {number}", size=13, bold=True, fill="FFFFFF")
            band = f"{name} #linebreak() {words(line[0], size=20, bold=True, fill='FFFFFF')}"
            source += [
                "#pagebreak()",
                f'#block(width: 100%, fill: rgb("#{colour}"), inset: 14pt)[{band}]',
                words(line[2], size=10),
            ]
            above = tree.add(SO, line[0], code=number, description=line[2])
        else:
            title, text, elected, deadline, cost = (line[place] for place in range(5))
            facts = [f"Élu référent : {elected}", f"Échéance : {deadline}"]
            facts += [f"Coût : {cost}"] if cost != "–" else []
            cards.append(_card(number, colour, title, text, facts))
            tree.add(
                *(ACTION, title, above),
                code=number,
                description=text,
                political_leads=[elected],
                deadline=when(deadline),
                budget=money(cost),
                budget_kind_also_ok=True,
            )
    lay()
    source += _back()
    path = folder / "saintaulry_pdf_cards.pdf"
    paper(
        *(source, path),
        page='paper: "a4", margin: 1.8cm',
        size=9,
        footer="Saint-Aulry-sur-Vèze – Projet de mandat 2026-2032",
    )
    never = (
        *(
            "Édito",
            "Sommaire",
            "Comment suivre le projet ?",
            "Le budget du mandat",
            "Mentions",
            "Notre projet de mandat",
        ),
        *("5 défis, 40 actions", "Épargne nette", "Emprunt"),
    )
    return tree.case(path, "outline", "cards in two columns under a coloured band, facts in small lines", never=never)
