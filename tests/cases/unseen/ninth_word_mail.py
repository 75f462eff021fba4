"""Ninth set, text: a long mail in which a coordinator has pasted what five departments sent her."""

from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.unseen.fourth_values import Node
from tests.cases.unseen.ninth_word_shapes import plant, tailed
from tests.cases.unseen.ninth_word_values import many, plan, said
from tests.cases.unseen.tree import Tree

LAMBRECIES = """
# {1} Être une commune dont les services sont simples, rapides et humains
## {1.1} Réduire les délais
- {1.1.1} Délivrer les permis de location dans les trente jours | w=fin 2026 | s=Logement | t=EC
- {1.1.2} Permettre la réservation des salles en ligne, paiement compris | w=T1 2027 | s=Festivités | t=AF
- {1.1.3} Faire sauter la double signature sur les factures de moins de 500 € | w=janvier 2026 | s=Finances | t=F
- {1.1.4} Rédiger une réponse type pour les vingt questions qui reviennent le plus | w=juin 2026 | s=Secrétariat | t=F
## {1.2} Aérer l'organisation
- {1.2.1} Regrouper l'état civil, la population et les étrangers dans un seul service | w=1er janvier 2027 | s=DG |\
 t=EC
- {1.2.2} Tenir un entretien de fonctionnement avec chaque agent, ouvriers compris | w=annuel | s=RH | t=EC
- {1.2.3} Installer un casier connecté pour retirer ses documents hors des heures | w=selon subsides | s=Population\
 | t=X
- {1.2.4} Offrir un abonnement de train aux agents qui viennent de la ville | w=09/2026 | s=RH | t=AF
# {2} Être une commune où la route appartient à tous
## {2.1} Rénover les voiries les plus abîmées
- {2.1.1} Rue du Fond des Vaux : coffre et revêtement | s=Travaux | a=L. Prévot | w=2027 | c=480.000 € | t=en cours
- {2.1.2} Chemin des Loups : bétonnage de 1,1 km | s=Travaux | a=L. Prévot | w=30/09/2026 | c=165.000 € | t=réalisé
- {2.1.3} Place du Hameau : pavage et plantations | s=Travaux; Environnement | a=L. Prévot; D. Mbuyi | w=2028-2029 |\
 c=1,1 M€ | t=à planifier
- {2.1.4} Inspection par caméra de 14 km d'égouts | s=Travaux | a=S. Wuillot | w=T3 2026 | c=39.500 € | t=en cours
## {2.2} Protéger les plus faibles
- {2.2.1} Plateau surélevé devant la crèche | s=Mobilité | a=S. Wuillot | w=août 2026 | c=28.000 € | t=réalisé
- {2.2.2} Brigade de surveillants habilités (huit personnes à former) | s=Mobilité; Police | a=S. Wuillot | w=2 x\
 par an | c=1.200 € | t=en cours
- {2.2.3} Chicanes provisoires rue de la Station | s=Mobilité | a=L. Prévot | w=mars-27 | c=6.400 € | t=postposé
- {2.2.4} Éclairage des passages pour piétons de la N-route | s=Mobilité | a= | w=2029 | c=92.000 € | t=bloqué
# {3} Être une commune solidaire, de la naissance au grand âge
## {3.1} Ne laisser aucun enfant sur le côté
- {A} Créer une ludothèque au rez-de-chaussée de la cure | s=Bibliothèque | p=Fabrique d'église; ASBL Trampoline |\
 w=octobre 2026 | t=lancé | d=Convention signée, 600 jeux récoltés | r=Recruter deux bénévoles
- {B} Distribuer une soupe gratuite de novembre à mars dans les trois écoles | s=Enseignement | p=CPAS | w=chaque\
 année | t=en cours | d=Marché attribué | r=
- {C} Financer dix baptêmes de plongée et dix stages de théâtre par an | s=Jeunesse | w=tous les ans | t=pas\
 commencé | d= | r=Trouver le crédit
- {D} Adapter les locaux de la maison des jeunes aux personnes à mobilité réduite | s=Bâtiments; Jeunesse |\
 p=Access'hand | w=mi-2028 | t=en cours | d=Avant-projet reçu | r=Permis, marché, chantier
## {3.2} Veiller sur les aînés
- {E} Installer un boîtier à clés chez cinquante personnes isolées | s=CPAS | p=Zone de police | w=T2 2027 | t=en\
 cours | d=22 boîtiers placés | r=28 boîtiers
- {F} Créer un poste de coordinateur « aînés » | s=CPAS | w=début 2026 | t=réalisé | d=Engagement au 1er février | r=
- {G} Proposer un dîner en musique un dimanche sur deux | s=CPAS; Festivités | w=permanent | t=en cours | d= | r=
# {4} Être une commune au climat tempéré et à la nature généreuse
## {4.1} Économiser l'énergie
- Poser 300 m² de panneaux solaires sur le hall relais | s=Énergie | w=2026-2027
- Isoler les combles des quatre logements sociaux de la cité du Parc | s=Énergie/Logement | w=avant fin 2027
- Remplacer la chaudière de la bibliothèque | s=Bâtiments | w=octobre 2026
- Éteindre les enseignes lumineuses des bâtiments publics à 22 h | s=Énergie | w=février 2026
## {4.2} Cultiver la biodiversité
- Laisser en libre évolution le bois de la Garenne | s=Environnement | w=continu
- Fleurir les pieds d'arbres avec les riverains | s=Environnement/PCS | w=printemps 2027
- Installer douze ruches sur le toit du hall | s=Environnement | w=mai 2026
- Établir un plan de lutte contre la renouée du Japon | s=Environnement | w=décembre 2026
## {4.3} Boire et gaspiller moins
- Réparer les trois pompes publiques | s=Travaux | w=été 2027
- Diviser par deux les restes des cantines | s=Enseignement | w=juin 2028
# {5} Être une commune qui fait la fête, du sport et des affaires
## {5.1} Soutenir les clubs et les comités
- {5.1.1} Rénover la piste d'athlétisme en cendrée | w=2030
- {5.1.2} Acheter deux chapiteaux de 100 m² à prêter | w=mars 2026
- {5.1.3} Simplifier le dossier de subvention à deux pages | w=T4 2025
- {5.1.4} Créer un calendrier partagé des fêtes pour éviter les doublons | w=sept. 2026
## {5.2} Soutenir les indépendants
- {5.2.1} Exonérer de taxe les terrasses pendant deux étés | w=2026-2027
- {5.2.3} Réunir les commerçants chaque trimestre autour d'un petit déjeuner | w=chaque trimestre
- {5.2.4} Ouvrir un espace de coworking de huit postes à la gare | w=fin 2028
## {5.3} Donner à voir
- {5.3.1} Éditer une carte des promenades à l'ancienne, dessinée à la main | w=juin 2027
- {5.3.2} Faire du vieux lavoir une vitrine pour les artisans | w=début 2028
- {5.3.3} Ouvrir le clocher aux visites le premier dimanche du mois | w=chaque mois
- {5.3.4} Jumeler Lambrecies avec une commune côtière | w=législature
"""
SIGNS = {"F": "done", "EC": "in_progress", "AF": "not_started", "X": "abandoned"}
TOP = """\
De : Véronique Harzé <pst@lambrecies.example>
À : Collège communal ; Codir
Cc : secretariat@lambrecies.example
Envoyé : lundi 19 octobre 2026 23:47
Objet : TR: RE: PST - version compilée (merci de ne plus m'envoyer de fichiers !!)

Bonsoir à toutes et tous,

Comme demandé au Codir du 12, voici la compilation de ce que j'ai reçu. J'ai collé tel quel, je n'ai pas eu le temps\
 de
remettre en forme. Rappel de la méthode : OS = ce qu'on veut être, OO = ce qu'on veut améliorer, action = ce qu'on\
 fait
(par ex. « Acheter une autolaveuse pour le hall »). Le service Population n'a rien rendu, idem pour l'académie.

Ordre du jour de vendredi :
- lecture des cinq objectifs
- arbitrages budgétaires
- divers

Bonne lecture,
Véronique

========================================================================

COMMUNE DE LAMBRECIES - PROGRAMME STRATEGIQUE TRANSVERSAL 2024-2030

"""
END = """
------------------------------------------------------------------------
A FAIRE AVANT LE CONSEIL
* relancer l'académie
* demander les indicateurs à la police
* faire relire par Jean-Luc

--
Véronique Harzé
Coordinatrice PST - Commune de Lambrecies
Grand-Place 4 - 081/00 00 00 (pas le mercredi)
Avant d'imprimer ce message, pensez à l'environnement.

> Le 12 oct. 2026 à 16:02, Jean-Luc Dumoulin-Rase a écrit :
> Merci Véro, peux-tu tout mettre dans un seul mail ? Bien à toi, JL
"""


