"""Eighth set: a French projet d'administration in Writer, and the working notes of a coordinator in Markdown."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Bullet, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument
from tests.cases.unseen.eighth_values import said
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.tree import AXIS, Tree

LOIREVAUX = """
! {1} Manager et accompagner
# {1.1} Donner un cap commun aux encadrants
- {1} Réunir le collectif des managers une fois par trimestre | Direction générale | Solène Hervouët-Mas | en continu\
 | Nombre de réunions tenues | En cours
- {2} Rédiger un guide du manager | Ressources humaines | Bastien Coudray | juin 2026 | Guide diffusé | Réalisé
- {3} Former tous les encadrants à la conduite de l'entretien annuel | Ressources humaines | Bastien Coudray | fin\
 2026 | Part des encadrants formés | En cours
# {1.2} Mieux accueillir les nouveaux collègues
- {4} Créer un livret d'accueil numérique | Communication | Maëlys Trinquart | mars 2026 | Livret en ligne | Réalisé
- {5} Proposer un parrain volontaire | Ressources humaines | Bastien Coudray | T3 2026 | Nombre de parrains | En cours
- {6} Organiser une visite du territoire en bus | Communication | Maëlys Trinquart | chaque année | Nombre de\
 participants | En cours
! {2} Simplifier nos façons de faire
# {2.1} Alléger les circuits de décision
- {7} Déléguer la signature des bons de commande jusqu'à 4 000 € | Finances | Armel Jouannic | janvier 2026 | Délai\
 moyen d'engagement | Réalisé
- {8} Dématérialiser les congés | Systèmes d'information | Rozenn Picaud | septembre 2026 | Part des demandes en\
 ligne | En cours
- {9} Supprimer dix formulaires inutiles | Direction générale | Solène Hervouët-Mas | 2027 | Nombre de formulaires\
 supprimés | Non commencé
# {2.2} Travailler en mode projet
- {10} Adopter une fiche projet unique | Direction générale | Solène Hervouët-Mas | avril 2026 | Fiche validée en\
 comité | Réalisé
- {11} Ouvrir un espace collaboratif par projet | Systèmes d'information | Rozenn Picaud | 2e semestre 2026 | Nombre\
 d'espaces actifs | En cours
- {12} Tenir une revue de projets mensuelle | Direction générale | Solène Hervouët-Mas | tous les mois | Nombre de\
 revues | En cours
! {3} Préserver la santé et l'environnement
# {3.1} Prévenir l'usure professionnelle
- {13} Aménager les postes de la collecte | Déchets | Yann Le Guillerm-Roy | décembre 2027 | Nombre de postes\
 aménagés | En cours
- {14} Installer des salles de repos sur chaque site | Bâtiments | Clarisse Autain | 2028 | Nombre de salles | À\
 planifier
- {15} Faire intervenir une psychologue du travail | Ressources humaines | Bastien Coudray | octobre 2026 | Nombre\
 d'entretiens | En attente
# {3.2} Réduire notre empreinte
- {16} Remplacer six véhicules thermiques | Bâtiments | Clarisse Autain | 2026-2028 | Part de véhicules électriques |\
 En cours
- {17} Supprimer les gobelets jetables | Communication | Maëlys Trinquart | janvier 2026 | Nombre de gobelets achetés\
 | Réalisé
- {18} Éteindre les locaux de 20 h à 6 h | Bâtiments | Clarisse Autain | novembre 2025 | Consommation nocturne en kWh\
 | Réalisé
