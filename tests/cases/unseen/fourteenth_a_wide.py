"""A commune of hills: a wide table for each strategic objective, in the two volets, as its services keep the PST."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Contents, Grid, Head, Para
from tests.cases.case import Case
from tests.cases.formats.word import WordFile
from tests.cases.unseen.eleventh_a_values import listed, rows, when
from tests.cases.unseen.fourteenth_a_values import Thing, budget, stacked
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | elected | departments | agents | deadline | ordinary | extraordinary
_PLAN = """
V internal | Volet interne : administration générale
OS 1 | Être une administration communale moderne, qui sait où elle va et qui s'en donne les moyens
OO 1.1 | Clarifier le rôle de chacun et faire circuler l'information entre les services
A 1.1.1 | Actualiser l'organigramme, le publier sur l'intranet et le commenter lors d'une réunion plénière du
+ personnel | C. Hannesse | Direction générale | Directeur général | mars 2026 | / | /
A 1.1.2 | Rédiger une description de fonction pour chaque poste (bureaux, ouvriers, écoles, crèche) | C. Hannesse
+ | Direction générale; Service du personnel | Responsable RH | fin 2027 | / | /
A 1.1.3 | Tenir une réunion de coordination par mois entre les chefs de service, avec un ordre du jour et un
+ relevé de décisions | C. Hannesse | Direction générale | Directeur général | Récurrent | / | /
A 1.1.4 | Installer une armoire à clés et un planning partagé pour les véhicules communaux | P. Wautrecht |
+ Service Travaux | Contremaître | 2e trim. 2026 | 4.500 € (art. 421/124-02) | /
OO 1.2 | Moderniser nos outils de travail (informatique, téléphonie, archives)
A 1.2.1 | Remplacer les serveurs et migrer la messagerie vers une solution hébergée | L. Dombrelle | Service
+ informatique | Gestionnaire réseau | 1er semestre 2027 | 18.000 € (art. 104/123-13) | 95.000 € (art. 104/742-53)
A 1.2.2 | Acquérir un logiciel de gestion des délibérations commun à la Commune et au CPAS | C. Hannesse; L.
+ Dombrelle | Direction générale; Service informatique | Directeur général | décembre 2026 | 9.200 € (art. 104/123-13)
+ | /
A 1.2.3 | Trier les archives de la cave de l'ancienne maison communale et numériser les permis d'urbanisme
+ délivrés avant 1990 | N. Vandersteyn | Service Urbanisme | Archiviste | mi-2026 (tri); fin 2028 (numérisation) |
+ 25.000 € (art. 104/123-06) | /
A 1.2.4 | Équiper la salle du Conseil d'un système de retransmission des séances publiques | C. Hannesse | Service
+ Communication | Chargée de communication | 2026 | / | 32.000 € (art. 104/744-51)
OO 1.3 | Veiller au bien-être des agents et à leur formation
A 1.3.1 | Établir un plan de formation sur trois ans, y compris pour le personnel ouvrier | C. Hannesse | Service
+ du personnel | Responsable RH | juin 2026 | 12.000 € (art. 131/123-17) | /
A 1.3.2 | Réaliser l'analyse des risques psychosociaux et en présenter les résultats aux agents | C. Hannesse |
+ Service du personnel; SIPP | Conseiller en prévention | 1er trim. 2027 | 7.800 € (art. 131/122-02) | /
A 1.3.3 | Construire des vestiaires et un réfectoire au dépôt communal (hommes/femmes) | P. Wautrecht | Service
+ Travaux | Agent technique en chef | 2025-2028 | / | 410.000 € (art. 421/722-60)
A 1.3.4 | Accueillir chaque nouvel agent par un parcours d'une journée et un livret d'accueil | C. Hannesse |
+ Service du personnel | Responsable RH | Permanent | / | /
OS 2 | Être une commune dont les finances restent saines et lisibles
OO 2.1 | Maîtriser les dépenses de fonctionnement et d'énergie
A 2.1.1 | Réaliser l'audit énergétique des onze bâtiments communaux les plus énergivores | L. Dombrelle | Service
+ Énergie | Conseiller en énergie | septembre 2026 | 22.000 € (art. 104/122-02) | /
A 2.1.2 | Placer des panneaux photovoltaïques sur l'école du Bief et sur le hall omnisports | L. Dombrelle; P.
+ Wautrecht | Service Énergie | Conseiller en énergie | fin 2027 | / | 148.000 € (art. 722/724-60)
A 2.1.3 | Regrouper les achats de fournitures de la Commune, du CPAS et de la Régie foncière dans une centrale
+ unique | L. Dombrelle | Service Finances; Marchés publics | Directrice financière | 2026 | / | /
OO 2.2 | Expliquer les comptes aux citoyens
A 2.2.1 | Publier chaque année un budget illustré de huit pages dans le bulletin communal | L. Dombrelle | Service
+ Finances; Service Communication | Directrice financière | Récurrent | 3.000 € (art. 104/123-06) | /
A 2.2.2 | Tenir à jour un cadastre des subventions versées aux associations et le mettre en ligne | L. Dombrelle |
+ Service Finances | Comptable | T4 2026 | / | /
V external | Volet externe : développement des politiques
OS 3 | Être une commune où l'on se déplace en sécurité, à pied, à vélo, en bus ou en voiture
OO 3.1 | Sécuriser les abords des écoles et les traversées de village
A 3.1.1 | Aménager une zone « dépose-minute » et un trottoir continu devant l'école du Bief | P. Wautrecht |
+ Service Travaux; Service Mobilité | Conseiller en mobilité | août 2026 | / | 185.000 € (art. 421/731-60)
A 3.1.2 | Limiter à 30 km/h la traversée d'Amblève-Dessus et y poser deux coussins berlinois | P. Wautrecht |
+ Service Mobilité | Conseiller en mobilité | 3e trim. 2026 | / | 14.500 € (art. 423/741-52)
A 3.1.3 | Former une équipe de surveillants habilités, en collaboration avec la zone de police | P. Wautrecht |
+ Service Mobilité | Conseiller en mobilité | Récurrent | 1.500 € (art. 422/123-17) | /
OO 3.2 | Développer un réseau cyclable continu entre les six villages
A 3.2.1 | Réaliser la liaison cyclable entre la gare d'Ourthelle et le zoning des Quatre-Bornes | P. Wautrecht |
+ Service Mobilité; Service Travaux | Agent technique en chef | 2026-2029 | / | 1.250.000 € (art. 421/731-60)
A 3.2.2 | Poser quinze arceaux à vélos couverts près des arrêts de bus et des commerces | P. Wautrecht | Service
+ Mobilité | Conseiller en mobilité | mai 2026 | / | 21.000 € (art. 421/741-52)
A 3.2.3 | Octroyer une prime de 100 € maximum à l'achat d'un vélo reconditionné | P. Wautrecht | Service Mobilité
+ | Employée d'administration | Récurrent | 10.000 € (art. 424/331-01) | /
OS 4 | Être une commune qui protège son eau, ses haies et ses forêts
OO 4.1 | Préserver les cours d'eau et prévenir les inondations
A 4.1.1 | Créer trois zones d'immersion temporaire en amont de Sart-les-Moines | N. Vandersteyn | Service
+ Environnement | Éco-conseillère | 2027-2030 | / | 640.000 € (art. 482/735-60)
A 4.1.2 | Curer les fossés selon un calendrier arrêté avec les agriculteurs et le contrat de rivière | N.
+ Vandersteyn | Service Travaux | Contremaître | Récurrent | 15.000 € (art. 482/124-06) | /
A 4.1.3 | Distribuer des citernes de récupération d'eau de pluie (1.000 litres) aux ménages qui en font la demande
+ | N. Vandersteyn | Service Environnement | Éco-conseillère | fin 2026 | 8.000 € (art. 879/124-48) | /
OO 4.2 | Renforcer la biodiversité et embellir les villages
A 4.2.1 | Planter douze kilomètres de haies indigènes sur des terrains communaux et privés | N. Vandersteyn |
+ Service Environnement | Éco-conseillère | novembre 2029 | 20.000 € (art. 879/124-06) | /
A 4.2.2 | Végétaliser les cimetières d'Ourthelle et de Fond-de-Marne en y supprimant les produits
+ phytopharmaceutiques | N. Vandersteyn | Service Travaux; Service Environnement | Fossoyeur; Éco-conseillère | Début
+ 2028 | / | 37.500 € (art. 878/725-60)
A 4.2.3 | Adopter un règlement communal de protection des arbres remarquables | N. Vandersteyn | Service Urbanisme
+ | Conseillère en aménagement du territoire | octobre 2026 | / | /
A 4.2.4 | Organiser deux fois par an un grand nettoyage des bords de route avec les écoles et les mouvements de
+ jeunesse | N. Vandersteyn | Service Environnement | Éco-conseillère | Récurrent | 1.200 € (art. 876/124-48) | /
OS 5 | Être une commune vivante, où les générations se rencontrent
OO 5.1 | Offrir des lieux d'accueil aux enfants et aux jeunes
A 5.1.1 | Ouvrir une crèche de 28 places sur le site de l'ancienne laiterie | A. Mestdagh | Service Enfance |
+ Coordinatrice ATL | septembre 2028 | 145.000 € (art. 835/111-02) | 1.980.000 € (art. 835/722-60)
A 5.1.2 | Confier à un éducateur l'animation de la maison des jeunes trois soirs par semaine | A. Mestdagh |
+ Service Jeunesse | Éducateur | 2026 | 38.000 € (art. 761/111-02) | /
A 5.1.3 | Rénover les plaines de jeux de Fond-de-Marne et de Sart-les-Moines après consultation des enfants | A.
+ Mestdagh; P. Wautrecht | Service Travaux; Service Jeunesse | Agent technique en chef | T2 2027 | / | 76.000 € (art.
+ 761/725-60)
OO 5.2 | Soutenir les aînés et la vie associative
A 5.2.1 | Mettre sur pied un service de transport à la demande assuré par des bénévoles | A. Mestdagh | Plan de
+ cohésion sociale | Cheffe de projet PCS | 2e semestre 2026 | 6.000 € (art. 84010/124-48) | /
A 5.2.2 | Transformer l'ancien presbytère de Sart-les-Moines en maison de village | A. Mestdagh | Service Travaux;
+ Développement rural | Agente de développement rural | 2026-2029 | / | 870.000 € (art. 124/723-60)
A 5.2.3 | Convoquer le Conseil consultatif communal des aînés quatre fois par an et lui donner un budget propre |
+ A. Mestdagh | Service des affaires sociales | Employée d'administration | Récurrent | 2.000 € (art. 834/124-48) | /
"""


def _due(text: str) -> Thing | None:
    """A deadline; where a cell holds two, each with its label in brackets, its parts too."""
    told = when(text.replace(";", ""))
    if told and ";" in text:
        told["parts"] = []
        for part in listed(text):
            words, label = part.rstrip(")").split(" (")
            dates = when(words) or {}
            told["parts"].append({"label": label, "start": dates["start"], "end": dates["end"]})
    return told


def _header() -> list[tuple[Box, ...]]:
    grey = "D9E2F3"
    one = lambda text, span=1, down=1: Box(text, span, down, fill=grey, bold=True)  # noqa: E731
    return [
        (
            one("N°", down=2),
            one("Actions", down=2),
            one("Pilotes", span=3),
            one("Échéance", down=2),
            one("Moyens budgétaires", span=2),
        ),
        tuple(one(text) for text in ("Mandataire", "Service", "Agent", "Ordinaire", "Extraordinaire")),
    ]


def ourthelle_word_wide(folder: Path) -> Case:
    tree = Tree()
    blocks: list[Block] = [
        Para("Commune d'Ourthelle", bold=True),
        Para("PROGRAMME STRATÉGIQUE TRANSVERSAL 2024 – 2030", bold=True),
        Para("Présenté au Conseil communal, qui en a pris acte en séance du 26 août 2025"),
        Contents((("Avant-propos", 2, 0), ("Volet interne", 3, 0), ("Volet externe", 6, 0))),
        Break(),
        Head("Avant-propos"),
        Para(
            "Le présent programme traduit la déclaration de politique communale en objectifs et en actions. Il a été "
            "construit avec les chefs de service lors de quatre ateliers tenus entre janvier et mai 2025. Il n'est pas "
            "figé : le Collège l'évaluera à mi-parcours et l'adaptera si les moyens de la Commune l'imposent."
        ),
        Para(
            "Chaque action porte un numéro. Les montants sont des estimations ; une barre oblique signifie « néant »."
        ),
    ]
    track = above = goal = ""
    lines: list[tuple[Box, ...]] = []

    def close() -> None:
        if lines:
            blocks.append(Grid((*_header(), *lines), header=2))
            lines.clear()

    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "V":
            close()
            track = number
            blocks.append(Head(line[0].upper()))
        elif kind == "OS":
            close()
            lines.append((Box(f"Objectif stratégique {number} : {line[0]}", 8, fill="8EAADB", bold=True),))
            above = tree.add(SO, line[0], code=number, track=track)
        elif kind == "OO":
            lines.append((Box(f"Objectif opérationnel {number}. {line[0]}", 8, fill="E2EFD9", bold=True),))
            goal = tree.add(OO, line[0], above, code=number, track=track)
        else:
            title, elected, services, agents, due, ordinary, extra = (line[place] for place in range(7))
            cells = (number, title, *(stacked(text) for text in (elected, services, agents, due)), ordinary, extra)
            lines.append(tuple(Box(text) for text in cells))
            tree.add(
                *(ACTION, title, goal),
                code=number, track=track, political_leads=listed(elected), departments=listed(services),
                agents=listed(agents), deadline=_due(due),
                budget=[*budget(ordinary, "ordinary"), *budget(extra, "extraordinary")],
            )  # fmt: skip
    close()
    blocks.append(Para("Document approuvé par le Collège communal du 18 août 2025."))
    path = folder / "ourthelle_word_wide.docx"
    word = WordFile(landscape=True)
    word.furniture("Commune d'Ourthelle – PST 2024-2030", "Page")
    word.write(blocks, path)
    never = ("Avant-propos", "Actions", "Pilotes", "Moyens budgétaires", "Volet interne : administration générale")
    return tree.case(
        path,
        "A",
        "a header of two lines, two names in a cell, sums with their article, a deadline in two parts",
        never=never,
    )
