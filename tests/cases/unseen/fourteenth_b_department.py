"""DOCX: the plan that a department of a town wrote for itself, in headings, run-in words and bullets."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Node, outline, several
from tests.cases.unseen.fourteenth_b_values import Word, coded, when
from tests.cases.unseen.tree import ACTION, SO, Thing, Tree

_PLAN = """
* Des rues entretenues au bon moment
| Nous réparons surtout après les plaintes, et l'hiver coûte cher.
- Tenir un cadastre de l'état des voiries | Chef de la cellule voirie | fin 2026 | O 18000
. Relever 214 kilomètres de voirie avec une caméra
. Classer chaque tronçon de A à E
. Mettre la carte à jour chaque printemps
- Programmer les réfections sur trois ans | Directrice du département | mars 2027 |
. Croiser le cadastre avec les chantiers des impétrants
. Présenter le programme au Collège
- Réparer un nid-de-poule dans les cinq jours | Brigadier voirie | en continu | O 45000
- Revoir le plan de déneigement | Brigadier voirie | 31/10/2026 |
. Hiérarchiser les rues en trois niveaux
. Associer quatre agriculteurs
* Des espaces verts vivants et économes
| La tonte prend la moitié de nos heures et l'arrosage dépend de l'eau de ville.
- Passer quarante pour cent des pelouses en prairie fleurie | Chef jardinier | 2028 | O 12000
. Choisir les parcelles avec les comités de quartier
. Acheter une faucheuse à bras
- Stocker l'eau de pluie au dépôt | Chef jardinier ; Architecte | juin 2027 | E 36000
- Planter deux arbres pour un arbre abattu | Chef jardinier | en continu | O 9000
- Former les ouvriers à la taille douce | Responsable formation | 2026 | O 4500
- Ouvrir une pépinière avec les écoles | Chef jardinier | 1er semestre 2028 |
. Trouver un terrain d'un demi-hectare
. Signer la convention avec trois écoles
* Des bâtiments sûrs et sobres
| Onze bâtiments sur trente n'ont pas de dossier technique.
- Constituer un carnet technique par bâtiment | Architecte | fin 2027 | O 22000
- Contrôler les installations électriques chaque année | Électricien principal | Chaque année | O 15000
- Remplacer les chaudières de plus de vingt ans | Architecte | 2029 | E 410000
. Chiffrer les six chaudières
. Introduire le dossier de subside
. Exécuter les travaux hors période scolaire
- Réduire d'un degré la consigne de chauffage | Électricien principal | oct. 2026 |
* Un dépôt bien organisé
| Le magasin n'a pas d'inventaire et les outils se perdent.
- Inventorier le magasin et l'outillage | Magasinier | 30/06/2026 | O 3000
- Instaurer un bon de sortie numérique | Magasinier ; Informaticien | début 2027 | O 6500
- Réaménager la cour et séparer les piétons des engins | Conseiller en prévention | 2027 | E 85000
. Dessiner le plan de circulation
. Poser le marquage et les barrières
- Renouveler six camionnettes | Directrice du département | 2030 | E 240000
* Des équipes qui travaillent en sécurité
| Quatorze accidents ont été déclarés en 2024.
- Tenir un quart d'heure sécurité chaque lundi | Brigadiers | en continu |
- Analyser chaque accident dans les dix jours | Conseiller en prévention | en continu |
- Vérifier les équipements de protection | Magasinier | sept. 2026 | O 8000
- Former vingt secouristes | Responsable formation | 2028 | O 7000
. Recenser les volontaires
. Organiser deux sessions par an
* Des habitants informés et écoutés
| Les demandes arrivent par six canaux et un tiers reste sans réponse.
- Regrouper les demandes dans une seule application | Secrétaire du département | T4 2026 | O 14000
. Importer les demandes ouvertes
. Supprimer les anciens formulaires
- Répondre à chaque demande dans les dix jours | Secrétaire du département | en continu |
- Annoncer les chantiers deux semaines à l'avance | Secrétaire du département | 2026 |
- Ouvrir le dépôt au public une fois par an | Directrice du département | Chaque année | O 2500
"""
_KINDS = {"O": ("ordinary", "ordinaire"), "E": ("extraordinary", "extraordinaire")}
_MISSIONS = (
    "Entretenir les voiries, les égouts et le mobilier urbain",
    "Gérer les parcs, les plantations et les cimetières",
    "Maintenir les bâtiments communaux",
    "Soutenir les fêtes et les marchés",
)
_NEVER = (
    "Plan du département Cadre de vie",
    "Qui sommes-nous ?",
    *_MISSIONS,
    "Comment ce plan a été écrit",
    "Nos objectifs et nos actions",
    "Quand ferons-nous quoi ?",
    "Comment suivrons-nous ce plan ?",
    "Table des matières",
    "Étapes",
)


def florimbourg_word_department(folder: Path) -> Case:
    path = folder / "florimbourg_word_department.docx"
    plan = outline(_PLAN, aim="findings", action="agent due money")
    word = Word(path, font="Cambria", size=11)
    word.furniture("Ville de Florimbourg – Département Cadre de vie", "Plan du département 2025-2030")
    _opening(word, plan)
    for node in plan:
        if node.level == SO:
            word.head(f"Objectif {node.code} – {node.title}", 2, "385723")
            word.para("*Constat. *", node.says("findings"))
        elif node.level == ACTION:
            _action(word, node)
    _closing(word, plan)
    word.close()
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "C", "constat au fil du texte, ligne de pilote, calendrier de codes", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level == SO:
        return {"code": node.code, "findings": node.says("findings")}
    if node.level != ACTION:
        return {}
    kind, _, amount = node.says("money").partition(" ")
    budget = [{"kind": _KINDS[kind][0], "amount": f"{amount}.00", "article": None, "year": None}] if kind else []
    fields = {"agents": several(node.says("agent")), "deadline": when(node.says("due")), "budget": budget}
    return {"code": node.code, **fields}


def _opening(word: Word, plan: list[Node]) -> None:
    word.para("*Ville de Florimbourg*", size=14, center=True)
    word.para("*Plan du département Cadre de vie*", size=24, center=True)
    word.para("2025 – 2030", size=16, center=True)
    word.para("_Version 2, approuvée par le comité de direction le 3 février 2026_", center=True)
    word.turn()
    word.para("*Table des matières*", size=13)
    word.contents((("Qui sommes-nous ?", 3), ("Comment ce plan a été écrit", 3), ("Nos objectifs et nos actions", 4)))
    word.contents((f"    Objectif {node.code} – {node.title}", 3 + node.number) for node in plan if node.level == SO)
    word.contents((("Quand ferons-nous quoi ?", 11), ("Comment suivrons-nous ce plan ?", 12)))
    word.turn()
    word.head("Qui sommes-nous ?", 1)
    word.para("Le département Cadre de vie compte 74 agents, dont 58 ouvriers. Ses missions sont les suivantes :")
    for text in _MISSIONS:
        word.bullet(text)
    word.head("Comment ce plan a été écrit", 1)
    word.para(
        "Trois demi-journées ont réuni les brigadiers, les employés et la direction au dépôt. Chacun y a dit ce qui "
        "va et ce qui ne va pas. Le plan décline, pour notre département, le programme stratégique de la Ville."
    )
    word.head("Nos objectifs et nos actions", 1)
    word.para("Pour chaque action, nous disons qui la pilote, pour quand, et ce qu'elle coûte si nous le savons.")


def _action(word: Word, node: Node) -> None:
    word.head(f"Action {coded(node)} – {node.title}", 3, "548235")
    said = ["*Pilote : *", " et ".join(several(node.says("agent"))), "*   Échéance : *", node.says("due")]
    kind, _, amount = node.says("money").partition(" ")
    if kind:
        said += ["*   Budget : *", f"{int(amount):,} € ({_KINDS[kind][1]})".replace(",", ".")]
    word.para(*said)
    if node.below:
        word.para("_Étapes :_")
        for step in node.below:
            word.bullet(step.title)


def _closing(word: Word, plan: list[Node]) -> None:
    word.turn()
    word.head("Quand ferons-nous quoi ?", 1)
    word.para("Les numéros renvoient aux actions. Les actions continues ou annuelles ne figurent pas dans ce tableau.")
    rows = [["Année", "Actions à terminer"]]
    for year in range(2026, 2031):
        due = [node for node in plan if node.level == ACTION and str(year) in node.says("due")]
        rows.append([str(year), ", ".join(node.code for node in due)])
    word.table(rows, (4, 12), fill="385723")
    word.head("Comment suivrons-nous ce plan ?", 1)
    word.para(
        "La direction du département fait le point chaque trimestre avec les brigadiers. Un bilan d'une page est remis "
        "au Collège chaque année en janvier."
    )
