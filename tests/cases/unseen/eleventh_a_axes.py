"""An intercommunal body: a landscape plan, one table an axis, fifteen columns in small letters, a sub-total under "
"each."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import paper, words
from tests.cases.unseen.eleventh_a_values import listed, money, rows, state, when
from tests.cases.unseen.tree import ACTION, AXIS, SO, Tree

# A | title | elected person | who leads | departments | partners | begin | end | ordinary | extraordinary | funder
#   | indicator | SDGs | rank | state | remark
_PLAN = """
X 1 | Développer l'activité économique
O 1.1 | Offrir des espaces adaptés aux entreprises
A 1.1.1 | Équiper 18 ha au parc d'activités des Hautes-Sarrées | R. Counet | V. Docquier | Aménagement | Communes
+ concernées |
+ 2025 | 2028 | | 3.450.000 € | SPW 70 % | Hectares équipés | 8, 9 | 1 | En cours | Permis obtenu
A 1.1.2 | Construire un hall relais à Montigny-la-Neuve | R. Counet | V. Docquier | Aménagement; Bâtiments | | 01/2026 |
+ 06/2028 | | 1.280.000 € | FEDER | m² construits | 9 | 2 | En cours
A 1.1.3 | Reconvertir la friche de la sucrerie | E. Mativa | T. Gillain | Aménagement | Région | 2027 | 2030 |
+ 25.000 € |
+ 860.000 € | SPW 85 % | Hectares dépollués | 11, 15 | 1 | À démarrer | Étude de sol à refaire
A 1.1.4 | Tenir à jour la cartographie des disponibilités | E. Mativa | L. Frérard | SIG | | 2025 | Permanent |
+ 8.000 € | | |
+ Mises à jour par an | 9 | 3 | En cours
O 1.2 | Accompagner les entrepreneurs
A 1.2.1 | Ouvrir un guichet unique de la création | R. Counet | N. Sacré | Animation économique | Chambre de commerce |
+ 2025 | fin 2026 | 95.000 € | | | Porteurs reçus | 8 | 1 | Réalisé
A 1.2.2 | Visiter 150 entreprises chaque année | R. Counet | N. Sacré | Animation économique | | 2025 | Récurrent |
+ 12.500 €
+ | | | Visites effectuées | 8 | 2 | En cours
A 1.2.3 | Lancer un concours de la jeune entreprise durable | E. Mativa | N. Sacré | Animation économique;
+ Communication |
+ Hautes écoles | 2026 | mai 2027 | 30.000 € | | Province | Dossiers déposés | 8, 12 | 3 | Reporté | Faute de jury
A 1.2.4 | Faciliter la transmission des commerces ruraux | E. Mativa | A. Hick | Animation économique | Notaires |
+ 2026 | 2028 | 18.000 € | | | Reprises conclues | 8 | 2 | À démarrer
X 2 | Réussir la transition énergétique
O 2.1 | Produire une énergie locale
A 2.1.1 | Installer 4 MWc sur les toitures des membres | J.-M. Rouxhet | C. Duysens | Énergie | Communes; CPAS | 2025 |
+ 31/12/2029 | | 2.900.000 € | | MWc installés | 7, 13 | 1 | En cours | 1,2 MWc en service
A 2.1.2 | Créer trois communautés d'énergie | J.-M. Rouxhet | C. Duysens | Énergie; Juridique | Coopératives | 2026 |
+ 2e semestre 2028 | 42.000 € | | SPW 50 % | Communautés actives | 7 | 1 | En cours
A 2.1.3 | Étudier la biométhanisation des tontes | J.-M. Rouxhet | G. Lemmens | Énergie; Déchets | Agriculteurs | 2027 |
+ T4 2027 | 35.000 € | | | Étude remise | 7, 12 | 3 | À démarrer
O 2.2 | Aider les communes à consommer moins
A 2.2.1 | Mettre un conseiller en énergie à disposition de douze communes | J.-M. Rouxhet | G. Lemmens | Énergie |
+ Communes |
+ 2025 | 2030 | 210.000 € | | SPW 75 % | Communes suivies | 7, 13 | 1 | En cours
A 2.2.2 | Passer une centrale d'achat pour l'éclairage | F. Bodart | P. Zeippen | Marchés publics | | 2025 |
+ 30/09/2026 |
+ 6.000 € | | | Points lumineux | 7 | 1 | Réalisé
A 2.2.3 | Réaliser trente audits de bâtiments | J.-M. Rouxhet | G. Lemmens | Énergie; Bâtiments | | 2026 | fin 2028 |
+ 120.000 € | | SPW 40 % | Audits remis | 7, 11 | 2 | En cours
A 2.2.4 | Financer les travaux par un tiers investisseur | F. Bodart | P. Zeippen | Finances; Énergie | Banque
+ publique | 2027 |
+ 2029 | | 1.500.000 € | | Contrats signés | 7 | 2 | En attente | Avis juridique demandé
X 3 | Mieux gérer les déchets
O 3.1 | Réduire et réemployer
A 3.1.1 | Aménager un espace de réemploi dans chaque recyparc | F. Bodart | S. Meyers | Déchets | Ressourceries | 2025 |
+ 2027 | | 180.000 € | | Tonnes réemployées | 12 | 1 | En cours
A 3.1.2 | Sensibiliser soixante classes par an | F. Bodart | S. Meyers | Déchets; Communication | Écoles | 2025 |
+ Récurrent |
+ 27.000 € | | | Classes touchées | 4, 12 | 2 | En cours
A 3.1.3 | Distribuer 2.000 composteurs à prix réduit | F. Bodart | K. Thonon | Déchets | | 2025 | juin 2026 | 64.000
+ € | |
+ Province | Composteurs vendus | 12 | 2 | Réalisé
O 3.2 | Moderniser la collecte
A 3.2.1 | Passer au sac unique PMC dans les 22 communes | F. Bodart | K. Thonon | Déchets | Éco-organisme | 2025 |
+ janvier 2026 |
+ 90.000 € | | | Communes passées | 12 | 1 | Réalisé
A 3.2.2 | Reconstruire le recyparc de Waremont | E. Mativa | T. Gillain | Bâtiments; Déchets | | 2026 | 2028 | |
+ 2.150.000 € | SPW 60 % | Ouverture au public | 11, 12 | 1 | Bloqué | Recours de riverains
A 3.2.3 | Équiper les camions de pesage embarqué | F. Bodart | K. Thonon | Déchets | | 2028 | 2030 | | 340.000 € | |
+ Camions équipés | 12 | 3 | À démarrer
A 3.2.4 | Ouvrir les recyparcs sur rendez-vous le lundi | F. Bodart | S. Meyers | Déchets | | 2026 | mars 2027 |
+ 15.000 € | |
+ | Visites du lundi | 12 | 3 | Abandonné | Avis négatif des communes
X 4 | Être une intercommunale exemplaire
O 4.1 | Gouverner en toute transparence
A 4.1.1 | Publier un rapport annuel accessible à tous | R. Counet | M. Wuidar | Direction générale | | 2025 | annuel |
+ 5.000 € | | | Rapports publiés | 16 | 2 | En cours
A 4.1.2 | Former les administrateurs au rôle du conseil | R. Counet | M. Wuidar | Direction générale | | 2025 | fin
+ 2025 |
+ 9.500 € | | | Administrateurs formés | 16 | 1 | Réalisé
A 4.1.3 | Obtenir la certification ISO 14001 | E. Mativa | B. Halleux | Qualité | | 2026 | décembre 2027 | 48.000 €
+ | | |
+ Certificat obtenu | 12, 13 | 2 | En cours
O 4.2 | Prendre soin de nos équipes
A 4.2.1 | Réaliser une enquête de bien-être tous les deux ans | E. Mativa | B. Halleux | RH | Service externe | 2026 |
+ 2030 | 14.000 € | | | Taux de réponse | 3 | 2 | En cours
A 4.2.2 | Aménager des vestiaires conformes dans les dépôts | F. Bodart | T. Gillain | Bâtiments; RH | | 2026 | 1er
+ sem. 2027 |
+ | 275.000 € | | Dépôts équipés | 3, 8 | 1 | En cours
A 4.2.3 | Accueillir dix stagiaires par an | E. Mativa | B. Halleux | RH | Écoles | 2025 | Récurrent | | | |
+ Stagiaires | 4, 8 |
+ 3 | En cours
"""

_HEADER = (
    *("N°", "Action", "Mandataire", "Pilote", "Services", "Partenaires", "Début", "Fin", "Budget ord."),
    *("Budget extraord.", "Subsides", "Indicateur", "ODD", "Prio", "État", "Commentaires"),
)
_WIDTHS = "1.0fr, 4.2fr, 1.9fr, 1.7fr, 2.1fr, 2.1fr, 1.1fr, 1.7fr, 1.7fr, 1.9fr, 1.5fr, 2fr, 0.9fr, 0.7fr, 1.4fr, 2.2fr"


def _cell(text: str, more: str = "") -> str:
    inside = " \\ ".join(quoted(line) for line in text.split("\n")) if text else ""
    return f"table.cell({more})[{inside}],"


def intervaldor_pdf_axes(folder: Path) -> Case:
    tree = Tree()
    source = [
        f"#v(3cm) #align(center)[{words('INTERVALDOR', size=30, bold=True)}]",
        f"#align(center)[{words('Plan stratégique 2025-2030 – première évaluation annuelle', size=16)}]",
        f"#align(center)[{words('Assemblée générale ordinaire du 24 juin 2026 – annexe 3', size=10)}]",
        "#pagebreak()",
        words("Préambule", size=12, bold=True),
        words(
            "Conformément au Code de la démocratie locale, le plan stratégique triennal fait l'objet d'une "
            "évaluation. Le "
            "conseil d'administration l'a examinée le 20 mai 2026. Les montants sont hors TVA et couvrent toute la "
            "période.",
            size=9,
        ),
        words("Priorité : 1 = indispensable, 2 = importante, 3 = souhaitable. ODD : objectifs mondiaux.",
              size=8),
    ]  # fmt: skip
    above, table = "", ""
    sums = [0, 0]

    def close() -> None:
        nonlocal table, sums
        if table:
            ordinary, extra = (f"{total:,} €".replace(",", ".") for total in sums)
            foot = _cell("Sous-total de l'axe", "colspan: 8") + _cell(ordinary) + _cell(extra) + _cell("", "colspan: 6")
            head = "".join(f'table.cell(fill: rgb("#D5E3F0"))[*{quoted(text)}*],' for text in _HEADER)
            source.append(
                f"#text(size: 5.4pt)[#table(columns: ({_WIDTHS}), inset: 2.2pt, stroke: 0.3pt, "
                f"table.header({head}), {table} {foot})]"
            )
        table, sums = "", [0, 0]

    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "X":
            close()
            source += ["#pagebreak()", words(f"AXE {number} : {line[0].upper()}", size=13, bold=True, fill="1F4E79")]
            tree.add(AXIS, line[0], code=number)
        elif kind == "O":
            table += _cell(f"Objectif {number} – {line[0]}", 'colspan: 16, fill: rgb("#FCE9D0")')
            above = tree.add(SO, line[0], code=number, label="Objectif")
        else:
            cells = (*line.cells, "")[:15]
            shown = [", ".join(listed(text)) if place in (3, 4) else text for place, text in enumerate(cells)]
            table += "".join(_cell(text) for text in (number, *shown))
            lines = [*money(line[7], kind="ordinary"), *money(line[8], kind="extraordinary")]
            for place in (0, 1):
                sums[place] += sum(int(one["amount"][:-3]) for one in money(line[7 + place]))
            tree.add(
                *(ACTION, line[0], above),
                code=number, political_leads=[line[1]], agents=[line[2]], departments=listed(line[3]),
                partners=listed(line[4]), deadline=when(line[6]), budget=lines, budget_kind_also_ok=True,
                indicators=[{"text": line[10]}], sdgs=[int(one) for one in line[11].split(",")], status=state(line[13]),
            )  # fmt: skip
    close()
    source += [
        words("Pour le conseil d'administration :", size=9),
        words("Le Directeur général, M. Wuidar        La Présidente, R. Counet", size=9),
    ]
    path = folder / "intervaldor_pdf_axes.pdf"
    paper(
        *(source, path),
        page='paper: "a4", flipped: true, margin: 1.1cm',
        size=9,
        footer="Intervaldor – Plan stratégique 2025-2030",
        header="Annexe 3 à l'ordre du jour de l'assemblée générale",
    )
    never = ("Préambule", "Sous-total de l'axe", "Action", "Commentaires")
    traps = "sixteen columns of narrow cells in small letters, objectives in rows across, a sub-total under each table"
    return tree.case(path, "A", traps, never=never)
