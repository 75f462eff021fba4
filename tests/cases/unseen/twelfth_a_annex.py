"""The annex of a council's minutes: numbered tables, an objective a table, subtotals, budget with its articles."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.pdf import write_pdf
from tests.cases.unseen.eleventh_a_values import Row, Thing, rows, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | elected | department | deadline | article | ordinary | extraordinary
_PLAN = """
OS 1 | Être une commune qui entretient son patrimoine
OO 1.1 | Entretenir les voiries et les ouvrages
A 1.1.1 | Réfectionner la rue des Carrières | É. Wilgaux | Travaux | 2026 | 421/731-60 | | 480.000
A 1.1.2 | Réparer le pont du Moulin | É. Wilgaux | Travaux | 2027 | 421/732-60 | | 215.000
A 1.1.3 | Curer les fossés des chemins agricoles | É. Wilgaux | Travaux | Annuel | 421/140-06 | 35.000 |
A 1.1.4 | Remplacer la signalisation vétuste | É. Wilgaux | Travaux | 31/12/2026 | 423/124-02 | 18.500 |
OO 1.2 | Rénover les bâtiments publics
A 1.2.1 | Rénover la toiture de l'église de Hennevoye | C. Dardenne | Patrimoine | 2028 | 790/724-60 | | 390.000
A 1.2.2 | Désamianter l'ancienne gendarmerie | C. Dardenne | Patrimoine | juin 2027 | 124/723-60 | | 127.000
A 1.2.3 | Mettre en conformité l'électricité des écoles | C. Dardenne | Patrimoine | 31/08/2026 | 722/724-52 | | 88.000
A 1.2.4 | Renouveler les contrats d'entretien des chaudières | C. Dardenne | Patrimoine | Annuel | 124/125-06 | 21.000
+ |
OO 1.3 | Valoriser les espaces ruraux
A 1.3.1 | Baliser trois promenades familiales | M. Ruelle | Tourisme | mai 2027 | 561/124-48 | 7.500 |
A 1.3.2 | Restaurer douze potales et croix | M. Ruelle | Tourisme | 2030 | 773/725-60 | | 36.000
A 1.3.3 | Restaurer le lavoir de Crolle | M. Ruelle | Patrimoine | 2e semestre 2028 | 773/725-60 | | 54.000
OS 2 | Être une commune attentive à chacun
OO 2.1 | Soutenir l'enfance
A 2.1.1 | Créer six places de crèche supplémentaires | I. Bontemps | Enfance | 2029 | 844/722-60 | | 310.000
A 2.1.2 | Prolonger l'accueil du mercredi après-midi | I. Bontemps | Enfance | septembre 2026 | 761/111-02 | 24.000 |
A 2.1.3 | Renouveler les plaines de jeux de quatre villages | I. Bontemps | Jeunesse | 2028 | 766/725-60 | | 96.000
A 2.1.4 | Adopter une charte du sommeil et des écrans dans les écoles | I. Bontemps | Enseignement | janvier 2027 | | |
OO 2.2 | Agir pour l'égalité et l'inclusion
A 2.2.1 | Adhérer à la charte de l'inclusion | S. Ombredane | Affaires sociales | 30/06/2026 | | |
A 2.2.2 | Équiper la salle du Conseil d'une boucle magnétique | S. Ombredane | Affaires sociales | 2026 | 104/742-53 |
+ | 6.200
A 2.2.3 | Organiser une table de conversation en français | S. Ombredane | Affaires sociales | Annuel | 832/124-48 |
+ 3.000 |
A 2.2.4 | Créer un service de petits travaux pour les aînés | S. Ombredane | Affaires sociales | 1er trimestre 2027 |
+ 834/111-02 | 41.000 |
OO 2.3 | Encourager la vie associative
A 2.3.1 | Mettre à disposition du matériel de fête | M. Ruelle | Festivités | 2027 | 763/744-51 | | 22.000
A 2.3.2 | Indexer les subsides des clubs sportifs | M. Ruelle | Sports | Annuel | 764/332-02 | 27.000 |
A 2.3.3 | Rénover la salle L'Entente | C. Dardenne | Patrimoine | 2030 | 762/724-60 | | 645.000
OS 3 | Être une commune engagée dans la transition
OO 3.1 | Produire et économiser l'énergie
A 3.1.1 | Placer des panneaux solaires sur le hall technique | É. Wilgaux | Énergie | 2026 | 136/724-60 | | 74.000
A 3.1.2 | Remplacer l'éclairage public du zoning | É. Wilgaux | Énergie | décembre 2027 | 426/735-60 | | 112.000
A 3.1.3 | Conseiller les citoyens par un écopasseur | É. Wilgaux | Énergie | Annuel | 879/111-02 | 52.000 |
A 3.1.4 | Étudier une communauté d'énergie | É. Wilgaux | Énergie | fin 2028 | 552/122-02 | 15.000 |
OO 3.2 | Réduire les déchets
A 3.2.1 | Ouvrir un point d'apport pour les déchets verts | S. Ombredane | Environnement | 2028 | 876/721-60 | |
+ 140.000
A 3.2.2 | Distribuer des gobelets réutilisables aux associations | S. Ombredane | Environnement | avril 2026 |
+ 876/124-02 | 5.400 |
A 3.2.3 | Former les ménages au compostage | S. Ombredane | Environnement | Annuel | 876/124-48 | 2.500 |
OO 3.3 | Protéger les ressources naturelles
A 3.3.1 | Racheter la zone humide des Prés Lambert | S. Ombredane | Environnement | 2029 | 879/711-60 | | 68.000
A 3.3.2 | Lutter contre les plantes invasives le long du ruisseau | S. Ombredane | Environnement | 2030 | 879/124-06 |
+ 9.000 |
A 3.3.3 | Réviser le plan d'aménagement forestier | S. Ombredane | Forêts | 3e trimestre 2027 | 640/122-02 | 12.000 |
OS 4 | Être une administration qui s'améliore sans cesse
OO 4.1 | Mieux informer les citoyens
A 4.1.1 | Refondre le bulletin communal | É. Wilgaux | Communication | mars 2026 | 104/123-06 | 19.000 |
A 4.1.2 | Remplacer le site internet | É. Wilgaux | Communication | fin 2026 | 104/742-54 | | 38.000
A 4.1.3 | Installer un écran d'information dans chaque village | É. Wilgaux | Communication | 2029 | 104/742-53 | |
+ 56.000
OO 4.2 | Outiller les services
A 4.2.1 | Remplacer les serveurs | C. Dardenne | Informatique | 2027 | 104/742-53 | | 61.000
A 4.2.2 | Acquérir un logiciel de gestion des cimetières | C. Dardenne | Population | 31/03/2027 | 878/742-53 | |
+ 14.500
A 4.2.3 | Remplacer deux camionnettes par des véhicules électriques | C. Dardenne | Travaux | 2028 | 421/743-52 | |
+ 98.000
A 4.2.4 | Rédiger des procédures pour les tâches sensibles | C. Dardenne | Secrétariat | 2e trimestre 2027 | | |
OO 4.3 | Développer les compétences du personnel
A 4.3.1 | Établir un plan de formation | C. Dardenne | Ressources humaines | 31/12/2026 | 131/123-17 | 16.000 |
A 4.3.2 | Évaluer chaque agent tous les deux ans | C. Dardenne | Ressources humaines | 2030 | | |
A 4.3.3 | Adopter un plan de prévention des risques psychosociaux | C. Dardenne | Ressources humaines | 1er semestre
+ 2028 | 131/122-02 | 8.000 |
"""

_HEAD = ("Réf.", "Action", "Mandataire", "Service", "Échéance", "Article budgétaire", "Ordinaire", "Extraordinaire")
_WIDTHS = (1.1, 6.0, 1.9, 2.3, 2.1, 1.9, 1.7, 1.9)


def _euros(amount: int) -> str:
    return f"{amount:,} €".replace(",", ".") if amount else ""


def _amount(cell: str) -> int:
    return int(cell.replace(".", "") or 0)


def _cells(line: Row) -> tuple[Box, ...]:
    title, elected, service, deadline, article = (line[place] for place in range(5))
    return row(
        *(line.mark[2:], title, elected, service, deadline, article),
        *(_euros(_amount(line[place])) for place in (5, 6)),
    )


def _budget(line: Row) -> list[Thing]:
    kinds = (("ordinary", 5), ("extraordinary", 6))
    return [
        {"kind": kind, "amount": f"{_amount(line[place])}.00", "article": line[4], "year": None}
        for kind, place in kinds
        if line[place]
    ]


def _front() -> list[Block]:
    return [
        Para("Province – Arrondissement – Commune de HENNEVOYE", bold=True),
        Head("EXTRAIT DU REGISTRE AUX DÉLIBÉRATIONS DU CONSEIL COMMUNAL", 2),
        Para("Séance publique du 28 août 2025"),
        Para(
            "Présents : É. Wilgaux, bourgmestre-président ; C. Dardenne, I. Bontemps, M. Ruelle, échevins ; "
            "S. Ombredane, présidente du CPAS ; onze conseillers ; A. Fontignies, directeur général."
        ),
        Para("Point 14 – Programme stratégique transversal 2024-2030 – Prise d'acte", bold=True),
        Para("Le Conseil communal,"),
        Para("Vu le Code de la démocratie locale et de la décentralisation, notamment l'article L1123-27 ;"),
        Para("Vu la déclaration de politique communale adoptée le 30 janvier 2025 ;"),
        Para(
            "Considérant que le Collège communal a arrêté le programme en sa séance du 11 août 2025 et que le comité "
            "de concertation commune-CPAS l'a examiné le 20 août 2025 ;"
        ),
        Para("PREND ACTE", bold=True),
        Para("Article 1er. – du programme stratégique transversal, qui figure à l'annexe 1."),
        Para("Article 2. – de ce que ce programme sera publié sur le site internet de la commune."),
        Para("Par le Conseil : le directeur général, (s) A. Fontignies – le bourgmestre, (s) É. Wilgaux"),
        Break(),
        Head("ANNEXE 1 – Programme stratégique transversal 2024-2030", 1),
        Para("Les montants sont des estimations pour toute la législature, TVA comprise."),
    ]


def hennevoye_pdf_annex(folder: Path) -> Case:
    tree, blocks, table = Tree(), _front(), []
    sums = [0, 0]
    above = goal = ""

    def close() -> None:
        if not table:
            return
        total = Box(f"Total de l'objectif stratégique {code}", span=6, bold=True)
        foot = (total, *(Box(_euros(amount), bold=True) for amount in sums))
        blocks.append(Grid((row(*_HEAD, bold=True), *table, foot), widths=_WIDTHS))
        table.clear()
        sums[:] = [0, 0]

    code = ""
    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            close()
            code = number
            blocks.append(Head(f"Tableau {number} – Objectif stratégique {number} : {line[0]}", 3))
            above = tree.add(SO, line[0], code=number)
        elif kind == "OO":
            table.append((Box(f"Objectif opérationnel {number} : {line[0]}", span=8, fill="E2EFDA", bold=True),))
            goal = tree.add(OO, line[0], above, code=number)
        else:
            table.append(_cells(line))
            sums[0] += _amount(line[5])
            sums[1] += _amount(line[6])
            tree.add(
                *(ACTION, line[0], goal),
                code=number,
                political_leads=[line[1]],
                departments=[line[2]],
                deadline=when(line[3]),
                budget=_budget(line),
            )
    close()
    blocks += [
        Para("Vu pour être annexé à la délibération du 28 août 2025. Le directeur général, (s) A. Fontignies"),
    ]
    path = folder / "hennevoye_pdf_annex.pdf"
    header = "Commune de Hennevoye – Conseil communal du 28 août 2025 – Point 14, annexe 1"
    write_pdf(blocks, path, header=header, footer="PST 2024-2030", landscape=True, size=8.5)
    never = (
        *("Présents", "PREND ACTE", "Point 14 – Programme stratégique transversal 2024-2030 – Prise d'acte"),
        *(f"Total de l'objectif stratégique {number}" for number in range(1, 5)),
        "ANNEXE 1 – Programme stratégique transversal 2024-2030",
    )
    return tree.case(
        path, "A", "a decision before the plan, a table an objective, bands, totals, articles", never=never
    )
