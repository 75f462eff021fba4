"""Awkward little documents: each shows one general habit of the plans that people write."""

import pytest

from gouvernail.core.vocabulary import BudgetKind, Level, SkipReason, StatusValue, Track

from .documents import draft_of, item_of, tree_of

# ------------------------------------------------------------------------------------------------------------- tables


def test_columns_in_another_order_with_other_words_a_state_and_a_percentage() -> None:
    text = (
        "Délai\tÉtat\t%\tProjet\tÉchevine\tDirection\n"
        "30/06/2031\tEn cours\t40 %\tCréer une ludothèque\tA. Brulon\tService culture\n"
        "T2 2032\tÀ planifier\t0 %\tRénover la passerelle\tZ. Maréchau\tService travaux\n"
    )
    assert tree_of(text) == ["A Créer une ludothèque", "A Rénover la passerelle"]
    item = item_of(text, "Créer une ludothèque")
    assert item.status is not None
    assert item.status.value is StatusValue.IN_PROGRESS
    assert item.progress == 40
    assert item_of(text, "Rénover la passerelle").progress == 0
    assert item.political_leads == ("A. Brulon",)
    assert item.departments == ("Service culture",)
    assert item.deadline is not None
    assert item.deadline.text == "30/06/2031"


def test_columns_that_stand_one_beside_their_header_are_put_back_by_their_content() -> None:
    rows = (
        "\tAction 1.1. Ouvrir un guichet\tA. Brulon\tService population\tT1 2031\tA 1.1\t5.000 €\t\n"
        "\tAction 1.2. Former les agents\tZ. Maréchau\tService RH\tfin 2032\tA 1.2\t/\t\n"
    )
    text = "\t\t\tMandataire\tService\tÉchéance\tCode\tBudget ordinaire\n" + rows
    item = item_of(text, "Ouvrir un guichet")
    assert item.political_leads == ("A. Brulon",)
    assert item.departments == ("Service population",)
    assert item.deadline is not None
    assert item.deadline.text == "T1 2031"
    assert [line.kind for line in item.budget] == [BudgetKind.ORDINARY]
    assert not draft_of(text).problems


def test_a_table_without_header_is_read_by_its_content() -> None:
    text = (
        "1.1\tCréer un guichet unique\tA. Brulon\tService population\t2031\n"
        "1.2\tRevoir la signalétique\tA. Brulon\tService travaux\tfin 2032\n"
        "2.1\tRédiger un plan de communication\tZ. Maréchau\tService communication\tT1 2031\n"
    )
    assert tree_of(text) == [
        "A 1.1 Créer un guichet unique",
        "A 1.2 Revoir la signalétique",
        "A 2.1 Rédiger un plan de communication",
    ]
    assert item_of(text, "Créer un guichet unique").departments == ("Service population",)


def test_objectives_in_columns_repeated_on_each_row_or_left_empty() -> None:
    text = (
        "Échéance;OS;OO;N°;Action;Pilote\n"
        "2031;OS1 Être une commune verte;OO1.1 Planter;1;Planter des haies;A. Brulon\n"
        "2032;OS1 Être une commune verte;OO1.1 Planter;2;Créer une pépinière;A. Brulon\n"
        "2033;;OO1.2 Réduire les déchets;3;Installer des composteurs;Z. Maréchau\n"
    )
    assert tree_of(text) == [
        "OS 1 Être une commune verte",
        "  OO 1.1 Planter",
        "    A 1 Planter des haies",
        "    A 2 Créer une pépinière",
        "  OO 1.2 Réduire les déchets",
        "    A 3 Installer des composteurs",
    ]


