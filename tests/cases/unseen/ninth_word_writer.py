"""Ninth set, Writer: a French projet d'administration, listed in other words, then sheets, a table and bullets."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import opendocument
from tests.cases.unseen.ninth_word_shapes import heads, labelled, lines, plant, points, prose, sheet, small, tailed
from tests.cases.unseen.ninth_word_values import plan
from tests.cases.unseen.tree import AXIS, Tree

LAUZES = """
! {1} Une administration qui se parle
# {1.1} Renforcer la culture commune
- {1} Organiser chaque automne une journée de cohésion sur un site différent du territoire | n=Journée de cohésion\
 annuelle | s=Direction générale | a=Mireille Castagnès | b=T1 2026 | w=octobre 2026 | c=6 500 € | i=Taux de\
 participation | t=Réalisé
+ Choisir le site
+ Constituer un comité d'organisation
- {2} Ouvrir un canal de messagerie commun aux agents de terrain | n=Messagerie pour tous | s=Systèmes d'information\
 | a=Loïc Peyrebrune | b=mars 2026 | w=juin 2026 | c=2 400 €/an | i=Part des agents connectés | t=En cours
- {3} Rendre lisible l'organigramme et le tenir à jour | n=Un organigramme clair | s=Ressources humaines | a=Dounia\
 Ferrat | b=2026 | w=permanent | i=Date de la dernière mise à jour | t=En cours
+ Recueillir les photos
# {1.2} Mieux décider entre élus et services
- {4} Rédiger une charte de fonctionnement élus-services | n=Charte élus / services | s=Direction générale |\
 a=Mireille Castagnès | b=janvier 2026 | w=avril 2026 | i=Charte adoptée en bureau | t=Réalisé
- {5} Instituer une note de cadrage avant tout nouveau projet | n=Note de cadrage obligatoire | s=Direction générale\
 | a=Mireille Castagnès; Yohan Delmas-Roux | b=T2 2026 | w=T4 2026 | i=Part des projets dotés d'une note | t=En cours
- {6} Diffuser un relevé de décisions sous 48 heures après chaque bureau | n=Relevés de décisions | s=Assemblées |\
 a=Sylvette Bonnafous | b=2026 | w=en continu | i=Délai moyen de diffusion | t=En cours
# {1.3} Faire vivre la proximité avec les 31 communes
- {7} Créer un guichet d'ingénierie à l'attention des secrétaires de mairie | n=Guichet des secrétaires de mairie |\
 s=Services aux communes | a=Yohan Delmas-Roux | b=septembre 2026 | w=fin 2027 | c=38 000 € | i=Nombre de\
 sollicitations traitées | t=Non commencé
+ Recenser les besoins
+ Recruter un chargé de mission
- {8} Organiser une tournée annuelle des conseils municipaux | n=Tournée des mairies | s=Direction générale |\
 a=Mireille Castagnès | w=chaque année | i=Nombre de conseils rencontrés | t=En cours
! {2} Une administration qui prend soin de ses agents
# {2.1} Prévenir l'usure et les risques
- {2.1.1} Réécrire le document unique avec les équipes de collecte et de crèche | s=Prévention | a=Cyrille Auzeral |\
 w=31/12/2026 | t=en cours
- {2.1.2} Acheter des aides à la manutention pour les trois crèches | s=Petite enfance; Prévention | a=Hélène\
 Vidalenc | w=mai 2026 | t=terminé
- {2.1.3} Proposer un échauffement collectif à la prise de poste | s=Collecte | a=Cyrille Auzeral | w=sept. 2026 |\
 t=en cours
- {2.1.4} Signer une convention avec un cabinet de psychologues | s=Ressources humaines | a=Dounia Ferrat |\
 w=mi-2027 | t=reporté
# {2.2} Donner des perspectives
- {2.2.1} Définir les lignes directrices de gestion et les règles d'avancement | s=Ressources humaines | a=Dounia\
 Ferrat | w=1er semestre 2026 | t=terminé
- {2.2.2} Bâtir un plan de formation lisible par métier | s=Ressources humaines | a=Dounia Ferrat | w=2027 | t=en\
 cours
- {2.2.3} Instaurer une immersion d'une journée dans un autre service | s=Tous services | a=à définir | w=annuel |\
 t=en cours
- {2.2.4} Revaloriser le régime indemnitaire des catégories C | s=Ressources humaines; Finances | a=Dounia Ferrat |\
 w=janvier 2027 | t=à planifier
