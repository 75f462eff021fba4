"""PDF: the annex of a council's decision, the programme in ruled tables that go over pages, by volet."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Node, outline, several
from tests.cases.unseen.fourteenth_b_values import print_pdf, said, under, when
from tests.cases.unseen.tree import ACTION, AXIS, OO, SO, Thing, Tree

_PLAN = """
= Volet interne : administration générale
* Être une administration où il fait bon travailler
+ Accueillir et accompagner le personnel
- Rédiger un livret d'accueil | V. Hermant | Personnel | 31/12/2025 | 8
- Désigner un parrain pour chaque nouvel agent | V. Hermant | Personnel | 2026 | 8
- Organiser un entretien annuel pour chaque agent | V. Hermant | Personnel ; Direction générale | Permanent | 8
- Mettre en place une politique de télétravail | V. Hermant | Direction générale | juin 2026 | 8, 13
+ Développer les compétences
- Établir un plan de formation sur trois ans | V. Hermant | Personnel | 30/06/2026 | 4, 8
- Préparer les départs à la retraite par un tutorat | V. Hermant | Personnel | 2028 | 4
- Certifier deux agents à la conduite de projet | F. Delcambre | Direction générale | fin 2027 | 4
+ Prévenir les risques
- Actualiser l'analyse des risques psychosociaux | V. Hermant | Prévention | 2026 | 3
- Renouveler les vêtements de travail des ouvriers | J. Maquet | Travaux | T1 2027 | 3, 12
- Former un secouriste par bâtiment | V. Hermant | Prévention | 2027 | 3
* Être une administration moderne et bien gérée
+ Assurer une gestion financière rigoureuse
- Suivre l'exécution du budget par un tableau trimestriel | F. Delcambre | Finances | Permanent | 16
- Recouvrer les créances par un plan d'apurement | F. Delcambre | Finances | fin 2026 | 16
- Revoir l'ensemble des règlements-taxes | F. Delcambre | Finances | 31/10/2025 | 10, 16
- Recourir aux centrales d'achat | F. Delcambre | Marchés publics | 2026 | 12
+ Simplifier les démarches
- Mettre en ligne vingt formulaires | L. Thirion | Population ; Informatique | 2027 | 9, 16
- Installer une borne de délivrance de documents | L. Thirion | Population | T3 2027 | 9
- Réécrire en langage clair les courriers types | L. Thirion | Communication | 2028 | 10
+ Travailler avec le CPAS
- Partager le service informatique | F. Delcambre | Informatique | 01/01/2027 | 9, 17
- Conclure un marché commun d'assurances | F. Delcambre | Marchés publics | 2026 | 17
- Regrouper les archives dans un seul local | L. Thirion | Secrétariat | 2029 | 11
= Volet externe : développement des politiques
* Être une commune qui protège ses ressources
+ Réussir la transition énergétique
- Rénover l'école de la Chavée | J. Maquet | Travaux | fin 2028 | 7, 13
- Placer des panneaux solaires sur quatre toitures | J. Maquet | Travaux | 2027 | 7
- Créer une communauté d'énergie citoyenne | C. Rosoux | Énergie | 2029 | 7, 11
- Tenir une permanence énergie chaque mois | C. Rosoux | Énergie | Permanent | 7
+ Préserver l'eau et les sols
- Achever l'égouttage de la rue des Forges | J. Maquet | Travaux | 2028 | 6
- Établir une carte des coulées de boue | C. Rosoux | Environnement | mars 2026 | 13, 15
- Aménager six fascines avec les agriculteurs | C. Rosoux | Environnement | 2027 | 13, 15
- Distribuer des citernes à prix réduit | C. Rosoux | Environnement | 2026-2029 | 6
+ Réduire les déchets
- Ouvrir une donnerie à l'ancienne caserne | C. Rosoux | Environnement | 2026 | 12
- Équiper les manifestations de gobelets réutilisables | C. Rosoux | Environnement | 2026 | 12
- Installer quatre sites de compostage de quartier | C. Rosoux | Environnement | 2028 | 12, 15
* Être une commune où l'on circule en sécurité
+ Sécuriser les traversées de villages
- Aménager la traversée de Montvenne-Haut | J. Maquet | Travaux ; Mobilité | 2029 | 3, 11
- Créer quatre effets de porte | J. Maquet | Mobilité | T2 2028 | 11
- Contrôler la vitesse avec un radar mobile | A. Gobert | Police locale | Permanent | 3
+ Encourager la marche et le vélo
- Relier les deux écoles par un chemin cyclable | J. Maquet | Mobilité | 2028 | 11, 13
- Réhabiliter huit sentiers | C. Rosoux | Environnement | 2030 | 3, 15
- Prêter des vélos électriques aux habitants | J. Maquet | Mobilité | 2026 | 11, 13
- Organiser un rang vélo par école | L. Thirion | Enseignement | sept. 2026 | 3
* Être une commune solidaire et attentive
+ Offrir un logement à chacun
- Créer trois logements d'urgence | S. Bodson | Logement | fin 2029 | 1, 11
- Lutter contre l'inoccupation des immeubles | S. Bodson | Logement | Permanent | 11
- Vendre quatre terrains à bâtir à de jeunes ménages | S. Bodson | Patrimoine | 2027 | 11
+ Soutenir l'enfance
- Agrandir la crèche de dix places | L. Thirion | Enfance | 2028 | 4, 5
- Labelliser l'accueil extrascolaire | L. Thirion | Enfance | 2026 | 4
- Ouvrir une plaine de jeux inclusive | L. Thirion | Enfance ; Travaux | juin 2027 | 10, 11
+ Valoriser les aînés
- Installer un conseil consultatif des aînés | S. Bodson | Affaires sociales | 31/03/2026 | 10
- Proposer un repas partagé chaque mois | S. Bodson | Affaires sociales | Permanent | 2, 3
- Former les aînés au numérique | S. Bodson | Bibliothèque | 2026-2028 | 4, 10
* Être une commune vivante et fière de son patrimoine
+ Faire rayonner la culture et le sport
- Rénover la salle polyvalente | J. Maquet | Travaux | 2030 | 9, 11
- Créer une fête annuelle des associations | A. Gobert | Culture | sept. 2026 | 11
- Ouvrir la bibliothèque le dimanche matin | L. Thirion | Bibliothèque | 2027 | 4
- Remplacer le revêtement du terrain de football | A. Gobert | Sports | 2028 | 3
+ Soutenir le commerce et le tourisme
- Lancer un chèque commerce local | A. Gobert | Économie | 2026 | 8
- Baliser trois circuits de promenade | A. Gobert | Tourisme | fin 2027 | 8, 15
- Restaurer le lavoir de la place | A. Gobert | Patrimoine | 2029 | 11
"""
_HEADS = ("N°", "Action", "Mandataire", "Service(s)", "Échéance", "ODD")
_NEVER = (
    *_HEADS[1:],
    "Extrait du registre aux délibérations du Conseil communal",
    "PREND ACTE",
    "Annexe 1",
    "Programme stratégique transversal 2024-2030",
    "Récapitulatif",
    "Liste des objectifs de développement durable",
    "Le Directeur général",
    "Pas de pauvreté",
)
_SDGS = (
    *("1 Pas de pauvreté", "2 Faim « zéro »", "3 Bonne santé et bien-être", "4 Éducation de qualité"),
    *("5 Égalité entre les sexes", "6 Eau propre et assainissement", "7 Énergie propre et d'un coût abordable"),
    *("8 Travail décent et croissance économique", "9 Industrie, innovation et infrastructure"),
    *("10 Inégalités réduites", "11 Villes et communautés durables", "12 Consommation et production responsables"),
    *("13 Lutte contre les changements climatiques", "15 Vie terrestre", "16 Paix, justice et institutions efficaces"),
    "17 Partenariats pour la réalisation des objectifs",
)
_TRACKS = {1: "internal", 2: "external"}


def montvenne_pdf_annex(folder: Path) -> Case:
    path = folder / "montvenne_pdf_annex.pdf"
    plan = outline(_PLAN, action="lead department due sdgs")
    # The objectives are counted through both volets.
    for rank, node in enumerate((node for node in plan if node.level == SO), 1):
        node.number = rank
    print_pdf(path, [*_opening(), *_body(plan), *_closing(plan)])
    tree = Tree()
    for node in plan:
        if node.level != AXIS:
            tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "A", "délibération devant, volets, tables sur plusieurs pages, ODD", never=_NEVER)


def _expected(node: Node) -> Thing:
    volet = node
    while volet.above:
        volet = volet.above
    fields: Thing = {"code": node.code, "track": _TRACKS[volet.number]}
    if node.level == ACTION:
        fields |= {
            "political_leads": [node.says("lead")],
            "departments": several(node.says("department")),
            "deadline": when(node.says("due")),
            "sdgs": [int(number) for number in several(node.says("sdgs"), ",")],
        }
    return fields


def _opening() -> list[str]:
    furniture = "Commune de Montvenne – Conseil communal du 26 août 2025 – Point 14 – Annexe 1"
    return [
        f'#set page(paper: "a4", margin: (x: 1.7cm, y: 2cm), header: text(size: 8pt)[{said(furniture)}],'
        " footer: context align(center, text(size: 8pt)[Page #counter(page).display() /"
        " #counter(page).final().first()]))",
        '#set text(lang: "fr", size: 10pt)',
        f"#align(center)[*{said('Province d’Aubrelle – Commune de Montvenne')}*]",
        f"#align(center, text(size: 13pt)[*{said('Extrait du registre aux délibérations du Conseil communal')}*])",
        f"*{said('Séance publique du 26 août 2025')}*",
        said("14. Programme stratégique transversal 2024-2030 – Prise d’acte"),
        said("LE CONSEIL, en séance publique,"),
        said("Vu le Code de la démocratie locale et de la décentralisation ;"),
        said("Vu la déclaration de politique communale adoptée le 28 janvier 2025 ;"),
        said("Considérant que le comité de direction a rendu un avis favorable le 30 juin 2025 ;"),
        said("Considérant que le Collège communal a arrêté le programme en sa séance du 7 juillet 2025 ;"),
        f"*{said('PREND ACTE')}*",
        said("du programme stratégique transversal 2024-2030 tel que repris en annexe 1 à la présente délibération."),
        said("Par le Conseil,"),
        f"#grid(columns: (1fr, 1fr), [{said('Le Directeur général')}], align(right)[{said('Le Bourgmestre')}])",
        "#pagebreak()",
        f"#align(center, text(size: 12pt)[{said('Annexe 1')}])",
        f"#align(center, text(size: 20pt)[*{said('Programme stratégique transversal 2024-2030')}*])",
        f"#align(center)[{said('Commune de Montvenne')}]",
        said(
            "Le présent programme compte deux volets. Le volet interne concerne le fonctionnement de l’administration, "
            "le volet externe les politiques menées sur le territoire. Chaque objectif stratégique se décline en "
            "objectifs opérationnels, puis en actions. La dernière colonne renvoie aux objectifs de développement "
            "durable des Nations unies, dont la liste figure à la fin."
        ),
    ]


def _body(plan: list[Node]) -> list[str]:
    lines = []
    for node in plan:
        if node.level == AXIS:
            lines += [
                "#v(6pt)",
                f'#block(width: 100%, fill: rgb("#7F1D1D"), inset: 8pt, sticky: true)'
                f'[#text(fill: white, size: 14pt, weight: "bold")[{said(node.title)}]]',
            ]
        elif node.level == SO:
            words = said(f"Objectif stratégique {node.code} : {node.title}")
            lines.append(
                f'#block(above: 1.4em, sticky: true)[#text(size: 12pt, weight: "bold", fill: rgb("#7F1D1D"))[{words}]]'
            )
        elif node.level == OO:
            words = said(f"Objectif opérationnel {node.code} : {node.title}")
            lines += [f"#block(above: 1em, sticky: true)[*{words}*]", _table(node)]
    return lines


def _table(means: Node) -> str:
    head = ", ".join(f'table.cell(fill: rgb("#F3E8E8"))[*{said(text)}*]' for text in _HEADS)
    cells = []
    for node in means.below:
        departments = ", ".join(several(node.says("department")))
        row = (node.code, node.title, node.says("lead"), departments, node.says("due"), node.says("sdgs"))
        cells += [f"[{said(text)}]" for text in row]
    columns = "(1.3cm, 1fr, 2.4cm, 3cm, 2.2cm, 1.4cm)"
    return f"#text(size: 9pt)[#table(columns: {columns}, stroke: 0.5pt, table.header({head}), {', '.join(cells)})]"


def _closing(plan: list[Node]) -> list[str]:
    heads = ", ".join(f"[*{said(text)}*]" for text in ("Volet", "OS", "OO", "Actions"))
    rows = []
    for node in plan:
        if node.level == AXIS:
            counts = [str(len(under(node, plan, level))) for level in (SO, OO, ACTION)]
            rows += [f"[{said(text)}]" for text in (node.title.partition(" :")[0], *counts)]
    return [
        "#pagebreak()",
        f"*{said('Récapitulatif')}*",
        f"#table(columns: (6cm, 2cm, 2cm, 2cm), stroke: 0.5pt, {heads}, {', '.join(rows)})",
        f"*{said('Liste des objectifs de développement durable')}*",
        *(said(text) for text in _SDGS),
    ]
