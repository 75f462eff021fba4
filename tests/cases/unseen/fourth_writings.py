"""Fourth set, writings: an export with paths, nested lists on a page, German tables, Markdown, a mail handed on."""

from html import escape
from pathlib import Path

from tests.cases.case import Case, Maker
from tests.cases.formats import text
from tests.cases.unseen.fourth_values import due, names, outline, plant, state
from tests.cases.unseen.tree import Tree

ORMEVAL = """
# {1} Faire du Pays d'Ormeval un territoire sobre et résilient
## {1.1} Réduire les consommations d'énergie
- Conseiller mille ménages par an en rénovation | Énergie | K. Delvosalle | Guichet énergie | 01/01/2026 |\
 31/12/2029 | En cours | 25 | Haute
- Auditer les piscines des communes membres | Énergie | K. Delvosalle | Communes | 01/03/2026 | 30/11/2026 | Non\
 commencé | 0 | Moyenne
- Équiper cinquante bâtiments de sous-compteurs | Énergie | P. Jacoby-Wéris | | 01/09/2025 | 30/06/2027 | En cours |\
 40 | Haute
## {1.2} Produire localement
- Installer deux ombrières photovoltaïques | Énergie | P. Jacoby-Wéris | Coopérative Soleil d'Ormeval | 01/01/2027 |\
 31/12/2028 | Non commencé | 0 | Moyenne
- Étudier un réseau de chaleur au centre-ville | Énergie | | Bureau d'études | 15/01/2026 | 15/12/2026 | En cours |\
 60 | Basse
## {1.3} S'adapter aux pluies et aux sécheresses
- Entretenir les bassins d'orage | Eau | M. Thiryart | | | | En cours | | Haute
- Poser trente échelles limnimétriques | Eau | M. Thiryart | Communes, Secours | 01/04/2025 | 30/09/2025 | Terminé |\
 100 | Haute
- Publier une carte des zones à risque | Eau | M. Thiryart | Université | 01/02/2026 | 31/10/2026 | En cours | 80 |\
 Moyenne
- Indemniser les agriculteurs qui retiennent l'eau | Eau | | Syndicats agricoles | 01/01/2028 | 31/12/2030 | En\
 attente | 0 | Basse
# {2} Soutenir l'économie et l'emploi de proximité
## {2.1} Accueillir les entreprises
- Viabiliser vingt hectares au parc des Quatre-Chemins | Économie | D. Sarlet-Brun | Région | 01/06/2025 |\
 31/12/2028 | En cours | 30 | Haute
- Créer un guichet unique du porteur de projet | Économie | D. Sarlet-Brun | Chambre de commerce | 01/10/2025 |\
 31/03/2026 | Terminé | 100 | Haute
- Louer des ateliers modulables aux artisans | Économie | D. Sarlet-Brun | | 01/01/2027 | 30/06/2029 | Non commencé\
 | 0 | Moyenne
## {2.2} Développer les circuits courts
- Ouvrir une légumerie pour les cantines | Agriculture | H. Quoidbach | Communes, CPAS | 01/03/2026 | 31/08/2027 |\
 En cours | 15 | Haute
- Organiser un salon des producteurs | Agriculture | H. Quoidbach | | 01/05/2026 | 30/09/2026 | Non commencé | 5 |\
 Basse
- Rédiger un guide d'achat pour les cuisines | Agriculture | H. Quoidbach | Province | 01/09/2025 | 31/12/2025 |\
 Terminé | 100 | Moyenne
## {2.3} Promouvoir le tourisme doux
- Aménager la véloroute des Étangs | Tourisme | V. Ansiaux-Leroy | Communes | 01/01/2026 | 30/06/2028 | En cours |\
 35 | Haute
- Labelliser douze hébergements | Tourisme | V. Ansiaux-Leroy | | 01/01/2026 | 31/12/2027 | En cours | 50 | Moyenne
- Lancer une application de balades audio | Tourisme | | Écoles d'art | 01/02/2025 | 30/11/2025 | Abandonné | 10 |\
 Basse
# {3} Être une intercommunale transparente et attentive à ses équipes
## {3.1} Rendre compte
- Diffuser les conseils d'administration en résumé vidéo | Communication | A. Bronckart | | 01/01/2026 | 30/06/2026\
 | En cours | 70 | Moyenne
- Mettre les données des consommations en accès libre | Communication | A. Bronckart | Communes | 01/07/2026 |\
 31/12/2027 | Non commencé | 0 | Moyenne
- Tenir un registre public des marchés | Juridique | R. Evrard-Simonis | | 01/01/2025 | 31/12/2025 | Terminé | 100 |\
 Haute
## {3.2} Prendre soin du personnel
- Réaliser une enquête de bien-être | Ressources humaines | C. Mathonnet | Médecine du travail | 01/09/2026 |\
 30/11/2026 | Non commencé | 0 | Haute
- Adapter les postes des égoutiers | Ressources humaines | C. Mathonnet | | 01/01/2026 | 31/12/2026 | Bloqué | 20 |\
 Haute
- Ouvrir une crèche d'entreprise | Ressources humaines | | Commune siège | 01/01/2029 | 31/12/2030 | Non commencé |\
 0 | Basse
# {4} Offrir des services d'eau et d'assainissement irréprochables
## {4.1} Distribuer une eau de qualité
- Remplacer douze kilomètres de conduites en amiante-ciment | Eau | M. Thiryart | Communes | 01/01/2026 | 31/12/2030\
 | En cours | 10 | Haute
- Installer des compteurs à relève radio | Eau | J. Colpaert-Denis | | 01/01/2027 | 31/12/2029 | Non commencé | 0 |\
 Moyenne
- Protéger le captage de la Fontaine-aux-Fées | Eau | J. Colpaert-Denis | Agriculteurs, Région | 01/04/2025 |\
 31/03/2027 | En cours | 55 | Haute
- Communiquer chaque année l'analyse de l'eau par rue | Eau | | | | | En cours | | Basse
## {4.2} Épurer et inspecter
- Moderniser la station d'épuration du Val-Rouge | Assainissement | B. Stassaert | Région | 01/01/2027 | 31/12/2029\
 | En attente | 5 | Haute
- Inspecter par caméra quarante kilomètres d'égouts | Assainissement | B. Stassaert | | 01/02/2026 | 31/12/2026 | En\
 cours | 45 | Haute
- Raccorder le hameau des Trois-Fosses | Assainissement | | Commune | 01/06/2028 | 31/12/2029 | Non commencé | 0 |\
 Moyenne
## {4.3} Soutenir les usagers en difficulté
- Doubler l'intervention du fonds social de l'eau | Clientèle | Y. Perpete-Ronval | CPAS | 01/01/2026 | 31/12/2026 |\
 Terminé | 100 | Haute
- Proposer un étalement automatique des factures | Clientèle | Y. Perpete-Ronval | | 01/03/2026 | 30/09/2026 | En\
 cours | 65 | Moyenne
- Former les agents du guichet à la détection des fuites | Clientèle | | Plombiers | 01/09/2025 | 31/12/2025 |\
 Terminé | 100 | Basse
# {5} Gérer les déchets comme des ressources
## {5.1} Réduire à la source
- Tarifer les encombrants au volume | Déchets | F. Hennuyez-Lacour | | 01/01/2027 | 31/12/2027 | Bloqué | 15 | Moyenne
- Former deux cents maîtres-composteurs | Déchets | F. Hennuyez-Lacour | Comité Jean-Compost | 01/01/2026 |\
 31/12/2029 | En cours | 30 | Moyenne
- Visiter toutes les classes de quatrième primaire | Déchets | N. Godissiaux | Écoles | | | En cours | | Haute
## {5.2} Mieux trier
- Rebâtir le recyparc de la Garenne | Déchets | N. Godissiaux | Commune | 01/01/2025 | 30/06/2026 | En cours | 85 |\
 Haute
- Implanter soixante bulles à verre enterrées | Déchets | F. Hennuyez-Lacour | Communes | 01/05/2026 | 31/12/2028 |\
 Non commencé | 0 | Moyenne
- Tester la collecte des textiles à domicile | Déchets | | Entreprise d'économie sociale | 01/01/2025 | 31/12/2025 |\
 Abandonné | 20 | Basse
"""


