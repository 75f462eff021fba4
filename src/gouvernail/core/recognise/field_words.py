"""The phrases that name fields: headers of columns, row names of sheets, section names.

Everything here is vocabulary of the trade, never a sentence of a document. A phrase is written folded (no accents,
lower case). To teach the recognisers a new word, add it to its line; nothing else has to change.
"""

FIELD_WORDS: dict[str, str] = {
    "title": "intitule | titre | libelle | denomination | nom | designation | omschrijving | titel | bezeichnung",
    "code": "code | numero | n° | no | nr | num | ref | reference | nummer | #",
    "political_leads": (
        "bevoegd | bevoegde schepen | politiek verantwoordelijke | "
        "politique en charge | responsable politique | politique | mandataire | mandataire responsable | "
        "mandataire referent | echevin | echevine | echevinat | bourgmestre | elu referent | elue referente | "
        "elu | elu responsable | elu pilote | elu porteur | adjoint | vice president | portefeuille | pilote "
        "politique | porteur politique | referent politique | responsable du college | schepen | mandataris | "
        "schoffe | politisch verantwortlich | conseiller delegue"
    ),
    "administrative_leads": (
        "responsable administratif | responsable administrative | administratif | pilote administratif | "
        "referent administratif | porteur administratif | responsable de l'administration | direction "
        "responsable | chef de service | verantwoordelijke"
    ),
    "departments": (
        "maitre d'ouvrage | maitrise d'ouvrage | service instructeur | "
        "zustandige dienststelle | dienststelle | zustandige abteilung | zustandiges amt | verantwortlicher dienst | "
        "service en charge | service | service gestionnaire | gestionnaire | service pilote | service porteur "
        "| federfuhrender dienst | federfuhrung | zustandiger dienst | bevoegde dienst | verantwoordelijke dienst "
        "| service responsable | service concerne | service traitant | service referent | direction | "
        "departement | direction pilote | structure pilote | direction ou service pilote | direction ou "
        "service | entite | dienst | abteilung | zustandig"
    ),
    "contributing_departments": (
        "services associes | service associe | services contributeurs | services partenaires | service "
        "partenaire | services impliques | autres services | services transversaux | service contributeur | "
        "service implique"
    ),
    "agents": (
        "attribue a | attribuee a | attribue | assigne a | assignee a | assignee | toegewezen aan | zugewiesen an | "
        "assigned to | "
        "agent en charge | agent | agent traitant | agent pilote | pilote | pilotage | porteur | porteur de "
        "projet | porteur de l'action | porteur du projet | chef de projet | referent | responsable | "
        "personne pilote | personne de contact | personne ressource | qui | par qui | coordinateur | "
        "coordinatrice | responsable technique | referente | animateur | responsable de l'action | "
        "responsable du projet | projectleider | verantwortlich | verantwortliche | verantwortlicher | uitvoerder | "
        "trekker | wie | wer | ansprechpartner | qui pilote | qui fait | "
        "qui est responsable"
    ),
    "partners": (
        "partenaire | partenaires externes | partenaires exterieurs | partenariat | partenaires associes | "
        "intervenant | intervenants | acteurs | acteurs externes | acteurs concernes | parties prenantes | en "
        "collaboration avec | collaboration | intervenant politique | collaborations | partner | partners | "
        "avec qui | mit wem | met wie"
    ),
    "working_group": (
        "groupe de travail | comite de pilotage | equipe projet | equipe | copil | groupe de pilotage | comite de suivi"
    ),
    "governance": "gouvernance | instance | instance de gouvernance | organe | organe de decision | organe competent",
    "participation": "participation | participation citoyenne | participation des citoyens | concertation",
    "start": (
        "debut | date de debut | date debut | date de demarrage | demarrage | lancement | debut prevu | date "
        "de lancement | start | beginn"
    ),
    "deadline": (
        "date d'echeance | date echeance | due date | vervaldatum | einddatum | falligkeitsdatum | falligkeit | "
        "streefdatum | klaar tegen | klaar | af tegen | gereed tegen | uitvoeren tegen | "
        "echeance | delai | date de fin | date fin | fin | terme | calendrier | planning | planification | "
        "date butoir | date limite | timing | quand | echeancier | periode | date | agenda | realisation "
        "prevue | horizon | termijn | deadline | frist | phasage | annee | duree | date de realisation | "
        "annee de realisation | timing | planning | tegen wanneer | wanneer | bis wann | wann | zeitplan | "
        "pour quand | d'ici quand | jusqu'a quand | tegen wanneer | a realiser pour | echeance prevue"
    ),
    "revised_deadline": "echeance revisee | delai revise | nouvelle echeance | nouveau delai | echeance actualisee",
    "effective_start": "debut effectif | date de debut effective | date debut effective",
    "effective_end": (
        "fin effective | date de fin effective | date fin effective | date de cloture | date de realisation effective"
    ),
    "status": (
        "etat | statut | etat d'avancement | avancement | situation | stade | status | stand | stade "
        "d'avancement | stand der umsetzung | niveau de realisation | phase | etat de l'action | toestand | "
        "stand van zaken | umsetzungsstand | fortschritt | ou en est-on | uitvoering"
    ),
    "progress": (
        "taux d'avancement | avancement % | realisation % | "
        "etat d'avancement % | taux de realisation | pourcentage | % | % de realisation | % d'avancement | taux "
        "| progression | pourcentage d'avancement | pourcentage de realisation | vooruitgang"
    ),
    "health_text": "details indice de sante | details indice sante | detail de l'indice de sante",
    "recurring": "action en amelioration continue | recurrent | recurrente | recurrence | action recurrente",
    "health": "indice sante | meteo | indice de sante | sante | confiance",
    "achieved": (
        "etat des realisations | realisations | realise | realisation | actions realisees | deja realise | "
        "bilan | ce qui a ete realise | ce qui est realise | "
        "ce qui est fait | fait | resultats obtenus | resultat obtenu | ce qui a ete fait | etat de "
        "realisation | resultats"
    ),
    "remaining": (
        "ce qu'il reste a faire | reste a faire | a faire | prochaines etapes | perspectives | suites | suite "
        "a donner | restant a faire | ce qui reste a faire | a realiser"
    ),
    "obstacles": (
        "obstacles | freins | difficultes | risques | points d'attention | blocages | contraintes | "
        "difficultes rencontrees"
    ),
    "support": "soutien | appui | aide demandee | besoins | soutien demande | besoin d'appui",
    "aims": (
        "objectifs | objectif | but | buts | finalite | finalites | objectifs poursuivis | objectifs vises | "
        "doel | ziel | enjeux | pourquoi"
    ),
    "methods": (
        "elements de la liste de controle | liste de controle | checklist | checklist items | controlelijst | "
        "modalites | etapes | methode | methodologie | mise en oeuvre | modalites et etapes | deroulement | "
        "demarche | plan d'action | moyens d'action | comment | demarches | modalites pratiques | phases | "
        "taches | mode operatoire | etapes de realisation | sous actions | actions concretes | stappen | "
        "modalites d'execution"
    ),
    "means": "moyens nouveaux | moyens nouveaux d'organisation | moyen nouveau | moyen nouveau d'organisation",
    "resources": (
        "ressources | moyens | moyens humains | moyens humains et techniques | ressources a mobiliser | "
        "moyens et ressources | moyens materiels | middelen | mittel | moyens necessaires | ressources "
        "materielles | moyens financiers et humains | moyens humains et financiers"
    ),
    "evaluation": (
        "evaluation | criteres d'evaluation | criteres de reussite | mode d'evaluation | modalites "
        "d'evaluation | evaluatie | suivi et evaluation | suivi | criteres de succes"
    ),
    "indicators": (
        "indicateurs | indicateur | indicateur de resultat | indicateur resultat | indicateurs de suivi | "
        "indicateur de realisation | indicateurs de realisation | indicator | indicatoren | indikator | cible | "
        "valeur cible"
    ),
    "budget_ordinary": "exploitatie | exploitatiebudget | budget ordinaire | "
    "ordinaire | fonctionnement | service ordinaire | depenses ordinaires | bo",
    "budget_extraordinary": (
        "investering | investeringen | investeringsbudget | "
        "budget extraordinaire | extraordinaire | investissement | service extraordinaire | depenses "
        "extraordinaires | b.e | be | investissements"
    ),
    "budget": (
        "plan de financement | "
        "budget | cout | couts | montant | montants | financement | moyens financiers | estimation budgetaire "
        "| budget previsionnel | enveloppe | moyens budgetaires | cout estime | estimation | ressources "
        "financieres | impact budgetaire | kosten | kostprijs | raming | depenses | credits | euros | cout estimatif | "
        "combien | hoeveel | wieviel | wie viel"
    ),
    "article": "article | article budgetaire | n° d'article | articles budgetaires",
    "funder": (
        "financeur | financeurs | subside | subsides | subvention | subventions | source de financement | "
        "sources de financement | pouvoir subsidiant"
    ),
    "staff": "rh | ressources humaines | personnel | moyens en personnel | grh | effectifs",
    "fte": "etp | equivalent temps plein | vte",
    "priority": "priorite | niveau de priorite | degre de priorite | urgence | degre d'urgence | prioriteit",
    "sdgs": "odd | odds | o.d.d | objectifs de developpement durable | sdg | objectif de developpement durable",
    "plans": (
        "plan | plans concernes | plans communaux concernes | plan lie | plans lies | autres plans | plans "
        "transversaux | lien avec d'autres plans | plan sectoriel | plans sectoriels"
    ),
    "domains": "domaine | theme | thematique | categorie | matiere | secteur | domaines | thema | bereich",
    "track": "volet",
    "links": "lien | liens | lien avec | actions liees | action liee",
    "description": (
        "etiquettes | etiquette | labels | "
        "description | descriptif | contexte | detail | details | presentation | contenu | explication | "
        "precisions | resume | remarque | commentaire | observation | note | beschrijving | beschreibung | "
        "bemerkungen | opmerkingen | precision | information | divers"
    ),
    "findings": (
        "constat | constats | diagnostic | etat des lieux | aujourd'hui | situation actuelle | etat de la "
        "situation | constats de depart | atouts et faiblesses"
    ),
    "ambition": "ambition | ambitions | vision | demain | ambitie",
    "rationale": (
        "motivation | motivations | justification | raison d'etre | exposé des motifs | expose des motifs | "
        "argumentaire | motivatie"
    ),
    "level:axis": "axe | axe strategique | axes",
    "level:strategic_objective": (
        "objectif strategique | os | o.s | sous-axe | sous axe | strategische doelstelling | strategisches ziel | "
        "levier"
    ),
    "level:operational_objective": (
        "objectif operationnel | oo | o.o | sous-sous axe | sous-sous-axe | sous sous axe | operationele doelstelling "
        "| operatives ziel | sous objectif | sous-objectif"
    ),
    "level:action": (
        "action | projet | project | mesure | initiative | actie | massnahme | maatregel | fiche action | fiche | "
        "action a mener | action concrete | projet action | fiche projet | activite | aktion | quoi | projekt"
    ),
    "level:step": "sous action | sous-action | etape | tache | sous tache | sous etape | sous-projet",
}
"""Field → phrases, separated by bars. `level:x` names the level whose title stands in the column or row."""
