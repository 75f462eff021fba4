"""Ninth set, Word: the programme of a commune whose five chapters were each written by another department."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Break, Bullet, Contents, Grid, Head, Para, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.ninth_word_shapes import heads, labelled, lines, plant, points, prose, sheet, small, tailed
from tests.cases.unseen.ninth_word_values import plan
from tests.cases.unseen.tree import Tree

MARCHEVELLE = """
# {1} Être une administration qui tient ses engagements et dont les agents connaissent le cap
## {1.1} Donner aux services les moyens de travailler ensemble
- {1.1.1} Réunir le comité de direction tous les quinze jours et en diffuser le compte rendu | l=H. Vandemaele |\
 s=Direction générale | a=Directrice générale | w=Récurrent | t=En cours
- {1.1.2} Dresser l'inventaire des procédures qui n'existent que dans la tête d'un seul agent | l=H. Vandemaele |\
 s=Direction générale; Ressources humaines | a=K. Delforterie | w=Fin 2026 | t=En cours
- {1.1.3} Doter les brigadiers d'une tablette pour encoder leurs heures et leurs chantiers | l=O. Tassignon |\
 s=Travaux; Informatique | a=J.-M. Peeterbroeck | w=T2 2027 | t=A planifier
- {1.1.4} Revoir la convention d'occupation du bâtiment partagé avec le CPAS | l=H. Vandemaele | s=Direction\
 générale | w=31/12/2025 | t=Réalisé
- {1.1.6} Mettre en place une signature électronique pour les bons de commande de moins de 3.000 euros | l=R.\
 Coppejean | s=Finances | a=Directeur financier | w=juin 2026 | t=Terminé
## {1.2} Recruter, former, garder
- {1.2.1} Rédiger une vraie politique d'accueil du nouvel agent (parrain, badge, farde, visite des sites) | l=H.\
 Vandemaele | s=Ressources humaines | a=K. Delforterie; L. Bousmanne | w=mars 2026 | t=Réalisé
- {1.2.2} Nommer dans l'ordre des vacances les douze contractuels en place depuis plus de dix ans | l=H. Vandemaele\
 | s=Ressources humaines | a=K. Delforterie | w=2026-2029 | t=En cours
- {1.2.3} Constituer avec trois communes voisines un pool de remplaçants pour les puéricultrices | l=H. Vandemaele;\
 S. Ouali | s=Ressources humaines; Petite enfance | w=courant 2027 | t=Non entamé
- {1.2.4} Mesurer l'absentéisme de courte durée par service et en parler sans chercher de coupable | l=H. Vandemaele\
 | s=Ressources humaines | a=L. Bousmanne | w=Annuel | t=En cours
## {1.3} Parler clair au citoyen
- {1.3.1} Réécrire les vingt courriers les plus envoyés avec un panel d'habitants | l=S. Ouali | s=Communication |\
 a=P. Nihoul-Baert | w=1er semestre 2027 | t=En attente
- {1.3.2} Publier un numéro du bulletin communal par trimestre au lieu de deux par an | l=S. Ouali | s=Communication\
 | a=P. Nihoul-Baert | w=Permanent | t=En cours
- {1.3.3} Remplacer le standard téléphonique et enregistrer les motifs d'appel | l=O. Tassignon | s=Informatique |\
 a=G. Strymans | w=09/2026 | t=Bloqué