def paths(folder: Path) -> Case:
    """CSV that a tool for tasks has written: commas, the objectives as a path in one cell, starts and ends."""
    roots = outline(ORMEVAL, "service agent partner start end told rate rank")
    tree = Tree()
    head = ["ID", "Chemin", "Tâche", "Étiquette", "Assignée à", "Partenaires", "Début", "Fin", "État", "% achevé"]
    rows = [[*head, "Priorité", "Créée par"]]
    number = 1040
    for root in roots:
        plant(tree, root)
        for part in root.parts:
            plant(tree, part)
            for one in part.parts:
                number += 3
                way = f"OS{root.code} - {root.title} > OO{part.code} - {part.title}"
                told = (one[name] for name in ("service", "agent", "partner", "start", "end", "told", "rate", "rank"))
                rows.append([str(number), way, one.title, *told, "import"])
                plant(
                    tree,
                    one,
                    code=str(number),
                    code_not_scored=True,
                    departments=[one["service"]],
                    agents=names(one["agent"]),
                    partners=names(one["partner"]),
                    deadline=due(one["end"]),
                    status=state(one["told"]),
                    progress=int(one["rate"]) if one["rate"] else None,
                )
    path = folder / "ormeval_export_paths.csv"
    path.write_bytes(b"\xef\xbb\xbf" + text.separated(rows, ",").encode())
    never = ("Tâche", "Chemin", "import")
    return tree.case(path, "H", "commas inside quotes, objectives only as a path, numbers of records", never=never)


