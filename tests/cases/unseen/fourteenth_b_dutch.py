"""DOCX: an extract of a Flemish plan for several years, a small table of particulars under each action."""

from pathlib import Path

from tests.cases.case import Case
from tests.cases.unseen.eleventh_b_values import Node, judged, outline, several
from tests.cases.unseen.fourteenth_b_values import Word, when
from tests.cases.unseen.tree import ACTION, OO, SO, Thing, Tree

_PLAN = """
* Oosterdamme is een gemeente waar het gezond en groen wonen is
+ We geven groen en water meer ruimte
- We leggen een dorpsbos aan van vier hectare | Omgeving | Natuurvereniging De Wulp | 2028 | I
| Het bos komt tussen de sportvelden en de Damse vaart.
- We ontharden vijf pleinen | Openbare werken | | 2031 | G | Elk plein krijgt wadi's en bomen.
- We herstellen de oevers van de Zijpebeek | Omgeving | Polderbestuur | eind 2027 | I
| De oevers worden over twee kilometer verbreed.
- We planten een boom voor elke geboorte | Omgeving | | doorlopend | I | Ouders kiezen zelf de soort.
+ We wonen energiezuinig
- We renoveren veertig sociale woningen | Wonen | Woonmaatschappij Zilt en Polder | 2030 | I
| De woningen gaan naar label A.
- We bieden een gratis energiescan aan | Wonen | | doorlopend | I | Elke woning van voor 1980 komt in aanmerking.
- We koppelen het zwembad aan het warmtenet | Patrimonium | | juni 2028 | N | De studie is gegund.
+ We houden de straten proper
- We plaatsen ondergrondse glasbollen | Openbare werken | Afvalintercommunale Viero | 2027 | A
| De veertien bollen staan er.
- We organiseren twee keer per jaar een zwerfvuilactie | Omgeving | Scholen | jaarlijks | I
| De scholen doen mee.
- We zetten camera's in tegen sluikstorten | Veiligheid | Politiezone Damvaart | 2026 | A
| Twee verplaatsbare camera's zijn in gebruik.
* Oosterdamme verplaatst zich vlot en veilig
+ We maken fietsen vanzelfsprekend
- We leggen de fietssnelweg aan tot aan het station | Mobiliteit | Provincie | 2029 | I
| Het gaat om 3,4 kilometer.
- We bouwen een fietsenstalling met driehonderd plaatsen | Mobiliteit | Spoorwegen | eind 2028 | G
| De stalling komt aan de noordkant.
- We verlichten de landelijke fietsroutes slim | Openbare werken | | 2027 | N | De lampen volgen de fietser.
+ We maken de schoolomgeving veilig
- We richten zes schoolstraten in | Mobiliteit | Scholen | september 2026 | A | Alle zes zijn in gebruik.
- We vernieuwen de Kerkstraat | Openbare werken | | 2028 | U | Het project wacht op de nutsleidingen.
- We leiden gemachtigde opzichters op | Veiligheid | Politiezone Damvaart | doorlopend | I
| Elk jaar twaalf vrijwilligers.
* Oosterdamme zorgt voor iedereen
+ We bestrijden armoede bij kinderen
- We bieden een warme maaltijd op school aan | Onderwijs | | 2027 | I | Twee van de vijf scholen zijn gestart.
- We openen een huis van het kind | Sociaal Huis | Kind en Gezin Polder | 2026 | A | Het huis is geopend in mei 2026.
- We geven een toelage voor hobby's | Vrije tijd | | doorlopend | I | De toelage bedraagt 80 euro per kind.
+ We laten ouderen thuis ouder worden
- We bouwen twintig assistentiewoningen | Sociaal Huis | Zorgbedrijf | 2031 | G | De grond is aangekocht.
- We stellen een buurtzorgregisseur aan | Sociaal Huis | | 2026 | A | De regisseur is in dienst.
- We rijden met een minibus naar de markt | Sociaal Huis | | 2027 | S | Er waren te weinig gebruikers.
+ We maken vrije tijd toegankelijk
- We renoveren de gemeentelijke sporthal | Patrimonium | | 2029 | I | De kleedkamers zijn klaar.
- We verlengen de openingsuren van de bibliotheek | Vrije tijd | | 2026 | A | Ook open op zondag.
- We vernieuwen het speelplein van Ter Zijpe | Vrije tijd | Jeugdraad | juni 2027 | N | De jeugdraad tekent mee.
* Oosterdamme heeft een bestuur dat luistert en levert
+ We werken digitaal en dichtbij
- We voeren een digitaal loket in | Burgerzaken | | eind 2026 | I | Dertig producten zijn online.
- We houden zitdagen in de deelgemeenten | Burgerzaken | | doorlopend | I | Elke woensdagnamiddag.
- We schrijven alle brieven in klare taal | Communicatie | | 2028 | I | De helft is herschreven.
+ We zijn een aantrekkelijke werkgever
- We voeren een nieuw personeelsplan in | Personeel | | 2027 | N | Het overleg begint in het voorjaar.
- We bieden fietsleasing aan | Personeel | | 2026 | A | 64 medewerkers leasen een fiets.
- We vormen leidinggevenden in coachend leiderschap | Personeel | | 2026-2028 | I | Drie groepen.
"""
_STATES = {
    "A": "done",
    "I": "in_progress",
    "N": "not_started",
    "G": "to_plan",
    "U": "waiting",
    "S": "abandoned",
}
_WORDS = {
    "A": "afgerond",
    "I": "in uitvoering",
    "N": "nog niet gestart",
    "G": "gepland",
    "U": "uitgesteld",
    "S": "stopgezet",
}
_COSTS = (
    *(("BD 1", 412500, 385000, 397250), ("BD 2", 1250000, 2310000, 1875400)),
    *(("BD 3", 640200, 655800, 702300), ("BD 4", 98000, 101500, 105000)),
)
_NEVER = (
    "Meerjarenplan 2026-2031",
    "Strategische nota (uittreksel)",
    "Woord vooraf",
    "Leeswijzer",
    "Financiële vertaling",
    "Overig beleid",
    "Verklarende woordenlijst",
    "Verantwoordelijke dienst",
    "Timing",
    "Totaal",
    "afgerond",
)


