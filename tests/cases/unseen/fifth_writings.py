"""Fifth set, pages and notes: a spreadsheet published as a page, a site with lists of terms, a note with tables."""

from html import escape
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.unseen.fifth_values import due, state
from tests.cases.unseen.fourth_values import money, names, outline, plant
from tests.cases.unseen.tree import Tree

NIVEZELLE = """
# {OS1} Être une commune qui favorise la santé et le bien-être
## {OO1.1} Promouvoir l'activité physique
- {1} Créer un parcours santé au bois de la Houssière | Sports | Adeps | 09/2026 | 3 | En cours
- {2} Proposer de la gymnastique douce aux plus de 60 ans | Aînés | Énéo | permanent | 3 | En cours
- {3} Équiper la plaine de Nivezelle d'un terrain multisport | Travaux | Infrasports | 06/2028 | 3, 11 | Prévu
## {OO1.2} Améliorer l'alimentation
- {4} Ouvrir un potager dans chaque école | Enseignement | Goodplanet | 05/2027 | 2, 4 | En cours
- {5} Supprimer les distributeurs de sodas | Enseignement | | 01/2026 | 3 | Réalisé
- {6} Former les cuisiniers à la cuisine de saison | Enseignement | Manger demain | 12/2026 | 2, 3 | Prévu
## {OO1.3} Prévenir les assuétudes
- {7} Organiser un village de prévention pendant la kermesse | Jeunesse | Maison des jeunes, AMO | chaque année | 3\
 | En cours
- {8} Rédiger un plan drogues avec la zone de police | Prévention | Police | 12/2027 | 3, 16 | Prévu
# {OS2} Être une commune qui mobilise ses acteurs économiques
## {OO2.1} Faciliter l'installation
- {9} Désigner un interlocuteur unique pour les entreprises | Économie | | 03/2026 | 8 | Réalisé
- {10} Créer un espace de travail partagé | Économie | Région | 2028 | 8, 9 | Prévu
- {11} Réduire le délai des permis d'environnement | Urbanisme | | 2027 | 8 | Bloqué
## {OO2.2} Rapprocher producteurs et consommateurs
- {12} Organiser un marché nocturne | Économie | Producteurs locaux | annuel | 8, 12 | En cours
- {13} Créer une marque locale | Économie | GAL | 12/2026 | 12 | Abandonné
# {OS3} Être une commune qui gère ses ressources en bonne mère de famille
## {OO3.1} Dépenser juste
- {14} Comparer les coûts énergétiques des bâtiments | Finances | | 06/2026 | 7 | Réalisé
- {15} Renégocier les contrats d'assurance | Finances | Courtier |  | 16 | En cours
- {16} Étaler les investissements | Finances | CRAC | permanent | 16 | En cours
## {OO3.2} Valoriser les compétences
- {17} Créer une bourse interne aux missions | GRH | | 2027 | 8 | Prévu
- {18} Certifier les compétences des ouvriers | GRH | Forem | 2028 | 4, 8 | Prévu
- {19} Remplacer les évaluations par un entretien annuel | GRH | Syndicats | 12/2026 | 8 | En cours
## {OO3.3} Partager nos moyens
- {20} Acheter une nacelle avec deux communes voisines | Travaux | Communes voisines | 04/2026 | 17 | Réalisé
- {21} Échanger des agents lors des congés | GRH | Communes voisines | 2027 | 17 | Prévu
"""


