"""A CPAS reviews its plan half-way in a text of Writer: a table for each operational objective, remarks in between."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Bullet, Contents, Grid, Head, Para
from tests.cases.case import Case
from tests.cases.formats.opendocument import write_text
from tests.cases.unseen.eleventh_a_values import listed, rows, state, when
from tests.cases.unseen.fourteenth_a_values import planned, stacked
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | department | agents | deadline | state | rate | done | left; C | what the committee says
_PLAN = """
OS A | Être un CPAS qui garantit à chacun une vie conforme à la dignité humaine
OO A.1 | Renforcer l'accompagnement social
A A.1.1 | Créer une équipe mobile de deux travailleurs sociaux | Service social | Responsable du service social |
+ fin 2026 | Réalisé | 100 | L'équipe est en place depuis mai 2026 et suit 74 ménages. |
A A.1.2 | Réduire à dix jours le délai d'un premier rendez-vous | Service social | Responsable du service social |
+ 2027 | En cours | 60 | Le délai est passé de 24 à 15 jours. | Remplacer l'assistante sociale absente.
A A.1.3 | Ouvrir un bureau d'accueil pour les étudiants | Service social; Service jeunesse | Assistante sociale en
+ chef | septembre 2027 | À programmer | 0 | | Trouver un local près de la haute école.
A A.1.4 | Fournir un colis alimentaire équilibré et un atelier de cuisine mensuel | Épicerie sociale | Coordinatrice
+ de l'épicerie | Récurrent | En cours | | Onze ateliers tenus en 2026. | Remplacer le camion frigorifique.
C | Le comité souligne que la demande d'aide alimentaire a doublé et que l'épicerie manque de place.
OO A.2 | Faciliter l'accès au logement et à l'énergie
A A.2.1 | Acheter quatre studios destinés aux sortants d'institution | Service logement | Gestionnaire du patrimoine
+ | 2028 | En cours | 50 | Deux studios acquis rue des Écluses. | Visiter les biens proposés par le notaire.
A A.2.2 | Constituer un fonds de garanties locatives remboursables | Service logement | Juriste | juin 2026 |
+ Réalisé | 100 | Le règlement est voté, 31 garanties octroyées. |
A A.2.3 | Remplacer les compteurs à budget défectueux avec le gestionnaire de réseau | Service énergie | Tutrice
+ énergie | 2026 | Reporté | 20 | Liste établie. | Attendre la livraison des nouveaux appareils.
OO A.3 | Favoriser la participation et l'accès à la culture
A A.3.1 | Installer un comité des usagers consulté deux fois par an | Direction générale | Directrice générale |
+ mars 2026 | Réalisé | 100 | Douze usagers, trois avis rendus. |
A A.3.2 | Conclure des partenariats avec six opérateurs culturels pour le tarif à 1,25 € | Service social |
+ Animateur PCS | 2027 | En cours | 70 | Quatre conventions signées. | Relancer le cinéma et le théâtre.
A A.3.3 | Organiser un séjour de vacances pour quinze familles | Service jeunesse | Éducatrice | août 2026 |
+ Abandonné | 0 | Aucun lieu d'accueil disponible au prix prévu. |
OS B | Être un CPAS qui aide chacun à retrouver une place par le travail et la formation
OO B.1 | Diversifier les filières d'insertion
A B.1.1 | Créer une filière d'entretien d'espaces verts avec la Commune | Service insertion | Agente d'insertion |
+ avril 2026 | Réalisé | 100 | Six postes article 60 créés. |
A B.1.2 | Agréer la blanchisserie sociale comme initiative d'économie sociale | Service insertion | Coordinateur
+ I.D.E.S.S. | fin 2027 | En cours | 35 | Étude de marché terminée. | Introduire la demande d'agrément.
A B.1.3 | Former des aides-ménagères aux titres-services | Service insertion | Agente d'insertion | Récurrent | En
+ cours | | Deux sessions, quinze réussites. | Ouvrir une troisième session en soirée.
OO B.2 | Accompagner les jeunes de 18 à 25 ans
A B.2.1 | Proposer un permis de conduire théorique et pratique à vingt jeunes par an | Service jeunesse | Éducatrice
+ | 2026-2029 | En cours | 45 | Vingt-deux jeunes inscrits, neuf permis obtenus. | Négocier un tarif avec une seconde
+ auto-école.
A B.2.2 | Mettre en place un tutorat par des pensionnés volontaires | Service jeunesse | Éducatrice | 2028 | Non
+ entamé | 0 | | Lancer l'appel à candidatures.
A B.2.3 | Ouvrir un atelier de réparation de vélos | Service insertion; Service jeunesse | Chef d'atelier | mai 2027
+ | En cours | 55 | Local aménagé et outillage acheté. | Engager le mécanicien.
C | Les résultats des jeunes en obligation de formation restent fragiles : un sur trois abandonne dans les deux mois.
OS C | Être un CPAS où l'on vieillit bien
OO C.1 | Améliorer la qualité de vie à la résidence « Les Glycines »
A C.1.1 | Créer une unité de douze places pour personnes désorientées | Maison de repos | Directrice de la résidence
+ | fin 2028 | Bloqué | 25 | Plans établis. | Obtenir l'accord sur la reconversion des lits.
A C.1.2 | Passer à des horaires de lever et de repas libres | Maison de repos | Infirmière en chef | janvier 2027 |
+ En cours | 80 | Deux unités sur trois sont passées à l'horaire libre. | Réorganiser la cuisine du soir.
A C.1.3 | Remplacer le système d'appel des chambres | Maison de repos; Service technique | Responsable technique |
+ T3 2026 | Réalisé | 100 | Quatre-vingt-six chambres équipées. |
A C.1.4 | Inviter une fois par semaine les enfants de la crèche voisine | Maison de repos | Ergothérapeute |
+ Récurrent | En cours | | Activité très appréciée, quarante séances. | Prévoir un minibus en hiver.
OO C.2 | Soutenir les aidants proches
A C.2.1 | Tenir un café des aidants chaque premier jeudi du mois | Service d'aide à domicile | Coordinatrice |
+ Récurrent | En cours | | Dix séances, huit participants en moyenne. | Mieux annoncer les dates.
A C.2.2 | Créer un service de garde à domicile de nuit | Service d'aide à domicile | Coordinatrice | 2029 | Non
+ entamé | 0 | | Estimer le coût avec les mutualités.
A C.2.3 | Prêter du matériel médical à prix modique | Service d'aide à domicile | Magasinier | octobre 2026 |
+ Réalisé | 100 | Convention signée avec la Croix de Garance. |
OS D | Être un CPAS bien organisé et attentif à ses agents
OO D.1 | Améliorer les conditions de travail
A D.1.1 | Insonoriser les bureaux de l'étage | Service technique | Responsable technique | 2026 | Réalisé | 100 |
+ Travaux réceptionnés en février 2026. |
A D.1.2 | Former tous les chefs de service à la conduite d'équipe | Ressources humaines | Responsable RH | 2027 | En
+ cours | 50 | Sept chefs sur quatorze sont formés. | Inscrire le second groupe.
A D.1.3 | Offrir des vélos en leasing aux agents | Ressources humaines | Responsable RH | 2e semestre 2026 | Réalisé
+ | 100 | Vingt-neuf agents en bénéficient. |
OO D.2 | Développer les synergies avec la Commune
A D.2.1 | Partager le service du courrier et l'imprimerie | Direction générale | Directrice générale | 2026 |
+ Réalisé | 100 | Un seul service depuis septembre 2026. |
A D.2.2 | Harmoniser les règlements de travail | Ressources humaines | Responsable RH; Juriste | fin 2027 | En
+ attente | 30 | Tableau de comparaison dressé. | Reprendre la négociation syndicale.
A D.2.3 | Confier la gestion des bâtiments du CPAS au service communal | Service technique | Responsable technique |
+ 2029 | Non entamé | 0 | | Inventorier les contrats en cours.
"""

_HEAD = (
    "N°",
    "Action",
    "Service",
    "Agent pilote",
    "Échéance",
    "Statut",
    "%",
    "Ce qui a été fait",
    "Ce qui reste à faire",
)


def rochelleau_writer_review(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    blocks: list[Block] = [
        Para("CPAS de Rochelleau"),
        Para("Évaluation intermédiaire du programme stratégique transversal"),
        Para("Rapport du comité de direction au Bureau permanent – décembre 2026"),
        Contents(
            (
                ("Préambule", 2, 0),
                *((f"Objectif stratégique {line.mark[3:]}", 3, 0) for line in plan if line.mark[:2] == "OS"),
                ("Conclusions et recommandations", 9, 0),
            )
        ),
        Head("Préambule", 1),
        Para(
            "L'article 27ter de la loi organique prévoit que le programme est évalué à mi-législature. Le comité de "
            "direction a choisi d'anticiper cet exercice : chaque agent pilote a été entendu entre le 5 octobre et le "
            "20 novembre 2026."
        ),
        Para(
            "Les statuts sont les suivants : réalisé, en cours, à programmer, non entamé, reporté, bloqué, abandonné."
        ),
    ]
    lines: list[tuple[Box, ...]] = []
    above = goal = ""

    def close() -> None:
        if lines:
            blocks.append(Grid((tuple(Box(text, bold=True) for text in _HEAD), *lines)))
            lines.clear()

    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            close()
            blocks.append(Head(f"Objectif stratégique {number} : {line[0]}", 1))
            above = tree.add(SO, line[0], code=number)
        elif kind == "OO":
            close()
            blocks.append(Head(f"Objectif opérationnel {number} : {line[0]}", 2))
            goal = tree.add(OO, line[0], above, code=number)
        elif kind == "C":
            close()
            blocks.append(Para(f"Commentaire du comité : {line[0]}"))
        else:
            title, services, agents, due, said, rate, done, left = (line[place] for place in range(8))
            shown = (
                number,
                title,
                stacked(services),
                stacked(agents),
                due,
                said,
                f"{rate} %" if rate else "",
                done,
                left,
            )
            lines.append(tuple(Box(text) for text in shown))
            tree.add(
                *(ACTION, title, goal),
                code=number, departments=listed(services), agents=listed(agents), deadline=when(due),
                status=planned(said) or state(said), progress=int(rate) if rate else None, achieved=done,
                remaining=left,
            )  # fmt: skip
    close()
    blocks += [
        Head("Conclusions et recommandations", 1),
        Para("Un tiers des actions est terminé. Le comité de direction recommande au Bureau permanent :"),
        Bullet("de concentrer les moyens de 2027 sur l'accueil et sur l'épicerie sociale ;"),
        Bullet("de revoir la faisabilité de l'unité pour personnes désorientées ;"),
        Bullet("de présenter ce rapport au Conseil de l'action sociale avant le 31 mars 2027."),
        Para("Pour le comité de direction, la Directrice générale"),
    ]
    path = folder / "rochelleau_writer_review.odt"
    write_text(blocks, path, header="CPAS de Rochelleau", footer="Évaluation intermédiaire – page")
    never = (
        *("Préambule", "Conclusions et recommandations", "Ce qui a été fait", "Ce qui reste à faire"),
        "de revoir la faisabilité de l'unité pour personnes désorientées",
    )
    traps = "letters for the objectives; a table for each operational one; recommendations as bullets at the end"
    return tree.case(path, "F", traps, never=never)
