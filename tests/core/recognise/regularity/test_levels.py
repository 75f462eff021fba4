"""Levels and places that the whole tree corrects: codes, labels, heads of groups, steps, twins."""

from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.regularity import regularise
from gouvernail.core.recognise.regularity.shape import hang
from tests.core.recognise.regularity.trees import node_of, shown, tree_of


def settled(outline: str) -> list[str]:
    tree = tree_of(outline)
    regularise(tree)
    return shown(tree)


def unchanged(outline: str) -> None:
    tree = tree_of(outline)
    before = shown(tree)
    regularise(tree)
    assert shown(tree) == before
    assert not tree.problems


def test_a_code_with_a_letter_stands_under_the_code_that_it_continues() -> None:
    assert settled("""
        so[1] Soigner les espaces publics
          oo[1.1] Remettre les voiries en état
            action[1.1.1] Dresser le cadastre {departments=Travaux; deadline=2026}
            action[1.1.2] Refaire la rue des Tanneurs {departments=Travaux; deadline=2027; status=En cours}
            action[1.1.2a] Désigner l'auteur de projet {deadline=2026}
            action[1.1.2b] Obtenir le permis {deadline=2026}
            action[1.1.3] Remplacer les luminaires {departments=Travaux; deadline=2027}
        """) == [
        "so[1] Soigner les espaces publics",
        "  oo[1.1] Remettre les voiries en état",
        "    action[1.1.1] Dresser le cadastre",
        "    action[1.1.2] Refaire la rue des Tanneurs",
        "      step[1.1.2a] Désigner l'auteur de projet",
        "      step[1.1.2b] Obtenir le permis",
        "    action[1.1.3] Remplacer les luminaires",
    ]


def test_what_has_people_and_dates_is_the_action_of_nested_codes() -> None:
    assert settled("""
        action[1] Une ingénierie de qualité
        oo[1.1] Structurer l'offre
          step[1.1.1] Catalogue des services {departments=Études; deadline=2026; status=En cours}
          step[1.1.2] Convention-cadre {departments=Études; deadline=2027; status=Terminé}
        oo[1.2] Accompagner les communes
          step[1.2.1] Cellule de veille {departments=Études; deadline=2026; status=En cours}
          action[2] La transition des parcs
        oo[2.1] Verdir les parcs
          step[2.1.1] Gestion différenciée {departments=Parcs; deadline=2026; status=En cours}
          step[2.1.2] Label de biodiversité {departments=Parcs; deadline=2028; status=En cours}
        """) == [
        "so[1] Une ingénierie de qualité",
        "  oo[1.1] Structurer l'offre",
        "    action[1.1.1] Catalogue des services",
        "    action[1.1.2] Convention-cadre",
        "  oo[1.2] Accompagner les communes",
        "    action[1.2.1] Cellule de veille",
        "so[2] La transition des parcs",
        "  oo[2.1] Verdir les parcs",
        "    action[2.1.1] Gestion différenciée",
        "    action[2.1.2] Label de biodiversité",
    ]


def test_codes_that_begin_again_under_each_objective_say_nothing() -> None:
    unchanged("""
        so[1] Une commune verte
          oo[1.1] Réduire l'énergie
            action[1] Isoler l'école
            action[2] Placer des panneaux
          oo[1.2] Gérer l'eau
            action[1] Curer les fossés
            action[2] Créer un bassin
        """)


def test_numbers_of_actions_that_run_on_are_no_codes_that_objectives_go_on_from() -> None:
    unchanged("""
        so<Objectif>[1.1] Des quartiers apaisés
          action<Action>[1] Aménager une zone 30 {deadline=2026; departments=Travaux}
          action<Action>[2] Poser des ralentisseurs {deadline=2026; departments=Travaux}
        so<Objectif>[1.2] Le vélo au quotidien
          action<Action>[3] Créer une piste cyclable {deadline=2027; departments=Travaux}
        so<Objectif>[2.1] Des lieux de rencontre
          action<Action>[4] Rénover la salle {deadline=2028; departments=Travaux}
        so<Objectif>[2.2] Une aide aux clubs
          action<Action>[5] Adapter le règlement {deadline=2026; departments=Sports}
        """)


