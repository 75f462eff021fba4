"""A French « projet de territoire » in Word: an overview, then a table a sheet, as two services lay them out."""

from pathlib import Path

from tests.cases.blocks import Box
from tests.cases.case import Case
from tests.cases.unseen.tenth_a_values import Node, Writing, goals, outline, some, stands, sums, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# Cells of a sheet: élu | technicien | service | partenaires | calendrier | coût | indicateurs | ODD | état.
_PLAN = """
# {1} Un territoire qui accueille et qui soigne
## {1.1} Garantir l'accès aux soins pour tous
- {1} Ouvrir une maison de santé pluriprofessionnelle à Saint-Brisson-la-Lande | Mme Ferrand | A. Quentin
| Pôle Santé | ARS + Ordre des médecins + Département | septembre 2027 | 2 450 000 € HT
| Nombre de praticiens installés + Nombre de patients suivis | 3 | En cours
- {2} Salarier deux médecins généralistes | Mme Ferrand | A. Quentin | Pôle Santé | ARS + Région | 2026 | 310 000 € HT
| Nombre de consultations par an | 3 | À planifier
- {3} Créer un service de transport solidaire vers les soins | M. Loubet | C. Hamon | Pôle Mobilités
| MSA + Familles rurales | T2 2026 | 45 000 € HT | Nombre de trajets | 3, 11 | En cours
## {1.2} Soutenir les familles et la jeunesse
- {4} Ouvrir un relais petite enfance itinérant | Mme Ozanne | S. Vidal | Pôle Enfance | CAF | janvier 2027
| 120 000 € HT | Nombre d'assistantes maternelles accompagnées | 4, 5 | À planifier
- {5} Créer un conseil intercommunal des jeunes | Mme Ozanne | S. Vidal | Pôle Enfance | Collèges du territoire
| fin 2026 | 8 000 € HT | | 16 | En cours
- {6} Rénover l'accueil de loisirs des Ormeaux | Mme Ozanne | P. Lemoine | Pôle Bâtiments | CAF + Département | 2028
| 690 000 € HT | Consommation énergétique du bâtiment | 4, 7 |
## {1.3} Rompre l'isolement des personnes âgées
- {7} Déployer un bus France Services dans les communes sans guichet | M. Loubet | C. Hamon | Pôle Solidarités
| Préfecture + La Poste | permanent | 62 000 € HT | Nombre d'usagers reçus + Nombre de démarches abouties | 10
 | Réalisé
- {8} Former des bénévoles visiteurs | M. Loubet | C. Hamon | Pôle Solidarités | Petits frères du plateau | 2026-2028
| 5 500 € HT | Nombre de bénévoles formés | 3, 10 | En cours
# {2} Un territoire qui travaille et qui innove
## {2.1} Ancrer l'économie locale
- {9} Réhabiliter la friche de la tannerie Garnault | M. de Braise | N. Ouali | Pôle Économie
| Établissement public foncier + Région | décembre 2029 | 3 800 000 € HT | Surface réhabilitée en m² | 9, 11
 | En cours
- {10} Créer un hôtel d'entreprises à la Croix-Verte | M. de Braise | N. Ouali | Pôle Économie | CCI | juin 2028
| 1 650 000 € HT | Taux d'occupation | 8, 9 | À planifier
- {11} Mettre en place un guichet unique de l'entrepreneur | M. de Braise | N. Ouali | Pôle Économie | CCI + CMA
| mars 2026 | 30 000 € HT | Nombre de porteurs de projet reçus | 8 | Réalisé
- {12} Soutenir les derniers commerces par un fonds de concours | M. de Braise | N. Ouali | Pôle Économie
 | Communes membres
| chaque année | 80 000 € HT | | 8 | En cours
## {2.2} Développer une agriculture nourricière
- {13} Élaborer un projet alimentaire territorial | Mme Chauvel | R. Tissot | Pôle Transitions | Chambre d'agriculture
| 30/06/2026 | 52 000 € HT | Part de produits locaux dans les cantines | 2, 12 | En cours
- {14} Acquérir dix hectares pour une couveuse maraîchère | Mme Chauvel | R. Tissot | Pôle Transitions
 | SAFER + Terre de liens
| 2027 | 140 000 € HT | Nombre d'installations | 2 | À planifier
- {15} Restaurer l'atelier de découpe de Vaulandry-le-Bas | Mme Chauvel | P. Lemoine | Pôle Bâtiments
 | Coopérative bouchère
| 1er semestre 2028 | 415 000 € HT | Tonnage traité | 2, 8 | Abandonné
## {2.3} Attirer des visiteurs toute l'année
- {16} Baliser une boucle cyclotouristique de 64 km | M. Loubet | J. Prigent | Pôle Tourisme | Département
| mai 2027 | 210 000 € HT | Nombre de passages aux éco-compteurs | 8 | En cours
- {17} Moderniser l'office de tourisme | M. Loubet | J. Prigent | Pôle Tourisme | | fin 2027 | 95 000 € HT
| Nombre de visiteurs | 8 | À planifier
- {18} Animer un réseau d'hébergeurs | M. Loubet | J. Prigent | Pôle Tourisme | Gîtes de Lormeraie | permanent
| 4 000 € HT | | 8 | En cours
# {3} Un territoire qui prépare le climat de demain
## {3.1} Réduire les besoins d'énergie et produire localement
- {19} Rénover le siège communautaire | M. Vasseur | P. Lemoine | Pôle Bâtiments | SYDE | octobre 2027 | 980 000 € HT
| Gain énergétique en % | 7, 13 | En cours
- {20} Poser des ombrières photovoltaïques sur trois parkings | M. Vasseur | R. Tissot | Pôle Transitions
 | SEM Lormeraie Énergies
| 2028 | 720 000 € HT | Puissance installée en kWc | 7 | À planifier
- {21} Accompagner 150 ménages par an dans leur rénovation | M. Vasseur | R. Tissot | Pôle Transitions | ANAH + ADIL
| annuel | 190 000 € HT | Nombre de ménages accompagnés | 7, 11 | En cours
## {3.2} Préserver l'eau, les haies et les sols
- {22} Renaturer la Louvette sur 3,5 km | Mme Chauvel | L. Abadie | Pôle Eau | Agence de l'eau + Syndicat de rivière
| novembre 2028 | 560 000 € HT | Linéaire renaturé | 6, 15 | En cours
- {23} Réduire les fuites du réseau d'eau potable | Mme Chauvel | L. Abadie | Pôle Eau | Agence de l'eau | 2030
| 1 900 000 € HT | Rendement du réseau | 6 | En cours
- {24} Planter 20 km de haies bocagères | Mme Chauvel | R. Tissot | Pôle Transitions
 | Fédération des chasseurs + Région
| 2026-2030 | 110 000 € HT | Nombre de kilomètres plantés | 15 | En cours
## {3.3} Se déplacer autrement
- {25} Lancer une ligne de covoiturage vers la préfecture | M. Loubet | C. Hamon | Pôle Mobilités | Région | T4 2026
| 75 000 € HT | Nombre de covoitureurs inscrits | 11, 13 | À planifier
- {26} Créer douze stationnements vélos sécurisés | M. Loubet | C. Hamon | Pôle Mobilités | SNCF Gares | avril 2026
| 36 000 € HT | | 11 | Réalisé
# {4} Un territoire qui fait ensemble
## {4.1} Mutualiser entre communes
- {27} Mutualiser l'instruction des autorisations d'urbanisme | M. Ybert | F. Delorme | Pôle Ressources
 | Communes membres
| 01/01/2027 | 15 000 € HT | Délai moyen d'instruction | 16 | En cours
- {28} Créer un groupement de commandes permanent | M. Ybert | F. Delorme | Pôle Ressources | Communes membres
 | début 2026
| | Montant économisé | 12, 16 | Réalisé
- {29} Partager un délégué à la protection des données | M. Ybert | F. Delorme | Pôle Ressources | Centre de gestion
| juin 2026 | 22 000 € HT | | 16 | En cours
## {4.2} Associer les habitants
- {30} Installer un conseil de développement | M. Ybert | B. Soulié | Pôle Communication | | T1 2026 | 6 000 € HT
| Nombre de réunions par an | 16, 17 | Réalisé
- {31} Consacrer une enveloppe participative aux projets citoyens | M. Ybert | B. Soulié | Pôle Communication |
 | tous les ans
| 50 000 € HT | Nombre de projets déposés + Nombre de votants | 16 | En cours
"""
_WHY = (
    "Le diagnostic partagé (janvier-mai 2025) a confirmé l'ampleur du besoin sur l'ensemble des vingt-trois communes.",
    "Les réunions publiques de Vaulandry-le-Bas et de Saint-Brisson ont placé ce sujet en tête des attentes.",
    "Action inscrite dans la continuité du précédent contrat de ruralité.",
)
_MONEY = (
    "CC : 40 % – État (DETR) : 30 % – Région : 30 %",
    "Fonds propres",
    "CC : 50 %, LEADER : 50 % (à confirmer)",
    "",
)
_HOW = ("Étude de faisabilité", "Consultation des entreprises", "Mise en œuvre", "Évaluation après un an")


