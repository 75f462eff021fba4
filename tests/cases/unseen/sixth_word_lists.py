"""Sixth set, Word: numbers made by Word at an intercommunal body, identity tables, a French territorial project."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Grid, Head, Para, TextBox, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.sixth_values import due, money, state
from tests.cases.unseen.tree import ACTION, AXIS, SO, Tree

SAMBRELYS = """
! {1} Offrir un service public de qualité à nos communes associées
# {1.1} Garantir un réseau sûr et performant
- {1.1.1} Renouveler 45 kilomètres de conduites par an | Exploitation | fin 2029
- {1.1.2} Sectoriser le réseau de distribution | Exploitation | 2027
- {1.1.3} Installer des compteurs communicants | Clientèle | 2026-2030
- {1.1.4} Réduire le taux de fuites à 15 % | Exploitation | décembre 2028
# {1.2} Mieux servir l'abonné
- {1.2.1} Répondre à neuf appels sur dix en moins de deux minutes | Clientèle | juin 2026
- {1.2.2} Proposer un plan de paiement en ligne | Clientèle | T4 2026
- {1.2.3} Tenir une permanence dans six maisons communales | Clientèle | en continu
! {2} Préparer l'avenir de la ressource
# {2.1} Protéger les captages
- {2.1.1} Acquérir 20 hectares en zone de prévention rapprochée | Bureau d'études | 2030
- {2.1.2} Signer des conventions avec trente agriculteurs | Bureau d'études | mi-2027
- {2.1.3} Surveiller les pesticides en temps réel | Laboratoire | mars 2027
# {2.2} Consommer une énergie décarbonée
- {2.2.1} Équiper quatre stations de pompage de panneaux solaires | Bureau d'études | 2028
- {2.2.2} Valoriser la chaleur des eaux usées à Bois-l'Abbesse | Bureau d'études | fin 2030
- {2.2.3} Électrifier la moitié des véhicules | Logistique | 2029
! {3} Être une entreprise où il fait bon travailler
# {3.1} Attirer les métiers techniques
- {3.1.1} Créer une école interne du fontainier | Ressources humaines | septembre 2026
- {3.1.2} Accueillir vingt stagiaires par an | Ressources humaines | annuel
# {3.2} Veiller à la sécurité
- {3.2.1} Atteindre l'objectif « zéro accident grave » | SIPPT | permanent
- {3.2.2} Revoir les équipements de travail en tranchée | SIPPT | 30/06/2026
- {3.2.3} Former tous les agents aux premiers secours | SIPPT | 31/12/2027
# {3.3} Gouverner avec transparence
- {3.3.1} Publier les rémunérations et les marchés | Secrétariat général | chaque année
- {3.3.2} Réunir un comité des usagers deux fois par an | Secrétariat général | 1er semestre 2026
- {3.3.3} Cartographier les risques | Audit interne | T3 2026
"""


def numbered(folder: Path) -> Case:
    """Intercommunal body: axes, objectives, actions numbered by Word on three levels, particulars in a line below."""
    roots = outline(SAMBRELYS, "service when")
    tree = Tree()
    blocks: list[Block] = [
        Para("SAMBRELYS scrl", bold=True, center=True),
        Para("Plan stratégique 2026-2030", bold=True, center=True),
        Para("Assemblée générale du 18 décembre 2025 – point 3 de l'ordre du jour", center=True),
        Head("Message de la présidence"),
        Para("Trente-deux communes nous confient leur eau. Ce plan dit comment nous comptons mériter cette confiance."),
        Head("Nos valeurs"),
        Bullet("Proximité"),
        Bullet("Rigueur"),
        Bullet("Solidarité"),
        TextBox("198 000 abonnés – 3 140 km de réseau – 412 agents"),
        Head("Nos trois axes stratégiques"),
    ]
    for axis in roots:
        tree.add(AXIS, axis.title, code=axis.code)
        blocks.append(Head(axis.title, 2, auto=("plan", 0, "")))
        for goal in axis.parts:
            plant(tree, goal)
            blocks.append(Head(goal.title, 3, auto=("plan", 1, "")))
            for one in goal.parts:
                plant(tree, one, departments=names(one["service"]), deadline=due(one["when"]))
                blocks.append(Bullet(one.title, auto=("plan", 2, "")))
                blocks.append(Para(f"Direction pilote : {one['service']} – Horizon : {one['when']}"))
    blocks += [Head("Suivi du plan"), Para("Un rapport est présenté chaque année à l'assemblée générale de décembre.")]
    listing = [("decimal", "AXE %1 –"), ("decimal", "Objectif %1.%2 :"), ("decimal", "%1.%2.%3")]
    file = word.WordFile(listings={"plan": listing})
    file.furniture("SAMBRELYS – Plan stratégique 2026-2030", "Page")
    path = folder / "sambrelys_word_numbered.docx"
    file.write(blocks, path)
    never = ("Message de la présidence", "Nos valeurs", "Proximité", "Nos trois axes stratégiques", "Suivi du plan")
    return tree.case(
        path, "C", "all numbers and the words of the levels made by Word, a line of particulars", never=never
    )


HAVELINNES = """
# {1} Havelinnes se donne les moyens d'agir
## {1.1} Assainir durablement les finances communales | Bourgmestre | Recette ; Finances | Dette par habitant ;\
 Résultat à l'exercice propre