# {2.3} Concilier les temps de vie
- {2.3.1} Étendre le télétravail à deux jours pour les fonctions qui s'y prêtent | s=Ressources humaines | a=Dounia\
 Ferrat | w=T3 2026 | t=terminé
- {2.3.2} Réserver quatre berceaux aux enfants d'agents | s=Petite enfance | a=Hélène Vidalenc | w=rentrée 2027 |\
 t=abandonné
! {3} Une administration sobre et exemplaire
# {3.1} Maîtriser nos consommations
- {a} Réaliser un audit énergétique des onze bâtiments de plus de 1 000 m² | s=Bâtiments | w=mars 2027
- {b} Remplacer les dalles lumineuses du siège | s=Bâtiments | w=fin 2026
- {c} Couper les veilles informatiques la nuit | s=Systèmes d'information | w=février 2026
- {d} Réduire de moitié les impressions couleur | s=Moyens généraux | w=2028
# {3.2} Acheter et se déplacer autrement
- {e} Intégrer un critère environnemental noté à 20 % dans chaque marché | s=Commande publique | w=01/07/2026
- {f} Mettre dix vélos à assistance électrique en libre prêt | s=Moyens généraux | w=T2 2027
- {g} Supprimer six véhicules de la flotte | s=Moyens généraux; Finances | w=2026-2028
- {h} Passer à l'eau du robinet dans toutes les salles de réunion | s=Assemblées | w=courant 2026
! {4} Une administration tournée vers l'usager
# {4.1} Simplifier l'accès
- Créer un numéro unique pour l'eau, les déchets et l'urbanisme | s=Accueil | w=novembre 2026 | t=Engagé |\
 a=Sylvette Bonnafous
- Offrir des créneaux de rendez-vous en visioconférence pour l'instruction des permis | s=Urbanisme | w=juin 2027 |\
 t=Non démarré | a=Bruno Escoffres
- Former les agents d'accueil au repérage de l'illettrisme | s=Accueil; Ressources humaines | w=2026 | t=Achevé |\
 a=Dounia Ferrat
- Publier les délais réels de traitement des demandes | s=Direction générale | w=chaque trimestre | t=Non démarré |\
 a=Yohan Delmas-Roux
# {4.2} Écouter
- Installer un panel de soixante usagers tirés au sort | s=Communication | w=printemps 2027 | t=Non démarré | a=Inès\
 Marcoulet
- Répondre à toute réclamation en dix jours ouvrés | s=Accueil | w=permanent | t=Engagé | a=Sylvette Bonnafous
- Tenir une réunion publique avant chaque hausse de la redevance | s=Déchets; Communication | w=annuel | t=Engagé |\
 a=Inès Marcoulet; Bruno Escoffres
