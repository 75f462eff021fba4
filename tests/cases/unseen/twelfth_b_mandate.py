"""ODT: the « plan de mandat » of a French communauté de communes, written by its directeur général des services."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.opendocument import write_text
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree
from tests.cases.unseen.twelfth_b_values import Node, cost, outline, several, spaced, tell, when

_PLAN = """
* Un territoire qui accueille et qui produit
| Le territoire a gagné trois cents emplois depuis 2019, mais peine à loger ceux qui viennent y travailler.
+ Conforter le tissu économique | L'offre foncière est presque épuisée.
- Aménager la deuxième tranche du parc d'activités des Chaumes | Vice-présidente à l'économie | Développement
| Région | 2028 | 2400000 | Hectares commercialisés
- Ouvrir un atelier-relais pour les artisans | Vice-présidente à l'économie | Développement ; Bâtiments
| Chambre de métiers | 2e semestre 2027 | 780000 | Nombre d'artisans installés
- Animer un club des entrepreneurs | Vice-présidente à l'économie | Développement | | annuel | 8000
| Nombre d'adhérents
- Recenser les friches et leur propriétaire | Vice-présidente à l'économie | Urbanisme | EPF | fin 2026 | 25000 |
+ Développer un tourisme à taille humaine | La fréquentation se concentre sur six semaines.
- Créer la véloroute de la vallée de la Lorvenne | Vice-président au tourisme | Aménagement | Département ; Région
| 2030 | 3100000 | Kilomètres ouverts
- Réunir les trois bureaux d'information en un office unique | Vice-président au tourisme | Tourisme | | T2 2027
| 140000 | Fréquentation annuelle
- Labelliser vingt hébergements « accueil vélo » | Vice-président au tourisme | Tourisme | Comité départemental
| 2029 | | Hébergements labellisés
+ Diversifier l'habitat | Un logement sur onze est vacant dans les bourgs.
- Élaborer le programme local de l'habitat | Vice-présidente à l'habitat | Urbanisme | DDT | décembre 2027 | 90000 |
- Lancer une opération programmée d'amélioration de l'habitat | Vice-présidente à l'habitat | Urbanisme | Anah
| 2027-2031 | 1250000 | Logements rénovés par an
- Produire quinze logements pour jeunes actifs | Vice-présidente à l'habitat | Bâtiments | Bailleur social | 2031
| 600000 | Logements livrés
* Un territoire qui prend soin de ses habitants
| Un habitant sur trois aura plus de soixante-cinq ans à la fin du mandat.
+ Garantir l'accès aux soins | Quatre médecins partiront avant 2029.
- Construire une maison de santé à Ferroulles | Vice-président à la santé | Bâtiments | ARS ; Département | mi-2028
| 1900000 | Praticiens installés
- Signer un contrat local de santé | Vice-président à la santé | Cohésion sociale | ARS | juin 2027 | |
- Salarier deux médecins généralistes | Vice-président à la santé | Ressources humaines | | 2028 | 260000
| Patients sans médecin traitant
+ Accompagner les familles et les jeunes | Cent douze enfants étaient en liste d'attente à la rentrée.
- Ouvrir une micro-crèche à Saint-Aurlin | Vice-présidente à l'enfance | Petite enfance | CAF | septembre 2027
| 510000 | Places créées
- Harmoniser les tarifs des accueils de loisirs | Vice-présidente à l'enfance | Jeunesse | CAF | 01/09/2026 | |
- Mettre en place un bus des jeunes | Vice-présidente à l'enfance | Jeunesse ; Mobilités | | 2027 | 95000
| Jeunes rencontrés
- Créer un conseil intercommunal des jeunes | Vice-présidente à l'enfance | Jeunesse | Collèges | T4 2026 | 6000
| Réunions tenues
+ Rendre la culture et le sport accessibles | Deux communes sur trois n'ont aucun équipement couvert.
- Rénover le bassin de natation | Vice-président aux sports | Bâtiments | Agence du sport | fin 2029 | 5600000
| Consommation d'eau par baigneur
- Mettre en réseau les neuf bibliothèques | Vice-présidente à la culture | Lecture publique | Département | 2028
| 120000 | Nombre d'emprunts
- Proposer une saison culturelle itinérante | Vice-présidente à la culture | Culture | DRAC | annuel | 70000
| Spectateurs
* Un territoire sobre et résilient
| Les étés 2022 et 2025 ont montré la fragilité de notre ressource en eau.
+ Préserver l'eau | Le rendement du réseau est de 71 %.
- Renouveler quarante kilomètres de conduites | Vice-président à l'eau | Eau et assainissement | Agence de l'eau
| 2026-2032 | 4800000 | Rendement du réseau
- Interconnecter les captages de Ferroulles et du Buis | Vice-président à l'eau | Eau et assainissement
| Agence de l'eau ; Syndicat des eaux | 2030 | 2200000 | Heures de coupure
- Instaurer une tarification progressive | Vice-président à l'eau | Eau et assainissement ; Finances | | 01/01/2028 | |
+ Réduire et valoriser nos déchets | Chaque habitant produit 214 kg d'ordures ménagères.
- Passer à la redevance incitative | Vice-présidente aux déchets | Déchets | ADEME | 01/01/2029 | 900000
| Kilogrammes par habitant
- Installer quatre-vingts composteurs partagés | Vice-présidente aux déchets | Déchets | Communes | 2027 | 64000
| Foyers participants
- Reconstruire la déchèterie de Saint-Aurlin | Vice-présidente aux déchets | Déchets ; Bâtiments | | fin 2028
| 1700000 |
+ Se déplacer autrement | Quatre actifs sur cinq vont au travail seuls en voiture.
- Créer six aires de covoiturage | Vice-président aux mobilités | Mobilités | Département | 2028 | 240000
| Places créées
- Louer des vélos électriques au mois | Vice-président aux mobilités | Mobilités | | T1 2027 | 85000
| Vélos loués
- Adopter un schéma directeur cyclable | Vice-président aux mobilités | Aménagement | Communes | juin 2026 | 40000 |
"""
_HEADS = (
    *("Action", "Élu référent", "Direction pilote", "Partenaires", "Échéance", "Coût prévisionnel"),
    "Indicateur de suivi",
)
_WORD = (
    "Mesdames, Messieurs, chers collègues,",
    "Au lendemain de notre installation, le bureau communautaire a souhaité dire simplement ce qu'il ferait de ces six "
    "années. Les agents y ont travaillé avec nous, commune par commune, service par service.",
    "Ce plan n'est pas gravé dans le marbre : il sera revu chaque printemps devant le conseil communautaire.",
    "Le Président",
)
_METHOD = (
    "Un séminaire des élus en mai, un séminaire des directions en juin.",
    "Une réunion publique dans chacune des quatorze communes.",
    "Un comité de suivi composé du bureau et du comité de direction.",
)
_GLOSSARY = (
    ("ARS", "agence régionale de santé"),
    ("EPF", "établissement public foncier"),
    ("CAF", "caisse d'allocations familiales"),
    ("DDT", "direction départementale des territoires"),
)


def valdelorvenne_writer_mandate(folder: Path) -> Case:
    path = folder / "valdelorvenne_writer_mandate.odt"
    plan = outline(_PLAN, aim="why", means="why", action="lead department partner due cost indicator")
    head, foot = "Communauté de communes du Val de Lorvenne – Plan de mandat 2026-2032", "Direction générale – page"
    write_text(_blocks(plan), path, header=head, footer=foot)
    tree = tell(Tree(), plan, _expected)
    never = (
        *(*_HEADS, *_WORD, *_METHOD, "Le mot du Président", "Sommaire", "Notre méthode", "Glossaire"),
        *("Total de l'ambition 1", "Suivi et évaluation", "Récapitulatif financier"),
        *(node.says("why") for node in plan if node.level != ACTION),
    )
    return tree.case(path, "A", "prose, a table for each objective, a financial summary", never=never)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "political_leads": [node.says("lead")],
        "departments": several(node.says("department")),
        "partners": several(node.says("partner")),
        "deadline": when(node.says("due")),
        "indicators": [{"text": node.says("indicator")}] if node.says("indicator") else [],
        **cost(node.says("cost")),
    }


def _blocks(plan: list[Node]) -> list[Block]:
    aims = [node for node in plan if node.level == SO]
    names = [f"Ambition {node.code} – {node.title}" for node in aims]
    entries = [("Le mot du Président", 3, 0), ("Notre méthode", 4, 0)]
    entries += [(name, 5 + 3 * rank, 0) for rank, name in enumerate(names)]
    blocks: list[Block] = [
        Para("Communauté de communes du Val de Lorvenne"),
        Para("PLAN DE MANDAT 2026-2032"),
        Para("Approuvé par le conseil communautaire le 24 septembre 2026"),
        Break(),
        Head("Sommaire"),
        Contents(tuple(entries)),
        Break(),
        Head("Le mot du Président"),
        *(Para(text) for text in _WORD),
        Head("Notre méthode"),
        *(Bullet(text) for text in _METHOD),
    ]
    for aim, name in zip(aims, names, strict=True):
        blocks += [Break(), Head(name), Para(aim.says("why"))]
        for node in aim.below:
            assert node.level == OO
            blocks += [Head(f"Objectif opérationnel {node.code} – {node.title}", 2), Para(node.says("why"))]
            blocks.append(Grid((row(*_HEADS), *(_line(action) for action in node.below))))
    blocks += [Break(), Head("Récapitulatif financier"), _sums(aims)]
    blocks += [Head("Suivi et évaluation"), Para("Un bilan est présenté au conseil communautaire chaque printemps.")]
    return [*blocks, Head("Glossaire"), *(Para(f"{short} : {text}") for short, text in _GLOSSARY)]


def _line(node: Node) -> tuple:
    amount = node.says("cost")
    return row(
        node.title,
        node.says("lead"),
        "\n".join(several(node.says("department"))),
        "\n".join(several(node.says("partner"))) or "–",
        node.says("due"),
        spaced(int(amount)) if amount else "–",
        node.says("indicator") or "–",
    )


def _sums(aims: list[Node]) -> Grid:
    rows, whole = [row("Ambition", "Coût prévisionnel")], 0
    for aim in aims:
        total = sum(int(node.says("cost") or 0) for means in aim.below for node in means.below)
        whole += total
        rows.append(row(f"Total de l'ambition {aim.code}", spaced(total)))
    return Grid((*rows, row("Total du plan de mandat", spaced(whole))))
