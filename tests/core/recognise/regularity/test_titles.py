"""Titles that all have the same fault: endings, labels, brackets, whole paragraphs; items hidden in descriptions."""

from gouvernail.core.recognise.regularity import regularise
from tests.core.recognise.regularity.trees import node_of, shown, tree_of


def test_what_ends_every_title_is_none_of_it() -> None:
    tree = tree_of("""
        so Verwaltung [Bearbeiten]
        so Dörfer [Bearbeiten]
        so Natur [Bearbeiten]
        so Wirtschaft [Bearbeiten]
        """)
    regularise(tree)
    assert shown(tree) == ["so Verwaltung", "so Dörfer", "so Natur", "so Wirtschaft"]


def test_an_ending_of_a_few_titles_stays() -> None:
    tree = tree_of("""
        so Écrire simplement (FALC)
        so Accueillir (FALC)
        so Informer
        so Écouter
        so Répondre
        """)
    before = shown(tree)
    regularise(tree)
    assert shown(tree) == before


def test_a_word_and_number_before_every_title_are_label_and_code() -> None:
    tree = tree_of("""
        oo Chantier 1A : Diversifier les ressources
        oo Chantier 1B : Réduire les pertes
        oo Chantier 2A : Moderniser les recyparcs
        oo Chantier 2B : Trier les organiques
        """)
    regularise(tree)
    assert shown(tree)[0] == "oo[1A] Diversifier les ressources"
    assert {node.label for node in tree.nodes} == {"Chantier"}


def test_brackets_of_names_and_dates_after_most_titles_are_fields() -> None:
    tree = tree_of("""
        so Mieux travailler ensemble
          action Organiser une journée d'accueil (DRH, mars 2026) ●12
          action Publier un trombinoscope (Communication, juin 2026) ●3
          action Tenir un petit-déjeuner inter-services (DGS) ●11
          action Créer une lettre interne (Communication, 2027) ●8
          action Former vingt agents à la conduite de projet (DRH, 2027) ●4
        """)
    regularise(tree)
    action = node_of(tree, "Tenir un petit-déjeuner inter-services")
    assert action.lists["departments"] == ["DGS"]
    dated = node_of(tree, "Créer une lettre interne")
    assert dated.lists["departments"] == ["Communication"]
    assert "deadline" in dated.deadlines


def test_labels_that_come_back_under_each_action_are_told_of_it() -> None:
    tree = tree_of("""
        oo Moderniser
          action[1] Remplacer le serveur
            step Responsable {description=I. Bodart}
          action[2] Former les agents
            step Responsable {description=P. Lemoine}
          action[3] Rédiger un règlement
            step Responsable {description=C. Hamon}
        """)
    regularise(tree)
    assert [line.strip() for line in shown(tree)] == [
        "oo Moderniser",
        "action[1] Remplacer le serveur",
        "action[2] Former les agents",
        "action[3] Rédiger un règlement",
    ]
    assert node_of(tree, "Former les agents").texts["description"] == ["P. Lemoine"]


def test_steps_that_each_action_really_has_stay() -> None:
    tree = tree_of("""
        oo Rénover
          action[1] Refaire l'école
            step Attribuer le marché
          action[2] Refaire le hall
            step Attribuer le marché
          action[3] Refaire le musée
            step Attribuer le marché
        """)
    before = shown(tree)
    regularise(tree)
    assert shown(tree) == before


def test_the_number_of_a_sheet_is_no_title_where_the_next_line_is() -> None:
    tree = tree_of("""
        oo Se déplacer
          action<Fiche action>[25] Fiche action n° 25 {description=Lancer une ligne de covoiturage}
          action<Fiche action>[26] Fiche action n° 26 {description=Créer douze stationnements}
          action<Fiche action>[27] Fiche action n° 27 {description=Baliser les sentiers}
        """)
    regularise(tree)
    assert [line.strip() for line in shown(tree)][1] == "action[25] Lancer une ligne de covoiturage"
    assert not node_of(tree, "Baliser les sentiers").texts


