"""Seventh set: an ODT with a sheet for each level below its contents, and a note to the Collège in plain text."""

import re
import textwrap
from pathlib import Path

from tests.cases.blocks import Block, Break, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.seventh_values import said
from tests.cases.unseen.tree import Tree

GERBIMONT = """
# {1} Faire de Gerbimont une commune hospitalière et vivante | Bourgmestre
## {1.1} Relancer le tourisme de séjour | Échevin du Tourisme
- {1.1.1} Aménager une aire pour camping-cars à l'ancienne gare | Échevin du Tourisme | Tourisme | K. Dethise | 1er\
 février 2026 | 30 juin 2027 | 78.000 € | Commissariat au Tourisme | 45 %
- {1.1.2} Baliser le tour des chapelles | Échevin du Tourisme | Tourisme | K. Dethise | 1er mars 2026 | 31 août 2026 |\
 5.400 € | Cercle d'histoire | 100 %
- {1.1.3} Rouvrir le syndicat d'initiative le dimanche | Échevin du Tourisme | Tourisme | K. Dethise | 1er avril 2027\
 | permanent | 7.200 € | / | 0 %
## {1.2} Animer les villages toute l'année | Échevine de la Culture
- {1.2.1} Créer un festival de contes | Échevine de la Culture | Culture | A. Rondou-Viel | 15 septembre 2026 |\
 novembre 2027 | 9.000 € | Bibliothèque, Foyer culturel | 20 %
- {1.2.2} Équiper les salles d'un écran et d'un projecteur | Échevine de la Culture | Travaux | F. Wibrin | 1er\
 janvier 2026 | 31 décembre 2026 | 16.500 € | / | 80 %
- {1.2.3} Soutenir les carnavals | Échevine de la Culture | Culture | A. Rondou-Viel | 1er janvier 2025 | annuel |\
 6.000 € | Comités des fêtes | 50 %
# {2} Faire de Gerbimont une commune où l'on vit en bonne santé | Échevine de la Santé
## {2.1} Attirer des professionnels de la santé | Échevine de la Santé
- {2.1.1} Transformer le presbytère en maison médicale | Échevine de la Santé, Échevin des Travaux | Travaux | F.\
 Wibrin | 1er juin 2026 | fin 2028 | 890.000 € | Province | 10 %
- {2.1.2} Offrir une prime d'installation aux médecins | Échevine de la Santé | Finances | L. Gaspar-Henin | 1er\
 janvier 2026 | 31 mars 2026 | 30.000 € | / | 100 %
## {2.2} Encourager l'activité physique | Échevin des Sports
- {2.2.1} Installer un parcours de santé au bois de Nolhet | Échevin des Sports | Forêts | F. Wibrin | 1er mars 2027 |\
 30 septembre 2027 | 24.000 € | Cantonnement forestier | 0 %
- {2.2.2} Organiser « Je cours pour ma forme » | Échevin des Sports | Sports | S. Tollet | 1er mars 2025 | deux fois\
 par an | 1.800 € | / | 50 %
# {3} Faire de Gerbimont une commune forestière exemplaire | Échevin des Forêts
## {3.1} Adapter la forêt au climat | Échevin des Forêts
- {3.1.1} Diversifier soixante hectares de plantations | Échevin des Forêts | Forêts | M. Pierrard-Lodez | 1er octobre\
 2025 | 2030 | 210.000 € | Cantonnement forestier | 25 %
- {3.1.2} Créer deux étangs de réserve contre l'incendie | Échevin des Forêts | Forêts | M. Pierrard-Lodez | 1er mai\
 2027 | octobre 2028 | 64.000 € | Zone de secours | 0 %
## {3.2} Valoriser le bois local | Échevin des Forêts
- {3.2.1} Construire un abribus témoin en bois de Gerbimont | Échevin des Travaux | Travaux | F. Wibrin | 1er avril\
 2026 | 30 novembre 2026 | 12.300 € | École technique | 60 %
- {3.2.2} Chauffer l'école aux plaquettes | Échevin de l'Énergie | Travaux | F. Wibrin | 1er janvier 2027 | septembre\
 2028 | 155.000 € | / | 5 %
# {4} Faire de Gerbimont une administration au service de tous | Bourgmestre
## {4.1} Moderniser l'accueil | Bourgmestre
- {4.1.1} Rendre l'entrée accessible aux fauteuils roulants | Bourgmestre | Travaux | F. Wibrin | 1er mars 2026 | 31\
 octobre 2026 | 19.800 € | / | 90 %
- {4.1.2} Former le personnel aux courriels efficaces | Bourgmestre | Secrétariat | L. Gaspar-Henin | 1er septembre\
 2026 | 31 décembre 2026 | 1.200 € | / | 0 %
## {4.2} Coopérer avec les voisins | Bourgmestre
- {4.2.1} Partager une balayeuse avec deux communes | Échevin des Travaux | Travaux | F. Wibrin | 1er janvier 2026 |\
 T2 2027 | 42.000 € | Commune de Nolhet, Commune de Brayelle | 30 %
- {4.2.2} Mettre sur pied une centrale de marchés de déneigement | Échevin des Travaux | Marchés publics | L.\
 Gaspar-Henin | 1er mai 2026 | 1er novembre 2026 | | Commune de Nolhet | 75 %
"""


