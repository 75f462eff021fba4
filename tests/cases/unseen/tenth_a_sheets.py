"""An intercommunal plan as PDF: a project sheet a page, its facts in a side column, its stages ruled."""

from pathlib import Path

import typst

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.tenth_a_values import Node, outline, some, stands, sums, when
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Tree

# Cells of a project: chef | direction | partenaires | échéance | budget | état | taux; of a stage: qui | quand | état.
_PLAN = """
# {1} Offrir aux communes un service de proximité irréprochable
## {1.1} Répondre plus vite aux demandes des communes associées
- {1} Portail unique des communes | M. Servais | Direction Relations communes | Communes associées
 | décembre 2026 | 180.000 €
| En cours | 60
. Analyse des besoins avec huit communes pilotes | M. Servais | 31/01/2026 | Terminé
. Développement du portail | Y. Claes | T3 2026 | En cours
. Formation des utilisateurs communaux | D. Nyssen | décembre 2026 | À planifier
- {2} Engagement de délai sur les études de voirie | I. Bodart | Direction Études | | juin 2026 | 25.000 €
 | Terminé | 100
. Mesure des délais actuels | I. Bodart | 15/11/2025 | Terminé
. Signature de la charte de service | M. Servais | juin 2026 | Terminé
## {1.2} Accompagner les communes dans leurs obligations nouvelles
- {3} Cellule d'appui en cybersécurité | Y. Claes | Direction informatique | Agence régionale du numérique | mars 2027
| 420.000 € | En cours | 35
. Recrutement de deux experts | D. Nyssen | avril 2026 | Terminé
. Audit flash de vingt communes | Y. Claes | fin 2026 | En cours
. Exercice de crise grandeur nature | Y. Claes | mars 2027 | À planifier
- {4} Centrale d'achat ouverte aux CPAS | R. Hanot | Direction Achats | Fédération des CPAS | 1er semestre 2027
 | 60.000 €
| En cours | 50
. Rédaction du règlement de la centrale | R. Hanot | février 2026 | Terminé
. Lancement de quatre marchés cadres | R. Hanot | 1er semestre 2027 | En cours
# {2} Réussir la transition énergétique du bassin
## {2.1} Produire de l'énergie avec les communes
- {5} Parc éolien de la Haute Borne | C. Lejeune | Direction Énergie | Coopérative Vent d'Ici + SWDE | 2029 | 21,5 M€
| En attente | 15
. Étude d'incidences complémentaire | C. Lejeune | septembre 2026 | En cours
. Dépôt de la demande de permis | I. Bodart | début 2027 | À planifier
. Ouverture du capital aux riverains | C. Lejeune | 2028 | À planifier
- {6} Réseau de chaleur de Vaubrune-Centre | C. Lejeune | Direction Énergie | Ville de Vaubrune | fin 2028
 | 6,8 M€
| En cours | 25
. Avant-projet technique | I. Bodart | mai 2026 | Terminé
. Conventions avec les gros consommateurs | C. Lejeune | 30/09/2026 | En cours
. Chantier de la première boucle | I. Bodart | fin 2028 | À planifier
## {2.2} Rénover le patrimoine public
- {7} Bureau commun de rénovation des écoles | A. Grégoire | Direction Énergie | Communes associées | permanent
 | 350.000 €
| En cours | 40
. Cadastre énergétique de cent vingt écoles | A. Grégoire | octobre 2026 | En cours
. Accord-cadre d'architectes | R. Hanot | T1 2027 | À planifier
- {8} Rénovation du siège de l'intercommunale | A. Grégoire | Direction Bâtiments | | juillet 2027 | 2,4 M€
 | En cours | 70
. Isolation de la façade arrière | A. Grégoire | mars 2026 | Terminé
. Remplacement de la ventilation | A. Grégoire | juillet 2027 | En cours
# {3} Développer les zones d'activité de demain
## {3.1} Valoriser le foncier existant
- {9} Reconversion de la sucrerie de Brâmes | L. Piette | Direction Développement économique
 | Région wallonne + SPAQuE
| 2030 | 14,2 M€ | En cours | 20
. Assainissement du sol | L. Piette | décembre 2027 | En cours
. Démolition des silos | L. Piette | T2 2028 | À planifier
. Mise en vente des premières parcelles | F. Collard | 2030 | À planifier
- {10} Densification du parc des Quatre-Chemins | F. Collard | Direction Développement économique
 | Entreprises du parc
| 2028 | 780.000 € | En cours | 30
. Recensement des réserves foncières privées | F. Collard | janvier 2026 | Terminé
. Guide d'aménagement du parc | L. Piette | novembre 2026 | En cours
## {3.2} Accueillir des entreprises durables
- {11} Label « Parc circulaire » | F. Collard | Direction Développement économique | Union des entreprises
 | mai 2027 | 45.000 €
| En cours | 45
. Charte d'engagement | F. Collard | mars 2026 | Terminé
. Plateforme d'échange de matières | Y. Claes | mai 2027 | En cours
- {12} Halls relais pour l'artisanat | L. Piette | Direction Bâtiments | FEDER | octobre 2028 | 3,1 M€ | Abandonné |
. Recherche d'un terrain à Vieux-Brâmes | L. Piette | T4 2025 | Terminé
# {4} Être un employeur et un gestionnaire exemplaires
## {4.1} Attirer et garder les talents
- {13} Parcours d'accueil et tutorat | D. Nyssen | Direction Ressources humaines | | janvier 2026 | 15.000 €
 | Terminé | 100
. Livret d'accueil | D. Nyssen | octobre 2025 | Terminé
. Désignation de quinze tuteurs | D. Nyssen | janvier 2026 | Terminé
- {14} Plan bien-être 2026-2030 | D. Nyssen | Direction Ressources humaines | Service externe de prévention
 | permanent
| 90.000 € | En cours | 25
. Enquête auprès du personnel | D. Nyssen | février 2026 | Terminé
. Groupe de travail sur la charge mentale | D. Nyssen | récurrent | En cours
## {4.2} Gérer avec transparence
- {15} Comptabilité analytique par service | J. Moens | Direction Finances | Réviseur d'entreprises | 01/01/2027
 | 110.000 €
| En cours | 55
. Plan analytique validé par le Conseil d'administration | J. Moens | juin 2026 | Terminé
. Paramétrage du logiciel comptable | Y. Claes | octobre 2026 | En cours
- {16} Publication des données ouvertes | Y. Claes | Direction informatique | | fin 2026 | 18.000 € | À planifier |
. Inventaire des jeux de données | Y. Claes | septembre 2026 | À planifier
. Mise en ligne du premier catalogue | Y. Claes | fin 2026 | À planifier
"""
_GAINS = (
    ("Un interlocuteur clairement identifié", "Des délais annoncés et tenus"),
    ("Une économie d'échelle pour les petites communes", "Un savoir-faire conservé en interne"),
    ("Moins d'émissions de CO₂", "Une facture maîtrisée"),
)
_WHY = (
    "Les associés ont exprimé cette attente lors des assises de mars 2025. Le projet y répond en "
    "s'appuyant sur les équipes "
    "en place et sur les enseignements du plan précédent.",
    "Le contexte réglementaire impose d'avancer rapidement. Ce projet mutualise un effort que nulle "
    "commune ne peut porter seule.",
    "Ce projet était déjà inscrit au plan 2020-2025 ; son périmètre a été revu par le Conseil d'administration.",
)
_FACTS = ("Chef de projet", "Direction", "Partenaires", "Échéance", "Budget", "État", "Avancement")


