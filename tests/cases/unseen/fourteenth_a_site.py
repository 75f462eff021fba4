"""A commune of Brussels publishes its plan as a page: folded objectives, a mark and small print by each action."""

from html import escape
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import listed, rows, state, when
from tests.cases.unseen.fourteenth_a_values import budget, planned
from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Tree

# A | title | state | department | partners | deadline | budget, S | step
_PLAN = """
OS 1 | Une commune qui respire | L'air, l'ombre et l'eau manquent dans le bas de la commune. Nous voulons y ramener
+ la nature et y calmer la circulation.
OO 1.1 | Verdir l'espace public
A 1.1.1 | Planter 1.500 arbres en rue d'ici la fin de la législature | En cours | Espaces verts | Bruxelles
+ Environnement | 2030 | 900.000 €
A 1.1.2 | Transformer le square des Tisserands en parc de poche | Terminé | Espaces verts | Comité de quartier |
+ juin 2026 | 240.000 €
A 1.1.3 | Autoriser les jardins de rue par une simple déclaration | Terminé | Urbanisme | | 2025 |
A 1.1.4 | Désimperméabiliser douze cours d'école | En cours | Travaux publics; Instruction publique | | 2026-2029 |
+ 1.800.000 €
S | Réaliser trois cours par an, en commençant par le quartier Nord
S | Consulter élèves et enseignants avant chaque projet
S | Former les concierges à l'entretien des plantations
OO 1.2 | Apaiser les quartiers
A 1.2.1 | Mettre en œuvre le plan de circulation du quartier de la Senne | En attente | Mobilité | Bruxelles
+ Mobilité | fin 2027 | 350.000 €
A 1.2.2 | Créer une rue scolaire devant chaque école qui le demande | En cours | Mobilité | Zone de police |
+ Permanent |
A 1.2.3 | Installer 400 emplacements de boîtes à vélos | En cours | Mobilité | Parking régional | décembre 2028 |
+ 160.000 €
OS 2 | Une commune où chacun peut rester | La hausse des loyers chasse les familles. La Commune agit en tant que
+ propriétaire, autorité et partenaire.
OO 2.1 | Produire et rénover des logements abordables
A 2.1.1 | Rénover 120 logements de la Régie foncière | En cours | Régie foncière | Société régionale du logement |
+ 2029 | 9.600.000 €
A 2.1.2 | Convertir l'ancien garage de la rue du Bronze en vingt-quatre appartements | À planifier | Régie foncière
+ | | 2030 | 5.200.000 €
A 2.1.3 | Créer un Community Land Trust sur deux terrains communaux | Non entamé | Régie foncière | Associations de
+ locataires | mi-2028 |
OO 2.2 | Prévenir les expulsions et l'insalubrité
A 2.2.1 | Engager deux médiateurs locatifs | Terminé | Action sociale | CPAS d'Evermael | mars 2026 | 130.000 €
A 2.2.2 | Contrôler les immeubles divisés sans permis | En cours | Urbanisme | Inspection régionale du logement |
+ Permanent |
S | Croiser les données de la population et du cadastre
S | Visiter soixante immeubles par an
A 2.2.3 | Ouvrir un guichet d'information sur les primes à la rénovation | Terminé | Énergie | | janvier 2026 |
+ 45.000 €
OS 3 | Une commune qui apprend et qui joue | Plus d'un tiers des habitants a moins de 25 ans. L'école, le sport et
+ la culture sont nos meilleures chances.
OO 3.1 | Offrir une place à chaque enfant
A 3.1.1 | Ouvrir deux crèches de 49 places | En cours | Petite enfance | Région; Communauté française | septembre
+ 2028 | 4.100.000 €
S | Acquérir le terrain de l'avenue des Fleuristes
S | Lancer le concours d'architecture
S | Recruter et former les puéricultrices
A 3.1.2 | Agrandir l'école fondamentale du Canal | Bloqué | Instruction publique | | 2029 | 6.300.000 €
A 3.1.3 | Garantir une étude dirigée gratuite dans toutes les écoles communales | En cours | Instruction publique |
+ | 2027 | 210.000 €
OO 3.2 | Faire vivre le sport et la culture dans les quartiers
A 3.2.1 | Rénover la piscine communale et en réduire la consommation de moitié | Non entamé | Sports | Région | 2030
+ | 12.000.000 €
A 3.2.2 | Prêter les salles de gymnastique aux associations le soir et le dimanche | Terminé | Sports | | octobre
+ 2025 |
A 3.2.3 | Consacrer 1 % du coût des travaux à l'art dans l'espace public | En cours | Culture | | Permanent |
A 3.2.4 | Créer une bibliothèque de rue itinérante à vélo | Abandonné | Culture | Bibliothèque néerlandophone | 2026
+ | 18.000 €
OS 4 | Une administration qui ouvre ses portes | Un service public de qualité est la première des protections. Nos
+ guichets, notre site et nos méthodes doivent changer.
OO 4.1 | Accueillir mieux et plus vite
A 4.1.1 | Prolonger l'ouverture des guichets jusqu'à 19 heures le jeudi | Terminé | Population | | février 2025 |
A 4.1.2 | Installer trois espaces numériques avec un écrivain public | En cours | Population; Action sociale |
+ Maisons de quartier | fin 2026 | 95.000 €
A 4.1.3 | Traduire les formulaires usuels en anglais, en arabe, en roumain et en ukrainien | En cours |
+ Communication | | T2 2026 | 16.000 €
OO 4.2 | Décider avec les habitants
A 4.2.1 | Réserver 500.000 euros par an à un budget participatif | En cours | Participation | | Permanent |
A 4.2.2 | Tirer au sort une assemblée de quarante habitants sur l'avenir de la chaussée | Non entamé | Participation
+ | Université | 1er semestre 2027 | 60.000 €
A 4.2.3 | Publier les avis et les décisions sur une carte | À planifier | Informatique | | 2028 | 30.000 €
"""

