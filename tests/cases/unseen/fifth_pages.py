"""Fifth set, PDF: a printed workbook, the report of a program, objectives with particulars in square brackets."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import pdf
from tests.cases.unseen.fifth_values import due, state
from tests.cases.unseen.fourth_values import money, names, outline, plant
from tests.cases.unseen.tree import Tree

ROSPERWEZ = """
# {1} Être une commune qui place l'humain au centre
## {1.1} Soutenir l'enfance et les écoles
- {1.1.1} Créer une cinquième classe maternelle à Rosperwez-Bas | C. Anciaux-Romain | D. Lekeux | sept.-26 | en cours
- {1.1.2} Fournir gratuitement le matériel scolaire de première année | C. Anciaux-Romain | D. Lekeux | annuel | en\
 cours
- {1.1.3} Remplacer les châssis de l'école du Vivier | C. Anciaux-Romain | G. Haulot | août-27 | à planifier
- {1.1.4} Installer des fontaines à eau dans les cours | C. Anciaux-Romain | G. Haulot | juin-26 | terminé
- {1.1.5} Proposer des cours de natation dès la deuxième maternelle | C. Anciaux-Romain | D. Lekeux | 2027 | en\
 attente
## {1.2} Prendre soin des plus fragiles
- {1.2.1} Ouvrir une épicerie sociale avec les communes voisines | M. Zicot | CPAS | déc.-27 | en cours
- {1.2.2} Adapter le transport social aux fauteuils roulants | M. Zicot | CPAS | 2028 | à planifier
- {1.2.3} Créer une permanence juridique gratuite | M. Zicot | CPAS | mars-26 | terminé
- {1.2.4} Tenir à jour un registre des personnes isolées | M. Zicot | S. Mouton-Paquay | permanent | en cours
## {1.3} Vivre ensemble
- {1.3.1} Accueillir les nouveaux habitants lors d'une visite guidée | F. Rogister | S. Mouton-Paquay | annuel | en\
 cours
- {1.3.2} Lancer une maison des jeunes mobile | F. Rogister | B. Quintin | 2027 | à planifier
- {1.3.3} Rénover la buvette du terrain de balle pelote | F. Rogister | G. Haulot | mai-26 | terminé
- {1.3.4} Célébrer la journée internationale des bénévoles | F. Rogister | B. Quintin | annuel | en cours
# {2} Être une commune durable, qui s'adapte au climat
## {2.1} Produire et consommer autrement
- {2.1.1} Acheter l'électricité du parc éolien voisin | T. Ghislain | G. Haulot | janv.-27 | en cours
- {2.1.2} Constituer une communauté d'énergie renouvelable | T. Ghislain | N. Bodson-Petit | 2028 | à planifier
- {2.1.3} Approvisionner les cantines en circuit court | T. Ghislain | D. Lekeux | sept.-26 | en cours
- {2.1.4} Réduire la température des bâtiments la nuit | T. Ghislain | G. Haulot | oct.-25 | terminé
## {2.2} Gérer les eaux de pluie
- {2.2.1} Créer des fascines contre les coulées de boue | T. Ghislain | N. Bodson-Petit | avr.-27 | en cours
- {2.2.2} Curer les bassins d'orage | T. Ghislain | Travaux | récurrent | en cours
- {2.2.3} Imposer une citerne dans les nouvelles constructions | T. Ghislain | Urbanisme | 2026 | terminé
- {2.2.4} Rendre perméable le parking de la salle | T. Ghislain | Travaux | 2029 | à planifier
## {2.3} Préserver le patrimoine naturel
- {2.3.1} Replanter les alignements de tilleuls | P. Wéris-Simon | Travaux | nov.-26 | à planifier
- {2.3.2} Classer deux arbres remarquables | | Urbanisme | 2026 | bloqué
- {2.3.3} Restaurer les murs de pierre sèche du chemin des Crêtes | P. Wéris-Simon | N. Bodson-Petit | 2030 | à\
 planifier