def oosterdamme_word_dutch(folder: Path) -> Case:
    path = folder / "oosterdamme_word_dutch.docx"
    plan = outline(_PLAN, action="department partner due state text")
    word = Word(path, font="Arial", size=10)
    word.furniture("Gemeente en OCMW Oosterdamme", "Meerjarenplan 2026-2031 – uittreksel voor de gemeenteraad")
    _opening(word)
    for node in plan:
        if node.level == SO:
            word.head(f"Beleidsdoelstelling {node.code}: {node.title}", 1, "00695C")
        elif node.level == OO:
            word.head(f"Actieplan {node.code}: {node.title}", 2, "00897B")
        else:
            word.head(f"Actie {node.code}: {node.title}", 3, "444444")
            word.para(node.says("text"))
            _particulars(word, node)
    _closing(word)
    word.close()
    tree = Tree()
    for node in plan:
        tree.add(node.level, node.title, node.parent, **_expected(node))
    return tree.case(path, "C", "Nederlands, tabelletje onder elke actie, financiële tabel", never=_NEVER)


def _expected(node: Node) -> Thing:
    if node.level != ACTION:
        return {"code": node.code}
    return {
        "code": node.code,
        "description": node.says("text"),
        "departments": [node.says("department")],
        "partners": several(node.says("partner")),
        "deadline": when(node.says("due")),
        "status": judged(node.says("state"), _STATES),
    }


def _particulars(word: Word, node: Node) -> None:
    rows = [["Verantwoordelijke dienst", node.says("department")]]
    if node.says("partner"):
        rows.append(["Partners", node.says("partner")])
    rows += [["Timing", node.says("due")], ["Status", _WORDS[node.says("state")]]]
    word.table(rows, (5, 10), head=0)


def _opening(word: Word) -> None:
    word.para("*Gemeente en OCMW Oosterdamme*", size=14, center=True)
    word.para("*Meerjarenplan 2026-2031*", size=26, center=True)
    word.para("Strategische nota (uittreksel)", size=16, center=True)
    word.para("_Eerste opvolgingsrapport – toestand op 30 juni 2026_", center=True)
    word.turn()
    word.head("Woord vooraf", 1, "00695C")
    word.para(
        "De gemeenteraad keurde het meerjarenplan goed op 16 december 2025. Dit uittreksel toont wat we willen "
        "bereiken en hoever we staan. Het volledige document ligt ter inzage in het gemeentehuis."
    )
    word.head("Leeswijzer", 1, "00695C")
    word.para(
        "Een beleidsdoelstelling zegt wat we willen bereiken. Elk actieplan bundelt acties. Bij elke actie vindt u de "
        "verantwoordelijke dienst, de timing en de status. Er zijn zes statussen:"
    )
    for text in _WORDS.values():
        word.bullet(text)
    word.turn()


def _closing(word: Word) -> None:
    word.turn()
    word.head("Financiële vertaling", 1, "00695C")
    word.para("Uitgaven in euro, exploitatie en investeringen samen.")
    rows = [["Beleidsdoelstelling", "2026", "2027", "2028"]]
    rows += [[name, *(f"{amount:,}".replace(",", ".") for amount in amounts)] for name, *amounts in _COSTS]
    sums = [sum(amounts[place] for _, *amounts in _COSTS) for place in range(3)]
    rows.append(["Totaal", *(f"{amount:,}".replace(",", ".") for amount in sums)])
    word.table(rows, (6, 3.5, 3.5, 3.5), fill="00695C")
    word.head("Overig beleid", 1, "00695C")
    word.para("Het overige beleid omvat de gewone werking van de diensten en wordt niet apart opgevolgd.")
    word.head("Verklarende woordenlijst", 1, "00695C")
    word.para("*OCMW*: openbaar centrum voor maatschappelijk welzijn. ", "*Wadi*: een greppel die regenwater opvangt.")
