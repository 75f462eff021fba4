"""Sixth set: tables on slides for the Council, a page with states and bars of progress, notes in plain text."""

from html import escape
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Inches, Pt

from tests.cases.case import Case, Maker
from tests.cases.formats.steady import steady
from tests.cases.unseen.fourth_values import names, outline, plant
from tests.cases.unseen.sixth_values import due, state
from tests.cases.unseen.tree import Tree

JUMELMONT = """
# {1} Jumelmont à votre service
## {1.1} Réinventer l'accueil communal
- Créer un guichet rapide pour les documents simples | Population | mars 2026 | Terminé
- Ouvrir sur rendez-vous le jeudi soir | Population | juin 2026 | En cours
- Traduire les formulaires en trois langues | Communication | 2027 | À planifier
## {1.2} Fluidifier le travail interne
- Numériser le courrier entrant | Secrétariat | T2 2026 | En cours
- Adopter un outil de gestion de projets | Direction générale | fin 2026 | En cours
- Réviser les délégations de signature | Secrétariat | janvier 2026 | Terminé
# {2} Jumelmont en mouvement
## {2.1} Rendre la marche agréable
- Relever douze passages pour piétons | Travaux | 2026-2028 | En cours
- Éclairer le sentier du Tienne | Travaux | octobre 2026 | Reporté
- Poser des bancs tous les 300 mètres | Travaux | 2027 | À planifier
## {2.2} Bouger à tout âge
- Créer un parcours de gymnastique douce | Sports | mai 2026 | Terminé
- Ouvrir les cours d'école aux sportifs | Enseignement | septembre 2027 | À planifier
- Organiser une fête annuelle du sport | Sports | chaque année | En cours
# {3} Jumelmont au naturel
## {3.1} Ramener la nature en ville
- Transformer le parking du Brou en jardin | Urbanisme | 2029 | À planifier
- Planter deux cents arbres fruitiers | Environnement | novembre 2027 | En cours
- Poser des nichoirs sur les bâtiments communaux | Environnement | avril 2026 | Terminé
## {3.2} Gaspiller moins
- Réparer les fuites du réseau de la piscine | Travaux | février 2026 | Terminé
- Éteindre les vitrines après 22 heures | Police | 2026 | Bloqué
- Louer les gobelets réutilisables à prix coûtant | Logistique | permanent | En cours
"""


def _text(page: Any, lines: list[str], top: float, size: int) -> None:
    frame = page.shapes.add_textbox(Inches(0.6), Inches(top), Inches(8.8), Inches(1)).text_frame
    frame.word_wrap = True
    for rank, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if not rank else frame.add_paragraph()
        run = paragraph.add_run()
        run.text, run.font.size = line, Pt(size)


def deck(folder: Path) -> Case:
    """PPTX: a slide that announces each strategic objective, then one with a table for each operational one."""
    roots = outline(JUMELMONT, "service when told")
    tree = Tree()
    show: Any = Presentation()
    title_only, opening, section = show.slide_layouts[5], show.slide_layouts[0], show.slide_layouts[2]
    page = show.slides.add_slide(opening)
    page.shapes.title.text = "Le PST de Jumelmont : où en sommes-nous ?"
    page.placeholders[1].text = "Conseil communal du 29 juin 2026\nPrésentation du Collège"
    page = show.slides.add_slide(title_only)
    page.shapes.title.text = "Au programme de ce soir"
    _text(page, ["1. Rappel de la démarche", "2. L'avancement, objectif par objectif", "3. Vos questions"], 2, 24)
    page = show.slides.add_slide(title_only)
    page.shapes.title.text = "Rappel de la démarche"
    _text(page, ["Un PST par législature", "Le Collège le porte, l'administration le met en œuvre"], 2, 24)
    for root in roots:
        plant(tree, root)
        page = show.slides.add_slide(section)
        page.shapes.title.text = root.title
        page.placeholders[1].text = f"Objectif stratégique {root.code}"
        for part in root.parts:
            plant(tree, part)
            page = show.slides.add_slide(title_only)
            page.shapes.title.text = f"OO {part.code} – {part.title}"
            size = (Inches(0.5), Inches(1.8), Inches(9), Inches(2.5))
            table = page.shapes.add_table(len(part.parts) + 1, 4, *size).table
            head = ("Action", "Service", "Délai", "Avancement")
            for r, cells in enumerate((head, *((one.title, *one.cells.values()) for one in part.parts))):
                for c, text in enumerate(cells):
                    table.cell(r, c).text = text
            _text(page, [f"Jumelmont – PST 2025-2030 – {len(show.slides)}"], 6.9, 10)
            for one in part.parts:
                plant(
                    tree,
                    one,
                    departments=names(one["service"]),
                    deadline=due(one["when"]),
                    status=state(one["told"]),
                )
    page = show.slides.add_slide(title_only)
    page.shapes.title.text = "Prochaines étapes"
    _text(page, ["Septembre : ajustement budgétaire", "Décembre 2027 : évaluation à mi-législature"], 2, 24)
    show.core_properties.author = "Secrétariat"
    path = folder / "jumelmont_deck_tables.pptx"
    show.save(str(path))
    steady(path)
    never = ("Au programme de ce soir", "Rappel de la démarche", "Prochaines étapes", "Avancement")
    return tree.case(
        path, "D", "word of the level in the subtitle, a table on each slide, slides without plan", never=never
    )


