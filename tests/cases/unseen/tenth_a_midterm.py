"""A mid-term evaluation in Word, landscape: a wide table an objective, with group rows, sub-totals and free words."""

from pathlib import Path

from tests.cases.blocks import Box
from tests.cases.case import Case
from tests.cases.unseen.tenth_a_values import Node, Writing, outline, some, stands, sums, when
from tests.cases.unseen.tree import ACTION, OO, SO, Tree

# Cells of an action: mandataires | services | échéance | ordinaire | extraordinaire | état | taux | réalisé | reste.
_PLAN = """
# {1} Être une ville solidaire où chacun trouve sa place
## {1.1} Faciliter l'accès au logement
- {1.1.1} Créer une cellule logement commune avec le CPAS | F. Marlier | Logement | 31/12/2026 | 35.000 € |
 | Réalisé | 100
| La cellule fonctionne depuis mars 2026, deux agents à mi-temps. |
- {1.1.2} Rénover les douze logements sociaux de la rue des Tanneurs | F. Marlier | Logement + Travaux | fin 2028
 | | 1.240.000 €
| En cours | 40 | L'auteur de projet est désigné. | Lancer le marché de travaux.
- {1.1.3} Instaurer un permis de location | F. Marlier | Urbanisme | 2027 | | | Non entamé | |
| Rédiger le règlement.
## {1.2} Soutenir les familles monoparentales
- {1.2.1} Étendre les horaires de la garderie du Centre | S. Delvaux | Enseignement | 09/2026 | 18.500 € |
 | Réalisé | 100
| Ouverture jusqu'à 18 h 30 dans les trois écoles. |
- {1.2.2} Organiser des stages à tarif réduit pendant les congés | S. Delvaux | Jeunesse | récurrent | 12.000 € |
 | En cours | 60
| Douze semaines de stage organisées en 2026 et 2027. | Ouvrir un groupe pour les 12-15 ans.
## {1.3} Accueillir les nouveaux habitants
- {1.3.1} Organiser une soirée d'accueil par trimestre | P. Jadot | Communication | permanent | 3.000 € |
 | En cours | 75
| Onze soirées tenues. |
- {1.3.2} Éditer un guide pratique en quatre langues | P. Jadot | Communication | T1 2026 | 7.400 € | | Réalisé | 100
| Guide distribué à 2.100 ménages. |
# {2} Être une ville où il est agréable de se déplacer et de se rencontrer
## {2.1} Apaiser la circulation au centre
- {2.1.1} Mettre la Grand-Rue en zone de rencontre | P. Jadot + L. Crahay | Mobilité | juin 2027 | | 780.000 €
| En cours | 65 | Phase 1 achevée entre l'église et la poste. | Phase 2 et signalisation.
- {2.1.2} Revoir le plan de stationnement | L. Crahay | Mobilité | 1er semestre 2026 | 24.000 € | | Réalisé | 100
| Plan voté par le Conseil en mai 2026. |
- {2.1.3} Installer des radars préventifs | L. Crahay | Mobilité + Police | 2026 | | 31.000 € | Postposé | | |
Attendre l'avis de la zone de police.
- {2.1.4} Tester la fermeture de la rue Basse le samedi | L. Crahay | Mobilité | été 2026 | | | Abandonné | |
Test refusé par les riverains. |
## {2.2} Rendre les espaces verts accessibles
- {2.2.1} Réhabiliter le parc Cornélis | V. Brasseur | Travaux + Environnement | mai 2028 | | 560.000 €
 | En cours | 30
| Étude du paysagiste rendue. | Demander le permis.
- {2.2.2} Aménager trois potagers collectifs | V. Brasseur | Environnement | mars 2027 | 9.000 € | | Réalisé | 100
| Potagers de Lisbois, du Thier et de la Cense. |
- {2.2.3} Poser des bancs tous les 300 mètres sur les parcours des aînés | V. Brasseur | Travaux | fin 2027 |
 | 42.000 €
| En cours | 50 | Trente-quatre bancs posés. | Quarante bancs à poser.
## {2.3} Faire vivre la culture dans les quartiers
- {2.3.1} Transformer l'ancienne caserne en maison des associations | S. Delvaux | Culture + Bâtiments | 2029 |
 | 2.350.000 €
| En cours | 15 | Acquisition du bâtiment signée. | Désigner l'auteur de projet.
- {2.3.2} Soutenir un festival de rue annuel | S. Delvaux | Culture | annuel | 28.000 € | | En cours | 50
| Deux éditions, 6.500 visiteurs. | Trouver un second sponsor.
# {3} Être une ville qui réduit son empreinte
## {3.1} Diminuer les consommations des bâtiments
- {3.1.1} Remplacer les châssis de l'hôtel de ville | V. Brasseur | Bâtiments | septembre 2027 | | 410.000 €
 | En cours | 55
| Façade nord terminée. | Façades sud et est.
- {3.1.2} Installer une chaufferie biomasse au hall omnisports | V. Brasseur | Bâtiments | fin 2029 | | 690.000 €
 | Non entamé
| | | Introduire le dossier de subside.
- {3.1.3} Suivre les compteurs à distance | V. Brasseur | Énergie | 30/06/2026 | 11.000 € | | Réalisé | 100
| Vingt-huit bâtiments équipés. |
## {3.2} Réduire les déchets
- {3.2.1} Ouvrir une ressourcerie avec la ville voisine | V. Brasseur | Environnement | 2028 | | 150.000 €
 | Bloqué | 10
| Convention rédigée. | Trouver un bâtiment, le premier étant pollué.
- {3.2.2} Équiper les fêtes locales de gobelets réutilisables | V. Brasseur | Environnement | avril 2026
 | 6.500 € | | Réalisé
| 100 | Quatre mille gobelets en prêt. |
- {3.2.3} Composter dans toutes les écoles | V. Brasseur + S. Delvaux | Environnement + Enseignement | T4 2027
 | 4.200 € |
| En cours | 70 | Sept écoles sur dix. | Trois écoles.
## {3.3} Protéger la biodiversité
- {3.3.1} Faucher tardivement cinquante kilomètres d'accotements | V. Brasseur | Environnement | permanent | |
 | En cours | 80
| Quarante et un kilomètres. |
- {3.3.2} Recenser les arbres remarquables | V. Brasseur | Environnement | octobre 2026 | 5.000 € | | Réalisé | 100
| Cent douze arbres décrits et publiés. |
# {4} Être une ville attractive pour ceux qui entreprennent
## {4.1} Soutenir le commerce
- {4.1.1} Occuper les vitrines vides par des artisans | L. Crahay | Développement économique | récurrent | 15.000 € |
| En cours | 45 | Neuf vitrines occupées. | Élargir à la rue du Pont.
- {4.1.2} Lancer un chèque-cadeau local | L. Crahay | Développement économique | novembre 2026 | 8.000 € |
 | Réalisé | 100
| Soixante-deux commerces partenaires. |
## {4.2} Accueillir des entreprises
- {4.2.1} Équiper la zone artisanale du Bierleux | L. Crahay | Travaux + Développement économique | 2030 |
 | 3.100.000 €
| En cours | 20 | Permis d'urbanisation octroyé. | Marché de voirie.
- {4.2.2} Ouvrir un espace de travail partagé à la gare | L. Crahay | Développement économique | mi-2027 | | 220.000 €
| Réalisé | 100 | Vingt-deux postes, inauguré en juin 2027. |
- {4.2.3} Créer un répertoire en ligne des entreprises | L. Crahay | Communication | 2026 | 3.500 € | | En cours | 90
| Répertoire prêt. | Publier.
# {5} Être une administration moderne au service de tous
## {5.1} Simplifier les démarches
- {5.1.1} Proposer trente formulaires en ligne | P. Jadot | Informatique | décembre 2027 | 26.000 € | | En cours | 65
| Dix-neuf formulaires. | Onze formulaires.
- {5.1.2} Ouvrir un guichet unique au rez-de-chaussée | P. Jadot | Population + Bâtiments | fin 2027 |
 | 185.000 € | En cours
| 35 | Plans validés. | Travaux en deux phases.
- {5.1.3} Élargir l'ouverture du jeudi jusqu'à 19 heures | P. Jadot | Population | 01/03/2026 | | | Réalisé | 100
| En place depuis le 5 mars 2026. |
## {5.2} Bien travailler ensemble
- {5.2.1} Adopter une charte du télétravail | P. Jadot | Ressources humaines | T2 2026 | | | Réalisé | 100
| Charte signée avec les syndicats. |
- {5.2.2} Cartographier les compétences | P. Jadot | Ressources humaines | 2028 | 14.000 € | | Non entamé | | |
Acquérir le logiciel.
- {5.2.3} Tenir une réunion de service par mois | P. Jadot | Direction générale | permanent | | | En cours | 85
| Onze services sur treize. |
"""
_HEAD = ("N°", "Action", "Mandataire(s)", "Service(s)", "Échéance", "Budget ord.", "Budget extra.", "État", "%")
_WIDE = (*_HEAD, "Réalisé au 30/06/2028", "Reste à faire")


