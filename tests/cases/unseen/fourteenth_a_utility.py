"""An intercommunal company of water and waste: axes with a text, actions as paragraphs with a line of particulars."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import paper, words
from tests.cases.unseen.eleventh_a_values import listed, rows, when
from tests.cases.unseen.fourteenth_a_values import told
from tests.cases.unseen.tree import ACTION, AXIS, OO, SO, Tree

# A | title | description | department | partners | deadline | indicators
_PLAN = """
X 1 | L'eau, un bien commun | Quarante-trois communes confient à Intermeuval la production et la distribution de
+ leur eau. Le réseau compte 2.870 kilomètres de conduites, dont un tiers a plus de cinquante ans.
OS 1.1 | Distribuer une eau de qualité, en quantité suffisante et au juste prix
OO 1.1.1 | Réduire les pertes du réseau
A 1.1.1.1 | Remplacer quarante kilomètres de conduites par an | La priorité va aux tronçons en fonte grise qui ont
+ connu plus de trois fuites en cinq ans. | Direction Distribution | Communes associées | 2030 | Kilomètres remplacés;
+ Rendement du réseau
A 1.1.1.2 | Poser deux cents débitmètres de secteur | Ils signalent une fuite en moins d'un jour et limitent les
+ recherches de nuit. | Direction Distribution | | fin 2027 | Nombre de débitmètres en service
A 1.1.1.3 | Généraliser le compteur communicant dans les immeubles à appartements | Le déploiement tient compte des
+ remarques des usagers électrosensibles. | Direction Clientèle | Société wallonne des eaux domestiques | 2026-2029 |
+ Part des compteurs remplacés
OO 1.1.2 | Sécuriser l'approvisionnement en période de sécheresse
A 1.1.2.1 | Interconnecter les captages de Fontaine-Vive et du Trou-aux-Loups | Une conduite de huit kilomètres
+ permettra de secourir douze villages alimentés aujourd'hui par une seule source. | Bureau d'études | SPW
+ Environnement | juin 2028 | Mètres cubes par jour disponibles en secours
A 1.1.2.2 | Étendre les zones de prévention autour de six captages | Les agriculteurs concernés seront indemnisés et
+ conseillés. | Cellule Protection des captages | Contrats de rivière; Chambre agricole | 2029 | Nombre de captages
+ protégés
A 1.1.2.3 | Élaborer un plan d'urgence en cas de pénurie et l'éprouver chaque année | Il précise les usages
+ interdits selon trois seuils d'alerte. | Direction Production | Gouverneur de province | 1er trimestre 2027 | Nombre
+ d'exercices
OS 1.2 | Assainir les eaux usées et protéger les rivières
OO 1.2.1 | Compléter l'équipement des zones d'assainissement collectif
A 1.2.1.1 | Construire les stations d'épuration de Hontoir et de Vieux-Sart | Elles traiteront ensemble les eaux de
+ 6.400 habitants. | Bureau d'études | Société publique de gestion de l'eau | décembre 2029 | Équivalents-habitants
+ raccordés
A 1.2.1.2 | Réparer les collecteurs endommagés par la crue | Onze tronçons restent provisoirement en service. |
+ Direction Assainissement | | 2027 | Nombre de tronçons réparés
OO 1.2.2 | Valoriser les boues et l'énergie des stations
A 1.2.2.1 | Produire du biogaz à la station de Pont-Rouge | Le gaz couvrira 60 % des besoins de chaleur du site. |
+ Direction Assainissement | Université de la Meuse moyenne | mi-2029 | Production annuelle de biogaz
A 1.2.2.2 | Couvrir de panneaux solaires les bassins d'orage | Un premier bassin servira d'essai. | Cellule Énergie
+ | | fin 2026 | Puissance installée
X 2 | Des déchets aux ressources | La collecte sélective plafonne. Les recyparcs accueillent un million de visites
+ par an et la demande de réemploi ne cesse de grandir.
OS 2.1 | Produire moins de déchets et mieux trier ceux qui restent
OO 2.1.1 | Aider les ménages et les écoles à réduire leurs déchets
A 2.1.1.1 | Accompagner trente écoles par an vers le zéro déchet | L'accompagnement dure une année scolaire et
+ comprend une animation par classe. | Service Prévention | Réseaux d'enseignement | Récurrent | Nombre d'écoles;
+ Kilos évités par élève
A 2.1.1.2 | Organiser la collecte des biodéchets dans les centres urbains | Des points d'apport volontaire
+ remplaceront le sac quand l'habitat est dense. | Direction Collecte | Villes associées | janvier 2027 | Kilos
+ collectés par habitant
A 2.1.1.3 | Prêter des gobelets et de la vaisselle aux organisateurs de fêtes | Une laverie mobile sera acquise avec
+ deux autres intercommunales. | Service Prévention | | mai 2026 | Nombre de fêtes servies
OO 2.1.2 | Offrir une seconde vie aux objets
A 2.1.2.1 | Ouvrir une zone de réemploi dans les dix-huit recyparcs | Les objets en bon état y seront déposés à
+ l'abri et repris par les ressourceries. | Direction Recyparcs | Ressourceries agréées | 2028 | Tonnes réemployées
A 2.1.2.2 | Créer une matériauthèque pour les entreprises de construction | Elle proposera portes, briques et
+ poutres issues de chantiers de démolition. | Direction Recyparcs | Confédération de la construction durable | T3
+ 2028 | Mètres cubes vendus
OS 2.2 | Traiter les déchets résiduels sans nuire au voisinage
OO 2.2.1 | Moderniser l'unité de valorisation énergétique
A 2.2.1.1 | Remplacer le traitement des fumées de la ligne 2 | L'arrêt de la ligne durera onze semaines. | Direction
+ Valorisation | Bureau de contrôle indépendant | 2027 | Teneur en oxydes d'azote
A 2.2.1.2 | Raccorder l'hôpital et la piscine au réseau de chaleur | Le prix de la chaleur sera fixé par une
+ convention de quinze ans. | Direction Valorisation | Ville de Sambrecourt | 2e semestre 2028 | Mégawattheures livrés
A 2.2.1.3 | Réunir deux fois par an un comité de riverains | Les mesures d'air et de bruit y sont présentées sans
+ délai. | Service Communication | Comités de riverains | Récurrent | Nombre de réunions
X 3 | Une entreprise publique exemplaire | Nos 640 travailleurs font notre force. Nous voulons une entreprise sûre,
+ sobre et transparente à l'égard des communes qui la possèdent.
OS 3.1 | Veiller à la sécurité et au développement de nos équipes
OO 3.1.1 | Viser zéro accident grave
A 3.1.1.1 | Analyser chaque presqu'accident avec l'équipe concernée | L'analyse est faite dans les cinq jours et
+ affichée au dépôt. | SIPP | | Récurrent | Taux de fréquence; Taux de gravité
A 3.1.1.2 | Équiper les camions de collecte d'une détection de personnes | Les dix camions les plus récents sont
+ équipés d'abord. | Direction Collecte | | décembre 2026 | Nombre de camions équipés
OO 3.1.2 | Préparer les métiers de demain
A 3.1.2.1 | Ouvrir une école interne des métiers de l'eau | Les fontainiers expérimentés y deviennent formateurs un
+ jour par semaine. | Direction des Ressources humaines | Centre de compétence de l'eau | septembre 2027 | Nombre
+ d'agents formés
A 3.1.2.2 | Porter à 25 % la part des femmes dans les fonctions techniques | Une campagne sera menée dans les écoles
+ techniques de la région. | Direction des Ressources humaines | | 2030 | Part des femmes
OS 3.2 | Rendre compte de notre action et réduire notre empreinte
OO 3.2.1 | Réduire les émissions de la flotte et des bâtiments
A 3.2.1.1 | Électrifier la moitié des véhicules légers | Les bornes seront posées sur les toits-parkings des dépôts.
+ | Cellule Énergie | | 2030 | Part de véhicules électriques
A 3.2.1.2 | Isoler le siège social | Les travaux seront menés par ailes pour ne pas déménager. | Bureau d'études | |
+ 2026 à 2028 | Consommation au mètre carré
OO 3.2.2 | Informer les communes associées
A 3.2.2.1 | Remettre à chaque commune une fiche annuelle chiffrée | La fiche tient en deux pages et compare la
+ commune à la moyenne. | Service Communication | Communes associées | Récurrent | Nombre de fiches remises
A 3.2.2.2 | Publier en ligne les marchés attribués de plus de 30.000 euros | La liste est mise à jour chaque mois. |
+ Service juridique | | T1 2026 | Délai de publication
"""


def intermeuval_pdf_axes(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    source = [
        f"#v(6cm) #align(center)[{words('INTERMEUVAL', size=34, bold=True, fill='0B5394')}]",
        f"#align(center)[{words('Plan stratégique 2026-2030', size=20)}]",
        f"#align(center)[{words('Approuvé par l’assemblée générale du 17 décembre 2025', size=11)}]",
        "#pagebreak()",
        words("Sommaire", size=16, bold=True),
        *(
            f"{quoted(text)} #box(width: 1fr, repeat[.]) {page}"
            for text, page in [("Message du Président", 3)]
            + [(f"Axe {line.mark[2:]} – {line[0]}", int(line.mark[2:]) * 2 + 2) for line in plan if line.mark[0] == "X"]
        ),
        "#pagebreak()",
        words("Message du Président", size=16, bold=True),
        quoted(
            "Depuis 1967, les communes de la vallée ont choisi de faire ensemble ce qu'aucune ne pourrait faire seule. "
            "Ce plan trace notre route pour cinq ans. Il repose sur un diagnostic partagé par quatorze groupes de "
            "travail, et il sera évalué chaque année par l'assemblée générale."
        ),
    ]
    above = goal = ""
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "X":
            source += ["#pagebreak()", words(f"AXE {number}", size=12, fill="0B5394", bold=True)]
            source += [words(line[0], size=22, fill="0B5394", bold=True), f"#emph[{quoted(line[1])}]"]
            tree.add(AXIS, line[0], code=number, description=line[1])
        elif kind == "OS":
            inside = words(f"Objectif stratégique {number}", size=9, bold=True, fill="FFFFFF")
            title = words(line[0], size=13, bold=True, fill="FFFFFF")
            source.append(f'#block(width: 100%, fill: rgb("#0B5394"), inset: 8pt, sticky: true)[{inside} \\ {title}]')
            above = tree.add(SO, line[0], code=number)
        elif kind == "OO":
            shown = words(f"Objectif opérationnel {number} – {line[0]}", size=11, bold=True, fill="38761D")
            source.append(f"#block(sticky: true, above: 1.5em)[{shown}]")
            goal = tree.add(OO, line[0], above, code=number)
        else:
            title, text, service, partners, due, signs = (line[place] for place in range(6))
            facts = [("Service pilote", service), ("Partenaires", " ; ".join(listed(partners)))]
            facts += [("Échéance", due), ("Indicateurs", " ; ".join(listed(signs)))]
            shown = " #h(0.8em) ".join(
                f"{words(name + ' :', bold=True, size=8)} {words(value, size=8)}" for name, value in facts if value
            )
            head = words(f"Action {number} – {title}", bold=True)
            source.append(
                f"#block(breakable: false, above: 1.2em)[{head} \\ {quoted(text)} \\ "
                f'#block(fill: rgb("#EEF3F8"), width: 100%, inset: 5pt)[{shown}]]'
            )
            tree.add(
                *(ACTION, title, goal),
                code=number, description=text, departments=[service], partners=listed(partners), deadline=when(due),
                indicators=told(listed(signs)),
            )  # fmt: skip
    path = folder / "intermeuval_pdf_axes.pdf"
    paper(
        *(source, path),
        page='paper: "a4", margin: 2.2cm',
        size=9.5,
        footer="Intermeuval – Plan stratégique 2026-2030",
        header="L'eau, les déchets, l'énergie : ensemble",
    )
    traps = "axes with a text; a small line of particulars under each action; a summary that names the axes"
    return tree.case(path, "O", traps, never=("Sommaire", "Message du Président", "INTERMEUVAL", "Service pilote"))
