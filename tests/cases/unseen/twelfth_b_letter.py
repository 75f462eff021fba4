"""DOCX: a mayor writes to the people of her commune what her team will do, in a letter."""

from pathlib import Path

from tests.cases.blocks import Block, Para
from tests.cases.case import Case
from tests.cases.formats.word import WordFile
from tests.cases.unseen.tree import ACTION, Thing, Tree
from tests.cases.unseen.twelfth_b_values import Node, outline, tell, when

_PLAN = """
* Des rues plus sûres pour ceux qui marchent et qui roulent à vélo
| Vous avez été cent soixante à nous écrire à ce sujet pendant la campagne. Les voitures traversent nos villages trop
| vite, et nos enfants n'osent plus aller à l'école à pied. Voici ce que nous allons faire.
- refaire les trottoirs de la rue du Tilleul | fin 2026
- créer une piste cyclable entre Orvaulnes et la gare de Chantrive | 2028
- placer des ralentisseurs aux entrées des quatre villages | juin 2026
- demander à la police une présence régulière devant les écoles |
* Une école et une crèche à la hauteur
| Nos écoles sont belles mais elles vieillissent. L'hiver dernier, deux classes ont eu cours en manteau. Ce n'est plus
| acceptable, et c'est pourquoi la moitié de nos investissements ira aux enfants.
- remplacer les châssis de l'école des Hirondelles | août 2026
- ouvrir dix-huit places de crèche dans l'ancien presbytère | 2029
- servir chaque midi une soupe gratuite et locale | septembre 2026
- équiper chaque classe d'un tableau interactif | 2027
- confier la cour de récréation à un paysagiste pour la verdir | 2028
* Une nature protégée et une énergie moins chère
| La commune a dépensé l'an passé 412.000 € pour se chauffer et s'éclairer. C'est autant d'argent que nous ne
| consacrons pas à vos services. Nous avons aussi la chance de vivre entre deux forêts : protégeons-les.
- créer une communauté d'énergie ouverte à tous les ménages | 2027
- planter un arbre pour chaque enfant né dans l'année | permanent
- acheter et préserver la prairie humide du Vivier | 31/12/2026
- remplacer l'éclairage du terrain de football par des lampes LED | 2026
* Des aînés entourés
| Je n'oublie pas ceux qui ont bâti nos villages. Beaucoup vivent seuls dans une maison devenue trop grande.
- rendre visite deux fois par an à chaque habitant de plus de quatre-vingts ans | permanent
- construire six petites maisons de plain-pied derrière l'église | 2030
- mettre un minibus à disposition le jour du marché | avril 2026
- organiser un repas intergénérationnel dans chaque village | annuel
* Une commune qui vous écoute et vous répond
| Enfin, vous nous avez dit que l'administration vous semblait loin. Nous voulons changer cela, sans attendre.
- répondre à tout courrier dans les dix jours | permanent
- ouvrir la maison communale le samedi matin | janvier 2026
- réunir un conseil consultatif dans chaque village | 2026
- publier le budget dans une version d'une page, compréhensible par tous | annuel
- filmer et diffuser les séances du Conseil communal | fin 2025
"""
_OPENING = (
    "Madame, Monsieur, chers habitants d'Orvaulnes,",
    "Il y a quelques mois, vous nous avez confié la responsabilité de conduire notre commune jusqu'en 2030. Avec mes "
    "quatre échevins, je vous en remercie du fond du cœur.",
    "La loi nous demande d'écrire une déclaration de politique communale. Je voulais vous la présenter moi-même, sans "
    "jargon, comme on parle à ses voisins. Elle tient en cinq objectifs.",
)
_CLOSING = (
    "Tout cela a un prix, et je ne vous cacherai pas que les finances communales sont serrées. Le taux des "
    "additionnels à l'impôt des personnes physiques ne bougera pas ; nous chercherons chaque subside possible.",
    "Je vous donne rendez-vous chaque année, en novembre, pour vous dire où nous en sommes. D'ici là, ma porte "
    "vous est ouverte le mercredi de 16 à 18 heures.",
    "Bien à vous,",
    "Votre bourgmestre",
    "P.-S. : cette lettre existe en gros caractères ; demandez-la à l'accueil (tél. 080 00 00 00).",
)
_RANKS = ("Premier", "Deuxième", "Troisième", "Quatrième", "Cinquième")
_PROMISE = "Nous nous engageons à :"


def orvaulnes_word_letter(folder: Path) -> Case:
    path = folder / "orvaulnes_word_letter.docx"
    plan = outline(_PLAN, aim="first second third", action="due")
    word = WordFile()
    word.furniture("Commune d'Orvaulnes – Cabinet de la Bourgmestre", "Place du Perron 1, 7996 Orvaulnes – page")
    word.write(_blocks(plan), path)
    tree = tell(Tree(), plan, _expected)
    never = (
        *_OPENING,
        *_CLOSING,
        *(_prose(node) for node in plan if node.below),
        _PROMISE,
        "Objet : notre déclaration de politique communale 2025-2030",
    )
    return tree.case(path, "C", "a letter: prose, promises after dashes, years in brackets", never=never)


def _prose(aim: Node) -> str:
    return " ".join(aim.said.values())


def _written(node: Node) -> str:
    due = node.says("due")
    return f"{node.title} ({due})" if due else node.title


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {}
    return {"deadline": when(node.says("due")), "title_also_ok": [_written(node)] if node.says("due") else []}


def _blocks(plan: list[Node]) -> list[Block]:
    blocks: list[Block] = [
        Para("Orvaulnes, le 24 février 2025"),
        Para("À tous les habitants"),
        Para("Objet : notre déclaration de politique communale 2025-2030", bold=True),
        *(Para(text) for text in _OPENING),
    ]
    for aim, rank in zip((node for node in plan if node.below), _RANKS, strict=True):
        blocks += [Para(f"{rank} objectif : {aim.title}", bold=True), Para(_prose(aim)), Para(_PROMISE)]
        last = aim.below[-1]
        ends = ["." if node is last else " ;" for node in aim.below]
        blocks += [Para(f"– {_written(node)}{end}") for node, end in zip(aim.below, ends, strict=True)]
    return [*blocks, *(Para(text) for text in _CLOSING)]
