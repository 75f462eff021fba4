"""Seventh set, Word: the programme of a rural commune, table after table, and the action sheets of a CPAS."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.seventh_values import said
from tests.cases.unseen.tree import Tree

BELLAVOINE = """
# {1} Être une commune qui prend soin de ses habitants à chaque âge
## {1.1} Développer l'accueil de la petite enfance et l'extrascolaire
- {1.1.1} Agrandir la crèche « Les P'tits Thyriens » de 14 à 28 places | Aurore Debrassine | Bâtiments | 2e trim. 2028\
 | 3, 4
- {1.1.2} Ouvrir un accueil extrascolaire à l'école de Soheit | Aurore Debrassine | Accueil temps libre | septembre\
 2026 | 4
- {1.1.3} Former les accueillantes aux premiers secours | Aurore Debrassine | Accueil temps libre | Récurrent | 3
- {1.1.4} Revoir le tarif des plaines de vacances selon les revenus | Aurore Debrassine, Luc Honnay | Finances | 1er\
 trim. 2026 | 1, 10
## {1.2} Permettre aux aînés de rester chez eux
- {1.2.1} Créer une équipe communale de petits dépannages | Noëlle Pirmolin | Travaux | courant 2027 | 3, 11
- {1.2.2} Recenser les personnes isolées avec les facteurs et les infirmières | Noëlle Pirmolin | Affaires sociales |\
 31.12.2026 | 10
- {1.2.3} Aménager deux logements adaptés à l'ancien presbytère | Noëlle Pirmolin, Jean-Yves Warsage | Bâtiments |\
 mi-2029 | 11
## {1.3} Encourager la vie associative
- {1.3.1} Rédiger un guide des salles et du matériel | Luc Honnay | Associations | juin 2026 |
- {1.3.2} Mettre un local de répétition à la disposition de la fanfare | Luc Honnay | Associations | à déterminer | 4
- {1.3.3} Octroyer un chèque-sport de 40 € par enfant | Luc Honnay | Finances | chaque rentrée | 3, 10
# {2} Être une commune qui protège ses ressources et ses paysages
## {2.1} Anticiper les inondations et les sécheresses
- {2.1.1} Creuser quatre mares-tampons sur le plateau de Hotte | Jean-Yves Warsage | Environnement | fin 2027 | 6 - 13\
 - 15
- {2.1.2} Curer les fossés selon un plan triennal | Jean-Yves Warsage | Voirie | Récurrent | 6
- {2.1.3} Équiper les écoles de citernes de 10.000 litres | Jean-Yves Warsage | Bâtiments | 3e trim. 2027 | 6
- {2.1.4} Signer une charte avec douze agriculteurs contre les coulées de boue | Jean-Yves Warsage | Environnement |\
 mars 2026 | 13, 17
## {2.2} Réduire les consommations d'énergie de la commune
- {2.2.1} Placer des panneaux photovoltaïques sur le hall des sports | Bénédicte Sauveur | Énergie | 4e trim. 2026 |\
 7, 13
- {2.2.2} Rénover la chaudière de la maison communale | Bénédicte Sauveur | Bâtiments | septembre 2027 | 7
- {2.2.3} Créer une communauté d'énergie avec les riverains de la rue du Moulin | Bénédicte Sauveur | Énergie |\
 2026-2029 | 7, 17
## {2.3} Préserver la biodiversité
- {2.3.1} Planter trois kilomètres de haies le long des chemins | Jean-Yves Warsage | Environnement | 31.03.2028 | 15\
 et 13
- {2.3.2} Fleurir les cimetières avec des plantes vivaces | Jean-Yves Warsage | Cimetières | printemps 2027 | 15
- {2.3.3} Tenir un inventaire participatif des hirondelles | Jean-Yves Warsage | Environnement | Annuel | 15, 17
# {3} Être une commune où l'on circule en sécurité
## {3.1} Apaiser la traversée des villages
- {3.1.1} Installer des radars préventifs aux entrées de Soheit et de Hotte | Maxime Gillain | Mobilité | février 2026\
 | 11