def test_group_rows_states_and_comments() -> None:
    text = (
        "N°\tActions\tIndicateurs\tÉtat d'avancement\tCommentaires\n"
        "OBJECTIF STRATÉGIQUE 1 : UNE COMMUNE DYNAMIQUE\t\t\t\t\n"
        "Objectif opérationnel 1.1 : Soutenir le commerce\t\t\t\t\n"
        "1.1.1\tCréer une prime\tNombre de primes\tRéalisé\tRèglement voté\n"
        "1.1.2\tRénover la place\t\tReporté\t\n"
    )
    assert tree_of(text) == [
        "OS 1 UNE COMMUNE DYNAMIQUE",
        "  OO 1.1 Soutenir le commerce",
        "    A 1.1.1 Créer une prime",
        "    A 1.1.2 Rénover la place",
    ]
    item = item_of(text, "Créer une prime")
    assert item.description == "Règlement voté"
    assert [indicator.text for indicator in item.indicators] == ["Nombre de primes"]


@pytest.mark.parametrize(
    "header",
    ["Aktion\tVerantwortlich\tFrist\tBudget", "Actie\tDienst\tTermijn\tBudget"],
)
def test_headers_in_german_and_in_dutch(header: str) -> None:
    text = f"{header}\nJugendraum eröffnen\tDienst Jugend\t2031\t10.000 €\nSchulwege sichern\tDienst Bau\t2032\t/\n"
    assert [item.level for item in draft_of(text).plan.items] == [Level.ACTION] * 2
    assert draft_of(text).plan.items[0].deadline is not None


def test_a_code_that_differs_from_its_column_is_reported() -> None:
    text = (
        "Action\tCode\tÉchéance\tMandataire\n"
        "Action 1.1 Ouvrir un guichet\tA 1.1\t2031\tA. Brulon\n"
        "Action 1.2 Former les agents\tA 1.3\t2032\tA. Brulon\n"
    )
    assert [problem.code for problem in draft_of(text).problems] == ["code-mismatch"]


def test_a_state_that_waits_for_the_executive_body_is_pending_and_a_percentage_beside_a_state_is_progress() -> None:
    text = (
        "Action\tService\tÉtat\n"
        "Ouvrir un guichet\tService RH\tÀ confirmer par le Collège\n"
        "Former les agents\tService RH\tEn cours (30 %)\n"
    )
    assert item_of(text, "Ouvrir un guichet").pending is True
    assert item_of(text, "Former les agents").progress == 30


# ----------------------------------------------------------------------------------------------------------- outlines


def test_markdown_headings_tracks_steps_and_inline_deadlines() -> None:
    text = (
        "# Programme stratégique transversal\n\n## Volet interne\n\n"
        "### Objectif stratégique 1 : Être une administration moderne\n\n#### OO 1.1 Numériser\n\n"
        "- Créer un guichet en ligne\n  Responsable : A. Brulon\n- Former les agents\n\n"
        "#### OO 1.2 Accueillir\n\n1. Revoir les horaires : début 2031.\n2. Aménager la salle\n   - Repeindre\n\n"
        "## Volet externe\n\n### Objectif stratégique 1 : Être une commune verte\n\n#### OO 1.1 Planter\n\n- Planter\n"
    )
    assert tree_of(text) == [
        "OS 1 Être une administration moderne",
        "  OO 1.1 Numériser",
        "    A Créer un guichet en ligne",
        "    A Former les agents",
        "  OO 1.2 Accueillir",
        "    A 1 Revoir les horaires",
        "    A 2 Aménager la salle",
        "      E Repeindre",
        "OS 1 Être une commune verte",
        "  OO 1.1 Planter",
        "    A Planter",
    ]
    assert item_of(text, "Créer un guichet en ligne").agents == ("A. Brulon",)
    assert item_of(text, "Revoir les horaires").deadline is not None
    assert item_of(text, "Être une commune verte").track is Track.EXTERNAL


def test_labelled_lines_under_numbered_actions_and_roman_chapters() -> None:
    text = (
        "I. GOUVERNANCE\n\nObjectif 1 : Moderniser\nAction n°1 - Créer un intranet\nPilote : Service informatique\n"
        "Échéance : décembre 2031\nBudget : 25.000 €\n\nAction n°2 - Former les cadres\nPilote : Service RH\n"
        "État : en cours\n"
    )
    assert tree_of(text) == [
        "AX I GOUVERNANCE",
        "  OS 1 Moderniser",
        "    A 1 Créer un intranet",
        "    A 2 Former les cadres",
    ]
    assert item_of(text, "Former les cadres").departments == ("Service RH",)
    assert len(item_of(text, "Créer un intranet").budget) == 1


