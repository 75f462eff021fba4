"""PDF: the project sheets of an intercommunal body, one to a page, each with its steps."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Grid, Head, Para, row
from tests.cases.case import Case
from tests.cases.formats.pdf import write_pdf
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Thing, Tree
from tests.cases.unseen.twelfth_b_values import Node, cost, judged, outline, several, spaced, tell, when

_PLAN = """
* Garantir à chaque habitant une eau de qualité, au prix juste
+ Sécuriser la production
- Doublement de la conduite d'adduction de Bronval | S. Michaux | Direction technique
| SPGE ; Commune de Bronval | 31/12/2028 | 4250000 | En cours | 35 | Mètres de conduite posés
. Étude hydraulique | mars 2026 | oui
. Permis d'urbanisme | T4 2026 | non
. Pose de la conduite | 31/12/2028 | non
- Nouveau captage du Bois Robert | S. Michaux | Direction technique | Université de Lorvezée | 2029 | 1800000
| En attente | 10 | Mètres cubes par jour
. Forage d'essai | juin 2026 | oui
. Délimitation de la zone de prévention | 2027 | non
. Raccordement au réservoir | 2029 | non
+ Réduire les pertes du réseau
- Sectorisation du réseau en cinquante zones | P. Evrard | Direction de la distribution | | fin 2027 | 640000
| En cours | 60 | Rendement du réseau
. Plan des zones | 2025 | oui
. Placement des débitmètres | mi-2027 | non
- Remplacement des raccordements en plomb | P. Evrard | Direction de la distribution | Communes associées | 2030
| 3100000 | En cours | 45 | Raccordements remplacés
. Inventaire | septembre 2025 | oui
. Information des abonnés | mars 2026 | oui
. Remplacement des 2 400 raccordements | 2030 | non
- Compteurs communicants | L. Tabary | Direction de la clientèle ; Direction informatique | | 2031 | 5900000
| Non commencé | | Compteurs placés
. Projet pilote à Hautmarais | T3 2027 | non
. Marché de fournitures | 2028 | non
* Protéger les rivières et les nappes
+ Assainir les eaux usées
- Station d'épuration de Waremoulin | D. Piette | Direction de l'assainissement | SPGE | 30/06/2028 | 7400000
| En cours | 25 | Équivalents-habitants traités
. Acquisition du terrain | décembre 2025 | oui
. Adjudication | T1 2027 | non
. Mise en service | 30/06/2028 | non
- Collecteur du ruisseau des Aulnes | D. Piette | Direction de l'assainissement | SPGE ; Commune de Sart-Aulnois
| 2029 | 2650000 | Bloqué | 15 | Mètres de collecteur
. Accord des propriétaires | 2026 | non
. Chantier | 2029 | non
+ Prévenir les pollutions
- Contrôle des citernes à mazout en zone de captage | A. Renson | Direction de l'environnement | Communes associées
| 2027 | 180000 | En cours | 70 | Citernes contrôlées
. Inventaire des citernes | mai 2025 | oui
. Visites à domicile | 2027 | non
- Contrats de culture avec les agriculteurs | A. Renson | Direction de l'environnement | Chambre d'agriculture
| permanent | 95000 | En cours | | Hectares sous contrat
. Cahier des charges | janvier 2026 | oui
. Signature des vingt premiers contrats | mars 2027 | non
* Être une intercommunale proche de ses abonnés
+ Simplifier la vie des abonnés
- Espace client en ligne | L. Tabary | Direction de la clientèle | | T2 2026 | 210000 | Terminé | 100
| Comptes ouverts
. Développement | décembre 2025 | oui
. Lancement | mai 2026 | oui
- Facture mensuelle lissée | L. Tabary | Direction de la clientèle ; Direction financière | | janvier 2027 | 40000
| En cours | 50 | Abonnés qui y souscrivent
. Adaptation du logiciel | octobre 2026 | oui
. Envoi de l'offre | décembre 2026 | non
+ Soutenir les plus fragiles
- Fonds social de l'eau renforcé | N. Baudson | Direction de la clientèle | CPAS associés | annuel | 350000
| En cours | | Ménages aidés
. Convention-type avec les CPAS | février 2026 | oui
. Réunion annuelle des CPAS | annuel | non
- Plombier solidaire | N. Baudson | Direction de la clientèle | CPAS associés ; Régie des quartiers | 2026 | 60000
| Abandonné | 20 | Interventions
. Appel à candidatures | mars 2026 | oui
* Être une entreprise publique exemplaire
+ Produire notre énergie
- Turbine sur la conduite de Bronval | S. Michaux | Direction technique | | fin 2028 | 890000 | Non commencé |
| Mégawattheures produits
. Étude de faisabilité | mi-2027 | non
. Commande de la turbine | 2028 | non
- Toitures solaires des stations de pompage | S. Michaux | Direction technique | Coopérative Lorvezée-Énergie | 2027
| 520000 | En cours | 40 | Kilowatts-crête installés
. Étude des toitures | avril 2025 | oui
. Placement | 2027 | non
+ Préparer la relève
- École interne des fontainiers | E. Grosjean | Direction des ressources humaines | Forem | septembre 2026 | 130000
| Terminé | 100 | Fontainiers formés
. Programme de cours | février 2026 | oui
. Première rentrée | septembre 2026 | oui
- Plan de bien-être des équipes de garde | E. Grosjean | Direction des ressources humaines | | T3 2027 | 45000
| En attente | 5 | Jours d'absence
. Enquête auprès des équipes | T1 2027 | non
"""
_STATES = {
    "Terminé": "done",
    "En cours": "in_progress",
    "Non commencé": "not_started",
    "En attente": "waiting",
    "Bloqué": "blocked",
    "Abandonné": "abandoned",
}
_FOREWORD = (
    "Notre intercommunale livre chaque jour l'eau de dix-neuf communes. Le plan stratégique 2025-2031 a été approuvé "
    "par l'assemblée générale du 18 décembre 2024.",
    "Chaque projet fait l'objet d'une fiche, tenue à jour par son chef de projet. Situation au 1er octobre 2026.",
)
_WHY = {
    "1.1.1": "La conduite actuelle date de 1961. Une seule rupture priverait d'eau onze mille abonnés ; une deuxième "
    "conduite, sur un tracé distinct, permettra d'alimenter Bronval en toute circonstance.",
    "1.1.2": "Les étés secs ont montré que nos captages de plaine ne suffisent plus. La nappe du Bois Robert, profonde "
    "et bien protégée, peut fournir 900 mètres cubes par jour.",
    "1.2.1": "Un réseau découpé en zones mesurées permet de repérer une fuite en quelques heures au lieu de semaines.",
    "1.2.2": "Il reste des raccordements en plomb dans les centres anciens. Les remplacer est une question de santé.",
    "1.2.3": "Le relevé à distance avertit l'abonné d'une fuite et met fin aux factures estimées.",
    "2.1.1": "Les eaux usées de Waremoulin rejoignent encore la rivière. La station de 4 500 équivalents-habitants "
    "mettra fin à cette situation.",
    "2.1.2": "Le collecteur amènera à la station les eaux de trois rues de Sart-Aulnois.",
    "2.2.1": "Une citerne qui fuit peut fermer un captage pour dix ans. Nous offrons le contrôle aux propriétaires.",
    "2.2.2": "Nous indemnisons les agriculteurs qui réduisent leurs apports d'azote autour des captages.",
    "3.1.1": "Factures, relevés, déménagements : tout doit pouvoir se faire en ligne, à toute heure.",
    "3.1.2": "Une facture lissée sur douze mois évite les mauvaises surprises.",
    "3.2.1": "Le fonds prend en charge une partie de la facture des ménages que les CPAS nous signalent.",
    "3.2.2": "Un plombier passe chez les ménages précarisés pour réparer gratuitement les petites fuites.",
    "4.1.1": "La chute de pression à l'entrée de Bronval peut produire l'électricité de cent cinquante ménages.",
    "4.1.2": "Les stations de pompage consomment surtout le jour : le soleil peut couvrir un tiers de leurs besoins.",
    "4.2.1": "Un fontainier sur trois partira à la pension d'ici 2030 et le métier ne s'apprend nulle part.",
    "4.2.2": "Les gardes de nuit pèsent sur les équipes. Le plan revoit les rythmes et les temps de repos.",
}
_HEAD = "Semelle-Eau scrl – Plan stratégique 2025-2031"


def semelle_pdf_fiches(folder: Path) -> Case:
    path = folder / "semelle_pdf_fiches.pdf"
    plan = outline(_PLAN, action="agent department partner due cost state rate indicator", step="due made")
    write_pdf(_blocks(plan), path, header=_HEAD, footer="Document approuvé par le Conseil d'administration – page")
    tree = tell(Tree(), plan, _expected)
    never = (
        *(_HEAD, *_FOREWORD, "Vue d'ensemble", "Avant-propos", "Étape", "Fait ?", "oui", "non", "Chef de projet"),
        *("Indicateur", "Partenaires", "Étapes du projet", "Contacts", "Échéance", "Avancement"),
    )
    return tree.case(path, "E", "overview, one sheet to a page, objectives said again in each", never=never)


def _expected(node: Node) -> Thing:
    if node.level in (SO, OO):
        return {"code": node.code}
    if node.level == STEP:
        made = {"value": "done", "text": "oui"} if node.says("made") == "oui" else None
        return {"deadline": when(node.says("due")), "status": made}
    return {
        "code": node.code,
        "description": _WHY[node.code],
        "agents": [node.says("agent")],
        "departments": several(node.says("department")),
        "partners": several(node.says("partner")),
        "deadline": when(node.says("due")),
        "status": judged(node.says("state"), _STATES),
        "progress": int(node.says("rate")) if node.says("rate") else None,
        "indicators": [{"text": node.says("indicator")}],
        **cost(node.says("cost")),
    }


def _blocks(plan: list[Node]) -> list[Block]:
    blocks: list[Block] = [
        Head("Semelle-Eau"),
        Head("Plan stratégique 2025-2031 – Fiches-projets", 2),
        Head("Avant-propos", 3),
        *(Para(text) for text in _FOREWORD),
        Head("Vue d'ensemble", 3),
        _overview(plan),
    ]
    for node in plan:
        if node.level == ACTION:
            blocks += [Break(), *_sheet(node)]
    return [*blocks, Break(), Head("Contacts", 3), Para("Cellule stratégie – quai de la Semelle 8, 7998 Bronval")]


def _overview(plan: list[Node]) -> Grid:
    rows = []
    for node in plan:
        if node.level == SO:
            rows.append((Box(f"Objectif stratégique {node.code} : {node.title}", span=2, fill="BDD7EE", bold=True),))
        elif node.level == OO:
            rows.append((Box(f"Objectif opérationnel {node.code} : {node.title}", span=2, fill="EAF3FA"),))
        elif node.level == ACTION:
            rows.append(row(f"Fiche {node.code}", node.title))
    return Grid(tuple(rows), header=0, widths=(1, 5))


def _sheet(node: Node) -> list[Block]:
    means = node.above
    assert means is not None
    assert means.above is not None
    rate = f"{node.says('rate')} %" if node.says("rate") else "–"
    told = (
        ("Objectif stratégique", f"{means.above.code}. {means.above.title}"),
        ("Objectif opérationnel", f"{means.code}. {means.title}"),
        ("Description", _WHY[node.code]),
        ("Chef de projet", node.says("agent")),
        ("Direction", "\n".join(several(node.says("department")))),
        ("Partenaires", "\n".join(several(node.says("partner"))) or "–"),
        ("Échéance", node.says("due")),
        ("Budget", spaced(int(node.says("cost")), tail=" € HTVA")),
        ("État", node.says("state")),
        ("Avancement", rate),
        ("Indicateur", node.says("indicator")),
    )
    card = Grid(tuple((Box(name, bold=True, fill="EAF3FA"), Box(text)) for name, text in told), header=0, widths=(1, 3))
    heads = row("Étape", "Échéance", "Fait ?", bold=True)
    steps = Grid((heads, *(row(s.title, s.says("due"), s.says("made")) for s in node.below)), widths=(4, 1.5, 1))
    title = Head(f"Fiche-projet {node.code} : {node.title}", 2)
    return [title, card, Head("Étapes du projet", 3), steps]
