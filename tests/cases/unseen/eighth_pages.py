"""Eighth set, PDF: the table of an evaluation with its explanations, and a programme in prose with two volets."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf
from tests.cases.unseen.eighth_values import said
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.tree import Tree

GRANDVELUNE = """
# {1} Être une commune attentive à ses aînés
## {1.1} Favoriser la vie à domicile
- {1.1.1} Créer un service de petits travaux | Nombre d'interventions | En route | 65 % | 112 interventions depuis\
 janvier, deux ouvriers formés.
- {1.1.2} Installer des détecteurs de monoxyde chez les plus de 75 ans | Nombre de détecteurs posés | Réalisé | 100 %\
 | 340 détecteurs posés avec l'aide des pompiers.
- {1.1.3} Adapter les trottoirs autour de la résidence | Mètres de trottoirs adaptés | Reste à lancer | 0 % | Reporté\
 au budget 2028.
## {1.2} Lutter contre la fracture numérique
- {1.2.1} Ouvrir un espace public numérique à la gare | Nombre de visiteurs | Opérationnel | 100 % | Ouvert trois\
 jours par semaine.
- {1.2.2} Former quarante ambassadeurs numériques | Nombre d'ambassadeurs formés | En route | 45 % | Dix-huit\
 ambassadeurs formés.
# {2} Être une commune qui réussit sa transition écologique
## {2.1} Réduire les déchets
- {2.1.1} Doter les écoles de fontaines et de gourdes | Nombre d'écoles équipées | Réalisé | 100 % | Les sept\
 implantations sont équipées.
- {2.1.2} Installer trois composts de quartier | Nombre de composts ; Poids composté en kg | En route | 67 % | Il\
 reste à trouver un terrain aux Marlières.
- {2.1.3} Interdire la vaisselle jetable lors des fêtes | Nombre de dérogations | Renoncé | 5 % | Le règlement-type a\
 été retiré par la zone.
## {2.2} Restaurer la biodiversité
- {2.2.1} Planter huit kilomètres de haies | Mètres de haies plantés | En route | 38 % | 3.050 mètres plantés.
- {2.2.2} Faucher tardivement tous les bords de routes | Kilomètres fauchés tardivement | Réalisé | 100 % |
- {2.2.3} Acquérir le marais de la Velune | Hectares acquis | À l'arrêt, bloqué | 10 % | Les héritiers sont en\
 désaccord.
# {3} Être une commune bien équipée
## {3.1} Rénover les équipements sportifs
- {3.1.1} Remplacer le terrain synthétique | Avancement du chantier | En route | 80 % | Réception provisoire en\
 novembre.
- {3.1.2} Isoler le hall omnisports | Consommation en kWh | Reste à planifier | 0 % | Subside refusé, nouvelle\
 demande en 2027.
- {3.1.3} Créer un vestiaire pour les équipes féminines | Nombre de vestiaires | Réalisé | 100 % | Inauguré le 8 mars\
 2026.
## {3.2} Moderniser les écoles
- {3.2.1} Reconstruire l'école des Marlières | Avancement du chantier | En route | 30 % | Gros œuvre en cours.
- {3.2.2} Relier toutes les classes à la fibre | Nombre de classes reliées | En route | 90 % | 54 classes sur 60.
# {4} Être une administration performante
## {4.1} Moderniser la gestion
- {4.1.1} Mettre en place une comptabilité analytique | Nombre de centres de coûts | Mis en veille | 15 % | Le\
 logiciel ne le permet pas encore.