ROUVREHAYE = """
# {1} Rouvrehaye, une ville inclusive | Cohésion
## {1.1} Accueillir chaque enfant selon ses besoins
- {1.1.1} Former les accueillants au handicap | 2026 | En cours | 40
- {1.1.2} Ouvrir une classe à visée inclusive | septembre 2027 | Prévu | 0
- {1.1.3} Adapter trois plaines de jeux | fin 2026 | Réalisé | 100
## {1.2} Faire reculer la solitude
- {1.2.1} Appeler chaque semaine les aînés isolés | en continu | En cours | 50
- {1.2.2} Ouvrir un café citoyen dans la halle | avril 2027 | En cours | 65
- {1.2.3} Créer un réseau de voisins relais | T4 2026 | Suspendu | 15
# {2} Rouvrehaye, une ville verte | Environnement
## {2.1} Créer des îlots de fraîcheur
- {2.1.1} Planter une micro-forêt au square Delhaye | mars 2026 | Réalisé | 100
- {2.1.2} Débitumer quatre cours d'école | 2028 | En cours | 25
- {2.1.3} Installer huit brumisateurs | juin 2027 | Prévu | 0
## {2.2} Mieux gérer nos déchets
- {2.2.1} Généraliser le tri dans les bâtiments communaux | décembre 2026 | En cours | 80
- {2.2.2} Taxer les mégots jetés | 2026 | Abandonné | 5
- {2.2.3} Ouvrir un second recyparc | 2030 | Prévu | 0
# {3} Rouvrehaye, une ville créative | Culture et commerce
## {3.1} Donner de la place aux artistes
- {3.1.1} Transformer l'ancien cinéma en résidence d'artistes | 2029 | En cours | 10
- {3.1.2} Peindre vingt armoires électriques | août 2026 | Réalisé | 100
- {3.1.3} Programmer des concerts de midi | chaque année | En cours | 50
## {3.2} Aider les commerces du centre
- {3.2.1} Proposer un loyer réduit aux commerces-tests | 2026-2028 | En cours | 45
- {3.2.2} Illuminer les rues commerçantes toute l'année | novembre 2026 | Prévu | 0
- {3.2.3} Unifier le mobilier des terrasses | mai 2027 | En cours | 30
# {4} Rouvrehaye, une ville bien gérée | Administration
## {4.1} Rendre des comptes
- {4.1.1} Publier le budget en images | janvier 2026 | Réalisé | 100
- {4.1.2} Diffuser les décisions du Collège sous huit jours | permanent | En cours | 50
- {4.1.3} Ouvrir un registre des intérêts des élus | 1er juin 2026 | Réalisé | 100
"""


def site(folder: Path) -> Case:
    """A page of the town's site: sections, lists of actions with a badge, a bar of progress and a delay."""
    roots = outline(ROUVREHAYE, "when told rate")
    tree = Tree()
    body = []
    for root in roots:
        plant(tree, root)
        body.append(f'<section id="os{root.code}"><p class="theme">{escape(root["when"])}</p>')
        body.append(f"<h2>Objectif stratégique {root.code} : {escape(root.title)}</h2>")
        for part in root.parts:
            plant(tree, part)
            body.append(f'<h3>{part.code} {escape(part.title)}</h3>\n<ul class="actions">')
            for one in part.parts:
                body.append(
                    f'<li class="action"><h4>{one.code} {escape(one.title)}</h4>'
                    f'<span class="badge">{escape(one["told"])}</span> '
                    f'<progress max="100" value="{one["rate"]}"></progress> <span>{one["rate"]} %</span>'
                    f'<p class="delai">Échéance : {escape(one["when"])}</p></li>'
                )
                plant(
                    tree,
                    one,
                    deadline=due(one["when"]),
                    status=state(one["told"]),
                    progress=int(one["rate"]) or None,
                )
            body.append("</ul>")
        body.append("</section>")
    menu = "".join(
        f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("Vivre", "Découvrir", "Démarches", "Agenda")
    )
    path = folder / "rouvrehaye_site_badges.html"
    page = f"""<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Le PST en ligne | Ville de Rouvrehaye</title></head><body>
<header><a href="/">Ville de Rouvrehaye</a><nav><ul>{menu}</ul></nav></header>
<main><p class="fil"><a href="/">Accueil</a> / <a href="/ville">Ma ville</a> / Le PST en ligne</p>
<h1>Suivez notre programme stratégique transversal</h1>
<p>Le Collège publie deux fois par an l'avancement de ses engagements. Dernière mise à jour : 1er septembre 2026.</p>
<h2>Comment ça marche ?</h2><p>Chaque action porte une étiquette, un pourcentage et une échéance.</p>
{"".join(body)}
<h2>Une question ?</h2><p>Écrivez à <a href="mailto:pst@rouvrehaye.example">pst@rouvrehaye.example</a>.</p></main>
<footer><p>Hôtel de ville – Grand-Place 1 – Rouvrehaye</p><p>Protection des données – Accessibilité</p></footer>
</body></html>
"""
    path.write_text(page, encoding="utf-8", newline="\n")
    never = ("Comment ça marche ?", "Une question ?", "Agenda", "Accessibilité", "Cohésion")
    return tree.case(path, "P", "themes above the headings, badges and bars, a menu and a footer", never=never)


