"""The report of a mid-term evaluation: each action is a small block with its state, its rate, what is done and left."""

from collections import Counter
from pathlib import Path

from tests.cases.case import Case
from tests.cases.formats.pdf import quoted
from tests.cases.unseen.eleventh_a_paper import paper, words
from tests.cases.unseen.eleventh_a_values import rows, state
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# A | title | state | rate | what has been done | what remains
_PLAN = """
OS 1 | Être une commune qui soigne son environnement
OO 1.1 | Économiser l'énergie
A 1.1.1 | Renouveler l'éclairage public | En cours | 60 | Les lampes de cinq villages sur huit ont été remplacées. |
+ Terminer les trois derniers villages au printemps 2028.
A 1.1.2 | Isoler l'école de Rochette | Terminé | 100 | Le chantier a été réceptionné en août 2026. |
A 1.1.3 | Nommer un écopasseur | Terminé | 100 | L'écopasseur est en fonction depuis mars 2025 et a reçu 214
+ personnes. |
A 1.1.4 | Poser des panneaux sur l'atelier communal | Bloqué | 20 | Le cahier des charges a été approuvé par le
+ Collège. |
+ Attendre le renforcement du réseau électrique.
OO 1.2 | Protéger l'eau et la biodiversité
A 1.2.1 | Aménager deux zones d'immersion temporaire | En cours | 40 | Les terrains ont été acquis et le permis est
+ déposé. |
+ Désigner l'entreprise et surveiller le chantier.
A 1.2.2 | Faucher tardivement les bords de route | Terminé | 100 | Quarante kilomètres sont signalés et fauchés une fois
+ par an. |
A 1.2.3 | Rédiger un plan communal de la nature | Non entamé | 0 | | Constituer le groupe de travail et demander le
+ subside
+ régional.
OO 1.3 | Améliorer la propreté
A 1.3.1 | Remplacer les corbeilles publiques | En cours | 75 | Nonante corbeilles ont été posées sur cent vingt. | Poser
+ les trente dernières autour des arrêts de bus.
A 1.3.2 | Engager un gardien de la paix | Abandonné | 0 | L'appel lancé deux fois n'a donné aucune candidature. |
A 1.3.3 | Soutenir les brigades de ramassage | En cours | 80 | Onze groupes sont équipés de pinces et de gilets. |
+ Assurer
+ les bénévoles et relancer deux quartiers.
OS 2 | Être une commune où il fait bon grandir et vieillir
OO 2.1 | Accueillir les plus jeunes
A 2.1.1 | Construire une crèche rue du Vivier | En cours | 50 | Le gros œuvre est achevé et la toiture est posée. |
+ Achever les finitions et recruter neuf puéricultrices.
A 2.1.2 | Créer une plaine de vacances à Hamois-le-Petit | Terminé | 100 | La plaine accueille soixante enfants depuis
+ juillet 2025. |
A 2.1.3 | Remettre en état quatre aires de jeux | En cours | 50 | Deux aires ont été rouvertes après contrôle. |
+ Commander
+ les modules des deux autres.
A 2.1.4 | Offrir une collation saine dans les écoles | Reporté | 10 | Un essai a été mené pendant trois semaines
+ dans une
+ école. | Relancer le marché, resté sans offre.
OO 2.2 | Entourer les aînés
A 2.2.1 | Installer un conseil consultatif des aînés | Terminé | 100 | Le conseil compte quinze membres et s'est
+ réuni sept
+ fois. |
A 2.2.2 | Organiser des cafés numériques | En cours | 65 | Vingt séances ont réuni 180 participants. | Étendre les
+ séances aux villages du nord.
A 2.2.3 | Adapter les trottoirs du centre | Non entamé | 0 | | Lever les points noirs avec les associations de personnes
+ handicapées.
OO 2.3 | Encourager le sport et la culture
A 2.3.1 | Rénover les vestiaires du football | En cours | 90 | Les douches et le chauffage sont en service. | Corriger
+ les remarques de la réception provisoire.
A 2.3.2 | Ouvrir la bibliothèque le dimanche | Terminé | 100 | L'ouverture est assurée deux dimanches par mois par des
+ étudiants. |
A 2.3.3 | Créer un parcours d'œuvres en plein air | En cours | 30 | Un jury a choisi six artistes. | Signer les
+ conventions
+ et couler les socles.
A 2.3.4 | Éditer un agenda culturel commun | Terminé | 100 | L'agenda paraît quatre fois par an à 5 200 exemplaires. |
OS 3 | Être une administration à l'écoute
OO 3.1 | Ouvrir la commune aux citoyens
A 3.1.1 | Lancer un budget participatif | Terminé | 100 | Deux éditions ont financé neuf projets. |
A 3.1.2 | Refondre le site internet | En cours | 85 | La maquette est approuvée et les textes sont repris à moitié. |
+ Former les rédacteurs et mettre en ligne.
A 3.1.3 | Organiser une rencontre annuelle par village | En cours | 50 | Les rencontres ont eu lieu en 2025 et en
+ 2026. |
+ Les poursuivre jusqu'en 2030.
OO 3.2 | Renforcer nos services
A 3.2.1 | Adopter un règlement de travail commun | Terminé | 100 | Le règlement est entré en vigueur le 1er janvier
+ 2026. |
A 3.2.2 | Numériser les archives d'urbanisme | En cours | 35 | Les dossiers de 1990 à 2010 sont numérisés. | Traiter les
+ dossiers antérieurs avec le CPAS.
A 3.2.3 | Recruter un conseiller en mobilité | En attente | 15 | Le profil de fonction est arrêté. | Obtenir l'accord de
+ la tutelle sur le cadre.
A 3.2.4 | Créer un service juridique commun avec le CPAS | En cours | 45 | Une convention cadre est signée. | Engager le
+ juriste et définir les priorités.
"""

