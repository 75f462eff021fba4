"""The page of a province: ambitions that open, objectives under them, projects with a badge and a list of terms."""

from html import escape
from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_a_values import listed, rows, state, when
from tests.cases.unseen.fourteenth_a_values import planned
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# P | title | elected | department | partners | deadline | state | description
_PLAN = """
OS 1 | Une province qui forme et qui émancipe
OO 1.1 | Adapter l'enseignement provincial aux métiers de demain
A 1.1.1 | Ouvrir une section en maintenance d'éoliennes à l'institut technique de Marvaux | Nathalie Quertinmont |
+ Enseignement | Forem; Fédération des entreprises de la Lesse | septembre 2027 | En cours | La section accueillera
+ vingt-quatre élèves et deux classes d'adultes.
A 1.1.2 | Rénover les ateliers de soudure et de mécanique | Nathalie Quertinmont | Enseignement; Infrastructures | | fin
+ 2028 | À planifier | Les ateliers datent de 1974.
A 1.1.3 | Prêter un ordinateur à chaque élève de première année | Nathalie Quertinmont | Enseignement | | septembre 2026
+ | Terminé | Mille deux cents appareils sont concernés.
OO 1.2 | Soutenir la lecture et la création
A 1.2.1 | Faire circuler un bibliobus électrique dans trente villages | Olivier Stassart-Blaise | Culture |
+ Bibliothèques
+ locales | mars 2027 | En cours | Le bibliobus actuel a plus de vingt ans.
A 1.2.2 | Offrir six résidences d'artistes par an dans les écoles | Olivier Stassart-Blaise | Culture; Enseignement | |
+ Récurrent | En cours | Chaque résidence dure trois semaines.
A 1.2.3 | Numériser les archives du fonds Saint-Lambert | Olivier Stassart-Blaise | Culture | Archives régionales | T4
+ 2027 |
+ En cours | Le fonds compte onze mille documents.
A 1.2.4 | Rouvrir le musée de la vie rurale après travaux | Olivier Stassart-Blaise | Culture; Infrastructures | | avril
+ 2028 | À planifier | Le musée est fermé depuis 2023.
OS 2 | Une province qui prend soin
OO 2.1 | Rapprocher la prévention des habitants
A 2.1.1 | Envoyer un car de dépistage dans les communes sans centre médical | Sabine Delvigne-Moreau | Santé |
+ Mutualités
+ de la Lesse | juin 2026 | En cours | Dix-neuf communes sont desservies.
A 2.1.2 | Former deux cents aidants proches | Sabine Delvigne-Moreau | Action sociale | Plateforme des aidants proches |
+ 2026-2029 | En cours | La formation dure trois jours et est gratuite.
A 2.1.3 | Créer une maison de répit à Rochambeau | Sabine Delvigne-Moreau | Action sociale; Infrastructures | | 2030 |
+ Suspendu | Le terrain est réservé dans l'attente d'un financement.
OO 2.2 | Mieux secourir
A 2.2.1 | Reprendre une part croissante du financement des zones de secours | Paul Lekeu-Dambrain | Finances | Zone de
+ secours Lesse; Communes | Permanent | En cours | La part provinciale atteindra 60 % des dotations.
A 2.2.2 | Construire un centre d'entraînement pour les pompiers volontaires | Paul Lekeu-Dambrain | Infrastructures |
+ Zone
+ de secours Lesse | décembre 2028 | À planifier | Il comprendra une tour de feu et une salle de cours.
OS 3 | Une province qui protège ses rivières et ses campagnes
OO 3.1 | Prévenir les inondations
A 3.1.1 | Aménager neuf zones d'immersion temporaire | Paul Lekeu-Dambrain | Cours d'eau | Communes; Contrat de rivière
+ Lesse | fin 2029 | En cours | Quatre zones sont à l'étude, une est en chantier.
A 3.1.2 | Cartographier les coulées de boue | Paul Lekeu-Dambrain | Cours d'eau | Université de la Lesse | mai 2026 |
+ Terminé | La carte est consultable par toutes les communes.
OO 3.2 | Accompagner les agriculteurs
A 3.2.1 | Analyser gratuitement mille échantillons de sol par an | Olivier Stassart-Blaise | Agriculture | | Récurrent |
+ En cours | Les analyses sont faites au laboratoire de Tinlesse.
A 3.2.2 | Installer un hall relais pour les producteurs de légumes | Olivier Stassart-Blaise | Agriculture |
+ Coopérative Les Paniers de la Lesse | 1er semestre 2028 | À planifier | Le hall servira aussi les cantines scolaires.
A 3.2.3 | Racheter l'abattoir de Marvaux | Olivier Stassart-Blaise | Agriculture | | 2026 | Abandonné | L'exploitant a
+ trouvé un repreneur privé.
"""

