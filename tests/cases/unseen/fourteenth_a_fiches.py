"""A town: a sheet for each project, a table of two columns with its objectives above and its numbered steps inside."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Grid, Head, Para
from tests.cases.case import Case
from tests.cases.formats.word import WordFile
from tests.cases.unseen.eleventh_a_values import Row, listed, rows, state, when
from tests.cases.unseen.fourteenth_a_values import budget, planned, told
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Tree

# A | title | elected | department | agents | partners | deadline | state | budget | indicators, T | why, S | step
_PLAN = """
OS 1 | Être une ville qui se réapproprie son centre
OO 1.1 | Rendre le centre-ville agréable à parcourir
A 1.1.1 | Réaménager la place aux Foires en espace partagé et planté | H. Lagasse | Service des travaux | Ingénieure
+ communale | SPW Mobilité; Intercommunale de la Haute-Vèze | fin 2028 | En cours | 2.350.000 € | Surface
+ désimperméabilisée; Nombre d'arbres plantés
T | La place sert aujourd'hui de parking. Les commerçants et les riverains réunis en 2024 ont demandé de l'ombre,
+ des bancs et de l'eau.
S | Valider l'esquisse avec le comité de riverains
S | Déposer la demande de permis d'urbanisme
S | Lancer le marché de travaux
S | Organiser le chantier par phases, avec un accès permanent aux commerces
A 1.1.2 | Piétonniser la rue du Pont-Levis le samedi, à titre d'essai | H. Lagasse; S. Okonda | Service mobilité |
+ Conseiller en mobilité | Association des commerçants | septembre 2026 | À planifier | 12.000 € | Taux de
+ satisfaction des riverains
T | Une expérience de trois mois permettra de mesurer les effets sur la circulation et sur le chiffre d'affaires des
+ magasins.
S | Compter les véhicules avant l'essai
S | Prendre l'ordonnance de police
S | Interroger les riverains et les commerçants
A 1.1.3 | Remplacer la signalétique piétonne et touristique | S. Okonda | Service du tourisme | Gestionnaire de
+ projets | Maison du tourisme | mai 2027 | À planifier | 48.000 € | Nombre de panneaux posés
T | Les panneaux datent de 1998 et plusieurs destinations n'existent plus.
S | Dresser l'inventaire des panneaux à enlever
S | Arrêter une charte graphique commune avec la Maison du tourisme
OO 1.2 | Redonner vie aux commerces et aux logements vides
A 1.2.1 | Taxer effectivement les cellules commerciales vides depuis plus d'un an | R. Deschryver | Service des
+ finances | Directeur financier | | 2026 | En cours | | Nombre de cellules recensées; Recettes perçues
T | Trente-quatre cellules étaient vides au 1er janvier 2025. Le règlement existe mais n'est pas appliqué, faute de
+ constats.
S | Assermenter deux agents constatateurs
S | Faire le relevé de toutes les cellules du périmètre
A 1.2.2 | Offrir une prime à l'installation de 6.000 € aux nouveaux commerçants | S. Okonda | Agence de
+ développement local | Coordinateur ADL | UCM; Job'in Haute-Vèze | Récurrent | En cours | 60.000 € | Nombre de primes
+ octroyées
T | La prime récompense l'occupation d'une cellule vide pendant au moins deux ans.
S | Adapter le règlement après la première année
S | Publier un appel à candidatures chaque trimestre
A 1.2.3 | Créer douze logements au-dessus des commerces | R. Deschryver | Régie foncière | Gestionnaire du
+ patrimoine | Société de logement Vèze et Foyer | 2030 | Non entamé | 1.400.000 € | Nombre de logements créés
T | Les étages sont inoccupés parce que leur accès passe par le magasin.
S | Identifier les immeubles où un accès séparé est possible
S | Négocier des emphytéoses avec les propriétaires
S | Introduire les dossiers de subvention
OS 2 | Être une ville qui réduit ses émissions et s'adapte au climat
OO 2.1 | Diminuer la consommation d'énergie des bâtiments communaux
A 2.1.1 | Isoler les façades et remplacer les châssis de l'Hôtel de ville | R. Deschryver | Service du patrimoine |
+ Conseiller énergie | Agence wallonne du patrimoine | 1er semestre 2029 | Bloqué | 890.000 € | Consommation annuelle
+ de gaz
T | Le bâtiment représente à lui seul 22 % de la facture de chauffage. Son classement impose des solutions
+ respectueuses.
S | Obtenir l'avis préalable du patrimoine
S | Désigner le bureau d'études
S | Déménager provisoirement les services de l'étage
A 2.1.2 | Installer un suivi à distance des consommations dans vingt bâtiments | R. Deschryver | Service du
+ patrimoine | Conseiller énergie | ORES | juin 2026 | Terminé | 35.000 € | Nombre de bâtiments équipés
T | Sans mesure, les fuites et les dérives ne sont découvertes qu'à la facture.
S | Poser les capteurs
S | Former les concierges à la lecture du tableau de bord
A 2.1.3 | Constituer une communauté d'énergie avec l'hôpital et le hall sportif | R. Deschryver | Service du
+ patrimoine | Conseiller énergie; Juriste | Centre hospitalier de la Vèze | décembre 2027 | En attente | 25.000 € |
+ Part d'électricité autoconsommée
T | La toiture du hall produit en été bien plus que ce qu'il consomme.
S | Étudier le modèle juridique et le partage des coûts
S | Notifier la communauté au régulateur
OO 2.2 | Protéger les habitants contre la chaleur et les inondations
A 2.2.1 | Ouvrir un îlot de fraîcheur dans chaque quartier | M. Vanacker | Service de l'environnement |
+ Écoconseillère | Comités de quartier | 2026-2030 | En cours | 150.000 € | Nombre d'îlots ouverts; Distance moyenne à
+ un îlot
T | Les étés 2019, 2022 et 2025 ont montré la vulnérabilité des aînés qui vivent en appartement.
S | Cartographier les surfaces minérales
S | Choisir les lieux avec les comités de quartier
S | Planter et poser les fontaines
A 2.2.2 | Rehausser la digue du quai des Tanneurs | H. Lagasse | Service des travaux | Ingénieure communale | SPW
+ Voies hydrauliques | fin 2027 | En cours | 720.000 € | Nombre de bâtiments protégés
T | La crue de 2021 a touché 112 maisons.
S | Signer la convention de cofinancement
S | Exproprier deux jardins
S | Exécuter les travaux
A 2.2.3 | Équiper les rues inondables de capteurs et d'une alerte par SMS | M. Vanacker | Service de la
+ planification d'urgence | Coordinatrice Planu | Zone de secours Vèze-Ardenne | T4 2026 | À planifier | 40.000 € |
+ Délai d'alerte
T | Les riverains ont été prévenus trop tard lors des deux derniers épisodes.
S | Choisir les emplacements avec la zone de secours
S | Collecter les numéros de téléphone des habitants qui le souhaitent
OS 3 | Être une administration au service de ses citoyens
OO 3.1 | Simplifier la vie des usagers
A 3.1.1 | Regrouper les services de l'état civil, des étrangers et de l'urbanisme dans un accueil unique | M.
+ Vanacker | Direction générale | Directrice générale | | mars 2028 | Non entamé | 310.000 € | Temps d'attente moyen
T | Les usagers passent aujourd'hui par trois bâtiments et cinq guichets.
S | Rédiger le programme des besoins
S | Vider les bureaux du rez-de-chaussée
S | Former les agents polyvalents
A 3.1.2 | Répondre à tout courrier dans un délai de quinze jours ouvrables | M. Vanacker | Direction générale |
+ Cheffe du secrétariat | | Récurrent | En cours | | Part des courriers traités dans le délai
T | Le délai moyen était de 27 jours en 2024.
S | Paramétrer les rappels dans le logiciel de courrier
S | Publier les délais mesurés sur l'intranet
"""

_LABELS = (
    *("Mandataire(s)", "Service pilote", "Agent(s) porteur(s)", "Partenaires externes", "Échéance", "Statut"),
    *("Budget estimé", "Indicateurs de suivi"),
)


def _sheet(goals: tuple[str, str], line: Row, why: str, steps: list[str]) -> Grid:
    number = line.mark.partition(" ")[2]
    shown = [(Box(f"FICHE-PROJET {number}", fill="BDD7EE", bold=True), Box(line[0], fill="BDD7EE", bold=True))]
    shown += [(Box("Objectif stratégique", bold=True), Box(goals[0]))]
    shown += [(Box("Objectif opérationnel", bold=True), Box(goals[1]))]
    shown += [(Box("Contexte", bold=True), Box(why))]
    for rank, label in enumerate(_LABELS, 1):
        words = line[rank] or "–"
        if rank in (3, 4):
            words = " / ".join(listed(words)) or "–"
        elif rank in (1, 8):
            words = "\n".join(listed(words)) or "–"
        shown.append((Box(label, bold=True), Box(words)))
    numbered = "\n".join(f"{rank}. {step}" for rank, step in enumerate(steps, 1))
    shown.append((Box("Étapes", bold=True), Box(numbered)))
    return Grid(tuple(shown), header=0)


def grandmesnoy_word_fiches(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    actions = [line for line in plan if line.mark.startswith("A")]
    blocks: list[Block] = [
        Para("VILLE DE GRANDMESNOY", bold=True),
        Para("Programme stratégique transversal 2025-2030", bold=True),
        Para("Recueil des fiches-projets – version 2, mise à jour au 30 janvier 2026"),
        Break(),
        Head("Comment lire une fiche ?"),
        Para(
            "Chaque fiche décrit un projet retenu par le Collège. Elle est tenue à jour par l'agent porteur, au moins "
            "deux fois par an. Le statut est celui du jour de la mise à jour."
        ),
        Head("Liste des fiches"),
        Grid(
            (
                (Box("N°", bold=True), Box("Projet", bold=True), Box("Service pilote", bold=True)),
                *((Box(line.mark[2:]), Box(line[0]), Box(line[2])) for line in actions),
            )
        ),
        Break(),
        Head("Les fiches-projets"),
    ]
    above = goal = ("", "")
    for place, line in enumerate(plan):
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            above = (tree.add(SO, line[0], code=number), f"{number}. {line[0]}")
        elif kind == "OO":
            goal = (tree.add(OO, line[0], above[0], code=number), f"{number} {line[0]}")
        elif kind == "A":
            why = plan[place + 1][0]
            steps = []
            for step in plan[place + 2 :]:
                if step.mark != "S":
                    break
                steps.append(step[0])
            blocks.append(_sheet((above[1], goal[1]), line, why, steps))
            title, elected, service, agents, partners, due, said, cost, signs = (line[rank] for rank in range(9))
            tree.add(
                *(ACTION, title, goal[0]),
                code=number, political_leads=listed(elected), departments=[service],
                agents=listed(agents), partners=listed(partners), deadline=when(due),
                status=planned(said) or state(said),
                budget=budget(cost), budget_kind_also_ok=bool(cost) or None, indicators=told(listed(signs)),
            )  # fmt: skip
            for text in steps:
                tree.add(STEP, text, title)
    path = folder / "grandmesnoy_word_fiches.docx"
    word = WordFile()
    word.furniture("Ville de Grandmesnoy", "PST 2025-2030 – Recueil des fiches – p.")
    word.write(blocks, path)
    never = (
        "Comment lire une fiche ?",
        "Liste des fiches",
        "Les fiches-projets",
        "Contexte",
        "Étapes",
        "Service pilote",
    )
    traps = "a list of the sheets first; the objectives are only named in the sheets; steps numbered in a cell"
    return tree.case(path, "E", traps, never=never)
