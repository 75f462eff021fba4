"""The phrases that name fields: headers of columns, row names of sheets, section names.

Everything here is vocabulary of the trade, never a sentence of a document. A phrase is written folded (no accents,
lower case). To teach the recognisers a new word, add it to its line; nothing else has to change. Dutch, German and
English stand in `foreign_words.py`, words that name a field over a column only in `header_words.py`.
"""

CHARGES = (
    "referent | referente | responsable | pilote | porteur | porteuse | en charge | coordinateur | coordinatrice | "
    "coordonnateur | chef de file | designe | designee | competent | competente | delegue | deleguee"
)
"""What somebody is in an action."""
WHO: dict[str, str] = {
    "political_leads": (
        "elu | elue | elu(e) | echevin | echevine | mandataire | adjoint | adjointe | conseiller | conseillere | "
        "conseiller communal | conseiller communautaire | vice president | vice presidente | depute | deputee"
    ),
    "administrative_leads": (
        "cadre | directeur | directrice | chef de service | cheffe de service | dgs | administratif"
    ),
    "departments": (
        "service | direction | departement | pole | cellule | structure | entite | unite | bureau | division | "
        "organisme"
    ),
    "agents": (
        "technicien | technicienne | agent | agente | agent communal | agent technique | charge de mission | chargee "
        "de mission | chef de projet | cheffe de projet | collaborateur | collaboratrice | fonctionnaire | technique | "
        "operationnel | operationnelle"
    ),
}
"""Who may be any of `CHARGES`, in either order: `Technicien référent`, `Référent technique`, `Pôle en charge`."""
FIELD_WORDS: dict[str, str] = {
    "title": (
        "intitule | titre | libelle | denomination | nom | designation | omschrijving | titel | bezeichnung | objet "
        "de l'action | nom de l'action | nom du projet"
    ),
    "code": (
        "code | numero | n° | no | nr | num | ref | reference | nummer | # | identifiant | code action | numero "
        "d'ordre | n° d'ordre | n° d'action | n° action | n° fiche | code projet"
    ),
    "political_leads": (
        "depute | deputee | deputes | administrateur referent | adm referent | "
        "bevoegd | bevoegde schepen | politiek verantwoordelijke | politique en charge | responsable politique | "
        "politique | mandataire | mandataire responsable | mandataire referent | echevin | echevine | echevinat | "
        "bourgmestre | elu referent | elue referente | elu | elu responsable | elu pilote | elu porteur | adjoint | "
        "vice president | portefeuille | pilote politique | porteur politique | referent politique | responsable du "
        "college | schepen | mandataris | schoffe | politisch verantwortlich | conseiller delegue | membre du "
        "college | membre du college communal | membres du college | mandataire politique | elu en charge | elue en "
        "charge | elu(e) en charge | portage politique | pilotage politique | echevin en charge | echevine en charge "
        "| echevin responsable | echevin competent | echevin delegue | echevin referent | echevin pilote | "
        "responsabilite politique | tutelle politique | competence scabinale | attribution scabinale | attributions "
        "scabinales | membre du bureau permanent | elu delegue | adjoint delegue | adjoint en charge | adjoint "
        "referent | adjoint au maire | vice president delegue | vice president en charge | referent elu | "
        "responsable elu | depute provincial | depute en charge | membre du directoire | politique responsable | "
        "porteur mandataire | coordination politique | mandataire pilote | mandataire porteur | mandataire en charge "
        "| elu coordinateur | membre du bpr"
    ),
    "administrative_leads": (
        "responsable administratif | responsable administrative | administratif | pilote administratif | referent "
        "administratif | porteur administratif | responsable de l'administration | direction responsable | chef de "
        "service | verantwoordelijke | responsable hierarchique | cadre responsable | pilotage administratif | "
        "portage administratif | coordination administrative | responsabilite administrative | directeur responsable "
        "| direction administrative"
    ),
    "departments": (
        "maitre d'ouvrage | maitrise d'ouvrage | service instructeur | zustandige dienststelle | dienststelle | "
        "zustandige abteilung | zustandiges amt | verantwortlicher dienst | service en charge | service | service "
        "gestionnaire | gestionnaire | service pilote | service porteur | federfuhrender dienst | federfuhrung | "
        "zustandiger dienst | bevoegde dienst | verantwoordelijke dienst | service responsable | service concerne | "
        "service traitant | service referent | direction | departement | direction pilote | structure pilote | "
        "direction ou service pilote | direction ou service | entite | dienst | abteilung | zustandig | service "
        "competent | service moteur | service chef de file | service leader | service coordinateur | service "
        "executant | service initiateur | service operationnel | service porteur de projet | service porteur du "
        "projet | service communal | service communal responsable | pole pilote | pole responsable | pole concerne | "
        "cellule responsable | cellule pilote | structure responsable | structure porteuse | structure en charge | "
        "direction en charge | direction referente | direction concernee | direction porteuse | direction chef de "
        "file | departement responsable | departement pilote | departement concerne | organisme porteur | organisme "
        "responsable | entite responsable | entite pilote | service(s) | porteur service | pilote service | service "
        "pilote responsable"
    ),
    "contributing_departments": (
        "services associes | service associe | services contributeurs | services partenaires | service partenaire | "
        "services impliques | autres services | services transversaux | service contributeur | service implique | "
        "services en appui | service en appui | service support | services supports | service co pilote | services "
        "co pilotes | autres services concernes | services mobilises | services internes concernes | services "
        "collaborants | collaboration interne | collaborations internes | partenaires internes | partenaire interne "
        "| services internes"
    ),
    "agents": (
        "attribue a | attribuee a | attribue | assigne a | assignee a | assignee | toegewezen aan | zugewiesen an | "
        "assigned to | agent en charge | agent | agent traitant | agent pilote | pilote | pilotage | porteur | "
        "porteur de projet | porteur de l'action | porteur du projet | chef de projet | referent | responsable | "
        "personne pilote | personne de contact | personne ressource | qui | par qui | coordinateur | coordinatrice | "
        "responsable technique | referente | animateur | responsable de l'action | responsable du projet | "
        "projectleider | verantwortlich | verantwortliche | verantwortlicher | uitvoerder | trekker | wie | wer | "
        "ansprechpartner | qui pilote | qui fait | qui est responsable | agent porteur | agent responsable | agent "
        "referent | agent charge du dossier | agent en charge du dossier | pilote personne | pilote technique | "
        "pilote operationnel | pilote du projet | pilote de l'action | gestionnaire du dossier | gestionnaire de "
        "dossier | gestionnaire de projet | gestionnaire de l'action | chef fe de projet | cheffe de projet | charge "
        "de projet | chargee de projet | charge de mission | charge de dossier | responsable de dossier | "
        "responsable du dossier | responsable operationnel | personne de reference | personne responsable | personne "
        "en charge | personne referente | personne relais | point de contact | coordonnateur | suivi par | suivi "
        "assure par | affecte a | confie a | confiee a | noms ressources | nom ressource | noms des ressources | "
        "ressource humaine | chef de file | qui s'en occupe | qui est en charge | qui porte | nom du responsable | "
        "nom du pilote | nom de l'agent | responsable interne | responsable pilote | porteur technique | porteur "
        "operationnel | referent technique | referent du projet | referent de l'action | responsable de la mise en "
        "oeuvre | responsable de l'execution | responsable d'action | porteur d'action | responsable projet | pilote "
        "projet"
    ),
    "partners": (
        "partenaire | partenaires externes | partenaires exterieurs | partenaire exterieur | partenariat | "
        "partenaires associes | "
        "intervenant | intervenants | acteurs | acteurs externes | acteurs concernes | parties prenantes | en "
        "collaboration avec | collaboration | intervenant politique | collaborations | partner | partners | avec qui "
        "| mit wem | met wie | partenaires potentiels | partenaires mobilises | partenaire externe | partenaires "
        "pressentis | acteurs associes | acteurs impliques | acteurs mobilises | organismes partenaires | en "
        "partenariat avec | avec l'aide de | avec l'appui de | avec le soutien de | collaborations externes | "
        "collaboration externe | intervenants externes | partenaires institutionnels"
    ),
    "working_group": (
        "groupe de travail | comite de pilotage | equipe projet | equipe | copil | groupe de pilotage | comite de suivi"
    ),
    "governance": ("gouvernance | instance | instance de gouvernance | organe | organe de decision | organe competent"),
    "participation": "participation | participation citoyenne | participation des citoyens | concertation",
    "start": (
        "debut | date de debut | date debut | date de demarrage | demarrage | lancement | debut prevu | date de "
        "lancement | start | beginn | debut de l'action | debut des travaux | demarrage prevu | date de commencement "
        "| entree en vigueur | a partir de | date de depart | date de debut prevue | debut prevu le | annee de debut "
        "| annee de demarrage"
    ),
    "deadline": (
        "date d'echeance | date echeance | due date | vervaldatum | einddatum | falligkeitsdatum | falligkeit | "
        "streefdatum | klaar tegen | klaar | af tegen | gereed tegen | uitvoeren tegen | echeance | delai | date de "
        "fin | date fin | fin | terme | calendrier | planning | planification | date butoir | date limite | timing | "
        "quand | echeancier | periode | date | agenda | realisation prevue | horizon | termijn | deadline | frist | "
        "phasage | annee | date de realisation | annee de realisation | tegen wanneer | wanneer | bis wann | wann | "
        "zeitplan | pour quand | d'ici quand | jusqu'a quand | a realiser pour | echeance prevue | echeance finale | "
        "date prevue | date cible | date d'achevement | date d'execution | date de finalisation | date de livraison "
        "| fin prevue | fin de l'action | date de fin prevue | delai d'execution | delai de realisation | delai de "
        "mise en oeuvre | delai d'aboutissement | calendrier previsionnel | calendrier de mise en oeuvre | "
        "calendrier de realisation | planning previsionnel | planning prevu | temporalite | programmation | terme "
        "prevu | annee prevue | annee cible | horizon temporel | horizon de realisation | au plus tard | date finale "
        "| date d'aboutissement | fin estimee | date estimee | periode de realisation | periode d'execution | annee "
        "de fin | annee d'echeance | annee d'execution | echeance de realisation | echeance initiale | date de fin "
        "souhaitee | a realiser avant | a terminer pour | mise en oeuvre prevue | date de mise en oeuvre | periode "
        "de mise en oeuvre | delais | delai prevu"
    ),
    "revised_deadline": (
        "echeance revisee | delai revise | nouvelle echeance | nouveau delai | echeance actualisee | echeance revue "
        "| echeance adaptee | echeance modifiee | echeance prolongee | echeance ajustee | nouvelle date | nouvelle "
        "date d'echeance | date revue | date revisee | delai revu | delai prolonge | echeance corrigee | fin revue | "
        "fin revisee | nouvelle fin | date de fin revisee | echeance reportee | echeance mise a jour | date de "
        "report | reporte a | reportee a | prolongation | delai adapte | date de fin revue"
    ),
    "effective_start": (
        "debut effectif | date de debut effective | date debut effective | debut reel | date de debut reelle | "
        "demarrage effectif | demarre le | commence le"
    ),
    "effective_end": (
        "fin effective | date de fin effective | date fin effective | date de cloture | date de realisation "
        "effective | realise le | realisee le | termine le | terminee le | cloture le | cloturee le | date effective "
        "| fin reelle | date de fin reelle | echeance reelle | date d'achevement effective | date de realisation "
        "reelle | date reelle de fin"
    ),
    "status": (
        "etat | statut | etat d'avancement | avancement | situation | stade | status | stand | stade d'avancement | "
        "stand der umsetzung | niveau de realisation | phase | etat de l'action | toestand | stand van zaken | "
        "umsetzungsstand | fortschritt | ou en est-on | uitvoering | etat actuel | etat du projet | statut actuel | "
        "etat d'avancement actuel | avancement de l'action | degre d'avancement | degre de realisation | niveau "
        "d'avancement | stade de realisation | stade actuel | etape actuelle | feu tricolore | feux tricolores | "
        "pastille | code couleur | ou en sommes nous | situation de l'action | statut de l'action | statut du projet "
        "| etat de mise en oeuvre | stade de mise en oeuvre"
    ),
    "progress": (
        "taux d'avancement | avancement % | realisation % | etat d'avancement % | taux de realisation | pourcentage "
        "| % | % de realisation | % d'avancement | taux | progression | pourcentage d'avancement | pourcentage de "
        "realisation | vooruitgang | degre d'avancement en % | % accompli | % acheve | acheve % | % realise | "
        "realise % | % complete | % execute | etat en % | pct | avancement en % | taux d'execution | taux de "
        "completion | progres %"
    ),
    "health_text": "details indice de sante | details indice sante | detail de l'indice de sante",
    "recurring": "action en amelioration continue | recurrent | recurrente | recurrence | action recurrente",
    "health": "indice sante | meteo | indice de sante | sante | confiance",
    "achieved": (
        "etat des realisations | realisations | realise | realisation | actions realisees | deja realise | bilan | "
        "ce qui a ete realise | ce qui est realise | ce qui est fait | fait | resultats obtenus | resultat obtenu | "
        "ce qui a ete fait | etat de realisation | resultats | realise a ce jour | travail realise | faits marquants "
        "| avancees | actions menees | ce qui a ete accompli | deja fait | realisations a ce jour"
    ),
    "remaining": (
        "ce qu'il reste a faire | reste a faire | a faire | prochaines etapes | perspectives | suites | suite a "
        "donner | restant a faire | ce qui reste a faire | a realiser | prochaine etape | prochaines actions | "
        "etapes suivantes | travail restant | a poursuivre | suite prevue | suites prevues | etapes a venir | reste "
        "a realiser"
    ),
    "obstacles": (
        "obstacles | freins | difficultes | risques | points d'attention | blocages | contraintes | difficultes "
        "rencontrees | problemes rencontres | difficultes et risques | freins et difficultes | points de blocage | "
        "point de blocage | risque"
    ),
    "support": "soutien | appui | aide demandee | besoins | soutien demande | besoin d'appui",
    "aims": (
        "objectifs | objectif | but | buts | finalite | finalites | objectifs poursuivis | objectifs vises | doel | "
        "ziel | enjeux | pourquoi"
    ),
    "methods": (
        "elements de la liste de controle | liste de controle | checklist | checklist items | controlelijst | "
        "modalites | etapes | methode | methodologie | mise en oeuvre | modalites et etapes | deroulement | demarche "
        "| plan d'action | moyens d'action | comment | demarches | modalites pratiques | phases | taches | mode "
        "operatoire | etapes de realisation | sous actions | actions concretes | stappen | modalites d'execution"
    ),
    "means": ("moyens nouveaux | moyens nouveaux d'organisation | moyen nouveau | moyen nouveau d'organisation"),
    "resources": (
        "ressources | moyens | moyens humains | moyens humains et techniques | ressources a mobiliser | moyens et "
        "ressources | moyens materiels | middelen | mittel | moyens necessaires | ressources materielles | moyens "
        "financiers et humains | moyens humains et financiers"
    ),
    "evaluation": (
        "evaluation | criteres d'evaluation | criteres de reussite | mode d'evaluation | modalites d'evaluation | "
        "evaluatie | suivi et evaluation | suivi | criteres de succes | criteres d'acceptation | resultats attendus "
        "| resultat attendu"
    ),
    "indicators": (
        "indicateurs | indicateur | indicateur de resultat | indicateur resultat | indicateurs de suivi | indicateur "
        "de realisation | indicateurs de realisation | indicator | indicatoren | indikator | cible | valeur cible | "
        "kpi | indicateur de performance | indicateur d'impact | indicateurs cles | indicateurs d'evaluation | "
        "comment mesurer | comment mesurer le resultat | comment mesure t on | mesure du resultat | "
        "indicateurs de resultats | indicateur d'evaluation | indicateurs de performance"
    ),
    "budget_ordinary": (
        "exploitatie | exploitatiebudget | budget ordinaire | ordinaire | fonctionnement | service ordinaire | "
        "depenses ordinaires | credit ordinaire | bo | budget de fonctionnement | depenses de fonctionnement | "
        "charges de fonctionnement | frais de fonctionnement"
    ),
    "budget_extraordinary": (
        "investering | investeringen | investeringsbudget | budget extraordinaire | extraordinaire | investissement "
        "| service extraordinaire | depenses extraordinaires | credit extraordinaire | b.e | be | investissements | "
        "budget d'investissement | depenses d'investissement | extra ordinaire | montant de l'investissement"
    ),
    "budget": (
        "plan de financement | budget | cout | couts | montant | montants | financement | moyens financiers | "
        "estimation budgetaire | budget previsionnel | enveloppe | moyens budgetaires | cout estime | estimation | "
        "ressources financieres | impact budgetaire | kosten | kostprijs | raming | depenses | credits | euros | "
        "cout estimatif | combien | hoeveel | wieviel | wie viel | cout total | cout previsionnel | budget total | "
        "inscription budgetaire | inscription au budget | imputation budgetaire | prevision budgetaire | previsions "
        "budgetaires | budget inscrit | montant inscrit | provision budgetaire | budget prevu | montant prevu | "
        "montant estime | besoins financiers | cout global | chiffrage | depense estimee | budget alloue | credits "
        "budgetaires | impact financier | implication financiere | implications financieres | incidence financiere | "
        "incidence budgetaire | moyen financier | budget necessaire | financement prevu | prix estime | estimation "
        "financiere | estimation du cout | cout approximatif | montant du budget | montant total"
    ),
    "article": "article | article budgetaire | n° d'article | articles budgetaires",
    "funder": (
        "financeur | financeurs | subside | subsides | subvention | subventions | source de financement | sources de "
        "financement | pouvoir subsidiant | intervention exterieure | interventions exterieures | cofinancement | co "
        "financement | cofinanceur | cofinanceurs | subventionnement | aide financiere | financement externe | "
        "origine du financement | bailleur de fonds | subsidiation | taux de subvention | taux de subside | recettes "
        "attendues | subsides potentiels | subsides attendus | subsides sollicites | sources de subsides | aides "
        "financieres | part subsidiee"
    ),
    "staff": "rh | ressources humaines | personnel | moyens en personnel | grh | effectifs",
    "fte": "moyens humains etp | ressources humaines etp | personnel etp | etp | equivalent temps plein | vte",
    "priority": (
        "priorite | niveau de priorite | degre de priorite | urgence | degre d'urgence | prioriteit | ordre de "
        "priorite | rang de priorite | priorite politique | niveau d'urgence"
    ),
    "sdgs": ("odd | odds | o.d.d | objectifs de developpement durable | sdg | objectif de developpement durable"),
    "plans": (
        "plan | plans concernes | plans communaux concernes | plan lie | plans lies | autres plans | plans "
        "transversaux | lien avec d'autres plans | plan sectoriel | plans sectoriels"
    ),
    "domains": (
        "domaine | theme | thematique | categorie | matiere | secteur | domaines | thema | bereich | domaine "
        "d'action | politique publique | champ d'action | champ de competence | domaine de competence"
    ),
    "track": "volet",
    "links": "lien | liens | lien avec | actions liees | action liee",
    "description": (
        "etiquettes | etiquette | labels | description | descriptif | contexte | detail | details | presentation | "
        "contenu | explication | precisions | resume | remarque | commentaire | observation | note | beschrijving | "
        "beschreibung | bemerkungen | opmerkingen | precision | information | divers"
    ),
    "findings": (
        "constat | constats | diagnostic | etat des lieux | aujourd'hui | situation actuelle | etat de la situation "
        "| constats de depart | atouts et faiblesses"
    ),
    "ambition": "ambition | ambitions | vision | demain | ambitie",
    "rationale": (
        "motivation | motivations | justification | raison d'etre | exposé des motifs | expose des motifs | "
        "argumentaire | motivatie"
    ),
    "level:axis": "axe | axe strategique | axes",
    "level:strategic_objective": (
        "objectif strategique | os | o.s | sous-axe | sous axe | strategische doelstelling | strategisches ziel | "
        "levier | orientation strategique | priorite strategique | but strategique"
    ),
    "level:operational_objective": (
        "objectif operationnel | oo | o.o | sous-sous axe | sous-sous-axe | sous sous axe | operationele "
        "doelstelling | operatives ziel | sous objectif | sous-objectif | objectif specifique | objectif "
        "intermediaire | sous-objectif strategique"
    ),
    "level:action": (
        "action | projet | project | mesure | initiative | actie | massnahme | maatregel | fiche action | fiche | "
        "action a mener | action concrete | projet action | fiche projet | activite | aktion | quoi | projekt | "
        "intitule de l'action | action prevue | actions a mener | projet ou action | actions et projets | mesure "
        "concrete | action ou projet | libelle de l'action | description de l'action"
    ),
    "level:step": (
        "sous action | sous-action | etape | tache | sous tache | sous etape | sous-projet | jalon | jalons | sous "
        "etapes | etape cle | etapes cles"
    ),
    "duration": (
        "duree | duree prevue | duree estimee | duree de l'action | nombre de jours | duree en mois | duree en jours"
    ),
}
"""Field → phrases, separated by bars. `level:x` names the level whose title stands in the column or row."""
