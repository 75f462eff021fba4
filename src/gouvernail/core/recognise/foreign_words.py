"""The phrases that name fields in Dutch, in German and in the English of tools; see `field_words.py`."""

FOREIGN_WORDS: dict[str, str] = {
    "title": (
        "omschrijving actie | naam actie | naam project | titel actie | naam van de actie | name der massnahme | "
        "bezeichnung der massnahme | titel der massnahme | kurzbezeichnung"
    ),
    "code": "actienummer | volgnummer | kenmerk | massnahmennummer | lfd nr | laufende nummer",
    "political_leads": (
        "verantwoordelijke schepen | politieke trekker | politiek trekker | bevoegde mandataris | lid van het college "
        "| collegelid | collegeleden | schepenen | bevoegd schepen | politieke verantwoordelijke | politiek bevoegd | "
        "politisch zustandig | politische verantwortung | politische zustandigkeit | politischer verantwortlicher | "
        "politische verantwortliche | zustandiger schoffe | zustandige schoffin | zustandiges kollegiumsmitglied | "
        "kollegiumsmitglied | schoffe schoffin | mandatar | mandatstrager | verantwortlicher schoffe | zustandiges "
        "mitglied des kollegiums | schoffen | schoffenamt | zustandiges schoffenamt | ressort | zustandiges ressort | "
        "verantwortliche schoffin | schoffin | burgermeister | burgermeisterin"
    ),
    "administrative_leads": (
        "ambtelijk verantwoordelijke | ambtelijke trekker | ambtelijk trekker | verantwortlicher beamter"
    ),
    "departments": (
        "trekkende dienst | uitvoerende dienst | verantwoordelijke afdeling | betrokken dienst | dienst "
        "verantwoordelijk | initiatiefnemer | beherende dienst | coordinerende dienst | fachbereich | zustandige "
        "stelle | federfuhrende stelle | fachdienst | verwaltungseinheit | verantwortliche abteilung | "
        "verantwortliche stelle | verantwortliche dienststelle | zustandige verwaltung | federfuhrende abteilung | "
        "zustandiger fachbereich"
    ),
    "contributing_departments": (
        "betrokken diensten | ondersteunende diensten | ondersteunende dienst | andere diensten | meewerkende "
        "diensten | mitwirkende dienste | beteiligte dienste | beteiligte abteilungen | unterstutzende dienste | "
        "betroffene dienste | weitere dienste | interne partner"
    ),
    "agents": (
        "actiehouder | actietrekker | projectverantwoordelijke | dossierbeheerder | contactpersoon | behandelaar | "
        "verantwoordelijke medewerker | wie doet het | verantwoordelijke persoon | uitvoerende | verantwortliche "
        "person | ansprechperson | projektleiter | projektleitung | projektverantwortlicher | sachbearbeiter | "
        "sachbearbeitung | bearbeiter | koordinator | kontaktperson | zustandige person | umsetzung durch | "
        "projektleiterin | wer macht es | verantwortliche(r) | dossierverantwoordelijke | owner | responsible"
    ),
    "partners": (
        "externe partners | samenwerking | samenwerkingspartners | betrokkenen | betrokken partners | actoren | "
        "stakeholders | belanghebbenden | in samenwerking met | kooperationspartner | beteiligte | mitwirkende | "
        "externe partner | zusammenarbeit | akteure | weitere beteiligte | kooperation | beteiligte partner | "
        "projektpartner | beteiligte akteure"
    ),
    "start": (
        "startdatum | begindatum | aanvang | aanvangsdatum | voorziene start | startdatum der umsetzung | "
        "anfangsdatum | geplanter beginn | projektstart | start date | umsetzungsbeginn"
    ),
    "deadline": (
        "uitvoeringstermijn | uitvoeringsperiode | realisatietermijn | tijdspad | tijdsbestek | tijdstip | "
        "uitvoeringsjaar | voorziene einddatum | te realiseren tegen | realisatiedatum | uiterlijk | afgerond tegen | "
        "uiterste datum | uitvoeringsdatum | voorzien tegen | termin | zeitrahmen | zeitraum | zeithorizont | "
        "umsetzungszeitraum | umsetzung bis | umsetzungsfrist | fertigstellung | fertigstellung bis | enddatum | "
        "zieltermin | zeitliche umsetzung | geplant bis | realisierung bis | terminierung | abgeschlossen bis | "
        "zieldatum | endtermin | geplanter abschluss | geplantes ende | durchfuhrungszeitraum | end date | finish | "
        "target date | umsetzungsjahr | zieljahr | voraussichtliches ende"
    ),
    "duration": "looptijd | duur | dauer | laufzeit | duration",
    "revised_deadline": (
        "nieuwe deadline | herziene deadline | aangepaste deadline | herziene termijn | nieuwe termijn | nieuwe "
        "einddatum | verlengd tot | neue frist | neuer termin | angepasste frist | revidierte frist | verlangert bis "
        "| neues enddatum | verschoben auf"
    ),
    "effective_end": (
        "datum afgerond | effectieve einddatum | werkelijke einddatum | afgerond op | tatsachliches ende | "
        "abgeschlossen am | erledigt am | tatsachlicher abschluss"
    ),
    "status": (
        "voortgang | uitvoeringsstatus | stadium | realisatiestatus | stoplicht | verkeerslicht | huidige stand | "
        "huidige status | huidige toestand | bearbeitungsstand | sachstand | ampelstatus | umsetzungsstatus | "
        "aktueller stand | stand der dinge | realisierungsstand | stand der arbeiten | stand der massnahme | "
        "projektstand"
    ),
    "progress": (
        "voortgang % | % voltooid | uitvoeringsgraad | realisatiegraad | voortgangspercentage | % uitgevoerd | "
        "fortschritt % | fortschritt in % | % abgeschlossen | umsetzungsgrad | erfullungsgrad | prozent | "
        "fertigstellungsgrad | percent complete | progress | realisierungsgrad"
    ),
    "achieved": (
        "gerealiseerd | uitgevoerd | uitgevoerde acties | "
        "reeds gerealiseerd | reeds gedaan | verwezenlijkt | verwezenlijkingen | resultaten | wat is "
        "gedaan | bisher erreicht | bereits umgesetzt | ergebnisse | bisherige ergebnisse | was wurde gemacht | "
        "erreichtes"
    ),
    "remaining": (
        "nog te doen | volgende stappen | volgende stap | wat rest er nog | nog uit te voeren | nachste schritte | "
        "nachster schritt | noch zu tun | noch zu erledigen | weiteres vorgehen | ausblick"
    ),
    "obstacles": (
        "knelpunten | hindernissen | risico's | moeilijkheden | hindernisse | risiken | schwierigkeiten | probleme"
    ),
    "aims": "doelen | doelstellingen | zielsetzung | zielsetzungen",
    "methods": "werkwijze | aanpak | vorgehen | vorgehensweise | umsetzungsschritte | arbeitsschritte",
    "indicators": (
        "meetindicator | prestatie indicator | kengetal | kennzahl | kennzahlen | indikatoren | messgrosse | "
        "erfolgsindikator | resultaatsindicator | streefwaarde | zielwert"
    ),
    "evaluation": "opvolging | tussentijdse opvolging | erfolgskontrolle | erfolgskriterien | auswertung",
    "resources": "benodigde middelen | ressourcen | benotigte mittel | inzet van middelen",
    "budget_ordinary": (
        "exploitatiekosten | exploitatie uitgaven | ordentlicher haushalt | laufende kosten | betriebskosten | "
        "ordentlicher dienst | gewone dienst | ordentlich"
    ),
    "budget_extraordinary": (
        "investeringskosten | investeringsuitgaven | ausserordentlicher haushalt | ausserordentlicher dienst | "
        "investition | investitionen | investitionskosten | buitengewone dienst | ausserordentlich"
    ),
    "budget": (
        "kost | kostenraming | geraamde kost | geraamde kosten | financiele middelen | bedrag | geraamd budget | "
        "financiele impact | uitgaven | kredieten | begroting | kostenschatzung | kostenrahmen | mittelbedarf | "
        "finanzbedarf | betrag | finanzielle mittel | haushaltsmittel | finanzierungsbedarf | ausgaben | finanzielle "
        "auswirkungen | geschatzte kosten | gesamtkosten | totale kost | kosten in eur | kosten in euro | "
        "voraussichtliche kosten | kosten eur | budget eur"
    ),
    "funder": (
        "subsidie | subsidies | subsidiering | cofinanciering | financieringsbron | financieringsbronnen | "
        "subsidiebron | forderung | fordermittel | zuschuss | zuschusse | bezuschussung | finanzierung | "
        "finanzierungsquelle | forderprogramm | kostentrager | kofinanzierung | subsidierende overheid"
    ),
    "staff": "personeel | personeelsinzet | personal | personalbedarf | personaleinsatz",
    "fte": "vollzeitaquivalent | vza | voltijds equivalent",
    "priority": "prioritat | dringlichkeit | urgentie",
    "sdgs": "sdg's | duurzame ontwikkelingsdoelstellingen | nachhaltigkeitsziele",
    "domains": (
        "beleidsdomein | beleidsveld | domein | politikfeld | themenfeld | themenbereich | sachgebiet | "
        "aufgabenbereich | kategorie | categorieen"
    ),
    "description": (
        "bemerkung | anmerkungen | anmerkung | kommentar | kommentare | korte beschrijving | kurzbeschreibung"
    ),
    "findings": "vaststellingen | ausgangslage | istzustand",
    "level:axis": "as | beleidsas | achse",
    "level:strategic_objective": (
        "strategisch doel | strategische doelstellingen | strategische ziele | beleidsdoelstelling | leitziel | "
        "oberziel | hauptziel"
    ),
    "level:operational_objective": (
        "operationeel doel | operationele doelstellingen | operative ziele | actieplan | teilziel | unterziel | "
        "subdoelstelling | zwischenziel"
    ),
    "level:action": (
        "acties | maatregelen | massnahmen | aktionen | projekte | projecten | initiatief | vorhaben | aktivitat | "
        "aktivitaten | concrete acties | konkrete massnahme | actie of project | beschreibung der massnahme | "
        "omschrijving van de actie"
    ),
    "level:step": (
        "deelactie | deelacties | subactie | stap | teilschritt | teilmassnahme | meilenstein | meilensteine | "
        "mijlpaal | mijlpalen"
    ),
}
