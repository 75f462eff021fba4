"""XLSX: the measures of a political declaration, with the codes of the programme's actions that answer them."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Book, Node, Page, judged, outline, several, tell
from tests.cases.unseen.tree import SO, Thing, Tree

_PLAN = """
* Une commune qui investit dans ses écoles
- Poursuivre la rénovation des cinq implantations scolaires | 2.1.1 ; 2.1.2 | Mme Thys | Patrimoine | En cours
- Garantir la gratuité des fournitures jusqu'en 6e primaire | 2.2.1 | Mme Thys | Enseignement | Réalisé
- Proposer un repas chaud et local dans toutes les écoles | 2.2.3 | Mme Thys | Enseignement ; Marchés | En cours
- Allonger les heures d'ouverture de l'accueil extrascolaire | 2.2.4 | Mme Thys | ATL | Réalisé
- Créer une classe du dehors dans chaque école | | Mme Thys | Enseignement | Non démarré
- Soutenir l'académie de musique et ses antennes de village | 2.3.1 | M. Colinet | Culture | En cours
* Une commune où chacun peut se loger
- Construire vingt logements publics sur le site de l'ancien arsenal | 3.1.1 | Mme Van Acker
| Logement ; Patrimoine | En cours
- Taxer plus lourdement les immeubles inoccupés | 3.1.4 | M. Dohogne | Finances | Réalisé
- Imposer des charges d'urbanisme aux grands promoteurs | 3.2.1 | M. Dohogne | Urbanisme | En cours
- Soutenir l'habitat kangourou et l'habitat groupé | 3.2.2 ; 3.2.3 | Mme Van Acker | Logement | Non démarré
- Ouvrir un terrain d'accueil pour les gens du voyage | | Mme Van Acker | Cohésion sociale | Abandonné
* Une commune qui protège son cadre de vie
- Planter une haie ou un arbre pour chaque naissance | 4.1.2 | M. Colinet | Espaces verts | Réalisé
- Créer trois nouvelles zones de fraîcheur | 4.1.3 | M. Colinet | Espaces verts | En cours
- Interdire les pesticides sur tout l'espace public | 4.1.1 | M. Colinet | Espaces verts | Réalisé
- Lutter contre les dépôts sauvages au moyen de caméras mobiles | 4.2.1 | M. le Bourgmestre | Propreté ; Police
| En cours
- Préserver les terres agricoles au schéma de développement | 4.3.1 | M. Dohogne | Urbanisme | En cours
- Racheter la carrière des Vaux pour en faire une réserve | 4.3.4 | M. Colinet | Patrimoine | Suspendu
- Adopter un règlement contre les nuisances lumineuses | | M. Dohogne | Urbanisme | Non démarré
* Une commune apaisée où l'on circule autrement
- Généraliser les zones 30 dans les cœurs de village | 5.1.1 | M. le Bourgmestre | Mobilité | En cours
- Réaliser un trottoir continu entre la gare et le centre | 5.1.3 | M. Dohogne | Travaux | Réalisé
- Installer des boxes à vélos sécurisés dans les quartiers denses | 5.2.1 | M. Colinet | Mobilité | En cours
- Obtenir un bus toutes les demi-heures vers le chef-lieu | 5.2.4 | M. le Bourgmestre | Mobilité | Suspendu
- Mettre en place le stationnement réservé aux riverains | 5.3.1 | M. le Bourgmestre | Mobilité | Non démarré
* Une commune solidaire et en bonne santé
- Fusionner les services de support de la commune et du CPAS | 1.2.1 ; 1.2.2 ; 1.2.5 | Mme la Présidente du CPAS
| RH ; Informatique | En cours
- Ouvrir une épicerie sociale | 6.1.1 | Mme la Présidente du CPAS | CPAS | Réalisé
- Installer une maison médicale dans le quartier du Haut-Fourneau | 6.2.1 | Mme la Présidente du CPAS
| Patrimoine ; CPAS | En cours
- Offrir un chèque sport de 60 € aux enfants | 6.3.2 | M. Colinet | Sports | Réalisé
- Aménager une plaine de jeux accessible à tous les enfants | 6.3.4 | M. Colinet | Espaces verts ; PCS | En cours
- Créer un service d'aide aux aidants proches | | Mme la Présidente du CPAS | CPAS | Non démarré
- Développer les visites aux aînés isolés | 6.1.4 | Mme Thys | PCS | En cours
* Une commune qui soutient celles et ceux qui entreprennent
- Relancer l'association des commerçants avec un animateur à mi-temps | 7.1.1 | Mme Van Acker | Commerce | Réalisé
- Accorder une prime à l'ouverture de commerces au centre | 7.1.2 | Mme Van Acker | Commerce | En cours
- Déplacer le marché hebdomadaire sur la place rénovée | 7.1.5 | Mme Van Acker | Commerce ; Travaux | Non démarré
- Réserver un quart des achats alimentaires aux producteurs locaux | 7.2.1 | M. Dohogne | Marchés | En cours
- Créer un hall relais agricole | 7.2.3 | M. Dohogne | Dév. rural | Suspendu
* Une commune à l'écoute, bien gérée
- Maintenir les taux des impôts durant toute la mandature | | M. Dohogne | Finances | En cours
- Retransmettre les séances du Conseil en direct | 1.1.1 | M. le Bourgmestre | Communication | Réalisé
- Réserver 100.000 € par an à un budget participatif | 1.1.3 | Mme Van Acker | Participation | En cours
- Réunir chaque comité de quartier deux fois par an | 1.1.4 | M. le Bourgmestre | Participation | En cours
- Répondre à tout courrier dans les quinze jours | 1.2.7 | M. le Bourgmestre | Secrétariat | En cours
- Désigner un médiateur communal | | M. le Bourgmestre | Secrétariat | Abandonné
- Former tous les agents à l'accueil des personnes handicapées | 1.3.2 | Mme Thys | RH | En cours
"""

_STATES = {
    "En cours": "in_progress",
    "Réalisé": "done",
    "Non démarré": "not_started",
    "Suspendu": "waiting",
    "Abandonné": "abandoned",
}
_NOTES = {
    1: "Langeville terminée, Ronchelle à l'adjudication",
    3: "voir décision CC 24/04",
    11: "pas de terrain disponible, décision Collège du 14/01/2026",
    17: "propriétaire vend à un tiers ?",
    22: "compétence de l'opérateur de transport",
    35: "attente appel à projets",
}
_TYPED = {2: "Réalisé (2025)", 5: "non démarré", 8: "réalisé", 13: "En cour", 24: "En cours ", 33: "Non demarré"}
_HEADS = (
    "N°",
    "Mesure de la DPC",
    "Réponse dans le PST (codes)",
    "Membre du Collège",
    "Service",
    "État",
    "Commentaire",
)
_NEVER = (
    *_HEADS[1:],
    "Concordance entre la DPC et le PST",
    "Statistiques",
    "Mesures sans action au PST",
    "Nombre de mesures",
    "2.1.1 ; 2.1.2",
    "Déclaration de politique communale votée le 27 janvier 2025",
    "OS 2 – Enseignement",
)


def perwolin_book_dpc(folder: Path) -> Case:
    path = folder / "perwolin_book_dpc.xlsx"
    plan = outline(_PLAN, action="codes lead department state")
    book = Book(path)
    _measures(book.page("DPC-PST", (6, 58, 18, 24, 24, 14, 38)), plan)
    _counts(book.page("Statistiques", (34, *(12,) * 6)), plan)
    codes = book.page("Clé des codes", (12, 40))
    codes.line("Les trois chiffres renvoient au PST 2024-2030 : objectif stratégique, opérationnel, action.")
    names = ("Administration", "Enseignement", "Logement", "Environnement", "Mobilité", "Social", "Économie")
    for number, name in enumerate(names, 1):
        codes.line(f"OS {number} – {name}")
    book.close()
    tree = tell(Tree(), plan, _expected)
    return tree.case(path, "B", "mesures numérotées en continu, codes d'un autre plan dans une colonne", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level == SO:
        return {"code": node.code}
    return {
        "political_leads": [node.says("lead")],
        "departments": several(node.says("department")),
        "status": judged(node.says("state"), _STATES),
    }


def _measures(page: Page, plan: list[Node]) -> None:
    page.band("Concordance entre la DPC et le PST", 7, bold=True, font_size=15)
    page.band("Commune de Perwolin – Déclaration de politique communale votée le 27 janvier 2025", 7)
    page.band("Tableau tenu par le secrétariat du Bourgmestre, à jour au 30/04/2026", 7, italic=True)
    page.skip()
    top = page.line(*_HEADS, bold=True, border=1, bg_color="#7030A0", font_color="#FFFFFF")
    page.sheet.autofilter(top, 0, top + len(plan), 6)
    rank = 0
    for node in plan:
        if node.level == SO:
            page.band(f"Priorité {node.number} : {node.title}", 7, bold=True, bg_color="#E4DFEC", border=1)
            continue
        rank += 1
        codes = node.says("codes") or ("-" if rank % 2 else "pas d'action")
        row = page.line(rank, node.title, codes, node.says("lead"), border=1)
        page.put(row, 4, (" et " if rank < 20 else " / ").join(several(node.says("department"))), border=1)
        page.put(row, 5, _TYPED.get(rank, node.says("state")), border=1)
        page.put(row, 6, _NOTES.get(rank, ""), border=1, italic=True)


def _counts(page: Page, plan: list[Node]) -> None:
    page.line("Statistiques", bold=True)
    page.line("Priorité", *_STATES, "Nombre de mesures", bold=True, border=1)
    for node in plan:
        if node.level == SO:
            counts = [sum(one.says("state") == word for one in node.below) for word in _STATES]
            page.line(f"Priorité {node.number}", *counts, len(node.below), border=1)
    missing = sum(not node.says("codes") for node in plan if node.level != SO)
    page.line("Mesures sans action au PST", *("",) * 5, missing, border=1)