SAULNOIS = """
# {1} Une commune qui protège
## {1.1} Vivre en sécurité
- Renforcer la présence des gardiens de la paix aux sorties d'école | 2026 | En cours
- Installer des caméras au parking de la gare | T2 2027 | À planifier
- Distribuer des gilets réfléchissants aux élèves | chaque année | En cours
## {1.2} Vivre en bonne santé
- Ouvrir une maison médicale dans l'ancien couvent | 2028 | En cours
- Analyser la qualité de l'air dans les classes | fin 2026 | Terminé
- Former les clubs aux gestes qui sauvent | en continu | En cours
## {1.3} Vivre dans un logement décent
- Contrôler les logements loués au-dessus des commerces | 2026-2030 | En cours
- Rénover six appartements communaux | mi-2028 | À planifier
# {2} Une commune qui relie
## {2.1} Se déplacer autrement
- Créer un réseau de mobipoints | juin 2027 | À planifier
- Relier Saulnoit et Bas-Saulnoit par une piste cyclable | 2029 | Reporté
- Adapter huit arrêts de bus aux personnes handicapées | 31/12/2026 | En cours
## {2.2} Se rencontrer
- Rouvrir le kiosque et y programmer douze concerts par an | 2026 | Terminé
- Soutenir les fêtes de voisins | Permanent | En cours
- Transformer la cure en maison de village | 2030 | Non commencé
## {2.3} S'informer et participer
- Traduire les pages les plus lues du site | début 2027 | Non commencé
- Affecter 100.000 € par an à un budget participatif | chaque année | En cours
- Créer un conseil consultatif de la nature | septembre 2025 | Abandonné
# {3} Une commune qui prépare demain
## {3.1} Transmettre un patrimoine en bon état
- Entretenir les toitures selon un calendrier | récurrent | En cours
- Numériser les plans des égouts | S2 2026 | En cours
- Sauver la chapelle des Sept-Douleurs | 2028 | À planifier
## {3.2} Former et garder les agents
- Offrir deux jours de formation à chaque agent | annuel | En cours
- Créer une prime de tutorat | 2026 | Bloqué
"""