def _sheet(project: Node, place: int) -> list[str]:
    facts = [
        project.cell(0),
        project.cell(1),
        ", ".join(some(project.cell(2))) or "–",
        project.cell(3),
        project.cell(4),
    ]
    facts += [project.cell(5), f"{project.cell(6)} %" if project.cell(6) else "–"]
    side = ", ".join(
        f'[#text(size: 8pt, fill: rgb("#555555"))[{quoted(label)}] \\ #strong[{quoted(value)}]]'
        for label, value in zip(_FACTS, facts, strict=True)
    )
    gains = " ".join(f"#list([{quoted(text)}])" for text in _GAINS[place % 3])
    stages = ", ".join(
        f"[{quoted(text)}]"
        for stage in project.below
        for text in (stage.title, *(stage.cell(rank) for rank in range(3)))
    )
    return [
        '#block(fill: rgb("#003B5C"), width: 100%, inset: 8pt)['
        f"#text(fill: white)[{quoted(f'Fiche projet n° {project.code}')}]"
        f' \\ #text(fill: white, size: 15pt, weight: "bold")[{quoted(project.title)}]]',
        f"#grid(columns: (4.6cm, 1fr), column-gutter: 0.7cm, "
        f'block(fill: rgb("#EAF1F5"), inset: 8pt, width: 100%)[#grid(row-gutter: 8pt, {side})], '
        f"[#strong[{quoted('Contexte')}] \\ {quoted(_WHY[place % 3])} #parbreak() "
        f"#strong[{quoted('Résultats attendus')}] {gains}])",
        f"#strong[{quoted('Étapes du projet')}]",
        f"#table(columns: (3fr, 1.2fr, 1.2fr, 1fr), stroke: 0.5pt, table.header([#strong[Étape]], "
        f"[#strong[Responsable]], [#strong[Pour quand]], [#strong[État]]), {stages})",
        "#v(0.8cm)" if place % 2 else "#pagebreak(weak: true)",
    ]


