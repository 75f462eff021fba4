"""The programme of a CPAS typed in LibreOffice by its director: lettered actions, and the money in an annex."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.opendocument import write_text
from tests.cases.unseen.eleventh_a_values import Row, listed, rows, when
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree

# OO | title | findings ; I | indicator ; A | title | department | when | partners | article and sum (o or e)
_PLAN = """
OS 1 | Permettre à chacun de vivre dans la dignité
OO 1.1 | Garantir l'accès aux droits
C | Près de trois personnes sur dix qui pourraient obtenir une aide ne la demandent pas.
A a | Tenir une permanence sociale dans deux maisons de quartier | Service social général | mars 2026
+ | Maisons de quartier
+ | 831/123-48 o6500
A b | Revoir toutes les lettres de décision en langage clair | Service juridique | décembre 2026 | / |
A c | Informer les nouveaux habitants de leurs droits | Service social général | Permanent | Commune |
A d | Ouvrir une ligne téléphonique gratuite | Secrétariat | septembre 2026 | / | 104/123-11 o3200
I | Nombre de premières demandes
I | Délai moyen de décision
OO 1.2 | Prévenir le surendettement
C | Le service de médiation suit 214 dossiers, pour une capacité de 160.
A a | Engager une médiatrice de dettes à mi-temps | Service de médiation de dettes | janvier 2027 | /
+ | 8321/111-01 o34000
A b | Animer des ateliers sur le budget du ménage | Service de médiation de dettes | Permanent
+ | Plan de cohésion sociale
+ | 8321/124-48 o2400
A c | Repérer les factures d'eau impayées | Cellule Énergie | fin 2026 | Société des eaux |
I | Nombre de dossiers en attente
OO 1.3 | Lutter contre la précarité énergétique
C | Le prix du gaz a doublé et un logement sur deux date d'avant 1945.
A a | Visiter cent logements par an | Cellule Énergie | Permanent | Guichet de l'énergie |
A b | Constituer un stock d'appareils économes | Cellule Énergie | juin 2026 | / | 8492/331-01 o9000
A c | Former deux tuteurs énergie | Cellule Énergie | 2e trimestre 2026 | / | 8492/123-17 o1800
I | Nombre de visites
I | Économie moyenne par ménage
OS 2 | Ouvrir le chemin de l'emploi et de la formation
OO 2.1 | Insérer par le travail
C | Septante-huit contrats d'insertion sont en cours, surtout dans nos propres services.
A a | Conclure dix conventions avec des entreprises locales | Service Insertion | fin 2027 | Maison de l'Emploi |
A b | Créer un atelier de réparation de vélos | Service Insertion | mai 2027 | Asbl Roue Libre | 8451/744-51 e27500
A c | Suivre chaque travailleur six mois après son contrat | Service Insertion | janvier 2026 | / |
A d | Participer au salon de l'emploi | Service Insertion | chaque année | Maison de l'Emploi | 8451/123-48 o700
I | Part des contrats suivis d'un emploi
OO 2.2 | Donner confiance par la formation
C | Quatre bénéficiaires sur dix n'ont pas de diplôme du secondaire supérieur.
A a | Ouvrir une table de conversation | Service Insertion | octobre 2025 | Lire et Écrire |
A b | Prendre en charge le permis de conduire théorique | Service Insertion | 2026-2028 | / | 8451/331-01 o15000
A c | Aménager une salle informatique | Service informatique | septembre 2027 | / | 8451/742-53 e18400
I | Nombre de personnes inscrites à une formation
OS 3 | Accompagner nos aînés
OO 3.1 | Soutenir la vie à domicile
C | La commune comptera quatre cents octogénaires de plus en 2035.
A a | Étendre les repas à domicile au week-end | Service d'aide aux familles | avril 2026 | / | 8443/124-02 o21000
A b | Acquérir trois voitures électriques | Service d'aide aux familles | fin 2027 | Commune | 8443/743-98 e84000
A c | Créer un service de garde de nuit | Service d'aide aux familles | 2029 | Province |
A d | Prêter du matériel médical | Service d'aide aux familles | Permanent | Mutualités |
I | Nombre de repas servis
I | Nombre de familles aidées
OO 3.2 | Faire de la maison de repos un lieu de vie
C | La maison Les Charmilles accueille 96 résidents ; le bâtiment date de 1978.
A a | Rénover les chambres de l'aile est | Maison de repos | fin 2029 | AVIQ | 8341/724-60 e1350000
A b | Aménager un jardin thérapeutique | Maison de repos | juin 2027 | Asbl Terre et Mains | 8341/725-60 e46000
A c | Laisser aux résidents le choix de l'heure du lever | Maison de repos | septembre 2026 | / |
A d | Former le personnel à la bientraitance | Maison de repos | Permanent | / | 8341/123-17 o5500
I | Taux de satisfaction des résidents
OS 4 | Être un employeur et un partenaire fiable
OO 4.1 | Travailler avec la Commune
C | Vingt et une synergies sont en place ; sept autres ont été proposées par le comité de direction commun.
A a | Partager le service des Marchés publics | Direction générale | janvier 2027 | Commune |
A b | Créer une cellule commune de prévention | Ressources humaines | 1er semestre 2027 | Commune | 131/122-05 o12000
A c | Regrouper les assurances | Direction financière | fin 2026 | Commune |
I | Nombre de synergies en activité
OO 4.2 | Prendre soin des équipes
C | L'absentéisme a atteint 11 % en 2024, contre 8 % en 2019.
A a | Organiser une supervision pour les travailleurs sociaux | Ressources humaines | 2026 | / | 104/122-04 o8800
A b | Mettre en place un plan de remplacement | Ressources humaines | mars 2027 | / |
A c | Rénover le local du personnel | Service technique | 3e trimestre 2026 | / | 104/724-60 e22000
I | Taux d'absentéisme
I | Nombre d'heures de supervision
"""


def _euros(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") + ",00 €"


def lambremont_writer_cpas(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    heads = [line for line in plan if line.mark[:2] in ("OS", "OO")]
    blocks: list[Block] = [
        Para("CENTRE PUBLIC D'ACTION SOCIALE DE LAMBREMONT"),
        Para("Programme stratégique transversal 2025-2030"),
        Para("Adopté par le Conseil de l'action sociale en séance du 28 août 2025"),
        Contents(
            (
                ("Introduction", 2, 0),
                *((f"{line.mark}. {line[0]}", 3 + rank, line.mark.count(".")) for rank, line in enumerate(heads)),
                ("Annexe 1. Moyens budgétaires", 15, 0),
                ("Annexe 2. Abréviations", 16, 0),
            )
        ),
        Head("Introduction"),
        Para(
            "Le présent programme a été préparé par le comité de direction avec les responsables de service, soumis à "
            "la concertation Commune-CPAS du 3 juillet 2025, puis adopté par le Conseil."
        ),
        Para(
            "Il compte quatre objectifs stratégiques. Pour chaque objectif opérationnel, nous rappelons le constat qui "
            "le fonde, les actions prévues et les indicateurs qui serviront à l'évaluer. Les moyens sont en annexe."
        ),
    ]
    above = goal = code = ""
    money: list[tuple[str, str, str, str, int]] = []
    for rank, line in enumerate(plan):
        kind, _, mark = line.mark.partition(" ")
        match kind:
            case "OS":
                blocks.append(Head(f"OS {mark}. {line[0]}"))
                above = tree.add(SO, line[0], code=mark)
            case "OO":
                code = mark
                blocks.append(Head(f"OO {mark}. {line[0]}", 2))
                signs = [{"text": one[0]} for one in _until(plan[rank + 1 :]) if one.mark == "I"]
                goal = tree.add(OO, line[0], above, code=mark, findings=plan[rank + 1][0], indicators=signs)
            case "C":
                blocks += [Para(f"Constat : {line[0]}"), Para("Actions :")]
            case "A":
                told = [f"Service : {line[1]}", f"Échéance : {line[2]}"]
                told += [f"Partenaires : {line[3]}"] if line[3] != "/" else []
                blocks += [Para(f"Action {code}.{mark} – {line[0]}"), Para(" ; ".join(told) + ".")]
                budget: list[Thing] = []
                if line[4]:
                    article, sum_ = line[4].split()
                    sort = "ordinary" if sum_[0] == "o" else "extraordinary"
                    budget = [{"kind": sort, "amount": f"{sum_[1:]}.00", "article": article, "year": None}]
                    money.append((f"{code}.{mark}", line[0], article, sort, int(sum_[1:])))
                tree.add(
                    *(ACTION, line[0], goal), code=f"{code}.{mark}", departments=[line[1]], deadline=when(line[2]),
                    partners=listed(line[3]), budget=budget,
                )  # fmt: skip
            case "I":
                if plan[rank - 1].mark != "I":
                    blocks.append(Para("Indicateurs :"))
                blocks.append(Bullet(line[0]))
    blocks += [Head("Annexe 1. Moyens budgétaires"), _annex(money), *_closing()]
    path = folder / "lambremont_writer_cpas.odt"
    write_text(blocks, path, header="CPAS de Lambremont", footer="PST 2025-2030 – page")
    never = (
        "Introduction",
        "Annexe 1. Moyens budgétaires",
        "Annexe 2. Abréviations",
        "Actions",
        "Indicateurs",
        "Total",
    )
    traps = (
        "actions lettered under each objective with a line of details below; their credits only in an annex, by code"
    )
    return tree.case(path, "C", traps, never=never)


def _annex(money: list[tuple[str, str, str, str, int]]) -> Grid:
    lines = [row("Action", "Libellé", "Article budgétaire", "Service ordinaire", "Service extraordinaire", bold=True)]
    sums = {"ordinary": 0, "extraordinary": 0}
    for code, title, article, sort, amount in money:
        sums[sort] += amount
        shown = (_euros(amount), "") if sort == "ordinary" else ("", _euros(amount))
        lines.append(row(code, title, article, *shown))
    lines.append((Box("Total", span=3, bold=True), Box(_euros(sums["ordinary"])), Box(_euros(sums["extraordinary"]))))
    return Grid(tuple(lines))


def _closing() -> list[Block]:
    return [
        Head("Annexe 2. Abréviations"),
        Bullet("AVIQ : Agence pour une vie de qualité"),
        Bullet("CPAS : centre public d'action sociale"),
        Bullet("OO : objectif opérationnel"),
        Bullet("OS : objectif stratégique"),
        Para("Pour le Conseil : la Directrice générale, le Président. Rue des Charmes 12 à Lambremont."),
    ]


def _until(lines: list[Row]) -> list[Row]:
    """The lines of one operational objective."""
    last = next((rank for rank, line in enumerate(lines) if line.mark[:2] in ("OS", "OO")), len(lines))
    return lines[:last]