def test_paragraphs_as_titles_end_with_their_first_sentence() -> None:
    tree = tree_of("""
        oo La sécurité
          action Acquérir deux radars mobiles. Ils tourneront d'un village à l'autre.
          action Engager un agent constatateur. Le profil a été arrêté avec la commune voisine.
          action Placer trois caméras. L'autorisation du conseil est acquise.
          action Sécuriser l'arrêt de bus. Il est utilisé chaque matin par des élèves.
        """)
    regularise(tree)
    assert node_of(tree, "Placer trois caméras").texts["description"] == ["L'autorisation du conseil est acquise."]


def test_figures_alone_name_nothing() -> None:
    tree = tree_of("""
        so[1] Restaurer le patrimoine
          action[1.1] Restaurer la fontaine {deadline=2027}
        so 1.1, 3.2, 4.1 {departments=Travaux}
        so 11
        """)
    regularise(tree)
    assert shown(tree) == ["so[1] Restaurer le patrimoine", "  action[1.1] Restaurer la fontaine"]


def test_items_that_a_description_names_with_word_and_code_are_opened_where_they_stand() -> None:
    tree = tree_of("""
        so[1] Soigner l'environnement
          oo<Objectif opérationnel>[1.1] Économiser l'énergie {description=Introduction;
                description=Action 1.1.1 – Renouveler l'éclairage | En cours – 60 %;
                description=Réalisé : Cinq villages sont équipés.;
                description=Action 1.1.2 – Isoler l'école | Terminé – 100 %;
                description=Objectif opérationnel 1.2 : Protéger l'eau;
                description=Action 1.2.1 – Aménager deux zones d'immersion}
        """)
    regularise(tree)
    assert shown(tree) == [
        "so[1] Soigner l'environnement",
        "  oo[1.1] Économiser l'énergie",
        "    action[1.1.1] Renouveler l'éclairage",
        "    action[1.1.2] Isoler l'école",
        "  oo[1.2] Protéger l'eau",
        "    action[1.2.1] Aménager deux zones d'immersion",
    ]
    first = node_of(tree, "Renouveler l'éclairage")
    assert first.progress == 60
    assert first.texts["achieved"] == ["Cinq villages sont équipés."]
    assert first.source.line != node_of(tree, "Isoler l'école").source.line


def test_what_an_empty_objective_says_that_it_will_do_are_its_actions_where_its_like_hold_some() -> None:
    tree = tree_of("""
        oo La mobilité
          action Créer une zone 30 {deadline=2026}
        oo L'enfance {description=Ouvrir une crèche de vingt places;
                description=Étendre l'accueil du mercredi;
                description=sept. 2026}
        """)
    regularise(tree)
    assert [line.strip() for line in shown(tree)] == [
        "oo La mobilité",
        "action Créer une zone 30",
        "oo L'enfance",
        "action Ouvrir une crèche de vingt places",
        "action Étendre l'accueil du mercredi",
    ]
    assert "deadline" in node_of(tree, "Étendre l'accueil du mercredi").deadlines


def test_prose_of_an_objective_stays_prose() -> None:
    tree = tree_of("""
        oo La mobilité
          action Créer une zone 30 {deadline=2026}
        oo L'enfance {description=La commune compte six écoles.; description=Les parents demandent plus de places.}
        """)
    before = shown(tree)
    regularise(tree)
    assert shown(tree) == before


def test_two_words_after_a_comma_that_end_every_title_are_none_of_it() -> None:
    tree = tree_of("""
        oo Veilig naar school
          action We bouwen een fietsenstalling, toon details
          action We planten een stadsbos, toon details
          action We isoleren het stadhuis, toon details
          action We delen regentonnen uit, toon details
        """)
    regularise(tree)
    assert [line.strip() for line in shown(tree)][1:3] == [
        "action We bouwen een fietsenstalling",
        "action We planten een stadsbos",
    ]


