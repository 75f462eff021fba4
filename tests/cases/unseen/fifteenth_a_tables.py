"""A rural commune: headings for the objectives, a table for each operational one, a total under each, a glossary."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Doc, listed, rows, when
from tests.cases.unseen.fourteenth_a_values import budget, stacked
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | elected | department | deadline | ordinary | extraordinary | SDGs
_PLAN = """
V internal | Volet interne : l'administration communale
OS I.1 | Être une administration moderne, accessible et bienveillante
OO I.1.1 | Offrir un service de qualité à tous les habitants
A 1 | Ouvrir les guichets un samedi par mois | A. Wauthoz | Population | janvier 2026 | 6.500 € | | 16
A 2 | Livrer les documents d'identité à domicile aux personnes à mobilité réduite | A. Wauthoz | Population; Affaires
+ sociales | T2 2026 | 1.200 € | | 10, 16
A 3 | Refaire le site internet selon les règles d'accessibilité | B. Lecrenier | Communication | fin 2026 | 4.000 € |
+ 28.000 € | 10
OO I.1.2 | Garder et former un personnel motivé
A 4 | Adopter un plan de formation pluriannuel | B. Lecrenier | Ressources humaines | juin 2026 | 15.000 € | | 4, 8
A 5 | Généraliser les entretiens de fonctionnement | B. Lecrenier | Ressources humaines | Annuel | | | 8
A 6 | Rénover les vestiaires et le réfectoire des ouvriers | E. Schmitz-Colas | Travaux | 2027 | | 145.000 € | 8
V external | Volet externe : le territoire et ses habitants
OS E.1 | Être une commune rurale où il fait bon vivre à tout âge
OO E.1.1 | Soutenir les familles et la petite enfance
A 7 | Construire une crèche de vingt et une places à Amelrupt | A. Wauthoz | Petite enfance; Travaux | fin 2028 | |
+ 1.650.000 € | 4, 5
A 8 | Étendre l'accueil extrascolaire jusqu'à 18 h 30 dans toutes les écoles | C. Poncelet-Hardy | Enseignement |
+ septembre 2026 | 32.000 € | | 4
A 9 | Organiser des plaines de jeux pendant les congés de détente | C. Poncelet-Hardy | Jeunesse | Récurrent | 9.800 €
+ | | 3, 4
OO E.1.2 | Permettre aux aînés de rester au village
A 10 | Créer un service de taxi social avec des bénévoles | D. Thunus | Affaires sociales | mars 2027 | 11.000 € |
+ 24.000 € | 3, 10
A 11 | Aménager quatre logements adaptés dans l'ancien presbytère | D. Thunus | Logement; Travaux | 2029 | | 780.000 €
+ | 11
A 12 | Réunir chaque semestre le conseil consultatif des aînés | D. Thunus | Affaires sociales | Permanent | 500 € | |
+ 16
OS E.2 | Être une commune qui protège ses paysages et ses ressources
OO E.2.1 | Préserver l'eau, les haies et la forêt
A 13 | Planter douze kilomètres de haies avec les agriculteurs | E. Schmitz-Colas | Environnement | 2026-2030 | 18.000 €
+ | | 13, 15
A 14 | Restaurer les berges de l'Amelette au lieu-dit Pré Jacob | E. Schmitz-Colas | Environnement | mi-2028 | |
+ 64.000 € | 6, 15
A 15 | Faire certifier la gestion des bois communaux | F. Lambrecht-Noël | Forêt | décembre 2026 | 2.400 € | | 15
OO E.2.2 | Se déplacer autrement
A 16 | Relier Bierleux au Ravel par une voie lente | F. Lambrecht-Noël | Travaux | 1er semestre 2029 | | 530.000 € | 11
A 17 | Poser des abris pour vélos devant les sept salles de village | F. Lambrecht-Noël | Travaux | 2026 | | 21.000 € |
+ 11, 13
A 18 | Tester un arrêt de covoiturage sur la nationale | F. Lambrecht-Noël | Mobilité | octobre 2026 | 3.000 € | | 11,
+ 13
"""


def bierleux_word_tables(folder: Path) -> Case:
    tree = Tree()
    doc = Doc(landscape=True)
    doc.furniture("Commune de Bierleux-sur-Amel", "PST 2024-2030, Conseil communal du 26 août 2025")
    doc.para("**Commune de Bierleux-sur-Amel**", centre=True, size=22, space=90)
    doc.para("Programme stratégique transversal 2024-2030", centre=True, size=18)
    doc.para("Pris en acte par le Conseil communal en séance du 26 août 2025", centre=True)
    doc.page()
    doc.head("Avant-propos")
    doc.para("Le PST est la feuille de route du Collège et de l'administration pour six ans. Il est évolutif.")
    doc.para("Les montants sont des estimations, sous réserve du vote des budgets annuels par le Conseil.")
    doc.page()
    header = [
        "N°",
        "Action",
        "Échevin(e)",
        "Service(s)",
        "Échéance",
        "Budget ordinaire",
        "Budget extraordinaire",
        "ODD",
    ]
    header = [f"**{text}**" for text in header]
    widths = (1.2, 8.5, 3.0, 3.2, 2.6, 2.4, 2.6, 1.6)
    track = above = goal = ""
    table: list[list[str]] = []
    total = [0, 0]

    def close() -> None:
        if table:
            shown = [f"{value:,} €".replace(",", ".") for value in total]
            doc.table([header, *table, ["", "**Total**", "", "", "", *shown, ""]], widths, fills={0: "D9E2F3"})
            table.clear()
            total[:] = [0, 0]

    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "V":
            close()
            track = number
            doc.head(line[0])
        elif kind == "OS":
            close()
            above = tree.add(SO, line[0], code=number, track=track)
            doc.head(f"Objectif stratégique {number} – {line[0]}", 2)
        elif kind == "OO":
            close()
            goal = tree.add(OO, line[0], above, code=number, track=track)
            doc.head(f"Objectif opérationnel {number} – {line[0]}", 3)
        else:
            title, elected, service, due, plain, extra, aims = (line[rank] for rank in range(7))
            money = budget(plain, "ordinary") + budget(extra, "extraordinary")
            for told in money:
                total[told["kind"] == "extraordinary"] += int(told["amount"].partition(".")[0])
            tree.add(
                *(ACTION, title, goal),
                code=number, track=track, political_leads=[elected], departments=listed(service), deadline=when(due),
                budget=money, sdgs=[int(aim) for aim in aims.split(", ")],
            )  # fmt: skip
            table.append([number, title, elected, stacked(service), due, plain or "/", extra or "/", aims])
    close()
    doc.page()
    doc.head("Glossaire")
    doc.bullets(
        "ODD : objectifs de développement durable des Nations unies",
        "PST : programme stratégique transversal",
        "Ravel : réseau autonome des voies lentes",
    )
    path = folder / "bierleux_word_tables.docx"
    doc.save(path)
    never = ("Avant-propos", "Glossaire", "Total", "Action", "PST : programme stratégique transversal")
    return tree.case(path, "A", "a table for each operational objective, each with its total", never=never)