def _row(action: Node, place: int, *, hasty: bool) -> tuple[str | Box, ...]:
    by = ("\n", " / ", ", ")[place % 3]
    money = [action.cell(3) or ("/" if place % 4 else ""), action.cell(4) or ("/" if place % 4 else "")]
    state = action.cell(5).lower() if hasty else action.cell(5)
    rate = f"{action.cell(6)}{'' if hasty else ' '}%" if action.cell(6) else "0 %" if place % 2 else ""
    people = by.join(some(action.cell(0)))
    services = "\n".join(some(action.cell(1)))
    said = (action.cell(7), action.cell(8) or ("–" if place % 5 else ""))
    return (action.code, action.title, people, services, action.cell(2), *money, state, rate, *said)


def _table(doc: Writing, os: Node, place: int) -> None:
    """The objective's own table."""
    rows: list[tuple[str | Box, ...]] = [tuple(Box(text, bold=True, fill="BFBFBF") for text in _WIDE)]
    for oo in os.below:
        rows.append((Box(f"OO {oo.code} {oo.title}", span=len(_WIDE), fill="DDEBF7", bold=True),))
        for rank, action in enumerate(oo.below):
            rows.append(_row(action, place + rank, hasty=os.code == "3"))
        place += len(oo.below)
        ordinary = sum(float(line["amount"]) for action in oo.below for line in sums(action.cell(3)))
        other = sum(float(line["amount"]) for action in oo.below for line in sums(action.cell(4)))
        money = [f"{value:,.0f} €".replace(",", ".") if value else "" for value in (ordinary, other)]
        rows.append((Box(f"Sous-total OO {oo.code}", span=5), *money, "", "", "", ""))
        if oo is os.below[0]:
            rows.append(("", "", "", "", "", "", "", "", "", "", ""))
    doc.grid(*rows, header=1, size=7.5)