"""
SHEET = (
    "Intitulé de l'action=title|Direction pilote=service|Chef(fe) de projet=agent|Étapes=steps|"
    "Démarrage=start|Fin prévisionnelle=when|Moyens financiers=cost|Indicateur de réussite=index|"
    "État d'avancement=told"
)
TABLE = "N°=code|Action=title|Pilote=service|Référent(e)=agent|Échéance=when|Avancement=told"


def lauzes(folder: Path) -> Case:
    """ODT: an overview in short words, then sheets that say the same at length, then tables, bullets, paragraphs."""
    talk, care, sober, users = plan(LAUZES)
    tree = Tree()
    blocks: list[Block] = [
        Para("Communauté de communes des Trois Lauzes", bold=True),
        Head("Projet d'administration 2026-2029"),
        Para("Document validé en comité social territorial le 11 mars 2026 – suivi au 30 octobre 2026"),
        Contents(
            (
                ("Le mot du président et du directeur", 2, 0),
                ("Une démarche partagée", 3, 0),
                ("Axe 1", 8, 0),
                ("Axe 2", 17, 0),
            )
        ),
        Break(),
        Head("Le mot du président et du directeur", 1),
        *prose(
            """
            Nous avons grandi vite : trois fusions, 214 agents, dix-neuf métiers. Il fallait s'arrêter pour se\
 demander\
 comment nous travaillons ensemble.
            Ce document appartient à celles et ceux qui l'ont écrit, un mardi par mois, dans la salle du haut.
            """
        ),
        Head("Une démarche partagée", 1),
        Head("Les ateliers", 2),
        small("Atelier|Date|Participants", "Mieux communiquer|14/01/2025|27", "Bien-être au travail|11/02/2025|33"),
        Head("Ce qui est ressorti des ateliers", 2),
        *points("« On apprend les nouvelles par le journal »\n« Les petits services sont oubliés »\n« Trop de mails »"),
        Head("Les idées qui n'ont pas été retenues", 2),
        *points(
            "Installer une salle de sport au siège\nCréer une crèche réservée aux agents\nSupprimer les "
            "entretiens annuels"
        ),
        Head("Nos valeurs", 2),
        *points("Loyauté\nÉquité\nConvivialité"),
        Head("Vue d'ensemble de l'axe 1", 2),
    ]
    for goal in talk.parts:
        blocks.append(Para(f"Objectif {goal.code}"))
        blocks += [Bullet(f"Fiche {one.code} : {one['note']}") for one in goal.parts]
    tree.add(AXIS, talk.title, code=talk.code)
    blocks += [Break(), Head(f"AXE 1 : {talk.title.upper()}", 1)]
    for goal in talk.parts:
        plant(tree, goal)
        blocks.append(Head(f"Objectif {goal.code} – {goal.title}", 2))
        for one in goal.parts:
            top = (Box(f"FICHE ACTION N°{one.code}", span=2, bold=True),)
            blocks.append(sheet(tree, one, SHEET, top=top, blank="", title_also_ok=[one["note"]]))
        if goal.code == "1.3":
            rows = [
                (Box("FICHE ACTION N°9", span=2, bold=True),),
                *(row(text.split("=")[0], "") for text in SHEET.split("|")),
            ]
            blocks.append(Grid(tuple(rows), header=0))
    tree.add(AXIS, care.title, code=care.code)
    blocks += [Break(), Head(f"AXE 2 : {care.title.upper()}", 1), Para("(fiches en cours de mise en page par la DRH)")]
    rows = [heads(TABLE)]
    for goal in care.parts:
        plant(tree, goal)
        rows.append((Box(f"Objectif {goal.code} : {goal.title}", span=6, bold=True),))
        rows += lines(tree, goal.parts, TABLE, join=", ")
    blocks.append(Grid(tuple(rows)))
    tree.add(AXIS, sober.title, code=sober.code)
    blocks += [Break(), Head(f"AXE 3 : {sober.title.upper()}", 1)]
    for goal in sober.parts:
        plant(tree, goal)
        blocks.append(Head(f"Objectif {goal.code} : {goal.title}", 2))
        for one in goal.parts:
            text = tailed(tree, one, "service when", "{title} ({tail})", code_not_scored=True)
            blocks.append(Bullet(f"{one.code}) {text}"))
    tree.add(AXIS, users.title, code=users.code)
    blocks += [Head(f"AXE 4 : {users.title.upper()}", 1)]
    for goal in users.parts:
        plant(tree, goal)
        blocks.append(Head(f"Objectif {goal.code} – {goal.title}", 2))
        for one in goal.parts:
            blocks.append(Para(f"► {one.title}"))
            spec = "Pilote=service|Référent=agent|Échéance=when|État=told"
            blocks += [Para(text) for text in labelled(tree, one, spec, join=" et ", between=" | ")]
    blocks += [
        Break(),
        Head("Et après ?", 1),
        *prose(
            "Le comité de suivi se réunit deux fois par an. Les fiches vivent : chacun peut proposer une modification."
        ),
        small("Date|Instance", "Décembre 2026|Comité de suivi", "Mars 2027|Séminaire des cadres"),
        Head("Remerciements", 1),
        Para("Merci à Colette pour le café et à l'imprimerie intercommunale pour sa patience."),
    ]
    path = folder / "lauzes_writer_project.odt"
    opendocument.write_text(blocks, path, header="CC des Trois Lauzes", footer="Projet d'administration 2026-2029")
    never = (
        *(
            "Le mot du président et du directeur",
            "Les ateliers",
            "Ce qui est ressorti des ateliers",
            "« Trop de mails »",
        ),
        *("Installer une salle de sport au siège", "Créer une crèche réservée aux agents", "Loyauté", "Remerciements"),
        *("Supprimer les entretiens annuels", "Et après ?", "Mieux communiquer", "Vue d'ensemble de l'axe 1"),
    )
    return tree.case(
        path, "E", ("an overview in other words than the sheets, ideas not kept, an empty sheet"), never=never
    )


ALL: tuple[Maker, ...] = (lauzes,)
