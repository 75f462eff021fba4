"""A programme as a document to read."""

from datetime import date
from decimal import Decimal

from gouvernail.core.document import Document, Figure, Heading, Paragraph, Table
from gouvernail.core.plan import Deadline, DeadlinePart, Item, Placement, Principle, Status
from gouvernail.core.problems import Source
from gouvernail.core.report.programme import programme_report
from gouvernail.core.vocabulary import Level, PrincipleKind, StatusValue, Track
from tests.core.report.plans import TODAY, action, dated, full_plan, objective, plan_of, two_tracks
from tests.core.report.shown import missing, texts


def report(plan, **more) -> Document:
    return programme_report(plan, today=TODAY, **more)


def outline(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]


def said(document: Document) -> str:
    return "\n".join(texts(document)).replace("\u00a0", " ")


def overview(document: Document, words: str) -> list[list[str]]:
    tables = [block for block in document.blocks if isinstance(block, Table) and words in (block.caption or "")]
    return [[cell.text for cell in row.cells] for row in tables[0].rows]


def test_every_field_of_a_plan_stands_in_the_report():
    """By reflection: a field added to the plan and forgotten here is found."""
    assert missing(full_plan(), "\n".join(texts(report(full_plan())))) == []


def test_references_are_shown_as_titles():
    plan = full_plan()
    shown = said(report(plan))
    axis = plan.items[0]
    assert f"{axis.code} {axis.title} — " in shown  # a link
    assert "Également sous Zzautreobjectif (part : 41,5 %)" in shown
    assert all(item.id in shown for item in plan.items)


def test_the_cover_says_who_what_when():
    plan = plan_of(objective(), period=(date(2024, 12, 2), date(2030, 12, 1)), title="Valboisé 2030")
    cover = [
        b.text for b in report(plan, version_note="Projet").blocks if isinstance(b, Paragraph) and "cover" in b.role
    ]
    assert cover == [
        "Valboisé",
        "Valboisé 2030",
        "Programme stratégique transversal",
        "Période du 2 décembre 2024 au 1er décembre 2030",
        "État au 2 septembre 2025",
        "Projet",
    ]


def test_a_kind_that_the_title_says_is_not_repeated():
    plan = plan_of(objective(), title="Programme stratégique transversal de Valboisé")
    lines = [block.text for block in report(plan).blocks if isinstance(block, Paragraph)]
    assert "Programme stratégique transversal" not in lines


def test_headings_follow_depth_and_never_jump():
    plan = plan_of(
        Item("x", Level.AXIS, "Axe"),
        objective("o1", parent="x"),
        action("a1", "o1", agents=("Agent",)),
        action("a2", "x", agents=("Agent",)),
    )
    assert outline(report(plan))[-5:] == [
        (1, "Axe"),
        (2, "Objectif o1"),
        (3, "Action a1"),
        (2, "Action a2"),
        (1, "Annexe. Provenance des éléments"),
    ]


def test_actions_are_out_of_the_table_of_contents():
    document = report(plan_of(objective(), action("a1", agents=("Agent",))))
    listed = {block.text: block.listed for block in document.blocks if isinstance(block, Heading)}
    assert listed["Objectif o1"]
    assert not listed["Action a1"]


def test_two_tracks_make_two_parts():
    assert (1, "Volet interne") in outline(report(two_tracks()))
    assert (2, "Objectif o2") in outline(report(two_tracks()))


def test_one_track_is_said_beside_the_objective():
    document = report(plan_of(objective(track=Track.INTERNAL)))
    assert "Objectif stratégique · volet interne" in said(document)


def test_an_action_without_anything_known_has_a_row_and_no_sheet():
    document = report(plan_of(objective(), action("a1"), action("a2", departments=("Travaux",))))
    assert overview(document, "ensemble")[1:] == [["1", "Action a1", ""], ["2", "Action a2", "Travaux"]]
    assert (2, "Action a1") not in outline(document)
    assert (2, "Action a2") in outline(document)


def test_columns_that_nobody_fills_are_left_out():
    assert overview(report(plan_of(objective(), action("a1"))), "ensemble")[0] == ["Code", "Intitulé"]


def test_a_step_that_its_table_shows_whole_has_no_sheet():
    step = Item("s1", Level.STEP, "Étape simple", parent="a1", deadline=dated("mai 2026", date(2026, 5, 31)))
    rich = Item("s2", Level.STEP, "Étape suivie", parent="a1", achieved="Tout")
    document = report(plan_of(objective(), action("a1"), step, rich))
    assert "mai 2026 — 31 mai 2026" in said(document)
    assert (3, "Étape simple") not in outline(document)
    assert (3, "Étape suivie") in outline(document)


