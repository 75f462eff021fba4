"""The words of dates in French, Dutch and German, folded: months, ordinals, quarters, seasons, qualifiers."""

from gouvernail.core.folding import word_set
from gouvernail.core.vocabulary import Precision


def phrases(table: str) -> tuple[str, ...]:
    """The sequences of words of a table written as running text with commas."""
    return tuple(" ".join(phrase.split()) for phrase in table.split(","))


_MONTHS = (
    "janvier janv jan januari januar janvie",
    "fevrier fevr fev feb februari februar februar fevrie",
    "mars mar maart mrt marz maerz",
    "avril avr apr april avri",
    "mai mei",
    "juin jun juni",
    "juillet juil jul juli juill jui",
    "aout aou aug augustus august",
    "septembre sept sep september septemb",
    "octobre oct okt oktober october octob",
    "novembre nov november novemb",
    "decembre dec december dez dezember decemb",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}

ORDINALS = {
    **dict.fromkeys(("premier", "premiere", "eerste", "erstes", "erste"), 1),
    **dict.fromkeys(("deuxieme", "second", "seconde", "tweede", "zweites", "zweite"), 2),
    **dict.fromkeys(("troisieme", "derde", "drittes", "dritte"), 3),
    **dict.fromkeys(("quatrieme", "vierde", "viertes", "vierte"), 4),
}
LAST = frozenset(("dernier", "derniere", "laatste", "letztes"))
ORDINAL_ENDINGS = word_set("er ere ier e em eme ieme nd nde de ste d st")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

# The parts of a year: how many of them make a year, and the precision that they give.
QUARTER, SEMESTER = (4, Precision.QUARTER), (2, Precision.SEMESTER)
YEAR_PARTS = {
    **dict.fromkeys(["t", "q", "trim", "trimestre", "trimestres", "trimest", "kwartaal", "quartal", "kw"], QUARTER),
    **dict.fromkeys(["s", "sem", "semestre", "semestres", "semester", "halfjaar", "halbjahr", "helft"], SEMESTER),
}
# Weeks of the year; the short ones mean parts of a year too, and a week only before a number of two digits.
WEEKS = word_set("semaine semaines week weken woche wochen")
SHORT_WEEKS = word_set("s sem w kw")
# First and last month of each season, in whole months; winter begins in December of the year that is named.
SEASONS = {
    **dict.fromkeys(("printemps", "lente", "voorjaar", "fruhling", "fruhjahr"), (3, 5)),
    **dict.fromkeys(("ete", "zomer", "sommer"), (6, 8)),
    **dict.fromkeys(("automne", "herfst", "najaar", "herbst", "spatherbst"), (9, 11)),
    **dict.fromkeys(("hiver", "winter"), (12, 14)),
}
SCHOOL_START = frozenset(("rentree",))

BEGINNING = frozenset(("debut", "deb", "begin", "anfang", "beginning"))
MIDDLE = frozenset(("mi", "milieu", "midden", "mitte", "half", "medio"))
ENDING = frozenset(("fin", "eind", "einde", "ende"))
TERM = word_set("legislature mandature mandat legislatuur bestuursperiode legislaturperiode")

# Words that may stand before a date and change nothing of it.
FILLERS = word_set(
    """
    le la les l en au aux a du de des d dans courant durant pendant vers environ pour prevu prevue prevus prevues
    echeance prevision annee an exercice mois cours horizon printanier in im van het jaar jahr het op am sur ca voor
    fur annees courante courrant delai date toute tout
"""
)
# Bounds: what follows them is where the period begins, or where it ends.
FROM_WORDS = phrases(
    "a partir de, a partir du, a partir d, a partir, a compter de, a compter du, des, depuis, apd, vanaf, ab, seit"
)
UNTIL_WORDS = phrases(
    """au plus tard, pour le, d ici, ici, jusqu en, jusqu a, jusqu au, jusque, uiterlijk, tegen, spatestens, bis, tot,
    echeance au"""
)
ONWARDS_WORDS = phrases(
    "et suivantes, et suivants, et suiv, et au - dela, et au dela, et annees suivantes, et apres, en verder, ff"
)
BEFORE_WORDS = phrases("avant, voor, vor")

