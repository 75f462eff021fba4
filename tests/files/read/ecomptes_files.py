"""eComptes files, element by element."""

PERSON = "<Civilite>MADAME</Civilite><Nom>Delfosse</Nom><Prenom>Anne</Prenom><Tel>081 00 00 00</Tel><eMail/>"
TEXT = "<Mode>TEXTE</Mode><Valeur>{}</Valeur>"


def element(
    tag: str,
    label: str,
    inside: str = "",
    *,
    id: str | None = "",
    more: str = "",
    status: str = "EN_COURS",
    **said: str,
) -> str:
    """An element of the schema; `id` is its label where none is given, and missing where it is `None`."""
    attribute = "" if id is None else f' ElementId="{id or label}"'
    return (
        f'<{tag}{attribute} Exercice="2026"><Libelle>{label}</Libelle>'
        f"<DateFin>{said.get('end', '2027-06-30')}</DateFin>"
        f"<Description>{said.get('description') or TEXT.format('')}</Description><Statut>{status}</Statut>"
        f"{said.get('people', '')}<TauxAvancement>{said.get('progress', '0')}</TauxAvancement>"
        f"<RemarqueStatut>{TEXT.format('')}</RemarqueStatut><ETP>{said.get('fte', '0')}</ETP><Plans/><Partenaires/>"
        f"{more}{inside}</{tag}>"
    )


def file(*volets: str, ins: str = "92094", administration: str = "AC", identifier: str = "pst-1") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<dataroot><Identifiants><Id>1</Id>'
        f"<TypeAdmin>{administration}</TypeAdmin><INS>{ins}</INS><Type>PST</Type><Exercice>2026</Exercice>"
        "<Version>201805V1</Version><Generateur>ECOMPTES</Generateur></Identifiants><PST><DescriptionPST>"
        f"<IdPST>{identifier}</IdPST><Libelle>PST de Valmont</Libelle><ExerciceDebut>2025</ExerciceDebut>"
        f"<ExerciceFin>2030</ExerciceFin></DescriptionPST><Volets>{''.join(volets)}</Volets></PST></dataroot>"
    ).encode()


def tree(actions: str, *, volet: str = "Volet interne") -> str:
    """A volet that says nothing of its own, with one objective of each level above the actions."""
    below = element("ObjectifOperationnel", "Accueillir", f"<Actions>{actions}</Actions>")
    above = element(
        "ObjectifStrategique", "Être accessible", f"<ObjectifsOperationnels>{below}</ObjectifsOperationnels>"
    )
    inside = f"<ObjectifStrategiques>{above}</ObjectifStrategiques>"
    return element("Volet", volet, inside, status="NON_COMMENCE").replace("<DateFin>2027-06-30</DateFin>", "", 1)