def test_letters_and_numbers_with_parentheses() -> None:
    text = (
        "OS.1 Être une commune où il fait bon vivre\n  a) Améliorer la propreté\n     1) Installer des poubelles\n"
        "     2) Engager un agent\n  b) Fleurir les villages\n     1) Lancer un concours\n"
    )
    assert tree_of(text) == [
        "OS 1 Être une commune où il fait bon vivre",
        "  OO A Améliorer la propreté",
        "    A 1 Installer des poubelles",
        "    A 2 Engager un agent",
        "  OO B Fleurir les villages",
        "    A 1 Lancer un concours",
    ]


def test_lists_without_bullets_and_without_codes() -> None:
    text = (
        "Nos objectifs stratégiques\n\nÊtre une commune solidaire\n\nNos actions :\n\nOuvrir une épicerie sociale\n"
        "Créer un fonds énergie\n\nÊtre une commune sportive\n\nNos actions :\n\nRénover la piscine\n"
    )
    assert tree_of(text) == [
        "OS Être une commune solidaire",
        "  A Ouvrir une épicerie sociale",
        "  A Créer un fonds énergie",
        "OS Être une commune sportive",
        "  A Rénover la piscine",
    ]
    assert all(item.confidence is not None and item.confidence < 0.8 for item in draft_of(text).plan.items)


def test_wrapped_titles_and_entries_are_joined() -> None:
    text = (
        "Objectif stratégique 1 : Être une commune accueillante pour les familles\net les enfants\n\n"
        "  • Créer vingt places de crèche près de la\n    gare\n  • Soutenir les accueillantes\n    (formation)\n"
    )
    assert tree_of(text) == [
        "OS 1 Être une commune accueillante pour les familles et les enfants",
        "  A Créer vingt places de crèche près de la gare",
        "  A Soutenir les accueillantes (formation)",
    ]


def test_issues_above_objectives_are_axes_and_alone_they_are_the_objectives() -> None:
    under = "Enjeu 1 : La solidarité\n\nObjectif stratégique 1.1 : Lutter contre la pauvreté\n\nProjets :\n* Agir\n"
    assert [line.split()[0] for line in tree_of(under)] == ["AX", "OS", "A"]
    alone = "Défi 1 : La solidarité\n\n- Créer un fonds\n\nDéfi 2 : Le climat\n\n- Planter des haies\n"
    assert [line.split()[0] for line in tree_of(alone)] == ["OS", "A", "OS", "A"]


def test_contents_page_numbers_and_numbered_volets() -> None:
    text = (
        "Table des matières\n1. Volet interne ........ 5\n2. Volet externe ........ 9\n\nIntroduction\n"
        "Le programme est un outil.\n\n1. VOLET INTERNE\n\nOS.1. ÊTRE EFFICACE\n\nOO.1.1. Communiquer\n\n"
        "A.1.1.1 Créer un journal\n\nPage 5\n\n2. VOLET EXTERNE\n\nOS.2. ÊTRE VERTE\n\nA.2.1.1 Isoler l'école\n"
    )
    draft = draft_of(text)
    assert [item.track for item in draft.plan.items if item.level is Level.ACTION] == [Track.INTERNAL, Track.EXTERNAL]
    reasons = {skipped.reason for skipped in draft.skipped}
    assert reasons == {SkipReason.TABLE_OF_CONTENTS, SkipReason.OUTSIDE_PLAN, SkipReason.PAGE_FURNITURE}


