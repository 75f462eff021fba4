"""The words that say a state, in French, Dutch, German and the English of tools. Folded: no accents, lower case."""

from gouvernail.core.vocabulary import StatusValue

# Masculine singular. The participles also stand for their feminine and plural.
PARTICIPLES = {
    StatusValue.DONE: (
        "realise termine finalise cloture acheve execute accompli solde effectue concretise abouti inaugure "
        "paracheve boucle"
    ),
    StatusValue.IN_PROGRESS: "entame lance demarre commence engage initie debute poursuivi amorce",
    StatusValue.TO_PLAN: "planifie prevu programme agende envisage projete",
    StatusValue.WAITING: "reporte postpose suspendu differe ajourne gele",
    StatusValue.BLOCKED: "bloque",
    StatusValue.ABANDONED: "annule abandonne arrete supprime rejete refuse retire renonce ecarte",
}
NEGATED = {
    StatusValue.NOT_STARTED: "entame commence demarre lance initie debute realise engage amorce",
}
NEGATIONS = ("non", "pas", "pas encore", "non encore", "action non", "action pas encore", "toujours pas")
PHRASES: dict[StatusValue, str] = {
    StatusValue.DONE: (
        "fait | faite | faits | faites | clos | close | done | ok fait | fini | finie | finis | finies | ok | "
        "action realisee | action terminee | entierement realise | entierement realisee | completement realise | "
        "completement realisee | totalement realise | totalement realisee | realise a 100 % | realisee a 100 % | "
        "mene a bien | menee a bien | menes a bien | menees a bien | mene a terme | menee a terme | "
        "receptionne | receptionnee | livre | livree | inaugure | inauguree | "
        "mis en oeuvre | mise en oeuvre terminee | mis en place | en place | en service | operationnel | "
        "operationnelle | objectif atteint | atteint | realisation terminee | termine et evalue | afgerond | "
        "uitgevoerd | gerealiseerd | voltooid | afgewerkt | klaar | gedaan | beeindigd | afgesloten | afgehandeld "
        "| in orde | volbracht | bereikt | opgeleverd | volledig uitgevoerd | erledigt | umgesetzt | "
        "abgeschlossen | fertig | beendet | realisiert | durchgefuhrt | vollendet | erreicht | ausgefuhrt | "
        "fertiggestellt | erfullt | vollstandig umgesetzt | completed | finished | closed | ferme | fermee | resolu | "
        "resolue | resolved | gesloten | geschlossen"
    ),
    StatusValue.IN_PROGRESS: (
        "en cours | en cours de realisation | en cours d'execution | en cours de finalisation | en execution | en "
        "realisation | action en cours | en cours de mise en oeuvre | en cours d'elaboration | en cours d'etude | "
        "en cours de redaction | en cours d'analyse | en cours de preparation | en cours de traitement | en cours "
        "de developpement | en cours de concretisation | en cours de construction | en cours de travaux | en "
        "cours d'attribution | en cours de passation | en bonne voie | en route | encours | partiellement realise "
        "| partiellement realisee | realise partiellement | realisee partiellement | realise en partie | realisee "
        "en partie | en partie realise | en partie realisee | en phase de realisation | en phase d'execution | en "
        "developpement | en chantier | en voie de realisation | a poursuivre | se poursuit | travaux en cours | "
        "en voie d'achevement | en voie de finalisation | en progression | en marche | sur les rails | "
        "mise en oeuvre en cours | en finalisation | in uitvoering | lopend | lopende | gestart | bezig | loopt | "
        "opgestart | in behandeling | in ontwikkeling | gedeeltelijk uitgevoerd | deels uitgevoerd | gedeeltelijk "
        "gerealiseerd | deels gerealiseerd | in realisatie | aan de gang | aangevat | in arbeit | laufend | in "
        "umsetzung | begonnen | gestartet | lauft | in ausfuhrung | in bearbeitung | in durchfuhrung | im gange | "
        "angelaufen | teilweise umgesetzt | teilweise erledigt | in entwicklung | eingeleitet | in progress | "
        "ongoing | started | doing"
    ),
    StatusValue.TO_PLAN: (
        "reste a planifier | reste a programmer | encore a planifier | encore a programmer | "
        "en creation | a agender | a programmer | a planifier | a prevoir | a inscrire au budget | en projet | en "
        "planification | en programmation | te plannen | in te plannen | gepland | in planning | nog te plannen | "
        "zu planen | geplant | in planung | vorgesehen | noch zu planen | planned | to plan"
    ),
    StatusValue.NOT_STARTED: (
        "a demarrer | a venir | a entamer | a lancer | a commencer | a debuter | a faire | a realiser | a initier "
        "| a engager | a mettre en oeuvre | a mettre en place | a executer | a traiter | reste a faire | "
        "reste a lancer | reste a demarrer | "
        "reste a entamer | reste a realiser | encore a lancer | encore a demarrer | encore a faire | en "
        "attente de demarrage | a concretiser | niet gestart | nog niet gestart | te starten | niet opgestart | "
        "nog niet opgestart | op te starten | te doen | niet begonnen | nog niet begonnen | nog te starten | nog "
        "op te starten | nog te beginnen | te beginnen | niet aangevat | nog niet aangevat | nog uit te voeren | "
        "uit te voeren | nicht begonnen | noch nicht begonnen | offen | noch offen | nicht gestartet | noch nicht "
        "gestartet | nicht angefangen | noch nicht angefangen | ausstehend | anstehend | steht aus | zu beginnen "
        "| zu starten | zu erledigen | nicht umgesetzt | noch nicht umgesetzt | todo | to do | not started"
    ),
    StatusValue.WAITING: (
        "en attente | en pause | en suspens | mis en attente | mise en attente | mis en suspens | mise en suspens "
        "| mis en veille | mise en veille | en veille | stand by | en stand by | attente | in afwachting | in"
        " de wacht | in wacht | wachtend | uitgesteld | "
        "opgeschort | gepauzeerd | op pauze | on hold | wartend | verschoben | zuruckgestellt | ausgesetzt | "
        "vertagt | pausiert | in wartestellung | ruht | in der warteschleife"
    ),
    StatusValue.BLOCKED: (
        "a l'arret | a l'arret, bloque | a l'arret, bloquee | au point mort | en panne | blocage | en blocage"
        " | probleme | en probleme | point de blocage | geblokkeerd | vastgelopen | blockiert "
        "| blocked"
    ),
    StatusValue.ABANDONED: (
        "ne sera pas concretise | ne sera pas concretisee | ne sera pas realise | ne sera pas realisee | sans "
        "suite | abandon | annulation | non retenu | non retenue | action abandonnee | classe sans suite | "
        "geannuleerd | stopgezet | geschrapt | afgelast | afgevoerd | niet weerhouden | aufgegeben | eingestellt "
        "| gestrichen | verworfen | annulliert | abgebrochen | nicht weiterverfolgt | cancelled | canceled | "
        "abandoned"
    ),
}
RECURRING = "permanent recurrent continu perenne"
RECURRING_PHRASES = (
    "en continu | en permanence | action permanente | action recurrente | action continue | doorlopend | "
    "permanente actie | dauerhaft | fortlaufend | kontinuierlich | wiederkehrend | daueraufgabe | terugkerend | "
    "laufende aufgabe"
)