def published(folder: Path) -> Case:
    """A shared spreadsheet published as a web page: letters of columns, numbers of rows, a menu of its sheets."""
    roots = outline(NIVEZELLE, "service partner when sdg told")
    tree = Tree()
    rows: list[list[tuple[str, int]]] = [
        [("PST NIVEZELLE 2024-2030", 8)],
        [("Dernière mise à jour : 30/09/2026 – questions : pst@nivezelle.example", 8)],
        [],
        [(text, 1) for text in ("OS / OO", "N°", "Projet", "Service", "Partenaires", "Deadline", "ODD", "Avancement")],
    ]
    for root in roots:
        plant(tree, root, code=root.code[2:])
        rows.append([(f"{root.code}", 1), (root.title, 7)])
        for part in root.parts:
            plant(tree, part, code=part.code[2:])
            rows.append([(f"{part.code}", 1), (part.title, 7)])
            for one in part.parts:
                cells = (one[name] for name in ("service", "partner", "when", "sdg", "told"))
                rows.append([("", 1), (one.code, 1), (one.title, 1), *((text, 1) for text in cells)])
                plant(
                    tree,
                    one,
                    departments=names(one["service"]),
                    partners=names(one["partner"]),
                    deadline=due(one["when"]),
                    sdgs=[int(word) for word in names(one["sdg"])],
                    status=state(one["told"]),
                )
    out = [
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>PST Nivezelle - public</title>",
        "<style>.ritz .waffle a{color:inherit}.ritz .s0{background-color:#c9daf8;font-weight:bold}</style></head>",
        "<body>",
        "<div id='top-bar'><div id='doc-title'><span class='name'>PST Nivezelle - public : PST</span></div>",
        "<ul id='sheet-menu'><li id='sheet-button-0'><a href='#'>PST</a></li>"
        "<li id='sheet-button-77'><a href='#'>Liste ODD</a></li></ul></div>",
        "<div id='sheets-viewport'><div id='0'><div class='ritz grid-container' dir='ltr'>",
        "<table class='waffle' cellspacing='0' cellpadding='0'><thead><tr><th class='row-header'></th>",
        *(f"<th class='column-headers-background' style='width:120px'>{letter}</th>" for letter in "ABCDEFGH"),
        "</tr></thead><tbody>",
    ]
    for rank, cells in enumerate(rows, 1):
        out.append(
            f"<tr style='height: 20px'><th class='row-headers-background'><div class='row-header'>{rank}</div></th>"
        )
        for text, span in cells:
            wide = f" colspan='{span}'" if span > 1 else ""
            out.append(f"<td class='s{int(span > 1)}' dir='ltr'{wide}>{escape(text)}</td>")
        out += ["<td class='s1'></td>"] * (8 - sum(span for _, span in cells))
        out.append("</tr>")
    out.append("</tbody></table></div></div><div id='77' style='display:none'><table class='waffle'><tbody>")
    for number, name in ((2, "Faim zéro"), (3, "Bonne santé"), (8, "Travail décent"), (12, "Consommation responsable")):
        out.append(f"<tr><th class='row-headers-background'>{number}</th><td>{number}</td><td>{name}</td></tr>")
    out += [
        "</tbody></table></div></div>",
        "<div id='footer'><span>Publié à l'aide d'un tableur en ligne</span> <a href='#'>Signaler un abus</a>",
        "<span>Mis à jour automatiquement toutes les 5 minutes</span></div></body></html>",
    ]
    path = folder / "nivezelle_published_sheet.html"
    path.write_text("\n".join(out), encoding="utf-8")
    never = ("Liste ODD", "Faim zéro", "Signaler un abus", "Projet", "PST NIVEZELLE 2024-2030")
    return tree.case(path, "A", "letters of columns and numbers of rows around a sheet, codes in a column", never=never)


AUBECHENE = """
# {1} Vivre mieux à Aubechêne
## Se loger
- Créer douze logements dans l'ancien presbytère | Échevin du Logement | Logement | 2028 | en cours
- Louer des logements communaux aux jeunes couples | Échevin du Logement | Logement | permanent | en cours
- Accorder des prêts à taux zéro pour l'isolation | Échevin du Logement | Énergie | 2027 | à planifier
## Se soigner
- Accueillir un cabinet médical à Bois-Madame | Bourgmestre | Patrimoine | fin 2026 | en cours
- Organiser un covoiturage vers l'hôpital | Présidente du CPAS | CPAS | avril 2026 | réalisé
## Se cultiver
- Transformer la chapelle du Tilleul en salle de concert | Échevine de la Culture | Culture | 2029 | à planifier
- Faire circuler une malle de livres dans les homes | Échevine de la Culture | Bibliothèque | en continu | en cours
- Ouvrir une académie de musique décentralisée | Échevine de la Culture | Enseignement | septembre 2027 | reporté
# {2} Bouger mieux à Aubechêne
## À pied
- Sécuriser quatre traversées d'écoliers | Échevin des Travaux | Travaux | 2026 | en cours
- Baliser les sentiers en quatre boucles | Échevine du Tourisme | Tourisme | juin 2026 | réalisé
## À vélo
- Créer une piste sur l'ancienne ligne vicinale | Échevin des Travaux | Travaux | 2030 | à planifier
- Prêter des vélos aux nouveaux usagers pendant trois mois | Échevin de la Mobilité | Mobilité | 2e trimestre 2026 |\
 réalisé
- Équiper les écoles de racks couverts | Échevin de la Mobilité | Enseignement | 2027 |
## En bus
- Obtenir une ligne express vers la gare | Bourgmestre | Mobilité | 2028 | bloqué
- Remplacer dix abribus vétustes | Échevin des Travaux | Travaux | octobre 2026 | en cours
# {3} Décider mieux à Aubechêne
## Avec les habitants
- Réunir un panel citoyen tiré au sort | Bourgmestre | Participation | mars 2027 | à planifier
- Consulter les enfants sur les projets d'espaces publics | Échevine de l'Enfance | Enfance | récurrent | en cours
## Avec l'administration
- Fixer des objectifs annuels à chaque service | Bourgmestre | Direction générale | 2026 | réalisé
- Donner un droit de tirage aux chefs de service | Bourgmestre | Finances | 2027 | abandonné
"""