def haspreval_word_midterm(folder: Path) -> Case:
    path, plan, tree = folder / "haspreval_word_midterm.docx", outline(_PLAN), Tree()
    doc = Writing(landscape=True)
    doc.furniture("Ville de Haspréval – Évaluation à mi-législature du PST", "Collège du 11 septembre 2028 –")
    doc.say("**Évaluation à mi-législature du programme stratégique transversal 2024-2030**", size=20, center=True)
    doc.say("Rapport du Comité de direction au Collège communal", center=True)
    doc.head("Introduction", 1)
    doc.say(
        "Conformément à l'article L1123-27, le Collège évalue son programme au moins à "
        "mi-législature. Le présent rapport "
        "donne, pour chaque action, l'état au 30 juin 2028. Les chefs de service ont complété les "
        "fiches entre avril et juin."
    )
    doc.say("**Légende des états**")
    doc.grid(
        ("Réalisé", "L'action est menée à son terme."),
        ("En cours", "L'action a débuté."),
        ("Non entamé", "Rien n'a encore été fait."),
        ("Postposé", "L'action est reportée à plus tard dans la législature."),
        ("Bloqué", "Un obstacle extérieur empêche d'avancer."),
        ("Abandonné", "Le Collège renonce à l'action."),
    )
    doc.head("Vue d'ensemble", 1)
    actions = [action for os in plan for oo in os.below for action in oo.below]
    words = ("Réalisé", "En cours", "Non entamé", "Postposé", "Bloqué", "Abandonné")
    told = [(word, str(sum(action.cell(5) == word for action in actions))) for word in words]
    doc.grid(("État", "Nombre d'actions"), *told, ("Total", str(len(actions))), header=1)
    place = 0
    for os in plan:
        doc.leaf()
        doc.head(f"OS {os.code} – {os.title}", 1)
        tree.add(SO, os.title, code=os.code)
        _table(doc, os, place)
        for oo in os.below:
            tree.add(OO, oo.title, os.title, code=oo.code)
            for action in oo.below:
                place += 1
                ordinary, other = sums(action.cell(3), kind="ordinary"), sums(action.cell(4), kind="extraordinary")
                tree.add(
                    *(ACTION, action.title, oo.title),
                    code=action.code,
                    political_leads=some(action.cell(0)),
                    departments=some(action.cell(1)),
                    deadline=when(action.cell(2)),
                    budget=[*ordinary, *other],
                    status=stands(action.cell(5)),
                    progress=int(action.cell(6)) if action.cell(6) else None,
                    achieved=action.cell(7),
                    remaining=action.cell(8),
                )
        doc.say(f"**Commentaire du Comité de direction sur l'OS {os.code}**")
        doc.say(
            "Les services ont fait preuve d'une belle constance. Le retard des subsides régionaux "
            "pèse sur le calendrier."
        )
    doc.head("Synergies avec le CPAS", 1)
    doc.say("Le rapport annuel sur les synergies a été présenté au conseil conjoint du 14 décembre 2027.")
    doc.head("Conclusion", 1)
    doc.say(
        "Le Comité de direction propose au Collège de maintenir l'ensemble des objectifs jusqu'au "
        "terme de la législature."
    )
    doc.say("Le Directeur général\t\tLe Bourgmestre")
    doc.write([], path)
    never = (
        *("Introduction", "Légende des états", "Vue d'ensemble", "Total", "Synergies avec le CPAS", "Conclusion"),
        *("Sous-total OO 1.1", "Sous-total OO 3.2", "Commentaire du Comité de direction sur l'OS 1"),
        "L'action est menée à son terme.",
    )
    return tree.case(path, "F", "group rows, sub-totals, an empty row, legend, several people a cell", never=never)


MAKERS = (haspreval_word_midterm,)