- {2.3.4} Créer une réserve dans l'ancienne carrière | P. Wéris-Simon | N. Bodson-Petit | juil.-28 | en cours
# {3} Être une commune qui bouge en toute sécurité
## {3.1} Entretenir et sécuriser les voiries
- {3.1.1} Réparer le pont du chemin de fer vicinal | P. Wéris-Simon | Travaux | 2028 | à planifier
- {3.1.2} Installer des ralentisseurs rue du Tombeux | P. Wéris-Simon | Travaux | mai-27 | à planifier
- {3.1.3} Renouveler la signalisation touristique | F. Rogister | B. Quintin | 2026 | en cours
- {3.1.4} Acquérir une nouvelle saleuse | P. Wéris-Simon | Travaux | oct.-26 | terminé
- {3.1.5} Réaliser un audit de sécurité routière par village | P. Wéris-Simon | Police | 2027 | encours
## {3.2} Encourager la marche et le vélo
- {3.2.1} Rouvrir les sentiers disparus de l'atlas | P. Wéris-Simon | N. Bodson-Petit | permanent | en cours
- {3.2.2} Organiser un ramassage scolaire à vélo | C. Anciaux-Romain | D. Lekeux | avr.-26 | abandonné
- {3.2.3} Placer des stations de gonflage | T. Ghislain | Travaux | juin-26 | terminé
- {3.2.4} Éclairer la liaison entre la gare et le village | P. Wéris-Simon | Travaux | 2027 | en attente
# {4} Être une administration agile et bienveillante
## {4.1} Travailler en équipe
- {4.1.1} Réunir tout le personnel deux fois par an | J. Roland-Delhez | Direction | récurrent | en cours
- {4.1.2} Créer un journal interne | J. Roland-Delhez | S. Mouton-Paquay | janv.-26 | terminé
- {4.1.3} Décloisonner les services par des groupes de projet | J. Roland-Delhez | Direction | 2026 | en cours
- {4.1.4} Aménager un réfectoire au dépôt communal | J. Roland-Delhez | G. Haulot | | a planifier
## {4.2} Soigner la relation au citoyen
- {4.2.1} Revoir l'accueil téléphonique | J. Roland-Delhez | S. Mouton-Paquay | mars-26 | terminé
- {4.2.2} Mesurer la satisfaction une fois par an | J. Roland-Delhez | Direction | annuel | en cours
- {4.2.3} Délivrer les documents à domicile aux personnes immobilisées | J. Roland-Delhez | Population | permanent |\
 en cours
- {4.2.4} Simplifier le règlement des salles | F. Rogister | B. Quintin | déc.-26 | à planifier
"""


def printed(folder: Path) -> Case:
    """A workbook printed to PDF: no header repeated, objectives written once more with `(suite)` after a page."""
    roots = outline(ROSPERWEZ, "lead agent when told")
    tree = Tree()
    widths = (0.7, 3.4, 1.4, 1.6, 1.1, 1.0)
    grids: list[Block] = [
        Para("PST ROSPERWEZ 2025-2030 – tableau de bord du Collège – état au 05/10/2026", bold=True),
    ]
    lines = [
        row("N°", "Intitulé de l'action", "Responsable politique", "Responsable administratif", "Échéance", "Etat")
    ]
    room = 33
    for root in roots:
        plant(tree, root)
        strategic = f"OBJECTIF STRATÉGIQUE {root.code} : {root.title}"
        lines.append((Box(strategic, span=6, fill="A9D08E", bold=True),))
        for part in root.parts:
            plant(tree, part)
            operational = f"Objectif opérationnel {part.code} : {part.title}"
            lines.append((Box(operational, span=6, fill="E2EFDA", bold=True),))
            for one in part.parts:
                if len(lines) >= room:
                    grids += [Grid(tuple(lines), header=0, widths=widths), Break()]
                    lines = [(Box(f"{text} (suite)", span=6),) for text in (strategic, operational)]
                lines.append(row(one.code, one.title, one["lead"], one["agent"], one["when"], one["told"]))
                plant(
                    tree,
                    one,
                    political_leads=names(one["lead"]),
                    deadline=due(one["when"]),
                    status=state(one["told"]),
                )
    grids.append(Grid(tuple(lines), header=0, widths=widths))
    totals = f"{sum(len(root.actions) for root in roots)} actions"
    grids += [Para(f"Total : {totals} – document de travail, ne pas diffuser")]
    path = folder / "rosperwez_pdf_printed.pdf"
    pdf.write_pdf(grids, path, header="PST.xlsx / Feuil1", footer="05/10/2026", size=9)
    never = ("Etat", "Intitulé de l'action", "Responsable politique", totals)
    return tree.case(path, "A", "a printed sheet, objectives again with (suite), months as sept.-26", never=never)


SAUVENESSE = """
# {1} Renforcer l'action sociale de proximité
## {1.1} Aller vers les personnes
- {1.1.1} Engager deux travailleurs sociaux de rue | En cours | 50 | 30/06/2026 | Service social | N. Bastogne-Lerat\
 | 104 000,00 € | Un engagement effectif, second recrutement en mai.