- {3.1.2} Réaménager le carrefour des Quatre-Tilleuls | Maxime Gillain | Voirie | 2030 | 9, 11
- {3.1.3} Étendre la zone 30 autour des trois écoles | Maxime Gillain | Mobilité | sept. 2026 | 3, 11
## {3.2} Favoriser la marche et le vélo
- {3.2.1} Aménager un cheminement cyclopiéton entre Bellavoine et la gare | Maxime Gillain | Voirie | fin 2029 | 11, 13
- {3.2.2} Rouvrir six sentiers vicinaux (n° 12, 14, 23, 31, 40 et 52) | Maxime Gillain | Voirie | 2027 | 15
- {3.2.3} Prêter des vélos électriques aux habitants pour un mois | Maxime Gillain | Mobilité | avril 2027 | 11
# {4} Être une administration moderne, proche et bien gérée
## {4.1} Améliorer l'accueil et l'information du citoyen
- {4.1.1} Refaire le site internet communal | Pol Vandervaeren | Communication | 30.09.2026 | 16
- {4.1.2} Proposer une prise de rendez-vous en ligne | Pol Vandervaeren | Population | 1er trim. 2026 | 16
- {4.1.3} Tenir une permanence mobile dans les villages | Pol Vandervaeren, Noëlle Pirmolin | Population | Récurrent |\
 10, 16
## {4.2} Renforcer les compétences et le bien-être du personnel
- {4.2.1} Établir un plan de formation pluriannuel | Pol Vandervaeren | Personnel | fin 2026 | 4, 8
- {4.2.2} Adapter les vestiaires du service Travaux | Jean-Yves Warsage | Travaux | 2028 | 5, 8
- {4.2.3} Créer un carnet d'accueil pour les nouveaux agents | Pol Vandervaeren | Personnel | mai 2026 | 8
## {4.3} Maîtriser les finances et les achats
- {4.3.1} Adhérer à deux centrales d'achats supplémentaires | Luc Honnay | Marchés publics | 2e sem. 2026 | 12
- {4.3.2} Tenir une comptabilité énergétique par bâtiment | Luc Honnay | Finances | Récurrent | 7, 12
"""


def programme(folder: Path) -> Case:
    """The PST of a rural commune: two volets, a table for each operational objective, SDGs as numbers, no money."""
    roots = outline(BELLAVOINE, "lead service when odd")
    tree = Tree()
    entries = [("Préambule", 3, 0), ("Notre méthode", 4, 0)]
    for place, root in enumerate(roots):
        entries.append((f"OS {root.code} – {root.title}", 5 + 2 * place, 0))
        entries += [(f"OO {part.code} – {part.title}", 5 + 2 * place, 1) for part in root.parts]
    blocks: list[Block] = [
        Para("COMMUNE DE BELLAVOINE-SUR-THYRE", bold=True, center=True),
        Para("PST 2024 – 2030", bold=True, center=True),
        Para("Collège communal du 12 août 2025 – Conseil communal du 28 août 2025", center=True),
        Break(),
        Head("Sommaire"),
        Contents(tuple(entries)),
        Break(),
        Head("Préambule"),
        Para(
            "Bellavoine compte 5.612 habitants répartis dans quatre villages. Le présent programme traduit en "
            "objectifs et en actions la déclaration de politique communale votée le 27 janvier 2025. Il est le "
            "fruit du travail commun du Collège et du Comité de direction."
        ),
        Head("Notre méthode"),
        Bullet("quatre ateliers avec les chefs de service en mars et avril 2025 ;"),
        Bullet("une analyse des forces et des faiblesses ;"),
        Bullet("une matinée de mise en commun avec le CPAS."),
        Para("Pour chaque action figurent les objectifs de développement durable (ODD) auxquels elle contribue."),
        Break(),
    ]
    head = ("Réf.", "Intitulé de l'action", "Échevinat", "Service en charge", "Timing", "ODD")
    for root in roots:
        inside = root.code == "4"
        track = "internal" if inside else "external"
        if root.code in ("1", "4"):
            blocks.append(Head("VOLET INTERNE – L'ADMINISTRATION" if inside else "VOLET EXTERNE – LE TERRITOIRE"))
        plant(tree, root, track=track)
        blocks.append(Head(f"OS {root.code} – {root.title}", 2))
        for part in root.parts:
            plant(tree, part, track=track)
            blocks.append(Head(f"OO {part.code} – {part.title}", 3))
            lines = [row(*head, bold=True)]
            for one in part.parts:
                typed = f"{one.code}." if part.code == "2.3" else one.code
                lines.append(row(typed, one.title, *one.cells.values()))
                plant(tree, one, track=track, **said(one))
            blocks.append(Grid(tuple(lines)))
    blocks += [Head("Suivi du programme"), Para("Le Comité de direction fait rapport au Collège deux fois par an.")]
    file = word.WordFile()
    file.furniture("Bellavoine-sur-Thyre", "PST 2024-2030 – page")
    path = folder / "bellavoine_word_programme.docx"
    file.write(blocks, path)
    never = ("Sommaire", "Préambule", "Notre méthode", "Suivi du programme", "Intitulé de l'action", "Échevinat")
    return tree.case(
        path, "A", "two volets, SDGs as numbers, a table for each operational objective, dots behind codes", never=never
    )


GRANDCHEVREUIL = """
# {1} Lutter contre la précarité sous toutes ses formes
## {1.1} Agir sur l'endettement et l'énergie
- {1.1.1} Ouvrir une permanence de médiation de dettes à Beauchamp-Bas | Service social | Mme Sophie Delfosse-Haine |\
 Centre de référence en médiation | 01/2026 | 06/2026 | 9.500,00 € | | 0,5 | Nombre de dossiers ouverts ; Délai moyen\
 du premier rendez-vous | En cours de mise en œuvre