def lists(folder: Path) -> Case:
    """A page of a site: one ordered list in three depths with numbers of the browser, state and delay in small."""
    roots = outline(SAULNOIS, "when told")
    tree = Tree()
    menu = ("Accueil", "Découvrir", "Vivre à Saulnoit", "Mes démarches", "Publications", "Contact")
    out = [
        '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le PST – Commune de Saulnoit</title>',
        "<style>ol.plan{counter-reset:os}.tag{font-size:.8em;border-radius:1em}</style></head><body>",
        '<a class="skip" href="#main">Aller au contenu</a><header><p>Commune de Saulnoit</p><nav><ul>',
        *(f'<li><a href="/{rank}">{words}</a></li>' for rank, words in enumerate(menu)),
        '</ul></nav></header><ol class="breadcrumb"><li>Accueil</li><li>Vie politique</li><li>PST</li></ol>',
        '<main id="main"><h1>Programme stratégique transversal</h1>',
        "<p>Le PST rassemble les projets que le Collège veut mener d'ici 2030. Il comporte des objectifs stratégiques, "
        "déclinés en objectifs opérationnels et en actions. Page mise à jour le 3 février 2026.</p>",
        '<p><a href="/pst.pdf">Télécharger le PST complet (PDF, 2,4 Mo)</a></p><h2>Nos objectifs</h2><ol class="plan">',
    ]
    for root in roots:
        plant(tree, root, code="")
        out.append(f"<li><h3>Objectif stratégique : {escape(root.title)}</h3><ol>")
        for part in root.parts:
            plant(tree, part, code="")
            out.append(f"<li><h4>Objectif opérationnel : {escape(part.title)}</h4>\n<p>Actions :</p><ul>")
            for one in part.parts:
                when = f'<span class="tag date">Échéance : {one["when"]}</span>'
                told = f'<span class="tag state">{one["told"]}</span>'
                out.append(f"<li>{escape(one.title)}<br>{when} {told}</li>")
                plant(tree, one, deadline=due(one["when"]), status=state(one["told"]))
            out.append("</ul></li>")
        out.append("</ol></li>")
    out += [
        "</ol><h2>Suivre l'avancement</h2><p>Un rapport est publié chaque année au mois de janvier.</p></main>",
        "<aside><h2>Dans la même rubrique</h2><ul><li><a href='/dpc'>Déclaration de politique communale</a></li>",
        "<li><a href='/budget'>Budget et comptes</a></li></ul></aside>",
        "<footer><p>Administration communale, rue du Perron 2 – <a href='/rgpd'>Vie privée</a></p></footer>",
        "</body></html>",
    ]
    path = folder / "saulnoit_site_lists.html"
    path.write_text("\n".join(out), encoding="utf-8")
    never = (*menu, "Nos objectifs", "Budget et comptes", "Suivre l'avancement", "Déclaration de politique communale")
    return tree.case(path, "P", "headings inside nested lists, particulars in spans, navigation", never=never)


WEIDENTHAL = """
# {A} Weidenthal stärkt das Miteinander
## {A1} Begegnungsorte schaffen
- Das alte Pfarrhaus zum Dorfhaus umbauen | Bauamt | Kirchenfabrik | 2028 | Geplant
- Einen Mehrgenerationenspielplatz anlegen | Grünflächen | Elternrat | Mitte 2026 | In Arbeit
- Jeden Monat ein Reparaturcafé veranstalten | Kultur | Landfrauen | laufend | In Arbeit
## {A2} Ehrenamt anerkennen
- Eine Ehrenamtskarte einführen | Kultur | | 2027 | Geplant
- Vereine bei Versicherungsfragen beraten | Sekretariat | | laufend | In Arbeit
- Eine Helferbörse im Internet eröffnen | Kommunikation | Jugendrat | Ende 2026 | Nicht begonnen
## {A3} Niemanden zurücklassen
- Einen Fahrdienst für Senioren aufbauen | ÖSHZ | Rotes Herz | 1. Quartal 2026 | Abgeschlossen
- Notwohnungen in Niederweiden herrichten | ÖSHZ | | 2029 | Geplant
# {B} Weidenthal wirtschaftet nachhaltig
## {B1} Energie sparen
- Die Heizungen der drei Schulen erneuern | Bauamt | | 2026-2028 | In Arbeit
- Ein Wärmekataster erstellen | Umwelt | Nachbargemeinden | 31.12.2026 | In Arbeit
- Dienstfahrzeuge auf Elektroantrieb umstellen | Bauhof | | 2030 | Geplant
## {B2} Landwirtschaft und Natur verbinden
- Blühstreifen an Feldwegen fördern | Umwelt | Bauernverband | jährlich | In Arbeit
- Den Weiher am Weidenbach entschlammen | Umwelt | Fischerverein | September 2027 | Geplant
- Einen Erzeugermarkt auf dem Kirchplatz ansiedeln | Wirtschaft | Landwirte | Mai 2026 | Abgeschlossen
# {C} Weidenthal arbeitet als moderne Verwaltung
## {C1} Wege verkürzen
- Alle Formulare online bereitstellen | Informatik | | 2. Halbjahr 2026 | In Arbeit
- Ein Bürgertelefon einrichten | Sekretariat | | 2025 | Abgeschlossen
## {C2} Verlässlich planen
- Eine mehrjährige Investitionsplanung vorlegen | Finanzen | | Anfang 2026 | Abgeschlossen
- Den Fuhrpark zentral verwalten | Bauhof | ÖSHZ | 2027 | Nicht begonnen
- Dienstanweisungen vereinheitlichen | Sekretariat | | offen | Nicht begonnen
"""