def sheet_for_each(folder: Path) -> Case:
    """ODT: a sheet for each objective and each action, all under headings of one depth; the month in full."""
    roots = outline(GERBIMONT, "lead service agent start when cost partner rate")
    tree = Tree()
    entries, sheets, page = [], [], 3
    for root in roots:
        for node in root.walk():
            word = {"strategic_objective": "Fiche OS", "operational_objective": "Fiche OO"}.get(
                node.level, "Fiche action"
            )
            title = f"{word} {node.code} – {node.title}"
            entries.append((title, page, 0))
            page += 1
            sheets.append(Head(title, 2))
            above = node.above
            lines = [row("Intitulé", node.title)]
            lines += [row("Rattachement", f"{above.code} – {above.title}")] if above else []
            lines.append(row("Responsable politique", node["lead"].replace(", ", "\n")))
            if node.level != "action":
                lines.append(row("Contenu", "\n".join(f"{part.code} {part.title}" for part in node.parts)))
                plant(tree, node, **said(node))
            else:
                lines += [row("Service gestionnaire", node["service"]), row("Porteur", node["agent"])]
                lines += [row("Date de début", node["start"]), row("Date de fin", node["when"])]
                lines += [row("Coût estimé", node["cost"] or "/")]
                lines += [row("Partenaires", node["partner"].replace(", ", "\n")), row("Avancement", node["rate"])]
                plant(tree, node, **said(node))
            sheets.append(Grid(tuple(lines), header=0))
    blocks: list[Block] = [
        Para("Commune de Gerbimont"),
        Para("Programme stratégique transversal 2025-2030 : recueil des fiches"),
        Head("Table des fiches", 1),
        Contents(tuple(entries)),
        Break(),
        Head("Comment lire les fiches ?", 1),
        Para("Une fiche décrit chaque objectif et chaque action. Le rattachement renvoie au niveau supérieur."),
        Head("Les fiches", 1),
        *sheets,
    ]
    path = folder / "gerbimont_writer_sheets.odt"
    opendocument.write_text(blocks, path, header="PST de Gerbimont", footer="fiche")
    never = ("Table des fiches", "Comment lire les fiches ?", "Les fiches", "Rattachement", "Contenu")
    return tree.case(
        path, "O", "sheets of three kinds under one depth of heading, titles named three times", never=never
    )