# A recurring action, and a date that is not set yet: sequences of words.
RECURRING = phrases(
    """recurrent, recurrente, recurrents, recurrentes, permanent, permanente, permanents, permanentes, continu,
    continue, continus, continues, perenne, annuel, annuelle, annuels, annuelles, annuellement, mensuel,
    mensuelle, mensuellement, trimestriel, trimestrielle, semestriel, semestrielle, hebdomadaire, quotidien,
    quotidienne, biannuel, biannuelle, bisannuel, bisannuelle, biennal, triennal, periodique, periodiquement,
    regulier, regulierement, en continu, en permanence, de maniere continue, de facon continue, de maniere
    permanente, de facon permanente, de maniere recurrente, chaque annee, chaque an, chaque mois, chaque
    trimestre, chaque semestre, chaque semaine, tous les ans, tous les mois, tous les deux ans, tous les 2
    ans, tous les 3 ans, tous les trois ans, tous les deux mois, tous les trois mois, tous les six mois, chaque hiver,
    chaque printemps, chaque ete, chaque automne, chaque rentree, chaque rentree scolaire, chaque saison, chaque jour,
    a chaque rentree, a chaque saison, une fois l an, deux fois l an, trois fois par an, quatre fois par an, ganzjahrig,
    het hele jaar, elke maand, elk seizoen, jeden monat, monatlich, maandelijks, toute l annee,
    tout au long de l annee, au fil de l eau, par an, 1 x an, 1 x / an, 2
    x / an, 1 fois par an, 2 fois par an, une fois par an, deux fois par an, laufend, fortlaufend, dauerhaft,
    standig, jahrlich, jedes jahr, doorlopend, jaarlijks, voortdurend, elk jaar, ieder jaar, chaque ete, chaque
    hiver, chaque printemps, chaque automne, chaque rentree, chaque saison, chaque jour, tous les jours, toutes les
    semaines, tous les trimestres, tous les semestres, tous les six mois, tous les 6 mois, tous les trois mois, tous
    les 3 mois, tous les trois ans, plusieurs fois par an, trois fois par an, quatre fois par an, 3 fois par an, 4
    fois par an, 3 x / an, 4 x / an, une fois l an, deux fois l an, mensuels, mensuelles, trimestriels,
    trimestrielles, semestriels, semestrielles, toute la duree de la mandature, tout au long de la mandature, tout au
    long de la legislature, tout au long du mandat, ganzjahrig, das ganze jahr, jeden sommer, jeden winter, jeden
    herbst, jedes fruhjahr, jeden monat, monatlich, wochentlich, vierteljahrlich, halbjahrlich, zweimal jahrlich,
    regelmassig, elke zomer, elke winter, elk najaar, elk voorjaar, elke maand, maandelijks, wekelijks,
    driemaandelijks, halfjaarlijks, tweejaarlijks, regelmatig, het hele jaar, heel het jaar, annual,
    monthly, ongoing"""
)
UNKNOWN = phrases(
    """a fixer, a definir, a determiner, a preciser, a planifier, a programmer, a convenir, a confirmer, a agender, a
    etablir, a evaluer, a fixer ulterieurement, a definir ulterieurement, non defini, non definie, non fixe,
    non fixee, non determine, non determinee, pas de date, pas encore defini, pas encore fixe, inconnu,
    inconnue, indetermine, indeterminee, tbd, tbc, te bepalen, nog te bepalen, nader te bepalen, onbekend,
    festzulegen, noch festzulegen, zu bestimmen, noch offen, unbekannt"""
)
# Said of a time without a date: not understood as one, but they tell a column of deadlines.
VAGUE = phrases(
    """court terme, moyen terme, long terme, a court terme, a moyen terme, a long terme, immediat, immediatement,
    des que possible, asap, urgent, en cours, court, moyen, long, korte termijn, lange termijn, selon subsides,
    selon subside, selon les subsides, selon subventions, selon budget, selon le budget, selon les budgets,
    selon moyens, selon les moyens, selon les credits, selon opportunites, sous reserve de subsides, sous reserve de
    subside, si subsides, naargelang de middelen, je nach mitteln, je nach forderung"""
)
STEP_WORDS = word_set("point points pt pts phase phases etape etapes action actions tache taches lot lots volet n no")
# Words before a date that say that it belongs to something else.
REFERENCES = word_set("voir cf selon suivant conformement vu decret arrete loi reglement version ancien")
