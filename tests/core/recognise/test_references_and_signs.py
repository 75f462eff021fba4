"""Lines that point up to an objective, signs before entries, sheets of objectives, and lines that lead out."""

from gouvernail.core.document import Document, Heading, ListItem, Paragraph
from gouvernail.core.recognise import recognise
from gouvernail.core.vocabulary import Level
from tests.core.recognise.documents import draft_of, item_of, tree_of


def test_the_objective_named_below_each_action_says_where_it_stands() -> None:
    text = "".join(
        f"Action {code} : {title}\n\nObjectif opérationnel {code[:3]} : {above}\n\n- Service : Travaux\n\n"
        for code, title, above in (
            ("1.1.1", "Planter des arbres", "Verdir"),
            ("1.2.1", "Isoler l'école", "Épargner l'énergie"),
            ("1.1.2", "Semer des prairies", "Verdir"),
        )
    )
    assert tree_of(text) == [
        *("OO 1.1 Verdir", "  A 1.1.1 Planter des arbres", "  A 1.1.2 Semer des prairies"),
        *("OO 1.2 Épargner l'énergie", "  A 1.2.1 Isoler l'école"),
    ]
    assert item_of(text, "Semer des prairies").departments == ("Travaux",)


def test_a_sign_before_an_entry_says_what_the_legend_says() -> None:
    text = (
        "Légende\n- ► : en cours\n- ✖ : en difficulté, bloqué\n\nObjectif stratégique 1 : Verdir\n"
        "Objectif opérationnel 1.1 : Planter\n- ► Planter cent arbres\n- ✖ Semer une prairie\n"
    )
    states = {item.title: item.status.value.value for item in draft_of(text).plan.items if item.status}  # type: ignore[union-attr]
    assert states == {"Planter cent arbres": "in_progress", "Semer une prairie": "blocked"}


def test_sheets_of_objectives_and_words_with_a_complement_name_their_level() -> None:
    text = (
        "Levier de progrès 1 – Les agents\n\nNos objectifs de progrès\n\nObjectif de progrès 1.1 : Recruter\n"
        "- Publier les offres\n- Accueillir les nouveaux\n\nObjectif de progrès 1.2 : Former\n- Écrire un plan\n"
        "- Suivre les formations\n"
    )
    assert tree_of(text)[:3] == ["OS 1 Les agents", "  OO 1.1 Recruter", "    A Publier les offres"]
    assert tree_of("Fiche OS 1 – Verdir\nFiche OO 1.1 – Planter\nFiche action 1.1.1 – Semer\n") == [
        *("OS 1 Verdir", "  OO 1.1 Planter", "    A 1.1.1 Semer"),
    ]


def test_what_a_note_asks_for_is_no_action() -> None:
    text = (
        "Objectif stratégique 1 : Verdir\nObjectif opérationnel 1.1 : Planter\n- Planter cent arbres\n\n"
        "Le Collège est invité à :\n- valider la liste\n- charger le Codir du suivi\n"
    )
    assert [item.title for item in draft_of(text).plan.items] == ["Verdir", "Planter", "Planter cent arbres"]


def test_a_counter_that_begins_again_below_axes_counts_actions() -> None:
    text = (
        "AXE A. HABITER\n\nMesure A.1. Loger\na) Rénover les immeubles\nb) Acheter des maisons\n\n"
        "AXE B. BOUGER\n\nMesure B.1. Rouler\na) Poser des abris\nb) Tracer des pistes\n"
    )
    assert [line.split()[0] for line in tree_of(text)] == ["AX", "OS", "A", "A", "AX", "OS", "A", "A"]


def test_a_badge_of_state_and_share_below_each_action_is_no_furniture() -> None:
    actions = "".join(f"Action 1.1.{n} : Planter le lot {n}\n\nEn cours {10 * n} %\n\n" for n in range(1, 5))
    draft = draft_of(f"OS 1 : Verdir\n\nOO 1.1 : Planter\n\n{actions}")
    assert [item.progress for item in draft.plan.items if item.level is Level.ACTION] == [10, 20, 30, 40]


