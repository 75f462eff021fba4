"""Ninth set, DOCX: a single table in landscape over many pages, pasted from a workbook and then lived in."""

from pathlib import Path

from tests.cases.blocks import Block, Box, Grid, Head, Para
from tests.cases.case import Case, Maker
from tests.cases.formats.word import WordFile
from tests.cases.unseen.fourth_values import Node, outline, plant
from tests.cases.unseen.ninth_books_values import Line, due, heads, money, people, state
from tests.cases.unseen.tree import STEP, Tree

PRALONGUE = """
# {1} Être une commune où l'on vit en sécurité et en bonne santé
## {1.1} Renforcer la présence sur le terrain
- {1.1.a} Affecter un agent de quartier à chaque ancienne commune | Bourgmestre | Zone de police | 01/01/2027 | / |\
 Nombre d'heures en rue | En cours | accord de principe du collège de police |
- {1.1.b} Recruter deux stewards pour les fêtes et marchés | Bourgmestre | GRH | avril 2026 | 43.000 € | | Terminé |\
 | Profil de fonction ¶ Épreuves de sélection
- {1.1.c} Relancer les sanctions administratives | Bourgmestre | Secrétariat + Zone de police | T4 2026 | 6.000 € |\
 Constats dressés ¶ Amendes perçues | En cours | la Province facture 35 € par dossier | Convention avec la Province ¶\
 Mise à jour du règlement de police
- {1.1.d} Remplacer les caméras de la place Communale | Bourgmestre | Informatique | 2027 | 38,5 k€ | | A planifier | |
## {1.2} Prévenir les inondations et les incendies
- {1.2.a} Agrandir le bassin d'orage de la Hulotte | Éch. Travaux | Travaux | 2028 | 295.000 € | Capacité en m³ | En\
 cours | étude rendue | Étude hydraulique ¶ Acquisition de 40 ares ¶ Chantier
- {1.2.b} Inspecter les bornes d'incendie avec la zone de secours | Bourgmestre | Travaux | chaque année | 3.000 € |\
 Part des bornes conformes | En cours | |
- {1.2.c} Offrir un détecteur de fumée aux plus de 70 ans | Présidente CPAS | CPAS | 31/12/2026 | 5,2 k€ | | En cours\
 | 312 placés |
- {1.2.d} Faire signer aux agriculteurs un engagement contre les coulées de boue | Éch. Agriculture | Environnement |\
 mars 2027 | - | Hectares couverts | Reporté | climat tendu |
## {1.3} Encourager la santé
- {1.3.a} Garder le bassin de natation ouvert malgré les travaux | Éch. Sports | Sports | permanent | 60.000 € | | En\
 cours | |
- {1.3.b} Proposer un parcours santé adapté aux débutants | Éch. Sports | Sports / Environnement | mai 2026 | 17.900\
 € | Fréquentation | Terminé | |
- {1.3.c} Attirer un dentiste en louant un cabinet communal | Bourgmestre | Direction générale | 2028 | à définir | |\
 Non commencé | |
- {1.3.d} Installer des fontaines à eau dans les sept implantations scolaires | Éch. Enseignement | Enseignement |\
 août 2026 | 9.450 € | | Terminé | sauf La Rochette |
# {2} Être une commune qui soigne ses places, ses rues et ses sentiers
## {2.1} Embellir les cœurs de village
- {2.1.a} Enterrer les câbles aériens rue du Chêne | Éch. Travaux | Travaux | 2029 | 180.000 € | | A planifier | |
- {2.1.b} Rénover la fontaine de Pralongue et son abreuvoir | Éch. Patrimoine | Patrimoine | septembre 2026 | 24.000\
 € | | En cours | tailleur de pierre désigné | Demander l'avis de l'agence du patrimoine ¶ Fouille du bief ¶ Repose\
 des dalles
- {2.1.c} Interdire les panneaux publicitaires lumineux | Éch. Urbanisme | Urbanisme | T1 2026 | / | | Terminé |\
 règlement approuvé par la tutelle |
- {2.1.d} Soutenir les comités qui adoptent un rond-point | Éch. Espaces verts | Espaces verts | 2x/an | 2.000 € |\
 Ronds-points adoptés | En cours | |
- {2.1.e} Créer une placette devant la salle du Foyer | Éch. Travaux | Travaux et Espaces verts | fin 2028 | 205.000\
 € | | En attente | subside refusé en 1re session |
## {2.2} Entretenir sans relâche
- {2.2.a} Remplacer la camionnette-nacelle | Éch. Travaux | Travaux | juin 2026 | 86.000 € | | Terminé | |
- {2.2.b} Réparer les nids de poule avec de l'enrobé à froid | Éch. Travaux | Travaux | continu | 45.000 €/an |\
 Tonnes posées | En cours | |
- {2.2.c} Élaguer les 38 km de haies entre le 1er août et le 31 mars | Éch. Espaces verts | Espaces verts | annuel |\
 29.000 € | | En cours | | Cartographier ¶ Avertir les riverains ¶ Sous-traiter un tiers
- {2.2.d} Faire l'inventaire des avaloirs au GPS | Éch. Travaux | Travaux | T2 2027 | 12 k€ | Avaloirs encodés | En\
 cours | 1.100 sur 3.400 |
## {2.3} Permettre à chacun de circuler
- {2.3.a} Créer un sentier éclairé entre la gare et le lycée | Éch. Mobilité | Mobilité | 2027 | 132.000 € | | En\
 cours | | Acquérir deux emprises ¶ Placer douze luminaires
- {2.3.b} Réviser le plan communal de mobilité | Éch. Mobilité | Mobilité | décembre 2027 | 70.000 € | | Non commencé\
 | |
- {2.3.c} Signaler les priorités de droite | Éch. Mobilité | Mobilité ; Zone de police | avril 2026 | 1.600 € | |\
 Terminé | |
- {2.3.d} Subventionner des taxis de nuit pour les 18-25 ans | Éch. Jeunesse | Jeunesse | T3 2027 | 8.000 € | Courses\
 par mois | A planifier | |
# {3} Être une commune qui donne le goût d'apprendre et de participer
## {3.1} Avoir des écoles modernes
- {3.1.a} Rénover les sanitaires de l'école des Tilleuls | Éch. Enseignement | Patrimoine | août 2027 | 98.000 € | |\
 En cours | | Concours d'idées des élèves ¶ Marché ¶ Travaux d'été
- {3.1.b} Introduire l'immersion en néerlandais à La Rochette | Éch. Enseignement | Enseignement | septembre 2027 |\
 4.000 € | Élèves inscrits | En attente | deux enseignants à trouver |
- {3.1.c} Prêter une tablette à chaque élève de sixième | Éch. Enseignement | Enseignement / Informatique | 2026 |\
 33.000 € | | Abandonné | |
- {3.1.d} Nommer un référent contre le harcèlement par école | Éch. Enseignement | Enseignement | 01/09/2026 | / | |\
 Terminé | |
## {3.2} Soutenir la lecture et la culture
- {3.2.a} Déplacer la bibliothèque dans l'ancienne caserne | Éch. Culture | Bibliothèque | 2029 | 1,15 M€ | Nombre de\
 prêts | En cours | auteur de projet désigné | Désamianter ¶ Dossier d'adjudication ¶ Déménagement
- {3.2.b} Placer six boîtes à livres réalisées par le centre de jour | Éch. Culture | Bibliothèque | mai 2026 | 900 €\
 | | Terminé | |
- {3.2.c} Confier une carte blanche à une compagnie locale | Éch. Culture | Culture | chaque année | 7.500 € |\
 Spectateurs | En cours | |
- {3.2.d} Numériser les bulletins paroissiaux et communaux | Éch. Culture | Archives | fin 2028 | 3.200 € | | En\
 cours | bénévoles du cercle d'histoire |
## {3.3} Faire participer
- {3.3.a} Élire un conseil communal des jeunes de 12 à 17 ans | Éch. Jeunesse | Jeunesse | novembre 2026 | 2.500 € |\
 Votants | En cours | |
- {3.3.b} Affecter 1 % de l'extraordinaire au budget participatif | Bourgmestre | Finances | 2027 | 35.000 € |\
 Projets déposés | A planifier | |
- {3.3.c} Répondre par écrit à chaque interpellation citoyenne | Bourgmestre | Secrétariat | permanent | / | | En\
 cours | |
- {3.3.d} Former les présidents de comités à l'animation de réunion | Éch. Participation | Jeunesse & Culture | T1\
 2027 | 1.100 € | | Non commencé | |
# {4} Être une administration sobre et fiable
## {4.1} Dépenser moins d'énergie
- {4.1.a} Souder un contrat de performance énergétique pour cinq bâtiments | Éch. Énergie | Patrimoine | 2028 |\
 760.000 € | kWh par m² | En cours | audit terminé | Choisir un facilitateur ¶ Dialogue compétitif ¶ Signature
- {4.1.b} Brancher les chalets de Noël sur un compteur unique | Éch. Énergie | Travaux | 30/11/2026 | 5.300 € | | En\
 cours | |
- {4.1.c} Renoncer aux décorations en plastique | Éch. Énergie | Travaux | 2025 | - | | Terminé | |
## {4.2} Gérer avec méthode
- {4.2.a} Inventorier les marchés à relancer dans les deux ans | Bourgmestre | Marchés publics | T1 2026 | / | |\
 Terminé | |
- {4.2.b} Installer un contrôle interne sur la caisse et les cartes carburant | Directeur financier | Finances |\
 31/12/2026 | / | Anomalies relevées | En cours | |
- {4.2.c} Remplacer le logiciel de facturation des repas | Éch. Enseignement | Informatique, Finances | septembre\
 2026 | 11.700 € | | Bloqué | le fournisseur ne répond plus | Reprise des données ¶ Test avec une école
- {4.2.d} Tenir le PST à jour deux fois par an | Directrice générale | Direction générale | 2x/an | / | | En cours |\
 ce tableau ! |
"""