_TOP = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Nos ambitions 2025-2030 | Province de Haute-Lesse</title>
<style>.badge { border-radius: 1em }</style></head><body>
<a class="skip" href="#main">Aller au contenu principal</a>
<header><p class="logo">Province de Haute-Lesse</p><nav aria-label="Menu principal"><ul><li><a href="/">Accueil</a></li>
<li><a href="/institution">L'institution</a></li><li><a href="/services">Nos services</a></li>
<li><a href="/emploi">Travailler chez nous</a></li></ul></nav></header>
<nav class="breadcrumb" aria-label="Fil d'Ariane"><ol><li><a href="/">Accueil</a></li><li>L'institution</li>
<li>Nos ambitions 2025-2030</li></ol></nav>
<main id="main"><h1>Nos ambitions 2025-2030</h1>
<p class="chapo">Le programme stratégique transversal de la Province a été présenté au Conseil provincial le 19 juin
2025. Retrouvez ici les projets et leur état d'avancement.</p>
<form class="filters"><label>Filtrer par état <select><option>Tous</option><option>En cours</option>
<option>Terminé</option></select></label><button>Appliquer</button></form>
"""
_END = """<p class="updated">Dernière mise à jour : 4 mai 2026</p>
<section class="downloads"><h2>À télécharger</h2><ul><li><a href="/pst.pdf">Le programme complet (PDF, 3,2 Mo)</a></li>
<li><a href="/pst-facile.pdf">La version facile à lire (PDF, 1,1 Mo)</a></li></ul></section></main>
<footer><h2>Nous contacter</h2><p>Rue du Gouverneur 12, 5999 Tinlesse</p><ul><li><a href="/ml">Mentions légales</a></li>
<li><a href="/acc">Déclaration d'accessibilité</a></li></ul></footer></body></html>
"""


def hautelesse_site_province(folder: Path) -> Case:
    tree = Tree()
    out = [_TOP]
    above = goal = ""
    shut: list[str] = []
    for line in rows(_PLAN):
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            out += reversed(shut)
            above = tree.add(SO, line[0], code=number)
            out.append(f'<section class="ambition"><h2>Objectif stratégique {number} : {escape(line[0])}</h2>\n')
            shut = ["</section>\n"]
        elif kind == "OO":
            out += shut[1:]
            goal = tree.add(OO, line[0], above, code=number)
            out.append(f'<h3>Objectif opérationnel {number} : {escape(line[0])}</h3>\n<div class="cards">\n')
            shut = [shut[0], "</div>\n"]
        else:
            title, elected, service, partners, due, said, text = (line[rank] for rank in range(7))
            tree.add(
                *(ACTION, title, goal),
                code=number, political_leads=[elected], departments=listed(service), partners=listed(partners),
                deadline=when(due), status=planned(said) or state(said), description=text,
            )  # fmt: skip
            terms = [("Député(e) en charge", elected), ("Service", ", ".join(listed(service)))]
            terms += [("Partenaires", ", ".join(listed(partners)))] if partners else []
            terms += [("Échéance", due)]
            shown = "".join(f"<dt>{label}</dt><dd>{escape(words)}</dd>" for label, words in terms)
            out.append(
                f'<article class="card"><h4>Action {number} : {escape(title)}</h4>'
                f'<p><span class="badge">État : {said}</span></p>\n<p>{escape(text)}</p>\n<dl>{shown}</dl></article>\n'
            )
    out += reversed(shut)
    path = folder / "hautelesse_site_province.html"
    path.write_text("".join(out) + _END, encoding="utf-8")
    never = ("Nos ambitions 2025-2030", "À télécharger", "Nous contacter", "Accueil", "Filtrer par état")
    return tree.case(path, "P", "cards with a badge and a list of terms; a filter, a menu, downloads", never=never)
