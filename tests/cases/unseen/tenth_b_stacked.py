"""One sheet of a CPAS: merged rows for the title, the challenges and the commitments, above their measures."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.tenth_b_values import Book, below, grow, outline
from tests.cases.unseen.tree import Tree

_PLAN = """
Permettre à chacun de se loger dignement
 | Constat : 214 ménages attendent un logement public sur le territoire ; le loyer moyen a augmenté de 18 % en cinq ans.
 Augmenter l'offre de logements accessibles
  Prendre en gestion 12 logements privés par l'intermédiaire de l'AIS | K. Vandamme | 31/12/2028 | 15.000 €
  | Nombre de logements pris en gestion | 1, 11
  Transformer l'ancien presbytère en trois logements de transit | K. Vandamme¶P. Istace | fin 2027 | 480.000 €
  | Logements occupés¶Durée moyenne de séjour | 11
  Capter les logements inoccupés | P. Istace | 2026-2030 | | Bâtiments inoccupés recensés | 11
 Prévenir les expulsions
  Contacter chaque ménage dès le premier arriéré de loyer signalé | Service social | permanent |
  | Ménages contactés dans les 10 jours | 1
  Créer un fonds de garanties locatives | D. Lemoine | 1er semestre 2026 | 25.000 € | Garanties octroyées par an | 1, 10
  Informer les petits propriétaires de leurs droits et obligations | D. Lemoine | T2 2026 | 1.200 € | Séances tenues
  | 16
Garantir l'accès de tous aux droits et à la santé
 | Constat : le non-recours touche surtout les travailleurs à temps partiel et les personnes de plus de 75 ans.
 Aller vers les personnes qui ne demandent rien
  Organiser une permanence sociale mobile dans les cinq villages | A. Sbaï | 09/2026 | 8.000 €
  | Permanences tenues¶Personnes rencontrées | 1, 3
  Former les agents d'accueil au repérage des situations de précarité | RH | 2026 | 2.500 € | Agents formés | 1
  Envoyer une lettre simple à tous les nouveaux pensionnés | A. Sbaï | annuel | 600 € | Lettres envoyées | 1, 10
 Soutenir la santé mentale
  Engager une psychologue à mi-temps | RH | 01/03/2026 | 32.000 € | Engagement effectif | 3
  Ouvrir un groupe de parole pour les aidants proches | M.-P. Gillet | mi-2026 | 1.000 € | Participants par séance | 3
  Signer une convention avec la maison médicale du Beffroi | M.-P. Gillet | Début 2027 | | Convention signée | 3, 17
  +Mettre en place un circuit court avec les médecins généralistes | M.-P. Gillet | à définir | | | 3
Accompagner vers l'emploi et l'autonomie
 | Constat : 62 % des bénéficiaires du revenu d'intégration ont moins de 35 ans.
 Multiplier les mises à l'emploi
  Conclure 25 contrats article 60 par an | T. Wégria | annuel | 410.000 €
  | Contrats conclus¶Taux de sortie vers l'emploi | 8
  Créer un atelier de formation en maraîchage | T. Wégria / F. Bodart | 2028 | 65.000 € | Stagiaires formés | 2, 8
  Développer le partenariat avec les entreprises du zoning | T. Wégria | 2026-2029 | | Entreprises partenaires | 8, 17
 Lever les freins à l'emploi
  Ouvrir une halte-accueil de 8 places pour les enfants de stagiaires | F. Bodart | 31-08-2027 | 90.000 €
  | Places ouvertes | 5, 8
  Financer le permis de conduire théorique et pratique | T. Wégria | permanent | 12.000 € | Permis obtenus | 8, 10
  Proposer des tables de conversation en français | A. Sbaï | permanent | 3.000 € | Participants | 4
 Former aux outils numériques
  Équiper l'espace public numérique de dix postes | Informatique | T4 2026 | 14.500 € | Postes installés | 4, 9
  Tenir trois ateliers par semaine | F. Bodart | Récurrent | 2.000 € | Ateliers tenus | 4