# {2} Être une commune où l'on roule, où l'on marche et où l'on se gare sans se mettre en danger
## {2.1} Remettre à niveau les voiries et leurs abords
- {1} Raclage et pose d'un nouveau revêtement rue des Combattants et rue Basse | w=fin 2026
- {2} Réfection complète de l'égouttage de la rue du Vivier, en coordination avec l'intercommunale | w=2027-2028
- {3} Stabiliser les accotements du chemin de Rosoux | w=pour le 30/09/2026
- {4} Remplacer les filets d'eau cassés au carrefour des Quatre Bras | w=début 2027
- {5} Dessoucher et replanter les alignements de la drève | w=novembre 2027
## {2.2} Apaiser la vitesse dans les traversées de villages
- {6} Mettre la rue de l'Église en sens unique limité après enquête auprès des riverains | w=mi-2026
- {7} Louer deux radars répressifs à déplacer chaque semaine
- {8} Aménager des effets de porte aux entrées de Marchevelle-Nord et de Wéron | w=2e semestre 2027
- {9} Réaliser un marquage 3D devant la maternelle, à titre d'essai | w=août 2026
## {2.3} Offrir une place digne au piéton et au cycliste
- {10} Créer un trottoir traversant place Jean Tousseul | w=T4 2028
- {11} Rouvrir les six sentiers vicinaux repris à l'atlas et barrés par des clôtures | w=en continu
- {12} Placer dix boxes à vélos sécurisés (gare, hall, maison communale) | w=15 mai 2027
- {13} Prévoir l'éclairage dynamique du tronçon du RAVeL qui traverse le bois | w=selon subsides
# {3} Être une commune qui n'abandonne personne, du berceau au grand âge
## {3.1} Renforcer l'accueil de la petite enfance
- {a} Agrandir la crèche « Les Roitelets » de 18 à 32 places | p=ONE; Intercommunale de santé | s=Petite enfance |\
 w=1er septembre 2028 | c=1.450.000 €
- {b} Former les accueillantes conventionnées aux premiers secours pédiatriques | s=Petite enfance | p=Croix-Rouge,\
 section locale | w=chaque année | c=2.400 €
- {c} Proposer un bébé-bus itinérant dans les hameaux | s=Petite enfance; Mobilité | w=2029 | c=85.000 €
- {d} Créer un groupe d'échange entre jeunes parents | s=Plan de cohésion sociale | p=Maison médicale | w=octobre\
 2026
## {3.2} Soutenir les aînés et leurs aidants
- {e} Lancer un service de répit de nuit pour les aidants proches | s=CPAS | w=janvier 2028 | c=36.000 € |\
 p=Centrale de soins à domicile
- {f} Équiper cinquante logements d'une détection de chute reliée à la télévigilance | s=CPAS | w=2026 → 2028 | c=±\
 12.500 €
- {g} Mettre à jour le registre des personnes vulnérables en cas de canicule ou de coupure d'électricité | s=PLANU;\
 CPAS | w=mai 2026
- {h} Transformer le bus communal en navette du mardi vers le marché | s=Mobilité | w=rentrée 2026 | c=7 500 €/an
## {3.3} Prévenir le décrochage des jeunes
- {i} Engager un éducateur de rue à trois-quarts temps | s=Plan de cohésion sociale | w=T1 2027 | c=48.000 €
- {j} Ouvrir les salles de sport en soirée pendant les congés d'hiver | s=Sports | w=décembre 2026 | p=Clubs de\
 l'entité
- {k} Signer une charte d'accrochage avec l'athénée et l'institut Saint-Lambert | s=Enseignement | w=2026
# {4} Être une commune qui respire : nature, eau, énergie, propreté
## {4.1} Laisser de la place au vivant
- {4.1.1} Convertir 4 ha de pelouses communales en prés de fauche | s=Espaces verts | a=D. Wéry | w=2026-2028 |\
 c=18.000 € | o=11, 15 | i=Surface convertie (ha) | from=0,6 ha | to=4 ha
+ Relever les parcelles avec le contremaître
+ Acheter une barre de fauche
+ Poser des panneaux d'explication
- {4.1.2} Restaurer la mare du Grand Caillou et son exutoire | s=Espaces verts; Environnement | a=D. Wéry |\
 w=octobre 2027 | c=22.000 € | o=6, 15 | i=Nombre d'espèces d'amphibiens recensées | from=2 | to=5
+ Obtenir l'accord du propriétaire voisin
+ Introduire la demande de permis
- {4.1.3} Offrir un arbre fruitier haute tige pour chaque naissance | s=État civil | a=F. Lambotte | w=annuel |\
 c=3.000 € | o=15 | i=Nombre d'arbres remis | from=0 | to=120 par an
