"""Ninth set, PPTX: the deck of a French town's management meeting, tables pasted from a spreadsheet."""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Inches, Pt

from tests.cases.case import Case, Maker
from tests.cases.formats.steady import steady
from tests.cases.unseen.fourth_values import Node, outline, plant
from tests.cases.unseen.ninth_books_values import said
from tests.cases.unseen.tree import Tree

MONTGARELLE = """
# {1} Une ville qui soigne son cadre de vie
## {1.1} Redonner du souffle au centre ancien
- Racheter six rez-de-chaussée commerciaux vacants | Dir. Aménagement | 2028 | 900 k€ | 20 %
- Refaire la place des Tanneurs sans stationnement | Services techniques | fin 2027 | 2,1 M€ | 35 %
- Installer un manager de centre-ville | Dir. Attractivité | 01/09/2026 | 46 k€ | 100 %
- Traiter les pigeons par contraception | Hygiène | 2026 | 8 k€ | 60 %
## {1.2} Apaiser les quartiers
- Passer l'ensemble des rues résidentielles à 30 km/h | Services techniques | mars 2027 | 75 k€ | 40 %
- Créer une brigade verte de trois agents | Police municipale | juin 2026 | 118 k€ | 100 %
- Réparer tout mobilier urbain signalé sous huit jours | Services techniques | permanent | | 50 %
- Ouvrir les cours d'école le samedi | Dir. Éducation | avril 2027 | 12 k€ | 10 %
## {1.3} Rafraîchir la ville
- Planter deux micro-forêts, une par rive | Espaces verts | novembre 2027 | 64 k€ | 15 %
- Poser des voiles d'ombrage dans les six crèches | Bâtiments | mai 2026 | 39 k€ | 100 %
- Remettre en eau trois fontaines | Services techniques | T2 2026 | 27 k€ | 90 %
- Cartographier les îlots de chaleur avec l'université | Dir. Aménagement | 2026 | 15 k€ | 70 %
- Recueillir l'eau des toitures du stade pour l'arrosage | Espaces verts | 2028 | 52 k€ | 0 %
# {2} Une ville qui émancipe
## {2.1} Réussir dès le plus jeune âge
- Dédoubler les ateliers périscolaires de CP | Dir. Éducation | septembre 2026 | 84 k€ | 100 %
- Rénover le groupe scolaire des Peupliers | Bâtiments | 2029 | 4,8 M€ | 15 %
- Offrir un livre à chaque entrée en maternelle | Médiathèque | récurrent | 5 k€ | 50 %
- Recruter huit AESH sur le temps méridien | Dir. Éducation | T3 2026 | 96 k€ | 75 %
## {2.2} Ouvrir la culture et le sport à tous
- Créer un pass à 15 euros pour les moins de 25 ans | Dir. Culture | janvier 2027 | 30 k€ | 20 %
- Couvrir deux courts de tennis | Bâtiments | 2028 | 620 k€ | 5 %
- Programmer un spectacle dans chaque quartier l'été | Dir. Culture | annuel | 44 k€ | 50 %
- Rouvrir la médiathèque le dimanche d'octobre à mars | Médiathèque | 04/10/2026 | 22 k€ | 100 %
- Accueillir un artiste en résidence au collège | Dir. Culture | 2027 | 18 k€ | 0 %
## {2.3} Garder le lien avec ceux qui s'éloignent
- Aller vers les jeunes sortis du système scolaire (repérage de 120 situations) | CCAS | fin 2026 | 37 k€ | 45 %
- Doubler les permanences d'écrivain public | CCAS | mars 2026 | 6 k€ | 100 %
- Créer un café des parents itinérant | CCAS | T1 2027 | 9 k€ | 10 %
# {3} Une ville solidaire et sûre
## {3.1} Faire reculer le mal-logement
- Instaurer le permis de louer dans le centre ancien | Dir. Aménagement | 01/01/2027 | 24 k€ | 55 %
- Produire 140 logements sociaux par an | Dir. Aménagement | 2026-2032 | | 20 %
- Ouvrir un accueil de jour pour les femmes sans abri | CCAS | 2027 | 210 k€ | 30 %
- Mobiliser douze logements vacants de la Ville | Bâtiments | fin 2028 | 480 k€ | 10 %
## {3.2} Vieillir chez soi
- Équiper 300 foyers d'une téléassistance | CCAS | 2028 | 66 k€ | 25 %
- Reconstruire la résidence autonomie des Glycines | Bâtiments | 2030 | 7,4 M€ | 10 %
- Former les gardiens d'immeubles au repérage de l'isolement | CCAS | octobre 2026 | 4 k€ | 80 %
## {3.3} Protéger les habitants
- Déployer quarante caméras et un centre de supervision | Police municipale | 2027 | 530 k€ | 40 %
- Mettre à jour le plan communal de sauvegarde | Hygiène | 31/12/2026 | | 65 %
- Simuler une crue avec les écoles du bas de la ville | Hygiène | mai 2027 | 3 k€ | 0 %
- Signer une convention avec la gendarmerie | Police municipale | janvier 2026 | | 100 %
# {4} Une mairie exemplaire
## {4.1} Travailler mieux
- Revoir les cycles de travail des services techniques | DRH | 01/01/2027 | | 30 %
- Généraliser l'entretien de mi-carrière | DRH | 2027 | 11 k€ | 15 %
- Diviser par deux les accidents aux espaces verts | DRH | fin 2029 | 20 k€ | 35 %
- Créer une crèche du personnel avec l'hôpital | DRH | 2030 | 350 k€ | 0 %
## {4.2} Consommer moins et acheter mieux
- Passer à 60 % de produits durables dans les cantines | Restauration | septembre 2027 | 190 k€ | 70 %
- Fermer deux sites administratifs sur neuf | Bâtiments | 2028 | | 20 %
- Insérer une clause sociale dans tout marché de travaux | Commande publique | T2 2026 | | 100 %
- Rénover l'éclairage de 4 200 points lumineux | Services techniques | 2029 | 3,2 M€ | 45 %
## {4.3} Rendre la mairie proche
- Déplacer un guichet complet dans le quartier des Vignes | Accueil | juin 2027 | 88 k€ | 25 %
- Répondre à tout courrier sous dix jours | Accueil | permanent | | 60 %
- Tirer au sort un comité d'usagers | Accueil | octobre 2026 | 2 k€ | 85 %
"""
HEAD = ("Objectif opérationnel", "Action", "Pilote", "Échéance", "Coût", "Avanct")