Bien vieillir chez soi ou en maison de repos
 | Constat : la commune comptera 31 % de plus de 65 ans en 2035.
 Maintenir à domicile
  Étendre le service de repas à domicile au week-end | I. Crohin | 2027 | 38.000 € | Repas livrés le week-end | 2, 3
  Équiper 60 domiciles de télévigilance | I. Crohin | 2026 à 2028 | 9.600 € | Domiciles équipés | 3, 9
  Renforcer l'équipe d'aides familiales de 2 ETP | I. Crohin / RH | 1er trimestre 2027 | 88.000 € | ETP engagés | 3, 8
 Humaniser la maison de repos Les Glycines
  Rénover les chambres doubles de l'aile nord | P. Istace | 30/06/2029 | 1.250.000 € | Chambres rénovées | 3, 11
  Créer une unité adaptée de 15 lits | I. Crohin | Fin 2029 | | Unité agréée | 3
  Associer les résidents au choix des menus | Cuisine | permanent | | Réunions du conseil des résidents | 2
  Supprimer les contenants jetables en cuisine | Cuisine | juin 2026 | 4.000 € | Kg de déchets par an | 12
"""
_NAMES = ("people", "deadline", "budget", "indicators", "sdgs")
_HEADER = ("N°", "Mesures", "Référent(s)", "Échéance", "Moyens", "Indicateurs de réalisation", "ODD")
_NOTE = (
    "Le présent programme a été adopté par le Conseil de l'Action sociale en séance du 26 août 2025, après "
    "concertation Commune-CPAS du 11 août 2025."
)
_LEGEND = "Moyens : montants à charge du budget du CPAS, hors subsides. ODD : objectifs de développement durable (ONU)."


def orvelle_cpas_book_stacked(folder: Path) -> Case:
    path = folder / "orvelle_cpas_book_stacked.xlsx"
    nodes = outline(_PLAN)
    book = Book(path, "Secrétariat CPAS")
    page = book.sheet("PST CPAS", (7, 52, 20, 18, 14, 34, 9))
    title = "CPAS de SAINTE-ORVELLE\nProgramme stratégique transversal 2025-2030"
    book.band(page, 0, 0, 6, title, bold=True, font_size=16, align="center")
    page.set_row(0, 48)
    book.band(page, 1, 0, 6, _NOTE, italic=True)
    page.set_row(1, 32)
    row = 3
    tree = Tree()
    names = []
    grand = 0
    for top in (node for node in nodes if not node.depth):
        book.band(
            page, row, 0, 6, f"DÉFI {top.number} – {top.title}", bold=True, bg_color="#1F4E79", font_color="#FFFFFF"
        )
        book.band(page, row + 1, 0, 6, top.cell(0), italic=True)
        tree.add("strategic_objective", top.title, code=top.number, findings=top.cell(0).removeprefix("Constat : "))
        row += 2
        for aim in below(nodes, top):
            book.band(page, row, 0, 6, f"Engagement {aim.number} : {aim.title}", bold=True, bg_color="#BDD7EE")
            book.line(page, row + 1, _HEADER, bold=True, border=1, bg_color="#DDEBF7")
            row += 2
            measures = below(nodes, aim)
            grow(tree, [aim], (), coded=(1,))
            grow(tree, measures, _NAMES, coded=(2,))
            for node in measures:
                # Only the second half of the plan was typed with sums that are numbers.
                sums = node.cell(2)
                plain = sums if int(top.number) < 3 else ""
                book.line(page, row, (node.number, node.title, node.cell(0), node.cell(1), plain), border=1)
                if sums and not plain:
                    book.number(page, row, 4, int(sums.rstrip(" €").replace(".", "")), '#,##0 "€"', border=1)
                grand += int(sums.rstrip(" €").replace(".", "")) if sums else 0
                book.line(page, row, (node.cell(3), node.cell(4)), 5, border=1)
                row += 1
        total = f"Total du défi {top.number}"
        names.append(total)
        book.band(page, row, 0, 3, total, bold=True, align="right")
        measures = [node for node in nodes if node.depth == 2 and node.above and node.above.above is top]
        told = sum(int(node.cell(2).rstrip(" €").replace(".", "")) for node in measures if node.cell(2))
        book.number(page, row, 4, told, '#,##0 "€"', bold=True)
        row += 2
    book.band(page, row, 0, 3, "TOTAL GÉNÉRAL", bold=True, align="right")
    book.number(page, row, 4, grand, '#,##0 "€"', bold=True)
    book.band(page, row + 2, 0, 6, _LEGEND, italic=True)
    book.put(page, row + 4, 1, "Le Directeur général,\nB. Carlier")
    book.put(page, row + 4, 5, "La Présidente,\nH. Maréchal")
    page.set_footer("&LPST CPAS Sainte-Orvelle&RPage &P/&N")
    book.close()
    return tree.case(
        path,
        "A",
        "titles stacked in merged rows; the header again and again; findings; totals; signatures",
        never=(title, _NOTE, _LEGEND, *names, "TOTAL GÉNÉRAL", "Mesures", "Le Directeur général", "La Présidente"),
    )
