"""Ninth set, Word: a long programme in prose and bullets that Word numbers itself, with findings, steps and changes."""

from pathlib import Path

from tests.cases.blocks import Block, Break, Bullet, Contents, Grid, Head, Para, TextBox, row
from tests.cases.case import Case, Maker
from tests.cases.formats import word
from tests.cases.unseen.ninth_word_shapes import plant, points, prose, small, tailed
from tests.cases.unseen.ninth_word_values import plan
from tests.cases.unseen.tree import Tree

VAUXMERLE = """
# {1} Être une commune qui se dote d'une administration moderne et sereine | n=Le turn-over a atteint 14 % en 2024.\
 Trois chefs de service sur huit partiront à la retraite avant 2029.
## {1.1} Anticiper les départs | n=Le savoir s'en va avec les personnes : les deux derniers départs au cadastre et\
 aux marchés publics l'ont montré.
- Instaurer un tuilage de trois mois pour toute fonction unique | s=GRH | w=2026
+ Recenser les fonctions uniques
+ Chiffrer le double traitement
- Rédiger des modes d'emploi illustrés pour les quinze tâches critiques | s=Tous les services | w=fin 2027
- Tenir une bourse interne aux mutations avant tout recrutement externe | s=GRH | w=permanent
- Élaborer le plan de personnel 2026-2031 | s=GRH; Finances | w=juin 2026
## {1.2} Soigner les conditions de travail | n=L'enquête de bien-être (96 répondants sur 141) pointe le bruit, la\
 charge mentale et l'état des vestiaires.
- Rénover les vestiaires du hall technique, y compris pour les femmes | s=Travaux | w=T3 2026
- Créer deux bureaux fermés pour les entretiens confidentiels | s=Bâtiments | w=mars 2027
- Expérimenter la semaine de quatre jours au service des plantations | s=GRH; Plantations | w=2027
+ Consulter les organisations syndicales
+ Fixer les critères d'évaluation de l'essai
+ Rendre compte au Collège après un an
- Proposer un check-up ergonomique à chaque agent administratif | s=SIPPT | w=annuel
## {1.3} Fiabiliser l'informatique | n=Deux tentatives d'hameçonnage ont abouti en 2025.
- Généraliser la double authentification | s=Informatique | w=31/01/2026
- Tester la restauration des sauvegardes deux fois par an | s=Informatique | w=2 x par an
- Remplacer le serveur de fichiers par un espace documentaire structuré | s=Informatique; Archives | w=2e semestre\
 2027
+ Arrêter un plan de classement
+ Nettoyer les répertoires
+ Migrer service par service
# {2} Être une commune qui protège ses ressources et son cadre de vie | n=Vauxmerle compte 61 % de terres agricoles,\
 22 % de bois et deux zones Natura 2000. Le PCDN date de 1998.
## {2.1} Préserver l'eau et les sols | n=Les coulées boueuses de juillet 2024 ont touché 37 maisons.
- Installer des fascines de paille aux onze points noirs relevés par la cellule GISER | s=Environnement;\
 Agriculteurs | w=avril 2026
- Acquérir une bande de 6 m le long du ruisseau de Thyl | s=Patrimoine | w=2028
- Protéger les captages par un contrat avec les riverains | s=Environnement; Société des eaux | w=2e trim. 2027
- Instaurer un droit de préférence en faveur des jeunes maraîchers sur les terres communales | s=Patrimoine;\
 Environnement | w=2026
## {2.2} Restaurer la nature ordinaire | n=Le lérot, l'hirondelle de fenêtre et le triton crêté ont été choisis\
 comme espèces emblèmes.
- Poser cent nichoirs à hirondelles sur les bâtiments publics | s=Environnement | w=mars 2026
+ Commander les nichoirs auprès de l'entreprise de travail adapté
+ Former trois ouvriers à la pose
- Réserver la chandelle et le bois mort dans les coupes communales | s=DNF; Environnement | w=en continu
- Recréer un maillage de douze mares | s=Environnement | w=2026-2029
+ Choisir les sites avec Natagriwal
+ Creuser quatre mares par an
- Réviser le plan communal de développement de la nature | s=Environnement | w=décembre 2027
## {2.3} Produire moins de déchets | n=178 kg par habitant et par an contre 132 en moyenne dans l'intercommunale.
- Ouvrir une matériauthèque dans l'ancien dépôt de pompiers | s=Environnement; CPAS | w=T2 2028
- Servir l'eau du robinet dans toutes les réunions et réceptions | s=Secrétariat | w=janvier 2026
- Équiper les cimetières de conteneurs de tri | s=Travaux | w=octobre 2026
- Organiser un repair café dans chaque ancienne commune | s=PCS | w=chaque trimestre
## {2.4} Maîtriser l'urbanisation | n=312 logements autorisés en dix ans, dont 70 % hors des centralités.
- Adopter un schéma de développement communal | s=Urbanisme | w=avant fin 2028
+ Désigner le bureau d'études
+ Mener l'enquête publique
- Imposer un avis de la CCATM sur tout immeuble de plus de six appartements | s=Urbanisme | w=T1 2026
- Publier un guide de la haie et de la clôture | s=Urbanisme; Environnement | w=sept. 2026
# {3} Être une commune qui relie ses villages et ses habitants | n=Dix villages, une seule ligne de bus à haute\
 fréquence, 1.140 inscrits à la plate-forme de voisinage.
## {3.1} Favoriser la mobilité douce | n=Le tronçon manquant entre Hollebois et la gare mesure 1,3 km.
- Acheter l'assiette de l'ancien vicinal entre Hollebois et la gare | s=Patrimoine; Mobilité | w=2027
- Tracer une boucle points-nœuds avec les trois communes limitrophes | s=Mobilité; Tourisme | w=mai 2028
- Mettre en place un brevet du cycliste dans toutes les cinquièmes primaires | s=Enseignement; Police | w=chaque année
- Verbaliser systématiquement le stationnement sur trottoir | s=Police | w=dès 2026
## {3.2} Donner envie de se rencontrer | n=Le dernier café de quatre villages sur dix a fermé.
- Convertir la cure de Rampelle en café associatif | s=Patrimoine; Culture | w=fin 2029
+ Lancer un appel à candidats repreneurs
+ Mettre aux normes la cuisine
- Soutenir les fêtes de voisins par un kit prêté gratuitement | s=Festivités | w=mai 2026
- Réactiver l'accueil des nouveaux habitants | s=Population; Festivités | w=annuel
- Imprimer un plan des boîtes à livres et des bancs | s=Communication | w=2026
## {3.3} Rendre le sport accessible | n=Le hall est occupé à 94 % entre 17 et 22 h.
- Construire une seconde salle multisports | s=Sports; Travaux | w=2030
+ Obtenir la promesse ferme de subside
+ Attribuer le marché
- Réserver une plage horaire hebdomadaire au sport adapté | s=Sports | w=rentrée 2026
- Ouvrir une piste de marche nordique de 7 km balisée en forêt | s=Sports; DNF | w=juin 2027
# {4} Être une commune solidaire de ses aînés, de ses jeunes et de ceux qui arrivent | n=21 % de la population a\
 plus de 65 ans.
## {4.1} Accompagner le vieillissement | n=La résidence-services compte 46 noms en liste d'attente.
- Proposer une visite de prévention des chutes à toute personne de 75 ans | s=CPAS; Mutualités | w=2026-2027
- Créer un conseil consultatif des aînés doté d'un budget de 2.500 € | s=PCS | w=février 2026
- Aménager un habitat kangourou pilote dans la maison du garde | s=CPAS; Patrimoine | w=mi-2028
## {4.2} Donner leur place aux jeunes | n=Aucun local n'est réservé aux 12-16 ans.
- Confier un local à une association de jeunes à Hollebois | s=Jeunesse | w=été 2027
- Organiser l'opération « Été solidaire » dans chaque village | s=Jeunesse; PCS | w=chaque année
- Installer un skatepark dessiné avec les utilisateurs | s=Jeunesse; Travaux | w=T4 2027
+ Réunir un groupe de dix jeunes
+ Choisir l'implantation
+ Introduire le dossier Infrasports
## {4.3} Accueillir dignement | n=
- Former vingt citoyens au rôle d'interprète social bénévole | s=PCS; Centre d'intégration | w=novembre 2026
- Traduire les dix documents les plus demandés en FALC et en quatre langues | s=Population | w=fin 2026
"""
LISTS = {"plan": [("decimal", "OS%1."), ("decimal", "OO %1.%2."), ("decimal", "%3)")]}


