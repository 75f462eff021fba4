"""DOCX: a mayor's policy declaration as a letter to the Council: themes, prose, commitments in bold run-in words."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Node, outline
from tests.cases.unseen.fourteenth_b_values import Word
from tests.cases.unseen.tree import ACTION, SO, Thing, Tree

_PLAN = """
* Une commune apaisée
| Nos rues doivent redevenir des lieux où l'on se parle. Trop de conducteurs les traversent encore sans les voir.
- Limiter à 30 km/h le cœur des six villages
| Nous commencerons par les abords des écoles, là où le danger est le plus grand.
- Renforcer la présence des agents de quartier
| Leur nombre sera discuté avec la zone de police dès le premier trimestre.
- Rénover l'éclairage des arrêts de bus | Les usagers du matin nous l'ont assez demandé.
- Refaire le revêtement de la rue des Carriers | Le dossier est prêt ; il attendait une volonté politique.
* Une commune qui protège sa nature
| Notre vallée est notre premier patrimoine. La laisser abîmer serait une faute envers nos enfants.
- Racheter les rives du ruisseau de Fréval | La réserve ainsi créée sera gérée avec les naturalistes de la région.
- Interdire les pesticides sur tous les terrains communaux | Les clubs sportifs seront accompagnés dans ce changement.
- Planter un verger dans chaque village | Les récoltes reviendront aux écoles et aux habitants.
- Ouvrir une ressourcerie avec les communes voisines | Le bâtiment de l'ancienne gare s'y prête.
- Couvrir de panneaux solaires le hall omnisports | L'investissement sera amorti en neuf ans.
* Une commune qui soutient ses familles | Vivre ici doit rester possible à trente ans comme à quatre-vingts.
- Créer vingt-quatre places de crèche | La demande de subside a été introduite au printemps.
- Geler le prix des repas scolaires pendant six ans | La commune prendra la hausse des coûts à sa charge.
- Construire huit logements pour jeunes ménages | Le terrain de la rue Neuve appartient déjà à la commune.
- Installer un médecin dans la maison de santé | Une prime d'installation sera proposée.
- Ouvrir la plaine de vacances aux enfants handicapés | Deux animateurs spécialisés seront engagés.
* Une commune vivante | Nos comités, nos clubs et nos harmonies font plus pour la cohésion que tous les discours.
- Doubler le budget des fêtes de village | Chaque comité recevra la même somme, sans distinction.
- Rénover la salle Saint-Roch | Elle retrouvera sa scène et gagnera une cuisine.
- Accueillir un marché le vendredi soir | Les producteurs de la vallée auront priorité.
- Créer un conseil communal des jeunes | Il disposera de son propre budget.
* Une commune bien administrée
| Rien de tout cela ne se fera sans une administration respectée et des comptes en ordre.
- Maintenir les impôts à leur niveau actuel | C'est une promesse, et elle engage toute la majorité.
- Retransmettre les séances du Conseil | Les enregistrements resteront disponibles un an.
- Répondre à tout courrier dans les quinze jours | Un accusé de réception partira le jour même.
- Remplacer chaque agent qui part à la retraite | Le plan d'embauche sera revu tous les ans.
"""
_NEVER = (
    "Mesdames les Conseillères, Messieurs les Conseillers,",
    "Déclaration de politique communale 2024-2030",
    "Un mot sur le budget",
    "Pour conclure",
    "Le Bourgmestre,",
    "Commune de Frévalmont",
)
_BUDGET = (
    "L'équilibre à l'exercice propre sera maintenu chaque année. Les investissements ne dépasseront pas cent "
    "quatre-vingts euros par habitant et par an, hors subsides."
)


def frevalmont_word_letter(folder: Path) -> Case:
    path = folder / "frevalmont_word_letter.docx"
    plan = outline(_PLAN, aim="text", action="text")
    actions = [node for node in plan if node.level == ACTION]
    word = Word(path, font="Garamond", size=12)
    word.furniture("Commune de Frévalmont – Cabinet du Bourgmestre", "Déclaration de politique communale")
    word.para("Commune de Frévalmont")
    word.para("Frévalmont, le 27 janvier 2025")
    word.para("*Déclaration de politique communale 2024-2030*", center=True, size=16)
    word.para("Mesdames les Conseillères, Messieurs les Conseillers,")
    word.para(
        "Il y a huit semaines, vous avez installé un nouveau Collège. La loi nous demande de vous dire où nous voulons "
        "conduire la commune. Nous le faisons en vingt-deux engagements, que chacun pourra nous rappeler."
    )
    for node in plan:
        if node.level == SO:
            word.head(node.title, 2, color="385623")
            word.para(node.says("text"))
        else:
            word.para(f"*Engagement {actions.index(node) + 1} – {node.title}.*", f" {node.says('text')}")
    word.head("Un mot sur le budget", 2, color="385623")
    word.para(_BUDGET)
    word.head("Pour conclure", 2, color="385623")
    word.para("Nous reviendrons devant vous chaque année, à la même date, pour rendre compte.")
    word.para("Je vous remercie de votre attention.")
    word.para("Le Bourgmestre,")
    word.para("_(signé)_")
    word.close()
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node, actions))
    return tree.case(path, "C", "lettre en prose, engagements en gras au fil du paragraphe", never=_NEVER)


def _expected(node: Node, actions: list[Node]) -> Thing:
    if node.level == SO:
        return {"findings": node.says("text")}
    return {"code": str(actions.index(node) + 1), "description": node.says("text")}
