"""Reports of an evaluation in titled rows, and actions that are written as paragraphs by several hands."""

from gouvernail.core.document import Block, Heading, Paragraph
from gouvernail.core.vocabulary import StatusValue

from .tables import draft_of, heading, item_of, table, tree_of

REPORT: list[Block] = [
    heading("Objectif stratégique 1 : Être une commune", 1),
    heading("qui ménage ses forêts", 1),
    heading("Objectif opérationnel 1.1 : Replanter", 2),
    table(
        ["Action 1.1.1 – Planter vingt hectares", "En cours – 60 %"],
        ["Réalisé : Douze hectares sont plantés.\nReste à faire : Clôturer le reste.", ""],
        ["Action 1.1.2 – Former les bûcherons", "Terminé – 100 %"],
        ["Réalisé : Trois sessions ont eu lieu.", ""],
        ["Objectif opérationnel 1.2 : Prévenir le feu", ""],
        ["Action 1.2.1 – Ouvrir des pare-feu", "Bloqué – 10 %"],
        ["Reste à faire : Obtenir le permis.", ""],
    ),
]


def test_rows_that_are_titles_with_their_state_open_items_and_what_is_below_is_theirs() -> None:
    assert tree_of(*REPORT) == [
        "OS 1 Être une commune qui ménage ses forêts",
        "  OO 1.1 Replanter",
        "    A 1.1.1 Planter vingt hectares",
        "    A 1.1.2 Former les bûcherons",
        "  OO 1.2 Prévenir le feu",
        "    A 1.2.1 Ouvrir des pare-feu",
    ]
    first = item_of("Planter vingt hectares", *REPORT)
    assert (first.status and first.status.value, first.progress) == (StatusValue.IN_PROGRESS, 60)
    assert (first.achieved, first.remaining) == ("Douze hectares sont plantés.", "Clôturer le reste.")


PARAGRAPHS: list[Block] = [
    heading("OS 1 : Se déplacer sans crainte", 1),
    heading("OO 1.1 : Ralentir", 2),
    Paragraph(
        "Action 1.1.1 : Acquérir deux radars mobiles. Ils tourneront d'un village à l'autre. (Échevinat : M. Dessy – "
        "Zone de police / Service Travaux – Échéance : 2027)"
    ),
    Paragraph(
        "Action 1.1.2 – Négocier avec le TEC. La demande vient surtout des hameaux. (Échevinat : M. Dessy – "
        "Service Mobilité – Échéance : mars 2028)"
    ),
    heading("OO 1.2 : Marcher", 2),
    Paragraph("Rouvrir douze sentiers vicinaux : les bénévoles proposent d'en baliser trois par an."),
    Paragraph("Mandataire : L. Sow. Service : Travaux. Échéance : fin 2027."),
    Paragraph("Refaire les trottoirs de la gare"),
    Paragraph("Mandataire : L. Sow. Service : Travaux. Échéance : 2028."),
    Paragraph("Éclairer le passage : sous le pont, où les plaintes sont nombreuses."),
    Paragraph("Mandataire : L. Sow. Service : Énergie. Échéance : permanent."),
]


def test_an_action_written_as_a_paragraph_ends_its_title_with_its_first_sentence() -> None:
    action = item_of("Acquérir deux radars mobiles", *PARAGRAPHS)
    assert action.description == "Ils tourneront d'un village à l'autre."
    assert (action.political_leads, action.departments) == (("M. Dessy",), ("Zone de police", "Service Travaux"))
    assert item_of("Négocier avec le TEC", *PARAGRAPHS).description == "La demande vient surtout des hameaux."


def test_lines_above_their_named_fields_are_actions_beside_numbered_ones() -> None:
    items = [item for item in draft_of(*PARAGRAPHS).plan.items if item.level.value == "action"]
    assert [item.title for item in items[2:]] == [
        "Rouvrir douze sentiers vicinaux",
        "Refaire les trottoirs de la gare",
        "Éclairer le passage",
    ]
    assert items[2].description == "les bénévoles proposent d'en baliser trois par an."
    assert [item.departments for item in items[2:]] == [("Travaux",), ("Travaux",), ("Énergie",)]


def test_a_short_title_of_two_sentences_stays_whole() -> None:
    assert isinstance(PARAGRAPHS[0], Heading)
    tree = tree_of(heading("OS 1 : Lire", 1), heading("OO 1.1 : Ouvrir", 2),
                   Paragraph("Action 1.1.1 : Oser la nuit. Lire ensemble"),
                   Paragraph("Action 1.1.2 : Prêter"))  # fmt: skip
    assert tree[2:] == ["    A 1.1.1 Oser la nuit. Lire ensemble", "    A 1.1.2 Prêter"]