- {1.1.2} Distribuer des kits d'économie d'énergie à domicile | Tutelle énergie | M. Basile Ruelle | Guichet de\
 l'énergie, Gestionnaire de réseau | 10/2026 | 04/2027 | 6.200,00 € | | / | Nombre de ménages visités | À démarrer
- {1.1.3} Créer un fonds d'aide pour les factures d'eau | Service social | Mme Sophie Delfosse-Haine | Société des\
 eaux | 03/2026 | 12/2026 | 15.000,00 € | | / | | Exécutée
## {1.2} Garantir l'accès à une alimentation de qualité
- {1.2.1} Transformer le dépôt de colis en épicerie sociale | Service social | Mme Lucile Gravet | Banque alimentaire\
 | 09/2026 | 09/2027 | 18.000,00 € | 64.000,00 € | 1 | Nombre de clients par semaine ; Tonnes distribuées | En cours\
 de mise en œuvre
- {1.2.2} Cultiver un potager collectif avec les bénéficiaires | Insertion | M. Basile Ruelle | Asbl Terre de Liens |\
 03/2026 | 10/2028 | 3.400,00 € | 12.000,00 € | 0,25 | Mètres carrés cultivés | En cours de mise en œuvre
# {2} Favoriser l'autonomie par le logement et l'emploi
## {2.1} Augmenter l'offre de logements d'urgence
- {2.1.1} Rénover la maison de la rue du Tordoir en deux logements d'urgence | Patrimoine | M. Yvan Cressens |\
 Commune, Agence immobilière sociale | 01/2027 | 11/2028 | | 410.000,00 € | / | Logements mis en service | À démarrer
- {2.1.2} Conclure un bail de transit avec trois propriétaires privés | Logement | Mme Lucile Gravet | Agence\
 immobilière sociale | 02/2026 | 12/2026 | 21.600,00 € | | / | Nombre de baux signés | Mise en attente
- {2.1.3} Engager un capteur de logements | Logement | M. Yvan Cressens | | 01/2026 | 03/2026 | 38.000,00 € | | 0,8 |\
 | Exécutée
## {2.2} Accompagner vers l'emploi
- {2.2.1} Ouvrir un atelier de remobilisation de deux jours par semaine | Insertion | M. Basile Ruelle | Mission\
 régionale, Commune | 09/2026 | 06/2028 | 11.700,00 € | | 0,5 | Nombre de participants ; Taux de sorties positives | À\
 démarrer
- {2.2.2} Mettre dix personnes au travail chaque année sous contrat article 60 | Insertion | M. Basile Ruelle |\
 Entreprises locales | 01/2025 | 12/2030 | 145.000,00 € | | / | Nombre de contrats | En cours de mise en œuvre
- {2.2.3} Créer une garderie pour les enfants des stagiaires | Petite enfance | Mme Lucile Gravet | Crèche communale |\
 04/2028 | 09/2029 | 27.000,00 € | | 1,5 | Places occupées | Abandonnée
