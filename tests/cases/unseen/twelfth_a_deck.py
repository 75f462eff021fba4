"""The slides of a mid-term evaluation: an objective a table, figures and lessons between them."""

from collections import Counter
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Inches, Pt

from tests.cases.case import Case
from tests.cases.formats.steady import steady
from tests.cases.unseen.eleventh_a_values import Row, rows, state
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | department | state | rate | achieved | remaining
_PLAN = """
OS 1 | Être une commune qui protège son cadre de vie
OO 1.1 | Réduire les déchets et la malpropreté
A 1.1.1 | Passer à la collecte par conteneurs à puce | Environnement | Réalisé | 100 | 5 400 conteneurs distribués |
A 1.1.2 | Créer une donnerie mensuelle | Environnement | En cours | 70 | Onze donneries tenues | Trouver un local
+ chauffé
A 1.1.3 | Équiper les chemins de cinquante poubelles | Travaux | En cours | 60 | Trente poubelles posées | Poser les
+ vingt dernières
A 1.1.4 | Engager un agent constatateur | Personnel | Réalisé | 100 | Agent en fonction depuis mai 2026 |
OO 1.2 | Économiser l'énergie
A 1.2.1 | Isoler les combles de cinq écoles | Bâtiments | En cours | 40 | Deux écoles isolées | Attribuer le marché
+ des trois autres
A 1.2.2 | Remplacer les lampes des salles communales | Bâtiments | Réalisé | 100 | Toutes les salles sont équipées |
A 1.2.3 | Installer une chaufferie au bois à l'école du Bosquet | Bâtiments | Bloqué | 15 | Étude de faisabilité
+ remise | Lever l'opposition de l'urbanisme
A 1.2.4 | Grouper les achats d'isolants des citoyens | Énergie | Non entamé | | | Désigner un opérateur
OO 1.3 | Préserver la nature et l'eau
A 1.3.1 | Restaurer trois mares | Environnement | Réalisé | 100 | Les trois mares sont en eau |
A 1.3.2 | Adopter un règlement sur l'abattage des arbres | Urbanisme | En cours | 80 | Projet relu par la commission |
+ Passer au Conseil en janvier
A 1.3.3 | Aménager les berges du Thimon | Travaux | En attente | 10 | Esquisse dessinée | Obtenir le permis
OS 2 | Être une commune où l'on vit bien ensemble
OO 2.1 | Accueillir et accompagner les familles
A 2.1.1 | Ouvrir un lieu de rencontre parents-enfants | Enfance | Réalisé | 100 | Trois matinées par semaine |
A 2.1.2 | Agrandir la crèche Les Lutins | Bâtiments | En cours | 55 | Gros œuvre terminé | Poser les châssis et
+ aménager
A 2.1.3 | Créer une bourse aux jouets | Enfance | Réalisé | 100 | Deux éditions, 260 visiteurs |
OO 2.2 | Soutenir les aînés
A 2.2.1 | Proposer un service de repas à domicile le week-end | CPAS | En cours | 50 | Marché attribué | Recruter deux
+ chauffeurs
A 2.2.2 | Organiser des ateliers d'équilibre | Sports | Réalisé | 100 | Quatre cycles de dix séances |
A 2.2.3 | Équiper cent domiciles d'une téléalarme | CPAS | En cours | 64 | 64 appareils placés | Placer les 36 derniers
A 2.2.4 | Publier un guide des aînés | Communication | Réalisé | 100 | 3 000 exemplaires distribués |
OO 2.3 | Animer les villages
A 2.3.1 | Rénover la maison de village de Sart-Moulin | Bâtiments | En cours | 35 | Toiture refaite | Refaire
+ l'électricité et le sol
A 2.3.2 | Soutenir dix fêtes de quartier par an | Festivités | En cours | 60 | Huit fêtes soutenues en 2026 |
+ Simplifier le formulaire
A 2.3.3 | Créer un local pour les mouvements de jeunesse | Jeunesse | Abandonné | 5 | Terrain visité |
OS 3 | Être une commune facile à vivre et à parcourir
OO 3.1 | Sécuriser les déplacements
A 3.1.1 | Marquer les passages pour piétons près des arrêts | Mobilité | Réalisé | 100 | 47 passages marqués |
A 3.1.2 | Aménager un rond-point à la Barrière | Travaux | En attente | 20 | Avant-projet transmis à la Région |
+ Attendre la décision régionale
A 3.1.3 | Tracer une liaison cyclable vers la gare | Mobilité | En cours | 45 | Expropriations terminées | Lancer le
+ chantier en avril
A 3.1.4 | Placer des radars préventifs | Mobilité | Réalisé | 100 | Six radars en service |
OO 3.2 | Développer les transports partagés
A 3.2.1 | Créer deux aires de covoiturage | Mobilité | En cours | 50 | Une aire ouverte | Acheter le second terrain
A 3.2.2 | Installer une station de voitures partagées | Mobilité | Non entamé | | | Lancer l'appel aux opérateurs
A 3.2.3 | Lancer un transport à la demande | Mobilité | En cours | 30 | Véhicule commandé | Former les chauffeurs et
+ ouvrir les réservations
OS 4 | Être une administration qui rend service
OO 4.1 | Rapprocher les services des habitants
A 4.1.1 | Ouvrir une permanence dans chaque village | Population | En cours | 75 | Trois villages sur quatre | Ouvrir
+ celle de Sart-Moulin
A 4.1.2 | Mettre en ligne la prise de rendez-vous | Informatique | Réalisé | 100 | 62 % des rendez-vous pris en ligne |
A 4.1.3 | Adopter une application de signalement | Travaux | Réalisé | 100 | 1 140 signalements traités |
OO 4.2 | Moderniser le travail des agents
A 4.2.1 | Réviser le règlement de travail | Personnel | En cours | 85 | Négociation syndicale achevée | Adopter le
+ texte
A 4.2.2 | Numériser les permis d'urbanisme depuis 1962 | Urbanisme | En cours | 40 | Dossiers de 1990 à 2024 numérisés
+ | Numériser les dossiers plus anciens
A 4.2.3 | Instaurer un tutorat des nouveaux agents | Personnel | Non entamé | | | Désigner les tuteurs
A 4.2.4 | Équiper les équipes de terrain de tablettes | Informatique | Réalisé | 100 | Vingt tablettes en service |
"""