_MENU = ("Accueil", "Vivre à Evermael", "Démarches en ligne", "La commune", "Publications", "FR | NL")
_HEAD = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Notre plan stratégique 2024-2030 | Commune d'Evermael</title>
<style>.badge {{ border-radius: 4px; padding: 0 6px; background: #ddd }}
.meta {{ color: #555; font-size: .85em }}</style>
</head><body>
<a class="skip" href="#contenu">Aller au contenu</a>
<header><p class="logo">Evermael 1299</p><nav><ul>{menu}</ul></nav></header>
<nav aria-label="Fil d'Ariane"><ol><li>Accueil</li><li>La commune</li><li>Plan stratégique</li></ol></nav>
<main id="contenu"><h1>Notre plan stratégique 2024-2030</h1>
<p class="intro">Quatre ambitions, huit objectifs et des actions concrètes : voici ce que le Collège et l'administration
ont décidé de réaliser ensemble. La page est mise à jour deux fois par an (dernière mise à jour : 12 mai 2026).</p>
<p><a href="/plan.pdf">Télécharger le plan complet (PDF, 4,2 Mo)</a></p>
"""
_FOOT = """<p class="share">Partager cette page : <a href="#">Facebook</a> <a href="#">LinkedIn</a></p></main>
<aside><h2>Une question sur le plan ?</h2><p>Cellule Plan stratégique, place de l'Hôtel communal 1, 02/555.00.12</p>
<h2>Actualités</h2><ul><li><a href="/a1">Collecte des sapins les 8 et 9 janvier</a></li>
<li><a href="/a2">Enquête publique : rue du Bronze</a></li></ul></aside>
<footer><ul><li>Mentions légales</li><li>Accessibilité</li><li>Vie privée</li></ul>
<p>© Administration communale d'Evermael</p></footer>
</body></html>
"""


def evermael_site_plan(folder: Path) -> Case:
    tree = Tree()
    out = [_HEAD.format(menu="".join(f'<li><a href="#">{escape(text)}</a></li>' for text in _MENU))]
    plan = rows(_PLAN)
    above = goal = action = ""
    for place, line in enumerate(plan):
        kind, _, number = line.mark.partition(" ")
        after = plan[place + 1].mark[:1] if place + 1 < len(plan) else ""
        if kind == "OS":
            out.append(f'<section class="ambition"><h2>Objectif stratégique {number} : {escape(line[0])}</h2>')
            out.append(f"<p>{escape(line[1])}</p>")
            above = tree.add(SO, line[0], code=number, description=line[1])
        elif kind == "OO":
            head = f"Objectif opérationnel {number} – {escape(line[0])}"
            out.append(f"<details><summary><h3>{head}</h3></summary><ul class='actions'>")
            goal = tree.add(OO, line[0], above, code=number)
        elif kind == "A":
            title, said, services, partners, due, cost = (line[rank] for rank in range(6))
            names = (("Service", ", ".join(listed(services))), ("Partenaires", ", ".join(listed(partners))))
            facts = [(name, value) for name, value in (*names, ("Échéance", due), ("Budget", cost)) if value]
            meta = "<br>".join(f"<b>{name} :</b> {escape(value)}" for name, value in facts)
            out.append(f'<li><p><strong>{number}. {escape(title)}</strong> <span class="badge">{said}</span></p>')
            out.append(f'<p class="meta">{meta}</p>')
            action = tree.add(
                *(ACTION, title, goal),
                code=number, status=planned(said) or state(said), departments=listed(services),
                partners=listed(partners), deadline=when(due), budget=budget(cost),
                budget_kind_also_ok=bool(cost) or None,
            )  # fmt: skip
            out.append("<ul>" if after == "S" else "</li>")
        else:
            out.append(f"<li>{escape(line[0])}</li>")
            tree.add(STEP, line[0], action)
            out.append("</ul></li>" if after != "S" else "")
        if kind in "AS" and after not in ("A", "S"):
            out.append(
                "</ul></details>" + ("</section>" if place + 1 == len(plan) or plan[place + 1].mark[:2] == "OS" else "")
            )
    out.append(_FOOT)
    path = folder / "evermael_site_plan.html"
    path.write_text("\n".join(part for part in out if part), encoding="utf-8")
    never = (
        *("Notre plan stratégique 2024-2030", "Actualités", "Collecte des sapins les 8 et 9 janvier", "Accueil"),
        *("Une question sur le plan ?", "Enquête publique : rue du Bronze", "Mentions légales", "Plan stratégique"),
    )
    traps = "folded objectives, a mark beside each title, a small paragraph of particulars, menus and news"
    return tree.case(path, "P", traps, never=never)
