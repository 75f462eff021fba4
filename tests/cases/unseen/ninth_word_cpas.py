"""Ninth set, Word: the programme of a CPAS, whose four departments fill in the same sheet each in its own way."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.ninth_word_shapes import heads, labelled, lines, plant, points, prose, sheet, small
from tests.cases.unseen.ninth_word_values import plan
from tests.cases.unseen.tree import Tree

SIVREMONT = """
# {1} Permettre à chacun de faire valoir ses droits sans honte et sans parcours du combattant
## {1.1} Aller vers les personnes qui ne poussent plus la porte du CPAS
- {1} Tenir une permanence sociale hebdomadaire à la banque alimentaire | s=Service social de première ligne |\
 a=Aurélie Stiévenart | p=Banque alimentaire « Le Panier »; Relais paroissial | w=avril 2026 | c=11.000 € | i=Nombre\
 de personnes rencontrées | from=0 | to=150 par an | t=Réalisé
- {2} Envoyer un courrier personnalisé aux ménages qui perdent le statut BIM | s=Service social de première ligne |\
 a=Aurélie Stiévenart; Ilyas Benmoussa | p=Mutualités | w=2 x par an | c=1.800 € | i=Taux de récupération du statut\
 | from=inconnu | to=60 % | t=En cours
- {3} Détacher une assistante sociale à la maison médicale un après-midi par semaine | s=Service social de première\
 ligne | a=Nathalie Gobert-Simar | p=Maison médicale de la Sûre-Fontaine | w=T1 2027 | c=18.500 € | i=Nombre de\
 consultations | from=0 | to=200 | t=A programmer
- {4} Ouvrir une ligne d'écoute sociale le samedi matin | s=Service social de première ligne | w=2028 | i=Nombre\
 d'appels | from=/ | to=/ | t=Non commencé
## {1.2} Prévenir l'expulsion, la coupure et le surendettement
- {5} Créer une cellule « énergie » commune aux services social et logement | s=Cellule énergie; Service logement |\
 a=Ilyas Benmoussa | w=31/03/2026 | c=52.000 € | i=Nombre de plans d'apurement négociés | from=74 | to=130 | t=Réalisé
- {6} Intervenir auprès du juge de paix avant chaque audience d'expulsion | s=Service logement | a=Nathalie\
 Gobert-Simar | p=Justice de paix du canton | w=permanent | i=Part des expulsions évitées | from=31 % | to=55 % |\
 t=En cours
- {7} Publier un guide « Ma première facture » à l'attention des jeunes locataires | s=Cellule énergie | a=Pauline\
 Rassart | p=École des devoirs; AMO Le Passage | w=fin 2026 | c=2.350,00 € | i=Nombre d'exemplaires distribués |\
 from=0 | to=1.000 | t=En attente
# {2} Faire de la résidence Les Charmilles un lieu de vie avant d'être un lieu de soins
## {2.1} Adapter les murs
- {8} Transformer les chambres doubles du deuxième étage en chambres individuelles | s=Résidence Les Charmilles |\
 a=Directeur de la résidence | w=2027-2029 | c=1,85 M€ | o=3, 10 | t=en cours
+ Désignation de l'auteur de projet
+ Permis d'urbanisme
+ Chantier en site occupé
+ Réception provisoire
- {9} Remplacer l'ascenseur côté jardin et créer un sas vitré | s=Résidence Les Charmilles; Service technique | a=G.\
 Mottoulle | w=30/11/2026 | c=164.000 € (art. 8341/724-60) | o=3 | t=en cours
+ Cahier des charges
+ Attribution
- {10} Aménager une chambre d'accueil pour les familles en fin de vie | s=Résidence Les Charmilles |\
 a=Infirmière-cheffe | w=dès que possible | c=6.000 € | o=3 | t=prévu
+ Choix du local
- {11} Climatiser le local pharmacie et la salle à manger | s=Service technique | a=G. Mottoulle | w=juin 2026 |\
 c=27.400 € | o=3, 13 | t=fait