def german_page(folder: Path) -> Case:
    """A German page: a heading for each strategic goal, tables whose caption is the operational one, no code below."""
    roots = outline(WEIDENTHAL, "service partner when told")
    tree = Tree()
    menu = ("Startseite", "Rathaus", "Bürgerservice", "Freizeit", "Aktuelles")
    out = [
        '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Strategieplan | Gemeinde Weidenthal</title>',
        '</head><body><div id="top"><ul class="nav">',
        *(f'<li><a href="/{rank}">{words}</a></li>' for rank, words in enumerate(menu)),
        '</ul></div><div class="inhalt"><h1>Strategieplan 2025–2030</h1>',
        "<p>Der Gemeinderat hat den Plan am 1. September 2025 zur Kenntnis genommen.</p>",
        "<p>Zuletzt aktualisiert: 15.01.2026. ÖSHZ: Öffentliches Sozialhilfezentrum.</p>",
        "<div class='toc'><strong>Auf dieser Seite</strong><ul>",
        *(f"<li><a href='#{root.code}'>{escape(root.title)}</a></li>" for root in roots),
        "</ul></div>",
    ]
    for root in roots:
        plant(tree, root)
        out.append(f"<h2 id='{root.code}'>Strategisches Ziel {root.code}: {escape(root.title)}</h2>")
        out.append("<p>Dieses Ziel wurde in zwei Bürgerwerkstätten erarbeitet.</p>")
        for part in root.parts:
            plant(tree, part)
            out.append(f"<table><caption>Operatives Ziel {part.code}: {escape(part.title)}</caption><thead><tr>")
            out += [f"<th scope='col'>{w}</th>" for w in ("Maßnahme", "Dienst", "Partner", "Frist", "Stand")]
            out.append("</tr></thead><tbody>")
            for one in part.parts:
                told = "".join(f"<td>{one[name] or '–'}</td>" for name in ("service", "partner", "when", "told"))
                out.append(f"<tr><th scope='row'>{escape(one.title)}</th>{told}</tr>")
                plant(
                    tree,
                    one,
                    departments=[one["service"]],
                    partners=names(one["partner"]),
                    deadline=due(one["when"]),
                    status=state(one["told"]),
                )
            out.append("</tbody></table>")
    out += [
        "<h2>Kontakt</h2><p>Sekretariat, Rathausplatz 1</p></div>",
        "<div class='fuss'><a href='/impressum'>Impressum</a> <a href='/datenschutz'>Datenschutz</a></div>",
        "</body></html>",
    ]
    path = folder / "weidenthal_site_german.html"
    path.write_text("\n".join(out), encoding="utf-8")
    never = (*menu, "Kontakt", "Auf dieser Seite", "Maßnahme", "Impressum")
    return tree.case(path, "P", "German, goals as captions of tables, actions as headers of rows", never=never)


