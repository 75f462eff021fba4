"""Tables inside the cell of a frame; actions in minutes as paragraphs with a sign, their remarks and steps below."""

from gouvernail.core.document import Cell, Document, Heading, ListItem, Paragraph, Row, Table
from gouvernail.core.recognise import recognise


def titles(document: Document) -> list[tuple[str, str]]:
    return [(item.level.value, item.title) for item in recognise(document).plan.items]


def frame(objective: str, leader: str, *rows: str) -> Table:
    left = Cell((Paragraph("Mandataire"), Paragraph(leader)))
    right = Cell(tuple(map(Paragraph, ("N° | Action | Pour quand | État", *rows))))
    return Table((Row((Cell.of(objective, colspan=2),)), Row((left, right))))


def test_a_table_inside_the_frame_of_an_objective_is_read_and_what_stands_beside_it_is_the_objectives() -> None:
    document = Document(
        (
            Heading("Objectif stratégique 1 : Prendre soin des villages"),
            frame(
                "Objectif opérationnel 1.1 – Entretenir les voiries",
                "E. Dassart",
                "1.1.1 | Refaire la rue des Carrières | juin 2026 | En cours",
                "1.1.2 | Dresser le cadastre des trottoirs | 2027 | Planifié",
            ),
            frame(
                "Objectif opérationnel 1.2 – Garder des villages propres",
                "M. Hublette",
                "1.2.1 | Placer des caméras aux bulles à verre | 2026 | Réalisé",
                "1.2.2 | Organiser le grand nettoyage | mars 2026 | En cours",
            ),
        )
    )
    items = recognise(document).plan.items
    assert [(item.code, item.title) for item in items if item.level.value == "action"] == [
        ("1.1.1", "Refaire la rue des Carrières"),
        ("1.1.2", "Dresser le cadastre des trottoirs"),
        ("1.2.1", "Placer des caméras aux bulles à verre"),
        ("1.2.2", "Organiser le grand nettoyage"),
    ]
    objective = next(item for item in items if item.code == "1.2")
    assert objective.political_leads == ("M. Hublette",)
    assert all(item.status is not None and item.deadline is not None for item in items if item.level.value == "action")


def test_paragraphs_with_signs_of_a_legend_are_actions_with_remarks_and_steps() -> None:
    lines = (
        Paragraph("Légende des actions : ☑ fait ◐ en cours ☐ pas commencé", blank_before=1),
        Heading("Objectif stratégique 3 : Offrir un espace public propre", 2),
        Heading("Objectif opérationnel 3.1 : Réduire les dépôts clandestins", 3),
        Paragraph("Actions :", blank_before=1, bold=True),
        Paragraph("☑ Installer quatre caméras – Qui : K. Delvigne – Pour quand : mars 2026", blank_before=1),
        Paragraph("◐ Remplacer les corbeilles – Qui : S. Marlière – Pour quand : 30/06/2026", blank_before=1),
        Paragraph("Remarque : livraison le 20 avril.", blank_before=1),
        Paragraph("Étapes :", blank_before=1),
        ListItem("Enlever les anciennes corbeilles", "o", 1, blank_before=1),
        ListItem("Poser les socles", "o", 1),
        Paragraph("☐ Revoir le plan de balayage – Qui : K. Delvigne – Pour quand : 2027", blank_before=1),
    )
    draft = recognise(Document(lines))
    assert titles(Document(lines))[2:] == [
        ("action", "Installer quatre caméras"),
        ("action", "Remplacer les corbeilles"),
        ("step", "Enlever les anciennes corbeilles"),
        ("step", "Poser les socles"),
        ("action", "Revoir le plan de balayage"),
    ]
    statuses = [item.status.value.value for item in draft.plan.items if item.status and item.status.value]
    assert statuses == ["done", "in_progress", "not_started"]
    remarked = next(item for item in draft.plan.items if item.title == "Remplacer les corbeilles")
    assert "livraison le 20 avril" in (remarked.description or "")


def test_commitments_of_one_level_are_the_actions_of_the_headings_over_them() -> None:
    doing = (
        *("Limiter la vitesse", "Rénover les arrêts", "Refaire la rue des Carriers", "Planter un verger"),
        *(
            "Ouvrir une ressourcerie",
            "Couvrir le hall de panneaux",
            "Créer vingt places de crèche",
            "Geler le prix des repas",
        ),
        *("Construire huit logements", "Installer un médecin"),
    )
    lines: list[Heading | Paragraph] = [Paragraph("Déclaration de politique communale 2024-2030", bold=True)]
    for at, title in enumerate(doing):
        if at % 4 == 0:
            lines.append(Heading(("Une commune apaisée", "Une commune verte", "Une commune vivante")[at // 4], 2))
        lines.append(Paragraph(f"Engagement {at + 1} – {title}. Nous le ferons avec vous.", blank_before=1))
    found = titles(Document(tuple(lines)))
    assert [title for level, title in found if level == "strategic_objective"] == [
        *("Une commune apaisée", "Une commune verte", "Une commune vivante"),
    ]
    assert [title for level, title in found if level == "action"] == list(doing)
