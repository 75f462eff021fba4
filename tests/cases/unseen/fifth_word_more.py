"""Fifth set, more of word processors: years as columns, a plan in Dutch, a deliberation with numbers made by Word."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.fifth_values import due, state
from tests.cases.unseen.fourth_values import money, names, outline, plant
from tests.cases.unseen.tree import AXIS, OO, SO, Tree

AISNETTE = """
# {1} Un territoire qui protège ses ressources
## {1.1} Ménager l'eau et les sols
- {1} Instaurer une tarification progressive de l'eau | Yann Kerbiriot | Direction Eau et assainissement | 2026 2027\
 | 60 000 €
- {2} Protéger les captages de la Vieille-Font | Yann Kerbiriot | Direction Eau et assainissement | 2026 2027 2028 |\
 420 000 €
- {3} Renouveler 2 % des canalisations par an | Yann Kerbiriot | Direction Eau et assainissement | 2026 2027 2028\
 2029 2030 | 6 500 000 €
- {4} Préserver 300 hectares de terres nourricières dans le PLUi | Solange Abeloos | Direction Aménagement | 2026\
 2027 |
## {1.2} Diviser par deux les déchets enfouis
- {5} Généraliser le tri des biodéchets | Malika Roussignol | Direction Cycle des déchets | 2026 | 310 000 €
- {6} Construire une matériauthèque attenante à la déchèterie d'Orvillac | Malika Roussignol | Direction Cycle des\
 déchets | 2028 2029 | 890 000 €
- {7} Prêter des broyeurs aux habitants | Malika Roussignol | Direction Cycle des déchets | 2027 | 24 000 €
## {1.3} Produire une énergie locale
- {8} Couvrir d'ombrières le parking du centre aquatique | Solange Abeloos | Direction Patrimoine | 2027 2028 | 740\
 000 €
- {9} Animer un service public de la rénovation de l'habitat | Solange Abeloos | Direction Habitat | 2026 2027 2028\
 2029 2030 | 180 000 €
# {2} Un territoire qui relie et qui rassemble
## {2.1} Offrir une alternative à la voiture seule
- {10} Lancer six lignes de covoiturage spontané | Fabrice Tourmelin | Direction Mobilités | 2026 2027 | 95 000 €
- {11} Jalonner quarante kilomètres d'itinéraires cyclables | Fabrice Tourmelin | Direction Mobilités | 2027 2028\
 2029 | 2 100 000 €
- {12} Expérimenter le transport à la demande le dimanche | Fabrice Tourmelin | Direction Mobilités | 2028 | 70 000 €
## {2.2} Maintenir des services à vingt minutes de chez soi
- {13} Labelliser deux espaces France Services itinérants | Josiane Le Floc | Direction Services à la population |\
 2026 | 45 000 €
- {14} Bâtir une maison de santé à Saint-Corentin-des-Landes | Josiane Le Floc | Direction Patrimoine | 2027 2028\
 2029 | 3 200 000 €
- {15} Ouvrir un guichet unique de la petite enfance | Josiane Le Floc | Direction Services à la population | 2026\
 2027 | 30 000 €
- {16} Soutenir les derniers commerces par un fonds de concours | Yann Kerbiriot | Direction Économie | 2026 2027\
 2028 2029 2030 | 250 000 €
## {2.3} Faire de la culture un bien commun
- {17} Mettre en réseau les onze bibliothèques | Malika Roussignol | Direction Culture | 2026 2027 2028 | 130 000 €
- {18} Programmer une saison de spectacles dans les fermes | Malika Roussignol | Direction Culture | 2027 2028 2029\
 2030 | 160 000 €
# {3} Une collectivité qui donne envie d'y travailler
## {3.1} Attirer et garder les compétences
- {19} Refondre le régime indemnitaire | Fabrice Tourmelin | Direction des Ressources humaines | 2026 |
- {20} Recruter dix apprentis par promotion | Fabrice Tourmelin | Direction des Ressources humaines | 2026 2027 2028\
 | 105 000 €