CHESNOY = """
# {1} Mieux accueillir
## {1.1} Simplifier les démarches
- {1.1.1} Refondre le portail citoyen | Informatique | fin 2026 | 24.000 € | en cours
+ Choisir le prestataire | x
+ Migrer les formulaires |
+ Tester avec dix habitants |
- {1.1.2} Accepter le paiement par carte à tous les guichets | Recette | 2025 | 1.800 € | terminé
## {1.2} Améliorer l'accueil physique
- {1.2.1} Repeindre et insonoriser la salle des pas perdus | Bâtiments | T1 2027 | 17.000 € | à planifier
- {1.2.2} Former le personnel à l'accueil des personnes sourdes | GRH | 2026 | 2.200 € | en cours
+ Trouver une formatrice | x
+ Organiser trois sessions |
# {2} Mieux travailler
## {2.1} Clarifier les rôles
- {2.1.1} Écrire une fiche de fonction pour chaque agent | GRH | mi-2026 | | en cours
- {2.1.3} Publier les délégations de signature | Secrétariat | 2025 | | terminé
## {2.2} Se doter d'outils adaptés
- {2.2.1} Passer à la téléphonie par internet | Informatique | 30/06/2026 | 31.000 € | en cours
+ Recâbler l'annexe | x
+ Basculer les numéros |
+ Résilier les anciens contrats |
- {2.2.2} Équiper les ouvriers de tablettes de chantier | Travaux | 2027 | 8.600 € | à planifier
# {3} Mieux habiter le territoire
## {3.1} Aménager des espaces verts
- {3.1.1} Créer un verger public au Chesnoy-Bas | Environnement | 2026 | 4.300 € | en cours
+ Planter quarante fruitiers |
+ Constituer une équipe de gardiens du verger | x
- {3.1.2} Entretenir les sentiers avec des bénévoles | Environnement | permanent | | en cours
## {3.2} Apaiser la circulation
- {3.2.1} Instaurer une rue scolaire | Mobilité | septembre 2026 | 3.000 € | reporté
- {3.2.2} Marquer au sol les zones de stationnement | Mobilité | 2026 | 5.900 € | bloqué
"""


def markdown(folder: Path) -> Case:
    """A note in a shared folder: an action as a heading of the fourth level, a list of particulars, boxes to tick."""
    roots = outline(CHESNOY, "service when cost told")
    tree = Tree()
    lines = [
        "---",
        "titre: PST Le Chesnoy – suivi interne",
        "date: 2026-02-12",
        "---",
        "",
        "# PST de la commune du Chesnoy",
        "",
        "> Document de suivi tenu par la cellule stratégique. Ne pas diffuser.",
        "",
        "[[_TOC_]]",
        "",
        "## Mode d'emploi",
        "",
        "- Cocher une étape dès qu'elle est **entièrement** réalisée.",
        "- Les échéances se modifient uniquement après accord du CODIR.",
        "",
    ]
    for root in roots:
        plant(tree, root)
        lines += [f"## OS {root.code} – {root.title}", ""]
        for part in root.parts:
            plant(tree, part)
            lines += [f"### OO {part.code} – {part.title}", ""]
            for one in part.parts:
                lines += [f"#### Action {one.code} – {one.title}", ""]
                told = (("Service", "service"), ("Échéance", "when"), ("Budget", "cost"), ("Statut", "told"))
                lines += [f"- **{word}** : {one[name]}" for word, name in told if one[name]]
                plant(
                    tree,
                    one,
                    departments=[one["service"]],
                    deadline=due(one["when"]),
                    budget=[{"kind": None, "amount": f"{one['cost'][:-2].replace('.', '')}.00"}] if one["cost"] else [],
                    budget_kind_also_ok=True,
                    status=state(one["told"]),
                )
                if one.parts:
                    lines += ["", "Étapes :", ""]
                for step in one.parts:
                    lines.append(f"- [{step['service'] or ' '}] {step.title}")
                    plant(tree, step, status={"value": "done", "text": "x"} if step["service"] else None)
                lines.append("")
    lines += [
        "## Points d'attention pour le prochain CODIR",
        "",
        "1. Le recours contre le marché de marquage n'est pas tranché.",
        "2. La direction de l'école demande de revoir le projet de rue scolaire.",
        "",
        "---",
        "*Rédaction : cellule stratégique*",
    ]
    path = folder / "chesnoy_followup.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    never = ("Mode d'emploi", "Points d'attention pour le prochain CODIR")
    never += ("Le recours contre le marché de marquage n'est pas tranché",)
    traps = "front matter, particulars and steps both as bullets under headings of the fourth level"
    return tree.case(path, "C", traps, never=never)


