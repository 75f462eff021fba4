"""From a document to a draft: milliseconds of CPU in a warm process (`python -m benchmarks.bench_recognise SIZE ...`).

Samples and reference documents first, then made-up ones of each size (600, 2,400 and 10,000 actions without). What is
read grows with the length of the document, never with its square.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import large_documents
from benchmarks.yardstick import cpu_ms, yardstick
from gouvernail.core.document import Document
from gouvernail.core.recognise import recognise
from gouvernail.files.read import read
from gouvernail.files.read.text import document_from_text

ROOT = Path(__file__).resolve().parent.parent
SIZES = (600, 2_400, 10_000)


def _outline(actions: int) -> Document:
    return document_from_text("\n".join(large_documents.outline_lines(actions)), "outline.txt")


MADE: dict[str, Callable[[int], Document]] = {
    "outline of a text": _outline,
    "headings and bullets": large_documents.headed,
    "wide table": large_documents.wide,
    "objectives in columns": large_documents.repeated,
    "lines without a plan (5 each)": lambda size: large_documents.junk(5 * size),
    "long cells (100 characters each)": lambda size: large_documents.long_paragraphs(100 * size),
}


def _spent(document: Document) -> float:
    return cpu_ms(lambda: recognise(document), times=1)


def main() -> None:
    print(f"yardstick: {yardstick():.1f} s (targets are for 3 s); target: under 500 ms a document")
    for folder in (ROOT / "src/gouvernail/samples", ROOT.parent / "shared" / "seeds"):
        for path in sorted(folder.glob("*.txt")):
            data = path.read_bytes()
            spent = cpu_ms(lambda data=data, path=path: recognise(read(data, path.name)), times=5)  # type: ignore[misc]
            print(f"{path.name:<32} {len(data) / 1000:6.1f} kB {spent:7.1f} ms")
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    print(f"{'made up, by number of actions':<34}" + "".join(f"{size:>9}" for size in sizes))
    for name, make in MADE.items():
        spent_on = [_spent(make(size)) for size in sizes]
        print(f"{name:<34}" + "".join(f"{spent:>6.0f} ms" for spent in spent_on))


if __name__ == "__main__":
    main()