WIVINE = """
# {1} UNE COMMUNE OÙ IL FAIT BON VIVRE
## {1.1} Améliorer la propreté
- acheter une balayeuse d'occasion | Travaux | juin 2026
- engager deux étudiants pour l'entretien des parcs | RH | chaque été
- placer des cendriers aux arrêts de bus | Environnement | fin 2026
## {1.2} Dynamiser les quartiers
- allouer 500 € par comité de quartier | Finances | annuel
- créer un jardin partagé rue des Alouettes | Environnement | avril 2027
- rénover la plaine du Bon Air | Travaux | 2028
# {2} UNE COMMUNE QUI PROTÈGE
## {2.1} Préparer les situations de crise
- tester la sirène et le plan d'urgence | Planu | deux fois par an
- constituer une réserve citoyenne | Planu | T1 2027
- acheter un groupe électrogène mobile | Travaux | décembre 2026
## {2.2} Prévenir les accidents de la route
- refaire le marquage devant les écoles | Mobilité | août 2026
- réduire la vitesse sur la chaussée de Mons-Saint-Roch | Mobilité | 2027
- installer un miroir au carrefour du Chêne | Travaux | mars 2026
# {3} UNE ADMINISTRATION QUI S'ORGANISE
## {3.1} Mieux communiquer entre services
- tenir un Codir tous les quinze jours | DG | permanent
- ouvrir un intranet | Informatique | T3 2026
- afficher l'organigramme à jour | RH | mai 2026
## {3.2} Préparer le déménagement
- trier les archives des caves | Secrétariat | 31/12/2026
- choisir le mobilier avec les agents | Secrétariat | 1er trimestre 2027
- prévoir un parking vélo couvert | Travaux | 2027
"""


def notes(folder: Path) -> Case:
    """Notes in plain text: strategic objectives underlined, operational ones numbered, who and when behind `->`."""
    roots = outline(WIVINE, "service when")
    tree = Tree()
    lines = ["Commune de Sainte-Wivine", "PST 2025-2030 - synthèse pour le Codir du 4 mai 2026", ""]
    lines += ["Présents : DG, DF, RH, Travaux, Environnement, Secrétariat", "Excusé : Informatique", ""]
    lines += ["Voici la liste des actions retenues, telle que validée par le Collège le 27 avril.", ""]
    for root in roots:
        plant(tree, root)
        title = f"OS {root.code} - {root.title}"
        lines += ["", title, "=" * len(title), ""]
        for part in root.parts:
            plant(tree, part)
            lines.append(f"OO {part.code}{'.' if part.code == '2.2' else ''} {part.title}")
            for one in part.parts:
                tail = f"-> {one['service']}, {one['when']}"
                lines.append(f"   - {one.title} {tail}")
                plant(
                    tree,
                    one,
                    title_also_ok=[f"{one.title} {tail}"],
                    departments=names(one["service"]),
                    deadline=due(one["when"]),
                )
            lines.append("")
    lines += ["Prochain Codir : 18 mai à 9 h.", "Merci de compléter les budgets pour cette date.", ""]
    path = folder / "saintewivine_notes.txt"
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    never = (
        "Prochain Codir : 18 mai à 9 h.",
        "Excusé : Informatique",
        "Présents : DG, DF, RH, Travaux, Environnement, Secrétariat",
    )
    return tree.case(path, "G", "objectives underlined with equal signs, who and when behind an arrow", never=never)


ALL: tuple[Maker, ...] = (deck, site, notes)