def test_the_title_of_a_slide_above_its_code_is_that_of_the_objective() -> None:
    slides = [
        block
        for n, title in ((1, "Une ville ouverte"), (2, "Une ville en mouvement"))
        for block in (
            Heading(title, 1),
            Paragraph(f"Objectif stratégique {n}"),
            Heading(f"OO {n}.1 – Agir", 1),
            ListItem("Planter des arbres"),
            ListItem("Ouvrir un guichet"),
        )
    ]
    titles = [
        item.title for item in recognise(Document(tuple(slides))).plan.items if item.level is Level.STRATEGIC_OBJECTIVE
    ]
    assert titles == ["Une ville ouverte", "Une ville en mouvement"]


def test_a_rare_name_beside_departments_after_one_label_is_a_department() -> None:
    names = [
        "Pôle Culture",
        "Service Travaux",
        "Service Sports",
        "Service Finances",
        "Service RH",
        "Office de tourisme",
    ]
    text = "OS 1 : Agir\n\nOO 1.1 : Faire\n\n" + "".join(
        f"Action 1.1.{n} : Ouvrir la porte {n}\n\nChef de file : {name}\n\n" for n, name in enumerate(names, start=1)
    )
    assert item_of(text, "Ouvrir la porte 6").departments == ("Office de tourisme",)


def test_a_chapter_after_the_last_item_leads_out_and_its_lists_are_no_actions() -> None:
    text = (
        "OS 1 : Verdir\n\nOO 1.1 : Planter\n\nPlanter cent arbres\n\nSemer des prairies\n\n"
        "OO 1.2 : Épargner\n\nIsoler l'école\n\nFermer les radiateurs\n\n"
        "SUIVI ET ÉVALUATION\n\n- Évaluer chaque année\n- Présenter un rapport\n"
    )
    assert [line.strip() for line in tree_of(text) if line.strip().startswith("A ")] == [
        *("A Planter cent arbres", "A Semer des prairies", "A Isoler l'école", "A Fermer les radiateurs"),
    ]


def test_chapters_beside_a_plan_that_no_word_names_give_nothing() -> None:
    text = (
        "# Plan stratégique 2025-2030\n\n## Analyse de la situation\n\n- Obtenir des subsides\n- Profiter du train\n\n"
        "## Verdir\n\n- Planter des arbres\n- Semer des prairies\n\n## Accueillir\n\n- Ouvrir un guichet\n"
        "- Former les agents\n\n"
        "## Suivi et évaluation\n\n- Évaluer chaque année\n- Présenter un rapport\n"
    )
    titles = [item.title for item in draft_of(text).plan.items]
    assert titles == [
        *("Verdir", "Planter des arbres", "Semer des prairies", "Accueillir", "Ouvrir un guichet", "Former les agents"),
    ]


def test_numbered_actions_below_a_list_of_findings_are_no_findings() -> None:
    text = (
        "Engagement 1 : Une ville sobre\n\nConstats :\n- Les bâtiments sont vieux\n- Les factures montent\n"
        "1. Isoler les toitures\n2. Remplacer les chaudières\n\n"
        "Engagement 2 : Une ville verte\n\n1. Planter des haies\n"
    )
    assert [item.title for item in draft_of(text).plan.items if item.level is Level.ACTION] == [
        *("Isoler les toitures", "Remplacer les chaudières", "Planter des haies"),
    ]


def test_particulars_behind_the_lowest_numbers_are_read_when_these_turn_out_to_be_actions() -> None:
    lines = "".join(f"1.{n} Planter le lot {n} (fin 202{n} ; Service Travaux)\n\n" for n in range(6, 10))
    text = f"Axe 1 : Verdir\n\n{lines}"
    assert [item.departments for item in draft_of(text).plan.items if item.level is Level.ACTION] == [
        ("Service Travaux",) for _ in range(4)
    ]


def test_a_state_whose_colon_was_cut_to_the_next_line_is_that_of_the_entry() -> None:
    text = (
        "OBJECTIF STRATÉGIQUE 1 : SOIGNER LE PARC\n\nObjectif opérationnel 1.1 : Entretenir\n\n"
        "- 1.1.1 Repeindre les bancs du parc et de la place (Espaces verts, échéance : 2027)\n  : abandonné.\n"
        "- 1.1.2 Tailler les haies du cimetière (Espaces verts, échéance : 2026) : en cours.\n"
    )
    item = item_of(text, "Repeindre les bancs du parc et de la place")
    assert item.status is not None
    assert item.status.text == "abandonné"
    assert item.departments == ("Espaces verts",)