def test_an_action_under_two_objectives_word_for_word_is_one_item_with_two_places() -> None:
    text = (
        "OO1 : Accueillir\n- Rénover la grande salle des fêtes\n- Ouvrir le samedi\n\n"
        "OO2 : Animer\n- Rénover la grande salle des fêtes\n- Créer un festival\n"
    )
    item = item_of(text, "Rénover la grande salle des fêtes")
    places = {other.id: other.title for other in draft_of(text).plan.items}
    assert [places[placement.parent] for placement in item.also_under] == ["Animer"]
    assert len(draft_of(text).plan.items) == 5


def test_a_gap_in_the_numbers_is_reported_and_nothing_is_invented() -> None:
    text = "OS1 : Agir\nOO1.1 : Planter\nOO1.2 : Arroser\nOO1.4 : Tailler\n"
    assert [problem.code for problem in draft_of(text).problems] == ["code-gap"]
    assert len(draft_of(text).plan.items) == 4


# -------------------------------------------------------------------------------------------------------------- sheets


def test_sheets_that_name_their_objective_in_a_row() -> None:
    text = "\n\n".join(
        f"FICHE ACTION {number}\nIntitulé\t{title}\nObjectif stratégique\t{objective}\nMandataire\tA. Brulon\n"
        f"Calendrier\t2031-2033\nIndicateurs\tNombre de visites"
        for number, title, objective in (
            (1, "Créer une maison médicale", "Garantir les soins"),
            (2, "Visiter les aînés", "Garantir les soins"),
            (3, "Ouvrir une crèche", "Soutenir les familles"),
        )
    )
    assert tree_of(text) == [
        "OS Garantir les soins",
        "  A 1 Créer une maison médicale",
        "  A 2 Visiter les aînés",
        "OS Soutenir les familles",
        "  A 3 Ouvrir une crèche",
    ]
    item = item_of(text, "Ouvrir une crèche")
    assert item.political_leads == ("A. Brulon",)
    assert [indicator.text for indicator in item.indicators] == ["Nombre de visites"]


# ---------------------------------------------------------------------------------------------------------- no plan

NO_PLANS = {
    "recipe": "Tarte\n\nIngrédients :\n- 6 pommes\n\nÉtapes :\n1. Préchauffer le four\n2. Mélanger\n3. Cuire\n",
    "letter": "Madame,\n\nVotre objectif est compris et l'action sera suivie.\n\n- par téléphone\n\nSalutations.\n",
    "shopping": "Liste de courses\n\n- Lait\n- Pain\n- Acheter du fromage\n",
    "source": "# Actions\ndef action(objectif):\n    # 1. Créer la liste\n    return [objectif]\n",
    "minutes": "Le Conseil,\n\n1. Approuve le procès-verbal.\n2. Acte.\n\nArticle 1er : La suite est transmise.\n",
    "resume": "Objectif : trouver un emploi\n\nExpérience\n- Gérer une équipe\n- Créer des sites\n",
    "staff": "Nom\tService\tNaissance\nA. Brulon\tService travaux\t12/03/1980\nB. Rond\tService RH\t1/02/1975\n",
    "prices": "Article\tPrix\tDate\nPommes\t2,00 €\t2025\nPoires\t3,00 €\t2025\nPain\t2,50 €\t2025\n",
}


@pytest.mark.parametrize("name", NO_PLANS)
def test_what_is_no_plan_gives_an_empty_draft(name: str) -> None:
    draft = draft_of(NO_PLANS[name])
    assert draft.plan.items == ()
    assert draft.coverage.unplaced == 1


def test_the_ends_of_wrapped_lines_that_come_back_are_no_page_furniture() -> None:
    lines = ["OS-1 Vivre au bord de l'eau"]
    for number, title in enumerate(("Construire un ponton", "Éclairer la digue", "Planter des saules"), 1):
        lines += [f"A-1.{number} {title}", "avec les riverains"]
    assert [item.title for item in draft_of("\n".join(lines)).plan.items][1:] == [
        "Construire un ponton avec les riverains",
        "Éclairer la digue avec les riverains",
        "Planter des saules avec les riverains",
    ]