TROISVIVIERS = """
# {1} Une administration au service des habitants
## {1.1} Réduire les délais
- {a} Traiter les demandes de permis dans les délais de rigueur | Urbanisme | 2026
- {b} Envoyer un accusé de réception à chaque courrier | Secrétariat | juin 2026
- {c} Renouveler le central téléphonique | Informatique | T3 2026
## {1.2} Garder et former le personnel
- {a} Remplacer sans attendre les départs à la pension | GRH | en continu
- {b} Confier la conduite des nouveaux engins à du personnel breveté | Travaux | fin 2026
# {2} Une commune propre et fleurie
## {2.1} Lutter contre les incivilités
- {a} Engager un agent constatateur avec la commune voisine | Environnement | 2026
- {b} Placer des cendriers aux abris de bus | Travaux | mars 2026
- {c} Sanctionner les dépôts clandestins de façon systématique | Environnement | permanent
## {2.2} Fleurir et planter
- {a} Remplacer les bacs par des plantations en pleine terre | Travaux | mi-2027
- {b} Offrir un arbre par naissance | Population | chaque année
# {3} Une commune active pour ses associations
- {a} Rédiger un règlement unique pour les subsides | Secrétariat | 31/12/2025
- {b} Rénover les vestiaires du football | Travaux | 2028
- {c} Mettre un véhicule à disposition des clubs | Sports | 2027
# {4} Une commune tournée vers les jeunes et les aînés
## {4.1} Jeunes
- {a} Ouvrir la plaine de jeux deux semaines de plus | Enfance | 2026
- {b} Relancer le conseil communal des jeunes | Enfance | septembre 2026
- {c} Créer une salle d'étude à la bibliothèque | Bibliothèque | début 2027
## {4.2} Aînés
- {a} Former aux démarches en ligne avec l'aide d'étudiants | Bibliothèque | 2026-2027
- {b} Organiser un goûter de Noël dans chaque village | CPAS | annuel
- {c} Recenser les personnes isolées avec les facteurs | CPAS | 1er semestre 2026
"""


def mail(folder: Path) -> Case:
    """A mail that was handed on: quoted lines, letters that begin again, who and when behind an arrow."""
    roots = outline(TROISVIVIERS, "service when")
    tree = Tree()
    lines = [
        "De : Direction générale <dg@troisviviers.example>",
        "Envoyé : mardi 10 février 2026 08:52",
        "À : Chefs de service",
        "Objet : TR: projet de PST - vos remarques pour vendredi",
        "",
        "Bonjour à toutes et tous,",
        "",
        "Vous trouverez ci-dessous la version qui sera soumise au Collège. Merci de vérifier les lignes qui vous",
        "concernent (service et délai) et de me revenir pour vendredi midi au plus tard.",
        "",
        "Bien à vous,",
        "",
        "La Directrice générale",
        "Commune de Troisviviers - place du Lavoir 3",
        "P Pensez à l'environnement avant d'imprimer ce message",
        "",
        "-----Message d'origine-----",
        "De : Cellule PST",
        "Objet : projet de PST",
        "",
        "> Voici le texte après la réunion de lundi.",
        ">",
    ]
    for root in roots:
        plant(tree, root)
        lines += [f"> OBJECTIF STRATÉGIQUE {root.code} : {root.title}", ">"]
        for part in root.parts:
            if part.parts:
                plant(tree, part)
                lines.append(f"> {part.code} Objectif opérationnel : {part.title}")
            for one in part.actions:
                lines += [f">   {one.code}) {one.title}", f">      -> {one['service']} ; délai : {one['when']}"]
                said = {"departments": [one["service"]], "deadline": due(one["when"])}
                plant(tree, one, code_not_scored=True, **said)
            lines += [">"] if part.parts or part is root.parts[-1] else []
    lines += [
        "> Les fiches détaillées suivront après l'accord du Collège.",
        "> Bonne soirée,",
        "> La cellule PST",
    ]
    path = folder / "troisviviers_mail.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    never = ("La Directrice générale", "Bonjour à toutes et tous", "La cellule PST", "Chefs de service")
    traps = "quoted lines, letters that begin again, a level left out, service and delay on a line below"
    return tree.case(path, "G", traps, never=never)


ALL: tuple[Maker, ...] = (paths, lists, german_page, markdown, mail)