- Passer en revue toutes les redevances | en cours | 2026
- Revendre trois immeubles sans affectation | prévu | 2028
- Étaler les investissements sur un plan pluriannuel | terminé | juin 2025
## {1.2} Disposer d'un personnel formé et en nombre suffisant | 1re Échevine | Ressources humaines | Heures de\
 formation ; Taux d'absentéisme
- Statutariser douze agents | en cours | 2027
- Mettre en place un parcours d'intégration | terminé | mars 2026
- Négocier une assurance hospitalisation collective | postposé | à revoir en 2028
# {2} Havelinnes prend soin de ses enfants
## {2.1} Offrir des écoles saines et accueillantes | 1re Échevine | Enseignement ; Travaux | Taux de CO2 dans les\
 classes
- Mesurer la qualité de l'air dans les 34 classes | terminé | janvier 2026
- Refaire les sanitaires de l'école des Bruyères | en cours | août 2026
- Ombrager les trois cours de récréation | prévu | T2 2027
- Remplacer les préfabriqués de Wastinelle | bloqué | 2029
## {2.2} Éveiller par la culture et le sport | 3e Échevin | Bibliothèque ; Sports | Nombre d'inscrits
- Offrir une inscription à la bibliothèque à chaque élève de première | en cours | annuel
- Créer un stage multisport à la Toussaint | terminé | octobre 2025
- Monter une harmonie des jeunes | abandonné | 2026
# {3} Havelinnes se déplace en sécurité
## {3.1} Rendre les trajets vers l'école sûrs | 2e Échevin | Mobilité ; Police locale | Part des élèves à pied ou à\
 vélo
- Établir un plan de déplacements pour chaque implantation | en cours | fin 2026
- Recruter vingt surveillants habilités bénévoles | en cours | en continu
- Marquer des passages en trois dimensions | terminé | mai 2026
## {3.2} Entretenir les voiries agricoles | 2e Échevin | Travaux | Kilomètres rénovés
- Réfectionner le chemin de la Cense Rouge | en cours | 30/09/2026
- Adopter une charte avec les agriculteurs | prévu | 2027
- Limiter le tonnage sur quatre chemins | terminé | 2025
# {4} Havelinnes tisse des liens
## {4.1} Accueillir les nouveaux venus | Présidente du CPAS | Cohésion sociale ; Population | Participants aux\
 rencontres
