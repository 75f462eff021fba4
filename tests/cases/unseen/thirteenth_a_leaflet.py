"""A leaflet for every letter box, folded in three: the objectives of a small commune with a date before each action."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import box, paper, words
from tests.cases.unseen.eleventh_a_values import rows, when
from tests.cases.unseen.tree import ACTION, SO, Tree

# O | title | what it says | colour ; A | date | title
_PLAN = """
O 1 | Des villages où il fait bon vivre | Nos places et nos cimetières sont le visage de la commune. | 2F6B3A
A 2026 | Refleurir les entrées des sept villages
A 2027 | Rénover la place du Tilleul à Pré-Laurin
A fin 2027 | Remettre en état les fontaines et les lavoirs
A 2028 | Enterrer les câbles rue du Moulin
A 2029 | Restaurer le toit de l'église de Givry-le-Sec
O 2 | Une commune qui bouge autrement | Marcher et pédaler sans crainte, c'est possible. | 1F4E79
A juin 2026 | Ouvrir le sentier des écoliers
A 2027 | Relier Pré-Laurin au RAVeL
A 2027 | Limiter la traversée d'Aubrelle à 30 km/h
A 2028 | Installer un parking à vélos fermé à la halte
A Permanent | Prêter des vélos-cargos aux familles
O 3 | Des enfants bien accueillis | De la crèche au premier stage, nous accompagnons les parents. | 9C4A00
A septembre 2025 | Proposer une soupe gratuite dans nos écoles
A 2026 | Créer quatorze places de crèche à Aubrelle
A août 2027 | Agrandir l'école du Tilleul
A fin 2028 | Construire une plaine de jeux inclusive
A chaque année | Organiser six semaines de stages
O 4 | Une commune solidaire | Personne ne doit rester seul face aux difficultés. | 7A1F3D
A mars 2026 | Lancer un bus à la demande pour les aînés
A 2026 | Ouvrir une épicerie sociale avec le CPAS
A 2027 | Bâtir huit logements pour jeunes ménages
A 2028 | Créer une résidence pour aînés au Clos du Roy
A Permanent | Rendre visite aux personnes de plus de 80 ans
O 5 | Une commune qui économise et qui écoute | Chaque euro compte, chaque avis aussi. | 4A3B8C
A fin 2025 | Passer tout l'éclairage public en LED
A 2026 | Tenir une permanence du Collège dans chaque village
A 2027 | Isoler la maison communale
A 2027 | Poser des panneaux solaires sur trois écoles
A 2029 | Remplacer la flotte par des véhicules électriques
A chaque année | Consacrer 25 euros par habitant à un budget participatif
"""


def prelaurin_pdf_leaflet(folder: Path) -> Case:
    tree = Tree()
    panels: list[str] = []
    goal, told, colour = "", [], ""  # type: tuple[str, list[str], str]

    def closed() -> None:
        if told:
            panels.append(box(" ".join(told), edge=colour))

    for line in rows(_PLAN):
        kind, _, mark = line.mark.partition(" ")
        if kind == "O":
            closed()
            goal, colour = line[0], line[2]
            tree.add(SO, goal, code=mark, description=line[1])
            told = [
                words(f"Objectif {mark}", size=9, bold=True, fill=colour),
                f"\\ {words(goal, size=13, bold=True, fill=colour)}",
                f"\\ {words(line[1], size=9)} #v(1mm)",
            ]
        else:
            date = words(mark, size=7.5, bold=True, fill="FFFFFF")
            pill = f'#box(fill: rgb("#{colour}"), radius: 3pt, inset: 3pt)[{date}]'
            told.append(
                f"#grid(columns: (2.7cm, 1fr), gutter: 2mm, align: horizon, [{pill}], [{quoted(line[0])}]) #v(0.5mm)"
            )
            tree.add(ACTION, line[0], goal, deadline=when(mark))
    closed()
    cover = (
        f"#align(center)[#v(3.2cm) {words('Commune de Pré-Laurin', size=14)} \\ "
        f"{words('Notre commune en 2030', size=26, bold=True, fill='2F6B3A')} \\ "
        f"{words('Le programme stratégique transversal en un coup d’œil', size=12)}]"
    )
    hello = (
        f"{words('Chers voisins,', size=10, bold=True)} \\ "
        + quoted(
            "Le Collège a présenté en août son programme pour les cinq années qui viennent. Ce dépliant en donne "
            "l'essentiel : cinq objectifs et la date à laquelle vous verrez les choses changer près de chez vous. La "
            "version complète se trouve à la maison communale et sur notre site."
        )
        + f" #v(2mm) {words('Comment lire les dates ?', size=10, bold=True)} \\ "
        + quoted(
            "L'étiquette de couleur indique quand l'action sera terminée. « Permanent » : elle dure tout le mandat."
        )
    )
    contact = (
        f"{words('Une question, une idée ?', size=11, bold=True)} \\ "
        + quoted("Maison communale, place du Tilleul 2 – bureau de la participation – bonjour@prelaurin.example")
        + f" \\ {words('Permanence chaque mercredi de 14 à 18 heures', size=8.5)} #v(4mm) "
        + words("Ne pas jeter sur la voie publique. Éditeur responsable : le Collège communal.", size=7)
    )
    outside = (f"{hello} #v(1cm) {contact}", panels[4], cover)
    inside = (panels[0], f"{panels[1]}", panels[2])
    last = (panels[3],)
    folds = [", ".join(f"[{panel}]" for panel in page) for page in (outside, (*inside,))]
    # The first page is the outer side: greeting, the last objective, the cover; the second, the inner one.
    source = [
        f"#grid(columns: (1fr, 1fr, 1fr), gutter: 0.9cm, {folds[0]})",
        "#pagebreak()",
        f"#grid(columns: (1fr, 1fr, 1fr), gutter: 0.9cm, {folds[1]})",
        *last,
    ]
    path = folder / "prelaurin_pdf_leaflet.pdf"
    paper(*(source, path), page='paper: "a4", flipped: true, margin: 1cm', size=10, footer="")
    never = ("Notre commune en 2030", "Chers voisins,", "Comment lire les dates ?", "Une question, une idée ?")
    traps = "three columns of a folded leaflet, the last objective on the outer side; the date stands before the action"
    return tree.case(path, "C", traps, never=never)
