"""A CPAS: its PST as adopted by the council of social action, and the note of the year that takes its actions up "
"again."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import Doc, listed, money, rows, state, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | departments | partners | deadline | state in the note | sum in the note
_PLAN = """
OS 1 | Être un CPAS qui garantit à chacun une vie conforme à la dignité humaine
OO 1.1 | Aller vers les publics qui ne poussent pas notre porte
A 1.1.1 | Tenir une permanence sociale dans chacun des cinq villages | Service social général | | 2026 | En cours |
+ 4.500 €
A 1.1.2 | Former les travailleurs sociaux de première ligne à l'entretien motivationnel | Service social général | |
+ fin 2026 | Réalisé | 6.200 €
A 1.1.3 | Diffuser un guide des aides en langage clair | Accueil | Commune de Froidmont | juin 2026 | En cours | 2.800 €
A 1.1.4 | Engager un éducateur de rue en collaboration avec le PCS | Direction | PCS; Zone de police | 2027
OO 1.2 | Prévenir l'endettement et la précarité énergétique
A 1.2.1 | Ouvrir un groupe d'appui de prévention du surendettement | Médiation de dettes | Centre de référence Pays
+ d'Ourle
+ | septembre 2026 | Planifié | 3.000 €
A 1.2.2 | Réaliser soixante visites énergie par an | Tutelle énergie | | récurrent | En cours | 12.000 €
A 1.2.3 | Constituer un stock d'appareils économes à prêter | Tutelle énergie | Gestionnaire de réseau | 2028
OO 1.3 | Lutter contre la pauvreté infantile
A 1.3.1 | Financer le repas chaud de midi dans les écoles | Service social général | Pouvoirs organisateurs |
+ 2026-2030 |
+ Reporté | 38.000 €
A 1.3.2 | Créer une donnerie de matériel de puériculture | Insertion | ONE | 1er semestre 2027
A 1.3.3 | Mettre sur pied un soutien scolaire à domicile | Insertion | Ligue des familles | fin 2028
OS 2 | Être un CPAS qui permet aux aînés de vivre où ils le souhaitent
OO 2.1 | Renforcer le maintien à domicile
A 2.1.1 | Étendre le service d'aides familiales aux week-ends | SAFA | | janvier 2027 | Planifié | 54.000 €
A 2.1.2 | Proposer un service de repas adaptés sept jours sur sept | Cuisine | | 2026 | Réalisé | 21.500 €
A 2.1.3 | Équiper cent ménages de la télévigilance | SAFA | Mutualités | 2029
A 2.1.4 | Installer un service de petits travaux de jardinage | Insertion | | mars 2027
OO 2.2 | Humaniser la résidence Les Charmilles
A 2.2.1 | Transformer vingt chambres doubles en chambres individuelles | Résidence; Service technique | AViQ |
+ 2026-2029 |
+ En cours | 410.000 €
A 2.2.2 | Aménager un jardin thérapeutique | Résidence | Fondation du Chêne | mai 2027 | À démarrer | 18.000 €
A 2.2.3 | Introduire le projet de vie personnalisé | Résidence | | 31/12/2027
A 2.2.4 | Créer un conseil des résidents et des familles | Résidence | | 2e trim. 2026 | Réalisé | /
OS 3 | Être un CPAS qui mise sur l'insertion
OO 3.1 | Multiplier les chemins vers l'emploi
A 3.1.1 | Ouvrir dix postes article 60 en entreprise d'économie sociale | Insertion | Le Forem; SAACE Horizon | 2028
A 3.1.2 | Organiser un atelier de préparation au permis théorique | Insertion | | chaque année | En cours | 5.400 €
A 3.1.3 | Développer un potager d'insertion à Bois-le-Roi | Insertion | Ferme du Tilleul | printemps 2027
OO 3.2 | Favoriser le logement accompagné
A 3.2.1 | Acquérir deux logements de transit | Service technique | Commune de Froidmont; SLSP | 2029 | En attente |
+ 275.000 €
A 3.2.2 | Capter cinq logements privés via l'agence immobilière sociale | Logement | AIS du Haut Pays | fin 2027
A 3.2.3 | Rénover les logements d'urgence de la rue Basse | Service technique | | 4e trim. 2026 | En cours | 62.750 €
OS 4 | Être une institution où il fait bon travailler
OO 4.1 | Attirer et garder le personnel
A 4.1.1 | Adopter un plan d'accueil des nouveaux agents | Ressources humaines | | 30 juin 2026 | Réalisé | /
A 4.1.2 | Organiser des supervisions collectives pour les équipes sociales | Ressources humaines | | permanent | En
+ cours |
+ 7.200 €
A 4.1.3 | Étudier le passage aux 36 heures en cuisine | Ressources humaines; Cuisine | | 2028
OO 4.2 | Travailler avec la Commune
A 4.2.1 | Fusionner les services informatiques | Direction | Commune de Froidmont | fin 2027 | À démarrer | 15.000 €
A 4.2.2 | Passer des marchés conjoints pour l'énergie et les assurances | Finances | Commune de Froidmont | 2026 |
+ En cours | /
A 4.2.3 | Partager un conseiller en prévention | Ressources humaines | Commune de Froidmont | 2027
"""

_PRESENT = "Mmes et MM. Colette Ransart, Présidente ; Y. Baudhuin, N. Kerzmann, P. Oger, D. Salmon, Conseillers ; "


def froidmont_word_cpas_note(folder: Path) -> Case:
    doc, tree = Doc(font="Times New Roman"), Tree()
    doc.furniture("CPAS de Froidmont-la-Tour", "PST 2025-2030 et note de politique 2026")
    doc.para("**PROVINCE DE HESBOURG – CENTRE PUBLIC D'ACTION SOCIALE DE FROIDMONT-LA-TOUR**", centre=True)
    doc.para("**EXTRAIT DU REGISTRE AUX DÉLIBÉRATIONS DU CONSEIL DE L'ACTION SOCIALE**", centre=True)
    doc.para("Séance du 17 novembre 2025")
    doc.para(_PRESENT + "J. Libert, Directeur général.")
    doc.para("**Objet n° 4 : Programme stratégique transversal 2025-2030 – Adoption**")
    doc.para("Le Conseil, en séance publique,")
    doc.para("Vu la loi organique du 8 juillet 1976 des centres publics d'action sociale, notamment l'article 27ter ;")
    doc.para("Vu le procès-verbal de la concertation Commune-CPAS du 6 octobre 2025 ;")
    doc.para("Considérant que le comité de direction a remis un avis favorable ;")
    doc.para("DÉCIDE à l'unanimité :")
    doc.para("**Article 1er.** D'adopter le programme stratégique transversal annexé à la présente délibération.")
    doc.para("**Article 2.** De le publier sur le site internet de la Commune.")
    doc.para("Par le Conseil : le Directeur général, (s) J. Libert – la Présidente, (s) C. Ransart")
    doc.page()
    doc.para("**Annexe 1 – PROGRAMME STRATÉGIQUE TRANSVERSAL**", size=16, centre=True)
    doc.para(
        "Notre CPAS compte 118 agents. Il accompagne 412 bénéficiaires du revenu d'intégration et gère une "
        "résidence de 96 "
        "lits. Le PST s'articule autour de quatre objectifs stratégiques."
    )
    above = goal = ""
    note: list[list[str]] = [["**N°**", "**Action**", "**État**", "**Crédit 2026**"]]
    fills = {0: "BDD7EE"}
    total = 0
    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            doc.head(f"O.S.{number}. {line[0]}", 1)
            above = tree.add(SO, line[0], code=number)
            fills[len(note)] = "EDEDED"
            note.append([f"**Objectif stratégique {number}**"])
        elif kind == "OO":
            doc.head(f"O.O.{number}. {line[0]}", 2)
            goal = tree.add(OO, line[0], above, code=number)
        else:
            doc.para(f"**{number}.** {line[0]}", space=4)
            said = [f"{'Services' if ';' in line[1] else 'Service'} : {', '.join(listed(line[1]))}"]
            said += [f"Partenaire(s) : {', '.join(listed(line[2]))}"] if line[2] else []
            doc.para("//" + " – ".join([*said, f"Échéance : {line[3]}"]) + "//", size=9.5)
            due = None if line[3].startswith("printemps") else when(line[3])
            sums = money(line[5])
            tree.add(
                *(ACTION, line[0], goal),
                code=number, departments=listed(line[1]), partners=listed(line[2]), deadline=due,
                status=state(line[4]), budget=sums, budget_kind_also_ok=True,
            )  # fmt: skip
            if line[4]:
                note.append([number, line[0], line[4], line[5]])
                total += sum(int(one["amount"][:-3]) for one in sums)
    doc.page()
    doc.para("**Annexe 2 – NOTE DE POLITIQUE GÉNÉRALE POUR L'EXERCICE 2026**", size=16, centre=True)
    doc.para("//(article 88, § 1er, de la loi organique)//", centre=True)
    doc.para(
        "Le budget 2026 est présenté à l'équilibre grâce à une dotation communale de 2.846.000 €, en hausse de 3,1 "
        "%. Les "
        "dépenses de personnel représentent 61 % de l'ordinaire."
    )
    doc.table(
        [
            ["**Service ordinaire**", "**Budget 2025**", "**Budget 2026**"],
            ["Personnel", "6.912.400,00 €", "7.104.250,00 €"],
            ["Fonctionnement", "1.388.000,00 €", "1.402.600,00 €"],
            ["Redistribution", "3.015.700,00 €", "3.240.000,00 €"],
            ["Dette", "214.300,00 €", "208.150,00 €"],
            ["Total", "11.530.400,00 €", "11.955.000,00 €"],
        ],
        (6, 4.5, 4.5),
    )
    doc.para("**Actions du PST inscrites au budget**", size=12)
    doc.para(
        "Le tableau reprend les actions qui connaissent une suite en 2026 et leur état à la date de la présente note."
    )
    doc.table([*note, ["", "Total", "", f"{total:,} €".replace(",", ".")]], (1.6, 9, 2.8, 3.2), fills=fills)
    doc.para("La Présidente du CPAS, Colette Ransart", space=20)
    path = folder / "froidmont_word_cpas_note.docx"
    doc.save(path)
    never = ("Personnel", "Fonctionnement", "Redistribution", "Dette", "Total", "Actions du PST inscrites au budget")
    traps = "the act, the plan, then a note that takes half of its actions up again by number with state and credit"
    return tree.case(path, "C", traps, never=(*never, "Objectif stratégique 1", "Service ordinaire"))