- Organiser un petit-déjeuner d'accueil | en cours | deux fois par an
- Traduire le guide de l'habitant en quatre langues | prévu | 1er semestre 2027
- Former dix ambassadeurs de quartier | prévu | fin 2027
## {4.2} Soutenir les aidants proches | Présidente du CPAS | Cohésion sociale | Aidants soutenus
- Ouvrir un répit-café mensuel | terminé | février 2026
- Prêter du matériel médical | en cours | en continu
- Créer une ligne d'écoute | annulé | 2026
"""


def identities(folder: Path) -> Case:
    """A small table of who and what for each operational objective, then its actions as numbered lines."""
    roots = outline(HAVELINNES, "lead service index")
    tree = Tree()
    blocks: list[Block] = [
        Para("Commune de Havelinnes", bold=True),
        Para("PST 2024-2030 : tableau de suivi à l'attention du Collège", bold=True),
        Para("Actualisation du 12 mai 2026"),
    ]
    for root in roots:
        plant(tree, root)
        level_word = "OS" if root.code == "3" else "Objectif stratégique"
        blocks.append(Para(f"{level_word} {root.code} – {root.title}", bold=True))
        for part in root.parts:
            services, index = names(part["service"], " ; "), names(part["index"], " ; ")
            plant(
                tree,
                part,
                political_leads=[part["lead"]],
                departments=services,
                indicators=[{"text": text} for text in index],
            )
            identity = (
                (Box(f"Objectif opérationnel {part.code} – {part.title}", span=2, bold=True, fill="C5E0B3"),),
                row("Porteur politique", part["lead"]),
                row("Services concernés", "\n".join(services)),
                row("Indicateurs", "\n".join(index)),
            )
            blocks.append(Grid(identity, header=0))
            for rank, one in enumerate(part.parts, 1):
                told, when = one["lead"], one["service"]
                tail = f"[{told} – {when}]"
                blocks.append(Para(f"{part.code}.{rank}. {one.title} {tail}"))
                plant(
                    tree,
                    one,
                    code=f"{part.code}.{rank}",
                    title_also_ok=[f"{one.title} {tail}"],
                    status=state(told),
                    deadline=None if "revoir" in when else due(when),
                )
    file = word.WordFile()
    file.furniture("", "Havelinnes – suivi du PST –")
    path = folder / "havelinnes_word_identities.docx"
    file.write(blocks, path)
    never = ("Porteur politique", "Services concernés", "Actualisation du 12 mai 2026")
    return tree.case(
        path,
        "E",
        "no styles, OS once for the word in full, owners on the operational objective, state in brackets",
        never=never,
    )


LORVAINE = """
! {1} Un territoire qui produit et qui innove
# {1.1} Conforter les filières locales
- {1} Créer un abattoir de proximité | Pôle Développement économique | Nathalie Aubertin | 2026-2028 | 1,2 M€ |\
 Chambre d'agriculture, Département
- {2} Accompagner la transmission des exploitations | Pôle Développement économique | Bernard Klopp | 2026-2030 | 60\
 k€ | Chambre d'agriculture
- {3} Ouvrir un tiers-lieu dans l'ancienne filature | Pôle Développement économique | Nathalie Aubertin | fin 2027 |\
 840 k€ | Région, Commune de Vitrelles
# {1.2} Faire du tourisme un levier
- {4} Relier la véloroute au canal | Pôle Aménagement | Luc Thirion | 2028 | 410 k€ | Voies navigables
- {5} Moderniser la taxe de séjour | Pôle Ressources | Luc Thirion | janvier 2026 | |
- {6} Labelliser vingt hébergements | Office de tourisme | Luc Thirion | 2027 | 25 k€ | Gîtes du Pays
! {2} Un territoire qui prend soin
# {2.1} Garantir l'accès aux soins
- {7} Construire une maison de santé à Rambervaux | Pôle Cohésion | Agnès Didelot | septembre 2027 | 2,1 M€ | Agence\
 régionale de santé, Professionnels libéraux
- {8} Loger les internes en médecine | Pôle Cohésion | Agnès Didelot | 2026 | 95 k€ | Hôpital de secteur
- {9} Animer un contrat local de santé | Pôle Cohésion | Agnès Didelot | en continu | 48 k€ | Agence régionale de\
 santé