class Deck:
    """A presentation under construction: a title, lines or a table, and the footer that every slide shows."""

    def __init__(self) -> None:
        self.show: Any = Presentation()

    def slide(self, title: str, lines: tuple[str, ...] = (), notes: str = "") -> Any:
        page = self.show.slides.add_slide(self.show.slide_layouts[1 if lines else 5])
        page.shapes.title.text = title
        for rank, line in enumerate(lines):
            frame = page.placeholders[1].text_frame
            paragraph = frame.paragraphs[0] if not rank else frame.add_paragraph()
            paragraph.text = line.lstrip("> ")
            paragraph.level = 1 if line.startswith(">") else 0
        box = page.shapes.add_textbox(Inches(0.3), Inches(7.1), Inches(8), Inches(0.3))
        box.text_frame.text = f"Ville de Montgarelle – CODIR du 12 novembre 2026 – {len(self.show.slides)}"
        if notes:
            page.notes_slide.notes_text_frame.text = notes
        return page

    def table(self, title: str, rows: list[tuple[str, ...]], spans: list[tuple[int, int]]) -> None:
        """A table whose first column is merged over the rows of each span."""
        page = self.slide(title)
        shape = page.shapes.add_table(len(rows), len(rows[0]), Inches(0.3), Inches(1.3), Inches(9.4), Inches(5))
        for r, line in enumerate(rows):
            for c, text in enumerate(line):
                made = shape.table.cell(r, c)
                made.text = text
                made.text_frame.paragraphs[0].font.size = Pt(9)
        for first, last in spans:
            shape.table.cell(first, 0).merge(shape.table.cell(last, 0))