def _upright(doc: Writing, sheet: Node, orientation: Node, place: int) -> None:
    """The first service: a table of two columns, a label a row, empty ones left as they are."""
    assert orientation.above is not None
    lines = "\n".join(f"- {text}" for text in _HOW[: 2 + place % 3])
    doc.grid(
        (Box(f"Fiche action n° {sheet.code}", fill="D9E2F3", bold=True), Box(sheet.title, fill="D9E2F3", bold=True)),
        ("Ambition", f"{orientation.above.code}. {orientation.above.title}"),
        ("Orientation", f"{orientation.code} {orientation.title}"),
        ("Contexte et enjeux", _WHY[place % len(_WHY)]),
        ("Déroulement", lines),
        ("Maître d'ouvrage", "CC du Plateau de Lormeraie"),
        ("Élu référent", sheet.cell(0)),
        ("Technicien référent", sheet.cell(1)),
        ("Service pilote", sheet.cell(2)),
        ("Partenaires", ", ".join(some(sheet.cell(3)))),
        ("Calendrier", sheet.cell(4)),
        ("Coût prévisionnel", sheet.cell(5)),
        ("Plan de financement", _MONEY[place % len(_MONEY)]),
        ("Indicateurs de suivi", "\n".join(some(sheet.cell(6)))),
        ("ODD", sheet.cell(7)),
        ("État d'avancement", sheet.cell(8)),
        size=10,
    )