- {21} Aménager des espaces de travail partagés au siège | Solange Abeloos | Direction Patrimoine | 2029 | 150 000 €
## {3.2} Coopérer avec les trente-quatre communes
- {22} Créer une plateforme de prêt de matériel entre communes | Yann Kerbiriot | Direction générale | 2027 | 18 000 €
- {23} Mutualiser l'instruction des marchés publics | Yann Kerbiriot | Direction générale | 2026 2027 |
- {24} Réunir les secrétaires de mairie chaque trimestre | Yann Kerbiriot | Direction générale | 2026 2027 2028 2029\
 2030 |
"""
YEARS = ("2026", "2027", "2028", "2029", "2030")


def years(folder: Path) -> Case:
    """French communauté: `Cap` over `Engagement` over `Action`, years as columns that hold a cross."""
    roots = outline(AISNETTE, "lead service years cost")
    tree = Tree()
    blocks: list[Block] = [
        Para("Communauté de communes des Rives d'Aisnette", bold=True, center=True),
        Head("Projet de mandat 2026-2030"),
        Para("Approuvé par le conseil communautaire du 9 avril 2026 (délibération n° 2026-041)", center=True),
        Break(),
        Head("Le mot de la présidente", 2),
        Para("Notre communauté a quinze ans. Elle a grandi vite, parfois trop. Ce projet lui donne trois caps."),
        Head("Notre territoire en chiffres", 2),
        Grid(
            (
                row("Communes", "34"),
                row("Habitants", "41 870"),
                row("Agents", "212"),
                row("Budget principal 2026", "38,4 M€"),
            ),
            header=0,
        ),
        Head("Comment ce projet a été construit", 2),
        Bullet("un séminaire des élus en octobre 2025"),
        Bullet("sept ateliers avec les agents"),
        Bullet("une consultation en ligne des habitants"),
    ]
    for root in roots:
        plant(tree, root)
        blocks += [Break(), Head(f"CAP {root.code}", 2), Head(root.title, 2)]
        for part in root.parts:
            plant(tree, part)
            blocks.append(Head(f"Engagement {part.code} : {part.title}", 3))
            lines = [row("N°", "Action", "Élu référent", "Pilote", *YEARS, "Coût prévisionnel HT", bold=True)]
            for one in part.parts:
                ticked = one["years"].split()
                marks = ["X" if year in ticked else "" for year in YEARS]
                lines.append(row(one.code, one.title, one["lead"], one["service"], *marks, one["cost"] or "–"))
                plant(
                    tree,
                    one,
                    political_leads=names(one["lead"]),
                    departments=names(one["service"]),
                    deadline=due("-".join(sorted({ticked[0], ticked[-1]}))),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                )
            blocks.append(Grid(tuple(lines)))
    blocks += [
        Break(),
        Head("Gouvernance du projet", 2),
        Para("Un comité de pilotage se réunit deux fois par an. Chaque direction rend compte de ses actions."),
        Head("Glossaire", 2),
        Para("PLUi : plan local d'urbanisme intercommunal"),
        Para("HT : hors taxes"),
    ]
    file = word.WordFile(landscape=True)
    file.furniture("Rives d'Aisnette – projet de mandat", "page")
    path = folder / "aisnette_word_years.docx"
    file.write(blocks, path)
    never = ("Le mot de la présidente", "Gouvernance du projet", "Glossaire", "un séminaire des élus en octobre 2025")
    return tree.case(path, "A", "number of an objective and its title in two headings, years as columns", never=never)


KRAAIENVELDE = """
# {1} Een dorp dat zijn kinderen ziet opgroeien
## {1.1} Ruimte om te spelen
- {P01} Een natuurspeelplaats aanleggen achter de sporthal | schepen Van Roosbroucke | Groendienst | september 2026\
 | 38 000 euro | loopt
- {P02} De speelpleintoestellen elk voorjaar keuren | schepen Van Roosbroucke | Technische dienst | jaarlijks | 4\
 500 euro | loopt
- {P03} Het jeugdhuis geluidsdicht maken | schepen Dhoedt | Gebouwen | eind 2027 | 62 000 euro | nog niet opgestart
## {1.2} Leren in een goed gebouw
- {P04} Een nieuwe kleuterschool bouwen in de Meersstraat | burgemeester | Gebouwen | 2029 | 4 800 000 euro | in\
 uitvoering
