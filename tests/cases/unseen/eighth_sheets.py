"""Eighth set, PDF: sheets of a CPAS with two pairs of cells on a row, and the merged table of a Brussels commune."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf
from tests.cases.unseen.eighth_values import said
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.tree import Tree

AIDELANDE = """
# {1} Être un CPAS qui va à la rencontre des publics
## {1.1} Décentraliser l'accueil
- {1.1.1} Tenir une permanence mensuelle dans chaque village | Présidente | Amandine Vroye | mars 2026 | permanent |\
 3.500 € | | Bibliothèque communale | Nombre de personnes reçues | En cours
- {1.1.2} Aménager un bus social | Présidente | Bernard Tilleux | janvier 2027 | décembre 2027 | 8.000 € | 92.000 € |\
 Province, Fondation Horizon | Mise en service du bus | À planifier
- {1.1.3} Réaliser un annuaire des services sociaux | Présidente | Amandine Vroye | octobre 2025 | 31/03/2026 | 1.250\
 € | | | Nombre d'exemplaires distribués | Réalisé
## {1.2} Travailler en réseau
- {1.2.1} Réunir la coordination sociale quatre fois par an | Présidente | Amandine Vroye | janvier 2026 | permanent\
 | 600 € | | Maison médicale, Police | Nombre de réunions | En cours
- {1.2.2} Signer un protocole avec l'hôpital de la Lande | Conseiller Ravet | Bernard Tilleux | mai 2026 | fin 2026 |\
 | | Hôpital de la Lande | Signature du protocole | En attente
# {2} Être un CPAS qui soutient les familles
## {2.1} Rendre l'accueil des enfants plus accessible
- {2.1.1} Ouvrir huit places d'accueil d'urgence | Conseillère Moustier | Édith Sohet | septembre 2026 | septembre\
 2028 | 64.000 € | 185.000 € | Office de l'enfance | Nombre de places ouvertes ; Taux d'occupation | En cours
- {2.1.2} Créer une ludothèque à la crèche | Conseillère Moustier | Édith Sohet | 2026 | juin 2026 | 2.100 € | | |\
 Nombre de jeux prêtés | Réalisé
## {2.2} Prévenir le décrochage scolaire
- {2.2.1} Doubler la capacité de l'école de devoirs | Conseillère Moustier | Loïs Canivet | septembre 2026 | juin\
 2027 | 21.000 € | | Écoles communales | Nombre d'enfants inscrits | En cours
- {2.2.2} Prendre en charge les frais de rentrée | Présidente | Amandine Vroye | août 2026 | à chaque rentrée |\
 18.500 € | | | Nombre d'aides octroyées | En cours
- {2.2.3} Proposer un parrainage par des étudiants | Conseiller Ravet | Loïs Canivet | 2027 | T4 2027 | 1.000 € | |\
 Haute école de la Lande | Nombre de parrainages | Retiré
# {3} Être un CPAS solide et moderne
## {3.1} Moderniser les outils
- {3.1.1} Remplacer la centrale téléphonique | Conseiller Ravet | Grégory Sandron | février 2026 | 30/09/2026 |\
 | 27.000 € | | Taux d'appels décrochés | Réalisé
- {3.1.2} Numériser les dossiers sociaux clôturés | Conseiller Ravet | Grégory Sandron | 2026 | 2029 | 12.000 €\
 | | Atelier protégé | Mètres courants numérisés | En cours
## {3.2} Rénover le patrimoine
- {3.2.1} Isoler la façade arrière du siège | Conseiller Ravet | Bernard Tilleux | avril 2027 | octobre 2028 | |\
 240.000 € | Région | Consommation annuelle en kWh | À planifier
- {3.2.2} Vendre les terres agricoles enclavées | Présidente | Hilde Vanloy | 2026 | 31/12/2027 | | | Notaire\
 | Montant des ventes | Bloqué (recours)
- {3.2.3} Équiper la résidence de rails de transfert | Conseillère Moustier | Bernard Tilleux | janvier 2026 | mai\
 2027 | | 48.600 € | | Nombre de chambres équipées | En cours
"""


def pairs(folder: Path) -> Case:
    """Two sheets a page, two pairs of label and answer on each row, objectives as headings above."""
    roots = outline(AIDELANDE, "lead agent start when bo be partner index told")
    tree = Tree()
    blocks: list[Block] = [
        Head("C.P.A.S. d'Aidelande"),
        Para("Programme stratégique transversal 2025-2030 – Tome II : fiches actions", bold=True),
        Para("Les fiches sont mises à jour deux fois par an. Dernière mise à jour : octobre 2026."),
    ]
    for root in roots:
        plant(tree, root)
        blocks += [Break(), Head(f"OS {root.code} : {root.title}")]
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"OO {part.code} : {part.title}", 2))
            for one in part.parts:
                told = said(one)
                wide = (Box("Intitulé", bold=True), Box(one.title, span=3))
                lines = (
                    row("Fiche action", one.code, "Statut", one["told"]),
                    wide,
                    row("Porteur politique", one["lead"], "Agent porteur", one["agent"]),
                    row("Début", one["start"], "Échéance", one["when"]),
                    row("Budget ordinaire", one["bo"] or "–", "Budget extraordinaire", one["be"] or "–"),
                    (Box("Partenaires"), Box(one["partner"] or "–", span=3)),
                    (Box("Indicateurs"), Box(one["index"].replace(" ; ", "\n"), span=3)),
                )
                blocks += [Grid(lines, header=0, widths=(1.5, 2.5, 1.7, 2.5)), Para("")]
                plant(tree, one, **told)
    path = folder / "aidelande_pdf_pairs.pdf"
    pdf.write_pdf(blocks, path, header="CPAS d'Aidelande", footer="Fiches actions", size=9.5)
    never = ("Porteur politique", "Budget ordinaire", "Fiche action", "C.P.A.S. d'Aidelande", "Intitulé")
    return tree.case(
        path, "E", "two pairs of cells on a row, the title below its code, functions for names", never=never
    )


EVRARD = """
# {1} Une commune qui garantit le droit à la ville
## {1.1} Multiplier les espaces verts de proximité
- Ouvrir au public le jardin de l'ancien couvent | Échevine de l'Espace public | Espaces verts | juin 2027 | Haute |\
 En phase de réalisation