def terms(folder: Path) -> Case:
    """A municipal page with tabs: actions as items of an ordered list, each with a list of terms in it."""
    roots = outline(AUBECHENE, "lead service when told")
    tree = Tree()
    menu = ("Accueil", "La commune", "Mes démarches", "Mon quotidien", "Actualités")
    out = [
        "<!DOCTYPE html>",
        "<html lang='fr'><head><meta charset='utf-8'><title>Le PST - Commune d'Aubechêne</title></head><body>",
        "<a class='skip' href='#contenu'>Aller au contenu</a>",
        "<header><p class='logo'>Aubechêne</p><nav aria-label='Menu principal'><ul>",
        *(f"<li><a href='#'>{word}</a></li>" for word in menu),
        "</ul></nav></header>",
        "<nav aria-label='Fil d’Ariane'><ol><li><a href='#'>Accueil</a></li><li><a href='#'>La commune</a></li>",
        "<li>Le PST</li></ol></nav>",
        "<main id='contenu'><h1>Le programme stratégique transversal</h1>",
        "<p class='chapo'>Le PST rassemble les projets que la commune veut réaliser d'ici 2030. Il a été présenté au",
        "Conseil communal du 29 septembre 2025.</p>",
        "<div role='tablist'>",
        *(f"<button role='tab' aria-controls='os{root.code}'>Objectif {root.code}</button>" for root in roots),
        "</div>",
    ]
    for root in roots:
        plant(tree, root)
        out.append(f"<section role='tabpanel' id='os{root.code}'>")
        out.append(f"<h2>Objectif stratégique {root.code} <span>{escape(root.title)}</span></h2>")
        for part in root.parts:
            plant(tree, part)
            out.append(f"<h3>{escape(part.title)}</h3>")
            out.append("<ol class='actions'>")
            for one in part.parts:
                out.append(f"<li><strong>{escape(one.title)}</strong><dl>")
                told = ("Mandataire", "lead"), ("Service", "service"), ("Échéance", "when"), ("État", "told")
                out += [f"<dt>{word}</dt><dd>{escape(one[name])}</dd>" for word, name in told]
                out.append("</dl></li>")
                plant(
                    tree,
                    one,
                    political_leads=names(one["lead"]),
                    departments=names(one["service"]),
                    deadline=due(one["when"]),
                    status=state(one["told"]),
                )
            out.append("</ol>")
        out.append("</section>")
    out += [
        "<h2>Documents à télécharger</h2><ul><li><a href='pst.pdf'>Le PST complet (PDF, 3,2 Mo)</a></li>",
        "<li><a href='dpc.pdf'>La déclaration de politique communale</a></li></ul>",
        "<h2>Une question ?</h2><p>Contactez la direction générale au 012 34 56 78.</p></main>",
        "<footer><ul><li><a href='#'>Accessibilité</a></li><li><a href='#'>Vie privée</a></li></ul></footer>",
        "</body></html>",
    ]
    path = folder / "aubechene_site_terms.html"
    path.write_text("\n".join(out), encoding="utf-8")
    never = (*menu, "Documents à télécharger", "Une question ?", "Le PST complet (PDF, 3,2 Mo)", "Vie privée")
    return tree.case(path, "P", "operational objectives without word or number, lists of terms in items", never=never)