## {2.2} Adapter les horaires et les manières de faire
- {12} Laisser chaque résident choisir l'heure de son lever | s=Résidence Les Charmilles | a=Infirmière-cheffe;\
 Ergothérapeute | w=janvier 2027 | c=/ | o=3 | t=en cours
+ Enquête auprès des résidents
+ Essai à l'unité 1
+ Évaluation au bout de six mois
- {13} Recruter un animateur supplémentaire pour les fins de semaine | s=Résidence Les Charmilles | a=Directeur de\
 la résidence | w=09/2026 | c=33.700 € | o=3, 8 | t=bloqué
- {14} Proposer deux menus au choix et un potage maison | s=Cuisine | a=Chef de cuisine | w=1er février 2026 |\
 c=8.500 €/an | o=2, 3 | t=fait
+ Analyse des restes d'assiette
+ Commission repas
- {15} Organiser un jumelage entre la résidence et la crèche voisine | s=Résidence Les Charmilles | a=Ergothérapeute\
 | w=chaque mois | o=3, 4 | t=en cours
# {3} Faire de l'insertion un tremplin, pas un passage obligé
## {3.1} Mieux orienter dès le premier entretien
- {3.1.1} Réaliser un bilan de santé global avant toute mise à l'emploi | a=M. Quévrin | s=Insertion | w=2e trim.\
 2026 | t=OK, fait | n=38 bilans au 30/06
- {3.1.2} Créer un module « remise en route » de six semaines (mobilité, numérique, rythme) | a=M. Quévrin; S.\
 Dufays | s=Insertion | w=sept. 2026 | t=EN COURS | n=Local trouvé rue de l'Usine
- {3.1.3} Tester des entretiens à deux voix avec le Forem | a=S. Dufays | s=Insertion | w=2027 | t=a planifier | n=
## {3.2} Multiplier les lieux d'expérience
- {3.2.1} Lancer un atelier de conserverie avec les invendus du marché | a=R. Ndayizeye | s=Économie sociale | w=mai\
 2027 | t=EN COURS | n=Agrément AFSCA à demander
- {3.2.2} Ouvrir une seconde boutique de vêtements de seconde main à Sivremont-Gare | a=R. Ndayizeye | s=Économie\
 sociale | w=déc. 2026 | t=reporté | n=Bail refusé par le propriétaire
- {3.2.4} Placer quinze articles 60 auprès des clubs sportifs et des écoles libres | a=S. Dufays | s=Insertion |\
 w=annuel | t=EN COURS | n=11 au 31/08
- {3.2.5} Répondre à l'appel « territoire zéro chômeur » avec trois CPAS voisins | a=à désigner | s=Insertion;\
 Direction générale | w=? | t=abandonné | n=Appel non reconduit
# {4} Garantir un toit et un accueil digne
## {4.1} Augmenter l'offre de logements du CPAS
- {a} Rénover les quatre appartements de la rue des Tanneurs | s=Service technique | a=G. Mottoulle | w=fin 2027 |\
 c=312.000 €
- {b} Capter trois logements privés par an en échange de petits travaux | s=Service logement | a=Nathalie\
 Gobert-Simar | w=en continu | c=15.000 €
- {c} Installer deux habitations légères sur le terrain du Pré-Madame | s=Service logement | w=T3 2028 | c=120 000 €\
 | a=Pauline Rassart
- {d} Adopter un règlement unique pour les logements de transit et d'urgence | s=Service juridique | w=mars 2026 |\
 a=Me. F. Castelain
## {4.2} Accompagner les résidents de l'ILA
- {e} Doubler les heures de cours de français langue étrangère | s=ILA | a=Zohra El Amrani-Dekeyser | w=début 2026 |\
 c=9.800 €
- {f} Former les équipes à la prise en charge du traumatisme | s=ILA; Service social de première ligne | w=octobre\
 2026 | c=4.250 € | a=Zohra El Amrani-Dekeyser
