"""Eighth set, Word: an extract of the minutes of a council, and the register of synergies of a commune and its CPAS."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.eighth_values import said
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.tree import AXIS, Tree

MARSOUVENNE = """
# {I} Être une commune qui investit dans la jeunesse
## {I.1} Augmenter l'offre d'accueil de la petite enfance
- Construire une crèche de vingt-huit places à la Couture | septembre 2028
- Soutenir l'installation d'accueillantes conventionnées | permanent
- Instaurer un tarif social pour l'accueil extrascolaire | 1er janvier 2027
## {I.2} Donner une place aux adolescents
- Transformer l'ancien arsenal des pompiers en maison des jeunes | fin 2029
- Engager un éducateur de rue à mi-temps | mars 2026
- Confier un budget de 10.000 € au conseil communal des jeunes | annuel
# {II} Être une commune commerçante et attractive
## {II.1} Remplir les vitrines vides
- Adopter une taxe sur les surfaces commerciales inoccupées | décembre 2026
- Louer trois cellules à des porteurs de projet | 2026-2028
- Accorder une prime à l'ouverture d'un commerce de bouche | juin 2026
## {II.2} Faire rayonner le marché du vendredi
- Déplacer le marché sur la place de la Halle rénovée | 2028
- Créer une identité visuelle avec les ambulants | T3 2026
- Animer quatre marchés à thème par an | annuel
# {III} Être une commune sûre et propre
## {III.1} Renforcer la présence dans l'espace public
- Recruter deux gardiens de la paix | 30 juin 2026
- Placer quinze caméras mobiles contre les dépôts sauvages | 31 décembre 2026
- Éclairer le sentier des Brasseurs | 2e semestre 2027
## {III.2} Améliorer la propreté
- Installer des poubelles à compression dans le centre | mai 2027
- Organiser le grand nettoyage de printemps | annuel
# {IV} Être une administration moderne et accessible
## {IV.1} Regrouper les services sur un même site
- Acquérir l'immeuble de l'ancienne caisse d'épargne | décembre 2025
- Y transférer les services de l'urbanisme, des travaux et du logement | 2028
- Créer un guichet accessible aux personnes à mobilité réduite | 2028
## {IV.2} Valoriser le personnel
- Adopter un nouveau statut pécuniaire | juillet 2027
- Nommer dix agents contractuels | 2026 à 2028
- Proposer un abonnement de transport en commun gratuit | janvier 2026
"""


def minutes(folder: Path) -> Case:
    """The extract of the minutes: grounds, then the plan between « PREND ACTE » and the articles, lettered actions."""
    roots = outline(MARSOUVENNE, "when")
    tree = Tree()
    blocks: list[Block] = [
        Para("PROVINCE DE HAUTEBRUYÈRE – ARRONDISSEMENT DE MARSOUVENNE"),
        Para("VILLE DE MARSOUVENNE", bold=True),
        Para("EXTRAIT DU REGISTRE AUX DÉLIBÉRATIONS DU CONSEIL COMMUNAL", bold=True),
        Para("Séance publique du 1er septembre 2025"),
        Para(
            "Présents : Mme Odile Brancart, Bourgmestre-Présidente ; MM. Hector Silvain et Marius Delombre, Mme Farah "
            "Benkirane, Échevins ; Mme Paule Lheureux-Roch, Présidente du CPAS ; M. Ignace Tordoir, Directeur général."
        ),
        Para("14. Programme stratégique transversal 2025-2030 – Prise d'acte", bold=True),
        Para("Le Conseil communal,"),
        Para("Vu le Code de la démocratie locale et de la décentralisation, notamment l'article L1123-27, § 2 ;"),
        Para("Vu la déclaration de politique communale adoptée le 27 janvier 2025 ;"),
        Para("Considérant que le programme a été élaboré en collaboration avec le Comité de direction ;"),
        Para("Entendu Madame la Bourgmestre en son rapport ; Entendu M. Delombre en sa question sur la crèche ;"),
        Para("PREND ACTE", bold=True, center=True),
        Para("Article 1er. – du programme stratégique transversal suivant :"),
    ]
    for root in roots:
        plant(tree, root)
        blocks.append(Para(f"{root.code}. Objectif stratégique : {root.title}", bold=True))
        for part in root.parts:
            plant(tree, part)
            blocks.append(Para(f"{part.code}. Objectif opérationnel : {part.title}"))
            for letter, one in zip("abcdef", part.parts, strict=False):
                tail = f"(échéance : {one['when']})"
                blocks.append(Para(f"{letter}. {one.title} {tail} ;"))
                plant(tree, one, code_not_scored=True, title_also_ok=[f"{one.title} {tail}"], **said(one))
    blocks += [
        Para("Article 2. – Le programme est publié sur le site internet de la Ville."),
        Para("Article 3. – La présente délibération est transmise à l'autorité de tutelle et au Directeur financier."),
        Para("Ainsi fait et délibéré à Marsouvenne, date que dessus."),
        Para("PAR LE CONSEIL :"),
        Grid((row("Le Directeur général,", "La Bourgmestre,"), row("(s) I. Tordoir", "(s) O. Brancart")), header=0),
    ]
    file = word.WordFile()
    file.furniture("Ville de Marsouvenne", "Conseil communal du 1er septembre 2025")
    path = folder / "marsouvenne_word_minutes.docx"
    file.write(blocks, path)
    never = (
        *("PREND ACTE", "VILLE DE MARSOUVENNE", "Séance publique du 1er septembre 2025", "Le Conseil communal"),
        *("Le programme est publié sur le site internet de la Ville", "PAR LE CONSEIL"),
        "Programme stratégique transversal 2025-2030 – Prise d'acte",
    )
    return tree.case(path, "G", "a plan between grounds and articles, Roman numerals before the word", never=never)


BRAYEMONT = """
! {} Support juridique et marchés publics
# {} Mutualiser la commande publique
- {S1} Passer un marché conjoint de fournitures de bureau | Commune | Cellule marchés | Igor Stainbach | juin 2026 |\
 Réalisé | 100