ETRIVAULX = """
# {1} Une administration au clair
## {1.1} Des processus simples
- {1.1.1} Cartographier les dix processus les plus lourds | @Joëlle | 2026-06-30 | ✅ Fait |
- {1.1.2} Supprimer les doubles encodages entre urbanisme et cadastre | @Brice | 2026-12-31 | 🟡 En cours | 6 500 €
- {1.1.3} Instaurer une réunion debout le lundi | @Joëlle | récurrent | 🟡 En cours |
## {1.2} Une équipe en forme
- {1.2.1} Proposer une séance de sport le midi | @Océane | récurrent | 🟡 En cours | 1 200 €
- {1.2.2} Rénover la salle de pause | @Tanguy | 2027-03-31 | ⚪ À faire | 9 000 €
- {1.2.3} Sonder le moral des équipes tous les six mois | @Océane | récurrent | 🟡 En cours |
# {2} Une commune en mouvement
## {2.1} Des rues pour tous
- {2.1.1} Apaiser la rue du Moulin-à-Huile | @Tanguy | 2027-06-30 | ⚪ À faire | 85 000 €
- {2.1.2} Créer un réseau de bancs et de fontaines | @Tanguy | 2028-12-31 | 🟡 En cours | 24 000 €
- {2.1.3} Supprimer les marches devant les commerces | @Brice | 2026-09-30 | 🔴 Bloqué | 15 000 €
- {2.1.4} Compter les passages de vélos | @Brice | 2026-04-30 | ✅ Fait | 2 300 €
## {2.2} Des lieux à vivre
- {2.2.1} Ouvrir la cour de l'école le week-end | @Océane | 2026-05-01 | ✅ Fait |
- {2.2.2} Convertir la grange Delhalle en tiers-lieu | @Joëlle | 2030-12-31 | 🟡 En cours | 640 000 €
- {2.2.3} Programmer des ciné-débats | @Océane | récurrent | 🟡 En cours | 1 800 €
# {3} Une nature qui revient
## {3.1} L'eau
- {3.1.1} Restaurer six mares | @Gilles | 2027-10-31 | 🟡 En cours | 11 000 €
- {3.1.2} Retirer le seuil du Gué-aux-Ânes | @Gilles | 2028-09-30 | ⚪ À faire | 78 000 €
- {3.1.3} Analyser l'eau des puits privés | @Gilles | 2026-11-30 | ❌ Abandonné |
## {3.2} Le vivant
- {3.2.1} Laisser vieillir trois hectares de forêt communale | @Gilles | 2026-12-31 | ✅ Fait |
- {3.2.2} Éteindre les façades à 22 heures | @Brice | 2026-02-01 | ✅ Fait |
- {3.2.3} Former les jardiniers du dimanche | @Gilles | récurrent | 🟡 En cours | 700 €
"""


def note(folder: Path) -> Case:
    """Export of a shared notebook: headings with small pictures, a table under each, days with the year first."""
    roots = outline(ETRIVAULX, "who when told cost")
    tree = Tree()
    lines = [
        "# 🧭 PST Étrivaulx",
        "",
        "Propriétaire: Joëlle",
        "Dernière modification: 3 novembre 2026 09:12",
        "Étiquettes: interne, stratégie",
        "",
        "<aside>",
        "💡 Page de travail de l'équipe. La version officielle est sur le site.",
        "</aside>",
        "",
        "## 📌 À lire d'abord",
        "",
        "- On met à jour **avant** la réunion du lundi.",
        "- Pas de nouvelle action sans accord du CODIR.",
        "- Les montants sont TVAC.",
        "",
        "---",
        "",
    ]
    for root in roots:
        plant(tree, root)
        lines += [f"## 🎯 OS {root.code} — {root.title}", ""]
        for part in root.parts:
            plant(tree, part)
            lines += [f"### OO {part.code} — {part.title}", ""]
            lines += [
                "| # | Action | Responsable | Pour le | Statut | Budget |",
                "| --- | --- | --- | --- | --- | --- |",
            ]
            for one in part.parts:
                cells = (one.code, f"**{one.title}**", one["who"], one["when"], one["told"], one["cost"])
                lines.append("| " + " | ".join(cells) + " |")
                dated = one["when"][:2] == "20"
                day = {"text": one["when"], "start": one["when"], "end": one["when"]}
                plant(
                    tree,
                    one,
                    agents=[one["who"].lstrip("@")],
                    deadline=day if dated else due(one["when"]),
                    status={**(state(one["told"].split(" ", 1)[1]) or {}), "text": one["told"]},
                    budget=money(one["cost"]),
                    budget_kind_also_ok=True,
                )
            lines.append("")
    lines += [
        "## 🅿️ Parking à idées",
        "",
        "- un marché de Noël sur l'eau",
        "- des moutons au cimetière",
        "",
        "## 📎 Liens utiles",
        "",
        "[Déclaration de politique communale](https://etrivaulx.example/dpc)",
        "[Modèle de fiche](Modele%20de%20fiche%201a2b3c.md)",
    ]
    path = folder / "etrivaulx_notebook.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    never = ("À lire d'abord", "Pas de nouvelle action sans accord du CODIR", "Liens utiles", "Les montants sont TVAC")
    free = ("Parking à idées", "un marché de Noël sur l'eau", "des moutons au cimetière")
    return tree.case(
        path, "A", "pictures before words, states with signs, people with @, ideas", never=never, free=free
    )


ALL: tuple[Maker, ...] = (published, terms, note)