def test_a_state_alone_below_most_titles_is_their_state() -> None:
    tree = tree_of("""
        oo Rafraîchir la ville
          action Planter 2 000 arbres {description=En cours; description=1 210 arbres sont en terre}
          action Débitumer les cours {description=En cours}
          action Ouvrir quatre fontaines {description=Réalisé}
          action Créer un parc {description=À venir; description=La dépollution précède}
        """)
    regularise(tree)
    states = [node.status.text for node in tree.nodes if node.status is not None]
    assert states == ["En cours", "En cours", "Réalisé", "À venir"]
    assert node_of(tree, "Planter 2 000 arbres").texts["description"] == ["1 210 arbres sont en terre"]


def test_a_word_that_one_description_in_many_says_stays_told() -> None:
    tree = tree_of("""
        oo Rafraîchir la ville
          action Planter 2 000 arbres {description=En cours}
          action Débitumer les cours {description=Avec les écoles}
          action Ouvrir quatre fontaines {description=Place du marché}
          action Créer un parc {description=Après la dépollution}
        """)
    regularise(tree)
    assert all(node.status is None for node in tree.nodes)


def test_steps_that_all_works_have_stay_with_their_dates() -> None:
    tree = tree_of("""
        oo Rénover
          action[1] Rénover l'école
            step Études {deadline=2026}
            step Travaux {deadline=2027}
          action[2] Refaire le hall
            step Études {deadline=2027}
            step Travaux {deadline=2028}
          action[3] Restaurer le musée
            step Études {deadline=2028}
            step Travaux {deadline=2029}
        """)
    before = shown(tree)
    regularise(tree)
    assert shown(tree) == before


def test_short_names_of_services_are_titles() -> None:
    tree = tree_of("""
        so RH
        so IT
        so[1] Moderniser
          action Remplacer le serveur {deadline=2026}
        """)
    before = shown(tree)
    regularise(tree)
    assert shown(tree) == before


def test_actions_of_another_plan_that_a_description_names_are_no_items() -> None:
    tree = tree_of("""
        oo[1.1] Réduire l'énergie
          action[1.1.1] Isoler l'école {description=Action 4.2 du plan climat : isoler les bâtiments;
                description=Mesure 12 du plan air : réduire le mazout}
          action[1.1.2] Placer des panneaux {deadline=2026}
        """)
    before = shown(tree)
    regularise(tree)
    assert shown(tree) == before


def test_prose_that_names_actions_before_a_colon_gives_them_short_titles() -> None:
    tree = tree_of("""
        oo La mobilité
          action Créer une zone 30 : aux abords de chaque école du centre {deadline=2026}
        oo L'enfance {description=Ouvrir une crèche communale : le permis a été délivré en janvier;
                description=Étendre l'accueil du mercredi : avec transport depuis les petites implantations;
                description=Créer un conseil des enfants : les élèves élisent seize conseillers;
                description=Aménager deux plaines de jeux : les plans sont à l'étude}
        """)
    regularise(tree)
    assert node_of(tree, "Ouvrir une crèche communale").texts["description"] == ["le permis a été délivré en janvier"]
    assert node_of(tree, "Créer une zone 30 : aux abords de chaque école du centre").deadlines


def test_what_the_lesser_twin_says_alone_is_kept() -> None:
    tree = tree_of("""
        so[1] Former à tout âge
          action[P01] Nouveau campus {status=En cours; budget=5 000 €}
          action[P02] Bus de l'orientation {status=En cours}
          action[P03] Cours à distance {status=Terminé}
          oo P01 – Nouveau campus {departments=Bâtiments; deadline=2028; agents=P. Lemoine}
          oo P02 – Bus de l'orientation {departments=Orientation; deadline=2026}
          oo P03 – Cours à distance {departments=Enseignement; deadline=2026}
        """)
    regularise(tree)
    campus = node_of(tree, "Nouveau campus")
    assert [line.amount for line in campus.budget] == [5000]
    assert campus.status is not None