def _row(one: Node, above: Line) -> Line:
    """An action: who in two labelled lines, key steps and indicators as lines, a remark behind the state."""
    mark = "- " if one.code[0] in "12" else "• "
    steps = "\n".join(mark + text for text in filter(None, one["steps"].split(" ¶ ")))
    who = f"Mandataire : {one['lead']}\nService : {one['service']}"
    told = f"{one['told']} – {one['note']}" if one["note"] else one["told"]
    index = one["index"].replace(" ¶ ", "\n")
    words = (f"{one.code}. {one.title}", steps, who, one["when"], one["cost"], index, told)
    return (*above, *(Box(word) for word in words))


def one_table(folder: Path) -> Case:
    """One table: objectives merged downwards, a header of two rows, key steps in a cell, remarks behind the states."""
    roots = outline(PRALONGUE, "lead service when cost index told note steps")
    tree = Tree()
    over = {"bold": True, "fill": "C5E0B3"}
    names = ("Objectif stratégique", "Objectif opérationnel", "Action", "Étapes clés", "Responsables", "Échéance")
    lines: list[Line] = [
        (*(Box(name, down=2, **over) for name in (*names, "Budget estimé")), Box("Suivi", span=2, **over)),
        heads(("Indicateur(s)", "État au 30.06.2026"), "C5E0B3"),
    ]
    for root in roots:
        plant(tree, root)
        first: Line = (Box(f"OS {root.code} :\n{root.title}", down=len(root.actions), bold=True, fill="E2EFD9"),)
        for part in root.parts:
            plant(tree, part)
            second: Line = (Box(f"OO {part.code} : {part.title}", down=len(part.parts)),)
            for one in part.parts:
                lines.append(_row(one, (*first, *second)))
                first = second = ()
                elected = [] if one["lead"].startswith("Direct") else people(one["lead"])
                fields = {"political_leads": elected, "departments": people(one["service"])}
                fields |= {"deadline": due(one["when"]), "status": state(one["told"]), "budget": money(one["cost"])}
                fields["indicators"] = [{"text": text} for text in one["index"].split(" ¶ ") if text]
                plant(tree, one, budget_kind_also_ok=True, **fields)
                for text in filter(None, one["steps"].split(" ¶ ")):
                    tree.add(STEP, text, one.title, optional=True)
    intro = "Le présent tableau a été validé par le Comité de direction du 8 septembre et sera soumis au Collège le 22."
    legend = "Légende : A planifier = inscrit au budget de l'année suivante ; Non commencé = pas de moyens à ce jour."
    blocks: list[Block] = [
        Head("Commune de Pralongue"),
        Para("Programme stratégique transversal – tableau de bord général", bold=True),
        Para(intro, comment="date à confirmer avec la DG"),
        Grid(tuple(lines), header=2),
        Para(legend),
        Para("Vu pour accord, la Directrice générale"),
    ]
    path = folder / "pralongue_word_one_table.docx"
    word = WordFile(landscape=True)
    word.furniture("PST Pralongue – version de travail 9", "Page")
    word.write(blocks, path)
    never = (intro, legend, "Étapes clés", "Vu pour accord, la Directrice générale", "Indicateur(s)")
    traps = (
        "one table of nine columns, objectives merged over many rows, labelled lines in a cell, remarks behind states"
    )
    return tree.case(path, "F", traps, never=never)


ALL: tuple[Maker, ...] = (one_table,)
