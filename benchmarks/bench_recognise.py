"""From a document to a draft: milliseconds of CPU in a warm process, for the samples and the reference documents."""

from pathlib import Path

from benchmarks.yardstick import cpu_ms, yardstick
from gouvernail.core.recognise import recognise
from gouvernail.files.read import read

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    print(f"yardstick: {yardstick():.1f} s (targets are for 3 s); target: under 500 ms a document")
    for folder in (ROOT / "src/gouvernail/samples", ROOT.parent / "shared" / "seeds"):
        for path in sorted(folder.glob("*.txt")):
            data = path.read_bytes()
            spent = cpu_ms(lambda data=data, path=path: recognise(read(data, path.name)), times=5)  # type: ignore[misc]
            print(f"{path.name:<32} {len(data) / 1000:6.1f} kB {spent:7.1f} ms")


if __name__ == "__main__":
    main()