- {S2} Passer un marché conjoint d'assurances | CPAS | Service juridique | Lise Moravel | 01/01/2027 | En cours | 60
- {S3} Créer une centrale d'achat ouverte aux fabriques d'église | Commune | Cellule marchés | Igor Stainbach | 2028\
 | À planifier | 0
# {} Sécuriser les actes
- {S4} Partager une juriste à mi-temps | CPAS | Service juridique | Lise Moravel | mars 2026 | Réalisé | 100
- {S5} Tenir un registre commun des traitements de données | Commune | Secrétariat | Gaëlle Oriot | 31/12/2026 | En\
 cours | 40
! {} Ressources humaines
# {} Offrir les mêmes conditions de travail dans les deux maisons
- {S6} Aligner les règlements de travail | Commune | Service du personnel | Romain Delsart-Hutte | fin 2026 | En\
 cours | 75
- {S7} Harmoniser les chèques-repas | CPAS | Service du personnel | Romain Delsart-Hutte | janvier 2026 | Réalisé |\
 100
- {S8} Ouvrir la mobilité interne entre les deux institutions | Commune | Service du personnel | Romain Delsart-Hutte\
 | T2 2027 | En attente | 10
# {} Former ensemble
- {S9} Publier un catalogue annuel de formations | CPAS | Service du personnel | Nadine Quévy-Lor | annuel | En cours\
 | 50
- {S10} Organiser une journée d'accueil commune | Commune | Service du personnel | Nadine Quévy-Lor | septembre 2026\
 | Réalisé | 100
! {} Patrimoine et technique
# {} Entretenir les bâtiments avec une seule équipe
- {S11} Intégrer les ouvriers du CPAS au service travaux | Commune | Service travaux | Hubert Wanlin-Pré | 2027 |\
 Bloqué | 15
- {S12} Acheter un logiciel unique d'ordres de travail | Commune | Service informatique | Zoé Mathonet | 30/09/2026 |\
 En cours | 80
- {S13} Partager le magasin de la rue des Tanneurs | CPAS | Service travaux | Hubert Wanlin-Pré | mai 2026 | Réalisé\
 | 100
# {} Réduire la facture d'énergie
- {S14} Confier les deux comptabilités énergétiques au conseiller en énergie | Commune | Service travaux | Hubert\
 Wanlin-Pré | avril 2026 | Réalisé | 100
- {S15} Installer une chaufferie commune à la résidence et à l'école | CPAS | Service travaux | Zoé Mathonet | 2029 |\
 À planifier | 0
! {} Services à la population
# {} Accueillir à une seule porte
- {S16} Installer l'antenne sociale dans le hall de la maison communale | CPAS | Service social | Cédric Jamagne |\
 octobre 2026 | En cours | 55
- {S17} Adopter une charte d'accueil commune | Commune | Secrétariat | Gaëlle Oriot | T1 2026 | Réalisé | 100
"""


def synergies(folder: Path) -> Case:
    """One table: the domain merged over its rows, the objective merged too, the institution that leads, a rate."""
    roots = outline(BRAYEMONT, "owner service agent when told rate")
    tree = Tree()
    head = row(
        *("Domaine", "Objectif", "N°", "Synergie", "Institution", "Service", "Agent de contact", "Échéance", "Statut"),
        "%",
        bold=True,
    )
    lines = [head]
    for domain in roots:
        tree.add(AXIS, domain.title)
        for goal in domain.parts:
            plant(tree, goal)
            for one in goal.parts:
                before: tuple[Box, ...] = ()
                if one is goal.parts[0]:
                    before = (Box(goal.title, down=len(goal.parts)),)
                    if goal is domain.parts[0]:
                        before = (Box(domain.title, down=len(domain.actions), bold=True, fill="DDEBF7"), *before)
                lines.append((*before, *row(one.code, one.title, *one.cells.values())))
                plant(tree, one, **said(one))
    blocks: list[Block] = [
        Para("COMMUNE ET CPAS DE BRAYEMONT", bold=True, center=True),
        Head("Plan commun de synergies 2025-2030"),
        Para("Tableau arrêté par le Comité de concertation du 12 octobre 2026. « Institution » : celle qui pilote."),
        Grid(tuple(lines)),
        Head("Économies réalisées en 2025", 2),
        Grid((row("Poste", "Montant", bold=True), row("Assurances", "14.200 €"), row("Papier", "2.350 €"))),
        Para("Le présent tableau sera annexé aux budgets 2027."),
    ]
    file = word.WordFile(landscape=True)
    file.furniture("Brayemont – synergies", "12 octobre 2026")
    path = folder / "brayemont_word_synergies.docx"
    file.write(blocks, path)
    never = ("Économies réalisées en 2025", "Assurances", "Papier", "Poste", "COMMUNE ET CPAS DE BRAYEMONT", "Commune")
    return tree.case(path, "A", "domains and objectives merged over rows, no code on them, a second table", never=never)


ALL: tuple[Maker, ...] = (minutes, synergies)