- Verdir vingt pieds d'immeubles par an avec les riverains | Échevine de l'Espace public | Espaces verts | annuel |\
 Moyenne | En phase de réalisation
- Transformer le parking Vondelaer en square | Échevine de l'Espace public | Travaux publics | 2029 | Haute | Non\
 initié
## {1.2} Partager la rue
- Créer cinq rues scolaires | Échevin de la Mobilité | Mobilité | fin 2026 | Haute | En phase de réalisation
- Installer quarante boxes à vélos | Échevin de la Mobilité | Mobilité | décembre 2027 | Moyenne | En phase de\
 réalisation
- Sécuriser le carrefour des Tisserands | Échevin de la Mobilité | Travaux publics | T3 2026 | Haute | Mené à bien
# {2} Une commune qui loge et qui protège
## {2.1} Produire du logement public
- Acquérir trente logements par droit de préemption | Échevine du Logement | Régie foncière | 2030 | Haute | En phase\
 de réalisation
- Rénover l'immeuble de la rue aux Laines | Échevine du Logement | Régie foncière | mars 2028 | Haute | Bloqué
- Sanctionner les logements inoccupés | Échevine du Logement | Cellule logement | permanent | Moyenne | En phase de\
 réalisation
## {2.2} Prévenir les violences
- Former tous les agents de première ligne à l'écoute des victimes | Bourgmestre | Prévention | juin 2027 | Moyenne |\
 En phase de réalisation
- Ouvrir un centre de jour pour les jeunes filles | Échevine de la Jeunesse | Prévention | septembre 2028 | Basse |\
 Non initié
# {3} Une commune qui émancipe
## {3.1} Garantir une place à l'école
- Construire une école fondamentale au site des Imprimeurs | Échevin de l'Instruction | Bâtiments | 2030 | Haute | En\
 phase de réalisation
- Engager dix médiateurs scolaires | Échevin de l'Instruction | Enseignement | 1er septembre 2026 | Haute | Mené à\
 bien
- Offrir la gratuité des garderies du matin | Échevin de l'Instruction | Enseignement | janvier 2027 | Moyenne | Mis\
 en veille
## {3.2} Rendre la culture accessible
- Créer une carte culture à un euro | Échevine de la Culture | Culture | octobre 2026 | Basse | Mené à bien
- Prolonger l'ouverture de la bibliothèque en période d'examens | Échevine de la Culture | Bibliothèques | mai 2026 |\
 Moyenne | Mené à bien
- Programmer un festival dans trois langues | Échevine de la Culture | Culture | chaque année | Basse | En phase de\
 réalisation
# {4} Une administration de son temps
## {4.1} Simplifier la vie des habitants
- Délivrer tous les certificats en ligne | Échevin de l'État civil | Démographie | fin 2027 | Haute | En phase de\
 réalisation
- Ouvrir un guichet le mercredi soir | Échevin de l'État civil | Démographie | février 2026 | Moyenne | Mené à bien
## {4.2} Gérer les deniers publics avec exigence
- Passer tous les marchés au crible de critères sociaux | Échevin des Finances | Marchés publics | 2026-2028 |\
 Moyenne | En phase de réalisation
- Céder les véhicules peu utilisés | Échevin des Finances | Garage | 31/12/2026 | Basse | Retiré
"""


def merged(folder: Path) -> Case:
    """A Brussels commune: a table for each strategic objective, the operational one merged beside its actions."""
    roots = outline(EVRARD, "lead service when rank told")
    tree = Tree()
    head = row(
        *("Objectif opérationnel", "Action", "Membre du Collège", "Service", "Échéance", "Priorité", "État"), bold=True
    )
    blocks: list[Block] = [
        Para("Commune de Saint-Évrard-lez-Brune", bold=True),
        Head("Plan stratégique de législature 2024-2030"),
        Para("Suivi semestriel n° 3 – Collège du 17 septembre 2026"),
        Para(
            "Légende des priorités : haute = engagement de l'accord de majorité ; basse = si les moyens le permettent."
        ),
    ]
    for root in roots:
        plant(tree, root)
        lines = [head]
        for part in root.parts:
            plant(tree, part)
            for one in part.parts:
                goal = (Box(f"{part.code} {part.title}", down=len(part.parts), bold=True, fill="E2EFDA"),)
                lines.append((*(goal if one is part.parts[0] else ()), *row(one.title, *one.cells.values())))
                plant(tree, one, **said(one))
        widths = (2.2, 4.0, 2.0, 1.6, 1.5, 1.1, 1.7)
        blocks += [Head(f"Objectif stratégique {root.code} : {root.title}", 2), Grid(tuple(lines), widths=widths)]
    blocks.append(Para("Prochain suivi : mars 2027."))
    path = folder / "saintevrard_pdf_merged.pdf"
    pdf.write_pdf(blocks, path, footer="Saint-Évrard – suivi semestriel", landscape=True, size=9.5)
    never = ("Plan stratégique de législature 2024-2030", "Membre du Collège", "Priorité", "Prochain suivi : mars 2027")
    return tree.case(path, "A", "the operational objective merged beside actions without code, priorities", never=never)


ALL: tuple[Maker, ...] = (pairs, merged)