- {P05} Brooddozen gratis aanbieden in de kansrijke wijken | schepen Dhoedt | Onderwijs | 2026 | | geschrapt
- {P06} Fietscontroles organiseren op elke school | burgemeester | Lokale politie | oktober 2026 | 800 euro | loopt
# {2} Een dorp waar je veilig en vlot geraakt
## {2.1} Fietsen zonder zorgen
- {P07} De fietspaden langs de Steenweg heraanleggen | schepen Lauwaerts | Openbare werken | 2028 | 2 350 000 euro |\
 gepland
- {P08} Zestig fietsenstallingen plaatsen aan haltes en pleinen | schepen Lauwaerts | Openbare werken | 2e kwartaal\
 2026 | 27 000 euro | afgewerkt
- {P09} Een fietsbieb openen | schepen Dhoedt | Vrije tijd | april 2026 | 6 200 euro | afgewerkt
## {2.2} Trager verkeer in de kern
- {P10} Trajectcontrole invoeren in de Kasteeldreef | burgemeester | Lokale politie | midden 2027 | 115 000 euro |\
 in de wacht
- {P11} Sluipverkeer weren met slimme camera's | burgemeester | Mobiliteit | 2028 | | gepland
- {P12} Belijning jaarlijks hernieuwen | schepen Lauwaerts | Openbare werken | jaarlijks | 18 000 euro | loopt
# {3} Een dorp dat voor elkaar zorgt
## {3.1} Niemand alleen
- {P13} Een buurtrestaurant starten in het dienstencentrum | voorzitter bijzonder comité | Sociaal huis | februari\
 2027 | 33 000 euro | gepland
- {P14} Alle tachtigplussers een huisbezoek brengen | voorzitter bijzonder comité | Sociaal huis | doorlopend | |\
 loopt
- {P15} Mantelzorgers ondersteunen met een premie | voorzitter bijzonder comité | Sociaal huis | 2026 | 21 000 euro\
 | afgewerkt
## {3.2} Betaalbaar wonen
- {P16} Tien noodwoningen voorzien met de buurgemeenten | voorzitter bijzonder comité | Wonen | 2030 | 950 000 euro\
 | nog niet opgestart