def vauxmerle(folder: Path) -> Case:
    """Headings that Word numbers, findings and ambitions in prose, steps below bullets, particulars in brackets."""
    roots = plan(VAUXMERLE)
    tree = Tree()
    entries = [("Préambule politique", 3, 0), ("Diagnostic", 5, 0), ("Partie 3 : les objectifs et les actions", 8, 0)]
    body: list[Block] = []
    for place, root in enumerate(roots):
        plant(tree, root)
        entries.append((root.title, 9 + 6 * place, 1))
        body += [Head(root.title, 1, auto=("plan", 0, "")), Para("Constats", bold=True), Para(root["note"])]
        if root.code == "2":
            body.append(TextBox("61 % de terres agricoles – 22 % de bois"))
        for part in root.parts:
            plant(tree, part)
            entries.append((part.title, 10 + 6 * place, 2))
            body.append(Head(part.title, 2, auto=("plan", 1, "")))
            body += prose(part["note"]) if part["note"] else []
            body.append(Para("Actions :" if part.code != "3.2" else "Les actions retenues sont les suivantes :"))
            for one in part.parts:
                form = {"1": "{title} ({tail})", "2": "{title} [{tail}]", "3": "{title} – {tail}"}.get(
                    root.code, "{title} ({tail}) ;"
                )
                if root.code == "4":
                    one.cells.pop("service")
                body.append(Bullet(tailed(tree, one, "service when", form)))
                for step in one.parts:
                    plant(tree, step)
                    body.append(Bullet(step.title, depth=1))
            if part.code == "2.4":
                body.append(Bullet("[[-Instaurer un moratoire sur les appartements]]"))
            if part.code == "3.1":
                body.append(
                    Para("Remarque : le RAVeL fait l'objet d'une fiche du PCDR.", comment="À vérifier avec la FRW")
                )
    blocks: list[Block] = [
        Para("Commune de Vauxmerle", bold=True),
        Para("PROGRAMME STRATÉGIQUE TRANSVERSAL", bold=True),
        Para("Législature communale 2024-2030"),
        Break(),
        Contents(tuple(entries)),
        Break(),
        Head("Préambule politique"),
        *prose(
            """
            Dans sa déclaration de politique communale, présentée le 27 janvier 2025, le Collège a pris vingt\
 engagements.\
 Nous en rappelons l'essentiel, dans les termes mêmes de la déclaration.
            """
        ),
        *points(
            """
            « Nous voulons une commune où l'on se parle, où l'on s'entraide et où l'on décide ensemble. »
            « Nous geler[[-i]]ons la fiscalité jusqu'en 2027. »
            « Nous ferons de la transition écologique le fil rouge de la mandature. »
            """
        ),
        Head("Diagnostic"),
        *prose(
            """
            Le diagnostic a été mené entre novembre 2024 et mars 2025 par le comité de direction, avec l'aide de\
 trois\
 ateliers citoyens. On lira ci-dessous les forces et les faiblesses qui sont revenues le plus souvent.
            """
        ),
        Grid(
            (
                row("Forces", "Faiblesses", bold=True),
                row("Qualité des paysages\nÉcoles réputées", "Dispersion de l'habitat\nPatrimoine énergivore"),
                row("Opportunités", "Menaces", bold=True),
                row("Réouverture du point d'arrêt", "Pression foncière"),
            )
        ),
        Para("Comment nous avons formulé les actions", bold=True),
        *prose(
            """
            Une action est concrète, mesurable et datée. Ainsi « améliorer la propreté » n'est pas une action ; «\
 placer\
 trente corbeilles à tri sélectif avant l'été » en est une. Les sous-actions sont données à titre indicatif.
            """
        ),
        *points("Niveau stratégique : ce que nous voulons être\nNiveau opérationnel : ce que nous voulons changer"),
        Break(),
        Head("Partie 3 : les objectifs et les actions"),
        *body,
        Break(),
        Head("Partie 4 : suivi"),
        *prose(
            """
            Le comité de pilotage se réunit tous les deux mois. Chaque chef de service tient sa liste à jour et en\
 rend\
 compte au directeur général. Une évaluation complète aura lieu en décembre 2027.
            """
        ),
        small("Plan|Adopté le|Service", "PCDR|24/10/2022|Urbanisme", "PAEDC|12/12/2023|Énergie", "PCS|28/08/2025|CPAS"),
        Head("Glossaire"),
        Para("CCATM : commission consultative communale d'aménagement du territoire et de mobilité."),
        Para("GISER : cellule régionale de gestion intégrée sol-érosion-ruissellement."),
    ]
    file = word.WordFile(listings=LISTS)
    file.furniture("Commune de Vauxmerle – PST 2024-2030", "Page")
    path = folder / "vauxmerle_word_outline.docx"
    file.write(blocks, path)
    never = (
        *(
            "Préambule politique",
            "Diagnostic",
            "Partie 3 : les objectifs et les actions",
            "Partie 4 : suivi",
            "Glossaire",
        ),
        *("Dispersion de l'habitat", "Niveau stratégique : ce que nous voulons être", "Constats", "Actions :"),
        *("Instaurer un moratoire sur les appartements", "Patrimoine énergivore", "Qualité des paysages"),
    )
    return tree.case(path, "C", "numbers made by Word, steps below bullets, a deleted action, a diagnosis", never=never)


ALL: tuple[Maker, ...] = (vauxmerle,)
