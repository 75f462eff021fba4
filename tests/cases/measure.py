"""Reads every case and prints how much of it was understood: `python -m tests.cases.measure [NAME ...] [--details]`.

With `--unseen`, the documents that the recognisers had not met, but for those held out; with `--held-out`, these; with
`--second` to `--fifteenth`, those of a later set (`tests/cases/unseen/documents.py`).
"""

import argparse
import os
import time
import traceback
from collections.abc import Iterable
from statistics import mean
from typing import Any

from tests.cases.case import Case
from tests.cases.generate import cases
from tests.cases.scoring import Score, reference, score
from tests.cases.unseen.documents import HELD_OUT, LATER, documents, later_set


def draft_of(case: Case) -> dict[str, Any]:
    """The draft that the product makes of the file, as plan JSON."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gouvernail.config.settings")
    from gouvernail.core.recognise import recognise
    from gouvernail.files.exchange.plan_json import draft_to_json
    from gouvernail.files.read import read

    return draft_to_json(recognise(read(case.path.read_bytes(), case.path.name)))


def line(case: Case, found: Score, draft: dict[str, Any], seconds: float) -> str:
    coverage = draft["coverage"]
    fields = "     -" if found.fields is None else f"{found.fields:6.3f}"
    covered = f"{coverage['placed']:6.2f} {coverage['skipped']:6.2f} {coverage['unplaced']:6.2f}"
    counts = f"{len(draft['items']):4d}/{len(case.expected['items']):<4d}"
    head = f"{case.name:26s} {case.layout:8s}{found.f1:6.3f} {found.parents:7.3f} {fields} {len(found.spurious):4d}"
    return f"{head} {counts} {covered} {seconds:6.2f}"


def measure(chosen: Iterable[Case], *, details: bool) -> list[Score]:
    title = f"{'case':26s} {'layout':8s}{'f1':>6s} {'parents':>7s} {'fields':>6s} {'spur':>4s}    items"
    print(f"{title} placed skippd unplcd    sec")
    scores = []
    for case in chosen:
        began = time.perf_counter()
        try:
            draft = draft_of(case)
        except Exception as refusal:
            print(f"{case.name:26s} {case.layout:8s} refused: {type(refusal).__name__}: {refusal}")
            if details:
                traceback.print_exc()
            scores.append(Score(0.0, 0.0, 0.0, 0.0, 0.0))
            continue
        seconds = time.perf_counter() - began
        scores.append((reference() or score)(draft, case.expected))
        print(line(case, scores[-1], draft, seconds))
        if details:
            print(f"    traps: {case.traps}\n    wrong fields: {scores[-1].bad_fields}")
            print(f"    spurious: {scores[-1].spurious}")
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="parts of names of cases; all without")
    parser.add_argument("--details", action="store_true", help="what was wrong in each case")
    parser.add_argument("--unseen", action="store_true", help="the documents that the recognisers had not met")
    parser.add_argument("--held-out", action="store_true", help="those of them that menders are told nothing of")
    for name in LATER:
        parser.add_argument(f"--{name}", action="store_true", help=f"the {name} set of unseen documents")
    asked = parser.parse_args()
    later = [name for name in LATER if getattr(asked, name)]
    among = [] if later or asked.unseen or asked.held_out else cases()
    among += [case for name in later for case in later_set(name)]
    among += [case for case in documents() if (asked.held_out if case.name in HELD_OUT else asked.unseen)]
    chosen = [case for case in among if not asked.names or any(name in case.name for name in asked.names)]
    scores = measure(chosen, details=asked.details)
    fields = [one.fields for one in scores if one.fields is not None]
    means = f"f1 {mean(one.f1 for one in scores):.3f}  parents {mean(one.parents for one in scores):.3f}"
    low = sum(one.f1 < 0.9 for one in scores)
    print(f"{len(scores)} cases: {means}  fields {mean(fields):.3f}  under 0.90: {low}")


if __name__ == "__main__":
    main()