_HEAD = ("N°", "Action", "Service", "État", "%", "Réalisé à ce jour", "Reste à faire")
_WIDTHS = (0.7, 3.1, 1.4, 1.1, 0.7, 2.9, 2.9)


class _Show:
    def __init__(self) -> None:
        self.show: Any = Presentation()
        self.show.slide_width, self.show.slide_height = Inches(13.33), Inches(7.5)
        self.count = 0

    def slide(self, title: str, kind: int = 5) -> Any:
        """A slide with its number and the name of the commune at the bottom."""
        page = self.show.slides.add_slide(self.show.slide_layouts[kind])
        page.shapes.title.text = title
        page.shapes.title.width, page.shapes.title.left = Inches(12.4), Inches(0.4)
        self.count += 1
        box = page.shapes.add_textbox(Inches(0.4), Inches(7.0), Inches(12), Inches(0.4))
        box.text_frame.text = f"Commune de Thimonsart – Évaluation à mi-législature du PST – {self.count}"
        box.text_frame.paragraphs[0].runs[0].font.size = Pt(10)
        return page

    def bullets(self, title: str, *texts: str) -> None:
        page = self.slide(title, 1)
        frame = page.placeholders[1].text_frame
        page.placeholders[1].left, page.placeholders[1].width = Inches(0.6), Inches(12)
        for rank, text in enumerate(texts):
            paragraph = frame.paragraphs[0] if not rank else frame.add_paragraph()
            paragraph.text = text
            paragraph.font.size = Pt(20)

    def table(self, title: str, lines: list[tuple[str, ...]], widths: tuple[float, ...]) -> None:
        page = self.slide(title)
        page.shapes.title.top, page.shapes.title.height = Inches(0.2), Inches(1)
        page.shapes.title.text_frame.paragraphs[0].font.size = Pt(28)
        place = (Inches(0.25), Inches(1.4), Inches(sum(widths)), Inches(0.5 * len(lines)))
        table = page.shapes.add_table(len(lines), len(widths), *place).table
        for c, width in enumerate(widths):
            table.columns[c].width = Inches(width)
        for r, line in enumerate(lines):
            for c, text in enumerate(line):
                table.cell(r, c).text = text
                for paragraph in table.cell(r, c).text_frame.paragraphs:
                    paragraph.font.size = Pt(13)