def _grow(tree: Tree, project: Node) -> None:
    tree.add(
        *(ACTION, project.title, project.parent),
        code=project.code,
        agents=some(project.cell(0)),
        departments=some(project.cell(1)),
        partners=some(project.cell(2)),
        deadline=when(project.cell(3)),
        budget=sums(project.cell(4)),
        budget_kind_also_ok=True,
        status=stands(project.cell(5)),
        progress=int(project.cell(6)) if project.cell(6) else None,
    )
    for stage in project.below:
        tree.add(
            *(STEP, stage.title, project.title),
            agents=some(stage.cell(0)),
            deadline=when(stage.cell(1)),
            status=stands(stage.cell(2)),
        )


def vaubrune_pdf_fiches(folder: Path) -> Case:
    path, plan, tree = folder / "vaubrune_pdf_fiches.pdf", outline(_PLAN), Tree()
    source = [
        "#set document(date: none)",
        '#set page(paper: "a4", margin: 2cm, '
        f"header: text(size: 8pt)[{quoted('IDELVAU – Plan stratégique 2026-2030')}],"
        " footer: context align(right)[#text(size: 8pt)[Page #counter(page).display()]])",
        '#set text(lang: "fr", size: 10pt)',
        f'#v(6cm)#text(size: 30pt, weight: "bold", fill: rgb("#003B5C"))[{quoted("Plan stratégique 2026-2030")}]',
        f"#text(size: 15pt)[{quoted('Intercommunale de développement de Vaubrune (IDELVAU)')}]",
        quoted("Approuvé par l'Assemblée générale du 17 décembre 2025. État des projets au 30 juin 2026."),
        "#pagebreak()",
        f'#text(size: 16pt, weight: "bold")[{quoted("Le plan en une page")}]',
    ]
    for lever in plan:
        source.append(f"#strong[{quoted(f'Levier {lever.code}')}] #h(0.4em) {quoted(lever.title)}")
        source += [f"#pad(left: 0.8cm)[{quoted(f'{one.code} {one.title}')}]" for one in lever.below]
    place = 0
    for lever in plan:
        title = quoted(f"Levier {lever.code} – {lever.title}")
        source += ["#pagebreak(weak: true)", f'#text(size: 20pt, weight: "bold", fill: rgb("#D1495B"))[{title}]']
        tree.add(SO, lever.title, code=lever.code)
        for one in lever.below:
            source.append(f'#text(size: 13pt, weight: "bold")[{quoted(f"Objectif {one.code} : {one.title}")}]')
            tree.add(OO, one.title, lever.title, code=one.code)
            for project in one.below:
                source += _sheet(project, place)
                _grow(tree, project)
                place += 1
    source += [
        f'#text(size: 14pt, weight: "bold")[{quoted("Suivi du plan")}]',
        quoted(
            "Le Comité de direction suit les projets chaque mois ; le Conseil d'administration en "
            "reçoit un bilan annuel."
        ),
        quoted("FEDER : Fonds européen de développement régional. SPAQuE : société d'assainissement des friches."),
    ]
    path.write_bytes(typst.compile("\n\n".join(source).encode()))
    never = (
        *("Le plan en une page", "Suivi du plan", "Résultats attendus", "Contexte", "Étapes du projet"),
        *("Un interlocuteur clairement identifié", "Moins d'émissions de CO₂", "Une facture maîtrisée"),
    )
    return tree.case(path, "E", "facts in a side column, stages in a table, an overview page", never=never)


MAKERS = (vaubrune_pdf_fiches,)
