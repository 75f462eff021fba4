"""The refusal of a file that somebody gave."""


class UnreadableFile(Exception):
    """The file is refused; `str(error)` is a French sentence that says why and, where there is a way out, which.

    Readers write `Le fichier ...`; `named` puts the file's name into the sentence. `unexpected` marks what no reader
    foresaw: the person gets a sentence all the same, and the log the cause, which is a text (`cause`) where it happened
    in another process.
    """

    def __init__(self, message: str, *, unexpected: bool = False, cause: str | None = None) -> None:
        super().__init__(message)
        self.unexpected = unexpected
        self.cause = cause

    def named(self, name: str) -> "UnreadableFile":
        """The same refusal, with the name of the file in its sentence."""
        sentence, shown = str(self), shown_name(name)
        if shown and sentence.startswith("Le fichier ") and "«" not in sentence[:14]:
            sentence = f"Le fichier « {shown} » {sentence.removeprefix('Le fichier ')}"
        return UnreadableFile(sentence, unexpected=self.unexpected, cause=self.cause)


def shown_name(name: str) -> str:
    """The last part of a file's name, without control characters, short enough for a sentence."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    clean = "".join(char for char in last if char.isprintable()).strip()
    return clean if len(clean) <= 80 else f"{clean[:50]}…{clean[-20:]}"


def damaged(what: str = "") -> UnreadableFile:
    """What is there begins as it should and cannot be followed to its end."""
    detail = f" ({what})" if what else ""
    return UnreadableFile(
        f"Le fichier est abîmé ou incomplet{detail}. Ouvrez-le dans le logiciel qui l'a écrit, enregistrez-le "
        "à nouveau et recommencez."
    )


def protected() -> UnreadableFile:
    """A password is needed to open the file."""
    return UnreadableFile(
        "Le fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et recommencez."
    )


def too_heavy(size: int, most: int) -> UnreadableFile:
    """More bytes than are read; both counted as people do, in megabytes of 1024 × 1024."""
    return too_big(f"{size / 1024**2:.0f} Mo, pour {most // 1024**2} au plus")


def too_big(what: str) -> UnreadableFile:
    """A limit of reading is passed; `what` names it: `plus de 600 pages`."""
    return UnreadableFile(
        f"Le fichier est trop grand pour être lu : {what}. N'en gardez que la partie utile et recommencez."
    )


def too_slow(seconds: float) -> UnreadableFile:
    """Reading takes more processor time than is given to it."""
    return UnreadableFile(
        f"Le fichier demande plus de {seconds:.0f} secondes de lecture. N'en gardez que la partie utile et recommencez."
    )


def unanswered(seconds: float) -> UnreadableFile:
    """By the clock, nothing was heard for so long: the machine is busy, or a library waits for what never comes."""
    return UnreadableFile(
        f"Le fichier n'a pas pu être lu en {seconds:.0f} secondes : la machine est très occupée, ou il est abîmé. "
        "Recommencez plus tard ; s'il est encore refusé, n'en gardez que la partie utile."
    )


def too_intricate(of_what: str) -> UnreadableFile:
    """A document that was read, in which looking for a plan takes too much: `trop de mémoire`, `plus de 9 secondes`."""
    return UnreadableFile(
        f"Le fichier est trop long ou trop touffu : y chercher un programme demande {of_what}. "
        "N'en gardez que la partie utile, ou partagez-le en plusieurs fichiers, et recommencez."
    )


def confusing() -> UnreadableFile:
    """A document that was read and that a recogniser stumbles over, which none should."""
    return UnreadableFile(
        "Le fichier a été lu, mais la recherche d'un programme s'y est arrêtée sur une erreur imprévue. Enregistrez "
        "sous un autre format ce qui contient le programme, et recommencez ; l'erreur est au journal.",
        unexpected=True,
    )