def _tables(deck: Deck, root: Node) -> None:
    """The tables of an ambition, seven actions on a slide wherever that cuts an objective."""
    acts = root.actions
    for start in range(0, len(acts), 7):
        rows: list[tuple[str, ...]] = [HEAD]
        spans: list[tuple[int, int]] = []
        for one in acts[start : start + 7]:
            part = one.above
            assert part is not None
            new = one is acts[start] or acts[acts.index(one) - 1].above is not part
            if new:
                spans.append((len(rows), len(rows)))
            spans[-1] = (spans[-1][0], len(rows))
            again = " (suite)" if new and one is not part.parts[0] else ""
            goal = f"{part.code} {part.title}{again}" if new else ""
            rows.append((goal, one.title, one["service"], one["when"], one["cost"] or "–", one["rate"]))
        tail = f" ({start // 7 + 1}/{-(-len(acts) // 7)})"
        deck.table(f"Ambition {root.code} – {root.title}{tail}", rows, [span for span in spans if span[0] < span[1]])


def deck(folder: Path) -> Case:
    """A French town: a long deck, the objectives merged beside their actions and cut by the end of a slide."""
    roots = outline(MONTGARELLE, "service when cost rate")
    tree = Tree()
    made = Deck()
    made.slide("CODIR élargi", ("Revue du projet de mandat 2026-2032", "12 novembre 2026"))
    made.slide(
        "Ordre du jour", ("Où en sommes-nous ?", "Revue des quatre ambitions", "Arbitrages attendus", "Calendrier")
    )
    made.slide("Méthode", ("Une revue par semestre", "> chaque direction met à jour son tableau", "> la DGS consolide"))
    counts: list[tuple[str, ...]] = [("Ambition", "Actions", "Terminées", "Moyenne")]
    for root in roots:
        rates = [int(one["rate"].rstrip(" %")) for one in root.actions]
        counts.append(
            (f"Ambition {root.code}", str(len(rates)), str(rates.count(100)), f"{sum(rates) // len(rates)} %")
        )
    made.table("Chiffres clés au 30 octobre", counts, [])
    for root in roots:
        plant(tree, root)
        for part in root.parts:
            plant(tree, part)
            for one in part.parts:
                plant(tree, one, **said(one))
        _tables(made, root)
        if root.code == "1":
            focus = (
                "2,1 M€ dont 40 % de subventions",
                "Fouilles préventives : deux mois de retard",
                "> diagnostic rendu le 3 octobre",
                "Réunion publique le 8 décembre",
            )
            made.slide("Focus : place des Tanneurs", focus, "Laisser parler le DST, dix minutes maximum.")
    asks = (
        "Brigade verte : pérenniser le troisième poste ?",
        "Résidence des Glycines : maîtrise d'ouvrage directe ou bailleur ?",
        "Rythmes des services techniques : avis du CST",
    )
    made.slide("Arbitrages attendus", asks)
    made.slide(
        "Calendrier",
        ("Débat d'orientation budgétaire : février", "Prochaine revue : mai 2027", "Merci de votre attention"),
    )
    made.show.core_properties.author = "DGS"
    path = folder / "montgarelle_deck_review.pptx"
    made.show.save(str(path))
    steady(path)
    never = (
        *asks,
        "Méthode",
        "Ordre du jour",
        "Focus : place des Tanneurs",
        "Merci de votre attention",
        "Chiffres clés au 30 octobre",
    )
    traps = "objectives merged beside actions without code and cut by the end of a slide, a focus, sums in k€ and M€"
    return tree.case(path, "D", traps, never=never)


ALL: tuple[Maker, ...] = (deck,)