def hall(tree: Tree, roots: Node) -> list[str]:
    """Signs before the dashes, whose legend stands above; department and date in brackets."""
    out = ["(Légende du secrétariat : F = fait, EC = en cours, AF = à faire, X = abandonné)", ""]
    for part in roots.parts:
        plant(tree, part)
        out.append(f"OO{part.code} {part.title}")
        for one in part.parts:
            status = {"value": SIGNS[one["told"]], "text": one["told"]}
            text = tailed(tree, one, "service when", "{title} ({tail})", status=status)
            out.append(f"  - [{one['told']}] {one.code} {text}")
        out.append("")
    return out


def works(tree: Tree, root: Node) -> list[str]:
    """A table as it comes out of the clipboard: tabs between cells."""
    out = []
    for part in root.parts:
        plant(tree, part)
        out += [f"Objectif opérationnel {part.code} : {part.title}", ""]
        out.append("N°\tAction\tService pilote\tAgent\tÉchéance\tBudget\tÉtat")
        for one in part.parts:
            names = (", ".join(many(one, name)) for name in ("service", "agent", "when", "cost", "told"))
            out.append("\t".join((one.code, one.title, *names)))
            plant(tree, one, **said(one, "service", "agent", "when", "cost", "told"))
        out.append("")
    return out