NODUWELLE = """
# {I} Une commune où l'on se parle
## {1} Rénover la communication communale
- Remplacer le bulletin trimestriel par un mensuel de quatre pages : mars 2026
- Envoyer les avis de coupure d'eau par SMS : fin juin 2026
- Installer un écran dans le hall (2e semestre 2026)
## {2} Donner la parole
- Réunir les habitants de chaque village une fois l'an : récurrent
- Réserver un quart d'heure aux questions du public avant le Conseil : janvier 2026
- Interroger les familles sur l'accueil du mercredi : automne 2026
# {II} Une commune qui se soigne et qui bouge
## {1} Offrir de la place aux sportifs
- Refaire le sol du hall des sports : août 2026
- Créer un terrain multisports à Noduwelle-Station : 2027
- Ouvrir la salle de gymnastique de l'école le soir : 1er octobre 2026
## {2} Faciliter l'accès aux soins
- Accueillir une infirmière de proximité au CPAS : septembre 2026
- Transporter les patients vers l'hôpital deux fois par semaine : début 2027
- Placer un défibrillateur dans chaque village : 30/06/2026
# {III} Une commune économe
## {1} Réduire les factures
- Remplacer les ampoules de l'église et de la salle : 31/12/2025
- Isoler les plafonds de l'école : mi-2027
- Négocier un contrat groupé d'électricité avec le CPAS : T4 2026
- Vendre le tracteur de 1998
## {2} Chercher des recettes
- Répondre à deux appels à projets par an : permanent
- Revoir le règlement des concessions de cimetière : fin 2026
- Mettre en location l'appartement de la cure : mai 2026
# {IV} Une commune propre et verte
## {1} Bannir les déchets sauvages
- Équiper le cantonnier d'une charrette électrique : avril 2027
- Poser des filets aux exutoires des fossés (2028)
- Sanctionner les dépôts par procès-verbal : permanent
## {2} Soigner les chemins et les arbres
- Tailler les saules têtards avec les scouts : chaque hiver
- Rouvrir le sentier du Lavoir : 15/05/2026
- Planter un arbre par naissance : récurrent
"""


def note(folder: Path) -> Case:
    """TXT, a note of the general director to the Collège: Roman numerals, numbers and letters that begin again."""
    roots = outline(NODUWELLE)
    tree = Tree()
    lines = [
        *("COMMUNE DE NODUWELLE", "Note au Collège communal - séance du 14 juillet 2025", ""),
        *("Objet : PST - proposition du Comité de direction", "", "Mesdames, Messieurs,", ""),
        *textwrap.wrap(
            "Comme demandé lors de votre séance du 16 juin, le Comité de direction vous propose la liste ci-dessous. "
            "Les délais ont été vérifiés avec chaque service. Les montants seront ajoutés après le budget 2026.",
            78,
        ),
        "",
    ]
    for root in roots:
        plant(tree, root)
        lines += [f"OBJECTIF STRATEGIQUE {root.code} - {root.title}", ""]
        for part in root.parts:
            plant(tree, part, code_not_scored=True)
            lines.append(f"  Objectif opérationnel {part.code} - {part.title}")
            for letter, one in zip("abcdef", part.parts, strict=False):
                found = re.fullmatch(r"(.*?)(?: : (.*)| \((\d.*)\))?", one.title)
                assert found
                lines += textwrap.wrap(
                    f"{letter}) {one.title} ;", 78, initial_indent="     ", subsequent_indent="        "
                )
                whole, one.title, one.cells = one.title, found[1], {"when": found[2] or found[3] or ""}
                plant(tree, one, code_not_scored=True, title_also_ok=[whole], **said(one))
            lines.append("")
    lines += [
        *(
            "Le Collège est invité à :",
            "- valider la liste ;",
            "- charger le Comité de direction de rédiger les fiches.",
            "",
        ),
        *("Le Directeur général,", "H. Clavareau-Simal", "", "Annexes : 1. Organigramme. 2. Calendrier des réunions."),
    ]
    path = folder / "noduwelle_note.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    never = (
        *("Le Collège est invité à", "valider la liste", "charger le Comité de direction de rédiger les fiches"),
        *("COMMUNE DE NODUWELLE", "Le Directeur général"),
    )
    return tree.case(
        path, "G", "Roman numerals, letters that begin again, a date behind the colon or in brackets", never=never
    )


ALL: tuple[Maker, ...] = (sheet_for_each, note)