def test_late_is_computed_and_said():
    late = action("a1", deadline=dated("2024", date(2024, 12, 31)))
    done = action("a2", deadline=dated("2024", date(2024, 12, 31)), status=Status(StatusValue.DONE))
    shown = said(report(plan_of(objective(), late, done)))
    assert "Une action est en retard" in shown
    assert shown.count("Action · en retard") == 1


def test_a_shared_action_is_whole_at_home_and_named_elsewhere():
    shared = action("a1", "o1", agents=("Agent",), also_under=(Placement("o2", Decimal(30)),))
    document = report(plan_of(objective("o1"), objective("o2"), shared))
    assert outline(document).count((2, "Action a1")) == 1
    assert "Action a1 (partagée : 30 %, fiche sous « 1 Objectif o1 »)" in said(document)


def test_an_item_whose_parent_is_not_in_the_plan_is_shown():
    assert (1, "Action a1") in outline(report(plan_of(action("a1", "absent"))))


def test_a_loop_of_parents_loses_nothing():
    document = report(plan_of(objective("o1", parent="o2"), objective("o2", parent="o1")))
    titles = [title for _, title in outline(document)]
    assert titles.count("Objectif o1") == titles.count("Objectif o2") == 1


def test_the_summary_counts_in_words():
    plan = plan_of(
        objective(),
        action("a1", status=Status(StatusValue.DONE)),
        action("a2", status=Status(StatusValue.DONE)),
        action("a3", status=Status(StatusValue.BLOCKED)),
        action("a4"),
    )
    shown = said(report(plan))
    assert "Le programme compte 1 objectif stratégique et 4 actions." in shown
    assert "sur 4 actions : 2 terminées, 1 bloquée et 1 sans état précisé. Aucune n'est en retard" in shown
    assert overview(report(plan), "par état")[-1] == ["Total", "4", "100\u00a0%"]


def test_the_authority_s_own_words_are_used_and_put_in_the_plural():
    labels = {Level.STRATEGIC_OBJECTIVE: "Levier de progrès", Level.ACTION: "Projet communal"}
    shown = said(report(plan_of(objective(), objective("o2"), action("a1"), action("a2")), level_labels=labels))
    assert "2 leviers de progrès et 2 projets communaux" in shown


def test_an_empty_plan_makes_a_document():
    shown = said(report(plan_of()))
    assert "Le programme ne compte encore aucun élément." in shown


def test_figures_have_their_facts_in_words():
    plan = plan_of(
        objective(),
        action("a1", status=Status(StatusValue.DONE), deadline=dated("2026", date(2026, 6, 30))),
        action("a2", status=Status(StatusValue.WAITING), deadline=dated("2028", date(2028, 6, 30))),
    )
    states, years = [block for block in report(plan).blocks if isinstance(block, Figure)]
    assert states.alt.replace("\u00a0", " ") == "Répartition des 2 actions par état. Terminée : 1, En attente : 1."
    assert years.alt.replace("\u00a0", " ") == "Nombre d'actions par année d'échéance. 2026 : 1, 2027 : 0, 2028 : 1."
    assert all(figure.svg and figure.svg.startswith("<svg") for figure in (states, years))


def test_parts_of_a_deadline_are_listed_with_their_steps():
    deadline = Deadline(
        "(1) 2026 (2) à fixer", parts=(DeadlinePart("(1)", (1,), date(2026, 1, 1), date(2026, 12, 31)),)
    )
    shown = said(report(plan_of(objective(), action("a1", deadline=deadline))))
    assert "(1) : du 1er janvier 2026 au 31 décembre 2026 (étape 1)" in shown


def test_principles_are_listed_by_kind():
    values = (Principle(PrincipleKind.VALUE, "Respect"), Principle(PrincipleKind.FINALITY, "Vivre bien"))
    document = report(plan_of(objective(), principles=values))
    assert (1, "Principes") in outline(document)
    assert (2, "Valeurs") in outline(document)
    assert "Respect" in said(document)


def test_a_single_file_is_named_once_and_several_beside_each_item():
    one = Source(file="pst.txt", line=4)
    assert "Document lu : pst.txt." in said(report(plan_of(objective(source=one), action("a1"))))
    two = plan_of(objective(source=one), action("a1", source=Source(file="dpc.txt", line=9)))
    assert "Document lu" not in said(report(two))
    assert "Fichier pst.txt, ligne 4" in said(report(two))
