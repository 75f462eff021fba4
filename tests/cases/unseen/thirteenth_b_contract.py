"""ODT: a Brussels commune's « contrat d'administration », clauses first, then objectives with projects in tables."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.opendocument import write_text
from tests.cases.unseen.eleventh_b_values import Node, outline, several, tell, when
from tests.cases.unseen.thirteenth_b_values import indicators, joined
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree

_PLAN = """
* Une administration accessible et bilingue | Cinquante-deux nationalités, deux langues officielles, un guichet saturé
~ : la
~ commune veut recevoir chacun dans un délai raisonnable.
+ Réduire les temps d'attente aux guichets
- Généraliser la prise de rendez-vous avec une plage libre chaque matin | Population | K. Verbist | | juin 2026 | 1
~ | Attente moyenne sous 20 minutes
- Ouvrir un guichet express pour les retraits de documents | Population | K. Verbist | | T4 2026 | 2
~ | Part des retraits en moins de 5 minutes
- Envoyer les rappels d'expiration de carte par SMS | Informatique | S. Oumarou | Centre informatique régional | 2026
~ | 0,5
~ | Rendez-vous manqués
- Mettre à disposition des agents un outil de traduction instantanée | Population | K. Verbist | | mars 2027 | | Langues
~ couvertes
+ Simplifier les démarches des habitants
- Supprimer dix attestations devenues inutiles | Affaires juridiques | L. Carlier | | fin 2026 | | Attestations
~ supprimées
- Réécrire quarante lettres types en langage clair | Communication | L. Carlier | Association Écrire Clair |
~ 31/12/2027 | 0,5
~ | Lettres réécrites
- Installer deux bornes d'aide aux démarches numériques | Informatique | S. Oumarou | Bibliothèque | septembre 2026 |
~ 0,2
~ | Usagers aidés
+ Garantir un service de qualité dans les deux langues
- Rémunérer la connaissance des deux langues à tous les niveaux | Ressources humaines | J. Meeussen | | 2027 |
~ | Part d'agents titulaires d'un brevet
- Proposer des tables de conversation le midi | Ressources humaines | J. Meeussen | Centre culturel | permanent | 0,1
~ | Participants
- Traduire l'intranet et les notes de service | Communication | L. Carlier | | 1er semestre 2026 | 1 | Pages traduites
* Une commune sobre en énergie et en espace | Les bâtiments communaux pèsent deux tiers des émissions de
~ l'administration.
+ Rénover le patrimoine communal
- Isoler les façades du centre administratif | Patrimoine | R. Tshibangu | Région | fin 2029 | 1,5 | Consommation au m²
- Remplacer les chaudières de quatre écoles | Patrimoine | R. Tshibangu | Région ; Pouvoir organisateur | 2028 | 1
~ | Chaudières remplacées
- Créer un cadastre énergétique de tous les bâtiments | Patrimoine | R. Tshibangu | | décembre 2026 | 0,5
~ | Bâtiments encodés
+ Verdir et désimperméabiliser l'espace public
- Transformer six cours d'école en îlots de fraîcheur | Espaces verts | F. Haddouchi | Région | 2026-2030 | 1 | Mètres
~ carrés
~ désimperméabilisés
- Planter 400 arbres d'alignement | Espaces verts | F. Haddouchi | Région | mars 2030 | 2 | Arbres vivants après 3 ans
- Soutenir les potagers collectifs par un appel annuel | Développement durable | F. Haddouchi | Comités de quartier
~ | chaque année | 0,3 | Projets soutenus
+ Gérer les déchets et l'économie circulaire
- Organiser une donnerie trimestrielle | Propreté | F. Haddouchi | Agence de propreté | permanent | 0,2 | Objets
~ échangés
- Introduire des clauses circulaires dans les marchés de fournitures | Marchés publics | L. Carlier | | T3 2026 | 0,2
~ | Part des marchés concernés
- Ouvrir un dépôt de matériaux de réemploi | Travaux | R. Tshibangu | Commune voisine ; ASBL Rotondes | mi-2028 | 1
~ | Tonnes réemployées
* Une politique sociale qui ne laisse personne de côté | Un habitant sur trois a un revenu inférieur au seuil de
~ pauvreté.
+ Soutenir les familles et l'enfance
- Créer trente-cinq places de crèche rue du Houblon | Petite enfance | N. Baert | Fédération ; Région | 01/09/2027 | 12
~ | Places ouvertes
- Offrir un potage quotidien dans les écoles communales | Enseignement | N. Baert | | septembre 2026 | 3 | Repas servis
- Étendre l'école des devoirs aux vacances d'automne et de printemps | Jeunesse | N. Baert | Maisons de jeunes | avril
~ 2027
~ | 1,5 | Enfants inscrits
+ Accompagner les aînés
- Appeler chaque semaine les aînés isolés | Seniors | N. Baert | CPAS ; bénévoles | permanent | 1 | Personnes appelées
- Adapter cinquante bancs et dix traversées | Travaux | R. Tshibangu | Conseil des aînés | fin 2027 | | Aménagements
~ réalisés
+ Lutter contre le mal-logement
- Enquêter chaque année sur 300 logements supposés inoccupés | Logement | R. Tshibangu | Région | chaque année | 1,5
~ | Logements remis sur le marché
- Rénover dix-huit logements communaux | Patrimoine | R. Tshibangu | Régie foncière | fin 2028 | 2 | Logements rénovés
- Ouvrir un guichet « mes droits de locataire » | Logement | N. Baert | ASBL Habiter Droit | T2 2026 | 0,5
~ | Personnes reçues
* Une organisation apprenante et attractive | 1 140 agents, 27 % de départs à la retraite d'ici 2030.
+ Recruter et transmettre
- Anticiper les départs par un plan de succession | Ressources humaines | J. Meeussen | | T1 2026 | 1 | Postes couverts
- Créer une école interne des métiers communaux | Ressources humaines | J. Meeussen | École régionale d'administration
~ | 2028
~ | 2 | Heures de formation
- Recruter par compétences, sans diplôme, pour vingt fonctions | Ressources humaines | J. Meeussen | Actiris | fin
~ 2026 |
~ | Fonctions ouvertes
+ Piloter et évaluer
- Définir un tableau de bord par département | Secrétariat communal | E. Wauters-Diallo | | 30/06/2026 | 0,5
~ | Tableaux publiés
- Instaurer le contrôle interne sur les subsides | Finances | P. Lemmens | | 2027 | 1 | Dossiers contrôlés
- Publier chaque année un rapport d'exécution du contrat | Secrétariat communal | E. Wauters-Diallo | | chaque année |
~ 0,2
~ | Date de publication
"""

_HEADS = (
    "N°",
    "Projet",
    "Direction porteuse",
    "Membre du Collège",
    "Partenaires",
    "Échéance",
    "ETP",
    "Indicateur de réussite",
)
_CLAUSES = (
    (
        "Article 1. Objet",
        "Le présent contrat fixe les objectifs que le Collège confie à l'administration pour 2025-2030.",
    ),
    ("Article 2. Durée", "Il prend cours le 1er juillet 2025 et s'achève avec la mandature."),
    ("Article 3. Engagements du Collège", "Le Collège met à disposition les moyens inscrits au plan triennal."),
    ("Article 4. Engagements de la Secrétaire communale", "La Secrétaire communale rend compte chaque semestre."),
    ("Article 5. Révision", "Le contrat peut être revu de commun accord, au plus une fois par an."),
)
_WORDS = (
    ("Actiris", "Office régional bruxellois de l'emploi"),
    ("ETP", "Équivalent temps plein"),
    ("CODIR", "Comité de direction"),
)
_NEVER = (
    *_HEADS[1:],
    *(title for title, _ in _CLAUSES),
    *(text for _, text in _CLAUSES),
    *(text for _, text in _WORDS),
    "Préambule",
    "Titre I. Dispositions générales",
    "Titre II. Objectifs et projets",
    "Titre III. Suivi et signatures",
    "Les parties",
    "Lexique",
    "L'écoute, la neutralité, l'égalité de traitement",
)


def woluvelde_writer_contract(folder: Path) -> Case:
    path = folder / "woluvelde_writer_contract.odt"
    plan = outline(joined(_PLAN), aim="finding", action="who lead partners due fte signs")
    blocks = _front(plan)
    for node in plan:
        if node.level == SO:
            blocks += [Head(f"OS {node.code}. {node.title}", 2), Para(node.says("finding"))]
        elif node.level == OO:
            blocks += [Head(f"OO {node.code}. {node.title}", 3), _table(node)]
    header = "Commune de Woluvelde – Gemeente Woluvelde"
    write_text([*blocks, *_back()], path, header=header, footer="Contrat d'administration 2025-2030")
    return tell(Tree(), plan, _expected).case(
        path, "A", "clauses d'abord, une table de projets par objectif", never=_NEVER
    )


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code, "findings": node.says("finding")}
    return {
        "code": node.code,
        "departments": [node.says("who")],
        "political_leads": [node.says("lead")],
        "partners": several(node.says("partners")),
        "deadline": when(node.says("due")),
        "fte": node.says("fte").replace(",", "."),
        "indicators": indicators(node.says("signs")),
        "recurring": node.says("due") in ("permanent", "chaque année") or None,
    }


def _front(plan: list[Node]) -> list[Block]:
    entries = [("Préambule", 3, 0), ("Titre I. Dispositions générales", 4, 0), ("Titre II. Objectifs et projets", 5, 0)]
    entries += [(f"OS {node.code}. {node.title}", 5 + node.number, 1) for node in plan if node.level == SO]
    entries += [("Titre III. Suivi et signatures", 14, 0)]
    return [
        Para("Commune de Woluvelde", bold=True, center=True),
        Para("Contrat d'administration – Bestuursovereenkomst", bold=True, center=True),
        Para("2025 – 2030", center=True),
        Para("Version française. De Nederlandse versie is op eenvoudig verzoek verkrijgbaar.", center=True),
        Break(),
        Contents(tuple(entries)),
        Head("Préambule", 1),
        Para(
            "Le contrat d'administration traduit la déclaration de politique générale en objectifs pour les "
            "services. Il a été "
            "négocié en CODIR avec toutes les directions."
        ),
        Para("Nos principes :"),
        Bullet("L'écoute, la neutralité, l'égalité de traitement"),
        Bullet("La continuité du service"),
        Head("Les parties", 1),
        Para("Le Collège des Bourgmestre et Échevins, d'une part ; la Secrétaire communale, d'autre part."),
        Head("Titre I. Dispositions générales", 1),
        *(block for title, text in _CLAUSES for block in (Head(title, 2), Para(text))),
        Break(),
        Head("Titre II. Objectifs et projets", 1),
        Para(
            "OS : objectif stratégique. OO : objectif opérationnel. Les ETP sont ceux que la direction porteuse "
            "consacre au projet."
        ),
    ]


def _table(objective: Node) -> Grid:
    rows = [row(*_HEADS, bold=True)]
    for node in objective.below:
        partners = "\n".join(several(node.says("partners")))
        cells = (
            node.code,
            node.title,
            node.says("who"),
            node.says("lead"),
            partners,
            node.says("due"),
            node.says("fte"),
        )
        rows.append(row(*cells, node.says("signs")))
    return Grid(tuple(rows))


def _back() -> list[Block]:
    return [
        Break(),
        Head("Titre III. Suivi et signatures", 1),
        Para(
            "Un comité de suivi (le Bourgmestre, la Secrétaire communale, le Receveur) se réunit en mars et en octobre."
        ),
        Para("Fait à Woluvelde, en deux exemplaires, le 26 juin 2025."),
        Grid(
            (row("Pour le Collège,\nle Bourgmestre", "Pour l'administration,\nla Secrétaire communale"),),
            header=0,
            ruled=False,
        ),
        Head("Lexique", 1),
        Grid(tuple(row(*line) for line in _WORDS), header=0),
    ]