- {P17} Een renovatiecoach aanstellen | schepen Van Roosbroucke | Wonen | begin 2026 | 45 000 euro | afgewerkt
# {4} Een bestuur dat luistert
- {P18} Een burgerbudget van 50 000 euro verdelen | burgemeester | Participatie | 2027 | 50 000 euro | gepland
- {P19} De gemeenteraad live uitzenden | burgemeester | Communicatie | juni 2026 | 9 900 euro | afgewerkt
- {P20} Het onthaal openen op zaterdagvoormiddag | schepen Dhoedt | Burgerzaken | te bepalen | | nog niet opgestart
"""
SCORES = (
    "In de bevraging van het voorjaar kreeg deze ambitie 8,1 op 10 van onze inwoners.",
    "Verkeer blijft de eerste bekommernis: 640 van de 1.120 antwoorden gaan erover. Score: 8,7 op 10.",
    "Onze bevolking vergrijst sneller dan die van de buurgemeenten. Score: 7,9 op 10.",
    "Deze ambitie kwam er op vraag van de adviesraden.",
)


def dutch(folder: Path) -> Case:
    """Dutch: ambitions, goals and projects; a table under each goal, the fourth ambition without goals."""
    roots = outline(KRAAIENVELDE, "lead service when cost told")
    tree = Tree()
    blocks: list[Block] = [
        Para("Gemeente en OCMW Kraaienvelde", bold=True, center=True),
        Para("Strategische nota bij het meerjarenplan 2026-2031", bold=True, center=True),
        Para("Zoals vastgesteld door de gemeenteraad van 18 december 2025", center=True),
        Break(),
        Head("Inleiding"),
        Para(
            "Het meerjarenplan bestaat uit een strategische nota, een financiële nota en een toelichting. Deze nota "
            "vertaalt het bestuursakkoord in ambities, doelen en projecten."
        ),
        Para("Afkortingen: OCMW, openbaar centrum voor maatschappelijk welzijn; BC, bijzonder comité."),
    ]
    head = ("Nr.", "Project", "Bevoegd", "Dienst", "Klaar tegen", "Raming", "Stand van zaken")
    for root in roots:
        plant(tree, root)
        blocks.append(Head(f"Ambitie {root.code}. {root.title}"))
        blocks.append(Para(SCORES[int(root.code) - 1]))
        groups = root.parts if root.parts[0].level == OO else [root]
        for group in groups:
            if group is not root:
                plant(tree, group)
                blocks.append(Head(f"Doel {group.code}. {group.title}", 2))
            lines = [row(*head, bold=True)]
            for one in group.parts:
                cells = (one[name] or "/" for name in ("lead", "service", "when", "cost", "told"))
                lines.append(row(one.code, one.title, *cells))
                plant(
                    tree,
                    one,
                    code=one.code,
                    code_not_scored=True,
                    political_leads=names(one["lead"]),
                    departments=names(one["service"]),
                    deadline=due(one["when"]),
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                    status=state(one["told"]),
                )
            blocks.append(Grid(tuple(lines)))
    blocks += [
        Head("Opvolging"),
        Para("De algemeen directeur bezorgt de raad elk jaar voor 30 september een opvolgingsrapport."),
        Para("De algemeen directeur, L. Puttevils-Aerden\tDe voorzitter van de raad, G. Mommens-Hoflack"),
    ]
    file = word.WordFile()
    file.furniture("Kraaienvelde – strategische nota", "pagina")
    path = folder / "kraaienvelde_word_dutch.docx"
    file.write(blocks, path)
    never = ("Inleiding", "Opvolging", "Stand van zaken", "Raming")
    return tree.case(path, "A", "Dutch, an ambition whose projects stand under no goal", never=never)


LESQUIGNIES = """
! {A} GOUVERNANCE ET FINANCES
# Être une ville bien gérée, transparente et prévoyante
## Assainir les finances communales
- Élaborer un plan de gestion sur cinq ans | Finances | 30/06/2026
- Optimiser le recouvrement des taxes | Recette | fin 2026
- Revoir la dotation à la zone de secours | Finances | 2027
## Renforcer la transparence
- Publier les délibérations dans les dix jours | Secrétariat | en continu
- Diffuser les séances du Conseil en direct | Communication | T1 2026
- Tenir un registre des subsides accordés | Recette | 2026
# Être un employeur attentif et exigeant
## Prévenir l'absentéisme
- Mener une enquête sur le bien-être au travail | GRH | avril 2026
- Organiser un entretien de retour après une longue absence | GRH | permanent
- Adapter les postes des ouvriers de plus de cinquante-cinq ans | SIPPT | 2027
## Préparer les départs
- Établir une pyramide des âges par service | GRH | mars 2026
- Prévoir un binôme pour chaque fonction unique | GRH | fin 2028
! {B} CADRE DE VIE
# Être une ville propre et apaisée
## Rendre la propreté visible
- Doubler les tournées de balayage au centre | Propreté | mai 2026
- Enlever les tags sous quarante-huit heures | Propreté | permanent
- Installer trente cendriers de rue | Travaux | 2026
- Créer une brigade mobile du week-end | Propreté | début 2027
## Calmer le trafic
- Étendre la zone piétonne à la rue des Drapiers | Mobilité | 2028
- Placer des radars préventifs aux cinq entrées de ville | Police | T3 2026
- Rénover les passages pour piétons | Travaux | annuel
# Être une ville qui se rénove
## Reconvertir les lieux abandonnés
- Racheter l'ancien cinéma Le Rialto | Régie foncière | 2026
- Taxer les immeubles inoccupés | Recette | 2026
- Transformer la caserne en logements étudiants | Régie foncière | 2030
## Verdir les quartiers
- Planter un arbre pour vingt habitants | Espaces verts | 2030
- Ouvrir le parc du Couvent au public | Espaces verts | juin 2027
! {C} COHÉSION SOCIALE
# Être une ville solidaire où chacun trouve sa place
## Lutter contre la pauvreté des enfants
- Offrir un potage quotidien dans les écoles fondamentales | Enseignement | rentrée
- Créer une vestiboutique pour enfants | CPAS | 2027
- Prendre en charge les frais de garderie des familles à bas revenus | Enseignement | 2026
## Favoriser la rencontre
- Rouvrir la maison de quartier des Tanneurs | Cohésion sociale | 1er semestre 2027
- Soutenir les fêtes de voisins | Cohésion sociale | chaque année
"""


def deliberation(folder: Path) -> Case:
    """A deliberation of the Collège and its annex: numbers made by Word, a line of particulars under each action."""
    roots = outline(LESQUIGNIES, "service when")
    tree = Tree()
    blocks: list[Block] = [
        Para("PROVINCE DE HAINAUT-SAMBRE – VILLE DE LESQUIGNIES", bold=True),
        Para("Extrait du registre aux délibérations du Collège communal – séance du 25 août 2025"),
        Para("Présents : B. Quertinmont, Bourgmestre-Président ; I. Sohet, R. Abdelkrim-Noël, T. Wauquier, Échevins ;"),
        Para("V. Lecharlier, Présidente du CPAS ; P. Dardenbois, Directeur général"),
        Para("OBJET : Programme stratégique transversal 2025-2030 – adoption", bold=True),
        Para("Le Collège, en séance à huis clos,"),
        Para("Vu le Code de la démocratie locale et de la décentralisation, notamment l'article L1123-27 ;"),
        Para("Vu la déclaration de politique communale adoptée le 27 janvier 2025 ;"),
        Para("Considérant que le comité de direction a remis un avis favorable le 11 août 2025 ;"),
        Para("Considérant qu'il convient de doter la Ville d'une vision à moyen terme ;"),
        Para("DÉCIDE, à l'unanimité :", bold=True),
        Para("Article 1er. D'adopter le programme stratégique transversal tel que repris en annexe."),
        Para("Article 2. De le présenter au Conseil communal du 15 septembre 2025, qui en prendra acte."),
        Para("Article 3. De le publier sur le site internet de la Ville."),
        Break(),
        Para("ANNEXE – PROGRAMME STRATÉGIQUE TRANSVERSAL", bold=True, center=True),
    ]
    strategic = 0
    for axis in roots:
        tree.add(AXIS, axis.title, code=axis.code)
        blocks.append(Para(f"AXE {axis.code} – {axis.title}", bold=True))
        for node in axis.walk():
            depth = {SO: 0, OO: 1}.get(node.level)
            if node is axis:
                continue
            if depth == 0:
                strategic += 1
                node.code = str(strategic)
            elif node.above:
                node.code = f"{node.above.code}.{node.above.parts.index(node) + 1}"
            if depth is not None:
                blocks.append(Para(""))
                blocks.append(Bullet(node.title, auto=("plan", depth, "")))
                plant(tree, node)
                continue
            blocks.append(Bullet(node.title, auto=("plan", 2, "")))
            blocks.append(Para(f"\tPilote : {node['service']}\tÉchéance : {node['when']}"))
            when = due(node["when"]) if node["when"] != "rentrée" else None
            plant(tree, node, departments=names(node["service"]), deadline=when)
    blocks += [
        Para("Ainsi fait en séance, date que dessus."),
        Para("Par le Collège,"),
        Para("Le Directeur général,\tLe Bourgmestre,"),
        Para("(s) P. DARDENBOIS\t(s) B. QUERTINMONT"),
        Para("Pour extrait conforme"),
    ]
    listings = {"plan": [("decimal", "OS %1."), ("decimal", "OO %1.%2."), ("decimal", "Action %1.%2.%3.")]}
    file = word.WordFile(listings=listings)
    file.furniture("Ville de Lesquignies – Collège du 25 août 2025", "Point 7 – page")
    path = folder / "lesquignies_word_deliberation.docx"
    file.write(blocks, path)
    never = (
        *("Par le Collège", "Pour extrait conforme", "Présents", "DÉCIDE, à l'unanimité"),
        "D'adopter le programme stratégique transversal tel que repris en annexe",
        "De le publier sur le site internet de la Ville",
        "Article 3. De le publier sur le site internet de la Ville",
        "Considérant qu'il convient de doter la Ville d'une vision à moyen terme",
    )
    return tree.case(
        path, "C", "deliberation before the plan, numbers made by Word, particulars on a line", never=never
    )


ALL: tuple[Maker, ...] = (years, dutch, deliberation)