## {4.2} Diminuer la facture et les émissions
- {4.2.1} Installer une chaufferie biomasse commune à l'école et au hall | s=Énergie | a=T. Mwamba | w=2029 |\
 c=640.000 € | o=7, 13 | i=Tonnes de CO2 évitées par an | from=0 | to=95
+ Étude de faisabilité
+ Dossier UREBA
+ Marché de travaux
- {4.2.2} Confier à un agent la relève mensuelle des compteurs de tous les bâtiments | s=Énergie | a=T. Mwamba |\
 w=permanent | c=/ | o=7 | i=Part des compteurs relevés | from=35 % | to=100 %
- {4.2.3} Remplacer les projecteurs du terrain B | s=Sports; Énergie | a=T. Mwamba; A. Rukundo | w=avant fin 2026 |\
 c=41.200,00 € | o=7, 13 | i=Consommation annuelle (kWh) | from=28.400 | to=11.000
## {4.3} Garder la commune propre
- {4.3.1} Installer trois conteneurs enterrés au quartier des Sorbiers | s=Environnement | a=F. Lambotte | w=T3 2027\
 | c=75 k€ | o=11, 12 | i=Tonnage de dépôts clandestins | from=31 t | to=10 t
- {4.3.2} Verbaliser les dépôts avec le concours de l'agent sanctionnateur provincial | s=Environnement | a=à\
 désigner | w=en continu | o=12 | i=Nombre de procès-verbaux | from=9 | to=40
# {5} Être une commune qui fait vivre sa culture, son sport et son commerce
## {5.1} Rendre les équipements accessibles à tous
- {5.1.a} Construire une buvette et des sanitaires PMR au stade de la Mazerine | be=380.000 € | bo=- | w=2028 | t=à\
 planifier
- {5.1.b} Remplacer le parquet du hall omnisports par un sol coulé | be=112.000 € | bo=- | w=07/2026 | t=fait
- {5.1.c} Revoir les tarifs de location pour les clubs d'enfants | bo=- | be=- | w=juin-26 | t=en cour
- {5.1.d} Prêter gratuitement la sono et les praticables aux comités de quartier | bo=1.500 € | be=9.000 € |\
 w=permanent | t=en cours
## {5.2} Faire venir du monde au centre
- {5.2.a} Occuper les vitrines vides avec des artisans en test pendant six mois | bo=14.000 € | be=- | w=2026 puis\
 chaque année | t=en cours
- {5.2.b} Relancer la fête des Moissons avec les comités de Wéron et de Rosoux | bo=6.200 € | be=- | w=août 2027 |\
 t=à planifier
- {5.2.c} Acquérir l'ancienne quincaillerie pour en faire un tiers-lieu | bo=- | be=295.000 € | w=31/12/27 |\
 t=postposé
- {5.2.d} Créer une prime de 1.000 € pour les enseignes refaites par un artisan local | bo=10.000 € | be=- |\
 w=dernier trimestre 2026 | t=réalisé