def test_a_node_never_goes_under_what_stands_below_it() -> None:
    tree = tree_of("""
        so[1.1] Des quartiers apaisés
          action[1] Aménager une zone 30
        """)
    top, below = tree.nodes
    hang(tree, top, below)
    assert top.parent is None
    assert shown(tree) == ["so[1.1] Des quartiers apaisés", "  action[1] Aménager une zone 30"]


def test_empty_levers_take_in_the_objectives_beside_them_and_remarks_are_told_of_them() -> None:
    tree = tree_of("""
        so<Levier>[1] Une équipe soutenue
        so Garantir un cadre clair
          action Mettre à jour les fonctions {deadline=2026}
        so Prévenir l'épuisement
          action Organiser des intervisions {deadline=2027}
        so<Levier>[2] Un accès aux droits
        so Aller vers les publics
          action Tenir une permanence {deadline=2026}
        axis<Levier>[3] Un CPAS efficace
        axis Constat : trois logiciels qui ne se parlent pas
          so Numériser le dossier social
            action Acquérir un logiciel {deadline=2026}
        axis<Levier>[4] Un toit pour chacun
        axis Constat : le loyer moyen a augmenté
          so Augmenter le nombre de logements
            action Créer six logements {deadline=2028}
        """)
    regularise(tree)
    assert shown(tree) == [
        "so[1] Une équipe soutenue",
        "  oo Garantir un cadre clair",
        "    action Mettre à jour les fonctions",
        "  oo Prévenir l'épuisement",
        "    action Organiser des intervisions",
        "so[2] Un accès aux droits",
        "  oo Aller vers les publics",
        "    action Tenir une permanence",
        "so[3] Un CPAS efficace",
        "  oo Numériser le dossier social",
        "    action Acquérir un logiciel",
        "so[4] Un toit pour chacun",
        "  oo Augmenter le nombre de logements",
        "    action Créer six logements",
    ]
    assert node_of(tree, "Un CPAS efficace").texts["description"] == ["Constat : trois logiciels qui ne se parlent pas"]
    assert {problem.code for problem in tree.problems} == {"levels-inferred"}


def test_a_named_axis_over_single_objectives_stays_one() -> None:
    unchanged("""
        axis<Axe>[1] Bien vivre
          so<Mesure>[1] Soutenir les familles
            action Créer une crèche {deadline=2026}
        axis<Axe>[2] Bien gérer
          so<Mesure>[2] Moderniser
            action Remplacer le serveur {deadline=2026}
        """)


def test_steps_without_actions_are_the_actions() -> None:
    assert settled("""
        so Une commune propre
          step Ramasser plus souvent
          step Placer des corbeilles
          step Sensibiliser les écoles
        """) == [
        "so Une commune propre",
        "  action Ramasser plus souvent",
        "  action Placer des corbeilles",
        "  action Sensibiliser les écoles",
    ]


def test_bare_lines_after_each_numbered_sheet_are_its_steps() -> None:
    assert settled("""
        oo[1.1] Répondre plus vite
          action<Fiche projet>[1] Portail des communes
          action Analyse des besoins {deadline=2026}
          action Développement du portail {deadline=2027}
          action<Fiche projet>[2] Délai sur les études
          action Rédaction de la charte {deadline=2026}
          action Suivi des délais {deadline=2028}
          action<Fiche projet>[3] Centrale d'achat
          action Rédaction du règlement {deadline=2026}
          action Lancement des marchés {deadline=2027}
        """)[1:4] == [
        "  action[1] Portail des communes",
        "    step Analyse des besoins",
        "    step Développement du portail",
    ]


def test_sheets_that_an_overview_lists_are_one_item_with_their_line_in_it() -> None:
    tree = tree_of("""
        so[1] Former à tout âge
          action[P01] Nouveau campus des métiers {status=En cours}
          action[P02] Bus de l'orientation {status=En cours}
          action[P03] Cours à distance {status=Terminé}
          oo P01 – Nouveau campus des métiers {departments=Bâtiments; deadline=2028; budget=1 000 €}
            action Acquérir le terrain
            action Ouvrir le chantier
          oo P02 – Bus de l'orientation {departments=Orientation; deadline=2026}
            action Aménager le véhicule
          oo P03 – Cours à distance {departments=Enseignement; deadline=2026}
            action Comparer les solutions
        """)
    regularise(tree)
    assert shown(tree)[:4] == [
        "so[1] Former à tout âge",
        "  action[P01] Nouveau campus des métiers",
        "    step Acquérir le terrain",
        "    step Ouvrir le chantier",
    ]
    campus = node_of(tree, "Nouveau campus des métiers")
    assert campus.status is not None
    assert campus.lists["departments"] == ["Bâtiments"]