def _square(doc: Writing, sheet: Node, orientation: Node, place: int) -> None:
    """The second service: a banner over the whole width, then two labels a row."""
    doc.grid(
        (Box(f"FICHE ACTION N° {sheet.code}", span=4, fill="1F6F54", bold=True),),
        (Box(sheet.title, span=4, fill="E2EFDA", bold=True),),
        ("Orientation", Box(f"{orientation.code} {orientation.title}", span=3)),
        ("Élu référent", sheet.cell(0), "Technicien référent", sheet.cell(1)),
        ("Service pilote", sheet.cell(2), "Calendrier", sheet.cell(4)),
        ("Partenaires", "\n".join(some(sheet.cell(3))), "Coût prévisionnel", sheet.cell(5)),
        ("Contexte et enjeux", Box(_WHY[place % len(_WHY)], span=3)),
        ("Indicateurs de suivi", Box("\n".join(some(sheet.cell(6))), span=3)),
        ("ODD", sheet.cell(7), "État d'avancement", sheet.cell(8)),
        size=9,
    )


def _before(doc: Writing, plan: list[Node]) -> None:
    doc.say("Communauté de communes du Plateau de Lormeraie", size=14, center=True)
    doc.say("**LORMERAIE 2035**", size=28, center=True, color="1F6F54")
    doc.say("Projet de territoire – Cahier des fiches actions", size=16, center=True)
    doc.say("Approuvé en conseil communautaire le 18 décembre 2025", center=True)
    doc.leaf()
    doc.head("Édito du Président", 1)
    doc.say(
        "Vingt-trois communes, 31 200 habitants, un plateau : notre territoire n'a jamais manqué "
        "d'atouts. Il lui manquait "
        "un cap. Ce projet, écrit avec vous au fil de onze ateliers, est celui de toute une génération."
    )
    doc.say("Gérard Ybert, Président de la communauté de communes")
    doc.head("Mode d'emploi", 1)
    doc.say("Chaque fiche précise qui fait quoi, quand et avec quels moyens. Les coûts sont estimés hors taxes.")
    doc.head("Tableau de synthèse", 1)
    rows: list[tuple[str | Box, ...]] = [("Ambition", "Orientation", "N°", "Fiche action")]
    for ambition in plan:
        count = sum(len(one.below) for one in ambition.below)
        for one in ambition.below:
            for sheet in one.below:
                line: list[str | Box] = []
                if one is ambition.below[0] and sheet is one.below[0]:
                    line.append(Box(f"{ambition.code}. {ambition.title}", down=count))
                if sheet is one.below[0]:
                    line.append(Box(f"{one.code} {one.title}", down=len(one.below)))
                rows.append((*line, sheet.code, sheet.title))
    doc.grid(*rows, header=1, size=8)