def _cells(line: Row) -> tuple[str, ...]:
    title, service, said, rate, done, left = (line[place] for place in range(6))
    return (line.mark[2:], title, service, said, f"{rate} %" if rate else "–", done or "–", left or "–")


def thimonsart_deck_midterm(folder: Path) -> Case:
    tree, show, plan = Tree(), _Show(), rows(_PLAN)
    counts = Counter(line[2] for line in plan if line.mark.startswith("A "))
    cover = show.slide("Évaluation à mi-législature du Programme stratégique transversal 2024-2030", 0)
    cover.placeholders[1].text = "Présentation au Conseil communal – 14 décembre 2027"
    show.bullets(
        "Au menu de ce soir",
        "Rappel de la démarche",
        "Vue d'ensemble",
        "Objectif par objectif",
        "Ce que nous avons appris",
        "Questions",
    )
    show.bullets(
        "Rappel de la démarche",
        "Le PST a été présenté au Conseil en août 2025",
        "Chaque service a rempli une fiche d'évaluation entre le 15 septembre et le 30 octobre",
        "Le comité de direction a vérifié les taux d'avancement",
    )
    lines = [("État", "Nombre d'actions"), *((said, str(number)) for said, number in counts.items())]
    show.table("Vue d'ensemble", [*lines, ("Total", str(counts.total()))], (4.0, 3.0))
    above = goal = ""
    table: list[tuple[str, ...]] = []

    def close() -> None:
        """The table of the objective, at most three actions a slide."""
        for first in range(0, len(table), 3):
            show.table(f"{heading} (suite)" if first else heading, [_HEAD, *table[first : first + 3]], _WIDTHS)
        table.clear()

    heading = ""
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            close()
            page = show.slide(f"OS {number} – {line[0]}", 5)
            page.shapes.title.top = Inches(3)
            above = tree.add(SO, line[0], code=number)
        elif kind == "OO":
            close()
            heading = f"OO {number} – {line[0]}"
            goal = tree.add(OO, line[0], above, code=number)
        else:
            table.append(_cells(line))
            title, service, said, rate, done, left = (line[place] for place in range(6))
            tree.add(
                *(ACTION, title, goal),
                code=number,
                departments=[service],
                status=state(said),
                progress=int(rate or 0) or None,
                achieved=done,
                remaining=left,
            )
    close()
    show.bullets(
        "Ce que nous avons appris",
        "Les actions portées par un seul service avancent deux fois plus vite que les autres",
        "Les permis et les marchés publics expliquent sept retards sur dix",
        "Une action par agent et par an : au-delà, rien ne se termine",
    )
    show.bullets(
        "Et maintenant ?",
        "Présentation au Comité de concertation commune-CPAS le 20 janvier 2028",
        "Actualisation du PST au printemps 2028",
        "Évaluation finale au premier semestre 2030",
    )
    show.bullets("Questions", "Merci de votre attention", "pst@thimonsart.example")
    path = folder / "thimonsart_deck_midterm.pptx"
    show.show.core_properties.author = "Secrétariat"
    show.show.save(str(path))
    steady(path)
    never = (
        *(
            "Au menu de ce soir",
            "Rappel de la démarche",
            "Vue d'ensemble",
            "Objectif par objectif",
            "Questions",
            "Total",
        ),
        *("Ce que nous avons appris", "Et maintenant ?", "Actualisation du PST au printemps 2028"),
        *("Évaluation finale au premier semestre 2030", "Merci de votre attention"),
    )
    return tree.case(
        path, "F", "a table an objective in the titles of slides, agenda, lessons, what comes next", never=never
    )