def test_items_right_after_an_empty_objective_go_under_it() -> None:
    assert settled("""
        so[1] Une commune bien gérée
          oo Améliorer l'accueil
          action Étendre les heures {deadline=2026}
          oo Tenir les finances
          action Tenir un plan de gestion {deadline=2026}
        so[2] Une commune sûre
          oo Apaiser la circulation
            action Créer une zone 30 {deadline=2026}
        """) == [
        "so[1] Une commune bien gérée",
        "  oo Améliorer l'accueil",
        "    action Étendre les heures",
        "  oo Tenir les finances",
        "    action Tenir un plan de gestion",
        "so[2] Une commune sûre",
        "  oo Apaiser la circulation",
        "    action Créer une zone 30",
    ]


def test_one_objective_without_actions_yet_stays_as_it_is() -> None:
    unchanged("""
        so[1] Une commune bien gérée
          oo[1.1] Améliorer l'accueil
          action[A] Étendre les heures d'ouverture {deadline=2026}
        so[2] Une commune sûre
          oo[2.1] Apaiser la circulation
            action[B] Créer une zone 30 {deadline=2026}
        """)


def test_a_bare_label_before_full_ones_of_another_label_is_wider() -> None:
    assert settled("""
        axis<Ambition>[1] Un territoire où il fait bon vivre
          action<Objectif>[1.1] Redynamiser les bourgs
          action<Action>[1] Lancer une opération de l'habitat {deadline=2026; departments=Habitat}
          action<Action>[2] Créer une foncière {deadline=2027; departments=Économie}
          action<Objectif>[1.2] Accueillir les entreprises
          action<Action>[3] Aménager la zone {deadline=2026; departments=Économie}
        axis<Ambition>[2] Des services de qualité
          action<Objectif>[2.1] Soutenir les familles
          action<Action>[4] Construire une crèche {deadline=2027; departments=Enfance}
        """) == [
        "so[1] Un territoire où il fait bon vivre",
        "  oo[1.1] Redynamiser les bourgs",
        "    action[1] Lancer une opération de l'habitat",
        "    action[2] Créer une foncière",
        "  oo[1.2] Accueillir les entreprises",
        "    action[3] Aménager la zone",
        "so[2] Des services de qualité",
        "  oo[2.1] Soutenir les familles",
        "    action[4] Construire une crèche",
    ]


def test_two_labels_of_full_actions_stay_side_by_side() -> None:
    unchanged("""
        oo[1.1] Redynamiser les bourgs
          action<Projet>[1] Rénover la halle {deadline=2026}
          action<Action>[2] Créer une foncière {deadline=2027}
          action<Projet>[3] Ouvrir un tiers-lieu {deadline=2028}
          action<Action>[4] Aménager la zone {deadline=2026}
        """)


def test_an_action_that_took_the_code_of_its_objective_gives_it_back() -> None:
    assert settled("""
        so[1] Garantir l'aide la plus rapide
          oo[1.1] Réduire les délais
          oo[1.2] Assurer l'effectif
          oo[1.3] Maintenir l'aide médicale
          oo[1.1] Ouvrir un poste avancé {departments=Opérations; deadline=2028}
            action[1.1.2] Revoir la règle de départ {deadline=2026}
          oo[1.2] Recruter des volontaires {departments=RH; deadline=2028}
            action[1.2.2] Conclure des accords {deadline=2026}
          oo[1.3] Ouvrir un troisième départ {departments=AMU; deadline=2027}
        """) == [
        "so[1] Garantir l'aide la plus rapide",
        "  oo[1.1] Réduire les délais",
        "    action[1.1.1] Ouvrir un poste avancé",
        "    action[1.1.2] Revoir la règle de départ",
        "  oo[1.2] Assurer l'effectif",
        "    action[1.2.1] Recruter des volontaires",
        "    action[1.2.2] Conclure des accords",
        "  oo[1.3] Maintenir l'aide médicale",
        "    action[1.3.1] Ouvrir un troisième départ",
    ]