# {2.2} Accompagner chaque âge
- {10} Créer deux micro-crèches | Pôle Enfance | Claire Petitjean | 2028 | 760 k€ | Caf
- {11} Expérimenter le transport à la demande pour les seniors | Pôle Mobilités | Bernard Klopp | T2 2026 | 70 k€ |\
 Région
- {12} Lancer un conseil intercommunal des jeunes | Pôle Enfance | Claire Petitjean | octobre 2026 | 8 k€ | Collèges
! {3} Un territoire qui s'adapte
# {3.1} Économiser l'eau et l'énergie
- {13} Mettre en place un service public de la rénovation | Pôle Transition | Denis Grandemange | juin 2026 | 130 k€\
 | Agence de l'habitat
- {14} Rénover le gymnase des Deux Rivières | Pôle Patrimoine | Denis Grandemange | 2027-2029 | 1,85 M€ | Département
- {15} Généraliser la tarification progressive de l'eau | Pôle Eau | Alain Perrin | 1er janvier 2027 | |
# {3.2} Protéger les milieux
- {16} Restaurer la continuité de la Vologne-aux-Bois | Pôle Eau | Alain Perrin | 2029 | 520 k€ | Agence de bassin
- {17} Établir un atlas de la biodiversité | Pôle Transition | Denis Grandemange | 2026-2027 | 55 k€ | Conservatoire\
 des espaces
- {18} Déployer la collecte des biodéchets | Pôle Déchets | Alain Perrin | mars 2026 | 300 k€ | Syndicat de traitement
"""


def territory(folder: Path) -> Case:
    """French communauté de communes: ambitions, orientations, then a paragraph `label : answer` for each field."""
    roots = outline(LORVAINE, "service lead when cost partner")
    tree = Tree()
    blocks: list[Block] = [
        Para("Communauté de communes du Pays de Lorvaine", bold=True, center=True),
        Para("PROJET DE TERRITOIRE 2026-2032 – Livret 3 : le plan d'actions", bold=True, center=True),
        Break(),
        Head("Édito du président"),
        Para("Ce livret traduit en actes les ambitions débattues dans nos 38 communes. Qu'il soit le vôtre !"),
        Head("Comment lire ce livret ?"),
        Para("Trois ambitions, six orientations, dix-huit actions. Les montants sont des estimations hors taxes."),
    ]
    for axis in roots:
        tree.add(SO, axis.title, code=axis.code)
        blocks += [Break(), Head(f"Ambition {axis.code} : {axis.title}")]
        for goal in axis.parts:
            tree.add("operational_objective", goal.title, axis.title, code=goal.code)
            blocks.append(Head(f"Orientation {goal.code} : {goal.title}", 2))
            for one in goal.parts:
                blocks.append(Head(f"Action n°{one.code} – {one.title}", 3))
                answers = (
                    ("Chef de file", one["service"]),
                    ("Élu·e référent·e", one["lead"]),
                    ("Échéancier", one["when"]),
                    ("Enveloppe prévisionnelle", one["cost"] or "sans coût direct"),
                    ("Partenaires", one["partner"] or "–"),
                )
                blocks += [Para(f"{label} : {answer}") for label, answer in answers]
                tree.add(
                    ACTION,
                    one.title,
                    goal.title,
                    code=one.code,
                    departments=names(one["service"]),
                    political_leads=[one["lead"]],
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    partners=names(one["partner"]),
                )
    blocks += [
        Break(),
        Head("Glossaire"),
        Grid((row("Caf", "Caisse d'allocations familiales"), row("Tiers-lieu", "Espace partagé de travail"))),
    ]
    file = word.WordFile()
    file.furniture("Pays de Lorvaine – Projet de territoire", "Livret 3 –")
    path = folder / "lorvaine_word_territory.docx"
    file.write(blocks, path)
    never = ("Édito du président", "Comment lire ce livret ?", "Glossaire", "Chef de file", "Tiers-lieu")
    return tree.case(
        path, "E", "label and answer on one line, M€ and k€, the number of the action runs through", never=never
    )


ALL: tuple[Maker, ...] = (numbered, identities, territory)