def social(tree: Tree, root: Node) -> list[str]:
    """A block of labelled lines for each action, letters in front."""
    out = ["Bonjour Véro, voici pour nous. On a mis des lettres. Bàt, Fabienne (CPAS)", ""]
    for part in root.parts:
        plant(tree, part)
        out += [f"OO {part.code} - {part.title.upper()}", ""]
        for one in part.parts:
            out.append(f"Action {one.code} : {one.title}")
            out.append(f"Porteur : {' et '.join(many(one, 'service'))}")
            out += [f"Partenaires : {', '.join(many(one, 'partner'))}"] if one["partner"] else []
            out += [f"Echéance : {one['when']}", f"Statut : {one['told']}"]
            out += [f"Réalisé : {one['done']}"] if one["done"] else []
            out += [f"Reste à faire : {one['left']}"] if one["left"] else []
            out.append("")
            own = said(one, "service", "partner", "when", "told", "done", "left")
            plant(tree, one, code_not_scored=True, **own)
    return out


def green(tree: Tree, root: Node) -> list[str]:
    """Numbers that begin again, date after the last colon, department in square brackets."""
    out = []
    for part in root.parts:
        plant(tree, part)
        out.append(f"{part.code}. {part.title}")
        for rank, one in enumerate(part.parts, 1):
            line = f"{one.title} [{one['service']}] : {one['when']}"
            out.append(f"   {rank}) {line}")
            own = said(one, "when") | {"departments": one["service"].split("/")}
            plant(tree, one, code_not_scored=True, title_also_ok=[line, f"{one.title} [{one['service']}]"], **own)
        out.append("")
    return out


def fun(tree: Tree, root: Node) -> list[str]:
    """Quoted lines of a mail handed on."""
    out = ["> -----Message d'origine-----", "> De : Sports & Fêtes", "> Voici nos idées, à toi de voir :", ">"]
    for part in root.parts:
        plant(tree, part)
        out.append(f"> OO {part.code} : {part.title}")
        for one in part.parts:
            out.append(f"> * {one.code} {one.title} -> {one['when']}")
            plant(tree, one, title_also_ok=[f"{one.title} -> {one['when']}"], **said(one, "when"))
        out.append(">")
    return out


def lambrecies(folder: Path) -> Case:
    """Signs, tabs, labelled blocks, numbers that begin again, quoted lines: one chapter each."""
    tree = Tree()
    lines = [TOP]
    for place, root in enumerate(plan(LAMBRECIES)):
        plant(tree, root)
        word = ("OBJECTIF STRATEGIQUE 1 :", "OS 2 -", "OS3 :", "Objectif stratégique n°4 :", "OS 5.")[place]
        lines += ["", f"{word} {root.title}", ""]
        lines += (hall, works, social, green, fun)[place](tree, root)
    path = folder / "lambrecies_mail.txt"
    path.write_text("\n".join(lines) + END, encoding="utf-8")
    never = (
        *(
            "lecture des cinq objectifs",
            "arbitrages budgétaires",
            "divers",
            "relancer l'académie",
            "A FAIRE AVANT LE CONSEIL",
        ),
        *("demander les indicateurs à la police", "faire relire par Jean-Luc", "Voici nos idées, à toi de voir"),
        *("Acheter une autolaveuse pour le hall", "Bonne lecture", "Coordinatrice PST - Commune de Lambrecies"),
    )
    return tree.case(path, "G", "five contributions pasted in one mail, each with its own marks", never=never)


ALL: tuple[Maker, ...] = (lambrecies,)