- {g} Mettre en place un parrainage par des habitants volontaires | s=ILA | w=2026/2027 | a=Pauline Rassart
# {5} Être une organisation où il fait bon travailler et qui mutualise avec la commune
## {5.1} Prendre soin des équipes
- {5.1.1} Instaurer une supervision externe mensuelle pour les travailleurs sociaux | bo=7.200 € | s=GRH | w=chaque\
 mois | t=En cours
- {5.1.2} Remplacer les horaires coupés à la cuisine par un roulement à la quinzaine | s=Cuisine; GRH | w=juil. 2026\
 | t=Terminé
- {5.1.3} Désigner une personne de confiance dans chaque site | s=GRH | w=01/2026 | t=Terminé
- {5.1.4} Créer une salle de pause au siège | be=23.000 € | s=Service technique | w=T4 2026 | t=Planifié
## {5.2} Développer les synergies
- {5.2.1} Fusionner les services informatiques du CPAS et de la commune | bo=64.000 € | s=Informatique | w=1er\
 janvier 2027 | t=En cours
- {5.2.2} Passer un marché conjoint de fournitures de bureau et de produits d'entretien | s=Marchés publics | w=S2\
 2026 | t=Terminé
- {5.2.3} Partager un conseiller en prévention de niveau 2 | bo=31.500 € | s=SIPPT | w=courant 2026 | t=Suspendu
- {5.2.4} Regrouper les archives dans l'ancienne justice de paix | be=88.000 € | s=Archives | w=2030 | t=Non entamé
"""
SOCIAL = (
    "Intitulé de l'action=title|Service=service|Porteur(s)=agent|Partenaires=partner|"
    "Échéance=when|Budget=cost|Indicateur=index|Valeur de départ=base|Cible=target|État "
    "d'avancement=told"
)
HOME = (
    "Action=title|Service pilote=service|Resp.=agent|Délai=when|Moyens financiers=cost|"
    "Étapes=steps|ODD=odd|Où en est-on ?=told"
)
WORK = "N°=code|Quoi ?=title|Qui ?=agent|Service=service|Pour quand ?=when|Statut=told|Commentaires=note"
INNER = (
    "Réf.=code|Action=title|Budget ordinaire=bo|Budget extraordinaire=be|Service "
    "gestionnaire=service|Terme=when|Stade=told"
)


def sivremont(folder: Path) -> Case:
    """Sheets with labels that differ, an empty sheet, then a table of questions, then labels in prose, then a table."""
    social, home, work, roof, inner = plan(SIVREMONT)
    tree = Tree()
    blocks: list[Block] = [
        Para("Centre public d'action sociale de Sivremont", bold=True),
        Head("PST 2025 – 2030"),
        Para(
            "Version adoptée par le Conseil de l'action sociale le 27 août 2025, fiches actualisées en septembre 2026"
        ),
        Break(),
        Head("Éditorial", 2),
        *prose(
            """
            Notre CPAS compte 186 collaborateurs répartis sur sept sites. Chaque service a rempli ses fiches à sa\
 façon\
 entre février et juin ; la présidente et la directrice générale les ont relues. Merci de votre indulgence pour\
 les différences de présentation.
            Le Comité de concertation Commune-CPAS du 11 août 2025 a remis un avis favorable.
            """
        ),
        Head("Nos valeurs", 2),
        *points("Respect de la personne\nConfidentialité\nCréativité\nSolidarité entre équipes"),
        Head("Comment lire une fiche ?", 2),
        Grid(
            (
                row("Intitulé de l'action", "Ce que l'on va faire, en une phrase qui commence par un verbe"),
                row("Porteur(s)", "La personne qui rend compte à la directrice générale"),
                row("Indicateur", "Ce que l'on mesure, par exemple « nombre de repas servis »"),
            ),
            header=0,
        ),
        Head("Les chiffres de 2024", 2),
        small("Bénéficiaires|2023|2024", "Revenu d'intégration|412|457", "Aide sociale équivalente|88|71"),
        Break(),
    ]
    plant(tree, social)
    blocks.append(Head(f"OBJECTIF STRATÉGIQUE 1 : {social.title}"))
    for part in social.parts:
        plant(tree, part)
        blocks.append(Head(f"Objectif opérationnel {part.code} : {part.title}", 2))
        for one in part.parts:
            top = (Box(f"FICHE N° {one.code}", span=2, bold=True, fill="FFE699"),)
            blocks.append(sheet(tree, one, SOCIAL, top=top, blank="" if one.code != "4" else "à compléter"))
    empty = ("FICHE N° …", *(f"{label}" for label in ("Intitulé de l'action", "Service", "Porteur(s)", "Partenaires")))
    blocks.append(Grid(((Box(empty[0], span=2),), *(row(label, "") for label in empty[1:])), header=0))
    plant(tree, home)
    blocks += [Break(), Head(f"OS 2. {home.title}"), Para("Fiches rédigées par la résidence (A. Lhermitte, directeur)")]
    for part in home.parts:
        plant(tree, part)
        blocks.append(Head(f"OO {part.code}. {part.title}", 2))
        for one in part.parts:
            blocks.append(sheet(tree, one, HOME, top=row("Action n°", one.code, bold=True), join=" / ", blank="-"))
    plant(tree, work)
    blocks += [Break(), Head(f"Objectif stratégique 3 – {work.title}")]
    for part in work.parts:
        plant(tree, part)
        blocks += [Para(f"Objectif opérationnel n° {part.code} : {part.title}", bold=True)]
        blocks.append(Grid((heads(WORK), *lines(tree, part.parts, WORK, join=" + "))))
    plant(tree, roof)
    blocks += [Break(), Head(f"Objectif stratégique 4. {roof.title}")]
    for part in roof.parts:
        plant(tree, part)
        blocks.append(Head(f"O.O. {part.code} {part.title}", 2))
        for one in part.parts:
            blocks.append(Para(f"Action {one.code}. {one.title}", bold=True))
            spec = "Service pilote=service|Agent référent=agent|Échéance=when|Coût estimé=cost"
            blocks += [
                Para(text) for text in labelled(tree, one, spec, join=" et ", between=" ; ", code_not_scored=True)
            ]
    plant(tree, inner)
    blocks += [Break(), Head(f"OS5 - {inner.title}")]
    rows = [heads(INNER, "BDD7EE")]
    for part in inner.parts:
        plant(tree, part)
        rows.append((Box(f"OO {part.code} - {part.title}", span=7, bold=True, fill="DDEBF7"),))
        rows += lines(tree, part.parts, INNER, join=", ", blank="/")
    rows.append((Box("5.2.5"), Box("… (à compléter après la concertation)"), *(Box("/") for _ in range(5))))
    blocks += [
        Grid(tuple(rows)),
        Head("Suivi et évaluation"),
        *prose(
            "Le PST est suivi par un groupe de pilotage. Un rapport est présenté au Conseil chaque année en octobre."
        ),
        Head("Lexique"),
        small("Sigle|Définition", "ILA|Initiative locale d'accueil", "BIM|Bénéficiaire de l'intervention majorée"),
    ]
    file = word.WordFile()
    file.furniture("CPAS de Sivremont", "PST 2025-2030 – p.")
    path = folder / "sivremont_word_cpas.docx"
    file.write(blocks, path)
    never = (
        *("Éditorial", "Nos valeurs", "Confidentialité", "Comment lire une fiche ?", "Les chiffres de 2024", "Lexique"),
        *(
            "Ce que l'on va faire, en une phrase qui commence par un verbe",
            "Suivi et évaluation",
            "Revenu d'intégration",
        ),
        *("Fiches rédigées par la résidence (A. Lhermitte, directeur)", "… (à compléter après la concertation)"),
    )
    return tree.case(
        path, "E", "sheets whose labels differ by department, an empty one, a model of the sheet", never=never
    )


ALL: tuple[Maker, ...] = (sivremont,)