- {1.1.2} Tenir une permanence dans les quatre cités | En cours | 75 | 31/12/2026 | Service social | K. Vroonen | |\
 Manque la cité des Acacias.
- {1.1.3} Équiper une camionnette d'accueil | Terminé | 100 | 31/03/2026 | Service logistique | R. Lisoir | 41\
 500,00 € | Mise en service le 12 mars.
## {1.2} Lutter contre le non-recours
- {1.2.1} Vérifier d'office le droit au tarif social | En cours | 30 | 31/12/2026 | Service énergie | A. Thonet-Mary\
 | |
- {1.2.2} Former les relais associatifs aux aides existantes | Non commencé | 0 | 30/06/2027 | Service social | K.\
 Vroonen | 3 200,00 € |
- {1.2.3} Simplifier le formulaire d'allocation de chauffage | Terminé | 100 | 31/10/2025 | Service énergie | A.\
 Thonet-Mary | |
## {1.3} Rendre l'aide alimentaire plus digne
- {1.3.1} Remplacer les colis par une carte d'achat | Suspendu | 20 | 31/12/2027 | Service social | N.\
 Bastogne-Lerat | 60 000,00 € | En attente du cadre fédéral.
- {1.3.2} Récupérer les invendus de trois supermarchés | En cours | 60 | 30/09/2026 | Service logistique | R. Lisoir\
 | 7 400,00 € |
# {2} Développer l'offre d'hébergement et de soins
## {2.1} Moderniser la résidence Val d'Ombre
- {2.1.1} Construire une aile de vingt lits | En cours | 10 | 31/12/2030 | Service travaux | E. Falisse | 3 750\
 000,00 € | Auteur de projet désigné.
- {2.1.2} Introduire le dossier de soins informatisé | En cours | 80 | 30/06/2026 | Résidence Val d'Ombre | P.\
 Deblire | 29 000,00 € |
- {2.1.3} Créer un comité des familles | Terminé | 100 | 31/12/2025 | Résidence Val d'Ombre | P. Deblire | |
## {2.2} Diversifier les logements
- {2.2.1} Ouvrir trois logements de transit | Non commencé | 0 | 31/12/2028 | Service logement | H. Masuy | 290\
 000,00 € |
- {2.2.2} Accompagner dix personnes sans abri vers un logement stable | En cours | 40 | 31/12/2027 | Service\
 logement | H. Masuy | 88 000,00 € | Quatre personnes logées.
- {2.2.3} Créer un habitat intergénérationnel | Abandonné | 5 | 31/12/2029 | Service logement | H. Masuy | | Site\
 inadapté.
# {3} Consolider notre institution
## {3.1} Veiller sur les équipes
- {3.1.1} Organiser une supervision mensuelle | En cours | 50 | 31/12/2030 | Ressources humaines | G. Andrianne | 9\
 600,00 € |
- {3.1.2} Rénover les bureaux du service social | En cours | 35 | 30/11/2026 | Service travaux | E. Falisse | 125\
 000,00 € |
- {3.1.3} Adopter un plan de prévention des risques psychosociaux | Terminé | 100 | 28/02/2026 | Ressources humaines\
 | G. Andrianne | |
