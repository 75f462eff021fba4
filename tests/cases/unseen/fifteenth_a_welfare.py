"""A Brussels welfare centre: axes, objectives with their motivation, actions by letter with a line in italics."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import paper, words
from tests.cases.unseen.eleventh_a_values import listed, rows, when
from tests.cases.unseen.tree import ACTION, AXIS, SO, Tree

# OB | title | findings; A | title | department | deadline | partners
_PLAN = """
AX 1 | Accueillir et aider
OB 1.1 | Rendre l'aide sociale accessible à ceux qui y ont droit | Les travailleurs sociaux estiment qu'un ayant droit
+ sur trois ne demande rien, par méconnaissance ou par découragement.
A a | Tenir une permanence dans chaque maison de quartier | Service social général | mars 2026 | Maisons de quartier
A b | Réécrire les courriers de décision en langage clair | Cellule juridique | fin 2026 |
A c | Installer des cabines de rendez-vous en vidéo | Service informatique | T3 2027 | Bibliothèque communale
OB 1.2 | Réduire le délai entre la demande et la première réponse | Le délai moyen est de vingt-quatre jours alors que
+ la loi en prévoit trente, mais il dépasse quarante jours en été.
A a | Créer une équipe volante de quatre assistants sociaux | Ressources humaines | septembre 2026 |
A b | Numériser l'ensemble des dossiers actifs | Service informatique | 2027 |
AX 2 | Loger et soigner
OB 2.1 | Prévenir les expulsions et le sans-abrisme | Cent quatre-vingt-deux expulsions ont été notifiées au Centre en
+ 2024.
A a | Visiter chaque ménage dans les huit jours de l'avis d'expulsion | Cellule logement | Permanent | Justice de paix
A b | Ouvrir six logements de transit supplémentaires | Cellule logement; Service des travaux | décembre 2028 | Agence
+ immobilière sociale Rive-Senne; Régie foncière communale
A c | Constituer un fonds de garantie locative | Service des finances | juin 2026 |
OB 2.2 | Accompagner la santé mentale des usagers | Les listes d'attente des centres de santé mentale dépassent six
+ mois.
A a | Engager deux psychologues à l'antenne Canal | Ressources humaines | janvier 2027 | Centre de santé mentale Le Gué
A b | Former les agents d'accueil à la gestion de l'agressivité | Ressources humaines | Chaque année |
AX 3 | Former et insérer
OB 3.1 | Augmenter les sorties positives vers l'emploi ou la formation | En 2024, 38 % des contrats d'insertion ont été
+ suivis d'un emploi ou d'une formation qualifiante.
A a | Proposer un bilan de compétences à toute personne de moins de trente ans | Service insertion | 2026 | Mission
+ locale de Molenrive; Actiris
A b | Lancer un atelier de réparation de vélos | Service insertion | mai 2027 | Cyclo Rive ASBL
A c | Ouvrir des tables de conversation en français et en néerlandais | Service insertion | 2026-2028 |
OB 3.2 | Lutter contre la fracture numérique | Un usager sur deux n'a pas d'ordinateur à la maison.
A a | Prêter cent ordinateurs reconditionnés | Service informatique | fin 2027 | Réseau Caban
A b | Animer des cours de démarches en ligne dans les résidences pour seniors | Service des aînés | Récurrent |
AX 4 | Travailler mieux
OB 4.1 | Être un employeur attentif et exemplaire | Le taux de rotation des assistants sociaux a atteint 21 % en 2024.
A a | Mettre en place un parrainage pour chaque nouvel engagé | Ressources humaines | avril 2026 |
A b | Réaliser une enquête de bien-être | Service de prévention | 1er semestre 2027 | Service externe de prévention
A c | Rénover l'accueil du siège central | Service des travaux | 2029 |
OB 4.2 | Partager des services avec la commune | Le Centre et la commune ont encore deux services d'achats et deux
+ parcs de véhicules.
A a | Passer des marchés conjoints pour le mobilier et l'énergie | Service des achats | fin 2026 | Commune de Molenrive
A b | Mettre en commun les véhicules de service | Service des travaux | octobre 2028 | Commune de Molenrive
"""


def molenrive_pdf_welfare(folder: Path) -> Case:
    tree = Tree()
    source = [
        "#v(7cm)",
        words("CPAS DE MOLENRIVE", size=24, bold=True, fill="7A1F3D"),
        words("Plan stratégique 2025-2030", size=18),
        words("Approuvé par le Conseil de l'action sociale le 24 septembre 2025", size=11),
        "#pagebreak()",
        words("Le mot de la présidente", size=15, bold=True),
        quoted(
            "Notre Centre accompagne plus de sept mille personnes par an. Ce plan dit ce que nous voulons faire mieux, "
            "avec elles et avec nos équipes. Il a été écrit au cours de neuf ateliers."
        ),
        words("Guide de lecture", size=15, bold=True),
        quoted(
            "Le plan compte quatre axes. Chaque axe est décliné en objectifs, précédés d'un constat, puis en actions. "
            "Sous chaque action figurent le service pilote, l'échéance et, le cas échéant, les partenaires."
        ),
        "#pagebreak()",
    ]
    goal = number = ""
    for line in rows(_PLAN):
        kind, _, mark = line.mark.partition(" ")
        if kind == "AX":
            tree.add(AXIS, line[0], code=mark)
            source.append(f"#block(above: 2em, sticky: true)[{words(f'AXE {mark} – {line[0]}', size=17, bold=True)}]")
        elif kind == "OB":
            number = mark
            # Parents that are axes are left out of an expected tree.
            goal = tree.add(SO, line[0], code=number, findings=line[1], label="Objectif")
            head = words(f"Objectif {number}. {line[0]}", size=12.5, bold=True, fill="7A1F3D")
            source.append(f"#block(above: 1.5em, sticky: true)[{head}]")
            source.append(f"{words('Constat :', bold=True)} {quoted(line[1])}")
        else:
            title, service, due, partners = (line[rank] for rank in range(4))
            tree.add(
                *(ACTION, title, goal),
                code=f"{number}.{mark}", departments=listed(service), deadline=when(due), partners=listed(partners),
            )  # fmt: skip
            told = f"Service pilote : {', '.join(listed(service))} | Échéance : {due}"
            told += f" | Partenaires : {', '.join(listed(partners))}" if partners else ""
            head = words(f"Action {number}.{mark} {title}")
            source.append(f"#block(breakable: false, inset: (left: 0.6cm))[{head} \\ #emph[{quoted(told)}]]")
    source += [
        "#pagebreak()",
        words("Suivi et évaluation", size=15, bold=True),
        quoted("Le comité de direction examine l'avancement du plan deux fois par an et en rend compte au Conseil."),
    ]
    path = folder / "molenrive_pdf_welfare.pdf"
    header = "CPAS de Molenrive"
    paper(
        source, path, page='paper: "a4", margin: 2.3cm', size=10.5, footer="Plan stratégique 2025-2030", header=header
    )
    never = ("Le mot de la présidente", "Guide de lecture", "Suivi et évaluation", "Constat")
    return tree.case(
        path, "C", "axes above a single layer of objectives; the fields of an action in one line", never=never
    )