def test_ways_of_doing_that_each_action_counts_are_its_steps() -> None:
    tree = tree_of("""
        oo[1] Rendre le centre agréable
          action[1.1] Réaménager la place {methods=1. Valider l'esquisse}
          action[1.2] Piétonniser la rue {methods=1. Compter les véhicules}
          action[1.3] Remplacer la signalétique {methods=1. Dresser l'inventaire}
        """)
    for node, second in zip(tree.nodes[1:], ("Lancer le marché", "Interroger les riverains", "Poser"), strict=True):
        put(tree, node, "methods", f"2. {second}", node.source)
    regularise(tree)
    assert shown(tree)[1:5] == [
        "  action[1.1] Réaménager la place",
        "    step[1] Valider l'esquisse",
        "    step[2] Lancer le marché",
        "  action[1.2] Piétonniser la rue",
    ]
    assert not any(node.lists.get("methods") for node in tree.nodes)


def test_ways_of_doing_without_numbers_stay_told() -> None:
    unchanged("""
        oo[1] Rendre le centre agréable
          action[1.1] Réaménager la place {methods=Concertation avec les riverains}
          action[1.2] Piétonniser la rue {methods=Essai d'un an}
          action[1.3] Remplacer la signalétique {methods=Marché public}
        """)


def test_below_a_named_axis_what_is_full_is_the_action_and_one_layer_stands_between() -> None:
    assert settled("""
        axis<Axe>[1] Produire une eau de qualité
          oo<Objectif>[1.1] Sécuriser les ressources
          oo[1.1.1] Protéger les captages {agents=Directeur technique; deadline=2027}
          oo[1.1.2] Forer un puits {agents=Responsable production; deadline=2028}
          oo<Objectif>[1.2] Garantir la qualité
          oo[1.2.1] Remplacer les raccordements {agents=Responsable réseau; deadline=2028}
        axis<Axe>[2] Entretenir le réseau
          oo<Objectif>[2.1] Réduire les fuites
          oo[2.1.1] Sectoriser le réseau {agents=Responsable réseau; deadline=2028}
        """) == [
        "axis[1] Produire une eau de qualité",
        "  so[1.1] Sécuriser les ressources",
        "    action[1.1.1] Protéger les captages",
        "    action[1.1.2] Forer un puits",
        "  so[1.2] Garantir la qualité",
        "    action[1.2.1] Remplacer les raccordements",
        "axis[2] Entretenir le réseau",
        "  so[2.1] Réduire les fuites",
        "    action[2.1.1] Sectoriser le réseau",
    ]


def test_ways_of_doing_with_letters_are_steps_too() -> None:
    tree = tree_of("""
        oo[1] Lutter contre le non-recours
          action[A1] Tenir des permanences {methods=a) Choisir trois salles}
          action[A2] Créer un atelier {methods=a) Trouver un local}
          action[A3] Former les agents {methods=a) Choisir un formateur}
        """)
    for node in tree.nodes[1:]:
        put(tree, node, "methods", "b) Annoncer", node.source)
    regularise(tree)
    assert sum(line.strip().startswith("step") for line in shown(tree)) == 6


def test_a_numbered_foreword_is_no_objective() -> None:
    assert settled("""
        so[0] Préambule
          oo[0.1] Le présent projet a été élaboré par quatre groupes
          oo[0.2] Il a été présenté au comité le 6 octobre
        so[1] Mieux travailler ensemble
          action[1.1] Publier une lettre {deadline=2026}
        """) == ["so[1] Mieux travailler ensemble", "  action[1.1] Publier une lettre"]


def test_an_objective_that_is_called_like_a_foreword_stays_where_it_has_actions() -> None:
    unchanged("""
        so[1] Introduction
          action[1.1] Créer un accueil {deadline=2026}
        so[2] Mieux travailler ensemble
          action[2.1] Publier une lettre {deadline=2026}
        """)