_COLOURS = {"Terminé": "2E8B57", "En cours": "E69F00", "Bloqué": "C0392B", "Abandonné": "777777"}


def rocheval_pdf_midterm(folder: Path) -> Case:
    tree = Tree()
    plan = rows(_PLAN)
    counts = Counter(line[1] for line in plan if line.mark.startswith("A"))
    source = [
        f"#v(5cm) #align(center)[{words('Commune de Rocheval', size=16)}]",
        f"#align(center)[{words('Évaluation à mi-législature du PST 2024-2030', size=24, bold=True)}]",
        f"#align(center)[{words('Rapport du comité de direction au Collège communal – novembre 2027', size=11)}]",
        "#pagebreak()",
        words("Table des matières", size=14, bold=True),
        *(
            f"{quoted(title)} #box(width: 1fr, repeat[.]) {page}"
            for title, page in (
                ("1. Méthode", 3),
                ("2. Vue d'ensemble", 3),
                ("3. État des actions", 4),
                ("4. Conclusions", 6),
            )
        ),
        "#pagebreak()",
        words("1. Méthode", size=14, bold=True),
        quoted(
            "Chaque pilote a reçu en septembre une fiche à compléter. Les taux ont été discutés en comité de "
            "direction les 4 et "
            "18 octobre, puis validés par l'échevin compétent. Un taux de 100 % signifie que l'action est close."
        ),
        words("2. Vue d'ensemble", size=14, bold=True),
        quoted(f"Le PST compte {sum(counts.values())} actions. Leur répartition est la suivante :"),
        "#table(columns: (6cm, 3cm), stroke: 0.5pt, [*État*], [*Nombre*], "
        + "".join(f"[{quoted(name)}], [{number}]," for name, number in counts.items())
        + f"[*Total*], [*{sum(counts.values())}*])",
        words("Figure 1 – Répartition des actions par état", size=8),
        "#pagebreak()",
        words("3. État des actions", size=14, bold=True),
    ]
    above = goal = ""
    for line in plan:
        kind, _, number = line.mark.partition(" ")
        if kind == "OS":
            band = words(f"Objectif stratégique {number} : {line[0]}", size=13, bold=True, fill="FFFFFF")
            source.append(f'#block(width: 100%, sticky: true, fill: rgb("#34495E"), inset: 8pt)[{band}]')
            above = tree.add(SO, line[0], code=number)
        elif kind == "OO":
            title = words(f"Objectif opérationnel {number} : {line[0]}", size=11, bold=True, fill="34495E")
            source.append(f"#block(sticky: true, above: 1.4em)[{title}]")
            goal = tree.add(OO, line[0], above, code=number)
        else:
            title, said, rate, done, left = (line[place] for place in range(5))
            parts = [f"{words('Réalisé :', bold=True)} {quoted(done)}"] if done else []
            parts += [f"{words('Reste à faire :', bold=True)} {quoted(left)}"] if left else []
            colour = _COLOURS.get(said, "5D6D7E")
            head = words(f"Action {number} – {title}", bold=True, size=9.5)
            mark = words(f"{said} – {rate} %", bold=True, size=9, fill=colour)
            body = " ".join(f"#block(above: 0.6em)[{part}]" for part in parts)
            top = f"#grid(columns: (1fr, 3.6cm), [{head}], align(right)[{mark}])"
            edge = f'stroke: (left: 3pt + rgb("#{colour}")), inset: 6pt'
            source.append(f"#block(breakable: false, width: 100%, {edge})[{top} {body}]")
            tree.add(
                *(ACTION, title, goal),
                code=number, status=state(said), progress=int(rate) or None, achieved=done, remaining=left,
            )  # fmt: skip
    source += [
        words("4. Conclusions", size=14, bold=True),
        quoted(
            "Près d'un tiers des actions est achevé à mi-parcours. Les retards tiennent surtout à l'absence "
            "d'offres dans les "
            "marchés et à la difficulté de recruter. Le Collège proposera au Conseil d'abandonner une action."
        ),
        words("Rocheval, le 22 novembre 2027. La Directrice générale, Bénédicte Fallon", size=9),
    ]
    path = folder / "rocheval_pdf_midterm.pdf"
    paper(
        *(source, path),
        page='paper: "a4", margin: 2cm',
        size=9,
        footer="PST 2024-2030 – évaluation à mi-législature",
        header="Commune de Rocheval",
    )
    never = ("Table des matières", "1. Méthode", "2. Vue d'ensemble", "3. État des actions", "4. Conclusions", "Total")
    traps = (
        "a block an action: title on the left and state with rate on the right of one line, then what is done and left"
    )
    return tree.case(path, "F", traps, never=never)