"""


def project(folder: Path) -> Case:
    """ODT of a French agglomeration: axes and objectives as headings, a small sheet as a table under each of them."""
    roots = outline(LOIREVAUX, "service agent when index told")
    tree = Tree()
    blocks: list[Block] = [
        Para("Communauté d'agglomération Loirevaux", bold=True, center=True),
        Para("Projet d'administration – Fiches actions", bold=True, center=True),
        Head("Pourquoi un projet d'administration ?", 1),
        Para("Deux fusions en cinq ans, 390 agents sur onze sites : il fallait se parler, puis décider ensemble."),
        Para("Quatre groupes de travail ont réuni 74 volontaires entre mars et novembre 2025."),
        Head("Ce que vous nous avez dit", 1),
        Bullet("« On ne sait pas qui fait quoi »"),
        Bullet("« Trop de parapheurs »"),
        Bullet("« Les sites se sentent loin du siège »"),
        Break(),
    ]
    for axis in roots:
        tree.add(AXIS, axis.title, code=axis.code)
        blocks.append(Head(f"Axe {axis.code} – {axis.title}", 1))
        for goal in axis.parts:
            plant(tree, goal)
            blocks.append(Head(f"Objectif {goal.code} – {goal.title}", 2))
            for one in goal.parts:
                lines = [
                    row(f"Fiche n° {one.code}", one.title, bold=True),
                    row("Direction pilote", one["service"]),
                    row("Référent", one["agent"]),
                    row("Calendrier de réalisation", one["when"]),
                    row("Indicateur de suivi", one["index"]),
                    row("Avancement au 15/10/2026", one["told"]),
                ]
                blocks.append(Grid(tuple(lines), header=0))
                plant(tree, one, **said(one))
    blocks += [Head("Et maintenant ?", 1), Para("Le comité de suivi se réunit en janvier 2027. Merci à tous !")]
    path = folder / "loirevaux_writer_project.odt"
    opendocument.write_text(blocks, path, header="Loirevaux Agglomération", footer="Projet d'administration")
    never = (
        *("Pourquoi un projet d'administration ?", "Ce que vous nous avez dit", "Et maintenant ?"),
        *("« Trop de parapheurs »", "Direction pilote", "Calendrier de réalisation"),
    )
    return tree.case(path, "E", "the number of the sheet and its title in the first row, axes above", never=never)


FOSSEROY = """
# {1} Être une commune proche de ses citoyens
## {1.1} Ouvrir la maison communale
- {1.1.1} Ouvrir le guichet population le samedi matin | Population | mars 2026 | x
- {1.1.2} Installer une table à langer et un coin d'attente | Bâtiments | juin 2026 | x
- {1.1.3} Afficher le nom des agents sur les portes | Secrétariat | | x
- {1.1.4} Rendre le site lisible sur téléphone | Communication | fin 2026 |
## {1.2} Consulter avant de décider
- {1.2.1} Envoyer un questionnaire par village avant chaque gros chantier | Communication | permanent |
- {1.2.2} Réactiver la commission des aînés | CPAS | janvier 2026 | x
- {1.2.3} Tester un budget participatif de 15.000 € | Finances | 2027 |
# {2} Être une commune où la nature a sa place
## {2.1} Protéger les zones humides
- {2.1.1} Racheter la prairie des Joncs | Environnement | 31/12/2026 |
- {2.1.2} Creuser trois mares pédagogiques | Environnement | 2027 |
- {2.1.3} Signer une charte avec les pêcheurs | Environnement | avril 2026 | x
## {2.2} Fleurir sans arroser
- {2.2.1} Remplacer les annuelles par des vivaces | Espaces verts | 2026-2027 |
- {2.2.2} Pailler tous les massifs | Espaces verts | printemps 2028 |
- {2.2.3} Distribuer des sachets de graines | Espaces verts | annuel |
# {3} Être une commune solidaire
## {3.1} Rompre l'isolement
- {3.1.1} Appeler chaque semaine les personnes inscrites au registre canicule | CPAS | chaque semaine |
- {3.1.2} Lancer une table de conversation | Bibliothèque | octobre 2026 | x
- {3.1.3} Prêter le minibus aux clubs | CPAS | T2 2026 | x
## {3.2} Loger dignement
- {3.2.1} Rénover les deux logements de transit | CPAS | décembre 2028 |
- {3.2.2} Inventorier les logements inoccupés | Urbanisme | juin 2027 |
# {4} Être une administration qui se simplifie la vie
## {4.1} Ranger
- {4.1.1} Trier les archives du grenier | Secrétariat | 2029 |
- {4.1.2} Numéroter tous les dossiers selon un plan de classement | Secrétariat | Fin 2027 |
- {4.1.3} Vider l'ancien garage | Travaux | mai 2026 | x
## {4.2} Prévoir
- {4.2.1} Établir un calendrier des marchés publics | Finances | janvier 2027 |
- {4.2.2} Désigner un suppléant pour chaque fonction | Personnel | T4 2026 |
"""


def notes(folder: Path) -> Case:
    """Markdown notes of the coordinator: ticked boxes, who and when in square brackets, remarks quoted between."""
    roots = outline(FOSSEROY, "service when ticked")
    tree = Tree()
    lines = [
        *("# PST Fosseroy – mon suivi", "", "*(copie de travail, ne pas diffuser – maj 02/11/2026)*", ""),
        *("Coché = fait. Entre crochets : service, délai.", "", "---", ""),
    ]
    for root in roots:
        plant(tree, root)
        lines += [f"## OS{root.code} – {root.title}", ""]
        for part in root.parts:
            plant(tree, part)
            lines += [f"### OO {part.code} {part.title}", ""]
            for one in part.parts:
                tail = f"[{one['service']}, {one['when']}]" if one["when"] else f"[{one['service']}]"
                box = f"- [{one['ticked'] or ' '}]" if root.code != "3" else f"* [{one['ticked'].upper() or ' '}]"
                lines.append(f"{box} **{one.code}** {one.title} {tail}")
                told = said(one)
                if one["ticked"]:
                    told["status"] = {"value": "done", "text": "x"}
                plant(tree, one, title_also_ok=[f"{one.title} {tail}"], **told)
            if part.code in ("1.2", "3.2"):
                lines += ["", "> Vu avec le DG le 14/10 : en reparler au Codir."]
            lines.append("")
    lines += [
        "---",
        "",
        "## À ne pas oublier",
        "",
        "- envoyer le tableau au Collège avant le 20",
        "- café pour le Codir",
        "",
    ]
    path = folder / "fosseroy_notes.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    never = (
        *("À ne pas oublier", "envoyer le tableau au Collège avant le 20", "café pour le Codir"),
        "PST Fosseroy – mon suivi",
    )
    return tree.case(
        path, "G", "ticked boxes, square brackets behind titles, quoted remarks, a to-do list", never=never
    )


ALL: tuple[Maker, ...] = (project, notes)