def lormeraie_word_fiches(folder: Path) -> Case:
    path, plan, tree = folder / "lormeraie_word_fiches.docx", outline(_PLAN), Tree()
    doc = Writing(font="Arial")
    doc.furniture("CC du Plateau de Lormeraie – Projet de territoire", "Fiches actions, décembre 2025 –")
    _before(doc, plan)
    place = 0
    for ambition in plan:
        doc.leaf()
        doc.head(f"Ambition {ambition.code} – {ambition.title}", 1)
        doc.say("Cette ambition répond aux enjeux relevés dans le diagnostic et se décline en plusieurs orientations.")
        tree.add(SO, ambition.title, code=ambition.code)
        for one in ambition.below:
            doc.head(f"Orientation {one.code} {one.title}", 2)
            tree.add(OO, one.title, ambition.title, code=one.code)
            for sheet in one.below:
                place += 1
                (_upright if ambition.code in ("1", "2") else _square)(doc, sheet, one, place)
                tree.add(
                    *(ACTION, sheet.title, one.title),
                    code=sheet.code,
                    political_leads=some(sheet.cell(0)),
                    agents=some(sheet.cell(1)),
                    departments=some(sheet.cell(2)),
                    partners=some(sheet.cell(3)),
                    deadline=when(sheet.cell(4)),
                    budget=sums(sheet.cell(5)),
                    budget_kind_also_ok=True,
                    indicators=some(sheet.cell(6)),
                    sdgs=goals(sheet.cell(7)),
                    status=stands(sheet.cell(8)),
                )
    doc.leaf()
    doc.head("Gouvernance et suivi", 1)
    doc.say(
        "Le comité de pilotage se réunit deux fois par an. Une revue annuelle est présentée au conseil communautaire."
    )
    doc.grid(
        ("Instance", "Composition", "Rythme"),
        ("Comité de pilotage", "Bureau communautaire", "2 fois par an"),
        ("Comité technique", "Directrice générale des services et responsables de pôle", "Tous les deux mois"),
        ("Conseil de développement", "Habitants tirés au sort", "3 fois par an"),
        header=1,
    )
    doc.head("Remerciements", 2)
    doc.say(
        "Merci aux 640 participants des ateliers. Crédits photos : service communication. Impression "
        "sur papier recyclé."
    )
    doc.write([], path)
    never = (
        *("Édito du Président", "Mode d'emploi", "Tableau de synthèse", "Gouvernance et suivi", "Remerciements"),
        *("Comité de pilotage", "Comité technique", "Conseil de développement", "Étude de faisabilité"),
        *("Consultation des entreprises", "CC du Plateau de Lormeraie"),
    )
    return tree.case(path, "E", "two layouts of sheets, an overview with merged cells, governance table", never=never)


MAKERS = (lormeraie_word_fiches,)