- {4.1.2} Traiter les factures en vingt jours | Délai moyen de paiement | En route | 70 % | Délai moyen de 24 jours.
## {4.2} Motiver le personnel
- {4.2.1} Évaluer chaque agent tous les deux ans | Taux d'agents évalués | En route | 50 % |
- {4.2.2} Rénover le réfectoire de l'arsenal | Avancement du chantier | Réalisé | 100 % | Travaux faits en régie.
"""


def midterm(folder: Path) -> Case:
    """An evaluation: a landscape table over several pages, objectives as rows, indicators, a rate and explanations."""
    roots = outline(GRANDVELUNE, "index told rate note")
    tree = Tree()
    head = row("N°", "Actions", "Indicateurs", "État", "Taux", "Explications du service", bold=True)
    lines = [head]
    for root in roots:
        plant(tree, root)
        lines.append((Box(f"Objectif stratégique {root.code} – {root.title}", span=6, bold=True, fill="BFBFBF"),))
        for part in root.parts:
            plant(tree, part)
            lines.append((Box(f"Objectif opérationnel {part.code} – {part.title}", span=6, bold=True),))
            for one in part.parts:
                index = one["index"].replace(" ; ", "\n")
                lines.append(row(one.code, one.title, index, one["told"], one["rate"], one["note"]))
                plant(tree, one, **said(one))
    counts = Grid((row("État", "Nombre", bold=True), row("Réalisé", "6"), row("En route", "9"), row("Autres", "5")))
    blocks: list[Block] = [
        Head("Commune de Grandvelune"),
        Para("Évaluation intermédiaire du PST 2025-2030", bold=True),
        Para("Présentée au Collège du 5 octobre 2026 et au Conseil du 26 octobre 2026"),
        Head("Méthode", 2),
        Para(
            "Chaque service a rempli sa partie en juillet. Le Comité de direction a harmonisé les taux : 100 % "
            "signifie que l'action est terminée ; un taux de 0 % que rien n'a encore été entrepris."
        ),
        Head("Résultats", 2),
        Grid(tuple(lines), header=1, widths=(0.7, 3.2, 2.2, 1.2, 0.7, 3.0)),
        Head("Récapitulatif", 2),
        counts,
    ]
    path = folder / "grandvelune_pdf_midterm.pdf"
    pdf.write_pdf(blocks, path, header="PST de Grandvelune", footer="Évaluation 2026", landscape=True, size=9)
    never = ("Méthode", "Résultats", "Récapitulatif", "Autres", "Explications du service", "Commune de Grandvelune")
    return tree.case(path, "F", "explanations beside the state, a table of counts after the plan", never=never)


NOUES = """
# {1} Être une administration au service de ses habitants | internal
## {1.1} Améliorer l'accueil du public | Les horaires actuels ne conviennent pas aux travailleurs.
- Élargir les heures d'ouverture du guichet | Population | janvier 2026
- Signaler clairement les entrées et les bureaux | Travaux | juin 2026
- Traiter les appels par un accueil téléphonique unique | Secrétariat | fin 2026
## {1.2} Développer les compétences des agents | Le plan de formation date de 2015.
- Élaborer un plan de formation triennal | Personnel | mars 2026
- Former les chefs d'équipe à la gestion des conflits | Personnel | 2027
- Créer une réserve de recrutement d'ouvriers qualifiés | Personnel | permanent
# {2} Être une commune qui valorise son cadre de vie | external
## {2.1} Rénover l'espace public | Les deux places principales n'ont plus été refaites depuis 1978.
- Rénover la place du Tilleul | Travaux | 2029
- Enterrer les câbles dans la rue du Château | Travaux | septembre 2027
- Restaurer le kiosque à musique | Patrimoine |
## {2.2} Protéger les paysages | Le village de Noue-Basse est classé.
- Effacer les panneaux publicitaires des entrées de village | Urbanisme | décembre 2026
- Planter des alignements d'arbres le long de la nationale | Environnement | 2026-2029
- Créer un observatoire photographique des paysages | Environnement | annuel
# {3} Être une commune qui soutient les familles | external
## {3.1} Répondre aux besoins de garde | Quarante enfants figurent sur la liste d'attente.
- Créer une halte-accueil dans l'ancienne cure | Petite enfance | 1er septembre 2028
- Organiser des stages pendant les congés scolaires | Accueil temps libre | permanent
## {3.2} Encourager la pratique du sport et de la culture | Douze clubs et sept associations sont subsidiés.
- Instaurer un chèque sport et culture de 40 € | Finances | septembre 2026
- Rénover l'éclairage du terrain de tennis | Travaux | mai 2026
- Ouvrir un point lecture à Noue-Haute | Bibliothèque | octobre 2027
# {4} Être une commune énergétiquement sobre | external
## {4.1} Réduire les consommations communales | La facture a doublé en trois ans.
- Isoler le toit de la maison communale | Travaux | août 2027
- Éteindre l'éclairage public entre minuit et cinq heures | Travaux | 30/11/2025
- Installer une régulation dans chaque école | Énergie | 2e trimestre 2028
## {4.2} Aider les ménages | Un tiers du bâti date d'avant 1919.
- Organiser un achat groupé d'isolant | Énergie | 2026
- Prêter une caméra thermique | Énergie | chaque hiver
"""


def prose(folder: Path) -> Case:
    """Two volets, objectives as headings, a sentence of reasons, dashes whose end says the department and the date."""
    roots = outline(NOUES, "why when")
    entries, body, track = [], [], ""
    tree = Tree()
    for root in roots:
        if root["why"] != track:
            track = root["why"]
            volet = "VOLET INTERNE" if track == "internal" else "VOLET EXTERNE"
            entries.append((volet, len(entries) + 3, 0))
            body += [Break(), Head(volet)]
        plant(tree, root, track=track)
        entries.append((f"Objectif stratégique {root.code}", len(entries) + 3, 1))
        body.append(Head(f"Objectif stratégique {root.code}{' :' if root.code == '3' else '.'} {root.title}", 2))
        for part in root.parts:
            plant(tree, part, track=track)
            body += [Head(f"Objectif opérationnel {part.code}. {part.title}", 3), Para(part["why"]), Para("Actions :")]
            for one in part.parts:
                one.cells = {"service": one["why"], "when": one["when"]}
                tail = f"[{one['service']} – {one['when']}]" if one["when"] else f"[{one['service']}]"
                body.append(Bullet(f"{one.title} {tail}", mark="–"))
                plant(tree, one, track=track, title_also_ok=[f"{one.title} {tail}"], **said(one))
    blocks: list[Block] = [
        Para("COMMUNE DES PETITES-NOUES", bold=True, center=True),
        Head("Programme stratégique transversal 2024-2030"),
        Contents(tuple(entries)),
        Break(),
        Head("Avant-propos"),
        Para(
            "Le PST n'est pas un catalogue de promesses. Il a été écrit avec les vingt-trois agents de la commune, "
            "lors de trois matinées de travail. Chaque action a un service et un délai ; le reste viendra en son temps."
        ),
        *body,
        Break(),
        Head("Calendrier de suivi"),
        Bullet("Janvier : rencontre avec chaque service", mark="–"),
        Bullet("Juin : rapport au Collège", mark="–"),
        Bullet("Octobre : lien avec le budget", mark="–"),
    ]
    path = folder / "petitesnoues_pdf_prose.pdf"
    pdf.write_pdf(blocks, path, header="Petites-Noues – PST", footer="2024-2030", size=11)
    never = ("Avant-propos", "Calendrier de suivi", "Juin : rapport au Collège", "VOLET INTERNE", "Actions :")
    return tree.case(
        path, "C", "square brackets behind titles, a sentence of reasons, a calendar at the end", never=never
    )


ALL: tuple[Maker, ...] = (midterm, prose)