## {3.2} Moderniser nos outils
- {3.2.1} Remplacer le logiciel social | Non commencé | 0 | 31/12/2027 | Informatique | J. Wanson-Close | 72 000,00\
 € |
- {3.2.2} Sécuriser les accès à distance | Terminé | 100 | 31/01/2026 | Informatique | J. Wanson-Close | 6 300,00 € |
- {3.2.3} Mettre les archives sociales en conformité avec le RGPD | En cours | 15 | 30/06/2028 | Secrétariat | L.\
 Hublet | |
"""


def report(folder: Path) -> Case:
    """CPAS: a program's printed report, a line of title for each action and two lines of labels under it, no table."""
    roots = outline(SAUVENESSE, "told rate when service agent cost note")
    tree = Tree()
    blocks: list[Block] = [
        Head("CPAS de Sauvenesse"),
        Para("Rapport d'avancement du PST", bold=True),
        Para("Période : 2025-2030 – Filtre : tous les objectifs – Tri : numéro"),
        Para("Édité le 06/04/2026 à 14:22 par la Direction générale"),
    ]
    for root in roots:
        plant(tree, root)
        rate = round(sum(int(one["rate"]) for one in root.actions) / len(root.actions))
        blocks.append(Head(f"[OS {root.code}] {root.title}", 2))
        blocks.append(Para(f"Taux d'avancement calculé : {rate} % – {len(root.actions)} actions"))
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"[OO {part.code}] {part.title}", 3))
            for one in part.parts:
                blocks.append(Para(f"[ACT {one.code}] {one.title}", bold=True))
                blocks.append(Para(f"Statut : {one['told']} | Avancement : {one['rate']} % | Échéance : {one['when']}"))
                cost = f" | Budget : {one['cost']}" if one["cost"] else ""
                blocks.append(Para(f"Service gestionnaire : {one['service']} | Porteur : {one['agent']}{cost}"))
                if one["note"]:
                    blocks.append(Para(f"Commentaire : {one['note']}"))
                plant(
                    tree,
                    one,
                    status=state(one["told"]),
                    progress=int(one["rate"]),
                    deadline=due(one["when"]),
                    departments=names(one["service"]),
                    agents=names(one["agent"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                )
    blocks += [Para("Fin du rapport", center=True), Para("Ce document est généré automatiquement.")]
    path = folder / "sauvenesse_pdf_report.pdf"
    pdf.write_pdf(blocks, path, header="CPAS de Sauvenesse – Rapport d'avancement", footer="06/04/2026", size=9.5)
    never = ("Rapport d'avancement du PST", "Fin du rapport", "Ce document est généré automatiquement")
    return tree.case(
        path, "J", "labels in lines between bars, codes in square brackets, rates of objectives", never=never
    )


OMBRECROIX = """
# Une ville-centre qui rayonne
- Organiser chaque été un festival des arts de la rue | Culture | annuel | 85.000
- Rénover le théâtre municipal | Bâtiments | 2029 | 2.400.000
- Créer un office du tourisme intercommunal avec les voisins | Tourisme | T3 2026 | 40.000
- Candidater au label Ville amie des enfants | Jeunesse | 2027 |
- Éclairer les remparts | Travaux | fin 2026 | 120.000
# Des quartiers vivants et sûrs
- Affecter un agent de quartier à chaque implantation scolaire | Police | 2026 |
- Rénover les aires de jeux | Espaces verts | de 2026 à 2028 | 210.000
- Poser des caméras aux abords de la gare | Police | 2026 | 64.500
- Créer un fonds d'initiatives de quartier | Participation | en continu | 30.000
- Ouvrir deux potagers collectifs | Environnement | mai 2026 | 7.500
- Réparer les trottoirs signalés dans le mois | Travaux | permanent | 150.000
# Une économie qui embauche
- Créer un guichet pour les commerçants | Économie | avril 2026 | 18.000
- Viabiliser le parc d'activités des Quatre-Chemins | Aménagement | 2030 | 1.850.000
- Accorder une prime à l'ouverture de commerces | Économie | 2026 | 60.000
- Lancer un incubateur pour l'économie sociale | Économie | 2e sem. 2027 | 95.000
- Organiser une bourse aux emplois saisonniers | Économie | chaque année | 2.000
# Une administration que l'on comprend
- Réécrire les cinquante courriers types | Communication | 31/12/2026 | 3.000
- Installer une borne d'accueil trilingue | Informatique | 2026 | 9.400
- Tenir les engagements de délai et les publier | Direction générale | permanent |
- Mesurer l'accessibilité du site internet | Informatique | mars 2026 | 4.800
# Un climat que l'on soigne
- Raccorder cinq bâtiments au réseau de chaleur | Énergie | 2028 | 780.000
- Débitumer la place Saint-Aubert | Travaux | 2027 | 460.000
- Composter les déchets verts de la ville | Environnement | fin 2027 | 52.000
- Équiper les bus scolaires de moteurs électriques | Mobilité | 2030 | 1.200.000
"""


SEEN = (
    "Ombrecroix est connue pour ses remparts et son carnaval, mais le visiteur n'y reste guère plus de deux heures. Le "
    "théâtre, fermé un soir sur trois faute de chauffage, ne joue plus son rôle.",
    "Lors des onze assemblées de quartier, la propreté, la vitesse et l'éclairage sont revenus partout. Les habitants "
    "demandent des interlocuteurs qu'ils connaissent et des réponses dans un délai raisonnable.",
    "Le taux de chômage reste de quatre points supérieur à celui de l'arrondissement. Vingt-trois vitrines sont vides "
    "au centre, alors que les terrains équipés manquent en périphérie.",
    "Nos courriers sont longs et nos procédures restent obscures pour qui n'en a pas l'habitude.",
    "L'été 2025 a compté dix-neuf jours au-dessus de trente degrés. Nos places minérales deviennent invivables et nos "
    "bâtiments consomment deux fois trop.",
)


def stakes(folder: Path) -> Case:
    """Brochure of a town: an objective on each page, prose, a numbered list whose items end with who and when."""
    roots = outline(OMBRECROIX, "service when cost")
    tree = Tree()
    blocks: list[Block] = [
        Head("Ombrecroix 2030"),
        Para("Le programme stratégique transversal en clair", bold=True),
        Head("Sommaire", 3),
        Contents((("Le mot du Bourgmestre", 1, 0), *((root.title, 2 + n, 0) for n, root in enumerate(roots)))),
        Head("Le mot du Bourgmestre", 2),
        Para("Chères Ombrecruciennes, chers Ombrecruciens, gouverner, c'est choisir. Voici nos choix."),
        Para("Entre crochets, vous trouverez le service responsable, le délai et, s'il est connu, le budget."),
    ]
    for rank, (root, seen) in enumerate(zip(roots, SEEN, strict=True), 1):
        plant(tree, root, code=str(rank))
        blocks += [Break(), Head(f"Objectif n° {rank} : {root.title}", 2)]
        blocks += [Head("Ce que nous constatons", 3), Para(seen), Head("Ce que nous ferons", 3)]
        for one in root.parts:
            cost = f", {one['cost']} €" if one["cost"] else ""
            tail = f"[{one['service']}, {one['when']}{cost}]"
            blocks.append(Bullet(f"{one.title} {tail}", mark=f"{root.parts.index(one) + 1}."))
            plant(
                tree,
                one,
                title_also_ok=[f"{one.title} {tail}"],
                departments=names(one["service"]),
                deadline=due(one["when"]),
                budget=money(one["cost"]),
                budget_kind_also_ok=True,
            )
    blocks += [
        Head("Et après ?", 2),
        Para("Un baromètre sera publié chaque année en juin sur le site de la Ville."),
    ]
    path = folder / "ombrecroix_pdf_brackets.pdf"
    pdf.write_pdf(blocks, path, header="Ville d'Ombrecroix", footer="PST 2025-2030", size=14, hyphenate=True)
    never = ("Le mot du Bourgmestre", "Et après ?", "Ce que nous ferons", "Sommaire", "Ce que nous constatons")
    return tree.case(path, "G", "a single layer of objectives, particulars in square brackets", never=never)


ALL: tuple[Maker, ...] = (printed, report, stakes)