"""
CONTENTS = (
    *(("Mot du bourgmestre", 3, 0), ("1. Introduction", 4, 0), ("2. Extrait de la DPC", 5, 0), ("3. Méthode", 6, 0)),
    *(("4. Analyse AFOM", 8, 0), ("5. Organigramme", 9, 0), ("6. Volet interne", 10, 0), ("OS 1", 10, 1)),
    *(
        ("7. Volet externe", 13, 0),
        ("OS 2", 13, 1),
        ("OS 3", 15, 1),
        ("OS 4", 18, 1),
        ("OS 5", 25, 1),
        ("Annexes", 27, 0),
    ),
)


def opening() -> list[Block]:
    return [
        Para("Commune de Marchevelle", bold=True),
        Head("Programme stratégique transversal 2025-2030"),
        Para("Pris pour acte par le Conseil communal du 25 août 2025 – mise à jour n° 2 (octobre 2026)"),
        Break(),
        Para("Table des matières", bold=True),
        Contents(CONTENTS),
        Break(),
        Head("Mot du bourgmestre"),
        *prose("""
            Chères Marchevelloises, chers Marchevellois, ce document est le fruit de huit mois de travail. Chaque\
 service a tenu la plume pour sa partie ; nous avons choisi de ne pas lisser les styles.
            Je remercie les agents, les membres de la commission « participation » et les cent douze habitants qui\
 ont répondu à l'enquête.
        """),
        Head("1. Introduction"),
        *prose("""
            Le PST est un outil de gouvernance pluriannuel qui reprend la stratégie que le Collège communal s'est\
 fixée. Il est évalué à mi-législature et au terme de celle-ci.
            Il comporte deux volets : l'organisation de l'administration et le développement des politiques.
        """),
        Head("2. Extrait de la déclaration de politique communale"),
        Para("« Pour la mandature 2024-2030, la majorité s'engage à :"),
        *points("""
            garantir des finances saines sans augmenter l'impôt ;
            donner la priorité à la sécurité routière aux abords des écoles ;
            accompagner chaque génération ;
            réussir la transition énergétique. »
        """),
        Head("3. Méthode"),
        *prose("""
            Un objectif stratégique dit ce que la commune veut être ; un objectif opérationnel dit ce qu'elle veut\
 améliorer ; une action dit ce qu'elle va faire, avec qui et pour quand.
            Exemple :
        """),
        small(
            "Niveau|Exemple",
            "Objectif stratégique|Être une commune sportive",
            "Objectif opérationnel|Encourager la pratique du sport pour tous",
            "Action|Installer un défibrillateur dans chaque salle",
        ),
        Para("Légende des priorités : P1 = à mener en 2025-2026 ; P2 = 2027-2028 ; P3 = si les moyens le permettent."),
        Head("4. Analyse AFOM"),
        Grid(
            (
                row("Atouts", "Faiblesses", bold=True),
                row(
                    "Cadre verdoyant\nTissu associatif dense",
                    "Deux noyaux coupés par la nationale\nPersonnel vieillissant",
                ),
                row("Opportunités", "Menaces", bold=True),
                row("Gare à 12 minutes\nFonds européens", "Cotisation de responsabilisation\nInondations"),
            )
        ),
        Head("5. Organigramme"),
        small("Service|Responsable|ETP", "Direction générale|A. Mertens-Dupuis|6,5", "Travaux|J.-M. Peeterbroeck|24"),
    ]


HALL = (
    "N° action=code|Libellé de l'action=title|Mandataire=lead|Service(s)=service|Personne(s) en "
    "charge=agent|Échéance=when|État=told"
)
SHEET = (
    "Action=title|Service pilote=service|Resp.=agent|Étapes=steps|Planning=when|Budget "
    "estimé=cost|ODD=odd|Indicateur=index|Situation 2024=base|Cible 2030=target"
)
SPORT = "Code=code|Action=title|Délai=when|B.O.=bo|B.E.=be|Statut=told"


def marchevelle(folder: Path) -> Case:
    """Tables, then bullets with dates behind colons, then bold lines and labels, then sheets, then other tables."""
    hall, works, social, green, sport = plan(MARCHEVELLE)
    tree = Tree()
    blocks = [*opening(), Break(), Head("6. VOLET INTERNE")]
    plant(tree, hall, track="internal")
    blocks.append(Head(f"Objectif stratégique {hall.code} : {hall.title}", 2))
    for part in hall.parts:
        plant(tree, part, track="internal")
        found = lines(tree, part.parts, HALL, track="internal")
        if part.code == "1.2":
            found.append(row("1.2.5", "à compléter", "", "", "", "", ""))
        blocks += [Head(f"OO {part.code} {part.title}", 3), Grid((heads(HALL, "D9D9D9"), *found))]
    blocks += [Break(), Head("7. VOLET EXTERNE")]
    plant(tree, works, track="external")
    blocks += [
        Head(f"OS 2 – {works.title}", 2),
        Para("(Contribution du service Travaux et Mobilité. Les chantiers sont numérotés dans l'ordre de réception.)"),
    ]
    for part in works.parts:
        plant(tree, part, track="external")
        blocks.append(Head(f"O.O. {part.code}. {part.title}", 3))
        for one in part.parts:
            form = "{title} : {tail}." if one.code != "4" else "{title} ({tail})"
            text = tailed(tree, one, "when", form, code_not_scored=True, track="external")
            blocks.append(Bullet(f"{one.code}. {text}", mark="-"))
    plant(tree, social, track="external")
    blocks += [
        Head(f"OS3 : {social.title}", 2),
        *prose(
            "Un enfant sur six grandit ici dans un ménage sans revenu du travail. La part des plus de 80 "
            "ans double d'ici 2035."
        ),
    ]
    for part in social.parts:
        plant(tree, part, track="external")
        blocks.append(Head(f"Objectif opérationnel {part.code} – {part.title}", 3))
        spec = "Porteur=service|Partenaires=partner|Échéance=when|Coût=cost"
        spec = spec if part.code != "3.2" else "Service pilote=service|Partenaire(s)=partner|Délai=when|Budget=cost"
        for one in part.parts:
            blocks.append(Para(f"{one.code}) {one.title}", bold=True))
            between = " – " if part.code == "3.3" else ""
            texts = labelled(tree, one, spec, between=between, code_not_scored=True, track="external")
            blocks += [Para(text) for text in texts]
    plant(tree, green, track="external")
    blocks += [Break(), Head(f"OS 4 : {green.title}", 2)]
    for part in green.parts:
        plant(tree, part, track="external")
        blocks.append(Head(f"OO{part.code} {part.title}", 3))
        for one in part.parts:
            top = (Box(f"Fiche-action {one.code}", span=2, bold=True, fill="E2EFDA"),)
            blocks.append(sheet(tree, one, SHEET, top=top, join=", ", blank="/", track="external"))
    plant(tree, sport, track="external")
    blocks += [Break(), Head(f"OS 5. {sport.title}", 2)]
    rows = [heads(SPORT)]
    for part in sport.parts:
        plant(tree, part, track="external")
        rows.append((Box(f"{part.code} {part.title}", span=6, bold=True),))
        rows += lines(tree, part.parts, SPORT, track="external")
    rows.append((Box("Total", span=3, bold=True), Box("31.700 €"), Box("796.000 €"), Box()))
    blocks.append(Grid(tuple(rows)))
    blocks += [
        Break(),
        Head("Annexe 1 : glossaire"),
        small("Sigle|Signification", "AFOM|Atouts, faiblesses, opportunités, menaces", "PLANU|Planification d'urgence"),
        Head("Annexe 2 : récapitulatif budgétaire"),
        small("OS|Ordinaire|Extraordinaire", "OS 4|21.000 €|796.200 €", "OS 5|31.700 €|796.000 €"),
        Head("Annexe 3 : calendrier du suivi"),
        *points("Mars : tour des services\nJuin : rapport au Collège\nOctobre : lien avec le budget"),
    ]
    file = word.WordFile()
    file.furniture("Commune de Marchevelle – PST 2025-2030", "Mise à jour n° 2")
    path = folder / "marchevelle_word_departments.docx"
    file.write(blocks, path)
    never = (
        *("Mot du bourgmestre", "1. Introduction", "Être une commune sportive", "à compléter", "Total"),
        *("Encourager la pratique du sport pour tous", "Installer un défibrillateur dans chaque salle"),
        *("accompagner chaque génération", "Personnel vieillissant", "Mars : tour des services", "Organigramme"),
        *("garantir des finances saines sans augmenter l'impôt", "Deux noyaux coupés par la nationale", "OS 4"),
    )
    return tree.case(path, "A", "five chapters in five shapes, an example of the levels, a quoted DPC", never=never)


ALL: tuple[Maker, ...] = (marchevelle,)
