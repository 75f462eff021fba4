"""Damaged documents through readers and recognisers: `python -m benchmarks.fuzz_readers MINUTES FOLDER`.

A child process reads, one file after the other, so that what kills it is found too, looks for a plan in each and does
what the server does with the answer. FOLDER receives each file that made one stumble, took more than ten seconds of CPU
or 500 MB, or was not the same after it was stored. At the end, files by kind and
what was found. Run it with `nice`; files of more kinds than the cases of the tests may be put into FOLDER/seeds.
"""

import json
import os
import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

from gouvernail.core.document import Document
from gouvernail.core.draft_tree import draft_tree
from gouvernail.core.plan import Draft
from gouvernail.core.recognise import recognise
from gouvernail.core.recognise.hints import columns_of
from gouvernail.core.shown import shape_of, shown
from gouvernail.core.values import decode, encode
from gouvernail.files.crossing import packed, unpacked
from gouvernail.files.exchange.plan_json import draft_to_json
from gouvernail.files.read import UnreadableFile, read
from tests.cases.generate import cases
from tests.files.read.mutations import damaged
from tests.files.read.test_mutations import KINDS, sound

BATCH = 150
MOST_SECONDS = 10
MOST_MEMORY = 500_000
"""Kilobytes, as the system counts them."""
MOST_SEED = 400_000


def seeds(folder: Path) -> list[tuple[str, bytes]]:
    """(name, bytes) of sound files of every kind."""
    given = sorted((folder / "seeds").glob("*")) if (folder / "seeds").is_dir() else []
    files = [path for path in (*(case.path for case in cases()), *given) if path.stat().st_size <= MOST_SEED]
    return [(f"plan.{kind}", sound(kind)) for kind in KINDS] + [(path.name, path.read_bytes()) for path in files]


def stumbles(data: bytes, name: str) -> str | None:
    """What went wrong, in a word of a file's name; `None` when the file was read or refused as it should."""
    try:
        document = read(data, name, isolated=True)
    except UnreadableFile as refused:
        if refused.unexpected:
            traceback.print_exception(refused.__cause__)
        return "reader" if refused.unexpected else None
    try:
        draft = recognise(document)
    except Exception:
        traceback.print_exc()
        return "recogniser"
    try:
        return None if is_taken_on(document, draft) else "altered"
    except Exception:
        traceback.print_exc()
        return "after"


def is_taken_on(document: Document, draft: Draft) -> bool:
    """What the server does with it, once the process of its own has answered: whether all of it comes through."""
    crossed = unpacked(packed((document, draft)))
    kept = decode(Draft, json.loads(json.dumps(encode(draft))))
    lines = shown(document)
    shape_of(lines)
    json.dumps(encode(lines))
    columns_of(document)
    draft_tree(draft)
    json.dumps(draft_to_json(draft)).encode()
    return crossed == (document, draft) and kept == draft


def batch(sound_files: list[tuple[str, bytes]], folder: Path, chance: random.Random) -> None:
    """Some files in this process, which a timer or a file may kill; `current` is the one that is being read."""
    resource.setrlimit(resource.RLIMIT_AS, (3_000_000_000, 3_000_000_000))
    for number in range(BATCH):
        name, data = chance.choice(sound_files)
        hurt = damaged(data, chance)
        (folder / "current").write_bytes(hurt)
        (folder / "current-name").write_text(name, encoding="utf-8")
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        what = stumbles(hurt, name)
        signal.setitimer(signal.ITIMER_PROF, 0)
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > MOST_MEMORY:
            what = "memory"
        with (folder / "count").open("a", encoding="utf-8") as counted:
            counted.write(Path(name).suffix + "\n")
        if what is not None:
            keep(folder, what, number)
        if what == "memory":
            return


def keep(folder: Path, what: str, number: int) -> None:
    name = (folder / "current-name").read_text(encoding="utf-8")
    (folder / f"{what}-{int(time.time())}-{number}-{name}").write_bytes((folder / "current").read_bytes())


def main() -> None:
    minutes, folder = float(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    sound_files, end = seeds(folder), time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        child = os.fork()
        if child == 0:
            batch(sound_files, folder, random.Random())
            os._exit(0)
        status = os.waitpid(child, 0)[1]
        if os.WIFSIGNALED(status):
            keep(folder, "slow" if os.WTERMSIG(status) == signal.SIGPROF else "crash", 0)
        elif status:
            keep(folder, "ended", 0)
    counts = Counter((folder / "count").read_text(encoding="utf-8").split())
    print(", ".join(f"{kind} {times}" for kind, times in counts.most_common()))
    print("found:", *sorted(path.name for path in folder.glob("*-*-*")) or ["nothing"])


if __name__ == "__main__":
    main()