# {3} Être une institution accueillante, efficace et solide
## {3.1} Moderniser les outils et les locaux
- {3.1.1} Installer une signalétique et un bureau d'accueil confidentiel | Secrétariat | Mme Anne-Cécile Bolland | |\
 05/2026 | 12/2026 | | 17.500,00 € | / | | En cours de mise en œuvre
- {3.1.2} Généraliser le dossier social électronique | Informatique | M. Yvan Cressens | Fournisseur du logiciel |\
 01/2026 | 06/2027 | 13.250,00 € | | / | Part des dossiers encodés | En cours de mise en œuvre
## {3.2} Veiller au bien-être des travailleurs
- {3.2.1} Organiser une supervision collective mensuelle | Ressources humaines | Mme Anne-Cécile Bolland | Centre de\
 santé mentale | 01/2026 | 12/2030 | 4.800,00 € | | / | Nombre de séances | En cours de mise en œuvre
- {3.2.2} Mettre en place un plan de prévention de l'agressivité | Ressources humaines | Mme Anne-Cécile Bolland |\
 Zone de police | 09/2026 | 05/2027 | 2.900,00 € | | / | Nombre d'incidents déclarés | À démarrer
- {3.2.3} Réaliser une analyse des risques psychosociaux | Ressources humaines | Mme Anne-Cécile Bolland | Service\
 externe de prévention | 10/2025 | 02/2026 | 7.000,00 € | | / | | Exécutée
"""


def sheets(folder: Path) -> Case:
    """A CPAS: headings for objectives, then a sheet of rows for each action, its indicators as lines of a cell."""
    keys = "service agent partner start when bo be fte index told"
    roots = outline(GRANDCHEVREUIL, keys)
    tree = Tree()
    blocks: list[Block] = [
        Para("CENTRE PUBLIC D'ACTION SOCIALE DE GRANDCHEVREUIL", bold=True),
        Para("Programme stratégique transversal – mandature 2024-2030"),
        Para("Adopté par le Conseil de l'action sociale le 26 août 2025, après concertation Commune-CPAS"),
        Head("Introduction"),
        Para(
            "Le CPAS a pour mission de permettre à chacun de mener une vie conforme à la dignité humaine. Les fiches "
            "qui suivent décrivent les actions que nos services mèneront. Elles seront mises à jour chaque année."
        ),
        Head("Nos valeurs", 2),
        Bullet("Le respect"),
        Bullet("L'équité"),
        Bullet("Le secret professionnel"),
    ]
    for root in roots:
        plant(tree, root)
        blocks += [Break(), Head(f"Objectif stratégique {root.code}"), Para(root.title, bold=True)]
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"Objectif opérationnel {part.code} : {part.title}", 2))
            for one in part.parts:
                lines = (
                    (Box(f"FICHE-ACTION {one.code}", span=2, bold=True, fill="DDEBF7"),),
                    row("Dénomination", Box(one.title, bold=True)),
                    row("Service responsable", one["service"]),
                    row("Personne de référence", one["agent"]),
                    row("Partenaires extérieurs", one["partner"].replace(", ", "\n") or "/"),
                    row("Date de démarrage", one["start"]),
                    row("Date de finalisation", one["when"]),
                    row("Budget ordinaire", one["bo"] or "/"),
                    row("Budget extraordinaire", one["be"] or "/"),
                    row("Moyens humains (ETP)", one["fte"]),
                    row(
                        "Indicateurs de réalisation",
                        "\n".join(f"- {text}" for text in names(one["index"], " ; ")) or "/",
                    ),
                    row("État", one["told"]),
                )
                blocks.append(Grid(lines, header=0))
                plant(tree, one, **said(one))
    blocks += [Head("Approbation"), Para("Par le Conseil : le Directeur général f.f., la Présidente.")]
    file = word.WordFile()
    file.furniture("CPAS de Grandchevreuil", "PST")
    path = folder / "grandchevreuil_word_sheets.docx"
    file.write(blocks, path)
    never = ("Introduction", "Nos valeurs", "Le secret professionnel", "Approbation", "Dénomination")
    return tree.case(path, "E", "sheets of one label a row, dates as month/year, several indicators", never=never)


ALL: tuple[Maker, ...] = (programme, sheets)
