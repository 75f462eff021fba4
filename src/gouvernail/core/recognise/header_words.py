"""Words that name a field over a column only: elsewhere they say too many things. The whole header, as folded words."""

HEADER_WORDS: dict[str, str] = {
    "title": "objet | sujet | enonce | intitule du projet | wat | was | naam | name",
    "code": "id | identifiant unique | cle | ordre | ligne | rang | uid | ref interne | lfd",
    "political_leads": (
        "college | echevins | echevin(e) | maire | ministre | bourgmestre echevins | pilote elu | elus | burgemeester "
        "| burgermeister | ressort | depute | president | vice presidence | delegue"
    ),
    "departments": (
        "services | pole | poles | afdeling | bureau | cellule | unite | structure | institution | organisme | "
        "bevoegde afdeling | amt | referat | stelle | team | directie | departements"
    ),
    "agents": (
        "contact | contacts | coordination | titulaire | affectation | proprietaire | porteurs | pilotes | initiales "
        "| eigenaar | medewerker | leitung | koordination | personne | uitvoering door | verantwoordelijken | "
        "personnes | referents | responsables | noms"
    ),
    "partners": (
        "avec | operateurs | synergie | synergies | associations | prestataire | prestataires | collaborateurs | "
        "soutiens | partenaire(s)"
    ),
    "start": "depart | commencement | begin | anfang",
    "deadline": (
        "pour le | d'ici | exercice | trimestre | semestre | moment | einde | tot | jaar | ende | jahr | bis | "
        "abschluss | realisation en | annees | calendrier (annee)"
    ),
    "revised_deadline": "report | reportee au | reporte au | revue le | adaptation | herzien | nieuw",
    "status": (
        "feu | feux | couleur | ampel | zustand | etapes franchies | evolution | wo wir stehen | wo stehen wir | "
        "waar staan we | waar we staan"
    ),
    "budget": "€ | eur | euro | k€ | keur | prix | m€ | montant € | tvac | htva | chf | prijs | krediet",
    "budget_ordinary": "exploitation | fonctionnement | ord | b.o | b.o. | fonct | ordinaires",
    "budget_extraordinary": "extra | extraord | b.e. | invest | extraordinaires",
    "funder": "aides | bailleur | bailleurs | recettes | financiering | prêts | aide",
    "priority": "prio | importance | urgent",
    "track": "interne externe | int ext",
    "links": "url | hyperlien | lien web | link | links",
    "updated": (
        "version | date de mise a jour | mis a jour le | mise a jour | derniere mise a jour | date de la derniere "
        "mise a jour | maj | date maj | maj le | date d'encodage | encode le | cree le | date de creation | modifie "
        "le | date de modification | derniere modification | date de l'etat | date de l'avancement | dernier suivi | "
        "date du suivi | laatste update | laatst bijgewerkt | datum update | laatste wijziging | aangemaakt op | "
        "letzte aktualisierung | aktualisiert am | stand vom | letzte anderung | erstellt am | last updated | updated "
        "at | created at | last modified"
    ),
    "aside": (
        "type d'action | type de projet | nature de l'action | nature du projet | public cible | public vise | "
        "publics cibles | beneficiaires | localisation | encode par | modifie par | cree par | complexite | "
        "ponderation | piece jointe | pieces jointes | niveau de confidentialite | doelgroep | doelgroepen | "
        "zielgruppe | zielgruppen | locatie | standort | aangemaakt door | erstellt von | bijlage | bijlagen | anlage "
        "| anlagen | type | nature | lieu | lieux | adresse | quartier | village | villages | public | impact | poids "
        "| fichier | validation | valide par | visible | visibilite | ort | plaats | wijk | soort | art | typ | "
        "valide"
    ),
    "description": (
        "toelichting | uitleg | commentaar | erlauterung | erlauterungen | inhalt | inhoud | remarques | rem | "
        "commentaires | observations | notes | com | infos | info | informations | autre | autres | varia | "
        "complement | opm"
    ),
    "level:step": "schritt | taak | aufgabe | subtaak | unteraktion",
    "level:action": (
        "que faire | was tun | wat doen we | was wir tun | was ist zu tun | was wird getan | wat we doen | "
        "wat gaan we doen | ce que nous faisons | ce que nous ferons | ce que nous allons faire | ce qu'on fait | "
        "ce qu'on va faire | ce que l'on va faire | ce que fait la commune | que faisons nous | qu'allons nous faire"
    ),
}
