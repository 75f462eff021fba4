"""Eighth set, pages: cards with lists of descriptions, and tables that open one after the other."""

from html import escape
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.unseen.eighth_values import said
from tests.cases.unseen.fourth_values import outline, plant
from tests.cases.unseen.tree import Tree

WARIVELLE = """
# {1} Être une commune au patrimoine naturel préservé
## {1.1} Mieux gérer l'eau
- Restaurer la zone humide du Vieux Moulin | Environnement | décembre 2027 | En cours | Contrat de rivière
- Équiper les bâtiments communaux de citernes | Travaux | 2028 | À planifier |
- Sensibiliser les élèves au cycle de l'eau | Enseignement | à chaque rentrée | En cours | Parc naturel
## {1.2} Développer la nature en ville
- Végétaliser les cimetières | Espaces verts | fin 2026 | En cours |
- Adopter un plan canopée | Espaces verts | juin 2026 | Terminé | Université
- Créer un refuge pour hérissons | Espaces verts | 2026 | Abandonné |
# {2} Être une commune qui rapproche les générations
## {2.1} Créer des lieux de rencontre
- Transformer la chapelle désaffectée en salle de quartier | Bâtiments | septembre 2029 | En cours | Fabrique d'église
- Installer des tables de pique-nique dans les plaines de jeux | Espaces verts | mai 2026 | Terminé |
- Ouvrir un jardin partagé à la cité des Violettes | Cohésion sociale | avril 2027 | En cours | Société de logement
## {2.2} Encourager le bénévolat
- Créer une plateforme d'entraide entre voisins | Cohésion sociale | T1 2027 | En attente |
- Fêter les bénévoles chaque année | Culture | annuel | En cours |
# {3} Être une commune bien gérée
## {3.1} Maîtriser les dépenses
- Renégocier les contrats d'entretien | Finances | 31/12/2026 | En cours |
- Réduire le nombre d'imprimantes | | mars 2026 | Terminé |
- Établir un plan pluriannuel d'investissement | Finances | octobre 2026 | En cours |
## {3.2} Améliorer l'accueil
- Rénover la salle d'attente de la population | Bâtiments | 2e trimestre 2026 | Terminé |
- Former les agents d'accueil à la langue des signes | Ressources humaines | 2027 | À planifier | Fédération des\
 sourds
# {4} Être une commune dynamique
## {4.1} Soutenir le commerce
- Créer un chèque local | Économie | novembre 2026 | En cours | Association des commerçants
- Organiser un marché de Noël artisanal | Économie | chaque année | En cours |
## {4.2} Attirer les touristes
- Baliser quatre boucles de marche | Tourisme | juillet 2027 | En cours | Maison du tourisme
- Ouvrir un gîte communal dans l'ancienne gendarmerie | Tourisme | 2030 | À planifier |
"""
FRAME = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>{title}</title><style>body{{margin:0}}</style></head><body>
<a class="skip" href="#contenu">Aller au contenu</a>
<div class="cookies">Ce site utilise des cookies. <button>Accepter</button> <button>Refuser</button></div>
<header><p class="logo">{place}</p><nav><ul><li><a href="/vivre">Vivre ici</a></li><li><a href="/vie">Vie politique</a>
</li><li><a href="/loisirs">Loisirs</a></li><li><a href="/eguichet">E-guichet</a></li></ul></nav></header>
<main id="contenu"><p class="path">Accueil › Vie politique › PST</p>
{body}
<p class="updated">Page modifiée le 21/10/2026</p></main>
<footer><h2>Nous joindre</h2><p>Place communale 1 – ouvert de 9 h à 12 h</p>
<ul><li><a href="/plan">Plan du site</a></li><li><a href="/access">Accessibilité</a></li></ul></footer>
</body></html>
"""


def cards(folder: Path) -> Case:
    """A page: a section for each objective, a card for each action, whose particulars are a list of descriptions."""
    roots = outline(WARIVELLE, "service when told partner")
    tree = Tree()
    body = [
        "<h1>Programme stratégique transversal</h1><p>Découvrez les quatre objectifs stratégiques de la commune et "
        "l'avancement de chaque action. Une question ? Écrivez au service communication.</p>",
        '<p class="filters"><button>Toutes</button> <button>Terminées</button> <button>Par service</button></p>',
    ]
    for root in roots:
        plant(tree, root)
        body.append(f'<section><h2><span class="num">{root.code}</span> {escape(root.title)}</h2>')
        for part in root.parts:
            plant(tree, part)
            body.append(f'<h3>Objectif opérationnel {part.code} : {escape(part.title)}</h3><div class="cards">')
            for one in part.parts:
                plant(tree, one, **said(one))
                partner = f"<dt>Partenaire</dt><dd>{escape(one['partner'])}</dd>" if one["partner"] else ""
                body.append(
                    f"<article><h4>{escape(one.title)}</h4><dl><dt>Service</dt><dd>{one['service'] or '-'}</dd>"
                    f"<dt>Échéance</dt><dd>{escape(one['when'])}</dd><dt>Avancement</dt><dd>{one['told']}</dd>"
                    f"{partner}</dl></article>"
                )
            body.append("</div>")
        body.append("</section>")
    body.append('<h2>En savoir plus</h2><ul><li><a href="pst.pdf">Télécharger le PST (2,4 Mo)</a></li></ul>')
    path = folder / "warivelle_site_cards.html"
    place = "Commune de Warivelle"
    page = FRAME.format(title="PST - Warivelle", place=place, body="\n".join(body))
    path.write_text(page, encoding="utf-8")
    never = ("En savoir plus", "Nous joindre", "Loisirs", "Toutes", "Par service", "Programme stratégique transversal")
    return tree.case(path, "P", "cards with lists of descriptions, buttons, a number without its word", never=never)


COURVALLON = """
# {1} Être une commune accueillante pour les entreprises et les travailleurs
## {1.1} Aménager les zones d'activité
- {1.1.1} Prolonger la voirie de la zone du Haut-Champ | Travaux | 2028 | 350.000 € | En cours
- {1.1.2} Amener la fibre optique dans la zone artisanale | Informatique | décembre 2026 | 40.000 € | Terminé
- {1.1.3} Signaler les entreprises aux entrées de la zone | Travaux | T2 2027 | 12.000 € | Non commencé
## {1.2} Rapprocher l'offre et la demande d'emploi
- {1.2.1} Publier les offres d'emploi locales sur le site | Communication | permanent | | En cours
- {1.2.2} Accueillir la maison de l'emploi un jour par semaine | CPAS | mars 2026 | | Terminé
# {2} Être une commune qui forme ses enfants
## {2.1} Accroître la qualité de l'enseignement
- {2.1.1} Créer une classe du dehors dans chaque école | Enseignement | 2027 | 15.000 € | En cours
- {2.1.2} Recruter une logopède à mi-temps | Enseignement | 1er septembre 2026 | 28.000 € | Terminé
- {2.1.3} Servir un potage à toutes les récréations | Enseignement | à chaque rentrée | 9.500 € | En cours
## {2.2} Améliorer les bâtiments scolaires
- {2.2.1} Remplacer les préfabriqués de Courvallon-Gare | Bâtiments | 2030 | 1,8 M€ | En attente
- {2.2.2} Désamianter la chaufferie du Centre | Bâtiments | août 2026 | 65.000 € | Terminé
# {3} Être une commune belle à vivre
## {3.1} Lutter contre les incivilités
- {3.1.1} Engager un agent constatateur | Environnement | juin 2026 | 48.000 € | Terminé
- {3.1.2} Supprimer dix points noirs de dépôts | Environnement | fin 2026 | 6.000 € | En cours
- {3.1.3} Organiser un concours de façades fleuries | Cadre de vie | annuel | 1.500 € | En cours
## {3.2} Rénover le centre
- {3.2.1} Réaménager la place du Marché couvert | Travaux | 2029 | 2,1 M€ | En cours
- {3.2.2} Racheter l'hôtel du Cygne en ruine | Régie foncière | 31/12/2027 | 220.000 € | Bloqué
- {3.2.3} Subsidier la rénovation de vingt façades | Urbanisme | 2026-2029 | 80.000 € | En cours
# {4} Être une administration saine et efficace
## {4.1} Anticiper
- {4.1.1} Tenir un plan de trésorerie à cinq ans | Finances | janvier 2026 | | Terminé
- {4.1.2} Créer un fonds de réserve pour les pensions | Finances | annuel | 100.000 € | En cours
## {4.2} Coopérer
- {4.2.1} Adhérer à trois centrales d'achat | Marchés publics | mai 2026 | | Terminé
- {4.2.2} Partager un géomètre avec la commune voisine | Urbanisme | octobre 2027 | 22.000 € | Annulé
"""


def folded(folder: Path) -> Case:
    """A page exported by a tool: an element that opens for each objective, a table in it, objectives as its rows."""
    roots = outline(COURVALLON, "service when cost told")
    tree = Tree()
    body = ["<h1>Le PST de Courvallon</h1><p>Cliquez sur un objectif pour voir ses actions.</p>"]
    for root in roots:
        plant(tree, root)
        body.append(f"<details><summary>OS{root.code} - {escape(root.title)}</summary>")
        body.append(f"<p>{len(root.actions)} actions</p><table><thead><tr><th>Réf.</th><th>Action</th><th>Service</th>")
        body.append("<th>Pour</th><th>Budget estimé</th><th>Statut</th></tr></thead><tbody>")
        for part in root.parts:
            plant(tree, part)
            body.append(f'<tr class="oo"><td colspan="6"><b>OO{part.code} - {escape(part.title)}</b></td></tr>')
            for one in part.parts:
                plant(tree, one, **said(one))
                cells = "".join(f"<td>{escape(cell) or '&nbsp;'}</td>" for cell in one.cells.values())
                body.append(f"<tr><td>A{one.code}</td><td>{escape(one.title)}</td>{cells}</tr>")
        body.append("</tbody></table></details>")
    path = folder / "courvallon_site_folded.html"
    page = FRAME.format(title="PST | Courvallon", place="Ville de Courvallon", body="\n".join(body))
    path.write_text(page, encoding="utf-8")
    never = ("Le PST de Courvallon", "Nous joindre", "Vivre ici", "E-guichet", "Budget estimé", "5 actions")
    return tree.case(path, "P", "objectives as summaries that open, letters glued to codes, M€", never=never)


ALL: tuple[Maker, ...] = (cards, folded)
